"""A desk with three candidates and one file that could not be read, read by the real worker, and the pages over it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from screening.actions.context import Desk, open_desk
from screening.actions.intake import accept_file, begin_batch
from screening.actions.openings import create_opening
from screening.actions.setup import ALONE, set_up_alone
from screening.sandbox import Sandbox
from screening.worker import Stop, work

from .pages import Pages

HOSTILE = "Nora <img src=x onerror=alert(1)> **Quill**"
RESUME = """{name}
Tampa, FL | someone@example.com | (813) 555-0{number}

EXPERIENCE
Chat Support Specialist, Blue Heron Utilities
March 2021 - October 2026
- Answered customer chats in Zendesk, three conversations at once
- CSAT 96% over the last four quarters
{typing}

EDUCATION
High school diploma, Bayside High School, 2014
"""
PEOPLE = {
    "petra.txt": RESUME.format(name="Petra Holloway", number=190, typing="- Typing speed 62 WPM"),
    "quinn.txt": RESUME.format(name="Quinn Abara", number=191, typing="- Typing speed 31 WPM"),
    "nora.txt": RESUME.format(name=HOSTILE, number=192, typing="- Calm on the phone <b>and</b> in writing"),
}


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder made once; tests work on copies."""
    folder = tmp_path_factory.mktemp("filled")
    desk = open_desk(folder, "")
    set_up_alone(desk, name="Dana Reviewer")
    opening = create_opening(desk, title="Chat representative", rubric_id="chat", by=ALONE, seats=3, location="Tampa")
    batch = begin_batch(desk, opening.id, by=ALONE)
    for name, text in {**PEOPLE, "empty.pdf": ""}.items():
        path = folder / f"given-{name}"
        path.write_text(text, encoding="utf-8")
        accept_file(desk, opening.id, batch, name, path, by=ALONE)
    with Sandbox() as sandbox:
        assert work(desk, sandbox, Stop(), until_empty=True) == 4
    return folder


@pytest.fixture
def desk(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The filled desk, for one test."""
    return _desk_at(shutil.copytree(filled, tmp_path / "data"), monkeypatch)


@pytest.fixture
def new_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk nobody has set up."""
    return _desk_at(tmp_path / "new", monkeypatch)


def _desk_at(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("SCREENING_DATA_DIR", str(folder))
    monkeypatch.delenv("SCREENING_DATABASE_URL", raising=False)
    return open_desk(folder, "")


@pytest.fixture
def pages() -> Pages:
    return Pages()
