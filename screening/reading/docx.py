"""DOCX, DOTX or DOCM bytes -> Document, by lxml over the parts of the package."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from screening.errors import DamagedResume, ResumeError
from screening.model.document import Document, Flag, FlagKind, Format
from screening.reading.assemble import Floating, Plain, Source, document_of
from screening.reading.colours import UNKNOWN
from screening.reading.docx_boxes import is_box_away, is_set_like_a_letter, place_of
from screening.reading.docx_changes import join_paragraphs
from screening.reading.docx_styles import RELATION, Numbering, Styles, W, is_flat, is_on
from screening.reading.floating import in_reading_order
from screening.reading.glyphs import BULLET, tidy_line
from screening.reading.package import Package
from screening.reading.tables import table_row

SKIPPED = frozenset({W + "del", W + "moveFrom", W + "delText", W + "instrText", W + "rPr", W + "sdtPr", W + "delInstrText"})
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
ANCHOR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}anchor"
_PAGE_LINE = re.compile(r"^\W*(?:page\s*)?\d*(?:\s*(?:of|/|\|)\s*\d*)?\W*$", re.IGNORECASE)


def read_docx(source: Source) -> Document:
    """Text and lines of a Word document, as accepted, in reading order: headers, body, footers."""
    with Package(source, "Word document") as package:
        body = package.tree("word/document.xml")
        if body is None:
            raise DamagedResume(source.filename, "This Word document has no text part. Ask the candidate to save and send it again.")
        styles, numbering = Styles(package.tree("word/styles.xml")), Numbering(package.tree("word/numbering.xml"))
        relations = _relations(package, "word/_rels/document.xml.rels")
        if any(anchor.get("behindDoc") in {"1", "true"} for anchor in body.iter(ANCHOR)):
            styles.default = styles.default._replace(ground=UNKNOWN)  # a drawn ground may stand behind any word
        reader = Reader(styles, numbering)
        reader.chunks = {name: _chunk(package, target, reader) for name, (kind, target) in relations.items() if kind.endswith("/aFChunk")}
        headers, footers = (_edges(package, body, relations, kind, reader) for kind in ("header", "footer"))
        lines = [*headers, *in_reading_order(reader.part(body)), *footers]
        flags = [Flag(FlagKind.HIDDEN_TEXT, text) for text in reader.hidden_parts()]
        if any(name.lower().endswith("vbaproject.bin") for name in package.names()):
            flags.append(Flag(FlagKind.MACROS, "The file holds macros. They were not run."))
        links = [target for kind, target in relations.values() if kind.endswith("/hyperlink")]
    return document_of(source, Format.DOCX, lines, flags=flags, links=links)


def _relations(package: Package, name: str) -> dict[str, tuple[str, str]]:
    tree = package.tree(name)
    return {} if tree is None else {r.get("Id", ""): (r.get("Type", ""), r.get("Target", "")) for r in tree}


def _chunk(package: Package, target: str, reader: Reader) -> list[Plain]:
    """The lines of a file laid into the document whole, if it is a web page or text; its own packages are not opened."""
    from screening.reading.read import read_document  # which reads Word documents by this module

    name = target.removeprefix("/") if target.startswith("/") else "word/" + target
    content = package.part(name)
    if not content or content.startswith(b"PK"):
        return []
    try:
        document = read_document(content, name, ocr="off")
    except ResumeError:
        return []
    reader.hidden += [f"{flag.detail} " for flag in document.flags if flag.kind is FlagKind.HIDDEN_TEXT]
    return [Plain(document.text[line.start : line.end], line.bold, line.size) for line in document.lines]


def _edges(package: Package, body: Any, relations: dict[str, tuple[str, str]], kind: str, reader: Reader) -> list[Plain]:
    """Lines of the headers (or footers) in use, each once, page numbers left out."""
    found: dict[str, Plain] = {}
    for reference in body.iter(f"{W}{kind}Reference"):
        target = relations.get(reference.get(RELATION + "id", ""), ("", ""))[1]
        tree = package.tree("word/" + target.removeprefix("/word/")) if target else None
        for line in reader.part(tree) if tree is not None else ():
            if line.text and not _PAGE_LINE.match(line.text):
                found.setdefault(line.text, line)
    return list(found.values())


class Reader:
    """Walks one document; keeps what was hidden, and counts blocks and list numbers on the way."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self.styles, self.numbering = styles, numbering
        self.hidden: list[str] = []
        self.chunks: dict[str, list[Plain]] = {}
        self.block = 0

    def hidden_parts(self) -> list[str]:
        text = re.sub(r"\s+", " ", "".join(self.hidden)).strip()
        return [text] if text else []

    def part(self, root: Any) -> list[Plain]:
        """Lines of a whole part of the document."""
        join_paragraphs(root)
        return self.lines(root)

    def lines(self, root: Any) -> list[Plain]:
        """Lines below `root`, in document order."""
        return [line for child in root for line in self._block(child)]

    def _block(self, element: Any) -> Iterator[Plain]:
        tag = element.tag
        if tag == W + "p":
            yield from self._paragraph(element)
        elif tag == W + "tbl":
            yield from self._table(element)
        elif tag == W + "altChunk":
            yield from self.chunks.get(element.get(RELATION + "id", ""), [])
        elif tag == W + "sdt" and _is_placeholder(element):
            return
        elif tag not in SKIPPED and tag != FALLBACK:
            for child in element:
                yield from self._block(child)

    def _table(self, table: Any) -> Iterator[Plain]:
        for row in _children(table, W + "tr"):
            if (properties := row.find(W + "trPr")) is not None and properties.find(W + "del") is not None:
                continue
            cells = []
            for cell in _children(row, W + "tc"):
                self.block += 1
                cells.append([line._replace(box=None) for line in self.lines(cell) if line.text])
            if is_flat(properties):
                self.hidden += [f"{line.text} " for cell in cells for line in cell]
            else:
                yield from table_row(cells)
        self.block += 1

    def _paragraph(self, paragraph: Any) -> Iterator[Plain]:
        look = self.styles.paragraph(paragraph)
        parts: list[str] = []
        boxes: list[Plain] = []
        first: list[tuple[bool, float | None]] = []
        anchor = self.block + 1
        for element in _inline(paragraph):
            if element.tag == W + "txbxContent":
                self.block += 1
                found = self.lines(element)
                said = [line for line in found if line.text]
                if is_box_away(element):
                    self.hidden += [f"{line.text} " for line in said]
                elif len(said) == 1 and is_set_like_a_letter(element):
                    parts.append(said[0].text)
                    first.append((said[0].bold, said[0].size))
                else:
                    floating = Floating(self.block, *place_of(element, anchor))
                    boxes += [line._replace(box=floating) for line in found]
                self.block += 1
                continue
            text = _text(element)
            if not text:
                continue
            run = _parent_run(element)
            bold, size, unseen = self.styles.run(run, look)
            if unseen:
                self.hidden.append(text + " ")
                continue
            parts.append(text)
            if text.strip() and not first:
                first.append((bold, size))
        bold, size = first[0] if first else (False, None)
        mark = self.numbering.mark(look.number) if first else ""
        for number, text in enumerate("".join(parts).split("\n")):
            line = tidy_line(f"{mark} {text}" if mark and number == 0 else text)
            yield Plain(re.sub(r"[ \t]*\t[ \t]*", "\t", line), bold, size, self.block)
        yield from boxes


def _children(element: Any, tag: str) -> Iterator[Any]:
    """Children with that tag, looked for inside content controls and custom markup too."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in {W + "sdt", W + "sdtContent", W + "customXml", W + "ins"}:
            yield from _children(child, tag)


def _inline(element: Any) -> Iterator[Any]:
    """Texts, breaks, tabs and text boxes below a paragraph, in order; what is deleted or a fallback left out."""
    for child in element:
        tag = child.tag
        if tag in SKIPPED or tag == FALLBACK or tag == W + "pPr" or (tag == W + "sdt" and _is_placeholder(child)):
            continue
        if tag in _TEXTS or tag == W + "txbxContent":
            yield child
        else:
            yield from _inline(child)


_TEXTS = {W + "t": None, W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-", W + "sym": BULLET}


def _text(element: Any) -> str:
    fixed = _TEXTS[element.tag]
    return (element.text or "") if fixed is None else fixed


def _parent_run(element: Any) -> Any:
    parent = element.getparent()
    return parent if parent is not None and parent.tag == W + "r" else None


def _is_placeholder(control: Any) -> bool:
    properties = control.find(W + "sdtPr")
    return properties is not None and is_on(properties.find(W + "showingPlcHdr"))
