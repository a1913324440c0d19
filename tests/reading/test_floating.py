"""Text boxes of ODT, Word and RTF files: read where a person sees them, not where they are anchored."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from docx.oxml import parse_xml

from screening.reading.read import read_document

from .papers import docx_of

Box = tuple[tuple[float, float, float, float], list[str]]  # left, top, width and height in points, and the lines in it
Paragraph = str | tuple[str, list[Box], str]  # what is before and after the boxes anchored in it
NAMESPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" office:mimetype="application/vnd.oasis.opendocument.text"'
    ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
)
WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
POINT = 12_700  # units of a Word drawing

NAME: Box = ((30, 30, 500, 60), ["MARCUS FELD", "Customer Service Representative"])
CONTACT: Box = ((30, 110, 150, 100), ["CONTACT", "555-010-0144", "Tampa, FL"])
SKILLS: Box = ((30, 260, 150, 100), ["SKILLS", "Zendesk", "Live chat"])
MAIN: Box = ((200, 110, 330, 500), ["EXPERIENCE", "Chat Agent, Harbor Insurance", "Jan 2021 - Present"])


def odt(paragraphs: list[Paragraph], *, by_page: bool) -> bytes:
    anchor = 'text:anchor-type="page" text:anchor-page-number="1"' if by_page else 'text:anchor-type="paragraph"'

    def frame(box: Box) -> str:
        (x, y, width, height), lines = box
        place = f'svg:x="{x}pt" svg:y="{y}pt" svg:width="{width}pt" svg:height="{height}pt"'
        inner = "".join(f"<text:p>{line}</text:p>" for line in lines)
        return f"<draw:frame {anchor} {place}><draw:text-box>{inner}</draw:text-box></draw:frame>"

    told = [(p, [], "") if isinstance(p, str) else p for p in paragraphs]
    body = "".join(f"<text:p>{before}{''.join(map(frame, boxes))}{after}</text:p>" for before, boxes, after in told)
    return f"<office:document {NAMESPACES}><office:body><office:text>{body}</office:text></office:body></office:document>".encode()


def docx(paragraphs: list[Paragraph], *, by_page: bool) -> bytes:
    source = "page" if by_page else "paragraph"

    def run(text: str) -> str:
        return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'

    def drawing(box: Box) -> str:
        (x, y, width, height), lines = box
        inner = "".join(f"<w:p>{run(line)}</w:p>" for line in lines)
        return (
            '<w:r><w:drawing><wp:anchor behindDoc="0" relativeHeight="1">'
            f'<wp:positionH relativeFrom="page"><wp:posOffset>{int(x * POINT)}</wp:posOffset></wp:positionH>'
            f'<wp:positionV relativeFrom="{source}"><wp:posOffset>{int(y * POINT)}</wp:posOffset></wp:positionV>'
            f'<wp:extent cx="{int(width * POINT)}" cy="{int(height * POINT)}"/><wp:docPr id="1" name="box"/><a:graphic><a:graphicData>'
            f"<wps:wsp><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>"
            "</wp:anchor></w:drawing></w:r>"
        )

    def build(document: object) -> None:
        body = document.element.body  # type: ignore[attr-defined]
        for number, told in enumerate(paragraphs):
            before, boxes, after = (told, [], "") if isinstance(told, str) else told
            body.insert(number, parse_xml(f"<w:p {WORD}>{run(before)}{''.join(map(drawing, boxes))}{run(after)}</w:p>"))

    return docx_of(build)


def rtf(paragraphs: list[Paragraph], *, by_page: bool) -> bytes:
    source = r"\shpbypage" if by_page else r"\shpbypara"

    def shape(box: Box) -> str:
        (x, y, width, height), lines = box
        edges = "".join(f"\\shp{name}{int(20 * edge)}" for name, edge in zip(EDGES, (x, y, x + width, y + height), strict=True))
        inner = "".join(f"{line}\\par " for line in lines)
        return rf"{{\shp{{\*\shpinst{edges}\shpbxpage{source}{{\shptxt \pard\plain {inner}}}}}}}"

    told = [(p, [], "") if isinstance(p, str) else p for p in paragraphs]
    body = "".join(f"{before}{''.join(map(shape, boxes))}{after}\\par " for before, boxes, after in told)
    return rf"{{\rtf1\ansi\pard {body}}}".encode()


EDGES = ("left", "top", "right", "bottom")
MAKERS: dict[str, Callable[..., bytes]] = {"cv.fodt": odt, "cv.docx": docx, "cv.rtf": rtf}
TELL = pytest.mark.parametrize("name", list(MAKERS))


def lines(name: str, paragraphs: list[Paragraph], *, by_page: bool = True) -> list[str]:
    return [line for line in read_document(MAKERS[name](paragraphs, by_page=by_page), name).text.splitlines() if line]


@TELL
@pytest.mark.parametrize("by_page", [True, False], ids=["from the page", "from the paragraph"])
def test_boxes_that_make_up_a_page_are_read_as_its_columns(name: str, by_page: bool) -> None:
    seen = [line for box in (NAME, CONTACT, SKILLS, MAIN) for line in box[1]]
    assert lines(name, [("", [MAIN, SKILLS, NAME, CONTACT], "")], by_page=by_page) == seen


@TELL
def test_boxes_side_by_side_in_two_rows_are_read_row_by_row_when_nothing_crosses(name: str) -> None:
    left, right = ((30.0, 300.0, 150.0, 60.0), ["Zendesk", "3 years"]), ((200.0, 300.0, 150.0, 60.0), ["Excel", "9 years"])
    assert lines(name, [("", [right, left, NAME], "")]) == [*NAME[1], *left[1], *right[1]]


JOB = ["EXPERIENCE", "Chat Agent, Harbor Insurance", "Jan 2021 - Present", "Answered 60 chats a day."]


@TELL
@pytest.mark.parametrize("at", [1, 2])
@pytest.mark.parametrize("after", ["EDUCATION", ""])
def test_a_sidebar_does_not_part_a_job(name: str, at: int, after: str) -> None:
    """It is read where the section ends, or an empty line stands."""
    told: list[Paragraph] = [*JOB, after, "High School Diploma"]
    told[at] = (JOB[at][:4], [SKILLS], JOB[at][4:])
    rest = [after, "High School Diploma"] if after else ["High School Diploma"]
    assert lines(name, ["MARCUS FELD", *told]) == ["MARCUS FELD", *JOB, *SKILLS[1], *rest]


@TELL
def test_a_heading_in_a_box_stays_where_it_is(name: str) -> None:
    heading: Box = ((30, 100, 300, 20), ["EXPERIENCE"])
    told: list[Paragraph] = ["MARCUS FELD", ("", [heading], ""), *JOB[1:], ("", [((30, 300, 300, 20), ["EDUCATION"])], ""), "Diploma"]
    assert lines(name, told) == ["MARCUS FELD", *JOB, "EDUCATION", "Diploma"]


@TELL
def test_a_box_beside_the_name_follows_it(name: str) -> None:
    told: list[Paragraph] = [("MARCUS FELD", [CONTACT], ""), *JOB]
    assert lines(name, told) == ["MARCUS FELD", *CONTACT[1], *JOB]


def test_a_word_in_a_box_that_stands_in_its_line_is_read_there() -> None:
    body = (
        '<text:p>Typing <draw:frame text:anchor-type="as-char" svg:width="20pt"><draw:text-box><text:p>65</text:p></draw:text-box>'
        "</draw:frame> words a minute</text:p>"
    )
    content = f"<office:document {NAMESPACES}><office:body><office:text>{body}</office:text></office:body></office:document>"
    assert read_document(content.encode(), "cv.fodt").text.split("\n")[0] == "Typing 65 words a minute"
