"""Links for several people at once: one each, all of them in the audit, and who cannot be tested is named with the reason."""

from __future__ import annotations

import pytest

from screening.actions.assessments import Offer, assessments_of, offer_assessment
from screening.actions.assessments_several import MOST, offer_to_many, take_back_links
from screening.actions.assessments_taken import REVOKED, begin_assessment, held
from screening.actions.context import Desk, NotPossible
from screening.actions.opening_changes import close_opening
from screening.actions.openings import list_openings
from screening.errors import NotAllowed, NotFound
from screening.model.assessment import AssessmentKind, AssessmentState
from screening.storage import audit

from .assessing import offer, take
from .interviewing import staffed

TYPING = AssessmentKind.TYPING


def test_a_link_each_and_whoever_was_tested_enough_is_left_out(desk: Desk) -> None:
    _, (one, two, three) = staffed(desk, 3)
    for at in (0, 100):
        take(desk, offer(desk, two), 50, at=at)
    offer_assessment(desk, three, Offer(TYPING, 1, extra=2.0), by="me")
    before = offer(desk, one)
    made = offer_to_many(desk, [three, one, two, one], kind=TYPING, minutes=3, by="me")
    assert set(made.tokens) == {one, three} and len(set(made.tokens.values())) == 2
    assert "Tested twice in 30 days" in made.left[two]
    assert held(desk, before).closed == REVOKED and held(desk, made.tokens[one]).plan.allowed == 180
    assert held(desk, made.tokens[three]).plan.allowed == 360  # more time stays as it was set
    with desk.store.read() as db:
        for each in (one, three):
            assert audit.rows_about(db, f"application:{each}")[-1].action == "assessment.offered"


def test_links_just_made_are_taken_back_but_for_those_begun(desk: Desk) -> None:
    _, (one, two) = staffed(desk, 2)
    made = offer_to_many(desk, [one, two], kind=AssessmentKind.LOAD, minutes=3, by="hana")
    begin_assessment(desk, made.tokens[one])
    assert take_back_links(desk, made.tokens.values(), by="hana") == 1
    assert take_back_links(desk, made.tokens.values(), by="hana") == 0
    states = [assessments_of(desk, each, by="me")[0].assessment.state for each in (one, two)]
    assert states == [AssessmentState.RUNNING, AssessmentState.REVOKED]


def test_what_is_not_possible_makes_no_link_at_all(desk: Desk) -> None:
    opening, (one,) = staffed(desk)
    for wrong in ({"kind": AssessmentKind.NOTE, "minutes": 3}, {"kind": TYPING, "minutes": 4}):
        with pytest.raises(NotPossible, match="no such test"):
            offer_to_many(desk, [one], by="me", **wrong)  # type: ignore[arg-type]
    with pytest.raises(NotFound):
        offer_to_many(desk, [one, "nobody"], kind=TYPING, minutes=3, by="me")
    with pytest.raises(NotAllowed):
        offer_to_many(desk, [one], kind=TYPING, minutes=3, by="rita")
    close_opening(desk, next(each.opening for each in list_openings(desk, by="me") if each.opening.id == opening), by="me")
    with pytest.raises((NotAllowed, NotPossible), match="closed"):
        offer_to_many(desk, [one], kind=TYPING, minutes=3, by="me")
    assert assessments_of(desk, one, by="me") == () and MOST >= 300
