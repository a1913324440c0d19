"""Rubric versions as their YAML text. A version that was used is never changed; another text makes another version."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from screening.errors import StaleRecord

from .tables import openings, rubrics


@dataclass(frozen=True, slots=True)
class RubricText:
    """One version of a rubric as it is stored."""

    id: str
    version: int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class RubricVersion:
    """A version in the list of them; `used_at` None: nobody was judged by it yet."""

    version: int
    title: str
    created_at: datetime
    used_at: datetime | None


def keep(db: Connection, rubric: RubricText, *, at: datetime) -> int:
    """Store a rubric unless this very text is there; the version it has from now on.

    A stored version with another text stays as it is, and the new text becomes the version after the newest.
    """
    digest = hashlib.sha256(rubric.text.encode()).hexdigest()
    same = (rubrics.c.id == rubric.id) & (rubrics.c.digest == digest)
    known = db.execute(select(func.max(rubrics.c.version)).where(same)).scalar()
    if known is not None:
        return int(known)
    newest = db.execute(select(func.max(rubrics.c.version)).where(rubrics.c.id == rubric.id)).scalar()
    version = rubric.version if newest is None else max(rubric.version, newest + 1)
    row = {"id": rubric.id, "version": version, "title": rubric.title, "text": rubric.text}
    db.execute(insert(rubrics).values(**row, digest=digest, created_at=at))
    return version


def add_next(db: Connection, rubric: RubricText, *, based_on: int, at: datetime) -> None:
    """Store an edited text as `rubric.version`. Raises StaleRecord unless `based_on` is still the newest version (0: there is none)."""
    newest_version = db.execute(select(func.max(rubrics.c.version)).where(rubrics.c.id == rubric.id)).scalar() or 0
    if newest_version != based_on or rubric.version <= newest_version:
        raise StaleRecord(
            f"Not saved. Somebody else saved version {newest_version} of this rubric while you edited version {based_on}. "
            "Your changes are still here: look at the newer version, then save yours as a copy or make them again."
        )
    digest = hashlib.sha256(rubric.text.encode()).hexdigest()
    row = {"id": rubric.id, "version": rubric.version, "title": rubric.title, "text": rubric.text}
    db.execute(insert(rubrics).values(**row, digest=digest, created_at=at))


def versions(db: Connection, rubric_id: str) -> tuple[RubricVersion, ...]:
    """Every version of a rubric, newest first."""
    wanted = select(rubrics.c.version, rubrics.c.title, rubrics.c.created_at, rubrics.c.used_at).where(rubrics.c.id == rubric_id)
    return tuple(RubricVersion(*row) for row in db.execute(wanted.order_by(rubrics.c.version.desc())))


def holds_text(db: Connection, rubric_id: str, text: str) -> bool:
    """Is this very text one of the versions?"""
    digest = hashlib.sha256(text.encode()).hexdigest()
    same = (rubrics.c.id == rubric_id) & (rubrics.c.digest == digest)
    return db.execute(select(rubrics.c.version).where(same).limit(1)).first() is not None


def judged_by(db: Connection, rubric_id: str) -> tuple[tuple[str, str, int], ...]:
    """(opening id, title, version) of every opening that uses the rubric, newest first."""
    wanted = select(openings.c.id, openings.c.title, openings.c.rubric_version).where(openings.c.rubric_id == rubric_id)
    return tuple((row[0], row[1], row[2]) for row in db.execute(wanted.order_by(openings.c.created_at.desc())))


def mark_used(db: Connection, rubric_id: str, version: int, *, at: datetime) -> None:
    """From now on this version is frozen."""
    this = (rubrics.c.id == rubric_id) & (rubrics.c.version == version)
    db.execute(update(rubrics).where(this, rubrics.c.used_at.is_(None)).values(used_at=at))


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

    A file that comes with the program (`ours`) counts until somebody edits it here; one that a newer program brings counts again.
    """
    stored = {each.id: each for each in newest(db)}
    return stored | {name: each for name, each in ours.items() if name not in stored or not holds_text(db, name, each.text)}
