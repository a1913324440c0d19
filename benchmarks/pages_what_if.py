"""What if over 5,000 candidates in a real browser: the page by its address, and a slider of each sort moved by the key."""

from __future__ import annotations

import time
from collections.abc import Iterator
from statistics import median

from playwright.sync_api import Locator, Page

from tests.browser.running import settled

STEPS = 10
DRAWN = "document.querySelector('.tally').innerText + [...document.querySelectorAll('ul.steps')].map(each => each.innerText).join()"


def what_if_rows(page: Page, address: str, of: str) -> Iterator[tuple[str, str, str]]:
    """From the address until the ranking stands, the first time and again; then the steps of a slider."""
    yield f"what if {of}, first look, seconds", f"{_look(page, address):.2f}", "< 2.00"
    yield f"what if {of}, again, seconds", f"{_look(page, address):.2f}", "< 2.00"
    for name, key in (("Points", "ArrowRight"), ("Words a minute", "ArrowLeft")):
        taken = [_step(page, page.get_by_role("slider", name=name).first, key) for _ in range(STEPS)]
        yield f"{name.lower()} {of}: a step, seconds (longest {max(taken):.2f})", f"{median(taken):.2f}", "< 0.50"


def _look(page: Page, address: str) -> float:
    started = time.perf_counter()
    page.goto(f"{address}/what-if")
    page.locator("ul.steps").first.wait_for(timeout=60_000)
    taken = time.perf_counter() - started
    settled(page)
    return taken


def _step(page: Page, slider: Locator, key: str) -> float:
    """From the key until another ranking stands there."""
    was = page.evaluate(DRAWN)
    slider.focus()
    started = time.perf_counter()
    page.keyboard.press(key)
    page.wait_for_function(f"was => {DRAWN} !== was", arg=was, polling=10)
    taken = time.perf_counter() - started
    settled(page)
    return taken
