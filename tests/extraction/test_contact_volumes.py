"""Contacts a day in the ways people write them, each beside a count of something else; and the scores of surveys and audits."""

from __future__ import annotations

import pytest

from screening.extraction.kpis import find_kpis
from screening.vocabulary.load import Vocabulary

from .outlines import in_job, outline_of


def figures(text: str, vocabulary: Vocabulary) -> set[tuple[str, float]]:
    return {(each.kpi, each.value) for each in find_kpis(outline_of(text, vocabulary), vocabulary)}


A_DAY = [
    ("Loss calls from insureds and claimants, 35 a day", 35),
    ("Call tenants for missing signatures and photos, about 25 a day", 25),
    ("Members call about loans and cards, 30 to 40 of them a day", 30),
    ("Took the escalated calls myself, six to ten a day", 6),
    ("Answered 110 emergency and other calls per 12-hour shift", 110),
    ("100 or so phone calls a day", 100),
    ("Answer comments and DMs; 70 replies a day", 70),
    ("12 interviews per day with applicants", 12),
    ("Up to 3 chats at a time, avg 65 a day in season", 65),
    ("Between 45 and 60 conversations a day", 45),
    ("Forty threads a day in a shared inbox", 40),
    ("70 calls per shift", 70),
    ("Served roughly 130 customers on a Friday", 130),
    ("Took about 35 calls each eight hour shift", 35),
    ("Cold calls from a script, 300 dials a night", 300),
    ("Answered twenty five to forty calls a day", 25),
    ("Called 25 customers every evening", 25),
    ("Handled 50 calls and trained 3 agents per day", 50),
]


@pytest.mark.parametrize(("bullet", "value"), A_DAY)
def test_contacts_a_day(bullet: str, value: float, vocabulary: Vocabulary) -> None:
    assert figures(in_job(bullet), vocabulary) == {("CONTACTS_PER_DAY", value)}


TOGETHER = [
    ("Average 40 chats and 25 calls per shift", {40, 25}),
    ("40 calls, 20 emails and 10 chats daily", {40, 20, 10}),
    ("Roughly 35 emails and 20 chats a day, two chats at a time", {35, 20}),
    ("60+ dials and 40 emails per day to owners", {60, 40}),
]


@pytest.mark.parametrize(("bullet", "values"), TOGETHER)
def test_each_kind_of_contact_has_its_own_count(bullet: str, values: set[float], vocabulary: Vocabulary) -> None:
    assert figures(in_job(bullet), vocabulary) == {("CONTACTS_PER_DAY", value) for value in values}


NO_COUNT = [
    "Helped customers, baked 200 a day",
    "Served customers and packed boxes, 300 a day",
    "Served customers 8 hours a day",
    "Handled calls; open 24 hours a day",
    "Scanned pages, about 2,000 a day",
    "Helped customers with 3 lunch breaks a day",
]


@pytest.mark.parametrize("bullet", NO_COUNT)
def test_counts_of_something_else(bullet: str, vocabulary: Vocabulary) -> None:
    assert not [kpi for kpi, _ in figures(in_job(bullet), vocabulary) if kpi == "CONTACTS_PER_DAY"]


SCORES = [
    ("QA average 96% for the year, CSAT 4.7/5", {("QA", 96.0), ("CSAT", 4.7)}),
    ("Quality audit score 98.5%", {("QA", 98.5)}),
    ("Quality reviews of my calls average 94.5 percent", {("QA", 94.5)}),
    ("Passed every quality review (minimum score 90)", set()),
    ("Raised NPS by 12 points on the account", {("NPS", 12.0)}),
    ("Dealer CSI 96.3% for the year", {("CSAT", 96.3)}),
    ("4.8 out of 5 on post-chat surveys", {("CSAT", 4.8)}),
    ("Delivery survey average 4.9/5", {("CSAT", 4.9)}),
    ("Resolve 84% at first contact", {("FCR", 84.0)}),
    ("Beat plan by 6% last fiscal year", {("SALES_TARGET", 6.0)}),
    ("Finished 7% above plan", {("SALES_TARGET", 7.0)}),
    ("131% of quota", {("SALES_TARGET", 131.0)}),
    ("112% of the room-upgrade target", {("SALES_TARGET", 112.0)}),
    ("124% of referral objective", {("SALES_TARGET", 124.0)}),
]


@pytest.mark.parametrize(("bullet", "expected"), SCORES)
def test_scores(bullet: str, expected: set[tuple[str, float]], vocabulary: Vocabulary) -> None:
    assert figures(in_job(bullet), vocabulary) == expected


def test_a_target_of_time_is_no_sales_target(vocabulary: Vocabulary) -> None:
    assert ("SALES_TARGET", 90.0) not in figures(in_job("90% of target response time"), vocabulary)
