"""Files of every format with bytes changed by a seeded hand: each ends as a Document within limits or as a typed reason."""

from __future__ import annotations

import io
import random
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from screening.errors import ResumeError
from screening.reading.containers import open_container
from screening.reading.limits import PAGES, TEXT_CHARACTERS
from screening.reading.read import read_document

from .office_tricks import rich, sheet, web, word
from .papers import MAIN, column, pdf_of
from .test_containers import mail_of, zip_of
from .test_read import PLAIN, check_offsets
from .tricks import honest, tricked

OLD_WORD = Path(__file__).parent.parent / "files" / "01-old-word-with-header-and-table.doc"
A_FORMAT, MORE = 20, 200  # mutations of each file, in the ordinary run and with -m fuzz


def page(canvas: Canvas) -> None:
    column(canvas, 40, 60, MAIN)


def picture(kind: str) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (300, 200), "white").save(stream, kind)
    return stream.getvalue()


@cache
def samples() -> dict[str, bytes]:
    """A file of each kind."""
    return {
        "maya.pdf": pdf_of(page, page),
        "tricked.pdf": tricked("behind something", 2)[0],
        "honest.pdf": honest(1)[0],
        "maya.docx": word("hidden style", "Salesforce expert"),
        "maya.doc": OLD_WORD.read_bytes(),
        "maya.rtf": rich("white", "Salesforce expert"),
        "maya.html": web("below", "Salesforce expert"),
        "maya.fodt": sheet("display", "Salesforce expert"),
        "maya.txt": PLAIN.encode("utf-16"),
        "maya.eml": mail_of(PLAIN, dana_txt=PLAIN.encode()),
        "maya.zip": zip_of({"maya.txt": PLAIN.encode(), "in/maya.html": web("display", "x")}),
        "maya.png": picture("PNG"),
        "maya.jpg": picture("JPEG"),
        "maya.tiff": picture("TIFF"),
        "maya.bmp": picture("BMP"),
        "maya.gif": picture("GIF"),
    }


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Bytes flipped, cut off, repeated, or overwritten."""
    changed = bytearray(content)
    match chance.randrange(5):
        case 0:
            for _ in range(chance.choice((1, 5, 50))):
                changed[chance.randrange(len(changed))] = chance.randrange(256)
        case 1:
            del changed[chance.randrange(len(changed)) :]
        case 2:
            at = chance.randrange(len(changed))
            changed[at:at] = changed[at : at + chance.randrange(3000)] * 3
        case 3:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
        case _:
            at = chance.randrange(len(changed))
            changed[at : at + 40] = chance.randbytes(40)
    return bytes(changed)


def check(content: bytes, name: str) -> None:
    """Reads what stands there, members of archives too."""
    try:
        members = open_container(content, name)
        for path, inner in [(name, content)] if members is None else [(m.path, m.content) for m in members if not m.error]:
            document = read_document(inner, path, ocr="off")
            check_offsets(document)
            assert len(document.pages) <= PAGES and len(document.text) <= TEXT_CHARACTERS + 1
    except ResumeError as error:
        assert error.reason.endswith(".") and "Traceback" not in error.reason


@pytest.mark.parametrize("name", samples())
def test_changed_bytes_end_in_a_document_or_a_reason(name: str) -> None:
    for seed in range(A_FORMAT):
        check(mutated(samples()[name], random.Random(f"{name} {seed}")), name)


@pytest.mark.fuzz
@pytest.mark.parametrize("name", samples())
def test_many_more_changed_bytes(name: str) -> None:
    for seed in range(A_FORMAT, A_FORMAT + MORE):
        check(mutated(samples()[name], random.Random(f"{name} {seed}")), name)


HEADS = (
    b"",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"{\\rtf1 ",
    b"<html>",
    b"<?xml version='1.0'?><office:document>",
    b"From: a\nTo: b\nDate: c\n\n",
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"II*\x00",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\xff\xfe",
    b"RIFF\0\0\0\0WEBP",
)


@settings(max_examples=150, derandomize=True)
@given(st.sampled_from(HEADS), st.binary(max_size=400), st.text(max_size=30))
def test_any_bytes_under_any_name(head: bytes, body: bytes, name: str) -> None:
    check(head + body, name or "x")


@settings(max_examples=150, derandomize=True)
@given(st.sampled_from([b"{\\rtf1 %s}", b"<html><body>%s</body></html>", b"%s"]), st.text(max_size=300))
def test_any_words_in_any_text(frame: bytes, words: str) -> None:
    check(frame.replace(b"%s", words.encode("utf-8", "replace")), "x.txt")
