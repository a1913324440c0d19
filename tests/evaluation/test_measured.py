"""A typing test decides, beside what the resume claims; nothing is rounded in anybody's favour."""

from __future__ import annotations

from datetime import date

import pytest

from screening.evaluation.check_figures import check_typing
from screening.evaluation.measured import best, measured_words
from screening.model.document import Evidence
from screening.model.evaluation import Outcome
from screening.model.measured import MeasuredTyping
from screening.model.profile import Facts, TypingSpeed
from screening.model.rubric import TypingParams

DAY = date(2026, 11, 21)
CLAIM = TypingSpeed(60, None, Evidence(0, 6, "60 WPM"))


def typing(net: float, accuracy: float = 0.98, number: int = 1) -> MeasuredTyping:
    return MeasuredTyping(number, net, accuracy, DAY, 180)


@pytest.mark.parametrize(
    ("tests", "outcome"),
    [
        ([typing(47)], Outcome.MET),
        ([typing(40)], Outcome.MET),
        ([typing(39.99)], Outcome.NOT_MET),
        ([typing(0)], Outcome.NOT_MET),
        ([typing(47, 0.95)], Outcome.MET),
        ([typing(47, 0.9499)], Outcome.UNCLEAR),
        ([typing(30), typing(41, number=2)], Outcome.MET),
        ([typing(90, 0.5), typing(39, 0.99, 2)], Outcome.NOT_MET),
    ],
)
def test_the_test_decides_whatever_is_claimed(tests: list[MeasuredTyping], outcome: Outcome) -> None:
    for claims in ((), (CLAIM,)):
        found = check_typing(Facts(typing_speeds=claims, measured=tuple(tests)), TypingParams(40), DAY)
        assert found.outcome is outcome and found.credit == (outcome is Outcome.MET)
        assert found.evidence[0].is_tested and [each.quote for each in found.evidence[1:]] == ["60 WPM"] * len(claims)


def test_the_sentence() -> None:
    assert measured_words(typing(47.9, 0.989)) == "Tested on 21 Nov 2026: 47 net words a minute, 98 % accuracy"
    found = check_typing(Facts(measured=(typing(38.9),)), TypingParams(40), DAY)
    assert found.sentence == "Tested on 21 Nov 2026: 38 net words a minute, 98 % accuracy, 40 asked"


def test_the_better_of_two_counts() -> None:
    assert best([typing(50, 0.9, 1), typing(41, 0.97, 2), typing(44, 0.96, 3)]).number == 3
