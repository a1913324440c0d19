"""An opening from making it to closing it, in a real browser: files in and taken back, people moved by keys and back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from screening.actions.context import open_desk
from screening.actions.setup import set_up_alone
from tests.worker.people import resume

from .running import IN_A_BROWSER, Program, Watch, browsing, settled, started

pytestmark = IN_A_BROWSER
READ_WITHIN = 90_000  # milliseconds for a handful of texts on a slow and busy machine


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    """The program over a desk that somebody has set up."""
    desk = open_desk(tmp_path / "data", "")
    set_up_alone(desk, name="Dana Reviewer")
    desk.store.close()
    with started(tmp_path / "data") as running:
        yield running


def test_the_loop_of_an_opening(program: Program, shots: Path, tmp_path: Path) -> None:
    watch = Watch()
    with browsing(watch, shots) as page:
        page.goto(f"{program.address}/openings")
        make_an_opening(page)
        hand_in(page, tmp_path, range(5), source="Job fair <b>12 Nov</b>")
        a_second_window_and_a_reload_see_the_same(page)
        hand_in(page, tmp_path, range(5, 7), source="Mail")
        page.screenshot(path=shots / "intake-batches.png")
        take_the_last_batch_back(page)
        move_by_keys_and_back(page, shots)
        close_it(page)
        watch.check()


def make_an_opening(page: Page) -> None:
    page.get_by_role("button", name="New opening...").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Title", exact=True).fill("Chat, evening class")
    dialog.get_by_text("Dates and stages").click()
    dialog.get_by_label("Stages, one a line").fill("New\nCall\nOffer\nHired")
    dialog.get_by_label("Place").click()
    settled(page)
    dialog.get_by_role("button", name="Create opening").click()
    page.get_by_text("Drop resumes or a whole folder here").wait_for()


def hand_in(page: Page, folder: Path, numbers: range, *, source: str) -> None:
    paths = []
    for number in numbers:
        paths.append(folder / f"resume {number}.txt")
        paths[-1].write_text(resume(number), encoding="utf-8")
    page.get_by_role("textbox", name="Where these resumes come from").fill(source)
    page.keyboard.press("Tab")
    settled(page)
    page.locator(".pick-files").set_input_files([str(path) for path in paths])
    for path in paths:
        page.locator(f'.file[data-name="{path.name}"][data-state="done"]').wait_for(timeout=READ_WITHIN)
    settled(page)


def a_second_window_and_a_reload_see_the_same(page: Page) -> None:
    with page.context.expect_page() as opened:
        page.evaluate("() => { window.open(location.href) }")
    second = opened.value
    for each in (second, page):
        each.reload()
        each.locator('.file[data-state="done"]').nth(4).wait_for()
        assert each.locator(".file").count() == 5
    second.close()


def take_the_last_batch_back(page: Page) -> None:
    page.get_by_text("Handed in together (2)").click()
    page.get_by_text("Job fair <b>12 Nov</b>").wait_for()
    page.get_by_role("button", name="Take back...").first.click()
    page.get_by_text("This goes for good: 2 candidates, 2 files.").wait_for()
    page.get_by_role("button", name="Take them out").click()
    page.get_by_role("dialog").wait_for(state="hidden")
    page.locator(".file").nth(5).wait_for(state="hidden")
    assert page.locator(".file").count() == 5


def names(page: Page, stage: str) -> list[str]:
    return page.locator(f'.stage[aria-label^="{stage},"] .name').all_inner_texts()


def move_by_keys_and_back(page: Page, shots: Path) -> None:
    page.get_by_role("link", name="Pipeline", exact=True).click()
    page.locator(".card").nth(4).wait_for()
    before = names(page, "New")
    page.locator(".card").first.focus()
    page.keyboard.press("x")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("x")
    page.keyboard.press("m")
    assert page.evaluate("() => document.activeElement.shadowRoot?.activeElement?.tagName ?? document.activeElement.tagName") == "SELECT"
    page.screenshot(path=shots / "pipeline.png")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_text("Moved to Call: 2 people").wait_for()
    settled(page)
    assert sorted(names(page, "Call")) == sorted(before[:2]) and names(page, "New") == before[2:]
    page.locator(".card").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("z")
    page.get_by_text("Moved to Call: 2 people").wait_for(state="hidden")
    settled(page)
    assert names(page, "New") == before and names(page, "Call") == []


def close_it(page: Page) -> None:
    page.get_by_role("link", name="Openings", exact=True).click()
    page.locator('[class*="st-key-more-"] button').locator("visible=true").first.click()
    page.get_by_role("button", name="Close this opening").click()
    page.get_by_text("Closed (1)").wait_for()
    page.get_by_role("link", name="Add resumes", exact=True).click()
    page.get_by_text("nothing is added any more").wait_for()
    assert page.locator(".pick-files").count() == 0
