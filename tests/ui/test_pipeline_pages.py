"""Openings, intake, the board and pairs, from what they are handed to what stands there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screening.actions.batches import batches_of
from screening.actions.blind import set_blind
from screening.actions.context import Desk, opening_of
from screening.actions.duplicates import merge
from screening.actions.intake import accept_file, begin_batch
from screening.actions.opening_changes import close_opening, edit_opening, plan_of
from screening.actions.openings import Plan, available_rubrics, list_openings, load_sample_opening, open_opening
from screening.actions.pairs import pairs
from screening.actions.ranking import ranking
from screening.actions.stages import move
from screening.actions.tags import tag
from screening.model.hiring import Opening
from screening.model.rubric import Rubric

from .conftest import HOSTILE
from .pages import Pages

BAD = ["x" * 300, "\u202eمرحبا بكم", "🙂🙂🙂", "<img src=x onerror=alert(1)>", "**bold** [a](http://x)", '=HYPERLINK("x")']


def opening(desk: Desk) -> Opening:
    return next(each.opening for each in list_openings(desk, by="me") if each.opening.title == "Chat representative")


def session(pages: Pages, key: str) -> bool:
    return key in pages.test.session_state


@pytest.mark.parametrize("title", BAD)
def test_titles_stand_as_plain_text_everywhere(desk: Desk, pages: Pages, title: str) -> None:
    edit_opening(desk, opening(desk), replace(plan_of(opening(desk)), title=title), by="me")
    (kept,) = (each.opening for each in list_openings(desk, by="me"))
    for page in ("openings.py", "intake.py", "pipeline.py", "duplicates.py"):
        shown = Pages().open(page)
        assert " ".join(kept.title.split()) in shown.words
        assert not any("<img" in body for body in shown.markup)


@pytest.mark.parametrize("name", BAD)
def test_file_names_and_sources_stand_as_plain_text(desk: Desk, pages: Pages, name: str) -> None:
    batch = begin_batch(desk, opening(desk).id, source=name, by="me")
    path = desk.data_dir / "given"
    path.write_text("x", encoding="utf-8")
    kept = accept_file(desk, opening(desk).id, batch, f"{name}.txt", path, by="me").filename
    shown = pages.open("intake.py", opening=opening(desk).id)
    assert kept in {file["name"] for file in shown.data("files")["files"]}
    assert not any("<img" in body for body in shown.markup)
    assert " ".join(batches_of(desk, opening(desk).id, by="me")[0].batch.source.split()) in shown.words


def test_settings_are_changed_in_the_dialog(desk: Desk, pages: Pages) -> None:
    pages.open("openings.py").press("Settings and team...")
    pages.fill("Title", "Chat, mornings")
    pages.test.text_area[0].set_value("New\nCall\nHired")
    pages.press("Save")
    kept = opening_of(desk, list_openings(desk, by="me")[0].opening.id)
    assert (kept.title, kept.stages) == ("Chat, mornings", ("new", "call", "hired"))
    assert not session(pages, "edit_opening")


def test_a_stale_dialog_overwrites_nothing(desk: Desk, pages: Pages) -> None:
    pages.open("openings.py").press("Settings and team...")
    edit_opening(desk, opening(desk), replace(plan_of(opening(desk)), seats=9), by="me")
    pages.fill("Title", "Chat, mornings").press("Save")
    assert "Somebody changed this opening" in pages.words and "its seats" in pages.words
    assert opening(desk).seats == 9


def test_another_rubric_is_chosen_after_who_moves_was_shown(desk: Desk, pages: Pages) -> None:
    before = {row.application_id: row.gate for row in ranking(desk, opening(desk).id, by="me").rows}
    pages.open("openings.py").press("Rubric...")
    assert "Choose a rubric to see who would move" in pages.words
    pages.test.selectbox(key="other_rubric").set_value(rubric_of_title(desk, "Phone")).run()
    assert "Decisions, stages, notes and corrections stay" in pages.words and "was" in pages.words
    assert opening(desk).rubric_id == "chat"
    pages.press("Judge by this rubric")
    assert opening(desk).rubric_id == "phone" and not session(pages, "rubric_of_opening")
    assert {row.application_id: row.gate for row in ranking(desk, opening(desk).id, by="me").rows} != before


def rubric_of_title(desk: Desk, word: str) -> Rubric:
    return next(each for each in available_rubrics(desk, by="me") if word in each.title)


def test_nonsense_in_the_dialog_is_said(desk: Desk, pages: Pages) -> None:
    pages.open("openings.py").press("Settings and team...")
    pages.test.text_area[0].set_value("Only one")
    pages.press("Save")
    assert "at least two stages" in pages.words


def test_an_opening_is_closed_and_opened_again(desk: Desk, pages: Pages) -> None:
    pages.open("openings.py").press("Close this opening")
    assert opening(desk).closed_at is not None
    assert "0 positions being filled" in pages.words and "closed" in pages.words
    assert "nothing is added any more" in Pages().open("intake.py").words
    assert not Pages().open("pipeline.py").data("board")["may"]
    assert not Pages().open("ranking.py", opening=opening(desk).id).data("ranking")["may"]
    shown = Pages().open("candidate.py", id=ranking(desk, opening(desk).id, by="me").rows[0].application_id)
    labels = {each.label for each in shown.test.button}
    assert "Open it again on the page Openings" in shown.words
    assert not labels & {"Advance", "Hold", "Pass over...", "Interview...", "Typing test...", "Ask..."}
    assert not shown.data("notes")["mayWrite"] and not shown.data("candidate")["mayCorrect"]
    pages.press("Open again")
    assert opening(desk).closed_at is None


def test_the_sample_is_removed_after_what_goes_was_shown(desk: Desk, pages: Pages) -> None:
    load_sample_opening(desk, by="me")
    pages.open("openings.py").press("Remove the sample...")
    assert "This goes for good: 0 candidates" in pages.words
    pages.press("Remove the sample")
    assert [each.opening.is_sample for each in list_openings(desk, by="me")] == [False]


def test_a_batch_is_taken_back_after_what_goes_was_shown(desk: Desk, pages: Pages) -> None:
    keep = next(row for row in ranking(desk, opening(desk).id, by="me").rows if "Petra" in (row.name or ""))
    tag(desk, [keep.application_id], "evenings", by="me")
    pages.open("intake.py").press("Take back...")
    assert "This goes for good: 2 candidates, 3 files." in pages.words
    assert "1 candidate stays" in pages.words and "Petra Holloway: a tag" in pages.words
    pages.press("Take them out")
    assert [row.application_id for row in ranking(desk, opening(desk).id, by="me").rows] == [keep.application_id]


def test_the_source_is_said_afterwards(desk: Desk, pages: Pages) -> None:
    pages.open("intake.py").press("Source...")
    pages.fill("Source", "Job fair").press("Save")
    assert {row.source for row in ranking(desk, opening(desk).id, by="me").rows} == {"Job fair"}


def test_files_that_wait_are_cancelled_and_read_after_all(desk: Desk, pages: Pages) -> None:
    load_sample_opening(desk, by="me")
    sample = next(each.opening for each in list_openings(desk, by="me") if each.opening.is_sample)
    pages.open("intake.py", opening=sample.id)
    label = next(each.label for each in pages.test.button if each.label.startswith("Cancel "))
    pages.press(label)
    assert {file["state"] for file in pages.data("files")["files"]} == {"cancelled"}
    pages.press(next(each.label for each in pages.test.button if each.label.startswith("Read ")))
    assert {file["state"] for file in pages.data("files")["files"]} == {"waiting"}


def test_the_board_shows_who_stands_where(desk: Desk, pages: Pages) -> None:
    rows = ranking(desk, opening(desk).id, by="me").rows
    move(desk, [rows[0].application_id], to="interview", by="me")
    tag(desk, [rows[0].application_id], "evenings", by="me")
    board = pages.open("pipeline.py").data("board")
    stages = {stage["word"]: stage for stage in board["stages"]}
    assert list(stages) == ["New", "Phone screen", "Interview", "Offer", "Hired"]
    (there,) = stages["Interview"]["people"]
    assert (there["id"], there["tags"], there["days"]) == (rows[0].application_id, ["evenings"], 0)
    assert {"Petra Holloway", "Quinn Abara"} < {person["name"] for stage in board["stages"] for person in stage["people"]}
    assert board["may"] and board["made"] is None


def test_the_board_of_a_blind_opening_shows_codes(desk: Desk, pages: Pages) -> None:
    set_blind(desk, opening(desk).id, True, by="me")
    people = [person for stage in pages.open("pipeline.py").data("board")["stages"] for person in stage["people"]]
    assert len(people) == 3 and all(person["name"].startswith("C-0") for person in people)


def test_an_empty_board_says_what_to_do(desk: Desk, pages: Pages) -> None:
    new = open_opening(desk, Plan("Phone"), rubric_id="phone", by="me")
    assert "everybody who is read begins in the first stage" in pages.open("pipeline.py", opening=new.id).words
    assert "Nobody here looks like somebody else" in Pages().open("duplicates.py", opening=new.id).words
    close_opening(desk, new, by="me")
    assert "closed" in Pages().open("pipeline.py", opening=new.id).words


def test_a_pair_is_merged_and_split_side_by_side(desk: Desk, pages: Pages) -> None:
    known = pairs(desk, opening(desk).id, by="me").waiting
    assert known and all(pair.kinds == ("email",) for pair in known)
    assert "same e-mail" in pages.open("duplicates.py").words
    hostile = next(pair for pair in known if "nora.txt" in (pair.first.filename, pair.second.filename))
    assert HOSTILE in " ".join(each.value for each in Pages().open("duplicates.py", pair=hostile.id).test.text)
    side = Pages().open("duplicates.py", pair=known[0].id)
    assert "someone@example.com" in side.words and "Blue Heron Utilities" in side.words
    side.press("One person, left resume counts")
    assert len(ranking(desk, opening(desk).id, by="me").rows) == 2
    assert "this resume counts" in side.words
    side.press("Split them again").press("Not the same person")
    assert len(ranking(desk, opening(desk).id, by="me").rows) == 3
    assert known[0].id not in {pair.id for pair in pairs(desk, opening(desk).id, by="me").waiting}
    side.press("Ask again")
    assert known[0].id in {pair.id for pair in pairs(desk, opening(desk).id, by="me").waiting}


def test_who_comes_second_about_a_pair_is_told(desk: Desk, pages: Pages) -> None:
    pair = pairs(desk, opening(desk).id, by="me").waiting[0]
    late = pages.open("duplicates.py", pair=pair.id)
    merge(desk, pair.id, counts=pair.first.application_id, by="me")
    late.press("Not the same person")
    assert "merged" in late.words and "Nothing was changed: look again." in late.words
    assert "Split them again" in {each.label for each in late.test.button}


def test_a_pair_that_is_gone_says_so(desk: Desk, pages: Pages) -> None:
    assert "These two are not here any more" in pages.open("duplicates.py", pair="gone").words


def test_links_to_somebody_taken_back_say_so(desk: Desk, pages: Pages) -> None:
    gone = ranking(desk, opening(desk).id, by="me").rows[0].application_id
    pages.open("intake.py").press("Take back...").press("Take them out")
    assert "was deleted on" in Pages().open("candidate.py", id=gone).words
