"""What was tapped, one row a tap, added once whatever is sent again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, insert, select

from screening.model.interview import Control, Tap
from screening.model.scenario import TurnKind

from .interview_tables import taps

_FIELDS = tuple(Tap.__dataclass_fields__)
_MANY = 500  # ids asked for in one statement; engines have a limit


def add(db: Connection, interview_id: str, person_id: str, tapped: Iterable[Tap], *, at: datetime) -> int:
    """Add what is not there yet; how many that were. The interview must be locked by the caller."""
    sent = {tap.id: tap for tap in reversed(list(tapped))}
    known = _known(db, interview_id, person_id, list(sent))
    whose = {"interview_id": interview_id, "person_id": person_id, "received_at": at}
    fresh = [{**whose, **{name: getattr(tap, name) for name in _FIELDS}} for tap in sent.values() if tap.id not in known]
    if fresh:
        db.execute(insert(taps), fresh)
    return len(fresh)


def _known(db: Connection, interview_id: str, person_id: str, ids: list[str]) -> set[str]:
    theirs = (taps.c.interview_id == interview_id) & (taps.c.person_id == person_id)
    known: set[str] = set()
    for start in range(0, len(ids), _MANY):
        known |= set(db.execute(select(taps.c.id).where(theirs, taps.c.id.in_(ids[start : start + _MANY]))).scalars())
    return known


def of_person(db: Connection, interview_id: str, person_id: str) -> tuple[Tap, ...]:
    """One person's taps in the order they were made, those taken back and the taking back included."""
    return tuple(tap for _, tap in _rows(db, (taps.c.interview_id == interview_id) & (taps.c.person_id == person_id)))


def of_kinds(db: Connection, interview_id: str, person_id: str, kinds: Iterable[TurnKind | Control]) -> tuple[Tap, ...]:
    """One person's taps of these kinds, in the order they were made."""
    theirs = (taps.c.interview_id == interview_id) & (taps.c.person_id == person_id) & taps.c.kind.in_([each.value for each in kinds])
    return tuple(tap for _, tap in _rows(db, theirs))


def controls(db: Connection, interview_id: str) -> dict[str, list[Tap]]:
    """The taps about the play itself, by person, in the order they were made."""
    found: dict[str, list[Tap]] = {}
    for person_id, tap in _rows(db, (taps.c.interview_id == interview_id) & taps.c.kind.in_(list(Control))):
        found.setdefault(person_id, []).append(tap)
    return found


def people(db: Connection, interview_id: str) -> tuple[str, ...]:
    """The ids of those who tapped."""
    wanted = select(taps.c.person_id).where(taps.c.interview_id == interview_id).distinct().order_by(taps.c.person_id)
    return tuple(db.execute(wanted).scalars())


def count(db: Connection, interview_id: str, person_id: str) -> tuple[int, int]:
    """How many taps of this person there are, and their highest sequence number (0 for none)."""
    theirs = (taps.c.interview_id == interview_id) & (taps.c.person_id == person_id)
    row = db.execute(select(func.count(), func.max(taps.c.sequence)).where(theirs)).one()
    return int(row[0]), int(row[1] or 0)


def _rows(db: Connection, wanted: ColumnElement[bool]) -> Iterable[tuple[str, Tap]]:
    columns = (taps.c.person_id, *(taps.c[name] for name in _FIELDS))
    for row in db.execute(select(*columns).where(wanted).order_by(taps.c.person_id, taps.c.sequence, taps.c.id)).mappings():
        fields: dict[str, Any] = {name: row[name] for name in _FIELDS}
        kind = row["kind"]
        yield row["person_id"], Tap(**{**fields, "kind": Control(kind) if kind in set(Control) else TurnKind(kind)})
