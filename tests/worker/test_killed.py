"""The plug is pulled at twenty moments of a batch: every file still ends in exactly one terminal row."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

from sqlalchemy import text

from screening.actions.context import Desk
from screening.actions.intake import accept_file, begin_batch, intake
from screening.actions.openings import create_opening
from screening.actions.ranking import ranking
from screening.model.hiring import FileState
from screening.storage import audit
from screening.storage.files import ARCHIVE
from tests.worker.people import archive, resume

ROOT = Path(__file__).resolve().parent.parent.parent
TERMINAL = {FileState.DONE, FileState.REJECTED, FileState.DUPLICATE}
NAMED = [
    "claimed:3",
    "saving:3",
    "claimed:1",
    "claimed:2",
    "read:1",
    "read:2",
    "pictured:1",
    "saving:1",
    "saving:2",
    "saved:1",
    "saved:3",
    "unpacked:1",
]
SHORTER = 6  # moments on PostgreSQL: the transactions are the same, and starting a worker takes a second
PATIENCE = 60.0  # seconds for a worker to do what is left


def moments(seed: int) -> list[str | float]:
    """Twelve named moments, and eight that are so many seconds after a file was taken, shuffled."""
    chance = random.Random(seed)
    timed = [round(chance.uniform(0.0, 0.5), 3) for _ in range(8)]
    mixed: list[str | float] = [*NAMED, *timed]
    chance.shuffle(mixed)
    return mixed


def upload(desk: Desk, tmp_path: Path) -> tuple[str, int]:
    """A batch: resumes, an archive, the same bytes twice, and a file that cannot be read. The opening, and how many end as people."""
    opening = create_opening(desk, title="Chat", rubric_id="chat", by="me")
    batch = begin_batch(desk, opening.id, by="me")
    contents = [(f"{number}.txt", resume(number).encode()) for number in range(30)]
    contents.insert(3, ("again.txt", resume(0).encode()))
    contents.insert(5, ("march.zip", archive(range(40, 48))))
    contents.insert(7, ("empty.txt", b" \n"))
    for name, content in contents:
        path = tmp_path / "incoming"
        path.write_bytes(content)
        accept_file(desk, opening.id, batch, name, path, by="me")
    return opening.id, 38


def start(desk: Desk, url: str, moment: str = "") -> subprocess.Popen[bytes]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}  # start quickly
    environment = {**kept, "SCREENING_DATA_DIR": str(desk.data_dir), "SCREENING_DATABASE_URL": url, "SCREENING_TEST_DIE_AT": moment}
    return subprocess.Popen([sys.executable, "-m", "screening.worker"], cwd=ROOT, env=environment)


def kill_at(desk: Desk, url: str, moment: str | float) -> None:
    """One worker, from its start to its sudden end."""
    before = taken(desk)
    worker = start(desk, url, moment if isinstance(moment, str) else "")
    end = time.monotonic() + PATIENCE
    while taken(desk) == before and worker.poll() is None and time.monotonic() < end:
        time.sleep(0.01)
    with suppress(subprocess.TimeoutExpired):
        worker.wait(moment if isinstance(moment, float) else 2.0 if moment.startswith("unpacked") else PATIENCE)
    worker.kill()
    assert worker.wait() == -signal.SIGKILL


def taken(desk: Desk) -> int:
    """How often any file was taken so far."""
    with desk.store.read() as db:
        return int(db.execute(text("SELECT coalesce(sum(tries), 0) FROM files")).scalar_one())


def finish(desk: Desk, url: str, opening_id: str) -> None:
    """A worker that is left in peace until the queue is empty, and then told to stop."""
    worker = start(desk, url)
    end = time.monotonic() + PATIENCE
    while intake(desk, opening_id, by="me").waiting and time.monotonic() < end:
        time.sleep(0.1)
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(20) == 0


def test_every_file_ends_once(desk: Desk, url: str, tmp_path: Path) -> None:
    opening_id, people = upload(desk, tmp_path)
    for moment in moments(seed=7)[: None if not url else SHORTER]:
        kill_at(desk, url, moment)
    finish(desk, url, opening_id)

    view = intake(desk, opening_id, by="me")
    assert {file.state for file in view.files} <= TERMINAL
    by_name = Counter(file.filename for file in view.files)
    assert set(by_name.values()) == {1}
    assert len(by_name) == 30 + 3 + 8
    endings = {file.filename: file.state for file in view.files if file.reason_code != ARCHIVE}
    assert endings.pop("empty.txt") is FileState.REJECTED
    assert sorted((endings.pop("0.txt"), endings.pop("again.txt"))) == [FileState.DONE, FileState.DUPLICATE]
    assert set(endings.values()) == {FileState.DONE}, [file for file in view.files if file.state is FileState.REJECTED]
    check_nothing_doubled(desk, opening_id, people)


def check_nothing_doubled(desk: Desk, opening_id: str, people: int) -> None:
    rows = ranking(desk, opening_id, by="me").rows
    assert len(rows) == people
    assert len({row.code for row in rows}) == people
    with desk.store.read() as db:
        for table in ("candidates", "identities", "applications", "documents", "profiles"):
            assert db.execute(text(f"SELECT count(*) FROM {table}")).scalar() == people, table
        assert db.execute(text("SELECT count(*) FROM evaluations WHERE is_current")).scalar() == people
        assert db.execute(text("SELECT count(*) FROM audit WHERE action = 'file.ended'")).scalar() == 30 + 3 + 8
        assert audit.first_break(db) is None
