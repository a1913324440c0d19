"""A reading process whose reader does what the file says: hang, crash, eat memory, fork, write, talk."""

from __future__ import annotations

import ctypes
import os
import socket
import struct
import threading
import time
from contextlib import suppress

from screening.errors import EncryptedResume, NoTextFound
from screening.model.document import Document
from screening.reading.containers import Member
from screening.reading.eyes import ELSEWHERE, PagesWanted, Pictures
from screening.reading.geometry import Piece
from screening.reading.ocr import Reading
from screening.sandbox_child import work
from tests.builders import document_of


def read(content: bytes, filename: str, *, ocr: Pictures = "bundled") -> Document:
    order = content.decode()
    match order.split()[0]:
        case "hang":
            while True:
                time.sleep(1)
        case "work":
            work_for(float("inf"))
        case "crash":
            ctypes.string_at(0)
        case "abort":
            os.abort()
        case "eat":
            held = []
            while True:
                held.append(bytearray(50 << 20))
        case "password":
            raise EncryptedResume(filename, "This file needs a password. Ask for one without.")
        case "picture":
            if not isinstance(ocr, str):
                words = [f"{page}:{reading.words[0].text}" for page, reading in ocr.items()]
                if not words:
                    raise NoTextFound(filename, "No page of this file could be read. Ask for another.")
                return document_of(f"seen {' '.join(words)} put together by {os.getpid()}", filename)
            if ocr == ELSEWHERE:
                raise PagesWanted(filename, "Pages are pictures.", tuple(map(int, order.split()[1:])))
            raise NoTextFound(filename, "This file is a picture.")
        case "bug":
            raise KeyError("x")
        case "leave":
            with suppress(BlockingIOError):  # only the superuser may
                if os.fork() == 0:
                    time.sleep(300)
            while True:
                time.sleep(1)
        case "nonsense":
            os.write(answers_number(), b"\xff" * 64)
        case "say":
            head = order.removeprefix("say ").encode()
            os.write(answers_number(), struct.pack("!I", len(head)) + head)
        case "environment":
            return document_of(" ".join(sorted(os.environ)), filename)
        case "dial":
            try:
                socket.create_connection(("192.0.2.1", 80), timeout=2)
            except OSError as error:
                return document_of(f"refused {error}", filename)
        case "print":
            print("{}" * 1000)
            os.write(2, b"x" * 200_000)
        case "files":
            return document_of(" ".join(refused(path) for path in order.split()[1:]), filename)
        case "process":
            return document_of(str(os.getpid()), filename)
    return document_of(order, filename)


def refused(path: str) -> str:
    """What comes of reading and of writing a file."""
    found = []
    for mode in ("rb", "ab"):
        try:
            with open(path, mode) as file:  # noqa: PTH123
                found.append("read" if mode == "rb" and file.read(1) is not None else "written" if file.write(b"x") else "")
        except OSError as error:
            found.append(type(error).__name__)
    return "/".join(found)


def look(content: bytes, filename: str, page: int, engine: object) -> Reading:
    """Page 7 is one that nobody survives, 8 one that takes for ever, 9 one that another thread works at for a second."""
    if page == 7:
        ctypes.string_at(0)
    if page == 8:
        time.sleep(300)
    if page == 9:
        helper = threading.Thread(target=work_for, args=(1.0,))
        helper.start()
        helper.join()
    time.sleep(0.2)
    return Reading([Piece(str(os.getpid()), 0.0, 0.0, 1.0, 1.0, 0)], [(0.0, 0.0, 1.0, 1.0)], 0.9)


def work_for(seconds: float) -> None:
    """Use a core for so long."""
    while time.thread_time() < seconds:
        sum(range(10_000))


def answers_number() -> int:
    """The pipe to the parent, found among the open files."""
    return max(n for n in range(64) if n > 2 and _is_writable_pipe(n))


def _is_writable_pipe(number: int) -> bool:
    import fcntl
    import stat

    try:
        return stat.S_ISFIFO(os.fstat(number).st_mode) and fcntl.fcntl(number, fcntl.F_GETFL) & os.O_WRONLY != 0
    except OSError:
        return False


def container(content: bytes, filename: str, *, room: int = 0) -> tuple[Member, ...] | None:
    """An "archive" is a text of `path: order` lines below the word ARCHIVE."""
    if not content.startswith(b"ARCHIVE"):
        return None
    rows = [row.split(b": ", 1) for row in content.splitlines()[1:]]
    return tuple(Member(path.decode(), order) for path, order in rows)


if __name__ == "__main__":
    from screening.sandbox_child.__main__ import main

    setattr(work, "read_document", read)  # noqa: B010
    setattr(work, "open_container", container)  # noqa: B010
    setattr(work, "look_at", look)  # noqa: B010
    main()
