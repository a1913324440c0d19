"""Planning interviews: the fitting kit, frozen as it was; people in and out; nobody else's business."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from screening.actions.audit import check_chain
from screening.actions.candidates import candidate
from screening.actions.context import Desk, NotPossible
from screening.actions.interviews import cancel_interview, change_interview, interview_of, plan_interview, possible_holders, renew_interview
from screening.actions.interviews_kits import kits_for
from screening.actions.interviews_mine import Standing, interview_sheet, my_interviews, waiting_for_me
from screening.actions.ratings import amend
from screening.actions.ratings_seen import scorecards_of
from screening.actions.removal import remove
from screening.actions.scenarios import open_kit, save_kit
from screening.errors import NotAllowed, StaleRecord
from screening.model.hiring import Opening
from screening.model.interview import InterviewState
from screening.model.scenario import Rating
from screening.storage import interviews
from tests.actions.interviewing import NOTE, begin, later, plan_of, planned, rate, staffed
from tests.stores import MOMENT

FITTING = {
    "entry": "billing_dispute", "phone": "billing_dispute", "chat": "three_chats", "email": "lost_parcel", "insurance": "denied_claim",
    "financial": "frozen_account", "healthcare": "prior_authorization", "retail": "no_receipt", "technical": "technical_deadline",
    "lead": "abusive_caller", "one_of_our_own": "billing_dispute",
}  # fmt: skip


@pytest.mark.parametrize("role", FITTING)
def test_each_role_has_its_fitting_kit_first_and_all_the_others_behind(desk: Desk, role: str) -> None:
    kits = kits_for(desk, Opening("o", "t", role, 1, MOMENT))
    assert kits[0].id == FITTING[role]
    assert len({kit.id for kit in kits}) == len(kits) == 15


def test_a_kit_stays_as_it_was_planned(desk: Desk) -> None:
    _, (application,) = staffed(desk)
    made = planned(desk, application)
    text = open_kit(desk, made.kit.id, by="me").text
    save_kit(desk, made.kit.id, text.replace("title: Billing dispute", "title: Rewritten"), based_on=1, by="me")
    kept = interview_of(desk, made.id)
    assert (kept.kit, kept.form.name) == (made.kit, "A")
    assert interview_sheet(desk, made.id, by="pia").interview.kit.title == "Billing dispute"
    assert (again := planned(desk, application)).kit.title == "Rewritten" and again.kit.version == 2


def test_the_second_time_a_candidate_plays_the_other_form(desk: Desk) -> None:
    _, (application,) = staffed(desk)
    assert [planned(desk, application).form_name for _ in range(3)] == ["A", "B", "A"]


@pytest.mark.parametrize(
    "plan",
    [
        plan_of(raters=()), plan_of(role_player=""), plan_of(raters=("nobody",)), plan_of(mode="by post"),
        plan_of(starts_at=MOMENT.replace(tzinfo=None)), plan_of(raters=tuple(f"p{n}" for n in range(9))),
    ],
)  # fmt: skip
def test_a_plan_that_makes_no_sense_is_refused_whole(desk: Desk, plan: object) -> None:
    _, (application,) = staffed(desk)
    with pytest.raises(NotPossible):
        plan_interview(desk, application, "billing_dispute", plan, by="me")  # type: ignore[arg-type]
    with desk.store.read() as db:
        assert not interviews.of_applications(db, [application])


def test_no_such_kit_or_form(desk: Desk) -> None:
    _, (application,) = staffed(desk)
    for kit, form in (("nothing", ""), ("billing_dispute", "Z")):
        with pytest.raises(NotPossible):
            plan_interview(desk, application, kit, plan_of(), form=form, by="me")


def test_changed_once_and_only_over_what_was_shown(desk: Desk) -> None:
    _, (application,) = staffed(desk)
    made = planned(desk, application)
    change_interview(desk, made.id, plan_of(("rita", "tom"), place=" Room  3 "), shown=1, by="me")
    now = interview_of(desk, made.id)
    assert (now.version, now.place, now.raters) == (2, "Room 3", frozenset({"rita", "tom"}))
    assert {each.person_id for each in now.people if not each.is_active} == {"ron"}
    with pytest.raises(StaleRecord):
        change_interview(desk, made.id, plan_of(), shown=1, by="me")
    change_interview(desk, made.id, plan_of(("rita", "tom"), place="Room 3"), shown=2, by="me")
    assert interview_of(desk, made.id).version == 2
    assert check_chain(desk).broken_at is None


def test_called_off(desk: Desk) -> None:
    _, (application,) = staffed(desk)
    made = planned(desk, application)
    cancel_interview(desk, made.id, shown=1, by="me")
    assert interview_of(desk, made.id).state is InterviewState.CANCELLED
    assert [each.standing for each in my_interviews(desk, by="rita")] == [Standing.CANCELLED]
    with pytest.raises(NotPossible, match="cancelled"):
        change_interview(desk, made.id, plan_of(), shown=2, by="me")


def test_calling_off_is_taken_back_to_where_it_stood(desk: Desk) -> None:
    _, (application,) = staffed(desk)
    made = planned(desk, application)
    begin(desk, made)
    cancel_interview(desk, made.id, shown=1, by="me")
    renew_interview(desk, made.id, shown=2, by="me")
    now = interview_of(desk, made.id)
    assert (now.state, now.began_at, now.version) == (InterviewState.RUNNING, MOMENT, 3)
    with pytest.raises(NotPossible, match="not cancelled"):
        renew_interview(desk, made.id, shown=3, by="me")


def test_whoever_is_erased_takes_their_interviews_along(desk: Desk) -> None:
    _, applications = staffed(desk, 2)
    made = [planned(desk, each) for each in applications]
    for each in made:
        begin(desk, each)
        rate(desk, each, by="rita")
        rate(desk, each, by="ron")
        amend(desk, each.id, [Rating("billing_dispute", "D1", 5, NOTE)], reason="Ron heard it too", by="rita")
    remove(desk, applications[0], everywhere=False, reason="They asked for it", by="me")
    with desk.store.read() as db:
        assert interviews.find(db, made[0].id) is None
        assert [each.id for each in interviews.of_person(db, "rita")] == [made[1].id]
    assert set(scorecards_of(desk, applications, by="me")) == {applications[1]}
    assert check_chain(desk).broken_at is None


@pytest.mark.parametrize("by", ["rita", "tom", "nobody"])
def test_planning_is_for_those_who_plan(desk: Desk, by: str) -> None:
    _, (application,) = staffed(desk)
    made = planned(desk, application)
    attempts = (
        lambda: planned(desk, application, by=by),
        lambda: change_interview(desk, made.id, plan_of(), shown=1, by=by),
        lambda: cancel_interview(desk, made.id, shown=1, by=by),
        lambda: renew_interview(desk, made.id, shown=1, by=by),
        lambda: possible_holders(desk, application, by=by),
    )
    for attempt in attempts:
        with pytest.raises(NotAllowed):
            attempt()
    assert interview_of(desk, made.id).version == 1


def test_who_may_be_asked_and_who_saw_the_resume(desk: Desk) -> None:
    _, (application,) = staffed(desk)
    candidate(desk, application, by="hana")
    found = {each.id: each.has_seen for each in possible_holders(desk, application, by="me")}
    assert found == {"me": False, "rita": False, "ron": False, "pia": False, "tom": False, "hana": True}


def test_mine_are_due_then_overdue_then_done(desk: Desk) -> None:
    _, applications = staffed(desk, 2)
    made = [planned(desk, each) for each in applications]
    assert [each.standing for each in my_interviews(desk, by="rita")] == [Standing.DUE] * 2
    assert my_interviews(desk, by="tom") == ()
    tomorrow = later(desk, hours=20)
    assert waiting_for_me(tomorrow, by="rita") == (2, 0)
    begin(tomorrow, made[0])
    rate(tomorrow, made[0], by="rita")
    mine = my_interviews(tomorrow, by="rita")
    assert [(each.standing, each.has_rated) for each in mine] == [(Standing.OVERDUE, False), (Standing.DONE, True)]
    assert [each.has_rated for each in my_interviews(tomorrow, by="ron")] == [False, False]


def test_who_is_asked_when_the_play_is_over_has_a_day_from_then_on(desk: Desk) -> None:
    _, (application,) = staffed(desk)
    made = planned(desk, application)
    after = later(desk, hours=40)
    plan = plan_of(raters=("rita", "ron", "tom"))
    change_interview(after, made.id, plan, shown=made.version, by="me")
    change_interview(later(desk, hours=50), made.id, replace(plan, place="Room 9"), shown=made.version + 1, by="me")
    standing = [
        [my_interviews(later(desk, hours=hours), by=each)[0].standing for each in ("rita", "tom")] for hours in (41, 40 + 23, 40 + 25)
    ]
    assert standing == [[Standing.OVERDUE, Standing.DUE]] * 2 + [[Standing.OVERDUE] * 2]


def test_the_sheet_shows_a_code_and_questions_but_no_word_of_the_resume(desk: Desk) -> None:
    _, (application,) = staffed(desk)
    made = planned(desk, application)
    view = candidate(desk, application, by="me")
    sheet = interview_sheet(desk, made.id, by="rita")
    assert sheet.interview.code == view.candidate.code
    everything = repr(sheet)
    assert str(view.candidate.name) not in everything
    told = {job for finding in view.evaluation.findings for job in (quote.quote for quote in finding.evidence)}
    assert not [quote for quote in told if len(quote) > 3 and quote in everything]
    for by in ("tom", "nobody"):
        with pytest.raises(NotAllowed):
            interview_sheet(desk, made.id, by=by)


def test_times_are_kept_with_their_zone(desk: Desk) -> None:
    _, (application,) = staffed(desk)
    made = planned(desk, application, starts_at=MOMENT + timedelta(days=3))
    assert interview_of(desk, made.id).starts_at == MOMENT + timedelta(days=3)


def test_a_form_that_was_called_off_before_it_began_is_still_fresh(desk: Desk) -> None:
    _, (application, *_) = staffed(desk)
    first = planned(desk, application)
    cancel_interview(desk, first.id, shown=1, by="me")
    second = planned(desk, application)
    assert second.form_name == "A"
    begin(desk, second)
    cancel_interview(desk, second.id, shown=1, by="me")
    assert planned(desk, application).form_name == "B", "they have heard how it begins"
