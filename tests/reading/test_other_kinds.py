"""Files that resemble what is read, or say their words in unusual ways: read all the same, or refused with the way out."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from screening.errors import UnsupportedFormat
from screening.model.document import FlagKind
from screening.reading.containers import open_container
from screening.reading.eyes import ELSEWHERE, PagesWanted
from screening.reading.read import read_document

from .papers import docx_of
from .test_containers import zip_of

LINES = ("Dana Reyes", "Claims Representative, Harbor Insurance, 03/2019 - Present", "Took sixty calls a day and explained coverage.")


def changed(content: bytes, **parts: Any) -> bytes:
    """A zipped document with every part passed through `every`, and parts of its own added."""
    every, stream = parts.pop("every", lambda name, part: part), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, every(name, old.read(name)))
        for name, part in parts.items():
            new.writestr(name.replace("__", "/").replace("_dot_", "."), part)
    return stream.getvalue()


def written(document: Any) -> None:
    for line in LINES:
        document.add_paragraph(line)


def test_a_strict_word_document_is_read() -> None:
    def strict(_: str, part: bytes) -> bytes:
        for room in (b"wordprocessingml", b"officeDocument"):
            part = part.replace(b"http://schemas.openxmlformats.org/" + room + b"/2006/", b"http://purl.oclc.org/ooxml/" + room + b"/")
        return part

    content = changed(docx_of(written), every=strict)
    assert b"purl.oclc.org" in zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml")
    assert read_document(content, "dana.docx").text == "\n".join(LINES) + "\n"


def test_a_page_laid_into_a_word_document_is_read_where_it_stands() -> None:
    def build(document: Any) -> None:
        written(document)
        document.element.body.insert(1, parse_xml(f'<w:altChunk {nsdecls("w", "r")} r:id="rIdPage"/>'))

    def related(name: str, part: bytes) -> bytes:
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
        link = f'<Relationship Id="rIdPage" Type="{kind}" Target="page.html"/></Relationships>'.encode()
        return part.replace(b"</Relationships>", link) if name == "word/_rels/document.xml.rels" else part

    page = "<html><body><p>Licensed in Texas</p><p style='display:none'>Salesforce Zendesk</p></body></html>"
    document = read_document(changed(docx_of(build), every=related, word__page_dot_html=page), "dana.docx")
    assert document.text.splitlines()[:3] == [LINES[0], "Licensed in Texas", LINES[1]]
    assert [flag.detail for flag in document.flags if flag.kind is FlagKind.HIDDEN_TEXT] == ["Salesforce Zendesk"]


@pytest.mark.parametrize("gives", [lambda code: 0xFFFD, lambda code: 0xE000 + code, lambda code: 0], ids=["unknown", "private", "none"])
def test_letters_without_text_are_read_as_a_picture(gives: Any) -> None:
    letters = " ".join(f"<{code:02X}><{gives(code):04X}>" for code in range(32, 127))
    names = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00><FF>"
    table = f"{names} endcodespacerange 95 beginbfchar {letters} endbfchar endcmap end end"
    drawn = "BT /F1 11 Tf 72 720 Td 16 TL " + " ".join(f"({line}) Tj T*" for line in LINES) + " ET"
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
        f"<</Length {len(table)}>>stream\n{table}\nendstream",
    )
    body = "".join(f"{number} 0 obj\n{each}\nendobj\n" for number, each in enumerate(objects, 1))
    content = f"%PDF-1.4\n{body}trailer<</Root 1 0 R>>\n%%EOF".encode()
    with pytest.raises(PagesWanted) as wanted:
        read_document(content, "dana.pdf", ocr=ELSEWHERE)
    assert wanted.value.pages == (1,)


def test_a_web_page_saved_as_one_file_is_read() -> None:
    page = "<html><body>" + "".join(f"<p>{line}</p>" for line in LINES) + "</body></html>"
    saved = f'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n{page}\n--b--\n'.encode()
    members = open_container(saved, "dana.mhtml")
    assert members is not None
    assert read_document(members[0].content, members[0].path).text == "\n".join(LINES) + "\n"


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(100), "HEIC"),
        (zip_of({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<x/>"}), "spreadsheet"),
        (zip_of({"[Content_Types].xml": b"<Types/>", "ppt/presentation.xml": b"<x/>"}), "presentation"),
        (zip_of({"Index/Document.iwa": b"\0", "Metadata/Properties.plist": b"x"}), "Pages"),
        (zip_of({"mimetype": b"application/epub+zip", "META-INF/container.xml": b"<x/>"}), "e-book"),
        (b"Rar!\x1a\x07\x00" + bytes(50), "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "__substg1.0_0037001F".encode("utf-16-le") + bytes(600), "Outlook"),
        (b"\x78\x9f\x3e\x22" + bytes(50), "winmail.dat"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>', "DOCX"),
        (b"MZ" + bytes(100), "program"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_not_read_is_named_with_the_way_out(content: bytes, word: str) -> None:
    assert open_container(content, "dana") is None
    with pytest.raises(UnsupportedFormat) as refused:
        read_document(content, "dana")
    assert word in refused.value.reason
    assert any(remedy in refused.value.reason for remedy in ("Ask", "ask", "Save", "Unpack", "Open"))


def test_folders_of_resumes_named_like_office_parts_are_still_an_archive() -> None:
    members = open_container(zip_of({"xl/dana.txt": b"Dana", "ppt/maya.txt": b"Maya", "mimetype": b"x"}), "batch.zip")
    assert members is not None
    assert [member.path for member in members] == ["xl/dana.txt", "ppt/maya.txt", "mimetype"]
