"""A database of any earlier version in, the same data at this version out; run whenever a store is opened."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from screening.errors import MigrationFailed

from .engine import WRITES

HEAD = "0012"  # the newest file in migrations/versions
SCRIPTS = Path(__file__).parent / "migrations"
_LOCK = 7_301_215  # any number; two programs that open the same PostgreSQL database wait for each other on it


def migrate(engine: Engine) -> None:
    """Bring the database to HEAD in one transaction. Raises MigrationFailed, and then nothing was changed."""
    try:
        with engine.connect() as connection:
            if _version(connection) == HEAD:
                return
        with engine.execution_options(**{WRITES: True}).begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            found = _version(connection)
            if found is not None and found > HEAD:
                raise MigrationFailed(f"The database was made by a newer version of this program ({found}). Start that version instead.")
            if found != HEAD:
                upgrade(connection)
    except SQLAlchemyError as error:
        raise MigrationFailed(f"The database cannot be opened: {_first_line(error)}. Check its address, and that it runs.") from error


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def upgrade(connection: Connection, to: str = "head") -> None:
    """Run the steps up to `to`, inside the transaction of the connection."""
    from alembic import command  # slow to import, and almost never needed
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def _first_line(error: SQLAlchemyError) -> str:
    return str(getattr(error, "orig", None) or error).strip().splitlines()[0].rstrip(".")
