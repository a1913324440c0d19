"""One person looked at, put right, seen otherwise, written about and deleted: without a mouse, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from .desks import fill_alone
from .running import IN_A_BROWSER, Program, Watch, browsing, settled, started

pytestmark = IN_A_BROWSER
PRESS = """keys => { for (let at = 0; at < keys.length; at += 2) {
    const how = {code: keys[at], key: keys[at + 1], bubbles: true, cancelable: true, composed: true};
    document.body.dispatchEvent(new KeyboardEvent('keydown', how));
} }"""
LOOK = 500  # milliseconds a person is in view before a key decides about them, and a little more


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    """A desk with three people who type 35, 36 and 37 words a minute, 40 asked."""
    data = tmp_path / "data"
    fill_alone(data, people=3)
    with started(data) as running:
        yield running


def test_said_taken_back_written_and_deleted_by_keyboard(program: Program, tmp_path: Path) -> None:
    watch = Watch()
    with browsing(watch, tmp_path) as page:
        page.goto(f"{program.address}/ranking")
        page.wait_for_selector(".row")
        settled(page)
        page.locator(".row").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(".criterion")
        settled(page)
        both_ways(page)
        put_right_and_back(page)
        seen_otherwise_and_back(page)
        written_while_typed(page)
        keys_wait_for_dialogs(page)
        pressed_in_a_hurry(page)
        deleted(page, program)
        watch.check()


def typing_row(page: Page) -> str:
    return '.criterion:has(.said:has-text("Typing, 40 words a minute"))'


def both_ways(page: Page) -> None:
    """A criterion leads to its words, and the words lead back."""
    page.locator(f"{typing_row(page)} .said").focus()
    page.keyboard.press("Enter")
    assert page.locator("mark.focused").count() > 0
    page.locator(".criterion .said").first.focus()
    page.keyboard.press("Enter")
    page.locator('[data-view="text"]').focus()
    page.keyboard.press("Enter")
    led_to = set()
    for _ in range(4):  # words that serve several criteria lead to each in turn
        page.locator('.text mark:has-text("WPM")').first.focus()
        page.keyboard.press("Enter")
        led_to.add(page.locator(".criterion.focused .said b").inner_text())
    assert "Typing, 40 words a minute" in led_to


def put_right_and_back(page: Page) -> None:
    before = page.locator(".sum big").inner_text()
    page.locator(f"{typing_row(page)} .said").focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(LOOK)
    page.keyboard.press("e")
    inside = page.get_by_role("dialog")
    inside.wait_for()
    settled(page)
    field = inside.get_by_label("Words a minute")
    field.focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("55")
    page.keyboard.press("Tab")
    settled(page)
    inside.get_by_label("How do you know").focus()
    page.keyboard.type("Asked on the phone")
    page.keyboard.press("Enter")
    settled(page)
    inside.get_by_role("button", name="Save").focus()
    page.keyboard.press("Enter")
    inside.wait_for(state="hidden")
    page.locator(".hand .word").wait_for()
    settled(page)
    said = page.locator(".hand .word").inner_text()
    assert "55 words a minute" in said and "was 3" in said and "Dana Reviewer" in said and "Asked on the phone" in said
    assert "A person said" in page.locator(typing_row(page)).inner_text()
    assert page.locator(".sum big").inner_text() != before
    page.locator(".hand .word button").focus()
    page.keyboard.press("Enter")
    page.locator(".hand .word").wait_for(state="detached")
    settled(page)
    assert page.locator(".sum big").inner_text() == before


def seen_otherwise_and_back(page: Page) -> None:
    before = page.locator(".sum big").inner_text()
    page.locator(f"{typing_row(page)} .said").focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(LOOK)
    page.keyboard.press("o")
    inside = page.get_by_role("dialog")
    inside.wait_for()
    settled(page)
    inside.get_by_role("radio", name="Met", exact=True).focus()
    page.keyboard.press("Space")
    settled(page)
    inside.get_by_label("Why, about the work asked for").focus()
    page.keyboard.type("Typed 52 on site")
    page.keyboard.press("Tab")
    settled(page)
    inside.get_by_role("button", name="Save").focus()
    page.keyboard.press("Enter")
    inside.wait_for(state="hidden")
    word = page.locator(f"{typing_row(page)} .word")
    word.wait_for()
    assert "the program found Not met" in word.inner_text()
    settled(page)
    assert page.locator(".sum big").inner_text() != before
    word.locator("button").focus()
    page.keyboard.press("Enter")
    word.wait_for(state="detached")
    settled(page)
    assert page.locator(".sum big").inner_text() == before


def written_while_typed(page: Page) -> None:
    """Typed, never sent: it is there after a reload. The keys of the page are letters here."""
    who = page.url
    page.locator(".notes textarea").focus()
    page.keyboard.type("Heard a happy, patient person; a joker.")
    page.get_by_text("Saved", exact=True).wait_for()
    assert page.url == who
    page.reload()
    page.locator(".note .words").wait_for()
    assert page.locator(".note .words").inner_text() == "Heard a happy, patient person; a joker."
    settled(page)


def keys_wait_for_dialogs(page: Page) -> None:
    """With a dialog open the keys behind it rest."""
    who = page.url
    page.wait_for_timeout(LOOK)
    page.keyboard.press("w")
    inside = page.get_by_role("dialog")
    inside.wait_for()
    settled(page)
    inside.get_by_role("button").first.focus()
    for key in "jahpeomq":
        page.keyboard.press(key)
    page.evaluate(PRESS, ["KeyJ", "о"])
    settled(page)
    assert page.url == who and inside.count() == 1
    assert "How was this judged" in inside.inner_text()
    page.keyboard.press("Escape")
    inside.wait_for(state="hidden")
    settled(page)


def pressed_in_a_hurry(page: Page) -> None:
    """Twice at once counts once and says so; whoever writes another alphabet presses the same keys."""
    who, words = page.url, page.locator("#not-taken")
    pressed_until(page, "h", "#not-taken:has-text('counts once')", twice=True)
    page.wait_for_function("who => location.href !== who", arg=who)
    settled(page)
    pressed_until(page, "z", "[data-testid=stToast]:has-text('Taken back:')")
    page.wait_for_function("who => location.href === who", arg=who)
    settled(page)
    assert page.get_by_text("On hold now").count() == 0
    page.evaluate(PRESS, ["KeyJ", "о"])
    page.wait_for_function("who => location.href !== who", arg=who)
    settled(page)
    page.keyboard.press("k")
    page.wait_for_function("who => location.href === who", arg=who)
    settled(page)
    page.evaluate(PRESS, ["KeyJ", "j"] * 2)  # the second on the way to the next: it goes on from there
    page.locator("[class*=st-key-acts]", has_text="3 of 3").wait_for()
    page.evaluate(PRESS, ["KeyK", "k"] * 2)
    page.wait_for_function("who => location.href === who", arg=who)
    settled(page)
    assert not words.inner_text()


def pressed_until(page: Page, key: str, shown: str, *, twice: bool = False) -> None:
    """A press that came too early says so, and is made again."""
    words = page.locator("#not-taken")
    for _ in range(9):
        page.evaluate(PRESS, [f"Key{key.upper()}", key] * (1 + twice))
        page.locator(shown).or_(words.filter(has_text="was not taken")).first.wait_for()
        if page.locator(shown).count():
            return
        page.wait_for_timeout(LOOK)
    raise AssertionError(f"{key} was never taken: {words.inner_text()}")


def deleted(page: Page, program: Program) -> None:
    gone = page.url
    page.get_by_role("button", name="Delete...").focus()
    page.keyboard.press("Enter")
    inside = page.get_by_role("dialog")
    inside.wait_for()
    settled(page)
    assert "1 note" in inside.inner_text()
    assert inside.get_by_role("button", name="Delete for good").is_disabled()
    inside.get_by_label("Why").focus()
    page.keyboard.type("The person asked for it")
    page.keyboard.press("Enter")
    settled(page)
    inside.get_by_role("button", name="Delete for good").focus()
    page.keyboard.press("Enter")
    inside.wait_for(state="hidden")
    page.wait_for_function("before => location.href !== before", arg=gone)
    settled(page)
    page.goto(gone)
    page.get_by_text("was deleted on").wait_for()
    page.goto(f"{program.address}/ranking")
    page.wait_for_selector(".row")
    assert page.locator(".row").count() == 2
