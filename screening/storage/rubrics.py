"""Rubric versions as their YAML text. A version that was used is never changed; another text makes another version."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update
from sqlalchemy import delete as delete_rows

from screening.errors import StaleRecord

from .tables import evaluations, openings, people, rubrics


@dataclass(frozen=True, slots=True)
class RubricText:
    """One version of a rubric as it is stored."""

    id: str
    version: int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class RubricVersion:
    """A version in the list of them; `used_at` None: nobody was judged by it yet; `written_by` a name, None: it came with the program."""

    version: int
    title: str
    created_at: datetime
    used_at: datetime | None
    written_by: str | None = None


def keep(db: Connection, rubric: RubricText, *, at: datetime) -> int:
    """Store a rubric unless this very text is there; the version it has from now on.

    A stored version with another text stays as it is, and the new text becomes the version after the newest.
    """
    digest = _digest(rubric.text)
    same = (rubrics.c.id == rubric.id) & (rubrics.c.digest == digest)
    known = db.execute(select(func.max(rubrics.c.version)).where(same)).scalar()
    if known is not None:
        return int(known)
    newest = db.execute(select(func.max(rubrics.c.version)).where(rubrics.c.id == rubric.id)).scalar()
    version = rubric.version if newest is None else max(rubric.version, newest + 1)
    row = {"id": rubric.id, "version": version, "title": rubric.title, "text": rubric.text}
    db.execute(insert(rubrics).values(**row, digest=digest, created_at=at))
    return version


def add_next(db: Connection, rubric: RubricText, *, based_on: int, at: datetime, by: str | None, beside: str | None = None) -> None:
    """Store a text as `rubric.version`, written `by` a person (None: it is the program's), who knew the program's file `beside` it.

    Raises StaleRecord unless `based_on` is still the newest version (0: there is none).
    """
    newest_version = db.execute(select(func.max(rubrics.c.version)).where(rubrics.c.id == rubric.id)).scalar() or 0
    if newest_version != based_on or rubric.version <= newest_version:
        raise StaleRecord(
            f"Not saved. Somebody else saved version {newest_version} of this rubric while you edited version {based_on}. "
            "Your changes are still here: look at the newer version, then save yours as a copy or make them again."
        )
    row: dict[str, str | int | None] = {"id": rubric.id, "version": rubric.version, "title": rubric.title, "text": rubric.text}
    known = rubrics.c.shipped_digest, rubrics.c.written_by
    before = db.execute(select(*known).where(rubrics.c.id == rubric.id, rubrics.c.version == newest_version)).first()
    seen = before[0] if before is not None and before[1] is not None else _digest(beside) if beside is not None else None
    db.execute(
        insert(rubrics).values(**row, digest=_digest(rubric.text), created_at=at, written_by=by, shipped_digest=seen if by else None)
    )


def keep_mine(db: Connection, rubric_id: str, shipped: str) -> None:
    """The program's present file was looked at and not taken: it is not offered again."""
    version = select(func.max(rubrics.c.version)).where(rubrics.c.id == rubric_id).scalar_subquery()
    db.execute(update(rubrics).where(rubrics.c.id == rubric_id, rubrics.c.version == version).values(shipped_digest=_digest(shipped)))


def offered(db: Connection, ours: Mapping[str, RubricText]) -> dict[str, RubricText]:
    """The program's files that are newer than what a person made of them, by id."""
    rows = db.execute(select(rubrics.c.id, rubrics.c.written_by, rubrics.c.shipped_digest).order_by(rubrics.c.id, rubrics.c.version))
    last = {row[0]: row for row in rows}
    edited = [ours[name] for name, row in last.items() if name in ours and row[1] is not None and row[2] != _digest(ours[name].text)]
    return {each.id: each for each in edited if not holds_text(db, each.id, each.text)}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def versions(db: Connection, rubric_id: str) -> tuple[RubricVersion, ...]:
    """Every version of a rubric, newest first."""
    columns = (
        rubrics.c.version,
        rubrics.c.title,
        rubrics.c.created_at,
        rubrics.c.used_at,
        func.coalesce(people.c.name, rubrics.c.written_by),
    )
    known = rubrics.outerjoin(people, people.c.id == rubrics.c.written_by)
    wanted = select(*columns).select_from(known).where(rubrics.c.id == rubric_id)
    return tuple(RubricVersion(*row) for row in db.execute(wanted.order_by(rubrics.c.version.desc())))


def holds_text(db: Connection, rubric_id: str, text: str) -> bool:
    """Is this very text one of the versions?"""
    same = (rubrics.c.id == rubric_id) & (rubrics.c.digest == _digest(text))
    return db.execute(select(rubrics.c.version).where(same).limit(1)).first() is not None


def judged_by(db: Connection, rubric_id: str) -> tuple[tuple[str, str, int], ...]:
    """(opening id, title, version) of every opening that uses the rubric, newest first."""
    wanted = select(openings.c.id, openings.c.title, openings.c.rubric_version).where(openings.c.rubric_id == rubric_id)
    return tuple((row[0], row[1], row[2]) for row in db.execute(wanted.order_by(openings.c.created_at.desc())))


def mark_used(db: Connection, rubric_id: str, version: int, *, at: datetime) -> None:
    """From now on this version is frozen."""
    this = (rubrics.c.id == rubric_id) & (rubrics.c.version == version)
    db.execute(update(rubrics).where(this, rubrics.c.used_at.is_(None)).values(used_at=at))


def was_used(db: Connection, rubric_id: str) -> bool:
    """Does an opening use any version of it, or was anybody ever judged by one?"""
    wanted = (
        select(rubrics.c.version).where(rubrics.c.id == rubric_id, rubrics.c.used_at.is_not(None)),
        select(openings.c.id).where(openings.c.rubric_id == rubric_id),
        select(evaluations.c.application_id).where(evaluations.c.rubric_id == rubric_id),
    )
    return any(db.execute(each.limit(1)).first() is not None for each in wanted)


def delete(db: Connection, rubric_id: str) -> None:
    """Every version of a rubric."""
    db.execute(delete_rows(rubrics).where(rubrics.c.id == rubric_id))


def find(db: Connection, rubric_id: str, version: int) -> RubricText | None:
    this = (rubrics.c.id == rubric_id) & (rubrics.c.version == version)
    row = db.execute(select(rubrics).where(this)).mappings().first()
    return None if row is None else RubricText(row["id"], row["version"], row["title"], row["text"])


def newest(db: Connection) -> tuple[RubricText, ...]:
    """The newest version of every rubric, by title."""
    rows = db.execute(select(rubrics).order_by(rubrics.c.id, rubrics.c.version)).mappings()
    last = {row["id"]: RubricText(row["id"], row["version"], row["title"], row["text"]) for row in rows}
    return tuple(sorted(last.values(), key=lambda each: (each.title, each.id)))


def current(db: Connection, ours: Mapping[str, RubricText]) -> dict[str, RubricText]:
    """The text of every rubric that an opening would get today, by id.

    A file that comes with the program (`ours`) counts until somebody edits it here; one that a newer program brings is then `offered`.
    """
    stored = {each.id: each for each in newest(db)}
    rows = db.execute(select(rubrics.c.id, rubrics.c.written_by).order_by(rubrics.c.id, rubrics.c.version))
    edited = {name for name, by in {row[0]: row[1] for row in rows}.items() if by is not None}
    return stored | {name: each for name, each in ours.items() if name not in edited and not holds_text(db, name, each.text)}
