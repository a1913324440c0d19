"""An address in, a Store out: reads on one side, changes that carry their audit rows on the other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from screening.errors import MigrationFailed, StaleRecord, StorageError

from . import (
    assessment_tables,  # noqa: F401 - registers its tables
    audit,
    candidate_tables,  # noqa: F401 - registers its tables
    gym_tables,  # noqa: F401 - registers its tables
    pipeline_tables,  # noqa: F401 - registers its tables
    request_tables,  # noqa: F401 - registers its tables
    search_tables,  # noqa: F401 - registers its tables
)
from .engine import WRITES, make_engine
from .migrate import migrate


@dataclass(slots=True)
class Change:
    """A transaction in the making. It is saved only together with what `record` was told about it."""

    db: Connection
    by: str
    at: datetime
    deeds: list[audit.Deed] = field(default_factory=list)
    is_abandoned: bool = False

    def record(
        self, action: str, subject: str, *, personal: audit.Personal | None = None, **detail: str | int | float | bool | None
    ) -> None:
        """An audit row for this change: ids, codes and counts. A person's name or words go into `personal`: field -> (before, after)."""
        self.deeds.append(audit.Deed(action, subject, detail, personal or {}))

    def abandon(self) -> None:
        """Leave everything as it was: there turned out to be nothing to do."""
        self.is_abandoned = True


@dataclass(frozen=True, slots=True)
class Store:
    """The database. Safe to share between threads; not to carry into another process."""

    engine: Engine

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A look at what is stored. Raises StorageError when the database cannot answer."""
        with translated(), self.engine.connect() as db:
            yield db

    @contextmanager
    def change(self, *, by: str, at: datetime) -> Iterator[Change]:
        """One transaction, saved with its audit rows when the block ends, or not at all.

        Raises StaleRecord when another change got in between, StorageError when nothing was recorded about it.
        """
        with translated(), self.writer() as db:
            change = Change(db, by, at)
            yield change
            if change.is_abandoned:
                db.rollback()
                return
            if not change.deeds:
                raise StorageError("A change without its audit row was not saved.")
            audit.append(db, change.deeds, at=at, by=by)
            db.commit()

    @contextmanager
    def tick(self) -> Iterator[Connection]:
        """One transaction of the queue's own bookkeeping (leases), which is no deed of anybody."""
        with translated(), self.writer() as db:
            yield db
            db.commit()

    @contextmanager
    def writer(self) -> Iterator[Connection]:
        """A connection whose transaction takes the write lock first. What is not committed is rolled back."""
        with self.engine.execution_options(**{WRITES: True}).connect() as db:
            yield db

    def close(self) -> None:
        self.engine.dispose()


def open_store(url: str, *, data_dir: Path) -> Store:
    """The store at `url` ("" for the SQLite file in `data_dir`), brought to this version. Raises MigrationFailed."""
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)  # other people's resumes: nobody else's eyes
    engine = make_engine(url, data_dir=data_dir)
    try:
        migrate(engine)
    except MigrationFailed:
        engine.dispose()
        raise
    return Store(engine)


@contextmanager
def translated() -> Iterator[None]:
    """Errors of the database, said in our words."""
    try:
        yield
    except IntegrityError as error:
        raise StaleRecord("Somebody else changed this at the same moment. Try again.") from error
    except DBAPIError as error:
        raise StorageError(f"The database cannot answer ({type(error.orig).__name__}). Try again; if it stays so, restart it.") from error
    except (UnicodeEncodeError, OverflowError) as error:  # halves of signs, numbers without end: no page of ours sends them
        raise StorageError("Some of this cannot be stored: it holds signs or numbers that are none. Type it anew.") from error
    except SQLAlchemyError as error:
        raise StorageError(f"The database cannot be used ({type(error).__name__}).") from error
