"""Words parted at the end of a line: whole where they are known, in files with and without places; others are left as they stand."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from screening.reading.read import read_document

from .papers import pdf_of, put
from .test_read import check_offsets


def as_text(lines: list[str]) -> tuple[bytes, str]:
    return "\n".join(lines).encode(), "dana.txt"


def as_pdf(lines: list[str]) -> tuple[bytes, str]:
    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            put(canvas, 40, 60 + 14 * number, line)

    return pdf_of(draw), "dana.pdf"


MAKERS = pytest.mark.parametrize("made", [as_text, as_pdf], ids=["text", "pdf"])


@MAKERS
@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Three years of custo-", "mer service by phone"], ["Three years of customer", "service by phone"]),
        (["Used Zen-", "desk, daily"], ["Used Zendesk,", "daily"]),
        (["Looking for full-", "time work"], ["Looking for full-time", "work"]),
        (["CUSTO-", "MER SERVICE"], ["CUSTOMER", "SERVICE"]),
        (["Fluent and bilin-", "gual.", "Calm"], ["Fluent and bilingual.", "Calm"]),
        (["Cleared the grobbles", "and more grob-", "bles a day"], ["Cleared the grobbles", "and more grobbles", "a day"]),
    ],
)
def test_known_words_are_made_whole(made: object, lines: list[str], expected: list[str]) -> None:
    document = read_document(*made(lines))  # type: ignore[operator]
    assert [line for line in document.text.splitlines() if line] == expected
    check_offsets(document)


@MAKERS
@pytest.mark.parametrize(
    "lines",
    [
        ["Worked with the quorl-", "bex team"],  # a word that nobody knows
        ["Harbor Insurance, 2019-", "2021 as an agent"],
        ["Dana Smith-", "Reyes"],  # a name
        ["Answered phone -", "chat and mail"],
        ["dana.reyes-", "mer@example.com"],
        ["Sold A-", "rated goods"],
        ["Three years of custo-", "mer@example.com"],
    ],
)
def test_other_lines_are_left_as_they_are(made: object, lines: list[str]) -> None:
    document = read_document(*made(lines))  # type: ignore[operator]
    assert [line for line in document.text.splitlines() if line] == lines
    check_offsets(document)


def test_a_word_is_not_made_of_two_columns() -> None:
    left, right = ["SKILLS", "Zendesk", "Excel", "custo-"], ["EXPERIENCE", "mer things", "Chat agent at Harbor", "2019 - 2021"]

    def draw(canvas: Canvas) -> None:
        for x, lines in ((40, left), (250, right)):
            for number, line in enumerate(lines):
                put(canvas, x, 60 + 14 * number, line)

    assert read_document(pdf_of(draw), "dana.pdf").text.splitlines() == [*left, *right]


def test_fifty_thousand_parted_words_are_no_burden() -> None:
    text = read_document(("Helped every custo-\nmer with ser-\nvice\n" * 25_000).encode(), "dana.txt").text
    assert text.startswith("Helped every customer\nwith service\nHelped") and text.count("customer") == 25_000
