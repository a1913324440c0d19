"""The rubric pages: the list, the editor with its preview, what-if sliders, a draft from a posting; each button once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from screening.actions.context import Desk
from screening.actions.openings import list_openings
from screening.actions.ranking import ranking
from screening.actions.rubric_versions import create_rubric, open_rubric, rubric_cards, save_rubric
from screening.actions.rubrics import shipped
from screening.actions.setup import ALONE, set_up_alone
from screening.evaluation.rubric_edit import values_of
from screening.storage import audit
from screening.storage.rubrics import RubricText
from tests.evaluation.postings import postings

from .pages import Pages

POSTING = next(each.text for each in postings("first") if each.name == "chat_agent_bullets")


@pytest.fixture(autouse=True)
def fresh() -> None:
    """What is laid out for one desk is not for the next."""
    import streamlit as st

    st.cache_resource.clear()


def editor(desk: Desk, pages: Pages) -> Pages:
    return pages.open("rubric_editor.py", rubric="chat")


def icon(pages: Pages, words: str) -> Pages:
    """Press the icon button whose help reads so."""
    button = next(each for each in pages.test.button if each.help == words)
    button.click().run()
    assert not pages.test.exception, pages.test.exception
    return pages


def number(pages: Pages, label: str) -> Any:
    return next(each for each in pages.test.number_input if each.label == label)


def edited(pages: Pages) -> dict[str, Any]:
    values: dict[str, Any] = pages.test.session_state["rubric_work"].values
    return values


def enabled(pages: Pages, label: str) -> bool:
    return not next(each for each in pages.test.button if each.label == label).disabled


def test_the_list_names_every_rubric_and_what_is_behind(desk: Desk, pages: Pages) -> None:
    words = pages.open("rubrics.py").words
    for card in rubric_cards(desk, by=ALONE):
        assert card.rubric.title in words
    assert "comes with the program" in words and "Re-score" not in words
    base = open_rubric(desk, "chat", by=ALONE)
    save_rubric(desk, "chat", base.text.replace("min_wpm: 40", "min_wpm: 30"), based_on=base.version, by=ALONE)
    assert f"Scored with version {base.version} of the rubric, now {base.version + 1}." in pages.open("rubrics.py").words
    pages.press("Re-score")
    assert "Quinn Abara" in pages.words and f"Scored with version {base.version + 1}" in pages.words
    pages.press("Put away")
    assert "Re-score" not in pages.words and "Quinn Abara" not in pages.words


def test_the_ranking_says_that_it_is_behind_and_scores_again(desk: Desk, pages: Pages) -> None:
    opening = list_openings(desk, by=ALONE)[0].opening
    assert "Re-score" not in pages.open("ranking.py", opening=opening.id).words
    base = open_rubric(desk, "chat", by=ALONE)
    save_rubric(desk, "chat", base.text.replace("min_wpm: 40", "min_wpm: 30"), based_on=base.version, by=ALONE)
    words = pages.open("ranking.py", opening=opening.id).words
    assert f"Scored with version {base.version} of the rubric, now {base.version + 1}." in words
    pages.press("Re-score")
    assert ranking(desk, opening.id, by=ALONE).rubric.version == base.version + 1
    assert "Re-score" not in pages.open("ranking.py", opening=opening.id).words


def test_editing_points_is_seen_saved_and_frozen(desk: Desk, pages: Pages) -> None:
    before = open_rubric(desk, "chat", by=ALONE)
    editor(desk, pages)
    assert not enabled(pages, f"Save as version {before.version + 1}")
    number(pages, "Points for Typing, 40 words a minute").set_value(35).run()
    assert "changed" in pages.words
    pages.press(f"Save as version {before.version + 1}")
    after = open_rubric(desk, "chat", by=ALONE)
    assert after.version == before.version + 1
    assert next(each for each in values_of(after.text)["must_have"] if each["kind"] == "typing")["points"] == 35
    assert open_rubric(desk, "chat", before.version, by=ALONE).text == before.text


def test_a_threshold_moves_people_in_the_preview_and_nothing_is_saved(desk: Desk, pages: Pages) -> None:
    editor(desk, pages)
    assert "Nobody moves." in pages.words
    icon(pages, "Settings: Typing, 40 words a minute")
    number(pages, "Words a minute at least").set_value(30).run()
    assert "Quinn Abara" in pages.words and "Nobody moves." not in pages.words
    assert "nothing here" in pages.words
    rows = {row.filename: row for row in ranking(desk, list_openings(desk, by=ALONE)[0].opening.id, by=ALONE).rows}
    assert rows["quinn.txt"].gate == "failed"
    pages.press("Undo")
    assert "Nobody moves." in pages.words


def test_move_switch_group_apart_remove_add_and_undo_it_all(desk: Desk, pages: Pages) -> None:
    first = values_of(open_rubric(desk, "chat", by=ALONE).text)
    editor(desk, pages)
    names = [each["id"] for each in first["must_have"]]
    label = "A named CRM or customer-record system"
    icon(pages, f"Up: {label}")
    assert [each["id"] for each in edited(pages)["must_have"]] == [names[1], names[0], *names[2:]]
    icon(pages, f"Down: {label}")
    icon(pages, f"Make nice-to-have: {label}")
    assert edited(pages)["nice_to_have"][-1]["id"] == names[1]
    pages.press("Undo")
    icon(pages, f"Either this or the one above: {label}")
    group = edited(pages)["must_have"][0]
    assert [each["id"] for each in group["of"]] == names[:2]
    grouped = next(each.help for each in pages.test.button if each.help and each.help.startswith("Take apart"))
    icon(pages, grouped)
    assert [each["id"] for each in edited(pages)["must_have"]] == names
    icon(pages, "Remove: Ticket or chat software")
    assert "ticket_chat_tools" not in [each["id"] for each in edited(pages)["must_have"]]
    box = next(each for each in pages.test.selectbox if each.label == "Add a nice-to-have")
    box.select("language").run()
    assert edited(pages)["nice_to_have"][-1]["kind"] == "language"
    for _ in range(6):
        pages.press("Undo")
    assert edited(pages) == first
    assert not enabled(pages, "Undo")


def test_groups_inside_groups_without_the_file(desk: Desk, pages: Pages) -> None:
    """An "all" group holding an "any" group, built by buttons alone, kept by saving."""
    editor(desk, pages)

    def add(label: str, kind: str) -> None:
        next(each for each in pages.test.selectbox if each.label == label).select(kind).run()

    add("Add a must-have", "all")
    place = len(edited(pages)["must_have"]) - 1
    assert "The group holds nothing" in pages.words and not enabled(pages, "Save as version 2")
    add("Add to this group", "typing")
    add("Add to this group", "any")
    add("Add to the group 2", "language")
    add("Add to the group 2", "certification")
    icon(pages, "Out of the group: 2.2 Certification")
    icon(pages, "Up in its group: 2 One of several")
    group = edited(pages)["must_have"][place]
    assert [each["kind"] for each in group["of"]] == ["any", "typing", "certification"]
    icon(pages, "Remove: 3 Certification")
    next(each for each in pages.test.radio if each.value == "any").set_value("all").run()
    next(each for each in pages.test.radio if each.value == "all").set_value("any").run()
    group = edited(pages)["must_have"][place]
    assert [each["kind"] for each in group["of"][0]["of"]] == ["language"]
    pages.press("Save as version 2")
    saved = open_rubric(desk, "chat", by=ALONE)
    assert saved.version == 2 and values_of(saved.text)["must_have"][place]["of"] == group["of"]


def test_a_newer_one_of_the_program_is_offered_looked_at_and_taken(desk: Desk, pages: Pages, monkeypatch: pytest.MonkeyPatch) -> None:
    before = open_rubric(desk, "chat", by=ALONE)
    save_rubric(desk, "chat", before.text.replace("min_wpm: 40", "min_wpm: 50"), based_on=before.version, by=ALONE)
    ours = shipped() | {"chat": RubricText("chat", 0, "", before.text.replace("min_wpm: 40", "min_wpm: 44"))}
    monkeypatch.setattr("screening.actions.rubric_versions.shipped", lambda: ours)
    assert "A newer version came with the program." in pages.open("rubrics.py").words
    pages.open("rubric_editor.py", rubric="chat", offer="1")
    assert "min_wpm" in str(edited(pages)) and "44" in str(edited(pages)) and enabled(pages, "Save as version 3")
    pages.open("rubrics.py").press("Take it over")
    assert "A newer version came" not in pages.words
    assert "min_wpm: 44" in open_rubric(desk, "chat", by=ALONE).text


def test_every_fault_stands_at_its_field_and_bars_saving(desk: Desk, pages: Pages) -> None:
    editor(desk, pages)
    number(pages, "Points for Typing, 40 words a minute").set_value(-4).run()
    assert "it must be 0 or more" in pages.words and "1 to mend" in pages.words
    assert "before this can be saved: Must-have Typing, 40 words a minute, points" in pages.words
    assert not enabled(pages, "Save as version 2")
    pages.press("Undo")
    assert "to mend" not in pages.words


def test_what_has_no_label_of_its_own_is_named_by_its_settings_or_kind(desk: Desk, pages: Pages) -> None:
    editor(desk, pages).choose("File")
    area = next(each for each in pages.test.text_area if each.label == "The rubric file")
    asked = "  - {id: fast_hands, kind: typing, min_wpm: 52, points: -4}\n  - {id: odd_one, kind: channel, any_of: [smoke]}\n"
    area.set_value((area.value or "").replace("nice_to_have:\n", f"nice_to_have:\n{asked}")).run()
    pages.press("Take over these lines")
    assert "saved: Nice-to-have Typing, 52 words a minute, points; Nice-to-have Channel, one of these" in pages.words
    assert "fast_hands" not in pages.words and "odd_one" not in pages.words
    assert '"smoke" does not fit; use phone, chat' in pages.words, "below the folded row as well"


def test_what_is_wrong_is_said_in_the_words_of_the_form(desk: Desk, pages: Pages) -> None:
    editor(desk, pages).choose("File")
    area = next(each for each in pages.test.text_area if each.label == "The rubric file")
    settings = ("id: nothing, kind: language", "id: once, kind: channel, concurrent: 1", "id: late, kind: experience, within_years: 2")
    asked = "".join(f"  - {{{each}}}\n" for each in settings)
    area.set_value((area.value or "").replace("nice_to_have:\n", f"nice_to_have:\n{asked}")).run()
    pages.press("Take over these lines")
    assert "It says nothing to look for; add “One of these” or “All of these”" in pages.words
    assert '"1" does not fit; it must be 2 or more' in pages.words and pages.words.count("It says nothing") == 1
    assert "“In the last so many years” counts months, but none are asked; add “Months at least”" in pages.words


def test_systems_that_are_named_take_the_kinds_beside_them_away(desk: Desk, pages: Pages) -> None:
    editor(desk, pages)
    next(each for each in pages.test.selectbox if each.label == "Add a must-have").set_value("platform").run()
    assert edited(pages)["must_have"][-1]["category"] == ["crm", "help_desk"]
    next(each for each in pages.test.multiselect if each.label == "One of these systems").set_value(["Excel"]).run()
    assert edited(pages)["must_have"][-1] == {"id": "platform", "kind": "platform", "points": 5, "any_of": ["Excel"]}
    assert enabled(pages, "Save as version 2")
    assert not [each for each in pages.test.multiselect if each.label == "Or any system of these kinds"]


def test_a_figure_without_a_unit_can_be_asked_for(desk: Desk, pages: Pages) -> None:
    editor(desk, pages)
    next(each for each in pages.test.selectbox if each.label == "Add a nice-to-have").set_value("kpi").run()
    next(each for each in pages.test.multiselect if each.label == "Which figure").set_value(["NPS"]).run()
    number(pages, "At least").set_value(40.0).run()
    assert "The figure has no unit" in pages.words
    next(each for each in pages.test.selectbox if each.label == "Unit").set_value("").run()
    assert edited(pages)["nice_to_have"][-1]["unit"] == "" and enabled(pages, "Save as version 2")


def test_the_file_beside_it_works_both_ways(desk: Desk, pages: Pages) -> None:
    editor(desk, pages).choose("File")
    area = next(each for each in pages.test.text_area if each.label == "The rubric file")
    assert area.value and area.value.startswith("title: Chat customer service representative")
    area.set_value(area.value.replace("min_wpm: 40", "min_wpm: 44")).run()
    pages.press("Take over these lines")
    assert next(each for each in edited(pages)["must_have"] if each["kind"] == "typing")["min_wpm"] == 44
    area = next(each for each in pages.test.text_area if each.label == "The rubric file")
    area.set_value("title: [broken").run()
    pages.press("Take over these lines")
    assert "a list opens here with [ and is not closed" in pages.words
    assert edited(pages)["title"] == "Chat customer service representative"


def test_two_editors_the_second_is_told_and_keeps_the_changes(desk: Desk, pages: Pages) -> None:
    base = open_rubric(desk, "chat", by=ALONE)
    editor(desk, pages)
    number(pages, "Points for Typing, 40 words a minute").set_value(33).run()
    save_rubric(desk, "chat", base.text.replace("points: 20", "points: 21"), based_on=base.version, by=ALONE)
    pages.press(f"Save as version {base.version + 1}")
    assert "Somebody else saved" in pages.words
    assert next(each for each in edited(pages)["must_have"] if each["kind"] == "typing")["points"] == 33
    pages.press("Save mine as a copy")
    titles = [card.rubric.title for card in rubric_cards(desk, by=ALONE)]
    assert "Chat customer service representative (copy)" in titles and len(titles) == len(set(titles))


def test_an_earlier_version_can_be_brought_back(desk: Desk, pages: Pages) -> None:
    base = open_rubric(desk, "chat", by=ALONE)
    save_rubric(desk, "chat", base.text.replace("min_wpm: 40", "min_wpm: 30"), based_on=base.version, by=ALONE)
    editor(desk, pages).choose("Versions")
    assert "used, so it stays as it is" in pages.words
    pages.press("Bring back")
    assert next(each for each in edited(pages)["must_have"] if each["kind"] == "typing")["min_wpm"] == 40


def test_a_new_rubric_from_nothing(new_desk: Desk, pages: Pages) -> None:
    set_up_alone(new_desk, name="Dana")
    pages.open("rubrics.py").press("New rubric")
    assert "new, not saved yet" in pages.words and "Once an opening has candidates" in pages.words
    pages.open("rubric_editor.py").fill("Title", "Night desk").press("Save")
    assert "night_desk" in {card.rubric.id for card in rubric_cards(new_desk, by=ALONE)}


def test_no_rubric_in_hand_says_what_to_do(desk: Desk, pages: Pages) -> None:
    assert "Choose a rubric to change, or begin a new one." in pages.open("rubric_editor.py").words
    assert "does not exist (any more)" in Pages().open("rubric_editor.py", rubric="gone").words


def test_a_draft_is_taken_line_by_line(desk: Desk, pages: Pages) -> None:
    pages.open("rubric_draft.py").press("Draft a rubric")
    assert "There is nothing to read yet." in pages.words
    area = next(each for each in pages.test.text_area if each.label == "The posting")
    area.set_value(POSTING).run()
    pages.press("Draft a rubric")
    assert "40+ WPM with 95% accuracy" in pages.words and "Typing, 40 words a minute" in pages.words
    choices: Any = [each for each in pages.test.get("button_group") if "Leave out" in getattr(each, "options", ())]
    assert len(choices) == 7
    choices[0].set_value("Nice-to-have").run()
    choices = [each for each in pages.test.get("button_group") if "Leave out" in getattr(each, "options", ())]
    choices[1].set_value("Leave out").run()
    pages.press("Make a rubric of 6 lines")
    work = edited(pages)
    assert len(work["must_have"]) + len(work["nice_to_have"]) == 6
    assert work["nice_to_have"][0]["id"] == "typing" and "40+ WPM" in work["nice_to_have"][0]["why"]
    pages.open("rubric_editor.py").press("Save")
    made = next(card.rubric for card in rubric_cards(desk, by=ALONE) if card.rubric.title == "Chat Support Agent")
    assert sum(each.points for each in made.criteria) == 100


def test_sliders_rank_again_and_save_nothing(desk: Desk, pages: Pages) -> None:
    def written() -> int:
        with desk.store.read() as db:
            return audit.number_of(db, audit.Sought())

    before = written()
    pages.open("what_if.py")
    assert "Petra Holloway" in pages.words
    assert "if a typing test shows 40 words a minute" in pages.words
    assert "Asking" in pages.words or "would settle" in pages.words
    slider = next(each for each in pages.test.slider if each.label == "Words a minute")
    slider.set_value(30).run()
    assert not pages.test.exception
    assert ("was 1" in pages.words and "(tried: 30)" in " ".join([*pages.markup, pages.words])) or "Falls short" in pages.words
    assert enabled(pages, "Go on in the editor")
    pages.press("Go on in the editor")
    assert next(each for each in edited(pages)["must_have"] if each["kind"] == "typing")["min_wpm"] == 30
    assert written() == before


def test_rubrics_from_outside_are_text(desk: Desk, pages: Pages, tmp_path: Path) -> None:
    hostile = "title: '<img src=x onerror=alert(1)>'\nmust_have:\n  - {id: typing, kind: typing, label: '<b>fast</b>'}\n"
    made = create_rubric(desk, hostile, by=ALONE)
    for words in (pages.open("rubrics.py"), Pages().open("rubric_editor.py", rubric=made.id)):
        assert not any("<img" in body or "<b>fast" in body for body in words.markup)
