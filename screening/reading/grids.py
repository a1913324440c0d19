"""Segments of a page -> the table among them, if its cells were written one by one: read row by row, each cell whole.

Most producers write a table cell by cell. Where cells of several lines begin or end level, or stand centred, in rows that
do not touch, and their columns neither, that order is the one to read in, however the cells are aligned.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from screening.reading.geometry import Piece, Rule, Segment, is_ruled_off
from screening.reading.rows import CELL_ROWS, DATED, LABEL

LEAST = 2  # rows with a cell of several lines, from which rows of cells are a table
APART = 1.5  # of the height of a line: lines of one cell are closer
TOUCH = 0.3  # likewise: how far the lines of one row may reach into those of the next
LEVEL = 0.6  # likewise: how far the heads of cells in one row may differ
ROOM = 0.1  # likewise: more room than that is between rows whose cells end at one height, than between their lines
CENTRED = 0.3  # likewise: how far their middles may
EDGE = 3.0  # points: how far a line between two rows may reach into one of them
ASIDE = 40  # letters of a date or label at most

Cell = list[Segment]  # its lines, top to bottom


class Grid(NamedTuple):
    """A table, its lines one below the other in the order of reading, and what stands above and below it."""

    above: list[Segment]
    lines: list[Segment]
    below: list[Segment]


def grid_in(segments: list[Segment], rules: Callable[[], Sequence[Rule]]) -> Grid | None:
    """The first table that takes the whole breadth of `segments`."""
    rows = _written_rows(sorted(segments, key=lambda s: s.at))
    for start in range(len(rows)):
        table = _table_from(rows, start)
        if not _is_table(table, rules):  # what follows it may stand in its columns
            table = next((table[:end] for end in range(len(table) - 1, LEAST - 1, -1) if _are_cells(table[:end])), [])
        if table and (grid := _parted(segments, table)) is not None:
            return grid
    return None


def _written_rows(segments: list[Segment]) -> list[list[Cell]]:
    """What was written from left to right, cell by cell, before the producer went down and back to the left."""
    rows: list[list[Cell]] = []
    for segment in segments:
        if rows and _goes_down(rows[-1], segment):
            rows[-1][-1].append(segment)
        elif rows and _goes_right(rows[-1][-1], segment):
            rows[-1].append([segment])
        else:
            rows.append([[segment]])
    return rows


def _goes_down(row: list[Cell], segment: Segment) -> bool:
    """Whether it goes on in the last cell of a row."""
    *before, cell = row
    last = cell[-1]
    height = max(last.bottom - last.top, segment.bottom - segment.top)
    under = segment.x0 < last.x1 or segment.x0 < max(s.x1 for s in cell)
    under = under and (segment.x1 > last.x0 or segment.x1 > min(s.x0 for s in cell))
    edge = max((s.x1 for s in before[-1] if s.bottom > cell[0].top), default=segment.x0) if before else segment.x0
    return under and segment.x0 >= edge and -TOUCH * height < segment.top - last.bottom < APART * height


def _goes_right(cell: Cell, segment: Segment) -> bool:
    beside = [s.x1 for s in cell if s.bottom > segment.top]
    return bool(beside) and segment.x0 >= max(beside)


def _table_from(rows: list[list[Cell]], start: int) -> list[list[Cell]]:
    """The rows from `start` that stand below each other in the same columns."""
    if len(rows[start]) < 2:
        return []
    first, *others = rows[start]
    table = [[_without_what_is_above(first, others), *others]]
    bands = [_band(cell) for cell in table[0]]
    for row in rows[start + 1 :]:
        wider = _taken_in(bands, row)
        if wider is None or min(cell[0].top for cell in row) < max(map(_bottom, table[-1])) - TOUCH * _height(row[0]):
            break
        table.append(row)
        bands = wider
    return table


def _without_what_is_above(first: Cell, others: list[Cell]) -> Cell:
    """The first cell of a table without the paragraphs that were written before it: what makes its row even."""
    right = min(cell[0].x0 for cell in others)
    inner = next((n + 1 for n in reversed(range(len(first))) if first[n].x1 > right), 0)
    starts = [n for n in range(inner, len(first)) if _is_even([first[n:], *others])]
    if not starts and _ends_level([first, *others]):
        top = min(cell[0].top for cell in others)
        starts = [n for n in range(inner, len(first)) if first[n].top > top - TOUCH * _height(first)]
    return first[starts[0] :] if starts else first


def _taken_in(bands: list[tuple[float, float]], row: list[Cell]) -> list[tuple[float, float]] | None:
    """The columns with this row in them; None when it does not keep to them."""
    if len(row) < 2:
        return None
    wider = list(bands)
    for x0, x1 in map(_band, row):
        under = [number for number, (left, right) in enumerate(bands) if x0 < right and x1 > left]
        if len(under) != 1:
            return None
        left, right = wider[under[0]]
        wider[under[0]] = min(left, x0), max(right, x1)
    return wider if all(a[1] <= b[0] for a, b in pairwise(wider)) else None


def _is_table(table: list[list[Cell]], rules: Callable[[], Sequence[Rule]]) -> bool:
    """Whether rows of cells need to be read cell by cell: cells of several lines, and none that another way would do better."""
    tall = [row for row in table if max(map(len, row)) > 1]
    if len(tall) < LEAST:
        return False
    if not all(_is_even(row) or _ends_level(row) for row in tall):
        return False
    if all(map(_is_even, tall)) and (max(map(len, table)) > 2 or not all(map(_is_level, tall))):
        return True
    return _are_cells(table) or _stand_apart(table) or _are_ruled_off(table, rules())


def _are_cells(table: list[list[Cell]]) -> bool:
    """Whether cells of several lines stand level side by side: columns written line by line have none."""
    return sum(min(map(len, row)) > 1 for row in table) >= LEAST and all(_is_level(row) for row in table if max(map(len, row)) > 1)


def _stand_apart(table: list[list[Cell]]) -> bool:
    """Whether there is more room between rows than between the lines of a cell: columns written line by line have no such room."""
    within = max(lower.top - upper.bottom for row in table for cell in row for upper, lower in pairwise(cell))
    between = min(min(cell[0].top for cell in lower) - max(map(_bottom, upper)) for upper, lower in pairwise(table))
    return between > within + ROOM * _height(table[0][0])


def _are_ruled_off(table: list[list[Cell]], rules: Sequence[Rule]) -> bool:
    """Whether a line is drawn between any two rows."""
    bands = [_band(cell) for row in table for cell in row]
    sides = min(x0 for x0, _ in bands), max(x1 for _, x1 in bands)
    heights = [(max(map(_bottom, upper)) - EDGE, min(cell[0].top for cell in lower) + EDGE) for upper, lower in pairwise(table)]
    return all(is_ruled_off(rules, sides, between) for between in heights)


def _is_even(row: list[Cell]) -> bool:
    """Whether the cells of a row begin at one height, or stand centred beside the tallest."""
    return _is_level(row) or _spread([(cell[0].top + _bottom(cell)) / 2 for cell in row]) <= CENTRED * _height(row[0])


def _ends_level(row: list[Cell]) -> bool:
    return _spread([_bottom(cell) for cell in row]) <= LEVEL * _height(row[0])


def _is_level(row: list[Cell]) -> bool:
    return _spread([cell[0].top for cell in row]) <= LEVEL * _height(row[0])


def _parted(segments: list[Segment], table: list[list[Cell]]) -> Grid | None:
    """None when something else stands beside the table."""
    inside = {segment.at for row in table for cell in row for segment in cell}
    top = min(cell[0].top for cell in table[0])
    bottom = max(map(_bottom, table[-1]))
    others = [s for s in segments if s.at not in inside]
    above = [s for s in others if (s.top + s.bottom) / 2 <= top]
    below = [s for s in others if (s.top + s.bottom) / 2 >= bottom]
    return Grid(above, _in_order(table), below) if len(above) + len(below) == len(others) else None


def _in_order(table: list[list[Cell]]) -> list[Segment]:
    """The lines of all cells at heights of their own, one below the other; what is read across at one height."""
    lines: list[list[Segment]] = []
    for row in table:
        if all(len(cell) == 1 for cell in row):
            lines.append([cell[0] for cell in row])
            continue
        cells = [_as_one(cell) if _is_aside(cell) else cell for cell in row]
        if len(row) == 2 and any(_is_aside(cell) for cell in row):
            lines.append([cell[0] for cell in cells])
            cells = [cell[1:] for cell in cells]
        lines += [[segment] for cell in cells for segment in cell]
    top, step = min(cell[0].top for cell in table[0]), _height(table[0][0])
    return [
        segment._replace(top=top + 2 * step * number, bottom=top + 2 * step * number + step)
        for number, line in enumerate(lines)
        for segment in line
    ]


def _is_aside(cell: Cell) -> bool:
    """Whether a cell is a date or a label."""
    text = " ".join(segment.text for segment in cell)
    return len(cell) <= CELL_ROWS and len(text) < ASIDE and bool(DATED.search(text) or LABEL.search(text))


def _as_one(cell: Cell) -> Cell:
    pieces: list[Piece] = [piece for segment in cell for piece in segment.pieces]
    return [Segment(pieces, *_band(cell)[:1], cell[0].top, _band(cell)[1], cell[0].bottom, cell[0].at)]


def _band(cell: Cell) -> tuple[float, float]:
    return min(s.x0 for s in cell), max(s.x1 for s in cell)


def _bottom(cell: Cell) -> float:
    return max(s.bottom for s in cell)


def _height(cell: Cell) -> float:
    return cell[0].bottom - cell[0].top


def _spread(figures: list[float]) -> float:
    return max(figures) - min(figures)
