"""Parts of an RTF file -> its code page, its tables of fonts, colours and hidden styles, and whether a drawing is seen."""

from __future__ import annotations

import codecs
import re

from screening.reading.colours import Colour

OUTSIDE = -2_000  # twentieths of a point: a drawing that ends so far left of the text, or above it, is off the page
FLAT = 40  # twentieths of a point: a lower or narrower drawing shows no words
HEAD = 400_000  # bytes in which the tables are looked for
_CHARSETS = {0: "", 2: "symbol", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
             163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 238: "cp1250", 254: "cp437"}  # fmt: skip


def codepage_of(content: bytes) -> str:
    if found := re.search(rb"\\ansicpg(\d{3,5})", content[:4000]):
        name = f"cp{found.group(1).decode()}"
        try:
            return codecs.lookup("utf-8" if name == "cp65001" else name).name
        except LookupError:
            return "cp1252"
    return "mac_roman" if b"\\mac" in content[:200] else "cp437" if b"\\pc\\" in content[:200] else "cp1252"


def fonts_of(content: bytes) -> dict[int, str]:
    """The code page of each font that has one of its own."""
    found = re.findall(rb"\\f(\d{1,5})[^{}\\]*(?:\\(?!fcharset)[a-z]+-?\d* ?)*\\fcharset(\d{1,3})", content[:HEAD])
    return {int(font): _CHARSETS[int(charset)] for font, charset in found if _CHARSETS.get(int(charset))}


def colours_of(content: bytes) -> dict[int, Colour]:
    """The colours of the table by their numbers; 0, or one without figures, is left to the reader: it can be seen."""
    table = re.search(rb"\{\\colortbl([^{}]*)\}", content[:HEAD])
    found: dict[int, Colour] = {}
    for number, colour in enumerate(table.group(1).split(b";") if table else ()):
        said = {name: min(int(figure), 255) for name, figure in re.findall(rb"\\(red|green|blue)(\d{1,3})", colour)}
        if len(said) == 3:
            found[number] = (said[b"red"], said[b"green"], said[b"blue"])
    return found


def hidden_styles_of(content: bytes) -> frozenset[tuple[bytes, int]]:
    """The paragraph and character styles whose letters are hidden."""
    start = content.find(b"{\\stylesheet", 0, HEAD)
    styles = re.findall(rb"\{(?:\\\*)?\\(s|cs)(\d{1,5})\b([^{};]{0,2000})", content[start : start + HEAD]) if start >= 0 else []
    return frozenset((kind, int(number)) for kind, number, said in styles if re.search(rb"\\v(?:1)?(?![a-z0-9])", said))


def is_unseen_drawing(head: bytes) -> bool:
    """Whether a drawing is hidden, off the page, or has no room for words."""
    head = head.partition(b"\\shptxt")[0]
    edges = {name: int(figure) for name, figure in re.findall(rb"\\shp(left|top|right|bottom)(-?\d{1,9})", head)}
    if len(edges) == 4:
        small = min(edges[b"right"] - edges[b"left"], edges[b"bottom"] - edges[b"top"]) <= FLAT
        if small or min(edges[b"right"], edges[b"bottom"]) <= OUTSIDE or edges[b"left"] >= -10 * OUTSIDE:
            return True
    return re.search(rb"\\sn\s+fHidden\s*\}\s*\{\\sv\s+1\s*\}", head) is not None


def place_of_drawing(head: bytes) -> tuple[bool, tuple[float, float, float, float] | None]:
    """Whether a drawing is placed on the page, and where it stands, in points."""
    edges = {
        name: int(figure) / 20 for name, figure in re.findall(rb"\\shp(left|top|right|bottom)(-?\d{1,9})", head.partition(b"\\shptxt")[0])
    }
    place = (edges[b"left"], edges[b"top"], edges[b"right"], edges[b"bottom"]) if len(edges) == 4 else None
    return re.search(rb"\\shpby(?:page|margin)\b", head) is not None, place
