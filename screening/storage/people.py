"""Who works here: accounts, and how this desk is set up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from .access_tables import memberships
from .tables import people, settings


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account; `role` is a value of `access.policy.Role`, `openings` are the ids of those they work on.

    On a desk for one there is no e-mail and no password.
    """

    id: str
    name: str
    role: str
    email: str | None = None
    is_active: bool = True
    openings: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody with an account, as administrators see them."""

    person: Person
    has_password: bool
    last_seen_at: datetime | None


def add(db: Connection, person: Person, *, password_hash: str | None, at: datetime) -> None:
    """A new account. Raises IntegrityError (StaleRecord outside the change) when the id or e-mail is taken."""
    row = {"id": person.id, "name": person.name, "email": person.email, "role": person.role, "is_active": person.is_active}
    db.execute(insert(people).values(**row, password_hash=password_hash, created_at=at))


def find(db: Connection, person_id: str, *, lock: bool = False) -> Person | None:
    """Somebody by id; with `lock` nobody else changes them until the transaction ends."""
    wanted = select(people).where(people.c.id == person_id)
    row = db.execute(wanted.with_for_update() if lock else wanted).mappings().first()
    return None if row is None else _person(row, _openings(db, person_id))


def every(db: Connection) -> tuple[Listed, ...]:
    """Everybody, by name."""
    theirs: dict[str, set[str]] = {}
    for person_id, opening_id in db.execute(select(memberships.c.person_id, memberships.c.opening_id)):
        theirs.setdefault(person_id, set()).add(opening_id)
    rows = db.execute(select(people).order_by(func.lower(people.c.name), people.c.id)).mappings()
    return tuple(
        Listed(_person(row, frozenset(theirs.get(row["id"], ()))), row["password_hash"] is not None, row["last_seen_at"]) for row in rows
    )


def change(db: Connection, person: Person) -> None:
    """Replace name, e-mail, role and whether they still work here. Raises IntegrityError when the e-mail is taken."""
    row = {"name": person.name, "email": person.email, "role": person.role, "is_active": person.is_active}
    db.execute(update(people).where(people.c.id == person.id).values(**row))


def set_password(db: Connection, person_id: str, password_hash: str) -> None:
    db.execute(update(people).where(people.c.id == person_id).values(password_hash=password_hash))


def saw(db: Connection, person_id: str, at: datetime) -> None:
    """They were here just now."""
    db.execute(update(people).where(people.c.id == person_id).values(last_seen_at=at))


def join(db: Connection, person_id: str, opening_id: str) -> None:
    """Let somebody work on an opening."""
    this = {"person_id": person_id, "opening_id": opening_id}
    if db.execute(select(memberships).filter_by(**this)).first() is None:
        db.execute(insert(memberships).values(**this))


def leave(db: Connection, person_id: str, opening_id: str) -> None:
    this = (memberships.c.person_id == person_id) & (memberships.c.opening_id == opening_id)
    db.execute(delete(memberships).where(this))


def members(db: Connection, opening_id: str) -> frozenset[str]:
    """The ids of those who work on an opening."""
    return frozenset(row[0] for row in db.execute(select(memberships.c.person_id).where(memberships.c.opening_id == opening_id)))


def active_administrators(db: Connection) -> int:
    """How many can still let others in; the rows stay locked until the transaction ends."""
    wanted = select(people.c.id).where(people.c.role == "administrator", people.c.is_active).with_for_update()
    return len(db.execute(wanted).all())


def password_of(db: Connection, email: str) -> tuple[str, str] | None:
    """(person id, password hash) of an active account, by e-mail (compared in lower case)."""
    wanted = (people.c.email == email.strip().lower()) & people.c.is_active & people.c.password_hash.is_not(None)
    row = db.execute(select(people.c.id, people.c.password_hash).where(wanted)).first()
    return None if row is None else (row[0], row[1])


def by_email(db: Connection, email: str) -> Person | None:
    """Whose e-mail this is, of those who still work here (compared in lower case)."""
    row = db.execute(select(people).where(people.c.email == email.strip().lower(), people.c.is_active)).mappings().first()
    return None if row is None else _person(row, _openings(db, row["id"]))


def names(db: Connection) -> dict[str, str]:
    """Every person's name by id."""
    return {row[0]: row[1] for row in db.execute(select(people.c.id, people.c.name))}


def count(db: Connection) -> int:
    return int(db.execute(select(func.count()).select_from(people)).scalar_one())


def setting(db: Connection, name: str) -> str | None:
    """A setting of this desk, such as "mode" (alone or team)."""
    found: str | None = db.execute(select(settings.c.value).where(settings.c.name == name)).scalar()
    return found


def set_setting(db: Connection, name: str, value: str) -> None:
    db.execute(delete(settings).where(settings.c.name == name))
    db.execute(insert(settings).values(name=name, value=value))


def _openings(db: Connection, person_id: str) -> frozenset[str]:
    rows = db.execute(select(memberships.c.opening_id).where(memberships.c.person_id == person_id))
    return frozenset(row[0] for row in rows)


def _person(row: Any, openings: frozenset[str]) -> Person:
    return Person(row["id"], row["name"], row["role"], row["email"], row["is_active"], openings)
