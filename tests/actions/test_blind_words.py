"""A code stays a code in words about somebody: earlier names, tags, old years, jobs, sentences, the audit, other openings."""

from __future__ import annotations

import json
from datetime import date

import pytest

from screening.actions.audit import export_audit, list_deeds
from screening.actions.batches import hand_on
from screening.actions.blind import set_blind, unmask
from screening.actions.candidates import candidate
from screening.actions.context import Desk, NotPossible
from screening.actions.corrections import correct, known_facts
from screening.actions.intake import intake
from screening.actions.openings import create_opening
from screening.actions.overrides import override
from screening.actions.pairs import pairs, side_by_side
from screening.actions.ranking import ranking
from screening.actions.ranking_page import ranking_page
from screening.actions.tags import tag
from screening.actions.wanted import Wanted
from screening.actions.what_next import what_next
from screening.errors import StaleRecord
from screening.model.hiring import Opening
from screening.model.said import ContactSaid, FactKind, TypingSaid
from screening.ui.panes import pane_data
from tests.actions.readers import hand_in, read_all
from tests.actions.test_corrections import finding, first, opening
from tests.actions.test_notes import add_person
from tests.worker.people import resume

__all__ = ["opening"]
EARLIER = ("Zebedee Firstly", "Zora Secondly", "Zoe Thirdly")
LONG_AGO = """Petra Holloway
Tampa, FL | petra@example.org | (813) 555-0140

EXPERIENCE
Customer Service Representative, Holloway Cleaning
May 2003 - June 2008
- Answered calls

Chat Support Specialist, Blue Heron Utilities
March 2021 - Present
- Petra answered customer chats in Zendesk, typing speed 62 WPM
"""


def renamed(desk: Desk, opening: Opening) -> str:
    """Somebody whose name and place were put right several times, in an opening that is blind since then."""
    one = first(desk, opening)
    for name in EARLIER:
        correct(desk, one, kind=FactKind.NAME, target="name", fact=ContactSaid(name, FactKind.NAME), source="Signed so", by="me")
    for place in ("Springfield, IL", "Ocala, FL"):
        correct(desk, one, kind=FactKind.LOCATION, target="location", fact=ContactSaid(place, FactKind.LOCATION), source="Said", by="me")
    tag(desk, [one], "Zoe likes chat", by="me")
    set_blind(desk, opening.id, True, by="me")
    return one


def named(shown: object) -> list[str]:
    return [word for name in (*EARLIER, "Springfield", "Ocala") for word in name.split() if word in str(shown)]


def test_names_and_places_somebody_had_before(desk: Desk, opening: Opening) -> None:
    one = renamed(desk, opening)
    colleague = add_person(desk, "rui", "hiring_manager", opening.id)
    view = candidate(desk, one, by=colleague)
    assert any(entry.what.startswith("Corrected: name") for entry in view.timeline)
    assert named(view.timeline) == []
    page = ranking_page(desk, opening.id, Wanted(), by=colleague)
    assert named((page.groups, page.choices)) == [] and page.choices.tags
    assert named(list_deeds(desk, by="me").rows) == [] and named(export_audit(desk, by="me").decode()) == []
    unmask(desk, one, reason="to call", by="me")
    assert "Zoe Thirdly" in str(list_deeds(desk, by="me").rows)


def test_nobody_is_found_by_a_name_that_was_put_right(desk: Desk) -> None:
    made = create_opening(desk, title="Chat", rubric_id="chat", by="me")
    hand_in(
        desk,
        made.id,
        {"x.txt": resume(0).replace("Ada Quist I\n", "resume of\n\n\n").replace("SKILLS", "Zelda Brook likes chat\n\nSKILLS")},
    )
    read_all(desk)
    one = first(desk, made)
    correct(desk, one, kind=FactKind.NAME, target="name", fact=ContactSaid("Zelda Brook", FactKind.NAME), source="Signed so", by="me")
    set_blind(desk, made.id, True, by="me")
    assert ranking_page(desk, made.id, Wanted(words="zelda"), by="me").found == 0
    assert ranking_page(desk, made.id, Wanted(words="likes chat"), by="me").found == 1


def test_sentences_about_somebody_elses_word(desk: Desk, opening: Opening) -> None:
    one = renamed(desk, opening)
    colleague = add_person(desk, "rui", "hiring_manager", opening.id)
    correct(desk, one, kind=FactKind.TYPING, target="typing", fact=TypingSaid(55), source="Zoe Thirdly said so", by="me")
    with pytest.raises(StaleRecord) as told:
        correct(desk, one, kind=FactKind.TYPING, target="typing", fact=TypingSaid(56), source="Phone", shown="", by=colleague)
    assert "55 words" in str(told.value) and named(told.value) == []
    criterion = finding(desk, one).criterion_id
    override(desk, one, criterion, outcome="unclear", reason="Zoe Thirdly was unsure", by="me")
    with pytest.raises(StaleRecord) as told:
        override(desk, one, criterion, outcome="met", reason="Tested", shown="", by=colleague)
    assert "was unsure" in str(told.value) and named(told.value) == []


def test_what_the_page_hands_to_the_browser(desk: Desk) -> None:
    made = create_opening(desk, title="Chat", rubric_id="chat", by="me")
    hand_in(desk, made.id, {"p.txt": LONG_AGO})
    read_all(desk)
    set_blind(desk, made.id, True, by="me")
    one = first(desk, made)
    data = pane_data(
        candidate(desk, one, by="me"), date(2026, 11, 15), what_next(desk, one, by="me").flips, known_facts(desk, one, by="me")
    )
    sent = json.dumps(data, ensure_ascii=False)
    assert [word for word in ("Petra", "Holloway", "holloway", "petra", "Tampa", "2003", "2008") if word in sent] == []
    assert "Blue Heron" in sent and [fact["ref"] for fact in data["facts"] if "Cleaning" in fact["words"]] == [""]


def test_another_opening_does_not_say_whose_code_it_is(desk: Desk) -> None:
    here, there = (create_opening(desk, title=title, rubric_id="chat", by="me") for title in ("Here", "There"))
    recruiter = add_person(desk, "nils", "recruiter", here.id, there.id)
    hand_in(desk, here.id, {"a.txt": resume(0)})
    hand_in(desk, there.id, {"Okafor.txt": resume(1).replace("person1@", "person0@")})
    read_all(desk)
    set_blind(desk, here.id, True, by="me")
    (pair,) = pairs(desk, here.id, by=recruiter).waiting
    seen = side_by_side(desk, pair.id, by=recruiter)
    assert (pair.first.name, pair.second.name) == (None, None) and "Okafor" not in str((pair, seen))
    one = first(desk, here)
    with pytest.raises(NotPossible, match="codes here"):
        hand_on(desk, [one], there.id, by=recruiter)
    assert len(ranking(desk, there.id, by=recruiter).rows) == 1
    unmask(desk, one, reason="they asked for both", by=recruiter)
    hand_on(desk, [one], there.id, by=recruiter)


def test_a_folder_called_after_somebody(desk: Desk, opening: Opening) -> None:
    flat = resume(5).replace("\n", " ")
    hand_in(desk, opening.id, {"all.zip": f"ARCHIVE\nFemi Crane/cv.txt: {flat}\nFemi Crane/photo.txt: LOCKED"})
    read_all(desk)
    set_blind(desk, opening.id, True, by="me")
    page = ranking_page(desk, opening.id, Wanted(), by="me")
    assert "Crane" not in str((page.view.rows, page.choices, intake(desk, opening.id, by="me").files))
