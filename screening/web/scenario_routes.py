"""A scenario and one of its forms in, the sheets to print out, as they will be for an interview; for those who may see scenarios."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from screening.actions.context import Desk
from screening.actions.interviews_mine import Sheet
from screening.actions.scenarios import open_kit, shown_kit
from screening.errors import NotAllowed, ScreeningError
from screening.model.interview import Interview
from screening.scenarios.dimension_file import load_dimensions

from .gate import PERSON_HEADER
from .interview_sheet import PARTS, sheet_page


def scenario_routes(desk: Desk) -> list[Route]:
    """The route, bound to one desk."""

    async def sheet(request: Request) -> Response:
        words = request.path_params
        try:
            page = await run_in_threadpool(_page, desk, words["kit"], words["form"], words["part"], request.headers.get(PERSON_HEADER, ""))
        except NotAllowed as error:
            return PlainTextResponse(str(error), 403)
        except (ScreeningError, KeyError):
            return PlainTextResponse("There is no such sheet. Go back to the scenarios.", 404)
        return HTMLResponse(page, headers={"Cache-Control": "private, no-store"})

    return [Route("/scenario-sheet/{kit}/{form}/{part}", sheet, methods=["GET"])]


def _page(desk: Desk, kit_id: str, form: str, part: str, by: str) -> str:
    """Raises NotAllowed, NotFound, KeyError (no such form or sheet)."""
    kit = shown_kit(open_kit(desk, kit_id, by=by))
    if kit.form(form) is None or part not in PARTS:
        raise KeyError(part)
    interview = Interview(kit.id, "", "", "no candidate yet", kit, form, kit.mode, desk.clock(), by)
    links = sheet_page(Sheet(interview, f"version {kit.version}", load_dimensions(), None, ()), part)
    return links.replace(f"/interview-sheet/{kit.id}/", f"/scenario-sheet/{kit.id}/{form}/")
