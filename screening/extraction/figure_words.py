"""Numbers written in words in, their values out: "one hundred twenty", "ninety-four", "six and a half"."""

from __future__ import annotations

import re
from functools import lru_cache

from .passages import places_of

ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
VALUES = {word: value for value, word in enumerate((*ONES, *TEENS), 1)} | {word: 10 * value for value, word in enumerate(TENS, 2)}
ANY_ONE, ANY_TEEN, ANY_TEN = "|".join(ONES), "|".join(TEENS), "|".join(TENS)
BELOW_HUNDRED = rf"(?:(?:{ANY_TEN})(?:[- ](?:{ANY_ONE}))?|{ANY_TEEN}|{ANY_ONE})"
IN_WORDS = rf"(?:(?:(?:{ANY_ONE}|a) )?hundred(?:(?: and)?[ -]{BELOW_HUNDRED})?|{BELOW_HUNDRED})"
LONGEST = 40  # characters of a number in words
BEFORE = re.compile(rf"\b({IN_WORDS}(?: and a half)?)[ -]$")
AFTER = re.compile(rf" (?:every )?({IN_WORDS})\b")
# Units before which a number in words is a figure; "out of" has one on either side.
UNITS = ("percent", "per cent", "out of", "of every", "minute", "second")
TWO_SIDED = ("out of", "of every")


def value_of(words: str) -> float:
    total = 0.5 if words.endswith(" and a half") else 0.0
    for word in words.removesuffix(" and a half").replace("-", " ").split():
        total = max(1.0, total) * 100 if word == "hundred" else total + VALUES.get(word, 0)
    return total


@lru_cache(maxsize=2)
def in_figures(lower: str) -> str:
    """The text with numbers in words before a unit written in figures, at the same length: "   94 percent"."""
    for unit in UNITS:
        for at in places_of(unit, lower):
            if (match := BEFORE.search(lower, max(0, at - LONGEST), at)) is not None:
                lower = _put(lower, match)
            if unit in TWO_SIDED and (match := AFTER.match(lower, at + len(unit), at + LONGEST)) is not None:
                lower = _put(lower, match)
    return lower


def _put(lower: str, match: re.Match[str]) -> str:
    start, end = match.span(1)
    return lower[:start] + f"{value_of(match[1]):g}".rjust(end - start) + lower[end:]
