"""`audit verify` says whether every row is as it was written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from screening.actions.context import open_desk
from screening.actions.openings import create_opening
from screening.actions.setup import set_up_alone
from tests.browser.running import ROOT


def verify(folder: Path) -> tuple[int, str]:
    environment = {**os.environ, "SCREENING_DATA_DIR": str(folder), "SCREENING_DATABASE_URL": ""}
    command = [sys.executable, "-m", "screening", "audit", "verify"]
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    return ended.returncode, ended.stdout + ended.stderr


@pytest.mark.parametrize(
    ("harm", "says"),
    [
        ("", (0, "each as it was written")),
        ("DELETE FROM audit_values", (0, "each as it was written")),
        ("UPDATE audit SET detail = '{}' WHERE number = 2", (1, "Row 2 of 2")),
        ("UPDATE audit_values SET after = 'Somebody else'", (1, "Row 1 of 2")),
    ],
)
def test_verify(tmp_path: Path, harm: str, says: tuple[int, str]) -> None:
    desk = open_desk(tmp_path, "")
    set_up_alone(desk, name="Dana Quillfeather")
    create_opening(desk, title="Chat", rubric_id="chat", by="me")
    if harm:
        with desk.store.tick() as db:
            db.execute(text(harm))
    desk.store.close()
    code, words = verify(tmp_path)
    assert (code, says[1] in words, "Quillfeather" in words) == (says[0], True, False)


def test_nothing_is_made_where_nothing_is(tmp_path: Path) -> None:
    code, words = verify(tmp_path / "nowhere")
    assert (code, "There is no data" in words) == (2, True)
    assert not (tmp_path / "nowhere").exists()
