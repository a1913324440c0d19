"""Papers that are nobody's resume give no facts; resumes without headings, dates or English keep theirs. The texts are invented."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from screening.evaluation.evaluate import evaluate
from screening.evaluation.rubric_file import parse_rubric
from screening.extraction.extract import extract_profile
from screening.model.document import FlagKind
from screening.model.evaluation import Outcome
from screening.model.profile import CandidateProfile, Facts
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of
from tests.extraction.test_held_out import DECISIONS

HERE = Path(__file__).parent
OWN_CLAIMS = {"product review", "complaint letter"}  # the writer does say so of themselves


def texts_of(file: str) -> dict[str, str]:
    """ "=== name" opens each text of a file."""
    parts = (HERE / file).read_text(encoding="utf-8").split("=== ")[1:]
    return {name: text for name, _, text in (part.partition("\n") for part in parts)}


PAPERS, BARE, ABROAD = texts_of("papers.txt"), texts_of("bare_resumes.txt"), texts_of("resumes_abroad.txt")
UNUSUAL = texts_of("unusual_resumes.txt")  # short, in prose, in fragments, and of people whose work is papers


def profile_of(text: str, vocabulary: Vocabulary) -> CandidateProfile:
    return extract_profile(document_of(text), vocabulary)


def kinds_of(profile: CandidateProfile) -> set[FlagKind]:
    return {flag.kind for flag in profile.warnings}


@pytest.mark.parametrize("name", sorted(PAPERS.keys() - OWN_CLAIMS))
def test_a_paper_gives_no_facts(name: str, vocabulary: Vocabulary) -> None:
    profile = profile_of(PAPERS[name], vocabulary)
    assert profile.facts == Facts(source=profile.facts.source)
    assert kinds_of(profile) == {FlagKind.NOT_A_RESUME}
    rubric = parse_rubric(DECISIONS, "decisions.yaml", vocabulary)
    assert all(finding.outcome is not Outcome.MET for finding in evaluate(profile, rubric, as_of=date(2024, 1, 1)).findings)


@pytest.mark.parametrize("name", sorted(BARE))
def test_a_bare_resume_keeps_its_facts(name: str, vocabulary: Vocabulary) -> None:
    facts = profile_of(BARE[name], vocabulary).facts
    assert facts.licenses or facts.typing_speeds or facts.platforms


@pytest.mark.parametrize("name", sorted(UNUSUAL))
def test_an_unusual_resume_is_one(name: str, vocabulary: Vocabulary) -> None:
    assert not kinds_of(profile_of(UNUSUAL[name], vocabulary))


@pytest.mark.parametrize("name", sorted(ABROAD))
def test_a_resume_in_another_language_says_so(name: str, vocabulary: Vocabulary) -> None:
    profile = profile_of(ABROAD[name], vocabulary)
    assert kinds_of(profile) == {FlagKind.LANGUAGE}
    assert profile.identity.name is not None and "Lebenslauf" not in profile.identity.name.value


def test_no_resume_of_others_is_taken_for_a_paper(vocabulary: Vocabulary) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted((HERE / "resumes" / "text").glob("*.txt"))]
    assert texts and not [text for text in texts if kinds_of(profile_of(text, vocabulary))]
