"""A request in, the same request or a refusal out: the one place every page, socket, upload and picture passes."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import re
from collections.abc import Callable, Iterable
from urllib.parse import quote, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .media import Shelf
from .people import LOOPBACK
from .secure import is_secure
from .sockets import GuardedSocket

PersonOf = Callable[[str, str], str | None]
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
PERSON_HEADER = "x-screening-person"
SIGN_IN = "/sign-in"
TEST_PAGE = ("/assess-page/assess.css", "/assess-page/assess.js")  # what the page of a test is made of
OPEN_PATHS = ("/_stcore/health", "/api/health", SIGN_IN, "/set-up", "/sign-in/company", "/sign-in/company/back", *TEST_PAGE)
# one-time links; their routes look whether they are good
OPEN_LINK = re.compile(r"/link/[A-Za-z0-9_-]+|/assess/[^/]+(?:/(?:begin|keep|finish)?)?")
HOST = re.compile(r"(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::[0-9]{1,5})?")
TOO_LARGE = "This is larger than may be sent here."
PATIENCE = 30.0  # seconds to wait for a body
SMALL_BODY = 1_000_000  # bytes; anything that is not an upload
RESTORE = "/api/restore"
WHOLE_DESK = 1_000_000_000_000  # bytes; the route asks who it is before it takes any
PRIVATE_PREFIXES = (
    "/media",
    "/resume-page",
    "/interview-sheet",
    "/scenario-sheet",
    "/assess/",
    "/assess-replay",
    "/api",
    "/_stcore",
    "/component",
)
STEADY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}


class TooMuch(HTTPException):
    """A body grew over its limit while it was being read; the application answers it as any refusal."""

    def __init__(self) -> None:
        super().__init__(413, TOO_LARGE)


class TooSlow(HTTPException):
    """A body that does not come."""

    def __init__(self) -> None:
        super().__init__(408, "What was sent did not come in time. Try again.")


def script_hashes(html: str) -> tuple[str, ...]:
    """The `sha256-...` of each inline script of a page, as a content policy names them."""
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    return tuple("sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts)


def content_policy(hashes: Iterable[str]) -> str:
    """The Content-Security-Policy: nothing from elsewhere, no script but our own."""
    scripts = " ".join(["'self'", "blob:", *(f"'{each}'" for each in hashes)])
    return (
        f"default-src 'self'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; "
        "form-action 'self'; frame-ancestors 'none'"
    )


class Gate:
    """Pure ASGI middleware. `person_of(cookies, client)` names who asks, None refuses; `hosts()` are the names we answer to ("*": any).

    `farewell` is what a socket is sent whose session is over, before it is closed.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        policy: str,
        person_of: PersonOf,
        hosts: Callable[[], frozenset[str]] = lambda: LOOPBACK,
        upload_limit: int,
        farewell: bytes = b"",
    ) -> None:
        self.app = app
        self.policy = policy
        self.person_of = person_of
        self.hosts = hosts
        self.upload_limit = upload_limit
        self.farewell = farewell
        self.shelf = Shelf()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        hosts, person = await run_in_threadpool(self._look, scope, headers)
        refusal = self._refusal(scope, headers, hosts)
        if refusal is None and person is None and not _is_open(scope["path"]):
            if scope["type"] == "http" and "text/html" in headers.get("accept", ""):
                await RedirectResponse(_sign_in_for(scope), 303)(scope, receive, self._with_headers(scope, send))
                return
            refusal = (401, "This is for people who work here. Sign in first.")
        if refusal is None and person is not None and not self.shelf.may_have(person, scope["path"]):
            refusal = (404, "There is no such file (any more). Reload the page it was on.")
        if refusal:
            await self._refuse(scope, receive, self._with_headers(scope, send), *refusal)
            return
        scope = {**scope, "headers": _named(scope["headers"], person or "")}
        if scope["type"] == "websocket":
            guarded = GuardedSocket(receive, self._noting(send, person or ""), lambda: self._person(scope, headers), person, self.farewell)
            await self.app(scope, guarded.receive, guarded.send)
            return
        await self.app(scope, _counted(receive, self._limit(scope["path"])), self._with_headers(scope, send))

    def _look(self, scope: Scope, headers: Headers) -> tuple[frozenset[str], str | None]:
        """The names we answer to, and who asks."""
        hosts = self.hosts()
        if _is_open(scope["path"]):
            return hosts, None  # nobody in particular: a stranger's tries cost no look-up
        return hosts, self.person_of(headers.get("cookie", ""), (scope.get("client") or ("",))[0])

    def _noting(self, send: Send, person: str) -> Send:
        """`send` that remembers which files a page names to this person."""

        async def sending(message: Message) -> None:
            self.shelf.look(person, message.get("bytes") or b"")
            await send(message)

        return sending

    async def _person(self, scope: Scope, headers: Headers) -> str | None:
        return (await run_in_threadpool(self._look, scope, headers))[1]

    def _refusal(self, scope: Scope, headers: Headers, hosts: frozenset[str]) -> tuple[int, str] | None:
        host = headers.get("host", "")
        name = _hostname(host)
        if len(headers.getlist("host")) != 1 or not name or ("*" not in hosts and name not in hosts):
            return 421, "This address is not served here. Open the address that the program printed when it started."
        if (scope["type"] == "websocket" or scope["method"] not in SAFE_METHODS) and _is_foreign(headers, host, is_secure(scope)):
            return 403, "This request came from another site and was refused."
        length = headers.get("content-length", "0")
        if not length.isdigit():
            return 400, "The length of the request makes no sense."
        if int(length) > self._limit(scope["path"]):
            return 413, TOO_LARGE
        return None

    def _limit(self, path: str) -> int:
        if path == RESTORE:
            return WHOLE_DESK
        return self.upload_limit if path.startswith(("/api/upload/", "/_stcore/upload_file/")) else SMALL_BODY

    def _with_headers(self, scope: Scope, send: Send) -> Send:
        private = scope["path"].startswith(PRIVATE_PREFIXES)

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update({**STEADY_HEADERS, "Content-Security-Policy": self.policy})
                if is_secure(scope):
                    headers["Strict-Transport-Security"] = "max-age=31536000"
                if private:
                    headers["Cache-Control"] = "private, no-store"
            await send(message)

        return sending

    @staticmethod
    async def _refuse(scope: Scope, receive: Receive, send: Send, status: int, sentence: str) -> None:
        if scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 4401 if status == 401 else 4403, "reason": sentence})
            return
        await PlainTextResponse(sentence, status)(scope, receive, send)


def _is_open(path: str) -> bool:
    """Does this answer without a session? Sign-in, health, one-time links."""
    return path in OPEN_PATHS or OPEN_LINK.fullmatch(path) is not None


def _is_foreign(headers: Headers, host: str, over_tls: bool) -> bool:
    """Does a request that changes something come from a page that is not ours? Where it names no page, it may bring no cookie."""
    source = headers.get("origin") or headers.get("referer")
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return True
    if source is None:
        return "cookie" in headers and "sec-fetch-site" not in headers
    try:
        parts = urlsplit(source)
        return parts.netloc.lower() != host.lower() or (over_tls and parts.scheme != "https")
    except ValueError:
        return True


def _sign_in_for(scope: Scope) -> str:
    """The sign-in page, with the way back to what was asked for."""
    query = scope.get("query_string", b"").decode("latin-1")
    return f"{SIGN_IN}?next=" + quote(scope["path"] + (f"?{query}" if query else ""), safe="")


def _named(headers: Iterable[tuple[bytes, bytes]], person: str) -> list[tuple[bytes, bytes]]:
    """The headers with who asks; what a client says about that is dropped."""
    name = PERSON_HEADER.encode()
    return [each for each in headers if each[0].lower() != name] + [(name, person.encode("latin-1", "replace"))]


def _hostname(host: str) -> str:
    """ "[::1]:8501" -> "::1", "Localhost:8501" -> "localhost"; "" for nonsense."""
    found = HOST.fullmatch(host.lower())
    return (found[1] or found[2]) if found else ""


def _counted(receive: Receive, limit: int) -> Receive:
    """`receive` that raises TooMuch once more than `limit` bytes of body came in, whatever the length header said.

    Raises TooSlow when nothing comes for too long; a small body has to be there as a whole by then.
    """
    taken, is_whole, until = 0, False, 0.0

    async def receiving() -> Message:
        nonlocal taken, is_whole, until
        if is_whole:
            return await receive()
        now = asyncio.get_running_loop().time()
        until = until or now + PATIENCE
        try:
            async with asyncio.timeout_at(until if limit <= SMALL_BODY else now + PATIENCE):
                message = await receive()
        except TimeoutError as error:
            raise TooSlow from error
        is_whole = message["type"] != "http.request" or not message.get("more_body", False)
        taken += len(message.get("body", b"")) if message["type"] == "http.request" else 0
        if taken > limit:
            raise TooMuch
        return message

    return receiving
