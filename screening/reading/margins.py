"""A margin beside a column: dates or headings, each read with the first line of what it belongs to."""

from __future__ import annotations

from itertools import pairwise

from screening.reading.geometry import Segment
from screening.reading.rows import CELL_ROWS, DATED, LABEL, PARTNERS, Side, beside, is_sparse, pitch, rows_of, share, switches

CELL_GAP = 0.8  # of the height of a line: rows of one cell in a margin are closer


def is_margin(left: list[Segment], right: list[Segment]) -> bool:
    """Whether the left side is a margin: dates or headings, each beside the first line of what it belongs to."""
    right_rows = rows_of(right)
    cells = _cells(beside(rows_of(left), right_rows))
    if len(cells) < 2 or max(s.x1 for s in left) - min(s.x0 for s in left) > 0.7 * (max(s.x1 for s in right) - min(s.x0 for s in right)):
        return False
    heads = [cell[0] for cell in cells]
    if max(len(cell) for cell in cells) > CELL_ROWS or not is_sparse(heads, right_rows):
        return False
    dated = share(heads, DATED) >= 0.6
    if not dated and switches(left, right) < 2 * len(cells) - 2:
        return False
    starts = right_rows if dated else _block_starts(right_rows)
    return sum(any(_opens(head[0], start[0]) for start in starts) for head in heads) >= PARTNERS * len(heads)


def _opens(head: Segment, start: Segment) -> bool:
    """Whether a cell of a margin begins beside that line, a little higher or lower."""
    height = head.bottom - head.top
    return start.top - 0.6 * height <= head.top <= start.bottom


def with_margin(left: list[Segment], right: list[Segment]) -> list[Segment]:
    """The segments of a margin: each cell as one; dates stay on the line they stand at, headings get a line of their own before it."""
    rows, right_rows = rows_of(left), rows_of(right)
    level = beside(rows, right_rows)
    found = [segment for row in rows if row not in level for segment in row]
    for cell in _cells(level):
        segments = [segment for row in cell for segment in row]
        first = segments[0]
        start = next((row[0] for row in right_rows if _opens(first, row[0])), first)
        is_heading = not any(DATED.search(segment.text) or LABEL.search(segment.text) for segment in segments)
        top, bottom = (start.top, start.top) if is_heading else (start.top, start.bottom)
        pieces = [piece for segment in segments for piece in segment.pieces]
        found.append(Segment(pieces, first.x0, top, max(s.x1 for s in segments), bottom, first.at))
    return found


def _block_starts(rows: Side) -> Side:
    """The rows with more room above them than rows usually have."""
    room = pitch(rows)
    return [rows[0], *(row for above, row in pairwise(rows) if row[0].bottom - above[0].bottom > 1.15 * room)]


def _cells(rows: Side) -> list[Side]:
    """Rows that follow each other closely, together."""
    cells: list[Side] = []
    for row in rows:
        if cells and row[0].top - cells[-1][-1][0].bottom < CELL_GAP * (row[0].bottom - row[0].top):
            cells[-1].append(row)
        else:
            cells.append([row])
    return cells
