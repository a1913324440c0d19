"""Upload, pictures and health over real HTTP, behind the gate, into a real store."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.applications import Starlette

from screening.actions.context import Desk, NotPossible, open_desk
from screening.actions.intake import begin_batch, intake, retry_file
from screening.actions.openings import create_opening
from screening.actions.setup import ALONE, set_up_alone
from screening.model.hiring import FileState
from screening.sandbox import Sandbox
from screening.web.gate import Gate
from screening.web.people import Doorkeeper
from screening.web.routes import routes
from screening.worker import Stop, work

from .server import Answer, Server, serving

LIMIT = 300_000
TEXT = b"Dana Whitlock\nTampa, FL\nExperience\nCashier, Corner Market\n2019 - 2021\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = open_desk(tmp_path / "data", "")
    set_up_alone(made, name="Dana")
    return made


@pytest.fixture
def server(desk: Desk) -> Iterator[Server]:
    inside = Starlette(routes=list(routes(desk, upload_limit=LIMIT)))
    doorkeeper = Doorkeeper(desk)
    with serving(Gate(inside, policy="", person_of=doorkeeper.person_of, upload_limit=LIMIT + 1_000)) as running:
        yield running


@pytest.fixture
def opening(desk: Desk) -> str:
    return create_opening(desk, title="Chat", rubric_id="chat", by=ALONE).id


@pytest.fixture
def batch(desk: Desk, opening: str) -> str:
    return begin_batch(desk, opening, by=ALONE)


def send(server: Server, opening: str, batch: str, content: bytes, name: str = "dana.txt") -> Answer:
    return server.ask("POST", f"/api/upload/{opening}/{batch}", content, x_file_name=quote(name))


def left_over(desk: Desk) -> list[Path]:
    return [path for path in (desk.data_dir / "incoming").rglob("*") if path.is_file()]


def test_a_file_is_a_row_before_the_answer(server: Server, desk: Desk, opening: str, batch: str) -> None:
    answer = send(server, opening, batch, TEXT)
    assert answer.status == 200
    (row,) = intake(desk, opening, by="me").files
    assert json.loads(answer.body) == {"id": row.id, "name": "dana.txt", "state": "waiting"}
    assert row.state is FileState.WAITING
    assert row.sha256 == hashlib.sha256(TEXT).hexdigest()
    assert not left_over(desk)


def test_files_of_one_drop_begin_with_a_batch(server: Server, desk: Desk, opening: str) -> None:
    assert server.ask("POST", f"/api/upload/{opening}").status == 403
    assert server.ask("POST", "/api/upload/nowhere", x_file_name="").status == 404
    begun = json.loads(server.ask("POST", f"/api/upload/{opening}", x_file_name="").body)["batch"]
    assert send(server, opening, begun, TEXT).status == 200
    assert [row.batch_id for row in intake(desk, opening, by="me").files] == [begun]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../../etc/cron.d/evil.pdf", "evil.pdf"),
        ("=HYPERLINK(1).pdf", "=HYPERLINK(1).pdf"),
        ("<script>alert(1)<.txt", "<script>alert(1)<.txt"),
        ("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie: x=1.pdf"),
        ("履歴書 Ωmega.pdf", "履歴書 Ωmega.pdf"),
        ("x" * 400 + ".pdf", "x" * 176 + ".pdf"),
        ("..", "unnamed"),
        ("C:\\Windows\\System32\\evil.dll.pdf", "evil.dll.pdf"),
        ("\\\\server\\share\\evil.doc", "evil.doc"),
        ("/etc/passwd", "passwd"),
        ("evil.pdf\x00.exe", "evil.pdf.exe"),
        ("+cmd|' /C calc'!A0.csv", "C calc'!A0.csv"),
        ("@SUM(1+1)*cmd|' '!A0.txt", "@SUM(1+1)*cmd|' '!A0.txt"),
        ("-2+3+cmd|' '!A0.pdf", "-2+3+cmd|' '!A0.pdf"),
        ("<img src=x onerror=alert(1)>.pdf", "<img src=x onerror=alert(1)>.pdf"),
        ("[click](javascript:alert(1)).md", "[click](javascript:alert(1)).md"),
        ("{{7*7}}${7*7}#{7*7}.pdf", "{{7*7}}${7*7}#{7*7}.pdf"),
        ("{\\rtf1 evil}.rtf", "rtf1 evil}.rtf"),
        ("'; DROP TABLE files; --.pdf", "'; DROP TABLE files; --.pdf"),
        ("$(touch evil) `id`.pdf", "$(touch evil) `id`.pdf"),
        ("résumé\u202efdp.exe", "résuméfdp.exe"),
        ("👩🏽‍💻 مريم سيرة.pdf", None),
        ("\u200b\u200d.pdf", None),
        ("CON", "CON"),
        ("evil.txt:stream", "evil.txt:stream"),
        ("%2e%2e%2fevil.pdf", None),
        ("\x1b[2J\x07evil.pdf", "[2Jevil.pdf"),
        ("   ", "unnamed"),
        ("a\u0300" * 300 + ".pdf", None),
    ],
)
def test_hostile_names_are_only_names(server: Server, desk: Desk, opening: str, batch: str, name: str, kept: str | None) -> None:
    """Whatever it says, it names a row and nothing on disk; `kept` None: how it is written does not matter."""
    assert send(server, opening, batch, TEXT, name).status == 200
    (row,) = intake(desk, opening, by="me").files
    assert row.filename == kept or (kept is None and row.filename)
    assert not {"/", "\\", "\n", "\r", "\0"} & set(row.filename) and len(row.filename.encode()) < 1_000
    inside = set(desk.data_dir.rglob("*"))
    assert not any("evil" in path.name for path in inside)


def test_a_form_of_another_page_cannot_upload(server: Server, desk: Desk, opening: str, batch: str) -> None:
    refused = server.ask("POST", f"/api/upload/{opening}/{batch}", TEXT)
    assert refused.status == 403
    assert not intake(desk, opening, by="me").files


def test_too_large_is_a_row_with_a_sentence_and_leaves_nothing_else(server: Server, desk: Desk, opening: str, batch: str) -> None:
    answer = send(server, opening, batch, b"x" * (LIMIT + 1), "large.pdf")
    assert answer.status == 413
    assert "large.pdf" in json.loads(answer.body)["error"]
    (row,) = intake(desk, opening, by="me").files
    assert (row.filename, row.state, row.reason_code) == ("large.pdf", FileState.REJECTED, "too_large")
    assert row.reason.endswith(".")
    assert not left_over(desk)
    with pytest.raises(NotPossible):
        retry_file(desk, row.id, by="me")


def test_too_large_is_told_without_being_sent(server: Server, desk: Desk, opening: str, batch: str) -> None:
    place = f"/api/upload/{opening}/{batch}"
    answer = server.ask("POST", place, b"", x_file_name="scan.pdf", x_file_size=str(30 * LIMIT))
    assert json.loads(answer.body)["state"] == "rejected"
    assert server.ask("POST", place, TEXT, x_file_name="small.txt", x_file_size=str(len(TEXT))).status == 200
    rows = {row.filename: row for row in intake(desk, opening, by="me").files}
    assert (rows["scan.pdf"].state, rows["scan.pdf"].size) == (FileState.REJECTED, 30 * LIMIT)
    assert rows["small.txt"].state is FileState.WAITING


@pytest.mark.parametrize("where", ["nowhere/nothing", "%2e%2e/x"])
def test_unknown_places_are_refused(server: Server, desk: Desk, where: str) -> None:
    answer = server.ask("POST", f"/api/upload/{where}", TEXT, x_file_name="a.txt")
    assert answer.status == 404
    assert not left_over(desk)


def test_a_batch_belongs_to_its_opening(server: Server, desk: Desk, batch: str) -> None:
    other = create_opening(desk, title="Other", rubric_id="chat", by=ALONE).id
    assert send(server, other, batch, TEXT).status == 404
    assert not intake(desk, other, by="me").files


def test_page_pictures_come_from_the_store_only(server: Server, desk: Desk, opening: str, batch: str) -> None:
    send(server, opening, batch, TEXT)
    with Sandbox() as sandbox:
        assert work(desk, sandbox, Stop(), until_empty=True) == 1
    (row,) = intake(desk, opening, by="me").files
    picture = server.ask("GET", f"/resume-page/{row.application_id}/1")
    assert picture.status == 200
    assert picture.headers["content-type"] == "image/webp"
    assert picture.headers["cache-control"] == "private, no-store"
    assert picture.body[8:12] == b"WEBP"
    assert server.ask("GET", f"/resume-page/{row.application_id}/99").status == 404
    assert server.ask("GET", "/resume-page/nobody/1").status == 404


def test_health(server: Server) -> None:
    assert server.ask("GET", "/api/health").status == 200
