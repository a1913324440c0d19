"""The line a recruiter reads first, and figures that look the same everywhere."""

from __future__ import annotations

from datetime import date

import pytest

from screening.evaluation.wording import between_words, figure, headline, months_words, why
from screening.model.document import Evidence
from screening.model.evaluation import Evaluation, Finding, Gate, Outcome

QUOTE = (Evidence(0, 3, "abc"),)


def finding(sentence: str, outcome: Outcome = Outcome.MET, *, points: float = 10, must: bool = True) -> Finding:
    earned = points if outcome is Outcome.MET else 0
    return Finding(sentence, sentence, must, outcome, 1.0 if earned else 0.0, earned, points, sentence, QUOTE)


def evaluation_of(*findings: Finding) -> Evaluation:
    return Evaluation("C-1", "chat", 1, date(2026, 11, 15), Gate.PASSED, 50, 0, findings)


@pytest.mark.parametrize(
    ("months", "words"),
    [
        (0, "0 months"),
        (1, "1 month"),
        (18, "18 months"),
        (24, "24 months"),
        (25, "2 years 1 month"),
        (36, "3 years"),
        (271, "22 years 7 months"),
    ],
)
def test_long_times_are_said_in_years(months: int, words: str) -> None:
    assert months_words(months) == words


def test_both_ends_are_said_alike() -> None:
    assert between_words(3, 14) == "between 3 and 14 months"
    assert between_words(11, 27) == "between 11 months and 2 years 3 months"


def test_who_passed_is_told_apart_by_several_facts() -> None:
    everything = evaluation_of(
        finding("8 years 9 months with customers in three dated jobs", points=20),
        finding("Used Salesforce", points=15),
        finding("Used Salesforce", points=14),
        finding("Types 55 words a minute", points=20),
        finding("Two conversations at once", points=10, must=False),
        finding("High school diploma stated", points=0, must=False),
    )
    assert why(everything) == "Types 55 words a minute · Used Salesforce"
    first = headline(everything)
    assert first is not None
    assert first.sentence == "Types 55 words a minute"


def test_what_is_missed_or_open_comes_first() -> None:
    open_one = finding("No typing speed stated", Outcome.UNCLEAR)
    missed = finding("Series 7 expired", Outcome.NOT_MET)
    good = finding("Used Salesforce")
    assert why(evaluation_of(good, open_one)) == "No typing speed stated, every other must-have met"
    assert why(evaluation_of(good, open_one, missed)) == "Series 7 expired, and one other must-have open or missed"


def test_nothing_asked_says_nothing() -> None:
    assert why(evaluation_of()) == ""


@pytest.mark.parametrize(("number", "shown"), [(90.25, "90.3"), (88.0, "88"), (77.75, "77.8"), (0.04, "0"), (100, "100"), (12.749, "12.7")])
def test_points_look_the_same_everywhere(number: float, shown: str) -> None:
    assert figure(number) == shown
