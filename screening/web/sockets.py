"""A socket in, the same socket out for as long as the session lasts: whoever was signed out is stopped at the next thing they do."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.types import Message, Receive, Send

SIGNED_OUT = 4401  # close code of our own


class GuardedSocket:
    """Asks `person_now` at every message that comes in, and ends the socket when it is not `person` any more."""

    def __init__(
        self, receive: Receive, send: Send, person_now: Callable[[], Awaitable[str | None]], person: str | None, farewell: bytes
    ) -> None:
        self._receive = receive
        self._send = send
        self._person_now = person_now
        self._person = person
        self._farewell = farewell
        self._is_over = False

    async def receive(self) -> Message:
        message = await self._receive()
        if message["type"] != "websocket.receive" or self._is_over or await self._person_now() == self._person:
            return message
        self._is_over = True
        if self._farewell:
            await self._send({"type": "websocket.send", "bytes": self._farewell})
        await self._send({"type": "websocket.close", "code": SIGNED_OUT, "reason": "Sign in again."})
        return {"type": "websocket.disconnect", "code": SIGNED_OUT}

    async def send(self, message: Message) -> None:
        """What the page says to the browser; nothing more once the session is over."""
        if not self._is_over:
            await self._send(message)
