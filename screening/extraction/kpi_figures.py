"""The text of a document in, the figures that may measure service out: shares, scores, stars and times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .passages import places_of

LONGEST_NUMBER, LONGEST_SIGN = 14, 10  # characters before the sign of a percentage, and of the sign
# It begins with the figure itself, which a search finds many times faster than what must not stand before it.
PERCENT = re.compile(r"(\d(?<![\w.$-]\d)\d{0,3}(?:[.,]\d{1,3})?)\]?\s?(?:\+\s?)?(?:%|percent\b|per cent\b)")
OUT_OF = re.compile(
    r"(?<![\w.$/])(\d{1,2}(?:\.\d{1,2})?)\s?(?:/|out of|of a possible|on a scale of)\s?(5|10"
    r"|100)(?:\.0)?(?:\sstars?)?(?![\d/]|\s?(?:agents|employees|people|years))"
)
STARS = re.compile(r"(?<![\w.])([1-5](?:\.\d{1,2})?)[\s-]?(?:star|stars)\b")
CLOCK = re.compile(r"(?<![\d:])(\d{1,2}):([0-5]\d)(?!\s?(?:am|pm|a\.m|p\.m|:|-\s?\d))")
MINUTES = re.compile(
    r"(?<![\w.$-])(\d{1,3}(?:\.\d{1,2})?)\s?-?\s?(minutes?|mins?|seconds?|secs?|s)\b(?!(?:\sand|,)?\s[0-5]?\d(?![\w%:]|\.\d))"
)
AFTER_MINUTES = re.compile(r"\d\s?(?:minutes?|mins?|m)(?:\sand|,)?\s$")
BARE = re.compile(
    r"(?<![\w.$/-])([+-]?\d{1,3}(?:\.\d{1,2})?)(?![\w%/]|\.\d|,\d|\s?(?:percent|years|months|%|out of|of a possible"
    r"|on a scale)|[\s-]?stars?\b)"
)


class Figure(NamedTuple):
    """A figure at `text[start:end]` and what it measures."""

    name: str
    value: float
    unit: str
    start: int
    end: int


def percents(text: str) -> Iterator[re.Match[str]]:
    """Percentages in text order, looked for only where a sign or a word for one stands."""
    reached = 0
    for at in sorted(at for sign in ("%", "percent", "per cent") for at in places_of(sign, text)):
        match = PERCENT.search(text, max(reached, at - LONGEST_NUMBER), at + LONGEST_SIGN)
        if match is not None:
            reached = match.end()
            yield match
