"""Every way in which a file cannot be read, in one table: the type of the reason, and a sentence that says what to do."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from screening import errors
from screening.errors import DamagedResume, EncryptedResume, NoTextFound, ResumeError, TooLarge, UnsupportedFormat
from screening.model.document import FlagKind
from screening.reading.containers import open_container
from screening.reading.eyes import ELSEWHERE, PagesWanted
from screening.reading.limits import ARCHIVE_MEMBERS, FILE_BYTES
from screening.reading.read import read_document

from .papers import pdf_of, put
from .test_broken import picture
from .test_containers import mail_of, zip_of
from .test_hostile import png_of
from .test_read import PLAIN

OLD_WORD = (Path(__file__).parent.parent / "files" / "01-old-word-with-header-and-table.doc").read_bytes()
REMEDY = re.compile(r"(?:^|\. |\(.*\)\. )(?:Ask|Upload|Look|Check|Install)\b[^.]*\.$")


def blank() -> bytes:
    return pdf_of(lambda canvas: canvas.rect(10, 10, 50, 50))


def locked_pdf() -> bytes:
    return pdf_of(lambda canvas: put(canvas, 40, 60, "Dana"), encrypt=StandardEncryption("secret", "owner", strength=128))


def locked_word() -> bytes:
    """What Word writes when a password is asked: an old container that holds the new file in a stream, and how it was locked in another."""
    content, name = bytearray(OLD_WORD), "EncryptionInfo\0".encode("utf-16-le")
    at = content.index("WordDocument\0".encode("utf-16-le"))
    content[at : at + len(name)] = name
    content[at + 64] = len(name)
    return bytes(content)


def locked_old_word() -> bytes:
    content = bytearray(OLD_WORD)
    content[content.index(b"\xec\xa5") + 0x0B] |= 1
    return bytes(content)


def locked_part(content: bytes) -> bytes:
    changed = bytearray(content)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = changed.index(mark)
        changed[at + place] |= 1
    return bytes(changed)


NO_PAGES = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>"
PART = {"word/document.xml": b"<w/>"}
FAILURES: list[tuple[str, Callable[[], bytes], str, type[ResumeError]]] = [
    ("nothing in it", lambda: b"", "a.pdf", NoTextFound),
    ("only zeros", lambda: bytes(500), "a.pdf", NoTextFound),
    ("only spaces", lambda: b" \n" * 50, "a.txt", NoTextFound),
    ("a program", lambda: b"\x7fELF\x02\x01\x01" + bytes(400), "a.pdf", UnsupportedFormat),
    ("a spreadsheet", lambda: zip_of({"[Content_Types].xml": b"", "xl/workbook.xml": b""}), "a.docx", UnsupportedFormat),
    ("an old spreadsheet", lambda: OLD_WORD.replace(b"W\0o\0r\0d\0D\0o\0c", b"S\0o\0m\0e\0B\0o\0o"), "a.doc", UnsupportedFormat),
    ("too large", lambda: b"a" * (FILE_BYTES + 1), "a.txt", TooLarge),
    ("a locked PDF", locked_pdf, "a.pdf", EncryptedResume),
    ("a locked old Word document", locked_old_word, "a.doc", EncryptedResume),
    ("a Word document with a password", locked_word, "a.docx", EncryptedResume),
    ("a locked Word document", lambda: locked_part(zip_of(PART)), "a.docx", EncryptedResume),
    ("a PDF cut short", lambda: b"%PDF-1.4 and then nothing", "a.pdf", DamagedResume),
    ("a PDF without pages", lambda: NO_PAGES, "a.pdf", DamagedResume),
    ("a PDF without words", blank, "a.pdf", NoTextFound),
    ("a Word document cut short", lambda: b"PK\x03\x04 cut short word/document.xml", "a.docx", DamagedResume),
    ("a Word document without text part", lambda: zip_of({"word/document.xml": b""}), "a.docx", DamagedResume),
    ("a Word document without words", lambda: zip_of(PART), "a.docx", NoTextFound),
    ("an old Word document cut short", lambda: OLD_WORD[:3000], "a.doc", DamagedResume),
    ("an OpenDocument without body", lambda: zip_of({"content.xml": b"<x/>"}), "a.odt", DamagedResume),
    ("a Word document without end", lambda: zip_of({"word/document.xml": b" " * 21_000_000}), "a.docx", TooLarge),
    ("a web page without words", lambda: b"<html><body><img></body></html>", "a.html", NoTextFound),
    ("a picture cut short", lambda: picture("PNG")[:60], "a.png", DamagedResume),
    ("a picture too large", lambda: png_of(60_000, 60_000), "a.png", TooLarge),
    ("a picture, with reading pictures off", lambda: picture("PNG"), "a.png", NoTextFound),
    ("an archive cut short", lambda: b"PK\x03\x04 and nothing more", "a.zip", DamagedResume),
    ("an archive of too many files", lambda: zip_of({f"{n}": b"" for n in range(ARCHIVE_MEMBERS + 1)}), "a.zip", TooLarge),
    ("an archive too large unpacked", lambda: zip_of({f"{n}.txt": bytes(20_000_000) for n in range(4)}), "a.zip", TooLarge),
    ("a locked file in an archive", lambda: locked_part(zip_of({"a.txt": b"Dana"})), "a.zip", EncryptedResume),
]  # fmt: skip


def read(content: bytes, name: str) -> None:
    """Opens and reads as the product does; a member's error counts."""
    members = open_container(content, name)
    for member in members or ():
        if member.error:
            raise member.error
    read_document(content, name, ocr="off") if members is None else None


@pytest.mark.parametrize(("make", "name", "error"), [row[1:] for row in FAILURES], ids=[row[0] for row in FAILURES])
def test_every_failure_is_typed_and_says_what_to_do(make: Callable[[], bytes], name: str, error: type[ResumeError]) -> None:
    with pytest.raises(error) as caught:
        read(make(), name)
    assert type(caught.value) is error and caught.value.filename == name.replace("a.zip", caught.value.filename)
    assert REMEDY.search(caught.value.reason), caught.value.reason
    assert 40 < len(caught.value.reason) < 220 and "\n" not in caught.value.reason


def test_every_type_of_reason_is_in_the_table() -> None:
    types = {kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, ResumeError)}
    assert types - {ResumeError, errors.TookTooLong} == {row[3] for row in FAILURES}  # that one is the sandbox's own
    assert len({kind.code for kind in types}) == len(types)


@pytest.mark.parametrize("length", range(1, 150, 7))
def test_little_text_is_read_and_said(length: int) -> None:
    document = read_document(PLAIN[:length].encode(), "a.txt")
    (flag,) = document.flags
    assert flag.kind is FlagKind.LITTLE_TEXT and flag.detail.endswith("Look at the original.")


def test_pages_that_are_pictures_are_asked_for() -> None:
    stream = io.BytesIO(picture("TIFF"))
    with pytest.raises(PagesWanted) as caught:
        read_document(stream.getvalue(), "a.tiff", ocr=ELSEWHERE)
    assert caught.value.pages == (1,)


def test_an_empty_e_mail() -> None:
    (member,) = open_container(mail_of(""), "a.eml") or ()
    with pytest.raises(NoTextFound):
        read_document(member.content, member.path)
