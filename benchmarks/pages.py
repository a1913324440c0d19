"""Pages over 5,000 candidates in a real browser, as somebody works: medians of what they wait for."""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from benchmarks.desks import fill, resume
from benchmarks.pages_what_if import what_if_rows
from screening.actions.context import Desk, open_desk
from screening.actions.intake import accept_file, begin_batch
from screening.actions.openings import create_opening
from screening.actions.ranking import ranking
from screening.actions.setup import ALONE, set_up_alone
from screening.actions.tags import tag
from tests.browser.running import Program, chromium, settled

CANDIDATES = 5_000
MOVED = 500
INGESTED = 150  # files on the way while somebody else works
TIMES = 9
PAIRED = 5  # looks before, during and after


def ranking_seconds(page: Page, address: str) -> float:
    """From the address until the list stands and takes a key."""
    started = time.perf_counter()
    page.goto(address)
    page.locator(".row").first.wait_for()
    page.keyboard.press("j")
    page.locator(".row:focus").wait_for()
    return time.perf_counter() - started


def menu_seconds(page: Page) -> float:
    """From another page to the list, by the menu."""
    page.get_by_role("link", name="Rubrics", exact=True).click()
    page.get_by_role("heading", name="Rubrics", exact=True).or_(page.locator(".head h1", has_text="Rubrics")).first.wait_for()
    settled(page)
    started = time.perf_counter()
    page.get_by_role("link", name="Ranking", exact=True).click()
    page.locator(".row").first.wait_for()
    return time.perf_counter() - started


def filter_seconds(page: Page, gate: str) -> float:
    started = time.perf_counter()
    page.locator(f'[data-gate="{gate}"]').click()
    page.locator(f'[data-gate="{gate}"][aria-pressed="true"]').wait_for()
    return time.perf_counter() - started


def search_seconds(page: Page, words: str) -> float:
    """From the last letter until the list shows what was found."""
    page.get_by_label("Search").fill(words)
    started = time.perf_counter()
    page.locator(".kept", has_text=words).wait_for()
    return time.perf_counter() - started


def next_seconds(page: Page) -> float:
    """From the key until the next candidate stands there."""
    name = page.locator(".who h1").inner_text() + page.locator(".who").inner_text()
    started = time.perf_counter()
    page.keyboard.press("j")
    page.wait_for_function(
        "was => { const who = document.querySelector('.who'); return who && who.querySelector('h1').innerText + who.innerText !== was }",
        arg=name,
        polling=10,
    )
    taken = time.perf_counter() - started
    settled(page)
    return taken


def move_seconds(page: Page, address: str) -> float:
    """From the key that names the stage until all stand there."""
    page.goto(address)
    page.locator(".row").first.wait_for()
    settled(page)
    page.locator(".all").check()
    page.get_by_role("button", name=f"Tick all {MOVED}").click()
    page.get_by_text(f"{MOVED} selected").wait_for()
    settled(page)
    page.keyboard.press("m")
    started = time.perf_counter()
    page.keyboard.press("3")
    page.get_by_text(f"{MOVED} people").wait_for()
    taken = time.perf_counter() - started
    page.keyboard.press("z")
    page.locator(".list").filter(has_text="Interview").wait_for(state="detached")
    return taken


def hand_in(desk: Desk, opening_id: str) -> None:
    """Files for the workers to read while somebody looks; other ones each time."""
    first = 900_000 + len(list((desk.data_dir / "uploads").glob("*/*")))
    chance = random.Random(first)
    batch = begin_batch(desk, opening_id, source="While somebody works", by=ALONE)
    for number in range(INGESTED):
        path = desk.data_dir / f"given-{number}"
        path.write_text(resume(first + number, chance), encoding="utf-8")
        accept_file(desk, opening_id, batch, f"new-{number}.txt", path, by=ALONE)


def waiting(desk: Desk, opening_id: str) -> int:
    from screening.actions.intake import intake

    return intake(desk, opening_id, by=ALONE).waiting


def middle(measure: Callable[[], float], times: int = TIMES) -> float:
    return median(measure() for _ in range(times))


def run() -> Iterator[tuple[str, str, str]]:
    if chromium() is None:
        yield "pages: no Chromium here", "-", "-"
        return
    with tempfile.TemporaryDirectory() as folder:
        program = Program(Path(folder) / "data")
        program.data_dir.mkdir()
        desk = open_desk(program.data_dir, "")
        set_up_alone(desk, name="Bench")
        opening = fill(desk, CANDIDATES).id
        tag(desk, [row.application_id for row in ranking(desk, opening, by=ALONE).rows[::10]][:MOVED], "bulk", by=ALONE)
        program.start()
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
                page = browser.new_page(viewport={"width": 1280, "height": 800})
                yield from measured(page, program, desk, opening)
                browser.close()
        finally:
            program.stop()
            desk.store.close()


def measured(page: Page, program: Program, desk: Desk, opening: str) -> Iterator[tuple[str, str, str]]:
    address = f"{program.address}/ranking"
    ranking_seconds(page, address)
    of = f"of {CANDIDATES:,}"
    yield f"ranking {of}, whole page by its address, seconds", f"{middle(lambda: ranking_seconds(page, address)):.2f}", "-"
    yield f"ranking {of}, from the menu, seconds", f"{middle(lambda: menu_seconds(page)):.2f}", "< 1.00"
    gates = iter(("review", "all", "failed", "passed", "review", "all", "failed", "passed", "all"))
    yield f"ranking {of}: a gate, seconds", f"{middle(lambda: filter_seconds(page, next(gates))):.2f}", "< 0.50"
    words = iter(("help desk", "zendesk", "calm", "utilities typing", "insurance", "freshdesk", "cashier", "oyelaran", "csat"))
    yield f"ranking {of}: words of the resume, seconds", f"{middle(lambda: search_seconds(page, next(words))):.2f}", "< 1.00"
    yield f"{MOVED} people moved, seconds", f"{middle(lambda: move_seconds(page, f'{address}?tag=bulk'), 3):.2f}", "< 2.00"
    yield from what_if_rows(page, program.address, of)
    open_first(page, address)
    next_seconds(page)
    yield f"next candidate {of}, seconds", f"{middle(lambda: next_seconds(page)):.2f}", "< 0.30"
    other = create_opening(desk, title="Phone representative", rubric_id="phone", by=ALONE).id
    here = f"{address}?opening={opening}"
    ranking_seconds(page, here)
    yield beside(page, desk, opening, "a page while files are read for it", lambda: menu_or_back(page, here))
    yield beside(page, desk, other, "a page while files are read for another opening", lambda: menu_or_back(page, here))
    open_first(page, here)
    yield beside(page, desk, other, "next candidate while files are read for another", lambda: next_seconds(page))
    open_first(page, here)
    yield beside(page, desk, opening, "next candidate while files are read for it", lambda: next_seconds(page))


def beside(page: Page, desk: Desk, opening: str, what: str, measure: Callable[[], float]) -> tuple[str, str, str]:
    """A look while files are read, in times of the same look before and after that; with the load of the machine."""
    measure()
    idle = [measure() for _ in range(PAIRED)]
    hand_in(desk, opening)
    busy = [measure() for _ in range(PAIRED)]
    left = waiting(desk, opening)
    while waiting(desk, opening):
        time.sleep(1)
    idle += [measure() for _ in range(PAIRED)]
    figures = f"{median(busy):.2f} s of {median(idle):.2f} s, {left} of {INGESTED} left, load {os.getloadavg()[0]:.0f}"
    return f"{what} ({figures}), times idle", f"{median(busy) / median(idle):.2f}", "< 2.00"


def open_first(page: Page, address: str) -> None:
    ranking_seconds(page, address)
    page.locator(".row").first.click()
    page.locator(".who h1").wait_for()
    settled(page)


def menu_or_back(page: Page, address: str) -> float:
    if "/ranking" not in page.url and "/rubrics" not in page.url:
        ranking_seconds(page, address)
    return menu_seconds(page)
