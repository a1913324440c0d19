"""Words of a PDF page -> the words a reader can see, and those that nobody can: too small, off the page, unpainted, covered.

Colours and drawing order decide what to suspect; a rendered picture of the page has the last word on it.
"""

from __future__ import annotations

import ctypes
from array import array
from collections.abc import Callable, Iterable
from enum import Enum, auto
from itertools import compress, repeat
from operator import ge, mul, sub
from typing import Any, NamedTuple

import pypdfium2.raw as raw

from screening.reading.geometry import Piece
from screening.reading.pdf_fonts import drawings, fonts_of, unshaped
from screening.reading.pdf_ink import INK, Drawn, spread
from screening.reading.pdf_shapes import Shape, Sheet, shapes_of

TINY = 2.3  # points on a page of usual height: nobody reads letters up to this size
USUAL_HEIGHT = 842.0  # points: A4
THIN = 1.5  # square points of a letter, likewise: squashed flat or narrow
SLIM = 4.0  # square points of a letter that is narrower than usual
SQUEEZED = 0.07  # of its height: the width of such a letter; an "l" has 0.2
LIGHT = 224  # of 255: red, green and blue from which letters may vanish on paper
PATTERN = 191  # of 255: the grey that pdfium gives for letters painted with a pattern
FAINT = 25  # of 255: opacity up to which letters cannot be seen
SAME_COLOUR = 20  # of 255: a difference up to this cannot be seen
INVISIBLE = frozenset({raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP})
OUTLINED = frozenset({raw.FPDF_TEXTRENDERMODE_STROKE, raw.FPDF_TEXTRENDERMODE_STROKE_CLIP})
INSIDE = 0.8  # of the area of a word that a shape must cover
PAGE_BREAK = 0.06  # of the page, above and below: where a line cut in two by a page break goes on on the other page
STRAY = 0.1  # of the text of a scan that may stand where its picture shows nothing
PAGE_PICTURE = 0.5  # of the page: a picture this large is a scan, and unpainted words on it are its text layer

_pointer = ctypes.c_void_p
_fill_colour = ctypes.PYFUNCTYPE(ctypes.c_int, _pointer, ctypes.c_int, _pointer, _pointer, _pointer, _pointer)(
    ctypes.cast(raw.FPDFText_GetFillColor, _pointer).value or 0
)
_text_object = ctypes.PYFUNCTYPE(_pointer, _pointer, ctypes.c_int)(ctypes.cast(raw.FPDFText_GetTextObject, _pointer).value or 0)
_render_mode = ctypes.PYFUNCTYPE(ctypes.c_int, _pointer)(ctypes.cast(raw.FPDFTextObj_GetTextRenderMode, _pointer).value or 0)
_clip_of = ctypes.PYFUNCTYPE(_pointer, _pointer)(ctypes.cast(raw.FPDFPageObj_GetClipPath, _pointer).value or 0)
_clips = ctypes.PYFUNCTYPE(ctypes.c_int, _pointer)(ctypes.cast(raw.FPDFClipPath_CountPaths, _pointer).value or 0)
_is_blended = ctypes.PYFUNCTYPE(ctypes.c_int, _pointer)(ctypes.cast(raw.FPDFPageObj_HasTransparency, _pointer).value or 0)


class Seen(NamedTuple):
    """Words a reader sees; words nobody sees; whether the page is a picture under (or over) its own words."""

    words: list[Piece]
    hidden: list[Piece]
    on_picture: bool


class Verdict(Enum):
    """What can be said of a word before the page is drawn."""

    SEEN = auto()
    HIDDEN = auto()
    DOUBTFUL = auto()
    LAYER = auto()  # the text of a scan, which only its picture shows


class Ink(NamedTuple):
    """How a word is painted: its colour and opacity (0 to 255 each), its mode, and the object it belongs to."""

    colour: tuple[int, int, int]
    opacity: int
    mode: int
    item: int


class Inks(NamedTuple):
    """How the words of a page are painted: red, green, blue, opacity of each in turn; modes; objects; objects cut by a path.

    `odd`: objects whose colours do not say what they leave on the page: blended, in a pattern, in letters without a shape.
    `drawn`: what is read in place of words that are pictures.
    """

    channels: list[int]
    modes: list[int]
    items: list[int]
    cut: frozenset[int]
    odd: frozenset[int]
    drawn: dict[int, str]

    def read(self, words: list[Piece], numbers: Iterable[int]) -> list[Piece]:
        """The words of these numbers, pictures as what is read in their place."""
        if not self.drawn:
            return [words[number] for number in numbers]
        found = ((words[number], self.drawn.get(number)) for number in numbers)
        return [word if sign is None else word._replace(text=sign) for word, sign in found if sign != ""]

    @property
    def are_plain(self) -> bool:
        """Whether no word is light, faint, outlined, cut or invisible."""
        plain = max(self.channels[0::4]) < LIGHT and min(self.channels[3::4]) > FAINT
        return plain and not self.cut and not self.odd and INVISIBLE.isdisjoint(self.modes) and OUTLINED.isdisjoint(self.modes)

    def of(self, number: int) -> Ink:
        red, green, blue, opacity = self.channels[4 * number : 4 * number + 4]
        return Ink((red, green, blue), opacity, self.modes[number], self.items[number])


def seen(page: Any, textpage: Any, sheet: Sheet, words: list[Piece], render: Callable[[], Any], layered: bool = False) -> Seen:
    """Parts the words of a page; `render` gives the page as a grey picture, two pixels a point. `layered`: layers may be off."""
    if not words:
        return Seen(words, [], False)
    shapes = shapes_of(page, sheet)
    inks = _inks(textpage, words)
    if not shapes and not layered and inks.are_plain and _are_within(words, sheet):
        return Seen(inks.read(words, range(len(words))) if inks.drawn else words, [], False)
    verdicts = _verdicts(words, inks, shapes, sheet)
    if layered:
        verdicts = [Verdict.DOUBTFUL if verdict is Verdict.SEEN else verdict for verdict in verdicts]
    hidden = {number for number, verdict in enumerate(verdicts) if verdict is Verdict.HIDDEN}
    doubtful = [number for number, verdict in enumerate(verdicts) if verdict is Verdict.DOUBTFUL]
    layer = [number for number, verdict in enumerate(verdicts) if verdict is Verdict.LAYER]
    is_scan = 2 * len(layer) > len(words) - len(hidden)
    if doubtful or (layer and is_scan):
        drawn = Drawn(page, render)
        hidden.update(_without_ink(drawn.trace(inks.items[number] for number in doubtful), doubtful, words) if doubtful else ())
        off = _without_ink(drawn.bare, layer, words) if is_scan else []
        hidden.update(off if len(off) <= STRAY * len(layer) else ())  # more of them: the layer is askew, or all of it another text
    hidden.update(() if is_scan else layer)
    visible = inks.read(words, (number for number in range(len(words)) if number not in hidden))
    return Seen(visible, _without_shadows(inks.read(words, sorted(hidden)), visible), is_scan)


def _are_within(words: list[Piece], sheet: Sheet) -> bool:
    """Whether all words stand on the page and are large enough: true of nearly every page, and quickly told."""
    texts, lefts, tops, rights, bottoms, _ = zip(*words, strict=True)
    width, height = sheet.size
    heights = list(map(sub, bottoms, tops))
    if min(lefts) < 0 or min(tops) < 0 or max(rights) > width or max(bottoms) > height or min(heights) <= _tiny(height):
        return False
    rooms, least = map(mul, map(sub, rights, lefts), heights), _scale(height) ** 2 * SLIM
    roomy = all(map(ge, rooms, map(mul, map(len, texts), repeat(least))))
    return roomy or not any(_is_thin(word, height) for word in words)


def _tiny(height: float) -> float:
    return TINY * _scale(height)


def _scale(height: float) -> float:
    return min(max(height / USUAL_HEIGHT, 0.25), 4.0)


def _is_thin(word: Piece, height: float) -> bool:
    """Whether the letters of a longer word have next to no room each."""
    text, x0, top, x1, bottom, _ = word
    room, area = (x1 - x0) * (bottom - top), _scale(height) ** 2 * len(text)
    return len(text) > 2 and (room < THIN * area or (room < SLIM * area and x1 - x0 < SQUEEZED * (bottom - top) * len(text)))


def _inks(textpage: Any, words: list[Piece]) -> Inks:
    handle = ctypes.cast(textpage.raw, _pointer).value
    places = [word[5] for word in words]
    colours = (ctypes.c_uint * (4 * len(places)))()
    base, size = ctypes.addressof(colours), 16 * len(places)
    told = list(map(_fill_colour, repeat(handle), places, *(range(base + 4 * i, base + 4 * i + size, 16) for i in range(4))))
    channels = array("I", bytes(colours)).tolist()
    items = [item or 0 for item in map(_text_object, repeat(handle), places)]
    clips, blended = list(map(_clips, map(_clip_of, items))), list(map(_is_blended, items))
    cut = frozenset(item for item, count in zip(items, clips, strict=True) if count > 0) if max(clips) > 0 else frozenset()
    fonts = fonts_of(items)
    odd = unshaped(textpage, words, items, fonts)
    if any(blended):
        odd.update(compress(items, blended))
    if PATTERN in channels or not all(told):
        grey = zip(items, told, channels[0::4], channels[1::4], channels[2::4], strict=True)
        odd.update(item for item, said, red, green, blue in grey if not said or red == green == blue == PATTERN)
    return Inks(channels, list(map(_render_mode, items)), items, cut, frozenset(odd), drawings(textpage, words, fonts))


def _verdicts(words: list[Piece], inks: Inks, shapes: list[Shape], sheet: Sheet) -> list[Verdict]:
    width, height = sheet.size
    tiny, scan_area = _tiny(height), PAGE_PICTURE * width * height
    is_scan = any(shape.is_picture and shape.area >= scan_area for shape in shapes)
    found = []
    for number, word in enumerate(words):
        _, x0, top, x1, bottom, _ = word
        outside = x0 + x1 <= 0 or top + bottom <= 0 or x0 + x1 >= 2 * width or top + bottom >= 2 * height
        if outside or bottom - top <= tiny or _is_thin(word, height):
            found.append(Verdict.HIDDEN)
        elif inks.modes[number] in INVISIBLE:
            found.append(Verdict.LAYER if is_scan else Verdict.HIDDEN)
        else:
            verdict = _verdict(word, inks.of(number), shapes, scan_area)
            if inks.items[number] in inks.odd and verdict is Verdict.SEEN:
                verdict = Verdict.DOUBTFUL
            is_cut = inks.items[number] in inks.cut and PAGE_BREAK * height < top and bottom < (1 - PAGE_BREAK) * height
            found.append(Verdict.DOUBTFUL if is_cut and verdict is Verdict.SEEN else verdict)
    return found


def _verdict(word: Piece, ink: Ink, shapes: list[Shape], scan_area: float) -> Verdict:
    """What drawing order and colours say of a word that stands on the page and is painted."""
    if ink.opacity <= FAINT or ink.mode in OUTLINED:
        return Verdict.DOUBTFUL
    ground: Shape | None = None
    area, over = INSIDE * (word.x1 - word.x0) * (word.bottom - word.top), 0.0  # `over`: of it what several shapes cover together
    for shape in shapes:
        if shape.x0 > word.x1 or shape.x1 < word.x0:
            continue
        shared, place = _shared(shape, word), shape.place_of(ink.item)
        if shared < area:
            over += shared if place < shape.until else 0.0
            if over >= area > 0:
                return Verdict.DOUBTFUL
            continue
        if place < shape.until:
            return Verdict.LAYER if shape.is_picture and shape.area >= scan_area else Verdict.DOUBTFUL
        ground = shape
    is_light = min(ink.colour) >= LIGHT
    if ground is None or ground.colour is None:
        many_coloured = ground is not None and ground.kind != raw.FPDF_PAGEOBJ_FORM
        return Verdict.DOUBTFUL if is_light or many_coloured else Verdict.SEEN
    same = max(abs(a - b) for a, b in zip(ink.colour, ground.colour, strict=True)) <= SAME_COLOUR
    return Verdict.DOUBTFUL if same else Verdict.SEEN


def _shared(one: Shape | Piece, other: Piece) -> float:
    """The area that both stand on."""
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across * down if across > 0 and down > 0 else 0.0


def _without_ink(picture: Any, numbers: list[int], words: list[Piece]) -> list[int]:
    """Those of the words where the picture is all of one shade."""
    return [number for number in numbers if spread(picture, words[number]) <= INK]


def _without_shadows(hidden: list[Piece], visible: list[Piece]) -> list[Piece]:
    """Hidden words but for those that stand under or over the same word where it can be seen."""
    seen_so: dict[str, list[Piece]] = {}
    for word in visible if hidden else ():
        seen_so.setdefault(word.text, []).append(word)
    return [word for word in hidden if not any(_shared(twin, word) > 0 for twin in seen_so.get(word.text, ()))]
