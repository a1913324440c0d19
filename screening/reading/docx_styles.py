"""styles.xml and numbering.xml of a Word document -> how a paragraph or run looks: bold, size, hidden, its list mark."""

from __future__ import annotations

from typing import Any, NamedTuple

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TINY = 4  # half points: nobody reads letters up to this size
LIGHT = 0xFA  # red, green and blue from which a letter on white paper cannot be seen


class Look(NamedTuple):
    """How letters look: None where nothing is said. `number` is (list id, level). `shaded`: not on white paper."""

    bold: bool | None = None
    half_points: int | None = None
    vanish: bool | None = None
    white: bool | None = None
    shaded: bool = False
    number: tuple[str, int] | None = None


def is_on(element: Any) -> bool:
    """Whether a Word switch is there and not turned off."""
    return element is not None and element.get(W + "val", "true") not in {"0", "false", "off", "none"}


def value(element: Any, default: str = "") -> str:
    return default if element is None else str(element.get(W + "val", default))


def over(look: Look, other: Look) -> Look:
    """`look` with everything that `other` says."""
    return Look(
        look.bold if other.bold is None else other.bold,
        look.half_points if other.half_points is None else other.half_points,
        look.vanish if other.vanish is None else other.vanish,
        look.white if other.white is None else other.white,
        look.shaded or other.shaded,
        look.number if other.number is None else other.number,
    )


def run_look(properties: Any) -> Look:
    """What a w:rPr says."""
    if properties is None:
        return Look()
    found: dict[str, Any] = {child.tag: child for child in properties}
    size = value(found.get(W + "sz"))
    color = value(found.get(W + "color"))
    return Look(
        is_on(found[W + "b"]) if W + "b" in found else None,
        int(size) if size.isdecimal() else None,
        is_on(found[W + "vanish"]) if W + "vanish" in found else None,
        _is_light(color) if color else None,
        _is_shaded(found.get(W + "shd")) or value(found.get(W + "highlight"), "none") != "none",
    )


def _is_light(color: str) -> bool:
    try:
        return len(color) == 6 and all(int(color[i : i + 2], 16) >= LIGHT for i in (0, 2, 4))
    except ValueError:
        return False


def _is_shaded(shading: Any) -> bool:
    if shading is None:
        return False
    fill = shading.get(W + "fill", "auto")
    return (fill != "auto" and not _is_light(fill)) or value(shading, "clear") not in {"clear", "nil"}


class Styles:
    """The styles of one document, each with what it is based on already laid in."""

    def __init__(self, tree: Any) -> None:
        self.raw: dict[str, Any] = {}
        self.known: dict[str, Look] = {}
        self.default = Look()
        self.normal = ""
        if tree is None:
            return
        self.default = run_look(tree.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        for style in tree.iter(W + "style"):
            self.raw[style.get(W + "styleId", "")] = style
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in {"1", "true"}:
                self.normal = style.get(W + "styleId", "")

    def look(self, name: str, depth: int = 0) -> Look:
        """What style `name` says, with the styles that it is based on."""
        if name in self.known:
            return self.known[name]
        style = self.raw.get(name)
        if style is None or depth > 12:
            return Look()
        based = value(style.find(W + "basedOn"))
        below = self.look(based, depth + 1) if based else Look()
        own = run_look(style.find(W + "rPr"))
        paragraph = style.find(W + "pPr")
        look = over(over(below, own), _paragraph_look(paragraph))
        self.known[name] = look
        return look

    def paragraph(self, paragraph: Any) -> Look:
        """How the letters of a paragraph look before its runs say more."""
        properties = paragraph.find(W + "pPr")
        name = value(properties.find(W + "pStyle")) if properties is not None else ""
        look = over(over(self.default, self.look(name or self.normal)), _paragraph_look(properties))
        return look._replace(shaded=True) if look.white is not False and _stands_on_shade(paragraph) else look

    def run(self, run: Any, paragraph: Look) -> tuple[bool, float | None, bool]:
        """Bold, size in points, and whether a reader cannot see it."""
        properties = run.find(W + "rPr") if run is not None else None
        look = paragraph
        if properties is not None:
            style = value(properties.find(W + "rStyle"))
            look = over(over(paragraph, self.look(style) if style else Look()), run_look(properties))
        tiny = look.half_points is not None and look.half_points <= TINY
        unseen = bool(look.vanish) or (bool(look.white) and not look.shaded) or tiny
        return bool(look.bold), (look.half_points / 2 if look.half_points else None), unseen


def _paragraph_look(properties: Any) -> Look:
    if properties is None:
        return Look()
    number = properties.find(W + "numPr")
    listed = None
    if number is not None:
        level = value(number.find(W + "ilvl"), "0")
        listed = (value(number.find(W + "numId"), ""), int(level) if level.isdecimal() else 0)
    return Look(shaded=_is_shaded(properties.find(W + "shd")), number=listed)


def _stands_on_shade(paragraph: Any) -> bool:
    """Whether a table cell, a styled table or a drawn box around the paragraph may colour the ground."""
    element = paragraph.getparent()
    while element is not None:
        if element.tag == W + "tc" and _is_shaded(element.find(f"{W}tcPr/{W}shd")):
            return True
        if element.tag == W + "tbl" and (element.find(f"{W}tblPr/{W}tblStyle") is not None or _is_shaded(element.find(f"{W}tblPr/{W}shd"))):
            return True
        if element.tag == W + "txbxContent":
            return True
        element = element.getparent()
    return False


class Numbering:
    """List definitions of one document, and how far each list has counted."""

    def __init__(self, tree: Any) -> None:
        self.formats: dict[tuple[str, int], str] = {}
        self.counts: dict[tuple[str, int], int] = {}
        if tree is None:
            return
        abstract: dict[str, dict[int, str]] = {}
        for definition in tree.iter(W + "abstractNum"):
            levels = {
                int(v): value(lvl.find(W + "numFmt"), "bullet")
                for lvl in definition.iter(W + "lvl")
                if (v := lvl.get(W + "ilvl", "0")).isdecimal()
            }
            abstract[definition.get(W + "abstractNumId", "")] = levels
        for number in tree.iter(W + "num"):
            for level, shape in abstract.get(value(number.find(W + "abstractNumId")), {}).items():
                self.formats[number.get(W + "numId", ""), level] = shape

    def mark(self, number: tuple[str, int] | None) -> str:
        """What stands before a paragraph of that list: "•", "3." or nothing."""
        if number is None or number[0] in {"", "0"}:
            return ""
        shape = self.formats.get(number, "bullet")
        if shape != "decimal":
            return "•" if shape != "none" else ""
        self.counts[number] = self.counts.get(number, 0) + 1
        return f"{self.counts[number]}."
