"""The passages candidates type, and how hard each of them is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

FILE = Path(__file__).with_name("passages.yaml")
VOWELS = re.compile(r"[aeiouy]+")


@dataclass(frozen=True, slots=True)
class Passage:
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Difficulty:
    """What makes a passage hard to type: long words, many syllables, and shares of signs that need more than one finger."""

    characters_a_word: float
    syllables_a_word: float
    capitals: float
    digits: float
    punctuation: float


@cache
def load_passages() -> tuple[Passage, ...]:
    """The passages, in the order they are handed out."""
    rows = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return tuple(Passage(str(row["id"]), " ".join(str(row["text"]).split())) for row in rows)


def text_from(start: int) -> str:
    """All passages in a row, beginning with one of them: nobody comes to the end of it before the time is over."""
    known = load_passages()
    return " ".join(known[(start + step) % len(known)].text for step in range(len(known)))


def measure(text: str) -> Difficulty:
    """How hard a text is to type."""
    words = text.split()
    letters = len(text)
    return Difficulty(
        sum(map(len, words)) / len(words),
        sum(map(syllables, words)) / len(words),
        sum(sign.isupper() for sign in text) / letters,
        sum(sign.isdigit() for sign in text) / letters,
        sum(not sign.isalnum() and not sign.isspace() for sign in text) / letters,
    )


def syllables(word: str) -> int:
    """Groups of vowels, a silent e at the end left out; a figure is read as one."""
    plain = word.lower().strip(".,;:?!'\"")
    silent = plain.endswith("e") and not plain.endswith("le") and len(VOWELS.findall(plain)) > 1
    return max(1, len(VOWELS.findall(plain)) - silent)
