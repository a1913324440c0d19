"""The tables of scenarios as people keep them, of what an opening states about its stages, and of what people say of ratings.

Versions of a scenario, what raters agreed on and places set by hand are only ever added; a place taken back says when.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text

from .tables import Moment, metadata

kits = Table(
    "kits",
    metadata,
    Column("id", String(60), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("title", String(200), nullable=False),
    Column("text", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("used_at", Moment, nullable=True),
    Column("written_by", String(32), nullable=True),
    Column("shipped_digest", String(64), nullable=True),
)

opening_stages = Table(
    "opening_stages",
    metadata,
    Column("opening_id", String(32), ForeignKey("openings.id"), primary_key=True),
    Column("kit_id", String(60), nullable=False),
    Column("resume_weight", Integer, nullable=False),
    Column("version", Integer, nullable=False),
)

agreed = Table(
    "agreed",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("interview_id", String(32), ForeignKey("interviews.id"), nullable=False, index=True),
    Column("scores", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("said_by", String(32), nullable=False),
    Column("said_at", Moment, nullable=False),
)

placings = Table(
    "placings",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("application_id", String(32), ForeignKey("applications.id"), nullable=False, index=True),
    Column("place", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("said_by", String(32), nullable=False),
    Column("said_at", Moment, nullable=False),
    Column("taken_back_at", Moment, nullable=True),
    Column("taken_back_by", String(32), nullable=True),
)
