"""Every sample resume with text, as a blind review shows it: no name, e-mail, phone or file name of the key is left."""

from __future__ import annotations

import re
from datetime import date

import pytest

from screening.extraction.extract import extract_profile
from screening.hiring.blind import masked
from screening.reading.read import read_document
from screening.vocabulary.load import Vocabulary
from tests.sample_answers import SAMPLES, Answer, read_answers

WITH_TEXT = [answer for answer in read_answers().values() if not answer.scan]
TITLES = {"mba", "phd", "jr", "sr", "iii", "ssgt", "cpcu"}


def parts(name: str) -> set[str]:
    """The parts of a name, as somebody would look for them."""
    found = {part.lower() for part in re.findall(r"[^\W\d_]+", name)}
    return {part for part in found if len(part) > 2} - TITLES


@pytest.mark.parametrize("answer", WITH_TEXT, ids=lambda answer: answer.file)
def test_nobody_shows(answer: Answer, vocabulary: Vocabulary, as_of: date) -> None:
    document = read_document((SAMPLES / answer.file).read_bytes(), answer.file)
    profile = extract_profile(document, vocabulary)
    shown = masked(document, profile.identity, profile.facts, year=as_of.year, code="C-0001")
    words = {word.lower() for word in re.findall(r"[^\W\d_]+", shown.text)}
    assert not parts(answer.name) & words
    assert not any(email.lower() in shown.text.lower() for email in answer.emails)
    digits = re.sub(r"[^\d\n]", "", shown.text)
    assert not any(re.sub(r"\D", "", phone)[-10:] in digits for phone in answer.phones)
    assert "@" not in shown.text or not re.search(r"[\w.]+@[\w.]+\.\w", shown.text)
    kept = sum(sign.isalnum() for sign in shown.text) / max(1, sum(sign.isalnum() for sign in document.text))
    assert kept > 0.5, "a review needs something to read"
