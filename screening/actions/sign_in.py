"""Who is here: an e-mail and a password in, a session out; a session in, the person out."""

from __future__ import annotations

from screening.access.passwords import hash_password, is_password
from screening.access.secrets import IDLE, LONGEST, NOTICE, digest, fresh, is_good
from screening.errors import NotAllowed, StorageError
from screening.storage import people, sessions
from screening.storage.sessions import Session
from screening.storage.store import Change

from .context import Desk, somebody
from .setup import ALONE

_NOBODY = hash_password("nobody has this password")  # compared where there is no account, so that both take the same time


def sign_in(desk: Desk, *, email: str, password: str, before: str = "") -> str | None:
    """A new session's token, None when e-mail or password do not fit. The session `before` in the same browser ends.

    Takes the same way whether or not there is such an account.
    """
    with desk.store.read() as db:
        found = people.password_of(db, email)
    person_id, stored = found or ("", _NOBODY)
    if not is_password(stored, password) or not person_id:
        with desk.change(person_id or "nobody") as change:
            change.record("sign_in.refused", f"person:{person_id or 'unknown'}")
        return None
    with desk.change(person_id) as change:
        return begin_session(change, person_id, before, how="password")


def begin_session(change: Change, person_id: str, before: str, *, how: str) -> str:
    """The token of a new session. The session `before` in the same browser ends."""
    token, now = fresh(), change.at
    sessions.end(change.db, digest(before))
    sessions.forget_old(change.db, now)
    sessions.begin(change.db, Session(digest(token), person_id, now, now, now + LONGEST))
    people.saw(change.db, person_id, now)
    change.record("session.begun", f"person:{person_id}", how=how)
    return token


def person_of(desk: Desk, token: str) -> str | None:
    """The id of the person whose session this is, None when it is over or nobody's. Remembers that they were here."""
    if not token:
        return None
    now = desk.clock()
    with desk.store.read() as db:
        session = sessions.find(db, digest(token))
    if session is None or not is_good(session, now):
        return None
    if now - session.seen_at > NOTICE:
        _remember(desk, session)
    return session.person_id


def _remember(desk: Desk, session: Session) -> None:
    """Note that they were here; a database that is busy just now is no reason to send anybody away."""
    try:
        with desk.store.tick() as db:
            sessions.saw(db, session.digest, desk.clock())
            people.saw(db, session.person_id, desk.clock())
    except StorageError:
        return


def sign_out(desk: Desk, token: str) -> None:
    """End a session; nothing happens when it is over already."""
    with desk.store.read() as db:
        session = sessions.find(db, digest(token))
    if session is None:
        return
    with desk.change(session.person_id) as change:
        sessions.end(change.db, session.digest)
        change.record("session.ended", f"person:{session.person_id}")


def sign_out_everywhere(desk: Desk, *, by: str) -> int:
    """End all of one's own sessions; how many there were. Raises NotAllowed (nobody)."""
    somebody(desk, by)
    with desk.change(by) as change:
        ended = sessions.end_all(change.db, by)
        change.record("session.all_ended", f"person:{by}", sessions=ended)
    return ended


def own_sessions(desk: Desk, *, by: str) -> tuple[Session, ...]:
    """One's own sessions that are on, the one used last first. Raises NotAllowed (nobody)."""
    somebody(desk, by)
    now = desk.clock()
    with desk.store.read() as db:
        return sessions.of_person(db, by, after=now, seen_after=now - IDLE)


def who_is_here(desk: Desk, token: str, *, is_this_computer: bool) -> str | None:
    """The id of who asks: on a team's desk whose session it is; on a desk for one, and before it is set up, "me" at the computer itself."""
    with desk.store.read() as db:
        mode = people.setting(db, "mode")
    if mode == "team":
        return person_of(desk, token)
    return ALONE if is_this_computer else None


def name_of(desk: Desk, person_id: str) -> str:
    """The name of somebody who works here, "" for nobody."""
    with desk.store.read() as db:
        person = people.find(db, person_id)
    return person.name if person else ""


def role_of(desk: Desk, person_id: str) -> str:
    """The role of somebody who works here. Raises NotAllowed for anybody else."""
    with desk.store.read() as db:
        person = people.find(db, person_id)
    if person is None or not person.is_active:
        raise NotAllowed(person_id, "work here")
    return person.role


def is_active(desk: Desk, person_id: str) -> bool:
    """Does this person (still) work here?"""
    with desk.store.read() as db:
        person = people.find(db, person_id)
    return person is not None and person.is_active
