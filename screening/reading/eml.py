"""E-mail bytes -> Document of the words of the e-mail itself (attachments are files of their own: see containers)."""

from __future__ import annotations

from screening.model.document import Document, Flag, FlagKind, Format
from screening.reading.assemble import Source, document_of
from screening.reading.containers import body_of, parsed_mail
from screening.reading.html import html_lines
from screening.reading.text import plain_lines


def read_eml(source: Source) -> Document:
    """Text and lines of the body, plain if it has it so, else HTML."""
    body = body_of(parsed_mail(source.content, source.filename))
    if not body.lstrip().startswith("<"):
        return document_of(source, Format.EML, plain_lines(body))
    lines, links, hidden = html_lines(body, source)
    flags = [Flag(FlagKind.HIDDEN_TEXT, hidden)] if hidden else []
    return document_of(source, Format.EML, lines, flags=flags, links=links)
