"""PDF bytes -> Document, by pypdfium2: the door to pdfium."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from screening.errors import DamagedResume, EncryptedResume
from screening.model.document import Document, Flag, FlagKind, Format, Page
from screening.reading.assemble import Placed, Source, document_of
from screening.reading.geometry import Row
from screening.reading.layout import lines_of
from screening.reading.limits import PAGES
from screening.reading.pages import Column, column_of, with_joined_sidebars, without_running
from screening.reading.pdf_words import Sheet, characters, words

BOLD_WEIGHT = 600  # font weight from which letters look bold


@contextmanager
def opened(source: Source) -> Iterator[Any]:
    """The PDF, open; the empty password is tried. Raises EncryptedResume, DamagedResume."""
    try:
        pdf = pdfium.PdfDocument(source.content)
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


def read_pdf(source: Source) -> Document:
    """Text, lines and places of a PDF."""
    columns: list[list[Column]] = []
    pages: list[Page] = []
    flags: list[Flag] = []
    with opened(source) as pdf:
        count = len(pdf)
        if count == 0:
            raise DamagedResume(source.filename, "This PDF has no pages. Ask the candidate to save and send it again.")
        if count > PAGES:
            flags.append(Flag(FlagKind.PAGES_CUT, f"Only the first {PAGES} of {count} pages were read."))
        for number in range(min(count, PAGES)):
            with opened_page(pdf, number) as page:
                if page is None:
                    continue
                sheet = sheet_of(page)
                pages.append(Page(number + 1, *sheet.size))
                columns.append(_columns(page, sheet, number + 1))
    lines = [line._replace(block=block) for block, column in enumerate(with_joined_sidebars(columns)) for line in column.lines]
    if len(pages) > 1:
        lines = without_running(lines, {page.number: page.height for page in pages})
    return document_of(source, Format.PDF, lines, pages=pages, flags=flags)


def sheet_of(page: Any) -> Sheet:
    """The visible area of a page."""
    left, bottom, right, top = page.get_bbox()
    return Sheet(left, bottom, right, top, raw.FPDFPage_GetRotation(page) % 4)


def _columns(page: Any, sheet: Sheet, number: int) -> list[Column]:
    textpage = page.get_textpage()
    try:
        chars = characters(textpage, sheet)
        fonts = Fonts(textpage)
        return [column_of([Placed(row, number, *fonts.look(row)) for row in region]) for region in lines_of(words(chars))]
    finally:
        textpage.close()


class Fonts:
    """Size and weight of the letters of one page."""

    def __init__(self, textpage: Any) -> None:
        self.textpage = textpage
        self.matrix = raw.FS_MATRIX()
        self.name = ctypes.create_string_buffer(64)
        self.flags = ctypes.c_int()

    def look(self, row: Row) -> tuple[float, bool]:
        """Size (points) and boldness of a row, by its first word that is not a bullet."""
        at = row.pieces[min(len(row.pieces) - 1, row.pieces[0].text == "•")].at
        return self.size(at), self.is_bold(at)

    def size(self, at: int) -> float:
        raw.FPDFText_GetMatrix(self.textpage, at, self.matrix)
        scale = (self.matrix.c**2 + self.matrix.d**2) ** 0.5
        return round(float(raw.FPDFText_GetFontSize(self.textpage, at)) * (scale or 1.0), 1)

    def is_bold(self, at: int) -> bool:
        if raw.FPDFText_GetFontWeight(self.textpage, at) >= BOLD_WEIGHT:
            return True
        length = raw.FPDFText_GetFontInfo(self.textpage, at, self.name, 64, self.flags)
        name = self.name.value.lower() if 0 < length <= 64 else b""
        return b"bold" in name or b"black" in name or b"heavy" in name
