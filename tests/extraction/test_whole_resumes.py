"""Whole resumes, read from end to end."""

from __future__ import annotations

import pytest

from screening.extraction.extract import extract_profile
from screening.model.profile import Use, education_level
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of

from .resumes import RESUMES, Reading

RECORDS = ("crm", "help_desk", "ams", "record_system")


@pytest.mark.parametrize(("text", "expected"), RESUMES)
def test_what_is_read(text: str, expected: Reading, vocabulary: Vocabulary) -> None:
    profile = extract_profile(document_of(text), vocabulary)
    facts = profile.facts
    read = Reading(
        name=profile.identity.name.value if profile.identity.name else None,
        records={p.name for p in facts.platforms if p.name and p.category in RECORDS and p.use is not Use.WISH},
        wpm=max((speed.wpm for speed in facts.typing_speeds if speed.wpm is not None), default=None),
        licenses={(each.code, each.status.value) for each in facts.licenses},
        education=education_level(facts).value,
        languages={each.name for each in facts.languages},
        kpis={(each.kpi, each.value) for each in facts.kpis if each.kpi != "OTHER"},
        channels={each.channel for each in facts.channels},
    )
    assert read == expected
