"""The tables of the pipeline: moves between stages, tags, and who may be the same person as whom."""

from __future__ import annotations

from sqlalchemy import Column, Double, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from .tables import Moment, metadata


def _application(*, key: bool) -> Column[str]:
    return Column("application_id", String(32), ForeignKey("applications.id"), nullable=False, primary_key=key, index=not key)


def _candidate(name: str) -> Column[str]:
    return Column(name, String(32), ForeignKey("candidates.id"), nullable=False, index=True)


moves = Table(
    "moves",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    _application(key=False),
    Column("from_stage", String(40), nullable=False),
    Column("to_stage", String(40), nullable=False),
    Column("reason", Text, nullable=False),
    Column("moved_by", String(32), nullable=False),
    Column("moved_at", Moment, nullable=False),
)

tags = Table(
    "tags",
    metadata,
    _application(key=True),
    Column("tag", String(40), primary_key=True),
    Column("tagged_by", String(32), nullable=False),
    Column("tagged_at", Moment, nullable=False),
)

likeness_keys = Table(  # digests of what two resumes of one person share; made once, when a resume is read
    "likeness_keys",
    metadata,
    Column("document_sha256", String(64), ForeignKey("documents.sha256"), primary_key=True),
    Column("kind", String(10), primary_key=True),
    Column("value", String(32), primary_key=True),
    Index("ix_likeness_keys_kind_value", "kind", "value"),
)

likeness_sketches = Table(  # the hashed words of a document; there is one for each that was compared
    "likeness_sketches",
    metadata,
    Column("document_sha256", String(64), ForeignKey("documents.sha256"), primary_key=True),
    Column("words", LargeBinary, nullable=False),
)

likenesses = Table(  # two candidates that may be one person, and what somebody said of it
    "likenesses",
    metadata,
    Column("id", String(32), primary_key=True),
    _candidate("first_id"),
    _candidate("second_id"),
    Column("kinds", String(40), nullable=False),
    Column("likeness", Double, nullable=False),
    Column("state", String(10), nullable=False),
    Column("found_at", Moment, nullable=False),
    Column("said_by", String(32)),
    Column("said_at", Moment),
    Column("moved", Text, nullable=False),
    Index("uq_likenesses_first_id_second_id", "first_id", "second_id", unique=True),
)
