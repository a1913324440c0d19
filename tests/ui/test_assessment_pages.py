"""What a recruiter sees and says of tests on the candidate page: a link shown once, results, setting aside, a note that is ticked."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from screening.actions.assessments import assessments_of, offer_assessment
from screening.actions.assessments_taken import begin_assessment, finish_assessment
from screening.actions.context import Desk
from screening.actions.openings import list_openings
from screening.actions.ranking import ranking
from screening.actions.setup import ALONE
from screening.model.assessment import AssessmentKind
from screening.ui.candidate_dialogs import OPEN, Wish
from tests.actions.assessing import keys

from .pages import Pages


def quinn(desk: Desk) -> str:
    """Somebody who says they type 31 words a minute, 40 asked."""
    opening = list_openings(desk, by=ALONE)[0].opening
    return next(row.application_id for row in ranking(desk, opening.id, by=ALONE).rows if row.name == "Quinn Abara")


def typed(desk: Desk, application: str, letters: int) -> None:
    token = offer_assessment(desk, application, kind=AssessmentKind.TYPING, minutes=1, by=ALONE)
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
