"""Drafts, locking and amending: nothing written is lost, the first score counts, and nobody sees another's before their own."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from screening.actions.context import Desk, NotPossible
from screening.actions.decisions import decide
from screening.actions.interviews import cancel_interview, change_interview, interview_of
from screening.actions.ratings import NotReady, Sent, amend, draft_of, open_points, own_scorecard, save_draft, submit_scorecard
from screening.actions.ratings_seen import Sealed, debrief_cards, scorecards_of, sealed_applications
from screening.errors import NotAllowed, StaleRecord
from screening.model.interview import Interview
from screening.model.scenario import Rating
from screening.scenarios.ratings import dimension_means
from tests.actions.interviewing import NOTE, begin, fields_of, plan_of, planned, rate, staffed, write
from tests.scenarios.builders import DIMENSIONS
from tests.stores import MOMENT


@pytest.fixture
def interview(desk: Desk) -> Interview:
    made = planned(desk, staffed(desk)[1][0])
    begin(desk, made)
    return made


def scores(desk: Desk, interview: Interview, by: str) -> dict[str, int | None]:
    """By rater, of D1, as somebody sees them."""
    seen = scorecards_of(desk, [interview.application_id], by=by).get(interview.application_id, ())
    return {each.locked.person_id: each.card.ratings[0].score for each in seen}


def test_a_draft_is_kept_field_by_field(desk: Desk, interview: Interview) -> None:
    write(desk, interview, {"D1.score": "4", "notes": "0:20 let them finish"}, by="rita")
    write(desk, interview, {"D1.score": "5"}, by="rita")
    draft = draft_of(desk, interview.id, by="rita")
    assert {field: (each.value, each.revision) for field, each in draft.items()} == {
        "D1.score": ("5", 2),
        "notes": ("0:20 let them finish", 1),
    }
    assert draft_of(desk, interview.id, by="ron") == {}


def test_two_windows_lose_nothing(desk: Desk, interview: Interview) -> None:
    """Different fields go together; the same field is left as it is and named."""
    save_draft(desk, interview.id, {"D1.note": Sent("from the first window", 0)}, by="rita")
    second = save_draft(desk, interview.id, {"D1.note": Sent("from the second window", 0), "D2.score": Sent("2", 0)}, by="rita")
    assert second.clashes["D1.note"].value == "from the first window"
    assert set(second.kept) == {"D2.score"}
    again = save_draft(desk, interview.id, {"D1.note": Sent("both, put together", 1)}, by="rita")
    assert not again.clashes
    assert save_draft(desk, interview.id, {"D1.note": Sent("both, put together", 1)}, by="rita").kept["D1.note"].revision == 2


def test_locking_over_what_another_window_wrote_is_refused(desk: Desk, interview: Interview) -> None:
    write(desk, interview, fields_of(), by="rita")
    shown = {field: each.revision for field, each in draft_of(desk, interview.id, by="rita").items()}
    write(desk, interview, {"D1.score": "4"}, by="rita")
    with pytest.raises(StaleRecord, match="two windows"):
        submit_scorecard(desk, interview.id, shown=shown, by="rita")
    assert own_scorecard(desk, interview.id, by="rita") is None
    assert draft_of(desk, interview.id, by="rita")["D1.score"].value == "4"
    submit_scorecard(desk, interview.id, shown={**shown, "D1.score": 2}, by="rita")


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ({}, "give a score"), (fields_of(2, note=""), "a 2 needs it"), (fields_of(3, note=""), "Policy and compliance"),
        (fields_of(3, trap=""), "Answer yes or no"), ({**fields_of(3), "D4.score": ""}, "Problem solving"),
    ],
)  # fmt: skip
def test_what_is_missing_keeps_it_open(desk: Desk, interview: Interview, fields: dict[str, str], word: str) -> None:
    write(desk, interview, fields, by="rita")
    with pytest.raises(NotReady, match=word) as raised:
        submit_scorecard(desk, interview.id, by="rita")
    assert raised.value.problems == open_points(desk, interview.id, by="rita")
    assert {field: each.value for field, each in draft_of(desk, interview.id, by="rita").items()} == fields


def test_the_trap_that_fails_by_itself(desk: Desk) -> None:
    made = planned(desk, staffed(desk)[1][0], kit="privacy_trap")
    begin(desk, made)
    with pytest.raises(NotReady, match="is a 1"):
        rate(desk, made, 3, by="rita", trap="yes")
    write(desk, made, {"D6.score": "1"}, by="rita")
    assert submit_scorecard(desk, made.id, by="rita").locked.card.trap_broken is True


def test_not_observed_is_never_a_one(desk: Desk, interview: Interview) -> None:
    write(desk, interview, {**fields_of(4), "D8.score": "no", "D8.note": ""}, by="rita")
    card = submit_scorecard(desk, interview.id, by="rita").locked.card
    assert card.ratings[-1] == Rating("billing_dispute", "D8", None, "")


def test_locked_is_locked(desk: Desk, interview: Interview) -> None:
    first = rate(desk, interview, 4, by="rita").locked
    assert submit_scorecard(desk, interview.id, by="rita").locked == first
    with pytest.raises(NotPossible, match="locked"):
        save_draft(desk, interview.id, {"D1.score": Sent("1", 1)}, by="rita")
    write(desk, interview, {"notes": "still mine"}, by="rita")
    assert own_scorecard(desk, interview.id, by="rita") == first
    with desk.store.read() as db:
        assert db.execute(text("SELECT count(*) FROM scorecards")).scalar_one() == 1


@pytest.mark.parametrize(
    "fields",
    [{"D9.score": "3"}, {"D1.score": "6"}, {"D1.score": "3.5"}, {"points": "3"}, {"": ""}, {"trap": "maybe"}, {"D1.note": "x" * 4001}],
)
def test_fields_there_are_not_are_refused(desk: Desk, interview: Interview, fields: dict[str, str]) -> None:
    with pytest.raises(NotPossible):
        save_draft(desk, interview.id, {field: Sent(value, 0) for field, value in fields.items()}, by="rita")


def test_nobody_sees_anothers_before_their_own(desk: Desk, interview: Interview) -> None:
    rate(desk, interview, 4, by="rita")
    everybody = ("ron", "pia", "tom", "hana", "me")
    for by in everybody:
        assert scores(desk, interview, by) == {}, by
        with pytest.raises(Sealed):
            debrief_cards(desk, interview.id, by=by)
    assert scores(desk, interview, "rita") == {"rita": 4}
    assert sealed_applications(desk, by="ron") == {interview.application_id}
    assert sealed_applications(desk, by="rita") == sealed_applications(desk, by="pia") == frozenset()
    rate(desk, interview, 2, by="ron")
    for by in ("rita", "ron", "hana", "me"):
        assert scores(desk, interview, by) == {"rita": 4, "ron": 2}, by
    for by in ("pia", "tom"):
        assert scores(desk, interview, by) == {}, by


def test_what_is_refused_sounds_the_same_whether_anybody_rated_or_not(desk: Desk, interview: Interview) -> None:
    def refusal() -> str:
        with pytest.raises(NotAllowed) as raised:
            debrief_cards(desk, interview.id, by="ron")
        return str(raised.value)

    before = refusal()
    rate(desk, interview, 4, by="rita")
    assert refusal() == before


def test_another_interview_of_the_same_candidate_is_sealed_as_well(desk: Desk, interview: Interview) -> None:
    second = planned(desk, interview.application_id, kit="late_fee", raters=("ron", "tom"))
    for by in ("rita", "ron"):
        rate(desk, interview, 3, by=by)
    assert scores(desk, interview, "ron") == {}
    assert set(scores(desk, interview, "rita")) == {"rita", "ron"}
    cancel_interview(desk, second.id, shown=1, by="me")
    assert set(scores(desk, interview, "ron")) == {"rita", "ron"}


def test_whoever_saw_ratings_cannot_rate_alone_any_more(desk: Desk, interview: Interview) -> None:
    for by in ("rita", "ron"):
        rate(desk, interview, 3, by=by)
    debrief_cards(desk, interview.id, by="hana")
    with pytest.raises(NotPossible, match="Hana has seen"):
        change_interview(desk, interview.id, plan_of(("rita", "ron", "hana")), shown=1, by="me")
    change_interview(desk, interview.id, plan_of(("rita", "ron", "tom")), shown=1, by="me")
    assert scores(desk, interview, "hana") == {}
    assert set(scores(desk, interview, "rita")) == {"rita", "ron"}
    rate(desk, interview, 5, by="tom")
    assert len(scores(desk, interview, "hana")) == 3


def test_whoever_has_still_to_rate_asks_nobody_else_in_between(desk: Desk) -> None:
    made = planned(desk, staffed(desk)[1][0], raters=("me", "ron"))
    begin(desk, made)
    with pytest.raises(NotPossible, match="your own ratings first"):
        change_interview(desk, made.id, plan_of(("me", "ron", "tom")), shown=1, by="me")
    change_interview(desk, made.id, plan_of(("me",)), shown=1, by="me")


def test_an_amendment_stands_beside_and_changes_no_mean(desk: Desk, interview: Interview) -> None:
    with pytest.raises(Sealed):
        amend(desk, interview.id, [Rating("billing_dispute", "D1", 5, NOTE)], reason="Ron heard it too", by="rita")
    for by in ("rita", "ron"):
        rate(desk, interview, 3, by=by)
    before = dimension_means([each.card for each in debrief_cards(desk, interview.id, by="rita")], DIMENSIONS)
    amend(desk, interview.id, [Rating("billing_dispute", "D1", 5, NOTE)], reason="Ron heard it too", by="rita")
    cards = {each.locked.person_id: each for each in debrief_cards(desk, interview.id, by="ron")}
    assert cards["rita"].card.ratings[0].score == 3
    assert cards["rita"].amendments[0].card.ratings[0].score == 5
    assert not cards["ron"].amendments
    assert dimension_means([each.card for each in cards.values()], DIMENSIONS) == before
    with pytest.raises(NotPossible):
        amend(desk, interview.id, [], reason=" ", by="rita")
    with pytest.raises(NotReady):
        amend(desk, interview.id, [Rating("billing_dispute", "D1", 9, NOTE)], reason="Ron heard it too", by="rita")


def test_a_removed_rater_keeps_what_they_rated_and_loses_access(desk: Desk, interview: Interview) -> None:
    rate(desk, interview, 4, by="rita")
    write(desk, interview, {"D1.score": "2"}, by="ron")
    change_interview(desk, interview.id, plan_of(("tom",)), shown=1, by="me")
    for by in ("rita", "ron"):
        for attempt in (lambda by=by: draft_of(desk, interview.id, by=by), lambda by=by: submit_scorecard(desk, interview.id, by=by)):
            with pytest.raises(NotAllowed):
                attempt()
        assert scores(desk, interview, by) == {}
    rate(desk, interview, 3, by="tom")
    assert scores(desk, interview, "hana") == {"rita": 4, "tom": 3}
    change_interview(desk, interview.id, plan_of(("tom", "ron")), shown=2, by="me")
    assert draft_of(desk, interview.id, by="ron")["D1.score"].value == "2"


def test_a_rating_of_somebody_passed_over_is_kept_with_a_plain_sentence(desk: Desk, interview: Interview) -> None:
    decide(desk, interview.application_id, disposition="passed_over", reason="Withdrew", by="me")
    assert "no longer considered" in rate(desk, interview, 4, by="rita").sentence
    assert rate(desk, interview, 4, by="ron").locked.card.ratings[0].score == 4
    assert len(scores(desk, interview, "me")) == 2


def test_a_cancelled_interview_keeps_what_was_written(desk: Desk, interview: Interview) -> None:
    write(desk, interview, {"D1.score": "4"}, by="rita")
    cancel_interview(desk, interview.id, shown=1, by="me")
    for attempt in (lambda: write(desk, interview, {"D1.score": "5"}, by="rita"), lambda: submit_scorecard(desk, interview.id, by="rita")):
        with pytest.raises(NotPossible, match="cancelled"):
            attempt()
    assert draft_of(desk, interview.id, by="rita")["D1.score"].value == "4"
    assert sealed_applications(desk, by="rita") == frozenset()


def test_nothing_is_locked_before_it_begins_and_players_do_not_rate(desk: Desk) -> None:
    from datetime import timedelta

    made = planned(desk, staffed(desk)[1][0], starts_at=MOMENT + timedelta(hours=1))
    with pytest.raises(NotPossible, match="not begun"):
        rate(desk, made, by="rita")
    for attempt in (lambda: submit_scorecard(desk, made.id, by="pia"), lambda: write(desk, made, {"D1.score": "1"}, by="pia")):
        with pytest.raises(NotPossible, match="do not rate"):
            attempt()
    write(desk, made, {"notes": "calm voice"}, by="pia")
    assert interview_of(desk, made.id).raters == {"rita", "ron"}
