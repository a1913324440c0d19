"""A person in, a Word file converted from HTML by html4docx out, as online resume builders do it."""

from __future__ import annotations

import io
from datetime import datetime
from html import escape
from itertools import groupby

import docx
from html4docx import HtmlToDocx

from .content import Person, Piece
from .zipped import rezipped


def make(person: Person) -> bytes:
    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = datetime(2026, 10, 29)
    HtmlToDocx().add_html_to_document(_html(person), document)
    out = io.BytesIO()
    document.save(out)
    return rezipped(out.getvalue())


def _html(person: Person) -> str:
    out = []
    for kind, group in groupby(person.pieces, key=lambda piece: piece.kind):
        if kind == "bullet":
            out.append("<ul>" + "".join(f"<li>{escape(piece.text)}</li>" for piece in group) + "</ul>")
        else:
            out += [_line(piece) for piece in group]
    return "".join(out)


def _line(piece: Piece) -> str:
    text = escape(f"{piece.text}  {piece.right}" if piece.right else piece.text, quote=False)
    tag = {"name": "h1", "heading": "h2"}.get(piece.kind, "p")
    inner = {"strong": f"<b>{text}</b>", "slant": f"<i>{text}</i>"}.get(piece.kind, text)
    return f"<{tag}>{inner}</{tag}>"
