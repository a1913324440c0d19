"""A person in, a plain text file out, in the ways people really type one: dashes, shouting, or pasted from a web form."""

from __future__ import annotations

import textwrap

from .content import Person, Piece

MARKS = {"dashes": "- ", "stars": "* ", "pasted": "• ", "shouting": "   o ", "bare": ""}


def make(person: Person) -> bytes:
    form, width = person.look.get("form", "dashes"), person.look.get("width", 0)
    lines = [line for piece in person.pieces for line in _lines(piece, form, width)]
    end = person.look.get("line_end", "\n")
    text: str = end.join(lines).strip() + end
    return text.encode(person.look.get("encoding", "utf-8"))


def _lines(piece: Piece, form: str, width: int) -> list[str]:
    if piece.kind == "heading":
        title = piece.text.upper() if form == "shouting" else piece.text
        under = {"dashes": ["-" * len(title)], "stars": ["=" * 40]}.get(form, [])
        return ["", title, *under]
    mark = MARKS[form] if piece.kind == "bullet" else ""
    text = f"{piece.text}    {piece.right}" if piece.right else piece.text
    before = [""] if piece.kind == "strong" else []
    if not width:
        return [*before, mark + text]
    return [*before, *textwrap.wrap(mark + text, width, subsequent_indent=" " * len(mark))]
