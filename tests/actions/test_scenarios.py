"""Versions of scenarios: an edit makes the next one, interviews keep theirs, the program's update displaces nobody's, two editors clash."""

from __future__ import annotations

import pytest

from screening.actions import scenarios
from screening.actions.context import Desk, NotPossible
from screening.actions.interviews import interview_of
from screening.actions.scenarios import create_kit, keep_my_kit, kit_cards, open_kit, save_kit, shown_kit, take_shipped_kit
from screening.errors import KitError, NotAllowed, StaleRecord
from screening.storage.kits import KitText
from tests.actions.interviewing import planned, staffed

KIT = "billing_dispute"


def edited(desk: Desk, title: str) -> str:
    return open_kit(desk, KIT, by="me").text.replace("title: Billing dispute", f"title: {title}")


def card(desk: Desk, kit: str = KIT) -> scenarios.KitCard:
    return next(each for each in kit_cards(desk, by="me") if each.kit.id == kit)


def test_an_edit_makes_the_next_version_and_what_was_planned_keeps_its_own(desk: Desk) -> None:
    _, (application,) = staffed(desk)
    made = planned(desk, application)
    assert card(desk).is_used and card(desk).is_ours
    saved = save_kit(desk, KIT, edited(desk, "Surprise on the bill"), based_on=1, by="me")
    assert (saved.version, saved.title) == (2, "Surprise on the bill")
    assert interview_of(desk, made.id).kit == made.kit and made.kit.version == 1
    assert planned(desk, application).kit == saved
    assert not card(desk).is_ours and card(desk).is_used
    assert [(each.version, bool(each.used_at)) for each in open_kit(desk, KIT, by="me").earlier] == [(2, True), (1, True)]
    assert shown_kit(open_kit(desk, KIT, 1, by="me")).title == "Billing dispute"


def test_two_people_editing_lose_nothing(desk: Desk) -> None:
    mine, theirs = edited(desk, "Mine"), edited(desk, "Theirs")
    save_kit(desk, KIT, theirs, based_on=1, by="me")
    with pytest.raises(StaleRecord, match="Your changes are still here"):
        save_kit(desk, KIT, mine, based_on=1, by="me")
    with pytest.raises(NotPossible):
        save_kit(desk, KIT, open_kit(desk, KIT, by="me").text, based_on=2, by="me")
    copy = create_kit(desk, mine, by="me")
    assert (copy.id, copy.version) == ("mine", 1) and card(desk, "mine").kit.title == "Mine"
    with pytest.raises(KitError):
        create_kit(desk, "title: nothing else", by="me")


def test_an_update_of_the_program_never_displaces_a_persons(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    save_kit(desk, KIT, edited(desk, "Ours"), based_on=1, by="me")
    newer = {**scenarios.shipped(), KIT: KitText(KIT, 0, "", scenarios.shipped()[KIT].text.replace("title: Billing", "title: New billing"))}
    monkeypatch.setattr(scenarios, "shipped", lambda: newer)
    assert card(desk).kit.title == "Ours" and card(desk).has_offer
    keep_my_kit(desk, KIT, by="me")
    assert not card(desk).has_offer
    save_kit(desk, KIT, edited(desk, "Ours").replace("title: Ours", "title: Ours again"), based_on=2, by="me")
    newest = {**newer, KIT: KitText(KIT, 0, "", newer[KIT].text.replace("New billing", "Newest billing"))}
    monkeypatch.setattr(scenarios, "shipped", lambda: newest)
    assert card(desk).kit.title == "Ours again" and card(desk).has_offer
    take_shipped_kit(desk, KIT, based_on=3, by="me")
    assert card(desk).kit.title == "Newest billing dispute" and card(desk).is_ours and card(desk).kit.version == 4


def test_who_only_interviews_sees_no_scenario_list(desk: Desk) -> None:
    staffed(desk)
    for act in (
        lambda: kit_cards(desk, by="rita"),
        lambda: open_kit(desk, KIT, by="rita"),
        lambda: save_kit(desk, KIT, "", based_on=1, by="hana"),
    ):
        with pytest.raises(NotAllowed):
            act()
