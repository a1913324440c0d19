"""A page of a PDF drawn with and without some of its letters -> what those letters leave on the paper that a reader can see."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pypdfium2.raw as raw
from PIL import Image, ImageChops

from screening.reading.geometry import Piece

INK = 30  # of 255: what differs by more can be told from its ground
SCALE = 2  # pixels a point
FORM_OBJECTS = 5_000  # of one form that are looked at


class Drawn:
    """One page in grey, `SCALE` pixels a point, without any letters (`bare`); `render` draws it as its objects stand."""

    def __init__(self, page: Any, render: Callable[[], Image.Image]) -> None:
        self.render = render
        self.letters = list(_letters(page.raw, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject))
        self.bare = self._without(self.letters)

    def trace(self, items: Iterable[int]) -> Image.Image:
        """How much darker or lighter these text objects, alone of all letters, make the page, place by place."""
        kept = set(items)
        return ImageChops.difference(self.bare, self._without([item for item in self.letters if address(item) not in kept]))

    def _without(self, items: list[Any]) -> Image.Image:
        for item in items:
            raw.FPDFPageObj_SetIsActive(item, False)
        try:
            return self.render()
        finally:
            for item in items:
                raw.FPDFPageObj_SetIsActive(item, True)


def _letters(owner: Any, count: Callable[[Any], int], get: Callable[[Any, int], Any]) -> Iterator[Any]:
    """The text objects of a page or form, those in its forms too."""
    for number in range(min(count(owner), FORM_OBJECTS)):
        item = get(owner, number)
        kind = raw.FPDFPageObj_GetType(item) if item else 0
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            yield item
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            yield from _letters(item, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject)


def address(item: Any) -> int:
    return ctypes.cast(item, ctypes.c_void_p).value or 0


def spread(picture: Any, word: Piece) -> int:
    """How far the darkest and the lightest place are apart where a word stands; 0 off the picture."""
    left, above = max(int(SCALE * word.x0), 0), max(int(SCALE * word.top), 0)
    right, below = min(int(SCALE * word.x1) + 1, picture.width), min(int(SCALE * word.bottom) + 1, picture.height)
    if right <= left or below <= above:
        return 0
    darkest, lightest = picture.crop((left, above, right, below)).getextrema()
    return int(lightest - darkest)
