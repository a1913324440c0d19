"""A page of a PDF, open in pdfium -> its words with their places, in the order the producer wrote them."""

from __future__ import annotations

import ctypes
import re
from collections import deque
from itertools import pairwise, repeat
from operator import sub
from typing import Any, NamedTuple

import pypdfium2.raw as raw

from screening.reading.geometry import Piece
from screening.reading.glyphs import ODD, bullet_word, clean

# pdfium glues words of some producers; boxes are right, so a gap wider than usual within a run parts words.
GLUED_GAP = 0.13  # of the height of the letters, over the usual gap of the run
GLUED_RUN = 6  # letters: in shorter runs the usual gap cannot be told
FALSE_SPACE = 0.04  # of the height: a "space" narrower than this is none
_RUNS = re.compile(r"[^\s\ufffe\x02]+[\ufffe\x02]?")

# The same C functions that pypdfium2 binds, called with plain addresses: several thousand calls a page.
_loose_box = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(
    ctypes.cast(raw.FPDFText_GetLooseCharBox, ctypes.c_void_p).value or 0
)


class Sheet(NamedTuple):
    """The visible area of a page in PDF coordinates, and its quarter turns clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as a person sees the page."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turns % 2 else (width, height)


class Characters(NamedTuple):
    """All characters of a page: the text, and one left, top, right and bottom a character (page as seen, from the top left)."""

    text: str
    lefts: list[float]
    tops: list[float]
    rights: list[float]
    bottoms: list[float]


def characters(textpage: Any, sheet: Sheet) -> Characters:
    """Every character of the page with its box; one box a character, white space included."""
    count = max(raw.FPDFText_CountChars(textpage), 0)
    text = _text(textpage, count)
    boxes = (ctypes.c_float * (4 * count))()
    handle, address = ctypes.cast(textpage.raw, ctypes.c_void_p).value, ctypes.addressof(boxes)
    deque(map(_loose_box, repeat(handle), range(count), range(address, address + 16 * count, 16)), maxlen=0)
    return Characters(text, *_as_seen(list(boxes), sheet))


def _text(textpage: Any, count: int) -> str:
    buffer = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(textpage, 0, count, buffer) - 1
    if written == count and not any(0xD800 <= unit <= 0xDFFF for unit in set(buffer)):
        return bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
    # Text and characters are counted differently here (characters without a letter, or beyond 16 bits).
    codes = (raw.FPDFText_GetUnicode(textpage, i) for i in range(count))
    return "".join(chr(code) if 0 < code < 0x110000 and not 0xD800 <= code <= 0xDFFF else "\ufffd" for code in codes)


def _as_seen(boxes: list[float], sheet: Sheet) -> tuple[list[float], list[float], list[float], list[float]]:
    """pdfium's left, top, right, bottom (from the bottom left, unturned) -> left, top, right, bottom as seen."""
    left, top, right, bottom = boxes[0::4], boxes[1::4], boxes[2::4], boxes[3::4]
    if sheet.turns == 1:
        return (
            [y - sheet.bottom for y in bottom],
            [x - sheet.left for x in left],
            [y - sheet.bottom for y in top],
            [x - sheet.left for x in right],
        )
    if sheet.turns == 2:
        return (
            [sheet.right - x for x in right],
            [y - sheet.bottom for y in bottom],
            [sheet.right - x for x in left],
            [y - sheet.bottom for y in top],
        )
    if sheet.turns == 3:
        return (
            [sheet.top - y for y in top],
            [sheet.right - x for x in right],
            [sheet.top - y for y in bottom],
            [sheet.right - x for x in left],
        )
    return [x - sheet.left for x in left], [sheet.top - y for y in top], [x - sheet.left for x in right], [sheet.top - y for y in bottom]


def words(chars: Characters) -> list[Piece]:
    """The words of the page in the producer's order, re-broken where the gaps say so."""
    text, lefts, tops, rights, bottoms = chars
    gaps = list(map(sub, lefts[1:], rights))
    found: list[Piece] = []
    for run in _RUNS.finditer(text):
        start, end = run.span()
        if end - start > 1 and (cuts := _cuts(gaps[start : end - 1], tops[start:end], bottoms[start:end])):
            places = [start, *(start + cut for cut in cuts), end]
            spans = list(pairwise(places))
        else:
            spans = [(start, end)]
        for a, b in spans:
            word = text[a:b]
            if ODD.search(word):
                word = clean(bullet_word(word)).strip()
            if word:
                found.append(Piece(word, min(lefts[a:b]), min(tops[a:b]), max(rights[a:b]), max(bottoms[a:b]), a))
    return found


def _cuts(gaps: list[float], tops: list[float], bottoms: list[float]) -> list[int]:
    """Where a run of letters falls apart: wide gaps (glued words), or a jump back or far ahead (another line or column)."""
    height = max(bottoms) - min(tops)
    tallest = max(map(sub, bottoms, tops))
    widest, narrowest = max(gaps), min(gaps)
    if height > 1.8 * tallest and narrowest > -2 * tallest:
        return []  # letters stacked: a word set upwards, kept whole
    jumps = (
        [i + 1 for i, gap in enumerate(gaps) if gap < -tallest or gap > 2 * tallest] if narrowest < -tallest or widest > 2 * tallest else []
    )
    if len(gaps) + 1 < GLUED_RUN:
        return jumps
    limit = GLUED_GAP * tallest
    if widest - narrowest <= limit:
        return jumps
    usual = sorted(gaps)[len(gaps) // 2]
    if widest - usual <= limit:
        return jumps
    return [i + 1 for i, gap in enumerate(gaps) if gap - usual > limit or gap < -tallest]
