"""The vocabulary in, the word lists about names out, ready to look up."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from re import Pattern
from typing import Any

from screening.vocabulary.load import Vocabulary

from .words import listed

EDGES = " \t\u2022\u00b7*_~=#>|:;,.\u2013\u2014-\u25aa\u25cf\uf0b7\u200b\u2605"
WORDS_OF_SKILLS = ("certifications", "channels", "contact", "kpis", "languages", "platforms", "sections", "statements")
WORD = re.compile(r"[a-z]{3,}")
SURE_FIRM = 3  # letters: "co" and "sa" are family names as well
SURE_ROLE = 8  # letters from which the word of a trade is seldom a family name: "caretaker", not "baker" or "parker"


@dataclass(frozen=True, slots=True, eq=False)
class NameWords:
    """`other` words stand in no name, but `family_too` may; `roles` are those of trades.

    `places` are words of an address, `streets` those that end one, `regions` stand behind a town, `openers_alone` over a name.
    """

    vocabulary: Vocabulary
    given: frozenset[str]
    other: frozenset[str]
    roles: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    honorifics: frozenset[str]
    credentials: frozenset[str]
    surname_like: frozenset[str]
    family_too: frozenset[str]
    placeholders: frozenset[str]
    places: frozenset[str]
    streets: frozenset[str]
    regions: frozenset[str]
    known: frozenset[str]
    brands: frozenset[str]
    headings: frozenset[str]
    contact_headings: frozenset[str]
    openers_alone: frozenset[str]
    opener: Pattern[str]

    def opened(self, row: str) -> int:
        """Where "Resume of" or "Name:" ends that the line begins with; 0 without."""
        match = self.opener.match(row)
        return match.end() if match else 0

    def has_other(self, row: str) -> bool:
        """Does a word of a trade, a firm or a heading stand in it?"""
        return not self.other.isdisjoint(map(plain, row.split()))


@cache
def common_words(vocabulary: Vocabulary) -> frozenset[str]:
    """Words of skills, systems and headings: names hardly ever hold one. Only asked where nothing else says that a line is a name."""
    return frozenset(word for table in WORDS_OF_SKILLS for text in _texts(vocabulary.tables[table]) for word in WORD.findall(text.lower()))


def _texts(tree: Any) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    else:
        for below in tree.values() if isinstance(tree, Mapping) else tree if isinstance(tree, list) else ():
            yield from _texts(below)


@cache
def name_words(vocabulary: Vocabulary) -> NameWords:
    """What is known of names, of places, of trades and firms, and of the headings of resumes."""
    tables = vocabulary.tables
    names, employers = tables["names"], tables["employers"]
    states = frozenset(_state_words(tables["states"]))
    sets = {
        key: frozenset(listed(names[key])) for key in ("particles", "suffixes", "honorifics", "credentials", "surname_like", "family_too")
    }
    openers = "|".join(re.escape(word) for word in sorted(listed(names["openers"]), key=len, reverse=True))
    roles = listed(tables["titles"]["roles"])
    firms = (word for word in listed(employers["suffixes"]) if len(word) >= SURE_FIRM)
    return NameWords(
        vocabulary=vocabulary,
        given=frozenset(names["given"].split()),
        other=frozenset([*names["other_words"].split(), *(role for role in roles if len(role) >= SURE_ROLE), *firms]),
        roles=frozenset(roles),
        placeholders=frozenset(listed(names["placeholders"])),
        streets=frozenset(listed(names["place_words"])),
        places=states | frozenset(listed(names["place_words"])),
        regions=states | frozenset(_region_words(tables["places"])),
        known=frozenset([*listed(employers["cities"]), *listed(employers["brands"]), *states, *_region_words(tables["places"])]),
        brands=frozenset(listed(employers["brands"])) - frozenset(names["given"].split()),
        headings=frozenset(chain.from_iterable(tables["sections"]["phrases"].values())),
        contact_headings=frozenset(tables["sections"]["phrases"]["contact"]),
        openers_alone=frozenset(
            (*listed(names["not_names_other_scripts"]), *(plain(each).replace(" ", "") for each in listed(names["openers"])), "of", "for")
        ),
        opener=re.compile(rf"[\s*#_=-]*(?:(?:hi|hello|hey)[,!]\s+)?(?:{openers})(?![\w.])[\s:|\u2013\u2014-]*", re.I),
        **sets,
    )


def _state_words(states: Mapping[str, str]) -> Iterator[str]:
    for code, names in states.items():
        yield code.lower()
        yield from names.split(", ")


def _region_words(places: Mapping[str, Any]) -> Iterator[str]:
    for names in (*places["regions"].values(), places["codes"], places["countries"]):
        yield from (plain(name) for name in listed(names))


def plain(word: str) -> str:
    """Lower case without accents: "Pe\u00f1aloza" as "penaloza"."""
    if word.isascii():
        return word.lower().strip(".,")
    folded = unicodedata.normalize("NFKD", word.lower().replace("\u0142", "l").replace("\u00f8", "o").replace("\u0111", "d"))
    return "".join(c for c in folded if not unicodedata.combining(c)).strip(".,")
