"""Somebody taken out of every table there is, whoever made it: rows that point at them go first, what others share stays.

What remains is a line that says that something was here, and the digests of bytes that may still lie on the disk.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Engine, Table, delete, insert, or_, select, update

from screening.model.hiring import FileState

from . import assessment_tables, interview_tables, kit_tables, likenesses, removal  # noqa: F401 - what is in them is erased as well
from .access_tables import audit_values
from .candidate_tables import leftovers, removals
from .erased_words import ERASED, called, forget_archives, forget_views
from .files import TERMINAL
from .tables import applications, audit, candidates, documents, files

GONE_WITH = "Deleted together with whom it was about"  # beside a file
_ID = re.compile(r"[0-9a-f]{16,64}")


@dataclass(frozen=True, slots=True)
class Removal:
    """What is known of something deleted. `kind` is "application" or "candidate"; `removed_by` a person's id."""

    thing_id: str
    kind: str
    opening_id: str
    removed_by: str
    removed_at: datetime


@dataclass(frozen=True, slots=True)
class Doomed:
    """Everything that goes: applications, candidates who have no other, those once merged into them, documents no other one has.

    `copies` are files with the same bytes that wait to be read (by id, their opening); they are not read any more.
    """

    application_ids: tuple[str, ...]
    candidate_ids: tuple[str, ...]
    documents: tuple[str, ...]
    copies: dict[str, str] = field(default_factory=dict)


def find(db: Connection, thing_id: str) -> Removal | None:
    """What is known of something that was deleted."""
    row = db.execute(select(removals).where(removals.c.thing_id == thing_id)).mappings().first()
    return None if row is None else Removal(**row)


def doomed(db: Connection, application_ids: Collection[str], *, everywhere: bool) -> Doomed:
    """What would go with these applications; with copies that wait in their openings, or everywhere."""
    mine = applications.c.id.in_(list(application_ids))
    rows = db.execute(
        select(applications.c.id, applications.c.candidate_id, applications.c.document_sha256, applications.c.opening_id).where(mine)
    ).all()
    others = ~mine
    shared_people = _column(db, applications.c.candidate_id, {row[1] for row in rows}, others)
    shared_bytes = _column(db, applications.c.document_sha256, {row[2] for row in rows}, others)
    sheets = tuple(sorted({row[2] for row in rows} - shared_bytes))
    here = {row[3] for row in rows}
    waiting = unread(db, sheets)
    return Doomed(
        tuple(sorted(row[0] for row in rows)),
        tuple(sorted({row[1] for row in rows} - shared_people | likenesses.given_up(db, application_ids))),
        sheets,
        {one: opening_id for one, opening_id in waiting.items() if everywhere or opening_id in here},
    )


def unread(db: Connection, sha256s: Collection[str]) -> dict[str, str]:
    """Files with these bytes that wait or are being read, with their opening."""
    these = files.c.sha256.in_([each for each in sha256s if each]) & files.c.state.not_in(TERMINAL)
    return {row[0]: row[1] for row in db.execute(select(files.c.id, files.c.opening_id).where(these).order_by(files.c.id))}


def counts(db: Connection, going: Doomed) -> dict[str, int]:
    """How many rows of each table would go, by table."""
    return {table.name: len(rows) for table, rows in _reached(db, going).items() if rows}


def erase(db: Connection, going: Doomed) -> None:
    """Take it all out, the erasable side of the audit included. What files were called goes; that they were handed in stays."""
    ids = {value for rows in _reached(db, going).values() for row in rows for value in row if _is_id(value)}
    words = called(db, going.candidate_ids)
    forget_archives(db, archives_with(db, going), words)
    _forget_files(db, going)
    _erase_values(db, ids | set(forget_views(db, words)))
    for column, values in _roots(going):
        removal.remove(db, column, values)


def note(db: Connection, removed: Iterable[Removal]) -> None:
    """Keep the line that says so."""
    for each in removed:
        db.execute(insert(removals).values({name: getattr(each, name) for name in Removal.__dataclass_fields__}))


def leave(db: Connection, digests: Iterable[str]) -> None:
    """Bytes that are to be taken off the disk once the change is saved."""
    known = {row[0] for row in db.execute(select(leftovers.c.sha256))}
    for digest in sorted(set(digests) - known - {""}):
        db.execute(insert(leftovers).values(sha256=digest))


def left(db: Connection) -> tuple[str, ...]:
    """Digests of bytes that are still to be taken off the disk."""
    return tuple(row[0] for row in db.execute(select(leftovers.c.sha256).order_by(leftovers.c.sha256)))


def took_off(db: Connection, digest: str) -> None:
    db.execute(delete(leftovers).where(leftovers.c.sha256 == digest))


def scrub(engine: Engine) -> None:
    """Have the write-ahead log of SQLite hold nothing any more; readers in between leave it for the next time."""
    if engine.dialect.name == "sqlite":
        connection = engine.raw_connection()
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()


def archives_with(db: Connection, going: Doomed) -> tuple[str, ...]:
    """Ids of the archives and e-mails that the going bytes came out of, and of those these came out of."""
    found: set[str] = set()
    parents = {row[0] for row in db.execute(select(files.c.parent_id).where(_their_files(going), files.c.parent_id.is_not(None)))}
    while parents - found:
        found |= parents
        above = select(files.c.parent_id).where(files.c.id.in_(list(parents)), files.c.parent_id.is_not(None))
        parents = {row[0] for row in db.execute(above)}
    return tuple(sorted(found))


def bytes_of(db: Connection, file_ids: Collection[str]) -> tuple[str, ...]:
    return tuple(row[0] for row in db.execute(select(files.c.sha256).where(files.c.id.in_(list(file_ids)))))


def _forget_files(db: Connection, going: Doomed) -> None:
    """The rows of what was handed in stay for the count, without a name; nothing leads from them to bytes any more."""
    values = {"filename": ERASED, "sha256": "", "application_id": None, "reason": GONE_WITH, "reason_code": "", "source": ""}
    ended = {"state": FileState.DONE, "lease_owner": None, "lease_until": None}
    db.execute(update(files).where(_their_files(going)).values(**values, **ended))


def _their_files(going: Doomed) -> Any:
    """Files that became these applications, every ended copy of bytes that nobody else has, and those that are to be read no more."""
    became = select(applications.c.file_id).where(applications.c.id.in_(list(going.application_ids)))
    return or_(
        files.c.application_id.in_(list(going.application_ids)),
        files.c.id.in_(became),
        files.c.sha256.in_(list(going.documents)) & files.c.state.in_(TERMINAL),
        files.c.id.in_(list(going.copies)),
    )


def _erase_values(db: Connection, ids: Collection[str]) -> None:
    """The personal side of every audit row that names one of them, as its subject or in its detail."""
    rows = db.execute(
        select(audit.c.number, audit.c.subject, audit.c.detail).where(audit.c.number.in_(select(audit_values.c.number))).distinct()
    )
    gone = [row[0] for row in rows if not {row[1].rpartition(":")[2], *map(str, json.loads(row[2]).values())}.isdisjoint(ids)]
    if gone:
        db.execute(delete(audit_values).where(audit_values.c.number.in_(gone)))


def _reached(db: Connection, going: Doomed) -> dict[Table, set[tuple[Any, ...]]]:
    """The keys of every row that goes: those that point at one that goes, however many tables away."""
    found: dict[Table, set[tuple[Any, ...]]] = {}
    for root, values in _roots(going):
        for column, some in removal.below(db, root, values):
            table = column.table
            keys = dict.fromkeys([*table.primary_key.columns, *([table.c.id] if "id" in table.c else [])])
            found.setdefault(table, set()).update(tuple(row) for row in db.execute(select(*keys).where(column.in_(some))))
    return found


def _roots(going: Doomed) -> tuple[tuple[Column[Any], tuple[str, ...]], ...]:
    return (applications.c.id, going.application_ids), (candidates.c.id, going.candidate_ids), (documents.c.sha256, going.documents)


def _is_id(value: object) -> bool:
    """Ids and digests, never numbers or words that other rows may hold as well."""
    return isinstance(value, str) and _ID.fullmatch(value) is not None


def _column(db: Connection, column: Any, values: Collection[str], where: Any) -> set[str]:
    return {row[0] for row in db.execute(select(column).where(column.in_(list(values)), where))}
