"""Runs of letters as pdfium parts them -> the places where they fall apart: some producers' words are glued."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

# pdfium glues words of some producers; boxes are right, so a gap wider than usual within a run parts words.
GLUED_GAP = 0.13  # of the height of the letters, over the usual gap of the run
GLUED_RUN = 6  # letters: in shorter runs the usual gap cannot be told
CALM = 0.02  # of the height: a run whose widest gap is narrower holds one word
SURE = 5  # times a letter must be seen before its usual gap is known
_WORDY = np.array([chr(code).isalnum() or chr(code) == "_" for code in range(0x250)])  # the letters of most resumes

Numbers = NDArray[np.float64]
Places = NDArray[np.intp]


class Characters(NamedTuple):
    """All characters of a page: the text, and the edges of each one's box, upwards from the bottom left of the page as seen."""

    text: str
    codes: NDArray[np.uint32]
    lefts: Numbers
    highs: Numbers
    rights: Numbers
    lows: Numbers
    left: float
    top: float


class Runs(NamedTuple):
    """Letters of a page without a blank between them: where each run starts and ends, the widest and narrowest gap in it

    (0 for a single letter), the height of its first letter, and the gap after each character of the page.
    """

    starts: Places
    ends: Places
    widest: Numbers
    narrowest: Numbers
    heights: Numbers
    gaps: Numbers

    @property
    def uneven(self) -> NDArray[np.bool_]:
        """Whether each may fall apart."""
        return (self.widest > CALM * self.heights) | (self.narrowest < -self.heights)


def runs_of(chars: Characters, starts: Places, ends: Places) -> Runs:
    """The runs that start and end there, one after the other."""
    gaps = np.append(chars.lefts[1:] - chars.rights[:-1], 0.0)
    inside = np.stack((starts, ends - 1), 1).ravel()
    several = ends - starts > 1
    widest, narrowest = (np.where(several, bound.reduceat(gaps, inside)[::2], 0.0) for bound in (np.maximum, np.minimum))
    return Runs(starts, ends, widest, narrowest, chars.highs[starts] - chars.lows[starts], gaps)


def span_bounds(bound: np.ufunc, values: Numbers, starts: Places, ends: Places) -> Numbers:
    """The greatest (np.maximum) or least (np.minimum) value in each span."""
    found: Numbers = bound.reduceat(np.append(values, 0.0), np.stack((starts, ends), 1).ravel())[::2]
    return found


def cuts_of(chars: Characters, runs: Runs) -> dict[int, list[int]]:
    """For each uneven run, by its number: the places of the letters before which it falls apart; [] if it does not."""
    uneven = np.flatnonzero(runs.uneven)
    if not len(uneven):
        return {}
    starts, ends = runs.starts[uneven], runs.ends[uneven]
    extents = span_bounds(np.maximum, chars.highs, starts, ends) - span_bounds(np.minimum, chars.lows, starts, ends)
    usual = Usual(chars, runs.gaps)
    gaps, heights = runs.gaps.tolist(), runs.heights[uneven].tolist()
    every = zip(uneven.tolist(), starts.tolist(), ends.tolist(), heights, extents.tolist(), strict=True)
    return {number: _cuts(usual, start, gaps[start : end - 1], height, extent) for number, start, end, height, extent in every}


def _in_words(chars: Characters) -> NDArray[np.bool_]:
    """Whether each character is a letter, a digit or a low line."""
    found = _WORDY[np.minimum(chars.codes, len(_WORDY) - 1)]
    for place in np.flatnonzero(chars.codes >= len(_WORDY)).tolist():
        found[place] = chars.text[place].isalnum()
    return found


class Usual:
    """How far the next letter usually stands from each letter of the page: an "f" leans over its neighbour, an "m" does not."""

    def __init__(self, chars: Characters, gaps: Numbers) -> None:
        self.chars = chars
        self.heights = chars.highs - chars.lows
        fit = np.flatnonzero(_in_words(chars)[1:] & (self.heights[:-1] > 0))
        self.codes, self.shares = chars.codes[fit], gaps[fit] / self.heights[fit]
        self.known: dict[str, float] = {}

    def after(self, letter: str) -> float:
        """The usual gap after `letter` in heights of the letters: the lower third, for some of its gaps are spaces."""
        if letter not in self.known:
            shares = np.sort(self.shares[self.codes == ord(letter)])
            self.known[letter] = float(shares[len(shares) // 3]) if len(shares) >= SURE else 0.0
        return self.known[letter]


def _cuts(usual: Usual, start: int, gaps: list[float], height: float, extent: float) -> list[int]:
    """Where a run of letters falls apart: wide gaps (glued words), or a jump back or far ahead (another line or column)."""
    chars, narrowest, widest = usual.chars, min(gaps), max(gaps)
    if extent > 1.3 * height:
        height = float(usual.heights[start : start + len(gaps) + 1].max())
        if extent > 1.8 * height and narrowest > -2 * height:
            return []  # letters stacked: a word set upwards, kept whole
    limit = GLUED_GAP * height
    even = widest <= 2 * height and narrowest > 0 and widest - narrowest < limit
    if even and (len(gaps) > 1 or (widest < height / 2 and chars.text[start : start + 2].isupper())):
        return []  # letters set apart evenly are one word; of two letters only capitals can be told
    long = len(gaps) + 1 >= GLUED_RUN
    middle = sorted(gaps)[len(gaps) // 2] if long else 0.0
    suspect = middle + 0.4 * limit if long else CALM * height
    if widest <= suspect and narrowest >= -height:
        return []
    sure = middle + limit if long else 2 * height
    least = min(suspect, sure)
    cuts = []
    for i, gap in enumerate(gaps, start):
        if -height <= gap <= least:
            continue
        back = gap < -height and chars.lefts[i + 1] < chars.lefts[i]  # letters of one ligature share its box
        if gap > sure or back or (gap > suspect and gap > min(middle, usual.after(chars.text[i]) * height) + limit):
            cuts.append(i + 1)
    return cuts
