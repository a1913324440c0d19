"""A person in, a Word file written as raw WordprocessingML out: paragraphs, a page-wide table, or a text box beside the text."""

from __future__ import annotations

from xml.sax.saxutils import escape

from .content import Person, Piece
from .zipped import zipped

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
KINDS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
TYPES = (
    f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{KINDS}.document.main+xml"/></Types>'
)
RELATIONS = (
    f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}" Target="word/document.xml"/></Relationships>'
)
SIZES = {"name": 40, "heading": 26}
MARGINS = 'w:top="900" w:right="1080" w:bottom="900" w:left="1080" w:header="400" w:footer="400" w:gutter="0"'
PAGE = f'<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar {MARGINS}/></w:sectPr>'


def make(person: Person) -> bytes:
    layout = person.look.get("layout", "plain")
    body = {"plain": _plain, "table": _table, "text_box": _text_box}[layout](person)
    hidden = (
        f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{escape(person.look['hidden'])}</w:t></w:r></w:p>" if "hidden" in person.look else ""
    )
    document = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {SPACES}><w:body>{body}{hidden}{PAGE}</w:body></w:document>'
    )
    return zipped({"[Content_Types].xml": TYPES.encode(), "_rels/.rels": RELATIONS.encode(), "word/document.xml": document.encode("utf-8")})


def _plain(person: Person) -> str:
    return "".join(_paragraph(piece, person) for piece in person.pieces)


def _table(person: Person) -> str:
    """A page-wide table, a row a section: its heading in the left cell, its lines in the right one."""
    rows: list[tuple[str, list[str]]] = [("", [])]
    for piece in person.pieces:
        if piece.kind == "heading":
            rows.append((_paragraph(piece, person), []))
        else:
            rows[-1][1].append(_paragraph(piece, person))
    border = '<w:tblBorders><w:insideH w:val="single" w:sz="4" w:color="999999"/></w:tblBorders>'
    cells = "".join(
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="2100" w:type="dxa"/></w:tcPr>{left or "<w:p/>"}</w:tc>'
        f'<w:tc><w:tcPr><w:tcW w:w="7900" w:type="dxa"/></w:tcPr>{"".join(right) or "<w:p/>"}</w:tc></w:tr>'
        for left, right in rows
    )
    settings = f'<w:tblPr><w:tblW w:w="10000" w:type="dxa"/>{border}</w:tblPr>'
    grid = '<w:tblGrid><w:gridCol w:w="2100"/><w:gridCol w:w="7900"/></w:tblGrid>'
    return f"<w:tbl>{settings}{grid}{cells}</w:tbl><w:p/>"


def _text_box(person: Person) -> str:
    """The side column and the contacts in a VML text box that floats at the right, the rest as paragraphs."""
    boxed = [piece for piece in person.pieces if piece.side or piece.kind == "contact"]
    inside = "".join(_paragraph(piece, person) for piece in boxed)
    place = "position:absolute;margin-left:340pt;margin-top:0;width:160pt;height:420pt"
    shape = (
        f'<w:p><w:r><w:pict><v:shape id="box" type="#_x0000_t202" style="{place}">'
        f"<v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    rest = [piece for piece in person.main() if piece.kind != "contact"]
    return shape + "".join(_paragraph(piece, person, right_indent=3600) for piece in rest)


def _paragraph(piece: Piece, person: Person, right_indent: int = 0) -> str:
    font, accent = person.look.get("font", "Calibri"), person.look.get("accent", "000000")
    marks = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
    marks += "<w:b/>" if piece.kind in ("name", "heading", "strong") else "<w:i/>" if piece.kind == "slant" else ""
    marks += f'<w:color w:val="{accent}"/>' if piece.kind in ("name", "heading") else ""
    marks += f'<w:sz w:val="{SIZES.get(piece.kind, person.look.get("half_points", 21))}"/>'
    layout = '<w:tabs><w:tab w:val="right" w:pos="10000"/></w:tabs>' if piece.right else ""
    layout += f'<w:spacing w:before="{160 if piece.kind == "heading" else 0}" w:after="30"/>'
    indent = 'w:left="360" w:hanging="200" ' if piece.kind == "bullet" else ""
    layout += f'<w:ind {indent}w:right="{right_indent}"/>' if indent or right_indent else ""
    text = ("• " if piece.kind == "bullet" else "") + piece.text
    tail = f'<w:r><w:rPr>{marks}</w:rPr><w:tab/><w:t xml:space="preserve">{escape(piece.right)}</w:t></w:r>' if piece.right else ""
    runs = "".join(f'<w:r><w:rPr>{marks}</w:rPr><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' for part in _runs(text))
    return f"<w:p><w:pPr>{layout}</w:pPr>{runs}{tail}</w:p>"


def _runs(text: str) -> list[str]:
    """Word splits a paragraph into runs wherever somebody once edited it; so do we, in the middle of a long one."""
    return [text[: len(text) // 2], text[len(text) // 2 :]] if len(text) > 60 else [text]
