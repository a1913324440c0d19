"""A sentence in, the calls, chats, customers or tickets a day that it claims out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from re import Pattern

from screening.model.profile import Kpi
from screening.vocabulary.load import Vocabulary

from .outline import Outline
from .passages import quote
from .words import folded, listed

NUMBER_WORDS = {
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
}  # fmt: skip
PER_DAY = r"(?:per|a|each|every|/)\s?(?:day|shift|work ?day)\b|\bdaily\b|\bon (?:a|an average) daily bas[ie]s|\bin a day\b|/day\b|\bp/d\b"
PER_WEEK = r"(?:per|a|each|every|/)\s?week\b|\bweekly\b"
PER_HOUR = r"(?:per|an|each|every|/)\s?(?:hour|hr)\b|\bhourly\b"
NOT_ALWAYS_PEOPLE = frozenset(("accounts", "orders", "reservations", "messages", "leads", "cases", "applicants"))
SPOKEN_TO = re.compile(
    r"\b(?:call\w*|contact\w*|answer\w*|respond\w*|repl\w*|handl\w*|assist\w*|serv\w*|help\w*|took|tak\w*|work\w*|resolv\w*|receiv\w*)\b"
)
FURTHEST = 150  # characters from the count to "on a daily basis"
MOST = 1000  # contacts a day; more is a whole team's
USUAL = 200
WEEK_DAYS, DAY_HOURS = 5, 8


@cache
def _pattern(vocabulary: Vocabulary) -> Pattern[str]:
    nouns = sorted(listed(vocabulary.tables["kpis"]["contacts"]), key=len, reverse=True)
    number = rf"(?:(?<![\w.$/%-])\[?(\d{{1,3}}(?:,\d{{3}})?|\d{{4}})\]?|\b(?:(?:a|one) )?({'|'.join(NUMBER_WORDS)}))"
    return re.compile(
        rf"{number}\s?\+?(?:\s?(?:-|to|or)\s?\[?\d{{1,4}}\]?\+?)?\s+(?:plus\s)?(?:or more\s)?"
        rf"((?:(?!hours?\b|minutes?\b|years?\b|days?\b|weeks?\b|months?\b|in\b|at\b|a\b)[\w/&'-]{{1,20}}\s(?:and\s|or\s)?){{0,4}}?)"
        rf"({'|'.join(re.escape(n) for n in nouns)})\b"
    )


@cache
def _rates() -> tuple[tuple[str, Pattern[str]], ...]:
    return (("day", re.compile(PER_DAY)), ("week", re.compile(PER_WEEK)), ("hour", re.compile(PER_HOUR)))


def find_volumes(outline: Outline, vocabulary: Vocabulary, start: int, end: int) -> Iterator[Kpi]:
    """Contacts a day in `text[start:end]`, a range counting as its lower end. Weekly and hourly counts are kept as OTHER."""
    text = folded(outline.lower)
    for match in _pattern(vocabulary).finditer(text, start, end):
        value = float(match[1].replace(",", "")) if match[1] else float(NUMBER_WORDS[match[2]])
        rate = _rate(text, match.end(), end) or _rate_before(text, start, match.start())
        if rate is None or value < 2 or _is_something_else(text, match, start):
            continue
        kind, at = rate
        evidence = quote(outline, match.start(), max(match.end(), min(at, match.end() + FURTHEST)), "kpi:CONTACTS_PER_DAY")
        if kind == "day":
            note = "more than one person usually handles" if value > USUAL else ""
            yield Kpi("CONTACTS_PER_DAY", value, "/day", evidence, is_team=value > MOST, has_period=True, note=note)
        else:
            a_day = value / WEEK_DAYS if kind == "week" else value * DAY_HOURS
            yield Kpi("OTHER", value, "", evidence, has_period=True, note=f"per {kind}; about {a_day:g} a day")


def _rate(text: str, at: int, end: int) -> tuple[str, int] | None:
    found = [(m.start(), name, m.end()) for name, pattern in _rates() if (m := pattern.search(text, at, min(end, at + FURTHEST)))]
    if not found:
        return None
    first = min(found)
    if re.search(r"(?<![\d,])\d{2,}", text[at : first[0]]):
        return None  # another count stands nearer to the rate
    return first[1], first[2]


def _rate_before(text: str, start: int, at: int) -> tuple[str, int] | None:
    """ "Daily: 60 calls", "handled daily 60 calls"."""
    match = re.search(r"\bdaily\b[\s:]{0,2}(?:\w+\s){0,3}$", text[max(start, at - 40) : at])
    return ("day", at) if match else None


def _is_something_else(text: str, match: re.Match[str], start: int) -> bool:
    before = text[max(start, match.start() - 30) : match.start()]
    if match[4] in NOT_ALWAYS_PEOPLE and not SPOKEN_TO.search(text, start, match.start()):
        return True  # "opened 10 accounts daily" are no contacts; "called 75 accounts per day" are
    return re.search(r"(?:\$|floor of\s|team of\s|staff of\s|\bover the last\s|\bwithin\s|\bgrade\s)$", before) is not None
