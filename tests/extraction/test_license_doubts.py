"""Licences that the words around take back: studied for, wished for, paid for, another person's; and those that stand."""

from __future__ import annotations

import pytest

from screening.extraction.licenses import find_licenses
from screening.vocabulary.load import Vocabulary

from .outlines import in_job, outline_of


def statuses(text: str, vocabulary: Vocabulary) -> set[tuple[str, str]]:
    return {(each.code, each.status.value) for each in find_licenses(outline_of(text, vocabulary), vocabulary)}


NOT_HELD = [
    "Read a book about the Series 7 exam, just curious",
    "Curious about the Series 6 exam",
    "Our bank pays for the P&C license exam",
    "Manager is paying for my P&C license",
    "I sit the Series 7 exam in May",
    "Series 7 exam booked for the autumn",
    "Attending the Property and Casualty licensing course",
    "Not registered for the Series 6",
    "Bought the Series 7 book",
    "Thinking about the Series 7",
    "Watching videos about the Series 6 license exam",
    "Sitting the P&C license exam in June",
    "P&C license: test date March 3",
    "Hope to become Series 7 licensed",
    "Shadowed a Series 7 licensed advisor",
    "My husband holds a P&C license",
    "Worked for a Series 7 licensed broker",
    "Passed on the Series 7 to stay with customers",
    "Failed the Series 7 exam twice",
    "Took the Series 7 exam",
    "Wrote the Series 7 exam in 2018, did not pass",
    "Series 6 not needed for this role",
    "Eligible for Series 7 with sponsorship",
    "P&C license next on my list",
    "P&C license would be my next step",
    "I can get a P&C license quickly",
    "Ready to sit for P&C license",
    "P&C license class at night",
    "Signed up for the Series 63 exam",
    "Series 7 (exam June 2020)",
    "License: P&C, held by the agency owner",
    "Interested in Series 7",
    "P&C licence applied for",
    "Application for P&C license filed",
    "Enrolled in P&C pre-licensing, the office covers the fee",
]


@pytest.mark.parametrize("line", NOT_HELD)
@pytest.mark.parametrize("place", ["alone", "job"])
def test_never_held(line: str, place: str, vocabulary: Vocabulary) -> None:
    found = statuses(in_job(line) if place == "job" else line, vocabulary)
    assert not [code for code, status in found if status == "held"]


HELD = [
    ("I have my Series 7", "FINRA_7"),
    ("Hold P&C license, paid by employer", "P&C"),
    ("Obtained P&C license within 90 days of hire", "P&C"),
    ("Earned Series 63 while studying at night", "FINRA_63"),
    ("Licensed P&C agent seeking a service role", "P&C"),
    ("Active P&C license. Learning Spanish.", "P&C"),
    ("Texas P&C license, next renewal 2027", "P&C"),
    ("Currently licensed in Property and Casualty; working on Life and Health", "P&C"),
    ("Series 7 licensed since 2011", "FINRA_7"),
    ("Became licensed in P&C", "P&C"),
    ("Got my P&C license in 2015 while working for an agency", "P&C"),
    ("Read, write and speak Spanish. P&C licensed.", "P&C"),
    ("Life and health license, taking new clients", "LIFE_HEALTH"),
    ("Licenses\nDriver's License Class C", "OTHER"),
]


@pytest.mark.parametrize(("line", "code"), HELD)
def test_still_held(line: str, code: str, vocabulary: Vocabulary) -> None:
    assert (code, "held") in statuses(line, vocabulary)


STATUSES = [
    ("The firm pays for P&C licensing; I have enrolled in the pre-licensing course.", {("P&C", "in_progress")}),
    ("The firm pays for P&C licensing; the coffee is free too.", set()),
    ("Completed the Series 6 exam in 2017", {("FINRA_6", "exam_passed")}),
    ("P&C license exam passed on first attempt", {("P&C", "exam_passed")}),
    ("P&C license, not active", {("P&C", "expired")}),
    ("Licenses\nProperty and Casua1ty Insurance Producer - exam passed 10/2019, license application pending", {("P&C", "exam_passed")}),
    (
        "Hello\n\nMy licenses, in short. Ohio Life and Health, active, since 2014. Series 6: active.",
        {("LIFE_HEALTH", "held"), ("FINRA_6", "held")},
    ),
    ("Hello\n\nMy customers, in short. Ohio life and health, active, since 2014.", set()),
]


@pytest.mark.parametrize(("text", "expected"), STATUSES)
def test_statuses(text: str, expected: set[tuple[str, str]], vocabulary: Vocabulary) -> None:
    assert statuses(text, vocabulary) == expected
