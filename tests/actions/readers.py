"""A reader without a sandbox: what each file says is written in the file itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from screening.actions.context import Desk
from screening.actions.ingest import take_in
from screening.actions.intake import accept_file, begin_batch
from screening.extraction.extract import extract_profile
from screening.sandbox import NEEDS_OCR, Failure, Member, Reading, Result
from screening.storage import files
from screening.vocabulary.load import load_vocabulary
from tests.builders import document_of


class PlainReader:
    """Reads text files. "LOCKED" cannot be read, "SCAN" takes long, "LIE" is answered for other bytes.

    Lines "name: text" below the word ARCHIVE are members.
    """

    def read(self, file: str, path: Path, *, images: bool = False, pictures: bool = True) -> tuple[Result, ...]:
        content = path.read_bytes()
        if content.startswith(b"LOCKED"):
            return (Failure(file, "encrypted", "This file needs a password. Ask for an unprotected copy."),)
        if content.startswith(b"SCAN") and not pictures:
            return (Failure(file, NEEDS_OCR, "A scan is read after the others."),)
        document = replace(
            document_of(content.decode(), file), sha256=hashlib.sha256(content + b"!" * content.startswith(b"LIE")).hexdigest()
        )
        pages = (b"page one", b"page two") if images else ()
        return (Reading(file, document, extract_profile(document, load_vocabulary()), pages),)

    def unpack(self, file: str, path: Path) -> Iterator[Member | Failure]:
        first, *rows = path.read_text(encoding="utf-8").splitlines() or [""]
        for row in rows if first == "ARCHIVE" else []:
            name, _, text = row.partition(": ")
            if text == "BROKEN":
                yield Failure(f"{file}/{name}", "damaged", "This file in the archive is damaged.")
            else:
                yield Member(f"{file}/{name}", text.encode())

    def rest(self) -> None:
        pass


def hand_in(desk: Desk, opening_id: str, contents: dict[str, str], *, source: str = "") -> str:
    """One batch of files; its id."""
    batch = begin_batch(desk, opening_id, source=source, by="me")
    for name, content in contents.items():
        path = desk.data_dir / "incoming.tmp"
        path.write_text(content, encoding="utf-8")
        accept_file(desk, opening_id, batch, name, path, by="me")
    return batch


def read_all(desk: Desk) -> int:
    """Everything that waits, read as a worker would; how many files."""
    for number in range(1_000):
        with desk.store.tick() as db:
            claim = files.claim(db, owner=f"w{number}", now=1_000.0, until=2_000.0)
        if claim is None:
            return number
        take_in(desk, claim, PlainReader())
    raise AssertionError("the queue never ends")
