"""Dates as resumes write them, a row per form, near-misses beside hits."""

from __future__ import annotations

import pytest

from screening.extraction.dates import calendar_of, find_dates, writes_day_first
from screening.vocabulary.load import Vocabulary

P = "present"
ROWS = (
    ("06/2012 - 07/2014", "2012-06", "2014-07"),
    ("3/15 - 4/16", "2015-03", "2016-04"),
    ("08/16 – 02/18", "2016-08", "2018-02"),
    ("2015-03 to 2016-02", "2015-03", "2016-02"),
    ("2015.03-2016.04", "2015-03", "2016-04"),
    ("2019/05 - 2020/06", "2019-05", "2020-06"),
    ("03/15/2014 - 04/01/2015", "2014-03", "2015-04"),
    ("7/1/14-8/2/15", "2014-07", "2015-08"),
    ("Mar '21 – Present", "2021-03", P),
    ("Mar '21 - Current", "2021-03", P),
    ("Jul'16 to Dec'18", "2016-07", "2018-12"),
    ("Jan-15 to Dec-17", "2015-01", "2017-12"),
    ("Sept. 2010 to Oct. 2011", "2010-09", "2011-10"),
    ("SEPTEMBER 2010 THRU OCTOBER 2011", "2010-09", "2011-10"),
    ("Febuary 2014 - Janurary 2015", "2014-02", "2015-01"),
    ("January, 2015 - February, 2016", "2015-01", "2016-02"),
    ("Jan 5 2015 - Feb 6 2016", "2015-01", "2016-02"),
    ("Sept. 12, 2005 thru Apr 19, 2008 (9 am - 4 pm)", "2005-09", "2008-04"),
    ("1st January 2015 - 31st March 2016", "2015-01", "2016-03"),
    ("15 March 2014 to 2 April 2015", "2014-03", "2015-04"),
    ("Jan - Mar 2015", "2015-01", "2015-03"),
    ("Nov-Feb 2016", "2015-11", "2016-02"),
    ("2012-2014", "2012", "2014"),
    ("2012 - 14", "2012", "2014"),
    ("'09 - '11", "2009", "2011"),
    ("2010-11", "2010", "2011"),
    ("2010-11 to 2012-03", "2010-11", "2012-03"),
    ("since 2020", "2020", P),
    ("March 2019 –", "2019-03", P),
    ("from March 2012 until now", "2012-03", P),
    ("May 2015 — to date", "2015-05", P),
    ("05/2015 till date", "2015-05", P),
    ("2009 – Ongoing", "2009", P),
    ("January 2013-Present", "2013-01", P),
    ("Summer 2014", "2014-06", "2014-08"),
    ("Fall 2016-Spring 2017", "2016-09", "2017-05"),
    ("Winter 2018", "2018-12", "2019-02"),
    ("Holiday season 2021", "2021-11", "2021-12"),
    ("Q3 2020 - Q1 2021", "2020-07", "2021-03"),
    ("2021年3月 - 2022年4月", "2021-03", "2022-04"),
    ("marzo 2014 - abril 2015", "2014-03", "2015-04"),
    ("From: 03/2012 To: 05/2014", "2012-03", "2014-05"),
    ("08 / 2014 - 09 / 2015", "2014-08", "2015-09"),
    ("June 2012 -- July 2013", "2012-06", "2013-07"),
    ("September 2011 | August 2014", "2011-09", "2014-08"),
    ("05/2014", "2014-05", None),
    ("2016", "2016", None),
    ("August of 2014", "2014-08", None),
)


@pytest.mark.parametrize(("text", "start", "end"), ROWS, ids=[row[0] for row in ROWS])
def test_forms(text: str, start: str, end: str | None, vocabulary: Vocabulary) -> None:
    (stated,) = find_dates(text.lower(), calendar_of(vocabulary))
    assert str(stated.dates.start) == start
    assert (P if stated.dates.is_current else str(stated.dates.end) if stated.dates.end else None) == end


NOTHING = (
    "24/7 support", "$2,010.00", "555-2012", "10-15 calls", "2010%", "version 2.0.14", "9/11", "May I help you", "1099/1098",
    "12:30 - 14:45",
    "03/15", "(800) 201-2015", "5/5 stars", "currently employed",
)  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_near_misses(text: str, vocabulary: Vocabulary) -> None:
    assert find_dates(text.lower(), calendar_of(vocabulary)) == ()


def test_summers_count_their_own_months(vocabulary: Vocabulary) -> None:
    (stated,) = find_dates("summers 2019-2021", calendar_of(vocabulary))
    assert (str(stated.dates.start), str(stated.dates.end), stated.dates.months_stated) == ("2019-06", "2021-08", 9)


def test_day_order_is_learned_from_the_resume(vocabulary: Vocabulary) -> None:
    assert writes_day_first("joined 25/12/2019") and not writes_day_first("joined 12/25/2019") and not writes_day_first("joined 01/02/2019")
    (british,) = find_dates("05/06/2019 - 07/08/2020", calendar_of(vocabulary), day_first=True)
    assert (str(british.dates.start), str(british.dates.end)) == ("2019-06", "2020-08")


@pytest.mark.parametrize("unit", ["1", "1.", "a@", "1/", "- ", "jan ", "2010-", "20", "' ", "2010 to "])
def test_hostile_lines_take_time_in_proportion(unit: str, vocabulary: Vocabulary) -> None:
    """Work doubles with the length: counted in found dates and finished at all, not timed."""
    text = unit * (20_000 // len(unit))
    found = find_dates(text, calendar_of(vocabulary))
    assert len(found) <= len(text)
