"""What a recruiter sees and says of tests on the candidate page: a link shown once, results, setting aside, a note that
is ticked; and how long keystrokes are kept."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

from screening.actions.assessments import Offer, assessments_of, offer_assessment
from screening.actions.assessments_taken import begin_assessment, finish_assessment
from screening.actions.context import Desk
from screening.actions.keystrokes import USUAL_DAYS, keystroke_days
from screening.actions.openings import list_openings
from screening.actions.ranking import ranking
from screening.actions.setup import ALONE
from screening.model.assessment import AssessmentKind
from screening.storage.people import Person, add
from screening.ui.candidate_dialogs import OPEN, Wish
from tests.actions.assessing import keys
from tests.actions.interviewing import planned

from .pages import Pages


def quinn(desk: Desk) -> str:
    """Somebody who says they type 31 words a minute, 40 asked."""
    opening = list_openings(desk, by=ALONE)[0].opening
    return next(row.application_id for row in ranking(desk, opening.id, by=ALONE).rows if row.name == "Quinn Abara")


def typed(desk: Desk, application: str, letters: int) -> None:
    token = offer_assessment(desk, application, Offer(AssessmentKind.TYPING, 1), by=ALONE)
    ticket, content = begin_assessment(desk, token)
    at = desk.clock()
    later = replace(desk, clock=lambda: at + timedelta(seconds=61))
    finish_assessment(later, token, ticket, 0, keys(content["text"][:letters], 59))


def dialog(pages: Pages, about: str) -> Pages:
    pages.open("candidate.py", id=about)
    pages.test.session_state[OPEN] = Wish("tests", about)
    return pages.open()


def test_a_link_is_made_and_shown_once(desk: Desk, pages: Pages) -> None:
    about = quinn(desk)
    dialog(pages, about)
    assert "No tests yet" in pages.words and "opens on this computer only" in pages.words
    pages.press("Make the link")
    assert re.search(r"/assess/[\w-]{43}$", pages.test.code[0].value)
    pages.press("Done with this link")
    assert not pages.test.code and "link handed out, not begun" in pages.words
    pages.press("Take the link back")
    assert "link taken back" in pages.words


def test_a_result_is_set_aside_and_counts_again(desk: Desk, pages: Pages) -> None:
    about = quinn(desk)
    typed(desk, about, 240)
    dialog(pages, about)
    assert "48 net words a minute, 100 % accuracy" in pages.words and "Play the keystrokes" in pages.words
    row = next(each for each in pages.data("candidate")["musts"] if "Tested on" in each["sentence"])
    assert row["outcome"] == "met" and "31 WPM" in row["quote"] and not row["told"]
    pages.press("Set aside")
    assert "Say why it should not count" in pages.words
    pages.fill("Why it should not count", "Another person typed")
    pages.press("Set aside")
    assert "Set aside by Dana Reviewer" in pages.words and "Another person typed" in pages.words
    pages.press("Undo")
    assert "Set aside by" not in pages.words
    assert assessments_of(desk, about, by=ALONE)[0].aside is None


def test_a_note_is_ticked_against_what_was_true_and_says_how_long_it_took(desk: Desk, pages: Pages) -> None:
    about = quinn(desk)
    dialog(pages, about)
    pages.choose("Case note")
    assert "Plan one first" in pages.words
    with desk.change(ALONE) as change:
        for name in ("pia", "rita", "ron"):
            add(change.db, Person(name, name.title(), "interviewer"), password_hash=None, at=change.at)
        change.record("test.staffed", "desk")
    interview = planned(desk, about, by=ALONE)
    token = offer_assessment(desk, about, Offer(AssessmentKind.NOTE, 3, interview_id=interview.id), by=ALONE)
    ticket, _ = begin_assessment(desk, token)
    at = desk.clock()
    sent = [*keys("Asked why the bill rose. Told them.", 60, "note", 9), [95_000, "note", -1, 0, ""]]
    finish_assessment(replace(desk, clock=lambda: at + timedelta(seconds=96)), token, ticket, 0, sent)
    dialog(pages, about)
    assert "seven words in 1 min 35 s" in pages.words
    assert any("first letter after 9 s" in each.value for each in pages.test.caption)
    assert "Asked why the bill rose. Told them." in pages.words
    for fact in interview.form.facts:
        assert fact.label in pages.words and " ".join(fact.value.split()) in pages.words
    group: Any = next(each for each in pages.test.get("button_group") if "Inquiry" in getattr(each, "options", ()))
    assert [*group.options] == ["Inquiry", "Action", "Resolution", "Follow-up"]
    group.set_value(["inquiry", "action"])
    pages.press("Save what is there")
    assert assessments_of(desk, about, by=ALONE)[0].ticked == ("inquiry", "action")
    assert "Dana Reviewer, " in pages.words
    assert "Set aside" not in pages.words  # a note is ticked, not counted


def test_how_long_keystrokes_are_kept(desk: Desk, pages: Pages) -> None:
    pages.open("people.py")
    (chosen,) = [each for each in pages.test.selectbox if each.label == "Kept after the test"]
    assert chosen.value == USUAL_DAYS and "As long as the application" in chosen.options
    chosen.set_value(30).run()
    pages.press("Save")
    assert keystroke_days(desk, by=ALONE) == 30
