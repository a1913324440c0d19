"""What the gate costs, whether sign-in gives away who has an account, and what 10,000 guesses do to others."""

from __future__ import annotations

import gc
import http.client
import socket
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import urlencode

import uvicorn
from playwright.sync_api import Page, sync_playwright
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from screening.access.passwords import hash_password
from screening.actions.context import Desk, open_desk
from screening.actions.setup import set_up_alone, set_up_team
from screening.actions.sign_in import sign_in
from screening.storage import people
from screening.storage.people import Person
from screening.web.gate import Gate
from screening.web.people import Doorkeeper
from screening.web.sign_in import sign_in_routes
from tests.browser.running import Program, chromium
from tests.web.server import Server, serving

OWNER = {"email": "owner@example.org", "password": "a quiet green river"}
REQUESTS = 1_000
TRIES = 200
FLOOD = 10_000
GUESSERS = 40  # at once
OPENINGS = 15  # of a page in a browser
COMINGS = 15  # others who sign in, to measure them


def run() -> Iterator[tuple[str, str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        desk = open_desk(Path(folder), "")
        set_up_team(desk, name="Olive", **OWNER)
        cookie = f"screening_session={sign_in(desk, **OWNER)}"
        yield gate_cost(desk, cookie)
        yield same_time(desk)
        desk.store.close()
        yield signed_in(Path(folder))
        yield from flood(Path(folder), cookie)


def application(desk: Desk) -> Starlette:
    async def plain(_: Request) -> Response:
        return PlainTextResponse("ok")

    return Starlette(routes=[Route("/page", plain), *sign_in_routes(desk)])


def gated(desk: Desk) -> ASGIApp:
    doorkeeper = Doorkeeper(desk)
    return Gate(application(desk), policy="", person_of=doorkeeper.person_of, hosts=doorkeeper.hosts, upload_limit=10)


def timed(ask: Callable[[], object], times: int) -> list[float]:
    """Milliseconds of each."""
    took = []
    for _ in range(times):
        start = time.perf_counter()
        ask()
        took.append((time.perf_counter() - start) * 1000)
    return took


def kept_open(port: int, path: str, cookie: str) -> Callable[[], object]:
    connection = http.client.HTTPConnection("127.0.0.1", port)

    def ask() -> object:
        connection.request("GET", path, headers={"Cookie": cookie})
        return connection.getresponse().read()

    return ask


def gate_cost(desk: Desk, cookie: str) -> tuple[str, str, str]:
    with serving(application(desk)) as bare, serving(gated(desk)) as behind:
        without, through = kept_open(bare.port, "/page", cookie), kept_open(behind.port, "/page", cookie)
        timed(without, 100), timed(through, 100)
        rounds = [(statistics.median(timed(without, REQUESTS // 5)), statistics.median(timed(through, REQUESTS // 5))) for _ in range(5)]
    without_ms, through_ms = (statistics.median(column) for column in zip(*rounds, strict=True))
    return f"the gate adds to a request of {without_ms:.1f} ms", f"{through_ms - without_ms:.2f} ms", "2 ms"


def same_time(desk: Desk) -> tuple[str, str, str]:
    """Wrong passwords for accounts and for nobody, in turns; each e-mail anew, so that no try has to wait."""
    hashed = hash_password("whatever it may be")
    with desk.change("bench") as change:
        for number in range(TRIES):
            person = Person(f"p{number}", "Somebody", "recruiter", f"known-{number:04d}@example.org")
            people.add(change.db, person, password_hash=hashed, at=change.at)
        change.record("bench.filled", "desk")
    known: list[float] = []
    unknown: list[float] = []
    gc.collect()
    for number in range(TRIES):
        pair = [(known, f"known-{number:04d}@example.org"), (unknown, f"nobod-{number:04d}@example.org")]
        for took, email in pair if number % 2 else reversed(pair):
            took += timed(lambda email=email: sign_in(desk, email=email, password="wrong"), 1)  # type: ignore[misc]
    medians = statistics.median(known), statistics.median(unknown)
    apart = abs(medians[0] - medians[1]) / max(medians)
    return f"a wrong password, {medians[0]:.0f} ms, with and without an account, apart", f"{apart:.1%}", "10 %"


def signed_in(folder: Path) -> tuple[str, str, str]:
    """The page Rubrics in a browser: of a team's desk after signing in, and of a desk for one; in turns."""
    what = "a page under sign-in, against one without"
    if chromium() is None:
        return f"{what}: no Chromium here", "-", "1.1x"
    desk = open_desk(folder / "alone" / "data", "")
    set_up_alone(desk, name="Bench")
    desk.store.close()
    team, alone = Program(folder / "team" / "data"), Program(folder / "alone" / "data")
    desk = open_desk(team.data_dir, "")
    set_up_team(desk, name="Olive", **OWNER)
    cookie = {"name": "screening_session", "value": str(sign_in(desk, **OWNER))}
    desk.store.close()
    took: dict[str, list[float]] = {"team": [], "alone": []}
    team.start()
    alone.start()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
            pages = {"team": browser.new_context().new_page(), "alone": browser.new_context().new_page()}
            pages["team"].context.add_cookies([{**cookie, "url": team.address}])  # type: ignore[typeddict-item]
            for turn in range(OPENINGS + 2):
                for name, program in (("team", team), ("alone", alone)):
                    opened = timed(lambda name=name, program=program: open_page(pages[name], program), 1)  # type: ignore[misc]
                    took[name] += opened if turn > 1 else []
            browser.close()
    finally:
        team.stop()
        alone.stop()
    medians = {name: statistics.median(each) for name, each in took.items()}
    return f"{what} ({medians['alone']:.0f} ms)", f"{medians['team'] / medians['alone']:.2f}x", "1.1x"


def open_page(page: Page, program: Program) -> None:
    page.goto(f"{program.address}/rubrics")
    page.get_by_role("heading", name="Rubrics").wait_for()


def flood(folder: Path, cookie: str) -> Iterator[tuple[str, str, str]]:
    """A page asked for, and somebody signing in, while others guess: one account, then a new one each time.

    The server, who guesses and who measures are a process each: what is measured is the server.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    spawned = get_context("spawn")
    running = spawned.Process(target=serve, args=(folder, port))
    running.start()
    server = Server(port)
    try:
        wait_for(port)
        quiet_page, quiet_in = paced(kept_open(port, "/page", cookie), 100), paced(lambda: comes_in(server), COMINGS)
        for what, email in (("at one account", "owner@example.org"), ("at a new one each time", "guess-{}@example.org")):
            guessing = spawned.Process(target=guess_all, args=(port, email))
            guessing.start()
            time.sleep(1.0)  # it has begun
            busy_page, busy_in = paced(kept_open(port, "/page", cookie), 100), paced(lambda: comes_in(server), COMINGS)
            assert guessing.is_alive(), "the guesses were over before the others were measured"
            guessing.join()
            yield f"{FLOOD:,} guesses {what}: page of {quiet_page:.1f} ms", f"{busy_page / quiet_page:.2f}x", "2x"
            yield f"{FLOOD:,} guesses {what}: sign-in of {quiet_in:.0f} ms", f"{busy_in / quiet_in:.2f}x", "2x"
    finally:
        running.terminate()
        running.join()


def serve(folder: Path, port: int) -> None:
    uvicorn.run(gated(open_desk(folder, "")), host="127.0.0.1", port=port, log_level="critical", lifespan="off")


def wait_for(port: int) -> None:
    while True:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)


def paced(ask: Callable[[], object], times: int) -> float:
    """The median of some, as people ask: with a pause between."""
    took: list[float] = []
    for _ in range(times):
        took += timed(ask, 1)
        time.sleep(0.03)
    return statistics.median(took)


_browser = ""


def comes_in(server: Server) -> None:
    """Somebody else signs in, from the browser they always use."""
    global _browser
    headers = {"content_type": "application/x-www-form-urlencoded", "origin": f"http://127.0.0.1:{server.port}"}
    if _browser:
        headers["cookie"] = _browser
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    form = urlencode({"email": "owner@example.org", "password": OWNER["password"]})
    connection.request("POST", "/sign-in", form, {name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    given = [value.split(";")[0] for name, value in response.getheaders() if name.lower() == "set-cookie"]
    _browser = next((each for each in given if each.startswith("screening_browser")), _browser)
    assert response.status == 303, response.read()
    connection.close()


def guess_all(port: int, email: str) -> None:
    """In a process of its own: what is measured is the server, not who asks it."""
    threads = [threading.Thread(target=guess, args=(port, email, start)) for start in range(GUESSERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def guess(port: int, email: str, start: int) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    for number in range(start, FLOOD, GUESSERS):
        connection.request("POST", "/sign-in", urlencode({"email": email.format(number), "password": "wrong"}), headers)
        connection.getresponse().read()
