"""Paths of foreign files in, what each says or why it cannot be read out; only child processes ever open them.

A child reads many files, one at a time. When it dies, hangs or overruns its limits, exactly one file is lost and
a new child takes its place.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Any

from screening.reading.limits import ARCHIVE_MEMBERS, MEGABYTE, OCR_PAGES, PACKED_BYTES

from .sandbox_child.answers import (
    DAMAGED,
    Failure,
    Member,
    Reading,
    Record,
    Result,
    SandboxError,
    failed,
    failure_of,
    record_of,
    result_of,
    text_of,
)
from .sandbox_child.handle import Child
from .sandbox_child.wire import Message

__all__ = ["NEEDS_OCR", "Failure", "Member", "Reading", "Record", "Result", "Sandbox", "SandboxError"]

FILE_SECONDS = 20.0  # for a file, at work or doing nothing; waiting for a core is not counted
PAGE_SECONDS = 20.0  # likewise for each page read as a picture
START_SECONDS = 20.0  # more for the first file of a child, which loads the libraries
FILES_A_CHILD = 200  # a child is replaced after so many: whatever a file left behind in it goes with it
PICTURES = 4  # children that read pages as pictures at the same time, at most: each may take 2 GB
WATCH_SECONDS = 0.2  # how often deadlines are looked at
MESSAGES_A_FILE = 3 * ARCHIVE_MEMBERS  # a child that talks on is stopped
DEATHS_A_FILE = 20  # children an archive may cost before the rest of it is given up
ANSWERS = ("reading", "record", "failure", "looked")
PAGE_LETTERS = 4 * MEGABYTE  # of JSON about one page that was read as a picture; a full page takes a hundredth
OVER_LIMIT_SIGNALS = {-getattr(signal, name, 0) for name in ("SIGKILL", "SIGXCPU", "SIGABRT", "SIGXFSZ")}
OVER_LIMITS = "Reading this file took more than 20 seconds or 1 GB and was stopped. Ask for the resume as an ordinary PDF or Word file."
NEEDS_OCR = "needs_ocr"
ENGINES = ("bundled", "off")  # what reads pictures: the recogniser that comes along, or nothing
SLOW = "This is a scan or photo. It is read after the others: a page takes several seconds."


class Sandbox:
    """Reading children, started when needed and kept. Use as a context manager; safe to use from several threads.

    `pictures` children at most read pages as pictures at the same time, by default as many as there are cores to spare.
    """

    def __init__(self, *, ocr: str = "bundled", pictures: int | None = None, child: str = "screening.sandbox_child") -> None:
        self._module = child
        self._ocr = ocr
        self._readers: SimpleQueue[Child] = SimpleQueue()  # idle children
        self._lookers: SimpleQueue[Child] = SimpleQueue()  # idle children that read pages as pictures
        self._eyes = ThreadPoolExecutor(spare_cores() if pictures is None else pictures)
        self._children: set[Child] = set()
        self._closed = threading.Event()
        self._watch = threading.Thread(target=self._kill_late_children, daemon=True)
        self._watch.start()

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Kill every child; what is still being read comes back as a failure."""
        self._closed.set()
        self._watch.join()
        for child in list(self._children):
            self._forget(child)
        self._eyes.shutdown(cancel_futures=True)

    def warm(self, children: int) -> None:
        """Start so many children now, so that they load their libraries while the caller does something else."""
        for child in [self._start(self._readers) for _ in range(children)]:
            self._readers.put(child)

    def rest(self) -> None:
        """Let go of idle children that read pictures: each holds most of a gigabyte."""
        with suppress(Empty):
            while True:
                self._forget(self._lookers.get_nowait())

    def read(self, file: str, path: Path, *, images: bool = False, pictures: bool = True) -> tuple[Result, ...]:
        """What the file says, or why not; several only for archives and e-mails. Raises SandboxError only.

        Without `pictures`, pages that would have to be read as pictures (slow) are a Failure with the code NEEDS_OCR.
        """
        return tuple(result_of(message) for message in self._ask(file, path, do="read", images=images, pictures=pictures))

    def tell(self, file: str, path: Path, as_of: date) -> tuple[Record | Failure, ...]:
        """The same as lines of `parse`, made by the child: neither the words with their places nor the facts are sent."""
        return tuple(record_of(message) for message in self._ask(file, path, do="tell", as_of=as_of.isoformat()))

    def unpack(self, file: str, path: Path) -> Iterator[Member | Failure]:
        """The files inside an archive or e-mail, one at a time; nothing for an ordinary file."""
        for message in self._ask(file, path, do="unpack"):
            if message.head.get("kind") == "failure":
                yield failure_of(message)
            elif message.parts:
                yield Member(text_of(message, "file"), message.parts[0])

    def _ask(self, file: str, path: Path, *, do: str, pictures: bool = True, **more: object) -> Iterator[Message]:
        """The messages about each leaf of one file, a dead child's leaf included."""
        if (refusal := _refusal(file, path)) is not None:
            yield refusal
            return
        request = {"do": do, "file": file, **more, "ocr": self._ocr, "only": False, "elsewhere": self._ocr != "off"}
        answered = 0
        for _ in range(DEATHS_A_FILE):
            child, current, is_dying = self._take(self._readers), file, False
            for message in self._listen(child, {**request, "skip": answered}, path):
                match message.head.get("kind"):
                    case "end":
                        return
                    case "begin":
                        named = text_of(message, "file")
                        current = named if named.startswith(f"{file}/") else file
                        continue
                    case "needs_ocr" if pictures:
                        message = self._pictured({**request, "skip": answered, "only": True, "elsewhere": False}, path, current, message)
                    case "needs_ocr":
                        message = failed(current, NEEDS_OCR, SLOW)
                    case _:
                        is_dying = bool(message.head.get("dying"))
                answered += 1
                message.head["file"] = current
                yield message
            if not is_dying:
                answered += 1
                yield self._obituary(child, current)
            if current == file:
                return

    def _pictured(self, request: dict[str, Any], path: Path, file: str, wanted: Message) -> Message:
        """What one leaf says when its pages that are pictures are read, each by itself, by children with more memory."""
        asked = wanted.head.get("pages")
        pages = [page for page in asked if isinstance(page, int)][:OCR_PAGES] if isinstance(asked, list) else []
        looks = [self._eyes.submit(self._look, {**request, "do": "look", "page": page}, path, file) for page in pages]
        said = dict(zip(pages, (look.result() for look in looks), strict=True))
        readings = {page: message.parts[0] for page, message in said.items() if _is_reading(message)}
        child = self._take(self._readers)
        final = self._one(child, {**request, "readings": list(readings)}, path, tuple(readings.values())) or self._obituary(child, file)
        if final.head["kind"] == "failure" and not readings:
            return next(iter(said.values()), final)
        return final

    def _look(self, request: dict[str, Any], path: Path, file: str) -> Message:
        """What a child with more memory and time for it makes out on one page."""
        child = self._take(self._lookers)
        said = self._one(child, request, path, ())
        if said is not None and said.head.get("dying") and child.files > 1:  # pages before this one filled its memory
            child = self._start(self._lookers)
            said = self._one(child, request, path, ())
        return said or self._obituary(child, file)

    def _one(self, child: Child, request: dict[str, Any], path: Path, parts: tuple[bytes, ...]) -> Message | None:
        """The one answer to a request for one; None when the child died of it."""
        said = [m for m in self._listen(child, request, path, parts) if m.head.get("kind") in ANSWERS]
        return said[0] if said else None

    def _listen(self, child: Child, request: dict[str, Any], path: Path, parts: tuple[bytes, ...] = ()) -> Iterator[Message]:
        """All that a child says to one request. After its "end" it is free for the next; otherwise it is gone."""
        ended = False
        try:
            seconds = PAGE_SECONDS if request["do"] == "look" else FILE_SECONDS
            child.allow(seconds + (0 if child.files else START_SECONDS))
            child.files += 1
            try:
                child.say(request, path, parts)
            except OSError:  # the child or the file is gone
                child.kill()
            for _ in range(MESSAGES_A_FILE):
                message = child.hear()
                child.deadline = float("inf")  # whoever uses the message may take their time
                if message is None:
                    return
                ended = message.head.get("kind") == "end"
                if ended:
                    self._give_back(child)
                yield message
                if ended:
                    return
                child.allow(seconds)
        finally:
            if not ended:
                child.last_words = self._forget(child)

    def _obituary(self, child: Child, file: str) -> Message:
        """The failure that stands for the one file a child died of. Raises SandboxError when it never came to life."""
        if not child.is_ready and not child.timed_out and not self._closed.is_set():
            reason = child.last_words[-300:] or "no reason given"
            raise SandboxError(f"The process that reads resumes cannot be started: {reason}")
        over = child.timed_out or (child.process.returncode in OVER_LIMIT_SIGNALS and not child.is_garbled)
        code, reason = ("over_limits", OVER_LIMITS) if over else ("damaged", DAMAGED)
        return failed(file, code, reason)

    def _take(self, idle: SimpleQueue[Child]) -> Child:
        with suppress(Empty):
            while True:
                child = idle.get_nowait()
                if child.process.poll() is None:
                    return child
                self._forget(child)
        return self._start(idle)

    def _give_back(self, child: Child) -> None:
        if child.files >= FILES_A_CHILD or self._closed.is_set():
            self._forget(child)
        else:
            child.home.put(child)

    def _start(self, idle: SimpleQueue[Child]) -> Child:
        if self._closed.is_set():
            raise SandboxError("Reading was stopped.")
        child = Child(idle, self._module, *(["--ocr"] if idle is self._lookers else []))
        self._children.add(child)
        return child

    def _forget(self, child: Child) -> str:
        self._children.discard(child)
        return child.close()

    def _kill_late_children(self) -> None:
        while not self._closed.wait(WATCH_SECONDS):
            for child in list(self._children):
                if child.is_late():
                    child.timed_out = True
                    child.kill()


def spare_cores() -> int:
    """How many pages are read as pictures at the same time: one core is left to whoever else works here."""
    return max(1, min(PICTURES, (os.cpu_count() or 1) - 1))


def _is_reading(message: Message) -> bool:
    """Whether it is what a child made out on a page."""
    return message.head["kind"] == "looked" and len(message.parts) == 1 and len(message.parts[0]) <= PAGE_LETTERS


def _refusal(file: str, path: Path) -> Message | None:
    """Why a file is not even handed to a child."""
    try:
        size = path.stat().st_size
        with path.open("rb"):
            pass
    except OSError as error:
        return failed(file, "damaged", f"The file cannot be opened ({error.strerror}). Check that it is still there.")
    if size > PACKED_BYTES:
        return failed(
            file, "too_large", f"This file has {size // MEGABYTE} MB; the limit is {PACKED_BYTES // MEGABYTE} MB. Upload it in parts."
        )
    return None


def engine_wanted() -> str:
    """The engine that SCREENING_OCR names, the bundled one where it names none. Raises SandboxError on an unknown name."""
    named = os.environ.get("SCREENING_OCR", "").strip() or ENGINES[0]
    if named not in ENGINES:
        raise SandboxError(f'SCREENING_OCR is "{named}". Set it to {" or ".join(ENGINES)}, or leave it out.')
    return named
