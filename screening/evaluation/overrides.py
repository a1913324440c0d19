"""An evaluation and what people said about its outcomes in, the evaluation that counts out: what was found stays beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from screening.model.codec import to_json
from screening.model.document import Evidence
from screening.model.evaluation import Evaluation, Finding, Outcome
from screening.model.rubric import Criterion, Rubric
from screening.model.said import Override

from .corrections import PERSON
from .evaluate import assemble
from .wording import OUTCOME_WORDS


def asked(criterion: Criterion) -> str:
    """A digest of what a criterion asks; its points, label and reason may change without asking anything else."""
    bare = replace(criterion, points=1.0, is_must=False, label="", why="")
    return hashlib.sha256(to_json(bare)).hexdigest()


def counting(overrides: Iterable[Override], rubric: Rubric) -> dict[str, Override]:
    """The last word on each criterion that still asks what it asked then, by criterion id."""
    asks = {criterion.id: asked(criterion) for criterion in rubric.criteria}
    last = {each.criterion_id: each for each in sorted(overrides, key=lambda each: each.number)}
    return {each.criterion_id: each for each in last.values() if asks.get(each.criterion_id) == each.asked}


def stale(overrides: Iterable[Override], rubric: Rubric) -> tuple[Override, ...]:
    """The last words on criteria that ask something else now, or are gone: they count no longer."""
    last = {each.criterion_id: each for each in sorted(overrides, key=lambda each: each.number)}
    return tuple(each for each in last.values() if each.criterion_id not in counting([each], rubric))


def overridden(evaluation: Evaluation, rubric: Rubric, overrides: Iterable[Override]) -> Evaluation:
    """The same evaluation where nobody said otherwise; else gate and points follow what people said."""
    words = counting(overrides, rubric)
    if not words:
        return evaluation
    findings = [seen(each, words.get(each.criterion_id)) for each in evaluation.findings]
    return assemble(findings, rubric, as_of=evaluation.as_of, candidate_id=evaluation.candidate_id)


def seen(finding: Finding, override: Override | None) -> Finding:
    """A finding as a person sees it. Met earns all its points; anything else none."""
    if override is None:
        return finding
    found = finding.machine or finding
    credit = 1.0 if override.outcome is Outcome.MET else 0.0
    return replace(
        found,
        outcome=override.outcome,
        credit=credit,
        points=round(credit * found.possible, 4),
        sentence=f"{found.label}: {OUTCOME_WORDS[override.outcome].lower()}, as a person sees it",
        evidence=(Evidence(-override.number, -override.number, override.reason, rule=PERSON),),
        ask=(found.ask or "Ask what would settle it.") if override.outcome is Outcome.UNCLEAR else "",
        override=override,
        machine=found,
    )
