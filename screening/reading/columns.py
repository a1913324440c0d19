"""Segments of a page -> regions that are each read from top to bottom, in reading order.

A gutter is a line down the page that many segments start at and none crosses for a while. What stands left and right
of it are two columns, unless the page is read across there: dates in a margin, keys and values, cells of a table.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from itertools import pairwise, takewhile
from statistics import median
from typing import NamedTuple

from screening.reading.geometry import Segment, on_one_row

EDGE = 3.0  # points: left edges closer than this are one edge
STARTS = 3  # segments that start at an edge before it can be a gutter
CLEARANCE = 0.5  # of the height of a line: how wide a gutter is at least
PARTNERS = 0.75  # of the rows of one side that stand level with rows of the other when the page is read across
CELL_ROWS = 3  # rows of one cell in a margin at most
CELL_GAP = 0.8  # of the height of a line: rows of one cell in a margin are closer
MOST = 1_000  # segments of a page: a denser one is no resume, and is read from top to bottom
EDGES = 12  # left edges that may be gutters: those where most segments start
DEPTH = 6  # columns within columns
_DATED = re.compile(r"(?:19|20)\d\d|\b(?:present|current|now)\b|\b\d\d?/\d\d\b|\bmonths?\b|\byears?\b", re.IGNORECASE)

_LABEL = re.compile(r":$")

Side = list[list[Segment]]  # rows from top to bottom, each from left to right


class Split(NamedTuple):
    """One gutter and what stands about it."""

    above: list[Segment]
    left: list[Segment]
    right: list[Segment]
    below: list[Segment]


def regions(segments: list[Segment], depth: int = 0) -> list[list[Segment]]:
    """`segments` in groups; each group reads from top to bottom, the groups in reading order."""
    if not 2 * STARTS <= len(segments) <= MOST or depth > DEPTH:
        return [segments] if segments else []
    for split in _splits(segments):
        if _is_margin(split.left, split.right):
            middle = [*with_margin(split.left, split.right), *split.right]
            return [*regions(split.above, depth + 1), middle, *regions(split.below, depth + 1)]
        if not _are_columns(split.left, split.right):
            continue
        sides = [split.left, split.right]
        if _mean_place(split.right) < _mean_place(split.left) and _switches(split.left, split.right) <= 2:
            sides.reverse()
        parts = [split.above, *sides, split.below]
        return [group for part in parts for group in regions(part, depth + 1)]
    return [segments]


def _splits(segments: list[Segment]) -> list[Split]:
    """Every gutter with two segments or more on both sides, the tallest first."""
    found: list[tuple[float, Split]] = []
    clearance = CLEARANCE * median(s.bottom - s.top for s in segments)
    ordered = sorted(segments, key=_middle)
    middles = [_middle(s) for s in ordered]
    for edge in _edges(segments):
        crossing = [s for s in ordered if s.x0 < edge - EDGE and s.x1 > edge - clearance]
        for start, stop in pairwise(_bounds(crossing)):
            inside = ordered[bisect_right(middles, start) : bisect_left(middles, stop)]
            left, right = [s for s in inside if s.x1 <= edge - clearance], [s for s in inside if s.x0 >= edge - EDGE]
            if len(left) < 2 or len(right) < 2:
                continue
            for low, high in pairwise([start, *_bounds(_alone(left, right))[1:-1], stop]):
                split = _split(segments, left, right, (low, high))
                if split is not None:
                    found.append((min(_extent(split.left), _extent(split.right)), split))
    found.sort(key=lambda pair: -pair[0])
    return [split for _, split in found]


def _split(segments: list[Segment], left: list[Segment], right: list[Segment], band: tuple[float, float]) -> Split | None:
    """The part of a gutter between two heights; None where one side has next to nothing."""
    start, stop = band
    left, right = ([s for s in side if start < _middle(s) < stop] for side in (left, right))
    if len(left) < 2 or len(right) < 2:
        return None
    after = _written_after(left, right)
    later = {s.at for s in after}
    left = [s for s in left if s.at not in later]
    if len(left) < 2:
        return None
    above = [s for s in segments if _middle(s) <= start]
    below = after + [s for s in segments if _middle(s) >= stop]
    return Split(above, left, right, below) if len(above) + len(left) + len(right) + len(below) == len(segments) else None


def _alone(left: list[Segment], right: list[Segment]) -> list[Segment]:
    """Where the producer went from side to side: single lines that nothing stands beside. They part what is above and below."""
    if _switches(left, right) <= 2:
        return []
    found = []
    for side, other in ((left, right), (right, left)):
        for segment in side:
            room = CELL_GAP * (segment.bottom - segment.top)
            near = any(s is not segment and s.top < segment.bottom + room and s.bottom > segment.top - room for s in side)
            if not near and not any(s.top < segment.bottom and s.bottom > segment.top for s in other):
                found.append(segment)
    return found


def _middle(segment: Segment) -> float:
    return (segment.top + segment.bottom) / 2


def _bounds(segments: list[Segment]) -> list[float]:
    return [float("-inf"), *sorted(_middle(s) for s in segments), float("inf")]


def _written_after(left: list[Segment], right: list[Segment]) -> list[Segment]:
    """What stands under the right column and was written after it: short lines of the full width, not of the left column."""
    if min(s.at for s in left) > min(s.at for s in right) or _switches(left, right) > 2:
        return []
    last, lowest = max(s.at for s in right), max(s.bottom for s in right)
    return [s for s in left if s.at > last and s.top > lowest - 1]


def _edges(segments: list[Segment]) -> list[float]:
    """Where columns may begin: many segments start there, or the producer went back up to there."""
    starts = sorted(s.x0 for s in segments)
    groups: list[list[float]] = []
    for x in starts:
        if groups and x - groups[-1][0] <= EDGE:
            groups[-1].append(x)
        else:
            groups.append([x])
    likely = [group for group in groups[1:] if len(group) >= STARTS]
    return [group[0] for group in sorted(likely, key=len, reverse=True)[:EDGES]] + _jumps(segments)[:EDGES]


def _jumps(segments: list[Segment]) -> list[float]:
    """Left edges of what the producer went back up and to the right for, until he came back to the left."""
    found: list[float] = []
    for number, (a, b) in enumerate(pairwise(segments), start=1):
        if b.bottom < a.top and b.x0 > a.x0 + EDGE:
            run = list(takewhile(lambda s: s.x0 > a.x0 + EDGE, segments[number : number + 40]))  # noqa: B023
            found.append(min(s.x0 for s in run))
    return found


def _extent(side: list[Segment]) -> float:
    return max(s.bottom for s in side) - min(s.top for s in side)


def _mean_place(side: list[Segment]) -> float:
    return sum(s.at for s in side) / len(side)


def _switches(left: list[Segment], right: list[Segment]) -> int:
    """How often the producer went from one side to the other."""
    sides = [side for _, side in sorted([(s.at, 0) for s in left] + [(s.at, 1) for s in right])]
    return sum(a != b for a, b in itertools.pairwise(sides))


def rows_of(segments: list[Segment]) -> Side:
    """Segments of one region as rows, top to bottom, each from left to right."""
    rows: Side = []
    for segment in sorted(segments, key=_middle):
        # A row is compared by its tallest segment; the last few rows are enough, for heights differ.
        row = next((r for r in reversed(rows[-3:]) if on_one_row(max(r, key=lambda s: s.bottom - s.top), segment)), None)
        if row is None or any(s.x0 < segment.x1 and s.x1 > segment.x0 and not on_one_row(s, segment) for s in row):
            rows.append([segment])
        else:
            row.append(segment)
    for row in rows:
        row.sort(key=lambda s: s.x0)
    return rows


def _are_columns(left: list[Segment], right: list[Segment]) -> bool:
    """Whether the two sides are read one after the other (else: across, row by row)."""
    left_rows, right_rows = rows_of(left), rows_of(right)
    few, many = sorted((left_rows, right_rows), key=len)
    few = _beside(few, many)
    if len(few) < 2 or _partners(few, many) < PARTNERS * len(few):
        return len(few) >= 2
    dated = _share(few, _DATED)
    if dated >= 0.6 or (len(few) <= CELL_ROWS and dated > 0) or _share(left_rows, _LABEL) >= 0.6 or _is_sparse(few, many):
        return False
    if _switches(left, right) >= len(few):
        return _wraps(left_rows) >= 0.25 or _wraps(right_rows) >= 0.25
    return True


def _is_margin(left: list[Segment], right: list[Segment]) -> bool:
    """Whether the left side is a margin: dates or headings, each beside the first line of what it belongs to."""
    right_rows = rows_of(right)
    cells = _cells(_beside(rows_of(left), right_rows))
    if len(cells) < 2 or max(s.x1 for s in left) - min(s.x0 for s in left) > 0.7 * (max(s.x1 for s in right) - min(s.x0 for s in right)):
        return False
    heads = [cell[0] for cell in cells]
    if max(len(cell) for cell in cells) > CELL_ROWS or not _is_sparse(heads, right_rows):
        return False
    dated = _share(heads, _DATED) >= 0.6
    if not dated and _switches(left, right) < 2 * len(cells) - 2:
        return False
    starts = right_rows if dated else _block_starts(right_rows)
    return sum(any(_opens(head[0], start[0]) for start in starts) for head in heads) >= PARTNERS * len(heads)


def _opens(head: Segment, start: Segment) -> bool:
    """Whether a cell of a margin begins beside that line, a little higher or lower."""
    height = head.bottom - head.top
    return start.top - 0.6 * height <= head.top <= start.bottom


def _block_starts(rows: Side) -> Side:
    """The rows with more room above them than rows usually have."""
    room = _pitch(rows)
    return [rows[0], *(row for above, row in pairwise(rows) if row[0].bottom - above[0].bottom > 1.15 * room)]


def with_margin(left: list[Segment], right: list[Segment]) -> list[Segment]:
    """The segments of a margin: each cell as one; dates stay on the line they stand at, headings get a line of their own before it."""
    rows, right_rows = rows_of(left), rows_of(right)
    beside = _beside(rows, right_rows)
    found = [segment for row in rows if row not in beside for segment in row]
    for cell in _cells(beside):
        segments = [segment for row in cell for segment in row]
        first = segments[0]
        start = next((row[0] for row in right_rows if _opens(first, row[0])), first)
        is_heading = not any(_DATED.search(segment.text) or _LABEL.search(segment.text) for segment in segments)
        top, bottom = (start.top, start.top) if is_heading else (start.top, start.bottom)
        pieces = [piece for segment in segments for piece in segment.pieces]
        found.append(Segment(pieces, first.x0, top, max(s.x1 for s in segments), bottom, first.at))
    return found


def _beside(few: Side, many: Side) -> Side:
    """The rows of `few` that stand between the first and the last row of `many`."""
    top, bottom = min(s.top for s in many[0]), max(s.bottom for s in many[-1])
    return [row for row in few if row[0].bottom > top and row[0].top < bottom]


def _cells(rows: Side) -> list[Side]:
    """Rows that follow each other closely, together."""
    cells: list[Side] = []
    for row in rows:
        if cells and row[0].top - cells[-1][-1][0].bottom < CELL_GAP * (row[0].bottom - row[0].top):
            cells[-1].append(row)
        else:
            cells.append([row])
    return cells


def _is_sparse(few: Side, many: Side) -> bool:
    """Whether one side has far fewer rows than the other, and far apart."""
    return len(few) <= 0.6 * len(many) and _pitch(few) >= 1.5 * _pitch(many)


def _partners(few: Side, many: Side) -> int:
    """How many rows of `few` stand on one line with a row of `many`."""
    return sum(any(_level(row[0], other[0]) for other in many) for row in few)


def _level(a: Segment, b: Segment) -> bool:
    return abs((a.top + a.bottom) - (b.top + b.bottom)) / 2 <= 0.3 * min(a.bottom - a.top, b.bottom - b.top)


def _share(side: Side, pattern: re.Pattern[str]) -> float:
    return sum(any(pattern.search(s.text) for s in row) for row in side) / len(side)


def _pitch(side: Side) -> float:
    """The usual distance from one row to the next."""
    return median([b[0].bottom - a[0].bottom for a, b in itertools.pairwise(side)] or [0.0])


def _wraps(side: Side) -> float:
    """The share of rows that go on in the middle of a sentence: running text, not cells."""
    return sum(row[0].pieces[0].text[:1].islower() for row in side[1:]) / max(1, len(side) - 1)
