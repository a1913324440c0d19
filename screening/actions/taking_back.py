"""A whole batch taken back, or the sample opening: what would go is shown first, and what people said something about stays."""

from __future__ import annotations

from dataclasses import dataclass

from screening.access.policy import Action
from screening.errors import NotFound, StaleRecord
from screening.model.hiring import Opening
from screening.storage import audit, batches, candidates, erasure, removal, taking_back
from screening.storage.batches import Batch
from screening.storage.erasure import Removal

from .batches import GONE, batch_of
from .blind import sight
from .context import Desk, NotPossible, opening_of, permit
from .leftover_bytes import sweep


@dataclass(frozen=True, slots=True)
class Kept:
    """Somebody who stays, under the name or code this person may see, and what people said of them."""

    application_id: str
    who: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TakingBack:
    """What taking a batch back removes (`removed`: application ids, `who`: as this person may see them), and what it keeps.

    `files` counts the rows that go, `again` the files handed in elsewhere that were the same and are read instead.
    """

    batch: Batch
    removed: tuple[str, ...]
    who: tuple[str, ...]
    files: int
    again: int
    kept: tuple[Kept, ...]


@dataclass(frozen=True, slots=True)
class SampleContents:
    """All that goes with the sample opening; people said something of `decided` of its people."""

    opening: Opening
    people: int
    files: int
    decided: int


def preview_take_back(desk: Desk, batch_id: str, *, by: str) -> TakingBack:
    """What taking the batch back would remove and keep. Raises NotAllowed, NotFound."""
    batch = batch_of(desk, batch_id, by)
    return _as_seen(desk, batch, by)


def take_back(desk: Desk, shown: TakingBack, *, by: str) -> TakingBack:
    """Remove what a batch brought, as it was shown; what people have since said something about stays.

    Raises NotAllowed, NotFound, StaleRecord (more was read than was shown).
    """
    batch = batch_of(desk, shown.batch.id, by)
    seen = _as_seen(desk, batch, by)
    with desk.change(by) as change:
        if batches.find(change.db, batch.id, lock=True) is None:
            raise NotFound(GONE)
        plan = taking_back.plan(change.db, batch.id, lock=True)
        if not set(plan.removed) <= set(shown.removed):
            raise StaleRecord("More of these files were read since this was shown. Nothing was removed: look again.")
        taking_back.take_out(change.db, plan)
        erasure.leave(change.db, (each.sha256 for each in plan.files))
        erasure.note(change.db, (Removal(one, "application", batch.opening_id, by, change.at) for one in plan.removed))
        batches.mark_taken_back(change.db, batch.id, change.at)
        for one in plan.removed:
            audit.erase_values(change.db, f"application:{one}")
            change.record("application.removed", f"application:{one}", batch=batch.id)
        subject = f"batch:{batch.id}"
        change.record("batch.taken_back", subject, removed=len(plan.removed), files=len(plan.going), kept=len(plan.said))
    sweep(desk)
    return seen


def sample_contents(desk: Desk, opening_id: str, *, by: str) -> SampleContents:
    """What removing the sample opening would remove. Raises NotAllowed, NotFound, NotPossible (another opening)."""
    permit(desk, by, Action.MANAGE_OPENINGS, opening_id)
    opening = opening_of(desk, opening_id)
    if not opening.is_sample:
        raise NotPossible("Only the sample opening can be removed. Close this one instead: it can still be read.")
    with desk.store.read() as db:
        theirs = [each.id for each in candidates.of_opening(db, opening_id)]
        decided = removal.said_about(db, theirs)
        listed = sum(len(batches.files_of(db, each.id)) for each in batches.of_opening(db, opening_id))
    return SampleContents(opening, len(theirs), listed, len(decided))


def remove_sample(desk: Desk, shown: SampleContents, *, by: str) -> None:
    """Remove the sample opening with all that is in it. Raises as above, and StaleRecord (people worked on it meanwhile)."""
    opening_id = shown.opening.id
    if sample_contents(desk, opening_id, by=by).decided > shown.decided:
        raise StaleRecord("Somebody worked on the sample since this was shown. Nothing was removed: look again.")
    with desk.change(by) as change:
        theirs = [each.id for each in candidates.of_opening(change.db, opening_id)]
        erasure.leave(change.db, taking_back.take_out_opening(change.db, opening_id))
        for one in theirs:
            audit.erase_values(change.db, f"application:{one}")
        change.record("opening.removed", f"opening:{opening_id}", people=len(theirs), sample=True)
    sweep(desk)


def _as_seen(desk: Desk, batch: Batch, by: str) -> TakingBack:
    seen = sight(desk, permit(desk, by, Action.UPLOAD, batch.opening_id), opening_of(desk, batch.opening_id))
    with desk.store.read() as db:
        plan = taking_back.plan(db, batch.id)
        named = candidates.names(db, (*plan.removed, *plan.said))
        again = batches.duplicates(db, plan.removed, besides=batch.id)
    who = {one: code if seen.hides(one) or not name else name for one, (code, name) in named.items()}
    staying = tuple(Kept(one, who.get(one, ""), words) for one, words in plan.said.items())
    return TakingBack(batch, plan.removed, tuple(who.get(one, "") for one in plan.removed), len(plan.going), again, staying)
