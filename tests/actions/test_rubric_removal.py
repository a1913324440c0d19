"""A rubric of one's own can be deleted until somebody is judged by it; titles of two rubrics are told apart."""

from __future__ import annotations

import pytest

from screening.actions.audit import check_chain
from screening.actions.context import Desk, NotPossible
from screening.actions.opening_rubric import change_rubric
from screening.actions.openings import create_opening
from screening.actions.rubric_removal import delete_rubric
from screening.actions.rubric_versions import create_rubric, open_rubric, rubric_cards, save_rubric
from screening.actions.rubrics import rubric_of_text, shipped
from screening.errors import NotFound, StaleRecord
from screening.storage import audit

OWN = """title: Night desk
must_have:
  - {id: typing, kind: typing, min_wpm: 40}  # asked by Lee
"""


def names(desk: Desk) -> set[str]:
    return {card.rubric.id for card in rubric_cards(desk, by="me")}


def test_one_that_nobody_used_goes_with_all_its_versions(desk: Desk) -> None:
    made = create_rubric(desk, OWN, by="me")
    save_rubric(desk, made.id, OWN.replace("40", "45"), based_on=1, by="me")
    assert next(card for card in rubric_cards(desk, by="me") if card.rubric.id == made.id).was_used is False
    delete_rubric(desk, made.id, shown=2, by="me")
    assert made.id not in names(desk)
    with desk.store.read() as db:
        last = audit.rows_about(db, f"rubric:{made.id}")[-1]
    assert (last.action, last.detail["versions"]) == ("rubric.deleted", 2)
    assert check_chain(desk).broken_at is None
    with pytest.raises(NotFound):
        delete_rubric(desk, made.id, shown=2, by="me")
    assert create_rubric(desk, OWN, by="me").title == "Night desk"


def test_one_that_was_ever_used_stays(desk: Desk) -> None:
    made = create_rubric(desk, OWN, by="me")
    opening = create_opening(desk, title="Nights", rubric_id=made.id, by="me")
    with pytest.raises(NotPossible, match="made with it"):
        delete_rubric(desk, made.id, shown=1, by="me")
    change_rubric(desk, opening, rubric_of_text(shipped()["chat"]), by="me")
    with pytest.raises(NotPossible, match="made with it"):
        delete_rubric(desk, made.id, shown=1, by="me")
    assert next(card for card in rubric_cards(desk, by="me") if card.rubric.id == made.id).was_used


def test_one_that_comes_with_the_program_stays_though_somebody_changed_it(desk: Desk) -> None:
    base = open_rubric(desk, "phone", by="me")
    save_rubric(desk, "phone", base.text.replace("title: ", "title: Our "), based_on=base.version, by="me")
    with pytest.raises(NotPossible, match="comes with the program"):
        delete_rubric(desk, "phone", shown=base.version + 1, by="me")


def test_one_that_somebody_saved_in_between_stays(desk: Desk) -> None:
    made = create_rubric(desk, OWN, by="me")
    save_rubric(desk, made.id, OWN.replace("40", "45"), based_on=1, by="me")
    with pytest.raises(StaleRecord, match="version 2"):
        delete_rubric(desk, made.id, shown=1, by="me")
    assert made.id in names(desk)


def test_a_second_rubric_of_the_same_title_gets_a_number_and_keeps_its_remarks(desk: Desk) -> None:
    titles = [create_rubric(desk, OWN, by="me").title for _ in range(3)]
    assert titles == ["Night desk", "Night desk (2)", "Night desk (3)"]
    text = open_rubric(desk, "night_desk_2", by="me").text
    assert "# asked by Lee" in text and text.startswith("title: Night desk (2)\n")
    quoted = "title: >\n  Night\n  desk\nmust_have:\n  - {id: typing, kind: typing, min_wpm: 40}\n"
    assert create_rubric(desk, quoted, by="me").title.startswith("Night desk")
