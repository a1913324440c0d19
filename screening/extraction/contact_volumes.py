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
PER_DAY = (
    r"(?:per|a|an|each|every|/)\s?(?:(?:full|busy|average|typical|normal|\d{1,2}[\s-]hour|eight[\s-]hour|ten[\s-]hour|twelve[\s-]hour)\s)?"
    r"(?:day|shift|work ?day|night|evening)\b|\bnightly\b"
    r"|\bon an? (?:busy |average |typical |normal |good )?(?:mon|tues|wednes|thurs|fri|satur|sun)?day\b"
    r"|\bdaily\b|\bon (?:a|an average) daily bas[ie]s|\bin a day\b|/day\b|\bp/d\b"
)
PER_WEEK = r"(?:per|a|each|every|/)\s?week\b|\bweekly\b"
PER_HOUR = r"(?:per|an|each|every|/)\s?(?:hour|hr)\b|\bhourly\b"
TENS = {name: value for name, value in NUMBER_WORDS.items() if value in range(20, 100, 10)}
ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
NUMBER_WORDS |= {f"{ten}{sign}{one}": value + n for ten, value in TENS.items() for sign in "- " for n, one in enumerate(ONES, 1)}
NOT_ALWAYS_PEOPLE = frozenset(("accounts", "orders", "reservations", "messages", "leads", "cases", "applicants"))
SPOKEN_TO = re.compile(
    r"\b(?:call\w*|contact\w*|answer\w*|respond\w*|repl\w*|handl\w*|assist\w*|serv\w*|help\w*|took|tak\w*|work\w*|resolv\w*|receiv\w*|phone|telephone|e-?mail|chat)\b"
)
FURTHEST = 150  # characters from the count to "on a daily basis"
MOST = 1000  # contacts a day; more is a whole team's
USUAL = 200
LONGEST_WAY = 140  # characters: how far "calls" may stand from "about 25 a day"
LED_TO = re.compile(
    r"(?:[,(:;]|\s-|\b(?:about|around|roughly|approximately|approx\.?|averag\w*|avg\.?|some|over|up to|nearly|between|of))\s?~?$"
)
OTHER_COUNTS = re.compile(
    r"\b(?:pages|items|units|boxes|hours|miles|steps|cups|sandwiches|plates|invoices|records|packages|parcels|loaves)\b[^,;]{0,30}[,(]?\s?\w*\s?$"
)
ALSO = re.compile(r"\s?(?:,\s?and|,\s?plus|,|and|plus|&|\+)\s?(?:about\s|another\s)?$")
CARED_FOR = re.compile(r"\b(?:car(?:e|es|ed|ing) for|case ?load of|load of|ratio of|assigned|assignment of|nursed)\s(?:up to\s|about\s)?$")
WEEK_DAYS, DAY_HOURS = 5, 8


ALONE = "|".join(sorted((word for word in NUMBER_WORDS if word.isalpha()), key=len, reverse=True))
WORDS = rf"(?:{'|'.join(TENS)})[- ](?:{'|'.join(ONES)})|{ALONE}"
NUMBER = (
    rf"(?:(?<![\w.$/%-])\[?(\d{{1,3}}(?:,\d{{3}})?|\d{{4}})\]?|\b(?:(?:a|one) )?({WORDS}))"
    rf"\s?\+?(?:\s?(?:-|to|or|and)\s?\[?(?:\d{{1,4}}|{WORDS})\]?\+?)?"
)
# "Inbound calls on auto loans, 80+ a day": what is counted stands before.
COUNT_ALONE = re.compile(rf"{NUMBER}\s?(?:of (?:them|these|those)\s|or so\s|or more\s)?(?={PER_DAY})")


@cache
def _nouns(vocabulary: Vocabulary) -> Pattern[str]:
    nouns = sorted(listed(vocabulary.tables["kpis"]["contacts"]), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(n) for n in nouns)})\b")


@cache
def _pattern(vocabulary: Vocabulary) -> Pattern[str]:
    nouns = sorted(listed(vocabulary.tables["kpis"]["contacts"]), key=len, reverse=True)
    return re.compile(
        rf"{NUMBER}\s+(?:plus\s)?(?:or (?:more|so)\s)?"
        rf"((?:(?!hours?\b|minutes?\b|years?\b|days?\b|weeks?\b|months?\b|in\b|at\b|a\b)[\w/&'-]{{1,20}}\s(?:and\s|or\s)?){{0,4}}?)"
        rf"({'|'.join(re.escape(n) for n in nouns)})\b"
    )


@cache
def _rates() -> tuple[tuple[str, Pattern[str]], ...]:
    return (("day", re.compile(PER_DAY)), ("week", re.compile(PER_WEEK)), ("hour", re.compile(PER_HOUR)))


def find_volumes(outline: Outline, vocabulary: Vocabulary, start: int, end: int) -> Iterator[Kpi]:
    """Contacts a day in `text[start:end]`, a range counting as its lower end. Weekly and hourly counts are kept as OTHER."""
    text = folded(outline.lower)
    counted: list[tuple[int, int]] = []
    waiting: list[tuple[int, int, float]] = []  # "42 chats and" before "20 calls per shift": counts of their own, one rate
    for match in _pattern(vocabulary).finditer(text, start, end):
        value = _value(match)
        if waiting and ALSO.fullmatch(text, waiting[-1][1], match.start()) is None:
            waiting = []
        if value < 2 or _is_something_else(text, match, start):
            waiting = []
            continue
        waiting.append((*match.span(), value))
        rate = _rate(text, match.end(), end) or _rate_before(text, start, match.start())
        if rate is None:
            continue
        for begin, finish, count in waiting:
            counted.append((begin, finish))
            yield _volume(outline, (begin, finish), count, rate)
        waiting = []
    for match in COUNT_ALONE.finditer(text, start, end):
        before = text[max(start, match.start() - LONGEST_WAY) : match.start()]
        if any(s < match.end() and e > match.start() for s, e in counted) or _value(match) < 2 or not LED_TO.search(before):
            continue
        rate = _rate(text, match.end(), end)
        if rate is not None and _nouns(vocabulary).search(before) and not OTHER_COUNTS.search(before):
            yield _volume(outline, match.span(), _value(match), rate)


def _value(match: re.Match[str]) -> float:
    return float(match[1].replace(",", "")) if match[1] else float(NUMBER_WORDS[match[2]])


def _volume(outline: Outline, place: tuple[int, int], value: float, rate: tuple[str, int]) -> Kpi:
    kind, at = rate
    evidence = quote(outline, place[0], max(place[1], min(at, place[1] + FURTHEST)), "kpi:CONTACTS_PER_DAY")
    if kind == "day":
        note = "more than one person usually handles" if value > USUAL else ""
        return Kpi("CONTACTS_PER_DAY", value, "/day", evidence, is_team=value > MOST, has_period=True, note=note)
    a_day = value / WEEK_DAYS if kind == "week" else value * DAY_HOURS
    return Kpi("OTHER", value, "", evidence, has_period=True, note=f"per {kind}; about {a_day:g} a day")


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
    match = re.search(
        r"\bdaily\b[\s:]{0,2}(?!(?:service|servicing|management|operations?|care|needs|maintenance|admin)\w*\b)(?:\w+\s){0,3}$",
        text[max(start, at - 40) : at],
    )
    return ("day", at) if match else None


def _is_something_else(text: str, match: re.Match[str], start: int) -> bool:
    before = text[max(start, match.start() - 30) : match.start()]
    if match[4] in NOT_ALWAYS_PEOPLE and not SPOKEN_TO.search(text, start, match.start()):
        return True  # "opened 10 accounts daily" are no contacts; "called 75 accounts per day" are
    if match[4] in ("patients", "residents", "clients", "students") and CARED_FOR.search(before):
        return True  # a nurse's ward
    return re.search(r"(?:\$|floor of\s|team of\s|staff of\s|\bover the last\s|\bwithin\s|\bgrade\s)$", before) is not None
