"""Lines of single pages -> lines of the whole file: sidebars joined over pages, running headers and page numbers once."""

from __future__ import annotations

import re
from typing import NamedTuple

from screening.reading.assemble import Placed

_PAGE_NUMBER = re.compile(r"^\W*(?:page\s*)?#(?:\s*(?:of|/|\|)\s*#)?\W*$|\bpage\s*#", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
MARGIN = 0.09  # of the height of the page: where running headers and page numbers stand
SAME_PLACE = 3.0  # points
SAME_EDGE = 8.0  # points: left edges of one sidebar on two pages
NARROW = 0.7  # of the width of the main column: what is a sidebar at most


def without_running(lines: list[Placed], heights: dict[int, float]) -> list[Placed]:
    """The lines without headers, footers and page numbers that an earlier page had already."""
    seen: dict[str, list[float]] = {}
    kept: list[Placed] = []
    for place, line in enumerate(lines):
        top, bottom = line.row.pieces[0].top, line.row.pieces[0].bottom
        height = heights[line.page]
        if not (bottom < MARGIN * height or top > (1 - MARGIN) * height):
            kept.append(line)
            continue
        text = " ".join(piece.text for piece in line.row.pieces)
        is_number = _PAGE_NUMBER.search(_NUMBER.sub("#", text)) is not None
        before = seen.setdefault(_NUMBER.sub("#", text) if is_number else text, [])
        again = line.page > 1 and any(abs(other - top) < SAME_PLACE for other in before)
        if again and (is_number or _stands_apart(lines, place)):
            continue
        before.append(top)
        kept.append(line)
    return kept


def _stands_apart(lines: list[Placed], place: int) -> bool:
    """Whether a line of a margin has more room to the body than lines of the body have between them."""
    line = lines[place]
    top, bottom = line.row.pieces[0].top, line.row.pieces[0].bottom
    others = [o.row.pieces[0] for o in lines[max(0, place - 4) : place + 5] if o.page == line.page and o is not line]
    gaps = [max(o.top - bottom, top - o.bottom) for o in others]
    return not gaps or min(gaps) > 1.2 * (bottom - top)


class Column(NamedTuple):
    """One region of one page: its lines and its edges."""

    lines: list[Placed]
    left: float
    top: float
    right: float
    bottom: float


def column_of(lines: list[Placed]) -> Column:
    """The column of these lines, which are not none."""
    pieces = [piece for line in lines for piece in line.row.pieces]
    return Column(lines, min(p.x0 for p in pieces), min(p.top for p in pieces), max(p.x1 for p in pieces), max(p.bottom for p in pieces))


def with_joined_sidebars(pages: list[list[Column]]) -> list[Column]:
    """All columns in reading order: a sidebar that goes on on the next page is read to its end before the main column."""
    ordered: list[Column] = []
    open_sidebar: Column | None = None
    for columns in pages:
        sidebar = _sidebar(columns)
        if sidebar is None or open_sidebar is None or abs(sidebar.left - open_sidebar.left) > SAME_EDGE:
            ordered += columns
        else:
            place = next(i for i, column in enumerate(ordered) if column is open_sidebar) + 1
            ordered[place:place] = [sidebar]
            ordered += [column for column in columns if column is not sidebar]
        open_sidebar = sidebar
    return ordered


def _sidebar(columns: list[Column]) -> Column | None:
    """The first column that stands left of a wider one which is read later."""
    for place, column in enumerate(columns):
        beside = [c for c in columns[place + 1 :] if c.left > column.right and c.top < column.bottom and c.bottom > column.top]
        if beside and column.right - column.left < NARROW * max(c.right - c.left for c in beside):
            return column
    return None
