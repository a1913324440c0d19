"""The tables of what people say about a candidate: corrections, overrides, notes; and what was deleted."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text

from .tables import Moment, metadata


def _application() -> Column[str]:
    return Column("application_id", String(32), ForeignKey("applications.id"), nullable=False)


def _said() -> tuple[Column[object], ...]:
    """Who said it when, and who took it back when."""
    return (
        Column("by", String(32), nullable=False),
        Column("at", Moment, nullable=False),
        Column("taken_back_by", String(32)),
        Column("taken_back_at", Moment),
    )


corrections = Table(
    "corrections",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String(32), nullable=False, unique=True),
    _application(),
    Column("kind", String(20), nullable=False),
    Column("target", Text, nullable=False),
    Column("said", Text),
    Column("was", Text, nullable=False),
    Column("source", Text, nullable=False),
    *_said(),
    Index("ix_corrections_application_id", "application_id"),
)

overrides = Table(
    "overrides",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String(32), nullable=False, unique=True),
    _application(),
    Column("criterion_id", String(100), nullable=False),
    Column("asked", String(64), nullable=False),
    Column("outcome", String(10), nullable=False),
    Column("was", String(10), nullable=False),
    Column("reason", Text, nullable=False),
    *_said(),
    Index("ix_overrides_application_id", "application_id"),
)

notes = Table(
    "notes",
    metadata,
    Column("id", String(32), primary_key=True),
    _application(),
    Column("version", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("by", String(32), nullable=False),
    Column("at", Moment, nullable=False),
    Column("edited_at", Moment),
    Column("deleted_at", Moment),
    Index("ix_notes_application_id", "application_id"),
)

note_versions = Table(
    "note_versions",
    metadata,
    Column("note_id", String(32), ForeignKey("notes.id"), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

removals = Table(
    "removals",
    metadata,
    Column("thing_id", String(32), primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("opening_id", String(32), nullable=False),
    Column("removed_by", String(32), nullable=False),
    Column("removed_at", Moment, nullable=False),
)

leftovers = Table("leftovers", metadata, Column("sha256", String(64), primary_key=True))
