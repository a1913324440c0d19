"""Everything has happened but one rating: another interview of the same person was rated, debriefed, agreed on, amended and placed.

Whoever has still to rate that person tries every door again, and learns what they learned before any of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from screening.actions.audit import list_deeds
from screening.actions.candidates import candidate
from screening.actions.combined import combined_order, place, set_stages, stages_view, unplace
from screening.actions.context import Desk
from screening.actions.debrief import agree, debrief, debriefs_waiting
from screening.actions.debrief_means import assessed
from screening.actions.home import home
from screening.actions.notes import notes_on
from screening.actions.ranking_page import everybody_wanted, ranking_page
from screening.actions.ratings import amend
from screening.actions.ratings_seen import debrief_cards, scorecards_of
from screening.actions.removal import preview
from screening.actions.scenarios import kit_cards
from screening.actions.shortlist import export_shortlist
from screening.actions.wanted import Wanted
from screening.errors import ScreeningError
from screening.model.interview import Interview
from screening.model.scenario import Rating
from screening.storage import people
from screening.storage.audit import Sought
from screening.storage.people import Person
from tests.actions.interviewing import NOTE, begin, planned, rate, staffed, write
from tests.actions.test_ratings_blind import ATTEMPTS
from tests.stores import MOMENT

SECRET = "held the line for the whole fourth minute"
Attempt = Callable[[Desk, Interview, str], object]


def workbook(desk: Desk, each: Interview, by: str) -> object:
    book = load_workbook(BytesIO(export_shortlist(desk, each.opening_id, by=by)))
    return [list(sheet.iter_rows(values_only=True)) for sheet in book]


def page(desk: Desk, each: Interview, by: str) -> object:
    """The candidate's page, without the exports that one's own knocking at the workbook leaves on it."""
    view = candidate(desk, each.application_id, by=by)
    return replace(view, timeline=tuple(entry for entry in view.timeline if entry.what != "Shortlist exported"))


DOORS: dict[str, Attempt] = {
    **{name: attempt for name, attempt in ATTEMPTS.items() if name not in ("tapping", "locking too early", "a third rater")},
    "first page": lambda desk, each, by: home(desk, by=by),
    "ranking page": lambda desk, each, by: ranking_page(desk, each.opening_id, Wanted(), by=by),
    "search for a note": lambda desk, each, by: everybody_wanted(desk, each.opening_id, Wanted(words="fourth minute"), by=by),
    "combined order": lambda desk, each, by: combined_order(desk, each.opening_id, by=by),
    "what the opening states": lambda desk, each, by: stages_view(desk, each.opening_id, by=by),
    "means": lambda desk, each, by: assessed(desk, each.opening_id, by=by),
    "cards": lambda desk, each, by: scorecards_of(desk, [each.application_id], by=by),
    "debrief": lambda desk, each, by: debrief(desk, each.id, by=by),
    "debrief by its cards": lambda desk, each, by: debrief_cards(desk, each.id, by=by),
    "debriefs waiting": lambda desk, each, by: debriefs_waiting(desk, by=by),
    "agreeing": lambda desk, each, by: agree(desk, each.id, {"D1": 5}, NOTE, by=by),
    "placing": lambda desk, each, by: place(desk, each.application_id, 1, reason="to see what it says", by=by),
    "unplacing": lambda desk, each, by: unplace(desk, each.application_id, "a guess", by=by),
    "what deleting takes": lambda desk, each, by: preview(desk, each.application_id, everywhere=False, by=by),
    "candidate": page,
    "notes": lambda desk, each, by: notes_on(desk, each.application_id, by=by),
    "scenarios": lambda desk, each, by: kit_cards(desk, by=by),
    "workbook": workbook,
    "audit, everything": lambda desk, each, by: list_deeds(desk, Sought(action="interview.planned"), by=by),
    "audit, how many": lambda desk, each, by: list_deeds(desk, Sought(action="opening.created"), by=by).total,
}


def told(desk: Desk, attempt: Attempt, interview: Interview, by: str) -> str:
    try:
        return repr(attempt(desk, interview, by))
    except ScreeningError as error:
        return f"{type(error).__name__}: {error}"


def knock(desk: Desk, rated: Interview, owed: Interview, by: str) -> dict[str, str]:
    """What every door says about both interviews."""
    return {f"{name}, {each.kit.id}": told(desk, attempt, each, by) for name, attempt in DOORS.items() for each in (rated, owed)}


@pytest.mark.parametrize("by", ["me", "hana", "rec"])
def test_all_of_it_happens_and_nothing_is_told(desk: Desk, by: str) -> None:
    opening, (application, other) = staffed(desk, 2)
    with desk.change("me") as change:
        for one in ("rec", "rex"):
            people.add(change.db, Person(one, one.title(), "recruiter"), password_hash=None, at=MOMENT)
            people.join(change.db, one, opening)
        change.record("test.recruiters", "desk")
    planner = "rex"
    rated = planned(desk, application, kit="three_chats", by=planner)
    owed = planned(desk, application, kit="late_fee", raters=("tom", by), by=planner)
    for each in (rated, owed):
        begin(desk, each)
    for _ in range(2):  # what one's own looking leaves behind, once
        knock(desk, rated, owed, by)
    before = knock(desk, rated, owed, by)
    happens(desk, rated, owed, planner)
    after = knock(desk, rated, owed, by)
    assert {name: (before[name][:300], after[name][:300]) for name in after if after[name] != before[name]} == {}
    assert not [name for name, said in after.items() if SECRET in said]
    if by == "me":
        deeds = list_deeds(desk, by=by)
        assert [row.number for row in deeds.rows] == list(range(deeds.total, 0, -1)), "no gap tells what is kept back"
        assert not any(row.digest for row in deeds.rows)
    assert assessed(desk, opening, by=planner)[application].mean is not None, "somebody who owes nothing sees it"
    rate(desk, owed, 3, by=by)
    assert application in assessed(desk, opening, by=by), "the door opens with one's own lock"
    assert other not in assessed(desk, opening, by=by)


def happens(desk: Desk, rated: Interview, owed: Interview, planner: str) -> None:
    """Everything that can be said about somebody's ratings is said."""
    for each, by, score in ((rated, "rita", 5), (rated, "ron", 2), (owed, "tom", 4)):
        write(desk, each, {"notes": SECRET}, by=by)
        rate(desk, each, score, by=by)
    debrief(desk, rated.id, by="rita")
    debrief(desk, rated.id, by=planner)
    agree(desk, rated.id, {"D1": 4}, SECRET, by="ron")
    amend(desk, rated.id, [Rating("three_chats", "D1", 1, SECRET)], reason=SECRET, by="rita")
    place(desk, rated.application_id, 1, reason=SECRET, by=planner)
    combined_order(desk, rated.opening_id, by=planner)


def test_severity_is_made_of_what_one_may_see(desk: Desk) -> None:
    """Six people rated by two; whoever has still to rate one of them gets means that this one had no part in."""
    opening, applications = staffed(desk, 6)
    made = [planned(desk, each, kit="three_chats") for each in applications]
    owed = planned(desk, applications[0], kit="late_fee", raters=("hana",))
    for number, each in enumerate(made):
        begin(desk, each)
        rate(desk, each, {"D1": 1 + number % 5}, by="rita")
        if number:
            rate(desk, each, {"D1": 1 + (number + 1) % 5}, by="ron")
    before = told(desk, lambda at, each, by: assessed(at, opening, by=by), owed, "hana")
    rate(desk, made[0], 5, by="ron")
    assert told(desk, lambda at, each, by: assessed(at, opening, by=by), owed, "hana") == before
    assert len(assessed(desk, opening, by="hana")) == 5 and len(assessed(desk, opening, by="me")) == 6


def test_weights_cannot_be_used_to_ask_who_rated(desk: Desk) -> None:
    """What is refused follows from the play having begun, which planners see, and never from a rating."""
    opening, (application,) = staffed(desk)
    made = planned(desk, application, raters=("rita", "hana"))
    begin(desk, made)
    attempt: Attempt = lambda at, each, by: set_stages(at, opening, kit_id="", resume_weight=50, shown=0, by=by)  # noqa: E731
    before = told(desk, attempt, made, "me")
    rate(desk, made, 4, by="rita")
    assert told(desk, attempt, made, "me") == before
