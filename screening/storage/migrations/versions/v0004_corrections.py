"""Facts corrected, outcomes overridden, notes, removals."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "corrections",
        *_statement("corrections"),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("said", sa.Text()),
        sa.Column("was", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        *_said(),
    )
    op.create_table(
        "overrides",
        *_statement("overrides"),
        sa.Column("criterion_id", sa.String(length=100), nullable=False),
        sa.Column("asked", sa.String(length=64), nullable=False),
        sa.Column("outcome", sa.String(length=10), nullable=False),
        sa.Column("was", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        *_said(),
    )
    op.create_table(
        "notes",
        sa.Column("id", sa.String(length=32), nullable=False),
        _application(),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        _when("at"),
        _when("edited_at", nullable=True),
        _when("deleted_at", nullable=True),
        sa.ForeignKeyConstraint(["application_id"], ["applications.id"], name=op.f("fk_notes_application_id_applications")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notes")),
    )
    for table in ("corrections", "overrides", "notes"):
        op.create_index(op.f(f"ix_{table}_application_id"), table, ["application_id"])
    op.create_index(op.f("ix_applications_candidate_id"), "applications", ["candidate_id"])
    op.create_table(
        "note_versions",
        sa.Column("note_id", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        _when("at"),
        sa.ForeignKeyConstraint(["note_id"], ["notes.id"], name=op.f("fk_note_versions_note_id_notes")),
        sa.PrimaryKeyConstraint("note_id", "version", name=op.f("pk_note_versions")),
    )
    op.create_table(
        "removals",
        sa.Column("thing_id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("opening_id", sa.String(length=32), nullable=False),
        sa.Column("removed_by", sa.String(length=32), nullable=False),
        _when("removed_at"),
        sa.PrimaryKeyConstraint("thing_id", name=op.f("pk_removals")),
    )
    op.create_table(
        "leftovers",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_leftovers")),
    )


def _statement(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    """A numbered statement about an application."""
    return (
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        _application(),
        sa.ForeignKeyConstraint(["application_id"], ["applications.id"], name=op.f(f"fk_{table}_application_id_applications")),
        sa.PrimaryKeyConstraint("number", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("id", name=op.f(f"uq_{table}_id")),
    )


def _application() -> sa.Column[str]:
    return sa.Column("application_id", sa.String(length=32), nullable=False)


def _said() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("by", sa.String(length=32), nullable=False),
        _when("at"),
        sa.Column("taken_back_by", sa.String(length=32)),
        _when("taken_back_at", nullable=True),
    )


def _when(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)
