"""What a rubric says of a profile on a stated day: findings, the gate, the points. A machine's result, never a decision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .document import Evidence
from .said import Outcome, Override

__all__ = ["Evaluation", "Finding", "Gate", "Outcome", "Ranked"]


class Gate(StrEnum):
    """All must-haves met: passed. Any not met: failed. Else review."""

    PASSED = "passed"
    REVIEW = "review"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Finding:
    """One criterion judged. MET and NOT_MET have evidence; UNCLEAR names what was sought.

    `credit` is 0 to 1, `points` = credit x `possible`; `sentence` is what a recruiter would say;
    `ask` is the question or test that would settle an unclear one ("" otherwise).
    Where a person said otherwise, `override` is their word and `machine` what was found before it.
    """

    criterion_id: str
    label: str
    is_must: bool
    outcome: Outcome
    credit: float
    points: float
    possible: float
    sentence: str
    evidence: tuple[Evidence, ...] = ()
    ask: str = ""
    override: Override | None = None
    machine: Finding | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All findings of one candidate under one rubric version. `points` is 0 to 100; `open_points` what unclear ones could add."""

    candidate_id: str
    rubric_id: str
    rubric_version: int
    as_of: date
    gate: Gate
    points: float
    open_points: float
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Ranked:
    """An evaluation in its place: `rank` counts from 1, equal candidates share it, `tied` says how many do (1: no tie)."""

    rank: int
    tied: int
    evaluation: Evaluation
