"""Months counted from stated dates: the worked vectors, and what must hold for all of them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.model.dates import DateRange, Months, PartialDate, union_months

AS_OF = date(2026, 11, 15)


def span(start: str | None, end: str | None = None, *, current: bool = False) -> DateRange:
    def parse(text: str | None) -> PartialDate | None:
        return PartialDate(*map(int, text.split("-"))) if text else None

    return DateRange(parse(start), parse(end), current)


@pytest.mark.parametrize(
    ("ranges", "expected"),
    [
        ([span("2021-03", "2022-08")], (18, 18, 18)),
        ([span("2025-06", current=True)], (18, 18, 18)),
        ([span("2021", "2022")], (2, 12, 24)),
        ([span("2019", "2022")], (26, 36, 48)),
        ([span("2022")], (1, 6, 12)),
        ([span("2022", "2022")], (1, 6, 12)),
        ([span("2022"), span("2023-06", "2023-08")], (4, 9, 15)),
        ([span("2021-03", "2022-08"), span("2022-06", "2023-01")], (23, 23, 23)),
        ([span("2023-11", "2024-01")], (3, 3, 3)),
        ([span("2027-03", "2028-01")], (0, 0, 0)),
        ([span("2022-08", "2021-03")], (0, 0, 0)),
        ([span(None)], (0, 0, 0)),
        ([DateRange(months_stated=27)], (27, 27, 27)),
        ([DateRange(months_stated=27), DateRange(months_stated=3), span("2022-01", "2022-02")], (32, 32, 32)),
    ],
)
def test_months_vectors(ranges: list[DateRange], expected: tuple[int, int, int]) -> None:
    assert union_months(ranges, AS_OF) == Months(*expected)


DATES = st.builds(PartialDate, st.integers(1980, 2030), st.none() | st.integers(1, 12))
RANGES = st.builds(DateRange, st.none() | DATES, st.none() | DATES, st.booleans())


@given(st.lists(RANGES, max_size=6))
def test_low_point_high_are_in_order_and_overlaps_count_once(ranges: list[DateRange]) -> None:
    low, point, high = union_months(ranges, AS_OF)
    assert 0 <= low <= point <= high
    assert union_months(ranges * 2, AS_OF) == (low, point, high)
    assert union_months(ranges[::-1], AS_OF) == (low, point, high)
