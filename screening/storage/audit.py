"""What was done, by whom, to what: rows that are only ever added, each sealed with the digest of the one before.

A row holds ids, codes and counts; names, addresses and words never. What a person may ask to have erased stands
beside it, in `audit_values`; the row holds its salted digest, so the chain stays whole when the values are gone.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, delete, func, insert, select, update

from .access_tables import audit_values
from .tables import audit, audit_head

Detail = Mapping[str, str | int | float | bool | None]
Personal = Mapping[str, tuple[str, str]]  # field -> (before, after)
RATING = (
    *("interview.tapped", "ratings.drafted", "ratings.locked", "ratings.amended", "ratings.seen", "ratings.agreed"),
    *("debrief.opened", "order.placed", "order.unplaced"),
)
SEALED = "personal."  # how the digests of personal values are called in `detail`


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


@dataclass(frozen=True, slots=True)
class Deed:
    """What is about to become a row: `personal` values go to the erasable side."""

    action: str
    subject: str
    detail: Detail
    personal: Personal


@dataclass(frozen=True, slots=True)
class Sought:
    """Which rows to list; "" and None mean any."""

    by: str = ""
    action: str = ""
    subject: str = ""
    since: datetime | None = None
    until: datetime | None = None
    kept_back: frozenset[str] = frozenset()  # subjects whose ratings are nobody's business yet: rows of RATING are left out


def append(db: Connection, deeds: Sequence[Deed], *, at: datetime, by: str) -> None:
    """Add a row for each to the chain. The head row is locked until the transaction ends, so call it last."""
    if not deeds:
        return
    taken = update(audit_head).where(audit_head.c.id == 1).values(number=audit_head.c.number + len(deeds))
    last, previous = db.execute(taken.returning(audit_head.c.number, audit_head.c.digest)).one()
    rows: list[dict[str, Any]] = []
    values: list[dict[str, Any]] = []
    for number, deed in enumerate(deeds, int(last) - len(deeds) + 1):
        salted = {field: (secrets.token_hex(16), *both) for field, both in deed.personal.items()}
        detail = {**deed.detail, **{SEALED + field: _sealed(*both) for field, both in salted.items()}}
        packed = json.dumps(detail, sort_keys=True, separators=(",", ":"))
        digest = seal(previous, number, at, by, deed.action, deed.subject, packed)
        row = {"number": number, "at": at, "by": by, "action": deed.action, "subject": deed.subject, "detail": packed}
        rows.append({**row, "previous": previous, "digest": digest})
        values += [{"number": number, "field": field, "salt": s, "before": b, "after": a} for field, (s, b, a) in salted.items()]
        previous = digest
    db.execute(insert(audit), rows)
    if values:
        db.execute(insert(audit_values), values)
    db.execute(update(audit_head).where(audit_head.c.id == 1).values(digest=previous))


def _sealed(salt: str, before: str, after: str) -> str:
    """The digest of values before and after that stands in the chain; the salt keeps it from being guessed."""
    return hashlib.sha256(json.dumps([salt, before, after]).encode()).hexdigest()


def seal(previous: str, number: int, at: datetime, *words: str) -> str:
    """The digest of a row and, through `previous`, of all rows before it (hex)."""
    content = json.dumps([previous, number, round(at.timestamp() * 1_000_000), *words])
    return hashlib.sha256(content.encode()).hexdigest()


def head(db: Connection) -> tuple[int, str]:
    """Number and digest of the last row: as long as they are the same, nothing was changed."""
    number, digest = db.execute(select(audit_head.c.number, audit_head.c.digest).where(audit_head.c.id == 1)).one()
    return int(number), str(digest)


def last_of_people(db: Connection, program: str) -> str:
    """The digest of the last row that is not the program's own."""
    last = select(audit.c.digest).where(audit.c.by != program).order_by(audit.c.number.desc()).limit(1)
    return str(db.execute(last).scalar() or "")


def rows_about(db: Connection, subject: str) -> tuple[AuditRow, ...]:
    """Everything done to one thing, oldest first."""
    return tuple(_rows(db, select(audit).where(audit.c.subject == subject).order_by(audit.c.number)))


def found(db: Connection, sought: Sought, *, most: int) -> tuple[AuditRow, ...]:
    """The newest `most` rows that fit, newest first."""
    return tuple(_rows(db, _fitting(select(audit), sought).order_by(audit.c.number.desc()).limit(most)))


def number_of(db: Connection, sought: Sought) -> int:
    """How many rows fit."""
    return int(db.execute(_fitting(select(func.count()).select_from(audit), sought)).scalar_one())


def last_at(db: Connection, *, by: str, action: str, subject: str) -> datetime | None:
    """When this person last did this to that thing."""
    this = (audit.c.subject == subject) & (audit.c.by == by) & (audit.c.action == action)
    found: datetime | None = db.execute(select(func.max(audit.c.at)).where(this)).scalar()
    return found


def doers(db: Connection, *, action: str, subject: str) -> frozenset[str]:
    """The ids of those who did this to that thing."""
    this = (audit.c.subject == subject) & (audit.c.action == action)
    return frozenset(db.execute(select(audit.c.by).where(this)).scalars())


def named_since(db: Connection, person: str, *, field: str, subject: str, actions: Iterable[str]) -> datetime | None:
    """Since when this person has been named in that field of such rows without a gap; ids stand there with spaces between."""
    wanted = select(audit).where((audit.c.subject == subject) & audit.c.action.in_(list(actions))).order_by(audit.c.number)
    since: datetime | None = None
    for row in _rows(db, wanted):
        since = (since or row.at) if person in str(row.detail.get(field, "")).split() else None
    return since


def actions(db: Connection, sought: Sought = Sought()) -> tuple[str, ...]:
    """Every kind of deed there is a row of among those that fit."""
    return tuple(row[0] for row in db.execute(_fitting(select(audit.c.action), sought).distinct().order_by(audit.c.action)))


def values_of(db: Connection, numbers: Iterable[int] | None) -> dict[int, dict[str, tuple[str, str]]]:
    """The personal values (before, after) by row (None: of all) and field; those that were erased are not in it."""
    found: dict[int, dict[str, tuple[str, str]]] = {}
    wanted = select(audit_values) if numbers is None else select(audit_values).where(audit_values.c.number.in_(list(numbers)))
    for row in db.execute(wanted).mappings():
        found.setdefault(row["number"], {})[row["field"]] = (row["before"], row["after"])
    return found


def erase_values(db: Connection, subject: str) -> int:
    """Erase the personal values of everything done to one thing; the chain stays whole. How many."""
    theirs = select(audit.c.number).where(audit.c.subject == subject)
    return db.execute(delete(audit_values).where(audit_values.c.number.in_(theirs))).rowcount


def first_break(db: Connection) -> int | None:
    """The number of the first row that does not fit the chain (changed, missing or cut off at the end), or whose

    personal values are not the ones that were sealed; None when all is whole. Erased values break nothing.
    """
    previous, expected = "0" * 64, 1
    forged = _first_forged(db)
    for row in db.execute(select(audit).order_by(audit.c.number)).mappings():
        sealed = seal(previous, row["number"], row["at"], row["by"], row["action"], row["subject"], row["detail"])
        if row["number"] != expected or row["previous"] != previous or row["digest"] != sealed or expected == forged:
            return expected
        previous, expected = row["digest"], expected + 1
    head = db.execute(select(audit_head)).mappings().one()
    return None if (head["number"], head["digest"]) == (expected - 1, previous) else expected


def _first_forged(db: Connection) -> int | None:
    """The first row whose personal values differ from their digest in the chain."""
    joined = select(audit_values, audit.c.detail).join(audit, audit.c.number == audit_values.c.number)
    for row in db.execute(joined.order_by(audit_values.c.number)).mappings():
        expected = json.loads(row["detail"]).get(SEALED + row["field"])
        if expected != _sealed(row["salt"], row["before"], row["after"]):
            return int(row["number"])
    return None


def _fitting(wanted: Select[Any], sought: Sought) -> Select[Any]:
    if sought.kept_back:
        wanted = wanted.where(~(audit.c.subject.in_(sought.kept_back) & audit.c.action.in_(RATING)))
    if sought.by:
        wanted = wanted.where(audit.c.by == sought.by)
    if sought.action:
        wanted = wanted.where(audit.c.action == sought.action)
    if sought.subject:
        wanted = wanted.where(audit.c.subject == sought.subject)
    if sought.since:
        wanted = wanted.where(audit.c.at >= sought.since)
    if sought.until:
        wanted = wanted.where(audit.c.at < sought.until)
    return wanted


def _rows(db: Connection, wanted: Select[Any]) -> Iterator[AuditRow]:
    for row in db.execute(wanted).mappings():
        yield AuditRow(**{**row, "detail": json.loads(row["detail"])})
