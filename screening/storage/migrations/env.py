"""How Alembic reaches our database: on the connection, and inside the transaction, that `migrate` hands it."""

from __future__ import annotations

from alembic import context

from screening.storage import interview_tables, kit_tables  # noqa: F401 - their tables join the metadata
from screening.storage.tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, transactional_ddl=False)
context.run_migrations()
