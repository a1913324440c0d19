"""Any file ends as a Document whose offsets quote true, or as a typed reason with a remedy."""

from __future__ import annotations

import pytest

from screening.errors import DamagedResume, NoTextFound, ResumeError, TooLarge, UnsupportedFormat
from screening.model.document import Document, FlagKind, Format
from screening.reading.limits import FILE_BYTES
from screening.reading.read import read_document

from .papers import column, pdf_of

PLAIN = """Dana Reyes
dana.reyes@example.com
Summary
Customer service representative with three years on the phone and in chat, calm with upset callers.
Experience
Customer Service Representative, Harbor Insurance, March 2020 - Present
Answered sixty calls a day and solved most of them at once.
"""


def check_offsets(document: Document) -> None:
    """Lines tile the text in order, words stand within their line, boxes within the page."""
    at = 0
    for line in document.lines:
        assert line.start == at
        assert document.text[line.end] == "\n"
        assert "\n" not in document.text[line.start : line.end]
        last = line.start
        for word in line.words:
            assert last <= word.start < word.end <= line.end
            assert not any(c.isspace() for c in document.text[word.start : word.end])
            last = word.end
        at = line.end + 1
    assert at == len(document.text)


def test_plain_text_is_read_line_by_line() -> None:
    document = read_document(b"Dana Reyes\r\nCustomer Service\r\n\r\n\r\n* Typed 55 WPM", "dana.txt")
    assert document.text == "Dana Reyes\nCustomer Service\n\n• Typed 55 WPM\n"
    assert document.format is Format.TEXT
    check_offsets(document)


def test_content_decides_and_the_wrong_name_is_flagged() -> None:
    document = read_document(PLAIN.encode(), "dana.pdf")
    assert document.format is Format.TEXT
    assert [flag.kind for flag in document.flags] == [FlagKind.NAME_MISMATCH]


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", NoTextFound),
        (b"\x00" * 500, NoTextFound),
        (b"%PDF-1.4 and then nothing", DamagedResume),
        (b"PK\x03\x04 cut short word/document.xml", DamagedResume),
        (bytes(range(256)) * 9, UnsupportedFormat),
        (b"\x7fELF\x02\x01\x01" + b"\x00" * 400, UnsupportedFormat),
        (b"a" * (FILE_BYTES + 1), TooLarge),
    ],
)
def test_every_failure_is_typed_with_a_remedy(content: bytes, error: type[ResumeError]) -> None:
    with pytest.raises(error) as caught:
        read_document(content, "dana.pdf")
    assert caught.value.reason.count(".") >= 2 or "Ask" in caught.value.reason
    assert caught.value.filename == "dana.pdf"


@pytest.mark.parametrize("nothing", [b" \n" * 1_000, b"\x00" * 2_000, b"\r\n" * 40_000])
def test_a_pdf_behind_nothing_is_a_pdf(nothing: bytes) -> None:
    document = read_document(nothing + pdf_of(lambda canvas: column(canvas, 40, 60, PLAIN.split("\n"))), "dana.pdf")
    assert document.format is Format.PDF and document.text.startswith("Dana Reyes\n")
    assert not document.flags
