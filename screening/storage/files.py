"""The queue: uploaded files as rows, claimed under a lease, ended exactly once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, case, insert, or_, select, update

from screening.model.hiring import FileState, UploadedFile

from .tables import applications, files

TERMINAL = (FileState.DONE, FileState.REJECTED, FileState.DUPLICATE, FileState.CANCELLED)
ARCHIVE = "archive"  # reason code of a file whose members have rows of their own
_SHOWN = tuple(files.c[name] for name in UploadedFile.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to be queued. `parent_id` and `member` place it inside the archive it came from."""

    id: str
    opening_id: str
    batch_id: str
    filename: str
    sha256: str
    size: int
    source: str
    received_on: date
    parent_id: str | None = None
    member: int | None = None
    state: FileState = FileState.WAITING
    reason: str = ""
    reason_code: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A file somebody works on until `lease_until`; `owner` proves it when the work is saved."""

    id: str
    opening_id: str
    batch_id: str
    parent_id: str | None
    filename: str
    sha256: str
    source: str
    received_on: date
    tries: int
    reason_code: str
    owner: str


@dataclass(frozen=True, slots=True)
class Ending:
    """How a file ended: its terminal state, why, and the application it became or belongs to."""

    state: FileState
    reason: str = ""
    code: str = ""
    application_id: str | None = None


def add(db: Connection, new: Sequence[NewFile], *, at: datetime) -> None:
    """Queue files, in this order."""
    rows = [
        {name: getattr(each, name) for name in NewFile.__dataclass_fields__}
        | {"uploaded_at": at, "finished_at": at if each.state in TERMINAL else None, "tries": 0}
        for each in new
    ]
    if rows:
        db.execute(insert(files), rows)


def claim(db: Connection, *, owner: str, now: float, until: float) -> Claim | None:
    """Take the oldest file that waits, or whose worker let its lease run out; None when there is none.

    Files that were put off come last, and before them those tried before: one that stops its worker must not stop the others.
    Two workers never get the same file: the row is taken and marked in one statement.
    """
    is_free = (files.c.state == FileState.WAITING) | ((files.c.state == FileState.READING) & (files.c.lease_until < now))
    is_open = files.c.state.in_((FileState.WAITING.value, FileState.READING.value))
    is_put_off = case((files.c.reason_code == "", 0), else_=1)
    oldest = (
        select(files.c.number)
        .where(is_open, is_free)
        .order_by(is_put_off, files.c.tries, files.c.number)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    taken = (
        update(files)
        .where(files.c.number == oldest.scalar_subquery())
        .values(state=FileState.READING, lease_owner=owner, lease_until=until, tries=files.c.tries + 1)
        .returning(*(files.c[name] for name in Claim.__dataclass_fields__ if name != "owner"))
    )
    row = db.execute(taken).mappings().first()
    return None if row is None else Claim(**row, owner=owner)


def extend(db: Connection, claimed: Claim, *, until: float) -> bool:
    """Heart-beat: keep the lease. False when the file is somebody else's by now."""
    return db.execute(_mine(claimed).values(lease_until=until)).rowcount == 1


def let_go(db: Connection, claimed: Claim, *, reason: str = "", code: str = "") -> None:
    """Give an unfinished file back as if it had not been taken; with a reason it is put off until the others are done."""
    free: dict[str, Any] = {"state": FileState.WAITING, "lease_owner": None, "lease_until": None}
    free |= {"tries": claimed.tries - 1, "reason": reason, "reason_code": code}
    db.execute(_mine(claimed).values(**free))


def free_owners(db: Connection, owners: Sequence[str]) -> int:
    """End the leases of workers known to be dead; how many there were. The try they made still counts."""
    held = (files.c.state == FileState.READING) & files.c.lease_owner.in_(list(owners))
    return db.execute(update(files).where(held).values(lease_until=0.0)).rowcount


def owners(db: Connection) -> tuple[str, ...]:
    """Who holds a lease now."""
    held = select(files.c.lease_owner).where(files.c.state == FileState.READING).distinct()
    return tuple(row[0] for row in db.execute(held) if row[0])


def end(db: Connection, claimed: Claim, ending: Ending, *, at: datetime) -> bool:
    """Give the file its terminal state. False, and nothing done, when the claim was lost meanwhile."""
    values: dict[str, Any] = {"state": ending.state, "reason": ending.reason, "reason_code": ending.code}
    values |= {"application_id": ending.application_id, "finished_at": at, "lease_owner": None, "lease_until": None}
    return db.execute(_mine(claimed).values(**values)).rowcount == 1


def is_mine(db: Connection, claimed: Claim) -> bool:
    """Is the claim still good? Locks the row, so the answer stays true until the transaction ends."""
    mine = (files.c.id == claimed.id) & (files.c.state == FileState.READING) & (files.c.lease_owner == claimed.owner)
    return db.execute(select(files.c.id).where(mine).with_for_update()).first() is not None


def retry(db: Connection, file_id: str) -> bool:
    """Queue a rejected or cancelled file again, with all its tries. False when it is neither."""
    fresh = {"state": FileState.WAITING, "reason": "", "reason_code": "", "tries": 0, "finished_at": None}
    rejected = (files.c.id == file_id) & files.c.state.in_((FileState.REJECTED, FileState.CANCELLED))
    return db.execute(update(files).where(rejected).values(**fresh)).rowcount == 1


def find(db: Connection, file_id: str) -> UploadedFile | None:
    row = db.execute(select(*_SHOWN).where(files.c.id == file_id)).mappings().first()
    return None if row is None else _file(row)


def given(db: Connection, application_id: str) -> tuple[str, str, int] | None:
    """Name, digest and size of the file that counts for an application."""
    joined = files.join(applications, files.c.id == applications.c.file_id)
    wanted = select(files.c.filename, files.c.sha256, files.c.size).select_from(joined).where(applications.c.id == application_id)
    row = db.execute(wanted).first()
    return None if row is None else (row[0], row[1], row[2])


def opening_of(db: Connection, file_id: str) -> str | None:
    """The id of the opening a file was handed in for."""
    found: str | None = db.execute(select(files.c.opening_id).where(files.c.id == file_id)).scalar()
    return found


def of_opening(db: Connection, opening_id: str) -> tuple[UploadedFile, ...]:
    """Every file of an opening, newest upload first, members of an archive in their order behind it."""
    order = (files.c.uploaded_at.desc(), files.c.number)
    return tuple(_file(row) for row in db.execute(select(*_SHOWN).where(files.c.opening_id == opening_id).order_by(*order)).mappings())


def any_open(db: Connection) -> bool:
    """Is there a file that waits or is being read?"""
    is_open = or_(files.c.state == FileState.WAITING, files.c.state == FileState.READING)
    return db.execute(select(files.c.number).where(is_open).limit(1)).first() is not None


def _mine(claimed: Claim) -> Any:
    held = (files.c.id == claimed.id) & (files.c.state == FileState.READING) & (files.c.lease_owner == claimed.owner)
    return update(files).where(held)


def _file(row: Any) -> UploadedFile:
    return UploadedFile(**{**row, "state": FileState(row["state"])})
