"""Who looked behind the code of which application."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from .access_tables import unmaskings


def add(db: Connection, person_id: str, application_id: str, *, at: datetime) -> None:
    db.execute(insert(unmaskings).values(person_id=person_id, application_id=application_id, at=at))


def of_person(db: Connection, person_id: str) -> frozenset[str]:
    """The ids of the applications whose names this person asked to see."""
    return frozenset(row[0] for row in db.execute(select(unmaskings.c.application_id).where(unmaskings.c.person_id == person_id)))


def remove(db: Connection, person_id: str, application_id: str) -> None:
    this = (unmaskings.c.person_id == person_id) & (unmaskings.c.application_id == application_id)
    db.execute(delete(unmaskings).where(this))
