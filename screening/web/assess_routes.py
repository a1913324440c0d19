"""HTTP of tests by one-time link: the page, begin, keep, finish; and for those who hire, the keystrokes played again.

A link is all its holder shows; it opens nothing but its own test. What is not known is answered in the same shape as what is over.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from screening.access.throttle import Throttle
from screening.actions.assessments import code_of, strokes_of
from screening.actions.assessments_taken import UNKNOWN, Gap, begin_assessment, finish_assessment, held, keep_strokes
from screening.actions.context import Desk, NotPossible
from screening.errors import NotFound, ScreeningError, StorageError

from .assess_pages import replay_page, sentence_page, taking_page
from .routes import person, told

HERE = Path(__file__).parent
TOO_OFTEN = "Too much was asked from here. Wait a minute, then load this page again."
NONSENSE = "This was not understood. Load this page again; what was typed until now is kept."
STRANGE, STRANGE_PAUSE = 20, 3.0  # links nobody made, from one address, before it waits; seconds until the next
STEPS, STEPS_PAUSE = 60, 0.5  # steps of one test; a page sends one every two seconds
Answering = Callable[[Request, str, dict[str, Any]], Awaitable[Response]]


class AssessService:
    """The routes of one desk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.strangers = Throttle(burst=STRANGE, pause=STRANGE_PAUSE)
        self.steps = Throttle(burst=STEPS, pause=STEPS_PAUSE)

    async def page(self, request: Request) -> Response:
        """The page of a link."""
        try:
            found = await run_in_threadpool(held, self.desk, request.path_params["token"])
        except NotFound as error:
            known = self.strangers.take(_address(request))  # who holds a good link never waits for somebody who guesses
            return _page(sentence_page(str(error)), 404) if known else _page(sentence_page(TOO_OFTEN), 429)
        return _page(sentence_page(found.closed), 404) if found.closed else _page(taking_page(found))

    async def astray(self, request: Request) -> Response:
        """An address that only pages ask, opened by hand."""
        return _page(sentence_page(UNKNOWN), 404)

    async def begin(self, request: Request, token: str, body: dict[str, Any]) -> Response:
        ticket, content = await run_in_threadpool(begin_assessment, self.desk, token, _text(body.get("ticket", "")))
        return JSONResponse({"ticket": ticket, "content": content})

    async def keep(self, request: Request, token: str, body: dict[str, Any]) -> Response:
        kept = await run_in_threadpool(keep_strokes, self.desk, token, _text(body["ticket"]), body["first"], body["edits"])
        return JSONResponse({"kept": kept})

    async def finish(self, request: Request, token: str, body: dict[str, Any]) -> Response:
        pasted = body.get("pasted", 0)
        sent = (token, _text(body["ticket"]), body["first"], body["edits"])
        words = await run_in_threadpool(finish_assessment, self.desk, *sent, pasted=pasted if type(pasted) is int else 0)
        return JSONResponse({"said": words})

    async def replay(self, request: Request) -> Response:
        """A page that plays a test again."""
        found, _, _ = await run_in_threadpool(strokes_of, self.desk, request.path_params["assessment"], by=person(request))
        return _page(replay_page(found, await run_in_threadpool(code_of, self.desk, found)))

    async def strokes(self, request: Request) -> Response:
        """Its keystrokes."""
        _, edits, content = await run_in_threadpool(strokes_of, self.desk, request.path_params["assessment"], by=person(request))
        chats: Any = content.get("chats", ())
        fields = [[each["id"], each["customer"]] for each in chats]
        fields += [["", "Typed"]] if "text" in content else [["note", "Note"]]
        return JSONResponse({"fields": fields, "edits": [list(each) for each in edits]})

    def answering(self, answer: Answering) -> Callable[[Request], Awaitable[Response]]:
        """`answer` for the holder of the link, with what it raises on purpose said as a sentence."""

        async def telling(request: Request) -> Response:
            token = request.path_params["token"]
            if not self.steps.take(token):
                return _sentence(TOO_OFTEN, 429)
            try:
                return await answer(request, token, _object(await request.body()))
            except NotFound as error:
                known = self.strangers.take(_address(request))
                return _sentence(str(error), 404, closed=True) if known else _sentence(TOO_OFTEN, 429)
            except Gap as error:
                return JSONResponse({"error": str(error), "kept": error.kept}, 409)
            except NotPossible as error:
                return _sentence(str(error), 422, closed=True)
            except ScreeningError as error:
                return _sentence(str(error), 503 if isinstance(error, StorageError) else 422)
            except (KeyError, TypeError, ValueError, RecursionError):
                return _sentence(NONSENSE, 400)

        return telling


def assess_routes(desk: Desk) -> list[Route]:
    """The routes, bound to one desk."""
    service = AssessService(desk)
    return [
        Route("/assess/{token}", service.page, methods=["GET"]),
        Route("/assess/{token}/", service.page, methods=["GET"]),
        Route("/assess/{token}/begin", service.answering(service.begin), methods=["POST"]),
        Route("/assess/{token}/keep", service.answering(service.keep), methods=["POST"]),
        Route("/assess/{token}/finish", service.answering(service.finish), methods=["POST"]),
        Route("/assess/{token}/{step}", service.astray, methods=["GET"]),
        Route("/assess-page/assess.css", _file("assess.css", "text/css"), methods=["GET"]),
        Route("/assess-page/assess.js", _file("assess.js", "text/javascript"), methods=["GET"]),
        Route("/assess-page/replay.js", _file("replay.js", "text/javascript"), methods=["GET"]),
        Route("/assess-replay/{assessment}", told(service.replay), methods=["GET"]),
        Route("/assess-replay/{assessment}/strokes", told(service.strokes), methods=["GET"]),
    ]


def _file(name: str, kind: str) -> Callable[[Request], Awaitable[Response]]:
    content = (HERE / name).read_bytes()

    async def serve(_: Request) -> Response:
        return Response(content, media_type=f"{kind}; charset=utf-8")

    return serve


def _page(html: str, status: int = 200) -> HTMLResponse:
    return HTMLResponse(html, status, headers={"X-Robots-Tag": "noindex"})


def _sentence(words: str, status: int, *, closed: bool = False) -> JSONResponse:
    return JSONResponse({"error": words, "closed": closed}, status)


def _object(content: bytes) -> dict[str, Any]:
    found = json.loads(content or b"{}")
    if not isinstance(found, dict):
        raise TypeError("no object")
    return found


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.isascii():
        raise TypeError("no text")
    return value


def _address(request: Request) -> str:
    return request.client.host if request.client else ""
