"""Who wrote a version of a rubric, and which file of the program it was written beside."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("rubrics", sa.Column("written_by", sa.String(length=32), nullable=True))
    op.add_column("rubrics", sa.Column("shipped_digest", sa.String(length=64), nullable=True))
    _name_the_writers()


def _name_the_writers() -> None:
    """The record of changes knows who saved which version; what nobody saved came with the program."""
    db = op.get_bind()
    found = db.execute(sa.text("SELECT \"by\", action, subject, detail FROM audit WHERE action IN ('rubric.edited', 'rubric.created')"))
    for by, action, subject, detail in found.all():
        version = 1 if action == "rubric.created" else json.loads(detail).get("version")
        chosen = {"by": by, "id": str(subject).removeprefix("rubric:"), "version": version}
        db.execute(sa.text("UPDATE rubrics SET written_by = :by WHERE id = :id AND version = :version"), chosen)
