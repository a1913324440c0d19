"""Figures whose kind is told by the words right beside them: rows of years, checks, surveys, customers kept, and what is none."""

from __future__ import annotations

import pytest

from screening.extraction.kpis import find_kpis
from screening.vocabulary.load import Vocabulary

from .outlines import in_job, outline_of


def figures(bullet: str, vocabulary: Vocabulary) -> set[tuple[str, float]]:
    found = find_kpis(outline_of(in_job(bullet), vocabulary), vocabulary)
    return {(each.kpi, each.value) for each in found if each.kpi != "OTHER"}


HITS: list[tuple[str, set[tuple[str, float]]]] = [
    ("Hit 108% of production goal in 2016 and 103% in 2017.", {("SALES_TARGET", 103), ("SALES_TARGET", 108)}),
    ("Carried a $600K annual quota selling kitchen gear; 121% in 2018, 97% in 2019.", {("SALES_TARGET", 121), ("SALES_TARGET", 97)}),
    ("Quota attainment: 112% in FY17, 99% in FY18 and 105% YTD.", {("SALES_TARGET", 105), ("SALES_TARGET", 112), ("SALES_TARGET", 99)}),
    ("Collected copays at 126% of point of service goal.", {("SALES_TARGET", 126)}),
    ("Made 118% of referral goal in 2015 and 131% the following year.", {("SALES_TARGET", 118), ("SALES_TARGET", 131)}),
    ("Roughly 30 emails and 25 chats a day.", {("CONTACTS_PER_DAY", 25), ("CONTACTS_PER_DAY", 30)}),
    ("60+ dials and 40 emails per day to owners.", {("CONTACTS_PER_DAY", 40), ("CONTACTS_PER_DAY", 60)}),
    ("Took 45 calls and 12 walk-ins per shift.", {("CONTACTS_PER_DAY", 12), ("CONTACTS_PER_DAY", 45)}),
    ("Handled 25 escalations per day from upset members.", {("CONTACTS_PER_DAY", 25)}),
    ("Ran 40 chat sessions a day.", {("CONTACTS_PER_DAY", 40)}),
    ("Kept 64% of the callers who wanted to leave.", {("RETENTION", 64)}),
    ("Saved 38% of cancellation requests.", {("RETENTION", 38)}),
    ("Retained about 91% of my clients at renewal.", {("RETENTION", 91)}),
    ("94% of my clients kept their policies.", {("RETENTION", 94)}),
    ("97% protocol compliance on QA reviews in 2019.", {("QA", 97)}),
    ("Compliance score of 98% on recorded calls.", {("QA", 98)}),
    ("Registration accuracy 98.6% on monthly audit, department standard is 97.", {("QA", 98.6)}),
    ("Order entry audited at 99.2% for the last two years.", {("QA", 99.2)}),
    ("Registration accuracy measured at 98.5% in the last four audits.", {("QA", 98.5)}),
    ("My last mystery shop was a 96.", {("QA", 96)}),
    ("Customer relations survey (phone style) 8.9 out of 10.", {("CSAT", 8.9)}),
    ("Resident survey 4.6/5 in 2019.", {("CSAT", 4.6)}),
    ("Customer loyalty index 88%.", {("CSAT", 88)}),
    ("Patient feedback score 93%.", {("CSAT", 93)}),
    ("Guest survey overall 91% in 2018.", {("CSAT", 91)}),
    ("Unit HCAHPS nurse communication top box 82% in 2018.", {("CSAT", 82)}),
    ("Raised the arrival survey score from 78 to 86.", {("CSAT", 86)}),
    ("Guest review score for the front desk rose to 9.3 from 8.7.", {("CSAT", 9.3)}),
    ("Store rated 4.6 by shoppers online.", {("CSAT", 4.6)}),
    ("Rated 4.8 stars by customers.", {("CSAT", 4.8)}),
    ("Team AHT down to 5.8 minutes, FCR 83%.", {("AHT", 5.8), ("FCR", 83)}),
    ("Average handle time cut from 9 minutes 40 to 7 minutes 15.", {("AHT", 7.25)}),
    ("AHT 6 minutes 30 seconds.", {("AHT", 6.5)}),
    ("AHT 320 seconds, CSAT 4.7/5, QA 96%.", {("AHT", 320), ("CSAT", 4.7), ("QA", 96)}),
    ("QA 96%, AHT 5.5 min.", {("AHT", 5.5), ("QA", 96)}),
    ("Retention of 92% against an agency goal of 88%.", {("RETENTION", 92)}),
    ("Quality evaluation average: 97.3%.", {("QA", 97.3)}),
    ("Monitoring score 95.", {("QA", 95)}),
    ("QA 95.5 (2018).", {("QA", 95.5)}),
    ("Averaged 4.5 minutes of talk time.", {("AHT", 4.5)}),
    ("Median call of 9 minutes.", {("AHT", 9)}),
    ("Customer survey 9.1 on a 10 point scale.", {("CSAT", 9.1)}),
    ("Survey after the visit 4.4 of 5.", {("CSAT", 4.4)}),
    ("Survey 4.6 out of 5 for 2016.", {("CSAT", 4.6)}),
    ("Client experience score 9.2 of 10.", {("CSAT", 9.2)}),
    ("Guest satisfaction moved from 79 to 86 since the move.", {("CSAT", 86)}),
    ("Shop survey moved from 66 to 77 top box.", {("CSAT", 77)}),
    ("Personal sales vs. goal 114%", {("SALES_TARGET", 114)}),
    ("Helped 30 property owners a day.", {("CONTACTS_PER_DAY", 30)}),
    ("Survey score 4.6/5; reopened cases 4%.", {("CSAT", 4.6)}),
    ("Targets were beaten: CSAT 93% and NPS of 61.", {("CSAT", 93), ("NPS", 61)}),
    ("Targets were 85% CSAT and I scored an NPS of 61.", {("NPS", 61)}),
]
NO_FIGURES = [
    "Cut churn by 60% in 2018 while carrying a quota.",
    "Grew web traffic 80% in 2017 and 65% in 2018.",
    "Cared for 6 patients per shift on a surgical ward.",
    "Held a caseload of 40 clients each day.",
    "Keyed tag renewals and titles, 10,200 ksph at 99%.",
    "Types 58 wpm at 98% with few retentions of bad habits.",
    "Processed license renewals, 97% same day.",
    "Remarketed renewals over 15% increase.",
    "Called clients whose renewals went above 20% increase.",
    "88% of clients kept housing at 12 months.",
    "92% of clients kept their appointments.",
    "Found savings of 12% in the last audit.",
    "Accuracy of 99% at the ten key.",
    "Ordered 96 units for the mystery shop.",
    "Customer survey response rate of 41%.",
    "Mailed a member survey that 62% returned.",
    "Sent satisfaction surveys to 100 customers.",
    "Coached 12 reps on satisfaction scores, 60 in all on the floor.",
    "Sold point of sale systems; 40% margin in 2018.",
    "Delivered to about 55 homes a day.",
    "Conducted 40 guest surveys a month, 12 of them by phone.",
    "Answered questions on the satisfaction index of 2018.",
    "Meetings of 90 minutes 4 times a year.",
    "Employee survey 4.4 of 5.",
    "Staff survey 4.4 out of 5.",
    "Measured a survey plot of 4.4 hectares on a 10 acre farm.",
    "Bound a policy for a couple with 3 closings at 4:52 on a Friday.",
    "Prepared the renewal list, re-shopped anything over a ten percent increase.",
    "Activities of daily living for 12 to 14 residents per evening.",
    "Reopened claims 3%.",
    "Talk time with the children, 20 minutes.",
    "Targets for the team were 90% service level and NPS of 40.",
    "Standards were 85% quality and CSAT of 90%.",
]


@pytest.mark.parametrize(("bullet", "expected"), HITS)
def test_the_words_beside_a_figure_say_what_it_is(bullet: str, expected: set[tuple[str, float]], vocabulary: Vocabulary) -> None:
    assert figures(bullet, vocabulary) == expected


@pytest.mark.parametrize("bullet", NO_FIGURES)
def test_a_figure_of_something_else_is_none(bullet: str, vocabulary: Vocabulary) -> None:
    assert figures(bullet, vocabulary) == set()


TABLES = [
    ("Mystery shop score on my shifts\t95%\t97%", {("QA", 95), ("QA", 97)}),
    ("Personal sales vs. goal\t112%\t109%", {("SALES_TARGET", 112), ("SALES_TARGET", 109)}),
    # Another cell between the two, or a measure of its own there: the figure is not plainly that of the first.
    ("Mystery shop score\tSpring\t95%", set()),
    ("Shrink\t95%\t97%", set()),
]


@pytest.mark.parametrize(("row", "expected"), TABLES)
def test_the_cells_of_a_row_are_of_what_it_begins_with(row: str, expected: set[tuple[str, float]], vocabulary: Vocabulary) -> None:
    for rows in (row, f"Sign-ups\t31\t40\n{row}"):
        found = find_kpis(outline_of(f"Results\nMeasure\t2018\t2019\n{rows}\nSwept\t3\n", vocabulary), vocabulary)
        assert {(each.kpi, each.value) for each in found if each.kpi != "OTHER"} == expected


@pytest.mark.parametrize("head", ["Measure\tTarget\tTeam result", "\tGoal\tActual", "Measure\t2018\tTarget", "Our figures"])
def test_cells_under_another_head_are_not_plainly_ones_own(head: str, vocabulary: Vocabulary) -> None:
    text = f"Results\n{head}\nHandle time\t480\t455\nCustomer satisfaction\t85%\t88%\n"
    assert find_kpis(outline_of(text, vocabulary), vocabulary) == ()


def test_a_single_cell_needs_no_head(vocabulary: Vocabulary) -> None:
    found = find_kpis(outline_of("Results\nCustomer satisfaction\t94%\nFirst call resolution\t81%\n", vocabulary), vocabulary)
    assert [(each.kpi, each.value, each.evidence.quote) for each in found] == [
        ("CSAT", 94, "Customer satisfaction\t94%"),
        ("FCR", 81, "First call resolution\t81%"),
    ]
