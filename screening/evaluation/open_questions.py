"""An evaluation in, what to ask or test next out: the unclear criteria, must-haves first, then by what they could still earn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from screening.model.evaluation import Evaluation, Finding, Outcome
from screening.model.rubric import Kind, Rubric


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """One thing the resume leaves open. `is_test`: a test settles it better than an answer; `worth` points at most."""

    criterion_id: str
    label: str
    ask: str
    known: str
    is_must: bool
    is_test: bool
    worth: float


def open_questions(evaluation: Evaluation, rubric: Rubric) -> tuple[OpenQuestion, ...]:
    """The questions of one candidate, the most telling first. `known` is what the resume does say."""
    tested = {criterion.id for criterion in rubric.criteria if criterion.kind is Kind.TYPING}
    left = [finding for finding in evaluation.findings if finding.outcome is Outcome.UNCLEAR]
    return tuple(
        OpenQuestion(each.criterion_id, each.label, each.ask, each.sentence, each.is_must, each.criterion_id in tested, each.possible)
        for each in _telling(left)
    )


def _telling(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: (not finding.is_must, -finding.possible))
