"""The pages of interviews: one's own list, planning, and a live page that holds a code and nothing else of the person."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from screening.actions import people
from screening.actions.context import Desk
from screening.actions.interviews import Plan, interview_of, plan_interview
from screening.actions.interviews_planned import planned_interviews
from screening.actions.openings import list_openings
from screening.actions.people import list_people, use_link
from screening.actions.ranking import ranking
from screening.actions.setup import ALONE, become_team
from screening.model.interview import Interview, InterviewState
from screening.ui.interview_plan import WISH

from .pages import Pages, sit

PERSONAL = ("Petra", "Holloway", "Quinn", "Abara", "Quill", "555-0", "someone@", "Blue Heron", "62 WPM", "Passed")


@pytest.fixture
def team(desk: Desk) -> Desk:
    """The filled desk as a team's, with three people who hold interviews."""
    become_team(desk, by=ALONE, email="dana@example.org", password="a quiet green river")
    for name in ("Rita", "Rolf", "Pia"):
        token = people.invite(desk, name=name, email=f"{name.lower()}@example.org", role="interviewer", opening_ids=[], by=ALONE)
        use_link(desk, token, password="four words in a row")
    return desk


def of(desk: Desk, name: str) -> str:
    return next(each.person.id for each in list_people(desk, by=ALONE) if each.person.name == name)


def planned(desk: Desk, *, raters: tuple[str, ...] = ("Rita", "Rolf"), hours: float = 0.0) -> Interview:
    row = ranking(desk, list_openings(desk, by=ALONE)[0].opening.id, by=ALONE).rows[0]
    plan = Plan(desk.clock() + timedelta(hours=hours), "chat", of(desk, "Pia"), tuple(of(desk, each) for each in raters))
    return plan_interview(desk, row.application_id, "three_chats", plan, by=ALONE)


def test_nothing_planned_yet(desk: Desk, pages: Pages) -> None:
    assert "You have no interviews. Plan one" in pages.open("interviews.py").words
    assert "Open an interview from the list." in Pages().open("interview.py").words


def test_an_interviewer_sees_their_own_by_code_and_nothing_else(team: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    this_morning = replace(team, clock=lambda: team.clock() - timedelta(hours=8))  # planned ahead: whoever is asked afterwards has a day
    made, overdue = planned(team, hours=2), planned(this_morning, raters=("Rolf",), hours=3)
    sit(monkeypatch, of(team, "Rita"))
    page = Pages().open("interviews.py")
    assert made.code in page.words and "Due" in page.words and "You rate. Your ratings are open" in page.words
    assert "Overdue" not in page.words and "Plan an interview" not in page.words
    live = Pages().open("interview.py", id=made.id)
    data = json.dumps(live.data("interview"))
    assert made.code in data
    for seen in (page.words, live.words, data):
        assert not [word for word in PERSONAL if word in seen]
        assert not [name for name in ("Rolf", "Pia", "Dana") if name in seen]
    for interview in (overdue.id, "nothing"):
        assert "This interview is not yours" in Pages().open("interview.py", id=interview).words
    sit(monkeypatch, of(team, "Rolf"))
    assert "Overdue" in Pages().open("interviews.py").words


@pytest.mark.parametrize("page", ["ranking.py", "intake.py", "candidate.py", "rubrics.py", "people.py", "audit.py", "pipeline.py"])
def test_other_pages_tell_an_interviewer_nothing(team: Desk, monkeypatch: pytest.MonkeyPatch, page: str) -> None:
    made = planned(team)
    sit(monkeypatch, of(team, "Rita"))
    opened = Pages().open(page, id=made.application_id, opening=made.opening_id)
    everything = opened.words + str([each.proto.json for each in opened.test.get("bidi_component")])
    assert not [word for word in (*PERSONAL[:8], made.code) if word in everything]


def test_planning_from_the_page(team: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    sit(monkeypatch, ALONE)
    page = Pages().open("interviews.py").press("Plan an interview...")
    kit = next(each for each in page.test.selectbox if each.label == "Scenario")
    assert kit.value is not None and kit.value.id == "three_chats"  # the one that fits an opening for chat
    page.press("Plan interview")
    assert "Choose who plays the customer" in page.words
    next(each for each in page.test.selectbox if each.label == "Plays the customer").select(of(team, "Pia"))
    next(each for each in page.test.multiselect if each.label == "Rate, each alone").set_value([of(team, "Rita"), of(team, "Rolf")])
    page.press("Plan interview")
    (made,) = planned_interviews(team, by=ALONE)
    assert (made.role_player, made.raters, made.interview.kit.id) == ("Pia", ("Rita", "Rolf"), "three_chats")
    assert "Pia plays the customer · Rita, Rolf to rate · 0 of 2 rated" in Pages().open("interviews.py").words


def test_changed_called_off_and_taken_back(team: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    made = planned(team)
    sit(monkeypatch, ALONE)
    page = Pages().open("interviews.py")
    page.press("Change...").fill("Place or number to call", "Room 7").press("Save")
    assert interview_of(team, made.id).place == "Room 7"
    page = Pages().open("interviews.py").press("Call off")
    assert interview_of(team, made.id).state is InterviewState.CANCELLED
    page.press("Undo calling off")
    assert interview_of(team, made.id).state is InterviewState.PLANNED


def test_planning_from_the_candidate(team: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    row = ranking(team, list_openings(team, by=ALONE)[0].opening.id, by=ALONE).rows[0]
    sit(monkeypatch, ALONE)
    page = Pages().open("candidate.py", id=row.application_id)
    assert page.data("candidate")["mayPlan"]
    page.test.session_state[WISH] = {"application": row.application_id, "interview": ""}
    page.open()
    assert [each.label for each in page.test.selectbox if each.label == "Scenario"], page.words
