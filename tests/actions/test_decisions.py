"""What people decide: once, about what they saw, and with a way back."""

from __future__ import annotations

import pytest

from screening.actions.candidates import candidate
from screening.actions.context import Desk
from screening.actions.decisions import decide, take_back
from screening.actions.openings import create_opening
from screening.actions.ranking import ranking
from screening.errors import StaleRecord
from screening.model.hiring import Disposition, Opening
from screening.storage import decisions
from tests.actions.readers import hand_in, read_all
from tests.worker.people import resume


@pytest.fixture
def opening(desk: Desk) -> Opening:
    """Six candidates of a chat opening, two of them alike."""
    made = create_opening(desk, title="Chat", rubric_id="chat", by="me")
    hand_in(desk, made.id, {f"{n}.txt": resume(n) for n in range(5)} | {"alike.txt": resume(0) + "\n"})
    read_all(desk)
    return made


def first(desk: Desk, opening: Opening) -> str:
    return ranking(desk, opening.id, by="me").rows[0].application_id


def standing(desk: Desk, application_id: str) -> tuple[Disposition, int]:
    """What is decided, and how many things happened."""
    view = candidate(desk, application_id, by="me")
    return view.application.disposition, len(view.timeline)


def test_saying_it_again_changes_nothing(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    decide(desk, one, disposition="passed_over", reason="Withdrew", shown="open", by="me")
    before = standing(desk, one)
    decide(desk, one, disposition="passed_over", reason="Withdrew", shown="open", by="me")
    assert standing(desk, one) == before
    assert before[0] is Disposition.PASSED_OVER


def test_what_was_not_seen_is_not_overwritten(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    decide(desk, one, disposition="advanced", shown="open", by="me")
    with pytest.raises(StaleRecord, match="advanced"):
        decide(desk, one, disposition="held", shown="open", by="me")
    with pytest.raises(StaleRecord):
        take_back(desk, one, shown="held", by="me")
    assert standing(desk, one)[0] is Disposition.ADVANCED
    decide(desk, one, disposition="held", shown="advanced", by="me")
    assert standing(desk, one)[0] is Disposition.HELD


def test_taking_back_restores_what_was_decided_before(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    decide(desk, one, disposition="passed_over", reason="Withdrew", by="me")
    decide(desk, one, disposition="advanced", by="me")
    take_back(desk, one, shown="advanced", by="me")
    assert standing(desk, one)[0] is Disposition.PASSED_OVER
    assert candidate(desk, one, by="me").timeline[-1].what == "Passed over: Withdrew"


def test_nothing_decided_is_nothing_to_take_back(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    before = standing(desk, one)
    take_back(desk, one, shown="open", by="me")
    assert standing(desk, one) == before


def test_equal_people_stand_in_the_order_of_their_codes(desk: Desk, opening: Opening) -> None:
    rows = ranking(desk, opening.id, by="me").rows
    assert any(row.tied > 1 for row in rows)
    assert [(row.rank, row.code) for row in rows] == sorted((row.rank, row.code) for row in rows)


@pytest.mark.parametrize("written", ["Not\x00 available", "Not\ud83d available", "\u202eNot available", "Not\x07\x1b available"])
def test_a_reason_is_kept_as_a_database_and_a_reader_can_take_it(desk: Desk, opening: Opening, written: str) -> None:
    one = first(desk, opening)
    decide(desk, one, disposition="passed_over", reason=written, by="me")
    with desk.store.read() as db:
        assert decisions.about(db, one)[-1].reason == "Not available"
