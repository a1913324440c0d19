"""The first start where others can reach the server: nothing but a page that wants the code of its log."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from screening.actions.context import open_desk
from screening.actions.setup import is_set_up, set_up_alone
from screening.actions.sign_in import sign_in
from screening.web.first_start import setup_code, setup_routes
from tests.browser.running import Program

from .server import Answer, Server, serving

OWNER = {"name": "Olive <b>", "email": "olive@example.org", "password": "a quiet green river"}


@pytest.mark.parametrize(
    ("address", "names", "asks"),
    [
        ("127.0.0.1", "", False),
        ("localhost", "", False),
        ("::1", "", False),
        ("127.0.0.1", "hr.example.com", True),
        ("0.0.0.0", "", True),
        ("::", "", True),
        (None, "", True),
        ("10.0.0.5", "", True),
    ],
)
def test_a_code_is_asked_for_where_others_can_come_first(tmp_path: Path, address: str | None, names: str, asks: bool) -> None:
    desk = open_desk(tmp_path, "")
    codes = {setup_code(desk, address, frozenset(filter(None, [names]))) for _ in range(3)}
    assert (len(codes) == 3) if asks else (codes == {""})
    set_up_alone(desk, name="Dana")
    assert setup_code(desk, address, frozenset()) == ""


def test_without_a_code_nobody_sets_anything_up(tmp_path: Path) -> None:
    desk = open_desk(tmp_path, "")
    with serving(Starlette(routes=setup_routes(desk, ""))) as server:
        assert server.ask("GET", "/set-up").status == 404
        assert [post(server, code=code).status for code in ("", "-", " ")] == [404, 404, 404]
    assert not is_set_up(desk)


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """The whole program as a container runs it, over an empty folder."""
    running = Program(tmp_path_factory.mktemp("first") / "data")
    running.data_dir.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STREAMLIT_SERVER_ADDRESS", "0.0.0.0")
        patch.setenv("SCREENING_HOSTS", "hr.example.com, hr2.example.com")
        patch.setenv("STREAMLIT_SERVER_ALLOWED_HOSTS", "hr.example.com,localhost,127.0.0.1")
        running.start()
    yield running
    running.stop()


def post(server: Server, **form: str) -> Answer:
    return server.ask("POST", "/set-up", urlencode({**OWNER, **form}).encode(), content_type="application/x-www-form-urlencoded")


def test_whoever_reads_the_log_becomes_the_owner(program: Program) -> None:
    server = Server(program.port)
    printed = re.findall(r"type this code: (\S+)", (program.data_dir.parent / "server.log").read_text())
    assert len(printed) == 1
    for path in ("/", "/people", "/_stcore/metrics", "/_stcore/host-config"):
        assert server.ask("GET", path).status == 401
    with pytest.raises(InvalidStatus):
        connect(f"ws://127.0.0.1:{program.port}/_stcore/stream", proxy=None)
    assert server.ask("GET", "/", host="evil.example").status == 421
    assert server.ask("GET", "/ranking", accept="text/html", host="hr.example.com").headers["location"] == "/sign-in?next=%2Franking"
    assert server.ask("GET", "/sign-in?next=%2Franking").headers["location"] == "/set-up"
    assert server.ask("POST", "/sign-in", b"email=a&password=b").status == 401
    assert b"Code from the server" in server.ask("GET", "/set-up").body
    for wrong in ("", "AAAA", printed[0][:-1], printed[0] + "A", "é" * 20):
        answer = post(server, code=wrong)
        assert (answer.status, b"not the code" in answer.body, b"<b>" in answer.body) == (403, True, False)
    assert post(server, code=printed[0], password="short").status == 422
    assert server.ask("POST", "/set-up", urlencode({**OWNER, "code": printed[0]}).encode(), origin="http://evil.example").status == 403
    done = post(server, code=printed[0].lower().replace("-", " "))
    assert (done.status, done.headers["location"]) == (303, "/sign-in")
    desk = open_desk(program.data_dir, "")
    assert sign_in(desk, email=OWNER["email"], password=OWNER["password"])
    desk.store.close()
    again = post(server, code=printed[0], email="second@example.org")
    assert (again.status, b"set up already" in again.body) == (422, True)
    assert server.ask("GET", "/set-up").status == 404
    assert server.ask("GET", "/sign-in").status == 200
