"""Rows in, ranges of dates that are written over two or three of them out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from screening.model.dates import DateRange, PartialDate

from .dates import Stated, find_dates
from .job_rows import CLOSED, LOOKED_AT, Reader, Row

UNFINISHED = re.compile(r"(?:[-–—]|\b(?:to|thru|through|until)|[-–—]\s?[a-z]{3,9}\.?)$", re.IGNORECASE)
MARGIN = re.compile(r"\d\s?(?:-|–|—|to)\s*\t")
SEASON = re.compile(r"[A-Za-z]+\.?,?\s(?:of\s)?\d{4}")
DUTY_AFTER = re.compile(r"[\s\t]*[\u2022\u25aa\u25cf\u25e6*]")
TOLD = re.compile(r"[a-z]\.\s+[A-Z][a-z]")  # a sentence ends on the line and another begins
TO = re.compile(r"^(?:to|-|–|—|till|until)$")
BETWEEN = re.compile(r"(?:to|till|until|through|thru|-|–|—|\||:)$")
LONGEST_MARGIN = 12  # lines of duties under the word between two dates
NAMED = 2.0  # strength of a title or an employer beside the first date


@dataclass(frozen=True, slots=True)
class Anchor:
    """Rows `first` to `last` hold the dates of one job. `pure`: nothing else stands on them."""

    first: int
    last: int
    dates: DateRange
    spans: tuple[tuple[int, int], ...]
    pure: bool


def range_over_rows(rows: Sequence[Row], i: int, reader: Reader) -> Anchor | None:
    """The range that begins on row `i` and ends on a row of its own below it."""
    return _pair(rows, i, reader) or _stacked(rows, i, reader) or _margin(rows, i, reader) or _down_the_margin(rows, i, reader)


def _stacked(rows: Sequence[Row], i: int, reader: Reader) -> Anchor | None:
    """A range written over two or three rows of its own: "January 2014", "to", "January 2018"."""
    row = rows[i]
    if not row.dates or row.section in CLOSED or not nothing_beside(row) or (row.dates[0].is_range and not _open(row)):
        return None
    for count in (3, 2):
        group = rows[i : i + count]
        if len(group) < count or any(len(r.text) > 24 or not r.text for r in group) or (count == 3 and not TO.match(group[1].text.lower())):
            continue
        joined = " ".join(r.text.lower() for r in group)
        stated = find_dates(joined, reader.calendar, day_first=reader.day_first)
        if len(stated) == 1 and stated[0].is_range and stated[0].end >= len(joined) - 1 and stated[0].start <= 1:
            if count == 2 and not re.search(r"(?:to|-|–|—)$|^(?:to|-|–|—)", f"{group[0].text.lower()}\n{group[1].text.lower()}", re.M):
                continue
            return Anchor(i, i + count - 1, stated[0].dates, ((group[0].start, group[-1].end),), True)
    return None


def _pair(rows: Sequence[Row], i: int, reader: Reader) -> Anchor | None:
    """Two dates one above the other, nothing beside either: "Jan 2018", "Present"."""
    if i + 1 >= len(rows) or not rows[i].trust or len(rows[i].dates) != 1 or not nothing_beside(rows[i]):
        return None
    row, below = rows[i], rows[i + 1]
    first = row.dates[0].dates
    if row.dates[0].is_range or first.start is None:
        return None
    if below.text.lower() in reader.calendar.present:
        return Anchor(i, i + 1, DateRange(first.start, None, True), ((row.start, below.end),), True)
    second = below.dates[0] if below.dates and nothing_beside(below) else None
    if second is None or second.is_range or second.dates.start is None or second.dates.start.last_month < first.start.first_month:
        return None
    return Anchor(i, i + 1, DateRange(first.start, second.dates.start), ((row.start, below.end),), True)


def _margin(rows: Sequence[Row], i: int, reader: Reader) -> Anchor | None:
    """A range in a narrow margin: "Jan 2014 -" beside the title, "Feb 2016" below it beside the employer."""
    if i + 1 >= len(rows) or len(rows[i].dates) != 1:
        return None
    row, below, first = rows[i], rows[i + 1], rows[i].dates[0]
    if first.start != row.start or not MARGIN.search(row.text[: first.end - first.start + 4]):
        return None
    word = below.text.split("\t")[0]
    if word.lower() in reader.calendar.present and "\t" in below.text:
        spans = ((first.start, first.end), (below.start, below.start + len(word)))
        return Anchor(i, i + 1, DateRange(first.dates.start, None, True), spans, False)
    second = below.dates[0] if below.dates else None
    if second is None or second.start != below.start or first.dates.start is None:
        return None
    end = end_of(second, below)
    if end is None or DUTY_AFTER.match(below.text, second.end - below.start) or end.last_month < first.dates.start.first_month:
        return None
    dates = DateRange(first.dates.start, end)
    return Anchor(i, i + 1, dates, ((first.start, first.end), (second.start, second.end)), False)


def _down_the_margin(rows: Sequence[Row], i: int, reader: Reader) -> Anchor | None:
    """A range in a margin of three lines: "Jan 2014" beside the title, "to" and "Feb 2016" beside or among its duties."""
    row, first = rows[i], rows[i].dates[0]
    if (
        i + 2 >= len(rows)
        or first.is_range
        or first.start != row.start
        or row.text[first.end - row.start : first.end - row.start + 1] != "\t"
    ):
        return None
    if not any(max(piece.title, piece.employer) >= NAMED or piece.kind == "placeholder" for piece in row.pieces):
        return None
    last = next((k for k in range(i + 2, min(i + 2 + LONGEST_MARGIN, len(rows))) if _begins_with_date(rows[k], reader)), None)
    if last is None or not BETWEEN.match(rows[i + 1].text.partition("\t")[0].strip().lower()):
        return None
    below, word = rows[last], rows[last].text.partition("\t")[0]
    if word.lower() in reader.calendar.present:
        spans = ((first.start, first.end), (below.start, below.start + len(word)))
        return Anchor(i, i, DateRange(first.dates.start, None, True), spans, False)
    second = below.dates[0] if below.dates else None
    end = end_of(second, below) if second is not None and second.start == below.start and second.end == below.start + len(word) else None
    if second is None or end is None or first.dates.start is None or end.last_month < first.dates.start.first_month:
        return None
    return Anchor(i, i, DateRange(first.dates.start, end), ((first.start, first.end), (second.start, second.end)), False)


def _begins_with_date(row: Row, reader: Reader) -> bool:
    return (bool(row.dates) and row.dates[0].start == row.start) or row.text.partition("\t")[0].lower() in reader.calendar.present


def range_broken_off(rows: Sequence[Row], i: int, reader: Reader) -> Anchor | None:
    """A range broken at the end of a line: "Clerk, Acme (01/2003 -" and below it "09/2007)"."""
    if i + 1 >= len(rows) or not rows[i].dates or not UNFINISHED.search(rows[i].text[-12:]) or rows[i + 1].section in CLOSED:
        return None
    row, below = rows[i], rows[i + 1]
    alone = [p for p in below.pieces if p.kind in ("text", "placeholder")]
    joined = f"{row.text} {below.text[:40]}".lower()
    names = [p for p in row.pieces if p.kind == "placeholder" or max(p.title, p.employer) >= 2.0]
    if (
        not names
        or TOLD.search(row.text)
        or not row.trust
        or alone
        or len(joined) > LOOKED_AT
        or len(joined) != len(row.text) + 1 + len(below.text[:40])
    ):
        return None
    over = [s for s in find_dates(joined, reader.calendar, day_first=reader.day_first) if s.start < len(row.text) < s.end]
    if not over or not over[0].is_range:
        return None
    span = (row.start + over[0].start, below.start + over[0].end - len(row.text) - 1)
    return Anchor(i, i + 1, over[0].dates, (span,), False)


def end_of(stated: Stated, row: Row) -> PartialDate | None:
    """The end that a lone date at the start of a row is; "Autumn 2016" is one though it is three months long."""
    if not stated.is_range:
        return stated.dates.start
    return stated.dates.end if SEASON.fullmatch(row.text[: stated.end - row.start]) else None


def _open(row: Row) -> bool:
    return row.dates[0].dates.is_current and row.text[-1] in "-–—"


def nothing_beside(row: Row) -> bool:
    return len(row.dates) == 1 and not any(p.kind in ("text", "placeholder", "place", "prose") for p in row.pieces)
