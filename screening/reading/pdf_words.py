"""A page of a PDF, open in pdfium -> its words with their places, in the order the producer wrote them."""

from __future__ import annotations

import ctypes
import re
from collections import deque
from itertools import chain, repeat
from math import pi
from typing import Any

import numpy as np
import pypdfium2.raw as raw
from numpy.typing import NDArray

from screening.reading.geometry import Piece, Row, pieces_of
from screening.reading.glyphs import ODD_CODES, bullet_word, clean
from screening.reading.pdf_runs import Characters, Numbers, Runs, cuts_of, runs_of, span_bounds
from screening.reading.pdf_shapes import Sheet
from screening.reading.pdf_spacing import going_on

SAMPLED = 16  # letters of a page whose direction is looked at
_RUNS = re.compile(r"[^\s\ufffe\x02]+[\ufffe\x02]?")
_BLANKS = (0x20, 0x0D, 0x0A)
_ODD = np.isin(np.arange(0x10000), [*ODD_CODES])  # the last one, which is odd, stands for all beyond

# The same C functions that pypdfium2 binds, called with plain addresses and without letting other threads in: thousands a page.
_loose_box = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(
    ctypes.cast(raw.FPDFText_GetLooseCharBox, ctypes.c_void_p).value or 0
)


def characters(textpage: Any, sheet: Sheet) -> Characters:
    """Every character of the page; one box for each that is no blank (theirs are all zero)."""
    count = max(raw.FPDFText_CountChars(textpage), 0)
    text = _text(textpage, count)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    boxes = np.zeros((count, 4), np.float32)
    handle, address = ctypes.cast(textpage.raw, ctypes.c_void_p).value, boxes.ctypes.data
    places = np.flatnonzero((codes != _BLANKS[0]) & (codes != _BLANKS[1]) & (codes != _BLANKS[2]))
    deque(map(_loose_box, repeat(handle), places.tolist(), (address + 16 * places).tolist()), maxlen=0)
    return _as_seen(text, codes, boxes.T.astype(np.float64), sheet)


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
    units = np.zeros(count + 1, np.uint16)
    written = raw.FPDFText_GetText(textpage, 0, count, units.ctypes.data_as(ctypes.POINTER(ctypes.c_ushort))) - 1
    if written == count and not ((units & 0xF800) == 0xD800).any():
        return units[:count].tobytes().decode("utf-16-le", "replace")
    # Text and characters are counted differently here (characters without a letter, or beyond 16 bits).
    codes = (raw.FPDFText_GetUnicode(textpage, i) for i in range(count))
    return "".join(chr(code) if 0 < code < 0x110000 and not 0xD800 <= code <= 0xDFFF else "\ufffd" for code in codes)


def _as_seen(text: str, codes: NDArray[np.uint32], edges: Numbers, sheet: Sheet) -> Characters:
    """pdfium gives left, top, right, bottom of the page before it is turned."""
    left, top, right, bottom = edges
    if sheet.turns == 1:
        return Characters(text, codes, bottom, -left, top, -right, sheet.bottom, -sheet.left)
    if sheet.turns == 2:
        return Characters(text, codes, -right, -bottom, -left, -top, -sheet.right, -sheet.bottom)
    if sheet.turns == 3:
        return Characters(text, codes, -top, right, -bottom, left, -sheet.top, sheet.right)
    return Characters(text, codes, left, top, right, bottom, sheet.left, sheet.top)


def words(chars: Characters) -> list[Piece]:
    """The words of the page in the producer's order, re-broken where the gaps say so."""
    places = np.fromiter(chain.from_iterable(run.span() for run in _RUNS.finditer(chars.text)), np.intp)
    if not len(places):
        return []
    with np.errstate(all="ignore"):  # places in broken files may be anything
        runs = runs_of(chars, places[0::2], places[1::2])
        cuts = cuts_of(chars, runs)
        pieces = _pieces(chars, runs, cuts)
        joined = going_on(chars, runs, cuts)
    return _closed_up(pieces, joined) if joined else pieces


def _pieces(chars: Characters, runs: Runs, cuts: dict[int, list[int]]) -> list[Piece]:
    """The runs as words, those that fall apart in parts."""
    text, _, lefts, highs, rights, lows, left, top = chars
    starts, ends, parts = runs.starts, runs.ends, runs.uneven
    if extra := [cut for found in cuts.values() for cut in found]:
        counts = np.ones(len(starts), np.intp)
        counts[list(cuts)] += [len(found) for found in cuts.values()]
        parts = np.repeat(parts, counts)
        starts, ends = np.sort(np.append(starts, extra)), np.sort(np.append(ends, extra))
    x0 = np.where(parts, span_bounds(np.minimum, lefts, starts, ends), lefts[starts]) - left
    x1 = np.where(parts, span_bounds(np.maximum, rights, starts, ends), rights[ends - 1]) - left
    above, below = top - span_bounds(np.maximum, highs, starts, ends), top - span_bounds(np.minimum, lows, starts, ends)
    places = starts.tolist()
    found = [text[start:end] for start, end in zip(places, ends.tolist(), strict=True)]
    is_odd = bool(_ODD[np.minimum(chars.codes, len(_ODD) - 1)].any())
    if is_odd:
        found = [clean(bullet_word(word)).strip() for word in found]
    pieces = pieces_of(found, x0.tolist(), above.tolist(), x1.tolist(), below.tolist(), places)
    return [piece for piece in pieces if piece.text] if is_odd else pieces


def _closed_up(pieces: list[Piece], joined: set[int]) -> list[Piece]:
    """The words, those that start at `joined` put to the end of the word before."""
    found: list[Piece] = []
    for piece in pieces:
        if piece.at in joined and found:
            text, x0, top, x1, bottom, at = found[-1]
            found[-1] = Piece(text + piece.text, x0, min(top, piece.top), max(x1, piece.x1), max(bottom, piece.bottom), at)
        else:
            found.append(piece)
    return found
