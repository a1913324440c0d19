"""Dates as resumes state them, and months counted from them without a clock.

The unit is the calendar month: a month counts if the job touches it, overlapping jobs count once.
"Present" stays symbolic until somebody hands in `as_of`, the day the resume was received.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Precision(StrEnum):
    """How exactly a date is stated."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as stated: `month` and `day` are None where the resume does not say."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def precision(self) -> Precision:
        if self.month is None:
            return Precision.YEAR
        return Precision.MONTH if self.day is None else Precision.DAY

    def __str__(self) -> str:
        return f"{self.year:04d}" if self.month is None else f"{self.year:04d}-{self.month:02d}"

    @property
    def first_month(self) -> int:
        """The earliest calendar month this can mean, as months since year 0 (January of year 0 is 0)."""
        return self.year * 12 + (self.month or 1) - 1

    @property
    def last_month(self) -> int:
        """The latest calendar month this can mean, as months since year 0."""
        return self.year * 12 + (self.month or 12) - 1


class Months(NamedTuple):
    """Calendar months as the fewest, the likeliest and the most that the words allow."""

    low: int
    point: int
    high: int


@dataclass(frozen=True, slots=True)
class DateRange:
    """From when to when. `is_current` means the end is "present"; then `end` is None.

    `months_stated` holds a stated length ("2 years 3 months") where there are no dates, or a stated number of
    months inside the range ("Summers 2019-2021" is 9).
    """

    start: PartialDate | None = None
    end: PartialDate | None = None
    is_current: bool = False
    months_stated: int | None = None

    @property
    def is_dated(self) -> bool:
        return self.start is not None or self.end is not None

    def months(self, as_of: date) -> Months:
        """How many calendar months this covers on the day `as_of`; (0, 0, 0) where nothing is dated."""
        if self.months_stated is not None:
            return Months(self.months_stated, self.months_stated, self.months_stated)
        return union_months([self], as_of)

    def bounds(self, as_of: date) -> tuple[range, range, range]:
        """The months covered as ranges of months since year 0: at least, likely, at most (empty ranges when none)."""
        today = as_of.year * 12 + as_of.month - 1
        nothing = range(0)
        if self.start is None:
            if self.end is None:
                return nothing, nothing, nothing
            return self._one_year(self.end, today)
        if self.end is None and not self.is_current:
            return self._one_year(self.start, today)
        start_low, start_high = self.start.last_month, self.start.first_month
        end_low, end_high = (today, today) if self.is_current or self.end is None else (self.end.first_month, self.end.last_month)
        end_low, end_high = min(end_low, today), min(end_high, today)
        low = range(start_low, end_low + 1)
        high = range(start_high, end_high + 1)
        if self.start.month is None and self.end is not None and self.end.month is None:
            if self.start.year == self.end.year:
                return self._one_year(self.start, today)
            # Years only: the likeliest count is 12 months a year apart, mid-year to mid-year.
            return low, range(start_high + 6, min(end_low + 5, today) + 1), high
        if self.start.month is None:
            middle = (start_low + start_high + 1) // 2
            return low, range(min(middle, end_low), end_low + 1), high
        if self.end is not None and self.end.month is None:
            middle = (end_low + end_high) // 2
            return low, range(start_low, min(max(middle, start_low), today) + 1), high
        return low, low, high

    @staticmethod
    def _one_year(stated: PartialDate, today: int) -> tuple[range, range, range]:
        """A job known by one date only: one month at least; of a bare year half of it is likely, all of it possible."""
        if stated.month is not None:
            only = range(stated.first_month, min(stated.last_month, today) + 1)
            return only, only, only
        first, last = stated.first_month, min(stated.last_month, today)
        middle = min(first + 5, last)
        return range(middle, middle + 1) if first <= today else range(0), range(first, middle + 1), range(first, last + 1)


def union_months(ranges: Iterable[DateRange], as_of: date) -> Months:
    """Calendar months that the ranges cover together on `as_of`, overlaps counted once.

    Stated lengths without dates are added, since nothing says where they lie.
    """
    sets: tuple[set[int], set[int], set[int]] = (set(), set(), set())
    stated = 0
    for each in ranges:
        if each.months_stated is not None:
            stated += each.months_stated
            continue
        for months, bound in zip(sets, each.bounds(as_of), strict=True):
            months.update(bound)
    low, point, high = (len(months) + stated for months in sets)
    return Months(min(low, point), point, max(point, high))
