"""A person in, a page of HTML out, in one of several looks: what the HTML-printing makers share."""

from __future__ import annotations

from html import escape
from itertools import groupby

from .content import Person, Piece

STYLES = {
    "two_column": """
        body { display: grid; grid-template-columns: 2.1fr 1fr; column-gap: 22pt; font-size: 10pt; line-height: 1.35 }
        header { grid-column: 1 / 3; border-bottom: 2pt solid ACCENT; padding-bottom: 6pt; margin-bottom: 6pt }
        header p { display: inline-block; margin: 0 14pt 0 0 } h1 { margin: 0 0 4pt; font-size: 24pt; color: ACCENT }
        h2 { font-size: 11pt; text-transform: uppercase; letter-spacing: 1pt; color: ACCENT; margin: 10pt 0 3pt }""",
    "classic": """
        body { font-size: 11pt; line-height: 1.3 } header { text-align: center } h1 { margin: 0; font-size: 20pt; letter-spacing: 2pt }
        h2 { font-size: 12pt; border-bottom: 1px solid ACCENT; margin: 12pt 0 4pt } header p { margin: 2pt 0 }""",
    "left_rail": """
        body { display: flex; flex-direction: row-reverse; flex-wrap: wrap; font-size: 10pt; line-height: 1.4 }
        header { width: 100%; background: ACCENT; color: white; padding: 14pt; box-sizing: border-box } h1 { margin: 0; font-weight: 300 }
        header p { display: inline; margin-right: 10pt } main { width: 66%; padding: 8pt 0 0 14pt; box-sizing: border-box }
        aside { width: 34%; background: #eef1f4; padding: 8pt 12pt; box-sizing: border-box }
        h2 { font-size: 12pt; color: ACCENT; margin: 8pt 0 2pt }""",
    "timeline": """
        body { font-size: 10pt; line-height: 1.4 } h1 { font-size: 28pt; margin: 0; color: ACCENT } header p { margin: 0; color: #555 }
        h2 { background: ACCENT; color: white; padding: 2pt 6pt; font-size: 11pt; font-variant: small-caps }
        ul { border-left: 2pt solid ACCENT; margin-left: 3pt }""",
    "mail": """
        body { font-size: 11pt } h1 { font-size: 14pt } h2 { font-size: 12pt; text-decoration: underline }""",
}
SHARED = """
    p { margin: 1pt 0 } ul { margin: 2pt 0 6pt; padding-left: 14pt } .row { display: flex; justify-content: space-between; margin-top: 4pt }
    table { border-collapse: collapse; width: 100% } td { border: 1px solid #999; padding: 2pt 5pt; vertical-align: top }"""


def page(person: Person) -> str:
    """The whole page as HTML. The look gives `layout` (a key of STYLES), `accent`, `font` and perhaps `hidden` text."""
    look = person.look
    style = STYLES[look.get("layout", "classic")].replace("ACCENT", look.get("accent", "#222"))
    contact = "".join(f"<p>{escape(line)}</p>" for line in person.contact)
    aside = f"<aside>{_blocks(person.side())}</aside>" if person.side() else ""
    hidden = f'<p style="color:white;font-size:1pt;line-height:1pt">{escape(look["hidden"])}</p>' if "hidden" in look else ""
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(person.name)}</title>'
        f"<style>@page {{ size: Letter; margin: 0.7in }} html {{ font-family: '{look.get('font', 'Liberation Sans')}' }}"
        f"{style}{SHARED}</style></head>\n<body><header><h1>{escape(person.name)}</h1>{contact}</header>\n"
        f"<main>{_blocks(person.body())}{hidden}</main>\n{aside}</body></html>\n"
    )


def _blocks(pieces: tuple[Piece, ...]) -> str:
    out = []
    for kind, group in groupby(pieces, key=lambda piece: piece.kind):
        lines = list(group)
        if kind == "bullet":
            out.append("<ul>" + "".join(f"<li>{escape(line.text)}</li>" for line in lines) + "</ul>")
        elif kind == "cells":
            rows = ("".join(f"<td>{escape(cell)}</td>" for cell in line.cells) for line in lines)
            out.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
        else:
            out += [_line(line) for line in lines]
    return "\n".join(out)


def _line(piece: Piece) -> str:
    text = escape(piece.text)
    if piece.kind == "heading":
        return f"<h2>{text}</h2>"
    tag = {"strong": "b", "slant": "i"}.get(piece.kind, "span")
    right = f"<span>{escape(piece.right)}</span>" if piece.right else ""
    return f'<div class="row"><{tag}>{text}</{tag}>{right}</div>' if right else f"<p><{tag}>{text}</{tag}></p>"
