"""Outcomes as people see them: the gate follows, what was found stays, and a criterion that asks something else is free of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from screening.actions.bench import lay_out, try_rubric
from screening.actions.candidates import candidate
from screening.actions.context import Desk, NotPossible
from screening.actions.overrides import override, take_back_override
from screening.actions.rubrics import rubric_of
from screening.actions.shortlist import export_shortlist
from screening.errors import StaleRecord
from screening.evaluation.overrides import overridden, stale
from screening.model.evaluation import Outcome
from screening.model.hiring import Opening
from screening.model.rubric import TypingParams
from screening.model.said import Override
from tests.actions.test_corrections import finding, first, opening
from tests.stores import MOMENT

__all__ = ["opening"]
WHY = "Typed 52 in the test on site"


def test_gate_and_points_follow_and_what_was_found_stays(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    before, was = candidate(desk, one, by="me").evaluation, finding(desk, one)
    made = override(desk, one, was.criterion_id, outcome="met", reason=WHY, shown="", by="me")
    now = finding(desk, one)
    assert (now.outcome, now.points, now.machine) == (Outcome.MET, now.possible, was)
    assert now.override and (now.override.reason, now.override.by, now.override.id) == (WHY, "me", made)
    view = candidate(desk, one, by="me")
    assert view.evaluation.points > before.points
    assert any(WHY in entry.what and entry.who == "Ana Ruiz" for entry in view.timeline)
    assert not try_rubric(lay_out(desk, opening.id, by="me"), view.rubric).changes.moved
    take_back_override(desk, one, made, by="me")
    assert candidate(desk, one, by="me").evaluation == before
    with pytest.raises(StaleRecord):
        take_back_override(desk, one, made, by="me")


def test_the_second_is_told_what_the_first_said(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    was = finding(desk, one).criterion_id
    made = override(desk, one, was, outcome="met", reason=WHY, shown="", by="me")
    with pytest.raises(StaleRecord, match=WHY):
        override(desk, one, was, outcome="unclear", reason="Doubtful", shown="", by="me")
    override(desk, one, was, outcome="unclear", reason="Doubtful", shown=made, by="me")
    assert finding(desk, one).outcome is Outcome.UNCLEAR


@pytest.mark.parametrize(("outcome", "reason"), [("met", "  "), ("wonderful", WHY), ("met", "\u202e\u200b")])
def test_nonsense_is_refused(desk: Desk, opening: Opening, outcome: str, reason: str) -> None:
    one = first(desk, opening)
    was = finding(desk, one)
    with pytest.raises(NotPossible):
        override(desk, one, was.criterion_id, outcome=outcome, reason=reason, by="me")
    assert finding(desk, one) == was


def test_a_criterion_that_asks_something_else_is_judged_anew(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    override(desk, one, finding(desk, one).criterion_id, outcome="met", reason=WHY, by="me")
    said = finding(desk, one).override
    rubric = rubric_of(desk, opening.rubric_id, opening.rubric_version)
    found = candidate(desk, one, by="me").evaluation
    plain = replace(found, findings=tuple(each.machine or each for each in found.findings))
    assert isinstance(said, Override) and not stale([said], rubric)

    def asking(**values: Any) -> Any:
        criteria = [
            replace(each, params=replace(each.params, **values)) if isinstance(each.params, TypingParams) else each
            for each in rubric.criteria
        ]
        return replace(rubric, criteria=tuple(criteria))

    dearer = replace(rubric, criteria=tuple(replace(each, points=9.0, label="Other words", why="x") for each in rubric.criteria))
    assert not stale([said], dearer), "points and words ask nothing else"
    assert stale([said], asking(min_wpm=60)) == (said,)
    assert overridden(plain, asking(min_wpm=60), [said]) == plain
    assert said.at == MOMENT


def test_the_workbook_says_whose_word_it_is(desk: Desk, opening: Opening) -> None:
    import io

    from openpyxl import load_workbook

    one = first(desk, opening)
    override(desk, one, finding(desk, one).criterion_id, outcome="met", reason=WHY, by="me")
    sheet = load_workbook(io.BytesIO(export_shortlist(desk, opening.id, by="me")))["Evidence"]
    rows = [[str(cell.value or "") for cell in row] for row in sheet.iter_rows()]
    told = [row for row in rows if any(WHY in cell for cell in row)]
    assert len(told) == 1
    assert any("a person" in cell and "Not met" in cell for cell in told[0])
    assert WHY not in told[0][rows[0].index("Quotation")], "a person's words are no quotation"
