"""Resumes in eighteen languages are told from English ones, some Spanish among the English included."""

from __future__ import annotations

import pytest

from screening.extraction.extract import extract_profile
from screening.model.document import FlagKind
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of
from tests.reading.flag_rows import with_some_spanish

from .abroad import TONGUES, resume_in


def kinds(text: str, vocabulary: Vocabulary) -> set[FlagKind]:
    return {flag.kind for flag in extract_profile(document_of(text), vocabulary).warnings}


@pytest.mark.parametrize("language", TONGUES)
def test_another_language_is_told(language: str, vocabulary: Vocabulary) -> None:
    assert [kinds(resume_in(language, seed), vocabulary) for seed in range(6)] == [{FlagKind.LANGUAGE}] * 6


def test_english_with_some_spanish_is_english(vocabulary: Vocabulary) -> None:
    texts = list(with_some_spanish())
    assert len(texts) >= 400 and not [text[:60] for text in texts if FlagKind.LANGUAGE in kinds(text, vocabulary)]
