"""Who works here: invite, change, send away, let back in; a one-time link stands in for mail that nobody sends."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from screening.access.passwords import is_password
from screening.access.policy import Action, Role, plain_role
from screening.access.secrets import IDLE, LINK_LASTS, digest, fresh
from screening.errors import NotFound, StaleRecord
from screening.storage import openings, people, sessions
from screening.storage.people import Person
from screening.storage.sessions import Link, Session
from screening.storage.store import Change

from .context import Desk, NotPossible, new_id, permit, somebody
from .setup import e_mail, is_alone, new_password, person_name

INVITATION, RESET = "invitation", "reset"
NO_LINK = "This link is not good (any more): it works once, for three days. Ask an administrator for a new one."
LAST_ONE = "Somebody has to be able to let others in. Make another person an administrator first."
LOOK_AGAIN = "Nothing was saved: look again, then save."
TAKEN = "Somebody with this e-mail is in the list already."


@dataclass(frozen=True, slots=True)
class PersonView:
    """Somebody in the list of people. `sessions` is how many browsers they are signed in with now."""

    person: Person
    has_password: bool
    last_seen_at: datetime | None
    sessions: int


def list_people(desk: Desk, *, by: str) -> tuple[PersonView, ...]:
    """Everybody, by name. Raises NotAllowed."""
    permit(desk, by, Action.MANAGE_PEOPLE)
    now = desk.clock()
    with desk.store.read() as db:
        signed_in = sessions.counts(db, after=now, seen_after=now - IDLE)
        everybody = people.every(db)
    return tuple(PersonView(each.person, each.has_password, each.last_seen_at, signed_in.get(each.person.id, 0)) for each in everybody)


def invite(desk: Desk, *, name: str, email: str, role: str, opening_ids: Collection[str] = (), by: str) -> str:
    """A new account and the token of the link with which its owner chooses a password.

    Raises NotAllowed, NotPossible (no name, no e-mail, e-mail taken, a desk for one), NotFound (no such opening).
    """
    permit(desk, by, Action.MANAGE_PEOPLE)
    if is_alone(desk):
        raise NotPossible("This desk is for one person. Change it to a team first.")
    person = Person(new_id(), person_name(name), _role(role), e_mail(email))
    try:
        with desk.change(by) as change:
            people.add(change.db, person, password_hash=None, at=change.at)
            personal = {"name": ("", person.name), "email": ("", person.email or "")}
            change.record("person.invited", f"person:{person.id}", personal=personal, role=person.role)
            _place(change, person, opening_ids)
            return _offer(change, person.id, INVITATION)
    except StaleRecord as error:
        raise NotPossible(TAKEN) from error


def new_link(desk: Desk, person_id: str, *, by: str) -> str:
    """The token of a link to choose a (new) password; earlier links of this person stop working.

    Raises NotAllowed, NotFound, NotPossible.
    """
    permit(desk, by, Action.MANAGE_PEOPLE)
    with desk.change(by) as change:
        person = _known(change, person_id)
        if not person.is_active or person.email is None:
            raise NotPossible("This person cannot sign in. Let them back in first.")
        has_password = people.password_of(change.db, person.email) is not None
        return _offer(change, person_id, RESET if has_password else INVITATION)


def link_owner(desk: Desk, token: str) -> Person | None:
    """Whose one-time link this is, None when it is not good."""
    with desk.store.read() as db:
        link = sessions.good_link(db, digest(token), desk.clock())
        return people.find(db, link.person_id) if link else None


def use_link(desk: Desk, token: str, *, password: str) -> None:
    """Choose a password by a one-time link; every session of the account ends. Raises NotPossible, and then the link stays good."""
    if link_owner(desk, token) is None:
        raise NotFound(NO_LINK)
    hashed = new_password(password)
    with desk.store.read() as db:
        link = sessions.good_link(db, digest(token), desk.clock())
    with desk.change(link.person_id if link else "nobody") as change:
        if link is None or not sessions.use(change.db, link.digest, change.at):
            raise NotFound(NO_LINK)
        people.set_password(change.db, link.person_id, hashed)
        ended = sessions.end_all(change.db, link.person_id)
        change.record("person.password_set", f"person:{link.person_id}", how=link.purpose, sessions=ended)


def change_password(desk: Desk, *, old: str, new: str, by: str) -> None:
    """Change one's own password; every session ends. Raises NotAllowed, NotPossible."""
    person = somebody(desk, by)
    with desk.store.read() as db:
        found = people.password_of(db, person.email or "")
    if found is None or not is_password(found[1], old):
        raise NotPossible("The old password does not fit. Try again, or ask an administrator for a link.")
    hashed = new_password(new)
    with desk.change(by) as change:
        people.set_password(change.db, by, hashed)
        ended = sessions.end_all(change.db, by)
        change.record("person.password_set", f"person:{by}", how="own", sessions=ended)


def change_person(desk: Desk, shown: Person, *, role: str, opening_ids: Collection[str], by: str) -> None:
    """Give somebody a role and the openings they work on, in one go; it counts from their next click.

    `shown` is the person as whoever changes them saw them. Raises NotAllowed, NotFound, NotPossible, StaleRecord.
    """
    permit(desk, by, Action.MANAGE_PEOPLE)
    with desk.change(by) as change:
        person = _known(change, shown.id, lock=True)
        _refuse_if_stale(change, shown, person)
        if (wanted := _role(role)) != person.role:
            keep_one_administrator(change, person, replace(person, role=wanted))
            people.change(change.db, replace(person, role=wanted))
            change.record("person.role_changed", f"person:{person.id}", was=person.role, role=wanted)
        _place(change, person, opening_ids)
        if not change.deeds:
            change.abandon()


def set_active(desk: Desk, person_id: str, is_active: bool, *, by: str) -> None:
    """Send somebody away (their sessions and links end at once; what they did stays) or let them back in.

    Raises NotAllowed, NotFound, NotPossible.
    """
    permit(desk, by, Action.MANAGE_PEOPLE)
    with desk.change(by) as change:
        person = _known(change, person_id)
        keep_one_administrator(change, person, replace(person, is_active=is_active))
        people.change(change.db, replace(person, is_active=is_active))
        if not is_active:
            sessions.end_all(change.db, person_id)
            sessions.withdraw(change.db, person_id)
        change.record("person.let_in" if is_active else "person.sent_away", f"person:{person_id}")


def end_sessions(desk: Desk, person_id: str, *, by: str) -> int:
    """Sign somebody out everywhere; how many sessions there were. Raises NotAllowed, NotFound."""
    permit(desk, by, Action.MANAGE_PEOPLE)
    with desk.change(by) as change:
        ended = sessions.end_all(change.db, _known(change, person_id).id)
        change.record("session.all_ended", f"person:{person_id}", sessions=ended)
    return ended


def sessions_of(desk: Desk, person_id: str, *, by: str) -> tuple[Session, ...]:
    """Where somebody is signed in now, the one used last first. Raises NotAllowed."""
    permit(desk, by, Action.MANAGE_PEOPLE)
    now = desk.clock()
    with desk.store.read() as db:
        return sessions.of_person(db, person_id, after=now, seen_after=now - IDLE)


def end_session(desk: Desk, session: Session, *, by: str) -> None:
    """Sign somebody out of one browser: oneself, or anybody for who manages people. Raises NotAllowed."""
    person = somebody(desk, by)
    with desk.change(by) as change:
        found = sessions.find(change.db, session.digest)
        if found is None:
            change.abandon()  # over already
            return
        if found.person_id != person.id:
            permit(desk, by, Action.MANAGE_PEOPLE)
        sessions.end(change.db, found.digest)
        change.record("session.ended", f"person:{found.person_id}")


def _role(role: str) -> str:
    if role not in set(Role):
        raise NotPossible("There is no such role. Choose one of the list.")
    return str(Role(role))


def _known(change: Change, person_id: str, *, lock: bool = False) -> Person:
    person = people.find(change.db, person_id, lock=lock)
    if person is None:
        raise NotFound("This person is not in the list (any more). Reload the page.")
    return person


def _refuse_if_stale(change: Change, shown: Person, now: Person) -> None:
    if (shown.role, shown.openings) == (now.role, now.openings):
        return
    titles = sorted(found.title for each in now.openings if (found := openings.find(change.db, each)))
    on = f"on {', '.join(titles)}" if titles else "on no opening"
    raise StaleRecord(f"{now.name} was changed since this page was drawn: {plain_role(now.role)} now, {on}. {LOOK_AGAIN}")


def _place(change: Change, person: Person, opening_ids: Collection[str]) -> None:
    """Memberships as wanted, with an audit row for each that changed."""
    wanted = frozenset(opening_ids)
    for opening_id in sorted(wanted - person.openings):
        if openings.find(change.db, opening_id) is None:
            raise NotFound("This opening does not exist (any more). Reload the page.")
        people.join(change.db, person.id, opening_id)
        change.record("opening.joined", f"person:{person.id}", opening=opening_id)
    for opening_id in sorted(person.openings - wanted):
        people.leave(change.db, person.id, opening_id)
        change.record("opening.left", f"person:{person.id}", opening=opening_id)


def _offer(change: Change, person_id: str, purpose: str) -> str:
    token = fresh()
    sessions.offer(change.db, Link(digest(token), person_id, change.at, purpose, change.at + LINK_LASTS))
    change.record("person.link_made", f"person:{person_id}", purpose=purpose)
    return token


def keep_one_administrator(change: Change, now: Person, then: Person, otherwise: str = LAST_ONE) -> None:
    """Raises NotPossible when nobody could let others in any more."""
    counts = (now.is_active and now.role == Role.ADMINISTRATOR, then.is_active and then.role == Role.ADMINISTRATOR)
    if counts == (True, False) and people.active_administrators(change.db) < 2:
        raise NotPossible(otherwise)
