"""Sessions, links, memberships and the erasable side of the audit; and a database of the first version brought up."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import text

from screening.errors import StaleRecord
from screening.storage import audit, openings, people, sessions
from screening.storage.audit import Sought
from screening.storage.engine import WRITES, make_engine
from screening.storage.migrate import SCRIPTS
from screening.storage.people import Person
from screening.storage.sessions import Link, Session
from screening.storage.store import Store, open_store
from tests.stores import MOMENT

ANA = Person("p1", "Ana Ruiz", "recruiter", "ana@example.org")
HOUR = timedelta(hours=1)


@pytest.fixture
def peopled(store: Store) -> Store:
    with store.change(by="p1", at=MOMENT) as change:
        people.add(change.db, ANA, password_hash="x", at=MOMENT)
        change.record("person.added", "person:p1", personal={"name": ("", "Ana Ruiz")}, role="recruiter")
    return store


def test_a_database_of_the_first_version_keeps_its_data(tmp_path: Path) -> None:
    engine = make_engine("", data_dir=tmp_path)
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(
            text("INSERT INTO people (id, name, role, is_active, created_at) VALUES ('me', 'Dana', 'administrator', 1, '2026-01-01')")
        )
        columns = "(id, title, rubric_id, rubric_version, created_at, seats, location, is_sample)"
        connection.execute(text(f"INSERT INTO openings {columns} VALUES ('o1', 'Chat', 'chat', 1, '2026-01-01', 3, '', 0)"))
    engine.dispose()
    store = open_store("", data_dir=tmp_path)
    with store.read() as db:
        opening = openings.find(db, "o1")
        assert opening is not None and (opening.title, opening.is_blind) == ("Chat", False)
        assert people.find(db, "me") == Person("me", "Dana", "administrator")
    store.close()


def test_a_session_ends_with_the_account(peopled: Store) -> None:
    session = Session("d" * 64, "p1", MOMENT, MOMENT, MOMENT + HOUR)
    with peopled.tick() as db:
        sessions.begin(db, session)
        assert sessions.find(db, session.digest) == session
        assert sessions.counts(db, after=MOMENT, seen_after=MOMENT - HOUR) == {"p1": 1}
        assert sessions.counts(db, after=MOMENT + HOUR, seen_after=MOMENT - HOUR) == {}
        people.change(db, replace(ANA, is_active=False))
        assert sessions.find(db, session.digest) is None
        assert sessions.end_all(db, "p1") == 1


def test_a_link_is_used_once_and_a_new_one_replaces_it(peopled: Store) -> None:
    first, second = (Link(digit * 64, "p1", MOMENT, "reset", MOMENT + HOUR) for digit in "ab")
    with peopled.tick() as db:
        sessions.offer(db, first)
        assert sessions.good_link(db, first.digest, MOMENT) == first
        assert sessions.good_link(db, first.digest, MOMENT + HOUR) is None
        sessions.offer(db, second)
        assert sessions.good_link(db, first.digest, MOMENT) is None
        assert sessions.use(db, second.digest, MOMENT)
        assert not sessions.use(db, second.digest, MOMENT)
        assert sessions.good_link(db, second.digest, MOMENT) is None


def test_who_works_on_what(peopled: Store) -> None:
    with peopled.tick() as db:
        db.execute(text("INSERT INTO openings (id, title, rubric_id, rubric_version, created_at, seats, location, is_sample)"
                        " VALUES ('o1', 'Chat', 'chat', 1, '2026-01-01', 3, '', false)"))  # fmt: skip
        for _ in range(2):
            people.join(db, "p1", "o1")
        found = people.find(db, "p1")
        assert found is not None and found.openings == {"o1"}
        assert [each.person.openings for each in people.every(db)] == [{"o1"}]
        people.leave(db, "p1", "o1")
        found = people.find(db, "p1")
        assert found is not None and found.openings == frozenset()


def test_an_e_mail_is_one_account(peopled: Store) -> None:
    with pytest.raises(StaleRecord), peopled.change(by="p1", at=MOMENT) as change:
        people.add(change.db, Person("p2", "Other", "recruiter", "ana@example.org"), password_hash=None, at=MOMENT)
        change.record("person.added", "person:p2")


def test_personal_values_can_be_erased_and_the_chain_stays_whole(peopled: Store) -> None:
    with peopled.read() as db:
        (row,) = audit.rows_about(db, "person:p1")
        assert audit.values_of(db, [row.number]) == {row.number: {"name": ("", "Ana Ruiz")}}
        assert "Ana" not in str(row)
        assert audit.first_break(db) is None
    with peopled.tick() as db:
        assert audit.erase_values(db, "person:p1") == 1
    with peopled.read() as db:
        assert audit.values_of(db, [row.number]) == {}
        assert audit.first_break(db) is None


@pytest.mark.parametrize("change", ["after = 'Somebody else'", "before = 'x'", "salt = 'y'", "field = 'email'"])
def test_personal_values_cannot_be_changed_unnoticed(peopled: Store, change: str) -> None:
    with peopled.tick() as db:
        db.execute(text(f"UPDATE audit_values SET {change}"))
    with peopled.read() as db:
        assert audit.first_break(db) == 1


def test_rows_are_found_by_who_what_and_when(peopled: Store) -> None:
    for number, action in enumerate(("a.read", "a.read", "b.done")):
        with peopled.change(by=f"p{number % 2}", at=MOMENT + number * HOUR) as change:
            change.record(action, "thing:1")
    with peopled.read() as db:
        assert [row.number for row in audit.found(db, Sought(subject="thing:1"), most=2)] == [4, 3]
        assert audit.number_of(db, Sought(action="a.read")) == 2
        assert [row.action for row in audit.found(db, Sought(by="p0", since=MOMENT + HOUR), most=9)] == ["b.done"]
        assert audit.number_of(db, Sought(subject="thing:1", until=MOMENT + HOUR)) == 1
        assert audit.last_at(db, by="p1", action="a.read", subject="thing:1") == MOMENT + HOUR
        assert audit.actions(db) == ("a.read", "b.done", "person.added")
