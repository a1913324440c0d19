"""The text of a posting in, its rows out: places in it, with those put together that only the width of a page broke."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

PICTURES = (
    "\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d\u20e3"  # arrows, ticks, emoji
)
BULLET = re.compile(
    rf"\s*(?:(?:[-*•·‣▪–—o>»+~]\s+|\[[ xX]?\]\s*|[-•·‣▪*]|[{PICTURES}]+\s*|\(?(?:\d{{1,2}}|[a-hA-H]|[IVX]{{1,4}}|[ivx]{{1,4}})[.)]\s+"
    rf"|\((?:i{{1,3}}|iv|v|vi{{1,3}})\)\s+))+"
)
ENDS_WITH_OR = re.compile(r"(?:^|[\s,(*_-])(?:or|OR)[\s*_:)-]*$")
BEGINS_WITH_OR = re.compile(r"[\s*_(-]*(?:or|OR|Or)\b")
BROKEN_WORD = re.compile(r"[a-z]-\s*$")
SHORTEST_WRAPPED, NARROWEST_PAGE, WIDEST_PAGE = 45, 70, 140  # letters
LEAST_FULL, FULL_ROW = 4, 0.82  # so many rows are about as wide as the widest where a page was wrapped


SYMBOL = re.compile(rf"\s*([{PICTURES}]+)")


def is_over(line: str, before: str, following: str) -> bool:
    """Does a picture of its own set this row over the rows behind another picture ("✨ Bonus points" over "⭐ Spanish")?"""
    own, above, below = (SYMBOL.match(each) for each in (line, before, following))
    return own is not None and below is not None and own[1] != below[1] and (above is None or above[1] != own[1])


class Span(NamedTuple):
    start: int
    end: int


def rows_of(posting: str) -> Iterator[Span]:
    """Rows, those put together that were broken only because the page ended there."""
    rows, start = [], 0
    for row in posting.split("\n"):
        rows.append(Span(start, start + len(row.rstrip("\r"))))
        start += len(row) + 1
    widths = sorted((row.end - row.start for row in rows), reverse=True)
    widest = widths[0] if len(widths) >= LEAST_FULL and widths[LEAST_FULL - 1] >= FULL_ROW * widths[0] else 0
    begin = rows[0].start
    for here, after in zip(rows, [*rows[1:], None], strict=True):
        if after is not None and _runs_on(posting[here.start : here.end], posting[after.start : after.end], widest):
            continue
        yield Span(begin, here.end)
        begin = after.start if after else here.end


def _is_either(row: str, following: str) -> bool:
    """Does an "or" on a line of its own, or at the edge of one, join two lines into one choice?"""
    return bool(ENDS_WITH_OR.search(row) or BEGINS_WITH_OR.match(BULLET.sub("", following, count=1)))


def _runs_on(row: str, following: str, widest: int) -> bool:
    if row.strip() and following.strip() and _is_either(row, following):
        return True
    if not row.strip() or not following.strip() or BULLET.match(following) or row.rstrip().endswith((".", "!", "?", ":", ";", "|")):
        return False
    if following.lstrip()[0].islower() and (len(row) >= SHORTEST_WRAPPED or BROKEN_WORD.search(row)):
        return True
    if row.rstrip().endswith(")"):
        return False
    return NARROWEST_PAGE <= widest <= WIDEST_PAGE and len(row) >= FULL_ROW * widest
