"""Links on their way through bad connections, copied windows, closed openings and deletions: nothing lost, nothing false accepted."""

from __future__ import annotations

from typing import Any

import pytest

from screening.access.secrets import fresh
from screening.actions.assessments import assessments_of, revoke_assessment, strokes_of
from screening.actions.assessments_taken import (
    ASLEEP,
    ELSEWHERE,
    FINISHED,
    LEFT,
    NOT_WANTED,
    UNKNOWN,
    begin_assessment,
    finish_assessment,
    held,
    keep_strokes,
)
from screening.actions.candidates import candidate
from screening.actions.context import Desk, NotPossible
from screening.actions.opening_changes import close_opening, reopen_opening
from screening.actions.openings import list_openings
from screening.actions.removal import remove
from screening.errors import NotFound
from screening.model.assessment import AssessmentState, TypingFigures
from screening.model.hiring import Opening

from .assessing import keys, later, offer


def state(desk: Desk, application: str) -> AssessmentState:
    return assessments_of(desk, application, by="me")[0].assessment.state


def test_a_lost_answer_to_begin_is_asked_for_again(desk: Desk, application: str) -> None:
    token, mine = offer(desk, application), fresh()
    first = begin_assessment(desk, token, mine)[1]
    again = begin_assessment(later(desk, 7), token, mine)[1]
    assert (first["elapsed"], again["elapsed"], again["edits"]) == (0.0, 7.0, [])  # the clock went on
    assert first["text"] == again["text"]
    with pytest.raises(NotPossible, match=ELSEWHERE[:30]):
        begin_assessment(later(desk, 8), token, fresh())


@pytest.mark.parametrize("ticket", ["short", "x" * 44, "ä" * 43, "x" * 42 + "/"])
def test_a_browser_makes_up_no_ticket_that_could_be_guessed(desk: Desk, application: str, ticket: str) -> None:
    token = offer(desk, application)
    with pytest.raises(ValueError, match="no ticket"):
        begin_assessment(desk, token, ticket)
    assert state(desk, application) is AssessmentState.OFFERED


def test_a_page_that_was_lost_gets_back_what_was_typed(desk: Desk, application: str) -> None:
    token, mine = offer(desk, application), fresh()
    begin_assessment(desk, token, mine)
    typed = keys("Thank you", 4)
    keep_strokes(later(desk, 5), token, mine, 0, typed)
    assert begin_assessment(later(desk, 9), token, mine)[1]["edits"] == typed


def test_a_copied_window_cannot_mix_its_keys_in(desk: Desk, application: str) -> None:
    token = offer(desk, application)
    ticket, _ = begin_assessment(desk, token)
    typed, other = keys("Thank you", 4), keys("Think", 5)
    keep_strokes(later(desk, 5), token, ticket, 0, typed)
    for first in (0, 2, 4):
        with pytest.raises(NotPossible, match=ELSEWHERE[:30]):
            keep_strokes(later(desk, 6), token, ticket, first, other[first:] or other)
    with pytest.raises(NotPossible, match=ELSEWHERE[:30]):
        finish_assessment(later(desk, 61), token, ticket, 0, other)
    assert finish_assessment(later(desk, 61), token, ticket, 4, typed[4:]) == FINISHED
    assert len(strokes_of(desk, assessments_of(desk, application, by="me")[0].assessment.id, by="me")[1]) == len(typed)


def test_a_page_that_slept_through_the_end_counts_when_all_had_come_in(desk: Desk, application: str) -> None:
    token = offer(desk, application)
    ticket, content = begin_assessment(desk, token)
    typed = keys(content["text"][:200], 58)
    keep_strokes(later(desk, 59), token, ticket, 0, typed)
    assert finish_assessment(later(desk, 60 + ASLEEP - 1), token, ticket, 150, typed[150:]) == FINISHED
    figures = assessments_of(desk, application, by="me")[0].assessment.figures
    assert isinstance(figures, TypingFigures) and (figures.net, figures.doubts) == (40.0, ())


@pytest.mark.parametrize("seconds", [60 + ASLEEP + 1, 9 * 3600])
def test_a_page_that_slept_longer_counts_for_nothing(desk: Desk, application: str, seconds: float) -> None:
    token = offer(desk, application)
    ticket, _ = begin_assessment(desk, token)
    keep_strokes(later(desk, 20), token, ticket, 0, keys("Thank you", 9))
    with pytest.raises(NotPossible, match="is over"):
        finish_assessment(later(desk, seconds), token, ticket, 9, [])
    assert assessments_of(later(desk, seconds), application, by="me")[0].standing == "begun, never finished"


def test_keys_that_found_no_connection_until_it_was_over_are_for_a_person_to_look_at(desk: Desk, application: str) -> None:
    for _ in range(3):  # what is in doubt does not use up a try
        token = offer(desk, application)
        ticket, content = begin_assessment(desk, token)
        typed = keys(content["text"][:300], 58)
        keep_strokes(later(desk, 20), token, ticket, 0, typed[:90])
        assert finish_assessment(later(desk, 300), token, ticket, 90, typed[90:]) == FINISHED
    figures = assessments_of(desk, application, by="me")[0].assessment.figures
    assert isinstance(figures, TypingFigures) and figures.net == 60.0 and "Keystrokes came in" in figures.doubts[0]
    assert not any("Tested" in each.sentence for each in candidate(desk, application, by="me").evaluation.findings)


def test_keys_that_come_hours_later_are_kept_and_count_for_nothing(desk: Desk, application: str) -> None:
    token = offer(desk, application)
    ticket, content = begin_assessment(desk, token)
    typed = keys(content["text"][:300], 58)
    assert finish_assessment(later(desk, 7_200), token, ticket, 0, typed) == LEFT
    with pytest.raises(NotPossible, match="is over"):  # sent again
        finish_assessment(later(desk, 7_201), token, ticket, 0, typed)
    view = assessments_of(later(desk, 7_300), application, by="me")[0]
    assert (view.standing, view.assessment.figures) == ("begun, never finished", None)
    assert len(strokes_of(desk, view.assessment.id, by="me")[1]) == 300


def begun(desk: Desk, application: str) -> tuple[str, str, dict[str, Any]]:
    token = offer(desk, application)
    return (token, *begin_assessment(desk, token))


def test_closing_an_opening_leaves_a_running_test_to_its_end(desk: Desk, application: str) -> None:
    token, ticket, content = begun(desk, application)
    close_opening(desk, opening_here(desk), by="me")
    assert held(desk, token).closed == ""
    assert finish_assessment(later(desk, 61), token, ticket, 0, keys(content["text"][:150], 58)) == FINISHED


def opening_here(desk: Desk) -> Opening:
    return list_openings(desk, by="me")[0].opening


def test_a_link_of_a_closed_opening_says_so_until_it_is_opened_again(desk: Desk, application: str) -> None:
    token = offer(desk, application)
    close_opening(desk, opening_here(desk), by="me")
    assert held(desk, token).closed == NOT_WANTED
    with pytest.raises(NotPossible, match="position this test was for is closed"):
        begin_assessment(desk, token)
    assert state(desk, application) is AssessmentState.OFFERED
    reopen_opening(desk, opening_here(desk), by="me")
    assert held(desk, token).closed == ""


def test_taken_back_or_deleted_in_the_middle(desk: Desk, application: str) -> None:
    token, ticket, _ = begun(desk, application)
    keep_strokes(later(desk, 2), token, ticket, 0, keys("Th", 1))
    revoke_assessment(desk, assessments_of(desk, application, by="me")[0].assessment.id, by="me")
    for step in (keep_strokes, finish_assessment):
        with pytest.raises(NotPossible, match="taken back"):
            step(later(desk, 3), token, ticket, 2, [])
    token, ticket, _ = begun(desk, application)
    remove(desk, application, everywhere=True, reason="asked to be deleted", by="me")
    for step in (keep_strokes, finish_assessment):
        with pytest.raises(NotFound, match=UNKNOWN[:30]):
            step(later(desk, 3), token, ticket, 0, keys("Th", 1))
