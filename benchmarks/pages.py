"""The ranking of 1,000 candidates in a real browser: until it can be used, and until a filter is drawn."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from screening.actions.context import Desk, open_desk
from screening.actions.intake import accept_file, begin_batch
from screening.actions.openings import create_opening
from screening.actions.setup import ALONE, set_up_alone
from screening.extraction.extract import extract_profile
from screening.reading.read import read_document
from screening.sandbox import Failure, Member, Reading, Result
from screening.vocabulary.load import load_vocabulary
from screening.worker import Stop, work
from tests.browser.running import Program, chromium

CANDIDATES = 1_000
FIRST = ("Ada", "Bruno", "Carla", "Dmitri", "Elif", "Farah", "Goran", "Hana")
LAST = ("Whitlock", "Ramos", "Oyelaran", "Tavares", "Haddad", "Brandt", "Nguyen")


class HereReader:
    """Reads in this process: the texts are our own."""

    def read(self, file: str, path: Path, *, images: bool = False, pictures: bool = True) -> tuple[Result, ...]:
        document = read_document(path.read_bytes(), file)
        return (Reading(file, document, extract_profile(document, load_vocabulary()), ()),)

    def unpack(self, file: str, path: Path) -> Iterator[Member | Failure]:
        return iter(())

    def rest(self) -> None:
        pass


def resume(number: int, chance: random.Random) -> str:
    """A short invented resume; six in ten state a typing speed."""
    typing = f"- Typing speed {chance.randint(28, 80)} WPM\n" if chance.random() < 0.6 else ""
    return (
        f"{chance.choice(FIRST)} {chance.choice(LAST)}\nTampa, FL | p{number}@example.com\n\nEXPERIENCE\n"
        f"{chance.choice(('Chat Support Specialist', 'Cashier', 'Call Center Agent'))}, Firm {number}\n"
        f"March {chance.randint(2014, 2025)} - October 2026\n"
        f"- Answered customer chats in {chance.choice(('Zendesk', 'Salesforce', 'our system'))}, three at once\n{typing}"
    )


def fill(desk: Desk) -> None:
    chance = random.Random(7)
    set_up_alone(desk, name="Bench")
    opening = create_opening(desk, title="Chat representative", rubric_id="chat", by=ALONE, seats=20)
    batch = begin_batch(desk, opening.id, by=ALONE)
    for number in range(CANDIDATES):
        path = desk.data_dir / f"given-{number}"
        path.write_text(resume(number, chance), encoding="utf-8")
        accept_file(desk, opening.id, batch, f"r{number}.txt", path, by=ALONE)
    work(desk, HereReader(), Stop(), until_empty=True)


def page_seconds(page: Page, address: str) -> float:
    """Until the list stands and takes a key."""
    started = time.perf_counter()
    page.goto(address)
    page.locator(".row").first.wait_for()
    page.keyboard.press("j")
    page.locator(".row:focus").wait_for()
    return time.perf_counter() - started


def filter_seconds(page: Page, gate: str) -> float:
    started = time.perf_counter()
    page.locator(f'[data-gate="{gate}"]').click()
    page.locator(f'[data-gate="{gate}"][aria-pressed="true"]').wait_for()
    return time.perf_counter() - started


def run() -> Iterator[tuple[str, str, str]]:
    if chromium() is None:
        yield "ranking page: no Chromium here", "-", "< 2.0"
        return
    with tempfile.TemporaryDirectory() as folder:
        program = Program(Path(folder) / "data")
        program.data_dir.mkdir()
        fill(open_desk(program.data_dir, ""))
        program.start()
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
                page = browser.new_page(viewport={"width": 1280, "height": 800})
                page_seconds(page, f"{program.address}/ranking")
                warm = sorted(page_seconds(page, f"{program.address}/ranking") for _ in range(5))
                drawn = sorted(filter_seconds(page, gate) for gate in ("review", "all", "failed", "review", "all"))
                browser.close()
        finally:
            program.stop()
    yield f"ranking of {CANDIDATES:,} in a browser, warm, seconds (median)", f"{warm[2]:.2f}", "< 2.00"
    yield f"ranking of {CANDIDATES:,}: a filter drawn, seconds (median)", f"{drawn[2]:.2f}", "< 0.50"
