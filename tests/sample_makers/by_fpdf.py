"""A person in, a PDF made with fpdf2 out: cells down the page, a rule under each heading if asked."""

from __future__ import annotations

from datetime import UTC, datetime

from fpdf import FPDF

from .content import Person, Piece

FOLD = str.maketrans({"–": "-", "—": "-", "’": "'", "“": '"', "”": '"', "•": "-", "·": "-"})


def make(person: Person) -> bytes:
    pdf = FPDF(format="Letter")
    pdf.set_creation_date(datetime(2026, 10, 28, 9, 30, tzinfo=UTC))
    pdf.set_title(person.look.get("title", "resume"))
    pdf.set_margin(18)
    pdf.add_page()
    for piece in person.pieces:
        _cell(pdf, piece, person)
    return bytes(pdf.output())


def _cell(pdf: FPDF, piece: Piece, person: Person) -> None:
    font, size = person.look.get("font", "Helvetica"), person.look.get("size", 10)
    style = {"name": "B", "heading": "B", "strong": "B", "slant": "I"}.get(piece.kind, "")
    size = {"name": 19, "heading": size + 2}.get(piece.kind, size)
    text = piece.text.translate(FOLD)
    pdf.set_font(font, style, size)
    if piece.kind == "heading":
        pdf.ln(3)
        text = text.upper() if person.look.get("capitals") else text
    if piece.kind == "bullet":
        mark = person.look.get("bullet", "-")
        pdf.set_x(pdf.l_margin + 4)
        pdf.multi_cell(0, size * 0.46, f"{mark} {text}", align="L", new_x="LMARGIN", new_y="NEXT")
        return
    if piece.right:
        pdf.cell(pdf.epw * 0.68, size * 0.5, text)
        pdf.set_font(font, "", size)
        pdf.cell(0, size * 0.5, piece.right.translate(FOLD), align="R", new_x="LMARGIN", new_y="NEXT")
        return
    pdf.multi_cell(0, size * 0.48, text, align="L", new_x="LMARGIN", new_y="NEXT")
    if piece.kind == "heading" and person.look.get("rule"):
        pdf.line(pdf.l_margin, pdf.get_y(), pdf.w - pdf.r_margin, pdf.get_y())
        pdf.ln(1)
