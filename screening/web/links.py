"""One-time links: whoever holds one chooses the password of its account, once."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from screening.access.secrets import browser_mark
from screening.actions.context import Desk, NotPossible
from screening.actions.people import NO_LINK, link_owner, use_link
from screening.actions.setup import secret_key
from screening.errors import NotFound

from .cookies import set_browser, set_who
from .forms import fields, page, sentence
from .secure import is_secure

DIFFERENT = "The two passwords differ. Type the same one twice."


def link_routes(desk: Desk) -> list[Route]:
    """`/link/<token>`, bound to one desk."""

    async def show(request: Request) -> Response:
        return await _asking(desk, request.path_params["token"])

    async def take(request: Request) -> Response:
        token, form = request.path_params["token"], await fields(request)
        password = form.get("password", "")
        if password != form.get("again", ""):
            return await _asking(desk, token, DIFFERENT, 422)
        try:
            owner = await run_in_threadpool(link_owner, desk, token)
            await run_in_threadpool(use_link, desk, token, password=password)
            key = await run_in_threadpool(secret_key, desk)
        except NotPossible as error:
            return await _asking(desk, token, str(error), 422)
        except NotFound as error:
            return sentence(str(error), 404)
        response = RedirectResponse("/sign-in", 303)
        if owner is not None:  # nobody's guesses can keep this browser out from now on
            set_browser(response, browser_mark(key, owner.email or ""), is_secure=is_secure(request.scope))
            set_who(response, owner.email or "", is_secure=is_secure(request.scope))
        return response

    return [Route("/link/{token}", show, methods=["GET"]), Route("/link/{token}", take, methods=["POST"])]


async def _asking(desk: Desk, token: str, said: str = "", status: int = 200) -> Response:
    owner = await run_in_threadpool(link_owner, desk, token)
    if owner is None:
        return sentence(NO_LINK, 404)
    return page("link", said, status, name=owner.name, email=owner.email or "")
