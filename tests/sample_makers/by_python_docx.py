"""A person in, a Word file made with python-docx out: styles, tab stops, a header block, or a table of two columns."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Inches, Pt

from .content import Person, Piece
from .zipped import rezipped


def make(person: Person) -> bytes:
    document = build(person)
    out = io.BytesIO()
    document.save(out)
    return rezipped(out.getvalue())


def build(person: Person) -> Any:
    """The python-docx document. `style`: plain, template (Word's own Title and Heading styles), header (contacts in the

    page header), two_column (a table without borders)."""
    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = datetime(2026, 10, 26)
    document.core_properties.author = document.core_properties.title = ""
    look = person.look
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = look.get("font", "Calibri"), Pt(look.get("size", 10.5))
    normal.paragraph_format.space_after = Pt(1)
    for section in document.sections:
        section.left_margin = section.right_margin = Inches(0.85)
        section.top_margin = section.bottom_margin = Inches(0.7)
    top = [piece for piece in person.pieces if piece.kind in ("name", "contact")]
    place = document.sections[0].header if look.get("style") == "header" else document
    for piece in top:
        _add(place, piece, look)
    if look.get("style") == "two_column":
        table = document.add_table(rows=1, cols=2)
        table.autofit = False
        table.columns[0].width, table.columns[1].width = Inches(2.0), Inches(4.9)
        left, right = table.rows[0].cells
        left.width, right.width = Inches(2.0), Inches(4.9)
        for cell, pieces in ((left, person.side()), (right, person.body())):
            for piece in pieces:
                _add(cell, piece, look)
        return document
    _flow(document, [*person.body(), *person.side()], look)
    return document


def _flow(document: Any, pieces: list[Piece], look: dict[str, Any]) -> None:
    """One piece after the other; rows of cells that follow each other share a table."""
    table = None
    for piece in pieces:
        if piece.kind != "cells":
            table = None
            _add(document, piece, look)
            continue
        if table is None:
            table = document.add_table(rows=0, cols=len(piece.cells), style="Table Grid")
        for cell, text in zip(table.add_row().cells, piece.cells, strict=True):
            cell.text = text


def _add(place: Any, piece: Piece, look: dict[str, Any]) -> None:
    named = {"name": "Title", "heading": "Heading 1"} if look.get("style") == "template" else {}
    style = named.get(piece.kind, look.get("bullet", "List Bullet") if piece.kind == "bullet" else None)
    paragraph = place.add_paragraph(style=style)
    run = paragraph.add_run(piece.text)
    if not named:
        run.bold = True if piece.kind in ("name", "heading", "strong") else None
        run.font.size = {"name": Pt(20), "heading": Pt(12.5)}.get(piece.kind)
    run.bold = True if piece.kind == "strong" else run.bold
    run.italic = True if piece.kind == "slant" else None
    if piece.kind in ("name", "contact") and look.get("centre"):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if piece.right:
        paragraph.paragraph_format.tab_stops.add_tab_stop(Inches(6.8), WD_TAB_ALIGNMENT.RIGHT)
        paragraph.add_run("\t" + piece.right)
