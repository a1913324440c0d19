"""Rubrics as people keep them: the list, one to edit, the next version of it, a new one, and what that means for openings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from screening.access.policy import Action
from screening.errors import NotFound, RubricError
from screening.evaluation.rubric_file import parse_rubric
from screening.model.rubric import Rubric
from screening.storage import evaluations, rubrics
from screening.storage.rubrics import RubricText, RubricVersion
from screening.storage.store import Change
from screening.vocabulary.load import load_vocabulary

from .context import Desk, NotPossible, permit
from .numbered_texts import TITLE_LINE, free_id, numbered, says_the_same
from .openings import list_openings
from .rubrics import rubric_of_text, shipped

LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class UsedBy:
    """An opening and the version it is judged by; `others` of its people are still judged by something else."""

    opening_id: str
    title: str
    version: int
    others: int = 0


@dataclass(frozen=True, slots=True)
class RubricCard:
    """A rubric in the list. `openings` use it; those of an earlier version than `rubric.version` show old judgements,

    as do those of whose people `others` were judged by something else.
    `has_offer`: the program brought a newer one than a person's version stands on.
    `comes_along`: the program has a file of it, whoever wrote the newest version. `was_used`: any version of it ever.
    """

    rubric: Rubric
    is_ours: bool
    was_used: bool
    openings: tuple[UsedBy, ...] = ()
    has_offer: bool = False
    comes_along: bool = False

    @property
    def behind(self) -> tuple[UsedBy, ...]:
        return tuple(each for each in self.openings if each.version < self.rubric.version or each.others)


@dataclass(frozen=True, slots=True)
class RubricDraft:
    """A rubric to edit: `text` as it stands, `version` what the edit is based on, `earlier` all stored versions, newest first.

    `offer` is the text of a newer one that came with the program, "" where there is none.
    """

    id: str
    version: int
    text: str
    earlier: tuple[RubricVersion, ...] = ()
    offer: str = ""


def rubric_cards(desk: Desk, *, by: str) -> tuple[RubricCard, ...]:
    """Every rubric by title, with the openings this person works on. A file of ours with faults is left out (`rubric check` names them)."""
    permit(desk, by, Action.SEE_RUBRICS)
    theirs = {each.opening.id for each in list_openings(desk, by=by)}
    cards = []
    with desk.store.read() as db:
        ours = shipped()
        offered, others = rubrics.offered(db, shipped()), evaluations.by_others(db)
        for each in rubrics.current(db, shipped()).values():
            try:
                rubric = rubric_of_text(each)
            except RubricError:
                continue
            stored = rubrics.versions(db, each.id)
            used = tuple(UsedBy(*row, others.get(row[0], 0)) for row in rubrics.judged_by(db, each.id) if row[0] in theirs)
            is_ours = not stored or stored[0].written_by is None
            was_used = rubrics.was_used(db, each.id)
            cards.append(RubricCard(rubric, is_ours, was_used, used, each.id in offered, each.id in ours))
    return tuple(sorted(cards, key=lambda card: (card.rubric.title, card.rubric.id)))


def open_rubric(desk: Desk, rubric_id: str, version: int | None = None, *, by: str) -> RubricDraft:
    """The newest version to edit, or an earlier one to look at. Raises NotFound, NotAllowed."""
    permit(desk, by, Action.SEE_RUBRICS)
    with desk.store.read() as db:
        found = rubrics.current(db, shipped()).get(rubric_id) if version is None else rubrics.find(db, rubric_id, version)
        earlier = rubrics.versions(db, rubric_id)
        offer = rubrics.offered(db, shipped()).get(rubric_id)
    if found is None:
        raise NotFound("This rubric does not exist (any more). Go back to the rubrics.")
    return RubricDraft(rubric_id, found.version or rubric_of_text(found).version, found.text, earlier, offer.text if offer else "")


def save_rubric(desk: Desk, rubric_id: str, text: str, *, based_on: int, by: str) -> Rubric:
    """The edited text as the next version; what was there stays as it was.

    Raises RubricError with every fault, StaleRecord when somebody saved in between, NotPossible when nothing changed.
    """
    permit(desk, by, Action.EDIT_RUBRICS)
    parse_rubric(text, f"{rubric_id}.yaml", load_vocabulary())
    with desk.change(by) as change:
        before = rubrics.current(change.db, shipped()).get(rubric_id)
        if before is None:
            raise NotFound("This rubric does not exist (any more). Save yours as a copy.")
        settled = rubric_of_text(before)
        if based_on == settled.version and says_the_same(before.text, text):
            raise NotPossible("Nothing was changed, so there is no new version to save.")
        newest = rubrics.keep(change.db, replace(before, version=settled.version, title=settled.title), at=change.at)
        rubric = parse_rubric(numbered(text, newest + 1), f"{rubric_id}.yaml", load_vocabulary())
        edited = RubricText(rubric_id, newest + 1, rubric.title, numbered(text, newest + 1))
        rubrics.add_next(change.db, edited, based_on=based_on, at=change.at, by=by, beside=_shipped_text(rubric_id))
        change.record("rubric.edited", f"rubric:{rubric_id}", version=newest + 1, criteria=len(rubric.criteria))
    return rubric


def take_shipped(desk: Desk, rubric_id: str, *, based_on: int, by: str) -> Rubric:
    """The newer file that came with the program as the next version; the person's own stay where they are.

    Raises NotFound when none is offered, StaleRecord when somebody saved in between.
    """
    permit(desk, by, Action.EDIT_RUBRICS)
    with desk.change(by) as change:
        offer = _offer(change, rubric_id)
        rubric = replace(rubric_of_text(offer), version=based_on + 1)
        taken = RubricText(rubric_id, based_on + 1, rubric.title, offer.text)
        rubrics.add_next(change.db, taken, based_on=based_on, at=change.at, by=None)
        change.record("rubric.taken", f"rubric:{rubric_id}", version=based_on + 1, criteria=len(rubric.criteria))
    return rubric


def keep_mine(desk: Desk, rubric_id: str, *, by: str) -> None:
    """The newer file that came with the program is not offered again. Raises NotFound when none is."""
    permit(desk, by, Action.EDIT_RUBRICS)
    with desk.change(by) as change:
        rubrics.keep_mine(change.db, rubric_id, _offer(change, rubric_id).text)
        change.record("rubric.kept", f"rubric:{rubric_id}")


def _offer(change: Change, rubric_id: str) -> RubricText:
    offer = rubrics.offered(change.db, shipped()).get(rubric_id)
    if offer is None:
        raise NotFound("There is no newer version of this rubric to take over (any more).")
    return offer


def _shipped_text(rubric_id: str) -> str | None:
    ours = shipped().get(rubric_id)
    return ours.text if ours else None


def create_rubric(desk: Desk, text: str, *, by: str) -> Rubric:
    """A rubric of its own, version 1, its id made from the title, which gets a number where another rubric has it.

    Raises RubricError with every fault.
    """
    permit(desk, by, Action.EDIT_RUBRICS)
    rubric = parse_rubric(text, "rubric.yaml", load_vocabulary())
    with desk.change(by) as change:
        there = rubrics.current(change.db, shipped())
        text, rubric = _with_own_title(text, rubric, set(_titles(there.values())))
        name = free_id(rubric.title, there.keys(), otherwise="rubric")
        made = RubricText(name, 1, rubric.title, numbered(text, 1))
        rubrics.add_next(change.db, made, based_on=0, at=change.at, by=by)
        change.record("rubric.created", f"rubric:{name}", criteria=len(rubric.criteria))
    return replace(rubric, id=name, version=1)


def _titles(texts: Iterable[RubricText]) -> Iterator[str]:
    for each in texts:
        with suppress(RubricError):
            yield rubric_of_text(each).title


def _with_own_title(text: str, rubric: Rubric, taken: Collection[str]) -> tuple[str, Rubric]:
    """The same with a title that no other rubric has; as it was where its title stands over several lines."""
    if rubric.title not in taken:
        return text, rubric
    stem = rubric.title[: LONGEST_TITLE - len(" (100000)")]
    title = next(each for each in (f"{stem} ({n})" for n in range(2, 100_000)) if each not in taken)
    named = TITLE_LINE.sub(lambda found: found[0].replace(rubric.title, title, 1), text, count=1)
    try:
        renamed = parse_rubric(named, "rubric.yaml", load_vocabulary())
    except RubricError:
        return text, rubric
    return (named, renamed) if renamed.title == title else (text, rubric)
