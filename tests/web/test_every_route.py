"""Every address the whole program answers on, Streamlit's and ours, asked for without a session: nothing answers but the ways in."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from screening.actions.context import open_desk
from screening.actions.setup import set_up_alone, set_up_team
from screening.actions.sign_in import sign_in
from screening.web.gate import OPEN_PATHS
from tests.browser.running import ROOT, Program

from .server import Answer, Server

OWNER = {"email": "owner@example.com", "password": "a quiet green river"}
ELSEWHERE = {
    f"SCREENING_OIDC_{name}": "http://127.0.0.1:9" for name in ("ISSUER", "CLIENT_ID", "CLIENT_SECRET")
}  # so that its routes are there
LIST_ROUTES = """
import json, app
inner = app.app
inner._runtime = inner._create_runtime()
routes = inner._build_starlette_app().routes
print(json.dumps([[type(each).__name__, each.path, sorted(getattr(each, "methods", None) or [])] for each in routes]))
"""
LINKS = {"/link/{token}", "/assess/{token}", "/assess/{token}/", *(f"/assess/{{token}}/{step}" for step in ("begin", "keep", "finish"))}
ASSETS = {"/assess-page/assess.css", "/assess-page/assess.js"}
OPEN = {"/sign-in", "/set-up", "/sign-in/company", "/sign-in/company/back", "/_stcore/health", "/api/health"} | LINKS | ASSETS
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "NONSENSE")
TRICKS = (
    "/", "/ranking", "/candidate?id=1", "/static/js/index.js", "/manifest.json", "/favicon.png", "//_stcore/metrics",
    "/_stcore//metrics", "/sign-in/", "/sign-in/../_stcore/metrics", "/link/../_stcore/metrics", "/link/a/../../_stcore/metrics",
    "/link/", "/link/a/b", "/assess/", "/assess/a/b", "/assess/a/../../_stcore/metrics", "/assess-page/replay.js", "/assess-replay/a",
    "/%73ign-in/x", "/_stcore/health/", "/_stcore/health/../metrics", "/_stcore/health%2f..%2fmetrics",
    "/sign-in%2f..%2franking", "/SIGN-IN", "/api/health;x", "/_stcore/script-health-check", "/_stcore/stream", "/app/static/x",
    "/media/0.webp", "/healthz", "/st-allowed-message-origins", "/auth/login",
)  # fmt: skip


def environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "SCREENING_DATA_DIR": str(folder), "SCREENING_DATABASE_URL": "", "SCREENING_WORKERS": "1", **ELSEWHERE}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A team's desk."""
    made = tmp_path_factory.mktemp("routes") / "data"
    desk = open_desk(made, "")
    set_up_team(desk, name="Olive Owner", **OWNER)
    desk.store.close()
    return made


@pytest.fixture(scope="module")
def routes(folder: Path) -> list[tuple[str, str, list[str]]]:
    listed = subprocess.run(
        [sys.executable, "-c", LIST_ROUTES], cwd=ROOT, env=environment(folder), capture_output=True, text=True, check=True
    )
    return [tuple(each) for each in json.loads(listed.stdout.splitlines()[-1])]


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    program = Program(folder)
    program.start()
    yield Server(program.port)
    program.stop()


def asked(server: Server, method: str, path: str, **headers: str) -> Answer:
    return server.ask(method, path, b"", origin=f"http://127.0.0.1:{server.port}", **headers)


def filled(path: str) -> str:
    return re.sub(r"\{[^}]*\}", "1", path)


def test_nothing_answers_a_stranger_but_the_ways_in(server: Server, routes: list[tuple[str, str, list[str]]]) -> None:
    kinds = {kind for kind, _, _ in routes}
    assert {"Route", "WebSocketRoute", "Mount"} <= kinds and len(routes) > 20, routes
    paths = {path for _, path, _ in routes}
    assert paths >= OPEN == {*OPEN_PATHS} | LINKS  # what is open is ours, so that nothing else answers there
    for path in sorted(filled(path) or "/" for path in paths - OPEN):
        for method in METHODS:
            answer = asked(server, method, path)
            assert answer.status == 401, (method, path, answer)
            assert answer.body in (b"", b"This is for people who work here. Sign in first."), (method, path)


@pytest.mark.parametrize("path", TRICKS)
def test_no_spelling_goes_around_the_gate(server: Server, path: str) -> None:
    for method in ("GET", "POST"):
        assert asked(server, method, path).status in (400, 401), (method, path)


def test_a_page_asked_for_leads_to_sign_in_and_back(server: Server) -> None:
    answer = server.ask("GET", "/candidate?id=C-1", accept="text/html")
    assert (answer.status, answer.headers["location"]) == (303, "/sign-in?next=%2Fcandidate%3Fid%3DC-1")


def test_no_socket_without_a_session(server: Server, routes: list[tuple[str, str, list[str]]]) -> None:
    for path in [filled(path) for kind, path, _ in routes if kind == "WebSocketRoute"]:
        with pytest.raises(InvalidStatus):
            connect(f"ws://127.0.0.1:{server.port}{path}", proxy=None)


def test_the_ways_in_give_nothing_away(server: Server) -> None:
    bodies = {path: server.ask("GET", path).body for path in ("/_stcore/health", "/api/health", "/sign-in", "/link/1", "/assess/1")}
    assert bodies["/_stcore/health"] == b"ok"
    nothing = server.ask("GET", "/set-up")
    assert (nothing.status, b"nothing to set up" in nothing.body) == (404, True)
    assert json.loads(bodies["/api/health"]) == {"status": "ok"}
    assert not any(b"Olive" in body or b"example.com" in body for body in bodies.values())


def test_with_a_session_the_same_addresses_answer(server: Server, folder: Path) -> None:
    desk = open_desk(folder, "")
    cookie = f"screening_session={sign_in(desk, **OWNER)}"
    desk.store.close()
    for path in ("/", "/_stcore/metrics", "/_stcore/host-config"):
        assert server.ask("GET", path, cookie=cookie).status == 200
    assert server.ask("GET", "/", cookie=cookie, host="evil.example").status == 421


def test_every_answer_carries_the_headers(server: Server) -> None:
    for path in ("/", "/sign-in", "/_stcore/health", "/link/1", "/_stcore/metrics"):
        headers = server.ask("GET", path).headers
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "'unsafe-eval'" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize("address", ["0.0.0.0", "::"])
def test_a_desk_for_one_listens_on_this_computer_only(tmp_path: Path, address: str) -> None:
    desk = open_desk(tmp_path, "")
    set_up_alone(desk, name="Dana")
    desk.store.close()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.address", address, "--server.port", "0"]
    ended = subprocess.run(command, cwd=ROOT, env=environment(tmp_path), capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode != 0
    assert "listens on this computer only" in ended.stderr + ended.stdout
