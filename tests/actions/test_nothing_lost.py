"""What people said outlives merging, splitting, undoing, deleting and scoring at the same moment; one press counts once."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from screening.actions.bulk import decide_many, take_back_many
from screening.actions.candidates import candidate
from screening.actions.context import Desk
from screening.actions.corrections import correct
from screening.actions.decisions import decide
from screening.actions.duplicates import merge, pair_up, split
from screening.actions.judging import re_evaluate
from screening.actions.openings import create_opening
from screening.actions.ranking import ranking
from screening.actions.removal import remove
from screening.actions.saved_views import forget_view, save_view, views_of
from screening.actions.stages import move, undo_move
from screening.actions.wanted import Wanted
from screening.errors import MoveNotAllowed, NotFound
from screening.evaluation.corrections import corrected
from screening.model.hiring import Opening
from screening.model.said import ContactSaid, FactKind
from screening.storage import openings
from tests.actions.test_corrections import finding, opening, type_55

__all__ = ["opening"]


def ids(desk: Desk, opening: Opening) -> list[str]:
    return [row.application_id for row in ranking(desk, opening.id, by="me").rows]


def test_what_was_put_right_about_one_counts_for_both_once_merged_and_goes_back_when_split(desk: Desk, opening: Opening) -> None:
    counts, other, _ = ids(desk, opening)
    name = candidate(desk, counts, by="me").candidate.name
    type_55(desk, other)
    correct(desk, other, kind=FactKind.NAME, target="name", fact=ContactSaid("Zoe Ruhl", FactKind.NAME), source="Signed so", by="me")
    pair = pair_up(desk, counts, other, by="me")
    merge(desk, pair, counts=counts, by="me")
    assert finding(desk, counts).sentence == "Types 55 words a minute"
    assert candidate(desk, counts, by="me").candidate.name == "Zoe Ruhl"
    split(desk, pair, by="me")
    assert finding(desk, counts).sentence != "Types 55 words a minute" and candidate(desk, counts, by="me").candidate.name == name
    assert finding(desk, other).sentence == "Types 55 words a minute" and candidate(desk, other, by="me").candidate.name == "Zoe Ruhl"


def test_nobody_stands_behind_somebody_deleted_after_a_split(desk: Desk, opening: Opening) -> None:
    one, two, three = ids(desk, opening)
    first = pair_up(desk, one, two, by="me")
    merge(desk, first, counts=one, by="me")
    second = pair_up(desk, one, three, by="me")
    merge(desk, second, counts=three, by="me")  # two stands behind one, and both go to three
    remove(desk, one, everywhere=False, reason="Sent twice", by="me")
    split(desk, second, by="me")
    assert sorted(ids(desk, opening)) == sorted([two, three])


def test_a_press_counts_once_however_often_an_id_is_sent(desk: Desk, opening: Opening) -> None:
    one = ids(desk, opening)[0]
    decide(desk, one, disposition="held", reason="A", by="me")
    decide(desk, one, disposition="held", reason="B", by="me")
    done = take_back_many(desk, [one, one, one], shown="held", by="me")
    assert done.done == (one,) and not done.left
    with pytest.raises(NotFound):
        decide_many(desk, {one: "held", "f" * 16: "open"}, disposition="advanced", by="me")
    assert candidate(desk, one, by="me").application.disposition == "held"


def test_nobody_goes_back_to_a_stage_that_was_taken_out(desk: Desk, opening: Opening) -> None:
    one = ids(desk, opening)[0]
    move(desk, [one], to="phone screen", by="me")
    moved = move(desk, [one], to="interview", by="me")
    with desk.change("me") as change:
        openings.change(change.db, replace(opening, stages=("new", "interview", "hired")))
        change.record("test.changed", "desk")
    with pytest.raises(MoveNotAllowed, match="taken out"):
        undo_move(desk, moved, by="me")
    assert candidate(desk, one, by="me").application.stage == "interview"


def test_a_view_is_forgotten_where_it_is(desk: Desk, opening: Opening) -> None:
    other = create_opening(desk, title="Other", rubric_id="chat", by="me")
    save_view(desk, opening.id, "mine", Wanted(gate="passed"), by="me")
    (view,) = views_of(desk, opening.id, by="me")
    with pytest.raises(NotFound):
        forget_view(desk, other.id, view.id, by="me")
    assert views_of(desk, opening.id, by="me") == (view,)


def test_scoring_everybody_anew_leaves_out_no_correction(desk: Desk, opening: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody puts a fact right between what the scoring reads and what it writes."""
    one = ids(desk, opening)[0]
    reads, goes_on, told = threading.Event(), threading.Event(), threading.local()

    def slowly(*given: object) -> object:
        if not getattr(told, "is_said", False) and threading.current_thread().name == "scores":
            told.is_said = True
            reads.set()
            goes_on.wait(1)
        return corrected(*given)  # type: ignore[arg-type]

    monkeypatch.setattr("screening.actions.judging.corrected", slowly)
    scoring = threading.Thread(target=lambda: re_evaluate(desk, opening.id, by="me"), name="scores")
    scoring.start()
    assert reads.wait(10)
    saying = threading.Thread(target=lambda: type_55(desk, one))
    saying.start()
    saying.join(0.5)
    goes_on.set()
    scoring.join(30)
    saying.join(30)
    assert finding(desk, one).sentence == "Types 55 words a minute"
