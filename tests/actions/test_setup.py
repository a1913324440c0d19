"""A desk is set up once, for one person or for a team, and nobody acts without leave."""

from __future__ import annotations

from pathlib import Path

import pytest

from screening.access.passwords import is_password
from screening.access.policy import Action, Role
from screening.actions.context import Desk, NotPossible, open_desk, permit
from screening.actions.setup import is_alone, is_set_up, set_up_alone, set_up_team
from screening.errors import NotAllowed
from screening.storage import people
from screening.storage.people import Person
from screening.storage.store import Store
from tests.stores import MOMENT


@pytest.fixture
def fresh(store: Store, tmp_path: Path) -> Desk:
    return Desk(store, tmp_path / "data", lambda: MOMENT)


def test_alone(fresh: Desk) -> None:
    assert not is_set_up(fresh)
    set_up_alone(fresh, name="  Ana   Ruiz ")
    assert is_set_up(fresh) and is_alone(fresh)
    assert permit(fresh, "me", Action.EXPORT).name == "Ana Ruiz"
    with pytest.raises(NotPossible):
        set_up_team(fresh, name="Bo", email="bo@example.org", password="a long enough one")


def test_team(fresh: Desk) -> None:
    set_up_team(fresh, name="Bo Lind", email="Bo@Example.org", password="four words in a row")
    assert is_set_up(fresh) and not is_alone(fresh)
    with fresh.store.read() as db:
        found = people.password_of(db, "bo@example.ORG ")
    assert found is not None
    person_id, stored = found
    assert stored.startswith("$argon2id$")
    assert is_password(stored, "four words in a row") and not is_password(stored, "four words in a roW")
    assert permit(fresh, person_id, Action.DECIDE).role == Role.ADMINISTRATOR


@pytest.mark.parametrize(
    ("name", "email", "password"),
    [("", "bo@example.org", "four words in a row"), ("Bo", "bo", "four words in a row"), ("Bo", "bo@example.org", "short")],
)
def test_what_is_missing_is_said_and_nothing_is_saved(fresh: Desk, name: str, email: str, password: str) -> None:
    with pytest.raises(NotPossible):
        set_up_team(fresh, name=name, email=email, password=password)
    assert not is_set_up(fresh)


def test_nobody_and_the_wrong_role_may_nothing(desk: Desk) -> None:
    with desk.change("me") as change:
        people.add(change.db, Person("i1", "Ivy", Role.INTERVIEWER), password_hash=None, at=MOMENT)
        people.add(change.db, Person("x1", "Left", Role.ADMINISTRATOR, is_active=False), password_hash=None, at=MOMENT)
        change.record("person.added", "person:i1")
    for person in ("", "nobody", "i1", "x1"):
        with pytest.raises(NotAllowed):
            permit(desk, person, Action.SEE_CANDIDATES)


def test_the_environment_names_the_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCREENING_DATA_DIR", str(tmp_path / "here"))
    monkeypatch.delenv("SCREENING_DATABASE_URL", raising=False)
    opened = open_desk()
    assert opened.data_dir == tmp_path / "here" and (tmp_path / "here" / "screening.db").is_file()
    assert opened.clock().tzinfo is not None
    opened.store.close()
