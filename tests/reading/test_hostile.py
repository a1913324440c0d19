"""Files made to harm: each ends as a Document within limits or as a typed reason; nothing else ever comes out."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from screening.errors import DamagedResume, EncryptedResume, NoTextFound, ResumeError, TooLarge
from screening.model.document import FlagKind
from screening.reading.containers import open_container
from screening.reading.limits import PAGES, TEXT_CHARACTERS
from screening.reading.read import read_document

from .papers import MAIN, column, pdf_of, put
from .test_containers import zip_of
from .test_read import PLAIN, check_offsets


def page(canvas: Canvas) -> None:
    column(canvas, 40, 60, MAIN)


def locked(password: str) -> bytes:
    return pdf_of(page, encrypt=StandardEncryption(password, "owner", strength=128))


def test_a_password_is_asked_for_and_the_empty_one_tried() -> None:
    with pytest.raises(EncryptedResume) as caught:
        read_document(locked("secret"), "maya.pdf")
    assert caught.value.reason == "This PDF needs a password. Ask the candidate for an unprotected copy."
    assert read_document(locked(""), "maya.pdf").text.startswith("MAYA OKAFOR\n")


def test_two_thousand_pages_are_cut_and_flagged() -> None:
    document = read_document(pdf_of(*[page] * 2000), "long.pdf")
    assert len(document.pages) == PAGES
    assert FlagKind.PAGES_CUT in {flag.kind for flag in document.flags}


def test_a_page_tree_that_bites_its_tail() -> None:
    content = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9999999>>endobj\n"
    with pytest.raises((DamagedResume, NoTextFound)):
        read_document(content + b"trailer<</Root 1 0 R/Size 3>>\n%%EOF", "loop.pdf")


def test_a_pdf_without_words() -> None:
    with pytest.raises(NoTextFound):
        read_document(pdf_of(lambda canvas: canvas.rect(10, 10, 50, 50)), "empty.pdf")


def test_little_text_is_an_outcome_of_its_own() -> None:
    document = read_document(pdf_of(lambda canvas: put(canvas, 40, 60, "Maya Okafor")), "maya.pdf")
    assert [flag.kind for flag in document.flags] == [FlagKind.LITTLE_TEXT]


def test_one_line_of_five_megabytes() -> None:
    document = read_document(b"word " * 1_000_000, "long.txt")
    assert len(document.text) == TEXT_CHARACTERS + 1
    assert FlagKind.PAGES_CUT in {flag.kind for flag in document.flags}
    check_offsets(document)


def test_endless_empty_lines() -> None:
    document = read_document(PLAIN.encode() + b"\n \n" * 300_000, "long.txt")
    assert len(document.lines) < 20


def png_of(width: int, height: int) -> bytes:
    """A picture that only claims its size."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", len(header)) + b"IHDR" + header + struct.pack(">I", zlib.crc32(b"IHDR" + header))
    return b"\x89PNG\r\n\x1a\n" + chunk + b"\x00\x00\x00\x00IEND\xaeB`\x82"


def gif_of(width: int, height: int) -> bytes:
    size = struct.pack("<HH", width, height)
    return b"GIF89a" + size + b"\x00\x00\x00" + b"," + bytes(4) + size + b"\x00\x02\x02\x4c\x01\x00;"


def bmp_of(width: int, height: int) -> bytes:
    return b"BM" + struct.pack("<IIIIiiHHIIiiII", 54, 0, 54, 40, width, height, 1, 24, 0, 0, 0, 0, 0, 0)


@pytest.mark.parametrize("make", [gif_of, bmp_of])
def test_huge_pictures_of_other_kinds_are_refused(make: Callable[[int, int], bytes]) -> None:
    with pytest.raises(TooLarge):
        read_document(make(60_000, 60_000), "scan")


@pytest.mark.parametrize("size", [(60_000, 60_000), (2_000_000, 100), (11_000, 11_000)])
def test_huge_pictures_are_refused_by_their_header(size: tuple[int, int]) -> None:
    with pytest.raises(TooLarge):
        read_document(png_of(*size), "scan.png")


def test_a_cut_picture() -> None:
    stream = io.BytesIO()
    Image.new("RGB", (400, 400), "white").save(stream, "JPEG")
    with pytest.raises(ResumeError):
        read_document(stream.getvalue()[:300], "scan.jpg", ocr="off")


def test_a_picture_without_the_reader_of_pictures_says_what_to_do() -> None:
    stream = io.BytesIO()
    Image.new("RGB", (400, 400), "white").save(stream, "PNG")
    with pytest.raises(NoTextFound) as caught:
        read_document(stream.getvalue(), "scan.png", ocr="off")
    assert "Ask the candidate" in caught.value.reason


@pytest.mark.parametrize(
    "content", [b"{\\rtf1" + b"{" * 200_000 + b"Dana", b"{\\rtf1 " + b"\\b" * 500_000 + b" Dana Reyes}", b"{\\rtf1\\bin999999999 x}"]
)
def test_rtf_traps(content: bytes) -> None:
    try:
        read_document(content, "dana.rtf")
    except ResumeError as error:
        assert error.reason


def test_hidden_names_in_a_zip_do_not_lead_out() -> None:
    members = open_container(zip_of({"../../evil.txt": PLAIN.encode(), "/etc/dana.txt": PLAIN.encode()}), "batch.zip") or ()
    assert [member.path for member in members] == ["evil.txt", "etc/dana.txt"]
