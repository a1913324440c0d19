"""Letters of a PDF page -> how they are set (size, weight), and fonts whose letters have no shape: they take room and show nothing."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as raw

from screening.reading.geometry import Piece, Row

BOLD_WEIGHT = 600  # font weight from which letters look bold
LOOKED_AT = 4  # words of a font that are looked at, from its first to its last
FLAT, SPECK = 0.02, 0.15  # of the size: boxes of letters without a shape are flatter; dots are smaller than any letter

_pointer = ctypes.c_void_p
_font_of = ctypes.PYFUNCTYPE(_pointer, _pointer)(ctypes.cast(raw.FPDFTextObj_GetFont, _pointer).value or 0)


class Fonts:
    """Size and weight of the letters of one page."""

    def __init__(self, textpage: Any) -> None:
        self.textpage = textpage
        self.matrix = raw.FS_MATRIX()
        self.name = ctypes.create_string_buffer(64)
        self.flags = ctypes.c_int()

    def look(self, row: Row) -> tuple[float, bool]:
        """Size (points) and boldness of a row, by its first word that is not a bullet."""
        at = row.pieces[min(len(row.pieces) - 1, row.pieces[0].text == "•")].at
        return round(self.size(at), 1), self.is_bold(at)

    def size(self, at: int) -> float:
        raw.FPDFText_GetMatrix(self.textpage, at, self.matrix)
        scale = (self.matrix.c**2 + self.matrix.d**2) ** 0.5
        return float(raw.FPDFText_GetFontSize(self.textpage, at)) * (scale or 1.0)

    def is_bold(self, at: int) -> bool:
        if raw.FPDFText_GetFontWeight(self.textpage, at) >= BOLD_WEIGHT:
            return True
        length = raw.FPDFText_GetFontInfo(self.textpage, at, self.name, 64, self.flags)
        name = self.name.value.lower() if 0 < length <= 64 else b""
        return b"bold" in name or b"black" in name or b"heavy" in name

    def is_shapeless(self, at: int) -> bool:
        """Whether the box of a letter is not one that a letter has."""
        edges = [ctypes.c_double() for _ in range(4)]
        if not raw.FPDFText_GetCharBox(self.textpage, at, *edges):
            return False
        left, right, bottom, top = (edge.value for edge in edges)
        low, high = sorted((right - left, top - bottom))
        return low < FLAT * self.size(at) or high < SPECK * self.size(at)


def unshaped(textpage: Any, words: list[Piece], items: list[int]) -> set[int]:
    """Those of the text objects `items`, one for each word, in fonts that may show nothing: words of each font are looked at."""
    fonts: dict[int, list[int]] = {}
    for number, font in enumerate(map(_font_of, items)):
        if font:
            fonts.setdefault(font, []).append(number)
    letters = Fonts(textpage)
    found: set[int] = set()
    for numbers in fonts.values():
        heads = [number for number in numbers if words[number].text[0].isalnum()]
        if any(letters.is_shapeless(words[number].at) for number in heads[:: max(1, -(-len(heads) // LOOKED_AT))]):
            found.update(items[number] for number in heads)
    return found
