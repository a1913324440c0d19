"""A person in, a PDF drawn with cairo out: glyph runs at coordinates, one column or two."""

from __future__ import annotations

import io

import cairocffi as cairo

from .content import Person, Piece

WIDTH, HEIGHT, MARGIN = 612.0, 792.0, 50.0


def make(person: Person) -> bytes:
    out = io.BytesIO()
    surface = cairo.PDFSurface(out, WIDTH, HEIGHT)
    surface.set_metadata(cairo.PDF_METADATA_CREATE_DATE, "2026-10-21T12:00:00Z")
    pen = cairo.Context(surface)
    pen.select_font_face(person.look.get("font", "DejaVu Sans"))
    y = MARGIN
    for piece in person.pieces:
        if piece.kind in ("name", "contact"):
            y = _draw(pen, piece, person, MARGIN, WIDTH - 2 * MARGIN, y)
    columns = [(person.body(), MARGIN, 340.0), (person.side(), 420.0, 145.0)] if person.side() else [(person.body(), MARGIN, 512.0)]
    for pieces, x, width in columns:
        place = y + 8
        for piece in pieces:
            place = _draw(pen, piece, person, x, width, place)
    surface.finish()
    return out.getvalue()


def _draw(pen: cairo.Context, piece: Piece, person: Person, x: float, width: float, y: float) -> float:
    """Draw one piece at `x`, `y`; the answer is the y of the next."""
    size = {"name": 22.0, "heading": 11.5}.get(piece.kind, 9.0)
    slant = cairo.FONT_SLANT_ITALIC if piece.kind == "slant" else cairo.FONT_SLANT_NORMAL
    weight = cairo.FONT_WEIGHT_BOLD if piece.kind in ("name", "heading", "strong") else cairo.FONT_WEIGHT_NORMAL
    pen.select_font_face(person.look.get("font", "DejaVu Sans"), slant, weight)
    pen.set_font_size(size)
    pen.set_source_rgb(*(person.look.get("accent", (0, 0, 0)) if piece.kind in ("name", "heading") else (0, 0, 0)))
    y += {"heading": 8, "strong": 4}.get(piece.kind, 0)
    text = f"• {piece.text}" if piece.kind == "bullet" else piece.text
    for line in _wrap(pen, text, width):
        y += size * 1.35
        pen.move_to(x, y)
        pen.show_text(line)
    if piece.right:
        pen.move_to(x + width - pen.text_extents(piece.right)[4], y)
        pen.show_text(piece.right)
    return y


def _wrap(pen: cairo.Context, text: str, width: float) -> list[str]:
    lines, line = [], ""
    for word in text.split(" "):
        longer = f"{line} {word}".strip()
        if line and pen.text_extents(longer)[4] > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]
