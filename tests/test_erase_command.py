"""`erase` shows what would go, and deletes only when told so twice."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from screening.actions.context import open_desk
from screening.actions.openings import create_opening
from screening.actions.ranking import ranking
from screening.actions.setup import set_up_alone
from tests.actions.readers import hand_in, read_all
from tests.browser.running import ROOT
from tests.worker.people import resume


def erase(folder: Path, *words: str) -> tuple[int, str]:
    environment = {**os.environ, "SCREENING_DATA_DIR": str(folder), "SCREENING_DATABASE_URL": ""}
    command = [sys.executable, "-m", "screening", "erase", *words]
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    return ended.returncode, ended.stdout + ended.stderr


def test_shown_first_then_deleted_then_gone(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "data", "")
    set_up_alone(desk, name="Dana")
    opening = create_opening(desk, title="Chat", rubric_id="chat", by="me")
    hand_in(desk, opening.id, {"0.txt": resume(0), "1.txt": resume(1)})
    read_all(desk)
    code = ranking(desk, opening.id, by="me").rows[0].code
    told, words = erase(desk.data_dir, code, "--reason", "Asked for it")
    assert told == 1 and "1 resume" in words and "Nothing was deleted" in words
    assert len(ranking(desk, opening.id, by="me").rows) == 2
    assert erase(desk.data_dir, code, "--reason", " ", "--yes")[0] == 2
    told, words = erase(desk.data_dir, code, "--reason", "Asked for it", "--yes")
    assert told == 0 and "Deleted." in words
    assert len(ranking(desk, opening.id, by="me").rows) == 1
    told, words = erase(desk.data_dir, code, "--reason", "Asked for it", "--yes")
    assert told == 2 and "no candidate" in words


def test_nothing_is_made_where_nothing_is(tmp_path: Path) -> None:
    told, words = erase(tmp_path / "nowhere", "C-0001", "--reason", "x")
    assert told == 2 and "There is no data" in words and not (tmp_path / "nowhere").exists()
