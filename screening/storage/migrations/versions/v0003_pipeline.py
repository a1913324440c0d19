"""Stages, tags, batches taken back, people merged."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

STAGES = '["new","phone screen","interview","offer","hired"]'


def upgrade() -> None:
    op.add_column("openings", sa.Column("stages", sa.Text(), nullable=False, server_default=STAGES))
    op.add_column("openings", sa.Column("reason_stages", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("openings", sa.Column("received_on", sa.Date(), nullable=True))
    op.add_column("batches", sa.Column("received_on", sa.Date(), nullable=True))
    op.add_column("batches", _when("taken_back_at", nullable=True))
    op.add_column("applications", _when("staged_at", nullable=True))
    op.add_column("applications", sa.Column("behind_id", sa.String(length=32), nullable=True))
    op.execute("UPDATE applications SET staged_at = created_at")
    _moves_and_tags()
    _likenesses()


def _moves_and_tags() -> None:
    op.create_table(
        "moves",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        _text("application_id", 32),
        _text("from_stage", 40),
        _text("to_stage", 40),
        sa.Column("reason", sa.Text(), nullable=False),
        _text("moved_by", 32),
        _when("moved_at"),
        sa.ForeignKeyConstraint(["application_id"], ["applications.id"], name=op.f("fk_moves_application_id_applications")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_moves")),
    )
    op.create_index(op.f("ix_moves_application_id"), "moves", ["application_id"])
    op.create_table(
        "tags",
        _text("application_id", 32),
        _text("tag", 40),
        _text("tagged_by", 32),
        _when("tagged_at"),
        sa.ForeignKeyConstraint(["application_id"], ["applications.id"], name=op.f("fk_tags_application_id_applications")),
        sa.PrimaryKeyConstraint("application_id", "tag", name=op.f("pk_tags")),
    )


def _likenesses() -> None:
    op.create_table(
        "likeness_keys",
        _text("document_sha256", 64),
        _text("kind", 10),
        _text("value", 32),
        sa.ForeignKeyConstraint(["document_sha256"], ["documents.sha256"], name=op.f("fk_likeness_keys_document_sha256_documents")),
        sa.PrimaryKeyConstraint("document_sha256", "kind", "value", name=op.f("pk_likeness_keys")),
    )
    op.create_index(op.f("ix_likeness_keys_kind_value"), "likeness_keys", ["kind", "value"])
    op.create_table(
        "likeness_sketches",
        _text("document_sha256", 64),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["document_sha256"], ["documents.sha256"], name=op.f("fk_likeness_sketches_document_sha256_documents")),
        sa.PrimaryKeyConstraint("document_sha256", name=op.f("pk_likeness_sketches")),
    )
    op.create_table(
        "likenesses",
        _text("id", 32),
        _text("first_id", 32),
        _text("second_id", 32),
        _text("kinds", 40),
        sa.Column("likeness", sa.Double(), nullable=False),
        _text("state", 10),
        _when("found_at"),
        sa.Column("said_by", sa.String(length=32), nullable=True),
        _when("said_at", nullable=True),
        sa.Column("moved", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["first_id"], ["candidates.id"], name=op.f("fk_likenesses_first_id_candidates")),
        sa.ForeignKeyConstraint(["second_id"], ["candidates.id"], name=op.f("fk_likenesses_second_id_candidates")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_likenesses")),
    )
    op.create_index(op.f("ix_likenesses_first_id"), "likenesses", ["first_id"])
    op.create_index(op.f("ix_likenesses_second_id"), "likenesses", ["second_id"])
    op.create_index(op.f("uq_likenesses_first_id_second_id"), "likenesses", ["first_id", "second_id"], unique=True)


def _text(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=length), nullable=False)


def _when(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)
