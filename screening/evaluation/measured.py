"""Typing tests that count in, the verdict on a speed out: what was measured decides, the claim of the resume stands beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import floor

from screening.model.document import TESTED, Evidence
from screening.model.measured import MeasuredTyping
from screening.model.profile import CandidateProfile

from .verdict import Verdict, met, not_met, unclear

ACCURATE = 0.95  # below it a speed says little: hammering on the keys would count
APART = 1_000_000_000  # numbers of tests begin here, those of what people said below


def with_measured(profile: CandidateProfile, tests: Sequence[MeasuredTyping]) -> CandidateProfile:
    """The profile with what tests showed beside what was read."""
    return replace(profile, facts=replace(profile.facts, measured=tuple(tests))) if tests else profile


def measured_verdict(tests: Sequence[MeasuredTyping], asked: int, claims: Iterable[Evidence] = ()) -> Verdict:
    """The better of several tests decides, as it was typed: nothing is rounded in anybody's favour."""
    test = best(tests)
    evidence = [statement(test), *claims]
    sentence = f"{measured_words(test)}, {asked} asked"
    if test.net < asked:
        return not_met(sentence, evidence)
    if test.accuracy < ACCURATE:
        ask = f"Test once more: a speed counts from {ACCURATE:.0%} accuracy.".replace("%", " %")
        return unclear(f"{measured_words(test)}: fast enough, not accurate enough to count", ask, evidence)
    return met(sentence, evidence)


def best(tests: Sequence[MeasuredTyping]) -> MeasuredTyping:
    """An accurate one before one that is not, then the fastest, then the first."""
    return max(tests, key=lambda each: (each.accuracy >= ACCURATE, each.net, -each.number))


def statement(test: MeasuredTyping) -> Evidence:
    """The test as evidence that no document holds."""
    place = -(APART + test.number)
    return Evidence(place, place, measured_words(test), rule=TESTED)


def measured_words(test: MeasuredTyping) -> str:
    """ "Tested on 21 Nov 2026: 47 net words a minute, 98 % accuracy"."""
    day = f"{test.on.day} {test.on:%b %Y}"
    return f"Tested on {day}: {floor(test.net)} net words a minute, {floor(test.accuracy * 100)} % accuracy"
