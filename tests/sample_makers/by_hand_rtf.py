"""A person in, rich text written by hand out: fonts, tabs, bullets and \\u escapes, nothing from a library."""

from __future__ import annotations

from .content import Person, Piece

STYLE = {"name": r"\b\fs34 ", "contact": r"\fs20 ", "heading": r"\b\fs24\ul ", "strong": r"\b ", "slant": r"\i "}


def make(person: Person) -> bytes:
    font = person.look.get("font", "Times New Roman")
    opening = rf"{{\rtf1\ansi\ansicpg1252\deff0{{\fonttbl{{\f0\froman {font};}}{{\f1\fswiss Arial;}}}}"
    settings = r"{\info{\title Resume}}\paperw12240\paperh15840\margl1200\margr1200\f0\fs22"
    rows = "\n".join(_paragraph(piece) for piece in person.pieces)
    return f"{opening}\n{settings}\n{rows}\n}}\n".encode("ascii")


def _paragraph(piece: Piece) -> str:
    if piece.kind == "bullet":
        return rf"{{\pard\fi-240\li480 \bullet\tab {_escape(piece.text)}\par}}"
    space = r"\sb160" if piece.kind == "heading" else ""
    right = rf"\tqr\tx9800 {_escape(piece.text)}\tab {_escape(piece.right)}" if piece.right else " " + _escape(piece.text)
    style = STYLE.get(piece.kind, "")
    return rf"{{\pard{space}{style.rstrip()}{right}\par}}"


def _escape(text: str) -> str:
    out = []
    for letter in text:
        if letter in "\\{}":
            out.append("\\" + letter)
        elif ord(letter) < 128:
            out.append(letter)
        else:
            out.append(rf"\u{ord(letter)}?")
    return "".join(out)
