"""Interviews: who holds them, turn tapes, drafts of ratings, locked scorecards and their amendments."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _interviews()
    _held()
    _rated()


def _interviews() -> None:
    op.create_table(
        "interviews",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("application_id", sa.String(length=32), nullable=False),
        sa.Column("kit_id", sa.String(length=60), nullable=False),
        sa.Column("kit_version", sa.Integer(), nullable=False),
        sa.Column("kit", sa.Text(), nullable=False),
        sa.Column("form_name", sa.String(length=8), nullable=False),
        sa.Column("mode", sa.String(length=20), nullable=False),
        _when("starts_at"),
        sa.Column("place", sa.String(length=300), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        _when("began_at", nullable=True),
        _when("ended_at", nullable=True),
        sa.Column("planned_by", sa.String(length=32), nullable=False),
        _when("created_at"),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["application_id"], ["applications.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_interviews_application_id"), "interviews", ["application_id"])


def _held() -> None:
    op.create_table(
        "interview_people",
        *_interview_and_person(),
        sa.Column("plays", sa.Boolean(), nullable=False),
        sa.Column("rates", sa.Boolean(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("interview_id", "person_id"),
    )
    op.create_index(op.f("ix_interview_people_person_id"), "interview_people", ["person_id"])
    op.create_table(
        "taps",
        *_interview_and_person(),
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Double(), nullable=False),
        _when("at"),
        sa.Column("of", sa.String(length=40), nullable=False),
        _when("received_at"),
        sa.PrimaryKeyConstraint("interview_id", "person_id", "id"),
    )


def _rated() -> None:
    op.create_table(
        "rating_drafts",
        *_interview_and_person(),
        sa.Column("field", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        _when("saved_at"),
        sa.PrimaryKeyConstraint("interview_id", "person_id", "field"),
    )
    op.create_table(
        "scorecards",
        sa.Column("id", sa.String(length=32), nullable=False),
        *_interview_and_person(),
        sa.Column("content", sa.Text(), nullable=False),
        _when("submitted_at"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("interview_id", "person_id"),
    )
    op.create_table(
        "amendments",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("scorecard_id", sa.String(length=32), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        _when("amended_at"),
        sa.ForeignKeyConstraint(["scorecard_id"], ["scorecards.id"]),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index(op.f("ix_amendments_scorecard_id"), "amendments", ["scorecard_id"])


def _when(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _interview_and_person() -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("interview_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["interview_id"], ["interviews.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"]),
    )
