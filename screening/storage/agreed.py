"""What raters agreed on after the debrief, and places that people set by hand; both stand beside the figures, never in them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from .kit_tables import agreed, placings


@dataclass(frozen=True, slots=True)
class Agreed:
    """Scores by dimension that raters agreed on, with a note; none of it counts in any figure."""

    interview_id: str
    scores: Mapping[str, int]
    note: str
    said_by: str
    said_at: datetime


@dataclass(frozen=True, slots=True)
class Placing:
    """A person put somebody at a place of the combined order, for a reason."""

    id: str
    application_id: str
    place: int
    reason: str
    said_by: str
    said_at: datetime


def add(db: Connection, said: Agreed) -> None:
    row = {"interview_id": said.interview_id, "note": said.note, "said_by": said.said_by, "said_at": said.said_at}
    db.execute(insert(agreed).values(scores=json.dumps(dict(said.scores), sort_keys=True), **row))


def agreed_of(db: Connection, interview_id: str) -> tuple[Agreed, ...]:
    """All that was agreed, oldest first; the last one stands."""
    rows = db.execute(select(agreed).where(agreed.c.interview_id == interview_id).order_by(agreed.c.number)).mappings()
    return tuple(Agreed(row["interview_id"], json.loads(row["scores"]), row["note"], row["said_by"], row["said_at"]) for row in rows)


def place(db: Connection, placing: Placing) -> None:
    row = {name: getattr(placing, name) for name in Placing.__dataclass_fields__}
    db.execute(insert(placings).values(**row))


def unplace(db: Connection, placing_id: str, *, by: str, at: datetime) -> bool:
    """Take a place back; False where it was already."""
    this = (placings.c.id == placing_id) & placings.c.taken_back_at.is_(None)
    return db.execute(update(placings).where(this).values(taken_back_at=at, taken_back_by=by)).rowcount == 1


def placed(db: Connection, application_ids: Iterable[str]) -> dict[str, Placing]:
    """The last place set of each application that stands, by application id."""
    wanted = select(placings).where(placings.c.application_id.in_(list(application_ids)), placings.c.taken_back_at.is_(None))
    rows = db.execute(wanted.order_by(placings.c.said_at, placings.c.id)).mappings()
    found = (Placing(**{name: row[name] for name in Placing.__dataclass_fields__}) for row in rows)
    return {each.application_id: each for each in found}
