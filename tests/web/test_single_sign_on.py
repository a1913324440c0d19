"""Signing in with a real provider in a process of its own: who is let in as what, and everything that is turned away."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from screening.access.single_sign_on import Provider, provider_of
from screening.actions.audit import list_deeds
from screening.actions.context import Desk, local_now, open_desk
from screening.actions.people import invite, list_people, set_active
from screening.actions.setup import set_up_alone, set_up_team
from screening.storage import people
from screening.web.gate import Gate
from screening.web.people import Doorkeeper
from screening.web.sign_in import sign_in_routes
from screening.web.single_sign_on import company_routes

from .server import Server, serving
from .sign_in_service import CLIENT

ROOT = Path(__file__).resolve().parents[2]
FORGED = ["none", "shared", "key", "changed", "nonce", "no nonce", "audience", "no aud", "issuer", "expired", "no exp", "future", "party"]


@contextmanager
def service() -> Iterator[str]:
    """The address of a provider that runs for as long as the block lasts."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen([sys.executable, "-m", "tests.web.sign_in_service", str(port)], cwd=ROOT)
    deadline = time.monotonic() + 30
    while True:
        try:
            httpx.get(f"http://127.0.0.1:{port}/keys")
            break
        except httpx.TransportError:
            assert process.poll() is None and time.monotonic() < deadline
            time.sleep(0.1)
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    process.wait(10)


def settings(issuer: str, **more: str) -> dict[str, str]:
    said = {"ISSUER": issuer, "CLIENT_ID": CLIENT[0], "CLIENT_SECRET": CLIENT[1], "NAME": "Acme <Corp>", **more}
    return {f"SCREENING_OIDC_{name}": value for name, value in said.items()}


class Clock:
    ahead = timedelta()

    def __call__(self) -> datetime:
        return local_now() + self.ahead


@pytest.fixture(scope="module")
def there() -> Iterator[str]:
    with service() as address:
        yield address


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Desk:
    """A team: Olive owns it, Ray and Rose are invited, Gus left."""
    opened = open_desk(tmp_path, "")
    made = Desk(opened.store, opened.data_dir, clock)
    set_up_team(made, name="Olive Owner", email="olive@example.org", password="a quiet green river")
    for name, role in (("Ray", "interviewer"), ("Rose", "read_only"), ("Gone", "recruiter")):
        invite(made, name=name, email=f"{name.lower()}@example.org", role=role, by=person(made, "olive"))
    set_active(made, person(made, "gone"), False, by=person(made, "olive"))
    return made


def person(desk: Desk, name: str) -> str:
    with desk.store.read() as db:
        return next(each.person.id for each in people.every(db) if (each.person.email or "").startswith(name))


def role(desk: Desk, name: str) -> str:
    return next(each.person.role for each in list_people(desk, by=person(desk, "olive")) if each.person.id == person(desk, name))


async def who(request: Request) -> Response:
    return PlainTextResponse(request.headers["x-screening-person"])


@contextmanager
def program(desk: Desk, provider: Provider | None) -> Iterator[Server]:
    name = provider.name if provider else ""
    inside = Starlette(routes=[Route("/ranking", who), *sign_in_routes(desk, company=name), *company_routes(desk, provider)])
    doorkeeper = Doorkeeper(desk)
    with serving(Gate(inside, policy="", person_of=doorkeeper.person_of, hosts=doorkeeper.hosts, upload_limit=10)) as running:
        yield running


@pytest.fixture
def server(desk: Desk, there: str) -> Iterator[Server]:
    httpx.post(f"{there}/wrong", content="")
    with program(desk, provider_of(settings(there))) as running:
        yield running


@contextmanager
def browser(server: Server, cookies: dict[str, str] | None = None) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=f"http://127.0.0.1:{server.port}", cookies=cookies) as client:
        yield client


def there_and_back(client: httpx.Client, name: str, following: str = "/ranking?opening=7") -> str:
    """The address with which the service sends somebody back."""
    away = client.get("/sign-in/company", params={"next": following})
    assert away.status_code == 303, away.text
    return httpx.post(away.headers["location"], data={"who": name}).headers["location"]


def comes(server: Server, name: str) -> httpx.Response:
    with browser(server) as client:
        return client.get(there_and_back(client, name))


def refused(client: httpx.Client, back: str) -> httpx.Response:
    """The answer to somebody who comes back and is not let in."""
    answer = client.get(back)
    assert answer.status_code in (400, 401, 403, 502)
    assert "<p role=" in answer.text and answer.headers["cache-control"] == "no-store"
    assert "screening_session" not in client.cookies
    assert client.get("/ranking").status_code == 401
    return answer


def turned_away(server: Server, name: str) -> httpx.Response:
    with browser(server) as client:
        return refused(client, there_and_back(client, name))


def test_comes_in_with_the_role_of_the_claim_and_back_to_the_deep_link(server: Server, desk: Desk) -> None:
    with browser(server) as client:
        assert "Sign in with Acme &lt;Corp&gt;" in client.get("/sign-in?next=/ranking?opening=7").text
        answer = client.get(there_and_back(client, "ray"))
        assert (answer.status_code, answer.headers["location"]) == (303, "/ranking?opening=7")
        assert client.get("/ranking").text == person(desk, "ray")
        assert "HttpOnly" in answer.headers["set-cookie"] and "SameSite=lax" in answer.headers["set-cookie"]
    assert role(desk, "ray") == "recruiter"
    deeds = {each.action: each for each in list_deeds(desk, by=person(desk, "olive")).rows}
    assert deeds["session.begun"].detail == "how company"
    assert deeds["person.role_changed"].detail == "how company, role recruiter, was interviewer"


def test_the_owner_keeps_the_desk(server: Server, desk: Desk) -> None:
    assert comes(server, "olive").status_code == 303
    assert "nobody here could let others in" in turned_away(server, "dee").text
    assert role(desk, "olive") == "administrator"


def test_the_role_is_asked_for_beside_the_token_and_by_path(desk: Desk, there: str) -> None:
    httpx.post(f"{there}/wrong", content="")
    said = settings(there, ROLE_CLAIM="groups.all", ROLES="admins=administrator, hr=recruiter")
    with program(desk, provider_of(said)) as server:
        assert comes(server, "rose").status_code == 303
        assert role(desk, "rose") == "recruiter"
        httpx.post(f"{there}/wrong", content="userinfo")
        turned_away(server, "rose")


def test_a_forged_token_lets_nobody_in(server: Server, desk: Desk, there: str) -> None:
    for fault in FORGED:
        httpx.post(f"{there}/wrong", content=fault)
        assert "could not be verified" in turned_away(server, "ray").text, fault
    for fault in ("nonsense", "no sub"):
        httpx.post(f"{there}/wrong", content=fault)
        turned_away(server, "ray")
    assert role(desk, "ray") == "interviewer"


def test_several_audiences_and_new_keys_are_fine_where_they_are_ours(server: Server, there: str) -> None:
    httpx.post(f"{there}/wrong", content="parties")
    turned_away(server, "ray")  # of several, one has to be named as the one it was made for
    httpx.post(f"{there}/wrong", content="rotate")
    assert comes(server, "ray").status_code == 303


def test_who_is_not_let_in_hears_why(server: Server, desk: Desk) -> None:
    said = {
        "stu": "no account",
        "gus": "no account",
        "uma": "without a role",
        "una": "without a role",
        "nora": "verified",
        "noel": "verified",
    }
    for name, words in said.items():
        answer = turned_away(server, name)
        assert (answer.status_code, words in answer.text) == (403, True), name
    assert role(desk, "ray") == "interviewer"


def test_a_way_back_is_good_once_in_its_own_browser_for_ten_minutes(server: Server, clock: Clock) -> None:
    with browser(server) as client:
        back = there_and_back(client, "ray")
        kept = dict(client.cookies)
        with browser(server) as other:
            refused(other, back)  # somebody else's
            there_and_back(other, "ray")
            refused(other, back)  # with marks of their own
    for forged in (back.replace("state=", "state=x"), back.replace("state=", "nothing="), back.replace("iss=http", "iss=https")):
        with browser(server, kept) as same:
            refused(same, forged)
    clock.ahead = timedelta(minutes=11)
    with browser(server, kept) as late:
        refused(late, back)
    clock.ahead = timedelta()
    with browser(server, {name: value[:-1] + ("0" if value[-1] != "0" else "1") for name, value in kept.items()}) as changed:
        refused(changed, back)
    with browser(server, kept) as same:
        assert same.get(back).status_code == 303
    with browser(server, kept) as again:  # replayed with everything that was good
        assert "was used already" in refused(again, back).text


def test_a_code_of_somebody_else_is_worth_nothing(server: Server) -> None:
    with browser(server) as victim, browser(server) as thief:
        stolen = parse_qs(urlsplit(there_and_back(victim, "olive")).query)["code"][0]
        mine = there_and_back(thief, "ray")
        refused(thief, mine.replace(parse_qs(urlsplit(mine).query)["code"][0], stolen))


def test_saying_no_there_is_said_here(server: Server) -> None:
    assert "You did not sign in there" in turned_away(server, "nobody of theirs").text


def test_never_leads_to_another_site(server: Server) -> None:
    for following in ("https://evil.example", "//evil.example", "/\\evil.example"):
        with browser(server) as client:
            assert client.get(there_and_back(client, "ray", following)).headers["location"] == "/"


def test_a_service_that_does_not_answer(desk: Desk, there: str) -> None:
    with program(desk, provider_of(settings("http://127.0.0.1:9"))) as server, browser(server) as client:
        answer = client.get("/sign-in/company")
        assert (answer.status_code, "does not answer" in answer.text) == (502, True)
    httpx.post(f"{there}/wrong", content="discovery")
    with program(desk, provider_of(settings(there))) as server, browser(server) as client:
        assert client.get("/sign-in/company").status_code == 502


def test_only_where_people_sign_in(tmp_path: Path, there: str) -> None:
    alone = open_desk(tmp_path / "alone", "")
    set_up_alone(alone, name="Dana")
    with program(alone, provider_of(settings(there))) as server, browser(server) as client:
        assert client.get("/sign-in/company").status_code == 403


def test_without_settings_there_is_no_such_way(desk: Desk) -> None:
    with program(desk, provider_of({})) as server, browser(server) as client:
        assert client.get("/sign-in/company").status_code == 404
        assert "company" not in client.get("/sign-in").text
