"""Text boxes of RTF files: paragraphs of their own, after the one they are anchored in, and read once."""

from __future__ import annotations

import pytest

from screening.model.document import FlagKind
from screening.reading.read import read_document

HEAD = r"{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}\pard\f0\fs24 "
BOX = r"{\shp{\*\shpinst\shpleft6000\shptop0\shpright9000\shpbottom4000{\sp{\sn shapeType}{\sv 202}}{\shptxt \pard\plain %s\par}}%s}"
OLD = r"{\*\do\dobxcolumn\dobypara\dodhgt8192\dptxbx{\dptxbxtext \pard\plain %s\par}\dpx0\dpy0\dpxsize3000\dpysize900}"
SKILLS = r"SKILLS\par Zendesk\par Live chat"


def lines(body: str) -> list[str]:
    document = read_document((HEAD + body + "}").encode("latin-1"), "marcus.rtf")
    assert FlagKind.HIDDEN_TEXT not in {flag.kind for flag in document.flags}
    return [line for line in document.text.splitlines() if line]


@pytest.mark.parametrize("box", [BOX % (SKILLS, ""), OLD % SKILLS], ids=["a shape", "a drawing of old programs"])
@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (r"MARCUS FELD%s\par", ["MARCUS FELD"]),
        (r"%sMARCUS FELD\par", ["MARCUS FELD"]),
        (r"MARCUS %sFELD\par", ["MARCUS FELD"]),
        (r"MARCUS\~%s{\b FELD}\par", ["MARCUS FELD"]),
        (r"{\b MARCUS%s} FELD\par", ["MARCUS FELD"]),
        (r"%s\par", []),
    ],
)
def test_a_box_follows_the_paragraph_it_is_anchored_in(box: str, paragraph: str, expected: list[str]) -> None:
    body = r"Resume\par " + paragraph.replace("%s", box) + r" EXPERIENCE\par Chat agent, 2021 - 2023\par"
    assert lines(body) == ["Resume", *expected, "SKILLS", "Zendesk", "Live chat", "EXPERIENCE", "Chat agent, 2021 - 2023"]


def test_a_box_anchored_in_a_cell_stays_with_the_cell() -> None:
    row = r"\trowd\cellx3000\cellx9000\pard\intbl 2021 - 2023\cell Chat agent%s, Harbor Insurance\cell\row\pard After\par"
    assert lines(row % (BOX % (r"Zendesk", ""))) == ["2021 - 2023\tChat agent, Harbor Insurance", "Zendesk", "After"]


def test_a_table_in_a_box_is_read_in_rows_and_its_paragraph_goes_on() -> None:
    table = r"\trowd\cellx3000\cellx9000\pard\intbl Zendesk\cell 3 years\cell\row\pard"
    assert lines(rf"MARCUS {BOX % (table, '')}FELD\par After\par") == ["MARCUS FELD", "Zendesk\t3 years", "After"]


def test_a_box_in_a_box_is_read_after_it() -> None:
    inner = BOX % (r"Live chat", "")
    assert lines(rf"MARCUS FELD{BOX % (rf'SKILLS{inner}', '')}\par EDUCATION\par") == ["MARCUS FELD", "SKILLS", "Live chat", "EDUCATION"]


def test_words_that_stand_twice_for_older_programs_are_read_once() -> None:
    again = r"{\shprslt" + OLD % SKILLS + "}"
    assert lines(rf"MARCUS FELD{BOX % (SKILLS, again)}\par") == ["MARCUS FELD", "SKILLS", "Zendesk", "Live chat"]
    assert lines(rf"MARCUS FELD{{\shp{{\*\shpinst\shpleft0}}{again}}}\par") == ["MARCUS FELD", "SKILLS", "Zendesk", "Live chat"]


def test_a_box_in_a_header_stands_with_the_header() -> None:
    header = r"{\header \pard MARCUS FELD%s\par}Chat agent\par" % (BOX % ("marcus.feld@example.com", ""))
    assert lines(header) == ["MARCUS FELD", "marcus.feld@example.com", "Chat agent"]


def test_a_box_that_is_never_closed_loses_nothing() -> None:
    cut = (HEAD + r"MARCUS FELD{\shp{\*\shpinst{\shptxt \pard SKILLS\par Zendesk").encode()
    assert [line for line in read_document(cut, "cut.rtf").text.splitlines() if line] == ["MARCUS FELD", "SKILLS", "Zendesk"]
