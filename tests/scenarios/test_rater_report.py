"""One line a rater, each figure with its count."""

from __future__ import annotations

import pytest

from screening.scenarios.rater_report import rater_reports
from tests.scenarios.builders import DIMENSIONS, scorecard_of


def test_a_report_for_each_rater() -> None:
    cards = [scorecard_of(3, "ann", "a1"), scorecard_of(4, "bob", "a1"), scorecard_of(2, "ann", "a2"), scorecard_of(5, "bob", "a2")]
    ann, bob = rater_reports(cards, DIMENSIONS)
    assert (ann.interviewer, ann.candidates, ann.mean) == ("ann", 2, 2.5)
    assert ann.spread == pytest.approx(0.5**0.5)
    assert (ann.pairs, ann.within_one) == (16, 0.5)
    assert (ann.minutes, ann.notes) == (4.0, 16)
    assert bob.effect is not None and bob.effect.effect == pytest.approx(1.0) and bob.effect.candidates == 2


def test_a_rater_alone_has_counts_and_no_agreement() -> None:
    (ann,) = rater_reports([scorecard_of({"D1": 4}), scorecard_of(None, "ann", "a2")], DIMENSIONS)
    assert (ann.candidates, ann.spread, ann.pairs, ann.within_one) == (2, None, 0, None)
    assert ann.mean == pytest.approx(3.15)
    (nobody,) = rater_reports([scorecard_of(None)], DIMENSIONS)
    assert (nobody.mean, nobody.effect, nobody.pairs) == (None, None, 0)
    assert rater_reports([], DIMENSIONS) == ()
