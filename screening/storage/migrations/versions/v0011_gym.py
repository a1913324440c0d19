"""The rater gym: tries, and what openings ask for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "gym_tries",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("transcript_id", sa.String(length=60), nullable=False),
        sa.Column("scores", sa.Text(), nullable=False),
        sa.Column("distance", sa.Double(), nullable=False),
        sa.Column("same", sa.Integer(), nullable=False),
        sa.Column("is_passed", sa.Boolean(), nullable=False),
        sa.Column("tried_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_gym_tries_person_id_people")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_gym_tries")),
    )
    op.create_index(op.f("ix_gym_tries_person_id"), "gym_tries", ["person_id"])
    op.create_table(
        "gym_rules",
        sa.Column("opening_id", sa.String(length=32), nullable=False),
        sa.Column("needed", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["opening_id"], ["openings.id"], name=op.f("fk_gym_rules_opening_id_openings"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("opening_id", name=op.f("pk_gym_rules")),
    )
