"""Rubric versions as their YAML text. A version that was used is never changed; another text makes another version."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from .tables import rubrics


@dataclass(frozen=True, slots=True)
class RubricText:
    """One version of a rubric as it is stored."""

    id: str
    version: int
    title: str
    text: str


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
