"""Many evaluations in, arrays out: everybody ranked again in milliseconds when points or gates change, as `rank` would."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from screening.model.evaluation import Evaluation, Gate, Outcome
from screening.model.rubric import Criterion

from .points import HUNDREDTHS, earned_units, units

OUTCOMES = (Outcome.MET, Outcome.UNCLEAR, Outcome.NOT_MET)  # the worst must-have is the gate
GATES = (Gate.PASSED, Gate.REVIEW, Gate.FAILED)  # in the order of `OUTCOMES`, which is that of `rank`
CODES = {outcome: code for code, outcome in enumerate(OUTCOMES)}
Codes = NDArray[np.uint8]
Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Column:
    """One criterion over all candidates: outcome codes, and for each candidate which of the few `levels` of credit it has."""

    criterion_id: str
    outcomes: Codes
    level: NDArray[np.uint32]
    levels: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Candidates by criteria. `ids` are sorted, so that equal candidates keep one order; the columns follow them."""

    ids: tuple[str, ...]
    columns: tuple[Column, ...]

    def with_column(self, column: Column) -> Matrix:
        """The same with one criterion judged anew."""
        kept = tuple(column if each.criterion_id == column.criterion_id else each for each in self.columns)
        return replace(self, columns=kept)


@dataclass(frozen=True, slots=True)
class Standing:
    """Everybody's place. `order` lists positions in `Matrix.ids`, best first; the other arrays follow `Matrix.ids`.

    `gate` are codes into GATES; `points` and `open_points` whole hundredths (10,000 is all); `rank` counts from 1, `tied` too.
    """

    order: NDArray[np.intp]
    gate: Codes
    points: Whole
    open_points: Whole
    rank: Whole
    tied: Whole


def matrix_of(evaluations: Iterable[Evaluation]) -> Matrix:
    """Evaluations under one rubric version, as arrays. Candidate ids must differ."""
    ordered = sorted(evaluations, key=lambda each: each.candidate_id)
    names = [finding.criterion_id for finding in ordered[0].findings] if ordered else []
    columns = (column_of(name, [each.findings[place] for each in ordered]) for place, name in enumerate(names))
    return Matrix(tuple(each.candidate_id for each in ordered), tuple(columns))


class Judged(Protocol):
    """What ranks of a finding."""

    @property
    def outcome(self) -> Outcome: ...
    @property
    def credit(self) -> float: ...


def column_of(criterion_id: str, findings: Sequence[Judged]) -> Column:
    """One criterion's findings, in the order of the matrix's ids."""
    outcomes = np.fromiter((CODES[each.outcome] for each in findings), np.uint8, len(findings))
    levels: dict[float, int] = {}
    level = np.fromiter((levels.setdefault(each.credit, len(levels)) for each in findings), np.uint32, len(findings))
    return Column(criterion_id, outcomes, level, tuple(levels))


def rerank(matrix: Matrix, criteria: Sequence[Criterion]) -> Standing:
    """The places under the points and gates of `criteria`, in any order. Every one must have its column; columns may be left out."""
    known = {column.criterion_id: column for column in matrix.columns}
    count = len(matrix.ids)
    gate, earned, still_open = np.zeros(count, np.uint8), np.zeros(count, np.int64), np.zeros(count, np.int64)
    possible = 0
    for criterion in criteria:
        column, worth = known[criterion.id], units(criterion.points)
        possible += worth
        if worth:
            earned += np.array([earned_units(credit, criterion.points) for credit in column.levels], np.int64).take(column.level)
            still_open += (column.outcomes == CODES[Outcome.UNCLEAR]) * np.int64(worth)
        if criterion.is_must:
            np.maximum(gate, column.outcomes, out=gate)
    return _placed(gate, _shares(earned, possible), _shares(still_open, possible))


def _shares(earned: Whole, possible: int) -> Whole:
    """`points.share` for all at once."""
    if not possible:
        return np.zeros_like(earned)
    return (2 * HUNDREDTHS * earned + possible) // (2 * possible)


def _placed(gate: Codes, points: Whole, open_points: Whole) -> Standing:
    key = (gate * np.int32(HUNDREDTHS + 1) + (HUNDREDTHS - points)).astype(np.uint16)  # small whole numbers are sorted by radix
    order = np.argsort(key, kind="stable")
    first = np.flatnonzero(np.diff(key[order], prepend=np.uint16(0xFFFF)))
    sizes = np.diff(first, append=len(order))
    rank, tied = np.empty(len(order), np.int64), np.empty(len(order), np.int64)
    rank[order] = np.repeat(first + 1, sizes)
    tied[order] = np.repeat(sizes, sizes)
    return Standing(order, gate, points, open_points, rank, tied)


def counts(standing: Standing) -> dict[Gate, int]:
    """How many stand at each gate."""
    found = np.bincount(standing.gate, minlength=len(GATES))
    return {gate: int(found[code]) for code, gate in enumerate(GATES)}


def undecided_by(matrix: Matrix) -> tuple[str, ...]:
    """Ids of criteria that decide nothing: everybody has the same outcome and the same credit."""
    alike: Callable[[NDArray[Any]], bool] = lambda values: bool((values == values[:1]).all())  # noqa: E731
    return tuple(each.criterion_id for each in matrix.columns if alike(each.outcomes) and alike(each.level))
