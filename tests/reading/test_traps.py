"""Files built to exhaust memory, time or trust: each ends as a Document or as a typed reason, within seconds."""

from __future__ import annotations

import struct
import time

import pytest

from screening.errors import DamagedResume, NoTextFound, ResumeError, TooLarge
from screening.model.document import FlagKind
from screening.reading.containers import open_container, safe_path
from screening.reading.limits import TEXT_CHARACTERS
from screening.reading.read import read_document

from .test_containers import zip_of
from .test_hostile import png_of
from .test_read import PLAIN, check_offsets

SECONDS = 8.0  # of CPU that the largest trap may take
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
DOCTYPE = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}<!ENTITY out SYSTEM "file:///etc/passwd">]>'
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'


def ending(content: bytes, name: str) -> str:
    """The text, or the code of the reason; fails when it takes too long."""
    started = time.process_time()
    try:
        document = read_document(content, name, ocr="off")
        check_offsets(document)
        return document.text
    except ResumeError as error:
        assert error.reason.endswith(".") and "Traceback" not in error.reason
        return error.code
    finally:
        assert time.process_time() - started < SECONDS


def word(body: str) -> bytes:
    return zip_of({"[Content_Types].xml": b"<Types/>", "word/document.xml": body.encode()})


def open_document(body: str) -> bytes:
    return zip_of({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": body.encode()})


@pytest.mark.parametrize("name", ["l11", "out"])
def test_no_entity_is_followed_in_word(name: str) -> None:
    body = f'{DOCTYPE}<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>Dana &{name}; Reyes</w:t></w:r></w:p></w:body></w:document>'
    text = ending(word(body), "dana.docx")
    assert "ha" not in text and "root:" not in text and len(text) < 1000


@pytest.mark.parametrize("name", ["l11", "out"])
@pytest.mark.parametrize("flat", [True, False])
def test_no_entity_is_followed_in_open_document(name: str, flat: bool) -> None:
    tag = "document" if flat else "document-content"
    inside = f"<office:body><office:text><text:p>Dana &{name};</text:p></office:text></office:body>"
    body = f"{DOCTYPE}<office:{tag} {OFFICE}>{inside}</office:{tag}>"
    text = ending(body.encode() if flat else open_document(body), "dana.odt")
    assert "haha" not in text and "root:" not in text and len(text) < 1000


def test_no_entity_is_followed_in_a_web_page() -> None:
    text = ending(f"{DOCTYPE}<html><body><p>Dana &l11; &out;</p></body></html>".encode(), "dana.html")
    assert "haha" not in text and "root:" not in text


DEEP = 1_000_000
NESTED = {
    "dana.html": b"<html><body>" + b"<b>" * DEEP + b"Dana Reyes",
    "dana.docx": word(f'<w:document xmlns:w="{W}"><w:body>' + "<w:sdt>" * DEEP + "Dana"),
    "dana.odt": open_document(f"<office:document-content {OFFICE}><office:body>" + "<text:span>" * DEEP + "Dana"),
    "dana.rtf": b"{\\rtf1 " + b"{\\b " * DEEP + b"Dana",
    "dana.pdf": b"%PDF-1.4\n1 0 obj " + b"<</A" * DEEP + b"[" * DEEP,
    "table.html": b"<html><body>" + b"<table><tr><td>" * (DEEP // 3) + b"Dana Reyes",
}


@pytest.mark.parametrize("name", NESTED)
def test_a_million_nested_marks(name: str) -> None:
    assert len(ending(NESTED[name], name)) < 100


LINE = "word " * 1_000_000
LONG = {
    "line.txt": LINE.encode(),
    "line.md": LINE.encode(),
    "line.html": f"<html><body><p>{LINE}</p></body></html>".encode(),
    "line.rtf": b"{\\rtf1 " + LINE.encode() + b"}",
    "line.docx": word(f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>{LINE}</w:t></w:r></w:p></w:body></w:document>'),
    "line.odt": open_document(
        f"<office:document-content {OFFICE}><office:body><text:p>{LINE}</text:p></office:body></office:document-content>"
    ),
    "glued.txt": b"a" * 5_000_000,
    "spaces.txt": b"Dana" + b" " * 5_000_000 + b"Reyes",
    "at.txt": b"a@" * 2_500_000,
    "tabs.txt": b"\t" * 5_000_000 + b"Dana",
}


@pytest.mark.parametrize("name", LONG)
def test_one_line_of_five_megabytes(name: str) -> None:
    assert len(ending(LONG[name], name)) <= TEXT_CHARACTERS + 1


def pdf_with(objects: str) -> bytes:
    return ("%PDF-1.7\n" + objects + "\ntrailer<</Root 1 0 R/Size 50>>\n%%EOF").encode()


def page_with(contents: str, more: str = "", *, size: str = "612 792", length: str = "") -> str:
    """The objects of a page with these contents; `more` describes their stream."""
    head = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    page = f"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 {size}]/Contents 4 0 R>>endobj "
    return f"{head}{page}4 0 obj<</Length {length or len(contents)}{more}>>stream\n{contents}\nendstream endobj"


CATALOG = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj"
LOOPS = {
    "tree": f"{CATALOG}<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9999999>>endobj",
    "parents": f"{CATALOG}<</Type/Pages/Kids[3 0 R]/Count 5>>endobj 3 0 obj<</Type/Pages/Kids[2 0 R]/Count 5>>endobj",
    "self": "1 0 obj 1 0 R endobj 2 0 obj 3 0 R endobj 3 0 obj 2 0 R endobj",
    "length": page_with("BT (Dana) Tj ET", length="4 0 R"),
    "filters": page_with("41>", "/Filter[" + "/ASCIIHexDecode" * 5000 + "]"),
    "huge page": page_with("", size="1e12 1e12"),
    "states": page_with("q " * 2_000_000),
}


@pytest.mark.parametrize("name", LOOPS)
def test_pdf_objects_that_lead_back_to_themselves(name: str) -> None:
    assert len(ending(pdf_with(LOOPS[name]), "loop.pdf")) < 100


def tiff_of(width: int, height: int) -> bytes:
    tags = ((256, width), (257, height), (258, 8), (259, 1), (262, 1), (273, 8), (277, 1), (278, height), (279, width * height % 2**32))
    return b"II*\0" + struct.pack("<IH", 8, len(tags)) + b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags) + bytes(4)


def jpeg_of(width: int, height: int) -> bytes:
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8\xff\xc0" + struct.pack(">H", len(frame) + 2) + frame + b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" + bytes(50)


def webp_of(width: int, height: int) -> bytes:
    head = b"VP8X" + struct.pack("<IB3x", 10, 0) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF" + struct.pack("<I", len(head) + 4) + b"WEBP" + head


@pytest.mark.parametrize(
    "content",
    [png_of(60_000, 60_000), tiff_of(60_000, 60_000), jpeg_of(60_000, 60_000), webp_of(60_000, 60_000)],
    ids=["png", "tiff", "jpeg", "webp"],
)
def test_enormous_pictures_are_refused(content: bytes) -> None:
    with pytest.raises((TooLarge, DamagedResume)):
        read_document(content, "scan", ocr="off")


NAMES = (
    "../../etc/passwd",
    "..\\..\\windows\\system32\\x.pdf",
    "/etc/shadow",
    "C:\\x.pdf",
    "\\\\server\\share\\x.pdf",
    "a\x00.pdf",
    "a\nb.pdf",
    "\u202efdp.exe",
    "con",
    "nul.txt",
    ".",
    "..",
    "",
    " ",
    "a" * 5000 + ".pdf",
    "<script>alert(1)</script>.pdf",
    "=cmd|' /C calc'!A0.txt",
    "%2e%2e%2fx.pdf",
    "'; drop table files; --.pdf",
    "$(reboot).pdf",
    "`id`.txt",
    "-rf.txt",
    "~/x.txt",
    "\U0001f600.pdf",
    "a/./../../b.pdf",
)


@pytest.mark.parametrize("name", NAMES)
def test_hostile_names_are_only_labels(name: str) -> None:
    assert len(NAMES) >= 20
    document = read_document(PLAIN.encode(), name)
    assert document.filename == name and "Harbor Insurance" in document.text
    (member,) = open_container(zip_of({name or ".": PLAIN.encode()}), "box.zip") or ()
    assert member.path == safe_path(member.path)
    assert not member.path.startswith(("/", "\\")) and ".." not in member.path.split("/") and len(member.path) <= 400
    assert member.path.isprintable()


def test_a_package_part_that_unpacks_without_end() -> None:
    body = f'<w:document xmlns:w="{W}"><w:body><w:p>'.encode() + b" " * 40_000_000
    with pytest.raises(TooLarge):
        read_document(zip_of({"word/document.xml": body}), "dana.docx")


def test_pages_beyond_the_limit_are_said_to_be_cut() -> None:
    with pytest.raises(NoTextFound):
        read_document(b" \n" * 100, "blank.txt")
    kinds = {flag.kind for flag in read_document(LINE.encode(), "line.txt").flags}
    assert FlagKind.PAGES_CUT in kinds
