"""Bytes of a kind that is not read -> what it is, and what to do about it."""

from __future__ import annotations

import io

_ASK = "Ask the candidate for a PDF or Word document."
UNKNOWN = "This is not a format we read. Ask for a PDF, Word or plain text file."
PHOTO = "This is a photo in Apple's HEIC format. Save it as JPEG or PNG, or ask the candidate for a PDF."
ARCHIVE = "This is an archive of a kind we do not open. Unpack it and upload the resumes, or pack them as ZIP."
SHEET = f"This is a spreadsheet. {_ASK}"
SLIDES = f"This is a presentation. {_ASK}"
PAGES = "This is an Apple Pages document. In Pages, export it as PDF or Word, or ask the candidate to."
BOOK = f"This is an e-book. {_ASK}"
MESSAGE = "This is an Outlook message. Save its attachments and upload those, or save the message as .eml."
PACKED_MAIL = "Outlook packed the attachments of this e-mail in winmail.dat. Ask the candidate to send the resume as a PDF."
OLD_WORD = "This is a Word document saved as XML. Open it in Word and save it as DOCX or PDF."
_BEGINNINGS = (
    (b"Rar!\x1a\x07", ARCHIVE), (b"7z\xbc\xaf\x27\x1c", ARCHIVE), (b"\x1f\x8b", ARCHIVE), (b"BZh", ARCHIVE), (b"\xfd7zXZ\x00", ARCHIVE),
    (b"\x78\x9f\x3e\x22", PACKED_MAIL), (b"\xffWPC", f"This is a WordPerfect document. {_ASK}"),
    (b"MZ", f"This is a program, which is never run here. {_ASK}"), (b"\x7fELF", f"This is a program, which is never run here. {_ASK}"),
)  # fmt: skip
_PHOTOS = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif")
OUTLOOK = "__substg1.0_".encode("utf-16-le")  # the name of every entry of a message, which no old Word document holds
WORD_XML = b'progid="Word.Document"'


def kind_in_archive(names: set[str]) -> str | None:
    """What to say of a ZIP with these names in it, None when it is opened or read."""
    if "[Content_Types].xml" in names:
        folders = {name.partition("/")[0] for name in names}
        return SHEET if "xl" in folders else SLIDES if "ppt" in folders else None
    if names & {"Index/Document.iwa", "Index.zip", "index.xml.gz"}:
        return PAGES
    return BOOK if {"mimetype", "META-INF/container.xml"} <= names else None


def sentence(content: bytes) -> str:
    """What this is, for a person who uploaded it, and the remedy."""
    if content.startswith(b"PK"):
        import zipfile

        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                return kind_in_archive(set(archive.namelist())) or UNKNOWN
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            return UNKNOWN
    if content[4:8] == b"ftyp" and content[8:12] in _PHOTOS:
        return PHOTO
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        return MESSAGE
    if WORD_XML in content[:1000]:
        return OLD_WORD
    return next((said for beginning, said in _BEGINNINGS if content.startswith(beginning)), UNKNOWN)
