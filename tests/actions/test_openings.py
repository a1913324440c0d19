"""Openings: made, edited about what was seen, closed and opened again, with a team; nonsense is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from screening.access.policy import CHANGES
from screening.actions.assessments import Offer, offer_assessment
from screening.actions.candidates import candidate
from screening.actions.combined import set_stages, stages_view
from screening.actions.context import Desk, NotPossible, allowed, opening_of
from screening.actions.decisions import decide
from screening.actions.gym import ask_for_practice
from screening.actions.intake import intake
from screening.actions.judging import re_evaluate
from screening.actions.notes import write_note
from screening.actions.opening_changes import (
    close_opening,
    colleagues,
    edit_opening,
    plan_of,
    reopen_opening,
    set_team,
    team_of,
)
from screening.actions.openings import Plan, list_openings, open_opening
from screening.actions.overrides import override
from screening.actions.ranking import ranking
from screening.actions.stages import move
from screening.actions.tags import tag
from screening.errors import NotAllowed, NotFound, StaleRecord
from screening.model.assessment import AssessmentKind
from screening.model.hiring import STAGES, Opening
from screening.storage import audit, people
from screening.storage.people import Person
from tests.actions.readers import hand_in, read_all
from tests.stores import MOMENT
from tests.worker.people import resume

FULL = Plan(
    "Chat, evening class",
    seats=15,
    location="Tampa",
    starts_on=date(2026, 12, 1),
    received_on=date(2026, 11, 3),
    is_blind=True,
    stages=("Inbox", " phone  screen", "Hired"),
    reason_stages=("hired",),
)


@pytest.fixture
def opening(desk: Desk) -> Opening:
    """An opening with two candidates."""
    made = open_opening(desk, FULL, rubric_id="chat", by="me")
    hand_in(desk, made.id, {f"{n}.txt": resume(n) for n in range(2)})
    read_all(desk)
    return opening_of(desk, made.id)


@pytest.fixture
def team(desk: Desk) -> None:
    with desk.change("me") as change:
        for name, role in (("Ben", "recruiter"), ("Cleo", "hiring_manager"), ("Dov", "interviewer")):
            people.add(change.db, Person(name.lower(), name, role), password_hash=None, at=MOMENT)
        change.record("test.filled", "desk")


def first(desk: Desk, opening: Opening) -> str:
    return ranking(desk, opening.id, by="me").rows[0].application_id


def test_everything_said_is_kept(desk: Desk, opening: Opening) -> None:
    assert plan_of(opening) == replace(FULL, stages=("inbox", "phone screen", "hired"))
    assert list_openings(desk, by="me")[0].opening == opening
    row = ranking(desk, opening.id, by="me").rows[0]
    assert (row.stage, row.received_on) == ("inbox", FULL.received_on)


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": " \u202e\n"},
        {"seats": 0},
        {"seats": 10_001},
        {"starts_on": date(1, 1, 1)},
        {"received_on": date(9999, 1, 1)},
        {"stages": ()},
        {"stages": ("New", "new ", "NEW")},
        {"stages": tuple(f"stage {n}" for n in range(13))},
        {"reason_stages": ("garden",)},
    ],
)
def test_nonsense_is_refused(desk: Desk, opening: Opening, wrong: dict[str, object]) -> None:
    bad = replace(FULL, **wrong)  # type: ignore[arg-type]
    with pytest.raises(NotPossible):
        open_opening(desk, bad, rubric_id="chat", by="me")
    with pytest.raises(NotPossible):
        edit_opening(desk, opening, bad, by="me")
    assert [each.opening for each in list_openings(desk, by="me")] == [opening]


@pytest.mark.parametrize("title", ["x" * 400, "مرحبا بكم", "🙂🙂", "<b>Chat</b>", "**Chat**", "=1+1", "a\u202eb\tc\nd"])
def test_titles_are_plain_words(desk: Desk, title: str) -> None:
    kept = open_opening(desk, Plan(title), rubric_id="chat", by="me").title
    assert kept and len(kept) <= 300 and "\n" not in kept and "\u202e" not in kept
    assert kept == title[:300] or not title.isprintable()


def test_an_edit_stands_in_the_audit_before_and_after(desk: Desk, opening: Opening) -> None:
    then = edit_opening(desk, opening, replace(plan_of(opening), seats=3, title="Chat, mornings"), by="me")
    assert opening_of(desk, opening.id) == then
    with desk.store.read() as db:
        (row,) = (row for row in audit.rows_about(db, f"opening:{opening.id}") if row.action == "opening.changed")
        values = audit.values_of(db, [row.number])[row.number]
        assert values == {"seats": ("15", "3"), "title": ("Chat, evening class", "Chat, mornings")}
        assert audit.first_break(db) is None
    edit_opening(desk, then, plan_of(then), by="me")
    with desk.store.read() as db:
        assert audit.rows_about(db, f"opening:{opening.id}")[-1].number == row.number


@pytest.mark.parametrize("act", [close_opening, lambda desk, shown, by: edit_opening(desk, shown, FULL, by=by), reopen_opening])
def test_a_stale_tab_overwrites_nothing(desk: Desk, opening: Opening, act: Callable[..., Opening]) -> None:
    now = edit_opening(desk, opening, replace(plan_of(opening), seats=3), by="me")
    with pytest.raises(StaleRecord, match="its seats"):
        act(desk, opening, by="me")
    assert opening_of(desk, opening.id) == now
    with pytest.raises(NotFound):
        act(desk, replace(opening, id="gone"), by="me")


def test_a_stage_with_people_in_it_stays(desk: Desk, opening: Opening) -> None:
    move(desk, [first(desk, opening)], to="phone screen", by="me")
    without = replace(plan_of(opening), stages=("inbox", "hired"))
    with pytest.raises(NotPossible, match="1 person stands in Phone screen"):
        edit_opening(desk, opening, without, by="me")
    move(desk, [first(desk, opening)], to="inbox", by="me")
    assert edit_opening(desk, opening, without, by="me").stages == ("inbox", "hired")


def test_a_closed_opening_is_read_and_not_changed(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    closed = close_opening(desk, opening, by="me")
    assert closed.closed_at == MOMENT and len(ranking(desk, opening.id, by="me").rows) == len(intake(desk, opening.id, by="me").files) == 2
    for act in (
        lambda: decide(desk, one, disposition="held", by="me"),
        lambda: move(desk, [one], to="hired", reason="x", by="me"),
        lambda: tag(desk, [one], "late", by="me"),
        lambda: hand_in(desk, opening.id, {"late.txt": resume(7)}),
        lambda: re_evaluate(desk, opening.id, by="me"),
        lambda: edit_opening(desk, closed, FULL, by="me"),
        lambda: set_stages(desk, opening.id, kit_id="", resume_weight=50, shown=0, by="me"),
        lambda: ask_for_practice(desk, opening.id, 1, before=0, by="me"),
        lambda: write_note(desk, one, "0" * 16, "Late word", by="me"),
        lambda: override(desk, one, "crm_used", outcome="met", reason="Asked", by="me"),
        lambda: offer_assessment(desk, one, Offer(AssessmentKind.TYPING, 3), by="me"),
    ):
        with pytest.raises(NotPossible, match="closed"):
            act()
    view = candidate(desk, one, by="me")
    assert view.allowed == {"note", "remove", "edit_reasons"}  # one's own notes can still be taken out
    assert not any(allowed(desk, "me", action, opening.id) for action in CHANGES)
    assert not stages_view(desk, opening.id, by="me").may_change
    reopened = reopen_opening(desk, closed, by="me")
    assert reopened == opening
    decide(desk, one, disposition="held", by="me")


def test_what_was_handed_in_before_is_still_read(desk: Desk, opening: Opening) -> None:
    hand_in(desk, opening.id, {"late.txt": resume(7)})
    close_opening(desk, opening, by="me")
    read_all(desk)
    assert len(ranking(desk, opening.id, by="me").rows) == 3


@pytest.mark.usefixtures("team")
def test_a_team_is_chosen_and_changed(desk: Desk, opening: Opening) -> None:
    assert [each.id for each in colleagues(desk, by="me")] == ["ben", "cleo"]
    set_team(desk, opening.id, ["ben"], shown=[], by="me")
    assert {each.id: each.is_in for each in team_of(desk, opening.id, by="ben")} == {"ben": True, "cleo": False}
    with pytest.raises(StaleRecord):
        set_team(desk, opening.id, ["cleo"], shown=[], by="me")
    with pytest.raises(NotPossible):
        set_team(desk, opening.id, ["cleo"], shown=["ben"], by="ben")
    with pytest.raises(NotPossible):
        set_team(desk, opening.id, ["dov"], shown=["ben"], by="me")
    with pytest.raises(NotAllowed):
        set_team(desk, opening.id, ["ben", "cleo"], shown=["ben"], by="cleo")
    set_team(desk, opening.id, ["cleo"], shown=["ben"], by="me")
    with pytest.raises(NotAllowed):
        ranking(desk, opening.id, by="ben")
    assert ranking(desk, opening.id, by="cleo").rows


@pytest.mark.usefixtures("team")
def test_a_new_opening_has_its_team(desk: Desk) -> None:
    made = open_opening(desk, Plan("Phone"), rubric_id="phone", team=["cleo"], by="ben")
    assert {each.id for each in team_of(desk, made.id, by="ben") if each.is_in} == {"ben", "cleo"}
    assert made.stages == STAGES
    with pytest.raises(NotPossible):
        open_opening(desk, Plan("Phone"), rubric_id="phone", team=["nobody"], by="ben")
    with pytest.raises(NotAllowed):
        open_opening(desk, Plan("Phone"), rubric_id="phone", by="cleo")
