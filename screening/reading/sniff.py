"""Bytes and a file name -> what the content is, and whether the name says so."""

from __future__ import annotations

import io
import re

from screening.model.document import Format
from screening.reading.others import OUTLOOK, WORD_XML, kind_in_archive

_NAMES: dict[str, tuple[Format, ...]] = {
    "pdf": (Format.PDF,), "docx docm dotx dotm": (Format.DOCX,), "doc dot": (Format.DOC,), "rtf": (Format.RTF,),
    "odt ott fodt": (Format.ODT,), "html htm xhtml": (Format.HTML,), "eml mht mhtml": (Format.EML,),
    "txt text": (Format.TEXT,), "md markdown": (Format.MARKDOWN, Format.TEXT),
    "png jpg jpeg jfif tif tiff webp bmp gif": (Format.IMAGE,), "zip": (Format.ZIP,),
}  # fmt: skip
EXTENSIONS = {name: formats for names, formats in _NAMES.items() for name in names.split()}
_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF87a", b"GIF89a")
_HTML = re.compile(rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_TAGS = re.compile(rb"<(?:p|div|table|h[1-6]|ul|li|br|span)\b[^>]{0,200}>", re.IGNORECASE)
_MAIL = re.compile(
    rb"^(?:From|To|Subject|Date|Message-ID|MIME-Version|Received|Return-Path|Delivered-To|X-[\w-]+|Content-Type|Reply-To|Sender|Cc):",
    re.IGNORECASE | re.MULTILINE,
)


def extension_of(filename: str) -> str:
    """The part after the last dot, in lower case; "" if there is none."""
    name = filename.replace("\\", "/").rsplit("/", 1)[-1]
    return name.rsplit(".", 1)[-1].lower().strip() if "." in name else ""


BLANK = b"\x00 \t\r\n\f"
FILLED = 50  # bytes of a text at least, where nothing but zeros follows
FRONT = 1_000_000  # bytes of nothing that may stand before a file


def sniff(content: bytes, filename: str) -> Format | None:
    """What the content is; None when it is nothing we read."""
    head = content[:1024]
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zipped(content)  # first: a PDF packed without being pressed may begin within its head
    if b"%PDF-" in (head if head.strip(BLANK) else content[: FRONT + 1024].lstrip(BLANK)):
        return Format.PDF
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return None if OUTLOOK in content and b"W\x00o\x00r\x00d\x00D\x00o\x00c" not in content else Format.DOC
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{\\rtf"):
        return Format.RTF
    if head.startswith(_IMAGES) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP") or (head[:2] == b"BM" and head[6:10] == bytes(4)):
        return Format.IMAGE
    return _worded(content, filename)


def _zipped(content: bytes) -> Format | None:
    import zipfile  # costs 15 ms, and most files are no archives

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            if "word/document.xml" in names:
                return Format.DOCX
            if "[Content_Types].xml" in names and any(name.startswith(("xl/", "ppt/", "word/")) for name in names):
                return Format.DOCX if any(name.startswith("word/") for name in names) else None
            if kind_in_archive(names):
                return None
            if "content.xml" in names:
                return Format.ODT
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return Format.DOCX if b"word/document.xml" in content else Format.ZIP
    return Format.ZIP


def _worded(content: bytes, filename: str) -> Format | None:
    head = content[:65536]
    if WORD_XML in head[:1000]:
        return None
    if head.lstrip(b"\xef\xbb\xbf").lstrip().startswith((b"<?xml", b"<office:document")) and b"office:document" in head[:3000]:
        return Format.ODT
    if _HTML.search(head.removeprefix(b"\xef\xbb\xbf")) or (head.lstrip()[:1] == b"<" and len(_TAGS.findall(head)) >= 3):
        return Format.HTML
    first = head.split(b"\n\n", 1)[0].split(b"\r\n\r\n", 1)[0]
    said = {name.lower() for name in _MAIL.findall(first)}
    least = 2 if extension_of(filename) == "eml" else 3
    if (len(_MAIL.findall(first)) >= least or said >= {b"mime-version:", b"content-type:"}) and re.match(rb"[\w-]+:", first):
        return Format.EML
    if not _is_text(head):
        return None
    return Format.MARKDOWN if extension_of(filename) in {"md", "markdown"} else Format.TEXT


def _is_text(head: bytes) -> bool:
    """Whether bytes look like letters in some encoding, not like a binary file."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return True
    said = head.rstrip(b"\x00")  # some programs fill up their files
    if len(said) < len(head) - 1 and len(said) < FILLED:
        return False
    head = said
    if head.count(0):
        sides = (head[0::2].count(0), head[1::2].count(0))
        return max(sides) > 0.6 * len(head) / 2 and min(sides) < 0.05 * len(head)
    odd = sum(head.count(bytes([code])) for code in (*range(1, 9), *range(14, 27), *range(28, 32), 127))
    return odd <= 0.01 * len(head)


def name_disagrees(filename: str, format: Format) -> bool:
    """Whether the extension is one we know, and another format than the content."""
    known = EXTENSIONS.get(extension_of(filename))
    return known is not None and format not in known
