"""Practising in the gym, and openings that ask for it before ratings are locked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from screening.actions.context import Desk, NotPossible
from screening.actions.gym import (
    PractiseFirst,
    ask_for_practice,
    exercise,
    exercises,
    owed_by_me,
    practice_rules,
    practise,
)
from screening.actions.openings import create_opening
from screening.actions.ratings import draft_of, submit_scorecard
from screening.errors import NotAllowed, NotFound, StaleRecord
from screening.storage import audit
from tests.scenarios.test_transcripts import ALL, key_of

from .interviewing import begin, fields_of, planned, rate, staffed, write


def passed(desk: Desk, number: int, *, by: str) -> None:
    for each in ALL[:number]:
        assert practise(desk, each.id, key_of(each), by=by).passed


def test_a_try_is_kept_with_its_distance_and_is_nobody_elses(desk: Desk) -> None:
    staffed(desk)
    first = ALL[0]
    assert exercise(desk, first.id, by="rita").result is None
    result = practise(desk, first.id, dict.fromkeys(key_of(first), 5), by="rita")
    again = practise(desk, first.id, key_of(first), by="rita")
    found = exercise(desk, first.id, by="rita")
    assert [each.distance for each in found.tries] == [result.distance, 0.0] and result.distance > again.distance == 0.0
    assert found.result == again and not found.is_passed  # the key was known by then
    assert [len(each.tries) for each in exercises(desk, by="ron")] == [0] * len(ALL)
    with desk.store.read() as db:
        (told, *_) = audit.rows_about(db, "person:rita")[-2:]
    assert (told.action, told.by) == ("gym.tried", "rita")


def test_every_dimension_is_rated(desk: Desk) -> None:
    with pytest.raises(NotPossible, match="Still to rate, 1 to 5: Active listening, Composure"):
        practise(desk, ALL[0].id, {**key_of(ALL[0]), "D1": 0, "D3": 6}, by="me")
    with pytest.raises(NotFound):
        practise(desk, "nothing", key_of(ALL[0]), by="me")
    assert not any(each.tries for each in exercises(desk, by="me"))


def test_an_opening_asks_for_practice_before_ratings_are_locked(desk: Desk) -> None:
    opening, (one, *_) = staffed(desk)
    interview = planned(desk, one)
    begin(desk, interview)
    ask_for_practice(desk, opening, 2, before=0, by="me")
    write(desk, interview, fields_of(3), by="rita")
    passed(desk, 1, by="rita")
    practise(desk, ALL[0].id, key_of(ALL[0]), by="rita")  # the same one twice counts once
    with pytest.raises(PractiseFirst, match=r"asks for 2 passed transcripts .* you have 1"):
        submit_scorecard(desk, interview.id, by="rita")
    assert draft_of(desk, interview.id, by="rita")["D1.score"].value == "3"
    (owed,) = owed_by_me(desk, by="rita")
    assert (owed.opening.id, owed.needed, owed.passed, owed.missing) == (opening, 2, 1, 1)
    passed(desk, 2, by="rita")
    assert submit_scorecard(desk, interview.id, by="rita").locked.person_id == "rita"
    ask_for_practice(desk, opening, 3, before=2, by="me")
    assert submit_scorecard(desk, interview.id, by="rita").locked.person_id == "rita"  # again: the same answer, whatever is asked by now
    assert owed_by_me(desk, by="rita") == ()
    ask_for_practice(desk, opening, 0, before=3, by="me")
    assert rate(desk, interview, by="ron").locked.person_id == "ron"


def test_who_knows_the_key_passes_as_practice_only_until_it_is_forgotten(desk: Desk) -> None:
    opening, (one, *_) = staffed(desk)
    interview = planned(desk, one)
    begin(desk, interview)
    ask_for_practice(desk, opening, 1, before=0, by="me")
    write(desk, interview, fields_of(3), by="rita")
    first, second = ALL[0], ALL[1]
    assert not practise(desk, first.id, dict.fromkeys(key_of(first), 5), by="rita").passed
    for days in (0, 1, 40, 90):  # each look at the key begins the time anew
        assert practise(in_days(desk, days), first.id, key_of(first), by="rita").passed
        with pytest.raises(PractiseFirst, match=r"you have 0\..*only a first try counts"):
            submit_scorecard(in_days(desk, days), interview.id, by="rita")
    assert exercise(desk, first.id, by="rita").counts_from == in_days(desk, 180).clock()
    practise(in_days(desk, 180), first.id, key_of(first), by="rita")
    assert exercise(desk, first.id, by="rita").is_passed and owed_by_me(desk, by="rita")[0].passed == 1
    practise(desk, second.id, key_of(second), by="ron")  # at first sight
    practise(desk, second.id, dict.fromkeys(key_of(second), 5), by="ron")  # what was shown stays shown
    assert exercise(desk, second.id, by="ron").is_passed


def in_days(desk: Desk, days: int) -> Desk:
    at = desk.clock() + timedelta(days=days)
    return replace(desk, clock=lambda: at)


def test_who_may_ask_for_practice_and_how_much(desk: Desk) -> None:
    opening, _ = staffed(desk)
    with pytest.raises(NotAllowed):
        ask_for_practice(desk, opening, 1, before=0, by="hana")
    with pytest.raises(NotPossible, match="choose a number from 0 to 3"):
        ask_for_practice(desk, opening, len(ALL) // 2 + 1, before=0, by="me")
    ask_for_practice(desk, opening, 1, before=0, by="me")
    with pytest.raises(StaleRecord):
        ask_for_practice(desk, opening, 3, before=0, by="me")
    other = create_opening(desk, title="Other", rubric_id="chat", by="me").id
    assert {each.id: number for each, number in practice_rules(desk, by="me")} == {opening: 1, other: 0}
    assert practice_rules(desk, by="hana") == () == practice_rules(desk, by="rita")
