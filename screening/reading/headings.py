"""A line -> the kind of section that it heads, by the words that resumes have for it."""

from __future__ import annotations

import re
from functools import cache

from screening.vocabulary.load import load_vocabulary

_WORDS = re.compile(r"[^\W\d_]+")


def heading_kind(line: str) -> str | None:
    """The kind of section that a line heads; None when it is no heading that anyone could tell."""
    return _headings().get(" ".join(_WORDS.findall(line.lower().replace("&", " and ")))) if 3 <= len(line) <= 48 else None


def is_heading(line: str) -> bool:
    return heading_kind(line) is not None


@cache
def _headings() -> dict[str, str]:
    groups = load_vocabulary().tables["sections"]["phrases"]
    return {" ".join(_WORDS.findall(phrase)): kind for kind, group in groups.items() for phrase in group}
