"""What holds for every document: quotations are verbatim, the answer is always the same, nothing crashes, time stays in proportion."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.extraction.extract import extract_profile
from screening.model.document import Document, Evidence
from screening.model.profile import CandidateProfile
from screening.vocabulary.load import load_vocabulary
from tests.builders import document_of

from .headings import HEADINGS

VOCABULARY = load_vocabulary()
LONG = 5_000  # letters up to which no line is cut
PARTS = st.sampled_from(
    [
        "EXPERIENCE\n", "Education\n", "SKILLS\n", "Cashier", "Walmart", "Customer Service Representative", "\t", " - ", " – ", ", ",
        " | ", "06/2012", "2014", "Present", "Jan 2015", "to", "\n", "\n\n", "• Answered calls\n", "Dallas, TX", "Company Name", "(", ")",
        "P&C license", "60 wpm", "dana@example.com", "555-201-2015", "Salesforce", "ß", "İ", "\u200b", "ﬁ", "é", "\x0c", "95% CSAT",
        "5 years of experience",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(PARTS, st.text(max_size=12)), max_size=40).map("".join)


def evidence_in(noun: object) -> Iterator[Evidence]:
    """Every Evidence anywhere inside a noun."""
    if isinstance(noun, Evidence):
        yield noun
    elif dataclasses.is_dataclass(noun):
        for field in dataclasses.fields(noun):
            yield from evidence_in(getattr(noun, field.name))
    elif isinstance(noun, tuple):
        for each in noun:
            yield from evidence_in(each)


def check(document: Document) -> CandidateProfile:
    profile = extract_profile(document, VOCABULARY)
    for evidence in evidence_in(profile):
        assert document.text[evidence.start : evidence.end] == evidence.quote != ""
    facts = profile.facts
    assert all(shown in (" ", written) for shown, written in zip(facts.source.text, document.text, strict=False))
    assert len(facts.source.text) == len(document.text) or len(document.text) > LONG
    assert all(job.start <= job.evidence.start < job.evidence.end <= job.end <= len(document.text) for job in facts.employments)
    assert all(one.end <= two.start for one, two in pairwise(facts.employments))
    return profile


@settings(max_examples=150)
@given(TEXTS)
def test_any_text_gives_a_profile_whose_quotations_are_verbatim(text: str) -> None:
    document = document_of(text)
    assert check(document) == extract_profile(document, VOCABULARY)


@pytest.mark.parametrize("text", [text for text, _ in HEADINGS[:40]])
def test_headings_quote_verbatim(text: str) -> None:
    check(document_of(text))


def test_identity_is_blanked_at_the_same_length() -> None:
    text = "Dana Reyes\ndana@example.com\n555-201-2015\n\nEXPERIENCE\nCashier, Corner Shop LLC\t2015 - 2016\n"
    source = check(document_of(text)).facts.source
    assert "dana@example.com" not in source.text and "Dana Reyes" not in source.text
    assert source.text.index("Cashier") == text.index("Cashier")
    assert source.page_starts == (0,) and source.section_of(text.index("Cashier")) == "experience"


def calls_for(text: str) -> int:
    """How many of our own functions a document of this text takes."""
    count = 0

    def counted(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event == "call"

    document = document_of(text)
    sys.setprofile(counted)
    try:
        extract_profile(document, VOCABULARY)
    finally:
        sys.setprofile(None)
    return count


PAGE = (
    "Cashier, Corner Shop No. {n}\t2015 - 2016\n• Rang up 80 customers a day, 97% CSAT\n• Typed 50 wpm\n"
    + "More of the same work.\n" * 9
    + "\x0c"
)
LONG_TEXTS = (
    "EXPERIENCE\n" + "".join(PAGE.format(n=n) for n in range(100)),
    "\n" * 10_000,
    "word\n" * 3_000,
    "Cashier\n" * 800,
    "2014 - 2015\n" * 400,
)


@pytest.mark.parametrize("text", LONG_TEXTS, ids=("pages", "breaks", "words", "titles", "dates"))
def test_work_grows_with_the_length(text: str) -> None:
    """Twice the pages (200 of them), lines, titles or dates take about twice the steps, never four times."""
    calls_for(text)  # patterns are compiled and words looked up once
    assert calls_for(text + text) < 2.6 * calls_for(text) + 10_000


@pytest.mark.parametrize("piece", ["7", ".", "a@", "1.", "2014-", "(", "a@b.", "- ", "P&C ", "+1 "])
def test_a_line_of_a_megabyte(piece: str) -> None:
    """Ten times the line takes hardly more steps: a line is read as far as a line of a resume can go."""
    shorter, longer = (piece * (length // len(piece)) for length in (100_000, 1_000_000))
    check(document_of(longer))
    assert calls_for(longer) < 2 * calls_for(shorter) + 10_000


@pytest.mark.parametrize(
    "piece", ["555-201-{n:04d}\n", "EDUCATION\nfreshman at Delta College {n}\n", "Cashier, Walmart {n}, 2010 - 2012\n- Served\n"]
)
def test_numbers_headings_and_jobs_by_the_thousand(piece: str) -> None:
    """Twice the phone numbers, schools or jobs take about twice the looks at one another, never four times."""
    shorter, longer = ("".join(piece.format(n=n) for n in range(count)) for count in (600, 1_200))
    calls_for(shorter)
    assert calls_for(longer) < 2.6 * calls_for(shorter) + 10_000


def test_a_line_said_thousands_of_times_is_read_hundreds_of_times() -> None:
    text = "30 hours\n" * 5_000 + "EXPERIENCE\nCashier, Corner Shop LLC\t2015 - 2016\n"
    profile = check(document_of(text))
    assert [job.title for job in profile.facts.employments] == ["Cashier"]
    assert calls_for("30 hours\n" * 5_000) < 0.2 * calls_for("".join(f"{n} hours\n" for n in range(5_000)))


ODD = (
    ", +",
    "& , &",
    "", "x", "\n" * 500, "\t" * 2000, "EXPERIENCE\n" * 300, "Cashier 2010 - 2011\n" * 400, "1" * 20000, "1." * 10000, "a@" * 10000,
    "2014-" * 4000, "(" * 5000, "Company Name " * 800, "- " * 8000, "Jan " * 5000, "\u0130" * 3000,
)  # fmt: skip


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_documents(text: str) -> None:
    check(document_of(text))
