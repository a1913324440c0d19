"""The dates of a line in, those of work that came back every year as one: "Summers 2012, 2013", "Nov - Dec 2014, Nov - Dec 2015"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from screening.model.dates import DateRange, PartialDate

if TYPE_CHECKING:
    from .dates import Stated

AND = re.compile(r"\s{0,2}(?:[,;&/+]|and\b|,\s?and\b)\s{0,2}")
YEAR = 12  # months; work of the season is shorter


def in_series(found: Iterable[Stated], lower: str) -> tuple[Stated, ...]:
    """The first year's months, again in each later year, count as often as they came back; what lies between does not."""
    merged: list[Stated] = []
    for each in found:
        last = merged[-1] if merged else None
        joined = _again(last.dates, each) if last is not None and AND.fullmatch(lower, last.end, each.start) else None
        if last is not None and joined is not None:
            merged[-1] = replace(last, end=each.end, dates=joined)
        else:
            merged.append(each)
    return tuple(merged)


def _again(first: DateRange, later: Stated) -> DateRange | None:
    """The same months of a later year, None where it is something else."""
    start, end, dates = first.start, first.end, later.dates
    if start is None or end is None or start.month is None or end.month is None or dates.start is None:
        return None
    once = end.month - start.month + 1 + (YEAR if end.month < start.month else 0)
    years = 1 if first.months_stated is None else first.months_stated // once
    bare = not later.is_range and dates.start.month is None
    same = later.is_range and dates.start.month == start.month and dates.end is not None and dates.end.month == end.month
    over = dates.start.year - (end.year - (end.month < start.month))
    spans_once = first.months_stated is not None or end.last_month - start.first_month + 1 == once
    if not (bare or same) or not 1 <= over <= 2 or not spans_once:
        return None
    last = PartialDate(dates.start.year + (end.month < start.month), end.month)
    return DateRange(start, last, months_stated=once * (years + 1))
