"""Raters go along with the customer's lines; who was not there reads what was said afterwards, and nothing of any rater."""

from __future__ import annotations

import pytest

from screening.actions.context import Desk
from screening.actions.interviews import cancel_interview, change_interview, interview_of
from screening.actions.interviews_played import Moment, Rung, played, rung_of
from screening.actions.interviews_taps import record_taps
from screening.errors import NotAllowed
from screening.model.interview import Interview
from tests.actions.interviewing import plan_of, planned, rate, staffed, tap

PLAY = [("begin", 1, 0.0), ("line", 1, 0.0), ("empathy", 1, 9.0), ("line", 2, 20.0), ("milder", 2, 21.0), ("clarifying", 2, 30.0)]
END = [("revealed", 2, 41.0), ("line", 3, 50.0), ("argued", 3, 55.0), ("milder", 3, 60.0), ("end", 3, 70.0)]


@pytest.fixture
def interview(desk: Desk) -> Interview:
    return planned(desk, staffed(desk)[1][0])


def act(desk: Desk, interview: Interview, taps: list[tuple[str, int, float]], *, by: str, after: int = 0) -> None:
    sent = [tap(after + place, kind, step=step, seconds=at) for place, (kind, step, at) in enumerate(taps, 1)]
    record_taps(desk, interview.id, sent, by=by)


def add_tom(desk: Desk, interview: Interview, *, raters: tuple[str, ...] = ("rita", "ron", "tom"), player: str = "pia") -> None:
    shown = interview_of(desk, interview.id).version
    change_interview(desk, interview.id, plan_of(raters, player), shown=shown, by="me")


def test_the_ladder_of_whoever_rates_goes_along(desk: Desk, interview: Interview) -> None:
    assert rung_of(desk, interview.id, by="rita") == Rung()
    act(desk, interview, PLAY, by="pia")
    assert rung_of(desk, interview.id, by="rita") == Rung(2, is_mild=True)
    act(desk, interview, [("line", 5, 3.0)], by="ron")  # a rater's own ladder is nobody else's
    act(desk, interview, [("line", 3, 50.0), ("pause", 3, 51.0)], by="pia", after=10)
    assert rung_of(desk, interview.id, by="rita") == Rung(3, is_held=True)
    record_taps(desk, interview.id, [tap(20, "resume"), tap(21, "undo", of="tap-00000011")], by="pia")
    assert rung_of(desk, interview.id, by="ron") == Rung(2, is_mild=True)
    with pytest.raises(NotAllowed):
        rung_of(desk, interview.id, by="tom")


def test_who_was_not_there_reads_what_was_said_and_done(desk: Desk, interview: Interview) -> None:
    act(desk, interview, PLAY, by="pia")
    add_tom(desk, interview)
    assert played(desk, interview.id, by="tom") is None  # it is not over
    act(desk, interview, END, by="pia", after=10)
    form = interview.form
    assert played(desk, interview.id, by="tom") == (
        Moment(0.0, 1, True, form.ladder[0].line),
        Moment(9.0, 1, False, "Named the feeling"),
        Moment(21.0, 2, True, form.ladder[1].milder),
        Moment(30.0, 2, False, "Asked a useful question"),
        Moment(41.0, 2, True, form.hidden.reveal),
        Moment(50.0, 3, True, form.ladder[2].line),
        Moment(55.0, 3, False, "Blamed or argued"),
        Moment(60.0, 3, True, form.ladder[2].milder),
    )
    assert played(desk, interview.id, by="pia") is None
    with pytest.raises(NotAllowed):
        played(desk, interview.id, by="hana")


def test_it_says_nothing_of_the_raters(desk: Desk, interview: Interview) -> None:
    act(desk, interview, [*PLAY, *END], by="pia")
    add_tom(desk, interview)
    before = played(desk, interview.id, by="tom")
    act(desk, interview, [("jargon", 1, 5.0), ("broke_rule", 2, 31.0), ("line", 4, 33.0)], by="rita")
    rate(desk, interview, 1, by="rita")
    rate(desk, interview, 5, by="ron")
    assert played(desk, interview.id, by="tom") == before
    assert played(desk, interview.id, by="rita") is None  # she was there


def test_of_a_role_player_who_rates_only_the_lines_are_told(desk: Desk, interview: Interview) -> None:
    act(desk, interview, [*PLAY, *END], by="pia")
    add_tom(desk, interview, raters=("pia", "rita", "tom"))
    told = played(desk, interview.id, by="tom")
    assert told is not None and len(told) == 5 and all(each.is_customer for each in told)


def test_nothing_tapped_and_called_off(desk: Desk, interview: Interview) -> None:
    act(desk, interview, [("begin", 1, 0.0), ("end", 1, 5.0)], by="pia")
    add_tom(desk, interview)
    assert played(desk, interview.id, by="tom") == ()
    cancel_interview(desk, interview.id, shown=2, by="me")
    assert played(desk, interview.id, by="tom") is None
