"""Forms and near-misses that the hiring facts name one by one, where no other table holds them."""

from __future__ import annotations

import pytest

from screening.extraction.extract import extract_profile
from screening.model.profile import Facts
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of

JOB = "Pat Example\n\nEXPERIENCE\nSupport Agent, Acme Insurance, 2022 - 2024\n- {}\n"
SKILLS = "Pat Example\n\nSKILLS\n{}\n"


def facts_of(text: str, vocabulary: Vocabulary) -> Facts:
    return extract_profile(document_of(text), vocabulary).facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SKILLS.format("Applied Epic, EZLynx"), {("Applied Epic", "ams", "listed"), ("EZLynx", "ams", "listed")}),
        (
            JOB.format("Zen desk and Fresh desk ticketing"),
            {("Zendesk", "help_desk", "named_in_job"), ("Freshdesk", "help_desk", "named_in_job")},
        ),
        (JOB.format("Crew Resource Management (CRM) training"), set()),
    ],
)
def test_platforms(text: str, expected: set[tuple[str, str, str]], vocabulary: Vocabulary) -> None:
    assert {(each.name, each.category, each.use.value) for each in facts_of(text, vocabulary).platforms} == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Passed S.I.E. exam", {("FINRA_SIE", "exam_passed")}),
        ("FlNRA Series 7 licensed", {("FINRA_7", "held")}),
        ("N.M.L.S. # 1234567", {("NMLS", "held")}),
        ("Pumps & compressors (P&C) technician", set()),
        ("Filed registered trademark papers", set()),
        ("Trained casualty ward clerks", set()),
    ],
)
def test_licenses(sentence: str, expected: set[tuple[str, str]], vocabulary: Vocabulary) -> None:
    assert {(each.code, each.status.value) for each in facts_of(JOB.format(sentence), vocabulary).licenses} == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("300 words per minute reading", []),
        ("typing 250 CPM", [(None, None, "250 characters a minute is about 50 words a minute")]),
        ("10k KSPH", [(None, 10000, "10,000 keystrokes an hour is about 33.3 words a minute")]),
        ("12,000 KPH", [(None, 12000, "12,000 keystrokes an hour is about 40 words a minute")]),
        ("10-key by touch 8,000", [(None, 8000, "numeric pad")]),
    ],
)
def test_typing(line: str, expected: list[tuple[int | None, int | None, str]], vocabulary: Vocabulary) -> None:
    assert [(each.wpm, each.kph, each.note) for each in facts_of(SKILLS.format(line), vocabulary).typing_speeds] == expected


@pytest.mark.parametrize(
    ("heading", "start", "end", "months"),
    [
        ("Cashier, Acme, Summers 2019-2021", "2019-06", "2021-08", 9),
        ("Cashier, Acme, holiday season 2021", "2021-11", "2021-12", None),
    ],
)
def test_seasons(heading: str, start: str, end: str, months: int | None, vocabulary: Vocabulary) -> None:
    (job,) = facts_of(f"Pat Example\n\nEXPERIENCE\n{heading}\n- Ran the till\n", vocabulary).employments
    assert (str(job.dates.start), str(job.dates.end), job.dates.months_stated) == (start, end, months)


def test_words_that_only_look_like_work_with_customers(vocabulary: Vocabulary) -> None:
    text = "Pat Example\n\nEXPERIENCE\nTeller of stories, Acme, 2015 - 2019\n- Wrote a novel; paid by cashier's check\n"
    (job,) = facts_of(text, vocabulary).employments
    assert job.contact.value != "yes"


def test_figures_that_cannot_both_be_true(vocabulary: Vocabulary) -> None:
    kpis = facts_of(JOB.format("Took 80 contacts a day; AHT 10 minutes"), vocabulary).kpis
    assert {(each.kpi, each.note) for each in kpis} == {("CONTACTS_PER_DAY", "80 contacts a day at 10 minutes is 13.3 hours"), ("AHT", "")}
