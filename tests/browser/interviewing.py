"""A team's desk with one candidate and its interviewers, the program over it, and what a browser does in an interview."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from screening.actions.context import Desk, open_desk
from screening.actions.intake import accept_file, begin_batch
from screening.actions.interviews import Plan, plan_interview
from screening.actions.openings import create_opening
from screening.actions.people import invite, use_link
from screening.actions.ranking import ranking
from screening.actions.setup import set_up_team
from screening.model.interview import Interview
from screening.sandbox import Sandbox
from screening.storage import people
from screening.worker import Stop, work

from .running import COMES_WITHIN, Program, Watch, chromium, settled

WORDS = "four words in a row"
NOTE = "said the amount and the day of the next bill"
NAME = "Petra Holloway"
RESUME = f"""{NAME}
Tampa, FL | petra.holloway@example.com | (813) 555-0190

EXPERIENCE
Chat Support Specialist, Blue Heron Utilities
March 2021 - October 2026
- Answered customer calls in Zendesk, typing speed 62 WPM
"""


@dataclass(frozen=True)
class Day:
    """A candidate and those who hold interviews: their ids by first name in small letters."""

    desk: Desk
    owner: str
    ids: dict[str, str]
    application: str

    def planned(self, kit: str = "billing_dispute") -> Interview:
        """An interview that is due now: Pia plays, Rita and Ron rate."""
        plan = Plan(self.desk.clock(), "phone", self.ids["pia"], (self.ids["rita"], self.ids["ron"]), "Room 2")
        return plan_interview(self.desk, self.application, kit, plan, form="A", by=self.owner)


def made_day(folder: Path) -> Day:
    desk = open_desk(folder / "data", "")
    set_up_team(desk, name="Olive Owner", email="olive@example.org", password=WORDS)
    with desk.store.read() as db:
        owner = people.every(db)[0].person.id
    opening = create_opening(desk, title="Phone", rubric_id="phone", by=owner).id
    given = folder / "petra.txt"
    given.write_text(RESUME, encoding="utf-8")
    accept_file(desk, opening, begin_batch(desk, opening, by=owner), "petra_holloway.txt", given, by=owner)
    with Sandbox() as sandbox:
        work(desk, sandbox, Stop(), until_empty=True)
    for name in ("rita", "ron", "pia", "tom"):
        token = invite(desk, name=name.title(), email=f"{name}@example.org", role="interviewer", opening_ids=[], by=owner)
        use_link(desk, token, password=WORDS)
    with desk.store.read() as db:
        ids = {each.person.name.lower().split()[0]: each.person.id for each in people.every(db)}
    application = ranking(desk, opening, by=owner).rows[0].application_id
    return Day(desk, owner, ids, application)


@contextmanager
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


def signed_in(browser: Browser, program: Program, name: str, watch: Watch, *, width: int = 1024, height: int = 768) -> BrowserContext:
    """A browser of their own for this person."""
    context = browser.new_context(viewport={"width": width, "height": height}, accept_downloads=True)
    context.set_default_timeout(1000 * COMES_WITHIN)
    watch.over(context)
    page = context.new_page()
    page.goto(f"{program.address}/sign-in")
    page.get_by_label("E-mail").fill(f"{name}@example.org")
    page.get_by_label("Password").fill(WORDS)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("heading", name="What waits for you").wait_for()
    page.close()
    return context


def plan_by_clicking(page: Page, program: Program, *, player: str, raters: tuple[str, ...]) -> str:
    """Plan an interview with the first candidate as a person does; its id, read off the link to the calendar file."""
    page.goto(f"{program.address}/interviews")
    settled(page)
    known = set(_planned(page))
    page.get_by_role("button", name="Plan an interview...").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("A", exact=True).click()  # the form; whoever has played it is offered the other one
    dialog.get_by_label("Place or number to call").fill("Room 2")
    dialog.get_by_label("Plays the customer").click()
    page.get_by_role("option", name=player).click()
    dialog.get_by_label("Rate, each alone").click()
    for each in raters:
        page.get_by_role("option", name=each).click()
    page.keyboard.press("Escape")
    dialog.get_by_role("button", name="Plan interview").click()
    page.get_by_text("Planned: C-0001").wait_for()
    settled(page)
    (made,) = set(_planned(page)) - known
    return made


def _planned(page: Page) -> list[str]:
    links = page.get_by_role("link", name="For the calendar").all()
    return [(link.get_attribute("href") or "").split("/")[3] for link in links]


def at_interview(context: BrowserContext, program: Program, interview: Interview | str) -> Page:
    """The live page, drawn and with its taps loaded."""
    page = context.new_page()
    page.goto(f"{program.address}/interview?id={interview if isinstance(interview, str) else interview.id}")
    page.locator(".interview .line").wait_for()
    page.get_by_text("Everything is saved").or_(page.get_by_text("Saved ")).first.wait_for()
    return page


def kill(program: Program) -> None:
    """Nobody asked it to end."""
    assert program.process is not None
    os.killpg(program.process.pid, signal.SIGKILL)
    program.process.wait()
    program.process = None


def fill_ratings(page: Page, score: int = 3) -> None:
    """All eight dimensions with a note, the rule kept, and doubts whether to go on."""
    for number in range(1, 9):
        page.locator(".dots button").nth(number - 1).click()
        page.locator(f'.scores [data-score="{score}"]').click()
        page.locator("textarea.note").fill(NOTE)
    page.locator(".dots button").nth(8).click()
    page.locator('[data-trap="no"]').click()
    page.locator('[data-advice="yes"]').focus()
    page.keyboard.press("ArrowRight")


def lock_ratings(page: Page) -> None:
    page.get_by_role("button", name="Lock ratings").click()
    page.get_by_text("Your ratings are locked").wait_for()
