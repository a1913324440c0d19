"""Views of a ranking that a person keeps under a name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from .search_tables import saved_views


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view: `query` is that of its address."""

    id: str
    name: str
    query: str


def of(db: Connection, person_id: str, opening_id: str) -> tuple[SavedView, ...]:
    """Those of one person on one opening, by name."""
    columns = tuple(saved_views.c[name] for name in SavedView.__dataclass_fields__)
    theirs = (saved_views.c.person_id == person_id) & (saved_views.c.opening_id == opening_id)
    return tuple(SavedView(*row) for row in db.execute(select(*columns).where(theirs).order_by(saved_views.c.name)))


def put(db: Connection, view: SavedView, *, person_id: str, opening_id: str, at: datetime) -> None:
    """Keep a view; one of the same name makes way."""
    here = {"person_id": person_id, "opening_id": opening_id}
    same = (saved_views.c.person_id == person_id) & (saved_views.c.opening_id == opening_id) & (saved_views.c.name == view.name)
    db.execute(delete(saved_views).where(same))
    db.execute(insert(saved_views).values(id=view.id, name=view.name, query=view.query, created_at=at, **here))


def remove(db: Connection, view_id: str, *, person_id: str, opening_id: str) -> bool:
    """Forget one of this person's views of an opening; whether there was one."""
    theirs = (saved_views.c.person_id == person_id) & (saved_views.c.opening_id == opening_id)
    return db.execute(delete(saved_views).where((saved_views.c.id == view_id) & theirs)).rowcount > 0
