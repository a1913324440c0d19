"""Every table there is, once: the migrations build them, the repositories speak of them.

Times are UTC. What can be read back into a noun is stored as its JSON (compressed where it is large); the columns
beside it are what lists are sorted and filtered by. Who a person is stands in `identities` alone and in the
documents and profiles themselves, so that it can be erased.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
    text,
)

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMES)


class Moment(TypeDecorator[datetime]):
    """A time with its zone; SQLite keeps it without one, in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment: datetime = value if value.tzinfo else value.replace(tzinfo=UTC)
        return moment.astimezone(UTC)


def _id() -> Column[str]:
    return Column("id", String(32), primary_key=True)


def _to(target: str, name: str = "", *, nullable: bool = False) -> Column[Any]:
    return Column(name or target.replace("s.id", "_id"), String(32), ForeignKey(target), nullable=nullable)


def _when(name: str, *, nullable: bool = False) -> Column[datetime]:
    return Column(name, Moment, nullable=nullable)


settings = Table("settings", metadata, Column("name", String(40), primary_key=True), Column("value", Text, nullable=False))

people = Table(
    "people",
    metadata,
    _id(),
    Column("name", String(200), nullable=False),
    Column("email", String(320), unique=True),
    Column("password_hash", String(200)),
    Column("role", String(20), nullable=False),
    Column("is_active", Boolean, nullable=False, default=True),
    _when("created_at"),
    _when("last_seen_at", nullable=True),
)

rubrics = Table(
    "rubrics",
    metadata,
    Column("id", String(100), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("title", String(300), nullable=False),
    Column("text", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    _when("created_at"),
    _when("used_at", nullable=True),
    Column("written_by", String(32), nullable=True),  # NULL: it came with the program
    Column("shipped_digest", String(64), nullable=True),  # of the program's file that the writer of this version knew
)

openings = Table(
    "openings",
    metadata,
    _id(),
    Column("title", String(300), nullable=False),
    Column("rubric_id", String(100), nullable=False),
    Column("rubric_version", Integer, nullable=False),
    _when("created_at"),
    Column("seats", Integer, nullable=False),
    Column("location", String(300), nullable=False),
    Column("starts_on", Date),
    Column("is_sample", Boolean, nullable=False),
    _when("closed_at", nullable=True),
    Column("is_blind", Boolean, nullable=False, server_default=false()),
    Column("stages", Text, nullable=False, server_default='["new","phone screen","interview","offer","hired"]'),
    Column("reason_stages", Text, nullable=False, server_default="[]"),
    Column("received_on", Date),
)

batches = Table(
    "batches",
    metadata,
    _id(),
    _to("openings.id"),
    Column("source", String(300), nullable=False),
    _when("created_at"),
    Column("received_on", Date),
    _when("taken_back_at", nullable=True),
)

files = Table(
    "files",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String(32), nullable=False, unique=True),
    _to("openings.id"),
    Column("batch_id", String(32), ForeignKey("batches.id"), nullable=False),
    Column("parent_id", String(32), ForeignKey("files.id")),
    Column("member", Integer),
    Column("filename", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("size", Integer, nullable=False),
    Column("state", String(20), nullable=False),
    Column("reason", Text, nullable=False, default=""),
    Column("reason_code", String(40), nullable=False, default=""),
    Column("application_id", String(32)),
    Column("tries", Integer, nullable=False, default=0),
    Column("source", String(300), nullable=False),
    Column("received_on", Date, nullable=False),
    _when("uploaded_at"),
    _when("finished_at", nullable=True),
    Column("lease_until", Double),
    Column("lease_owner", String(120)),
    UniqueConstraint("parent_id", "member"),
    Index("ix_files_opening_id_state", "opening_id", "state"),
    Index(
        "ix_files_open",
        "number",
        sqlite_where=text("state IN ('waiting', 'reading')"),
        postgresql_where=text("state IN ('waiting', 'reading')"),
    ),
)

documents = Table(
    "documents",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("format", String(20), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("images", Integer, nullable=False),
    _when("read_at"),
)

profiles = Table(
    "profiles",
    metadata,
    Column("document_sha256", String(64), ForeignKey("documents.sha256"), primary_key=True),
    Column("vocabulary_version", String(64), nullable=False),
    Column("content", LargeBinary, nullable=False),
)

counters = Table("counters", metadata, Column("name", String(40), primary_key=True), Column("value", Integer, nullable=False))

candidates = Table(
    "candidates",
    metadata,
    _id(),
    Column("code", String(20), nullable=False, unique=True),
    _when("created_at"),
)

identities = Table(
    "identities",
    metadata,
    Column("candidate_id", String(32), ForeignKey("candidates.id"), primary_key=True),
    Column("name", Text),
    Column("location", Text),
    Column("emails", Text, nullable=False),
    Column("phones", Text, nullable=False),
)

applications = Table(
    "applications",
    metadata,
    _id(),
    _to("candidates.id"),
    _to("openings.id"),
    Column("document_sha256", String(64), ForeignKey("documents.sha256"), nullable=False),
    Column("file_id", String(32), ForeignKey("files.id"), nullable=False),
    Column("received_on", Date, nullable=False),
    Column("stage", String(40), nullable=False),
    Column("disposition", String(20), nullable=False),
    _when("created_at"),
    _when("staged_at", nullable=True),
    Column("behind_id", String(32)),
    UniqueConstraint("opening_id", "document_sha256"),
    Index("ix_applications_document_sha256", "document_sha256"),
    Index("ix_applications_candidate_id", "candidate_id"),
)

evaluations = Table(
    "evaluations",
    metadata,
    _id(),
    _to("applications.id"),
    Column("rubric_id", String(100), nullable=False),
    Column("rubric_version", Integer, nullable=False),
    Column("as_of", Date, nullable=False),
    Column("is_current", Boolean, nullable=False),
    Column("gate", String(10), nullable=False),
    Column("points", Double, nullable=False),
    Column("open_points", Double, nullable=False),
    Column("summary", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    _when("evaluated_at"),
    Index("ix_evaluations_application_id_is_current", "application_id", "is_current"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    _to("applications.id"),
    Column("from_stage", String(40), nullable=False),
    Column("to_stage", String(40), nullable=False),
    Column("disposition", String(20), nullable=False),
    Column("reason", Text, nullable=False),
    Column("decided_by", String(32), nullable=False),
    _when("decided_at"),
    Index("ix_decisions_application_id", "application_id"),
)

audit = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    _when("at"),
    Column("by", String(32), nullable=False),
    Column("action", String(60), nullable=False),
    Column("subject", String(120), nullable=False),
    Column("detail", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("digest", String(64), nullable=False, unique=True),
    Index("ix_audit_subject", "subject"),
)

audit_head = Table(
    "audit_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
)
