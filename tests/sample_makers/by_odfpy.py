"""A person in, an OpenDocument text made with odfpy out."""

from __future__ import annotations

import io
from typing import Any

from odf.opendocument import OpenDocumentText
from odf.style import ParagraphProperties, Style, TextProperties
from odf.text import H, List, ListItem, P

from .content import Person, Piece
from .zipped import rezipped


def make(person: Person) -> bytes:
    document = OpenDocumentText()
    styles = {kind: _style(document, person, kind) for kind in ("name", "contact", "heading", "strong", "slant", "plain", "bullet")}
    bullets: Any = None
    for piece in person.pieces:
        if piece.kind == "bullet":
            if bullets is None:
                bullets = List()
                document.text.addElement(bullets)
            item = ListItem()
            item.addElement(P(stylename=styles["bullet"], text=piece.text))
            bullets.addElement(item)
            continue
        bullets = None
        document.text.addElement(_line(piece, styles))
    out = io.BytesIO()
    document.save(out)
    return rezipped(out.getvalue())


def _line(piece: Piece, styles: dict[str, Any]) -> Any:
    text = f"{piece.text}   {piece.right}" if piece.right else piece.text
    if piece.kind == "heading":
        return H(outlinelevel=1, stylename=styles["heading"], text=text)
    return P(stylename=styles.get(piece.kind, styles["plain"]), text=text)


def _style(document: Any, person: Person, kind: str) -> Any:
    size = {"name": "20pt", "heading": "13pt"}.get(kind, "11pt")
    style = Style(name=f"R{kind}", family="paragraph")
    style.addElement(ParagraphProperties(margintop="0.2cm" if kind in ("heading", "strong") else "0cm"))
    weight = {"fontweight": "bold"} if kind in ("name", "heading", "strong") else {}
    slant = {"fontstyle": "italic"} if kind == "slant" else {}
    style.addElement(TextProperties(fontsize=size, fontfamily=person.look.get("font", "Liberation Serif"), **weight, **slant))
    document.automaticstyles.addElement(style)
    return style
