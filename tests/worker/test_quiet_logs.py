"""The sample batch through the whole running program, at its most talkative: nobody in it is named in a log or a left-over file."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from screening.actions import openings
from screening.actions.context import open_desk
from screening.actions.intake import intake
from screening.actions.openings import load_sample_opening, sample_files
from screening.actions.setup import ALONE, set_up_alone
from tests.browser.running import Program
from tests.sample_answers import read_answers
from tests.web.server import Server

READ_WITHIN = 300.0  # seconds
ANSWERS = [answer for answer in read_answers().values() if not answer.scan]
OWNER = "Xanthippe Quillfeather"


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Program, dict[str, bytes]]]:
    """The folder of a program that has read the sample and was asked for what it does not have."""
    folder = tmp_path_factory.mktemp("quiet")
    (folder / "tmp").mkdir()
    desk = open_desk(folder / "data", "")
    set_up_alone(desk, name=OWNER)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(folder / "tmp"))
        patch.setenv("SCREENING_LOG", "DEBUG")
        with_text = {answer.file for answer in ANSWERS}
        patch.setattr(openings, "sample_files", lambda: [path for path in sample_files() if path.name in with_text])
        opening = load_sample_opening(desk, by=ALONE).id
        program = Program(folder / "data")
        program.start()
    deadline = time.monotonic() + READ_WITHIN
    while intake(desk, opening, by=ALONE).waiting:
        assert time.monotonic() < deadline
        time.sleep(0.5)
    pages = error_pages(Server(program.port), opening)
    program.stop()
    yield folder, program, pages
    desk.store.close()


def error_pages(server: Server, opening: str) -> dict[str, bytes]:
    """What is said where something goes wrong."""
    asked = {
        "picture": server.ask("GET", "/resume-page/nobody/1"),
        "upload": server.ask("POST", f"/api/upload/{opening}/none", b"x", x_file_name="Priya_Raghunathan_Resume.pdf"),
        "link": server.ask("GET", "/link/none"),
        "media": server.ask("GET", "/media/none.webp"),
        "host": server.ask("GET", "/", host="evil.example"),
        "sign-in": server.ask("POST", "/sign-in", b"email=priya%40example.com&password=x"),
    }
    assert all(answer.status >= 400 for answer in asked.values()), asked
    return {name: answer.body for name, answer in asked.items()}


def personal() -> set[str]:
    """Whatever would name somebody: names, e-mails, phones as digits, names of files."""
    words = {OWNER.lower()}
    for answer in ANSWERS:
        words |= {answer.name.lower(), *(email.lower() for email in answer.emails), answer.file.lower()}
        words |= {re.sub(r"\D", "", phone)[-10:] for phone in answer.phones}
        words |= {part.lower() for part in answer.name.split()[-1:] if len(part) > 5}
    return {word for word in words if word}


def named(content: bytes) -> set[str]:
    text = content.decode("utf-8", "replace").lower()
    digits = re.sub(r"[\s().+-]", "", text)
    return {word for word in personal() if (word in digits if word.isdigit() else word in text)}


def test_no_log_names_anybody(after: tuple[Path, Program, dict[str, bytes]]) -> None:
    folder, _, _ = after
    log = (folder / "server.log").read_bytes()
    assert named(log) == set()


def test_no_file_is_left_behind_that_names_anybody(after: tuple[Path, Program, dict[str, bytes]]) -> None:
    folder, _, _ = after
    left = [path for place in (folder / "tmp", folder / "data" / "incoming") for path in place.rglob("*") if path.is_file()]
    assert {path.name: found for path in left if (found := named(path.read_bytes()) | named(path.name.encode()))} == {}


def test_no_error_page_names_anybody(after: tuple[Path, Program, dict[str, bytes]]) -> None:
    _, _, pages = after
    assert {name: found for name, body in pages.items() if (found := named(body))} == {}


def test_no_name_of_a_kept_file_names_anybody(after: tuple[Path, Program, dict[str, bytes]]) -> None:
    folder, _, _ = after
    names = "\n".join(str(path.relative_to(folder)) for path in (folder / "data").rglob("*"))
    assert named(names.encode()) == set()


def test_the_test_would_notice(after: tuple[Path, Program, dict[str, bytes]]) -> None:
    folder, _, _ = after
    assert len(personal()) > 150
    assert len(named((folder / "data" / "screening.db").read_bytes())) > 20  # where they belong
