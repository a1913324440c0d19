"""The socket of the pages passes the same gate."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from screening.web.gate import Gate

from .server import Server, serving


async def tell(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text(socket.headers["x-screening-person"])
    await socket.close()


def person_of(cookies: str, client: str) -> str | None:
    return None if "stranger" in cookies else "me"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    inside = Starlette(routes=[WebSocketRoute("/_stcore/stream", tell)])
    with serving(Gate(inside, policy="", person_of=person_of, upload_limit=10)) as running:
        yield running


def told(server: Server, *, origin: str | None = None, **headers: str) -> str:
    address = f"ws://127.0.0.1:{server.port}/_stcore/stream"
    with connect(address, origin=origin, additional_headers=headers, proxy=None) as socket:  # type: ignore[arg-type]
        return str(socket.recv())


def test_own_page_is_named(server: Server) -> None:
    assert told(server, origin=f"http://127.0.0.1:{server.port}") == "me"
    assert told(server, **{"x-screening-person": "owner"}) == "me"


@pytest.mark.parametrize("origin", ["http://evil.example", "http://127.0.0.1:1"])
def test_a_foreign_page_cannot_listen(server: Server, origin: str) -> None:
    with pytest.raises(InvalidStatus):
        told(server, origin=origin)


def test_a_stranger_cannot_listen(server: Server) -> None:
    with pytest.raises(InvalidStatus):
        told(server, cookie="stranger")
