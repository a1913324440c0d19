"""A text box of a Word document -> whether it is hidden, off the page, or under a picture that covers it."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
BODY = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}body"
VML = "{urn:schemas-microsoft-com:vml}"
AUTOFIT = "{http://schemas.openxmlformats.org/drawingml/2006/main}spAutoFit"
_POINTS = re.compile(r"(-?\d{1,6}(?:\.\d{1,6})?)(?:pt)?")
THIN = 25_400  # units of a drawing: nothing shows in a box lower or narrower than this
INCH = 914_400  # units of a drawing
POINT = 72 / INCH
PAGE = (17 * INCH, 22 * INCH)  # a place beyond this is on no page
BOXES = 500  # drawings of a document that are compared


class Place(NamedTuple):
    """Where a drawing stands, from the edges it is measured from; `level`: higher ones lie on top."""

    x0: int
    y0: int
    x1: int
    y1: int
    origin: tuple[str, str]
    level: int


def is_box_away(content: Any) -> bool:
    """Whether nobody sees the text box that holds `content` (a w:txbxContent)."""
    anchor = next(content.iterancestors(WP + "anchor"), None)
    if anchor is None:
        return any(_is_shape_away(shape.get("style", "")) for shape in content.iterancestors() if str(shape.tag).startswith(VML))
    properties = anchor.find(WP + "docPr")
    if anchor.get("hidden") in {"1", "true"} or (properties is not None and properties.get("hidden") in {"1", "true"}):
        return True
    place = _place(anchor)
    if place is None:
        return False
    flat = min(place.x1 - place.x0, place.y1 - place.y0) < THIN and next(anchor.iter(AUTOFIT), None) is None
    off = flat or place.x1 < -INCH or place.x0 > PAGE[0] or place.y1 < -PAGE[1] or place.y0 > PAGE[1]
    return off or _is_covered(anchor, place)


def is_set_like_a_letter(content: Any) -> bool:
    """Whether a text box stands in its line as a letter does."""
    return next((a.tag == WP + "inline" for a in content.iterancestors(WP + "anchor", WP + "inline")), False)


def place_of(content: Any, anchor: int) -> tuple[int, tuple[float, float, float, float] | None]:
    """From where the text box that holds `content` is measured (0: from the page, else `anchor`), and where it stands, in points."""
    drawing = next(content.iterancestors(WP + "anchor"), None)
    place = _place(drawing) if drawing is not None else None
    if place is None:
        return anchor, None
    x, y = (0 if origin == "page" else INCH for origin in place.origin)  # margins are about an inch wide
    edges = (place.x0 + x, place.y0 + y, place.x1 + x, place.y1 + y)
    left, top, right, bottom = (POINT * edge for edge in edges)
    return 0 if place.origin[1] in {"page", "margin", "topMargin"} else anchor, (left, top, right, bottom)


def _is_shape_away(style: str) -> bool:
    """Whether the style of an old drawing hides it, sets it off the page, or leaves it no room."""
    said = {name.strip(): rest.strip() for name, _, rest in (part.partition(":") for part in style.lower()[:3000].split(";"))}
    points = {name: float(match.group(1)) for name, rest in said.items() if (match := _POINTS.fullmatch(rest))}
    flat = any(points.get(name, 99.0) < 2 for name in ("width", "height"))
    return flat or said.get("visibility") == "hidden" or any(points.get(f"margin-{side}", 0.0) < -1000 for side in ("left", "top"))


def _place(anchor: Any) -> Place | None:
    """The place of a drawing, None when it is aligned rather than placed."""
    offsets, origin = [], []
    for name in ("positionH", "positionV"):
        position = anchor.find(WP + name)
        said = position.findtext(WP + "posOffset") if position is not None else None
        if said is None or not said.strip().lstrip("-").isdecimal():
            return None
        offsets.append(int(said))
        origin.append(position.get("relativeFrom", ""))
    extent = anchor.find(WP + "extent")
    sizes = [extent.get(name, "0") if extent is not None else "0" for name in ("cx", "cy")]
    width, height = (int(size) if size.isdecimal() else 0 for size in sizes)
    level = anchor.get("relativeHeight", "0")
    x, y = offsets
    return Place(x, y, x + width, y + height, (origin[0], origin[1]), int(level) if level.isdecimal() else 0)


def _is_covered(anchor: Any, place: Place) -> bool:
    """Whether a picture on the same page lies on top of all of it. Only drawings measured from the page can be compared."""
    paragraph = next((p for p in anchor.iterancestors() if p.getparent() is not None and p.getparent().tag == BODY), None)
    if place.origin != ("page", "page") or paragraph is None:
        return False
    others = (other for other, _ in zip(paragraph.iter(WP + "anchor"), range(BOXES), strict=False))
    for other in others:
        if other is anchor or other.get("behindDoc") in {"1", "true"} or next(other.iter(PICTURE), None) is None:
            continue
        over = _place(other)
        if over is None or over.origin != place.origin or over.level <= place.level:
            continue
        if over.x0 <= place.x0 and over.y0 <= place.y0 and over.x1 >= place.x1 and over.y1 >= place.y1:
            return True
    return False
