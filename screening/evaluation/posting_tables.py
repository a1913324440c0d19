"""The text of a posting in, the cells of its tables with columns of musts and wishes out: each with its need and its places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .posting_cues import MUST, NONE, SKIP, WISH, Cues
from .posting_headings import kind_of, leaning

LONGEST_HEAD = 6  # words over a column
RULE = re.compile(r"\s*[-+|=:_─-╿\s]{3,}$")  # a row of lines only
PIPES, TABS, GAPS = re.compile(r"[^|│]+"), re.compile(r"(?<![^\t])[^\t]*"), re.compile(r"\S+(?: \S+)*")
MARK = re.compile(r"(?:x|y|yes|✓|✔|☑|☒|√|●|•|■|\*|✅|\[x\]|\(x\)|required|preferred)\ufe0f?", re.IGNORECASE)
LONE_TICK = re.compile(r"(?:x|✓|✔|√|✅|yes)\ufe0f?", re.IGNORECASE)
NO_MARK = re.compile(r"(?:|-+|–|—|no|n|n/a|☐|\[ ?\]|❌)", re.IGNORECASE)
FIRM_HEAD = re.compile(r"\b(?:must|musts|need|needs|needed|requir\w*|essentials?|minimum|mandatory|basics|have|look\w* for|bring)\b")
LABEL_ROOM = 8  # letters that a cell may begin before the head over it
RUNS_ON = re.compile(r"[a-z(&/+]")
OPEN_END = re.compile(r"(?:,|-|/|&|\b(?:or|and|of|in|with|a|an|the|to|for))$")


class Piece(NamedTuple):
    """A stretch of one row, `posting[start:start + len(text)]`."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell, its rows put together, under what its column asks."""

    need: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        return "\n".join(piece.text for piece in self.pieces)

    def place(self, offset: int) -> int:
        """Where in the posting a letter of the text stands."""
        for piece in self.pieces:
            if offset <= len(piece.text):
                return piece.start + offset
            offset -= len(piece.text) + 1
        return self.pieces[-1].start + len(self.pieces[-1].text)


class Table(NamedTuple):
    start: int
    end: int
    cells: tuple[Cell, ...]
    is_guessed: bool = False  # its ticks may stand under either head


def ticks_lost(posting: str, words: Cues) -> bool:
    """Does a table tick what must be and what would be nice, and is the column of a tick no longer to be told?"""
    rows = posting.split("\n")
    alone = sum(bool(LONE_TICK.fullmatch(row.strip())) for row in rows)
    if alone > 1 and any(_heads(row, shape, words) for row in rows for shape in (PIPES, TABS, GAPS)):
        return True
    return any(table.is_guessed for table in tables_of(posting, words))


class _Row(NamedTuple):
    start: int
    text: str
    cells: tuple[Piece, ...]


def tables_of(posting: str, words: Cues) -> Iterator[Table]:
    """Tables with a column for what must be and one for what would be nice, whatever draws their lines."""
    rows, at = posting.split("\n"), 0
    starts = []
    for row in rows:
        starts.append(at)
        at += len(row) + 1
    number = 0
    while number < len(rows):
        shape = next((each for each in (PIPES, TABS, GAPS) if _heads(rows[number], each, words)), None)
        size = _size(rows[number + 1 :], shape) if shape else 0
        if shape and size:
            yield _table(
                [_Row(starts[n], rows[n], _cells(rows[n], starts[n], shape)) for n in range(number, number + size + 1)], shape, words
            )
        number += size + 1


def _cells(row: str, start: int, shape: re.Pattern[str]) -> tuple[Piece, ...]:
    found = list(shape.finditer(row.rstrip("\t\r") if shape is TABS else row))
    if shape is PIPES and row.lstrip().startswith(("|", "│")) and found and not found[0][0].strip():
        found = found[1:]  # what stands before the first line
    cells = ((each[0].strip(), each.start() + len(each[0]) - len(each[0].lstrip())) for each in found)
    return tuple(Piece(text, start + at) for text, at in cells)


def _need(head: str, words: Cues) -> str | None:
    if not head or len(head.split()) > LONGEST_HEAD:
        return None
    lower = head.lower()
    if sum(bool(pattern.search(lower)) for kind, pattern in words.leans if kind != SKIP) > 1 and "/" in head:
        return None  # "Must / Nice" over the words that say which
    kind = kind_of(head, words)
    return leaning(head, words) if kind is None else kind


def _heads(row: str, shape: re.Pattern[str], words: Cues) -> bool:
    cells = [each.text for each in _cells(row, 0, shape) if each.text]
    if not 2 <= len(cells) <= 5 or (shape is PIPES and "|" not in row and "│" not in row):
        return False
    needs = [_need(each, words) for each in cells]
    is_head = any(need == MUST and FIRM_HEAD.search(each.lower()) for each, need in zip(cells, needs, strict=True))
    return is_head and WISH in needs  # "Languages   Russian a plus" is a row


def _size(rows: Sequence[str], shape: re.Pattern[str]) -> int:
    """How many rows below the heads are of the table."""
    for number, row in enumerate(rows):
        is_outside = not any(sign in row for sign in "|│") if shape is PIPES else "\t" not in row if shape is TABS else False
        if not row.strip() or (is_outside and not RULE.match(row)):
            return number
    return len(rows)


def _table(rows: Sequence[_Row], shape: re.Pattern[str], words: Cues) -> Table:
    is_sure = shape is not TABS or _keeps_empty(rows)
    if shape is TABS:
        rows = _columns(rows) if is_sure else [row._replace(cells=_filled(row)) for row in rows]
    heads, body = rows[0], rows[1:]
    needs = [_need(each.text, words) or NONE for each in heads.cells]
    grid: list[list[Piece] | None] = [None if RULE.match(row.text) else _placed(row, heads, shape) for row in body]
    is_marked = _is_marked(grid, needs)
    cells = tuple(_marked(grid, needs, is_sure=is_sure) if is_marked else _listed(grid, needs))
    is_guessed = is_marked and any(row is not None and _is_short(row, is_sure=is_sure) for row in grid)
    return Table(heads.start, rows[-1].start + len(rows[-1].text), cells, is_guessed)


def _keeps_empty(rows: Sequence[_Row]) -> bool:
    """Do tabs stand for empty cells too, so that each cell is under its head? Not where several of them only line words up."""
    heads, *body = rows
    return all(each.text for each in heads.cells[1:]) and any("\t\t" in row.text or row.text.endswith("\t") for row in body)


def _columns(rows: Sequence[_Row]) -> list[_Row]:
    """The same rows; over a first column of names that has no head of its own, an empty one."""
    heads, *body = rows
    is_bare = bool(heads.cells[0].text) and max(len(row.cells) for row in body) == len(heads.cells) + 1
    return [heads._replace(cells=(Piece("", heads.start), *heads.cells)) if is_bare else heads, *body]


def _filled(row: _Row) -> tuple[Piece, ...]:
    return tuple(each for each in row.cells if each.text)


def _placed(row: _Row, heads: _Row, shape: re.Pattern[str]) -> list[Piece]:
    """The cells of a row, one for each head: by their number, or by the nearest head where only gaps part them."""
    placed = [Piece("", row.start)] * len(heads.cells)
    for number, cell in enumerate(row.cells):
        if shape is GAPS and cell.start - row.start < heads.cells[0].start - heads.start - LABEL_ROOM:
            continue  # the name of the row
        if shape is GAPS:
            is_mark = bool(MARK.fullmatch(cell.text))
            number = min(range(len(placed)), key=lambda n: abs(_at(cell, row, is_mark) - _at(heads.cells[n], heads, is_mark)))
        if number < len(placed) and cell.text:
            placed[number] = cell if not placed[number].text else placed[number]
    return placed


def _at(cell: Piece, row: _Row, is_mark: bool) -> int:
    return cell.start - row.start + (len(cell.text) // 2 if is_mark else 0)


def _is_marked(grid: Sequence[list[Piece] | None], needs: Sequence[str]) -> bool:
    asked = [row[n].text for row in grid if row for n in range(1, len(needs)) if needs[n] in (MUST, WISH)]
    return any(MARK.fullmatch(each) for each in asked) and all(MARK.fullmatch(each) or NO_MARK.fullmatch(each) for each in asked)


def _marked(grid: Sequence[list[Piece] | None], needs: Sequence[str], *, is_sure: bool) -> Iterator[Cell]:
    """ "Spanish |  | X |": the need is that of the column with the mark."""
    for row in grid:
        if row is None or not row[0].text:
            continue
        marks = {needs[n] for n in range(1, len(needs)) if MARK.fullmatch(row[n].text)}
        need = MUST if MUST in marks else WISH if WISH in marks else NONE
        if need:
            yield Cell(WISH if _is_short(row, is_sure=is_sure) else need, (row[0],))


def _is_short(row: Sequence[Piece], *, is_sure: bool) -> bool:
    """An empty cell may have been lost: which one?"""
    return sum(bool(each.text) for each in row) < len(row) and not is_sure


def _listed(grid: Sequence[list[Piece] | None], needs: Sequence[str]) -> Iterator[Cell]:
    """A list in every column; a cell may run over several rows."""
    is_ruled = sum(row is None for row in grid) > 2  # then what stands between two lines is one cell
    for column, need in enumerate(needs):
        if need not in (MUST, WISH):
            continue
        open_pieces: list[Piece] = []
        for row in grid:
            piece = row[column] if row else None
            if piece is None or (piece.text and not _runs_on(open_pieces, piece.text, is_ruled=is_ruled)):
                if open_pieces:
                    yield Cell(need, tuple(open_pieces))
                open_pieces = []
            if piece is not None and piece.text:
                open_pieces.append(piece)
        if open_pieces:
            yield Cell(need, tuple(open_pieces))


def _runs_on(pieces: Sequence[Piece], text: str, *, is_ruled: bool) -> bool:
    return bool(pieces) and (is_ruled or bool(RUNS_ON.match(text)) or bool(OPEN_END.search(pieces[-1].text)))
