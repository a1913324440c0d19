"""Words of a PDF page -> the words a reader can see, and those that nobody can: too small, off the page, unpainted, covered.

Colours and drawing order decide what to suspect; a rendered picture of the page has the last word on it.
"""

from __future__ import annotations

import ctypes
from array import array
from collections import deque
from collections.abc import Callable
from itertools import repeat
from operator import sub
from typing import Any, NamedTuple

import pypdfium2.raw as raw

from screening.reading.geometry import Piece
from screening.reading.pdf_shapes import Shape, Sheet, shapes_of

TINY = 2.2  # points on a page of usual height: nobody reads letters up to this size
USUAL_HEIGHT = 842.0  # points: A4
LIGHT = 235  # of 255: red, green and blue from which letters may vanish on paper
FAINT = 25  # of 255: opacity up to which letters cannot be seen
SAME_COLOUR = 20  # of 255: a difference up to this cannot be seen
INK = 30  # of 255: rendered letters differ from their ground by more
INVISIBLE = frozenset({raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP})
INSIDE = 0.8  # of the area of a word that a shape must cover
PAGE_PICTURE = 0.5  # of the page: a picture this large is a scan, and unpainted words on it are its text layer

_pointer = ctypes.c_void_p
_fill_colour = ctypes.PYFUNCTYPE(ctypes.c_int, _pointer, ctypes.c_int, _pointer, _pointer, _pointer, _pointer)(
    ctypes.cast(raw.FPDFText_GetFillColor, _pointer).value or 0
)
_text_object = ctypes.PYFUNCTYPE(_pointer, _pointer, ctypes.c_int)(ctypes.cast(raw.FPDFText_GetTextObject, _pointer).value or 0)
_render_mode = ctypes.PYFUNCTYPE(ctypes.c_int, _pointer)(ctypes.cast(raw.FPDFTextObj_GetTextRenderMode, _pointer).value or 0)


class Seen(NamedTuple):
    """Words a reader sees; words nobody sees; whether the page is a picture under (or over) its own words."""

    words: list[Piece]
    hidden: list[Piece]
    on_picture: bool


class Ink(NamedTuple):
    """How a word is painted: its colour (0 to 255 each), opacity (0 to 255), and the object it belongs to."""

    colour: tuple[int, int, int]
    opacity: int
    item: int

    @property
    def is_light(self) -> bool:
        return min(self.colour) >= LIGHT


class Inks(NamedTuple):
    """How the words of a page are painted: red, green, blue, opacity of each in turn; modes; objects."""

    channels: list[int]
    modes: list[int]
    items: list[int]

    @property
    def are_plain(self) -> bool:
        """Whether no word is light, faint or invisible."""
        return max(self.channels[0::4]) < LIGHT and min(self.channels[3::4]) > FAINT and INVISIBLE.isdisjoint(self.modes)

    def of(self, number: int) -> Ink:
        red, green, blue, opacity = self.channels[4 * number : 4 * number + 4]
        return Ink((red, green, blue), opacity, self.items[number])


def seen(page: Any, textpage: Any, sheet: Sheet, words: list[Piece], render: Callable[[], Any]) -> Seen:
    """Parts the words of a page; `render` gives the page as a grey picture, two pixels a point."""
    if not words:
        return Seen(words, [], False)
    shapes = shapes_of(page, sheet)
    inks = _inks(textpage, words)
    if not shapes and inks.are_plain and _are_within(words, sheet):
        return Seen(words, [], False)
    return _parted(words, inks, shapes, sheet, render)


def _are_within(words: list[Piece], sheet: Sheet) -> bool:
    """Whether all words stand on the page and are large enough: true of nearly every page, and quickly told."""
    _, lefts, tops, rights, bottoms, _ = zip(*words, strict=True)
    width, height = sheet.size
    inside = min(lefts) >= 0 and min(tops) >= 0 and max(rights) <= width and max(bottoms) <= height
    return bool(inside and min(map(sub, bottoms, tops)) > _tiny(height))


def _tiny(height: float) -> float:
    return TINY * min(max(height / USUAL_HEIGHT, 0.25), 4.0)


def _parted(words: list[Piece], inks: Inks, shapes: list[Shape], sheet: Sheet, render: Callable[[], Any]) -> Seen:
    width, height = sheet.size
    tiny = _tiny(height)
    scan = any(shape.colour is None and shape.area >= PAGE_PICTURE * width * height for shape in shapes)
    hidden: set[int] = set()
    doubtful: list[int] = []
    for number, word in enumerate(words):
        _, x0, top, x1, bottom, _ = word
        if bottom - top <= tiny or x0 + x1 <= 0 or top + bottom <= 0 or x0 + x1 >= 2 * width or top + bottom >= 2 * height:
            hidden.add(number)
        elif inks.modes[number] in INVISIBLE:
            if not scan:
                hidden.add(number)
        else:
            verdict = _verdict(word, inks.of(number), shapes, scan)
            if verdict is True:
                hidden.add(number)
            elif verdict is False:
                doubtful.append(number)
    if doubtful:
        picture = render()
        hidden.update(number for number in doubtful if not _has_ink(picture, words[number]))
    on_picture = scan and sum(mode in INVISIBLE for mode in inks.modes) > len(words) / 2
    return Seen(
        [word for number, word in enumerate(words) if number not in hidden], [words[number] for number in sorted(hidden)], on_picture
    )


def _inks(textpage: Any, words: list[Piece]) -> Inks:
    handle = ctypes.cast(textpage.raw, _pointer).value
    places = [word[5] for word in words]
    colours = (ctypes.c_uint * (4 * len(places)))()
    base, size = ctypes.addressof(colours), 16 * len(places)
    deque(map(_fill_colour, repeat(handle), places, *(range(base + 4 * i, base + 4 * i + size, 16) for i in range(4))), maxlen=0)
    channels = array("I", bytes(colours))
    items = [item or 0 for item in map(_text_object, repeat(handle), places)]
    return Inks(channels.tolist(), [_render_mode(item) if item else 0 for item in items], items)


def _verdict(word: Piece, ink: Ink, shapes: list[Shape], scan: bool) -> bool | None:
    """True: nobody sees it. False: look at the rendered page. None: a reader sees it."""
    if ink.opacity <= FAINT:
        return False
    ground: Shape | None = None
    for shape in shapes:
        if shape.x0 > word.x1 or shape.x1 < word.x0 or not _covers(shape, word):
            continue
        if shape.is_below(ink.item):
            ground = shape
        elif shape.is_opaque:
            return False if shape.colour is not None else None if scan else True
    if ground is None or ground.colour is None:
        return False if ink.is_light else None
    same = max(abs(a - b) for a, b in zip(ink.colour, ground.colour, strict=True)) <= SAME_COLOUR
    return False if same else None


def _covers(shape: Shape, word: Piece) -> bool:
    across = min(shape.x1, word.x1) - max(shape.x0, word.x0)
    down = min(shape.bottom, word.bottom) - max(shape.top, word.top)
    return across > 0 and down > 0 and across * down >= INSIDE * (word.x1 - word.x0) * (word.bottom - word.top)


def _has_ink(picture: Any, word: Piece) -> bool:
    """Whether anything can be told from its ground where the word stands (two pixels a point)."""
    box = (int(2 * word.x0), int(2 * word.top), int(2 * word.x1) + 1, int(2 * word.bottom) + 1)
    left, top, right, bottom = max(box[0], 0), max(box[1], 0), min(box[2], picture.width), min(box[3], picture.height)
    if right <= left or bottom <= top:
        return False
    darkest, lightest = picture.crop((left, top, right, bottom)).getextrema()
    return bool(lightest - darkest > INK)
