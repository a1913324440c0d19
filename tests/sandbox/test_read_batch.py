"""A batch of real files: results in the order given, one bad file a row, nothing left running, memory flat."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

import screening.batch as batch_module
from screening.batch import read_batch, tell_batch
from screening.exchange.profile_json import profile_record
from screening.model.document import FlagKind
from screening.sandbox import Failure, Reading, Record
from tests.worker.people import archive, resume

DAY = date(2026, 11, 15)


def letter() -> bytes:
    """An e-mail with one resume attached."""
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = "My resume", "ada@example.org", "jobs@example.org"
    mail.set_content("Dear team, my resume is attached.")
    mail.add_attachment(resume(20).encode(), maintype="text", subtype="plain", filename="ada.txt")
    return mail.as_bytes()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    contents = {
        "a.txt": resume(1).encode(),
        "b.zip": archive(range(2, 5)),
        "c.pdf": resume(5).encode(),  # not a PDF
        "d.txt": b"",
        "e.eml": letter(),
        "f.zip": b"PK\x03\x04 and nothing more",
        "g.txt": resume(6).encode(),
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def named(folder: Path) -> list[tuple[str, Path]]:
    return [(f"in/{path.name}", path) for path in sorted(folder.iterdir())] + [("in/gone.txt", folder / "gone.txt")]


@pytest.mark.parametrize("jobs", [1, 3])
def test_results_come_in_the_order_given(folder: Path, jobs: int) -> None:
    found = list(read_batch(named(folder), jobs=jobs))
    assert [file for file, _ in found] == [file for file, _ in named(folder)]
    rows = {result.file: result for _, results in found for result in results}
    assert list(rows) == [
        *("in/a.txt", "in/b.zip/march/2.txt", "in/b.zip/march/3.txt", "in/b.zip/march/4.txt", "in/c.pdf"),
        *("in/d.txt", "in/e.eml/ada.txt", "in/f.zip", "in/g.txt", "in/gone.txt"),
    ]
    failed = {file: result.code for file, result in rows.items() if isinstance(result, Failure)}
    assert failed == {"in/d.txt": "no_text", "in/f.zip": "damaged", "in/gone.txt": "damaged"}
    assert all(result.reason.endswith(".") for result in rows.values() if isinstance(result, Failure))


def test_what_was_read_is_whole(folder: Path) -> None:
    rows = {result.file: result for _, results in read_batch(named(folder), images=True) for result in results}
    wrong = rows["in/c.pdf"]
    assert isinstance(wrong, Reading)
    assert FlagKind.NAME_MISMATCH in {flag.kind for flag in wrong.document.flags}
    assert wrong.images and wrong.images[0][:4] == b"RIFF"
    assert wrong.profile.document_sha256 == wrong.document.sha256
    for platform in wrong.profile.facts.platforms:
        assert all(wrong.document.text[e.start : e.end] == e.quote for e in platform.evidence)


def test_told_as_lines_they_say_the_same(folder: Path) -> None:
    read = [result for _, results in read_batch(named(folder), jobs=2) for result in results]
    told = [result for _, results in tell_batch(named(folder), DAY, jobs=2) for result in results]
    for one, line in zip(read, told, strict=True):
        assert line == (one if isinstance(one, Failure) else Record(one.file, profile_record(one.file, one.document, one.profile, DAY)))
    assert sum(isinstance(each, Record) for each in told) == 7


def test_the_batch_is_not_read_ahead_of_its_reader(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_module, "LOOK_AHEAD", 2)
    handed = 0

    def files() -> Iterator[tuple[str, Path]]:
        nonlocal handed
        for _ in range(50):
            handed += 1
            yield "a.txt", folder / "a.txt"

    batch = read_batch(files())
    for received, _ in enumerate(batch, 1):
        assert handed <= received + 2
    assert handed == 50


def test_a_batch_given_up_leaves_nothing_running(folder: Path) -> None:
    batch = read_batch(named(folder), jobs=2)
    next(batch)
    batch.close()  # type: ignore[attr-defined]
    assert children() == []


def children() -> list[str]:
    """Commands of the processes that this one started and that still run."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            status, command = (place / "status").read_text(), (place / "cmdline").read_text()
        except OSError:
            continue
        if f"PPid:\t{os.getpid()}\n" in status and "sandbox_child" in command:
            found.append(command)
    return found


def test_a_form_that_draws_itself_twice_costs_itself_only(folder: Path) -> None:
    """It is unfolded for ever: the reader runs out of memory and is replaced."""
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</XObject<</F 5 0 R>>>>/Contents 4 0 R>>"
    form = "<</Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</F 5 0 R>>>>/Length 12>>"
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", page, "<</Length 5>>stream\n/F Do\nendstream",
        f"{form}stream\n/F Do /F Do \nendstream",
    )  # fmt: skip
    body = "".join(f"{number} 0 obj{text} endobj " for number, text in enumerate(objects, 1))
    path = folder / "fold.pdf"
    path.write_text(f"%PDF-1.7\n{body}\ntrailer<</Root 1 0 R/Size 9>>\n%%EOF")
    (_, (failure,)), (_, (after,)) = read_batch([("fold.pdf", path), ("a.txt", folder / "a.txt")])
    assert isinstance(failure, Failure) and failure.code == "over_limits"
    assert isinstance(after, Reading)
