"""Every page of the program, light and dark, looked at by axe: nothing serious or critical; and the page is reached without a mouse."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page

import screening.ui
from benchmarks.desks import fill
from screening.actions.assessments import Offer, offer_assessment
from screening.actions.candidates import candidate
from screening.actions.context import open_desk
from screening.actions.decisions import decide
from screening.actions.intake import begin_batch, refuse_file
from screening.actions.interviews import Plan, plan_interview
from screening.actions.ranking import ranking
from screening.actions.rubric_versions import create_rubric
from screening.actions.setup import ALONE, set_up_alone
from screening.actions.stages import move
from screening.actions.tags import tag
from screening.evaluation.rubric_text import starter_text
from screening.model.assessment import AssessmentKind
from screening.storage import people
from screening.storage.people import Person
from tests.actions.interviewing import rated_by_two

from .axe import IS_SHOWN, grave_faults
from .dialogs import CLOSED, DIALOGS, OPENED, take
from .keys import focused, reach
from .running import IN_A_BROWSER, Program, Watch, browsing, settled

pytestmark = IN_A_BROWSER
MAIN = (Path(screening.ui.__file__ or "").parent / "main.py").read_text(encoding="utf-8")
PATHS = ["", *re.findall(r'url_path="([a-z-]+)"', MAIN)]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Program, dict[str, str]]]:
    """The program over a desk with forty people and some work done, and what pages need in their address."""
    program = Program(tmp_path_factory.mktemp("accessible") / "data")
    program.data_dir.mkdir()
    desk = open_desk(program.data_dir, "")
    set_up_alone(desk, name="Dana Reviewer")
    opening = fill(desk, 40)
    batch = begin_batch(desk, opening.id, by=ALONE)
    refuse_file(desk, opening.id, batch, "too large.pdf", size=99_000_000, limit=25_000_000, by=ALONE)
    first, second, *_ = [row.application_id for row in ranking(desk, opening.id, by=ALONE).rows]
    decide(desk, first, disposition="held", by=ALONE)
    move(desk, [first], to="interview", by=ALONE)
    tag(desk, [first, second], "evening shift", by=ALONE)
    candidate(desk, first, by=ALONE)
    with desk.change(ALONE) as change:
        people.add(change.db, Person("hana", "Hana Manager", "hiring_manager"), password_hash=None, at=change.at)
        people.join(change.db, "hana", opening.id)
        change.record("test.staffed", "desk")
    rated_by_two(desk, [row.application_id for row in ranking(desk, opening.id, by=ALONE).rows][4:16], by=ALONE)
    interview = plan_interview(desk, second, "billing_dispute", Plan(desk.clock(), "phone", "pia", ("rita",)), by=ALONE)
    ways: dict[AssessmentKind, dict[str, Any]] = {kind: {} for kind in AssessmentKind} | {
        AssessmentKind.NOTE: {"interview_id": interview.id}
    }
    tokens = {kind.value: offer_assessment(desk, second, Offer(kind, 3, **more), by=ALONE) for kind, more in ways.items()}
    create_rubric(desk, starter_text("Night desk"), by=ALONE)
    desk.store.close()
    program.start()
    yield (
        program,
        {
            "candidate": f"?id={first}",
            "rubric": "?rubric=chat",
            "scenario": "?kit=three_chats",
            "ranking": "?gate=review",
            "help": "?about=points",
            **tokens,
        },
    )
    program.stop()


def test_nothing_serious_on_any_page(filled: tuple[Program, dict[str, str]], tmp_path: Path) -> None:
    program, addresses = filled
    faults, watch = list[str](), Watch()
    with browsing(watch, tmp_path) as page:
        for path in PATHS:
            page.emulate_media(color_scheme="light")
            page.goto(f"{program.address}/{path}{addresses.get(path, '')}")
            settled(page)
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                page.wait_for_function(IS_SHOWN, arg=scheme)
                faults += [f"/{path}, {scheme}: {fault}" for fault in grave_faults(page)]
                keep_picture(page, path, scheme)
        watch.check()
    assert not faults, "\n".join(faults)


def test_nothing_serious_on_the_pages_of_tests(filled: tuple[Program, dict[str, str]], tmp_path: Path) -> None:
    """On a phone, in every state: before, practising, in the middle, at the end, and where a link opens nothing."""
    program, tokens = filled
    faults, watch = list[str](), Watch()
    with browsing(watch, tmp_path) as page:
        page.set_viewport_size({"width": 390, "height": 844})

        def look(state: str) -> None:
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                faults.extend(f"{state}, {scheme}: {fault}" for fault in grave_faults(page))
                if state in ("typing-before", "typing", "load", "note"):
                    keep_picture(page, f"test-{state}", scheme)
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, state

        for kind in AssessmentKind:
            page.goto(f"{program.address}/assess/{tokens[kind.value]}")
            look(f"{kind.value}-before")
            if kind is AssessmentKind.TYPING:
                page.get_by_role("button", name="Practise first").click()
                look("practice")
                page.get_by_role("button", name="Back").click()
            page.get_by_role("button", name="Begin").click()
            page.locator("#work textarea").first.press_sequentially("Thank you for")
            look(kind.value)
        page.get_by_role("button", name="Send the note").click()
        page.get_by_text("This test is done").wait_for()
        look("done")
        page.goto(f"{program.address}/assess/{tokens['note']}x")
        page.get_by_text("This link is not known here").wait_for()
        look("unknown")
    assert not watch.elsewhere
    assert not faults, "\n".join(faults)


def test_nothing_serious_in_any_dialog(filled: tuple[Program, dict[str, str]], tmp_path: Path) -> None:
    program, addresses = filled
    faults, watch, shown = list[str](), Watch(), None
    with browsing(watch, tmp_path) as page:
        for path, *steps in DIALOGS:
            if path != shown:
                page.goto(f"{program.address}/{path}{addresses.get(path, '')}")
                settled(page)
                shown = path
            for step in steps:
                take(page, step)
            page.locator(OPENED).first.wait_for()
            for scheme in ("dark", "light"):
                page.emulate_media(color_scheme=scheme)
                page.wait_for_function(IS_SHOWN, arg=scheme)
                faults += [f"/{path}, {steps}, {scheme}: {fault}" for fault in grave_faults(page)]
            page.keyboard.press("Escape")
            page.locator(CLOSED).wait_for(state="detached")
            settled(page)
        watch.check()
    assert not faults, "\n".join(faults)


def keep_picture(page: Page, path: str, scheme: str) -> None:
    """A small picture of the page for docs, where pictures are asked for; in the dark of those that are worked in all day."""
    folder = os.environ.get("SCREENING_SCREENSHOTS")
    if not folder or (scheme == "dark" and path not in ("", "ranking", "candidate", "pipeline", "interviews")):
        return
    page.wait_for_timeout(500)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB").quantize(96)
    picture.save(Path(folder) / f"page-{path or 'home'}{'-dark' if scheme == 'dark' else ''}.png", optimize=True)


def test_the_ranking_without_a_mouse(filled: tuple[Program, dict[str, str]], tmp_path: Path) -> None:
    program, _ = filled
    with browsing(Watch(), tmp_path) as page:
        page.goto(f"{program.address}/ranking")
        page.locator(".row").first.wait_for()
        settled(page)
        page.keyboard.press("Tab")
        assert focused(page) == "Skip to main content"
        page.keyboard.press("Enter")
        reach(page, "Filters")
        page.keyboard.press("Enter")
        reach(page, "Tag")
        page.keyboard.press("ArrowDown")
        page.wait_for_url("**tag=evening*")
        page.locator(".row").nth(1).wait_for()
        settled(page)
        assert page.locator(".row").count() == 2
        page.locator(".row").first.focus()
        for key in ("x", "j", "x", "m", "4"):
            page.keyboard.press(key)
        page.get_by_text("Moved to Offer: 2 people").wait_for()
        page.keyboard.press("z")
        page.locator(".list").filter(has_text="Offer").wait_for(state="detached")
        page.get_by_role("button", name="Remove the filter Tag: evening shift").press("Enter")
        page.wait_for_url(re.compile("^((?!tag=).)*$"))
        settled(page)
        page.locator(".all").press("Space")
        page.get_by_role("button", name="Tick all 40").press("Enter")
        page.get_by_text("40 selected").wait_for()
        page.keyboard.press("Escape")
        page.locator(".row").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/candidate?id=*")


def test_practising_and_the_map_without_a_mouse(filled: tuple[Program, dict[str, str]], tmp_path: Path) -> None:
    program, _ = filled
    watch = Watch()
    with browsing(watch, tmp_path) as page:
        page.goto(f"{program.address}/gym?id=router_steps")
        page.get_by_text("Are you reading this off a card?").wait_for()
        settled(page)
        for number in range(8):
            page.get_by_role("radiogroup").nth(number).get_by_role("radio").nth(0).focus()
            page.keyboard.press("Space")
            page.keyboard.press("ArrowRight")
        assert not grave_faults(page)
        page.get_by_role("button", name="Compare with the key").press("Enter")
        page.get_by_role("heading", name="Not passed yet").wait_for()
        page.get_by_text("Line 16. Asks for a fact the customer gave").wait_for()
        settled(page)
        assert not grave_faults(page)
        page.get_by_role("button", name="Try again").press("Enter")
        page.get_by_role("button", name="Compare with the key").wait_for()
        page.goto(f"{program.address}/map")
        dot = page.locator(".plane a").first
        dot.wait_for()
        name = str(dot.text_content())
        reach(page, f"{name}: simulation")
        page.keyboard.press("Enter")
        page.wait_for_url("**/candidate?id=*")
        page.get_by_role("heading", name=name).first.wait_for()
        watch.check()
