"""Lines of a document -> the same lines, words parted at the end of a line made whole where they are words that we know.

Known is what stands elsewhere in the document, and what is in the word lists; other words stay parted, for many have a hyphen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Any

from screening.reading.assemble import Placed, Plain
from screening.reading.geometry import Row
from screening.vocabulary.load import load_vocabulary

_FIRST = re.compile(r"(?<![\w-])[^\W\d_]{2,}-$")
_REST = re.compile(r"([^\W\d_]{2,})[.,;:!?)]*(?!\S)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

Some = Plain | Placed


def made_whole(lines: list[Some]) -> list[Some]:
    """The lines; the second part of a parted word stands at the end of the line of the first."""
    parted = [number for number, (line, after) in enumerate(pairwise(lines)) if _word(line, after)]
    if not parted:
        return lines
    told = {word for line in lines for word in _WORD.findall(_text(line).lower())}
    found = list(lines)
    for number in parted:
        line, after = found[number], found[number + 1]
        parts = _word(line, after)
        if parts is None:  # the word before took all of the line
            continue
        first, rest, signs = parts
        whole = next((word for word in (first + rest, first[:-1] + rest) if word.lower() in told or word.lower() in _known()), "")
        if whole:
            found[number], found[number + 1] = _with_end(line, first, whole + signs), _without_start(after, rest + signs)
    rests = {number + 1 for number in parted}
    return [line for number, line in enumerate(found) if number not in rests or _text(line)]


def _word(line: Some, after: Some) -> tuple[str, str, str] | None:
    """The two parts of a word that is parted between these lines, the first with its hyphen, and the signs after it."""
    if not _text(line) or not _text(after):
        return None
    ends = line.text if isinstance(line, Plain) else line.row.pieces[-1].text
    if ends[-1:] != "-" or line.block != after.block or line.page != after.page:
        return None
    first, rest = _FIRST.search(ends), _REST.match(after.text if isinstance(after, Plain) else after.row.pieces[0].text)
    if first is None or rest is None or not (rest.group(1).islower() or (first.group() + rest.group(1)).isupper()):
        return None
    return first.group(), rest.group(1), rest.group().removeprefix(rest.group(1))


def _with_end(line: Some, first: str, whole: str) -> Some:
    if isinstance(line, Plain):
        return line._replace(text=line.text.removesuffix(first) + whole)
    *before, last = line.row.pieces
    return line._replace(row=Row([*before, last._replace(text=last.text.removesuffix(first) + whole)], line.row.breaks))


def _without_start(line: Some, rest: str) -> Some:
    if isinstance(line, Plain):
        return line._replace(text=line.text.removeprefix(rest).lstrip())
    return line._replace(row=Row(line.row.pieces[1:], ["", *line.row.breaks[2:]]))


def _text(line: Some) -> str:
    return line.text if isinstance(line, Plain) else " ".join(piece.text for piece in line.row.pieces)


@cache
def _known() -> frozenset[str]:
    """Every word of the word lists."""
    return frozenset(word for form in _forms(load_vocabulary().tables) for word in _WORD.findall(form.lower()))


def _forms(tree: Any) -> Iterator[str]:
    if isinstance(tree, Mapping):
        for name, below in tree.items():
            yield str(name)
            yield from _forms(below)
    elif isinstance(tree, str):
        yield tree
    elif isinstance(tree, Iterable):
        for below in tree:
            yield from _forms(below)
