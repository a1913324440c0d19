"""Whatever a file does to its reader, exactly that file is lost, with a sentence, and nothing is left running."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

import screening.sandbox as sandbox_module
from screening.sandbox import Failure, Member, Reading, Sandbox, SandboxError

CHILD = "tests.sandbox.obedient_child"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(child=CHILD) as made:
        yield made


def order(tmp_path: Path, text: str) -> Path:
    path = tmp_path / f"{abs(hash(text))}.txt"
    path.write_text(text, encoding="utf-8")
    return path


def read(sandbox: Sandbox, tmp_path: Path, text: str) -> Reading | Failure:
    (result,) = sandbox.read("some.txt", order(tmp_path, text))
    return result


def test_a_file_is_read(sandbox: Sandbox, tmp_path: Path) -> None:
    result = read(sandbox, tmp_path, "plain words")
    assert isinstance(result, Reading)
    assert result.document.text == "plain words"
    assert result.profile.document_sha256 == result.document.sha256


LOSSES = [
    ("crash", "damaged"),
    ("abort", "over_limits"),
    ("eat", "over_limits"),
    ("password", "encrypted"),
    ("bug", "damaged"),
    ("nonsense", "damaged"),
]


LIES = [
    '{"sizes": []}',
    '{"kind": null, "sizes": []}',
    '{"kind": ["reading"], "sizes": []}',
    '{"kind": "needs_ocr", "pages": 3, "sizes": []}',
    '{"kind": "needs_ocr", "pages": [null, "1"], "sizes": []}',
    '{"kind": "reading", "sizes": []}',
    '{"kind": "record", "sizes": []}',
    '{"kind": "begin", "file": "another.pdf", "sizes": []}',
    '{"kind": "failure", "file": "another.pdf", "code": 1, "reason": [], "sizes": []}',
    "[" * 60_000,
]


@pytest.mark.parametrize("lie", LIES)
def test_what_a_reader_makes_up_harms_its_own_file_only(sandbox: Sandbox, tmp_path: Path, lie: str) -> None:
    path = order(tmp_path, f"say {lie}")
    for found in (sandbox.read("some.txt", path), sandbox.tell("some.txt", path, date(2026, 1, 1)), sandbox.unpack("some.txt", path)):
        assert {result.file for result in found} <= {"some.txt"}
    assert isinstance(read(sandbox, tmp_path, "after"), Reading)


@pytest.mark.parametrize(("what", "code"), LOSSES)
def test_a_bad_file_costs_itself_only(sandbox: Sandbox, tmp_path: Path, what: str, code: str) -> None:
    assert isinstance(read(sandbox, tmp_path, "before"), Reading)
    result = read(sandbox, tmp_path, what)
    assert isinstance(result, Failure)
    assert (result.file, result.code) == ("some.txt", code)
    assert result.reason.endswith(".") and len(result.reason) > 30
    assert isinstance(read(sandbox, tmp_path, "after"), Reading)


def test_a_hang_is_killed_with_its_whole_group(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox_module, "FILE_SECONDS", 1.0)
    monkeypatch.setattr(sandbox_module, "START_SECONDS", 4.0)
    with Sandbox(child=CHILD) as sandbox:
        sandbox.warm(1)
        (group,) = {child.process.pid for child in sandbox._children}
        assert group in running_groups()
        result = read(sandbox, tmp_path, "leave")
        assert isinstance(result, Failure) and result.code == "over_limits"
        assert isinstance(read(sandbox, tmp_path, "after"), Reading)
    assert group not in running_groups()


def test_endless_work_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox_module, "FILE_SECONDS", 1.0)
    monkeypatch.setattr(sandbox_module, "START_SECONDS", 4.0)
    with Sandbox(child=CHILD) as sandbox:
        result = read(sandbox, tmp_path, "work")
        assert isinstance(result, Failure) and result.code == "over_limits"


@pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="the system does not say how long a process waits for a core")
def test_waiting_for_a_core_is_not_the_time_of_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every core is wanted by four others, and the work is done by a thread that the page waits for."""
    monkeypatch.setattr(sandbox_module, "PAGE_SECONDS", 2.0)
    with Sandbox(child=CHILD, pictures=1) as sandbox:
        read(sandbox, tmp_path, "picture 1")  # by the child that reads the next one too
        others = [
            subprocess.Popen([sys.executable, "-c", "while True: pass"], start_new_session=True) for _ in range(4 * (os.cpu_count() or 1))
        ]
        try:
            result = read(sandbox, tmp_path, "picture 9")
        finally:
            for other in others:
                other.kill()
                other.wait()
    assert isinstance(result, Reading)


def running_groups() -> set[int]:
    """The process groups in which something runs."""
    found = set()
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, _, group = path.read_text().rpartition(")")[2].split()[:3]
            found |= {int(group)} if state != "Z" else set()
    return found


def test_an_archive_loses_only_the_bad_member(sandbox: Sandbox, tmp_path: Path) -> None:
    path = order(tmp_path, "ARCHIVE\na.txt: one\nb.txt: crash\nin/c.txt: three\nd.txt: password")
    results = sandbox.read("box.zip", path)
    assert [(r.file, isinstance(r, Reading)) for r in results] == [
        ("box.zip/a.txt", True),
        ("box.zip/b.txt", False),
        ("box.zip/in/c.txt", True),
        ("box.zip/d.txt", False),
    ]


def test_an_archive_is_unpacked_without_being_read(sandbox: Sandbox, tmp_path: Path) -> None:
    members = list(sandbox.unpack("box.zip", order(tmp_path, "ARCHIVE\na.txt: one\nb.txt: crash")))
    assert members == [Member("box.zip/a.txt", b"one"), Member("box.zip/b.txt", b"crash")]
    assert list(sandbox.unpack("plain.txt", order(tmp_path, "plain words"))) == []


def test_pictures_are_read_by_children_of_their_own(sandbox: Sandbox, tmp_path: Path) -> None:
    path = order(tmp_path, "ARCHIVE\na.txt: process\nb.pdf: picture 1 3\nc.pdf: picture 7\nd.pdf: picture 2\ne.txt: process")
    first, seen, blur, again, last = sandbox.read("box.zip", path)
    assert isinstance(first, Reading) and isinstance(seen, Reading) and isinstance(again, Reading) and isinstance(last, Reading)
    assert first.document.text == last.document.text  # the reader lived on
    assert [word.split(":")[0] for word in seen.document.text.split()[1:3]] == ["1", "3"]
    assert f":{first.document.text}" not in seen.document.text
    assert isinstance(blur, Failure) and (blur.file, blur.code) == ("box.zip/c.pdf", "damaged")


def test_pages_are_read_at_the_same_time_and_a_bad_one_costs_itself_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox_module, "PAGE_SECONDS", 2.0)
    monkeypatch.setattr(sandbox_module, "START_SECONDS", 6.0)
    with Sandbox(child=CHILD, pictures=3) as sandbox:
        result = read(sandbox, tmp_path, "picture 1 2 3 4 7 8")
    assert isinstance(result, Reading)
    pages = dict(word.split(":") for word in result.document.text.split() if ":" in word)
    assert list(pages) == ["1", "2", "3", "4"]
    assert len(set(pages.values())) > 1


def test_pictures_may_be_left_for_later(sandbox: Sandbox, tmp_path: Path) -> None:
    (result,) = sandbox.read("a.pdf", order(tmp_path, "picture 1"), pictures=False)
    assert isinstance(result, Failure) and result.code == sandbox_module.NEEDS_OCR


def test_pictures_stay_unread_when_that_is_the_setting(tmp_path: Path) -> None:
    with Sandbox(child=CHILD, ocr="off") as sandbox:
        result = read(sandbox, tmp_path, "picture 1")
    assert isinstance(result, Failure) and result.code == "no_text"


def test_no_secret_reaches_the_child(sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCREENING_DATABASE_URL", "postgresql://secret")
    result = read(sandbox, tmp_path, "environment")
    assert isinstance(result, Reading)
    assert not [name for name in result.document.text.split() if "SCREENING" in name or "HOME" in name]


def test_the_child_has_no_network(sandbox: Sandbox, tmp_path: Path) -> None:
    result = read(sandbox, tmp_path, "dial")
    assert isinstance(result, Reading) and result.document.text.startswith("refused")
    assert "timed out" not in result.document.text


def test_the_child_reads_no_file_and_writes_none(sandbox: Sandbox, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("x")
    result = read(sandbox, tmp_path, f"files {secret} {tmp_path / 'new'} /etc/hostname /tmp/x-of-a-child")
    assert isinstance(result, Reading)
    if not has_landlock():
        pytest.skip("this system cannot keep a process from reading files")
    assert set("/".join(result.document.text.split()).split("/")) <= {"PermissionError", "FileNotFoundError"}
    assert secret.read_text() == "x" and not (tmp_path / "new").exists()


def has_landlock() -> bool:
    return sys.platform == "linux" and bool(ctypes.CDLL(None).syscall(444, None, ctypes.c_size_t(0), ctypes.c_uint32(1)) > 0)


def test_printing_does_not_disturb(sandbox: Sandbox, tmp_path: Path) -> None:
    assert isinstance(read(sandbox, tmp_path, "print"), Reading)
    assert isinstance(read(sandbox, tmp_path, "after"), Reading)


def test_children_are_reused_and_replaced(sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox_module, "FILES_A_CHILD", 3)
    numbers = []
    for _ in range(6):
        result = read(sandbox, tmp_path, "process")
        assert isinstance(result, Reading)
        numbers.append(result.document.text)
    assert len(set(numbers[:3])) == len(set(numbers[3:])) == 1 and len(set(numbers)) == 2
    assert str(os.getpid()) not in numbers


def test_a_child_that_cannot_start_says_why(tmp_path: Path) -> None:
    with Sandbox(child="tests.sandbox.nowhere") as broken, pytest.raises(SandboxError, match=r"nowhere"):
        broken.read("a.txt", order(tmp_path, "words"))


def test_a_broken_installation_is_no_fault_of_the_file(tmp_path: Path) -> None:
    with Sandbox(child="tests.sandbox.broken_child") as broken, pytest.raises(SandboxError, match=r"no_such_library"):
        broken.read("a.txt", order(tmp_path, "words"))
