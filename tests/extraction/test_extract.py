"""What holds for every document: quotations are verbatim, the answer is always the same, nothing crashes, time stays in proportion."""

from __future__ import annotations

import dataclasses
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


@settings(max_examples=150, deadline=None)
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


ODD = (
    "", "x", "\n" * 500, "\t" * 2000, "EXPERIENCE\n" * 300, "Cashier 2010 - 2011\n" * 400, "1" * 20000, "1." * 10000, "a@" * 10000,
    "2014-" * 4000, "(" * 5000, "Company Name " * 800, "- " * 8000, "Jan " * 5000, "\u0130" * 3000,
)  # fmt: skip


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_documents(text: str) -> None:
    check(document_of(text))
