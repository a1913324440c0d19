"""The scenario pages: the list, a preview, a field that is not right, saving the next version, two people at once; and the order's page."""

from __future__ import annotations

import pytest

from screening.actions.context import Desk
from screening.actions.openings import list_openings
from screening.actions.scenarios import open_kit, save_kit
from screening.actions.setup import ALONE

from .pages import Pages


def test_the_list_finds_scenarios_by_words_and_role(desk: Desk, pages: Pages) -> None:
    page = pages.open("scenarios.py")
    assert "15 difficult customers to play" in page.words and "Billing dispute" in page.words
    page.fill("Search", "frozen till").test.run()
    assert "Billing dispute" not in page.words
    page.fill("Search", "nothing has these words").test.run()
    assert "No scenario has these words" in page.words


def test_a_scenario_is_shown_as_it_is_played(desk: Desk, pages: Pages) -> None:
    page = pages.open("scenario_editor.py", kit="billing_dispute")
    assert "My bill jumped $47" in page.words and "Milder, once earned" in page.words and "What the customer really needs" in page.words
    assert '/scenario-sheet/billing_dispute/A/role-player"' in " ".join(page.markup)
    assert "No scenario open" in Pages().open("scenario_editor.py").words


def test_what_is_not_right_stands_at_its_field_and_keeps_the_save_button_shut(desk: Desk, pages: Pages) -> None:
    page = pages.open("scenario_editor.py", kit="billing_dispute").choose("Fields")
    assert next(each for each in page.test.button if each.label == "Save as version 2").disabled
    page.fill("Title", "").test.run()
    assert "1 to mend" in page.words and "before this can be saved: Title" in page.words and "title is empty; write it" in page.words
    page.fill("Title", "Surprise on the bill").test.run()
    page.press("Save as version 2")
    assert open_kit(desk, "billing_dispute", by=ALONE).version == 2
    page.choose("Versions")
    assert "Version 2" in page.words and "Version 1" in page.words


def test_somebody_else_saved_first(desk: Desk, pages: Pages) -> None:
    page = pages.open("scenario_editor.py", kit="billing_dispute").choose("Fields")
    page.fill("Title", "Mine").test.run()
    text = open_kit(desk, "billing_dispute", by=ALONE).text
    save_kit(desk, "billing_dispute", text.replace("title: Billing dispute", "title: Theirs"), based_on=1, by=ALONE)
    page.press("Save as version 2")
    assert "Not saved. Somebody else saved version 2" in page.words and "Mine" in page.words
    page.press("Save mine as a copy")
    assert open_kit(desk, "mine", by=ALONE).version == 1


@pytest.mark.parametrize("page", ["debrief.py", "debrief_order.py"])
def test_empty_pages_say_what_belongs_there(desk: Desk, pages: Pages, page: str) -> None:
    opening = list_openings(desk, by=ALONE)[0].opening.id
    words = pages.open(page, opening=opening).words
    assert "Open a debrief from the list" in words or "Nobody stands here yet" in words
