"""A page of a PDF, open in pdfium -> its words with their places, in the order the producer wrote them."""

from __future__ import annotations

import ctypes
import re
from array import array
from collections import deque
from itertools import pairwise, repeat
from math import pi
from operator import sub
from typing import Any, NamedTuple

import pypdfium2.raw as raw

from screening.reading.geometry import Piece, Row
from screening.reading.glyphs import ODD, bullet_word, clean
from screening.reading.pdf_shapes import Sheet

# pdfium glues words of some producers; boxes are right, so a gap wider than usual within a run parts words.
GLUED_GAP = 0.13  # of the height of the letters, over the usual gap of the run
GLUED_RUN = 6  # letters: in shorter runs the usual gap cannot be told
CALM = 0.02  # of the height: a run whose widest gap is narrower holds one word
SAMPLED = 16  # letters of a page whose direction is looked at
SPACED = 0.04  # of the height: a word whose letters all stand further apart is letter-spaced
SURE = 5  # times a letter must be seen before its usual gap is known
_RUNS = re.compile(r"[^\s\ufffe\x02]+[\ufffe\x02]?")

# The same C functions that pypdfium2 binds, called with plain addresses and without letting other threads in: thousands a page.
_loose_box = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(
    ctypes.cast(raw.FPDFText_GetLooseCharBox, ctypes.c_void_p).value or 0
)


class Characters(NamedTuple):
    """All characters of a page: the text, and the edges of each one's box, upwards from the bottom left of the page as seen."""

    text: str
    lefts: list[float]
    highs: list[float]
    rights: list[float]
    lows: list[float]
    left: float
    top: float


def characters(textpage: Any, sheet: Sheet) -> Characters:
    """Every character of the page with its box; one box a character, white space included."""
    count = max(raw.FPDFText_CountChars(textpage), 0)
    text = _text(textpage, count)
    boxes = (ctypes.c_float * (4 * count))()
    handle, address = ctypes.cast(textpage.raw, ctypes.c_void_p).value, ctypes.addressof(boxes)
    deque(map(_loose_box, repeat(handle), range(count), range(address, address + 16 * count, 16)), maxlen=0)
    return _as_seen(text, array("f", bytes(boxes)), sheet)


def text_turns(textpage: Any, sheet: Sheet) -> int:
    """Quarter turns clockwise that bring most letters upright on a page whose text is set sideways as seen."""
    count = max(raw.FPDFText_CountChars(textpage), 0)
    angles = [raw.FPDFText_GetCharAngle(textpage, at) for at in range(0, count, max(1, count // SAMPLED))]
    turns = [(-round(angle / (pi / 2)) - sheet.turns) % 4 for angle in angles if angle >= 0]
    return next((turn for turn in (1, 2, 3) if turns.count(turn) > 0.6 * len(angles)), 0)


def turned_back(row: Row, turns: int, sheet: Sheet) -> Row:
    """A row of a page that was turned to read it, at its place on the page as seen."""
    if turns == 0:
        return row
    width, height = sheet.size
    pieces = []
    for text, x0, top, x1, bottom, at in row.pieces:
        box = {1: (top, height - x1, bottom, height - x0), 2: (width - x1, height - bottom, width - x0, height - top),
               3: (width - bottom, x0, width - top, x1)}[turns]  # fmt: skip
        pieces.append(Piece(text, *box, at))
    return Row(pieces, row.breaks)


def _text(textpage: Any, count: int) -> str:
    buffer = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(textpage, 0, count, buffer) - 1
    if written == count and not any(0xD800 <= unit <= 0xDFFF for unit in set(buffer)):
        return bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
    # Text and characters are counted differently here (characters without a letter, or beyond 16 bits).
    codes = (raw.FPDFText_GetUnicode(textpage, i) for i in range(count))
    return "".join(chr(code) if 0 < code < 0x110000 and not 0xD800 <= code <= 0xDFFF else "\ufffd" for code in codes)


def _as_seen(text: str, edges: array[float], sheet: Sheet) -> Characters:
    """pdfium gives left, top, right, bottom of the page before it is turned."""
    left, top, right, bottom = (edges[side::4].tolist() for side in range(4))
    if sheet.turns == 1:
        return Characters(text, bottom, [-x for x in left], top, [-x for x in right], sheet.bottom, -sheet.left)
    if sheet.turns == 2:
        return Characters(
            text, [-x for x in right], [-y for y in bottom], [-x for x in left], [-y for y in top], -sheet.right, -sheet.bottom
        )
    if sheet.turns == 3:
        return Characters(text, [-y for y in top], right, [-y for y in bottom], left, -sheet.top, sheet.right)
    return Characters(text, left, top, right, bottom, sheet.left, sheet.top)


def words(chars: Characters) -> list[Piece]:
    """The words of the page in the producer's order, re-broken where the gaps say so."""
    text, lefts, highs, rights, lows, left, top = chars
    gaps = list(map(sub, lefts[1:], rights))
    usual = Usual(chars, gaps)
    odd = ODD.search(text) is not None
    found: list[Piece] = []
    spaced_end, spaced_gap = -1, 0.0  # the last run whose letters are set apart: its end, and how far
    for run in _RUNS.finditer(text):
        start, end = run.span()
        high, low = highs[start], lows[start]
        if end - start > 1:
            first, inner = high - low, gaps[start : end - 1]
            high, low = max(highs[start:end]), min(lows[start:end])
            if max(inner) > CALM * first or min(inner) < -first:
                cuts = _cuts(usual, start, inner, high - low)
                found += _parts(chars, [start, *cuts, end])
                if not cuts and min(inner) > SPACED * first:
                    if start == spaced_end + 1:
                        _close_up(found, max(spaced_gap, max(inner)) + GLUED_GAP * first)
                    spaced_end, spaced_gap = end, max(inner)
                continue
        word = run.group()
        if odd and ODD.search(word) and not (word := clean(bullet_word(word)).strip()):
            continue
        found.append(Piece(word, lefts[start] - left, top - high, rights[end - 1] - left, top - low, start))
        if end - start == 1:
            if start == spaced_end + 1 and _close_up(found, spaced_gap + GLUED_GAP * (high - low)):
                spaced_end = end
            elif found[-1].text.isupper():
                spaced_end, spaced_gap = end, 0.0
    return found


def _close_up(found: list[Piece], limit: float) -> bool:
    """Joins the last two words when they stand no further apart than their letters do."""
    if (
        len(found) < 2
        or not 0 < found[-1].x0 - found[-2].x1 < limit
        or found[-1].bottom < found[-2].top
        or found[-1].top > found[-2].bottom
    ):
        return False
    last = found.pop()
    before = found[-1]
    found[-1] = Piece(before.text + last.text, before.x0, min(before.top, last.top), last.x1, max(before.bottom, last.bottom), before.at)
    return True


def _parts(chars: Characters, places: list[int]) -> list[Piece]:
    """One word for each part of a run that may have fallen apart."""
    text, lefts, highs, rights, lows, left, top = chars
    found = []
    for a, b in pairwise(places):
        if word := clean(bullet_word(text[a:b])).strip():
            x0, x1, high, low = min(lefts[a:b]), max(rights[a:b]), max(highs[a:b]), min(lows[a:b])
            found.append(Piece(word, x0 - left, top - high, x1 - left, top - low, a))
    return found


class Usual:
    """How far the next letter usually stands from each letter of the page: an "f" leans over its neighbour, an "m" does not."""

    def __init__(self, chars: Characters, gaps: list[float]) -> None:
        self.chars, self.gaps = chars, gaps
        self.known: dict[str, float] = {}

    def after(self, letter: str) -> float:
        """The usual gap after `letter` in heights of the letters: the lower third, for some of its gaps are spaces."""
        if letter not in self.known:
            text, _, highs, _, lows, _, _ = self.chars
            places = (m.start() for m in re.finditer(re.escape(letter) + r"(?=\w)", text))
            shares = sorted(self.gaps[i] / height for i in places if (height := highs[i] - lows[i]) > 0)
            self.known[letter] = shares[len(shares) // 3] if len(shares) >= SURE else 0.0
        return self.known[letter]


def _cuts(usual: Usual, start: int, gaps: list[float], extent: float) -> list[int]:
    """Where a run of letters falls apart: wide gaps (glued words), or a jump back or far ahead (another line or column)."""
    text, lefts, highs, _, lows, _, _ = usual.chars
    height, narrowest, widest = highs[start] - lows[start], min(gaps), max(gaps)
    if extent > 1.3 * height:
        end = start + len(gaps) + 1
        height = max(map(sub, highs[start:end], lows[start:end]))
        if extent > 1.8 * height and narrowest > -2 * height:
            return []  # letters stacked: a word set upwards, kept whole
    limit = GLUED_GAP * height
    even = widest <= 2 * height and narrowest > 0 and widest - narrowest < limit
    if even and (len(gaps) > 1 or (widest < height / 2 and text[start : start + 2].isupper())):
        return []  # letters set apart evenly are one word; of two letters only capitals can be told
    long = len(gaps) + 1 >= GLUED_RUN
    middle = sorted(gaps)[len(gaps) // 2] if long else 0.0
    suspect = middle + 0.4 * limit if long else CALM * height
    if widest <= suspect and narrowest >= -height:
        return []
    sure = middle + limit if long else 2 * height
    cuts = []
    for i, gap in enumerate(gaps, start):
        back = gap < -height and lefts[i + 1] < lefts[i]  # letters of one ligature share its box
        if gap > sure or back or (gap > suspect and gap > min(middle, usual.after(text[i]) * height) + limit):
            cuts.append(i + 1)
    return cuts
