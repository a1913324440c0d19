"""Who works here: accounts, and how this desk is set up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select

from .tables import people, settings


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account; `role` is a value of `access.policy.Role`. On a desk for one there is no e-mail and no password."""

    id: str
    name: str
    role: str
    email: str | None = None
    is_active: bool = True


def add(db: Connection, person: Person, *, password_hash: str | None, at: datetime) -> None:
    """A new account. Raises IntegrityError (StaleRecord outside the change) when the id or e-mail is taken."""
    row = {"id": person.id, "name": person.name, "email": person.email, "role": person.role, "is_active": person.is_active}
    db.execute(insert(people).values(**row, password_hash=password_hash, created_at=at))


def find(db: Connection, person_id: str) -> Person | None:
    row = db.execute(select(people).where(people.c.id == person_id)).mappings().first()
    return None if row is None else Person(row["id"], row["name"], row["role"], row["email"], row["is_active"])


def password_of(db: Connection, email: str) -> tuple[str, str] | None:
    """(person id, password hash) of an active account, by e-mail (compared in lower case)."""
    wanted = (people.c.email == email.strip().lower()) & people.c.is_active & people.c.password_hash.is_not(None)
    row = db.execute(select(people.c.id, people.c.password_hash).where(wanted)).first()
    return None if row is None else (row[0], row[1])


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
