"""What people wrote about an application: the words as they stand, and how they stood before each edit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from .candidate_tables import note_versions, notes


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note. `by` is a person's id; a deleted one has no words any more."""

    id: str
    application_id: str
    version: int
    text: str
    by: str
    at: datetime
    edited_at: datetime | None = None
    deleted_at: datetime | None = None


def add(db: Connection, note: NoteRow) -> None:
    """A new note. Raises IntegrityError when the id is taken."""
    db.execute(insert(notes).values({name: getattr(note, name) for name in NoteRow.__dataclass_fields__}))


def find(db: Connection, note_id: str, *, lock: bool = False) -> NoteRow | None:
    wanted = select(notes).where(notes.c.id == note_id)
    row = db.execute(wanted.with_for_update() if lock else wanted).mappings().first()
    return None if row is None else NoteRow(**row)


def about(db: Connection, application_id: str) -> tuple[NoteRow, ...]:
    """Every note on an application, oldest first, the deleted ones included."""
    rows = db.execute(select(notes).where(notes.c.application_id == application_id).order_by(notes.c.at, notes.c.id)).mappings()
    return tuple(NoteRow(**row) for row in rows)


def earlier(db: Connection, application_id: str) -> dict[str, tuple[tuple[str, datetime], ...]]:
    """(words, since when) of each note before it was edited, oldest first, by note id."""
    joined = select(note_versions).join(notes, notes.c.id == note_versions.c.note_id).where(notes.c.application_id == application_id)
    found: dict[str, tuple[tuple[str, datetime], ...]] = {}
    for row in db.execute(joined.order_by(note_versions.c.note_id, note_versions.c.version)).mappings():
        found[row["note_id"]] = (*found.get(row["note_id"], ()), (row["text"], row["at"]))
    return found


def rewrite(db: Connection, note: NoteRow, text: str, *, at: datetime, keep: bool) -> None:
    """Give a note other words; with `keep` those it had are kept as an earlier version."""
    if keep:
        row = {"note_id": note.id, "version": note.version, "text": note.text, "at": note.edited_at or note.at}
        db.execute(insert(note_versions).values(**row))
    values = {"text": text, "version": note.version + 1, "edited_at": at}
    db.execute(update(notes).where(notes.c.id == note.id).values(**values))


def remove(db: Connection, note_id: str, *, at: datetime) -> None:
    """Take the words out, earlier ones too; that there was a note, whose and when, stays."""
    db.execute(delete(note_versions).where(note_versions.c.note_id == note_id))
    db.execute(update(notes).where(notes.c.id == note_id).values(text="", deleted_at=at))
