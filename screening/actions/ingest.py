"""A claimed file in, one terminal row out: a candidate judged, a named failure, a duplicate, or an archive opened.

Everything a file becomes is saved in one transaction. A process that dies at any instant leaves the file as it was.
"""

from __future__ import annotations

import os
import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Protocol

from screening.errors import StaleRecord
from screening.hiring.likeness import sketch
from screening.model.hiring import Application, FileState
from screening.sandbox import NEEDS_OCR, Failure, Member, Reading, Result
from screening.storage import candidates, documents, files, openings
from screening.storage.blobs import image_path, keep_bytes, keep_content, upload_path
from screening.storage.files import ARCHIVE, Claim, Ending, NewFile
from screening.storage.store import Change

from .context import Desk, new_id
from .indexing import index
from .intake import plain_name
from .judging import judge
from .leftover_bytes import forget_bytes, sweep
from .likenesses import note_alike
from .rubrics import rubric_of

WORKER = "worker"  # who the audit names for what no person did
MOST_TRIES = 3  # workers a file may cost before it is given up
GIVEN_UP = "Reading this file stopped the program three times, so it was given up. Ask for the resume as an ordinary PDF or Word file."
NO_BYTES = "This file could not be taken out of its archive. Upload it by itself."
OTHER_BYTES = "Reading this file gave an answer that does not belong to it, so it was not used. Ask for another copy."
DUPLICATE = "The same file is already a candidate of this opening."
DIE_AT = "SCREENING_TEST_DIE_AT"  # "saved:3": tests end the process the third time it gets there, as a power cut would
_passed: Counter[str] = Counter()


class Reader(Protocol):
    """What reads files: a `Sandbox`, or something smaller in tests."""

    def read(self, file: str, path: Path, *, images: bool = False, pictures: bool = True) -> tuple[Result, ...]: ...

    def unpack(self, file: str, path: Path) -> Iterator[Member | Failure]: ...

    def rest(self) -> None: ...


def take_in(desk: Desk, claim: Claim, reader: Reader) -> Ending | None:
    """Bring one claimed file to its end, and say how it ended.

    None when it has not ended: it is a scan, which waits until the others are read, or the claim was lost to another worker.

    Raises StorageError and SandboxError; then the file is as it was.
    """
    reached("claimed")
    ending = _known_ending(desk, claim)
    if ending is not None:
        return _end(desk, claim, ending)
    path = upload_path(desk.data_dir, claim.sha256)
    members = _members(desk, claim, reader)
    if members:
        return _open_archive(desk, claim, members)
    result = reader.read(claim.filename, path, images=True, pictures=claim.reason_code == NEEDS_OCR)[0]
    reached("read")
    if isinstance(result, Failure) and result.code == NEEDS_OCR:
        with desk.store.tick() as db:
            files.let_go(db, claim, reason=result.reason, code=result.code)
        return None
    if isinstance(result, Failure):
        return _end(desk, claim, Ending(FileState.REJECTED, result.reason, result.code))
    if result.document.sha256 != claim.sha256:
        return _end(desk, claim, Ending(FileState.REJECTED, OTHER_BYTES, "damaged"))
    for page, image in enumerate(result.images, 1):
        keep_bytes(image_path(desk.data_dir, claim.sha256, page), image)
    reached("pictured")
    try:
        ended = _become_candidate(desk, claim, result)
    except StaleRecord:  # the same bytes came in twice at once: the other one was first
        ended = _become_candidate(desk, claim, result)
    if ended is None:  # whom it was about may have been deleted meanwhile
        forget_bytes(desk, [claim.sha256])
        sweep(desk)
    return ended


def reached(moment: str) -> None:
    """A moment at which a test may pull the plug."""
    _passed[moment] += 1
    if os.environ.get(DIE_AT) == f"{moment}:{_passed[moment]}":
        os.kill(os.getpid(), signal.SIGKILL)


def _known_ending(desk: Desk, claim: Claim) -> Ending | None:
    """How the file ends, where that is clear without reading it."""
    if claim.tries > MOST_TRIES:
        return Ending(FileState.REJECTED, GIVEN_UP, "over_limits")
    if not claim.sha256:
        return Ending(FileState.REJECTED, NO_BYTES, "unreadable")
    with desk.store.read() as db:
        same = candidates.application_with(db, claim.opening_id, claim.sha256)
    return None if same is None else Ending(FileState.DUPLICATE, DUPLICATE, "duplicate", same)


def _end(desk: Desk, claim: Claim, ending: Ending) -> Ending | None:
    with desk.change(WORKER) as change:
        _close(change, claim, ending)
    reached("saved")
    return None if change.is_abandoned else ending


def _close(change: Change, claim: Claim, ending: Ending) -> None:
    """The terminal state and its audit row, if the claim still holds."""
    if not files.end(change.db, claim, ending, at=change.at):
        change.abandon()
        return
    change.record("file.ended", f"file:{claim.id}", state=ending.state.value, code=ending.code, application=ending.application_id)
    reached("saving")


def _become_candidate(desk: Desk, claim: Claim, reading: Reading) -> Ending | None:
    """Document, profile, candidate, application, evaluation and the file's state: all of it or nothing."""
    with desk.store.read() as db:
        opening = openings.find(db, claim.opening_id)
    if opening is None:
        return _end(desk, claim, Ending(FileState.REJECTED, "Its opening does not exist any more.", "unreadable"))
    rubric = rubric_of(desk, opening.rubric_id, opening.rubric_version)
    made = sketch(reading.profile.identity, reading.document.text)
    with desk.change(WORKER) as change:
        db = change.db
        same = candidates.application_with(db, claim.opening_id, claim.sha256)
        if not files.is_mine(db, claim):
            change.abandon()
            return None
        if same is not None:
            ending = Ending(FileState.DUPLICATE, DUPLICATE, "duplicate", same)
        else:
            documents.keep(db, reading.document, reading.profile, images=len(reading.images), at=change.at)
            index(change, reading.document, reading.profile)
            person = candidates.of_document(db, claim.sha256) or new_id()
            if candidates.find(db, person) is None:
                candidates.add(db, person, reading.profile.identity, at=change.at)
                change.record("candidate.added", f"candidate:{person}")
            application = Application(new_id(), person, opening.id, claim.sha256, claim.received_on, opening.stages[0])
            candidates.apply(db, application, file_id=claim.id, at=change.at)
            change.record("application.made", f"application:{application.id}", candidate=person, opening=opening.id, file=claim.id)
            note_alike(change, person, claim.sha256, made)
            judge(change, application, rubric, reading.document, reading.profile)
            ending = Ending(FileState.DONE, application_id=application.id)
        _close(change, claim, ending)
    reached("saved")
    return ending


def _members(desk: Desk, claim: Claim, reader: Reader) -> list[NewFile]:
    """Rows for the files inside an archive or e-mail, their bytes kept; none for an ordinary file."""
    found: list[NewFile] = []
    for member in reader.unpack(claim.filename, upload_path(desk.data_dir, claim.sha256)):
        if member.file == claim.filename:  # the archive itself cannot be opened: reading it will say why
            return []
        found.append(_member(desk, claim, member, len(found)))
    reached("unpacked")
    return found


def _member(desk: Desk, claim: Claim, member: Member | Failure, number: int) -> NewFile:
    name = plain_name(member.file)
    folder = str(PurePosixPath(member.file.removeprefix(claim.filename).lstrip("/")).parent)
    source = claim.source if folder == "." else plain_name(folder)
    place = (claim.opening_id, claim.batch_id, name)
    if isinstance(member, Failure):
        ended = (FileState.REJECTED, member.reason, member.code)
        return NewFile(new_id(), *place, "", 0, source, claim.received_on, claim.id, number, *ended)
    sha256 = keep_content(desk.data_dir, member.content)
    return NewFile(new_id(), *place, sha256, len(member.content), source, claim.received_on, claim.id, number)


def _open_archive(desk: Desk, claim: Claim, members: list[NewFile]) -> Ending | None:
    count = f"{len(members)} file{'' if len(members) == 1 else 's'} taken out of it."
    ending = Ending(FileState.DONE, count, ARCHIVE)
    with desk.change(WORKER) as change:
        if files.is_mine(change.db, claim) and _are_kept(desk, members):
            files.add(change.db, members, at=change.at)
            for member in members:
                change.record("file.received", f"file:{member.id}", batch=member.batch_id, sha256=member.sha256, archive=claim.id)
            _close(change, claim, ending)
        else:
            change.abandon()
    if change.is_abandoned:
        with desk.store.tick() as db:
            files.let_go(db, claim)
        return None
    reached("saved")
    return ending


def _are_kept(desk: Desk, members: list[NewFile]) -> bool:
    """Do the bytes still lie there? Somebody may have taken back the same files while these were taken out; then once more."""
    return all(upload_path(desk.data_dir, each.sha256).exists() for each in members if each.sha256)
