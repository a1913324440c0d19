"""A person in, a PDF that Typst set (the look of a LaTeX resume) out."""

from __future__ import annotations

import re

import typst

from .content import Person, Piece


def make(person: Person) -> bytes:
    font = person.look.get("font", "New Computer Modern")
    opening = (
        '#set document(title: "Resume", date: datetime(year: 2026, month: 10, day: 30))\n'
        f'#set page("us-letter", margin: 2cm)\n#set text(font: "{font}", size: 10.5pt)\n'
    )
    source = opening + "\n".join(_mark(piece) for piece in person.pieces)
    document: bytes = typst.compile(source.encode("utf-8"), format="pdf")
    return document


def _mark(piece: Piece) -> str:
    text, right = _escape(piece.text), _escape(piece.right)
    if piece.kind == "name":
        return f"#align(center, text(size: 20pt, smallcaps[{text}]))\n"
    if piece.kind == "contact":
        return f"#align(center)[{text}]\n"
    if piece.kind == "heading":
        return f'#v(6pt) #text(size: 12pt, weight: "bold")[{text}] #v(-8pt) #line(length: 100%, stroke: 0.5pt)\n'
    if piece.kind == "bullet":
        return f"- {text}"
    body = {"strong": f"*{text}*", "slant": f"_{text}_"}.get(piece.kind, text)
    return f"\n{body} #h(1fr) {right} \\" if right else f"{body}\n"


def _escape(text: str) -> str:
    return re.sub(r"([\\#$*_`<>@\[\]~])", r"\\\1", text)
