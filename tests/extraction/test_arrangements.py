"""Jobs in many arrangements: titles, employers and dates are the same however they are laid out."""

from __future__ import annotations

import pytest

from screening.extraction.extract import extract_profile
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of

from .arrangements import ARRANGEMENTS
from .told import Told, told


@pytest.mark.parametrize(("text", "jobs"), ARRANGEMENTS)
def test_jobs(text: str, jobs: tuple[Told, ...], vocabulary: Vocabulary) -> None:
    whole = f"Dana Reyes\ndana.reyes@example.com\n\n{text}\n\nEducation\nHigh School Diploma, Lincoln High School, 2008\n"
    read = extract_profile(document_of(whole), vocabulary).facts.employments
    assert tuple(told(job) for job in read) == jobs
