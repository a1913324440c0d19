"""A profile, a rubric and a day in, an evaluation out: every criterion judged, the gate, the points."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from screening.model.evaluation import Evaluation, Finding, Gate, Outcome
from screening.model.profile import CandidateProfile, Facts
from screening.model.rubric import Criterion, Rubric

from .checks import check, label_of
from .points import share, units
from .settle import settle


def evaluate(profile: CandidateProfile, rubric: Rubric, *, as_of: date, candidate_id: str = "") -> Evaluation:
    """Judge the facts (never the identity) on the day `as_of`. The same input gives the same evaluation, always."""
    facts = settle(profile.facts, as_of)
    findings = [judge(criterion, facts, as_of) for criterion in rubric.criteria]
    return assemble(findings, rubric, as_of=as_of, candidate_id=candidate_id)


def judge(criterion: Criterion, facts: Facts, as_of: date) -> Finding:
    """One criterion on settled facts."""
    verdict = check(criterion, facts, as_of)
    return Finding(
        criterion.id,
        label_of(criterion),
        criterion.is_must,
        verdict.outcome,
        verdict.credit,
        round(verdict.credit * criterion.points, 4),
        criterion.points,
        verdict.sentence,
        verdict.evidence,
        verdict.ask,
    )


def assemble(findings: Sequence[Finding], rubric: Rubric, *, as_of: date, candidate_id: str = "") -> Evaluation:
    """Findings, however they came about, to gate and points. Sums are exact, so their order never matters."""
    possible = sum(units(finding.possible) for finding in findings)
    earned = sum(units(finding.points) for finding in findings)
    still_open = sum(units(finding.possible) for finding in findings if finding.outcome is Outcome.UNCLEAR)
    return Evaluation(
        candidate_id,
        rubric.id,
        rubric.version,
        as_of,
        gate_of(findings),
        share(earned, possible) / 100,
        share(still_open, possible) / 100,
        tuple(findings),
    )


def gate_of(findings: Sequence[Finding]) -> Gate:
    """Every must-have met: passed. One not met: failed. Else a person checks. Points play no part."""
    outcomes = {finding.outcome for finding in findings if finding.is_must}
    if Outcome.NOT_MET in outcomes:
        return Gate.FAILED
    return Gate.REVIEW if Outcome.UNCLEAR in outcomes else Gate.PASSED
