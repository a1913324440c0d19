"""A team in a real browser: deep links through sign-in, an invitation taken up, a page that stops when its session ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from screening.actions.blind import set_blind
from screening.actions.context import Desk, open_desk
from screening.actions.intake import accept_file, begin_batch
from screening.actions.openings import create_opening
from screening.actions.people import end_sessions, invite, use_link
from screening.actions.ranking import ranking
from screening.actions.setup import set_up_team
from screening.actions.sign_in import sign_in as signed_in
from screening.sandbox import Sandbox
from screening.storage import openings, people
from screening.worker import Stop, work
from tests.web.server import Server
from tests.web.test_single_sign_on import service, settings

from .axe import faults_in_both_themes
from .running import IN_A_BROWSER, ROOT, Program, Watch, browsing, settled, started

pytestmark = IN_A_BROWSER
OWNER = {"email": "olive@example.org", "password": "a quiet green river"}
WORDS = "four words in a row"
RESUME = """Petra Holloway
Tampa, FL | petra.holloway@example.com | (813) 555-0190

EXPERIENCE
Chat Support Specialist, Blue Heron Utilities
March 2021 - October 2026
- Answered customer chats in Zendesk, typing speed 62 WPM
"""
MAIN = (ROOT / "screening" / "ui" / "main.py").read_text(encoding="utf-8")
PAGES = re.findall(r'st\.Page\(\s*"\w+\.py"[^)]*?url_path="([^"]+)"', MAIN)  # every page there is, those of tomorrow included
BESIDE = ("sign-out", "sign-in")  # ours, without Streamlit


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A team's desk with one candidate."""
    made = open_desk(tmp_path / "data", "")
    set_up_team(made, name="Olive Owner", **OWNER)
    opening = create_opening(made, title="Chat", rubric_id="chat", by=owner(made)).id
    batch = begin_batch(made, opening, by=owner(made))
    given = tmp_path / "petra.txt"
    given.write_text(RESUME, encoding="utf-8")
    accept_file(made, opening, batch, "petra_holloway.txt", given, by=owner(made))
    with Sandbox() as sandbox:
        work(made, sandbox, Stop(), until_empty=True)
    return made


@pytest.fixture
def program(desk: Desk, tmp_path: Path) -> Iterator[Program]:
    with started(tmp_path / "data") as running:
        yield running


def owner(desk: Desk) -> str:
    with desk.store.read() as db:
        return people.every(db)[0].person.id


def opening_of(desk: Desk) -> str:
    from screening.actions.openings import list_openings

    return list_openings(desk, by=owner(desk))[0].opening.id


def sign_in(page: Page, email: str, password: str) -> None:
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def test_a_team_at_work(program: Program, desk: Desk, tmp_path: Path) -> None:
    application = ranking(desk, opening_of(desk), by=owner(desk)).rows[0].application_id
    watch = Watch()
    with browsing(watch, tmp_path) as page:
        page.goto(f"{program.address}/candidate?id={application}")
        assert "/sign-in" in page.url
        sign_in(page, **OWNER)
        page.get_by_text("Petra Holloway").first.wait_for()
        assert page.url.endswith(f"/candidate?id={application}")
        see_every_page(page, program, f"opening={opening_of(desk)}&id={application}&rubric=chat")
        watch.check()
        see_own_files_only(page, program, desk)
        set_blind(desk, opening_of(desk), True, by=owner(desk))
        see_no_name(page, program, application)
        see_dialogs(page, program, desk, application)
        sign_out_elsewhere(page, program, desk)
        watch.check()


def see_every_page(page: Page, program: Program, query: str) -> None:
    """Each is drawn, within the content policy and without a request to anybody else (the watch sees to that)."""
    assert len(PAGES) == MAIN.count("st.Page(") - 1 >= 11  # all but the first, which has no path
    for name in ("", *PAGES):
        page.goto(f"{program.address}/{name}?{query}")
        page.wait_for_selector('[data-testid="stApp"]')
        settled(page)
        words = page.locator('[data-testid="stMain"]').inner_text()
        assert words.strip() and "could not be drawn" not in words, name
    for name in BESIDE:
        page.goto(f"{program.address}/{name}")


def see_own_files_only(page: Page, program: Program, desk: Desk) -> None:
    """A file that Streamlit made for one person is not there for another one who knows its address."""
    token = invite(desk, name="Zoe", email="zoe@example.org", role="administrator", by=owner(desk))
    use_link(desk, token, password=WORDS)
    other = f"screening_session={signed_in(desk, email='zoe@example.org', password=WORDS)}"
    with page.expect_download() as begun:
        page.goto(f"{program.address}/audit")
        page.get_by_role("button", name="Export").click()
    place = urlsplit(begun.value.url).path
    mine = "; ".join(f"{each['name']}={each['value']}" for each in page.context.cookies(program.address))
    assert place.startswith("/media/")
    assert [Server(program.port).ask("GET", place, cookie=cookie).status for cookie in (mine, other, "")] == [200, 404, 401]


def see_no_name(page: Page, program: Program, application: str) -> None:
    for name in (f"candidate?id={application}", "ranking", "intake"):
        page.goto(f"{program.address}/{name}")
        page.get_by_text("C-0001").first.wait_for()
        settled(page)
        shown = page.content() + page.title() + page.url
        assert not any(word in shown for word in ("Petra", "Holloway", "holloway", "555-0190")), name


def see_dialogs(page: Page, program: Program, desk: Desk, application: str) -> None:
    """Nothing serious in the dialogs that only a team, a blind opening or the sample has."""
    with desk.change(owner(desk)) as change:
        opening = openings.find(change.db, opening_of(desk))
        assert opening is not None
        openings.change(change.db, replace(opening, is_sample=True))
        change.record("test.made_the_sample", f"opening:{opening.id}")
    for path, name in (
        ("people", "Invite..."),
        ("people", "Change..."),
        (f"candidate?id={application}", "Show name..."),
        ("openings", "Remove the sample..."),
    ):
        page.goto(f"{program.address}/{path}")
        settled(page)
        if path == "openings":
            page.get_by_role("button", name="More").first.click()
        page.get_by_role("button", name=name).first.click()
        page.get_by_role("dialog").wait_for()
        settled(page)
        assert not (faults := faults_in_both_themes(page)), (name, faults)
        page.keyboard.press("Escape")
        page.get_by_role("dialog").wait_for(state="detached")


def sign_out_elsewhere(page: Page, program: Program, desk: Desk) -> None:
    """An administrator ends the sessions; the next click in the open page leads to sign-in and shows nothing."""
    page.goto(f"{program.address}/ranking")
    page.get_by_text("C-0001").first.wait_for()
    settled(page)
    end_sessions(desk, owner(desk), by=owner(desk))
    page.get_by_role("button", name="Add resumes").click()
    page.get_by_role("heading", name="Sign in").wait_for()
    assert "/sign-in" in page.url


def test_an_invitation_is_taken_up(program: Program, desk: Desk, tmp_path: Path) -> None:
    token = invite(desk, name="Ivy Ng", email="ivy@example.org", role="read_only", opening_ids=[opening_of(desk)], by=owner(desk))
    watch = Watch()
    with browsing(watch, tmp_path) as page:
        page.goto(f"{program.address}/link/{token}")
        page.get_by_label("Choose a password").fill(WORDS)
        page.get_by_label("The same once more").fill(WORDS)
        page.get_by_role("button", name="Keep it").click()
        sign_in(page, "ivy@example.org", WORDS)
        page.get_by_role("heading", name="What waits for you").or_(page.get_by_text("Nothing waits for you")).first.wait_for()
        page.get_by_role("link", name="Openings", exact=True).click()
        page.get_by_text("Signed in as Ivy Ng").wait_for()
        assert page.get_by_role("link", name="People", exact=True).count() == 0
        page.goto(f"{program.address}/people")
        page.get_by_text("You may not manage people").wait_for()
        page.goto(f"{program.address}/openings")
        page.get_by_role("link", name="Sign out").click()
        page.get_by_role("button", name="Sign out").click()
        page.get_by_role("heading", name="Sign in").wait_for()
        watch.check()
        page.goto(f"{program.address}/ranking")
        assert "/sign-in" in page.url


def test_single_sign_on(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole way in a browser: deep link, sign-in page, the other service, and back to the deep link with the claim's role."""
    invite(desk, name="Ray Ito", email="ray@example.org", role="read_only", opening_ids=[opening_of(desk)], by=owner(desk))
    application = ranking(desk, opening_of(desk), by=owner(desk)).rows[0].application_id
    watch, program = Watch(), Program(tmp_path / "data")
    with service() as there:
        for name, value in settings(there).items():
            monkeypatch.setenv(name, value)
        program.start()
        with browsing(watch, tmp_path) as page:
            page.goto(f"{program.address}/candidate?id={application}")
            page.get_by_role("link", name="Sign in with Acme <Corp>").click()
            page.get_by_label("Who are you?").fill("ray")
            page.get_by_role("button", name="Go on").click()
            page.get_by_text("Petra Holloway").first.wait_for()
            assert page.url == f"{program.address}/candidate?id={application}"
            page.goto(f"{program.address}/intake")
            page.get_by_text("Signed in as Ray Ito").or_(page.get_by_text("petra_holloway.txt")).first.wait_for()
            page.goto(f"{program.address}/sign-in/company/back?code=1&state=2")
            page.get_by_text("was not begun in this browser").wait_for()
        program.stop()
    with desk.store.read() as db:
        assert {each.person.name: each.person.role for each in people.every(db)}["Ray Ito"] == "recruiter"
    assert not watch.elsewhere
