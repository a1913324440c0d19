"""An interview in real browsers: taps while the server is dead, two windows of one person, and a whole interview day."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from screening.actions.interviews import Plan, cancel_interview, change_interview, interview_of
from screening.actions.interviews_taps import own_taps, tape_of
from screening.actions.ratings import draft_of, own_scorecard
from screening.actions.ratings_seen import scorecards_of
from screening.model.interview import Interview, InterviewState
from screening.storage import tapes

from .axe import faults_in_both_themes
from .interviewing import NAME, NOTE, Day, at_interview, browser, fill_ratings, kill, lock_ratings, made_day, plan_by_clicking, signed_in
from .running import IN_A_BROWSER, Program, Watch, settled, started

pytestmark = IN_A_BROWSER
SMALL = """() => {
  const root = [...document.querySelectorAll('*')].map(each => each.shadowRoot).find(each => each?.querySelector('.interview')) || document;
  const shown = [...root.querySelectorAll('.interview button, .interview summary, .interview textarea')].filter(each => each.offsetParent);
  return shown.filter(each => each.getBoundingClientRect().height < 44).map(each => each.textContent);
}"""
SIXTY = [str(1 + number * 5 % 8) for number in range(60)]
KINDS = ["empathy", "clarifying", "verified", "offer", "cut_off", "argued", "overpromised", "jargon"]


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    return made_day(tmp_path_factory.mktemp("day"))


@pytest.fixture(scope="module")
def program(day: Day) -> Iterator[Program]:
    with started(day.desk.data_dir) as running:
        yield running


@pytest.fixture
def interview(day: Day) -> Iterator[Interview]:
    """One interview at a time: whoever still has to rate somebody sees no debrief about them."""
    planned = day.planned()
    yield planned
    now = interview_of(day.desk, planned.id)
    if now.state in (InterviewState.PLANNED, InterviewState.RUNNING):
        cancel_interview(day.desk, now.id, shown=now.version, by=day.owner)


def kept(page: Page) -> None:
    """Wait until nothing waits in the browser any more."""
    page.wait_for_function("() => !Object.keys(localStorage).some(key => key.startsWith('sc.tap.') || key.startsWith('sc.word.'))")


def test_what_is_tapped_while_the_server_is_dead_is_kept_once_and_in_order(day: Day, program: Program, interview: Interview) -> None:
    with browser() as chrome:
        context = signed_in(chrome, program, "rita", Watch())
        page = at_interview(context, program, interview)
        page.get_by_role("button", name="Begin").click()
        page.keyboard.press("1")
        kept(page)
        kill(program)
        for key in SIXTY[:30]:
            page.keyboard.press(key)
        page.get_by_text("Connecting").or_(page.get_by_text("CONNECTING")).first.wait_for()
        page.wait_for_timeout(3_000)  # until whatever says so stands over the page, and is gone
        expect(page.locator('[role="dialog"]')).to_have_count(0)
        page.evaluate("() => { const now = Date.now; Date.now = () => now() - 7_200_000; }")  # somebody sets the clock back
        for key in SIXTY[30:]:
            page.locator(f'[data-kind="{KINDS[int(key) - 1]}"]').click()
        page.locator("textarea.notes").fill("let them finish")
        page.locator('.scores [data-score="4"]').click()
        page.get_by_text("60 taps and what you wrote are kept here").wait_for()
        other = context.new_page()  # a second window that opens on what the first one keeps
        program.start()
        other.goto(f"{program.address}/interview?id={interview.id}")
        kept(page)
        page.reload()
        page.locator('[data-kind="empathy"] .count').get_by_text("×").wait_for()
        other.locator(".interview .line").wait_for()
        other.keyboard.press("2")
        page.keyboard.press("3")
        kept(other)
        kept(page)
    tape = [event.kind.value for event in tape_of(own_taps(day.desk, interview.id, by=day.ids["rita"]))]
    assert tape[:2] == ["line", "empathy"]
    assert tape[2:62] == [KINDS[int(key) - 1] for key in SIXTY]
    assert sorted(tape[62:]) == ["clarifying", "verified"]
    draft = draft_of(day.desk, interview.id, by=day.ids["rita"])
    assert set(draft) == {"notes", "D1.score"} and draft["D1.score"].value == "4"
    assert draft["notes"].value.endswith("let them finish")


def test_ten_thousand_taps_and_two_windows_and_being_taken_off(day: Day, program: Program, interview: Interview) -> None:
    rita = day.ids["rita"]
    with browser() as chrome:
        context = signed_in(chrome, program, "rita", Watch())
        page = at_interview(context, program, interview)
        page.get_by_role("button", name="Begin").click()
        page.locator('[data-kind="offer"]').evaluate("button => { for (let n = 0; n < 10000; n += 1) button.click(); }")
        page.get_by_text("×10000").wait_for()
        page.wait_for_function("() => !Object.keys(localStorage).some(key => key.startsWith('sc.tap.'))", timeout=120_000)
        assert len(own_taps(day.desk, interview.id, by=rita)) == 10_002
        second = at_interview(context, program, interview)
        second.get_by_text("×10000").wait_for()
        write_in_two_windows(page, second)
        assert draft_of(day.desk, interview.id, by=rita)["D1.note"].value == "from the second window"
        change_interview(
            day.desk, interview.id, Plan(interview.starts_at, "phone", day.ids["pia"], (day.ids["ron"],)), shown=1, by=day.owner
        )
        page.keyboard.press("1")
        page.get_by_text("This interview is not yours (any more). What was saved until now is kept.").wait_for()
        page.reload()
        page.get_by_text("This interview is not yours").wait_for()
    with day.desk.store.read() as db:
        assert len(tapes.of_person(db, interview.id, rita)) == 10_002


def write_in_two_windows(first: Page, second: Page) -> None:
    """Both write the same note: the later one is told, and chooses."""
    first.locator("textarea.note").fill("from the first window")
    kept(first)
    second.evaluate("() => Object.defineProperty(document, 'visibilityState', {get: () => 'hidden'})")  # it stands behind
    second.locator("textarea.note").fill("from the second window")
    second.get_by_text("You are writing in two windows.").wait_for()
    assert "from the first window" in second.locator(".clash").inner_text()
    second.get_by_role("button", name="Keep this one").click()
    kept(second)


def test_locking_while_the_server_is_dead_and_then_twice_at_once(day: Day, program: Program, interview: Interview) -> None:
    with browser() as chrome:
        context = signed_in(chrome, program, "ron", Watch())
        page, other = (at_interview(context, program, interview) for _ in range(2))
        page.bring_to_front()
        fill_ratings(page, 1)
        kept(page)
        page.locator(".dots button").first.click()
        page.locator('.scores [data-score="1"]').dblclick()  # twice is not taken back
        expect(page.locator('.scores [data-score="1"]')).to_have_attribute("aria-checked", "true")
        page.locator('.scores [data-score="1"]').press("ArrowRight")  # within the choices, not the customer's next line
        expect(page.locator('.scores [data-score="2"]')).to_have_attribute("aria-checked", "true")
        expect(page.get_by_role("button", name="Begin")).to_be_visible()
        kept(page)
        kill(program)
        page.get_by_role("button", name="Lock ratings").click()
        page.get_by_text("Not locked, no connection. What you rated and wrote is kept.").wait_for()
        program.start()
        other.reload()
        other.locator(".lockrow").get_by_text("Nobody sees them before you lock them.").wait_for()
        for each in (page, other):
            each.get_by_role("button", name="Lock ratings").evaluate("it => setTimeout(() => { it.click(); it.click(); }, 500)")
        for each in (page, other):
            each.get_by_text("Your ratings are locked").wait_for()
    card = own_scorecard(day.desk, interview.id, by=day.ids["ron"])
    assert card is not None and [rating.score for rating in card.card.ratings] == [2, 1, 1, 1, 1, 1, 1, 1]


def test_an_interview_day(day: Day, program: Program) -> None:
    """Planned by clicking; one plays, two rate alone, a third reads it and rates too. Nobody sees another's ratings before
    locking their own, and no name, points or resume at all."""
    watch = Watch()
    with browser() as chrome:
        planner = signed_in(chrome, program, "olive", watch, width=1280).new_page()
        interview = interview_of(day.desk, plan_by_clicking(planner, program, player="Pia", raters=("Rita", "Ron")))
        assert (interview.kit.id, interview.form_name, interview.mode, interview.place) == ("billing_dispute", "A", "phone", "Room 2")
        assert interview.raters == {day.ids["rita"], day.ids["ron"]}
        with planner.expect_download() as calendar:
            planner.locator(f'a[href="/api/interviews/{interview.id}/calendar.ics"]').click()
        assert b"SUMMARY:Interview C-0001: Billing dispute" in calendar.value.path().read_bytes()
        pages = {name: at_interview(signed_in(chrome, program, name, watch), program, interview) for name in ("pia", "rita", "ron")}
        for page in pages.values():
            shown = page.locator(".interview").inner_text()
            everything = shown + page.content() + page.title() + page.url
            assert not any(word in everything for word in (NAME, "Holloway", "Blue Heron", "Passed", "62 WPM"))
            assert not any(word in shown for word in ("points", "rank", "resume", "Rita", "Ron", "Pia"))
            assert page.get_by_role("link", name="Ranking", exact=True).count() == 0
        rita, ron = pages["rita"], pages["ron"]
        pages["pia"].get_by_role("button", name="Begin").click()
        expect(rita.locator(".time")).not_to_have_text("0:00")  # the clock goes along with whoever plays
        rita.keyboard.press("1")
        rita.keyboard.press("2")
        play(pages["pia"])
        rita.get_by_text("The role play has ended, after").wait_for()  # the lines go along with whoever plays as well
        expect(rita.get_by_role("button", name="End role play")).to_be_hidden()
        fill_ratings(rita, 4)
        assert faults_in_both_themes(rita) == []
        small = rita.evaluate(SMALL)
        assert small == [], "every one of them fits a finger"
        rita.reload()
        rita.get_by_role("button", name="Lock ratings").wait_for()
        lock_ratings(rita)
        expect(rita.locator('[data-trap="yes"]').or_(rita.locator('.scores [data-score="1"]'))).to_be_disabled()
        ron.reload()
        ron.locator(".interview .line").wait_for()
        settled(ron)
        seen = ron.locator(".interview").inner_text() + ron.content()
        assert not any(word in seen for word in ("Rita", NOTE, "are locked"))
        for each in (rita, ron, pages["pia"]):
            debrief_is_shut(each.context.new_page(), program, interview)
        fill_ratings(ron, 2)
        lock_ratings(ron)
        debrief_is_held(rita.context.new_page(), program, interview)
        debrief_is_shut(pages["pia"].context.new_page(), program, interview)
        a_third_is_asked(planner, program)
        debrief_is_shut(rita.context.new_page(), program, interview)
        third = at_interview(signed_in(chrome, program, "tom", watch), program, interview)
        reads_and_rates(third)
        for page in pages.values():
            page.goto(f"{program.address}/interviews")
            page.get_by_text("C-0001").first.wait_for()
            page.get_by_text("Done").first.wait_for()
        watch.check()
    assert interview_of(day.desk, interview.id).state is InterviewState.DONE
    cards = scorecards_of(day.desk, [day.application], by=day.owner)[day.application]
    assert {each.rater: {rating.score for rating in each.card.ratings} for each in cards} == {"Rita": {4}, "Ron": {2}, "Tom": {3}}
    assert own_scorecard(day.desk, interview.id, by=day.ids["rita"]) is not None


def debrief_is_shut(page: Page, program: Program, interview: Interview) -> None:
    """The same words for who has rated, who has not and who never will, under a title that says nothing."""
    page.goto(f"{program.address}/debrief?id={interview.id}")
    page.get_by_text("The debrief is not open").wait_for()
    seen = page.content() + page.title()
    assert not any(word in seen for word in (NOTE, "of 5", "Rita", "Ron", NAME))
    page.close()


def debrief_is_held(page: Page, program: Program, interview: Interview) -> None:
    """From the first page: both side by side, what asks for a third, the tapes, a code and no name."""
    page.goto(program.address)
    page.get_by_role("link", name="is rated: debrief of").click()
    page.get_by_role("heading", name=f"Debrief {interview.code}").wait_for()
    page.get_by_text("Ask a third person to rate.").wait_for()
    page.get_by_text("Two points or more apart: ").wait_for()
    table = page.locator(".debrief table").inner_text()
    assert "Rita (you)" in table and "Ron" in table and table.count(NOTE) == 16 and table.count("3.00") == 8
    assert "Would go on with them" in table and table.count("With doubts") == 2
    page.get_by_text("played the customer").wait_for()
    assert "No interruption noted. First useful question at step 1 of 5" in page.locator(".tapes").inner_text()
    assert NAME not in page.content()
    page.get_by_text("Say what you would rate now").click()
    page.get_by_text("Rating now").wait_for()
    assert faults_in_both_themes(page) == []
    page.close()


def a_third_is_asked(page: Page, program: Program) -> None:
    """By whoever planned it: the first page says so, the debrief has the button."""
    page.goto(program.address)
    page.get_by_role("link", name="asks for a third person to rate").click()
    page.get_by_role("button", name="Ask one more person...").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Rates as well").click()
    assert page.get_by_role("option").all_inner_texts() == ["Olive Owner", "Tom"], "who has a part in it already is not asked again"
    page.get_by_role("option", name="Tom").click()
    dialog.get_by_role("button", name="Ask to rate").click()
    page.get_by_text("Tom is asked to rate.").wait_for()


def reads_and_rates(page: Page) -> None:
    """What the customer said and whoever played them tapped, with its times; nothing of the two who have rated."""
    moments = page.locator(".moments li").all_inner_texts()
    assert len(moments) >= 6 and "My bill jumped $47" in moments[0] and "Named the feeling" in moments[1]
    seen = page.locator(".interview").inner_text() + page.content()
    assert not any(word in seen for word in ("Rita", "Ron", "Pia", NOTE, "of 5"))
    expect(page.locator('[data-kind="empathy"]')).to_have_count(0)
    page.keyboard.press("1")
    fill_ratings(page, 3)
    assert faults_in_both_themes(page) == []
    lock_ratings(page)


def play(page: Page) -> None:
    """The role-player goes up the ladder, softens once it is earned, tells the need, and ends."""
    expect(page.locator(".line")).to_contain_text("My bill jumped $47")
    expect(page.get_by_role("button", name="Say the milder line")).to_be_disabled()
    for key in ("1", "2", "ArrowRight", "m"):
        page.keyboard.press(key)
    expect(page.locator(".line")).to_contain_text("have it be the last time")
    page.keyboard.press("5")
    expect(page.locator('[data-kind="cut_off"] .count')).to_have_text("×1")
    page.get_by_role("button", name="Undo last tap").click()
    expect(page.locator('[data-kind="cut_off"] .count')).to_have_text("")
    for key in ("k", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    page.get_by_role("button", name="Go on playing").wait_for()
    kept(page)
