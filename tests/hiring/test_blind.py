"""What a blind review hides of a person, and what it leaves for judging the work."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.extraction.extract import extract_profile
from screening.hiring.blind import BLOCK, hidden, mask_for, masked
from screening.model.document import Document
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of

RESUME = """Maria-Elena Okonkwo
4821 Palmetto Grove Ave Apt 3, Tampa, FL 33602
maria.okonkwo@example.com | (813) 555-0142 | linkedin.com/in/mokonkwo
Date of birth: 12 March 1984    Marital status: married
She/her, US citizen

EXPERIENCE
Chat Support Specialist, Blue Heron Utilities
March 2021 - Present
- Answered 60 chats a day in Zendesk; Maria's CSAT was 96%
- Led volunteers of First Baptist Church of Tampa
Cashier, Corner Market
2009 - 2012
Licensed agent, license number 4471902

LANGUAGES
Fluent in Igbo

EDUCATION
High school diploma, Bayside High School, 2002

INTERESTS
Marathons

REFERENCES
Jonathan Reed, (813) 555-0177
"""
GONE = [
    "Maria", "Elena", "Okonkwo", "okonkwo", "mokonkwo", "4821", "Palmetto", "33602", "Tampa", "example.com", "0142", "linkedin",
    "1984", "married", "She/her", "citizen", "Baptist", "4471902", "Igbo", "2002", "2009", "2012", "Marathons", "Jonathan",
    "Reed", "0177",
]  # fmt: skip
STAYS = [
    "Chat Support Specialist, Blue Heron Utilities", "March 2021 - Present", "60 chats a day in Zendesk", "CSAT was 96%",
    "Cashier, Corner Market", "High school diploma",
]  # fmt: skip


def blind(text: str, vocabulary: Vocabulary, *, keep_languages: bool = False) -> Document:
    document = document_of(text, "Okonkwo_Maria.pdf")
    profile = extract_profile(document, vocabulary)
    return masked(document, profile.identity, profile.facts, year=2026, code="C-0007.pdf", keep_languages=keep_languages)


@pytest.mark.parametrize("word", GONE)
def test_who_it_is_is_gone(vocabulary: Vocabulary, word: str) -> None:
    assert word not in blind(RESUME, vocabulary).text


@pytest.mark.parametrize("words", STAYS)
def test_what_they_did_stays(vocabulary: Vocabulary, words: str) -> None:
    assert words in blind(RESUME, vocabulary).text


def test_nothing_moves(vocabulary: Vocabulary) -> None:
    shown = blind(RESUME, vocabulary)
    assert len(shown.text) == len(RESUME)
    assert all(after in (before, BLOCK) for before, after in zip(RESUME, shown.text, strict=True))
    assert [at for at, sign in enumerate(shown.text) if sign.isspace()] == [at for at, sign in enumerate(RESUME) if sign.isspace()]
    assert (shown.filename, shown.links) == ("C-0007.pdf", ())


def test_languages_stay_where_the_job_asks_for_them(vocabulary: Vocabulary) -> None:
    assert "Igbo" in blind(RESUME, vocabulary, keep_languages=True).text


def test_without_a_known_name_the_top_is_hidden(vocabulary: Vocabulary) -> None:
    document = document_of("qz zq\nxx yy\n\nEXPERIENCE\nCashier, Corner Market, 2021 - 2023")
    profile = extract_profile(document, vocabulary)
    assert profile.identity.name is None
    shown = masked(document, profile.identity, profile.facts, year=2026, code="C-1")
    assert shown.text.split("\n")[0] == "██ ██"
    assert "Cashier, Corner Market, 2021" in shown.text


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Ana Ruiz answered 40 calls", "███ ████ answered 40 calls"),
        ("by ANA and J. Ruiz", "by ███ and ██ ████"),
        ("Ruiz's team", "██████ team"),
        ("Anaheim office", "Anaheim office"),
        ("write to ana@example.org today", "write to ███████████████ today"),
        ("call 813-555-0142 now", "call ████████████ now"),
        ("Miami, FL since 2021", "█████, FL since 2021"),
        ("types 55 wpm, CSAT 96%, 12,000 tickets", "types 55 wpm, CSAT 96%, 12,000 tickets"),
    ],
)
def test_words_about_somebody(words: str, shown: str) -> None:
    assert mask_for("Ana Ruiz", "Miami, FL").words(words) == shown


@given(st.text(max_size=200), st.text(max_size=40), st.text(max_size=40))
def test_any_words_keep_their_length(words: str, name: str, place: str) -> None:
    mask = mask_for(name, place, [f"{name}@example.org"])
    once = mask.words(words)
    assert len(once) == len(words)
    assert hidden(words, [(0, len(words))]).replace(BLOCK, "").strip() == ""
