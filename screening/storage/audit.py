"""What was done, by whom, to what: rows that are only ever added, each sealed with the digest of the one before.

A row holds ids, codes and counts; names, addresses and words of a resume never.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from .tables import audit, audit_head

Detail = Mapping[str, str | int | float | bool | None]


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One deed. `subject` is "kind:id"; `detail` are ids, codes and counts."""

    number: int
    at: datetime
    by: str
    action: str
    subject: str
    detail: Detail
    previous: str
    digest: str


def append(db: Connection, *, at: datetime, by: str, action: str, subject: str, detail: Detail) -> None:
    """Add one row to the chain. The head row is locked until the transaction ends, so call it last."""
    taken = update(audit_head).where(audit_head.c.id == 1).values(number=audit_head.c.number + 1)
    number, previous = db.execute(taken.returning(audit_head.c.number, audit_head.c.digest)).one()
    packed = json.dumps(dict(detail), sort_keys=True, separators=(",", ":"))
    digest = seal(previous, number, at, by, action, subject, packed)
    row = {"number": number, "at": at, "by": by, "action": action, "subject": subject, "detail": packed}
    db.execute(insert(audit).values(**row, previous=previous, digest=digest))
    db.execute(update(audit_head).where(audit_head.c.id == 1).values(digest=digest))


def seal(previous: str, number: int, at: datetime, *words: str) -> str:
    """The digest of a row and, through `previous`, of all rows before it (hex)."""
    content = json.dumps([previous, number, round(at.timestamp() * 1_000_000), *words])
    return hashlib.sha256(content.encode()).hexdigest()


def rows_about(db: Connection, subject: str) -> tuple[AuditRow, ...]:
    """Everything done to one thing, oldest first."""
    found = db.execute(select(audit).where(audit.c.subject == subject).order_by(audit.c.number))
    return tuple(AuditRow(**{**row, "detail": json.loads(row["detail"])}) for row in found.mappings())


def first_break(db: Connection) -> int | None:
    """The number of the first row that does not fit the chain (changed, missing or cut off at the end); None when it is whole."""
    previous, expected = "0" * 64, 1
    for row in db.execute(select(audit).order_by(audit.c.number)).mappings():
        sealed = seal(previous, row["number"], row["at"], row["by"], row["action"], row["subject"], row["detail"])
        if row["number"] != expected or row["previous"] != previous or row["digest"] != sealed:
            return expected
        previous, expected = row["digest"], expected + 1
    head = db.execute(select(audit_head)).mappings().one()
    return None if (head["number"], head["digest"]) == (expected - 1, previous) else expected
