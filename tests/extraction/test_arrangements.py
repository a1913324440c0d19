"""Jobs in many arrangements: titles, employers and dates are the same however they are laid out."""

from __future__ import annotations

import pytest

from screening.extraction.extract import extract_profile
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of

from .arrangements import ARRANGEMENTS, Row


@pytest.mark.parametrize(("text", "jobs"), ARRANGEMENTS)
def test_jobs(text: str, jobs: tuple[Row, ...], vocabulary: Vocabulary) -> None:
    whole = f"Dana Reyes\ndana.reyes@example.com\n\n{text}\n\nEducation\nHigh School Diploma, Lincoln High School, 2008\n"
    read = extract_profile(document_of(whole), vocabulary).facts.employments
    assert tuple((job.title, job.employer, str(job.dates.start), _end(job.dates.end, current=job.dates.is_current)) for job in read) == jobs


def _end(end: object, *, current: bool) -> str:
    return "present" if current else str(end)
