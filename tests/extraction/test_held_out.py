"""Three hundred and five resumes written and labelled by people who had not seen the rules: what is read of them may not get worse.

`text/` holds what each person wrote, `gold.jsonl` beside it what a careful reader takes from it.
The people are invented. The floors lie just under what was measured; no licence and no "met" may be invented.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from rapidfuzz import fuzz

from screening.evaluation.evaluate import evaluate
from screening.evaluation.rubric_file import parse_rubric
from screening.extraction.extract import extract_profile
from screening.model.evaluation import Outcome
from screening.model.profile import CandidateProfile, Contact, Employment
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of

FOLDERS = (Path(__file__).parent / "resumes", Path(__file__).parent / "resumes_more")
AS_OF = date(2020, 1, 1)
SAME_WORDS = 80  # likeness of two titles that name one job
DECISIONS = """
title: Labelled decisions
must_have:
  - {id: crm_use, kind: platform, category: [crm, help_desk, ams, record_system], accept_generic: true}
  - {id: cf_1yr, kind: experience, customer_facing: true, min_months: 12}
  - {id: typing_40, kind: typing, min_wpm: 40}
  - {id: pc_license, kind: license, any_of: ["P&C"]}
  - {id: finra_6_or_7, kind: license, any_of: [FINRA_6, FINRA_7]}
  - {id: hs_diploma, kind: education, min_level: high_school}
"""

Labels = dict[str, Any]
Pair = tuple[Employment, Labels]


@cache
def read_all(vocabulary: Vocabulary) -> tuple[tuple[Labels, CandidateProfile], ...]:
    found = []
    for folder in FOLDERS:
        for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
            labels = json.loads(line)
            text = (folder / "text" / f"{labels['id']}.txt").read_text(encoding="utf-8")
            found.append((labels, extract_profile(document_of(text), vocabulary)))
    return tuple(found)


@cache
def pairs_of(vocabulary: Vocabulary) -> tuple[Pair, ...]:
    """The jobs read beside the jobs labelled: the same beginning and a like title, else a like title alone."""
    found: list[Pair] = []
    for labels, profile in read_all(vocabulary):
        left = list(profile.facts.employments)
        for label in labels["jobs"]:
            best = max(left, key=lambda job: likeness(job, label), default=None)
            if best is not None and likeness(best, label) >= SAME_WORDS:
                left.remove(best)
                found.append((best, label))
    return tuple(found)


def likeness(job: Employment, label: Labels) -> float:
    return fuzz.token_set_ratio((job.title or "").lower(), (label["title"] or "").lower()) + (40 if start_of(job) == label["start"] else 0)


def start_of(job: Employment) -> str | None:
    return str(job.dates.start) if job.dates.start else None


def end_of(job: Employment) -> str | None:
    return "present" if job.dates.is_current else str(job.dates.end) if job.dates.end else None


def share(rights: Iterable[bool]) -> float:
    found = list(rights)
    return sum(found) / len(found)


def test_jobs_are_found_and_none_is_invented(vocabulary: Vocabulary) -> None:
    matched = len(pairs_of(vocabulary))
    assert matched / sum(len(labels["jobs"]) for labels, _ in read_all(vocabulary)) >= 0.97
    assert matched / sum(len(profile.facts.employments) for _, profile in read_all(vocabulary)) >= 0.97


def test_what_jobs_say(vocabulary: Vocabulary) -> None:
    pairs = pairs_of(vocabulary)
    named = [(job, label) for job, label in pairs if label["employer"]]
    assert share(fuzz.ratio((job.title or "").lower(), (label["title"] or "").lower()) >= 90 for job, label in pairs) >= 0.95
    assert share(fuzz.token_set_ratio((job.employer or "").lower(), label["employer"].lower()) >= 85 for job, label in named) >= 0.92
    assert share((start_of(job), end_of(job)) == (label["start"], label["end"]) for job, label in pairs) >= 0.97


def test_work_with_customers(vocabulary: Vocabulary) -> None:
    told = [(job, label) for job, label in pairs_of(vocabulary) if label["cf"] != "unclear"]
    assert share((job.contact is Contact.YES) == (label["cf"] == "yes") for job, label in told) >= 0.96
    without = [job for job, label in told if label["cf"] == "no"]
    assert sum(job.contact is Contact.YES for job in without) <= 0.02 * len(without)


def test_no_licence_is_invented(vocabulary: Vocabulary) -> None:
    read = {(labels["id"], each.code) for labels, profile in read_all(vocabulary) for each in profile.facts.licenses}
    labelled = {(labels["id"], each["code"]) for labels, _ in read_all(vocabulary) for each in labels["licenses"]}
    assert read <= labelled
    assert len(read & labelled) / len(labelled) >= 0.9


@pytest.mark.parametrize(
    ("criterion", "recall"),
    [("crm_use", 0.95), ("cf_1yr", 0.97), ("typing_40", 0.94), ("pc_license", 1.0), ("finra_6_or_7", 1.0), ("hs_diploma", 0.86)],
)
def test_nothing_is_met_that_is_not(criterion: str, recall: float, vocabulary: Vocabulary) -> None:
    rubric = parse_rubric(DECISIONS, "decisions.yaml", vocabulary)
    met: set[str] = set()
    for labels, profile in read_all(vocabulary):
        findings = evaluate(profile, rubric, as_of=AS_OF).findings
        met |= {labels["id"] for finding in findings if finding.criterion_id == criterion and finding.outcome is Outcome.MET}
    labelled = {labels["id"] for labels, _ in read_all(vocabulary) if labels["decisions"][criterion] == "met"}
    assert met <= labelled
    assert len(met & labelled) / len(labelled) >= recall
