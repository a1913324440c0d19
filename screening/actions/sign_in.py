"""Who signs in: an e-mail and a password in, the person out."""

from __future__ import annotations

from screening.access.passwords import hash_password, is_password
from screening.storage import people
from screening.storage.people import Person

from .context import Desk

_NOBODY = hash_password("nobody has this password")  # compared where there is no account, so that both take the same time


def sign_in(desk: Desk, *, email: str, password: str) -> Person | None:
    """The person of an active account, None when e-mail or password do not fit."""
    with desk.store.read() as db:
        found = people.password_of(db, email)
    person_id, stored = found or ("", _NOBODY)
    if not is_password(stored, password) or not person_id:
        return None
    with desk.store.read() as db:
        return people.find(db, person_id)


def name_of(desk: Desk, person_id: str) -> str:
    """The name of somebody who works here, "" for nobody."""
    with desk.store.read() as db:
        person = people.find(db, person_id)
    return person.name if person else ""


def is_active(desk: Desk, person_id: str) -> bool:
    """Does this person (still) work here?"""
    with desk.store.read() as db:
        person = people.find(db, person_id)
    return person is not None and person.is_active
