"""PDF bytes -> Document, by pypdfium2: the door to pdfium."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from screening.errors import DamagedResume, EncryptedResume, NoTextFound
from screening.model.document import Document, Flag, FlagKind, Format, Page
from screening.reading.assemble import Placed, Source, document_of
from screening.reading.eyes import Eyes, Pictures
from screening.reading.layers import only_in_layer
from screening.reading.layout import lines_of
from screening.reading.limits import PAGE_TEXT, PAGES
from screening.reading.ocr import LONGEST, UPRIGHT, Reading, placed_lines, read_from_picture, unread_pages
from screening.reading.pages import Column, column_of, with_joined_sidebars, without_running
from screening.reading.pdf_annotations import flatten_fields, links_of
from screening.reading.pdf_fonts import Fonts
from screening.reading.pdf_hidden import Seen, seen
from screening.reading.pdf_layers import has_layers
from screening.reading.pdf_shapes import Sheet, rules_of, sheet_of
from screening.reading.pdf_words import characters, text_turns, turned_back, words
from screening.reading.sniff import BLANK

if TYPE_CHECKING:
    from PIL import Image

OCR_SCALE = 200 / 72  # 200 dots an inch
PICTURE = 0.05  # of the page: a smaller picture is a logo or a portrait
HIDDEN_SHOWN = 1_000  # letters of hidden text that a flag repeats
COMPARED = 5  # pages of a file whose text layer is held against the picture
SHAPES = 100  # drawn shapes on a page without text: letters turned into outlines


@contextmanager
def opened(source: Source) -> Iterator[Any]:
    """The PDF, open; the empty password is tried. Raises EncryptedResume, DamagedResume."""
    try:
        # pdfium looks for its beginning in the first thousand bytes only
        pdf = pdfium.PdfDocument(source.content if source.content[:1000].strip(BLANK) else source.content.lstrip(BLANK))
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise EncryptedResume(source.filename, "This PDF needs a password. Ask the candidate for an unprotected copy.") from error
        raise DamagedResume(source.filename, "This PDF is damaged or cut short. Ask the candidate to save and send it again.") from error
    try:
        yield pdf
    finally:
        pdf.close()


@contextmanager
def opened_page(pdf: Any, number: int) -> Iterator[Any]:
    """Page `number`, from 0; None when pdfium cannot load it."""
    try:
        page = pdf[number]
    except pdfium.PdfiumError:
        yield None
        return
    try:
        yield page
    finally:
        page.close()


@dataclass
class Sheets:
    """What came of the pages: their columns, one list a page; the pages; what a person should know."""

    columns: list[list[Column]]
    pages: list[Page]
    flags: list[Flag]
    links: list[str]
    layered: bool = False  # whether the file has layers, which may be switched off
    compared: int = 0  # pages whose text was held against their picture
    unread: list[int] = field(default_factory=list)  # pages that are pictures and were not read
    refusal: NoTextFound | None = None  # why not
    sureness: dict[int, float] = field(default_factory=dict)  # how sure pages were read as pictures


def read_pdf(source: Source, ocr: Pictures) -> Document:
    """Text, lines and places of a PDF; pages without usable text are read as pictures."""
    found = Sheets([], [], [], [], has_layers(source.content))
    eyes = Eyes(ocr, source.filename)
    with opened(source) as pdf:
        count = len(pdf)
        if count == 0:
            raise DamagedResume(source.filename, "This PDF has no pages. Ask the candidate to save and send it again.")
        if count > PAGES:
            found.flags.append(Flag(FlagKind.PAGES_CUT, f"Only the first {PAGES} of {count} pages were read."))
        for number in range(min(count, PAGES)):
            with opened_page(pdf, number) as page:
                if page is None:
                    continue
                found.links.extend(links_of(pdf, page))
                if not flatten_fields(page):
                    _read_page(page, number + 1, eyes, found)
                    continue
            with opened_page(pdf, number) as page:  # again: only now its fields are part of it
                if page is not None:
                    _read_page(page, number + 1, eyes, found)
    eyes.ask()
    if found.refusal and not any(found.columns):
        raise found.refusal
    if found.unread:
        found.flags.append(unread_pages(found.unread))
    if found.sureness:
        found.flags.append(Flag(FlagKind.OCR, read_from_picture(list(found.sureness.values())), min(found.sureness)))
    lines = [line._replace(block=block) for block, column in enumerate(with_joined_sidebars(found.columns)) for line in column.lines]
    if len(found.pages) > 1:
        lines = without_running(lines, {page.number: page.height for page in found.pages})
    return document_of(source, Format.PDF, lines, pages=found.pages, flags=found.flags, links=found.links)


def _read_page(page: Any, number: int, eyes: Eyes, found: Sheets) -> None:
    """Adds one page to what was found."""
    sheet = sheet_of(page)
    columns, words_seen, drawn = _columns(page, sheet, number, found.layered)
    if words_seen.hidden:
        detail = " ".join(piece.text for piece in words_seen.hidden)[:HIDDEN_SHOWN]
        found.flags.append(Flag(FlagKind.HIDDEN_TEXT, detail, number))
    letters = sum(len(piece.text) for piece in words_seen.words)
    unread = drawn - letters - sum(len(piece.text) for piece in words_seen.hidden)  # letters that the file gives no text for
    if letters < PAGE_TEXT and (unread >= PAGE_TEXT or has_picture(page)):
        reading, placed = _as_picture(page, sheet, number, eyes, found)
        if sum(len(word.text) for word in reading.words) > letters:
            columns = _taken_from_picture(reading, placed, number, found)
    elif words_seen.on_picture and found.compared < COMPARED and eyes.can_read(number):
        found.compared += 1
        reading, placed = _as_picture(page, sheet, number, eyes, found)
        if reading.words and reading.confidence >= UPRIGHT and (only := only_in_layer(words_seen.words, reading.words)):
            detail = f"The text behind this page is not what the picture shows: {' '.join(only)}"[:HIDDEN_SHOWN]
            found.flags.append(Flag(FlagKind.PICTURE_DISAGREES, detail, number))
            columns = _taken_from_picture(reading, placed, number, found)  # what a person sees
    found.pages.append(Page(number, *sheet.size, found.sureness.get(number)))
    found.columns.append(columns)


def _taken_from_picture(reading: Reading, placed: list[Placed], number: int, found: Sheets) -> list[Column]:
    found.sureness[number] = reading.confidence
    return [column_of(list(group)) for _, group in groupby(placed, key=lambda line: line.block)]


def _as_picture(page: Any, sheet: Sheet, number: int, eyes: Eyes, found: Sheets) -> tuple[Reading, list[Placed]]:
    """The page read as a picture; nothing where pictures cannot be read, or too many were read already."""
    scale = _ocr_scale(sheet)
    try:
        reading = eyes.read(number, lambda: rendered(page, scale))
    except NoTextFound as error:
        found.refusal = error
        found.unread.append(number)
        return Reading([], [], 0.0), []
    return reading, placed_lines(reading, number, scale=1 / scale)


def _ocr_scale(sheet: Sheet) -> float:
    return min(OCR_SCALE, LONGEST / max(sheet.size))


def page_picture(source: Source, number: int) -> Image.Image | None:
    """Page `number`, from 1, as it is given to the reader of pictures; None if there is no such page."""
    with opened(source) as pdf:
        if not 1 <= number <= len(pdf):
            return None
        with opened_page(pdf, number - 1) as page:
            return None if page is None else rendered(page, _ocr_scale(sheet_of(page)))


def has_picture(page: Any) -> bool:
    """Whether a page holds a picture of some size, or so many drawn shapes that they may be letters."""
    width, height = page.get_size()
    shapes = 0
    for item in page.get_objects(max_depth=3):
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = item.get_bounds()
            if (right - left) * (top - bottom) > PICTURE * width * height:
                return True
        shapes += item.type == raw.FPDF_PAGEOBJ_PATH
        if shapes >= SHAPES:
            return True
    return False


def rendered(page: Any, scale: float) -> Image.Image:
    """The page as a picture; `scale` 1 is 72 pixels an inch."""
    picture: Image.Image = page.render(scale=scale, may_draw_forms=False).to_pil()
    return picture


def rendered_pages(source: Source, width: int) -> Iterator[Image.Image]:
    """Each page that was read, as a picture `width` pixels wide (less for very tall pages)."""
    with opened(source) as pdf:
        for number in range(min(len(pdf), PAGES)):
            with opened_page(pdf, number) as page:
                if page is not None:
                    size = sheet_of(page).size
                    yield rendered(page, min(width / size[0], 3 * width / size[1]))


def _columns(page: Any, sheet: Sheet, number: int, layered: bool) -> tuple[list[Column], Seen, int]:
    """The columns of a page, its words, and how many letters are drawn on it."""
    textpage = page.get_textpage()
    try:
        turns = text_turns(textpage, sheet)
        turned = sheet._replace(turns=(sheet.turns + turns) % 4)
        chars = characters(textpage, turned)
        found = seen(page, textpage, turned, words(chars), lambda: _grey(page, turns), layered)
        fonts = Fonts(textpage)
        rows = [
            [Placed(turned_back(row, turns, sheet), number, *fonts.look(row)) for row in region]
            for region in lines_of(found.words, lambda: rules_of(page, turned))
        ]
        return [column_of(region) for region in rows], found, int((chars.highs > chars.lows).sum())
    finally:
        textpage.close()


def _grey(page: Any, turns: int) -> Image.Image:
    """The page in grey, two pixels a point, turned clockwise."""
    return rendered(page, 2.0).convert("L").rotate(-90 * turns, expand=True)
