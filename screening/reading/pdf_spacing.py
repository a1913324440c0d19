"""Letters of a page set apart, as headings often are -> the parts that go on the word before them, though they were parted from it.

Kerned pairs stand closer than other letters, so no single gap tells: the whole word is looked at that closing a gap would make.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from screening.reading.pdf_runs import GLUED_GAP, Characters, Runs

SPACED = 0.04  # of the height: letters that stand further apart than this are set apart
NARROW = 0.02  # likewise: letters that stand no further apart than this are not, or kerned
TIMES = 1.5  # of the usual gap of a word: a gap wider by more is a space, however narrow the letters
CLOSE = 0.25  # of the gaps of a word set apart: so many are narrow at most, by kerning
SHARE = 0.4  # of the usual gap: one wider by less is of the word, however small the letters; spaces are twice as wide and more
FEW = 0.125  # of the gaps, likewise, where small letters have nothing but blanks between them
LEAST = 3  # gaps with blanks in them that alone tell of a word set apart: fewer single letters may be words
FARTHEST = 4.0  # of the height: what is further away is not of the same line of words
LONGEST = 12  # letters of a word that are looked at to each side
MOST = 20_000  # blanks of a page that are looked at: one with more is no resume
_BLANKS = frozenset(" \u00a0")
_SIGNS = frozenset("&-/'’.,:@+%()")


class Gap(NamedTuple):
    """The room between two letters of a line."""

    before: int
    after: int
    width: float

    @property
    def is_parted(self) -> bool:
        """Whether a blank stands in it."""
        return self.after - self.before > 1


def going_on(chars: Characters, runs: Runs, cuts: dict[int, list[int]]) -> set[int]:
    """Where runs, and parts of those that were cut, start that go on the word before."""
    starts, ends = runs.starts, runs.ends
    apart = (ends - starts == 1) | (runs.widest > SPACED * runs.heights)
    gaps = chars.lefts[starts[1:]] - chars.rights[ends[:-1] - 1]
    plain = _are_plain(chars, runs)
    near = (starts[1:] == ends[:-1] + 1) & (apart[1:] | apart[:-1]) & ~(plain[1:] | plain[:-1])
    near &= (gaps > -SPACED * runs.heights[1:]) & (gaps < FARTHEST * runs.heights[1:])
    places = np.flatnonzero(near)[:MOST]
    blanks = zip((ends[places] - 1).tolist(), starts[places + 1].tolist(), strict=True)
    parted = [(cut - 1, cut) for number, found in cuts.items() if found and not plain[number] for cut in found]
    letters = Letters(chars)
    every = (letters.gap(before, after) for before, after in (*blanks, *parted))
    return {gap.after for gap in every if gap is not None and letters.is_closed(gap)}


def _are_plain(chars: Characters, runs: Runs) -> NDArray[np.bool_]:
    """Whether the letters of each run mostly stand close together: ordinary words, of which there are many."""
    narrow = np.append(0, np.cumsum(runs.gaps <= NARROW * (chars.highs - chars.lows)))
    counts = narrow[runs.ends - 1] - narrow[runs.starts]
    plain: NDArray[np.bool_] = (counts > 1) & (2 * counts > runs.ends - 1 - runs.starts)
    return plain


class Letters:
    """The letters of a page, and what was found of the words that they make."""

    def __init__(self, chars: Characters) -> None:
        self.text = chars.text
        edges: list[list[float]] = [numbers.tolist() for numbers in (chars.lefts, chars.rights, chars.lows, chars.highs)]
        self.lefts, self.rights, self.lows, self.highs = edges
        self.known: dict[int, float | None] = {}

    def is_closed(self, gap: Gap) -> bool:
        """Whether `gap` is one between letters of a word set apart: by its own word, or by those next to it where that one is too short."""
        if not all(self.text[at].isalnum() or self.text[at] in _SIGNS for at in gap[:2]):
            return False
        word = self.word(gap)
        said = self.is_set_apart(word, gap) if len(word) > 1 else None
        if said is not None:
            return said
        for step in (-1, 1):
            others = islice((other for other in self.gaps(gap, step) if other not in word), LONGEST)
            usual = next((usual for usual in map(self.usual, others) if usual is not None), None)
            if usual is not None and gap.width <= usual + self.slack(gap, usual):
                return True
        return False

    def usual(self, gap: Gap) -> float | None:
        """How far letters stand apart in the word that `gap` is in, None when they are not set apart."""
        if gap.after not in self.known:
            word = self.word(gap)
            self.known[gap.after] = _middle(word) if self.is_set_apart(word, gap) else None
        return self.known[gap.after]

    def is_set_apart(self, word: list[Gap], gap: Gap) -> bool | None:
        """Whether `gap` is one between letters of the word it is in; None where the word does not tell."""
        height, usual = self.height(gap.after), _middle(word)
        narrow = sum(other.width <= NARROW * height for other in word)
        if gap.width <= NARROW * height:
            return None
        if narrow > max(1, CLOSE * len(word)):
            return False
        if narrow > CLOSE * len(word) or gap.width > usual + self.slack(gap, usual):
            return None
        if any(not other.is_parted and other.width > SPACED * height for other in word if other != gap):
            return True
        return True if len(word) >= LEAST and self._are_letters(word, narrow) else None

    def _are_letters(self, word: list[Gap], narrow: int) -> bool:
        """Whether single letters are those of one word: no figures, and all capitals where some are kerned."""
        found = [self.text[at] for other in word for at in other[:2] if self.text[at] not in _SIGNS]
        return all(map(str.isalpha, found)) and (narrow <= FEW * len(word) or all(map(str.isupper, found)))

    def slack(self, gap: Gap, usual: float) -> float:
        """How much wider than usual a gap between letters may be."""
        return max(min(TIMES * usual, GLUED_GAP * self.height(gap.after)), SHARE * usual)

    def word(self, gap: Gap) -> list[Gap]:
        """All gaps of the word that closing `gap` would make."""
        limit = gap.width + max(GLUED_GAP * self.height(gap.after), SHARE * gap.width)
        left, right = (takewhile(lambda other: other.width <= limit, self.gaps(gap, step)) for step in (-1, 1))
        return [gap, *islice(left, LONGEST), *islice(right, LONGEST)]

    def gaps(self, gap: Gap, step: int) -> Iterator[Gap]:
        """The gaps next to `gap` to one side, as far as the line goes."""
        at = gap.after if step > 0 else gap.before
        while 0 <= (other := at + step) < len(self.text):
            other += step if self.text[other] in _BLANKS else 0
            found = self.gap(min(at, other), max(at, other))
            if found is None:
                return
            yield found
            at = other

    def gap(self, before: int, after: int) -> Gap | None:
        """The gap between two letters, None when they are not next to each other on one line."""
        if before < 0 or after >= len(self.text) or self.text[before].isspace() or self.text[after].isspace():
            return None
        if not (self.lows[before] < self.highs[after] and self.lows[after] < self.highs[before]):
            return None
        width, height = self.lefts[after] - self.rights[before], self.height(after)
        return Gap(before, after, width) if -height < width < FARTHEST * height else None

    def height(self, at: int) -> float:
        return self.highs[at] - self.lows[at]


def _middle(word: list[Gap]) -> float:
    return sorted(gap.width for gap in word)[(len(word) - 1) // 2]
