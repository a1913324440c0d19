"""Scenarios as people keep them: the list, one to edit, its next version, a new one; interviews keep the version they were planned with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from screening.access.policy import Action
from screening.errors import NotFound
from screening.model.scenario import Kit
from screening.scenarios.kit_file import KITS, parse_kit
from screening.storage import kits
from screening.storage.kits import KitText, KitVersion
from screening.storage.store import Change

from .context import Desk, NotPossible, permit
from .numbered_texts import free_id, numbered, says_the_same

GONE = "This scenario does not exist (any more). Go back to the scenarios."


@dataclass(frozen=True, slots=True)
class KitCard:
    """A scenario in the list. `is_ours`: as it came with the program; `has_offer`: a newer one came than a person's stands on."""

    kit: Kit
    is_ours: bool
    is_used: bool
    has_offer: bool = False


@dataclass(frozen=True, slots=True)
class KitDraft:
    """A scenario to edit: `text` as it stands, `version` what the edit is based on, `offer` the program's newer text, "" for none."""

    id: str
    version: int
    text: str
    earlier: tuple[KitVersion, ...] = ()
    offer: str = ""


@lru_cache(maxsize=1)
def shipped() -> dict[str, KitText]:
    """The scenarios that come with the program, by id."""
    return {path.stem: KitText(path.stem, 0, "", path.read_text(encoding="utf-8")) for path in sorted(KITS.glob("*.yaml"))}


@lru_cache(maxsize=128)
def kit_of_text(each: KitText) -> Kit:
    """A stored text as the scenario it is. Raises KitError."""
    kit = parse_kit(each.text, f"{each.id}.yaml")
    return replace(kit, version=each.version or kit.version)


def available(desk: Desk) -> tuple[Kit, ...]:
    """The newest version of every scenario, by id; for whoever asked already."""
    with desk.store.read() as db:
        return tuple(kit_of_text(each) for _, each in sorted(kits.current(db, shipped()).items()))


def use(change: Change, kit_id: str) -> Kit:
    """The newest version, stored and frozen: an interview is planned with it. Raises NotFound."""
    chosen = kits.current(change.db, shipped()).get(kit_id)
    if chosen is None:
        raise NotFound(GONE)
    kit = kit_of_text(chosen)
    version = kits.keep(change.db, replace(chosen, version=kit.version, title=kit.title), at=change.at)
    kits.mark_used(change.db, kit_id, version, at=change.at)
    return replace(kit, version=version)


def kit_cards(desk: Desk, *, by: str) -> tuple[KitCard, ...]:
    """Every scenario, by title. Raises NotAllowed."""
    permit(desk, by, Action.SEE_SCENARIOS)
    cards = []
    with desk.store.read() as db:
        offered = kits.offered(db, shipped())
        for each in kits.current(db, shipped()).values():
            kit, stored = kit_of_text(each), kits.versions(db, each.id)
            is_used = any(version.version == kit.version and version.used_at for version in stored)
            cards.append(KitCard(kit, not stored or stored[0].written_by is None, is_used, each.id in offered))
    return tuple(sorted(cards, key=lambda card: (card.kit.title, card.kit.id)))


def open_kit(desk: Desk, kit_id: str, version: int | None = None, *, by: str) -> KitDraft:
    """The newest version to look at or edit, or an earlier one. Raises NotAllowed, NotFound."""
    permit(desk, by, Action.SEE_SCENARIOS)
    with desk.store.read() as db:
        found = kits.current(db, shipped()).get(kit_id) if version is None else kits.find(db, kit_id, version)
        earlier = kits.versions(db, kit_id)
        offer = kits.offered(db, shipped()).get(kit_id)
    if found is None:
        raise NotFound(GONE)
    return KitDraft(kit_id, kit_of_text(found).version, found.text, earlier, offer.text if offer else "")


def shown_kit(draft: KitDraft) -> Kit:
    """The scenario that an opened text is. Raises KitError."""
    return replace(parse_kit(draft.text, f"{draft.id}.yaml"), version=draft.version)


def save_kit(desk: Desk, kit_id: str, text: str, *, based_on: int, by: str) -> Kit:
    """The edited text as the next version; interviews that were planned keep theirs.

    Raises KitError with every fault, StaleRecord (somebody saved in between), NotPossible (nothing changed), NotFound.
    """
    permit(desk, by, Action.EDIT_SCENARIOS)
    parse_kit(text, f"{kit_id}.yaml")
    with desk.change(by) as change:
        before = kits.current(change.db, shipped()).get(kit_id)
        if before is None:
            raise NotFound(GONE)
        settled = kit_of_text(before)
        if based_on == settled.version and says_the_same(before.text, text):
            raise NotPossible("Nothing was changed, so there is no new version to save.")
        newest = kits.keep(change.db, replace(before, version=settled.version, title=settled.title), at=change.at)
        kit = _add(change, kit_id, text, newest + 1, based_on=based_on, by=by)
        change.record("scenario.edited", f"scenario:{kit_id}", version=kit.version)
    return kit


def create_kit(desk: Desk, text: str, *, by: str) -> Kit:
    """A scenario of its own, version 1, its id made from the title. Raises NotAllowed, KitError with every fault."""
    permit(desk, by, Action.EDIT_SCENARIOS)
    kit = parse_kit(text, "scenario.yaml")
    with desk.change(by) as change:
        taken = kits.current(change.db, shipped()).keys()
        name = free_id(kit.title, taken, otherwise="scenario")
        made = _add(change, name, text, 1, based_on=0, by=by)
        change.record("scenario.created", f"scenario:{name}", version=1)
    return made


def take_shipped_kit(desk: Desk, kit_id: str, *, based_on: int, by: str) -> Kit:
    """The program's newer file as the next version; the person's own stay. Raises NotAllowed, NotFound (none), StaleRecord."""
    permit(desk, by, Action.EDIT_SCENARIOS)
    with desk.change(by) as change:
        offer = _offer(change, kit_id)
        kit = replace(kit_of_text(offer), version=based_on + 1)
        kits.add_next(
            change.db, KitText(kit_id, based_on + 1, kit.title, offer.text), based_on=based_on, at=change.at, by=None, beside=None
        )
        change.record("scenario.taken", f"scenario:{kit_id}", version=based_on + 1)
    return kit


def keep_my_kit(desk: Desk, kit_id: str, *, by: str) -> None:
    """The program's newer file is not offered again. Raises NotAllowed, NotFound (none)."""
    permit(desk, by, Action.EDIT_SCENARIOS)
    with desk.change(by) as change:
        kits.keep_mine(change.db, kit_id, _offer(change, kit_id).text)
        change.record("scenario.kept", f"scenario:{kit_id}")


def _add(change: Change, kit_id: str, text: str, version: int, *, based_on: int, by: str) -> Kit:
    ours = shipped().get(kit_id)
    made = KitText(kit_id, version, parse_kit(text, f"{kit_id}.yaml").title, numbered(text, version))
    kits.add_next(change.db, made, based_on=based_on, at=change.at, by=by, beside=ours.text if ours else None)
    return kit_of_text(made)


def _offer(change: Change, kit_id: str) -> KitText:
    offer = kits.offered(change.db, shipped()).get(kit_id)
    if offer is None:
        raise NotFound("There is no newer version of this scenario to take over (any more).")
    return offer
