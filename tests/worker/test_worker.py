"""A worker takes what waits, stops when told or left alone, and one bad file never stops the rest."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import screening.worker as worker_module
from screening.actions import ingest
from screening.actions.context import Desk
from screening.actions.intake import intake
from screening.actions.openings import create_opening
from screening.actions.ranking import ranking
from screening.errors import StorageError
from screening.model.hiring import FileState, Opening, UploadedFile
from screening.sandbox import Result, SandboxError
from screening.storage import files
from screening.worker import Stop, work
from tests.actions.readers import PlainReader, hand_in
from tests.worker.people import resume

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def opening(desk: Desk) -> Opening:
    return create_opening(desk, title="Chat", rubric_id="chat", by="me")


def endings(desk: Desk, opening: Opening) -> dict[str, UploadedFile]:
    return {file.filename: file for file in intake(desk, opening.id, by="me").files}


class Stumbling(PlainReader):
    """A reader that fails in a way nobody foresaw on files that say so."""

    def __init__(self, fault: Exception, times: int = 1_000) -> None:
        self.fault, self.times = fault, times

    def read(self, file: str, path: Path, *, images: bool = False, pictures: bool = True) -> tuple[Result, ...]:
        if path.read_bytes().startswith(b"STUMBLE") and self.times > 0:
            self.times -= 1
            raise self.fault
        return super().read(file, path, images=images, pictures=pictures)


def test_a_fault_of_ours_costs_one_file_and_is_logged_without_names(desk: Desk, opening: Opening, caplog: pytest.LogCaptureFixture) -> None:
    hand_in(desk, opening.id, {"Ada Quist.txt": "STUMBLE", "ben.txt": resume(1)})
    with caplog.at_level(logging.DEBUG, "screening.worker"):
        assert work(desk, Stumbling(KeyError("Ada Quist")), Stop(), until_empty=True) == 2
    found = endings(desk, opening)
    assert (found["Ada Quist.txt"].state, found["Ada Quist.txt"].reason_code) == (FileState.REJECTED, "over_limits")
    assert found["Ada Quist.txt"].reason == ingest.GIVEN_UP
    assert found["ben.txt"].state is FileState.DONE
    assert "KeyError" in caplog.text and "Ada" not in caplog.text


def test_a_sandbox_that_cannot_start_loses_nothing(desk: Desk, opening: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_module, "TROUBLE_SECONDS", 0.0)
    hand_in(desk, opening.id, {"ada.txt": "STUMBLE"})
    reader = Stumbling(SandboxError("No process can be started."), times=5)
    assert work(desk, reader, Stop(), until_empty=True) == 1
    assert (endings(desk, opening)["ada.txt"].state, endings(desk, opening)["ada.txt"].tries) == (FileState.DONE, 1)


def test_a_database_that_fails_for_a_moment_loses_nothing(desk: Desk, opening: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_module, "TROUBLE_SECONDS", 0.0)
    monkeypatch.setattr(worker_module, "LEASE_SECONDS", -1.0)  # what it held is free again at once
    hand_in(desk, opening.id, {"ada.txt": "STUMBLE"})
    assert work(desk, Stumbling(StorageError("Gone."), times=2), Stop(), until_empty=True) == 1
    assert len(ranking(desk, opening.id, by="me").rows) == 1


def test_a_slow_file_keeps_its_lease(desk: Desk, opening: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_module, "LEASE_SECONDS", 0.4)

    class Slow(PlainReader):
        def read(self, file: str, path: Path, *, images: bool = False, pictures: bool = True) -> tuple[Result, ...]:
            time.sleep(1.2)
            with desk.store.tick() as db:
                assert files.claim(db, owner="thief", now=time.time(), until=time.time() + 9) is None
            return super().read(file, path, images=images, pictures=pictures)

    hand_in(desk, opening.id, {"ada.txt": resume(0)})
    assert work(desk, Slow(), Stop(), until_empty=True) == 1
    assert endings(desk, opening)["ada.txt"].tries == 1


def test_what_a_dead_worker_held_is_taken_back_at_the_start(desk: Desk, opening: Opening) -> None:
    hand_in(desk, opening.id, {"ada.txt": resume(0), "ben.txt": resume(1)})
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    host = os.uname().nodename
    with desk.store.tick() as db:
        assert files.claim(db, owner=f"{host}:{gone.pid}:x", now=time.time(), until=time.time() + 999) is not None
        assert files.claim(db, owner="elsewhere:1:x", now=time.time(), until=time.time() + 999) is not None
    assert work(desk, PlainReader(), Stop(), until_empty=True) == 1
    assert sorted(file.state for file in endings(desk, opening).values()) == ["done", "reading"]


def test_a_lost_claim_saves_nothing(desk: Desk, opening: Opening) -> None:
    class Robbed(PlainReader):
        def read(self, file: str, path: Path, *, images: bool = False, pictures: bool = True) -> tuple[Result, ...]:
            with desk.store.tick() as db:
                files.free_owners(db, files.owners(db))
                assert files.claim(db, owner="thief", now=time.time(), until=time.time() + 999) is not None
            return super().read(file, path, images=images, pictures=pictures)

    hand_in(desk, opening.id, {"ada.txt": resume(0)})
    assert work(desk, Robbed(), Stop(), until_empty=True) == 0
    assert ranking(desk, opening.id, by="me").rows == ()
    assert endings(desk, opening)["ada.txt"].state is FileState.READING


def start(desk: Desk, *, through: str = "") -> subprocess.Popen[bytes]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {**kept, "SCREENING_DATA_DIR": str(desk.data_dir), "SCREENING_DATABASE_URL": ""}
    command = [sys.executable, "-m", "screening.worker"]
    if through:
        command = [sys.executable, "-c", through]
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE)


def until(condition: object, seconds: float = 60.0) -> bool:
    assert callable(condition)
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.05)
    return bool(condition())


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_two_workers_share_a_batch(desk: Desk, opening: Opening) -> None:
    hand_in(desk, opening.id, {f"{n}.txt": resume(n) for n in range(16)} | {"same.txt": resume(0), "again.txt": resume(0)})
    workers = [start(desk), start(desk)]
    assert until(lambda: intake(desk, opening.id, by="me").waiting == 0)
    for each in workers:
        each.send_signal(signal.SIGTERM)
    assert [each.wait(30) for each in workers] == [0, 0]
    for each in workers:
        assert each.stdout is not None
        each.stdout.close()
    view = intake(desk, opening.id, by="me")
    assert (view.done, view.duplicates, view.rejected) == (16, 2, 0)
    assert len({row.code for row in ranking(desk, opening.id, by="me").rows}) == 16


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_a_worker_ends_with_the_program_that_started_it(desk: Desk) -> None:
    parent = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-m', 'screening.worker'])\n"
        "print(child.pid, flush=True)\n"
        "time.sleep(300)\n"
    )
    starter = start(desk, through=parent)
    assert starter.stdout is not None
    number = int(starter.stdout.readline())
    assert until(lambda: has_child(number))
    starter.kill()
    starter.wait()
    starter.stdout.close()
    assert until(lambda: not is_running(number))


def has_child(number: int) -> bool:
    """Has the worker started the process that reads?"""
    return any(f"PPid:\t{number}\n" in status(folder) for folder in Path("/proc").glob("[0-9]*"))


def is_running(number: int) -> bool:
    found = status(Path(f"/proc/{number}"))
    return bool(found) and "State:\tZ" not in found


def status(folder: Path) -> str:
    try:
        return (folder / "status").read_text()
    except OSError:
        return ""
