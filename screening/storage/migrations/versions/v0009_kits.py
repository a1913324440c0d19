"""Scenario kits and their versions, what openings state about their stages, what raters agreed on, places set by hand."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _kits()
    _agreed()
    _placings()


def _kits() -> None:
    op.create_table(
        "kits",
        sa.Column("id", sa.String(length=60), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        _when("created_at"),
        _when("used_at", nullable=True),
        sa.Column("written_by", sa.String(length=32), nullable=True),
        sa.Column("shipped_digest", sa.String(length=64), nullable=True),
        sa.PrimaryKeyConstraint("id", "version"),
    )
    op.create_table(
        "opening_stages",
        sa.Column("opening_id", sa.String(length=32), nullable=False),
        sa.Column("kit_id", sa.String(length=60), nullable=False),
        sa.Column("resume_weight", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["opening_id"], ["openings.id"]),
        sa.PrimaryKeyConstraint("opening_id"),
    )


def _agreed() -> None:
    op.create_table(
        "agreed",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("interview_id", sa.String(length=32), nullable=False),
        sa.Column("scores", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("said_by", sa.String(length=32), nullable=False),
        _when("said_at"),
        sa.ForeignKeyConstraint(["interview_id"], ["interviews.id"]),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index(op.f("ix_agreed_interview_id"), "agreed", ["interview_id"])


def _placings() -> None:
    op.create_table(
        "placings",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("application_id", sa.String(length=32), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("said_by", sa.String(length=32), nullable=False),
        _when("said_at"),
        _when("taken_back_at", nullable=True),
        sa.Column("taken_back_by", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["application_id"], ["applications.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_placings_application_id"), "placings", ["application_id"])


def _when(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)
