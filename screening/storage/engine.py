"""A database address in, an engine out that behaves alike on SQLite and PostgreSQL: real transactions, UTC, no surprises."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url

BUSY_SECONDS = 30  # how long a writer waits for another one
POOL = 8  # connections kept; pages, uploads and the API share them
ERASES = "secure_delete = ON"  # what is replaced or deleted is overwritten, not only let go: it may be somebody's name
WRITES = "screening_writes"  # execution option: this connection is going to write


def make_engine(url: str, *, data_dir: Path) -> Engine:
    """The engine for `url`; "" is the SQLite file in `data_dir`."""
    address = make_url(url) if url else make_url(f"sqlite:///{data_dir / 'screening.db'}")
    if address.get_backend_name() == "postgresql":
        address = address.set(drivername="postgresql+psycopg")
        return create_engine(address, pool_size=POOL, max_overflow=POOL, pool_pre_ping=True)
    engine = create_engine(address, pool_size=POOL, max_overflow=POOL, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _: Any) -> None:
    connection.isolation_level = None  # Python's driver must not begin transactions of its own
    cursor = connection.cursor()
    for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", f"busy_timeout = {BUSY_SECONDS * 1000}", ERASES):
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    """A writer takes the lock at once: upgrading a read transaction later would fail instead of waiting."""
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
