"""Words and rows with places on a page, and what can be said of two of them: the shapes that layout works on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple, cast

RULED = 0.8  # of the breadth of two rows: how far a rule between them goes at least


class Piece(NamedTuple):
    """A word and its place on the page as seen; `at` is its number in the producer's order."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    at: int


# As `Piece(...)` makes them, without a call of Python for each: a page has hundreds.
_piece = cast(Callable[[Iterable[object]], Piece], partial(tuple.__new__, Piece))


def pieces_of(
    texts: list[str], lefts: list[float], tops: list[float], rights: list[float], bottoms: list[float], places: list[int]
) -> list[Piece]:
    """The words of these columns."""
    return list(map(_piece, zip(texts, lefts, tops, rights, bottoms, places, strict=True)))


class Segment(NamedTuple):
    """Words of one line that stand close together."""

    pieces: list[Piece]
    x0: float
    top: float
    x1: float
    bottom: float
    at: int

    @property
    def text(self) -> str:
        return " ".join(piece.text for piece in self.pieces)


class Rule(NamedTuple):
    """A line drawn across the page, or the edge of a box."""

    x0: float
    x1: float
    y: float


class Row(NamedTuple):
    """A line as read: its words, and what stands before each (nothing, a space or a tab)."""

    pieces: list[Piece]
    breaks: list[str]


def segment_of(pieces: list[Piece]) -> Segment:
    """The segment of these words, which are not none."""
    if len(pieces) == 1:
        _, x0, top, x1, bottom, at = pieces[0]
        return Segment(pieces, x0, top, x1, bottom, at)
    _, lefts, tops, rights, bottoms, _ = zip(*pieces, strict=True)
    return Segment(pieces, min(lefts), min(tops), max(rights), max(bottoms), pieces[0].at)


def is_ruled_off(rules: Iterable[Rule], sides: tuple[float, float], heights: tuple[float, float]) -> bool:
    """Whether rules between two heights go most of the way from one side to the other."""
    left, right = sides
    inside = sorted(rule for rule in rules if heights[0] <= rule.y <= heights[1] and rule.x0 < right and rule.x1 > left)
    reached, covered = left, 0.0
    for x0, x1, _ in inside:
        covered += max(0.0, min(x1, right) - max(x0, reached, left))
        reached = max(reached, x1)
    return covered >= RULED * (right - left)


def on_one_row(a: Segment | Piece, b: Segment | Piece) -> bool:
    """Whether the two overlap vertically by at least half of the lower one."""
    overlap = min(a.bottom, b.bottom) - max(a.top, b.top)
    return overlap > 0 and overlap >= 0.5 * min(a.bottom - a.top, b.bottom - b.top)
