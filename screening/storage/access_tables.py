"""The tables of who may do what: sessions, links, sign-ins elsewhere, memberships, unmaskings, and the erasable side of the audit.

Of a secret (session, link) only its digest is kept, so that a look into the database gives nobody a way in.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text

from .tables import Moment, metadata


def _person(*, key: bool) -> Column[str]:
    return Column("person_id", String(32), ForeignKey("people.id"), nullable=False, primary_key=key, index=not key)


def _when(name: str, *, nullable: bool = False) -> Column[object]:
    return Column(name, Moment, nullable=nullable)


memberships = Table(
    "memberships",
    metadata,
    _person(key=True),
    Column("opening_id", String(32), ForeignKey("openings.id"), primary_key=True),
)

sessions = Table(
    "sessions",
    metadata,
    Column("digest", String(64), primary_key=True),
    _person(key=False),
    _when("created_at"),
    _when("seen_at"),
    _when("expires_at"),
)

links = Table(
    "links",
    metadata,
    Column("digest", String(64), primary_key=True),
    _person(key=False),
    _when("created_at"),
    Column("purpose", String(20), nullable=False),
    _when("expires_at"),
    _when("used_at", nullable=True),
)

spent_states = Table("spent_states", metadata, Column("digest", String(64), primary_key=True), _when("expires_at"))

unmaskings = Table(
    "unmaskings",
    metadata,
    _person(key=True),
    Column("application_id", String(32), ForeignKey("applications.id"), primary_key=True),
    _when("at"),
)

audit_values = Table(
    "audit_values",
    metadata,
    Column("number", Integer, ForeignKey("audit.number"), primary_key=True, autoincrement=False),
    Column("field", String(60), primary_key=True),
    Column("salt", String(32), nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
)
