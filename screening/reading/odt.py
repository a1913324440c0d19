"""ODT bytes (zipped or flat XML) -> Document, by lxml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from screening.errors import DamagedResume
from screening.model.document import Document, Flag, FlagKind, Format
from screening.reading.assemble import Floating, Plain, Source, document_of
from screening.reading.colours import PAPER, UNKNOWN, Colour, alike, hex_colour
from screening.reading.floating import in_reading_order
from screening.reading.glyphs import tidy_line
from screening.reading.package import Package, parse_xml
from screening.reading.tables import table_row

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
LINK = "{http://www.w3.org/1999/xlink}href"
SKIPPED = frozenset(
    {
        TEXT + "tracked-changes",
        TEXT + "note-citation",
        OFFICE + "annotation",
        TEXT + "sequence-decls",
        DRAW + "object",
        TEXT + "page-number",
        TEXT + "page-count",
    }
)
# what stands apart from the paragraph it is anchored in
BOXES = frozenset({*(DRAW + name for name in ("text-box", "custom-shape", "rect", "ellipse", "circle")), TEXT + "note-body"})
UNSHOWN = frozenset({TEXT + "hidden-text", TEXT + "hidden-paragraph"})
TINY = 2.0  # points: nobody reads letters up to this size
NARROW = 10  # per cent of the usual width or opacity
DEPTH = 150  # nested elements that still mean something


class Look(NamedTuple):
    """How letters look; None where nothing is said."""

    bold: bool | None = None
    size: float | None = None
    hidden: bool | None = None
    colour: Colour | None = None
    ground: Colour | None = None

    @property
    def is_unseen(self) -> bool:
        tiny = self.size is not None and self.size <= TINY
        return bool(self.hidden) or tiny or (self.colour is not None and alike(self.colour, self.ground or PAPER))


def read_odt(source: Source) -> Document:
    """Text and lines of an OpenDocument text: header, body, footer."""
    if source.content[:2] == b"PK":
        with Package(source, "OpenDocument file") as package:
            content, styles = package.tree("content.xml"), package.tree("styles.xml")
    else:
        content = styles = parse_xml(source.content)
    if content is None or (body := content.find(f"{OFFICE}body")) is None:
        raise DamagedResume(source.filename, "This OpenDocument file is damaged or encrypted. Ask the candidate for a PDF copy.")
    reader = Reader([tree for tree in (styles, content) if tree is not None])
    edges = {kind: _edge(styles, kind, reader) for kind in ("header", "footer")}
    lines = [*edges["header"], *in_reading_order(reader.lines(body)), *edges["footer"]]
    hidden = re.sub(r"\s+", " ", " ".join(reader.hidden)).strip()
    flags = [Flag(FlagKind.HIDDEN_TEXT, hidden)] if hidden else []
    links = [target for element in content.iter(TEXT + "a") if (target := element.get(LINK))]
    return document_of(source, Format.ODT, lines, flags=flags, links=links)


def _edge(styles: Any, kind: str, reader: Reader) -> list[Plain]:
    found: dict[str, Plain] = {}
    for element in styles.iter(f"{STYLE}{kind}") if styles is not None else ():
        for line in reader.lines(element):
            if re.search(r"[^\W\d_]{2}", re.sub(r"\bpage\b|\bof\b", "", line.text, flags=re.IGNORECASE)):
                found.setdefault(line.text, line)
    return list(found.values())


def _over(look: Look, own: Look) -> Look:
    return Look(*(mine if theirs is None else theirs for mine, theirs in zip(look, own, strict=True)))  # type: ignore[arg-type]


def _points(size: str, below: float | None) -> float | None:
    """A size in points; None when it cannot be told."""
    match = re.fullmatch(r"(\d*\.?\d+)(pt|cm|mm|in|%)", size)
    if not match:
        return None
    unit = {"pt": 1.0, "cm": 28.35, "mm": 2.835, "in": 72.0, "%": (below or 12.0) / 100}[match.group(2)]
    return float(match.group(1)) * unit


def _percent(said: Any, name: str) -> float:
    match = re.fullmatch(r"(\d*\.?\d+)%", said.get(name, ""))
    return float(match.group(1)) if match else 100.0


def _is_clear(said: Any) -> bool:
    """Whether letters are next to see-through, in whatever namespace of its own the program writes that."""
    return any(name.endswith("}opacity") and _percent(said, name) <= NARROW for name in said.keys())  # noqa: SIM118


class Reader:
    """Walks one document."""

    def __init__(self, trees: list[Any]) -> None:
        self.raw = {style.get(STYLE + "name"): style for tree in trees for style in tree.iter(STYLE + "style")}
        self.numbered = {
            style.get(STYLE + "name")
            for tree in trees
            for style in tree.iter(TEXT + "list-style")
            if style.find(TEXT + "list-level-style-bullet") is None
        }
        self.hidden: list[str] = []
        self.block = 0

    def look(self, name: str | None, depth: int = 0) -> Look:
        """What style `name` says, with the styles that it stands on."""
        style = self.raw.get(name)
        if style is None or depth > 10:
            return Look()
        below = self.look(style.get(STYLE + "parent-style-name"), depth + 1)
        said = style.find(STYLE + "text-properties")
        if said is None:
            return below
        weight = said.get(FO + "font-weight")
        colour, ground = hex_colour(said.get(FO + "color", "")), said.get(FO + "background-color", "transparent")
        return Look(
            below.bold if weight is None else weight == "bold" or (weight.isdecimal() and int(weight) >= 600),
            _points(said.get(FO + "font-size", ""), below.size) or below.size,
            below.hidden or said.get(TEXT + "display") == "none" or _percent(said, STYLE + "text-scale") <= NARROW or _is_clear(said),
            colour or below.colour,
            below.ground if ground == "transparent" else hex_colour(ground) or UNKNOWN,
        )

    def lines(self, element: Any, mark: str = "", depth: int = 0) -> list[Plain]:
        """Lines below an element, in order. `mark` stands before the first paragraph of a list item."""
        found: list[Plain] = []
        for child in element:
            tag = child.tag
            if not isinstance(tag, str) or tag in SKIPPED or depth > DEPTH:
                continue
            if self.is_unseen(child):
                self.hidden.append(" ".join(child.itertext()))
            elif tag in {TEXT + "p", TEXT + "h"}:
                found += self.paragraph(child, mark)
                mark = ""
            elif tag == TABLE + "table-row":
                found += self.row(child, depth)
            elif tag in BOXES:
                found += self.floating(child, self.block)
            elif tag == TEXT + "list-item":
                found += self.lines(child, mark or "•", depth + 1)
            elif tag == TEXT + "list":
                found += self.lines(child, "" if child.get(TEXT + "style-name") in self.numbered else "•", depth + 1)
            else:
                found += self.lines(child, "", depth + 1)
        return found

    def is_unseen(self, element: Any) -> bool:
        """Whether a section, row or paragraph is not shown at all."""
        return element.get(TEXT + "display") == "none" or element.get(TABLE + "visibility") in {"collapse", "filter"}

    def row(self, row: Any, depth: int) -> Iterator[Plain]:
        cells = []
        for cell in row:
            if cell.tag == TABLE + "table-cell":
                self.block += 1
                cells.append([line._replace(box=None) for line in self.lines(cell, "", depth + 1) if line.text])
        self.block += 1
        yield from table_row(cells)

    def paragraph(self, element: Any, mark: str) -> Iterator[Plain]:
        run = Run(self, [], [])
        run.take(element, self.look(element.get(TEXT + "style-name")), 0)
        self.block += bool(run.boxes)
        anchor = self.block
        look = run.first or Look()
        for number, part in enumerate("".join(run.parts).split("\n")):
            text = tidy_line(f"{mark} {part}" if mark and number == 0 and part.strip() else part)
            yield Plain(re.sub(r"[ \t]*\t[ \t]*", "\t", text), bool(look.bold), look.size, self.block)
        for box in run.boxes:
            yield from self.floating(box, anchor)

    def floating(self, box: Any, anchor: int) -> list[Plain]:
        """The lines of a box, with where it is seen."""
        self.block += 1
        floating = Floating(self.block, *self.place(box, anchor))
        found = [line._replace(box=floating) for line in self.lines(box)]
        self.block += 1
        return found

    def place(self, box: Any, anchor: int) -> tuple[int, tuple[float, float, float, float] | None]:
        """From where a box is measured (0: from the page), and where it stands."""
        frame = box if box.get(SVG + "x") else box.getparent()
        edges = [_points(frame.get(SVG + name, ""), None) for name in ("x", "y", "width", "height")]
        height = edges[3] or _points(box.get(FO + "min-height", ""), None) or 0.0
        style = self.raw.get(frame.get(DRAW + "style-name"))
        said = style.find(STYLE + "graphic-properties") if style is not None else None
        by_page = frame.get(TEXT + "anchor-type") == "page" or (
            said is not None and all(said.get(f"{STYLE}{side}-rel", "").startswith("page") for side in ("horizontal", "vertical"))
        )
        x, y, width, _ = edges
        known = x is not None and y is not None and width is not None
        return 0 if by_page else anchor, (x, y, x + width, y + height) if known else None  # type: ignore[operator, return-value]


class Run:
    """The letters of one paragraph, and the boxes anchored in it."""

    def __init__(self, reader: Reader, parts: list[str], boxes: list[Any]) -> None:
        self.reader, self.parts, self.boxes = reader, parts, boxes
        self.first: Look | None = None

    def take(self, element: Any, look: Look, depth: int) -> None:
        self.add(element.text, look)
        for child in element:
            tag = child.tag
            if tag == TEXT + "tab":
                self.parts.append("\t")
            elif tag == TEXT + "line-break":
                self.parts.append("\n")
            elif tag == TEXT + "s":
                count = child.get(TEXT + "c", "1")
                self.parts.append(" " * min(int(count) if count.isdecimal() else 1, 80))
            elif tag in BOXES:
                self.box(child, look)
            elif tag in UNSHOWN:
                self.reader.hidden.append(" ".join(child.itertext()) or child.get(TEXT + "string-value", ""))
            elif isinstance(tag, str) and tag not in SKIPPED and depth < DEPTH:
                own = self.reader.look(child.get(TEXT + "style-name")) if tag == TEXT + "span" else Look()
                self.take(child, _over(look, own), depth + 1)
            self.add(child.tail, look)

    def box(self, box: Any, look: Look) -> None:
        """A box set like a letter, with a word or two in it, is part of its line; others stand apart."""
        paragraphs = box.findall(TEXT + "p")
        if "as-char" in {box.get(TEXT + "anchor-type"), box.getparent().get(TEXT + "anchor-type")} and len(paragraphs) == len(box) == 1:
            self.take(paragraphs[0], look, 0)
        else:
            self.boxes.append(box)

    def add(self, text: str | None, look: Look) -> None:
        if not text:
            return
        if look.is_unseen:
            self.reader.hidden.append(text)
            return
        if self.first is None and text.strip():
            self.first = look
        self.parts.append(re.sub(r"[ \t\r\n]+", " ", text))
