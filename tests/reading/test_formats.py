"""Text in any encoding, HTML, RTF, ODT and old Word come out as lines; what is hidden there stays out."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from screening.errors import DamagedResume, EncryptedResume, UnsupportedFormat
from screening.model.document import FlagKind, Format
from screening.reading.read import read_document

from .test_read import check_offsets

FILES = Path(__file__).parent.parent / "files"
ACCENTS = "José Núñez – “Café Olé”\n• Spoke with 40 callers a day\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"])
def test_text_in_any_encoding(encoding: str) -> None:
    document = read_document(ACCENTS.encode(encoding), "jose.txt")
    assert document.text == ACCENTS
    check_offsets(document)


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ("Claims Representative          03/2019 - Present", "Claims Representative\t03/2019 - Present"),
        ("Two spaces.  One sentence.", "Two spaces.  One sentence."),
        ("* Took calls", "• Took calls"),
        ("- Took calls", "• Took calls"),
        ("- present", "- present"),
        ("▪ Took calls", "• Took calls"),
        ("\uf0b7\tTook calls", "• Took calls"),
        ("o Took calls", "• Took calls"),
        ("E X P E R I E N C E", "EXPERIENCE"),
        ("W O R K  H I S T O R Y", "WORK HISTORY"),
        ("I A M here", "I A M here"),
        ("e\ufb03cient \ufb01ling", "efficient filing"),
        ("cus\xadtomer\u200b care", "customer care"),
        ("Denver,\xa0CO", "Denver, CO"),
        ("\uf095 555-0100", "555-0100"),
    ],
)
def test_lines_are_tidied(raw: str, line: str) -> None:
    assert read_document(raw.encode(), "dana.txt").text == line + "\n"


HTML = """<!doctype html><html><head><title>CV</title><style>.no {display: none} #pale {color: #ffffff}</style></head><body>
<h1>Dana Reyes</h1><p>Claims <b>Representative</b><br>Harbor Insurance</p><ul><li>Took calls</li><li><p>Wrote notes</p></li></ul>
<table><tr><td>Barista</td><td>2014 - 2016</td></tr></table><p class="no">Salesforce</p><p id="pale">Zendesk</p>
<p style="font-size:1px">HubSpot</p><p style="opacity:0">Kana</p><p hidden>Siebel</p><p style="position:absolute; left:-9999px">Pega</p>
<div style="background:#222"><span style="color:#fff">Typing 62 WPM</span></div><script>alert(1)</script>
<a href="mailto:dana@example.com">mail</a></body></html>"""


def test_html_is_read_as_shown() -> None:
    document = read_document(HTML.encode(), "dana.html")
    assert document.text == (
        "Dana Reyes\nClaims Representative\nHarbor Insurance\n• Took calls\n• Wrote notes\nBarista\t2014 - 2016\nTyping 62 WPM\nmail\n"
    )
    assert document.links == ("mailto:dana@example.com",)
    (flag,) = [flag for flag in document.flags if flag.kind is FlagKind.HIDDEN_TEXT]
    assert flag.detail == "Salesforce Zendesk HubSpot Kana Siebel Pega"
    assert document.lines[0].bold


def test_a_row_of_ticks_keeps_its_empty_cells() -> None:
    cells = (("Skill", "Must", "Wish"), ("Spanish", "", "\u2713"), ("Excel", "X", ""), ("Phone", "", ""), ("\u2022", "Chat", ""))
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in cells)
    text = read_document(f"<html><body><table>{rows}</table></body></html>".encode(), "dana.html").text
    assert text == "Skill\tMust\tWish\nSpanish\t\t\u2713\nExcel\tX\nPhone\n\u2022 Chat\n"


def test_a_million_nested_tags_do_no_harm() -> None:
    document = read_document(b"<html><body>" + b"<div>" * 1_000_000 + b"Dana Reyes, claims representative", "dana.html")
    assert "Dana Reyes" in document.text


RTF = rb"""{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fswiss Arial;}{\f1\fnil\fcharset2 Symbol;}{\f2\fnil\fcharset204 Arial Cyr;}}
{\colortbl;\red255\green255\blue255;}{\info{\author Nobody}}{\header\pard Dana Reyes | dana@example.com\par}
\pard\b\fs28 Experience\b0\fs20\par Caf\'e9 Ol\u233?, Denver\par{\f1\'b7}\tab Took \ldblquote sixty\rdblquote  calls\par
\trowd\pard\intbl Barista\cell 2014 - 2016\cell\row\pard {\v Salesforce}{\cf1 Zendesk}Typing 62 WPM\par
{\f2 \'cf\'f0\'e8}\par{\*\unknown skipped}{\field{\*\fldinst HYPERLINK "mailto:dana@example.com"}{\fldrslt write}}\par}"""


def test_rtf() -> None:
    document = read_document(RTF, "dana.rtf")
    lines = [line for line in document.text.split("\n") if line]
    assert lines == [
        "Dana Reyes | dana@example.com", "Experience", "Café Olé, Denver", "• Took “sixty” calls", "Barista\t2014 - 2016", "Typing 62 WPM",
        "При", "write",
    ]  # fmt: skip
    assert [flag.detail for flag in document.flags if flag.kind is FlagKind.HIDDEN_TEXT] == ["SalesforceZendesk"]
    assert next(line for line in document.lines if document.text[line.start : line.end] == "Experience").bold
    assert document.links == ("mailto:dana@example.com",)


ODT = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">
<office:automatic-styles><style:style style:name="T1"><style:text-properties text:display="none"/></style:style>
<style:style style:name="P1"><style:text-properties fo:font-weight="bold" fo:font-size="15pt"/></style:style></office:automatic-styles>
<office:body><office:text><text:h text:style-name="P1">Experience</text:h>
<text:p>Claims<text:s text:c="2"/>Representative<text:tab/>2019 - Present<text:span text:style-name="T1">Salesforce</text:span></text:p>
<text:list><text:list-item><text:p>Took calls</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Barista</text:p></table:table-cell><table:table-cell><text:p>2014 - 2016</text:p>
</table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>"""


@pytest.mark.parametrize("box", ["<draw:custom-shape>{}</draw:custom-shape>", "<text:note><text:note-body>{}</text:note-body></text:note>"])
def test_odt_keeps_what_is_anchored_in_a_paragraph_apart(box: str) -> None:
    anchored = box.format("<text:p>Skills</text:p><text:p>Zendesk</text:p>")
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
        for name, space in (("office", "office"), ("text", "text"), ("draw", "drawing"))
    )
    paragraph = f"<text:p>Dana Reyes{anchored}</text:p>"
    content = f"<office:document{names}><office:body><office:text>{paragraph}</office:text></office:body></office:document>"
    assert read_document(content.encode(), "dana.fodt").text.split("\n")[:3] == ["Dana Reyes", "Skills", "Zendesk"]


def test_odt() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", ODT)
    document = read_document(stream.getvalue(), "dana.odt")
    assert document.text == "Experience\nClaims  Representative\t2019 - Present\n• Took calls\nBarista\t2014 - 2016\n"
    assert (document.lines[0].bold, document.lines[0].size) == (True, 15.0)
    assert [flag.detail for flag in document.flags if flag.kind is FlagKind.HIDDEN_TEXT] == ["Salesforce"]


def test_old_word_headers_tables_and_quotes() -> None:
    document = read_document((FILES / "01-old-word-with-header-and-table.doc").read_bytes(), "dana.doc")
    assert document.format is Format.DOC
    assert document.text.startswith("Dana Reyes | dana.reyes@example.com\nExperience\nClaims Representative\t03/2019 - Present\n")
    assert "\n• Answered sixty calls a day – and wrote up “each” of them\n• Used Zendesk and Café CRM\nEducation\n" in document.text
    assert "\nTyping 62 WPM\n" in document.text
    assert [flag.detail for flag in document.flags if flag.kind is FlagKind.HIDDEN_TEXT] == ["hidden Salesforce expert"]
    assert document.text.endswith("References on request\n")


def test_old_office_files_that_are_no_documents() -> None:
    content = bytearray((FILES / "01-old-word-with-header-and-table.doc").read_bytes())
    name = "WordDocument".encode("utf-16-le")
    with pytest.raises(UnsupportedFormat):
        read_document(bytes(content).replace(name, "SomeWorkbook".encode("utf-16-le")), "dana.doc")
    at = content.index(b"\xec\xa5") + 0x0A
    content[at + 1] |= 1
    with pytest.raises(EncryptedResume):
        read_document(bytes(content), "dana.doc")
    with pytest.raises(DamagedResume):
        read_document(bytes(content[:3000]), "dana.doc")


def test_markdown() -> None:
    raw = "# Dana Reyes\n\n**Claims Representative** at [Harbor Insurance](https://harbor.example)\n\n- Took calls\n"
    document = read_document(raw.encode(), "dana.md")
    assert document.format is Format.MARKDOWN
    assert document.text == "Dana Reyes\n\nClaims Representative at Harbor Insurance\n\n• Took calls\n"
    assert document.lines[0].bold
    assert document.links == ("https://harbor.example",)
