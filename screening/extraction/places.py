"""A stretch of the head of a resume in, the town outside the USA that it names out, with its region and country."""

from __future__ import annotations

import re
from functools import cache
from re import Pattern
from typing import NamedTuple

from screening.vocabulary.load import Vocabulary

from .job_words import employer_strength, job_words_of, title_strength
from .words import listed

TOWN_REACH = 60  # letters before a region in which its town begins
NAMES_A_FIRM = 0.6  # strength from which words are an organisation's or a title's rather than a town's
WORD = r"(?:d['\u2019])?[A-Z\u00c0-\u00de\u010c-\u017d][\w.'\u2019-]*"
SMALL = "de|da|do|dos|la|of|du|le|upon|on|sur|am|an|es|el|al"
TOWN = re.compile(rf"(?:^|[^\w'\u2019-])({WORD}(?:[ ](?:{WORD}|{SMALL})){{0,3}}(?:,[ ][A-Z]{{2,3}})?)(,?)[ ]{{1,2}}$")
SET_OFF = r"(?=[ ]{0,3}(?:[^\w &'\u2019]|\d|[A-Z]{1,2}\d|$))"  # "Quezon City" is no part of the province of Quezon
POST_CODE = r"[ ]{1,2}(?:\d{4}(?!\d)|[A-Z]\d[A-Z])"


class Places(NamedTuple):
    """The regions, codes and countries of a vocabulary, compiled; `no_towns` stand before a country and are none."""

    region: Pattern[str]
    country: Pattern[str]
    after: Pattern[str]
    no_towns: frozenset[str]


@cache
def places_of(vocabulary: Vocabulary) -> Places:
    table = vocabulary.tables["places"]
    regions = _either([name for names in table["regions"].values() for name in listed(names)])
    codes, countries = _either(listed(table["codes"])), _either(listed(table["countries"]))
    return Places(
        re.compile(rf"(?<=[ ])(?<!and )(?:(?:{regions})|(?:{codes})(?:(?={POST_CODE})|(?<=, ..)|(?<=, ...))){SET_OFF}"),
        re.compile(rf"(?<=, )(?:{countries}){SET_OFF}"),
        re.compile(rf"(?:[ ]{{1,2}}[A-Z\d][A-Z\d ]{{2,7}})?,[ ]{{1,2}}({countries}){SET_OFF}"),
        frozenset(listed(table["no_towns"])),
    )


def _either(names: tuple[str, ...] | list[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def town_abroad(text: str, start: int, end: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Where `text[start:end]` names a town with its region or country; None where nothing says that it is one."""
    places = places_of(vocabulary)
    for pattern in (places.region, places.country):
        for match in pattern.finditer(text, start, end):
            town = TOWN.search(text, max(0, start - 1, match.start() - TOWN_REACH), match.start())  # from the sign before the line
            if town is None or not (town[2] or match[0].isupper()) or not _is_town(town[1], vocabulary):
                continue
            country = places.after.match(text, match.end(), end) if pattern is places.region else None
            return town.start(1), country.end() if country else match.end()
    return None


def _is_town(words: str, vocabulary: Vocabulary) -> bool:
    """No job ("Call Centre Manager, Canada"), no firm ("Infosys Limited, India"), no label ("Passport, India")."""
    known = job_words_of(vocabulary)
    if any(word.lower().strip(".") in places_of(vocabulary).no_towns for word in words.split()):
        return False
    words = words.removesuffix(" City")
    return title_strength(words, known) < NAMES_A_FIRM and (
        employer_strength(words, known) < NAMES_A_FIRM or words.lower() in known.cities | known.places
    )


def known_city(text: str, start: int, end: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """A city of the lists that stands for itself between commas, bars or lines, but for a post code: "Swansea | 01792 555 014"."""
    match = _cities(vocabulary).search(text, start, end)
    return match.span(1) if match else None


@cache
def _cities(vocabulary: Vocabulary) -> Pattern[str]:
    cities = _either(
        [*(city.title() for city in listed(vocabulary.tables["employers"]["cities"])), *listed(vocabulary.tables["places"]["alone"])]
    )
    code = r"(?:[A-Z]{1,2}\d[A-Z\d ]{0,6}|\d{5,6})?"
    return re.compile(rf"(?<![^\n\t,|\u2022\u00b7:])[ ]{{0,3}}({cities})(?=[ ]{{0,2}}{code}[ ]{{0,3}}(?:[\n\t|\u2022\u00b7]|$))")
