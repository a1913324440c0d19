"""styles.xml and numbering.xml of a Word document -> how a paragraph or run looks: bold, size, hidden, its list mark."""

from __future__ import annotations

from typing import Any, NamedTuple

from screening.reading.colours import PAPER, UNKNOWN, Colour, alike, hex_colour, named

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TINY = 4  # half points: nobody reads letters up to this size
NARROW = 10  # per cent of their width: nobody reads letters squeezed to this
FARTHEST = 10_000  # twentieths of a point: what is indented by more is off the page
DENSE = 120  # twentieths of a point that letters are drawn together by: they stand on top of each other
LOWEST = 40  # twentieths of a point: a line of exactly this height at most shows nothing
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
CLEAR = 90_000  # thousandths of a per cent of transparency from which a letter cannot be seen


class Look(NamedTuple):
    """How letters look: None where nothing is said. `number` is (list id, level). `ground`: what they stand on."""

    bold: bool | None = None
    half_points: int | None = None
    vanish: bool | None = None
    colour: Colour | None = None
    ground: Colour | None = None
    number: tuple[str, int] | None = None
    away: bool = False  # squeezed, transparent or set off the page


def is_on(element: Any) -> bool:
    """Whether a Word switch is there and not turned off."""
    return element is not None and element.get(W + "val", "true") not in {"0", "false", "off", "none"}


def is_flat(row: Any) -> bool:
    """Whether a table row (its w:trPr) is exactly so high that nothing in it shows."""
    height = row.find(W + "trHeight") if row is not None else None
    said = value(height)
    return height is not None and height.get(W + "hRule") == "exact" and said.isdecimal() and int(said[:6]) <= LOWEST


def value(element: Any, default: str = "") -> str:
    return default if element is None else str(element.get(W + "val", default))


def over(look: Look, other: Look) -> Look:
    """`look` with everything that `other` says."""
    said = [mine if theirs is None else theirs for mine, theirs in zip(look, other, strict=True)]
    return Look(*said)._replace(away=look.away or other.away)  # type: ignore[arg-type]


def run_look(properties: Any) -> Look:
    """What a w:rPr says."""
    if properties is None:
        return Look()
    found: dict[str, Any] = {child.tag: child for child in properties}
    size, width = value(found.get(W + "sz")), value(found.get(W + "w")).removesuffix("%")
    fill = found.get(W14 + "textFill")
    away = width.isdecimal() and int(width) <= NARROW
    return Look(
        is_on(found[W + "b"]) if W + "b" in found else None,
        int(size) if size.isdecimal() else None,
        is_on(found[W + "vanish"]) if W + "vanish" in found else None,
        _colour(found.get(W + "color"), fill),
        _marked(found.get(W + "highlight")) or ground_of(found.get(W + "shd")),
        None,
        away or _is_clear(fill, W14 + "textOutline" in found) or _is_dense(found.get(W + "spacing")),
    )


def _is_dense(spacing: Any) -> bool:
    """Whether letters are drawn together until they stand on top of each other."""
    said = value(spacing)
    return said.startswith("-") and said[1:7].isdecimal() and int(said[1:7]) >= DENSE


def _colour(color: Any, fill: Any) -> Colour | None:
    """The colour of letters; "auto" is black, or white on dark: always seen."""
    scheme = fill.find(f"{W14}solidFill/{W14}schemeClr") if fill is not None else None
    if scheme is not None:
        return PAPER if scheme.get(W14 + "val") in {"bg1", "lt1"} and scheme.find(W14 + "lumMod") is None else UNKNOWN
    solid = fill.find(f"{W14}solidFill/{W14}srgbClr") if fill is not None else None
    if solid is not None:
        return hex_colour(solid.get(W14 + "val", ""))
    if color is None:
        return None
    if (said := hex_colour(value(color))) is not None:
        return said
    is_paper = color.get(W + "themeColor") in {"background1", "light1"} and color.get(W + "themeShade") is None
    return PAPER if is_paper else UNKNOWN


def _is_clear(fill: Any, is_outlined: bool) -> bool:
    """Whether letters are filled with nothing."""
    if fill is None or is_outlined:
        return False
    alphas = [alpha.get(W14 + "val", "0") for alpha in fill.iter(W14 + "alpha")]
    return fill.find(W14 + "noFill") is not None or any(alpha.isdecimal() and int(alpha) >= CLEAR for alpha in alphas)


def _marked(highlight: Any) -> Colour | None:
    name = value(highlight, "none")
    return None if name == "none" else named(name) or UNKNOWN


def ground_of(shading: Any) -> Colour | None:
    """The colour that a w:shd lays behind letters; None for none."""
    if shading is None or value(shading, "clear") == "nil":
        return None
    if value(shading, "clear") != "clear":
        return UNKNOWN
    fill = shading.get(W + "fill", "auto")
    return (hex_colour(fill) or UNKNOWN) if fill != "auto" else UNKNOWN if shading.get(W + "themeFill") else None


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
        return look._replace(ground=self._ground_around(paragraph)) if look.ground is None else look

    def run(self, run: Any, paragraph: Look) -> tuple[bool, float | None, bool]:
        """Bold, size in points, and whether a reader cannot see it."""
        properties = run.find(W + "rPr") if run is not None else None
        look = paragraph
        if properties is not None:
            style = value(properties.find(W + "rStyle"))
            look = over(over(paragraph, self.look(style) if style else Look()), run_look(properties))
        tiny = look.half_points is not None and look.half_points <= TINY
        unseen = bool(look.vanish) or look.away or tiny or alike(look.colour or UNKNOWN, look.ground or PAPER)
        return bool(look.bold), (look.half_points / 2 if look.half_points else None), unseen

    def _ground_around(self, paragraph: Any) -> Colour | None:
        """What a table cell, a styled table or a drawn box around the paragraph lays behind it; None for paper."""
        element = paragraph.getparent()
        while element is not None:
            if element.tag == W + "tc" and (ground := ground_of(element.find(f"{W}tcPr/{W}shd"))):
                return ground
            if element.tag == W + "tbl":
                if ground := ground_of(element.find(f"{W}tblPr/{W}shd")):
                    return ground
                if self._is_coloured(value(element.find(f"{W}tblPr/{W}tblStyle"))):
                    return UNKNOWN
            if element.tag == W + "txbxContent":
                return UNKNOWN
            element = element.getparent()
        return None

    def _is_coloured(self, name: str, depth: int = 0) -> bool:
        """Whether a table style shades any of its cells."""
        style = self.raw.get(name)
        if style is None or depth > 12:
            return False
        grounds = (ground_of(shading) for shading in style.iter(W + "shd"))
        return any(ground not in {None, PAPER} for ground in grounds) or self._is_coloured(value(style.find(W + "basedOn")), depth + 1)


def _paragraph_look(properties: Any) -> Look:
    if properties is None:
        return Look()
    number = properties.find(W + "numPr")
    listed = None
    if number is not None:
        level = value(number.find(W + "ilvl"), "0")
        listed = (value(number.find(W + "numId"), ""), int(level) if level.isdecimal() else 0)
    return Look(ground=ground_of(properties.find(W + "shd")), number=listed, away=_is_away(properties))


def _is_away(properties: Any) -> bool:
    """Whether a paragraph is set off the page, or into a line too low to show it."""
    indent, spacing, frame = (properties.find(W + name) for name in ("ind", "spacing", "framePr"))
    far = [_twips(indent, "left"), _twips(indent, "start"), _twips(frame, "x"), _twips(frame, "y")]
    low = spacing is not None and spacing.get(W + "lineRule") == "exact" and 0 < _twips(spacing, "line") <= LOWEST
    return min(far) <= -FARTHEST or max(far) >= 3 * FARTHEST or low


def _twips(element: Any, name: str) -> int:
    said = element.get(W + name, "0") if element is not None else "0"
    return int(said) if said.lstrip("-").isdecimal() else 0


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
