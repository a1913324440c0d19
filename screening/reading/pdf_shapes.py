"""A page of a PDF -> its visible area, and the filled shapes and pictures on it that letters may stand on or under."""

from __future__ import annotations

import ctypes
from itertools import repeat
from typing import Any, NamedTuple

import pypdfium2.raw as raw

from screening.reading.geometry import Rule

SMALLEST = (5.0, 3.0)  # points: narrower or lower shapes are lines and dots
WHITE = 250  # of 255: what is filled with it is paper
LOOKED_AT = 500  # objects from each end of a page that is drawn letter by letter: grounds come first, covers last
OBJECTS = 20_000  # of one page that are looked at for lines
RULE = 20.0  # points: shorter lines rule nothing off
FORM_OBJECTS = 5_000  # of one form that are looked at

_pointer = ctypes.c_void_p
_object_at = ctypes.PYFUNCTYPE(_pointer, _pointer, ctypes.c_int)(ctypes.cast(raw.FPDFPage_GetObject, _pointer).value or 0)
_form_object_at = ctypes.PYFUNCTYPE(_pointer, _pointer, ctypes.c_ulong)(ctypes.cast(raw.FPDFFormObj_GetObject, _pointer).value or 0)
_type_of = ctypes.PYFUNCTYPE(ctypes.c_int, _pointer)(ctypes.cast(raw.FPDFPageObj_GetType, _pointer).value or 0)
_KINDS = frozenset({raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING, raw.FPDF_PAGEOBJ_FORM})


class Sheet(NamedTuple):
    """The visible area of a page in PDF coordinates, and its quarter turns clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as a person sees the page."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turns % 2 else (width, height)

    def as_seen(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """A rectangle of the page as x0, top, x1, bottom from the top left of the page as seen."""
        if self.turns == 1:
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if self.turns == 2:
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        if self.turns == 3:
            return self.top - top, self.right - right, self.top - bottom, self.right - left
        return left - self.left, self.top - top, right - self.left, self.top - bottom


def sheet_of(page: Any) -> Sheet:
    """The visible area of a page."""
    left, bottom, right, top = page.get_bbox()
    return Sheet(left, bottom, right, top, raw.FPDFPage_GetRotation(page) % 4)


class Shape(NamedTuple):
    """A filled shape (its colour) or something painted in many colours (none), as seen.

    `order`: when it is painted; `until`: when the last thing in it is; `orders`: when each object of the page is.
    """

    x0: float
    top: float
    x1: float
    bottom: float
    colour: tuple[int, int, int] | None
    kind: int
    order: int
    until: float
    orders: dict[int, float]

    @property
    def area(self) -> float:
        return (self.x1 - self.x0) * (self.bottom - self.top)

    @property
    def is_paper(self) -> bool:
        return self.colour is not None and min(self.colour) >= WHITE

    @property
    def is_picture(self) -> bool:
        return bool(self.kind == raw.FPDF_PAGEOBJ_IMAGE)

    def place_of(self, item: int) -> float:
        """When that text is painted; text that was not looked at stands between grounds and covers."""
        return self.orders.get(item, LOOKED_AT)


def shapes_of(page: Any, sheet: Sheet) -> list[Shape]:
    """Filled shapes and pictures of some size, in the order of painting."""
    handle = ctypes.cast(page.raw, _pointer).value
    count = max(raw.FPDFPage_CountObjects(page), 0)
    places = range(count) if count <= 2 * LOOKED_AT else [*range(LOOKED_AT), *range(count - LOOKED_AT, count)]
    items = list(map(_object_at, repeat(handle), places))
    kinds = list(map(_type_of, items))
    if _KINDS.isdisjoint(kinds):
        return []
    orders: dict[int, float] = {}
    found: list[Shape] = []
    for order, item, kind in zip(places, items, kinds, strict=True):
        if kind in _KINDS and item:
            _add(item, kind, order, orders, sheet, found)
    first = places[kinds.index(raw.FPDF_PAGEOBJ_TEXT)] if raw.FPDF_PAGEOBJ_TEXT in kinds else 0
    if all(shape.is_paper and shape.order < first for shape in found):
        return []
    orders.update(zip((item or 0 for item in items), places, strict=True))
    return found


def rules_of(page: Any, sheet: Sheet) -> list[Rule]:
    """Lines drawn across the page, and the upper and lower edges of boxes."""
    handle = ctypes.cast(page.raw, _pointer).value
    count = min(max(raw.FPDFPage_CountObjects(page), 0), OBJECTS)
    found: list[Rule] = []
    edges = [ctypes.c_float() for _ in range(4)]
    for item in map(_object_at, repeat(handle), range(count)):
        if _type_of(item) != raw.FPDF_PAGEOBJ_PATH or not raw.FPDFPageObj_GetBounds(ctypes.cast(item, raw.FPDF_PAGEOBJECT), *edges):
            continue
        x0, top, x1, bottom = sheet.as_seen(*(edge.value for edge in edges))
        if x1 - x0 >= RULE:
            found += [Rule(x0, x1, y) for y in ((top, bottom) if bottom - top > SMALLEST[1] else ((top + bottom) / 2,))]
    return found


def _add(item: int, kind: int, order: int, orders: dict[int, float], sheet: Sheet, found: list[Shape]) -> None:
    handle = ctypes.cast(item, raw.FPDF_PAGEOBJECT)
    # What a form paints is taken as one picture: its own shapes are placed by matrices of their own.
    until = _within(item, order, orders) if kind == raw.FPDF_PAGEOBJ_FORM else order
    colour = _fill(handle) if kind == raw.FPDF_PAGEOBJ_PATH else None
    if kind == raw.FPDF_PAGEOBJ_PATH and colour is None and not _is_broad(handle):
        return
    edges = [ctypes.c_float() for _ in range(4)]
    if not raw.FPDFPageObj_GetBounds(handle, *edges):
        return
    box = sheet.as_seen(*(edge.value for edge in edges))
    if box[2] - box[0] < SMALLEST[0] or box[3] - box[1] < SMALLEST[1]:
        return
    found.append(Shape(*box, colour, kind, order, until, orders))


def _within(form: int, order: int, orders: dict[int, float]) -> float:
    """Notes when each object of a form is painted; when the last one that is no text is."""
    until = float(order)
    count = min(max(raw.FPDFFormObj_CountObjects(ctypes.cast(form, raw.FPDF_PAGEOBJECT)), 0), FORM_OBJECTS)
    for number in range(count):
        if inner := _form_object_at(form, number):
            orders[inner] = order + (number + 1) / (count + 1)
            if _type_of(inner) in _KINDS:
                until = orders[inner]
    return until


def _is_broad(handle: Any) -> bool:
    """Whether a line is drawn so broad that it may cover words; it is taken for something of many colours."""
    width = ctypes.c_float()
    return bool(raw.FPDFPageObj_GetStrokeWidth(handle, width) and width.value >= SMALLEST[1])


def _fill(handle: Any) -> tuple[int, int, int] | None:
    """The colour a path is filled with; None when it is not, or nearly transparent."""
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    if not raw.FPDFPath_GetDrawMode(handle, mode, stroke) or mode.value == raw.FPDF_FILLMODE_NONE:
        return None
    channels = [ctypes.c_uint() for _ in range(4)]
    if not raw.FPDFPageObj_GetFillColor(handle, *channels) or channels[3].value < 128:
        return None
    red, green, blue, _ = (channel.value for channel in channels)
    return red, green, blue
