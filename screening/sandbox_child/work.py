"""A request in, messages out: the members of a file, and for each what it says or why it cannot be read."""

from __future__ import annotations

import json
import traceback
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, NamedTuple

from screening.errors import DamagedResume, MissingPackage, NoTextFound, ResumeError, TooLarge
from screening.exchange.profile_json import profile_record
from screening.extraction.extract import extract_profile
from screening.reading.containers import open_container
from screening.reading.eyes import ELSEWHERE, PagesWanted, Pictures, look_at
from screening.reading.limits import ARCHIVE_BYTES, ARCHIVE_DEPTH, ARCHIVE_MEMBERS
from screening.reading.ocr import Engine, Reading
from screening.reading.read import read_document
from screening.vocabulary.load import load_vocabulary

from .confine import allow_cpu
from .wire import Message, send

FILE_SECONDS = 20  # of CPU for a file; the wall limit of the parent is the same
PAGE_SECONDS = 30  # for one page read as a picture, the first with the models to load; the parent allows 20 on a core of its own
OVER_LIMITS = "Reading this file went over the limit of 20 seconds or 1 GB. Ask for the resume as an ordinary PDF or Word file."
EMPTY = "This archive holds no files. Ask for it again, or upload the resumes themselves."
TOO_DEEP = f"Archives inside archives are opened {ARCHIVE_DEPTH} deep only. Upload this one by itself."

TOO_MANY = f"With the archives inside it, this one holds more than {ARCHIVE_MEMBERS} files. Upload it in parts."


class Leaf(NamedTuple):
    """An ordinary file, or one inside an archive; `error` where it could not even be taken out."""

    file: str
    content: bytes
    error: ResumeError | None = None


def serve(request: Message, answers: BinaryIO) -> bool:
    """Answer one request, a message for each leaf. False when this process should be replaced: its memory ran out.

    The first part of a request is the content of the file. Its head has `do` (read, tell as a line of `parse`, unpack, or
    look at one page), `file`, `ocr`, `images` (where it is read), `as_of` (where it is told), `skip` (leaves answered before)
    and `only` (one leaf is wanted). With `elsewhere`, pages that are pictures are not read here but asked for with
    `needs_ocr`; `readings` numbers the pages in the other parts, read so.
    """
    head = request.head
    allow_cpu(PAGE_SECONDS if head["do"] == "look" else FILE_SECONDS)
    file, skip = head["file"], head["skip"]
    try:
        for leaf in islice(_leaves(file, request.parts[0]), skip, skip + 1 if head["only"] else None):
            if leaf.file != file:
                file = leaf.file
                allow_cpu(PAGE_SECONDS if head["do"] == "look" else FILE_SECONDS)
                send(answers, {"kind": "begin", "file": file})
            message = _answer(leaf, request)
            send(answers, message.head, message.parts)
    except MemoryError:
        send(answers, {**_failure(file, "over_limits", OVER_LIMITS).head, "dying": True})
        return False
    send(answers, {"kind": "end"})
    return True


def _leaves(file: str, content: bytes) -> Iterator[Leaf]:
    for number, leaf in enumerate(_unpacked(Leaf(file, content), 0, Room(ARCHIVE_BYTES)), 1):
        if number > ARCHIVE_MEMBERS:
            yield Leaf(file, b"", TooLarge(file, TOO_MANY))
            return
        yield leaf


class Room:
    """How many bytes may still be unpacked from one upload, over all archives inside it."""

    def __init__(self, left: int) -> None:
        self.left = left


def _unpacked(leaf: Leaf, depth: int, room: Room) -> Iterator[Leaf]:
    """The leaf itself, or the members of the archive that it is, archives inside it opened too."""
    try:
        members = None if leaf.error else open_container(leaf.content, PurePosixPath(leaf.file).name, room=room.left)
    except ResumeError as error:
        yield leaf._replace(error=error)
        return
    except MemoryError:
        raise
    except Exception as error:  # a container met something new: it is lost, and what stands beside it is read
        yield leaf._replace(error=DamagedResume(leaf.file, unusual(error)))
        return
    room.left -= sum(len(member.content) for member in members or ())
    if members is None:
        yield leaf
    elif not members:
        yield leaf._replace(error=NoTextFound(leaf.file, EMPTY))
    elif depth == ARCHIVE_DEPTH:
        yield leaf._replace(error=TooLarge(leaf.file, TOO_DEEP))
    else:
        for member in members:
            yield from _unpacked(Leaf(f"{leaf.file}/{member.path}", member.content, member.error), depth + 1, room)


def _answer(leaf: Leaf, request: Message) -> Message:
    head = request.head
    if leaf.error is not None:
        return _failure(leaf.file, leaf.error.code, leaf.error.reason)
    if head["do"] == "unpack":
        return Message({"kind": "member", "file": leaf.file}, (leaf.content,) if leaf.file != head["file"] else ())
    try:
        return _look(leaf, head) if head["do"] == "look" else _read(leaf, request)
    except PagesWanted as wanted:
        return Message({"kind": "needs_ocr", "file": leaf.file, "pages": list(wanted.pages)}, ())
    except ResumeError as error:
        return _failure(leaf.file, error.code, error.reason)
    except MissingPackage as error:
        return _failure(leaf.file, "missing_package", str(error))
    except MemoryError:
        raise
    except Exception as error:  # a parser of ours met something new: one file is lost, and the place is named
        return _failure(leaf.file, "damaged", unusual(error))


def _look(leaf: Leaf, head: dict[str, Any]) -> Message:
    """One page read as a picture; the engine is kept for the next."""
    from screening.model.codec import to_json

    try:
        reading = look_at(leaf.content, PurePosixPath(leaf.file).name, head["page"], _engine(head["ocr"], leaf.file))
    except (ResumeError, MissingPackage):
        raise
    except Exception as error:  # the engine has names of its own for memory that ran out
        raise MemoryError from error
    return Message({"kind": "looked", "file": leaf.file}, (to_json(reading),))


_engines: dict[str, Engine] = {}


def _engine(setting: str, filename: str) -> Engine:
    engine = _engines.setdefault(setting, Engine(setting, filename))
    engine.filename = filename
    return engine


def _read(leaf: Leaf, request: Message) -> Message:
    head = request.head
    setting: Pictures = ELSEWHERE if head["elsewhere"] else head["ocr"]
    if "readings" in head:
        from screening.model.codec import from_json

        setting = {page: from_json(Reading, part) for page, part in zip(head["readings"], request.parts[1:], strict=True)}
    document = read_document(leaf.content, PurePosixPath(leaf.file).name, ocr=setting)
    profile = extract_profile(document, load_vocabulary())
    if head["do"] == "tell":
        record = profile_record(leaf.file, document, profile, date.fromisoformat(head["as_of"]))
        return Message({"kind": "record", "file": leaf.file}, (json.dumps(record).encode(),))
    from screening.model.codec import to_json
    from screening.reading.pictures import page_images

    images = page_images(leaf.content, document) if head["images"] else ()
    return Message({"kind": "reading", "file": leaf.file}, (to_json(document), to_json(profile), *images))


def _failure(file: str, code: str, reason: str) -> Message:
    return Message({"kind": "failure", "file": file, "code": code, "reason": reason}, ())


def unusual(error: Exception) -> str:
    """What a person is told of a fault nobody foresaw, and where it lies."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{type(error).__name__} in {Path(frame.filename).name}, line {frame.lineno}"
    return f"This file is damaged or unusual ({place}). Ask for another copy."
