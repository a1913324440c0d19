"""Taps: once each, in their own order, whatever is lost, repeated, late or shuffled on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.actions.context import Desk, NotPossible
from screening.actions.interviews import cancel_interview, change_interview, interview_of
from screening.actions.interviews_taps import MOST_AT_ONCE, SentTap, own_taps, record_taps, tape_of
from screening.errors import NotAllowed
from screening.model.interview import Interview, InterviewState, Tap
from screening.model.scenario import TurnKind
from screening.scenarios.tape import in_order
from tests.actions.interviewing import begin, later, plan_of, planned, staffed, tap
from tests.stores import MOMENT


@pytest.fixture
def interview(desk: Desk) -> Interview:
    return planned(desk, staffed(desk)[1][0])


def test_sent_again_in_any_order_counts_once(desk: Desk, interview: Interview) -> None:
    sixty = [tap(number) for number in range(1, 61)]
    for batch in (sixty[30:], sixty[::-1], sixty[:10], sixty):
        kept = record_taps(desk, interview.id, batch, by="rita")
        assert set(kept.kept) == {each.id for each in batch}
    assert (kept.total, kept.last) == (60, 60)
    assert [each.sequence for each in own_taps(desk, interview.id, by="rita")] == list(range(1, 61))
    assert own_taps(desk, interview.id, by="ron") == ()


def test_the_same_id_of_another_person_is_another_tap(desk: Desk, interview: Interview) -> None:
    for by in ("rita", "ron"):
        record_taps(desk, interview.id, [tap(1, "offer")], by=by)
    record_taps(desk, interview.id, [tap(1, "policy")], by="rita")
    assert [each.kind for each in own_taps(desk, interview.id, by="rita")] == [TurnKind.OFFER]
    assert len(own_taps(desk, interview.id, by="ron")) == 1


def test_ten_thousand_taps(desk: Desk, interview: Interview) -> None:
    for start in range(1, 10_001, MOST_AT_ONCE):
        kept = record_taps(desk, interview.id, [tap(number) for number in range(start, start + MOST_AT_ONCE)], by="rita")
    assert kept.total == kept.last == 10_000
    tape = tape_of(own_taps(desk, interview.id, by="rita"))
    assert [int(event.seconds) for event in in_order(tape)] == list(range(1, 10_001))
    with pytest.raises(NotPossible):
        record_taps(desk, interview.id, [tap(number) for number in range(1, 502)], by="rita")


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "rank"}, {"id": "short"}, {"id": "<script>alert(1)</script>"}, {"sequence": 0}, {"sequence": 2**40}, {"step": 6},
        {"seconds": float("nan")}, {"age": float("inf")}, {"of": "no such id"},
    ],
)  # fmt: skip
def test_what_cannot_be_a_tap_is_refused_by_name_and_the_rest_goes_on(desk: Desk, interview: Interview, wrong: dict[str, object]) -> None:
    bad = replace(tap(2), **wrong)  # type: ignore[arg-type]
    kept = record_taps(desk, interview.id, [tap(1), bad, tap(3)], by="rita")
    assert kept.refused == (bad.id,)
    assert kept.total == 2


def test_a_clock_that_jumps_changes_no_order(desk: Desk, interview: Interview) -> None:
    jumped = [tap(1, seconds=10.0), tap(2, "offer", seconds=3700.0, age=-3600.0), tap(3, "recap", seconds=12.0, age=1e9)]
    record_taps(desk, interview.id, jumped[::-1], by="rita")
    tape = tape_of(own_taps(desk, interview.id, by="rita"))
    assert [event.kind for event in in_order(tape)] == [TurnKind.EMPATHY, TurnKind.OFFER, TurnKind.RECAP]
    assert all(each.at <= MOMENT for each in own_taps(desk, interview.id, by="rita"))


def test_the_play_begins_ends_and_goes_on_again(desk: Desk, interview: Interview) -> None:
    begin(desk, interview)
    assert interview_of(desk, interview.id).state is InterviewState.RUNNING
    soon = later(desk, minutes=6)
    record_taps(soon, interview.id, [tap(2, "end", seconds=360.0)], by="pia")
    done = interview_of(desk, interview.id)
    assert (done.state, done.began_at, done.ended_at) == (InterviewState.DONE, MOMENT, MOMENT + timedelta(minutes=6))
    record_taps(soon, interview.id, [tap(3, "undo", of=tap(2).id)], by="pia")
    assert interview_of(desk, interview.id).state is InterviewState.RUNNING


def test_the_end_may_arrive_before_the_beginning(desk: Desk, interview: Interview) -> None:
    record_taps(desk, interview.id, [tap(9, "end", age=10.0)], by="pia")
    record_taps(desk, interview.id, [tap(1, "begin", age=370.0)], by="pia")
    done = interview_of(desk, interview.id)
    assert (done.state, done.ended_at) == (InterviewState.DONE, MOMENT - timedelta(seconds=10))
    assert done.began_at == MOMENT - timedelta(seconds=370)


def test_taken_back_is_not_in_the_tape_but_still_kept(desk: Desk, interview: Interview) -> None:
    record_taps(desk, interview.id, [tap(1), tap(2, "sharp"), tap(3, "undo", of=tap(2).id)], by="rita")
    assert [event.kind for event in tape_of(own_taps(desk, interview.id, by="rita"))] == [TurnKind.EMPATHY]
    assert len(own_taps(desk, interview.id, by="rita")) == 3


def test_whoever_is_taken_off_keeps_what_they_tapped_and_sees_nothing_more(desk: Desk, interview: Interview) -> None:
    record_taps(desk, interview.id, [tap(1)], by="rita")
    change_interview(desk, interview.id, plan_of(("ron",)), shown=1, by="me")
    for attempt in (lambda: record_taps(desk, interview.id, [tap(2)], by="rita"), lambda: own_taps(desk, interview.id, by="rita")):
        with pytest.raises(NotAllowed):
            attempt()
    change_interview(desk, interview.id, plan_of(("ron", "rita")), shown=2, by="me")
    assert [each.id for each in own_taps(desk, interview.id, by="rita")] == [tap(1).id]


def test_late_taps_of_a_cancelled_interview_are_kept(desk: Desk, interview: Interview) -> None:
    cancel_interview(desk, interview.id, shown=1, by="me")
    assert record_taps(desk, interview.id, [tap(1, "begin"), tap(2)], by="rita").total == 2
    assert interview_of(desk, interview.id).state is InterviewState.CANCELLED


@pytest.mark.parametrize("by", ["tom", "me", "hana", "nobody"])
def test_taps_are_for_those_who_hold_it(desk: Desk, interview: Interview, by: str) -> None:
    for id_ in (interview.id, "no such interview"):
        with pytest.raises(NotAllowed):
            record_taps(desk, id_, [tap(1)], by=by)


TAPS = st.lists(
    st.builds(
        lambda number, kind, seconds: Tap(f"tap-{number:08d}", number, kind, 1, seconds, MOMENT),
        st.integers(1, 500), st.sampled_from(list(TurnKind)), st.floats(0, 600),
    ),
    unique_by=lambda each: each.id,
)  # fmt: skip


@settings(max_examples=60)
@given(TAPS, st.randoms())
def test_the_tape_is_in_the_order_of_the_sequence_however_it_is_shuffled(taps: list[Tap], random: object) -> None:
    shuffled = list(taps)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    tape = tape_of(shuffled)
    assert [event.kind for event in in_order(tape)] == [each.kind for each in sorted(taps, key=lambda each: each.sequence)]
    assert tape == tape_of(taps) == in_order(tape)


def test_a_sent_tap_is_plain() -> None:
    assert SentTap("tap-00000001", 1, "line", 1, 0.0).age == 0.0
