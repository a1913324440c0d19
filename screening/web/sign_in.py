"""The sign-in page of a team's desk: a form without script, a cookie that no script can read."""

from __future__ import annotations

from html import escape
from pathlib import Path
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from screening.actions.context import Desk
from screening.actions.setup import is_alone, is_set_up
from screening.actions.sign_in import sign_in

from .sessions import COOKIE, LASTS, Sessions

NOT_HERE = "This program is set up for one person on its own computer. Open it there."
WRONG = "E-mail or password do not fit. Try again."
WAIT = "Too many tries. Wait a minute, then try again."
LEAVE = (Path(__file__).parent / "sign_out.html").read_text(encoding="utf-8")
PAGE = (Path(__file__).parent / "sign_in.html").read_text(encoding="utf-8")


def sign_in_routes(desk: Desk, sessions: Sessions) -> list[Route]:
    """`/sign-in` and `/sign-out`, bound to one desk."""

    async def show(request: Request) -> Response:
        if not await run_in_threadpool(is_team, desk):
            return PlainTextResponse(NOT_HERE, 403)
        return _page("", "", request.query_params.get("next", ""))

    async def take(request: Request) -> Response:
        form = {name: values[0] for name, values in parse_qs((await request.body()).decode("utf-8", "replace")).items()}
        email, following = form.get("email", "").strip(), _inside(form.get("next", ""))
        who = f"{email.lower()} {request.client.host if request.client else ''}"
        if sessions.must_wait(who):
            return _page(WAIT, email, following, 429)
        person = await run_in_threadpool(sign_in, desk, email=email, password=form.get("password", ""))
        if person is None:
            sessions.missed(who)
            return _page(WRONG, email, following, 401)
        response = RedirectResponse(following, 303)
        secure = request.url.scheme == "https"
        response.set_cookie(COOKIE, sessions.begin(person.id), max_age=LASTS, httponly=True, samesite="lax", secure=secure)
        return response

    async def ask(_: Request) -> Response:
        return HTMLResponse(LEAVE, headers={"Cache-Control": "no-store"})

    async def leave(request: Request) -> Response:
        sessions.end(request.headers.get("cookie", ""))
        response = RedirectResponse("/sign-in", 303)
        response.delete_cookie(COOKIE)
        return response

    return [
        Route("/sign-in", show, methods=["GET"]),
        Route("/sign-in", take, methods=["POST"]),
        Route("/sign-out", ask, methods=["GET"]),
        Route("/sign-out", leave, methods=["POST"]),
    ]


def is_team(desk: Desk) -> bool:
    """Do people sign in here?"""
    return is_set_up(desk) and not is_alone(desk)


def _inside(following: str) -> str:
    """Where to go after signing in: a path of ours, never another site."""
    is_ours = following.startswith("/") and not following.startswith(("//", "/\\")) and following.isprintable()
    return following if is_ours else "/"


def _page(said: str, email: str, following: str, status: int = 200) -> HTMLResponse:
    parts = {"SAID": f'<p role="alert">{escape(said)}</p>' if said else "", "EMAIL": escape(email), "NEXT": escape(_inside(following))}
    html = PAGE
    for name, value in parts.items():
        html = html.replace(name, value, 1)
    return HTMLResponse(html, status, headers={"Cache-Control": "no-store"})
