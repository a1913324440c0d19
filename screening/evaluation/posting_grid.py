"""A posting as it was read in, its text out with the empty cells of a table of ticks put back from where the ticks stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from screening.model.document import Document, Line

from .posting_tables import MARK

FEWEST_HEADS = 2
LONGEST_TICK = 3  # letters: "yes", "[x]"
SAME_COLUMN = 12.0  # points between the left ends of two ticks under one head


class _Cell(NamedTuple):
    text: str
    x0: float
    x1: float


def text_with_cells(document: Document) -> str:
    """The text; each row of a table of ticks has as many tabs as its head, so that every tick stands under its own."""
    rows = [list(_cells(document, line)) for line in document.lines]
    said = [document.text[line.start : line.end] for line in document.lines]
    for head, cells in enumerate(rows):
        size = len(list(takewhile(_is_ticked, rows[head + 1 :])))
        if size and len(cells) >= FEWEST_HEADS and not _is_ticked(cells):
            said[head : head + 1 + size] = _table(cells, rows[head + 1 : head + 1 + size])
    return "\n".join(said)


def _is_ticked(cells: Sequence[_Cell]) -> bool:
    """A name with nothing but ticks behind it."""
    return len(cells) > 1 and not _is_tick(cells[0]) and all(_is_tick(each) for each in cells[1:])


def _is_tick(cell: _Cell) -> bool:
    """A mark that says nothing by itself; "required" does, wherever it stands."""
    return MARK.fullmatch(cell.text) is not None and len(cell.text) <= LONGEST_TICK


def _cells(document: Document, line: Line) -> Iterator[_Cell]:
    """The stretches between tabs, with their places; none where a word has no place."""
    start = line.start
    for text in document.text[line.start : line.end].split("\t"):
        words = [word for word in line.words if start <= word.start < start + len(text)]
        if not words:
            return
        yield _Cell(text, words[0].x0, words[-1].x1)
        start += len(text) + 1


def _table(heads: Sequence[_Cell], rows: Sequence[Sequence[_Cell]]) -> Iterator[str]:
    """The heads, then names and their ticks as rows with an empty cell under each head that has no tick."""
    is_bare = heads[0].x0 >= max(names.x1 for names, *_ in rows)  # the names have no head of their own
    over = heads if is_bare else heads[1:]
    yield "\t".join(["", *(each.text for each in over)] if is_bare else [each.text for each in heads])
    columns = _columns([tick for _, *ticks in rows for tick in ticks])
    for names, *ticks in rows:
        row = [""] * len(over)
        for tick in ticks:
            in_order = next(n for n, place in enumerate(columns) if abs(tick.x0 - place) <= SAME_COLUMN)
            nearest = min(range(len(over)), key=lambda n: _apart(tick, over[n]))
            row[in_order if len(columns) == len(over) else nearest] = tick.text
        yield "\t".join((names.text, *row))


def _columns(ticks: Sequence[_Cell]) -> list[float]:
    """Where the ticks begin, column by column."""
    places: list[float] = []
    for tick in sorted(ticks, key=lambda each: each.x0):
        if not places or tick.x0 - places[-1] > SAME_COLUMN:
            places.append(tick.x0)
    return places


def _apart(tick: _Cell, head: _Cell) -> float:
    """How far a tick is from standing under a head, set to the left, to the right or in the middle."""
    return min(abs(tick.x0 - head.x0), abs(tick.x1 - head.x1), abs(tick.x0 + tick.x1 - head.x0 - head.x1) / 2)
