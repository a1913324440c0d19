"""A sentence in, the calls, chats, customers or tickets a day that it claims out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from screening.model.profile import Kpi
from screening.vocabulary.load import Vocabulary

from .figure_words import IN_WORDS, value_of
from .kpi_owner import OTHERS, TEAM, is_no_result, whose
from .kpi_sentence import Sentence
from .passages import quote
from .patterns import Patterns

PER_DAY = (
    r"(?:(?:per|a|an|each|every|/)\s?(?:(?:full|busy|average|typical|normal|\d{1,2}[\s-]hour|eight[\s-]hour|ten[\s-]hour|twelve[\s-]hour)\s)?"
    r"(?:day|shift|work ?day|night|evening)\b|\bnightly\b"
    r"|\bon an? (?:busy |average |typical |normal |good )?(?:mon|tues|wednes|thurs|fri|satur|sun)?day\b"
    r"|\bdaily\b|\bon (?:a|an average) daily bas[ie]s|\bin a day\b|/day\b|\bp/d\b)"
)
NUMBER = (
    rf"(?:(?<![\w.$/%-])(?<!\d:)\[?(\d{{1,3}}(?:,\d{{3}})?|\d{{4,5}})\]?|\b({IN_WORDS})\b)"
    rf"\s?\+?(?:\s?(?:-|to|or|and)\s?\[?(?:\d{{1,4}}|{IN_WORDS})\]?\+?)?"
)
NO_TIME = r"(?!hours?\b|minutes?\b|years?\b|days?\b|weeks?\b|months?\b|in\b|at\b|a\b)"
SHAPES = {
    "count": rf"{NUMBER}\s+(?:plus\s)?(?:or (?:more|so)\s)?((?:{NO_TIME}[\w/&'-]{{1,20}}\s(?:and\s|or\s)?){{0,4}}?)(<contacts>)\b",
    # "Inbound calls on auto loans, 80+ a day": what is counted stands before.
    "count alone": rf"{NUMBER}\s?(?:of (?:them|these|those)\s|or so\s|or more\s)?(?={PER_DAY})",
    "count behind": rf"\b<contacts>\s?{PER_DAY}\s?(?:[:=(-]|was|were|of|averaged)\s?{NUMBER}(?!%|\d|\.\d)",
    "contacts": r"\b<contacts>\b",
    "day": PER_DAY,
    "week": r"(?:per|a|each|every|/)\s?week\b|\bweekly\b",
    "hour": r"(?:per|an|each|every|/)\s?(?:hour|hr)\b|\bhourly\b",
    "daily before": r"\bdaily\b[\s:]{0,2}(?!<daily_round>\w*\b)(?:\w+\s){0,3}$",
    "led to": r"(?:[,(:;]|\s-|\b<about>)\s?~?$",
    "other counts": r"\b<other_counts>\b[^,;]{0,30}[,(]?\s?\w*\s?$",
    "also": r"\s?(?:,\s?and|,\s?plus|,|and|plus|&|\+)\s?(?:about\s|another\s)?$",
    "cared for": r"\b<wards>\s(?:up to\s|about\s)?$",
    "spoken to": r"\b<spoken_to>\b",
    "not taken": (
        r"(?:\$|floor of\s|team of\s|staff of\s|\bover the last\s|\bwithin\s|\bgrade\s|\b(?:sent|mailed|shipped)\s(?:out\s)?to\s)$"
    ),
}
DIGIT, NUMBER_WORD = re.compile(r"\d"), re.compile(r"five |six|seven|eight|nine|ten |eleven|twel|thir|four|fif|twen|forty|hundred")
ANOTHER_COUNT = re.compile(r"(?<![\d,])\d{2,}")
RATES = ("day", "week", "hour")
NOT_ALWAYS_PEOPLE = frozenset(
    ("accounts", "orders", "reservations", "messages", "leads", "cases", "applicants", "numbers", "passengers", "riders")
)
IN_CARE = frozenset(("patients", "residents", "clients", "students"))
FURTHEST = 150  # characters from the count to "on a daily basis"
MOST = 1000  # contacts a day; more is a whole team's
USUAL = 200
LONGEST_WAY = 140  # characters: how far "calls" may stand from "about 25 a day"
LEAST_IN_WORDS = 5  # "two clients a day" is a round of visits rather than a count
WEEK_DAYS, DAY_HOURS = 5, 8


@cache
def volume_patterns(vocabulary: Vocabulary) -> Patterns:
    table = vocabulary.tables["kpis"]
    return Patterns(SHAPES, {**table["counting"], "contacts": table["contacts"]})


def find_volumes(said: Sentence) -> Iterator[Kpi]:
    """Contacts a day in a sentence, a range counting as its lower end. Weekly and hourly counts are kept as OTHER."""
    if not (DIGIT.search(said.text, *said.bounds) or NUMBER_WORD.search(said.text, *said.bounds)):
        return
    told = volume_patterns(said.vocabulary)
    counted: list[tuple[int, int]] = []
    for place, value, rate in (*_counts(said, told), *_counts_behind(said, told), *_counts_alone(said, told)):
        if any(start < place[1] and end > place[0] for start, end in counted):
            continue
        counted.append(place)
        owner = whose(said.text, said.told, place, said.bounds, counted=True)
        if owner != OTHERS and not is_no_result(said.text, said.told, place, said.bounds):
            yield _volume(said, place, value, rate, is_team=owner == TEAM)


Count = tuple[tuple[int, int], float, tuple[str, int]]  # where, how many, how often and where that is said


def _counts(said: Sentence, told: Patterns) -> Iterator[Count]:
    """ "60 calls a day", "42 chats and 20 calls per shift"."""
    text, (start, end) = said.text, said.bounds
    before: tuple[int, tuple[str, int]] | None = None  # the end of a count with its rate said before: "daily 55 calls and 30 emails"
    waiting: list[tuple[int, int, float]] = []  # "42 chats and" before "20 calls per shift": counts of their own, one rate
    for match in told["count"].finditer(text, start, end):
        value = _value(match)
        if waiting and told["also"].fullmatch(text, waiting[-1][1], match.start()) is None:
            waiting = []
        if value < 2 or _is_something_else(text, told, match, start):
            waiting = []
            continue
        waiting.append((*match.span(), value))
        rate = _rate(text, told, match.end(), end) or _rate_before(text, told, start, match)
        if rate is None and before is not None and told["also"].fullmatch(text, before[0], match.start()):
            rate = before[1]
        before = (match.end(), rate) if rate is not None else None
        if rate is not None:
            yield from (((begin, finish), count, rate) for begin, finish, count in waiting)
            waiting = []


def _counts_behind(said: Sentence, told: Patterns) -> Iterator[Count]:
    """ "Calls per day: 70"."""
    for match in told["count behind"].finditer(said.text, *said.bounds):
        if _value(match) >= 2:
            yield match.span(), _value(match), ("day", match.end())


def _counts_alone(said: Sentence, told: Patterns) -> Iterator[Count]:
    """ "Inbound calls, about 80 a day"."""
    text, (start, end) = said.text, said.bounds
    for match in told["count alone"].finditer(text, start, end):
        left = max(start, match.start() - LONGEST_WAY)
        if _value(match) < 2 or not told["led to"].search(text, left, match.start()):
            continue
        rate = _rate(text, told, match.end(), end)
        if (
            rate is not None
            and told["contacts"].search(text, left, match.start())
            and not told["other counts"].search(text, left, match.start())
        ):
            yield match.span(), _value(match), rate


def _value(match: re.Match[str]) -> float:
    if match[1]:
        return float(match[1].replace(",", ""))
    value = value_of(match[2])
    return value if value >= LEAST_IN_WORDS else 0


def _volume(said: Sentence, place: tuple[int, int], value: float, rate: tuple[str, int], *, is_team: bool) -> Kpi:
    kind, at = rate
    evidence = quote(said.outline, place[0], max(place[1], min(at, place[1] + FURTHEST)), "kpi:CONTACTS_PER_DAY")
    if kind == "day":
        note = "more than one person usually handles" if value > USUAL else ""
        return Kpi("CONTACTS_PER_DAY", value, "/day", evidence, is_team=is_team or value > MOST, has_period=True, note=note)
    a_day = value / WEEK_DAYS if kind == "week" else value * DAY_HOURS
    return Kpi("OTHER", value, "", evidence, is_team=is_team, has_period=True, note=f"per {kind}; about {a_day:g} a day")


def _rate(text: str, told: Patterns, at: int, end: int) -> tuple[str, int] | None:
    found = [(m.start(), name, m.end()) for name in RATES if (m := told[name].search(text, at, min(end, at + FURTHEST)))]
    if not found:
        return None
    first = min(found)
    if ANOTHER_COUNT.search(text, at, first[0]):
        return None  # another count stands nearer to the rate
    return first[1], first[2]


def _rate_before(text: str, told: Patterns, start: int, match: re.Match[str]) -> tuple[str, int] | None:
    """ "Daily: 60 calls", "handled daily 60 calls", "40 daily chats"."""
    at = match.start()
    daily = told["daily before"].search(text, max(start, at - 40), at) or "daily " in match[3]
    return ("day", at) if daily else None


def _is_something_else(text: str, told: Patterns, match: re.Match[str], start: int) -> bool:
    left, at = max(start, match.start() - 30), match.start()
    if match[4] in NOT_ALWAYS_PEOPLE and not told["spoken to"].search(text, start, at):
        return True  # "opened 10 accounts daily" are no contacts; "called 75 accounts per day" are
    if match[4] in IN_CARE and told["cared for"].search(text, left, at):
        return True  # a nurse's ward
    return told["not taken"].search(text, left, at) is not None
