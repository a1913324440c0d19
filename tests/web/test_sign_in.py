"""Signing in over real HTTP: nothing gives away who has an account, and who guesses stops nobody but themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from screening.access.throttle import BURST
from screening.actions.context import Desk, open_desk
from screening.actions.people import invite, set_active
from screening.actions.setup import set_up_team
from screening.actions.sign_in import sign_in as signed_in
from screening.storage import people
from screening.web.gate import Gate
from screening.web.links import link_routes
from screening.web.people import Doorkeeper
from screening.web.sign_in import sign_in_routes

from .server import Answer, Server, serving

OWNER = {"email": "owner@example.com", "password": "a quiet green river"}
WORDS = "four words in a row"


async def inside(request: Request) -> Response:
    return PlainTextResponse(request.headers["x-screening-person"])


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = open_desk(tmp_path, "")
    set_up_team(made, name="Olive Owner", **OWNER)
    return made


@pytest.fixture
def owner(desk: Desk) -> str:
    with desk.store.read() as db:
        return people.every(db)[0].person.id


@pytest.fixture
def server(desk: Desk) -> Iterator[Server]:
    app = Starlette(routes=[Route("/ranking", inside), *sign_in_routes(desk), *link_routes(desk)])
    doorkeeper = Doorkeeper(desk)
    with serving(Gate(app, policy="", person_of=doorkeeper.person_of, hosts=doorkeeper.hosts, upload_limit=10)) as running:
        yield running


def post(server: Server, path: str, form: dict[str, str], **headers: str) -> Answer:
    kind = {"content_type": "application/x-www-form-urlencoded", "origin": f"http://127.0.0.1:{server.port}"}
    return server.ask("POST", path, urlencode(form).encode(), **{**kind, **headers})


def try_in(server: Server, email: str = OWNER["email"], password: str = "wrong", **headers: str) -> Answer:
    return post(server, "/sign-in", {"email": email, "password": password, "next": "/ranking?opening=7"}, **headers)


def cookies(server: Server, **changed: str) -> dict[str, str]:
    """The cookies of a browser after signing in."""
    import http.client

    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    form = urlencode({**OWNER, **changed})
    connection.request("POST", "/sign-in", form, {"Content-Type": "application/x-www-form-urlencoded"})
    response = connection.getresponse()
    found = dict(value.split(";")[0].split("=", 1) for name, value in response.getheaders() if name.lower() == "set-cookie")
    connection.close()
    return found


def header(found: dict[str, str]) -> str:
    return "; ".join(f"{name}={value}" for name, value in found.items())


def said(answer: Answer) -> tuple[int, bytes, dict[str, str]]:
    """An answer but for the e-mail that was typed, which is given back."""
    body = re.sub(rb'(name="email"[^>]* value=")[^"]*', rb"\1", answer.body)
    return answer.status, body, {name: value for name, value in answer.headers.items() if name not in ("date", "content-length")}


def test_an_account_and_none_look_the_same(server: Server) -> None:
    for known, unknown in zip(
        [try_in(server) for _ in range(BURST + 2)], [try_in(server, "nobody@example.com") for _ in range(BURST + 2)], strict=True
    ):
        assert said(known) == said(unknown)
    assert known.status == 429


def test_who_left_and_who_never_chose_a_password_look_like_nobody(server: Server, desk: Desk, owner: str) -> None:
    invite(desk, name="New", email="new@example.com", role="recruiter", by=owner)
    invite(desk, name="Gone", email="gone@example.com", role="recruiter", by=owner)
    with desk.store.read() as db:
        gone = next(each.person.id for each in people.every(db) if each.person.email == "gone@example.com")
    set_active(desk, gone, False, by=owner)
    answers = [said(try_in(server, email)) for email in ("new@example.com", "gone@example.com", "no@example.com")]
    assert answers[0] == answers[1] == answers[2]
    assert answers[0][0] == 401


def test_a_guesser_never_locks_out_the_owner(server: Server) -> None:
    browser = {"screening_browser": cookies(server)["screening_browser"]}
    while try_in(server).status == 401:
        pass
    assert try_in(server, password=OWNER["password"]).status == 429  # the same as the guesser, by all that can be known
    assert try_in(server, password=OWNER["password"], cookie=header(browser)).status == 303
    forged = {"screening_browser": "x" + browser["screening_browser"]}
    assert try_in(server, password=OWNER["password"], cookie=header(forged)).status == 429


def test_a_guesser_does_not_stop_others(server: Server, desk: Desk, owner: str) -> None:
    from screening.actions.people import use_link

    use_link(desk, invite(desk, name="Bo", email="bo@example.com", role="recruiter", by=owner), password=WORDS)
    for _ in range(60):
        try_in(server)
    assert try_in(server, "bo@example.com", WORDS).status == 303


def test_a_new_session_each_time_and_the_old_one_ends(server: Server) -> None:
    first = cookies(server)
    answer = try_in(server, password=OWNER["password"], cookie=header(first))
    second = answer.headers["set-cookie"].split(";")[0]
    assert second.split("=", 1)[1] not in first.values()
    assert server.ask("GET", "/ranking", cookie=second).status == 200
    assert server.ask("GET", "/ranking", cookie=header(first)).status == 401


@pytest.mark.parametrize("forged", ["screening_session=x", "screening_session=", "screening_session=me", "=;;=", "screening_session=\"'"])
def test_a_cookie_cannot_be_made_up(server: Server, forged: str) -> None:
    assert server.ask("GET", "/ranking", cookie=forged).status == 401


def test_a_session_cannot_be_planted(server: Server) -> None:
    planted = "screening_session=planted-by-somebody-else"
    try_in(server, password=OWNER["password"], cookie=planted)
    assert server.ask("GET", "/ranking", cookie=planted).status == 401


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "", "referer": "http://evil.example/page"},
        {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"},
    ],
)
def test_another_site_can_send_no_form(server: Server, headers: dict[str, str]) -> None:
    browser = header(cookies(server))
    assert post(server, "/sign-out", {}, cookie=browser, **headers).status == 403
    assert server.ask("GET", "/ranking", cookie=browser).status == 200


def test_over_tls_the_cookie_stays_there(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCREENING_HTTPS", "1")
    assert try_in(server, password=OWNER["password"], origin=f"http://127.0.0.1:{server.port}").status == 403
    answer = try_in(server, password=OWNER["password"], origin=f"https://127.0.0.1:{server.port}")
    assert "Secure" in answer.headers["set-cookie"]
    assert answer.headers["strict-transport-security"] == "max-age=31536000"


def test_an_invitation_is_accepted_in_the_browser(server: Server, desk: Desk, owner: str) -> None:
    path = f"/link/{invite(desk, name='Bo <b>', email='bo@example.com', role='recruiter', by=owner)}"
    shown = server.ask("GET", path)
    assert (shown.status, b"Welcome, Bo &lt;b&gt;" in shown.body) == (200, True)
    assert shown.headers["cache-control"] == "no-store"
    assert post(server, path, {"password": WORDS, "again": "something else"}).status == 422
    assert post(server, path, {"password": "short", "again": "short"}).status == 422
    done = post(server, path, {"password": WORDS, "again": WORDS})
    assert (done.status, done.headers["location"]) == (303, "/sign-in")
    kept = next(each for each in done.cookies if each.startswith("screening_who="))
    assert "HttpOnly" in kept and "Path=/sign-in" in kept
    form = server.ask("GET", "/sign-in", cookie=kept.partition(";")[0]).body
    assert b'value="bo@example.com"' in form and b'required autofocus>\n<input type="hidden"' in form, "only the password is left to type"
    mistyped = try_in(server, email="Bo@example.com ", password="not it at all").body
    assert b'value="bo@example.com"' in mistyped, "what was typed is still there"
    assert signed_in(desk, email="bo@example.com", password=WORDS)
    again = post(server, path, {"password": "another one entirely", "again": "another one entirely"})
    assert (again.status, b"works once" in again.body) == (404, True)
    assert signed_in(desk, email="bo@example.com", password=WORDS)


def test_all_bad_links_read_the_same(server: Server, desk: Desk, owner: str) -> None:
    good = invite(desk, name="Bo", email="bo@example.com", role="recruiter", by=owner)
    post(server, f"/link/{good}", {"password": WORDS, "again": WORDS})
    answers = {said(server.ask("GET", f"/link/{token}"))[:2] for token in (good, "x", good[:-1], "a" * 5_000)}
    assert len(answers) == 1
    assert answers.pop()[0] == 404


def test_nonsense_in_a_form_is_a_wrong_password(server: Server) -> None:
    kind = {"content_type": "application/x-www-form-urlencoded", "origin": f"http://127.0.0.1:{server.port}"}
    for body in (b"", b"\xff\xfe\x00", b"a=1&" * 5_000, b"email=%00&password=%ff", b"email[]=x"):
        assert server.ask("POST", "/sign-in", body, **kind).status == 401


def test_a_link_lets_in_whom_a_flood_from_the_same_address_held_up(server: Server, desk: Desk, owner: str) -> None:
    from screening.actions.people import new_link

    while try_in(server).status == 401:
        pass
    form = {"password": WORDS, "again": WORDS}
    taken = post(server, f"/link/{new_link(desk, owner, by=owner)}", form)
    mark = taken.headers["set-cookie"].split(";")[0]
    assert try_in(server, password=WORDS).status == 429
    assert try_in(server, password=WORDS, cookie=mark).status == 303
