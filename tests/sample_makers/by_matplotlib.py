"""A person in, a PDF that matplotlib's PDF backend drew out: somebody made a resume with a plotting program."""

from __future__ import annotations

import io
import textwrap
from datetime import datetime

import matplotlib
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure

from .content import Person, Piece

matplotlib.use("pdf")
SIZES = {"name": 18.0, "heading": 12.0}


def make(person: Person) -> bytes:
    out = io.BytesIO()
    with matplotlib.rc_context({"pdf.fonttype": person.look.get("font_type", 3), "font.family": person.look.get("font", "DejaVu Sans")}):
        figure = Figure(figsize=(8.5, 11))
        y = 0.95
        for piece in person.pieces:
            y = _write(figure, piece, y)
        with PdfPages(out, metadata={"CreationDate": datetime(2026, 10, 24), "Title": "cv"}) as pages:
            pages.savefig(figure)
    return out.getvalue()


def _write(figure: Figure, piece: Piece, y: float) -> float:
    """Write one piece below `y` (a share of the page's height); the answer is where the next goes."""
    size = SIZES.get(piece.kind, 9.0)
    weight = "bold" if piece.kind in ("name", "heading", "strong") else "normal"
    style = "italic" if piece.kind == "slant" else "normal"
    indent = 0.115 if piece.kind == "bullet" else 0.1
    text = f"• {piece.text}" if piece.kind == "bullet" else piece.text
    y -= 0.012 if piece.kind == "heading" else 0
    for line in textwrap.wrap(text.replace("$", r"\$"), 92) or [""]:
        y -= size * 1.45 / 792
        figure.text(indent, y, line, size=size, weight=weight, style=style)
    if piece.right:
        figure.text(0.9, y, piece.right, size=size, ha="right")
    return y
