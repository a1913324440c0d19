"""Resume bytes, of whatever format -> the Document."""

from __future__ import annotations

from dataclasses import replace

from screening.errors import NoTextFound, TooLarge, UnsupportedFormat
from screening.model.document import Document, Flag, FlagKind, Format
from screening.reading.assemble import Source
from screening.reading.eyes import Pictures
from screening.reading.integrity import text_flags
from screening.reading.limits import FILE_BYTES, MEGABYTE
from screening.reading.others import sentence
from screening.reading.sniff import extension_of, name_disagrees, sniff


def read_document(content: bytes, filename: str, *, ocr: Pictures = "bundled") -> Document:
    """The Document of one ordinary file; `ocr` says who reads pages that are pictures.

    Raises a ResumeError with a sentence for people, never anything else on purpose; under the setting "elsewhere", PagesWanted.
    """
    if len(content) > FILE_BYTES:
        raise TooLarge(
            filename, f"This file has {len(content) // MEGABYTE} MB; the limit is {FILE_BYTES // MEGABYTE} MB. Ask for a smaller copy."
        )
    if not content.strip(b"\x00 \t\r\n"):
        raise NoTextFound(filename, "This file is empty. Ask the candidate to send it again.")
    format = sniff(content, filename)
    if format is None or format is Format.ZIP:
        raise UnsupportedFormat(filename, sentence(content))
    document = _read(format, Source(content, filename), ocr)
    if not document.text.strip():
        raise NoTextFound(filename, "No text was found in this file. Ask the candidate for a copy with text in it.")
    flags = [*document.flags, *text_flags(document)]
    if name_disagrees(filename, format):
        detail = f"The name ends in .{extension_of(filename)}, the content is {format.value}. It was read by its content."
        flags.append(Flag(FlagKind.NAME_MISMATCH, detail))
    return replace(document, flags=tuple(flags)) if len(flags) > len(document.flags) else document


def _read(format: Format, source: Source, ocr: Pictures) -> Document:
    """Each backend is imported when it is first needed: start-up time counts."""
    if format is Format.PDF:
        from screening.reading.pdf import read_pdf

        return read_pdf(source, ocr)
    if format is Format.DOCX:
        from screening.reading.docx import read_docx

        return read_docx(source)
    if format in {Format.TEXT, Format.MARKDOWN}:
        from screening.reading.text import read_markdown, read_text

        return read_markdown(source) if format is Format.MARKDOWN else read_text(source)
    if format is Format.IMAGE:
        from screening.reading.image import read_image

        return read_image(source, ocr)
    if format is Format.HTML:
        from screening.reading.html import read_html

        return read_html(source)
    if format is Format.ODT:
        from screening.reading.odt import read_odt

        return read_odt(source)
    if format is Format.EML:
        from screening.reading.eml import read_eml

        return read_eml(source)
    if format is Format.RTF:
        from screening.reading.rtf import read_rtf

        return read_rtf(source)
    from screening.reading.doc import read_doc

    return read_doc(source)
