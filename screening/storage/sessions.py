"""Who is signed in, and which one-time links are out: rows under the digest of a secret that only its holder knows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from .access_tables import links, sessions, spent_states
from .tables import people


@dataclass(frozen=True, slots=True)
class Session:
    """A sign-in that lasts until `expires_at`, or until nothing was done for too long after `seen_at`."""

    digest: str
    person_id: str
    created_at: datetime
    seen_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Link:
    """A one-time link; `purpose` is "invitation" or "reset"."""

    digest: str
    person_id: str
    created_at: datetime
    purpose: str
    expires_at: datetime
    used_at: datetime | None = None


def begin(db: Connection, session: Session) -> None:
    db.execute(insert(sessions).values({name: getattr(session, name) for name in Session.__dataclass_fields__}))


def find(db: Connection, digest: str) -> Session | None:
    """The session of somebody who still works here."""
    joined = select(sessions).join(people, people.c.id == sessions.c.person_id)
    row = db.execute(joined.where(sessions.c.digest == digest, people.c.is_active)).mappings().first()
    return None if row is None else Session(**row)


def of_person(db: Connection, person_id: str, *, after: datetime, seen_after: datetime) -> tuple[Session, ...]:
    """The sessions that are good now, the one used last first."""
    good = (sessions.c.person_id == person_id) & (sessions.c.expires_at > after) & (sessions.c.seen_at > seen_after)
    rows = db.execute(select(sessions).where(good).order_by(sessions.c.seen_at.desc())).mappings()
    return tuple(Session(**row) for row in rows)


def counts(db: Connection, *, after: datetime, seen_after: datetime) -> dict[str, int]:
    """How many good sessions by person id."""
    good = (sessions.c.expires_at > after) & (sessions.c.seen_at > seen_after)
    rows = db.execute(select(sessions.c.person_id, func.count()).where(good).group_by(sessions.c.person_id))
    return {row[0]: row[1] for row in rows}


def saw(db: Connection, digest: str, at: datetime) -> None:
    db.execute(update(sessions).where(sessions.c.digest == digest).values(seen_at=at))


def end(db: Connection, digest: str) -> bool:
    """End one session; False when there was none."""
    return db.execute(delete(sessions).where(sessions.c.digest == digest)).rowcount == 1


def end_all(db: Connection, person_id: str) -> int:
    """End every session of a person; how many."""
    return db.execute(delete(sessions).where(sessions.c.person_id == person_id)).rowcount


def forget_old(db: Connection, before: datetime) -> None:
    """Delete sessions that ran out."""
    db.execute(delete(sessions).where(sessions.c.expires_at < before))


def offer(db: Connection, link: Link) -> None:
    """A new link; earlier ones for the same person stop working."""
    db.execute(delete(links).where(links.c.person_id == link.person_id, links.c.used_at.is_(None)))
    db.execute(insert(links).values({name: getattr(link, name) for name in Link.__dataclass_fields__}))


def withdraw(db: Connection, person_id: str) -> None:
    """Links of this person that were not used yet stop working."""
    db.execute(delete(links).where(links.c.person_id == person_id, links.c.used_at.is_(None)))


def good_link(db: Connection, digest: str, now: datetime) -> Link | None:
    """The link, if it can still be used."""
    joined = select(links).join(people, people.c.id == links.c.person_id)
    good = (links.c.digest == digest) & (links.c.expires_at > now) & links.c.used_at.is_(None) & people.c.is_active
    row = db.execute(joined.where(good)).mappings().first()
    return None if row is None else Link(**row)


def use(db: Connection, digest: str, at: datetime) -> bool:
    """Use a link up; False when somebody else was first."""
    unused = (links.c.digest == digest) & links.c.used_at.is_(None)
    return db.execute(update(links).where(unused).values(used_at=at)).rowcount == 1


def spend(db: Connection, digest: str, *, now: datetime, until: datetime) -> bool:
    """Note that the mark of a sign-in elsewhere was used, for as long as it would be good; False when it was before."""
    db.execute(delete(spent_states).where(spent_states.c.expires_at < now))
    if db.execute(select(spent_states.c.digest).where(spent_states.c.digest == digest)).first() is not None:
        return False
    db.execute(insert(spent_states).values(digest=digest, expires_at=until))
    return True
