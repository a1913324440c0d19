"""The sign-in page of a team's desk: a form without script, a cookie that no script can read."""

from __future__ import annotations

import asyncio

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from screening.access.secrets import browser_mark, known_browser
from screening.actions.context import Desk
from screening.actions.setup import secret_key
from screening.actions.sign_in import sign_in, sign_out

from .cookies import BROWSER, SESSION, cookie_in, drop_session, drop_who, set_browser, set_session, who_in
from .door import Door
from .first_start import PATH
from .forms import fields, inside, page, sign_in_page
from .people import is_team
from .secure import is_secure

NOT_HERE = "This program is set up for one person on its own computer. Open it there."
WRONG = "E-mail or password do not fit. Try again."
SENT_AWAY = 0.1  # seconds before somebody hears that: who guesses as fast as they can is slowed down, the others are not
WAIT = "Too many tries. Wait a minute, then try again; or ask an administrator for a link."


def sign_in_routes(desk: Desk, *, company: str = "", by_code: bool = False) -> list[Route]:
    """`/sign-in` and `/sign-out`, bound to one desk. `company` names a service people may sign in with instead, "" for none.

    `by_code`: before people sign in here, somebody has to set it up with the code of the server's log.
    """
    door = Door()

    async def show(request: Request) -> Response:
        if not await run_in_threadpool(is_team, desk):
            return RedirectResponse(PATH, 303) if by_code else PlainTextResponse(NOT_HERE, 403)
        who, following = who_in(request.headers.get("cookie", "")), inside(request.query_params.get("next", ""))
        return sign_in_page(email=who, company=company, following=following)

    async def take(request: Request) -> Response:
        form = await fields(request)
        email, following, cookies = form.get("email", "").strip().lower(), inside(form.get("next", "")), request.headers.get("cookie", "")
        key = door.key = door.key or await run_in_threadpool(secret_key, desk)
        browser = known_browser(key, email, cookie_in(cookies, BROWSER))
        trying = (email, request.client.host if request.client else "", browser)
        lane = door.lane(*trying)
        if lane is None:
            await asyncio.sleep(SENT_AWAY)
            return sign_in_page(WAIT, 429, email=email, company=company, following=following)
        before = cookie_in(cookies, SESSION)
        password = form.get("password", "")
        token = await lane.run(lambda: sign_in(desk, email=email, password=password, before=before))
        if token is None:
            return sign_in_page(WRONG, 401, email=email, company=company, following=following)
        door.was_right(*trying)
        response = RedirectResponse(following, 303)
        set_session(response, token, is_secure=is_secure(request.scope))
        drop_who(response)
        if not browser:
            set_browser(response, browser_mark(key, email), is_secure=is_secure(request.scope))
        return response

    async def ask(_: Request) -> Response:
        return page("sign_out")

    async def leave(request: Request) -> Response:
        await run_in_threadpool(sign_out, desk, cookie_in(request.headers.get("cookie", ""), SESSION))
        response = RedirectResponse("/sign-in", 303)
        drop_session(response)
        return response

    return [
        Route("/sign-in", show, methods=["GET"]),
        Route("/sign-in", take, methods=["POST"]),
        Route("/sign-out", ask, methods=["GET"]),
        Route("/sign-out", leave, methods=["POST"]),
    ]
