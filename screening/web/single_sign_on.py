"""Signing in with the organisation's own service: a browser is sent there, and what it comes back with is looked at closely."""

from __future__ import annotations

import asyncio
import hmac
import logging

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from screening.access.secrets import fresh, sealed, unsealed
from screening.access.single_sign_on import Provider, role_in
from screening.actions.context import Desk, NotPossible
from screening.actions.setup import secret_key
from screening.actions.single_sign_on import AWAY, sign_in_elsewhere, spend

from .cookies import AWAY_FROM, SESSION, cookie_in, drop_away, set_away, set_session
from .forms import inside, sentence, sign_in_page
from .people import is_team
from .provider import NotVouched, Talk
from .secure import is_secure
from .sign_in import NOT_HERE

LOG = logging.getLogger(__name__)
START, BACK = "/sign-in/company", "/sign-in/company/back"
AT_ONCE = 8  # people who come back in the same moment; others wait
NOT_SENT = "This way back was not begun in this browser, was used already, or took too long. Sign in again."
NO_SERVICE = "There is no sign-in service here. Sign in with your password."
CANCELLED = "You did not sign in there. Try again, or sign in with your password."


class Company:
    """The two routes of one desk and its sign-in service."""

    def __init__(self, desk: Desk, provider: Provider) -> None:
        self.desk = desk
        self.provider = provider
        self.talk = Talk(provider, desk.clock)
        self._places = asyncio.Semaphore(AT_ONCE)

    async def start(self, request: Request) -> Response:
        """Off to the service, with marks that only this browser holds."""
        if not await run_in_threadpool(is_team, self.desk):
            return self._refused(NOT_HERE, 403)
        marks = {"state": fresh(), "nonce": fresh(), "verifier": fresh(), "next": inside(request.query_params.get("next", ""))}
        kept = {name: marks[name] for name in ("state", "nonce", "verifier")}
        try:
            there = await self.talk.address(back=_back(request), **kept)
        except NotVouched as error:
            return self._told(error)
        key = await run_in_threadpool(secret_key, self.desk)
        response = RedirectResponse(there, 303, headers={"Cache-Control": "no-store"})
        set_away(response, sealed(key, marks, self.desk.clock() + AWAY), is_secure=is_secure(request.scope))
        return response

    async def back(self, request: Request) -> Response:
        """Back with a code: a session, or a sentence. Whatever comes of it, the marks are used up."""
        cookies = request.headers.get("cookie", "")
        key = await run_in_threadpool(secret_key, self.desk)
        marks = unsealed(key, cookie_in(cookies, AWAY_FROM), self.desk.clock())
        if marks is None or not await self._is_ours(request, marks["state"]):
            return self._refused(NOT_SENT, 400)
        if "code" not in request.query_params:
            return self._refused(CANCELLED, 401)
        try:
            async with self._places:
                claims = await self.talk.claims(
                    request.query_params["code"], back=_back(request), nonce=marks["nonce"], verifier=marks["verifier"]
                )
            vouched, before = {"email": str(claims["email"]), "role": role_in(self.provider, claims)}, cookie_in(cookies, SESSION)
            token = await run_in_threadpool(lambda: sign_in_elsewhere(self.desk, before=before, **vouched))  # type: ignore[arg-type]
        except NotVouched as error:
            return self._told(error)
        except NotPossible as error:
            return self._refused(str(error), 403)
        response = RedirectResponse(marks["next"], 303, headers={"Cache-Control": "no-store"})
        set_session(response, token, is_secure=is_secure(request.scope))
        drop_away(response)
        return response

    async def _is_ours(self, request: Request, state: str) -> bool:
        """Is this the way back of the way that this browser was sent, for the first time, from the service we sent it to?"""
        if not hmac.compare_digest(request.query_params.get("state", "").encode(), state.encode()):
            return False
        if request.query_params.get("iss", self.provider.issuer) != self.provider.issuer:
            return False
        return await run_in_threadpool(is_team, self.desk) and await run_in_threadpool(spend, self.desk, state)

    def _told(self, error: NotVouched) -> Response:
        LOG.warning("Single sign-on: %s", error.code)
        return self._refused(str(error), error.status)

    def _refused(self, sentence: str, status: int) -> Response:
        response = sign_in_page(sentence, status, email="", company=self.provider.name, following="/")
        drop_away(response)
        return response


def company_routes(desk: Desk, provider: Provider | None) -> list[Route]:
    """The way to the organisation's sign-in service and back, bound to one desk; without one, a sentence at the same address."""
    if provider is None:
        return [Route(path, _none, methods=["GET"]) for path in (START, BACK)]
    company = Company(desk, provider)
    return [Route(START, company.start, methods=["GET"]), Route(BACK, company.back, methods=["GET"])]


async def _none(_: Request) -> Response:
    return sentence(NO_SERVICE, 404)


def _back(request: Request) -> str:
    """Our address for coming back, under the name (one that the gate lets through) and scheme we were asked by."""
    scheme = "https" if is_secure(request.scope) else "http"
    return f"{scheme}://{request.headers['host']}{BACK}"
