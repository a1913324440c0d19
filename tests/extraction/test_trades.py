"""Work with customers in five hundred jobs, told in the words of those who did it."""

from __future__ import annotations

import pytest

from screening.extraction.extract import extract_profile
from screening.model.profile import Contact
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of

from .trades import TRADES
from .trades_apart import APART
from .trades_at_length import AT_LENGTH
from .trades_more import MORE_TRADES

ROWS = [tuple(part.strip() for part in line.split("|")) for line in (TRADES + MORE_TRADES + APART + AT_LENGTH).split("\n") if line]


@pytest.mark.parametrize(("title", "label", "duties"), ROWS)
def test_work_with_customers(title: str, label: str, duties: str, vocabulary: Vocabulary) -> None:
    """A job labelled `no` or `unclear` never counts; which of the two it is may be open."""
    bullets = duties.replace(". ", ".\n")
    text = f"Experience\n{title}\nMay 2012 to June 2014 Company Name , City , State\n{bullets}\n\nEducation\nHigh School Diploma 2010\n"
    (job,) = extract_profile(document_of(text), vocabulary).facts.employments
    assert job.title == title
    assert (job.contact is Contact.YES) == (label == "yes"), job.contact_reason
