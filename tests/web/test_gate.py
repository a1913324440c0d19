"""What passes the gate, over real HTTP."""

from __future__ import annotations

import base64
import hashlib
import socket
from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from screening.web.gate import Gate, content_policy, script_hashes
from screening.web.media import Shelf

from .server import Server, serving

UPLOAD_LIMIT = 2_000_000
POLICY = content_policy(("sha256-abc=",))


async def echo(request: Request) -> Response:
    body = await request.body()
    return PlainTextResponse(f"{request.headers.get('x-screening-person')} {len(body)}")


def person_of(cookies: str, client: str) -> str | None:
    return None if "stranger" in cookies else "me"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    methods = ["GET", "POST"]
    paths = ["/page", "/api/upload/o/b", "/resume-page/a/1", "/_stcore/health"]
    inside = Starlette(routes=[Route(path, echo, methods=methods) for path in paths])
    with serving(Gate(inside, policy=POLICY, person_of=person_of, upload_limit=UPLOAD_LIMIT)) as running:
        yield running


def test_own_page_passes_with_every_header(server: Server) -> None:
    answer = server.ask("GET", "/page")
    assert (answer.status, answer.body) == (200, b"me 0")
    assert answer.headers["content-security-policy"] == POLICY
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert "cache-control" not in answer.headers


def test_pictures_are_not_kept_by_anybody(server: Server) -> None:
    assert server.ask("GET", "/resume-page/a/1").headers["cache-control"] == "private, no-store"


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "[bad", "", "evil@localhost", "localhost@evil", "localhost/x", "localhost:x", "localhost#"],
)
def test_foreign_name_is_refused(server: Server, host: str) -> None:
    answer = server.ask("GET", "/page", host=host)
    assert answer.status in (400, 421)
    assert b"me" not in answer.body.split()


@pytest.mark.parametrize("host", ["localhost:9", "LOCALHOST", "127.0.0.1:1", "[::1]:3"])
def test_own_names_are_served(server: Server, host: str) -> None:
    assert server.ask("GET", "/page", host=host).status == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1", "http://localhost"])
def test_change_from_another_site_is_refused(server: Server, origin: str) -> None:
    assert server.ask("POST", "/page", b"x", origin=origin).status == 403


def test_change_from_own_page_passes(server: Server) -> None:
    assert server.ask("POST", "/page", b"x", origin=f"http://127.0.0.1:{server.port}").status == 200


def test_reading_from_another_site_is_left_to_the_browser(server: Server) -> None:
    assert server.ask("GET", "/page", origin="http://evil.example").status == 200


def test_nobody_says_who_they_are_themselves(server: Server) -> None:
    assert server.ask("GET", "/page", x_screening_person="owner").body == b"me 0"


def test_stranger_gets_nothing_but_health(server: Server) -> None:
    refused = server.ask("GET", "/page", cookie="stranger")
    assert refused.status == 401
    assert refused.headers["content-security-policy"] == POLICY
    assert server.ask("GET", "/_stcore/health", cookie="stranger").status == 200


def test_large_body_is_refused_by_its_length(server: Server) -> None:
    assert server.ask("POST", "/page", b"x" * 1_000_001).status == 413


def test_large_body_is_refused_as_it_comes(server: Server) -> None:
    def parts() -> Iterator[bytes]:
        for _ in range(20):
            yield b"x" * 100_000

    assert server.ask("POST", "/page", parts()).status == 413


def test_upload_may_be_larger(server: Server) -> None:
    assert server.ask("POST", "/api/upload/o/b", b"x" * UPLOAD_LIMIT).status == 200
    assert server.ask("POST", "/api/upload/o/b", b"x" * (UPLOAD_LIMIT + 1)).status == 413


def test_script_hash_is_what_a_browser_computes() -> None:
    script = "\n  window.x = 1\n"
    expected = "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert script_hashes(f'<script src="a.js"></script><script>{script}</script>') == (expected,)
    assert f"'{expected}'" in content_policy((expected,))


@pytest.mark.parametrize("names", [("localhost", "evil.example"), ("evil.example", "localhost"), ("localhost", "localhost"), ()])
def test_one_name_and_no_more(server: Server, names: tuple[str, ...]) -> None:
    lines = "".join(f"Host: {name}\r\n" for name in names)
    assert raw(server, f"GET /page HTTP/1.1\r\n{lines}Connection: close\r\n\r\n".encode())[:12] in (b"HTTP/1.1 400", b"HTTP/1.1 421")


def test_a_body_that_does_not_come_is_not_waited_for(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screening.web.gate.PATIENCE", 0.3)
    for path in ("/page", "/api/upload/o/b"):
        head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\nConnection: close\r\n\r\nxx".encode()
        assert raw(server, head)[:12] == b"HTTP/1.1 408"


def raw(server: Server, sent: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as line:
        line.sendall(sent)
        received = b""
        while piece := line.recv(65_536):
            received += piece
    return received


def test_a_file_of_the_shelf_is_for_whom_it_was_made() -> None:
    shelf, name = Shelf(), "0" * 32
    shelf.look("ana", b"\x08\x01 .. /media/" + name.encode() + b"8J\x00")
    for path in (f"/media/{name}", f"/media/{name}.xlsx"):
        assert shelf.may_have("ana", path)
        assert not shelf.may_have("bo", path)
    assert not shelf.may_have("ana", "/media/" + "1" * 32)
    assert not shelf.may_have("ana", "/media/../_stcore/metrics")
    assert shelf.may_have("bo", "/ranking")


def test_the_shelf_does_not_grow_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screening.web.media.MOST", 3)
    shelf = Shelf()
    for number in range(10):
        shelf.look("ana", f"/media/{number:032}.csv".encode())
    assert [shelf.may_have("ana", f"/media/{number:032}") for number in (0, 6, 7, 9)] == [False, False, True, True]
