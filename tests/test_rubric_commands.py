"""`rubric new` and `rubric draft`: what they print is a rubric that `rubric check` finds no fault in."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.evaluation.postings import postings

POSTING = next(each.text for each in postings("first") if each.name == "chat_agent_bullets")


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "screening", "rubric", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120)


def checked(text: str, folder: Path) -> str:
    path = folder / "out.yaml"
    path.write_text(text, encoding="utf-8")
    done = run("check", str(path))
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_new_prints_a_rubric(tmp_path: Path) -> None:
    assert "Night desk, version 1" in checked(run("new", "Night desk").stdout, tmp_path)


def as_pdf(text: str, path: Path) -> None:
    canvas = Canvas(str(path))
    for number, line in enumerate(text.splitlines()):
        canvas.drawString(60, 800 - 14 * number, line)
    canvas.save()


@pytest.mark.parametrize("ending", ["txt", "html", "pdf"])
def test_draft_reads_a_posting_of_any_kind(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"job.{ending}"
    if ending == "pdf":
        as_pdf(POSTING, path)
    elif ending == "html":
        path.write_text("<html><body>" + "".join(f"<p>{line}</p>" for line in POSTING.splitlines()) + "</body></html>", encoding="utf-8")
    else:
        path.write_text(POSTING, encoding="utf-8")
    done = run("draft", str(path))
    shown = checked(done.stdout, tmp_path)
    assert done.returncode == 0
    assert "4 must-have, 3 nice-to-have, 100 points in all" in shown, shown
    assert "7 criteria drafted" in done.stderr


def test_a_posting_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    path = tmp_path / "job.pdf"
    path.write_bytes(b"")
    done = run("draft", str(path))
    assert done.returncode == 2
    assert "job.pdf" in done.stderr and not done.stdout
