"""A hiring manager asked to decide, in two real browsers: asked, on their first page, decided, and the one who asked sees it."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from screening.actions.context import Desk
from screening.actions.people import invite, use_link
from screening.actions.ranking import ranking

from .running import IN_A_BROWSER, Program, Watch, browsing, settled
from .test_team import OWNER, WORDS, desk, opening_of, owner, program, sign_in

__all__ = ["desk", "program"]
pytestmark = IN_A_BROWSER
MANAGER = "hana@example.org"
NOTE = "Two shifts are <b>open</b>"


def test_a_manager_is_asked_decides_and_it_is_seen(program: Program, desk: Desk, tmp_path: Path) -> None:
    token = invite(desk, name="Hana Brandt", email=MANAGER, role="hiring_manager", opening_ids=[opening_of(desk)], by=owner(desk))
    use_link(desk, token, password=WORDS)
    one = ranking(desk, opening_of(desk), by=owner(desk)).rows[0].application_id
    watch = Watch()
    with browsing(watch, tmp_path) as page:
        page.goto(f"{program.address}/candidate?id={one}")
        sign_in(page, **OWNER)
        ask(page)
        assert page.context.browser
        other = page.context.browser.new_context()
        watch.over(other)
        decide(other.new_page(), program)
        page.reload()
        page.get_by_text("Advanced", exact=True).first.wait_for()
        settled(page)
        assert page.get_by_text("is asked by").count() == 0
        watch.check()


def ask(page: Page) -> None:
    page.get_by_role("button", name="Ask...").wait_for()
    settled(page)
    page.keyboard.press("q")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Note, if it helps").fill(NOTE)
    dialog.get_by_role("button", name="Ask", exact=True).click()
    dialog.wait_for(state="hidden")
    page.get_by_text("Hana Brandt is asked by Olive Owner to decide").wait_for()


def decide(page: Page, program: Program) -> None:
    """As whoever is asked: from the first page to the decision, and back to where nothing waits any more."""
    page.goto(program.address)
    sign_in(page, MANAGER, WORDS)
    page.get_by_role("link", name="1 person you are asked to decide about").click()
    page.locator(".row", has_text="Petra Holloway").click()
    page.get_by_text(NOTE).first.wait_for()
    settled(page)
    page.wait_for_timeout(500)  # a key is quiet until somebody can have looked
    page.keyboard.press("a")
    page.get_by_text("Advanced", exact=True).first.wait_for()
    page.goto(program.address)
    page.get_by_text("Nothing waits").first.wait_for()
    assert page.get_by_text("you are asked to decide about").count() == 0
