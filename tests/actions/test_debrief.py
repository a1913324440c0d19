"""After everybody rated: raters side by side, flags, what was agreed on kept apart, means with their raters, and the combined order."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook

from screening.actions.blind import set_blind
from screening.actions.combined import combined_order, place, set_stages, stages_view, unplace
from screening.actions.context import Desk, NotPossible
from screening.actions.corrections import correct
from screening.actions.debrief import agree, debrief, debriefs_waiting
from screening.actions.debrief_means import assessed
from screening.actions.home import home
from screening.actions.interviews import change_interview
from screening.actions.interviews_taps import record_taps
from screening.actions.ranking_page import ranking_page
from screening.actions.ratings import amend
from screening.actions.ratings_seen import Sealed
from screening.actions.shortlist import export_shortlist
from screening.actions.wanted import Wanted
from screening.errors import StaleRecord
from screening.model.evaluation import Gate
from screening.model.interview import Interview
from screening.model.said import ContactSaid, FactKind
from screening.model.scenario import Rating
from tests.actions.interviewing import NOTE, begin, later, plan_of, planned, rate, staffed, tap, write


def rated(desk: Desk, application: str, first: int = 4, second: int = 2, *, kit: str = "three_chats") -> Interview:
    made = planned(desk, application, kit=kit)
    begin(desk, made)
    record_taps(desk, made.id, [tap(2, "let_vent"), tap(3, "clarifying", step=3, seconds=90.0), tap(4, "line", step=4)], by="rita")
    rate(later(desk, minutes=10), made, first, by="rita")
    rate(later(desk, minutes=12), made, second, by="ron")
    return made


def test_raters_stand_side_by_side_with_their_flags_and_tapes(desk: Desk) -> None:
    opening, (application,) = staffed(desk)
    made = rated(desk, application)
    assert [each.interview.id for each in debriefs_waiting(desk, by="rita")] == [made.id]
    assert home(desk, by="rita").debriefs[0].flags and not home(desk, by="pia").debriefs
    found = debrief(desk, made.id, by="rita")
    assert debriefs_waiting(desk, by="rita") == () and debriefs_waiting(desk, by="ron") != ()
    assert [each.rater for each in found.raters] == ["Rita", "Ron"] and [each.is_mine for each in found.raters] == [True, False]
    assert {
        (row.said[0].first.score, row.said[1].first.score, row.mean) for row in found.rows if row.said[0].first and row.said[1].first
    } == {(4, 2, 3.0)}
    assert found.flags[0].startswith("Two points or more apart: Active listening, ") and any("both sides" in each for each in found.flags)
    assert found.rows[0].flags == ("Active listening: rated from 2 to 4",)
    assert "First useful question at step 3 of 5, 1:30" in found.tapes[0].sentences
    assert found.assessment and found.assessment.gate is Gate.REVIEW and found.assessment.raters == 2
    assert assessed(desk, opening, by="me")[application].mean == 3.0


def test_whether_a_rater_would_go_on_stands_there_and_counts_for_nothing(desk: Desk) -> None:
    _, (application,) = staffed(desk)
    made = planned(desk, application)
    begin(desk, made)
    write(desk, made, {"recommendation": "no"}, by="rita")
    for by in ("rita", "ron"):
        rate(later(desk, minutes=10), made, 4, by=by)
    found = debrief(desk, made.id, by="ron")
    assert [each.recommendation for each in found.raters] == ["no", ""]
    assert {row.mean for row in found.rows} == {4.0} and not any("go on" in each for each in found.flags)


def test_nobody_enters_before_everybody_rated_or_was_taken_off(desk: Desk) -> None:
    opening, (application,) = staffed(desk)
    made = planned(desk, application)
    begin(desk, made)
    rate(later(desk, minutes=10), made, 4, by="rita")
    for by in ("me", "rita", "ron", "pia", "hana", "tom"):
        with pytest.raises(Sealed):
            debrief(desk, made.id, by=by)
        assert assessed(desk, opening, by=by) == {}
    change_interview(desk, made.id, plan_of(("rita",)), shown=made.version, by="me")
    assert len(debrief(desk, made.id, by="me").raters) == 1
    for by in ("ron", "pia", "tom"):
        with pytest.raises(Sealed):
            debrief(desk, made.id, by=by)


def test_what_is_agreed_on_and_amended_changes_no_mean(desk: Desk) -> None:
    opening, (application,) = staffed(desk)
    made = rated(desk, application)
    amend(desk, made.id, [Rating(made.kit.id, "D1", 2, NOTE)], reason="heard the second minute again", by="rita")
    agree(desk, made.id, {"D1": 5}, "Both heard the question at step 3", shown=0, by="ron")
    found = debrief(desk, made.id, by="me")
    first = found.rows[0]
    assert (first.agreed, first.mean, found.agreed_by) == (5, 3.0, "Ron")
    assert first.said[0].later and first.said[0].later.score == 2 and first.said[0].first and first.said[0].first.score == 4
    assert assessed(desk, opening, by="me")[application].mean == 3.0
    with pytest.raises(StaleRecord):
        agree(desk, made.id, {"D1": 4}, "From another window", shown=0, by="rita")
    for scores, note in (({}, NOTE), ({"D1": 6}, NOTE), ({"D1": 3}, "ok")):
        with pytest.raises(NotPossible):
            agree(desk, made.id, scores, note, by="rita")


def test_means_reach_ranking_and_workbook_with_their_raters(desk: Desk) -> None:
    opening, (application,) = staffed(desk)
    empty = sheet(export_shortlist(desk, opening, by="me"))
    assert empty["Simulation, 1 to 5"] is None and empty["Raters"] is None
    rated(desk, application, 4, 4)
    page = ranking_page(desk, opening, Wanted(), by="me")
    assert page.means[application].assessment.raters == 2 and page.means[application].mean == 4.0
    row = sheet(export_shortlist(desk, opening, by="me"))
    assert (row["Simulation, 1 to 5"], row["Raters"], row["Asks for a third rater"]) == (4, 2, "no")
    assert row["Combined points"] == pytest.approx(round((33 * float(str(row["Points"])) + 67 * 75) / 100, 1))


def sheet(content: bytes) -> dict[str, object]:
    rows = list(load_workbook(BytesIO(content))["Shortlist"].iter_rows(values_only=True))
    return dict(zip(map(str, rows[0]), rows[1], strict=True))


def test_the_role_asks_for_its_scenario(desk: Desk) -> None:
    opening, (application,) = staffed(desk)
    rated(desk, application, 4, 4, kit="billing_dispute")
    judged = assessed(desk, opening, by="me")[application].assessment
    assert judged.gate is Gate.REVIEW and "Three chats at once" in judged.checks[-1].sentence
    set_stages(desk, opening, kit_id="billing_dispute", resume_weight=33, shown=0, by="me")
    assert assessed(desk, opening, by="me")[application].assessment.gate is Gate.PASSED


def test_the_combined_order_shows_its_sum_and_a_place_said_by_a_person_can_be_taken_back(desk: Desk) -> None:
    opening, (one, two) = staffed(desk, 2)
    rated(desk, one, 3, 3)
    rated(desk, two, 5, 5)
    view = combined_order(desk, opening, by="me")
    assert [each.row.application_id for each in view.rows] == [two, one]
    assert view.rows[0].points == pytest.approx((33 * view.rows[0].row.points + 67 * 100) / 100)
    placing = place(desk, one, 1, reason="speaks to our largest customers already", by="me")
    moved = combined_order(desk, opening, by="hana").rows
    assert [(each.row.application_id, each.place, each.by_points) for each in moved] == [(one, 1, 2), (two, 2, 1)]
    assert moved[0].placed_by == "Ana Ruiz"
    with pytest.raises(StaleRecord):
        place(desk, one, 2, reason="from another window", shown="", by="me")
    unplace(desk, one, placing, by="me")
    assert [each.row.application_id for each in combined_order(desk, opening, by="me").rows] == [two, one]
    with pytest.raises(StaleRecord):
        unplace(desk, one, placing, by="me")
    with pytest.raises(NotPossible):
        place(desk, one, 3, reason="there is no third place", by="me")


def test_why_somebody_was_placed_names_no_code(desk: Desk) -> None:
    opening, (one, _) = staffed(desk, 2)
    rated(desk, one)
    correct(desk, one, kind=FactKind.NAME, target="name", fact=ContactSaid("Zoe Ruhl", FactKind.NAME), source="Signed so", by="me")
    place(desk, one, 1, reason="Zoe speaks to our largest customers", by="me")
    set_blind(desk, opening, True, by="me")
    (row,) = combined_order(desk, opening, by="me").rows
    assert row.placing is not None and row.placing.reason == "███ speaks to our largest customers"


def test_weights_stand_once_interviews_have_begun(desk: Desk) -> None:
    opening, (application,) = staffed(desk)
    set_stages(desk, opening, kit_id="service_outage", resume_weight=20, shown=0, by="me")
    with pytest.raises(StaleRecord):
        set_stages(desk, opening, kit_id="", resume_weight=50, shown=0, by="me")
    begin(desk, planned(desk, application))
    with pytest.raises(NotPossible):
        set_stages(desk, opening, kit_id="", resume_weight=50, shown=1, by="me")
    set_stages(desk, opening, kit_id="", resume_weight=20, shown=1, by="me")
    found = stages_view(desk, opening, by="me")
    assert (found.kit.id, found.resume_weight, found.weights_stand) == ("three_chats", 20, True)


def test_whoever_planned_is_told_that_a_third_person_is_to_be_asked(desk: Desk) -> None:
    made = planned(desk, staffed(desk)[1][0])
    begin(desk, made)
    rate(desk, made, 2, by="rita")
    assert debriefs_waiting(desk, by="me") == ()
    rate(desk, made, 5, by="ron")
    (waiting,) = debriefs_waiting(desk, by="me")
    assert waiting.flags and debriefs_waiting(desk, by="hana") == ()
    change_interview(desk, made.id, plan_of(("rita", "ron", "tom")), shown=1, by="me")
    assert debriefs_waiting(desk, by="me") == debriefs_waiting(desk, by="rita") == ()
    rate(desk, made, 3, by="tom")
    assert debriefs_waiting(desk, by="me") == (), "three have rated, nobody else is to be asked"
    assert [each.flags for each in debriefs_waiting(desk, by="rita")] == [0], "there is still something to talk about"


def test_the_shortlist_asks_for_a_third_rater_until_there_is_one(desk: Desk) -> None:
    opening, (application,) = staffed(desk)
    made = planned(desk, application)
    begin(desk, made)
    for by, score, asks in (("rita", 2, None), ("ron", 5, "yes"), ("tom", 3, "no")):
        if by == "tom":
            change_interview(desk, made.id, plan_of(("rita", "ron", "tom")), shown=1, by="me")
        rate(later(desk, minutes=10), made, score, by=by)
        if asks:
            assert sheet(export_shortlist(desk, opening, by="me"))["Asks for a third rater"] == asks


def test_locked_before_the_play_had_ended_is_told_once_it_has(desk: Desk) -> None:
    """What was locked holds no end of the play yet; the flag needs it all the same."""
    made = planned(desk, staffed(desk)[1][0])
    begin(desk, made)
    rate(later(desk, minutes=2), made, 3, by="rita")
    record_taps(later(desk, minutes=7), made.id, [tap(9, "end")], by="pia")
    rate(later(desk, minutes=9), made, 3, by="ron")
    assert debrief(desk, made.id, by="ron").flags == ("Rita: Ratings locked before the play had ended",)
