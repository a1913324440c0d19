"""The whole way a newcomer goes, in a real browser, over the real program, twice started."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Locator, Page, Route

from .files import write_some
from .running import IN_A_BROWSER, Program, Watch, browsing, settled, started

pytestmark = IN_A_BROWSER

SAMPLES = 48  # at least so many files are in the sample opening
LOOK = 500  # milliseconds a person is in view before a key decides about them, and a little more
READ_WITHIN = 240_000  # milliseconds for all of them, on a slow and busy machine


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    with started(tmp_path / "data") as running:
        yield running


def test_from_first_start_to_shortlist_and_back(program: Program, shots: Path, tmp_path: Path) -> None:
    watch = Watch()
    with browsing(watch, shots) as page:
        page.goto(program.address)
        set_up(page, shots)
        load_the_sample(page, shots)
        people = see_the_ranking(page, shots)
        decided = review_one(page, shots)
        pass_over_another(page)
        read_the_workbook(page, tmp_path, people)
        decide_about_several(page, shots)
        add_own_files(page, shots, write_some(tmp_path / "own"))
        people = count_people(page)
        watch.check()
        page.goto("about:blank")
        program.stop()
        program.start()
        still_there(page, program, people, decided)
        watch.check()
    with browsing(watch, shots, scheme="dark") as page:
        see_it_in_the_dark(page, program, shots)
        watch.check()


def see_it_in_the_dark(page: Page, program: Program, shots: Path) -> None:
    for name, waiting_for in {"": ".waits", "openings": ".card", "intake": ".file", "ranking": ".row"}.items():
        page.goto(f"{program.address}/{name}")
        page.wait_for_selector(waiting_for)
        settled(page)
        page.screenshot(path=shots / f"dark-{name or 'home'}.png")
    page.locator(".row").first.click()
    page.wait_for_selector(".criterion")
    settled(page)
    page.screenshot(path=shots / "dark-candidate.png")


def set_up(page: Page, shots: Path) -> None:
    page.get_by_text("Who will work here?").first.wait_for()
    settled(page)
    page.screenshot(path=shots / "1-setup.png")
    page.get_by_label("Your name").fill("Dana Reviewer")
    page.get_by_role("button", name="Start").click()
    page.get_by_text("No opening yet.").wait_for()


def load_the_sample(page: Page, shots: Path) -> None:
    page.get_by_role("button", name="Load the sample opening").click()
    page.locator(".file").first.wait_for()
    assert page.locator(".file").count() >= SAMPLES
    page.screenshot(path=shots / "2-intake.png")
    assert page.locator(".file.waiting, .file.reading").count() > 0, "the files were not shown while they were read"
    page.wait_for_function(
        "() => document.querySelector('[data-testid=stProgress]')?.innerText.includes('on the way') === false", timeout=READ_WITHIN
    )
    settled(page)
    states = {node.get_attribute("data-state") for node in page.locator(".file").all()}
    assert states <= {"done", "rejected", "duplicate"}
    for failed in page.locator('.file[data-state="rejected"]').all():
        assert failed.inner_text().strip().removesuffix("Retry").strip().endswith(".")


def see_the_ranking(page: Page, shots: Path) -> int:
    page.get_by_role("button", name="See the ranking").click()
    page.wait_for_selector(".row")
    settled(page)
    page.screenshot(path=shots / "3-ranking.png")
    every, *gates = [int(text.split()[-1]) for text in page.locator(".gate").all_inner_texts()]
    assert every == sum(gates)
    assert every >= SAMPLES / 2
    assert page.locator(".row .why").first.inner_text()
    page.keyboard.press("/")
    page.keyboard.type("no such person anywhere")
    page.get_by_text("Nobody matches these filters.").wait_for()
    page.keyboard.press("Escape")
    page.locator(".row").nth(1).wait_for()
    assert not page.get_by_label("Search").input_value()
    page.keyboard.press("/")
    page.keyboard.type("no such person anywhere")
    page.get_by_role("button", name="Clear filters").click()
    page.locator(".row").nth(1).wait_for()
    filled = next(gate for gate, number in zip(("passed", "review", "failed"), gates, strict=True) if number)
    page.locator(f'[data-gate="{filled}"]').click()
    page.wait_for_url(f"**gate={filled}**")
    assert page.locator(".group b").all_inner_texts()[0] in ("Passed", "To check", "Fall short")
    page.go_back()
    page.locator('[data-gate="all"][aria-pressed="true"]').wait_for()
    settled(page)
    return every


def review_one(page: Page, shots: Path) -> str:
    """Open the first person with a marked page by key, go both ways between words and criteria, advance; their code or name."""
    page.locator(".row").first.focus()
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    page.wait_for_selector(".criterion")
    settled(page)
    for _ in range(10):
        if page.locator(".sheet mark").count():
            break
        next_person(page)
    picture = page.locator(".sheet img").first
    picture.wait_for()
    page.wait_for_timeout(500)
    assert picture.evaluate("image => image.complete && image.naturalWidth") > 500
    row = page.locator(".criterion", has=page.locator(".tag")).last
    row.click()
    assert "focused" in (row.get_attribute("class") or "")
    number = row.locator(".tag").first.inner_text()
    assert page.locator(f'.sheet mark.focused[data-number="{number}"]').count() > 0
    page.get_by_test_id("stMain").evaluate("page => page.scrollTo(0, 0)")
    page.screenshot(path=shots / "4-candidate.png")
    first_tag = page.locator(".tag.onpage").first
    wanted = first_tag.inner_text()
    first_tag.click()
    focused = page.locator(".criterion.focused").first
    assert wanted in focused.locator(".tag").all_inner_texts() or focused.locator(".tag").count() == 4
    page.locator('[data-view="text"]').click()
    assert page.locator(".text mark").count() > 0
    quoted = page.locator(".criterion.focused .words").first.inner_text().split("”")[0].strip("“ ")
    assert " ".join(quoted.split()) in " ".join(page.locator(".text").inner_text(timeout=2000).split()) or page.locator(".text sup").count()
    page.get_by_test_id("stMain").evaluate("page => page.scrollTo(0, 0)")
    page.screenshot(path=shots / "5-candidate-text.png")
    page.locator('[data-view="page"]').click()
    keys_are_about_the_person_shown(page)
    return decide_by_key(page, "a")


def keys_are_about_the_person_shown(page: Page) -> None:
    """A key held or tapped twice decides once; undo goes back; a dialog left by Escape leaves the keys alive."""
    who = name_shown(page)
    before = page.url
    for _ in range(20):
        page.keyboard.down("h")
        page.wait_for_timeout(33)
    page.keyboard.up("h")
    page.wait_for_function("before => location.href !== before", arg=before)
    settled(page)
    page.wait_for_timeout(LOOK)
    assert "On hold" not in page.locator(".who").inner_text(), "the key that was held went on to the next person"
    page.keyboard.press("z")
    page.wait_for_function("before => location.href === before", arg=before)
    settled(page)
    assert name_shown(page) == who
    page.wait_for_timeout(LOOK)
    page.keyboard.press("a")
    page.wait_for_timeout(60)
    page.keyboard.press("a")
    page.wait_for_function("before => location.href !== before", arg=before)
    settled(page)
    page.wait_for_timeout(LOOK)
    assert "Advanced" not in page.locator(".who").inner_text(), "the second tap was taken for the next person"
    page.keyboard.press("z")
    page.wait_for_function("before => location.href === before", arg=before)
    settled(page)
    page.wait_for_timeout(LOOK)
    page.keyboard.press("p")
    page.get_by_role("dialog").wait_for()
    page.get_by_role("dialog").get_by_role("combobox").click()
    page.get_by_role("option", name="Withdrew").click()
    settled(page)
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="hidden")
    settled(page)
    next_person(page)
    assert not page.get_by_role("dialog").count()
    page.keyboard.press("k")
    page.wait_for_function("before => location.href === before", arg=before)
    settled(page)
    assert "Advanced" not in page.locator(".who").inner_text()
    page.wait_for_timeout(LOOK)


def name_shown(page: Page) -> str:
    return page.locator(".who h1").inner_text()


def next_person(page: Page) -> None:
    before = page.url
    page.keyboard.press("j")
    page.wait_for_function("before => location.href !== before", arg=before)
    settled(page)


def decide_by_key(page: Page, key: str) -> str:
    who = name_shown(page)
    before = page.url
    page.wait_for_timeout(LOOK)
    page.keyboard.press(key)
    page.wait_for_function("before => location.href !== before", arg=before)
    settled(page)
    return who


def pass_over_another(page: Page) -> None:
    page.wait_for_timeout(LOOK)
    page.keyboard.press("p")
    page.get_by_role("dialog").wait_for()
    page.get_by_role("combobox").click()
    page.get_by_role("option", name="Withdrew").click()
    settled(page)
    page.get_by_role("dialog").get_by_role("button", name="Pass over").click()
    page.get_by_role("dialog").wait_for(state="hidden")
    settled(page)


def read_the_workbook(page: Page, folder: Path, people: int) -> None:
    page.get_by_role("link", name="Ranking", exact=True).click()
    page.wait_for_selector(".row")
    settled(page)
    assert decided_as(page, "passed_over").count() == 1
    assert decided_as(page, "advanced").count() == 1
    with page.expect_download() as coming:
        page.get_by_role("button", name="Shortlist").click()
    path = folder / coming.value.suggested_filename
    coming.value.save_as(path)
    assert path.suffix == ".xlsx"
    book = load_workbook(path)
    words = {str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None}
    assert len(book.sheetnames) >= 3
    assert max(sheet.max_row for sheet in book) > people
    assert {"Advance", "Pass over", "Withdrew", "Dana Reviewer"} <= words


def decide_about_several(page: Page, shots: Path) -> None:
    """Tick two by key and hold them, then pass both over with one reason."""
    decided_as(page, "open")
    page.locator(".row").first.focus()
    for key in ("x", "j", "x"):
        page.keyboard.press(key)
    page.get_by_text("2 selected").wait_for()
    page.screenshot(path=shots / "7-bulk.png")
    for word in ("held", "undone", "held again"):
        page.keyboard.press("z" if word == "undone" else "h")
        page.locator(".bulk").filter(has_text="selected").wait_for(state="detached")
        settled(page)
        if word == "undone":
            assert not page.locator(".bulk").count()
            page.locator(".row").first.focus()
            for key in ("x", "j", "x"):
                page.keyboard.press(key)
            page.get_by_text("2 selected").wait_for()
        else:
            page.get_by_text("On hold: 2 people").wait_for()
    held = decided_as(page, "held")
    assert held.count() == 2
    page.locator(".all").check()
    page.locator('.bulk [data-key="P"]').click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("Pass over 2 people").wait_for()
    assert dialog.get_by_role("button", name="Pass over").is_disabled()
    dialog.get_by_role("combobox").click()
    page.get_by_role("option", name="Other", exact=True).click()
    page.get_by_role("textbox", name="In your words").fill("Needs day shifts only")
    page.keyboard.press("Enter")
    settled(page)
    dialog.get_by_role("button", name="Pass over").click()
    dialog.wait_for(state="hidden")
    settled(page)
    assert decided_as(page, "passed_over").count() == 3
    decided_as(page, "any")


def add_own_files(page: Page, shots: Path, files: list[Path]) -> None:
    page.get_by_role("button", name="Add resumes").click()
    page.wait_for_selector(".drop")
    settled(page)
    page.locator(".pick-files").set_input_files(files)
    for path in files:
        page.wait_for_selector(f'.file[data-name="{path.name}"]:is(.done, .rejected)', timeout=60_000)
    settled(page)
    page.screenshot(path=shots / "6-outcomes.png")
    for path in files:
        row = page.locator(f'.file[data-name="{path.name}"]')
        good = path.suffix == ".txt" or path.name.startswith("Petra")
        assert row.get_attribute("data-state") == ("done" if good else "rejected"), path.name
        outcome = row.locator("span").nth(2).inner_text()
        assert outcome == "Read and ranked" if good else outcome.count(".") >= 1, outcome
    page.get_by_text(f"{len(files)} of {len(files)} handed in.").wait_for()
    again = files[0].parent / "again"
    again.mkdir()
    (again / "copy of Petra.pdf").write_bytes(files[0].read_bytes())
    page.locator(".pick-folder").set_input_files(again)
    page.wait_for_selector('.file[data-name="copy of Petra.pdf"].duplicate', timeout=60_000)
    broken = page.locator('.file[data-name="cut-short.pdf"]')
    broken.get_by_role("button", name="Retry").click()
    page.wait_for_selector('.file[data-name="cut-short.pdf"].rejected', timeout=60_000)
    settled(page)
    stop_sending(page, files)


def stop_sending(page: Page, files: list[Path]) -> None:
    """What has gone out is taken, the rest stays where it was."""
    held, is_stopped = list[Route](), False

    def until_stopped(one: Route) -> None:
        one.continue_() if is_stopped else held.append(one)

    page.route("**/api/upload/**", until_stopped)
    page.locator(".pick-files").set_input_files(files)
    page.get_by_role("button", name="Stop sending").click()
    page.get_by_role("button", name="Stop sending").wait_for(state="detached")
    is_stopped = True
    for one in held:
        one.continue_()
    page.get_by_text(f"4 of {len(files)} handed in. {len(files) - 4} not sent, as you wished.").wait_for()
    page.unroute("**/api/upload/**")
    settled(page)


def decided_as(page: Page, disposition: str) -> Locator:
    """The rows of the people so decided, with nobody else shown."""
    if page.get_by_label("Decision").input_value() != disposition:
        page.get_by_label("Decision").select_option(disposition)
        page.wait_for_url(re.compile("decision=" + disposition if disposition != "any" else r"^((?!decision=).)*$"))
        settled(page)
    return page.locator(".row")


def count_people(page: Page) -> int:
    page.get_by_role("link", name="Ranking", exact=True).click()
    page.wait_for_selector(".row")
    settled(page)
    decided_as(page, "any")
    return int(page.locator('[data-gate="all"]').inner_text().split()[-1])


def still_there(page: Page, program: Program, people: int, decided: str) -> None:
    page.goto(f"{program.address}/ranking")
    page.wait_for_selector(".row")
    settled(page)
    assert int(page.locator('[data-gate="all"]').inner_text().split()[-1]) == people
    row = decided_as(page, "advanced")
    assert row.count() == 1
    assert "Advanced" in row.inner_text()
    assert decided in row.inner_text()
    page.get_by_role("link", name="Add resumes", exact=True).click()
    page.wait_for_selector(".file.rejected")
    assert page.locator('.file[data-name="locked.pdf"]').count() == 1


def test_a_team_signs_in(program: Program, shots: Path) -> None:
    watch = Watch()
    with browsing(watch, shots) as page:
        page.goto(program.address)
        page.get_by_text("My team").click()
        page.get_by_label("E-mail").wait_for()
        page.get_by_label("Your name").fill("Olive Owner")
        page.get_by_label("E-mail").fill("olive@example.com")
        page.get_by_role("textbox", name="Password").fill("a quiet green river")
        page.get_by_role("button", name="Start").click()
        page.get_by_role("link", name="Sign in").click()
        page.wait_for_url("**/sign-in*")
        page.screenshot(path=shots / "team-sign-in.png")
        page.goto(f"{program.address}/intake?opening=x")
        assert "/sign-in?next=" in page.url
        page.get_by_label("E-mail").fill("olive@example.com")
        page.get_by_label("Password").fill("a quiet green river")
        page.get_by_role("button", name="Sign in").click()
        page.get_by_text("No opening yet").first.wait_for()
        assert "/intake" in page.url
        page.get_by_role("button", name="Go to openings").click()
        page.get_by_text("Signed in as Olive Owner").wait_for()
        page.get_by_role("link", name="Sign out").click()
        page.get_by_role("button", name="Sign out").click()
        page.wait_for_url("**/sign-in*")
        page.goto(f"{program.address}/ranking")
        assert "/sign-in?next=" in page.url
        watch.check()
