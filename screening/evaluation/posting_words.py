"""The word lists of postings, compiled, and what a finder hands back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from screening.model.rubric import Params
from screening.vocabulary.load import Vocabulary

from .posting_cues import whole_words


class Found(NamedTuple):
    """Settings that a clause asks for, and where in it."""

    params: Params
    start: int
    end: int


class Words(NamedTuple):
    """The word lists of postings, compiled."""

    work: re.Pattern[str]
    people: re.Pattern[str]
    lead: re.Pattern[str]
    topics: Mapping[str, re.Pattern[str]]
    kpis: Mapping[str, re.Pattern[str]]
    channels: Mapping[str, re.Pattern[str]]
    education: Mapping[str, re.Pattern[str]]
    later: re.Pattern[str]
    similar: re.Pattern[str]
    systems: Mapping[str, re.Pattern[str]]
    license: re.Pattern[str]
    industries: Mapping[str, re.Pattern[str]]
    phrases: Mapping[str, re.Pattern[str]]
    no_field: re.Pattern[str]


@cache
def words_of(vocabulary: Vocabulary) -> Words:
    table = vocabulary.tables["postings"]

    def group(name: str) -> dict[str, re.Pattern[str]]:
        return {each: whole_words(words) for each, words in table[name].items()}

    lists = {name: whole_words(table[name]) for name in ("work", "people_work", "lead", "later", "similar", "license")}
    return Words(
        lists["work"],
        lists["people_work"],
        lists["lead"],
        group("topics"),
        group("kpis"),
        group("channels"),
        group("education"),
        lists["later"],
        lists["similar"],
        group("systems"),
        lists["license"],
        group("industries"),
        group("phrases"),
        whole_words(table["no_field"]),
    )


def split_forms(text: str) -> list[str]:
    plain = text.replace("&amp;", "&")  # a misread form of "P&C" holds the sign that parts the list
    return [form.strip() for form in plain.split(";" if ";" in plain else ",") if form.strip()]
