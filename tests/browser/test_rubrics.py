"""Rubrics in a real browser: draft one from a posting, change one and see who moves, save it, score again, slide."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page

from screening.actions.context import open_desk
from screening.actions.openings import create_opening
from screening.actions.setup import set_up_alone
from tests.actions.readers import hand_in, read_all
from tests.evaluation.postings import postings
from tests.worker.people import resume

from .running import IN_A_BROWSER, Program, Watch, browsing, settled, started

pytestmark = IN_A_BROWSER

PEOPLE = 40
POSTING = next(each.text for each in postings("first") if each.name == "chat_agent_bullets")


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    """The program over an opening with forty candidates."""
    folder = tmp_path / "data"
    desk = open_desk(folder, "")
    set_up_alone(desk, name="Dana Reviewer")
    opening = create_opening(desk, title="Chat, evening class", rubric_id="chat", by="me", seats=15)
    hand_in(desk, opening.id, {f"{n}.txt": resume(n) for n in range(PEOPLE)})
    read_all(desk)
    desk.store.close()
    with started(folder) as running:
        yield running


def test_a_rubric_from_posting_to_ranking(program: Program, shots: Path) -> None:
    watch = Watch()
    with browsing(watch, shots) as page:
        page.goto(program.address)
        page.get_by_text("Chat, evening class").wait_for()
        draft_one(page, shots)
        change_one(page, shots)
        score_again(page, shots)
        slide(page, shots)
        watch.check()
    with browsing(watch, shots, scheme="dark") as page:
        page.goto(program.address)
        page.get_by_text("Chat, evening class").wait_for()
        in_the_dark(page, shots)
        watch.check()


def go_to_rubrics(page: Page) -> None:
    page.get_by_role("link", name="Rubrics", exact=True).click()
    page.get_by_role("button", name="New rubric").wait_for()
    settled(page)


def draft_one(page: Page, shots: Path) -> None:
    go_to_rubrics(page)
    page.screenshot(path=shots / "rubrics.png")
    page.get_by_role("button", name="Draft from a posting").click()
    page.get_by_label("The posting").fill(POSTING)
    page.get_by_role("button", name="Draft a rubric").click()
    page.get_by_text("40+ WPM with 95% accuracy").wait_for()
    page.get_by_role("radio", name="Leave out").first.wait_for()
    settled(page)
    page.screenshot(path=shots / "rubric-draft.png")
    page.get_by_role("button", name="Make a rubric of 7 lines").click()
    page.get_by_text("new, not saved yet").wait_for()
    settled(page)
    page.screenshot(path=shots / "rubric-new.png")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("version 1").first.wait_for()


def change_one(page: Page, shots: Path) -> None:
    go_to_rubrics(page)
    page.locator(".st-key-edit-chat button").click()
    page.get_by_text("Nobody moves.").wait_for()
    settled(page)
    page.screenshot(path=shots / "rubric-editor.png")
    page.get_by_role("button", name="Settings: Typing, 40 words a minute").first.click()
    speed = page.get_by_label("Words a minute at least")
    speed.fill("58")
    speed.press("Enter")
    page.get_by_text("Typing, 58 words a minute").first.wait_for()
    settled(page)
    assert page.get_by_text("Nobody moves.").count() == 0
    assert page.locator(".steps li").count() > 0
    page.screenshot(path=shots / "rubric-preview.png")
    speed.fill("5")
    speed.press("Enter")
    page.get_by_text("it must be 10 or more").wait_for()
    assert page.get_by_role("button", name="Save as version 2").is_disabled()
    page.screenshot(path=shots / "rubric-fault.png")
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("Typing, 58 words a minute").first.wait_for()
    page.get_by_role("button", name="Save as version 2").click()
    page.get_by_text("version 2").first.wait_for()


def score_again(page: Page, shots: Path) -> None:
    go_to_rubrics(page)
    page.get_by_text("Scored with version 1 of the rubric, now 2.").wait_for()
    page.get_by_role("button", name="Re-score").click()
    page.get_by_text("Scored with version 2, before with 1").wait_for()
    settled(page)
    page.screenshot(path=shots / "rubric-rescored.png")
    page.get_by_role("button", name="Put away").click()


def slide(page: Page, shots: Path) -> None:
    page.get_by_role("button", name="What if").click()
    page.get_by_text("Move a slider; the ranking follows.").wait_for()
    settled(page)
    before = page.locator(".tally").inner_text()
    thumb = page.get_by_role("slider", name="Words a minute")
    thumb.focus()
    started = datetime.now()
    for _ in range(20):
        page.keyboard.press("ArrowLeft")
    page.wait_for_function("old => document.querySelector('.tally').innerText !== old", arg=before)
    settled(page)
    assert (datetime.now() - started).total_seconds() < 20
    page.screenshot(path=shots / "what-if.png")


def in_the_dark(page: Page, shots: Path) -> None:
    go_to_rubrics(page)
    page.screenshot(path=shots / "dark-rubrics.png")
    page.locator(".st-key-edit-chat button").click()
    page.locator(".tally").wait_for()
    settled(page)
    page.screenshot(path=shots / "dark-rubric-editor.png")
    go_to_rubrics(page)
    page.get_by_role("button", name="What if").click()
    page.locator(".tally").wait_for()
    settled(page)
    page.screenshot(path=shots / "dark-what-if.png")
