"""Evaluations in, their order out: by gate, then by points; equal ones share a rank and are shown as a tie."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

from screening.model.evaluation import Evaluation, Gate, Ranked

GATE_ORDER = {Gate.PASSED: 0, Gate.REVIEW: 1, Gate.FAILED: 2}


def rank(evaluations: Iterable[Evaluation], *, inside_a_tie: Callable[[str], str] = str) -> list[Ranked]:
    """Best first. Inside a tie the order is that of the candidate ids, or of what `inside_a_tie` makes of them.

    It means nothing, but it stays the same.
    """
    ordered = sorted(evaluations, key=lambda each: (*_place(each), inside_a_tie(each.candidate_id), each.candidate_id))
    ranked: list[Ranked] = []
    for _, group in groupby(ordered, key=_place):
        equal = list(group)
        first = len(ranked) + 1
        ranked += [Ranked(first, len(equal), each) for each in equal]
    return ranked


def _place(evaluation: Evaluation) -> tuple[int, float]:
    return GATE_ORDER[evaluation.gate], -evaluation.points
