"""The tables of tests by one-time link: the link and what came of it, the keystrokes as they came in, and what people said of a result.

Of a link only the digest is kept. Keystrokes and words of people are only ever added.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text

from .tables import Moment, metadata

assessments = Table(
    "assessments",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String(32), nullable=False, unique=True),
    Column("application_id", String(32), ForeignKey("applications.id"), nullable=False, index=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("ticket", String(64), nullable=False),  # digest of what the one browser that began it shows; "" before
    Column("kind", String(20), nullable=False),
    Column("plan", Text, nullable=False),
    Column("state", String(20), nullable=False),
    Column("made_by", String(32), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("began_at", Moment),
    Column("ended_at", Moment),
    Column("figures", Text),
    Column("why", Text, nullable=False),
)

assessment_strokes = Table(
    "assessment_strokes",
    metadata,
    Column("assessment_id", String(32), ForeignKey("assessments.id"), primary_key=True),
    Column("first", Integer, primary_key=True, autoincrement=False),  # place of its first edit among all
    Column("edits", Text, nullable=False),
    Column("received_at", Moment, nullable=False),
)

assessment_words = Table(
    "assessment_words",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("assessment_id", String(32), ForeignKey("assessments.id"), nullable=False, index=True),
    Column("what", String(20), nullable=False),
    Column("words", Text, nullable=False),
    Column("by", String(32), nullable=False),
    Column("at", Moment, nullable=False),
)
