"""What people decided, one row a decision, added and never edited."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, insert, select

from screening.model.hiring import Disposition

from .tables import applications, decisions


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One decision. `decided_by` is a person's id."""

    application_id: str
    from_stage: str
    to_stage: str
    disposition: Disposition
    reason: str
    decided_by: str
    decided_at: datetime


def append(db: Connection, decision: DecisionRow) -> None:
    db.execute(insert(decisions).values({name: getattr(decision, name) for name in DecisionRow.__dataclass_fields__}))


def about(db: Connection, application_id: str) -> tuple[DecisionRow, ...]:
    """Every decision on an application, oldest first."""
    return _rows(db, decisions.c.application_id == application_id)


def last_of(db: Connection, opening_id: str) -> dict[str, DecisionRow]:
    """The newest decision on each application of an opening, by application id."""
    theirs = select(applications.c.id).where(applications.c.opening_id == opening_id)
    return {row.application_id: row for row in _rows(db, decisions.c.application_id.in_(theirs))}


def _rows(db: Connection, wanted: ColumnElement[bool]) -> tuple[DecisionRow, ...]:
    columns = tuple(decisions.c[name] for name in DecisionRow.__dataclass_fields__)
    rows = db.execute(select(*columns).where(wanted).order_by(decisions.c.number)).mappings()
    return tuple(DecisionRow(**{**row, "disposition": Disposition(row["disposition"])}) for row in rows)
