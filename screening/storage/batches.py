"""Files that were handed in together: their label, how they ended, and their way out of the queue."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, func, insert, select, update

from screening.model.hiring import FileState

from .files import ARCHIVE
from .tables import batches, files


@dataclass(frozen=True, slots=True)
class Batch:
    """`source` is a person's label; `received_on` the day its files count as received (None: the day each was handed in)."""

    id: str
    opening_id: str
    source: str
    created_at: datetime
    received_on: date | None = None
    taken_back_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class BatchFile:
    """A file of a batch, as far as taking it back is concerned."""

    id: str
    sha256: str
    state: FileState
    application_id: str | None
    parent_id: str | None


def add(db: Connection, batch: Batch) -> None:
    db.execute(insert(batches).values({name: getattr(batch, name) for name in Batch.__dataclass_fields__}))


def find(db: Connection, batch_id: str, *, lock: bool = False) -> Batch | None:
    """The batch; with `lock` nobody else changes it until the transaction ends."""
    wanted = select(*_COLUMNS).where(batches.c.id == batch_id)
    row = db.execute(wanted.with_for_update() if lock else wanted).first()
    return None if row is None else Batch(*row)


def of_opening(db: Connection, opening_id: str) -> tuple[Batch, ...]:
    """The batches of an opening, newest first."""
    wanted = select(*_COLUMNS).where(batches.c.opening_id == opening_id).order_by(batches.c.created_at.desc(), batches.c.id)
    return tuple(Batch(*row) for row in db.execute(wanted))


def states(db: Connection, opening_id: str) -> dict[tuple[str, str], int]:
    """How many files by (batch id, state); an opened archive counts through its members only."""
    key = (files.c.batch_id, files.c.state)
    this = (files.c.opening_id == opening_id) & (files.c.reason_code != ARCHIVE)
    return {(row[0], row[1]): row[2] for row in db.execute(select(*key, func.count()).where(this).group_by(*key))}


def label(db: Connection, batch: Batch, source: str) -> None:
    """Call the batch, and those of its files that were called like it, otherwise."""
    db.execute(update(batches).where(batches.c.id == batch.id).values(source=source))
    theirs = (files.c.batch_id == batch.id) & (files.c.source == batch.source)
    db.execute(update(files).where(theirs).values(source=source))


def mark_taken_back(db: Connection, batch_id: str, at: datetime) -> None:
    db.execute(update(batches).where(batches.c.id == batch_id).values(taken_back_at=at))


def files_of(db: Connection, batch_id: str, *, lock: bool = False) -> tuple[BatchFile, ...]:
    """The files of a batch; with `lock` no worker ends one until the transaction ends."""
    columns = (files.c.id, files.c.sha256, files.c.state, files.c.application_id, files.c.parent_id)
    wanted = select(*columns).where(files.c.batch_id == batch_id).order_by(files.c.number)
    rows = db.execute(wanted.with_for_update() if lock else wanted)
    return tuple(BatchFile(row[0], row[1], FileState(row[2]), row[3], row[4]) for row in rows)


def cancel(db: Connection, opening_id: str, batch_id: str | None, *, at: datetime) -> tuple[str, ...]:
    """Take what waits out of the queue, of one batch or of all of an opening; the ids of those files."""
    waiting = (files.c.opening_id == opening_id) & (files.c.state == FileState.WAITING)
    this = waiting if batch_id is None else waiting & (files.c.batch_id == batch_id)
    ended = {"state": FileState.CANCELLED, "reason": "", "reason_code": "", "finished_at": at}
    return tuple(row[0] for row in db.execute(update(files).where(this).values(**ended).returning(files.c.id)))


def queue_again(db: Connection, opening_id: str, state: FileState, *, without: Collection[str] = ()) -> tuple[str, ...]:
    """Queue every file of an opening that ended so, but for those with these reason codes; the ids of those files."""
    fresh = {"state": FileState.WAITING, "reason": "", "reason_code": "", "tries": 0, "finished_at": None}
    this = (files.c.opening_id == opening_id) & (files.c.state == state) & files.c.reason_code.not_in(list(without))
    return tuple(row[0] for row in db.execute(update(files).where(this).values(**fresh).returning(files.c.id)))


def free_duplicates(db: Connection, application_ids: Collection[str]) -> int:
    """Queue the files that were set aside as duplicates of these applications: theirs is the only copy now. How many."""
    fresh = {"state": FileState.WAITING, "reason": "", "reason_code": "", "tries": 0, "finished_at": None, "application_id": None}
    this = (files.c.state == FileState.DUPLICATE) & files.c.application_id.in_(list(application_ids))
    return db.execute(update(files).where(this).values(**fresh)).rowcount


def duplicates(db: Connection, application_ids: Collection[str], *, besides: str) -> int:
    """How many files of other batches than `besides` were set aside as duplicates of these applications."""
    this = (files.c.state == FileState.DUPLICATE) & files.c.application_id.in_(list(application_ids)) & (files.c.batch_id != besides)
    return int(db.execute(select(func.count()).select_from(files).where(this)).scalar_one())


_COLUMNS = tuple(batches.c[name] for name in Batch.__dataclass_fields__)
