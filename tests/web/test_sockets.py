"""The socket of the pages passes the same gate."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from screening.web.gate import Gate
from screening.web.sockets import SIGNED_OUT

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


class Door:
    """Somebody who can be signed out."""

    person: str | None = "me"

    def person_of(self, cookies: str, client: str) -> str | None:
        return self.person


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def talking(door: Door) -> Iterator[Server]:
    async def echo(socket: WebSocket) -> None:
        await socket.accept()
        async for text in socket.iter_text():
            await socket.send_text(text)
        await socket.close()

    inside = Starlette(routes=[WebSocketRoute("/_stcore/stream", echo)])
    with serving(Gate(inside, policy="", person_of=door.person_of, upload_limit=10, farewell=b"go")) as running:
        yield running


@pytest.mark.parametrize("then", [None, "somebody else"])
def test_a_socket_ends_at_the_first_thing_said_after_signing_out(talking: Server, door: Door, then: str | None) -> None:
    with connect(f"ws://127.0.0.1:{talking.port}/_stcore/stream", proxy=None) as socket:
        socket.send("hello")
        assert socket.recv() == "hello"
        door.person = then
        socket.send("show me everything")
        assert socket.recv() == b"go"
        with pytest.raises(ConnectionClosed) as ended:
            socket.recv()
    assert ended.value.rcvd is not None and ended.value.rcvd.code == SIGNED_OUT


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
