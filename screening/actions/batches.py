"""Files that were handed in together: named, taken out of the queue, tried again, or handed on to another opening."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from screening.access.policy import Action
from screening.errors import NotFound, StaleRecord, TooLarge
from screening.hiring.stages import plain_words
from screening.model.hiring import Application, FileState
from screening.storage import batches, candidates, files
from screening.storage.batches import Batch
from screening.storage.people import Person
from screening.storage.store import Change

from .blind import sight
from .context import Desk, NotPossible, new_id, opening_of, permit
from .intake import LONGEST_SOURCE

HOPELESS = frozenset({"empty", "encrypted", "no_text", "too_deep", TooLarge.code, "unsupported"})  # the same bytes end the same way
GONE = "These files are not here any more. Reload the page."


@dataclass(frozen=True, slots=True)
class BatchView:
    """A batch, and how many of its files ended how."""

    batch: Batch
    done: int
    rejected: int
    duplicates: int
    cancelled: int
    waiting: int

    @property
    def total(self) -> int:
        return self.done + self.rejected + self.duplicates + self.cancelled + self.waiting


def batches_of(desk: Desk, opening_id: str, *, by: str) -> tuple[BatchView, ...]:
    """The batches of an opening, newest first; those taken back as a whole are left out. Raises NotAllowed."""
    permit(desk, by, Action.SEE_CANDIDATES, opening_id)
    with desk.store.read() as db:
        known, count = batches.of_opening(db, opening_id), batches.states(db, opening_id)
    views = (_view(each, {state: count.get((each.id, state), 0) for state in FileState}) for each in known)
    return tuple(view for view in views if view.total)


def _view(batch: Batch, count: dict[FileState, int]) -> BatchView:
    waiting = count[FileState.WAITING] + count[FileState.READING]
    ended = (count[FileState.DONE], count[FileState.REJECTED], count[FileState.DUPLICATE], count[FileState.CANCELLED])
    return BatchView(batch, *ended, waiting)


def label_batch(desk: Desk, batch_id: str, source: str, *, shown: str | None = None, by: str) -> None:
    """Say where the files of a batch come from. Raises NotAllowed, NotFound, StaleRecord (somebody called it otherwise meanwhile)."""
    batch_of(desk, batch_id, by)
    said = plain_words(source, LONGEST_SOURCE)
    with desk.change(by) as change:
        now = _locked(change, batch_id)
        if shown is not None and now.source != shown:
            raise StaleRecord("Somebody gave these files another source since this page was drawn. Look again, then save.")
        if now.source == said:
            change.abandon()
        batches.label(change.db, now, said)
        change.record("batch.labelled", f"batch:{batch_id}", personal={"source": (now.source, said)})


def cancel_waiting(desk: Desk, opening_id: str, batch_id: str | None = None, *, by: str) -> int:
    """Take what waits out of the queue, of one batch or of the whole opening; how many files. What is being read is still read.

    Raises NotAllowed.
    """
    permit(desk, by, Action.UPLOAD, opening_id)
    with desk.change(by) as change:
        ended = batches.cancel(change.db, opening_id, batch_id, at=change.at)
        return _told(change, "file.cancelled", ended)


def read_cancelled(desk: Desk, opening_id: str, *, by: str) -> int:
    """Queue what was taken out of the queue again; how many files. Raises NotAllowed."""
    return _queued(desk, opening_id, FileState.CANCELLED, (), by)


def retry_failed(desk: Desk, opening_id: str, *, by: str) -> int:
    """Read every file again that could not be read, but for those that end the same way each time; how many. Raises NotAllowed."""
    return _queued(desk, opening_id, FileState.REJECTED, HOPELESS, by)


def _queued(desk: Desk, opening_id: str, state: FileState, without: Collection[str], by: str) -> int:
    permit(desk, by, Action.UPLOAD, opening_id)
    with desk.change(by) as change:
        return _told(change, "file.retried", batches.queue_again(change.db, opening_id, state, without=without))


def _told(change: Change, action: str, file_ids: Collection[str]) -> int:
    for file_id in sorted(file_ids):
        change.record(action, f"file:{file_id}")
    if not file_ids:
        change.abandon()
    return len(file_ids)


def hand_on(desk: Desk, application_ids: Collection[str], opening_id: str, *, by: str) -> str:
    """Let people apply to another opening as well, with the resumes that are here; the id of the batch.

    Raises NotAllowed, NotFound, NotPossible (to the opening they are in; a code to where names are shown).
    """
    person = permit(desk, by, Action.UPLOAD, opening_id)
    with desk.store.read() as db:
        known = [candidates.application(db, each) for each in sorted(set(application_ids))]
        given = [files.given(db, each) for each in sorted(set(application_ids))]
    if not known or None in known or None in given:
        raise NotFound("Some of these people are not here any more. Nothing was changed: look again.")
    for place in {each.opening_id for each in known if each}:
        permit(desk, by, Action.SEE_CANDIDATES, place)
        if place == opening_id:
            raise NotPossible("They apply to this opening already. Choose another one.")
    _refuse_to_name(desk, person, [each for each in known if each], opening_id)
    origin = opening_of(desk, next(each.opening_id for each in known if each))
    day = opening_of(desk, opening_id).received_on
    new = Batch(new_id(), opening_id, plain_words(f"From {origin.title}", LONGEST_SOURCE), desk.clock(), day)
    with desk.change(by) as change:
        batches.add(change.db, new)
        change.record("batch.begun", f"batch:{new.id}", opening=opening_id, handed_on=len(given))
        for name, sha256, size in (each for each in given if each):
            row = files.NewFile(new_id(), opening_id, new.id, name, sha256, size, new.source, day or change.at.date())
            files.add(change.db, [row], at=change.at)
            change.record("file.received", f"file:{row.id}", batch=new.id, sha256=sha256, size=size)
    return new.id


def _refuse_to_name(desk: Desk, person: Person, known: Collection[Application], opening_id: str) -> None:
    """Whoever is a code here would stand there by name, without anybody having said why."""
    if sight(desk, person, opening_of(desk, opening_id)).is_blind:
        return
    hides = {each: sight(desk, person, opening_of(desk, each)) for each in {one.opening_id for one in known}}
    if any(hides[each.opening_id].hides(each.id) for each in known):
        raise NotPossible("They are codes here, and the other opening shows names. Make that one blind first, or ask for their names here.")


def batch_of(desk: Desk, batch_id: str, by: str) -> Batch:
    """The batch, if they may change it. Raises NotAllowed, NotFound."""
    with desk.store.read() as db:
        batch = batches.find(db, batch_id)
    permit(desk, by, Action.UPLOAD, batch.opening_id if batch else "")
    if batch is None:
        raise NotFound(GONE)
    return batch


def _locked(change: Change, batch_id: str) -> Batch:
    batch = batches.find(change.db, batch_id, lock=True)
    if batch is None:
        raise NotFound(GONE)
    return batch
