"""A recruiter makes a link, a candidate types on a phone with real keys, and the ranking follows; each key arrives once and in order."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route

from screening.actions.assessments import Offer, assessments_of, offer_assessment, strokes_of
from screening.actions.context import open_desk
from screening.actions.setup import ALONE
from screening.model.assessment import AssessmentKind, LoadFigures

from .desks import fill_alone
from .running import COMES_WITHIN, IN_A_BROWSER, Program, Watch, browsing, settled, started

pytestmark = IN_A_BROWSER
LETTERS = 210  # 42 words


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    """A desk with two people who say they type 35 and 36 words a minute, 40 asked."""
    data = tmp_path / "data"
    fill_alone(data, people=2)
    with started(data) as running:
        yield running


def open_tests(page: Page) -> Locator:
    """T pressed: once more while nothing is open, since a key counts only for a person who could be seen for a moment."""
    dialog = page.get_by_role("dialog")
    for _ in range(60):
        if dialog.count():
            break
        page.keyboard.press("t")
        page.wait_for_timeout(500)
    return dialog


def link_made(page: Page, program: Program) -> str:
    """The last of the ranking is opened, T pressed, a link for one minute made."""
    page.goto(f"{program.address}/ranking")
    page.wait_for_selector(".row")
    settled(page)
    page.locator(".row").last.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".criterion")
    settled(page)
    dialog = open_tests(page)
    dialog.get_by_role("radio", name="1", exact=True).click()
    settled(page)
    dialog.get_by_role("button", name="Make the link").click()
    address = dialog.locator("code").inner_text()
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/assess/[\w-]{43}", address)
    return address


def links_for_everybody(page: Page, program: Program) -> None:
    """Both are ticked, L makes a link each, the list is saved, and the links are taken back."""
    page.goto(f"{program.address}/ranking")
    page.locator(".row").first.focus()
    for key in ("x", "j", "x", "l"):
        page.keyboard.press(key)
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Make 2 links").click()
    dialog.get_by_text("Hand each to its candidate").wait_for()
    settled(page)
    shown = dialog.locator("code").inner_text().splitlines()
    with page.expect_download() as saved:
        dialog.get_by_role("button", name="Save as CSV").click()
    with saved.value.path().open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["Test"] for row in rows] == ["Typing test, 3 min"] * 2
    for row, line in zip(rows, shown, strict=True):
        assert line == f"{row['Name']}\t{row['Link']}" and re.fullmatch(r"http://127\.0\.0\.1:\d+/assess/[\w-]{43}", row["Link"])
    dialog.get_by_role("button", name="Take these links back").click()
    page.get_by_text("2 links taken back").wait_for()


def taken(browser: Browser, address: str, watch: Watch) -> str:
    """The test taken on a phone, its minute over once enough was typed; the sentence at the end."""
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True, color_scheme="dark")
    context.set_default_timeout(1000 * COMES_WITHIN)
    watch.over(context)
    page = context.new_page()
    page.clock.install()
    page.goto(address)
    page.get_by_role("button", name="Practise first").click()
    page.get_by_label("Type here").press_sequentially("The line is quiet", delay=20)
    page.get_by_role("button", name="Back").click()
    page.route("**/begin", lost_answer, times=1)
    page.get_by_role("button", name="Begin").click()
    page.get_by_text("No connection. Nothing was lost").wait_for()
    page.get_by_role("button", name="Begin").click()
    area = page.locator("#typed")
    area.wait_for()
    text = page.locator("#work .asked").inner_text()[:LETTERS]
    area.press_sequentially(text, delay=25)
    spoiling(page)
    page.context.set_offline(True)
    area.press_sequentially("z")
    page.get_by_text("No connection.").wait_for()
    area.press("Backspace")
    page.context.set_offline(False)
    area.press_sequentially("xy")
    page.reload()  # in the middle of it, two keys not sent yet: what was typed is still there, and the clock went on
    area.wait_for()
    assert area.input_value() == text + "xy"
    for _ in "xy":
        area.press("Backspace")
    other = context.new_page()
    other.goto(address)
    other.get_by_role("button", name="Begin").click()
    other.get_by_text("begun in another window").wait_for()
    other.close()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.clock.fast_forward(60_000)
    words = page.locator("#end")
    words.wait_for()
    said = words.inner_text()
    page.goto(address)
    assert page.get_by_role("alert").inner_text() == said
    context.close()
    return said


def lost_answer(route: Route) -> None:
    """The server hears, the browser does not."""
    route.fetch()
    route.abort()


def spoiling(page: Page) -> None:
    """Nothing but typing gets in, nothing typed is lost: paste, a dictated sentence, a program, a composition, Undo, a lost answer."""
    area = page.locator("#typed")
    before = area.input_value()
    pasting(page)
    devtools = page.context.new_cdp_session(page)
    devtools.send("Input.insertText", {"text": "a sentence that somebody dictated in one go"})
    page.get_by_text("More than a word came in at once").wait_for()
    area.evaluate("area => { area.value = 'filled in by a program'.repeat(3); area.dispatchEvent(new Event('input')); }")
    assert area.input_value() == before
    area.press("Control+a")
    area.press("Delete")
    area.press("Control+z")
    assert area.input_value() == before
    area.press("Control+End")
    for composed in ("y\U0001f600", "you"):
        devtools.send("Input.imeSetComposition", {"text": composed, "selectionStart": len(composed), "selectionEnd": len(composed)})
    devtools.send("Input.insertText", {"text": "you"})
    assert area.input_value() == before + "you"
    for _ in "you":
        area.press("Backspace")
    copied = page.evaluate("JSON.stringify(sessionStorage)")
    copy = page.context.new_page()
    copy.add_init_script(
        f"for (const [name, value] of Object.entries(JSON.parse({json.dumps(copied)}))) sessionStorage.setItem(name, value)"
    )
    copy.goto(page.url)
    copy.get_by_text("goes on in another window of this browser").wait_for()
    copy.close()


def pasting(page: Page) -> None:
    before = page.locator("#typed").input_value()
    page.locator("#typed").evaluate(
        """area => { const data = new DataTransfer(); data.setData('text/plain', 'pasted');
        area.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})); }"""
    )
    page.get_by_text("Pasting does not work here").wait_for()
    assert page.locator("#typed").input_value() == before


def test_a_typing_test_from_the_link_to_the_ranking(program: Program, tmp_path: Path) -> None:
    watch = Watch()
    with browsing(watch, tmp_path) as page:
        links_for_everybody(page, program)
        address = link_made(page, program)
        candidate = page.url
        assert page.context.browser is not None
        assert "is done" in taken(page.context.browser, address, watch)
        page.goto(candidate)
        page.wait_for_selector(".criterion")
        tested = page.locator(".criterion", has_text="Tested on")
        assert "42 net words a minute, 100 % accuracy, 40 asked" in tested.inner_text()
        assert "typing 3" in tested.inner_text()  # what the resume says stands beside it
        settled(page)
        open_tests(page).get_by_text("pasting tried 3 times").wait_for()
        each_key_once(program, candidate.rpartition("=")[2])
        replay(page)
        several_chats(page, program, candidate.rpartition("=")[2])
        page.goto(f"{program.address}/ranking")
        page.wait_for_selector(".row")
        assert "Tested on" not in page.locator(".row").last.inner_text()
        page.locator(".row").first.click()
        page.locator(".criterion", has_text="Tested on").wait_for()
    watch.complaints = [
        each for each in watch.complaints if "/assess/" not in each
    ]  # 404 is what a link that is over answers, 422 a second begin
    watch.check()


def each_key_once(program: Program, application: str) -> None:
    """What the server has of the text: every key by itself, once, in its place, and none before the one in front of it."""
    desk = open_desk(program.data_dir, "")
    _, edits, content = strokes_of(desk, assessments_of(desk, application, by=ALONE)[0].assessment.id, by=ALONE)
    desk.store.close()
    typed = edits[:LETTERS]
    assert [(each.at, each.gone, each.text) for each in typed] == [(at, 0, sign) for at, sign in enumerate(str(content["text"])[:LETTERS])]
    assert all(before.ms <= after.ms for before, after in pairwise(edits)) and typed[0].ms < typed[-1].ms


def several_chats(page: Page, program: Program, application: str) -> None:
    """A reply in the wrong window is counted, whatever the page shows."""
    desk = open_desk(program.data_dir, "")
    token = offer_assessment(desk, application, Offer(AssessmentKind.LOAD, 3), by=ALONE)
    page.goto(f"{program.address}/assess/{token}")
    page.get_by_role("button", name="Begin").click()
    boxes = page.locator(".chat")
    boxes.first.locator("li").first.wait_for()
    second = boxes.nth(1).locator("h2").inner_text()
    boxes.first.locator("textarea").press_sequentially(f"Hello {second}", delay=20)
    page.keyboard.press("Enter")
    page.get_by_label("Note for the next shift").press_sequentially("Two are waiting", delay=20)
    page.get_by_role("button", name="I am done").click()
    page.get_by_text("This test is done").wait_for()
    found = assessments_of(desk, application, by=ALONE)[0].assessment.figures
    desk.store.close()
    assert isinstance(found, LoadFigures)
    assert ([each.wrong for each in found.chats], found.note) == ([1, 0, 0], "Two are waiting")


def replay(page: Page) -> None:
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Play the keystrokes").click()
    played = opened.value
    played.get_by_text("seconds").wait_for()
    whole = played.locator(".played").inner_text()
    played.get_by_label("Moment").fill("3000")
    early = played.locator(".played").inner_text()
    assert 5 < len(early) < len(whole) and whole.startswith(early)
    played.close()
