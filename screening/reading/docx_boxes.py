"""A text box of a Word document -> whether it is hidden, off the page, or under a picture that covers it."""

from __future__ import annotations

from typing import Any, NamedTuple

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
BODY = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}body"
INCH = 914_400  # units of a drawing
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
        return False
    properties = anchor.find(WP + "docPr")
    if anchor.get("hidden") in {"1", "true"} or (properties is not None and properties.get("hidden") in {"1", "true"}):
        return True
    place = _place(anchor)
    if place is None:
        return False
    off = place.x1 < -INCH or place.x0 > PAGE[0] or place.y1 < -PAGE[1] or place.y0 > PAGE[1]
    return off or _is_covered(anchor, place)


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
