"""The table of decisions somebody was asked for: about whom, of whom, by whom, and whether it was taken back."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, String, Table, Text

from .tables import Moment, metadata

requests = Table(  # it stands for as long as the application is decided as it was when somebody asked
    "requests",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("application_id", String(32), ForeignKey("applications.id"), nullable=False, index=True),
    Column("asked_of", String(32), nullable=False, index=True),
    Column("asked_by", String(32), nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("note", Text, nullable=False),
    Column("was", String(20), nullable=False),
    Column("taken_back_at", Moment),
)
