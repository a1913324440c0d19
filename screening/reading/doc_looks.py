"""The property pages of an old Word file -> which stretches of its bytes are hidden, and which are paragraphs of a list."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

PAGE = 512  # bytes of a property page
LETTERS, PARAGRAPHS = 0x00FA, 0x0102  # where the header tells the place of the two indexes of property pages
VANISH, SIZE, COLOUR, LIST = 0x083C, 0x4A43, 0x6870, 0x460B
TINY = 4  # half points
_SIZES = (1, 1, 2, 4, 2, 2, -1, 3)  # bytes of an operand by the top bits of its code; -1: told by the next byte


class Stretch(NamedTuple):
    """Bytes of the main stream, from and up to."""

    start: int
    stop: int


def hidden_stretches(head: bytes, table: bytes) -> list[Stretch]:
    """Letters that Word does not show, or shows too small or white on white."""
    return [stretch for stretch, properties in _looks(head, table, LETTERS) if _is_hidden(dict(_operands(properties)))]


def list_stretches(head: bytes, table: bytes) -> list[Stretch]:
    """Paragraphs with a list mark before them."""
    found = []
    for stretch, properties in _looks(head, table, PARAGRAPHS):
        if int.from_bytes(dict(_operands(properties[2:])).get(LIST, b"\0"), "little") not in {0, 0xF801}:
            found.append(stretch)
    return found


def _is_hidden(said: dict[int, bytes]) -> bool:
    size, colour = said.get(SIZE), said.get(COLOUR)
    tiny = size is not None and int.from_bytes(size, "little") <= TINY
    return said.get(VANISH, b"\0") == b"\1" or tiny or (colour is not None and colour[:3] == b"\xff\xff\xff")


def _looks(head: bytes, table: bytes, index: int) -> Iterator[tuple[Stretch, bytes]]:
    """Each stretch with its properties, page by page."""
    place, size = struct.unpack_from("<II", head, index)
    count = max(0, (size - 4) // 8)
    for number in range(count):
        page = struct.unpack_from("<I", table, place + 4 * (count + 1) + 4 * number)[0] & 0x3FFFFF
        content = head[page * PAGE : (page + 1) * PAGE]
        if len(content) == PAGE:
            yield from _page(content, paragraphs=index == PARAGRAPHS)


def _page(content: bytes, *, paragraphs: bool) -> Iterator[tuple[Stretch, bytes]]:
    runs = content[-1]
    edges = struct.unpack_from(f"<{runs + 1}I", content)
    for number, (start, stop) in enumerate(pairwise(edges)):
        at = 2 * content[4 * (runs + 1) + number * (13 if paragraphs else 1)]
        if at == 0:
            continue
        length = content[at]
        if paragraphs:
            at, length = (at + 1, 2 * content[at + 1]) if length == 0 else (at, 2 * length - 1)
        yield Stretch(start, stop), content[at + 1 : at + 1 + length]


def _operands(properties: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 2 < len(properties):
        code = int.from_bytes(properties[at : at + 2], "little")
        size = _SIZES[code >> 13]
        at += 2
        if size < 0:
            size, at = properties[at], at + 1
        yield code, properties[at : at + size]
        at += size
