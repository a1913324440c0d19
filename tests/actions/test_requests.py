"""Decisions asked of somebody: they stand with whoever was asked until it is decided or taken back, and move nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from screening.actions.bulk import decide_many
from screening.actions.context import Desk, NotPossible, new_id, opening_of
from screening.actions.decisions import decide, take_back
from screening.actions.home import Wait, home
from screening.actions.opening_changes import close_opening
from screening.actions.openings import create_opening
from screening.actions.ranking import ranking
from screening.actions.ranking_page import everybody_wanted
from screening.actions.removal import preview, remove
from screening.actions.requests import ask_to_decide, asked_of_me, requests_about, take_back_requests, whom_to_ask
from screening.actions.setup import set_up_alone
from screening.actions.wanted import query_of, wanted_in
from screening.errors import NotAllowed, NotFound
from screening.storage import audit, people
from screening.storage.people import Person
from screening.storage.store import Store
from tests.actions.readers import hand_in, read_all
from tests.stores import MOMENT
from tests.worker.people import resume

ASKED = wanted_in({"asked": "me"})


@pytest.fixture
def desk(store: Store, tmp_path: Path) -> Desk:
    made = Desk(store, tmp_path, lambda: MOMENT)
    set_up_alone(made, name="Ana Ruiz")
    return made


@pytest.fixture
def opening(desk: Desk) -> str:
    """An opening with three people, Rosa who recruits, Hana and Hugo who hire; Otto hires elsewhere."""
    opening_id = create_opening(desk, title="Chat", rubric_id="chat", by="me").id
    with desk.change("me") as change:
        for name, role in (("rosa", "recruiter"), ("hana", "hiring_manager"), ("hugo", "hiring_manager"), ("otto", "hiring_manager")):
            people.add(change.db, Person(name, name.title(), role, f"{name}@example.org"), password_hash=None, at=MOMENT)
            if name != "otto":
                people.join(change.db, name, opening_id)
        change.record("test.people", "desk")
    hand_in(desk, opening_id, {f"{number}.txt": resume(number) for number in range(3)})
    read_all(desk)
    return opening_id


def rows(desk: Desk, opening: str) -> tuple[str, ...]:
    return tuple(row.application_id for row in ranking(desk, opening, by="rosa").rows)


def on_home(desk: Desk, by: str) -> int:
    (found,) = home(desk, by=by).openings
    return dict(found.waiting).get(Wait.ASKED, 0)


def test_it_stands_until_decided_and_again_when_that_is_taken_back(desk: Desk, opening: str) -> None:
    first, second, third = rows(desk, opening)
    made = ask_to_decide(desk, [first, second], of="hana", note="  She starts\nMonday ", by="rosa")
    assert (made.of, set(made.application_ids)) == ("Hana", {first, second})
    assert (on_home(desk, "hana"), on_home(desk, "hugo"), on_home(desk, "rosa")) == (2, 0, 0)
    wanted = everybody_wanted(desk, opening, ASKED, by="hana")
    assert {row.application_id for row in wanted} == {first, second} == asked_of_me(desk, opening, by="hana")
    assert {(row.disposition, row.stage) for row in wanted} == {("open", "new")}
    (seen,) = requests_about(desk, first, by="hana")
    assert (seen.by, seen.note, seen.is_mine, seen.may_take_back) == ("Rosa", "She starts Monday", True, False)
    decide(desk, first, disposition="held", by="hugo")
    assert (on_home(desk, "hana"), requests_about(desk, first, by="rosa")) == (1, ())
    take_back(desk, first, shown="held", by="hugo")
    assert on_home(desk, "hana") == 2
    decide_many(desk, {first: "open", second: "open", third: "open"}, disposition="advanced", by="hana")
    assert on_home(desk, "hana") == 0


def test_taken_back_and_asked_again(desk: Desk, opening: str) -> None:
    one = rows(desk, opening)[0]
    made = ask_to_decide(desk, [one], of="hana", by="rosa")
    assert ask_to_decide(desk, [one], of="hana", by="me").request_ids == ()
    assert ask_to_decide(desk, [one], of="hugo", by="me").application_ids == (one,)
    assert take_back_requests(desk, made.request_ids, by="rosa") == 1
    assert take_back_requests(desk, made.request_ids, by="rosa") == 0
    assert (on_home(desk, "hana"), on_home(desk, "hugo")) == (0, 1)
    assert ask_to_decide(desk, [one], of="hana", by="rosa").application_ids == (one,)
    with desk.store.read() as db:
        told = [row.action for row in audit.rows_about(db, f"application:{one}")]
        assert audit.first_break(db) is None
    assert told.count("decision.asked") == 3
    assert told.count("decision.ask_taken_back") == 1


def test_only_hiring_managers_of_the_opening_are_asked_and_only_by_those_who_recruit(desk: Desk, opening: str) -> None:
    one = rows(desk, opening)[0]
    assert whom_to_ask(desk, opening, by="rosa") == (("hana", "Hana"), ("hugo", "Hugo"))
    for nobody in ("otto", "rosa", "me", "", new_id()):
        with pytest.raises(NotPossible, match="hiring managers"):
            ask_to_decide(desk, [one], of=nobody, by="rosa")
    with pytest.raises(NotAllowed):
        ask_to_decide(desk, [one], of="hugo", by="hana")
    with pytest.raises(NotFound):
        ask_to_decide(desk, [one, new_id()], of="hana", by="rosa")
    assert on_home(desk, "hana") == 0
    made = ask_to_decide(desk, [one], of="hana", by="rosa")
    with pytest.raises(NotAllowed):
        take_back_requests(desk, made.request_ids, by="hana")
    close_opening(desk, opening_of(desk, opening), by="rosa")
    with pytest.raises(NotPossible, match="closed"):
        ask_to_decide(desk, [one], of="hugo", by="rosa")
    assert home(desk, by="hana").openings == ()


def test_it_goes_with_the_person(desk: Desk, opening: str) -> None:
    one = rows(desk, opening)[0]
    ask_to_decide(desk, [one], of="hana", note="Call her first", by="rosa")
    found = preview(desk, one, everywhere=False, by="rosa")
    remove(desk, one, everywhere=False, reason="Asked to be deleted", shown=found.stamp, by="rosa")
    assert on_home(desk, "hana") == 0


def test_the_address_of_what_is_asked() -> None:
    assert query_of(ASKED) == {"asked": "me"}
    with pytest.raises(NotPossible):
        wanted_in({"asked": "everybody"})
