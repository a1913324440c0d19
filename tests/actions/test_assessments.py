"""Tests by one-time link: made, taken once, scored here; the result becomes evidence beside the claim, and people have the last word."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from itertools import product

import pytest
from openpyxl import load_workbook

from screening.actions.assessments import (
    Offer,
    assessments_of,
    count_again,
    offer_assessment,
    revoke_assessment,
    set_aside,
    strokes_of,
    tick_note,
)
from screening.actions.assessments_taken import (
    ELSEWHERE,
    EXPIRED,
    FINISHED,
    LEFT,
    NOT_COUNTED,
    REVOKED,
    Gap,
    begin_assessment,
    finish_assessment,
    held,
    keep_strokes,
)
from screening.actions.blind import set_blind
from screening.actions.candidates import application_of, candidate
from screening.actions.context import Desk, NotPossible
from screening.actions.corrections import correct
from screening.actions.duplicates import merge, pair_up
from screening.actions.openings import create_opening
from screening.actions.ranking import ranking
from screening.actions.removal import remove
from screening.actions.rescoring import rescore
from screening.actions.shortlist import export_shortlist
from screening.errors import NotAllowed, NotFound, StaleRecord
from screening.model.assessment import AssessmentKind, AssessmentState, Layout, LoadFigures, NoteFigures, TypingFigures
from screening.model.evaluation import Finding, Outcome
from screening.model.said import ContactSaid, FactKind
from screening.typing.strokes import MOST_EDITS, TOO_MANY
from tests.worker.people import resume

from .assessing import keys, later, offer, take
from .interviewing import planned, staffed
from .readers import hand_in, read_all


def typing(desk: Desk, application: str) -> Finding:
    """What is found about the speed; the resume claims 35 words a minute."""
    found = candidate(desk, application, by="me").evaluation.findings
    return next(each for each in found if "yping" in each.label or "words a minute" in each.sentence)


def figures(desk: Desk, application: str) -> TypingFigures:
    found = assessments_of(desk, application, by="me")[0].assessment.figures
    assert isinstance(found, TypingFigures)
    return found


def test_a_result_decides_beside_the_claim(desk: Desk, application: str) -> None:
    before = typing(desk, application)
    assert before.outcome is Outcome.NOT_MET and before.evidence[0].quote.endswith("typing 35 WPM")
    assert take(desk, offer(desk, application), 47) == FINISHED
    after = typing(desk, application)
    assert after.outcome is Outcome.MET
    assert after.sentence == "Tested on 15 Nov 2026: 47 net words a minute, 100 % accuracy, 40 asked"
    assert [each.is_tested for each in after.evidence] == [True, False] and after.evidence[1] == before.evidence[0]


def test_the_ranking_follows_and_is_nobodys_word(desk: Desk) -> None:
    opening, applications = staffed(desk, 2)
    last = ranking(desk, opening, by="me").rows[-1].application_id
    take(desk, offer(desk, last), 60)
    top = ranking(desk, opening, by="me").rows[0]
    assert top.application_id == last and "said_by_people" not in top.flags
    assert {row.application_id for row in ranking(desk, opening, by="me").rows} == set(applications)


def test_below_the_bar_is_not_met_and_the_better_of_two_counts(desk: Desk, application: str) -> None:
    take(desk, offer(desk, application), 30)
    assert typing(desk, application).outcome is Outcome.NOT_MET
    assert typing(desk, application).sentence == "Tested on 15 Nov 2026: 30 net words a minute, 100 % accuracy, 40 asked"
    take(desk, offer(desk, application), 45)
    assert typing(desk, application).outcome is Outcome.MET
    with pytest.raises(NotPossible, match="Tested twice in 30 days already; the better of the two counts"):
        offer(desk, application)
    offer(later(desk, 31 * 24 * 3600), application)


def test_fast_but_wrong_is_unclear(desk: Desk, application: str) -> None:
    take(desk, offer(desk, application), 60, wrong=8)
    found = typing(desk, application)
    assert (found.outcome, found.credit) == (Outcome.UNCLEAR, 0) and "not accurate enough" in found.sentence


def test_every_application_of_the_person_is_judged_again(desk: Desk, application: str) -> None:
    """And where one of them is deleted, the test is kept with the other."""
    opening = create_opening(desk, title="Second", rubric_id="chat", by="me").id
    hand_in(desk, opening, {"again.txt": resume(0) + "\nReferences on request"})
    read_all(desk)
    other = ranking(desk, opening, by="me").rows[0].application_id
    merge(desk, pair_up(desk, application, other, by="me"), counts=application, by="me")
    take(desk, offer(desk, other), 50)
    assert typing(desk, application).outcome is typing(desk, other).outcome is Outcome.MET
    remove(desk, other, everywhere=False, reason="added by mistake", by="me")
    assert len(assessments_of(desk, application, by="me")) == 1
    rescore(desk, candidate(desk, application, by="me").opening.id, by="me")
    assert typing(desk, application).outcome is Outcome.MET


def test_a_test_decides_where_the_claim_was_corrected(desk: Desk, application: str) -> None:
    correct(desk, application, kind=FactKind.TYPING, target="typing", fact=None, source="misread", by="me")
    take(desk, offer(desk, application), 50)
    assert typing(desk, application).outcome is Outcome.MET


def test_begun_in_many_windows_at_once_it_runs_in_one(desk: Desk, application: str) -> None:
    token = offer(desk, application)

    def begin(_: int) -> str:
        try:
            return begin_assessment(desk, token)[0]
        except (NotPossible, StaleRecord):
            return ""

    with ThreadPoolExecutor(8) as windows:
        tickets = [each for each in windows.map(begin, range(8)) if each]
    assert len(tickets) == 1
    assert finish_assessment(later(desk, 61), token, tickets[0], 0, keys("Thank", 3)) == FINISHED


def test_what_was_written_gives_no_name_away_where_names_are_hidden(desk: Desk) -> None:
    opening, (application,) = staffed(desk)
    name = candidate(desk, application, by="me").candidate.name or ""
    token = offer(desk, application, 3, AssessmentKind.NOTE, interview_id=planned(desk, application).id)
    ticket, _ = begin_assessment(desk, token)
    finish_assessment(later(desk, 100), token, ticket, 0, keys(f"Signed {name}", 20, "note"))
    set_blind(desk, opening, True, by="me")
    view = assessments_of(desk, application, by="hana")[0]
    assert isinstance(view.assessment.figures, NoteFigures) and name not in view.assessment.figures.text
    with pytest.raises(NotPossible, match="blind"):
        strokes_of(desk, view.assessment.id, by="me")


def test_setting_aside_and_taking_it_back(desk: Desk, application: str) -> None:
    take(desk, offer(desk, application), 47)
    made = assessments_of(desk, application, by="me")[0].assessment.id
    with pytest.raises(NotPossible, match="Say why"):
        set_aside(desk, made, reason="  ", by="me")
    set_aside(desk, made, reason="somebody else typed", by="me")
    assert typing(desk, application).outcome is Outcome.NOT_MET  # the claim of 35 again
    aside = assessments_of(desk, application, by="me")[0].aside
    assert aside is not None and aside.words == "somebody else typed"
    count_again(desk, made, by="me")
    assert typing(desk, application).outcome is Outcome.MET


def test_a_link_works_once_in_one_browser(desk: Desk, application: str) -> None:
    token = offer(desk, application)
    ticket, _ = begin_assessment(desk, token)
    with pytest.raises(NotPossible, match="another window"):
        begin_assessment(desk, token)
    with pytest.raises(NotPossible, match="another window"):
        keep_strokes(desk, token, "forged", 0, [])
    with pytest.raises(NotPossible, match="another window"):
        finish_assessment(desk, token, "", 0, [])
    assert ELSEWHERE and finish_assessment(later(desk, 61), token, ticket, 0, keys("Thank", 3)) == FINISHED
    assert finish_assessment(later(desk, 62), token, ticket, 0, keys("Thank", 3)) == FINISHED  # sent again, counted once
    assert len(strokes_of(desk, assessments_of(desk, application, by="me")[0].assessment.id, by="me")[1]) == 5
    with pytest.raises(NotPossible, match="is done"):
        begin_assessment(desk, token)
    assert held(desk, token).closed == FINISHED


def test_links_that_open_nothing(desk: Desk, application: str) -> None:
    with pytest.raises(NotFound):
        held(desk, "forged")
    first = offer(desk, application)
    second = offer(desk, application)
    assert held(desk, first).closed == REVOKED and not held(desk, second).closed  # the newer one counts
    assert held(later(desk, 8 * 24 * 3600), second).closed == EXPIRED
    with pytest.raises(NotPossible, match="has run out"):
        begin_assessment(later(desk, 8 * 24 * 3600), second)
    made = assessments_of(desk, application, by="me")[0].assessment.id
    revoke_assessment(desk, made, by="me")
    assert held(desk, second).closed == REVOKED
    with pytest.raises(NotPossible, match="already"):
        revoke_assessment(desk, made, by="me")


def test_a_test_left_open_overnight_keeps_what_was_typed_and_counts_for_nothing(desk: Desk, application: str) -> None:
    token = offer(desk, application)
    ticket, _ = begin_assessment(desk, token)
    assert keep_strokes(later(desk, 20), token, ticket, 0, keys("Thank you for calling", 15)) == 21
    morning = later(desk, 10 * 3600)
    assert held(morning, token).closed == LEFT
    for late in (lambda: keep_strokes(morning, token, ticket, 21, []), lambda: finish_assessment(morning, token, ticket, 21, [])):
        with pytest.raises(NotPossible, match="time for this test is over"):
            late()
    view = assessments_of(morning, application, by="me")[0]
    assert (view.standing, view.assessment.figures) == ("begun, never finished", None)
    assert len(strokes_of(morning, view.assessment.id, by="me")[1]) == 21
    assert typing(desk, application).outcome is Outcome.NOT_MET


def test_parts_come_in_again_and_none_is_lost(desk: Desk, application: str) -> None:
    token = offer(desk, application)
    ticket, content = begin_assessment(desk, token)
    sent = keys(content["text"][:200], 50)
    assert keep_strokes(later(desk, 20), token, ticket, 0, sent[:60]) == 60
    assert keep_strokes(later(desk, 21), token, ticket, 0, sent[:60]) == 60
    with pytest.raises(Gap) as gap:
        keep_strokes(later(desk, 30), token, ticket, 90, sent[90:100])
    assert gap.value.kept == 60
    finish_assessment(later(desk, 61), token, ticket, 40, sent[40:])
    assert (figures(desk, application).keystrokes, figures(desk, application).net) == (200, 40.0)


TAMPERED = {
    "backwards": [[500, "", 0, 0, "a"], [100, "", 1, 0, "b"]],
    "all at once": [[100, "", 0, 0, "a" * 400]],
    "a machine": [[place, "", place, 0, "a"] for place in range(400)],
    "after the end": [[70_000, "", 0, 0, "a"]],
    "out of the text": [[100, "", 9, 0, "a"]],
}


def test_tampered_results_are_refused_for_good(desk: Desk, application: str) -> None:
    for how, sent in TAMPERED.items():
        token = offer(desk, application)
        ticket, _ = begin_assessment(desk, token)
        assert finish_assessment(later(desk, 75), token, ticket, 0, sent) == NOT_COUNTED, how
        view = assessments_of(desk, application, by="me")[0]
        assert view.assessment.state is AssessmentState.REFUSED and view.assessment.why
        assert finish_assessment(later(desk, 76), token, ticket, 0, keys("Thank", 3)) == NOT_COUNTED
    assert typing(desk, application).outcome is Outcome.NOT_MET


def test_times_that_were_not_yet_by_our_clock_are_refused(desk: Desk, application: str) -> None:
    token = offer(desk, application)
    ticket, content = begin_assessment(desk, token)
    assert finish_assessment(later(desk, 10), token, ticket, 0, keys(content["text"][:400], 59)) == NOT_COUNTED


def test_keystrokes_that_came_late_are_for_a_person_to_look_at(desk: Desk, application: str) -> None:
    token = offer(desk, application)
    ticket, content = begin_assessment(desk, token)
    assert finish_assessment(later(desk, 85), token, ticket, 0, keys(content["text"][:300], 59)) == FINISHED
    assert figures(desk, application).doubts
    assert typing(desk, application).outcome is Outcome.NOT_MET


def test_too_many_keystrokes_meet_a_plain_limit(desk: Desk, application: str) -> None:
    token = offer(desk, application)
    ticket, _ = begin_assessment(desk, token)
    keep_strokes(later(desk, 5), token, ticket, 0, keys("Thank", 3))
    for do, number in product((keep_strokes, finish_assessment), (MOST_EDITS + 1, 100_000)):
        with pytest.raises(NotPossible, match=TOO_MANY[:30]):
            do(later(desk, 6), token, ticket, 5, [[5_000, "", 5, 0, "a"]] * number)
    assert finish_assessment(later(desk, 61), token, ticket, 5, []) == FINISHED


def test_nonsense_is_not_taken_and_ends_nothing(desk: Desk, application: str) -> None:
    token = offer(desk, application)
    ticket, _ = begin_assessment(desk, token)
    nonsense: tuple[object, ...] = (None, {}, "x", [[1]], [[1, "note", 0, 0, "a"]], [[1, "", 0, 0, "\0"]])
    for do, sent in product((keep_strokes, finish_assessment), nonsense):
        with pytest.raises((TypeError, ValueError)):
            do(later(desk, 6), token, ticket, 0, sent)
    assert not held(desk, token).closed


def test_more_time_for_one_who_needs_it_is_seen_by_those_who_set_it_only(desk: Desk, application: str) -> None:
    token = offer(desk, application, extra=1.5, layout=Layout.LARGE)
    ticket, content = begin_assessment(desk, token)
    assert content["seconds"] == 90
    finish_assessment(later(desk, 91), token, ticket, 0, keys(content["text"][:300], 89))
    assert figures(desk, application).net == 40.0  # over the time there was
    assert "1.5" in assessments_of(desk, application, by="me")[0].adjusted
    theirs = assessments_of(desk, application, by="hana")[0]
    assert (theirs.adjusted, theirs.assessment.plan.extra, theirs.assessment.plan.layout) == ("", 1.0, Layout.USUAL)
    assert isinstance(theirs.assessment.figures, TypingFigures) and theirs.assessment.figures.seconds == 60
    with pytest.raises(NotAllowed):
        strokes_of(desk, theirs.assessment.id, by="hana")
    with pytest.raises(NotAllowed):
        offer_assessment(desk, application, Offer(AssessmentKind.TYPING, 1, extra=2.0), by="hana")
    again = offer_assessment(desk, application, Offer(AssessmentKind.TYPING, 1), by="hana")
    assert held(desk, again).plan.allowed == 90  # it stays as it was set


def test_passages_change_from_test_to_test(desk: Desk, application: str) -> None:
    starts = [held(desk, offer(desk, application)).plan.start for _ in range(3)]
    assert starts[1] == starts[0] + 1 and starts[2] == starts[0] + 2


def test_several_chats_at_once(desk: Desk, application: str) -> None:
    token = offer(desk, application, 3, AssessmentKind.LOAD)
    ticket, content = begin_assessment(desk, token)
    first, second = content["chats"][:2]
    sent = [
        *keys(f"Hello {second['customer']}, soon.", 8, first["id"], 10), [20_000, first["id"], -1, 0, ""],
        *keys("Noted.", 3, "note", 30),
    ]  # fmt: skip
    assert finish_assessment(later(desk, 34), token, ticket, 0, sent) == FINISHED
    found = assessments_of(desk, application, by="me")[0].assessment.figures
    assert isinstance(found, LoadFigures) and (found.chats[0].wrong, found.note) == (1, "Noted.")


def test_a_case_note_is_ticked_by_a_person(desk: Desk, application: str) -> None:
    with pytest.raises(NotPossible, match="Choose the interview"):
        offer(desk, application, 3, AssessmentKind.NOTE)
    interview = planned(desk, application)
    token = offer(desk, application, 3, AssessmentKind.NOTE, interview_id=interview.id)
    ticket, content = begin_assessment(desk, token)
    assert content["title"] == interview.kit.title and content["facts"]
    finish_assessment(later(desk, 61), token, ticket, 0, [*keys("Asked why. Told why.", 30, "note", 5), [60_000, "note", -1, 0, ""]])
    view = assessments_of(desk, application, by="me")[0]
    assert view.assessment.figures == NoteFigures("Asked why. Told why.", 5.0, 60.0)
    tick_note(desk, view.assessment.id, parts=["action", "inquiry", "nonsense"], by="hana")
    view = assessments_of(desk, application, by="me")[0]
    assert view.ticked == ("inquiry", "action") and view.ticks is not None and view.ticks.by == "hana"


def test_why_a_test_was_set_aside_names_no_code(desk: Desk, application: str) -> None:
    take(desk, offer(desk, application), 47)
    set_aside(desk, assessments_of(desk, application, by="me")[0].assessment.id, reason="not Zoe Ruhl typed", by="me")
    correct(desk, application, kind=FactKind.NAME, target="name", fact=ContactSaid("Zoe Ruhl", FactKind.NAME), source="Signed so", by="me")
    set_blind(desk, application_of(desk, application).opening_id, True, by="me")
    aside = assessments_of(desk, application, by="me")[0].aside
    assert aside is not None and aside.words == "not ███ ████ typed"


def test_the_workbook_has_the_test_beside_the_claim(desk: Desk, application: str) -> None:
    take(desk, offer(desk, application), 47)
    opening = application_of(desk, application).opening_id
    sheets = load_workbook(BytesIO(export_shortlist(desk, opening, by="me")))
    head, *rows = sheets["Evidence"].iter_rows(values_only=True)
    (row,) = [dict(zip(head, each, strict=True)) for each in rows if "Tested on" in str(each)]
    assert row["What we found"] == "Tested on 15 Nov 2026: 47 net words a minute, 100 % accuracy, 40 asked"
    assert (row["Outcome"], row["Asked as"]) == ("Met", "Must-have")
    assert "35 WPM" in str(row["Quotation"]) and row["Page"] == 1  # what the resume says, as it says it
    assert "Tested" not in f"{row['Quotation']} {row['Further quotations']}"


def test_deleting_somebody_takes_their_tests_along(desk: Desk, application: str) -> None:
    token = offer(desk, application)
    take(desk, token, 50)
    set_aside(desk, assessments_of(desk, application, by="me")[0].assessment.id, reason="a word", by="me")
    remove(desk, application, everywhere=True, reason="asked to be deleted", by="me")
    with pytest.raises(NotFound):
        held(desk, token)
