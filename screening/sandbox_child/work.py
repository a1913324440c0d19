"""A request in, messages out: the members of a file, and for each what it says or why it cannot be read."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, NamedTuple

from screening.errors import DamagedResume, MissingPackage, NoTextFound, ResumeError, TooLarge
from screening.extraction.extract import extract_profile
from screening.model.codec import to_json
from screening.model.document import Format
from screening.reading.containers import open_container
from screening.reading.limits import ARCHIVE_DEPTH, ARCHIVE_MEMBERS
from screening.reading.pictures import page_images
from screening.reading.read import read_document
from screening.reading.sniff import sniff
from screening.vocabulary.load import load_vocabulary

from .confine import allow_cpu
from .wire import Message, send

FILE_SECONDS = 20  # of CPU for a file; the wall limit of the parent is the same
PAGE_SECONDS = 20  # more for each page read as a picture
PICTURED = (Format.PDF, Format.IMAGE)  # formats whose pages may be pictures
OVER_LIMITS = "Reading this file went over the limit of 20 seconds or 1 GB. Ask for the resume as an ordinary PDF or Word file."
EMPTY = "This archive holds no files. Ask for it again, or upload the resumes themselves."
TOO_DEEP = f"Archives inside archives are opened {ARCHIVE_DEPTH} deep only. Upload this one by itself."

TOO_MANY = f"With the archives inside it, this one holds more than {ARCHIVE_MEMBERS} files. Upload it in parts."


class Leaf(NamedTuple):
    """An ordinary file, or one inside an archive; `error` where it could not even be taken out."""

    file: str
    content: bytes
    error: ResumeError | None = None


def serve(request: dict[str, Any], answers: BinaryIO) -> bool:
    """Answer one request, a message for each leaf. False when this process should be replaced: its memory ran out.

    A request has `do` (read or unpack), `file` and `path`, `ocr`, `images`, `skip` (leaves answered before) and `only`
    (one leaf is wanted). With `elsewhere`, pages that are pictures are not read here but asked for with `needs_ocr`.
    """
    allow_cpu(FILE_SECONDS)
    file, skip = request["file"], request["skip"]
    try:
        for leaf in islice(_leaves(request), skip, skip + 1 if request["only"] else None):
            if leaf.file != file:
                file = leaf.file
                allow_cpu(FILE_SECONDS)
                send(answers, {"kind": "begin", "file": file})
            message = _answer(leaf, request)
            send(answers, message.head, message.parts)
    except MemoryError:
        send(answers, {**_failure(file, "over_limits", OVER_LIMITS).head, "dying": True})
        return False
    send(answers, {"kind": "end"})
    return True


def report_pages(answers: BinaryIO) -> None:
    """From now on the parent hears of every page that is about to be read as a picture: each has time of its own."""
    from screening.reading.ocr import Engine

    read = Engine.__call__

    def reported(engine: Engine, picture: Any) -> Any:
        allow_cpu(PAGE_SECONDS + FILE_SECONDS)
        send(answers, {"kind": "page"})
        return read(engine, picture)

    setattr(Engine, "__call__", reported)  # noqa: B010


def _leaves(request: dict[str, Any]) -> Iterator[Leaf]:
    file = request["file"]
    try:
        content = Path(request["path"]).read_bytes()
    except OSError as error:
        yield Leaf(file, b"", DamagedResume(file, f"The file cannot be opened ({error.strerror}). Check that it is still there."))
        return
    for number, leaf in enumerate(_unpacked(Leaf(file, content), 0), 1):
        if number > ARCHIVE_MEMBERS:
            yield Leaf(file, b"", TooLarge(file, TOO_MANY))
            return
        yield leaf


def _unpacked(leaf: Leaf, depth: int) -> Iterator[Leaf]:
    """The leaf itself, or the members of the archive that it is, archives inside it opened too."""
    try:
        members = None if leaf.error else open_container(leaf.content, PurePosixPath(leaf.file).name)
    except ResumeError as error:
        yield leaf._replace(error=error)
        return
    if members is None:
        yield leaf
    elif not members:
        yield leaf._replace(error=NoTextFound(leaf.file, EMPTY))
    elif depth == ARCHIVE_DEPTH:
        yield leaf._replace(error=TooLarge(leaf.file, TOO_DEEP))
    else:
        for member in members:
            yield from _unpacked(Leaf(f"{leaf.file}/{member.path}", member.content, member.error), depth + 1)


def _answer(leaf: Leaf, request: dict[str, Any]) -> Message:
    if leaf.error is not None:
        return _failure(leaf.file, leaf.error.code, leaf.error.reason)
    if request["do"] == "unpack":
        return Message({"kind": "member", "file": leaf.file}, (leaf.content,) if leaf.file != request["file"] else ())
    try:
        return _read(leaf, request)
    except NoTextFound as error:
        if request["elsewhere"] and sniff(leaf.content, leaf.file) in PICTURED:
            return Message({"kind": "needs_ocr", "file": leaf.file}, ())
        return _failure(leaf.file, error.code, error.reason)
    except ResumeError as error:
        return _failure(leaf.file, error.code, error.reason)
    except MissingPackage as error:
        return _failure(leaf.file, "missing_package", str(error))
    except MemoryError:
        raise
    except Exception as error:  # a parser of ours met something new: one file is lost, and the place is named
        return _failure(leaf.file, "damaged", f"This file is damaged or unusual ({_place(error)}). Ask for another copy.")


def _read(leaf: Leaf, request: dict[str, Any]) -> Message:
    setting = "off" if request["elsewhere"] else request["ocr"]
    document = read_document(leaf.content, PurePosixPath(leaf.file).name, ocr=setting)
    profile = extract_profile(document, load_vocabulary())
    images = page_images(leaf.content, document) if request["images"] else ()
    return Message({"kind": "reading", "file": leaf.file}, (to_json(document), to_json(profile), *images))


def _failure(file: str, code: str, reason: str) -> Message:
    return Message({"kind": "failure", "file": file, "code": code, "reason": reason}, ())


def _place(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} in {Path(frames[-1].filename).name}, line {frames[-1].lineno}"
