"""The first start: one person on this computer, or the owner of a team."""

from __future__ import annotations

import re
from dataclasses import replace

from screening.access.passwords import LONGEST, SHORTEST, hash_password
from screening.access.policy import Action, Role
from screening.access.secrets import fresh
from screening.hiring.stages import plain_words
from screening.storage import people
from screening.storage.people import Person

from .context import Desk, NotPossible, new_id, permit

ALONE = "me"  # the id of the one person on a desk without accounts
LONGEST_EMAIL = 320  # characters
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
    _found(desk, Person(ALONE, person_name(name), Role.ADMINISTRATOR), None, "alone")


def set_up_team(desk: Desk, *, name: str, email: str, password: str) -> None:
    """A desk for a team, and its owner. Raises NotPossible when the desk is set up already or something is missing."""
    owner = Person(new_id(), person_name(name), Role.ADMINISTRATOR, e_mail(email))
    _found(desk, owner, new_password(password), "team")


def become_team(desk: Desk, *, email: str, password: str, by: str) -> None:
    """A desk for one becomes a team's: its person signs in from now on, and everything that is there stays.

    Raises NotAllowed, NotPossible when it is no desk for one or something is missing.
    """
    person = permit(desk, by, Action.MANAGE_PEOPLE)
    owner, hashed = replace(person, email=e_mail(email)), new_password(password)
    with desk.change(by) as change:
        if people.setting(change.db, "mode") != "alone":
            raise NotPossible("People sign in here already. Reload the page.")
        people.set_setting(change.db, "mode", "team")
        people.change(change.db, owner)
        people.set_password(change.db, by, hashed)
        change.record("desk.became_team", f"person:{by}", personal={"email": ("", owner.email or "")}, mode="team")


def secret_key(desk: Desk) -> str:
    """The key this desk signs with, made when it is first needed."""
    with desk.store.read() as db:
        key = people.setting(db, "key")
    if key is not None:
        return key
    with desk.store.tick() as db:
        made = people.setting(db, "key") or fresh()
        people.set_setting(db, "key", made)
    return made


def person_name(name: str) -> str:
    """A name as it is kept. Raises NotPossible when there is none."""
    cleaned = plain_words(name, 200)
    if not cleaned:
        raise NotPossible("The name is missing; it stands beside what is decided.")
    return cleaned


def e_mail(address: str) -> str:
    """An e-mail address as it is kept. Raises NotPossible when it is none."""
    cleaned = address.strip().lower()
    if not _EMAIL.fullmatch(cleaned) or len(cleaned) > LONGEST_EMAIL or not cleaned.isprintable():
        raise NotPossible("This is not an e-mail address. Write it as name@company.com.")
    return cleaned


def new_password(password: str) -> str:
    """The hash of a new password. Raises NotPossible when it is too short or too long."""
    if len(password) > LONGEST:
        raise NotPossible(f"The password is longer than {LONGEST:,} characters. Choose a shorter one.")
    if len(password) < SHORTEST:
        raise NotPossible(f"The password needs at least {SHORTEST} characters. A few words in a row are easy to remember.")
    return hash_password(password)


def _found(desk: Desk, person: Person, password_hash: str | None, mode: str) -> None:
    with desk.change(person.id) as change:
        if people.count(change.db):
            raise NotPossible("This desk is set up already. Reload the page.")
        people.set_setting(change.db, "mode", mode)
        people.add(change.db, person, password_hash=password_hash, at=change.at)
        change.record("desk.set_up", f"person:{person.id}", personal={"name": ("", person.name)}, mode=mode, role=person.role)
