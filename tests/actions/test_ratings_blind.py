"""Whoever has still to rate tries every door to how others rated: actions, lists, audit, exports, counts. None gives it away."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from screening.actions.audit import export_audit, list_deeds
from screening.actions.candidates import candidate
from screening.actions.context import Desk, NotPossible
from screening.actions.interviews import change_interview, interview_of, possible_holders
from screening.actions.interviews_mine import calendar_of, interview_sheet, my_interviews, waiting_for_me
from screening.actions.interviews_planned import planned_interviews
from screening.actions.interviews_played import played, rung_of
from screening.actions.interviews_taps import own_taps, record_taps
from screening.actions.ranking import ranking
from screening.actions.ratings import amend, draft_of, open_points, own_scorecard, save_draft, submit_scorecard
from screening.actions.ratings_seen import debrief_cards, scorecards_of, sealed_applications
from screening.actions.shortlist import export_shortlist
from screening.errors import ScreeningError
from screening.model.codec import from_json
from screening.model.interview import Interview
from screening.model.scenario import Rating
from screening.storage.audit import Sought
from tests.actions.interviewing import NOTE, begin, fields_of, plan_of, planned, rate, staffed, tap, write

SECRET = "named the impact and offered two choices"
Attempt = Callable[[Desk, Interview, str], object]
ATTEMPTS: dict[str, Attempt] = {
    "sheet": lambda desk, each, by: interview_sheet(desk, each.id, by=by),
    "calendar": lambda desk, each, by: calendar_of(desk, each.id, by=by),
    "my interviews": lambda desk, each, by: my_interviews(desk, by=by),
    "first page": lambda desk, each, by: waiting_for_me(desk, by=by),
    "planned": lambda desk, each, by: planned_interviews(desk, by=by),
    "holders": lambda desk, each, by: possible_holders(desk, each.application_id, by=by),
    "the customer's line": lambda desk, each, by: rung_of(desk, each.id, by=by),
    "what was played": lambda desk, each, by: played(desk, each.id, by=by),
    "taps": lambda desk, each, by: own_taps(desk, each.id, by=by),
    "tapping": lambda desk, each, by: record_taps(desk, each.id, [tap(1)], by=by),
    "draft": lambda desk, each, by: draft_of(desk, each.id, by=by),
    "saving": lambda desk, each, by: save_draft(desk, each.id, {}, by=by),
    "open points": lambda desk, each, by: open_points(desk, each.id, by=by),
    "own card": lambda desk, each, by: own_scorecard(desk, each.id, by=by),
    "locking too early": lambda desk, each, by: submit_scorecard(desk, each.id, by=by),
    "amending": lambda desk, each, by: amend(desk, each.id, [Rating("billing_dispute", "D1", 5, NOTE)], reason="I want to know", by=by),
    "cards": lambda desk, each, by: scorecards_of(desk, [each.application_id], by=by),
    "debrief": lambda desk, each, by: debrief_cards(desk, each.id, by=by),
    "sealed": lambda desk, each, by: sealed_applications(desk, by=by),
    "a third rater": lambda desk, each, by: change_interview(desk, each.id, plan_of(("rita", by, "tom")), shown=1, by=by),
    "candidate": lambda desk, each, by: candidate(desk, each.application_id, by=by),
    "ranking": lambda desk, each, by: ranking(desk, each.opening_id, by=by),
    "audit": lambda desk, each, by: list_deeds(desk, Sought(subject=f"interview:{each.id}"), by=by),
    "audit, kinds of deeds": lambda desk, each, by: list_deeds(desk, Sought(action="nothing"), by=by).actions,
    "audit, of the rater": lambda desk, each, by: list_deeds(desk, Sought(by="rita"), by=by).rows,
    "audit, counted": lambda desk, each, by: list_deeds(desk, Sought(subject=f"interview:{each.id}"), by=by).total,
    "audit, who saw ratings": lambda desk, each, by: list_deeds(desk, Sought(action="ratings.seen"), by=by).total,
}


def told(desk: Desk, attempt: Attempt, interview: Interview, by: str) -> str:
    """Everything somebody learns by trying."""
    try:
        return repr(attempt(desk, interview, by))
    except ScreeningError as error:
        return f"{type(error).__name__}: {error}"


@pytest.mark.parametrize("by", ["me", "hana", "ron"])
def test_nothing_differs_whether_another_has_rated_or_not(desk: Desk, by: str) -> None:
    """An administrator, a hiring manager and an interviewer who have still to rate."""
    made = planned(desk, staffed(desk)[1][0], raters=("rita", by), by="hana" if by == "me" else "me")
    begin(desk, made)
    change_safe = {name: attempt for name, attempt in ATTEMPTS.items() if name != "tapping"}
    told(desk, ATTEMPTS["tapping"], made, by)
    told(desk, ATTEMPTS["candidate"], made, by)  # looking is a deed, once
    before = {name: told(desk, attempt, made, by) for name, attempt in change_safe.items()}
    rate(desk, made, 4, by="rita")
    write(desk, made, {"notes": SECRET}, by="rita")
    after = {name: told(desk, attempt, made, by) for name, attempt in change_safe.items()}
    assert after == before
    assert not [name for name, said in after.items() if SECRET in said]


@pytest.mark.parametrize("by", ["me", "hana"])
def test_exports_are_the_same_as_well(desk: Desk, by: str) -> None:
    opening, (application,) = staffed(desk)
    made = planned(desk, application, raters=("rita", by), by="hana" if by == "me" else "me")
    begin(desk, made)
    rate(desk, made, 4, by="rita")
    deeds = export_audit(desk, by=by).decode() if by == "me" else ""
    assert "ratings." not in deeds and "interview.tapped" not in deeds
    assert len(export_shortlist(desk, opening, by=by)) > 0
    rate(desk, made, 2, by=by)
    assert by != "me" or "ratings.locked" in export_audit(desk, by=by).decode()


def test_names_of_other_raters_are_for_later(desk: Desk) -> None:
    made = planned(desk, staffed(desk)[1][0], raters=("rita", "hana"))
    begin(desk, made)
    (seen,) = planned_interviews(desk, by="hana")
    assert (seen.raters, seen.role_player, seen.rated) == (None, "", None)
    assert "rita" not in repr(interview_sheet(desk, made.id, by="ron") if "ron" in made.holders else seen.raters).lower()
    for by in ("rita", "hana"):
        rate(desk, made, 3, by=by)
    (seen,) = planned_interviews(desk, by="hana")
    assert (seen.raters, seen.role_player, seen.rated) == (("Hana", "Rita"), "Pia", 2)
    assert interview_of(desk, made.id).raters == {"rita", "hana"}


def test_planning_does_not_tell_who_saw_ratings(desk: Desk) -> None:
    """Hana saw ratings of the first interview; whoever has still to rate the second is not told why she cannot be asked."""
    first = planned(desk, staffed(desk)[1][0])
    begin(desk, first)
    for by in ("rita", "ron"):
        rate(desk, first, 3, by=by)
    debrief_cards(desk, first.id, by="hana")
    planned(desk, first.application_id, kit="late_fee", raters=("me", "tom"))
    with pytest.raises(NotPossible) as raised:
        planned(desk, first.application_id, kit="cancellation", raters=("hana",))
    assert str(raised.value) == "Hana cannot be asked to rate this one alone. Choose somebody else."


def test_what_stays_shut_is_not_even_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that nothing takes longer when somebody has rated: no card of another is opened on the way to an answer."""
    made = planned(desk, staffed(desk)[1][0])
    begin(desk, made)
    for by in ("rita", "ron"):
        write(desk, made, fields_of(3), by=by)
    submit_scorecard(desk, made.id, by="rita")
    read: list[object] = []

    def spied(kind: type[object], content: str) -> object:
        read.append(kind)
        return from_json(kind, content)

    monkeypatch.setattr("screening.storage.ratings.from_json", spied)
    for name, attempt in ATTEMPTS.items():
        if name not in ("locking too early", "tapping"):
            told(desk, attempt, made, "ron")
        assert not read, name
    own_scorecard(desk, made.id, by="rita")
    assert len(read) == 1
