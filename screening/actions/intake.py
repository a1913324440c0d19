"""Files handed in for an opening: a row each before the answer, and how far they are."""

from __future__ import annotations

from pathlib import Path

from screening.access.policy import Action
from screening.errors import NotFound, TooLarge
from screening.hiring.stages import one_line
from screening.model.hiring import FileState, UploadedFile
from screening.reading.limits import MEGABYTE
from screening.storage import batches, candidates, files, openings
from screening.storage.batches import Batch
from screening.storage.blobs import digest_of, keep_file
from screening.storage.files import NewFile

from .blind import blind_files, sight
from .context import Desk, NotPossible, new_id, opening_of, permit
from .views import IntakeView

LEFT_BEHIND = 86_400  # seconds
LONGEST_SOURCE = 120  # characters of a label
LONGEST_NAME = 300  # characters of a file's name that are kept; the end of it says more than the start


def begin_batch(desk: Desk, opening_id: str, *, source: str = "", by: str) -> str:
    """Files that are handed in together; the id to hand them in under. `source` is a person's label for them.

    They count as received on the day the opening names, else on the day each is handed in.
    """
    permit(desk, by, Action.UPLOAD, opening_id)
    day = opening_of(desk, opening_id).received_on
    new = Batch(new_id(), opening_id, plain_name(source)[:LONGEST_SOURCE], desk.clock(), day)
    with desk.change(by) as change:
        batches.add(change.db, new)
        change.record("batch.begun", f"batch:{new.id}", opening=opening_id, received_on=str(day) if day else None)
    return new.id


def accept_file(desk: Desk, opening_id: str, batch_id: str, filename: str, path: Path, *, by: str) -> UploadedFile:
    """Keep the finished file at `path` (it is moved away) and queue it. Its bytes and its row are on disk before this returns.

    Raises NotAllowed, NotFound (no such batch in this opening), NotPossible (no name).
    """
    permit(desk, by, Action.UPLOAD, opening_id)
    name = plain_name(filename)
    if not name:
        raise NotPossible("A file needs a name.")
    batch = _batch_of(desk, batch_id, opening_id)
    sha256, size = digest_of(path)
    with desk.change(by) as change:
        day = batch.received_on or change.at.date()
        new = NewFile(new_id(), opening_id, batch_id, name, sha256, size, batch.source, day)
        files.add(change.db, [new], at=change.at)
        keep_file(desk.data_dir, path, sha256)  # once the row is there, so that nobody takes the same bytes off as needless
        change.record("file.received", f"file:{new.id}", batch=batch_id, sha256=sha256, size=size)
        return _found(files.find(change.db, new.id))


def refuse_file(desk: Desk, opening_id: str, batch_id: str, filename: str, *, size: int, limit: int, by: str) -> UploadedFile:
    """A row for a file of `size` bytes that is over `limit` and was not taken, so that it is listed with the others. Raises as above."""
    permit(desk, by, Action.UPLOAD, opening_id)
    name = plain_name(filename) or "A file"
    why = f"This file is larger than {limit // MEGABYTE} MB and was not taken. Ask for a smaller copy."
    batch = _batch_of(desk, batch_id, opening_id)
    ended = (FileState.REJECTED, why, TooLarge.code)
    with desk.change(by) as change:
        new = NewFile(new_id(), opening_id, batch_id, name, "", size, batch.source, change.at.date(), None, None, *ended)
        files.add(change.db, [new], at=change.at)
        change.record("file.refused", f"file:{new.id}", batch=batch_id, size=size)
        return _found(files.find(change.db, new.id))


def intake(desk: Desk, opening_id: str, *, by: str) -> IntakeView:
    """The files of an opening, newest first. An opened archive is listed, and counted through its members only. Raises NotAllowed."""
    person = permit(desk, by, Action.SEE_CANDIDATES, opening_id)
    with desk.store.read() as db:
        listed = files.of_opening(db, opening_id)
        codes = candidates.codes(db, opening_id)
        states = openings.states(db, opening_id)
    count = {state: states.get((opening_id, state), 0) for state in FileState}
    waiting = count[FileState.WAITING] + count[FileState.READING]
    if listed and sight(desk, person, opening_of(desk, opening_id)).is_blind:
        listed = blind_files(listed, codes)
    ended = (count[FileState.DONE], count[FileState.REJECTED], count[FileState.DUPLICATE])
    return IntakeView(listed, *ended, waiting, count[FileState.CANCELLED])


def retry_file(desk: Desk, file_id: str, *, by: str) -> None:
    """Read a file that could not be read once more. Raises NotPossible when it is not such a file."""
    with desk.store.read() as db:
        opening_id = files.opening_of(db, file_id) or ""
    permit(desk, by, Action.UPLOAD, opening_id)
    with desk.change(by) as change:
        known = files.find(change.db, file_id)
        if known is None or known.reason_code == TooLarge.code or not files.retry(change.db, file_id):
            raise NotPossible("Only a file that could not be read is read again. Reload the page to see how this one ended.")
        change.record("file.retried", f"file:{file_id}")


def sweep_incoming(desk: Desk) -> int:
    """Delete what uploads that were cut off left behind, once it is a day old; how many files."""
    oldest = desk.clock().timestamp() - LEFT_BEHIND
    old = [path for path in (desk.data_dir / "incoming").glob("*") if path.is_file() and path.stat().st_mtime < oldest]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)


def plain_name(name: str) -> str:
    """A name as it may be kept and shown: on one line, without control or direction-changing characters."""
    return one_line(name)[-LONGEST_NAME:]


def _batch_of(desk: Desk, batch_id: str, opening_id: str) -> Batch:
    with desk.store.read() as db:
        found = batches.find(db, batch_id)
    if found is None or found.opening_id != opening_id or found.taken_back_at is not None:
        raise NotFound("These files belong to no batch of this opening. Reload the page and add them again.")
    return found


def _found(file: UploadedFile | None) -> UploadedFile:
    if file is None:
        raise NotFound("This file does not exist (any more).")
    return file
