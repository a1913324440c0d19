"""HTML bytes -> Document, by lxml: blocks become lines, table rows are read across, what is not shown is left out."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from screening.errors import DamagedResume
from screening.model.document import Document, Flag, FlagKind, Format
from screening.reading.assemble import Plain, Source, document_of
from screening.reading.css import Rules, Style
from screening.reading.encodings import decoded
from screening.reading.glyphs import tidy_line
from screening.reading.limits import MARKUP_CHARACTERS, TAG_DEPTH
from screening.reading.tables import table_row
from screening.reading.text import plain_lines

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
UNSEEN = frozenset({
    "head", "script", "style", "noscript", "template", "title", "meta", "link", "object", "embed", "iframe", "svg", "math", "select",
    "textarea", "canvas", "audio", "video",
})  # fmt: skip
BOLD = frozenset(["b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"])
_CHARSET = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
_SPACES = re.compile(r"[ \n\r\f\v]+")
TICKS = frozenset("✓✔☑✅√") | {f"{sign}\ufe0f" for sign in "✓✔☑"}  # alone in a cell they are no bullets
_TABS = re.compile(r"[ \t]*\t[ \t]*")


def read_html(source: Source) -> Document:
    """Text and lines of a web page as a browser would show it."""
    lines, links, hidden = html_lines(_decoded(source.content)[:MARKUP_CHARACTERS], source)
    flags = [Flag(FlagKind.HIDDEN_TEXT, hidden)] if hidden else []
    return document_of(source, Format.HTML, lines, flags=flags, links=links)


def html_lines(text: str, source: Source) -> tuple[list[Plain], list[str], str]:
    """The lines of HTML text, its links, and what it holds that is not shown."""
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8", recover=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DamagedResume(source.filename, "This web page is damaged. Ask the candidate for a PDF or Word copy.") from error
    if root is None or not any(True for _ in root.itertext()):  # nested beyond what the parser follows
        return plain_lines(re.sub(r"<[^<>]{0,2000}>", "\n", text)), [], ""
    walk = Walk(Rules("\n".join(style.text or "" for style in root.iter("style")), root))
    walk.element(root, Style(), 0)
    walk.flush()
    return walk.lines, walk.links, re.sub(r"\s+", " ", " ".join(walk.hidden)).strip()


def _decoded(content: bytes) -> str:
    declared = _CHARSET.search(content[:4096])
    if declared and not content.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return content.decode(declared.group(1).decode("ascii"))
        except (LookupError, ValueError):
            pass
    return decoded(content)


class Walk:
    """One pass over a page: gathers the letters of the current line, and lines."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.lines: list[Plain] = []
        self.links: list[str] = []
        self.hidden: list[str] = []
        self.parts: list[str] = []
        self.bold: bool | None = None
        self.block = 0

    def element(self, element: Any, outer: Style, depth: int) -> None:
        """Reads an element and everything in it; nesting beyond sense is read as plain words."""
        tag = element.tag
        if not isinstance(tag, str) or tag in UNSEEN:
            return
        style = self.rules.style(element, outer)
        if tag in BOLD:
            style = style._replace(bold=True)
        if style.unseen:
            self.hidden += element.itertext()
            return
        if depth > TAG_DEPTH:
            self.text(" ".join(element.itertext()), style)
            return
        if tag == "tr" and any(child.tag in {"td", "th"} for child in element):
            self.row(element, style, depth)
            return
        self.start(element, tag, style)
        self.text(element.text, style)
        for child in element:
            self.element(child, style, depth + 1)
            self.text(child.tail, style)
        if tag in BLOCKS or style.is_block:
            self.flush()

    def start(self, element: Any, tag: str, style: Style) -> None:
        """What an opening tag does by itself."""
        if tag == "br":
            self.flush()
        elif tag in BLOCKS or style.is_block:
            self.flush()
            if tag == "li":
                self.parts.append("• ")
        elif style.is_aside and self.parts:
            self.parts.append("\t")
        if tag == "a" and (target := element.get("href", "")).startswith(("http:", "https:", "mailto:", "tel:")):
            self.links.append(target[:2000])

    def row(self, row: Any, style: Style, depth: int) -> None:
        """A table row: its cells read across or one by one."""
        self.flush()
        cells: list[list[Plain]] = []
        outside = self.lines
        for cell in row:
            self.lines = []
            self.block += 1
            self.element(cell, style, depth + 1)
            self.flush()
            if cells and not self.lines and (tick := "".join(self.parts).strip()) in TICKS:
                self.lines, self.parts = [Plain(tick, False, None, self.block)], []
            cells.append(self.lines)
        self.block += 1
        self.lines = [*outside]
        self.lines += table_row(cells)

    def text(self, text: str | None, style: Style) -> None:
        if not text:
            return
        if style.is_pale:
            self.hidden.append(text)
        elif style.is_pre:
            for number, line in enumerate(text.split("\n")):
                if number:
                    self.flush()
                self.parts.append(re.sub(r" {3,}", "\t", line))
        else:
            self.parts.append(_SPACES.sub(" ", text.replace("\t", " ")))
        if self.bold is None and text.strip() and not style.is_pale:
            self.bold = style.bold

    def flush(self) -> None:
        """Ends the current line."""
        line = tidy_line(_TABS.sub("\t", re.sub(r" {2,}", " ", "".join(self.parts))))
        if line and line != "•":
            self.lines.append(Plain(line, bool(self.bold), None, self.block))
        if line != "•":
            self.parts, self.bold = [], None
