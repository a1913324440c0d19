"""The tape of a play: every tap once and in order, what has been earned, the sentences of the debrief."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from screening.model.scenario import TURNS, TurnEvent, TurnKind
from screening.scenarios.tape import clock, debrief, in_order, may_reveal, milder_earned

EVENTS = st.lists(
    st.builds(TurnEvent, st.integers(0, 40).map(str), st.sampled_from(TurnKind), st.floats(0, 600), st.integers(1, 5)), max_size=30
)


def tap(kind: TurnKind, seconds: float, step: int = 1) -> TurnEvent:
    return TurnEvent(f"{kind}{seconds}", kind, seconds, step)


@given(EVENTS)
def test_a_tap_sent_twice_counts_once(events: list[TurnEvent]) -> None:
    tape = in_order(events)
    assert in_order([*events, *events]) == tape
    assert len(tape) == len({event.id for event in events})
    assert [event.seconds for event in tape] == sorted(event.seconds for event in tape)


def test_every_kind_of_tap_has_its_words() -> None:
    assert set(TURNS) == set(TurnKind)
    assert len({turn.label for turn in TURNS.values()}) == len(TURNS)
    assert TurnEvent("1", TurnKind.CUT_OFF, 0).helpful is False


def test_the_milder_line_is_earned_by_naming_the_feeling_and_asking() -> None:
    asked, named = tap(TurnKind.CLARIFYING, 20), tap(TurnKind.EMPATHY, 10)
    assert not milder_earned([asked]) and not milder_earned([named]) and milder_earned([asked, named])
    assert may_reveal([asked]) and not may_reveal([named])


def test_sentences_of_a_calm_play() -> None:
    tape = [tap(TurnKind.CLARIFYING, 95, 3), tap(TurnKind.LET_VENT, 20), tap(TurnKind.LINE, 200, 4), tap(TurnKind.JARGON, 210, 4)]
    assert debrief(tape) == (
        "Let the customer finish",
        "First useful question at step 3 of 5, 1:35",
        "Calm through step 4 of 5",
        "2 helped, 1 slipped",
    )


def test_sentences_of_a_stormy_play() -> None:
    tape = [tap(TurnKind.CUT_OFF, 5), tap(TurnKind.CUT_OFF, 9), tap(TurnKind.SHARP, 130, 3), tap(TurnKind.BROKE_RULE, 140, 3)]
    assert debrief(tape) == (
        "Interrupted 2 times",
        "No useful question noted",
        "Calm until step 3 of 5, 2:10",
        "Broke a rule",
        "0 helped, 4 slipped",
    )
    assert debrief([]) == ("No taps",)
    assert clock(-3) == "0:00"
