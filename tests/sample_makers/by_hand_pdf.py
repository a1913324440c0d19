"""A person in, a PDF whose every byte is written here out: base fonts, WinAnsi strings, one content stream a page."""

from __future__ import annotations

import textwrap
import zlib

from .content import Person, Piece

SIZES = {"name": 17.0, "heading": 12.0}
LEFT, TOP, BOTTOM, RIGHT = 60, 735, 60, 552


def make(person: Person) -> bytes:
    pages: list[list[str]] = [[]]
    y = float(TOP)
    for piece in person.pieces:
        size = SIZES.get(piece.kind, float(person.look.get("size", 10)))
        y -= 8 if piece.kind == "heading" else 0
        for row, line in enumerate(_wrapped(piece, size)):
            y -= size * 1.3
            if y < BOTTOM:
                pages.append([])
                y = TOP - size * 1.3
            right = piece.right if row == 0 else ""
            pages[-1].append(_show(line, piece, size, y))
            if right:
                pages[-1].append(_show(right, Piece("plain", right), size, y, RIGHT - len(right) * size * 0.5))
    return _file(["\n".join(page) for page in pages])


def _wrapped(piece: Piece, size: float) -> list[str]:
    text = f"\u2022  {piece.text}" if piece.kind == "bullet" else piece.text
    return textwrap.wrap(text, int((RIGHT - LEFT) / (size * 0.49)), subsequent_indent="   " if piece.kind == "bullet" else "")


def _show(text: str, piece: Piece, size: float, y: float, x: float = LEFT) -> str:
    face = "F2" if piece.kind in ("name", "heading", "strong") else "F1"
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{face} {size:g} Tf {x:g} {y:.1f} Td ({escaped}) Tj ET"


def _file(pages: list[str]) -> bytes:
    """The objects of the file, its cross-reference table and its trailer."""
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode()]
    objects += [font.format("Helvetica").encode(), font.format("Helvetica-Bold").encode()]
    for number, page in enumerate(pages):
        fonts = "<< /Font << /F1 3 0 R /F2 4 0 R >> >>"
        content = f"{6 + 2 * number} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources {fonts} /Contents {content} >>".encode())
        packed = zlib.compress(page.encode("cp1252"))
        objects.append(f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode() + packed + b"\nendstream")
    out, places = b"%PDF-1.4\n", []
    for number, content_bytes in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content_bytes + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()
