"""The tables of interviews: who holds them, what was tapped, drafts, locked scorecards and what was amended later.

Taps, scorecards and amendments are only ever added. A kit stands here as it was when it was planned.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Double, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from .tables import Moment, metadata


def _interview(*, key: bool = True) -> Column[str]:
    return Column("interview_id", String(32), ForeignKey("interviews.id"), nullable=False, primary_key=key)


def _person(*, key: bool = True) -> Column[str]:
    return Column("person_id", String(32), ForeignKey("people.id"), nullable=False, primary_key=key)


def _when(name: str, *, nullable: bool = False) -> Column[object]:
    return Column(name, Moment, nullable=nullable)


interviews = Table(
    "interviews",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("application_id", String(32), ForeignKey("applications.id"), nullable=False, index=True),
    Column("kit_id", String(60), nullable=False),
    Column("kit_version", Integer, nullable=False),
    Column("kit", Text, nullable=False),
    Column("form_name", String(8), nullable=False),
    Column("mode", String(20), nullable=False),
    _when("starts_at"),
    Column("place", String(300), nullable=False),
    Column("state", String(20), nullable=False),
    _when("began_at", nullable=True),
    _when("ended_at", nullable=True),
    Column("planned_by", String(32), nullable=False),
    _when("created_at"),
    Column("version", Integer, nullable=False),
)

interview_people = Table(
    "interview_people",
    metadata,
    _interview(),
    _person(),
    Column("plays", Boolean, nullable=False),
    Column("rates", Boolean, nullable=False),
    Column("is_active", Boolean, nullable=False),
    Index("ix_interview_people_person_id", "person_id"),
)

taps = Table(
    "taps",
    metadata,
    _interview(),
    _person(),
    Column("id", String(40), primary_key=True),
    Column("sequence", Integer, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("step", Integer, nullable=False),
    Column("seconds", Double, nullable=False),
    _when("at"),
    Column("of", String(40), nullable=False),
    _when("received_at"),
)

rating_drafts = Table(
    "rating_drafts",
    metadata,
    _interview(),
    _person(),
    Column("field", String(40), primary_key=True),
    Column("value", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    _when("saved_at"),
)

scorecards = Table(
    "scorecards",
    metadata,
    Column("id", String(32), primary_key=True),
    _interview(key=False),
    _person(key=False),
    Column("content", Text, nullable=False),
    _when("submitted_at"),
    UniqueConstraint("interview_id", "person_id"),
)

amendments = Table(
    "amendments",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("scorecard_id", String(32), ForeignKey("scorecards.id"), nullable=False, index=True),
    Column("content", Text, nullable=False),
    Column("reason", Text, nullable=False),
    _when("amended_at"),
)
