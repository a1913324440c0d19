"""Somebody whom the organisation's own sign-in service vouches for, in; a session and the role it names, out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from screening.access.policy import Role
from screening.access.secrets import digest
from screening.storage import people, sessions
from screening.storage.people import Person

from .context import Desk, NotPossible
from .people import keep_one_administrator
from .sign_in import begin_session

AWAY = timedelta(minutes=10)  # how long somebody may take to sign in elsewhere
NO_ACCOUNT = "There is no account for you here. Ask an administrator to invite you with the e-mail address you use there."
NO_ROLE = "You are known there, but without a role for this program. Ask whoever manages sign-in to give you one."
ONLY_ONE = (
    "With the role you have there nobody here could let others in any more. "
    "Sign in with your password and make another administrator first."
)


def spend(desk: Desk, state: str) -> bool:
    """Use up the mark of one way there and back; False when it was used before."""
    with desk.store.tick() as db:
        return sessions.spend(db, digest(state), now=desk.clock(), until=desk.clock() + AWAY)


def sign_in_elsewhere(desk: Desk, *, email: str, role: Role | None, before: str = "") -> str:
    """A new session's token for the account with this e-mail, which the service says is theirs, with the role that it names now.

    Raises NotPossible: no such account (or they left), no role, or nobody would be left to let others in.
    """
    with desk.store.read() as db:
        person = people.by_email(db, email)
    if person is None or role is None:
        with desk.change(person.id if person else "nobody") as change:
            change.record("sign_in.refused", f"person:{person.id if person else 'unknown'}", how="company")
        raise NotPossible(NO_ACCOUNT if person is None else NO_ROLE)
    return _come_in(desk, person, role, before)


def _come_in(desk: Desk, person: Person, role: Role, before: str) -> str:
    with desk.change(person.id) as change:
        if role != person.role:
            given = replace(person, role=str(role))
            keep_one_administrator(change, person, given, ONLY_ONE)
            people.change(change.db, given)
            change.record("person.role_changed", f"person:{person.id}", was=person.role, role=str(role), how="company")
        return begin_session(change, person.id, before, how="company")
