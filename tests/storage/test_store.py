"""A store opens on any engine, brings its tables up to date, and saves nothing without its audit row."""

from __future__ import annotations

import threading
from datetime import timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from screening.errors import MigrationFailed, StaleRecord, StorageError
from screening.storage import audit, people
from screening.storage.people import Person
from screening.storage.store import Store, open_store
from screening.storage.tables import metadata
from tests.stores import MOMENT

ANA = Person("p1", "Ana Ruiz", "recruiter", "ana@example.org")


def add(store: Store, person: Person) -> None:
    with store.change(by="p0", at=MOMENT) as change:
        people.add(change.db, person, password_hash=None, at=MOMENT)
        change.record("person.added", f"person:{person.id}", role=person.role)


def test_the_migrations_make_exactly_the_tables(store: Store) -> None:
    with store.read() as db:
        assert compare_metadata(MigrationContext.configure(db), metadata) == []


def test_opening_again_keeps_everything(url: str, store: Store, tmp_path: Path) -> None:
    add(store, ANA)
    again = open_store(url, data_dir=tmp_path / "data")
    with again.read() as db:
        assert people.find(db, "p1") == ANA
    again.close()


def test_many_may_open_an_empty_database_at_once(url: str, tmp_path: Path) -> None:
    faults: list[BaseException] = []

    def opened() -> None:
        try:
            open_store(url, data_dir=tmp_path / "data").close()
        except BaseException as error:
            faults.append(error)

    threads = [threading.Thread(target=opened) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []


def test_a_newer_database_is_left_alone(url: str, store: Store, tmp_path: Path) -> None:
    with store.writer() as db:
        db.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        db.commit()
    with pytest.raises(MigrationFailed, match="newer version"):
        open_store(url, data_dir=tmp_path / "data")


def test_a_database_that_does_not_answer_says_so(tmp_path: Path) -> None:
    with pytest.raises(MigrationFailed, match="cannot be opened"):
        open_store("postgresql://nobody@127.0.0.1:1/none", data_dir=tmp_path)


def test_no_change_without_its_audit_row(store: Store) -> None:
    with pytest.raises(StorageError, match="audit"), store.change(by="p0", at=MOMENT) as change:
        people.add(change.db, ANA, password_hash=None, at=MOMENT)
    with store.read() as db:
        assert people.find(db, "p1") is None


def test_a_change_that_fails_leaves_nothing(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.change(by="p0", at=MOMENT) as change:
        people.add(change.db, ANA, password_hash=None, at=MOMENT)
        change.record("person.added", "person:p1")
        raise ZeroDivisionError
    with store.read() as db:
        assert people.count(db) == 0
        assert audit.rows_about(db, "person:p1") == ()


def test_the_same_id_twice_is_a_stale_record(store: Store) -> None:
    add(store, ANA)
    with pytest.raises(StaleRecord):
        add(store, ANA)


def test_times_keep_their_zone(store: Store) -> None:
    add(store, ANA)
    with store.read() as db:
        (row,) = audit.rows_about(db, "person:p1")
    assert row.at == MOMENT and row.at.utcoffset() == timedelta(0)


def test_the_chain_names_the_first_row_that_was_touched(store: Store) -> None:
    for number in range(5):
        add(store, Person(f"p{number}", "Somebody", "recruiter"))
    with store.read() as db:
        assert audit.first_break(db) is None
    tamper(store, "UPDATE audit SET detail = '{}' WHERE number = 3", 3)
    tamper(store, "DELETE FROM audit WHERE number = 2", 2)


def test_a_chain_cut_off_at_its_end_is_noticed(store: Store) -> None:
    for number in range(3):
        add(store, Person(f"p{number}", "Somebody", "recruiter"))
    tamper(store, "DELETE FROM audit WHERE number = 3", 3)


def tamper(store: Store, statement: str, broken: int) -> None:
    with store.writer() as db:
        db.execute(text(statement))
        db.commit()
    with store.read() as db:
        assert audit.first_break(db) == broken


def test_no_personal_value_reaches_the_audit(store: Store) -> None:
    add(store, ANA)
    with store.read() as db:
        words = " ".join(str(row) for row in db.execute(text("SELECT * FROM audit")))
    assert "Ana" not in words and "example.org" not in words


def test_writers_wait_for_each_other(store: Store) -> None:
    def several(offset: int) -> None:
        for number in range(10):
            add(store, Person(f"p{offset}-{number}", "Somebody", "recruiter"))

    threads = [threading.Thread(target=several, args=(offset,)) for offset in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.read() as db:
        assert people.count(db) == 40
        assert audit.first_break(db) is None
