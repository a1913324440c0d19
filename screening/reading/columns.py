"""Segments of a page -> regions that are each read from top to bottom, in reading order.

A gutter is a line down the page that many segments start at and none crosses for a while. What stands left and right
of it are two columns, unless the page is read across there: dates in a margin, keys and values, cells of a table.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import pairwise, takewhile
from statistics import median
from typing import NamedTuple

from screening.reading.geometry import Rule, Segment, is_ruled_off
from screening.reading.grids import grid_in
from screening.reading.headings import is_heading
from screening.reading.margins import CELL_GAP, is_margin, with_margin
from screening.reading.rows import (
    CELL_ROWS,
    DATED,
    LABEL,
    PARTNERS,
    Side,
    are_labels,
    beside,
    is_figure,
    is_headed,
    is_sparse,
    middle,
    partners,
    rows_of,
    share,
    switches,
    torn,
    wraps,
)

EDGE = 3.0  # points: left edges closer than this are one edge
STARTS = 3  # segments that start at an edge before it can be a gutter
CLEARANCE = 0.5  # of the height of a line: how wide a gutter is at least
MOST = 1_000  # segments of a page: a denser one is no resume, and is read from top to bottom
EDGES = 12  # left edges that may be gutters: those where most segments start
DEPTH = 6  # columns within columns
HEAD_ROOM = 1.5  # of the usual room between the rows of a column: that under what is headed off from it
TORN = 2  # lines in the middle of a sentence beside the beginning of something else: two columns written line by line

Rules = Callable[[], Sequence[Rule]]


class Split(NamedTuple):
    """One gutter and what stands about it."""

    above: list[Segment]
    left: list[Segment]
    right: list[Segment]
    below: list[Segment]


def regions(segments: list[Segment], rules: Rules = tuple, depth: int = 0) -> list[list[Segment]]:
    """`segments` in groups; each group reads from top to bottom, the groups in reading order. `rules`: the lines drawn on the page."""
    if not 2 * STARTS <= len(segments) <= MOST or depth > DEPTH:
        return [segments] if segments else []
    if (grid := grid_in(segments, rules)) is not None:
        return [*regions(grid.above, rules, depth + 1), grid.lines, *regions(grid.below, rules, depth + 1)]
    for split in _splits(segments):
        if is_margin(split.left, split.right):
            middle = [*with_margin(split.left, split.right), *split.right]
            return [*regions(split.above, rules, depth + 1), middle, *regions(split.below, rules, depth + 1)]
        if not _are_columns(split.left, split.right, rules):
            continue
        sides = [split.left, split.right]
        above = split.above
        if _mean_place(split.right) < _mean_place(split.left) and switches(split.left, split.right) <= 2:
            head, rest = _headed(split)
            above, sides = [*above, *head], [split.right, rest]
        parts = [above, *sides, split.below]
        return [group for part in parts for group in regions(part, rules, depth + 1)]
    return [segments]


def _headed(split: Split) -> tuple[list[Segment], list[Segment]]:
    """What of the left side stands above all of the right one, as a name does, and the rest of it."""
    top = min(s.top for s in split.right)
    head = [s for s in split.left if s.bottom <= top]
    rest = [s for s in split.left if s.bottom > top]
    if not head or not rest:
        return [], split.left
    rows = rows_of(split.left)
    usual = median(max(0.0, below[0].top - above[0].bottom) for above, below in pairwise(rows))
    is_apart = min(s.top for s in rest) - max(s.bottom for s in head) > HEAD_ROOM * usual
    return (head, rest) if is_apart else ([], split.left)


def _splits(segments: list[Segment]) -> list[Split]:
    """Every gutter with two segments or more on both sides, the tallest first."""
    found: list[tuple[float, Split]] = []
    clearance = CLEARANCE * median(s.bottom - s.top for s in segments)
    ordered = sorted(segments, key=middle)
    middles = [middle(s) for s in ordered]
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
    left, right = ([s for s in side if start < middle(s) < stop] for side in (left, right))
    if len(left) < 2 or len(right) < 2:
        return None
    after = _written_after(left, right)
    later = {s.at for s in after}
    left = [s for s in left if s.at not in later]
    if len(left) < 2:
        return None
    above = [s for s in segments if middle(s) <= start]
    below = after + [s for s in segments if middle(s) >= stop]
    return Split(above, left, right, below) if len(above) + len(left) + len(right) + len(below) == len(segments) else None


def _alone(left: list[Segment], right: list[Segment]) -> list[Segment]:
    """Where the producer went from side to side: single lines that nothing stands beside. They part what is above and below."""
    if switches(left, right) <= 2:
        return []
    found = []
    for side, other in ((left, right), (right, left)):
        for segment in side:
            room = CELL_GAP * (segment.bottom - segment.top)
            near = any(s is not segment and s.top < segment.bottom + room and s.bottom > segment.top - room for s in side)
            if not near and not any(s.top < segment.bottom and s.bottom > segment.top for s in other):
                found.append(segment)
    return found


def _bounds(segments: list[Segment]) -> list[float]:
    return [float("-inf"), *sorted(middle(s) for s in segments), float("inf")]


def _written_after(left: list[Segment], right: list[Segment]) -> list[Segment]:
    """What stands under the right column and was written after it: short lines of the full width, not of the left column."""
    if min(s.at for s in left) > min(s.at for s in right) or switches(left, right) > 2:
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
    written = sorted(segments, key=lambda s: s.at)
    for number, (a, b) in enumerate(pairwise(written), start=1):
        if b.bottom < a.top and b.x0 > a.x0 + EDGE:
            run = list(takewhile(lambda s: s.x0 > a.x0 + EDGE, written[number : number + 40]))  # noqa: B023
            found.append(min(s.x0 for s in run))
    return found


def _extent(side: list[Segment]) -> float:
    return max(s.bottom for s in side) - min(s.top for s in side)


def _mean_place(side: list[Segment]) -> float:
    return sum(s.at for s in side) / len(side)


def _are_columns(left: list[Segment], right: list[Segment], rules: Rules) -> bool:
    """Whether the two sides are read one after the other (else: across, row by row)."""
    left_rows, right_rows = rows_of(left), rows_of(right)
    few, many = sorted((left_rows, right_rows), key=len)
    few = beside(few, many)
    if len(few) < 2 or partners(few, many) < PARTNERS * len(few):
        return len(few) >= 2
    dated = share(few, DATED)
    if dated >= 0.6 or (len(few) <= CELL_ROWS and dated > 0) or share(left_rows, LABEL) >= 0.6 or is_sparse(few, many):
        return False
    if switches(left, right) >= len(few):
        if all(is_heading(rows[0][0].text) for rows in (left_rows, right_rows)):
            return True
        return wraps(left_rows) >= 0.25 or wraps(right_rows) >= 0.25 or torn(left_rows, right_rows) + torn(right_rows, left_rows) >= TORN
    return not _is_one_table(beside(left_rows, right_rows), beside(right_rows, left_rows), rules)


def _is_one_table(left: Side, right: Side, rules: Rules) -> bool:
    """Whether rows that stand level are those of a table that was written column by column.

    Its columns have heads, or what it says has labels; or there are figures, grades, or rules between the rows.
    """
    if len(left) != len(right) or partners(left, right) < len(left):
        return False
    if is_headed(left, right) or are_labels(left):
        return True
    if any(2 * sum(is_figure(row) for row in side) > len(side) for side in (left, right)):
        return True
    rows = [[*a, *b] for a, b in zip(left, right, strict=True)]
    sides = min(s.x0 for row in rows for s in row), max(s.x1 for row in rows for s in row)
    edges = [(max(s.bottom for s in upper) - EDGE, min(s.top for s in lower) + EDGE) for upper, lower in pairwise(rows)]
    return all(is_ruled_off(rules(), sides, heights) for heights in edges)
