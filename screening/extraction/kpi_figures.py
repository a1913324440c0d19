"""The text of a document in, the figures that may measure service out: shares, scores, stars and times."""

from __future__ import annotations

import re
from re import Pattern
from typing import NamedTuple

from .passages import places_of

LONGEST_NUMBER, LONGEST_SIGN = 14, 10  # characters before the sign of a percentage, and of the sign
# It begins with the figure itself, which a search finds many times faster than what must not stand before it.
PERCENT = re.compile(r"(\d(?<![\w.$-]\d)\d{0,3}(?:[.,]\d{1,3})?)\]?\s?(?:\+\s?)?(?:%|percent\b|per cent\b)")
OUT_OF = re.compile(
    r"(?<![\w.$/])(\d{1,2}(?:\.\d{1,2})?)\s?(?:/|out of|of a possible|on a scale of|(?<=\d\.\d )of"
    r"|on an?(?=\s(?:5|10)[\s-]point\b))\s?(5|10|100)(?:\.0)?(?:\sstars?)?(?![\d/]|\s?(?:agents|employees|people|years))"
)
STARS = re.compile(
    r"(?<![\w.])(?<!of )([1-5](?:\.\d{1,2})?)[\s-]?stars?\b(?! (?:reviews?|service|hotels?|resorts?|property|properties|restaurants?)\b)"
)
CLOCK = re.compile(r"(?<![\d:])(\d{1,2}):([0-5]\d)(?!\s?(?:am|pm|a\.m|p\.m|:|-\s?\d))")
MINUTES = re.compile(
    r"(?<![\w.$-])(\d{1,3}(?:\.\d{1,2})?)\s?-?\s?(minutes?|mins?|seconds?|secs?|s)\b(?!(?:\sand|,)?\s[0-5]?\d(?![\w%:]|\.\d))"
)
MINUTES_SECONDS = re.compile(
    r"(?<![\d.:])(\d{1,2})\s?(?:minutes?|mins?|m)(?:\sand|,)?\s([0-5]?\d)(?:\s?(?:seconds?|secs?|s)\b|(?![\w%:]|\.\d|\s?(?:%|calls|chats|per)))"
)
AFTER_MINUTES = re.compile(r"\d\s?(?:minutes?|mins?|m)(?:\sand|,)?\s$")
BARE = re.compile(
    r"(?<![\w.$/-])([+-]?\d{1,3}(?:\.\d{1,2})?)(?![\w%/]|\.\d|,\d|\s?(?:percent|years|months|%|out of|of (?:5|10)\b|of a possible"
    r"|on a scale|on an? (?:5|10)[\s-]point)|[\s-]?stars?\b)"
)


MONEY = re.compile(r"\$?\s?(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s?(k|m|mm|million|thousand|b|billion)?\+?(?![\d%,])")
SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "million": 1e6, "b": 1e9, "billion": 1e9}
PERCENT_RANGE = re.compile(r"(?<![\w.$/-])(\d{1,3}(?:\.\d{1,2})?)%?\s?-\s?\d{1,3}(?:\.\d{1,2})?\s?(?:%|percent\b)")  # its lower end
LEAST_OF_SHARE = 4  # "two out of three" is hardly a figure
LONGEST_SHARE = 60  # characters of "out of ten surveyed customers"


class Share(NamedTuple):
    """A share of a hundred at `text[start:end]`."""

    start: int
    end: int
    value: float


class Figure(NamedTuple):
    """A figure at `text[start:end]` and what it measures."""

    name: str
    value: float
    unit: str
    start: int
    end: int


def shares(text: str, asked: Pattern[str]) -> list[Share]:
    """Shares in text order: percentages, looked for only where a sign or a word for one stands, and "9 out of 10 surveys"."""
    found, reached = [], 0
    for at in sorted(at for sign in ("%", "percent", "per cent") for at in places_of(sign, text)):
        window = (max(reached, at - LONGEST_NUMBER), at + LONGEST_SIGN)
        match = PERCENT.search(text, *window) or PERCENT_RANGE.search(text, *window)
        if match is not None:
            reached = match.end()
            found.append(Share(*match.span(), float(match[1].replace(",", "."))))
    for at in (at for sign in ("out of", "of every") for at in places_of(sign, text)):
        match = asked.search(text, max(0, at - LONGEST_NUMBER), at + LONGEST_SHARE)
        if match is not None and LEAST_OF_SHARE <= int(match[2]) >= int(match[1]):
            found.append(Share(match.start(1), match.end(2), round(100 * int(match[1]) / int(match[2]), 1)))
    return sorted(found)


def money(words: str) -> float:
    """The first amount in `words`."""
    match = MONEY.search(words)
    return float(match[1].replace(",", "")) * SCALES.get(match[2] or "", 1.0) if match else 0.0
