"""The tables of the rater gym: tries, which are only ever added, and which openings ask for how many passed ones."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Double, ForeignKey, Integer, String, Table, Text

from .tables import Moment, metadata

gym_tries = Table(
    "gym_tries",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("person_id", String(32), ForeignKey("people.id"), nullable=False, index=True),
    Column("transcript_id", String(60), nullable=False),
    Column("scores", Text, nullable=False),
    Column("distance", Double, nullable=False),
    Column("same", Integer, nullable=False),
    Column("is_passed", Boolean, nullable=False),
    Column("tried_at", Moment, nullable=False),
)

gym_rules = Table(
    "gym_rules",
    metadata,
    Column("opening_id", String(32), ForeignKey("openings.id", ondelete="CASCADE"), primary_key=True),
    Column("needed", Integer, nullable=False),
)
