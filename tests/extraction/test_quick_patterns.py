"""Patterns that are written to be searched fast find what their plain spelling finds, on any text."""

from __future__ import annotations

import re
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from screening.extraction.dates import DAY_FIRST, MONTH_FIRST, calendar_of
from screening.extraction.experience import HOURS
from screening.extraction.job_parts import SEPARATOR
from screening.extraction.job_words import job_words_of
from screening.extraction.kpi_figures import PERCENT
from screening.extraction.typing_speed import NUMBER
from screening.vocabulary.load import load_vocabulary

Groups = Callable[[re.Match[str]], tuple[str | None, ...]]

SIGNS = "0123456789.,/$-+ ]%():\t\n|*\xa0aZ\u0663\u2022\u2013@\u00ef\u00bc\u00e2"
WORDS = ["percent", "per cent", "hours", "hrs", "hour", "per", "each", "week", "wk", "work ", "/20", "19", " at ", "....", "wpm", "//"]
PIECES = st.lists(st.sampled_from([*SIGNS, *WORDS]), max_size=16).map("".join)
PLAIN: list[tuple[re.Pattern[str], str, Groups]] = [
    (PERCENT, r"(?<![\w.$-])(\d{1,4}(?:[.,]\d{1,3})?)\]?\s?(?:\+\s?)?(?:%|percent\b|per cent\b)", re.Match.groups),
    (
        HOURS,
        r"\b([1-7]?\d)\s?(?:\+\s?)?(?:hours?|hrs?)\.?\s?(?:/|per|a|each)\s?(?:week|wk)\b|\b([1-7]?\d)[ -]hours?[ -](?:work ?)?week\b",
        lambda match: (match[1] or match[2],),
    ),
    (DAY_FIRST, r"(?<![\d/.])(?:1[3-9]|2\d|3[01])[/.](?:0?[1-9]|1[0-2])[/.](?:19|20)\d\d", re.Match.groups),
    (MONTH_FIRST, r"(?<![\d/.])(?:0?[1-9]|1[0-2])[/.](?:1[3-9]|2\d|3[01])[/.](?:19|20)\d\d", re.Match.groups),
    (re.compile(NUMBER), r"(?<![\d.,/$])(\d{2,3})(?:\.\d{1,2})?", re.Match.groups),
    (
        SEPARATOR,
        r"[\t|•·¦▪●►~\uff0d,;()\[\]–—―@]+|ï¼|â€.|[ \xa0]{3,}|(?<=[a-z\d)])[ \xa0]{2}(?=[A-Z(\d])|:(?=\s|$)|\s-{1,2}(?=\s|[A-Z])"
        r"|\s\*(?=\s)|\s?\.{4,}(?=\s)|(?<=[a-z])-(?=\s+[A-Z])|\s/(?=\s)|//|\sat(?=\s)",
        re.Match.groups,
    ),
]


@settings(max_examples=400)
@given(PIECES)
def test_they_find_the_same(text: str) -> None:
    for quick, plain, groups in PLAIN:
        found = [(match.span(), match.groups()) for match in quick.finditer(text)]
        assert found == [(match.span(), groups(match)) for match in re.finditer(plain, text)], quick.pattern


def test_no_date_begins_inside_a_word() -> None:
    found = calendar_of(load_vocabulary()).points.finditer("dismay 2019, may 2020; unpresent, present; xjune 2018")
    assert [match[0] for match in found] == ["2019", "may 2020", "present", "2018"]


def test_every_placeholder_of_two_words_holds_company_or_name() -> None:
    phrases = job_words_of(load_vocabulary()).placeholder.pattern.partition("(?:")[2].partition(")")[0].split("|")
    assert len(phrases) > 3
    assert all("company" in phrase or "name" in phrase for phrase in phrases)
