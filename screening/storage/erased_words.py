"""Somebody who goes in, and out of what people or archives called by their name: folders, archives, views that look for them."""

from __future__ import annotations

import json
from collections.abc import Collection
from urllib.parse import parse_qsl

from sqlalchemy import Connection, delete, select, update

from screening.hiring.search_words import folded

from .search_tables import saved_views
from .tables import files, identities

ERASED = "deleted"  # what stands where a file's name stood
SHORTEST = 3  # letters of a surname; shorter parts stand in too many other words


def called(db: Connection, candidate_ids: Collection[str]) -> tuple[str, ...]:
    """What finds these people: surname, e-mail, phone, as search folds them. A first name alone finds many others."""
    found: set[str] = set()
    for row in db.execute(select(identities).where(identities.c.candidate_id.in_(list(candidate_ids)))).mappings():
        parts = folded(row["name"] or "").split()
        found |= {part for part in parts[1:] or parts if len(part) >= SHORTEST}
        found |= {folded(each).strip() for name in ("emails", "phones") for each in json.loads(row[name])}
    return tuple(sorted(found - {""}))


def forget_views(db: Connection, words: Collection[str]) -> tuple[str, ...]:
    """Delete the kept views that look for one of these words or are called by it; their ids."""
    every = db.execute(select(saved_views.c.id, saved_views.c.name, saved_views.c.query))
    gone = [row[0] for row in every if _says(f"{row[1]} {' '.join(value for _, value in parse_qsl(row[2]))}", words)]
    db.execute(delete(saved_views).where(saved_views.c.id.in_(gone)))
    return tuple(gone)


def forget_archives(db: Connection, file_ids: Collection[str], words: Collection[str]) -> None:
    """These archives lie on the disk no longer; neither their names nor folders in them say whose they were."""
    held = db.execute(select(files.c.id, files.c.filename).where(files.c.id.in_(list(file_ids)))).all()
    for archive_id, name in held:
        for member in db.execute(select(files.c.id, files.c.filename, files.c.source).where(files.c.parent_id == archive_id)).all():
            filename = member[1].replace(name, ERASED, 1) if member[1].startswith(f"{name}/") else member[1]
            then = {"filename": ERASED if _says(filename, words) else filename, "source": "" if _says(member[2], words) else member[2]}
            db.execute(update(files).where(files.c.id == member[0]).values(**then))
    db.execute(update(files).where(files.c.id.in_([row[0] for row in held])).values(sha256="", filename=ERASED))


def _says(text: str, words: Collection[str]) -> bool:
    said = folded(text)
    return any(f" {word} " in said for word in words)
