"""Service figures: what is measured, level or change, own or team, and the figures that are something else."""

from __future__ import annotations

import pytest

from screening.extraction.kpis import find_kpis
from screening.model.profile import Kpi
from screening.vocabulary.load import Vocabulary

from .outlines import JOB, in_job, outline_of


def kpis(bullet: str, vocabulary: Vocabulary) -> tuple[Kpi, ...]:
    return find_kpis(outline_of(in_job(bullet), vocabulary), vocabulary)


def figures(bullet: str, vocabulary: Vocabulary) -> set[tuple[str, float, str]]:
    return {(each.kpi, each.value, each.unit) for each in kpis(bullet, vocabulary) if each.kpi != "OTHER"}


HITS = [
    ("Maintained a 94% CSAT", ("CSAT", 94, "%")),
    ("CSAT: 97%", ("CSAT", 97, "%")),
    ("Held 4.7/5 customer satisfaction", ("CSAT", 4.7, "/5")),
    ("Customer satisfaction score of 4.8 out of 5", ("CSAT", 4.8, "/5")),
    ("Earned a 4.9-star customer rating", ("CSAT", 4.9, "/5")),
    ("Kept 97% in patient satisfaction", ("CSAT", 97, "%")),
    ("Raised customer satisfaction from 71% to 83%", ("CSAT", 83, "%")),
    ("Guest satisfaction survey average 92 percent", ("CSAT", 92, "%")),
    ("Gallup score up from 3.9 to 4.61", ("CSAT", 4.61, "")),
    ("Passed every audit with 93% customer service", ("CSAT", 93, "%")),
    ("NPS 62", ("NPS", 62, "")),
    ("Net Promoter Score of +45", ("NPS", 45, "")),
    ("78% first call resolution", ("FCR", 78, "%")),
    ("FCR of 82%", ("FCR", 82, "%")),
    ("Resolved 85% of issues on first contact", ("FCR", 85, "%")),
    ("AHT 6:30", ("AHT", 6.5, "min")),
    ("Average handle time of 390 seconds", ("AHT", 390, "sec")),
    ("Kept average handle time under 5 minutes", ("AHT", 5, "min")),
    ("AHT: 4.5 min", ("AHT", 4.5, "min")),
    ("97% QA score", ("QA", 97, "%")),
    ("Weekly QA Scores of 99%", ("QA", 99, "%")),
    ("Quality monitoring average 96%", ("QA", 96, "%")),
    ("120% of quota", ("SALES_TARGET", 120, "%")),
    ("Exceeded sales goals by 30%+", ("SALES_TARGET", 30, "%")),
    ("Increased sales 11.25% above goal", ("SALES_TARGET", 11.25, "%")),
    ("Hit the $7500 revenue goal all summer", ("SALES_TARGET", 7500, "")),
    ("Exceeded sales goals to 31,500 one spring", ("SALES_TARGET", 31500, "")),
    ("95% customer retention rate", ("RETENTION", 95, "%")),
    ("Saved 35% of cancelling accounts with a save rate of 35%", ("RETENTION", 35, "%")),
    ("Answered 80+ calls per day", ("CONTACTS_PER_DAY", 80, "/day")),
    ("Handled 40-80 customer interactions daily", ("CONTACTS_PER_DAY", 40, "/day")),
    ("Closed 50+ tickets per shift", ("CONTACTS_PER_DAY", 50, "/day")),
    ("Took 150 inbound/outbound calls daily", ("CONTACTS_PER_DAY", 150, "/day")),
    ("Took on average [65] calls per day", ("CONTACTS_PER_DAY", 65, "/day")),
    ("Made 90-120 cold calls a day", ("CONTACTS_PER_DAY", 90, "/day")),
    ("Helped up to twelve customers each day", ("CONTACTS_PER_DAY", 12, "/day")),
    ("Rang up 110 transactions each day", ("CONTACTS_PER_DAY", 110, "/day")),
    ("Took 25-35 inbound calls about shipping and billing on a daily basis", ("CONTACTS_PER_DAY", 25, "/day")),
    ("Replied to 60 emails every day", ("CONTACTS_PER_DAY", 60, "/day")),
    ("Checked in 75 guests a day", ("CONTACTS_PER_DAY", 75, "/day")),
]


@pytest.mark.parametrize(("bullet", "expected"), HITS)
def test_figures(bullet: str, expected: tuple[str, float, str], vocabulary: Vocabulary) -> None:
    assert figures(bullet, vocabulary) == {expected}


NEAR_MISSES = [
    "Reached 118% of my rent goal",
    "Stopped 92% of shots and hit the goal posts twice",
    "Saved 60% of my savings goal",
    "Walked 104% of my step goal",
    "Our sign promised 100% satisfaction",
    "Served 50,000 members of the plan",
    "[Number]% increase in customer satisfaction",
    "Answered [number] calls per day",
    "Provided service to ensure 100% customer satisfaction",
    "Ranked in the top 10% of agents for customer satisfaction",
    "Reduced payroll expense by 60%",
    "Cut costs 20%",
    "Employee retention of 90%",
    "Graduated in the top 3% of class",
    "GPA 3.8",
    "Carried a pipeline of 40 to 50 loans daily",
    "Worked in NPS Park Service until 2019",
    "Earned 14% on investments",
    "Reduced employee turnover by 12%",
    "Opened the store at 6:30",
    "Shift from 2:00 to 10:30",
    "Employee satisfaction of 95%",
    "Called on 5 stores",
    "Raised $5,000 for charity",
    "Checked a floor of 14 patients per shift",
    "Managed 401(k) customers daily",
    "Cut AHT for the new team",
    "Budget of $24,000",
    "Brought 35% of goal of new leads",
    "Opened 10 credit accounts daily",
    "Wrote 30 orders per day",
]


@pytest.mark.parametrize("bullet", NEAR_MISSES)
def test_other_figures(bullet: str, vocabulary: Vocabulary) -> None:
    assert figures(bullet, vocabulary) == set()


def test_a_row_of_yearly_quotas(vocabulary: Vocabulary) -> None:
    found = figures("Beat the quota in 2016 (118%), 2017 (104%) and 2019 (101%)", vocabulary)
    assert found == {("SALES_TARGET", value, "%") for value in (118, 104, 101)}


CHANGES = [
    ("Raised CSAT by 12%", True),
    ("CSAT increased to 92%", False),
    ("Cut AHT 20% with an average handle time reduction", None),
    ("A 45% increase in customer satisfaction", True),
]


@pytest.mark.parametrize(("bullet", "is_change"), CHANGES)
def test_level_or_change(bullet: str, is_change: bool | None, vocabulary: Vocabulary) -> None:
    found = kpis(bullet, vocabulary)
    assert found and (is_change is None or found[0].is_change is is_change)


def test_own_or_team_and_period(vocabulary: Vocabulary) -> None:
    assert kpis("Led a team that reached 94% CSAT", vocabulary)[0].is_team
    (own,) = kpis("Kept 97% QA score for 12 consecutive months", vocabulary)
    assert own.has_period and not own.is_team
    assert not kpis("Kept a 97% QA score", vocabulary)[0].has_period


def test_weekly_and_hourly_counts_are_shown_by_the_day(vocabulary: Vocabulary) -> None:
    (weekly,) = kpis("Resolved approximately 80 emails on a weekly basis and per week", vocabulary)
    assert (weekly.kpi, weekly.value) == ("OTHER", 80) and "16 a day" in weekly.note
    (hourly,) = kpis("Took 15 calls per hour", vocabulary)
    assert "120 a day" in hourly.note


def test_figures_that_cannot_both_be_true_are_noted(vocabulary: Vocabulary) -> None:
    text = f"{JOB}- Answered 80 calls per day\n- Average handle time of 10 minutes\n"
    found = find_kpis(outline_of(text, vocabulary), vocabulary)
    assert any("13.3 hours" in each.note for each in found)


@pytest.mark.parametrize("bullet", ["CSAT: 22%", "AHT of 90 minutes", "FCR of 99.5%", "120 contacts: 650% of quota"])
def test_unusual_figures_carry_a_note(bullet: str, vocabulary: Vocabulary) -> None:
    assert any("usual" in each.note for each in kpis(bullet, vocabulary))


def test_a_goal_of_any_kind(vocabulary: Vocabulary) -> None:
    assert figures("Led the branch to 112% of deposit goal", vocabulary) == {("SALES_TARGET", 112, "%")}
    assert figures("Met 98% of attendance goals", vocabulary) == set()


def test_a_count_beside_a_score_is_no_score(vocabulary: Vocabulary) -> None:
    assert figures("Average 42 chats and 20 calls per shift, NPS of 61", vocabulary) >= {("NPS", 61, "")}
    assert ("NPS", 20, "") not in figures("Average 42 chats and 20 calls per shift, NPS of 61", vocabulary)
    assert figures("Average handle time 5.8 min with quality unchanged at 94%", vocabulary) >= {("AHT", 5.8, "min")}
    assert figures("Cancellations under 6%", vocabulary) == set()
