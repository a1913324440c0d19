"""Letters of a PDF page -> how they are set (size, weight), and fonts whose letters have no shape: they take room and show nothing."""

from __future__ import annotations

import ctypes
import re
from typing import Any

import pypdfium2.raw as raw

from screening.reading.geometry import Piece, Row
from screening.reading.glyphs import BULLET

BOLD_WEIGHT = 600  # font weight from which letters look bold
LOOKED_AT = 4  # words of a font that are looked at, from its first to its last
FLAT, SPECK = 0.02, 0.15  # of the size: boxes of letters without a shape are flatter; dots are smaller than any letter
NAME = 3  # letters of the name of an icon, more than these
NARROW = 1.3  # of its height: a longer word is broader
ICON = (0.6, 1.1)  # of its size: how broad an icon is; letters squeezed out of sight are less
EVEN = 0.02  # how far the letters of such a name differ at most
_ICON = re.compile(r"(?=.*[abcdeghkmnopqsuvwxyz])[a-z][a-z0-9_]+")  # with a broad letter in it: "jill" may be even in small print
SIGN = 2  # letters of a picture at most
_ICONS = re.compile(
    rb"awesome|material.?(?:icons|symbols)|icomoon|glyphicon|ionicon|fontello|octicon|remixicon|feather|\bicons?\b", re.IGNORECASE
)
_SIGNS = re.compile(rb"wingdings|webdings", re.IGNORECASE)

_pointer = ctypes.c_void_p
_matrix = ctypes.PYFUNCTYPE(ctypes.c_int, _pointer, ctypes.c_int, _pointer)(ctypes.cast(raw.FPDFText_GetMatrix, _pointer).value or 0)
_size = ctypes.PYFUNCTYPE(ctypes.c_double, _pointer, ctypes.c_int)(ctypes.cast(raw.FPDFText_GetFontSize, _pointer).value or 0)
_weight = ctypes.PYFUNCTYPE(ctypes.c_int, _pointer, ctypes.c_int)(ctypes.cast(raw.FPDFText_GetFontWeight, _pointer).value or 0)
_font_of = ctypes.PYFUNCTYPE(_pointer, _pointer)(ctypes.cast(raw.FPDFTextObj_GetFont, _pointer).value or 0)


class Fonts:
    """Size and weight of the letters of one page."""

    def __init__(self, textpage: Any) -> None:
        self.textpage = textpage
        self.handle = ctypes.cast(textpage.raw, _pointer).value
        self.matrix = raw.FS_MATRIX()
        self.place = ctypes.addressof(self.matrix)
        self.name = ctypes.create_string_buffer(64)
        self.flags = ctypes.c_int()

    def look(self, row: Row) -> tuple[float, bool]:
        """Size (points) and boldness of a row, by its first word that is not a bullet."""
        at = row.pieces[min(len(row.pieces) - 1, row.pieces[0].text == "•")].at
        return round(self.size(at), 1), self.is_bold(at)

    def size(self, at: int) -> float:
        _matrix(self.handle, at, self.place)
        scale = (self.matrix.c**2 + self.matrix.d**2) ** 0.5
        return float(_size(self.handle, at)) * (scale or 1.0)

    def is_bold(self, at: int) -> bool:
        if _weight(self.handle, at) >= BOLD_WEIGHT:
            return True
        length = raw.FPDFText_GetFontInfo(self.textpage, at, self.name, 64, self.flags)
        name = self.name.value.lower() if 0 < length <= 64 else b""
        return b"bold" in name or b"black" in name or b"heavy" in name

    def is_one_letter(self, word: Piece) -> bool:
        """Whether all letters of a longer word share the room of one evenly."""
        if not ICON[0] < (word.x1 - word.x0) / (self.size(word.at) or 1.0) < ICON[1]:
            return False
        box, widths = raw.FS_RECTF(), []
        for at in range(word.at, word.at + len(word.text)):
            if not raw.FPDFText_GetLooseCharBox(self.textpage, at, box):
                return False
            widths.append(abs(box.right - box.left) + abs(box.top - box.bottom))
        return bool(max(widths) - min(widths) < EVEN * max(widths))

    def is_shapeless(self, at: int) -> bool:
        """Whether the box of a letter is not one that a letter has."""
        edges = [ctypes.c_double() for _ in range(4)]
        if not raw.FPDFText_GetCharBox(self.textpage, at, *edges):
            return False
        left, right, bottom, top = (edge.value for edge in edges)
        low, high = sorted((right - left, top - bottom))
        return low < FLAT * self.size(at) or high < SPECK * self.size(at)


def fonts_of(items: list[int]) -> list[int]:
    """The font of each text object, 0 for none."""
    return [font or 0 for font in map(_font_of, items)]


def drawings(textpage: Any, words: list[Piece], fonts: list[int]) -> dict[int, str]:
    """What is read in place of words that are pictures, by their number: nothing for icons, a bullet for other signs.

    What their fonts, known by name, give for a letter says nothing. The name of an icon may stand for it: then its letters share
    the room of one.
    """
    narrow = [n for n, (text, x0, top, x1, bottom, _) in enumerate(words) if x1 - x0 < NARROW * (bottom - top) and len(text) > NAME]
    letters = Fonts(textpage)
    names = {number: "" for number in narrow if _ICON.fullmatch(words[number].text) and letters.is_one_letter(words[number])}
    return names | _signs(words, fonts)


def _signs(words: list[Piece], fonts: list[int]) -> dict[int, str]:
    """Words of a letter or two in fonts that have pictures for letters."""
    signs = {font: sign for font in set(fonts) if font and (sign := _sign(font)) is not None}
    if not signs:
        return {}
    return {number: signs[font] for number, font in enumerate(fonts) if font in signs and len(words[number].text) <= SIGN}


def _sign(font: int) -> str | None:
    name = ctypes.create_string_buffer(64)
    length = raw.FPDFFont_GetBaseFontName(ctypes.cast(font, raw.FPDF_FONT), name, 64)
    if not 0 < length <= 64:
        return None
    return "" if _ICONS.search(name.value) else BULLET if _SIGNS.search(name.value) else None


def unshaped(textpage: Any, words: list[Piece], items: list[int], of: list[int]) -> set[int]:
    """Those of the text objects `items`, one for each word, in fonts (`of`) that may show nothing: words of each are looked at."""
    fonts: dict[int, list[int]] = {}
    for number, font in enumerate(of):
        if font:
            fonts.setdefault(font, []).append(number)
    letters = Fonts(textpage)
    found: set[int] = set()
    for numbers in fonts.values():
        heads = [number for number in numbers if words[number].text[0].isalnum()]
        if any(letters.is_shapeless(words[number].at) for number in heads[:: max(1, -(-len(heads) // LOOKED_AT))]):
            found.update(items[number] for number in heads)
    return found
