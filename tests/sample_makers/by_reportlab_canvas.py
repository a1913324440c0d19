"""A person in, a PDF drawn line by line on ReportLab's canvas out; no layout engine, just baselines."""

from __future__ import annotations

import io

from reportlab.lib.pagesizes import LETTER
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from .content import Person, Piece

WIDTH, HEIGHT = LETTER
MARGIN = 58.0
FACES = {
    "Helvetica": ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique"),
    "Times": ("Times-Roman", "Times-Bold", "Times-Italic"),
    "Courier": ("Courier", "Courier-Bold", "Courier-Oblique"),
}


class Pen:
    """Where the next line goes, on which page."""

    def __init__(self, canvas: Canvas, person: Person) -> None:
        self.canvas, self.y, self.look = canvas, HEIGHT - MARGIN, person.look
        self.plain, self.bold, self.slant = FACES[person.look.get("font", "Helvetica")]
        self.size = float(person.look.get("size", 10))

    def down(self, step: float) -> None:
        self.y -= step
        if self.y < MARGIN:
            self.canvas.showPage()
            self.y = HEIGHT - MARGIN

    def write(self, text: str, face: str, size: float, indent: float = 0.0) -> None:
        for line in simpleSplit(text, face, size, WIDTH - 2 * MARGIN - indent):
            self.down(size * 1.28)
            self.canvas.setFont(face, size)
            self.canvas.drawString(MARGIN + indent, self.y, line)


def make(person: Person) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=LETTER, invariant=1)
    canvas.setTitle(person.look.get("title", "Resume"))
    pen = Pen(canvas, person)
    for piece in person.pieces:
        _draw(pen, piece)
    if "hidden" in person.look:
        canvas.setFillGray(1)
        canvas.setFont("Helvetica", 2)
        for row, line in enumerate(simpleSplit(person.look["hidden"], "Helvetica", 2, WIDTH - 2 * MARGIN)):
            canvas.drawString(MARGIN, 30 - 3 * row, line)
    canvas.save()
    return out.getvalue()


def _draw(pen: Pen, piece: Piece) -> None:
    if piece.kind in ("name", "contact") and pen.look.get("centre"):
        size = 18 if piece.kind == "name" else pen.size
        pen.down(size * 1.3)
        pen.canvas.setFont(pen.bold if piece.kind == "name" else pen.plain, size)
        pen.canvas.drawCentredString(WIDTH / 2, pen.y, piece.text)
    elif piece.kind == "name":
        pen.write(piece.text, pen.bold, 18)
    elif piece.kind == "heading":
        pen.down(8)
        pen.write(piece.text, pen.bold, pen.size + 1.5)
        pen.canvas.line(MARGIN, pen.y - 3, WIDTH - MARGIN, pen.y - 3)
        pen.down(3)
    elif piece.kind == "bullet":
        pen.write(piece.text, pen.plain, pen.size, 14)
    elif piece.kind in ("strong", "slant"):
        pen.write(piece.text, pen.bold if piece.kind == "strong" else pen.slant, pen.size)
    else:
        pen.write(piece.text, pen.plain, pen.size)
    if piece.kind == "bullet":
        lines = len(simpleSplit(piece.text, pen.plain, pen.size, WIDTH - 2 * MARGIN - 14))
        pen.canvas.drawString(MARGIN + 4, pen.y + (lines - 1) * pen.size * 1.28, pen.look.get("bullet", "•"))
    if piece.right:
        pen.canvas.drawRightString(WIDTH - MARGIN, pen.y, piece.right)
