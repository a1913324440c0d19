"""What holds for every finder: quotations are true, the answer is the same every time, hostile text costs little."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.extraction.extract import extract_profile
from screening.extraction.kpis import find_kpis
from screening.extraction.readable import LONGEST_LINE, readable
from screening.model.document import Evidence
from screening.model.profile import CandidateProfile
from screening.vocabulary.load import Vocabulary, load_vocabulary
from tests.builders import document_of

from .headers import headers
from .outlines import JOB, outline_of

PHRASES = [
    "Dana Reyes",
    "DANA REYES, MBA",
    "dana.reyes@example.com",
    "(419) 555-0142",
    "Toledo, OH 43604",
    "Education",
    "Experience",
    "Skills",
    "Licenses",
    "Languages",
    "Certifications",
    "INACTIVE LICENSES",
    "Cashier, Mill Street Market, Jun 2019 - Dec 2021",
    "Call Center Agent\tJan 2022 - Present",
    "- Answered 80+ calls per day in Salesforce",
    "Zendesk, Front, Remedy, Excel",
    "Type 55-60 WPM, 10-key 8,000 KPH",
    "Active P&C license (TX, exp. 06/2028)",
    "FINRA Series 6, 63 & 65",
    "Studying for the Series 7; SIE passed",
    "FL 2-20 and 2-15 licensed",
    "NMLS #123456 / Notary Public",
    "CSAT 4.7/5, NPS 62, AHT 6:30",
    "Raised CSAT from 75% to 86%",
    "120% of quota",
    "Bachelor of Arts, expected 2027",
    "High School Diploma, 2008",
    "Bilingual English/Spanish (native)",
    "CISR, AINS, CPCU candidate",
    "Handled 3 chats at once",
    "\u2022 Maintained customer database",
    "\u00c2 mojibake \u00c2",
    "\uff30\uff06\uff23 license",
    "\u0130stanbul \u212a",
    "\u738b\u5c0f\u660e",
    "[Number] calls per day",
    "Lic.",
    "exp.",
    "@",
    "Series",
    "%",
    "licensed",
    "wpm",
]
separators = st.sampled_from(["\n", "\n\n", " ", ", ", "; ", "\t", " | ", "\n- ", ". "])
texts = st.lists(st.tuples(st.sampled_from(PHRASES) | st.text(max_size=24), separators), max_size=30).map(
    lambda parts: "".join(a + b for a, b in parts)
)


def evidence_in(noun: object) -> Iterator[Evidence]:
    """Every piece of evidence anywhere inside a noun."""
    if isinstance(noun, Evidence):
        yield noun
    elif isinstance(noun, tuple):
        for part in noun:
            yield from evidence_in(part)
    elif is_dataclass(noun) and not isinstance(noun, type):
        for field in fields(noun):
            yield from evidence_in(getattr(noun, field.name))


def profile_of(text: str, vocabulary: Vocabulary) -> CandidateProfile:
    return extract_profile(document_of(text), vocabulary)


@settings(max_examples=150)
@given(texts)
def test_every_quotation_is_true_and_the_answer_never_changes(text: str) -> None:
    vocabulary = load_vocabulary()
    document = document_of(text)
    profile = extract_profile(document, vocabulary)
    for evidence in evidence_in(profile):
        assert document.text[evidence.start : evidence.end] == evidence.quote
        assert evidence.quote.strip()
    assert extract_profile(document_of(text), vocabulary) == profile


def test_quotations_of_generated_heads_are_true(vocabulary: Vocabulary) -> None:
    for each in headers(60, seed=3):
        profile = profile_of(each.text, vocabulary)
        found = list(evidence_in(profile))
        assert found and all(each.text[e.start : e.end] == e.quote for e in found)


HOSTILE = [
    "1",
    ".",
    "a@",
    "@",
    " ",
    "a",
    "(",
    "1 ",
    "1-",
    "555 ",
    "a.",
    "series 7, ",
    "60 wpm ",
    "90% ",
    "calls ",
    "A ",
    "A. ",
    "\t",
    "1,",
    "linkedin.com/",
    "P&C ",
    "7 & ",
    "licensed ",
    "Licensed A ",
    "bachelor ",
    "+1",
    "1:",
    "-",
]


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.parametrize("heading", ["", "Education\n", "Experience\nCashier, Mill Street Market, Jun 2019 - Dec 2021\n"])
def test_a_megabyte_in_one_line_costs_little(unit: str, heading: str, vocabulary: Vocabulary) -> None:
    text = heading + unit * (1_000_000 // len(unit)) + "\nSkills\nType 50 wpm\n"
    document = document_of(text)
    extract_profile(document_of("Skills\nType 50 wpm\n"), vocabulary)  # patterns compiled
    started = time.process_time()
    profile = extract_profile(document, vocabulary)
    assert time.process_time() - started < 5  # under a second here; the margin is for a busy machine
    assert all(document.text[e.start : e.end] == e.quote for e in evidence_in(profile))


def test_twice_the_lines_cost_about_twice_the_time(vocabulary: Vocabulary) -> None:
    page = "".join(f"{phrase}\n" for phrase in PHRASES)

    def seconds(copies: int) -> float:
        document = document_of(page * copies)
        best = 1e9
        for _ in range(2):
            started = time.process_time()
            extract_profile(document, vocabulary)
            best = min(best, time.process_time() - started)
        return best

    seconds(2)
    assert seconds(40) < 6 * seconds(10)  # four times the text; one and a half times for noise


def test_what_stands_after_an_endless_line_is_still_read(vocabulary: Vocabulary) -> None:
    profile = profile_of("x" * 50_000 + "\nSkills\nType 50 wpm\n", vocabulary)
    assert [speed.wpm for speed in profile.facts.typing_speeds] == [50]


def test_an_ordinary_document_is_left_as_it_is() -> None:
    document = document_of("".join(f"Skills\nType 50 wpm at desk {n % 900}\n" * (n < 100) + f"Line {n}\n" for n in range(1000)))
    assert readable(document) is document
    long = document_of("word " * LONGEST_LINE)
    assert len(readable(long).text) <= LONGEST_LINE and long.text.startswith(readable(long).text)


WRAPPED_LINES = [
    (
        "- Take around seventy calls a day about bills and still finish with a\nsmile. Then more.",
        "Take around seventy calls a day about bills and still finish with a\nsmile",
    ),
    (
        "- Take around seventy calls a day about bills and payments of all kinds\n- Train others",
        "Take around seventy calls a day about bills and payments of all kinds",
    ),
    ("- Take seventy calls a day\nand more", "Take seventy calls a day"),
]


@pytest.mark.parametrize(("bullets", "expected"), WRAPPED_LINES)
def test_a_quotation_ends_with_its_clause(bullets: str, expected: str, vocabulary: Vocabulary) -> None:
    found = find_kpis(outline_of(f"{JOB}{bullets}\n", vocabulary), vocabulary)
    assert [each.evidence.quote for each in found] == [expected]
