"""The first start of a server that others can reach: a code in the server's log makes its reader the owner of a team.

On this computer alone nobody else can come first, so there the set-up page asks for no code.
"""

from __future__ import annotations

import hmac
import secrets
import sys

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from screening.actions.context import Desk, NotPossible
from screening.actions.setup import is_set_up, set_up_team

from .forms import fields, page, sentence
from .people import is_loopback

PATH = "/set-up"
LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # none that looks like another
GROUPS, LONG = 5, 4
WRONG = "This is not the code of the server's log. The code changes each time the server starts; copy the newest."
DONE = "There is nothing to set up here. Open the start page."


def setup_code(desk: Desk, address: str | None, names: frozenset[str]) -> str:
    """A fresh code where others can reach a desk that nobody has set up yet (`names`: a proxy serves it under them); "" elsewhere."""
    is_here = address == "localhost" or is_loopback(address or "")
    if is_set_up(desk) or (is_here and not names):
        return ""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(LONG)) for _ in range(GROUPS))


def tell(code: str) -> None:
    """Say the code to whoever reads the server's log."""
    if code:
        print(f"Nobody works here yet. Open the page {PATH} and type this code: {code}", file=sys.stderr, flush=True)


def setup_routes(desk: Desk, code: str) -> list[Route]:
    """`/set-up`, bound to one desk. Where there is no code the routes are there too, so that nothing else answers at their address."""

    async def show(_: Request) -> Response:
        if not code or await run_in_threadpool(is_set_up, desk):
            return sentence(DONE, 404)
        return page("set_up", name="", email="")

    async def take(request: Request) -> Response:
        if not code:
            return sentence(DONE, 404)
        form = await fields(request)
        typed = "".join(letter for letter in form.get("code", "").upper() if letter.isalnum())
        given = {name: form.get(name, "") for name in ("name", "email")}
        if not hmac.compare_digest(typed.encode(), code.replace("-", "").encode()):
            return page("set_up", WRONG, 403, **given)
        try:
            await run_in_threadpool(lambda: set_up_team(desk, password=form.get("password", ""), **given))
        except NotPossible as error:
            return page("set_up", str(error), 422, **given)
        return RedirectResponse("/sign-in", 303)

    return [Route(PATH, show, methods=["GET"]), Route(PATH, take, methods=["POST"])]
