"""The everyday loop of somebody who has no mouse, from sign-in to shortlist: keys go to the page, never to an element."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page

from screening.actions.context import open_desk
from screening.actions.setup import set_up_team

from .files import PERSON, pdf
from .keys import focused, press, reach
from .running import IN_A_BROWSER, Program, Watch, browsing, settled, started

pytestmark = IN_A_BROWSER
WORDS = "four words in a row"
LOOK = 1000  # milliseconds somebody is in view before a key decides about them
READ_WITHIN = 120_000  # milliseconds for three files, on a slow and busy machine


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    desk = open_desk(tmp_path / "data", "")
    set_up_team(desk, name="Olive Owner", email="olive@example.org", password=WORDS)
    desk.store.close()
    with started(tmp_path / "data") as running:
        yield running


def test_the_everyday_loop_without_a_mouse(program: Program, tmp_path: Path) -> None:
    watch = Watch()
    with browsing(watch, tmp_path) as page:
        sign_in(page, program)
        create_an_opening(page)
        hand_in(page, tmp_path)
        find_somebody(page)
        look_and_decide(page)
        write_and_correct(page)
        take_the_shortlist(page, tmp_path)
        watch.check()


def sign_in(page: Page, program: Program) -> None:
    page.goto(program.address)
    assert focused(page) == "E-mail"
    page.keyboard.type("olive@example.org")
    page.keyboard.press("Tab")
    page.keyboard.type(WORDS)
    page.keyboard.press("Enter")
    page.get_by_text("No opening yet.").wait_for()
    settled(page)


def create_an_opening(page: Page) -> None:
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to main content"
    page.keyboard.press("Enter")
    press(page, "New opening...")
    page.get_by_role("dialog").wait_for()
    settled(page)
    reach(page, "Title")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Evening chat")
    press(page, "Create opening")
    page.get_by_role("heading", name="Add resumes").wait_for()


def hand_in(page: Page, folder: Path) -> None:
    """Three people of different points: their order must not hang on which file is read first."""
    second = PERSON.replace("- CSAT 96% over the last four quarters\n", "")
    silent = PERSON.replace("- Typing speed 62 WPM\n", "")
    people = {"petra.pdf": PERSON, "quinn.pdf": second, "rosa.pdf": silent}
    for place, (name, text) in enumerate(people.items()):
        who = name.removesuffix(".pdf")
        own = text.replace("Petra", who.title()).replace("petra", who).replace("0190", f"019{place}")
        (folder / name).write_bytes(pdf(own))
    page.on("filechooser", lambda _: None)  # the browser hears of it in its own time: early, so that no press comes before
    page.get_by_text("No resumes yet.").wait_for()
    page.wait_for_timeout(LOOK)
    settled(page)
    reach(page, "Choose files")
    with page.expect_file_chooser() as asked:
        page.keyboard.press("Enter")
    asked.value.set_files([folder / name for name in people])
    page.get_by_test_id("stProgress").get_by_text("3 resumes read").wait_for(timeout=READ_WITHIN)
    settled(page)
    press(page, "See the ranking", back=True)
    page.locator(".row").nth(2).wait_for()


def find_somebody(page: Page) -> None:
    """Searched, filtered, and everybody again; then the one to check is opened."""
    settled(page)
    page.keyboard.press("/")
    assert focused(page) == "Search"
    page.keyboard.type("Rosa")
    page.wait_for_url("**words=Rosa*")
    page.locator(".row").nth(1).wait_for(state="detached")
    settled(page)
    page.keyboard.press("Escape")
    page.locator(".row").nth(2).wait_for()
    settled(page)
    press(page, "To check", back=True)
    page.wait_for_url("**gate=review*")
    page.locator(".row").nth(1).wait_for(state="detached")
    settled(page)
    reach(page, "3, Rosa Holloway")
    page.keyboard.press("Enter")
    page.wait_for_url("**/candidate?id=*")
    page.get_by_role("heading", name="Rosa Holloway").first.wait_for()
    settled(page)


def look_and_decide(page: Page) -> None:
    """Evidence of one criterion; hold, undo, pass over with a reason, advance the one before."""
    press(page, "Ticket or chat software, Met")
    assert page.locator("mark.focused").count()
    rosa = page.url
    decided(page, "h", "On hold")
    page.wait_for_timeout(LOOK)
    page.keyboard.press("z")
    page.get_by_text("Taken back: Rosa Holloway").wait_for()
    settled(page)
    assert page.url == rosa
    page.wait_for_timeout(LOOK)
    page.keyboard.press("k")
    page.get_by_role("heading", name="Quinn Holloway").first.wait_for()
    settled(page)
    page.wait_for_timeout(LOOK)
    page.keyboard.press("p")
    page.get_by_role("dialog").wait_for()
    settled(page)
    reach(page, "Reason, about the work asked for")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    settled(page)
    press(page, "Pass over")
    page.get_by_text("Passed over: Quinn Holloway").wait_for()
    page.get_by_role("heading", name="Rosa Holloway").first.wait_for()
    settled(page)


def decided(page: Page, key: str, words: str) -> None:
    page.wait_for_timeout(LOOK)
    page.keyboard.press(key)
    page.get_by_text(f"{words}: ").wait_for()
    settled(page)


def write_and_correct(page: Page) -> None:
    """A note, and the typing speed nobody wrote down; then Rosa is advanced."""
    reach(page, "Write a note")
    page.keyboard.type("Calm on the phone.")
    page.get_by_text("Saved", exact=True).wait_for()
    page.keyboard.press("Tab")
    settled(page)
    reach(page, "Typing, 40 words a minute, Unclear", back=True)
    page.keyboard.press("Enter")
    press(page, "Correct...")
    page.get_by_role("dialog").wait_for()
    settled(page)
    reach(page, "Words a minute")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("55")
    reach(page, "How do you know")
    page.keyboard.type("Typed here on Monday")
    page.keyboard.press("Enter")
    settled(page)
    press(page, "Save")
    page.get_by_text("Judged again.").wait_for()
    page.locator(".who .chip.met").wait_for()
    settled(page)
    decided(page, "a", "Advanced")


def take_the_shortlist(page: Page, folder: Path) -> None:
    page.keyboard.press("Tab")
    press(page, "Ranking", back=focused(page) != "Skip to main content")
    page.locator(".row").nth(2).wait_for()
    settled(page)
    reach(page, "Shortlist")
    with page.expect_download() as begun:
        page.keyboard.press("Enter")
    begun.value.save_as(folder / "shortlist.xlsx")
    book = load_workbook(folder / "shortlist.xlsx")
    said = {str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row}
    assert {"Petra Holloway", "Quinn Holloway", "Rosa Holloway"} <= said
