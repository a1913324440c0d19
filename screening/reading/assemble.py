"""Rows of pages, or plain lines of text -> the Document: the one canonical text and where everything in it stands."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple, cast

from screening.model.document import Box, Document, Flag, FlagKind, Format, Line, Page, Word
from screening.reading.geometry import Row
from screening.reading.limits import LITTLE_TEXT, TEXT_CHARACTERS

# As `Word(...)` makes them, without a call of Python for each: a page has hundreds.
_word = cast(Callable[[Iterable[object]], Word], partial(tuple.__new__, Word))


class Source(NamedTuple):
    """The file being read."""

    content: bytes
    filename: str


class Floating(NamedTuple):
    """A text box that is seen elsewhere than where it is written; its place in points from `origin` (0: the page, else its anchor)."""

    number: int
    origin: int = 0
    place: tuple[float, float, float, float] | None = None


class Plain(NamedTuple):
    """A line of a format without places."""

    text: str
    bold: bool = False
    size: float | None = None
    block: int = 0
    page: int = 1
    box: Floating | None = None


class Placed(NamedTuple):
    """A line with its place on a page."""

    row: Row
    page: int
    size: float | None
    bold: bool
    block: int = 0


def document_of(
    source: Source,
    format: Format,
    lines: Iterable[Plain | Placed],
    *,
    pages: Sequence[Page] = (),
    flags: Sequence[Flag] = (),
    links: Iterable[str] = (),
) -> Document:
    """The Document of these lines; adds the flag for little text and cuts at the limit of characters."""
    from screening.reading.hyphens import made_whole  # which works on these lines

    parts: list[str] = []
    built: list[Line] = []
    at, cut = 0, False
    for line in made_whole(list(lines)):
        made = _placed(line, at, parts) if isinstance(line, Placed) else _plain(line, at, parts, TEXT_CHARACTERS - at)
        built.append(made)
        parts.append("\n")
        at = made.end + 1
        if at >= TEXT_CHARACTERS:
            cut = True
            break
    text = "".join(parts)
    found = list(flags)
    if cut:
        found.append(Flag(FlagKind.PAGES_CUT, f"Only the first {TEXT_CHARACTERS:,} characters were read."))
    letters = len(text) - text.count(" ") - text.count("\n")
    if letters < LITTLE_TEXT:
        found.append(Flag(FlagKind.LITTLE_TEXT, f"Only {letters} letters were found in this file. Look at the original."))
    return Document(
        hashlib.sha256(source.content).hexdigest(),
        source.filename,
        format,
        text,
        tuple(built),
        tuple(pages),
        tuple(found),
        tuple(dict.fromkeys(links)),
    )


def _plain(line: Plain, at: int, parts: list[str], room: int) -> Line:
    text = line.text[:room]
    parts.append(text)
    return Line(at, at + len(text), line.page, None, (), line.size, line.bold, line.block)


def _placed(line: Placed, start: int, parts: list[str]) -> Line:
    pieces, breaks = line.row
    texts, lefts, tops, rights, bottoms, _ = zip(*pieces, strict=True)
    starts, ends = [], []
    at = start
    for text, before in zip(texts, breaks, strict=True):
        if before:
            parts.append(before)
            at += 1
        parts.append(text)
        starts.append(at)
        at += len(text)
        ends.append(at)
    words = tuple(map(_word, zip(starts, ends, lefts, tops, rights, bottoms, strict=True)))
    box = Box(min(lefts), min(tops), max(rights), max(bottoms))
    return Line(start, at, line.page, box, words, line.size, line.bold, line.block)
