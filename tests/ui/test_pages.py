"""Each page, from what it is handed to what stands there."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit import config
from streamlit.web import skills

from screening.actions.candidates import candidate
from screening.actions.context import Desk
from screening.actions.decisions import decide
from screening.actions.openings import create_opening, list_openings
from screening.actions.ranking import ranking
from screening.actions.setup import ALONE, is_alone, is_set_up, set_up_alone
from screening.model.hiring import Disposition

from .conftest import HOSTILE
from .pages import Pages


def opening_id(desk: Desk) -> str:
    return list_openings(desk, by="me")[0].opening.id


def rows_of(data: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of a ranked list, as the page handed them over."""
    return [row for group in data["groups"] for row in group["rows"]]


def application(desk: Desk, name: str) -> str:
    return next(row.application_id for row in ranking(desk, opening_id(desk), by="me").rows if name in row.filename)


def test_no_card_of_streamlit_lies_over_the_pages() -> None:
    """On the machine of somebody with developers' tools it would offer its add-ons, were the greeting not off."""
    config.set_option("server.headless", False)
    try:
        assert skills.nudge_suppression_reason() == "welcome_hidden"
    finally:
        config.set_option("server.headless", True)


def test_first_start_asks_who_works_here_and_then_never_again(new_desk: Desk, pages: Pages) -> None:
    assert "Who will work here?" in pages.open().words
    pages.fill("Your name", "Dana").press("Start")
    assert is_set_up(new_desk)
    assert is_alone(new_desk)
    assert "Load the sample opening" in pages.words
    assert "Who will work here?" not in Pages().open().words


def test_a_team_needs_its_owner_in_full(new_desk: Desk, pages: Pages) -> None:
    pages.open().choose("My team")
    pages.fill("Your name", "Olive").fill("E-mail", "olive@example.com").fill("Password", "short").press("Start")
    assert "twelve characters" in pages.words
    assert not is_set_up(new_desk)
    pages.fill("Password", "a quiet green river").press("Start")
    assert is_set_up(new_desk)
    assert not is_alone(new_desk)
    assert "Sign in to go on" in pages.words


def test_no_opening_yet_says_what_to_do(new_desk: Desk, pages: Pages) -> None:
    set_up_alone(new_desk, name="Dana")
    assert "No opening yet" in pages.open().words
    for page in ("ranking.py", "intake.py"):
        words = Pages().open(page).words
        assert "No opening yet" in words
        assert "Go to openings" in words
    assert "Open a person from the ranking." in Pages().open("candidate.py").words


def test_loading_the_sample_leads_to_its_files(new_desk: Desk, pages: Pages) -> None:
    set_up_alone(new_desk, name="Dana")
    pages.open().press("Load the sample opening")
    files = pages.data("files")["files"]
    assert len(files) >= 48
    assert {file["state"] for file in files} == {"waiting"}
    assert "Add resumes" in pages.words


def test_a_new_opening_by_hand(new_desk: Desk, pages: Pages) -> None:
    set_up_alone(new_desk, name="Dana")
    pages.open().press("New opening...")
    pages.fill("Title", "Night chat").press("Create opening")
    assert [each.opening.title for each in list_openings(new_desk, by="me")] == ["Night chat"]
    assert "No resumes yet." in pages.words


def test_openings_count_their_people(desk: Desk, pages: Pages) -> None:
    words = pages.open("openings.py").words
    assert "Chat representative" in words
    assert "1 could not be read" in words
    assert "3 seats" in words


def test_files_say_what_became_of_them(desk: Desk, pages: Pages) -> None:
    files = {file["name"]: file for file in pages.open("intake.py").data("files")["files"]}
    assert files["petra.txt"]["outcome"] == "Read and ranked"
    assert files["petra.txt"]["application"]
    empty = files["empty.pdf"]
    assert (empty["state"], empty["retry"]) == ("rejected", False)
    assert empty["outcome"].endswith(".")


def test_ranking_tells_who_and_why(desk: Desk, pages: Pages) -> None:
    data = pages.open("ranking.py").data("ranking")
    rows = {row["file"]: row for row in rows_of(data)}
    assert len(rows) == 3
    assert [row["rank"] for row in rows_of(data)] == sorted(row["rank"] for row in rows_of(data))
    assert rows["petra.txt"]["gate"] in ("passed", "review")
    assert all(row["why"] for row in rows_of(data))
    assert all(row["met"] + len(row["left"]) == row["of"] for row in rows_of(data))
    assert "4 resumes, 1 could not be read" in pages.words


def test_empty_opening_is_one_sentence_and_one_button(desk: Desk, pages: Pages) -> None:
    empty = create_opening(desk, title="Empty", rubric_id="chat", by=ALONE)
    words = pages.open("ranking.py", opening=empty.id).words
    assert "No resumes yet." in words
    assert "Add resumes" in words
    assert "Shortlist" not in words


def test_candidate_shows_every_criterion_with_its_words(desk: Desk, pages: Pages) -> None:
    wanted = application(desk, "petra")
    view = candidate(desk, wanted, by=ALONE)
    data = pages.open("candidate.py", id=wanted).data("candidate")
    assert "".join(words for words, _ in data["segments"]) == view.document.text
    rows = [*data["musts"], *data["nices"]]
    assert len(rows) == len(view.evaluation.findings)
    text = " ".join(view.document.text.split())
    assert all(row["quote"] in text for row in rows)
    assert all(row["quote"] for row in rows if row["outcome"] == "met")
    marked = {number for _, numbers in data["segments"] for number in numbers}
    assert marked == {mark["number"] for mark in data["marks"]}
    assert {number for row in rows for number in row["marks"]} == marked


def test_names_from_outside_are_text(desk: Desk, pages: Pages) -> None:
    pages.open("candidate.py", id=application(desk, "nora"))
    assert not any("<img" in body or "<b>and" in body for body in pages.markup)
    assert "<b>and</b>" in "".join(words for words, _ in pages.data("candidate")["segments"])
    assert HOSTILE.split()[0]


@pytest.mark.parametrize(("label", "disposition"), [("Hold", Disposition.HELD), ("Advance", Disposition.ADVANCED)])
def test_a_decision_is_kept_and_the_next_person_comes(desk: Desk, pages: Pages, label: str, disposition: Disposition) -> None:
    first, second = [row.application_id for row in ranking(desk, opening_id(desk), by="me").rows][:2]
    pages.open("candidate.py", id=first).press(label)
    assert candidate(desk, first, by=ALONE).application.disposition is disposition
    assert pages.data("candidate")["id"] == second


def test_a_decision_can_be_taken_back(desk: Desk, pages: Pages) -> None:
    last = ranking(desk, opening_id(desk), by="me").rows[-1].application_id
    pages.open("candidate.py", id=last).press("Hold")
    assert "On hold" in pages.words
    pages.press(":material/undo:")
    assert candidate(desk, last, by=ALONE).application.disposition is Disposition.OPEN


def test_saying_it_again_changes_nothing(desk: Desk, pages: Pages) -> None:
    first, second = [row.application_id for row in ranking(desk, opening_id(desk), by="me").rows][:2]
    pages.open("candidate.py", id=first).press("Advance")
    before = len(candidate(desk, first, by=ALONE).timeline)
    Pages().open("candidate.py", id=first).press("Advance")
    view = candidate(desk, first, by=ALONE)
    assert view.application.disposition is Disposition.ADVANCED
    assert len(view.timeline) == before
    assert candidate(desk, second, by=ALONE).application.disposition is Disposition.OPEN


def test_undo_goes_back_to_whom_the_last_decision_was_about(desk: Desk, pages: Pages) -> None:
    first, second = [row.application_id for row in ranking(desk, opening_id(desk), by="me").rows][:2]
    decide(desk, first, disposition="held", by=ALONE)
    pages.open("candidate.py", id=first).press("Advance")
    assert pages.data("candidate")["id"] == second
    pages.press(":material/undo:")
    assert pages.data("candidate")["id"] == first
    assert candidate(desk, first, by=ALONE).application.disposition is Disposition.HELD


def test_what_changed_meanwhile_is_said_and_not_overwritten(desk: Desk, pages: Pages) -> None:
    first = ranking(desk, opening_id(desk), by="me").rows[0].application_id
    pages.open("candidate.py", id=first)
    decide(desk, first, disposition="advanced", by=ALONE)
    pages.press("Hold")
    assert "was advanced by Dana Reviewer since this page was drawn" in pages.words
    assert candidate(desk, first, by=ALONE).application.disposition is Disposition.ADVANCED
    pages.press("Hold")
    assert candidate(desk, first, by=ALONE).application.disposition is Disposition.HELD


def test_passing_over_needs_a_reason(desk: Desk, pages: Pages) -> None:
    first = ranking(desk, opening_id(desk), by="me").rows[0].application_id
    pages.open("candidate.py", id=first).press("Pass over...")
    confirm = next(each for each in pages.test.button if each.label == "Pass over")
    assert confirm.disabled
    assert candidate(desk, first, by=ALONE).application.disposition is Disposition.OPEN
    next(each for each in pages.test.selectbox if each.label.startswith("Reason")).select("Withdrew").run()
    pages.press("Pass over")
    view = candidate(desk, first, by=ALONE)
    assert view.application.disposition is Disposition.PASSED_OVER
    assert any("Withdrew" in entry.what for entry in view.timeline)


def test_a_person_who_is_gone_is_explained(desk: Desk, pages: Pages) -> None:
    words = pages.open("candidate.py", id="nobody").words
    assert "This person is not here" in words
    assert "Go to the ranking" in words


def test_an_opening_that_is_gone_is_not_another_one(desk: Desk, pages: Pages) -> None:
    for page in ("ranking.py", "intake.py"):
        words = Pages().open(page, opening="nowhere").words
        assert "This opening is not here" in words
        assert "Chat representative" not in words


def test_what_nobody_foresaw_is_a_plain_sentence(
    desk: Desk, pages: Pages, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("screening.actions.ranking.in_order", lambda *_: 1 / 0)
    words = pages.open("ranking.py").words
    assert "This page could not be drawn." in words
    assert "builtins.ZeroDivisionError" in caplog.text
    assert "division by zero" not in caplog.text


def test_an_address_with_something_else_in_it_is_refused_plainly(desk: Desk, pages: Pages) -> None:
    assert "This address asks for “salary”" in pages.open("ranking.py", opening=opening_id(desk), salary="1").words
    assert "Open the ranking" in pages.words
    assert len(rows_of(Pages().open("ranking.py", opening=opening_id(desk), words="petra").data("ranking"))) == 1


def test_the_way_back_from_a_person_leads_to_the_view_it_began_in(desk: Desk, pages: Pages) -> None:
    pages.open("ranking.py", opening=opening_id(desk), gate="passed")
    pages.test.query_params.clear()
    pages.open(id="f" * 16)  # what the browser goes back to after a person was opened from the list
    assert pages.data("ranking")["want"]["gate"] == "passed"
    pages.test.query_params.clear()
    assert "does not know" in pages.open(id="f" * 16, gate="passed").words
