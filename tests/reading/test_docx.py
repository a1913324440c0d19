"""Word documents are read as Word shows them: grids, boxes, headers, lists, changes as accepted; hidden words kept out."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor

from screening.errors import DamagedResume, TooLarge
from screening.model.document import FlagKind, Format
from screening.reading import package
from screening.reading.read import read_document

from .papers import docx_of
from .test_read import check_offsets

NAMES = nsdecls("w") + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def text_of(build: Any) -> str:
    document = read_document(docx_of(build), "dana.docx")
    check_offsets(document)
    return document.text


def insert(document: Any, xml: str) -> None:
    """Adds raw markup before the section properties."""
    document.element.body.insert(len(document.element.body) - 1, parse_xml(xml))


def test_paragraphs_lists_and_tabs() -> None:
    def build(document: Any) -> None:
        document.add_heading("Experience", 1)
        document.add_paragraph("Claims Representative\t03/2019 - Present")
        document.add_paragraph("Answered sixty calls a day", style="List Bullet")
        document.add_paragraph("Took notes", style="List Number")
        document.add_paragraph("Closed claims", style="List Number")

    assert text_of(build) == (
        "Experience\nClaims Representative\t03/2019 - Present\n• Answered sixty calls a day\n1. Took notes\n2. Closed claims\n"
    )


def test_grid_of_cells() -> None:
    def build(document: Any) -> None:
        table = document.add_table(3, 2)
        cells = [cell for row in table.rows for cell in row.cells]
        cells[0].text, cells[1].text = "Claims Representative", "03/2019 - Present"
        cells[2].text, cells[3].text = "2014 - 2016", "Barista, Corner Coffee\nServed coffee\nTrained staff"
        cells[4].text, cells[5].text = "SKILLS\nZendesk\nExcel", "PROFILE\nCalm on the phone\nQuick in chat"

    assert text_of(build).splitlines()[2:] == [
        "Served coffee", "Trained staff", "SKILLS", "Zendesk", "Excel", "PROFILE", "Calm on the phone", "Quick in chat",
    ]  # fmt: skip
    assert text_of(build).splitlines()[:2] == ["Claims Representative\t03/2019 - Present", "2014 - 2016\tBarista, Corner Coffee"]


def test_headers_first_footers_last_page_numbers_never() -> None:
    def build(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "Dana Reyes | dana@example.com"
        document.sections[0].footer.paragraphs[0].text = "Page 1 of 2"
        document.sections[0].footer.add_paragraph("References on request")
        document.add_paragraph("Claims Representative")

    assert text_of(build) == "Dana Reyes | dana@example.com\nClaims Representative\nReferences on request\n"


def test_text_box_once_and_fallback_never() -> None:
    def build(document: Any) -> None:
        document.add_paragraph("Dana Reyes")
        box = "<w:txbxContent><w:p><w:r><w:t>Skills: Zendesk</w:t></w:r></w:p></w:txbxContent>"
        insert(
            document,
            f"<w:p {NAMES}><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        )

    assert text_of(build).split("\n") == ["Dana Reyes", "", "Skills: Zendesk", ""]


def test_changes_as_accepted_and_controls() -> None:
    def build(document: Any) -> None:
        insert(
            document,
            f"<w:p {NAMES}><w:r><w:t>Typing </w:t></w:r><w:del><w:r><w:delText>40</w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t>62</w:t></w:r></w:ins><w:r><w:t xml:space='preserve'> WPM</w:t></w:r></w:p>",
        )
        insert(
            document,
            f"<w:sdt {NAMES}><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
            "<w:sdtContent><w:p><w:r><w:t>Click here</w:t></w:r></w:p></w:sdtContent></w:sdt>",
        )
        insert(document, f"<w:sdt {NAMES}><w:sdtContent><w:p><w:r><w:t>Denver, CO</w:t></w:r></w:p></w:sdtContent></w:sdt>")

    assert text_of(build) == "Typing 62 WPM\nDenver, CO\n"


def test_a_deleted_paragraph_mark_joins_its_paragraphs() -> None:
    mark, moved = (f"<w:pPr><w:rPr><w:{kind} w:id='1' w:author='x'/></w:rPr></w:pPr>" for kind in ("del", "moveFrom"))
    paragraphs = (
        f"<w:p {NAMES}>{mark}<w:r><w:t xml:space='preserve'>Claims </w:t></w:r></w:p>",
        f"<w:p {NAMES}>{mark}<w:del><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p>",
        f"<w:bookmarkEnd {NAMES} w:id='4'/>",
        f"<w:p {NAMES}>{moved}<w:r><w:t xml:space='preserve'>Representative, </w:t></w:r></w:p>",
        f"<w:p {NAMES}><w:pPr><w:jc w:val='left'/></w:pPr><w:r><w:t>Harbor Insurance</w:t></w:r></w:p>",
        f"<w:p {NAMES}>{mark}<w:r><w:t>Last before a table</w:t></w:r></w:p>",
    )

    def build(document: Any) -> None:
        for paragraph in paragraphs:
            insert(document, paragraph)
        document.add_table(1, 1).rows[0].cells[0].text = "Cell"

    assert text_of(build) == "Claims Representative, Harbor Insurance\nLast before a table\nCell\n"


def test_heading_split_over_runs_is_one_line_with_size_and_weight() -> None:
    def build(document: Any) -> None:
        paragraph = document.add_paragraph()
        for part in ("EXPE", "RIEN", "CE"):
            run = paragraph.add_run(part)
            run.bold, run.font.size = True, Pt(15)
        document.add_paragraph("Claims Representative")

    document = read_document(docx_of(build), "dana.docx")
    assert document.text == "EXPERIENCE\nClaims Representative\n"
    assert (document.lines[0].bold, document.lines[0].size) == (True, 15.0)
    assert not document.lines[1].bold


def vanish(run: Any) -> None:
    run.font.hidden = True


def white(run: Any) -> None:
    run.font.color.rgb = RGBColor(255, 255, 255)


def tiny(run: Any) -> None:
    run.font.size = Pt(1)


@pytest.mark.parametrize("hide", [vanish, white, tiny])
def test_hidden_words_are_kept_out_and_listed(hide: Any) -> None:
    def build(document: Any) -> None:
        paragraph = document.add_paragraph("Claims Representative ")
        hide(paragraph.add_run("Salesforce expert"))

    document = read_document(docx_of(build), "dana.docx")
    assert document.text == "Claims Representative\n"
    assert [flag.detail for flag in document.flags if flag.kind is FlagKind.HIDDEN_TEXT] == ["Salesforce expert"]


def test_white_letters_on_a_dark_cell_stay() -> None:
    def build(document: Any) -> None:
        cell = document.add_table(1, 1).rows[0].cells[0]
        cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="1F3864"/>'))
        white(cell.paragraphs[0].add_run("Dana Reyes"))

    document = read_document(docx_of(build), "dana.docx")
    assert document.text == "Dana Reyes\n"
    assert FlagKind.HIDDEN_TEXT not in {flag.kind for flag in document.flags}


def test_links_are_kept() -> None:
    def build(document: Any) -> None:
        target = document.part.relate_to("mailto:dana@example.com", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = f'<w:hyperlink {nsdecls("w", "r")} r:id="{target}"><w:r><w:t>Write to me</w:t></w:r></w:hyperlink>'
        document.add_paragraph()._p.append(parse_xml(link))

    document = read_document(docx_of(build), "dana.docx")
    assert document.text == "Write to me\n"
    assert document.links == ("mailto:dana@example.com",)


def test_white_letters_over_a_shape_behind_the_text_stay() -> None:
    def build(document: Any) -> None:
        anchor = '<wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" behindDoc="1"/>'
        document.add_paragraph().add_run()._r.append(parse_xml(f"<w:drawing {NAMES}>{anchor}</w:drawing>"))
        white(document.add_paragraph().add_run("Dana Reyes"))

    assert "Dana Reyes" in text_of(build)


def rezipped(content: bytes, **parts: bytes) -> bytes:
    """The document with some parts replaced or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            new.writestr(name, part)
    return stream.getvalue()


def plain(document: Any) -> None:
    document.add_paragraph("Dana Reyes, claims representative, types sixty words a minute.")


def test_macros_are_flagged_and_ignored() -> None:
    document = read_document(rezipped(docx_of(plain), **{"word/vbaProject.bin": b"\xd0\xcf"}), "dana.docm")
    assert FlagKind.MACROS in {flag.kind for flag in document.flags}
    assert document.format is Format.DOCX


LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha">%s]><w:document
xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Dana &l9; Reyes</w:t></w:r></w:p>
</w:body></w:document>""" % b"".join(b'<!ENTITY l%d "%s">' % (i, b"&l%d;" % (i - 1) * 10 if i else b"&a;" * 10) for i in range(10))
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]><w:document
xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Dana &f; Reyes</w:t></w:r></w:p>
</w:body></w:document>"""


@pytest.mark.parametrize("trap", [LAUGHS, OUTSIDE])
def test_entities_are_never_resolved(trap: bytes) -> None:
    document = read_document(rezipped(docx_of(plain), **{"word/document.xml": trap}), "dana.docx")
    assert "root:" not in document.text
    assert len(document.text) < 100


def test_deep_tags_end_in_a_reason_or_a_document() -> None:
    deep = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>' + b"<w:p><w:r>" * 500_000
    with pytest.raises(DamagedResume):
        read_document(rezipped(docx_of(plain), **{"word/document.xml": b"not xml at all"}), "dana.docx")
    try:
        read_document(rezipped(docx_of(plain), **{"word/document.xml": deep}), "dana.docx")
    except Exception as error:
        assert type(error).__module__ == "screening.errors"


def test_a_part_that_unpacks_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "PART_BYTES", 100_000)
    with pytest.raises(TooLarge):
        read_document(rezipped(docx_of(plain), **{"word/document.xml": b" " * 5_000_000}), "dana.docx")
