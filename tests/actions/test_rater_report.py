"""How raters rate: figures of what may be seen, and of nothing else."""

from __future__ import annotations

import pytest

from screening.actions.context import Desk
from screening.actions.rater_report import rater_report
from screening.errors import NotAllowed

from .interviewing import planned, rate, staffed


def test_an_empty_opening_has_no_figures(desk: Desk) -> None:
    opening, _ = staffed(desk)
    found = rater_report(desk, opening, by="me")
    assert (found.raters, found.candidates, found.scorecards, found.mean) == ((), 0, 0, None)
    assert found.agreements[0].title == "Total" and found.agreements[0].found.too_few.startswith("too few: 0 of 10")


def test_raters_stand_side_by_side_by_name(desk: Desk) -> None:
    opening, everybody = staffed(desk, 6)
    for number, one in enumerate(everybody):
        interview = planned(desk, one)
        for rater, more in (("rita", 1), ("ron", 0)):
            rate(desk, interview, 2 + number % 3 + more, by=rater)
    found = rater_report(desk, opening, by="hana")
    rita, ron = found.raters
    assert (rita.interviewer, ron.interviewer) == ("Rita", "Ron")
    assert (rita.candidates, rita.alike, rita.pairs, rita.within_one) == (6, 6, 48, 1.0)
    assert rita.mean == pytest.approx(4.0) and ron.mean == pytest.approx(3.0) and found.mean == pytest.approx(3.5)
    assert rita.effect is not None and rita.effect.effect == pytest.approx(0.5) and rita.effect.shrunk == pytest.approx(0.3)
    assert found.not_adjusted == "" and [each.kind for each in rita.flags][:1] == ["halo"]
    assert all(row.found.too_few.startswith("too few: 6 of 10") for row in found.agreements)


def test_ten_candidates_show_agreement_and_others_may_not_look(desk: Desk) -> None:
    opening, everybody = staffed(desk, 10)
    for number, one in enumerate(everybody):
        interview = planned(desk, one)
        for rater in ("rita", "ron"):
            rate(desk, interview, 1 + number % 5, by=rater)
    total = rater_report(desk, opening, by="me").agreements[0].found
    assert total.too_few == "" and total.single is not None and total.single.value == pytest.approx(1.0) and total.alpha == 1.0
    with pytest.raises(NotAllowed):
        rater_report(desk, opening, by="rita")


def test_what_somebody_has_still_to_rate_is_in_no_figure_of_theirs(desk: Desk) -> None:
    opening, (first, second) = staffed(desk, 2)
    rate(desk, planned(desk, second, raters=("ron",)), 2, by="ron")
    open_one = planned(desk, first, raters=("ron", "hana"))
    rate(desk, open_one, 5, by="ron")
    for who in ("hana", "me"):  # hana owes a rating, and for everybody else one is missing
        found = rater_report(desk, opening, by=who)
        assert (found.candidates, found.scorecards, found.mean) == (1, 1, 2.0)
    rate(desk, open_one, 4, by="hana")
    assert rater_report(desk, opening, by="hana").scorecards == 3
