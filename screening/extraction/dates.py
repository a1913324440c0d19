"""A line of text in, the dates and date ranges stated on it out. Every pattern is bounded, so the time grows with the line's length."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from screening.model.dates import DateRange, PartialDate
from screening.vocabulary.load import Vocabulary

from .date_series import in_series

CENTURY_PIVOT = 40  # '40 and earlier is 2040 and earlier; '41 is 1941
LAST_DAY = 31
LONGEST_CONNECTOR = 16  # letters between the two ends of a range
YEAR = r"(?:19[4-9]|20[0-4])\d"
GAP = "[ \t\xa0]"


SINCE = re.compile(r"\bsince\s{1,2}$")
FROM = re.compile(r"[,(–—-]\s?from\s{1,2}$")
OPEN_DASH = re.compile(r"[ \t]{0,2}[-–—][ \t]{0,2}(?=$|[)\t|])")


@dataclass(frozen=True, slots=True)
class Stated:
    """A date or a range where it stands: `start` and `end` count in the text that was searched."""

    start: int
    end: int
    dates: DateRange
    is_range: bool


class Point(NamedTuple):
    """One end of a range: its first and last date (they differ for a season), or a word for the present."""

    start: int
    end: int
    first: PartialDate | None
    last: PartialDate | None
    kind: str


@dataclass(frozen=True, slots=True, eq=False)
class Calendar:
    """The date words of a vocabulary, compiled."""

    points: re.Pattern[str]
    connector: re.Pattern[str]
    months: dict[str, int]
    seasons: dict[str, tuple[int, int]]
    present: frozenset[str]


@cache
def calendar_of(vocabulary: Vocabulary) -> Calendar:
    table = vocabulary.tables["months"]
    months = {word: number for number, words in table["months"].items() for word in words}
    seasons = {word: (first, last) for word, (first, last) in table["seasons"].items()}
    month, season, present = (_either(words) for words in (months, seasons, table["present"]))
    short_year = r"['’‘`´]\s?\d\d(?!\d)"
    first = "".join(sorted({word[0] for word in (*months, *seasons, *table["present"])}))
    points = re.compile(  # nothing begins at a space, a comma or inside a word: most places are passed over by that alone
        rf"(?=[\d'’‘`´{re.escape(first)}])(?:(?![a-z])|(?<![a-z]))(?:"
        rf"(?=\d)(?P<iso>(?<![\d/.])(?:(?<!-)|(?<=[/.-]\d\d-))(?P<y1>{YEAR})[-/.](?P<m1>0?[1-9]|1[0-2])(?:[-/.](?P<d1>[0-3]?\d))?(?![\d]))"
        rf"|(?=\d)(?P<cjk>(?P<y2>{YEAR})\s?年\s?(?P<m2>1[0-2]|0?[1-9])\s?月)"
        rf"|(?=\d)(?P<full>(?<![\d/.])(?P<a3>[0-3]?\d){GAP}?[/.-]{GAP}?(?P<b3>[0-3]?\d){GAP}?[/.-]{GAP}?(?P<y3>{YEAR}|\d\d)(?![\d/]))"
        rf"|(?=\d)(?P<slash>(?<![\d/.])(?P<m4>0?[1-9]|1[0-2]){GAP}{{0,2}}[/.-]{GAP}{{0,2}}(?P<y4>{YEAR})(?!\d))"
        rf"|(?=\d)(?P<short>(?<![\d/.])(?P<m5>0?[1-9]|1[0-2])/['’]?(?P<y5>\d\d)(?![\d/%]))"
        rf"|(?P<named>(?<![a-z])(?:(?P<d6>[0-3]?\d)(?:st|nd|rd|th)?\.?{GAP}{{0,2}}(?:of{GAP})?)?(?P<m6>{month})(?![a-z])[.,]?"
        rf"(?:{GAP}{{0,3}}[0-3]?\d(?:st|nd|rd|th)?,{GAP}{{0,2}}|{GAP}{{0,3}}[0-3]?\d(?:st|nd|rd|th)?{GAP}{{1,2}}(?={YEAR}))?"
        rf"(?:{GAP}{{0,3}}(?:(?:of|de|del){GAP})?[-–,./_]?{GAP}{{0,2}}(?P<y6>{YEAR})(?!\d)|{GAP}{{0,2}}(?P<s6>{short_year}|(?<=[a-z.])[-/]\d\d(?![\d/]))))"
        rf"|(?=\d)(?P<turned>(?<![\d/.-])(?P<y10>{YEAR}){GAP}{{1,2}}(?P<m10>{month})(?![a-z])\.?(?!{GAP}{{0,2}}(?:\d|['’‘])))"
        rf"|(?!\d)(?P<season>(?<![a-z])(?P<m7>{season})s?\b{GAP}{{0,2}}(?:(?:of|de|del){GAP}|[-,/]{GAP}?)?(?:(?P<y7>{YEAR})(?!\d)|(?P<s7>{short_year})))"
        rf"|(?=\d)(?P<year>(?<![\d$£€#.,:])(?:(?<![-/])|(?<=(?:19|20)\d\d[-/]))(?P<y8>{YEAR})(?![\d%+]|,\d|\.\d|[-/](?!{YEAR}(?!\d))\d{{3}}))"
        rf"|(?!\d)(?P<alone>(?<![a-z])(?P<m9>{month})\b\.?)"
        rf"|(?P<apostrophe>(?<![\w])['’‘]\d\d(?!\w))"
        rf"|(?=\d)(?P<loose>(?:(?<=[-–—~]{GAP})|(?<=(?:19|20)\d\d[-–—/]))\d\d(?![\d/%:.-]))"
        rf"|(?!\d)(?P<present>(?<![a-z])(?:{present})(?![a-z])))"
    )
    connector = re.compile(rf"[ \t\xa0\u200b)(,.]{{0,4}}(?:{_either(table['connectors'])}){{1,2}}:?[ \t\xa0\u200b(]{{0,4}}(?:the{GAP})?")
    return Calendar(points, connector, months, seasons, frozenset(table["present"]))


def _either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; grouped by first letter, so that few are tried at each place."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests.items())


def find_dates(lower: str, calendar: Calendar, *, day_first: bool = False) -> tuple[Stated, ...]:
    """Every date and range of a line (already in lower case), left to right, without overlaps."""
    points = [point for match in calendar.points.finditer(lower) if (point := _point(match, calendar, day_first))]
    found: list[Stated] = []
    i = 0
    while i < len(points):
        stated, used = _stated(lower, points, i, calendar)
        if stated is not None:
            found.append(stated)
        i += used
    return in_series(found, lower) if len(found) > 1 else tuple(found)


def _stated(lower: str, points: list[Point], i: int, calendar: Calendar) -> tuple[Stated | None, int]:
    """The range or date that begins at point `i`, and how many points it used."""
    point = points[i]
    if point.kind == "present":
        return None, 1
    following = points[i + 1] if i + 1 < len(points) else None
    if point.kind == "season" and (summers := _each_season(lower, points, i)) is not None:
        return summers, 2
    if following and _connected(lower, point, following, calendar):
        joined = _joined(point, following)
        if joined is not None:
            return Stated(point.start, following.end, joined, True), 2
    if point.first is None or point.kind in ("short", "apostrophe", "loose"):
        return None, 1
    if point.kind == "iso" and (years := _school_years(lower, point)) is not None:
        return years, 1
    if _is_open(lower, point):
        return Stated(point.start, point.end, DateRange(point.first, None, True), True), 1
    if open_dash := OPEN_DASH.match(lower[point.end : point.end + 6]):
        return Stated(point.start, point.end + len(open_dash[0].rstrip()), DateRange(point.first, None, True), True), 1
    if point.last != point.first or point.kind == "season":
        return Stated(point.start, point.end, DateRange(point.first, point.last), True), 1
    return Stated(point.start, point.end, DateRange(point.first), False), 1


def _is_open(lower: str, point: Point) -> bool:
    """ "Since 2019", or "Assistant Manager, from January 2018" with nothing behind it that would end it."""
    before = lower[max(0, point.start - 9) : point.start]
    if "since" in before:
        return SINCE.search(before) is not None
    return "from" in before and FROM.search(before) is not None and not lower[point.end :].strip(" .)*_")


def _each_season(lower: str, points: list[Point], i: int) -> Stated | None:
    """ "Summers 2019-2021" is the three months of each of three summers."""
    point, following = points[i], points[i + 1] if i + 1 < len(points) else None
    assert point.first is not None and point.last is not None
    if following is None or following.kind != "year" or not re.fullmatch(r"\s?[-–—]\s?", lower[point.end : following.start]):
        return None
    assert following.first is not None
    months, years = point.last.last_month - point.first.first_month + 1, following.first.year - point.first.year + 1
    if "s " not in lower[point.start : point.end] or years < 1:
        return None
    last = PartialDate(point.last.year + years - 1, point.last.month)
    return Stated(point.start, following.end, DateRange(point.first, last, months_stated=months * years), True)


def _connected(lower: str, first: Point, second: Point, calendar: Calendar) -> bool:
    """Whether the words between two points say "to"; "until now" says it itself."""
    if second.start - first.end > LONGEST_CONNECTOR:
        return False
    if calendar.connector.fullmatch(lower, first.end, second.start):
        return True
    if first.kind in WHOLE_DATES and second.kind in WHOLE_DATES and APART.fullmatch(lower, first.end, second.start):
        return first.first is not None and second.first is not None and first.first.first_month <= second.first.first_month
    said = second.kind == "present" and lower.startswith(("to", "till", "until", "up"), second.start)
    return said and lower[first.end : second.start].isspace()


WHOLE_DATES = frozenset(("full", "slash", "named", "iso"))
APART = re.compile(r"[ \xa0]*\t[ \xa0]*|[ \xa0]{2,}")  # the cells "From" and "To" of a table


def _joined(first: Point, second: Point) -> DateRange | None:
    """The range from one point to another, None when they make none ("May" to "2015 students")."""
    if second.kind == "present":
        return DateRange(first.first, None, True) if first.first else None
    if second.kind == "loose":  # 2012 - 14
        if first.first is None or first.first.month is not None or second.first is None or second.first.year < first.first.year:
            return None
        return DateRange(first.first, second.first)
    if second.last is None or second.kind == "alone":
        return None
    if first.first is not None:
        return DateRange(first.first, second.last)
    if first.kind == "alone" and second.first is not None and second.first.month is not None:
        month = first.last.month if first.last else None
        assert month is not None
        year = second.first.year - (1 if month > second.first.month else 0)
        return DateRange(PartialDate(year, month), second.last)
    return None


def _school_years(lower: str, point: Point) -> Stated | None:
    """ "2010-11" on its own is the years 2010 to 2011, not November."""
    assert point.first is not None
    if point.first.month == (point.first.year + 1) % 100 and lower[point.start + 4] in "-/" and point.end - point.start == 7:
        return Stated(point.start, point.end, DateRange(PartialDate(point.first.year), PartialDate(point.first.year + 1)), True)
    return None


def _point(match: re.Match[str], calendar: Calendar, day_first: bool) -> Point | None:
    kind = match.lastgroup or ""  # the alternative that fits: its group is the last to close
    first = last = None
    if kind == "season":
        low, high = calendar.seasons[match["m7"]]
        year = int(match["y7"]) if match["y7"] else _century(match["s7"])
        first, last = PartialDate(year, low), PartialDate(year + (high < low), high)
    elif kind == "alone":
        last = PartialDate(1, calendar.months[match["m9"]])
    elif kind in ("loose", "apostrophe"):
        first = last = PartialDate(_century(match[0]))
    elif kind != "present":
        first = last = _date(kind, match, calendar, day_first)
        if first is None:
            return None
    return Point(match.start(), match.end(), first, last, kind)


def _date(kind: str, match: re.Match[str], calendar: Calendar, day_first: bool) -> PartialDate | None:
    if kind == "iso":
        return PartialDate(int(match["y1"]), int(match["m1"]))
    if kind == "cjk":
        return PartialDate(int(match["y2"]), int(match["m2"]))
    if kind == "slash":
        return PartialDate(int(match["y4"]), int(match["m4"]))
    if kind == "short":
        return PartialDate(_century(match["y5"]), int(match["m5"]))
    if kind == "named":
        return PartialDate(int(match["y6"]) if match["y6"] else _century(match["s6"]), calendar.months[match["m6"]])
    if kind == "turned":
        return PartialDate(int(match["y10"]), calendar.months[match["m10"]])
    if kind == "year":
        return PartialDate(int(match["y8"]))
    a, b = int(match["a3"]), int(match["b3"])
    month = b if (day_first and b <= 12) or a > 12 else a
    day = a + b - month
    if not (1 <= month <= 12 and 1 <= day <= LAST_DAY):
        return None
    year = int(match["y3"]) if len(match["y3"]) == 4 else _century(match["y3"])
    return PartialDate(year, month)


def _century(text: str) -> int:
    two = int(text[-2:])
    return two + (2000 if two <= CENTURY_PIVOT else 1900)


# Each begins with the figure itself, which a search finds many times faster than what must not stand before it.
DAY_FIRST = re.compile(r"[123](?<![\d/.].)(?:(?<=1)[3-9]|(?<=2)\d|(?<=3)[01])[/.](?:0?[1-9]|1[0-2])[/.](?:19|20)\d\d")
MONTH_FIRST = re.compile(r"[01-9](?<![\d/.].)(?:(?<=0)[1-9]|(?<=1)[0-2]?|(?<=[2-9]))[/.](?:1[3-9]|2\d|3[01])[/.](?:19|20)\d\d")


DOTTED = re.compile(r"[0-3](?<![\d/.].)\d?\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d(?!\d)")


def writes_day_first(lower: str) -> bool:
    """Whether the person writes 25/12/2020: shown by a date that cannot be read the other way, or by full stops (01.02.2020)."""
    if not any(century in lower for century in ("/20", "/19", ".20", ".19")):
        return False
    return bool(DAY_FIRST.search(lower) or DOTTED.search(lower)) and not MONTH_FIRST.search(lower)
