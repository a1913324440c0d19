"""A person in, a PDF out that ReportLab's Platypus flowed into frames: one column, or a tinted sidebar beside the main one."""

from __future__ import annotations

import io
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor, white
from reportlab.lib.pagesizes import LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, FrameBreak, NextPageTemplate, PageTemplate, Paragraph, Spacer, Table

from .content import Person, Piece

WIDTH, HEIGHT = LETTER
RAIL = 185


def make(person: Person) -> bytes:
    out = io.BytesIO()
    sidebar = person.look.get("layout") == "sidebar"
    document = BaseDocTemplate(out, pagesize=LETTER, title=f"{person.name} resume", author=person.name, invariant=1)
    later = Frame(RAIL if sidebar else 54, 40, WIDTH - RAIL - 30 if sidebar else WIDTH - 108, HEIGHT - 80)
    frames = [Frame(14, 40, RAIL - 24, HEIGHT - 80), later] if sidebar else [later]

    def paint(canvas: Any, _document: Any) -> None:
        if sidebar:
            canvas.setFillColor(HexColor(person.look.get("accent", "#333333")))
            canvas.rect(0, 0, RAIL - 8, HEIGHT, stroke=0, fill=1)

    document.addPageTemplates([PageTemplate("first", frames, onPage=paint), PageTemplate("later", [later], onPage=paint)])
    document.build(_story(person, sidebar))
    return out.getvalue()


def _story(person: Person, sidebar: bool) -> list[Flowable]:
    accent = HexColor(person.look.get("accent", "#333333"))
    if not sidebar:
        top = [piece for piece in person.pieces if piece.kind in ("name", "contact")]
        return [_flowable(piece, person.look, accent) for piece in (*top, *person.body(), *person.side())]
    rail = [piece for piece in person.pieces if piece.kind == "contact"] + list(person.side())
    main = [piece for piece in person.main() if piece.kind != "contact"]
    left = [_flowable(piece, person.look, white, white) for piece in rail]
    right = [_flowable(piece, person.look, accent) for piece in main]
    return [NextPageTemplate("later"), *left, FrameBreak(), *right]


def _flowable(piece: Piece, look: dict[str, Any], accent: Any, ink: Any = None) -> Flowable:
    font = look.get("font", "Helvetica")
    base = ParagraphStyle(
        "base", fontName=font, fontSize=look.get("size", 9.5), leading=look.get("size", 9.5) * 1.3, textColor=ink or "black"
    )
    text = escape(piece.text)
    if piece.kind == "name":
        return Paragraph(text, ParagraphStyle("name", base, fontSize=22, leading=28, textColor=accent))
    if piece.kind == "heading":
        return Paragraph(
            f"<b>{text}</b>", ParagraphStyle("heading", base, fontSize=11, leading=14, spaceBefore=9, spaceAfter=3, textColor=accent)
        )
    if piece.kind == "bullet":
        return Paragraph(text, ParagraphStyle("bullet", base, leftIndent=11, bulletIndent=1), bulletText=look.get("bullet", "•"))
    if piece.kind == "cells":
        return Table([[Paragraph(escape(cell), base) for cell in piece.cells]], style=[("GRID", (0, 0), (-1, -1), 0.4, accent)])
    if not text and not piece.right:
        return Spacer(1, 4)
    marked = {"strong": f"<b>{text}</b>", "slant": f"<i>{text}</i>"}.get(piece.kind, text)
    if piece.right:
        row = [Paragraph(marked, base), Paragraph(escape(piece.right), ParagraphStyle("right", base, alignment=2))]
        return Table(
            [row],
            colWidths=["68%", "32%"],
            style=[
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 1),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ],
        )
    return Paragraph(marked, ParagraphStyle("line", base, spaceBefore=4 if piece.kind == "strong" else 0))
