"""The bytes of a ZIP or an e-mail -> the files in it, one level deep; None for an ordinary file."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from typing import NamedTuple

from screening.errors import DamagedResume, EncryptedResume, ResumeError, TooLarge, UnsupportedFormat
from screening.model.document import Format
from screening.reading.limits import ARCHIVE_BYTES, ARCHIVE_MEMBERS, FILE_BYTES, MEGABYTE
from screening.reading.sniff import extension_of, sniff

LOGO_BYTES = 30_000  # an inline picture in an e-mail up to this size is a logo, not a scan
RATIO = 200  # unpacked over packed size, from which a large archive is a bomb
_NOT_RESUMES = frozenset({"ics", "vcf", "p7s", "p7m", "asc", "sig"})
_LITTER = re.compile(r"(?:^|/)(?:__MACOSX/|\.DS_Store$|\._[^/]*$|Thumbs\.db$|desktop\.ini$)", re.IGNORECASE)
_UNSAFE = re.compile(r"[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError, RuntimeError, OverflowError)


class Member(NamedTuple):
    """A file in an archive or e-mail. `path` is only a label: relative, without "..". `error`: why it could not be taken out."""

    path: str
    content: bytes
    error: ResumeError | None = None


def open_container(content: bytes, filename: str, *, room: int = ARCHIVE_BYTES) -> tuple[Member, ...] | None:
    """The files in a ZIP or an e-mail, as they come; None for an ordinary file. Raises DamagedResume, TooLarge.

    `room`: bytes that may still be unpacked, where the archive lies inside another one.
    """
    format = sniff(content, filename)
    if format is Format.ZIP:
        return tuple(_zipped(content, filename, room))
    if format is Format.EML:
        return tuple(_mailed(content, filename))
    return None


def safe_path(name: str) -> str:
    """A name from an archive as a label: no drive, no root, no way up, no control characters."""
    parts = [part.strip() for part in _UNSAFE.sub("", name.replace("\\", "/")).split("/")]
    kept = [part for part in parts if part not in {"", ".", ".."} and not re.fullmatch(r"[A-Za-z]:", part)]
    return "/".join(part[:150] for part in kept)[-400:] or "unnamed"


def _zipped(content: bytes, filename: str, room: int) -> Iterator[Member]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except _BROKEN as error:
        raise DamagedResume(
            filename, "This archive is damaged or cut short. Ask for it again, or upload the resumes themselves."
        ) from error
    with archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir() and not _LITTER.search(entry.filename)]
        _check(entries, len(content), filename, room)
        left = room
        for entry in entries:
            member = _taken(archive, entry, min(FILE_BYTES, left))
            left -= len(member.content)
            if left <= 0:
                raise _too_large(filename)
            yield member


def _check(entries: list[zipfile.ZipInfo], size: int, filename: str, room: int) -> None:
    """The limits that can be told before anything is unpacked."""
    if len(entries) > ARCHIVE_MEMBERS:
        raise TooLarge(filename, f"This archive holds {len(entries)} files; the limit is {ARCHIVE_MEMBERS}. Upload it in parts.")
    declared = sum(entry.file_size for entry in entries)
    if declared > room or (declared > 50 * MEGABYTE and declared > RATIO * size):
        raise _too_large(filename)
    places = sorted((entry.header_offset, entry.compress_size) for entry in entries)
    ends = [start + packed for start, packed in places]
    if any(end > start for end, (start, _) in zip(ends, places[1:], strict=False)):
        raise DamagedResume(
            filename, "The files in this archive overlap, as in a trap. Ask for it again, or upload the resumes themselves."
        )


def _too_large(filename: str) -> TooLarge:
    return TooLarge(filename, f"This archive unpacks to more than {ARCHIVE_BYTES // MEGABYTE} MB. Upload it in parts.")


def _taken(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int) -> Member:
    path = safe_path(entry.filename)
    if entry.flag_bits & 1:
        return Member(path, b"", EncryptedResume(path, "This file in the archive needs a password. Ask for an unprotected copy."))
    try:
        with archive.open(entry) as stream:
            content = stream.read(limit + 1)
    except _BROKEN:
        return Member(path, b"", DamagedResume(path, "This file in the archive is damaged. Ask the candidate to send it again."))
    if len(content) > limit:
        return Member(path, b"", TooLarge(path, f"This file has more than {limit // MEGABYTE} MB unpacked. Ask for a smaller copy."))
    return Member(path, content)


def _mailed(content: bytes, filename: str) -> Iterator[Member]:
    message = parsed_mail(content, filename)
    attachments = [member for member in _attachments(message) if member.content or member.error]
    if any(_may_be_resume(member) for member in attachments):
        yield from attachments
        return
    yield Member("message.html" if _is_html(body_of(message)) else "message.txt", body_of(message).encode())
    yield from attachments


def parsed_mail(content: bytes, filename: str) -> EmailMessage:
    """The e-mail. Raises DamagedResume."""
    try:
        return BytesParser(EmailMessage, policy=policy.default).parsebytes(content)
    except (MessageError, ValueError, LookupError, IndexError, AttributeError, TypeError, RecursionError) as error:
        raise DamagedResume(filename, "This e-mail is damaged. Ask the candidate to send the resume itself.") from error


def body_of(message: EmailMessage) -> str:
    """The words of the e-mail itself, plain if it has them so, else HTML."""
    for kind in ("plain", "html"):
        try:
            part = message.get_body((kind,))
        except (AttributeError, KeyError, ValueError, TypeError):
            part = None
        if isinstance(part, EmailMessage) and (text := _text_of(part)).strip():
            return text
    return ""


def _text_of(part: EmailMessage) -> str:
    try:
        raw = part.get_payload(decode=True)
    except (LookupError, ValueError):  # a character set that is none
        del part["Content-Type"]
        raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    try:
        return raw.decode(part.get_content_charset() or "utf-8")
    except (LookupError, ValueError):
        return raw.decode("cp1252", "replace")


def _is_html(text: str) -> bool:
    return text.lstrip()[:1] == "<"


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts of an e-mail in order; what stands in a forwarded e-mail belongs to that one."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        yield part
        inner = part.get_payload() if part.is_multipart() else None
        if isinstance(inner, list) and (part is message or part.get_content_maintype() != "message"):
            waiting += [each for each in reversed(inner) if isinstance(each, EmailMessage)]


def _attachments(message: EmailMessage) -> Iterator[Member]:
    for number, part in enumerate(_parts(message)):
        if number > ARCHIVE_MEMBERS:
            yield Member("more", b"", TooLarge("more", f"This e-mail has more than {ARCHIVE_MEMBERS} parts. Upload the rest by itself."))
            return
        if part.get_content_type() == "message/rfc822" and part is not message:
            inner = part.get_payload()
            if isinstance(inner, list) and inner and isinstance(inner[0], EmailMessage):
                yield Member(safe_path(part.get_filename() or f"forwarded-{number}.eml"), inner[0].as_bytes())
            continue
        name = part.get_filename()
        if part.is_multipart() or (not name and part.get_content_disposition() != "attachment"):
            continue
        raw = part.get_payload(decode=True)
        if not isinstance(raw, bytes) or extension_of(name or "") in _NOT_RESUMES:
            continue
        path = safe_path(name or f"attachment-{number}")
        if part.get_content_maintype() == "image" and len(raw) <= LOGO_BYTES:
            continue
        if len(raw) > FILE_BYTES:
            yield Member(path, b"", TooLarge(path, f"This file has more than {FILE_BYTES // MEGABYTE} MB. Ask for a smaller copy."))
        else:
            yield Member(path, raw)


def _may_be_resume(member: Member) -> bool:
    return sniff(member.content, member.path) is not None and not isinstance(member.error, UnsupportedFormat)
