"""HTTP of a live interview: taps, words of a draft, locking; the sheet to print and the file for a calendar.

Everything is one person's own: who asks is named by the gate, and the actions decide whether the interview is theirs.
What changes something needs our own header, which no form and no foreign page can send.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from screening.actions.context import Desk
from screening.actions.interviews_mine import calendar_of, interview_sheet
from screening.actions.interviews_played import rung_of
from screening.actions.interviews_taps import LONGEST, SentTap, holder_of, own_taps, record_taps
from screening.actions.ratings import NotReady, Sent, draft_of, own_scorecard, save_draft, submit_scorecard
from screening.errors import NotAllowed, NotFound, ScreeningError, StaleRecord
from screening.model.interview import Written

from .gate import PERSON_HEADER
from .interview_sheet import PARTS, sheet_page

OWN_HEADER = "x-screening-interview"
FOREIGN = "This can only be sent from the page of the interview."
NONSENSE = "This was not understood. Reload the page of the interview; what you tapped and wrote is kept."
Answering = Callable[[Request, str, str], Awaitable[Response]]


class InterviewService:
    """The routes of one desk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    async def mine(self, request: Request, interview: str, by: str) -> Response:
        """One's own taps and words, and how the play stands; never anybody else's."""
        return JSONResponse(await run_in_threadpool(self._mine, interview, by))

    def _mine(self, interview: str, by: str) -> dict[str, Any]:
        taps = own_taps(self.desk, interview, by=by)
        locked = own_scorecard(self.desk, interview, by=by)
        return {
            "taps": [[tap.id, tap.sequence, tap.kind.value, tap.step, tap.seconds, tap.of] for tap in taps],
            "words": _words(draft_of(self.desk, interview, by=by)),
            "locked": locked is not None,
            **self._play(interview, by),
        }

    async def play(self, request: Request, interview: str, by: str) -> Response:
        """Whether it runs, for how many seconds it has or had by our clock, and which line the customer has reached."""
        return JSONResponse(await run_in_threadpool(self._play, interview, by))

    def _play(self, interview: str, by: str) -> dict[str, Any]:
        found = holder_of(self.desk, interview, by)
        until = found.ended_at or self.desk.clock()
        since = (until - found.began_at).total_seconds() if found.began_at else None
        rung = rung_of(self.desk, interview, by=by)
        return {"state": found.state.value, "elapsed": since, "step": rung.step, "mild": rung.is_mild, "held": rung.is_held}

    async def taps(self, request: Request, interview: str, by: str) -> Response:
        """Taps to keep; the answer names those that need not be sent again."""
        sent = [_tap(each) for each in (await _body(request))["taps"]]
        kept = await run_in_threadpool(record_taps, self.desk, interview, sent, by=by)
        return JSONResponse({"kept": kept.kept, "refused": kept.refused, "total": kept.total, "last": kept.last})

    async def words(self, request: Request, interview: str, by: str) -> Response:
        """Fields of the draft to keep; the answer names what another window changed first."""
        fields = {str(name): Sent(_text(value[0]), int(value[1])) for name, value in (await _body(request))["words"].items()}
        saved = await run_in_threadpool(save_draft, self.desk, interview, fields, by=by)
        return JSONResponse({"kept": _words(saved.kept), "clashes": _words(saved.clashes)})

    async def lock(self, request: Request, interview: str, by: str) -> Response:
        """Lock one's ratings over the revisions that were on screen."""
        shown = {str(name): int(revision) for name, revision in (await _body(request))["revisions"].items()}
        made = await run_in_threadpool(submit_scorecard, self.desk, interview, shown=shown, by=by)
        return JSONResponse({"locked": True, "sentence": made.sentence})

    async def sheet(self, request: Request, interview: str, by: str) -> Response:
        """A page to print: for the role-player, the raters or the candidate."""
        part = request.path_params["part"]
        if part not in PARTS:
            return _sentence("There is no such sheet.", 404)
        found = await run_in_threadpool(interview_sheet, self.desk, interview, by=by)
        return HTMLResponse(sheet_page(found, part), headers={"Cache-Control": "private, no-store"})

    async def calendar(self, request: Request, interview: str, by: str) -> Response:
        """The appointment as a file for any calendar."""
        name, content = await run_in_threadpool(calendar_of, self.desk, interview, by=by)
        headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"}
        return Response(content, media_type="text/calendar; charset=utf-8", headers=headers)


def interview_routes(desk: Desk) -> list[Route]:
    """The routes, bound to one desk."""
    service = InterviewService(desk)
    base = "/api/interviews/{interview}"
    return [
        Route(f"{base}/mine", _told(service.mine), methods=["GET"]),
        Route(f"{base}/play", _told(service.play), methods=["GET"]),
        Route(f"{base}/taps", _told(service.taps), methods=["POST"]),
        Route(f"{base}/words", _told(service.words), methods=["POST"]),
        Route(f"{base}/lock", _told(service.lock), methods=["POST"]),
        Route(f"{base}/calendar.ics", _told(service.calendar), methods=["GET"]),
        Route("/interview-sheet/{interview}/{part}", _told(service.sheet), methods=["GET"]),
    ]


def _told(answer: Answering) -> Callable[[Request], Awaitable[Response]]:
    """`answer` for whoever the gate named, with what it raises on purpose said as a sentence."""

    async def telling(request: Request) -> Response:
        if request.method == "POST" and request.headers.get(OWN_HEADER) is None:
            return _sentence(FOREIGN, 403)
        try:
            return await answer(request, request.path_params["interview"], request.headers.get(PERSON_HEADER, ""))
        except NotReady as error:
            problems = [[each.dimension, each.sentence] for each in error.problems]
            return JSONResponse({"error": str(error), "problems": problems}, 422)
        except ScreeningError as error:
            return _sentence(str(error), _status(error))
        except (KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError):
            return _sentence(NONSENSE, 400)

    return telling


async def _body(request: Request) -> dict[str, Any]:
    """The JSON that was sent. Raises ValueError or TypeError for anything else."""
    found = json.loads(await request.body())
    if not isinstance(found, dict):
        raise TypeError
    return found


def _tap(sent: Any) -> SentTap:
    """[id, sequence, kind, step, seconds, of, age] as the page sends it."""
    id_, sequence, kind, step, seconds, of, age = sent
    numbers = (sequence, step, seconds, age)
    if any(isinstance(each, bool) or not isinstance(each, int | float) for each in numbers):
        raise TypeError
    whole, rung = (int(min(max(each, -1), 2**40)) for each in (sequence, step))
    return SentTap(_text(id_), whole, _text(kind), rung, float(seconds), min(float(age), LONGEST), _text(of))


def _text(value: Any) -> str:
    if not isinstance(value, str) or "\0" in value or any("\ud800" <= letter <= "\udfff" for letter in value):
        raise TypeError  # a database keeps neither
    return value


def _words(written: Any) -> dict[str, list[Any]]:
    fields: dict[str, Written] = dict(written)
    return {field: [each.value, each.revision] for field, each in fields.items()}


def _sentence(words: str, status: int) -> JSONResponse:
    return JSONResponse({"error": words}, status)


def _status(error: ScreeningError) -> int:
    if isinstance(error, NotFound):
        return 404
    if isinstance(error, StaleRecord):
        return 409
    return 403 if isinstance(error, NotAllowed) else 422
