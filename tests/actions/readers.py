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
from screening.sandbox import Failure, Member, Reading, Result
from screening.storage import files
from screening.vocabulary.load import load_vocabulary
from tests.builders import document_of


class PlainReader:
    """Reads text files. "LOCKED" cannot be read; lines "name: text" below the word ARCHIVE are members; "LIE" answers for other bytes."""

    def read(self, file: str, path: Path, *, images: bool = False) -> tuple[Result, ...]:
        content = path.read_bytes()
        if content.startswith(b"LOCKED"):
            return (Failure(file, "encrypted", "This file needs a password. Ask for an unprotected copy."),)
        document = replace(
            document_of(content.decode(), file), sha256=hashlib.sha256(content + b"!" * content.startswith(b"LIE")).hexdigest()
        )
        pictures = (b"page one", b"page two") if images else ()
        return (Reading(file, document, extract_profile(document, load_vocabulary()), pictures),)

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
        assert take_in(desk, claim, PlainReader()) is not None
    raise AssertionError("the queue never ends")
