"""What a resume says it is not, has not or only spoke of is no fact of it."""

from __future__ import annotations

import pytest

from screening.extraction.extract import extract_profile
from screening.model.profile import Facts
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of

RESUME = "Pat Example\npat@example.com\n\nEXPERIENCE\nCashier, Northgate Supply, 2018 - 2020\n- {}\n\nSKILLS\n{}\n"


def facts_of(words: str, vocabulary: Vocabulary, *, skill: bool = True) -> Facts:
    return extract_profile(document_of(RESUME.format("Rang up sales", words) if skill else RESUME.format(words, "Excel")), vocabulary).facts


@pytest.mark.parametrize(
    "words",
    [
        "P&C license: none",
        "Life license - no",
        "Sold Series 6 products under supervision",
        "Read material on Series 7 topics",
        "Reported to Mr. Halloran, who had a Series 7",
        "A licensed agent said property and casualty rates rose",
    ],
)
@pytest.mark.parametrize("skill", [True, False])
def test_no_licence(words: str, skill: bool, vocabulary: Vocabulary) -> None:
    assert facts_of(words, vocabulary, skill=skill).licenses == ()


def test_a_licence_wanted_in_time_is_planned_and_one_got_in_time_is_held(vocabulary: Vocabulary) -> None:
    found = [
        facts_of(words, vocabulary).licenses[0].status.value
        for words in ("Active P&C license within 90 days", "Earned P&C license within 90 days")
    ]
    assert found == ["planned", "held"]


@pytest.mark.parametrize(
    "words",
    [
        "No CRM experience",
        "Read about Salesforce in a magazine",
        "Customers asked about Zendesk pricing",
        "Trained on Siebel but did not use it",
        "Competitor of HubSpot",
    ],
)
def test_no_platform(words: str, vocabulary: Vocabulary) -> None:
    assert {each.name for each in facts_of(words, vocabulary, skill=False).platforms} == {"Excel"}


def test_no_language(vocabulary: Vocabulary) -> None:
    assert facts_of("Spanish: none", vocabulary).languages == ()
    assert [each.name for each in facts_of("Spanish: fluent", vocabulary).languages] == ["Spanish"]


def test_a_goal_is_no_result(vocabulary: Vocabulary) -> None:
    assert [each.value for each in facts_of("QA goal 90%, scored 85%", vocabulary, skill=False).kpis] == [85]
    assert [each.value for each in facts_of("Met the QA goal of 90%", vocabulary, skill=False).kpis] == [90]


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("Cannot work weekends", set()),
        ("Not willing to travel", set()),
        ("Not available for night shift", set()),
        ("Was supervised by a team lead", set()),
        ("Willing to travel", {"travel"}),
        ("Not only led a team but built it", {"leadership"}),
        ("Work weekends", {"shifts"}),
    ],
)
def test_statements(words: str, topics: set[str], vocabulary: Vocabulary) -> None:
    assert {each.topic for each in facts_of(words, vocabulary).statements} == topics
