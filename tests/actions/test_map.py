"""The map: who was rated, where they stand, and who may look."""

from __future__ import annotations

import pytest

from screening.actions.blind import set_blind
from screening.actions.combined import combined_order
from screening.actions.context import Desk, NotPossible
from screening.actions.interviews import plan_interview
from screening.actions.map import RateFirst, temperament_map
from screening.actions.ranking import ranking
from screening.errors import NotAllowed
from screening.scenarios.temperament import Quarter

from .interviewing import plan_of, planned, rate, staffed


def test_the_map_shows_who_was_rated_and_counts_the_others(desk: Desk) -> None:
    opening, everybody = staffed(desk, 3)
    assert temperament_map(desk, opening, by="me").dots == ()
    interview = planned(desk, everybody[1])
    rate(desk, interview, 5, by="rita")
    assert temperament_map(desk, opening, by="me").others == 3  # Ron has still to rate
    rate(desk, interview, 4, by="ron")
    found = temperament_map(desk, opening, by="hana")
    row = next(row for row in ranking(desk, opening, by="me").rows if row.application_id == everybody[1])
    (dot,) = found.dots
    assert (dot.temperament, dot.raw, dot.raters, dot.knowledge, dot.called, found.others) == (4.5, 4.5, 2, row.points, row.name, 2)
    assert dot.quarter in (Quarter.CALM_TRAINED, Quarter.CALM_UNTRAINED)
    with pytest.raises(NotAllowed):
        temperament_map(desk, opening, by="rita")


def test_a_blind_opening_shows_codes(desk: Desk) -> None:
    opening, (one,) = staffed(desk)
    rate(desk, planned(desk, one, raters=("rita",)), 4, by="rita")
    set_blind(desk, opening, is_blind=True, by="me")
    (dot,) = temperament_map(desk, opening, by="hana").dots
    assert dot.name is None and dot.called == dot.code


def test_who_owes_a_rating_sees_nobody(desk: Desk) -> None:
    opening, (first, second) = staffed(desk, 2)
    rate(desk, planned(desk, first, raters=("rita",)), 4, by="rita")
    owed = planned(desk, second, raters=("rita", "hana"))
    with pytest.raises(RateFirst):
        temperament_map(desk, opening, by="hana")
    rate(desk, owed, 3, by="hana")
    seen = temperament_map(desk, opening, by="hana")
    assert [(dot.application_id, dot.temperament, dot.raters) for dot in seen.dots] == [
        (first, 4.0, 1)
    ] and seen.others == 1  # Rita owes one


def test_who_saw_the_map_cannot_be_asked_to_rate_alone(desk: Desk) -> None:
    opening, (one,) = staffed(desk)
    rate(desk, planned(desk, one, raters=("rita",)), 4, by="rita")
    temperament_map(desk, opening, by="hana")
    with pytest.raises(NotPossible, match="seen how this candidate was rated"):
        plan_interview(desk, one, "denied_claim", plan_of(raters=("hana",)), by="me")


def test_means_say_how_sure_they_are_once_there_are_ten(desk: Desk) -> None:
    opening, everybody = staffed(desk, 10)
    for number, one in enumerate(everybody):
        interview = planned(desk, one)
        for rater, more in (("rita", number % 2), ("ron", 0)):
            rate(desk, interview, 1 + number // 3 + more, by=rater)
        if number < 8:
            continue
        found = temperament_map(desk, opening, by="me")
        assert (found.too_few == "") == (number == 9) == all(dot.error is not None for dot in found.dots)
        order = combined_order(desk, opening, by="me")
        assert (order.too_few, [each.error for each in order.rows if each.error is None]) == (
            found.too_few,
            [] if number == 9 else [None] * 9,
        )
    by_id = {dot.application_id: dot for dot in found.dots}
    assert all(each.error == by_id[each.row.application_id].error for each in order.rows)
    assert 1 < max(each.tied for each in order.rows) < 10  # those next to each other are not told apart, first and last are
    errors = {dot.error for dot in found.dots}
    assert len(errors) == 1 and 0 < (errors.pop() or 0) < 1
    assert sum(1 / dot.tied for dot in found.dots) == pytest.approx(round(sum(1 / dot.tied for dot in found.dots)))
    assert found.dots[0].tied < 10  # the calmest and the tensest are told apart
