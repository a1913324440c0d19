"""Ranking by arrays is ranking: the same places, points, gates and ties, whatever the points."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.evaluation.evaluate import assemble
from screening.evaluation.matrix import GATES, Matrix, Standing, column_of, counts, matrix_of, rerank, undecided_by
from screening.evaluation.rank import rank
from screening.model.evaluation import Evaluation, Finding, Gate, Outcome
from screening.model.rubric import Criterion, Rubric, TypingParams
from tests.evaluation.facts import AS_OF

CREDITS = st.sampled_from([1.0, 0.85, 0.75, 0.6, 0.5, 0.3, 0.5667, 0.3333, 0.1])
CELL = st.tuples(st.sampled_from(Outcome), CREDITS)
POINTS = st.one_of(st.integers(0, 40).map(float), st.floats(0, 1000), st.sampled_from([0.0, 0.1, 0.7, 3.3, 12.345]))
ASKED = st.lists(st.tuples(POINTS, st.booleans()), min_size=1, max_size=6)


def rubric_of(asked: list[tuple[float, bool]]) -> Rubric:
    return Rubric("r", "r", 1, tuple(Criterion(f"c{i}", TypingParams(), must, points) for i, (points, must) in enumerate(asked)))


def judged(rubric: Rubric, name: str, cells: list[tuple[Outcome, float]]) -> Evaluation:
    findings = []
    for criterion, (outcome, credit) in zip(rubric.criteria, cells, strict=False):
        given = credit if outcome is Outcome.MET else 0.0
        earned = round(given * criterion.points, 4)
        findings.append(Finding(criterion.id, "", criterion.is_must, outcome, given, earned, criterion.points, "said"))
    return assemble(findings, rubric, as_of=AS_OF, candidate_id=name)


def rows(matrix: Matrix, standing: Standing) -> list[tuple[object, ...]]:
    s = standing
    return [(matrix.ids[i], s.rank[i], s.tied[i], GATES[s.gate[i]], s.points[i] / 100, s.open_points[i] / 100) for i in s.order]


def expected(evaluations: list[Evaluation]) -> list[tuple[object, ...]]:
    return [(e.candidate_id, r.rank, r.tied, e.gate, e.points, e.open_points) for r in rank(evaluations) for e in [r.evaluation]]


@settings(max_examples=300)
@given(ASKED, st.lists(st.lists(CELL, min_size=6, max_size=6), max_size=12), st.data())
def test_equal_to_rank_under_any_points_and_gates(
    asked: list[tuple[float, bool]], people: list[list[tuple[Outcome, float]]], data: st.DataObject
) -> None:
    before = rubric_of(asked)
    matrix = matrix_of([judged(before, f"p{i:02}", cells) for i, cells in enumerate(people)])
    changed = data.draw(st.lists(st.tuples(POINTS, st.booleans()), min_size=len(asked), max_size=len(asked)))
    after = rubric_of(changed)
    evaluations = [judged(after, f"p{i:02}", cells) for i, cells in enumerate(people)]
    criteria = data.draw(st.permutations(after.criteria))
    if people:
        assert rows(matrix, rerank(matrix, criteria)) == expected(evaluations)


def test_nobody_is_ranked_without_a_fault() -> None:
    standing = rerank(matrix_of([]), ())
    assert len(standing.order) == 0
    assert counts(standing) == {Gate.PASSED: 0, Gate.REVIEW: 0, Gate.FAILED: 0}


def test_ties_are_ties_and_keep_their_order() -> None:
    rubric = rubric_of([(1, False), (2, False)])
    met, missed = (Outcome.MET, 1.0), (Outcome.NOT_MET, 0.0)
    matrix = matrix_of([judged(rubric, name, [met, missed]) for name in ("b", "c", "a")] + [judged(rubric, "z", [met, met])])
    standing = rerank(matrix, rubric.criteria)
    assert [matrix.ids[i] for i in standing.order] == ["z", "a", "b", "c"]
    assert standing.rank[standing.order].tolist() == [1, 2, 2, 2]
    assert standing.tied[standing.order].tolist() == [1, 3, 3, 3]


def test_a_criterion_taken_out_counts_for_nothing() -> None:
    rubric = rubric_of([(1, True), (3, True)])
    matrix = matrix_of([judged(rubric, "a", [(Outcome.MET, 1.0), (Outcome.NOT_MET, 0.0)])])
    assert counts(rerank(matrix, rubric.criteria)) == {Gate.PASSED: 0, Gate.REVIEW: 0, Gate.FAILED: 1}
    alone = rerank(matrix, rubric.criteria[:1])
    assert (counts(alone)[Gate.PASSED], int(alone.points[0])) == (1, 10_000)


def test_one_criterion_judged_anew() -> None:
    rubric = rubric_of([(1, True), (1, False)])
    matrix = matrix_of([judged(rubric, name, [(Outcome.UNCLEAR, 0.0), (Outcome.MET, 1.0)]) for name in ("a", "b")])
    anew = [replace(judged(rubric, "a", [(Outcome.MET, 0.6)]).findings[0]), judged(rubric, "b", [(Outcome.NOT_MET, 0)]).findings[0]]
    after = rerank(matrix.with_column(column_of("c0", anew)), rubric.criteria)
    assert after.gate.tolist() == [0, 2]
    assert after.points.tolist() == [8000, 5000]


def test_what_decides_nothing() -> None:
    rubric = rubric_of([(1, True), (1, False)])
    matrix = matrix_of(
        [judged(rubric, "a", [(Outcome.MET, 1.0), (Outcome.MET, 1.0)]), judged(rubric, "b", [(Outcome.MET, 1.0), (Outcome.MET, 0.6)])]
    )
    assert undecided_by(matrix) == ("c0",)
    assert np.asarray(matrix.columns[1].level).tolist() == [0, 1]
