"""An employer's name and a job title in, the industry out where their words tell it, "" where they do not."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from screening.vocabulary.load import Vocabulary

TOKEN = re.compile(r"[a-z0-9&'é-]+")
LONGEST = 3  # words


@cache
def _words(vocabulary: Vocabulary) -> dict[str, str]:
    """Each word or phrase with its industry; the industry listed first keeps a word that two of them list."""
    found: dict[str, str] = {}
    for industry, words in vocabulary.tables["industries"].items():
        for word in words:
            found.setdefault(word, industry)
    return found


@lru_cache(maxsize=4096)
def industry_of(employer: str, title: str, vocabulary: Vocabulary) -> str:
    """By the longest word of the employer's name that tells one, else by the title's."""
    return _told(employer.lower().replace("’", "'"), vocabulary) or _told(title.lower(), vocabulary)


def _told(name: str, vocabulary: Vocabulary) -> str:
    words, tokens = _words(vocabulary), TOKEN.findall(name)
    for size in range(min(LONGEST, len(tokens)), 0, -1):
        told = [words[phrase] for at in range(len(tokens) - size + 1) if (phrase := " ".join(tokens[at : at + size])) in words]
        if told:
            return told[-1]
    return ""
