"""A person in, a web page out as somebody saves it: tables for layout, entities, a script that nobody needs."""

from __future__ import annotations

from html import escape

from .content import Person, Piece

OPENING = '<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\n<title>My page</title>\n'
SCRIPT = (
    '<script>var visits = 3; document.title = "Resume of " + "me";</script>\n<style>.hd{color:#036;font-weight:bold}</style>\n</head>\n'
)


def make(person: Person) -> bytes:
    rows = "\n".join(_row(piece) for piece in person.pieces)
    return f'{OPENING}{SCRIPT}<body bgcolor="#ffffff">\n<table width="640" cellpadding="2">\n{rows}\n</table>\n</body>\n</html>\n'.encode()


def _row(piece: Piece) -> str:
    text = escape(piece.text).replace("é", "&eacute;").replace("–", "&ndash;").replace("’", "&rsquo;")
    if piece.kind == "name":
        return f'<tr><td colspan="2"><font size="6">{text}</font></td></tr>'
    if piece.kind == "heading":
        return f'<tr><td colspan="2" class="hd"><br>{text}<hr></td></tr>'
    if piece.kind == "bullet":
        return f'<tr><td width="12">&bull;</td><td>{text}</td></tr>'
    if piece.kind == "strong":
        return f'<tr><td colspan="2"><b>{text}</b>&nbsp;&nbsp;{escape(piece.right)}</td></tr>'
    return f'<tr><td colspan="2">{text}</td></tr>'
