"""A place in a text and a table of cue words in, the cue that stands nearest out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from re import Pattern
from typing import NamedTuple

from .outline import Outline
from .passages import NO_ABBREVIATION
from .words import folded, listed

REACH = 8  # words either side that a status word may stand away
WIDEST = 110  # characters either side that are looked at
WALL = re.compile(
    rf"[;\u2022\u25aa\u25cf\u00a7|\t.\n](?:(?<=[;\u2022\u25aa\u25cf\u00a7|\t])|(?<=\.)(?=\s){NO_ABBREVIATION}|(?<=\n)(?=\s*[^a-z\s]))"
)


class Cue(NamedTuple):
    """A cue word at `text[start:end]`, `distance` words away from the place asked about."""

    name: str
    start: int
    end: int
    distance: float


class Cues:
    """Cue words by name, compiled once: longest form first, each standing alone."""

    def __init__(self, table: Mapping[str, str]) -> None:
        forms = {form: name for name, words in table.items() for form in listed(words)}
        self._names = forms
        longest = sorted(forms, key=len, reverse=True)
        self._pattern: Pattern[str] = re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(f) for f in longest)})(?![\w-])")

    def around(self, outline: Outline, start: int, end: int) -> list[Cue]:
        """Cues within REACH words of `text[start:end]` and on this side of any wall, nearest first."""
        text = folded(outline.lower)
        left = max(0, start - WIDEST)
        right = min(len(text), end + WIDEST)
        for wall in WALL.finditer(outline.text, left, start + 1):  # one more, so that a wall at the brink sees what follows it
            left = wall.end() if wall.end() <= start else left
        wall_after = WALL.search(outline.text, end, right)
        if wall_after:
            right = wall_after.start()
        found = []
        for match in self._pattern.finditer(text, left, right):
            between = text[match.end() : start] if match.end() <= start else text[end : match.start()] if match.start() >= end else ""
            distance = len(between.split()) + (0.5 * between.count(","))
            if distance <= REACH:
                found.append(Cue(self._names[match[0]], match.start(), match.end(), distance))
        return sorted(found, key=lambda cue: (cue.distance, cue.start))


@cache
def _cues(rows: tuple[tuple[str, str], ...]) -> Cues:
    return Cues(dict(rows))


def cues_of(table: Mapping[str, str]) -> Cues:
    """The compiled cues of a table of the vocabulary."""
    return _cues(tuple(table.items()))
