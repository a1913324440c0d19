"""Candidates in order, each with everything one screen shows, and what people decide about them."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from screening.actions import rubrics
from screening.actions.candidates import candidate, marks_of, page_image
from screening.actions.context import Desk, NotPossible
from screening.actions.decisions import decide
from screening.actions.judging import re_evaluate
from screening.actions.openings import available_rubrics, create_opening, list_openings
from screening.actions.ranking import ranking
from screening.actions.shortlist import export_shortlist
from screening.actions.views import CandidateView
from screening.errors import DispositionRequired, MoveNotAllowed, NotAllowed, NotFound
from screening.model.evaluation import Gate, Outcome
from screening.model.hiring import Disposition, Opening
from screening.storage import audit
from screening.storage.rubrics import RubricText
from tests.actions.readers import hand_in, read_all
from tests.worker.people import resume

ORDER = [Gate.PASSED, Gate.REVIEW, Gate.FAILED]


@pytest.fixture
def opening(desk: Desk) -> Opening:
    """Twelve candidates of a chat opening."""
    made = create_opening(desk, title="Chat, evening class", rubric_id="chat", by="me", seats=15, location="Tampa")
    hand_in(desk, made.id, {f"{n}.txt": resume(n) for n in range(12)})
    read_all(desk)
    return made


def views(desk: Desk, opening: Opening) -> list[CandidateView]:
    return [candidate(desk, row.application_id, by="me") for row in ranking(desk, opening.id, by="me").rows]


def test_best_first_and_ties_share_a_rank(desk: Desk, opening: Opening) -> None:
    view = ranking(desk, opening.id, by="me")
    keys = [(ORDER.index(row.gate), -row.points) for row in view.rows]
    assert len(keys) == 12 and keys == sorted(keys)
    for row in view.rows:
        assert row.rank == 1 + sum(key < (ORDER.index(row.gate), -row.points) for key in keys)
        assert row.tied == keys.count((ORDER.index(row.gate), -row.points))
        assert len(row.musts_left) == row.musts_total - row.musts_met
        assert row.why
    counts = view.counts
    assert (counts.candidates, counts.passed) == (12, sum(row.gate is Gate.PASSED for row in view.rows))
    assert view.rubric.id == "chat" and list_openings(desk, by="me") == (counts,)


def test_the_row_and_the_screen_say_the_same(desk: Desk, opening: Opening) -> None:
    rows = ranking(desk, opening.id, by="me").rows
    for number, (row, view) in enumerate(zip(rows, views(desk, opening), strict=True), 1):
        assert (view.position, view.total) == (number, 12)
        assert view.previous_id == (rows[number - 2].application_id if number > 1 else None)
        assert view.next_id == (rows[number].application_id if number < 12 else None)
        assert (view.candidate.code, view.evaluation.gate, view.evaluation.points) == (row.code, row.gate, row.points)
        assert view.evaluation.as_of == row.received_on
        assert row.quote in view.document.text


def test_marks_quote_true_and_are_numbered_in_order(desk: Desk, opening: Opening) -> None:
    for view in views(desk, opening):
        assert [mark.number for mark in view.marks] == list(range(1, len(view.marks) + 1))
        assert [(mark.start, mark.end) for mark in view.marks] == sorted({(mark.start, mark.end) for mark in view.marks})
        quoted = {(e.start, e.end) for finding in view.evaluation.findings for e in finding.evidence}
        assert {(mark.start, mark.end) for mark in view.marks} == quoted


def test_a_quotation_that_is_not_there_is_never_marked(desk: Desk, opening: Opening) -> None:
    view = next(view for view in views(desk, opening) if view.marks)
    moved = replace(view.document, text="x" + view.document.text[:-1])
    assert all(moved.text[m.start : m.end] == view.document.text[m.start : m.end] for m in marks_of(moved, view.evaluation))


def test_the_outcome_that_needs_a_look_colours_a_shared_quotation(desk: Desk, opening: Opening) -> None:
    view = next(view for view in views(desk, opening) if view.marks)
    met = next(finding for finding in view.evaluation.findings if finding.evidence)
    twin = replace(met, criterion_id="twin", outcome=Outcome.UNCLEAR)
    shared = replace(view.evaluation, findings=(met, twin))
    assert {(mark.criterion_ids, mark.outcome) for mark in marks_of(view.document, shared)} == {
        ((met.criterion_id, "twin"), min(met.outcome, Outcome.UNCLEAR, key=["not_met", "unclear", "met"].index))
    }


def test_pages_are_served_to_those_who_may(desk: Desk, opening: Opening) -> None:
    (view, *_) = views(desk, opening)
    assert view.page_images == tuple(f"/resume-page/{view.application.id}/{n}" for n in (1, 2))
    assert page_image(desk, view.application.id, 1, by="me") == b"page one"
    assert page_image(desk, view.application.id, 3, by="me") is None
    with pytest.raises(NotAllowed):
        page_image(desk, view.application.id, 1, by="nobody")
    with pytest.raises(NotFound):
        candidate(desk, "gone", by="me")


def test_decisions_are_added_and_shown(desk: Desk, opening: Opening) -> None:
    application_id = ranking(desk, opening.id, by="me").rows[0].application_id
    decide(desk, application_id, disposition="held", by="me")
    decide(desk, application_id, disposition="passed_over", reason="No evening  shifts", by="me")
    decide(desk, application_id, disposition="open", by="me")
    view = candidate(desk, application_id, by="me")
    assert view.application.disposition is Disposition.OPEN
    theirs = [entry.what for entry in view.timeline if entry.who == "Ana Ruiz"]
    assert theirs == [
        "Put on hold",
        "Passed over: No evening shifts",
        "Opened again",
    ]
    with desk.store.read() as db:
        about = audit.rows_about(db, f"application:{application_id}")
        deeds = [row for row in about if row.action == "application.decided"]
        assert audit.first_break(db) is None
    assert [deed.detail["disposition"] for deed in deeds] == ["held", "passed_over", "open"]
    assert "evening" not in str(deeds)


def test_passing_over_needs_a_reason(desk: Desk, opening: Opening) -> None:
    application_id = ranking(desk, opening.id, by="me").rows[0].application_id
    with pytest.raises(DispositionRequired):
        decide(desk, application_id, disposition="passed_over", reason="  ", by="me")
    with pytest.raises(MoveNotAllowed):
        decide(desk, application_id, disposition="rejected", by="me")
    with pytest.raises(NotAllowed):
        decide(desk, application_id, disposition="held", by="nobody")
    assert ranking(desk, opening.id, by="me").rows[0].disposition == "open"


def test_a_second_press_changes_nothing(desk: Desk, opening: Opening) -> None:
    application_id = ranking(desk, opening.id, by="me").rows[0].application_id
    for _ in range(2):
        decide(desk, application_id, disposition="advanced", by="me")
    assert len(candidate(desk, application_id, by="me").timeline) == 4


def test_the_shortlist_opens_and_is_in_order(desk: Desk, opening: Opening) -> None:
    rows = ranking(desk, opening.id, by="me").rows
    decide(desk, rows[1].application_id, disposition="held", reason="Waits for a test", by="me")
    book = load_workbook(io.BytesIO(export_shortlist(desk, opening.id, by="me")))
    cells = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
    flat = [str(value) for row in cells for value in row if value is not None]
    assert [value for value in flat if value.startswith("C-0")] == [row.code for row in rows]
    assert "Waits for a test" in flat and "Hold" in flat and "Ana Ruiz" in flat


def test_an_edited_rubric_is_a_new_version_and_everybody_is_judged_again(
    desk: Desk, opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = ranking(desk, opening.id, by="me")
    text = rubrics.shipped()["chat"].text.replace("min_wpm: 40", "min_wpm: 90")
    monkeypatch.setattr(rubrics, "shipped", lambda: {"chat": RubricText("chat", 0, "", text)})
    assert ranking(desk, opening.id, by="me") == before  # nothing changes by itself
    assert re_evaluate(desk, opening.id, by="me") == 12
    after = ranking(desk, opening.id, by="me")
    assert after.rubric.version == before.rubric.version + 1
    assert len(after.rows) == 12 and after.counts.passed == 0
    view = candidate(desk, after.rows[0].application_id, by="me")
    assert view.timeline[-1].what.startswith(f"Scored, rubric version {after.rubric.version}: ")
    assert view.evaluation.rubric_version == after.rubric.version


def test_openings_say_what_is_missing(desk: Desk) -> None:
    with pytest.raises(NotPossible):
        create_opening(desk, title="  ", rubric_id="chat", by="me")
    with pytest.raises(NotPossible):
        create_opening(desk, title="Chat", rubric_id="chat", seats=0, by="me")
    with pytest.raises(NotFound):
        create_opening(desk, title="Chat", rubric_id="nowhere", by="me")
    with pytest.raises(NotAllowed):
        create_opening(desk, title="Chat", rubric_id="chat", by="nobody")
    assert list_openings(desk, by="me") == ()
    assert {"chat", "phone", "insurance", "financial"} <= {rubric.id for rubric in available_rubrics(desk, by="me")}
