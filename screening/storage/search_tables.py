"""The tables of finding again: the words of each resume, once as they are and once without who wrote them, and saved views."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, String, Table, Text, UniqueConstraint

from .tables import Moment, metadata

search_words = Table(
    "search_words",
    metadata,
    Column("document_sha256", String(64), ForeignKey("documents.sha256", ondelete="CASCADE"), primary_key=True),
    Column("words", Text, nullable=False),
    Column("blind_words", Text, nullable=False),
)

saved_views = Table(
    "saved_views",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("person_id", String(32), ForeignKey("people.id"), nullable=False),
    Column("opening_id", String(32), ForeignKey("openings.id", ondelete="CASCADE"), nullable=False),
    Column("name", String(60), nullable=False),
    Column("query", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("person_id", "opening_id", "name"),
)
