"""What full-text search and saved views need."""

from __future__ import annotations

import json
import zlib

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _views_and_words()
    _outcomes()


def _outcomes() -> None:
    """The outcome of every criterion goes beside what lists show of an evaluation."""
    table = sa.table("evaluations", sa.column("id"), sa.column("summary"), sa.column("content"), sa.column("is_current", sa.Boolean()))
    db = op.get_bind()
    for key, summary, content in db.execute(sa.select(table.c.id, table.c.summary, table.c.content).where(table.c.is_current)).all():
        found = [[each["criterion_id"], each["outcome"]] for each in json.loads(zlib.decompress(content))["findings"]]
        kept = json.dumps({**json.loads(summary), "outcomes": found})
        db.execute(sa.update(table).where(table.c.id == key).values(summary=kept))


def _views_and_words() -> None:
    op.create_table(
        "search_words",
        sa.Column("document_sha256", sa.String(length=64), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("blind_words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_sha256"], ["documents.sha256"], name=op.f("fk_search_words_document_sha256_documents"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_sha256", name=op.f("pk_search_words")),
    )
    op.create_table(
        "saved_views",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("opening_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_saved_views_person_id_people")),
        sa.ForeignKeyConstraint(["opening_id"], ["openings.id"], name=op.f("fk_saved_views_opening_id_openings"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_views")),
        sa.UniqueConstraint("person_id", "opening_id", "name", name=op.f("uq_saved_views_person_id_opening_id_name")),
    )
