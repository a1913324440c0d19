"""Who a request comes from, on a desk for one and on a team's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from screening.actions.context import Desk, open_desk
from screening.actions.setup import set_up_alone, set_up_team
from screening.web.gate import Gate
from screening.web.people import Doorkeeper, is_loopback
from screening.web.sign_in import sign_in_routes

from .server import Answer, Server, serving

OWNER = {"email": "owner@example.com", "password": "a quiet green river"}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return open_desk(tmp_path)


async def name(request: Request) -> Response:
    return PlainTextResponse(request.headers["x-screening-person"])


@pytest.fixture
def team(desk: Desk) -> Iterator[Server]:
    set_up_team(desk, name="Olive Owner", **OWNER)
    inside = Starlette(routes=[Route("/ranking", name), *sign_in_routes(desk)])
    with serving(Gate(inside, policy="", person_of=Doorkeeper(desk).person_of, upload_limit=10)) as running:
        yield running


def sign_in(server: Server, **changed: str) -> Answer:
    form = urlencode({**OWNER, "next": "/ranking?opening=7", **changed}).encode()
    return server.ask("POST", "/sign-in", form, content_type="application/x-www-form-urlencoded")


@pytest.mark.parametrize("client", ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"])
def test_this_computer(client: str) -> None:
    assert is_loopback(client)


@pytest.mark.parametrize("client", ["192.168.1.5", "10.0.0.1", "::ffff:10.0.0.1", "fe80::1", "", "localhost", "testclient"])
def test_elsewhere(client: str) -> None:
    assert not is_loopback(client)


def test_before_set_up_and_alone_only_this_computer_is_let_in(desk: Desk) -> None:
    doorkeeper = Doorkeeper(desk)
    assert doorkeeper.person_of("", "127.0.0.1") == "me"
    assert doorkeeper.person_of("", "192.168.1.5") is None
    set_up_alone(desk, name="Dana")
    assert doorkeeper.person_of("", "127.0.0.1") == "me"
    assert doorkeeper.person_of("", "192.168.1.5") is None


def test_a_desk_for_one_has_no_sign_in(desk: Desk) -> None:
    inside = Starlette(routes=list(sign_in_routes(desk)))
    with serving(Gate(inside, policy="", person_of=Doorkeeper(desk).person_of, upload_limit=10)) as server:
        assert server.ask("GET", "/sign-in").status == 403
        set_up_alone(desk, name="Dana")
        answer = server.ask("GET", "/sign-in")
    assert (answer.status, b"Open it there" in answer.body) == (403, True)


def test_a_team_is_asked_to_sign_in_and_comes_back_to_where_it_was(team: Server) -> None:
    refused = team.ask("GET", "/ranking?opening=7", accept="text/html")
    assert (refused.status, refused.headers["location"]) == (303, "/sign-in?next=%2Franking%3Fopening%3D7")
    assert team.ask("GET", "/ranking").status == 401
    assert b'value="/ranking?opening=7"' in team.ask("GET", refused.headers["location"]).body
    answer = sign_in(team)
    assert (answer.status, answer.headers["location"]) == (303, "/ranking?opening=7")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    inside = team.ask("GET", "/ranking", cookie=cookie.split(";")[0])
    assert inside.status == 200
    assert inside.body not in (b"", b"me")


def test_signing_out_ends_the_session_on_the_server(team: Server) -> None:
    cookie = sign_in(team).headers["set-cookie"].split(";")[0]
    assert team.ask("POST", "/sign-out", cookie=cookie).status == 403  # it names no page it came from
    team.ask("POST", "/sign-out", cookie=cookie, origin=f"http://127.0.0.1:{team.port}")
    assert team.ask("GET", "/ranking", cookie=cookie).status == 401


@pytest.mark.parametrize("following", ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", ""])
def test_never_leads_to_another_site(team: Server, following: str) -> None:
    assert sign_in(team, next=following).headers["location"] == "/"


def test_what_somebody_typed_is_never_markup(team: Server) -> None:
    answer = sign_in(team, email='"><script>alert(1)</script>', password="x", next='/"><script>alert(1)</script>')
    assert (answer.status, b"<script>" in answer.body) == (401, False)
