"""A stretch of the head of a resume in, the town outside the USA that it names out, with its region and country."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from screening.vocabulary.load import Vocabulary

from .job_words import employer_strength, job_words_of, title_strength
from .passages import compiled
from .words import listed

TOWN_REACH = 60  # letters before a region in which its town begins
NAMES_A_FIRM = 0.6  # strength from which words are an organisation's or a title's rather than a town's
WORD = r"(?:d['\u2019])?[A-Z\u00c0-\u00de\u010c-\u017d][\w.'\u2019-]*"
SMALL = "de|da|do|dos|la|of|du|le|upon|on|sur|am|an|es|el|al"
TOWN = rf"(?:^|[^\w'\u2019-])({WORD}(?:[ ](?:{WORD}|{SMALL})){{0,3}}(?:,[ ][A-Z]{{2,3}})?)(,?)[ ]{{1,2}}$"
CAPITAL = r"(?<=[ ])[A-Z]"
NAME_AHEAD = r"[\w.'\u2019-]+(?:[ ][\w.'\u2019-]+){0,4}"
SET_OFF = r"[ ]{0,3}(?:[^\w &'\u2019]|\d|[A-Z]{1,2}\d|$)"  # "Quezon City" is no part of the province of Quezon
POST_CODE = r"[ ]{1,2}(?:\d{4}(?!\d)|[A-Z]\d[A-Z])"
COUNTRY_BEHIND = r"(?:[ ]{1,2}[A-Z\d][A-Z\d ]{2,7})?,[ ]{1,2}"
BETWEEN_PIECES = r"[^\n\t,|\u2022\u00b7:]+"
CODE_OF_A_CITY = r"[ ]{1,2}(?:[A-Z]{1,2}\d[A-Z\d ]{0,6}|\d{5,6})$"  # "Leeds LS9", "Bengaluru 560097"


class Places(NamedTuple):
    """The names of a vocabulary; `no_towns` stand before a country and are none."""

    regions: frozenset[str]
    codes: frozenset[str]
    countries: frozenset[str]
    cities: frozenset[str]
    no_towns: frozenset[str]


@cache
def places_of(vocabulary: Vocabulary) -> Places:
    """The regions, codes, countries and cities, ready to look up."""
    table = vocabulary.tables["places"]
    cities = (*listed(vocabulary.tables["employers"]["cities"]), *(city.lower() for city in listed(table["alone"])))
    return Places(
        frozenset(name for names in table["regions"].values() for name in listed(names)),
        frozenset(listed(table["codes"])),
        frozenset(listed(table["countries"])),
        frozenset(cities),
        frozenset(listed(table["no_towns"])),
    )


def town_abroad(text: str, start: int, end: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Where `text[start:end]` names a town with its region or country; None where nothing says that it is one."""
    capitals = [match.start() for match in compiled(CAPITAL).finditer(text, start, end)]
    for find in (_region_at, _country_at):
        for at in capitals:
            found = find(text, at, end, places_of(vocabulary))
            if found is None:
                continue
            own, stop = found
            town = compiled(TOWN).search(text, max(0, start - 1, at - TOWN_REACH), at)  # from the sign before the line
            if town and (town[2] or text[at:own].isupper()) and _is_town(town[1], vocabulary):
                return town.start(1), stop
    return None


def _region_at(text: str, at: int, end: int, places: Places) -> tuple[int, int] | None:
    """Where the region that begins at `at` ends, and the country behind it."""
    if text.startswith("and ", max(0, at - 4)):
        return None
    own = _name_at(text, at, end, places.regions)
    if own is None:
        own = _name_at(text, at, end, places.codes)
        if own is None or not (text.startswith(", ", at - 2) or compiled(POST_CODE).match(text, own, end)):
            return None
    behind = compiled(COUNTRY_BEHIND).match(text, own, end)
    return own, (behind and _name_at(text, behind.end(), end, places.countries)) or own


def _country_at(text: str, at: int, end: int, places: Places) -> tuple[int, int] | None:
    own = _name_at(text, at, end, places.countries) if text.startswith(", ", at - 2) else None
    return (own, own) if own is not None else None


def _name_at(text: str, at: int, end: int, names: frozenset[str]) -> int | None:
    """Where the longest of the `names` ends that begins at `at` and is set off from what follows."""
    ahead = compiled(NAME_AHEAD).match(text, at, end)
    stop = ahead.end() if ahead else at
    while stop > at:
        for each in (stop, stop - 1):  # the full stop may be the name's or the sentence's
            if text[at:each] in names and compiled(SET_OFF).match(text, each, end):
                return each
        stop = max(at, text.rfind(" ", at, stop))
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
    for piece in compiled(BETWEEN_PIECES).finditer(text, start, end):
        city = compiled(CODE_OF_A_CITY).sub("", piece[0].rstrip()).strip()
        if city.istitle() and city.lower() in places_of(vocabulary).cities and text[piece.end() : piece.end() + 1] not in (",", ":"):
            left = piece.start() + piece[0].index(city)
            return left, left + len(city)
    return None
