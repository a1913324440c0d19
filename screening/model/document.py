"""A resume as it was read: one canonical text, and where on which page every part of it stands.

Lengths and places are in page units (PDF points; pixels for pictures), measured from the top left
corner of the page as a person sees it (rotation already applied).
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple


class Format(StrEnum):
    """What the content is, whatever the file is called."""

    PDF = "pdf"
    DOCX = "docx"
    DOC = "doc"
    RTF = "rtf"
    ODT = "odt"
    HTML = "html"
    EML = "eml"
    TEXT = "txt"
    MARKDOWN = "md"
    IMAGE = "image"
    ZIP = "zip"


class FlagKind(StrEnum):
    """Things a person should know about a file. Shown, never scored."""

    NAME_MISMATCH = "name_mismatch"  # content and extension disagree
    OCR = "ocr"  # read from a picture
    LITTLE_TEXT = "little_text"  # read, but little text found
    HIDDEN_TEXT = "hidden_text"  # text that a reader cannot see; kept out of `text`
    KEYWORD_STUFFING = "keyword_stuffing"
    MACHINE_INSTRUCTIONS = "machine_instructions"
    PICTURE_DISAGREES = "picture_disagrees"
    SEVERAL_PEOPLE = "several_people"
    PAGES_CUT = "pages_cut"  # more pages than the limit; the rest was not read
    MACROS = "macros"  # present, ignored
    NOT_A_RESUME = "not_a_resume"
    LANGUAGE = "language"  # mostly not in English
    FUTURE_DATES = "future_dates"  # a job begins or ends after the day we count with


class Box(NamedTuple):
    """A rectangle on a page, from the top left, in page units."""

    x0: float
    top: float
    x1: float
    bottom: float


class Word(NamedTuple):
    """A word and its place. A NamedTuple, not a dataclass: a page has 500 of them and building them is measured."""

    start: int
    end: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text: `document.text[start:end]`, without its line break.

    Parts that stand clearly apart on the page (a date at the right margin) are separated by a tab.
    `size` is the height of its first letters in page units, None where the format does not say.
    `block` numbers the column or box the line belongs to, in reading order.
    """

    start: int
    end: int
    page: int
    box: Box | None = None
    words: tuple[Word, ...] = ()
    size: float | None = None
    bold: bool = False
    block: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the file. `confidence` (0 to 1) only where it was read by OCR."""

    number: int
    width: float
    height: float
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """Something about the file that a person should see: what, where, and the words in question."""

    kind: FlagKind
    detail: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A resume that was read. Every offset anywhere counts in `text`, the one canonical text (lines end in \\n)."""

    sha256: str
    filename: str
    format: Format
    text: str
    lines: tuple[Line, ...]
    pages: tuple[Page, ...] = ()
    flags: tuple[Flag, ...] = ()
    links: tuple[str, ...] = ()


START = attrgetter("start")
TESTED = "tested"  # the rule of evidence that a test of ours gave


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place in a document: `document.text[start:end] == quote`, always. Or what a person said: then `start` is below 0

    (the number of their statement), `quote` are their words, and no document holds them. Never a mixture of both.
    A test of ours is told apart by its rule.
    `rule` names the rule that found it; `confidence` is 0 to 1 (1 unless something weakens it).
    """

    start: int
    end: int
    quote: str
    page: int = 1
    section: str = ""
    rule: str = ""
    confidence: float = 1.0

    @property
    def is_said(self) -> bool:
        """Is it a statement of its own, and no words of the resume?"""
        return self.start < 0

    @property
    def is_tested(self) -> bool:
        """Is it what a test of ours showed, and nobody's word?"""
        return self.is_said and self.rule == TESTED


def evidence_at(document: Document, start: int, end: int, *, section: str = "", rule: str = "", confidence: float = 1.0) -> Evidence:
    """The evidence for `document.text[start:end]`, with its page. Raises ValueError on an empty or outside span."""
    if not 0 <= start < end <= len(document.text):
        raise ValueError(f"no text at {start}..{end}")
    return Evidence(start, end, document.text[start:end], page_at(document, start), section, rule, confidence)


def line_index_at(document: Document, offset: int) -> int:
    """Index of the line that holds `offset` (the last line that starts at or before it)."""
    return max(0, bisect_right(document.lines, offset, key=START) - 1)


def page_at(document: Document, offset: int) -> int:
    """Number of the page that holds `offset`, from 1."""
    return document.lines[line_index_at(document, offset)].page if document.lines else 1


def boxes_at(document: Document, start: int, end: int) -> tuple[tuple[int, Box], ...]:
    """(page, box) for each line that `text[start:end]` touches; empty for formats without places."""
    found: list[tuple[int, Box]] = []
    for line in document.lines[line_index_at(document, start) :]:
        if line.start >= end:
            break
        touched = [word for word in line.words if word.start < end and word.end > start]
        if touched:
            box = Box(min(w.x0 for w in touched), min(w.top for w in touched), max(w.x1 for w in touched), max(w.bottom for w in touched))
            found.append((line.page, box))
        elif line.box is not None and not line.words:
            found.append((line.page, line.box))
    return tuple(found)
