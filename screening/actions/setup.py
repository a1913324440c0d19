"""The first start: one person on this computer, or the owner of a team."""

from __future__ import annotations

import re

from screening.access.passwords import LONGEST, SHORTEST, hash_password
from screening.access.policy import Role
from screening.storage import people
from screening.storage.people import Person

from .context import Desk, NotPossible, new_id

ALONE = "me"  # the id of the one person on a desk without accounts
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def is_set_up(desk: Desk) -> bool:
    """Does anybody work at this desk yet?"""
    with desk.store.read() as db:
        return people.count(db) > 0


def is_alone(desk: Desk) -> bool:
    """Is this desk for one person on this computer, without sign-in?"""
    with desk.store.read() as db:
        return people.setting(db, "mode") == "alone"


def set_up_alone(desk: Desk, *, name: str) -> None:
    """A desk for one person, known by the id "me". Raises NotPossible when the desk is set up already."""
    _found(desk, Person(ALONE, _named(name), Role.ADMINISTRATOR), None, "alone")


def set_up_team(desk: Desk, *, name: str, email: str, password: str) -> None:
    """A desk for a team, and its owner. Raises NotPossible when the desk is set up already or something is missing."""
    address = email.strip().lower()
    if not _EMAIL.fullmatch(address) or len(address) > 320:
        raise NotPossible("This is not an e-mail address. Write it as name@company.com.")
    if not SHORTEST <= len(password) <= LONGEST:
        raise NotPossible(f"The password needs at least {SHORTEST} characters. A few words in a row are easy to remember.")
    _found(desk, Person(new_id(), _named(name), Role.ADMINISTRATOR, address), hash_password(password), "team")


def _found(desk: Desk, person: Person, password_hash: str | None, mode: str) -> None:
    with desk.change(person.id) as change:
        if people.count(change.db):
            raise NotPossible("This desk is set up already. Reload the page.")
        people.set_setting(change.db, "mode", mode)
        people.add(change.db, person, password_hash=password_hash, at=change.at)
        change.record("desk.set_up", f"person:{person.id}", mode=mode, role=person.role)


def _named(name: str) -> str:
    cleaned = " ".join(name.split())[:200]
    if not cleaned:
        raise NotPossible("Say what your name is; it stands beside what you decide.")
    return cleaned
