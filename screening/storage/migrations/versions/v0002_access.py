"""Who may do what: sessions, one-time links, who works on which opening, blind openings, and the erasable side of the audit."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("people", sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("openings", sa.Column("is_blind", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table("memberships", *_person_and("opening_id", "openings"), sa.PrimaryKeyConstraint("person_id", "opening_id"))
    op.create_table("sessions", *_secret(), _when("seen_at"), _when("expires_at"))
    op.create_table(
        "links",
        *_secret(),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        _when("expires_at"),
        _when("used_at", nullable=True),
    )
    for table in ("sessions", "links"):
        op.create_index(op.f(f"ix_{table}_person_id"), table, ["person_id"])
    op.create_table(
        "unmaskings",
        *_person_and("application_id", "applications"),
        _when("at"),
        sa.PrimaryKeyConstraint("person_id", "application_id"),
    )
    op.create_table(
        "audit_values",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(length=60), nullable=False),
        sa.Column("salt", sa.String(length=32), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["audit.number"], name=op.f("fk_audit_values_number_audit")),
        sa.PrimaryKeyConstraint("number", "field", name=op.f("pk_audit_values")),
    )


def _when(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _person_and(column: str, table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column(column, sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"]),
        sa.ForeignKeyConstraint([column], [f"{table}.id"]),
    )


def _secret() -> tuple[sa.schema.SchemaItem, ...]:
    """A secret that is kept as its digest only, and whose it is."""
    return (
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        _when("created_at"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"]),
        sa.PrimaryKeyConstraint("digest"),
    )
