"""Words with places on a page -> lines in the order a person reads them; geometry only.

Words come in the producer's order. They are joined to segments (words that stand close together), segments are
parted into regions (columns), and within a region into rows, top to bottom.
"""

from __future__ import annotations

import itertools
import re
from itertools import pairwise

from screening.reading.columns import MOST, Rules, regions
from screening.reading.geometry import Piece, Row, Segment, on_one_row, segment_of
from screening.reading.glyphs import ALWAYS_BULLETS, BULLET, BULLETS
from screening.reading.rows import DATED, rows_of

SEGMENT_GAP = 1.0  # of the height: words further apart may belong to different columns
BULLET_GAP = 4.0  # of the height: how far its text may stand from a bullet
TAB_GAP = 1.6  # of the height: parts of one row further apart get a tab between them
WRAP_EDGE = 3.0  # points: left edges of the lines of one title
SPACED_LETTERS = 4  # single letters in a row that make a letter-spaced word
_OPEN_SPAN = re.compile(r"(?:19|20)\d\d\s*(?:[-–—]|\bto)$")
_LINE_BULLETS = BULLETS - set("–—-*")


def lines_of(words: list[Piece], rules: Rules = tuple) -> list[list[Row]]:
    """The regions of a page in reading order, each with its lines. `words` in the producer's order; `rules`: lines drawn on the page."""
    return [[_row_of(row) for row in _with_wrapped(rows_of(region))] for region in regions(_with_bullets(segments_of(words)), rules)]


def _with_bullets(segments: list[Segment]) -> list[Segment]:
    """The segments, each bullet that was written apart from its text put before it."""
    lone = {s.at for s in segments if len(s.pieces) == 1 and s.pieces[0].text in ALWAYS_BULLETS}
    if not lone or len(segments) > MOST:
        return segments
    owned: dict[int, Segment] = {}
    for bullet in segments:
        if bullet.at in lone and (owner := _owner(bullet, segments)) is not None and owner.at not in lone:
            owned[owner.at] = bullet
    taken = {bullet.at for bullet in owned.values()}
    found = [segment_of([*owned[s.at].pieces, *s.pieces])._replace(at=s.at) if s.at in owned else s for s in segments]
    return [segment for segment in found if segment.at not in taken]


def _owner(bullet: Segment, segments: list[Segment]) -> Segment | None:
    """What stands next to a bullet, on its right."""
    reach = bullet.x1 + BULLET_GAP * (bullet.bottom - bullet.top)
    right = [s for s in segments if bullet.x1 <= s.x0 < reach and on_one_row(bullet, s)]
    return min(right, key=lambda s: s.x0, default=None)


def _with_wrapped(rows: list[list[Segment]]) -> list[list[Segment]]:
    """A date set beside the first line of a title that goes on in the next line is read after the whole title."""
    for upper, lower in pairwise(rows):
        if len(upper) == 2 and len(lower) == 1 and _goes_on(upper[0], lower[0], upper[1]):
            lower.append(upper.pop())
        elif len(upper) == len(lower) == 2 and _is_cut_span(upper[1], lower[1]):
            upper[1] = segment_of([*upper[1].pieces, *lower.pop().pieces])
    return rows


def _is_cut_span(first: Segment, second: Segment) -> bool:
    """Whether two dates in a narrow column are one span of time that goes on in the next line."""
    close = second.top - first.bottom < 0.8 * (first.bottom - first.top) and second.x0 < first.x1 and second.x1 > first.x0
    return close and _OPEN_SPAN.search(first.text) is not None and DATED.search(second.text) is not None


def _goes_on(first: Segment, second: Segment, aside: Segment) -> bool:
    """Whether `second` was written right after `first` because it did not fit before `aside`."""
    height = first.bottom - first.top
    in_one_go = first.at < second.at and not first.at < aside.at < second.at
    alike = abs(first.x0 - second.x0) < WRAP_EDGE and abs(second.bottom - second.top - height) < 0.1 * height
    opening = second.pieces[0]
    full = first.x1 + opening.x1 - opening.x0 + 0.5 * height > aside.x0
    close = second.top - first.bottom < 0.8 * height and second.x1 < aside.x0
    return in_one_go and alike and full and close and opening.text not in BULLETS


def segments_of(words: list[Piece]) -> list[Segment]:
    """Words that follow each other closely on one line, in the producer's order."""
    found: list[Segment] = []
    current: list[Piece] = []
    right = above = below = 0.0  # the last word: its right edge, top and bottom
    for piece in words:
        _, x0, top, x1, bottom, _ = piece
        height = max(bottom - top, below - above)
        gap = x0 - right
        reach = BULLET_GAP if len(current) == 1 and current[0].text in BULLETS else SEGMENT_GAP
        shared = (bottom if bottom < below else below) - (top if top > above else above)
        if current and -0.5 * height < gap < reach * height and shared > 0 and 2 * shared >= min(bottom - top, below - above):
            current.append(piece)
            right, above, below = x1, top, bottom
            continue
        if current and 2 * (x1 - x0) < bottom - top and _goes_on_sideways(current[-1], piece):
            current.append(piece)
            right, above, below = x1, top, bottom
            continue
        if current:
            found.append(_segment(current))
        current = [piece]
        right, above, below = x1, top, bottom
    if current:
        found.append(_segment(current))
    return found


def _goes_on_sideways(before: Piece, piece: Piece) -> bool:
    """Whether both are words set upwards or downwards, one after the other."""
    broad = piece.x1 - piece.x0
    apart = max(before.top - piece.bottom, piece.top - before.bottom)
    level = abs(before.x0 - piece.x0) < 0.3 * broad and abs(before.x1 - piece.x1) < 0.3 * broad
    return level and 0 < apart < SEGMENT_GAP * broad and before.bottom - before.top > broad and min(len(before.text), len(piece.text)) > 1


def _segment(pieces: list[Piece]) -> Segment:
    """The segment of these words; words set sideways stand beside all lines, and are taken for one above them."""
    found = segment_of(pieces)
    sideways = len(pieces) > 1 and (pieces[1].bottom < pieces[0].top or pieces[1].top > pieces[0].bottom)
    return found._replace(top=found.x0 - found.x1, bottom=0.0) if sideways else found


def _joined(pieces: list[Piece]) -> Piece:
    return Piece(
        "".join(p.text for p in pieces),
        min(p.x0 for p in pieces),
        min(p.top for p in pieces),
        max(p.x1 for p in pieces),
        max(p.bottom for p in pieces),
        pieces[0].at,
    )


def _row_of(segments: list[Segment]) -> Row:
    """One row: a bullet parted from its word, letter-spaced words joined, a tab where parts stand clearly apart."""
    pieces = [piece for segment in segments for piece in segment.pieces]
    if any(b.x0 < a.x1 for a, b in pairwise(segments)):
        pieces.sort(key=lambda p: p.x0)
    pieces = _with_bullet(pieces)
    if sum(len(p.text) == 1 for p in pieces) >= SPACED_LETTERS:
        pieces = _unspaced(pieces)
    breaks = [""]
    for before, piece in itertools.pairwise(pieces):
        wide = piece.x0 - before.x1 > TAB_GAP * max(piece.bottom - piece.top, before.bottom - before.top)
        breaks.append("\t" if wide and before.text != BULLET else " ")
    return Row(pieces, breaks)


def _with_bullet(pieces: list[Piece]) -> list[Piece]:
    """The row with its bullet, of whatever glyph, as a word "•" of its own."""
    first = pieces[0]
    if len(pieces) > 1 and (first.text in _LINE_BULLETS or (first.text in BULLETS and pieces[1].text[:1].isupper())):
        return [first._replace(text=BULLET), *pieces[1:]]
    if first.text in ALWAYS_BULLETS:
        return [first._replace(text=BULLET)]
    if len(first.text) > 1 and first.text[0] in ALWAYS_BULLETS:
        middle = first.x0 + (first.x1 - first.x0) / len(first.text)
        return [first._replace(text=BULLET, x1=middle), first._replace(text=first.text[1:], x0=middle), *pieces[1:]]
    return pieces


def _unspaced(pieces: list[Piece]) -> list[Piece]:
    """Runs of single letters joined to words: "S K I L L S" is a heading, and a wider gap parts its words."""
    found: list[Piece] = []
    run: list[Piece] = []
    for piece in [*pieces, None]:
        if piece is not None and len(piece.text) == 1 and (piece.text.isalpha() or (run and piece.text in "&-/")):
            run.append(piece)
            continue
        found += _words_of_letters(run) if len(run) >= SPACED_LETTERS else run
        run = []
        if piece is not None:
            found.append(piece)
    return found


def _words_of_letters(run: list[Piece]) -> list[Piece]:
    gaps = [b.x0 - a.x1 for a, b in itertools.pairwise(run)]
    limit = 1.8 * sorted(gaps)[len(gaps) // 2]
    words, start = [], 0
    for i, gap in enumerate(gaps):
        if gap > limit:
            words.append(_joined(run[start : i + 1]))
            start = i + 1
    return [*words, _joined(run[start:])]
