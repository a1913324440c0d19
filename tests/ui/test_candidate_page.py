"""What a person can say on the candidate page, and what the page says back: facts, outcomes, reasons, stages, deleting."""

from __future__ import annotations

from html import escape
from typing import Any

import pytest

from screening.actions.candidates import candidate
from screening.actions.context import Desk
from screening.actions.corrections import correct, known_facts
from screening.actions.decision_reasons import reasons
from screening.actions.decisions import decide
from screening.actions.notes import write_note
from screening.actions.openings import list_openings
from screening.actions.overrides import override
from screening.actions.ranking import ranking
from screening.actions.setup import ALONE
from screening.model.hiring import Disposition
from screening.model.said import ContactSaid, FactKind, TypingSaid
from screening.ui.candidate_dialogs import OPEN, Wish

from .pages import Pages

HOSTILE = "<img src=x onerror=alert(1)> **told** on the phone"


@pytest.fixture
def quinn(desk: Desk) -> str:
    """Somebody who types 31 words a minute, 40 asked."""
    opening = list_openings(desk, by=ALONE)[0].opening
    return next(row.application_id for row in ranking(desk, opening.id, by=ALONE).rows if row.name == "Quinn Abara")


def typing_id(desk: Desk, application_id: str) -> str:
    return next(each.id for each in candidate(desk, application_id, by=ALONE).rubric.criteria if each.kind == "typing")


def row(pages: Pages, criterion_id: str) -> dict[str, Any]:
    shown = pages.data("candidate")
    found: dict[str, Any] = next(each for each in [*shown["musts"], *shown["nices"]] if each["id"] == criterion_id)
    return found


def dialog(pages: Pages, what: str, about: str, hint: str = "") -> Pages:
    """The page with a dialog asked for."""
    pages.open("candidate.py", id=about)
    pages.test.session_state[OPEN] = Wish(what, about, hint)
    return pages.open()


def select(pages: Pages, label: str, value: Any) -> None:
    next(each for each in pages.test.selectbox if each.label == label).set_value(value).run()


def test_a_fact_is_put_right(desk: Desk, pages: Pages, quinn: str) -> None:
    typing = typing_id(desk, quinn)
    dialog(pages, "correct", quinn, typing)
    pages.press("Save")
    assert "Say how you know" in pages.words
    next(each for each in pages.test.number_input if each.label == "Words a minute").set_value(55)
    select(pages, "How do you know", "Asked on the phone")
    pages.press("Save")
    assert (row(pages, typing)["outcome"], row(pages, typing)["told"]) == ("met", "55 words a minute: Asked on the phone")
    assert not row(pages, typing)["quote"], "what a person said is no quotation"
    word = pages.data("candidate")["said"][0]
    assert (word["now"], word["was"], word["who"]) == ("55 words a minute", "31 words a minute", "Dana Reviewer")


def test_whoever_comes_second_is_told_and_chooses(desk: Desk, pages: Pages, quinn: str) -> None:
    dialog(pages, "correct", quinn, typing_id(desk, quinn))
    correct(desk, quinn, kind=FactKind.TYPING, target="typing", fact=TypingSaid(44), source="Tested", by=ALONE)
    next(each for each in pages.test.number_input if each.label == "Words a minute").set_value(55)
    select(pages, "How do you know", "Asked on the phone")
    pages.press("Save")
    assert "44 words a minute (Tested)" in pages.words
    assert known_facts(desk, quinn, by=ALONE).corrections[-1].said == TypingSaid(44)


def test_the_same_again_after_somebody_decided_otherwise_is_told(desk: Desk, pages: Pages, quinn: str) -> None:
    decide(desk, quinn, disposition="advanced", by=ALONE)
    pages.open("candidate.py", id=quinn)
    decide(desk, quinn, disposition="held", by=ALONE)
    pages.press("Advance")
    assert "put on hold" in pages.words and "Nothing was changed" in pages.words
    assert candidate(desk, quinn, by=ALONE).application.disposition == "held"
    pages.press("Advance")
    assert candidate(desk, quinn, by=ALONE).application.disposition == "advanced"


def test_an_outcome_is_seen_otherwise_and_what_was_found_stays(desk: Desk, pages: Pages, quinn: str) -> None:
    typing = typing_id(desk, quinn)
    dialog(pages, "override", quinn, typing)
    assert "The program found: Not met." in pages.words
    pages.press("Save")
    assert "Choose how you see it." in pages.words
    next(each for each in pages.test.radio if each.label == "You see it as").set_value("met")
    pages.fill("Why, about the work asked for", "Typed 52 on site").press("Save")
    shown = row(pages, typing)
    assert shown["outcome"] == "met" and shown["points"] == shown["possible"]
    assert shown["override"]["was"].startswith("Not met: Types 31") and shown["override"]["reason"] == "Typed 52 on site"


def test_how_it_was_judged_names_rubric_day_rule_and_arithmetic(desk: Desk, pages: Pages, quinn: str) -> None:
    override(desk, quinn, typing_id(desk, quinn), outcome="met", reason=HOSTILE, by=ALONE)
    dialog(pages, "judged", quinn)
    view = candidate(desk, quinn, by=ALONE)
    for words in (
        view.rubric.title,
        "version 1",
        f"{view.evaluation.as_of.day} ",
        "words a minute, at least: 40",
        " × 1 = ",
        "possible × 100",
    ):
        assert words in pages.words, words
    assert not any("<img" in body for body in pages.markup)
    assert "The program found Not met" in pages.words


def test_notes_and_everything_that_happened_are_shown_as_text(desk: Desk, pages: Pages, quinn: str) -> None:
    write_note(desk, quinn, "00000000000000aa", HOSTILE, by=ALONE)
    decide(desk, quinn, disposition="held", reason=HOSTILE, by=ALONE)
    pages.open("candidate.py", id=quinn)
    assert pages.data("notes")["notes"][0]["text"] == HOSTILE
    happened = pages.data("candidate")["happened"]
    assert any(HOSTILE in each["what"] and each["who"] for each in happened)
    assert [each["what"] for each in happened][-1].startswith("Received")
    assert not any("<img" in body for body in pages.markup)


def test_another_stage_and_a_reason_for_what_is_decided(desk: Desk, pages: Pages, quinn: str) -> None:
    dialog(pages, "stage", quinn)
    next(each for each in pages.test.radio if each.label == "Stage").set_value("interview").run()
    pages.press("Move")
    assert candidate(desk, quinn, by=ALONE).application.stage == "interview"
    decide(desk, quinn, disposition="advanced", by=ALONE)
    dialog(pages, "reason", quinn)
    select(pages, "Reason, about the work asked for", reasons(desk, by=ALONE)[Disposition.ADVANCED][0])
    pages.press("Save")
    assert any("Advanced: Every must-have is met" in entry.what for entry in candidate(desk, quinn, by=ALONE).timeline)


def test_the_reasons_are_the_organisations_own(desk: Desk, pages: Pages, quinn: str) -> None:
    dialog(pages, "reasons", quinn)
    pages.test.text_area[0].set_value("Hours do not fit\n\nHours do not fit\nNo evening shift")
    pages.press("Save")
    assert reasons(desk, by=ALONE)[Disposition.PASSED_OVER] == ("Hours do not fit", "No evening shift")


def test_deleting_shows_what_goes_and_a_link_says_it_is_gone(desk: Desk, pages: Pages, quinn: str) -> None:
    write_note(desk, quinn, "00000000000000aa", "Calm", by=ALONE)
    dialog(pages, "delete", quinn)
    for words in ("This cannot be undone", "1 note", "1 resume, as uploaded and as read", "Backups made before"):
        assert words in pages.words
    select(pages, "Why", "The person asked for it")
    pages.press("Delete for good")
    again = Pages().open("candidate.py", id=quinn)
    assert "was deleted on" in again.words and "Dana Reviewer" in again.words


def test_a_very_long_name_opens_to_its_whole_length(desk: Desk, pages: Pages, quinn: str) -> None:
    short = "".join(pages.open("candidate.py", id=quinn).markup)
    assert "<h1>Quinn Abara</h1>" in short and "long" not in next(body for body in pages.markup if 'class="who"' in body)
    name = " ".join(["Wolfeschlegelstein<b>"] * 9)
    correct(desk, quinn, kind=FactKind.NAME, target="", fact=ContactSaid(name, FactKind.NAME), source="Asked", shown="", by=ALONE)
    head = next(body for body in Pages().open("candidate.py", id=quinn).markup if 'class="who"' in body)
    assert f'<details class="long"><summary title="The whole name"><h1>{escape(name)}</h1></summary></details>' in head


def test_who_is_gone_to_is_shown_though_the_run_before_was_cut_short(desk: Desk, pages: Pages, quinn: str) -> None:
    opening = list_openings(desk, by=ALONE)[0].opening
    other = next(row.application_id for row in ranking(desk, opening.id, by=ALONE).rows if row.application_id != quinn)
    pages.open("candidate.py", id=quinn)
    pages.test.session_state["show_candidate"] = (quinn, other)
    pages.test.run()
    assert pages.data("candidate")["id"] == other and "show_candidate" not in pages.test.session_state
    pages.test.session_state["show_candidate"] = (quinn, other)  # a page left since then is not left again
    pages.test.query_params["id"] = other
    pages.test.run()
    assert pages.data("candidate")["id"] == other
    pages.test.query_params["id"] = quinn
    pages.test.run()
    assert pages.data("candidate")["id"] == quinn


def test_a_dialog_about_somebody_else_does_not_open(desk: Desk, pages: Pages, quinn: str) -> None:
    pages.open("candidate.py", id=quinn)
    pages.test.session_state[OPEN] = Wish("delete", "another")
    pages.open()
    assert "This cannot be undone" not in pages.words
    assert OPEN not in pages.test.session_state
