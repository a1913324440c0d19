"""Words of a criterion in, the reason out why it may not be asked and what to ask instead; None when it may."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from screening.vocabulary.load import Vocabulary


class Refusal(NamedTuple):
    word: str
    reason: str
    instead: str


class _Table(NamedTuple):
    allowed: re.Pattern[str]
    words: re.Pattern[str]
    groups: dict[str, str]
    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    kinds: dict[str, str]
    texts: dict[str, tuple[str, str]]


def refused_words(text: str, vocabulary: Vocabulary) -> Refusal | None:
    """Does the text ask for a protected attribute or a stand-in for one?"""
    table = _table(vocabulary)
    plain = table.allowed.sub(" ", _plain(text)).strip()
    if found := table.words.search(plain):
        return Refusal(found[0], *table.texts[table.groups[found[1]]])
    told = ((group, found[0]) for group, pattern in table.patterns if (found := pattern.search(plain)))
    return next((Refusal(words, *table.texts[group]) for group, words in told), None)


def refused_setting(name: str, vocabulary: Vocabulary) -> Refusal | None:
    """Is this the name of a kind or setting that would measure a protected attribute ("zip_code", "max_years")?"""
    table = _table(vocabulary)
    group = table.kinds.get(name.lower())
    return Refusal(name, *table.texts[group]) if group else None


def _plain(text: str) -> str:
    """Small letters without accents and single spaces; signs nobody sees, hyphens and other letter forms do not hide a word."""
    seen = "".join(sign for sign in unicodedata.normalize("NFKD", text) if unicodedata.category(sign) not in ("Cf", "Mn"))
    return " ".join(seen.lower().replace("_", " ").replace("-", " ").replace("\u2013", " - ").replace("\u2019", "'").split())


@cache
def _table(vocabulary: Vocabulary) -> _Table:
    table = vocabulary.tables["protected"]
    groups = {_plain(word): name for name, group in table["groups"].items() for word in group["words"]}
    return _Table(
        _any_word(_plain(word) for word in table["allowed"]),
        _any_word(groups),
        groups,
        tuple(
            (name, re.compile(rf"(?<![\w'])(?:{each})(?!\w)"))
            for name, group in table["groups"].items()
            for each in group.get("patterns", ())
        ),
        {kind: name for name, group in table["groups"].items() for kind in group["kinds"]},
        {name: (group["reason"], group["instead"]) for name, group in table["groups"].items()},
    )


def _any_word(words: object) -> re.Pattern[str]:
    """Longest first, so that "no gaps" is named before "gaps"."""
    ordered = sorted(words, key=lambda word: (-len(word), word))  # type: ignore[call-overload]
    return re.compile(r"(?<![\w'])(" + "|".join(map(re.escape, ordered)) + r")(?:'?s)?(?![\w'])")
