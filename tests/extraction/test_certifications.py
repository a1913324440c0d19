"""Certifications: designations, training and badges, and the short names with other meanings."""

from __future__ import annotations

import pytest

from screening.extraction.certifications import find_certifications
from screening.vocabulary.load import Vocabulary

from .outlines import JOB, in_job, in_skills, outline_of


def certified(text: str, vocabulary: Vocabulary) -> dict[str, tuple[str, bool]]:
    return {each.name: (each.kind, each.in_progress) for each in find_certifications(outline_of(text, vocabulary), vocabulary)}


def test_designations_and_what_is_still_studied(vocabulary: Vocabulary) -> None:
    found = certified("Certifications\nCISR, AINS, CPCU candidate\n", vocabulary)
    assert found == {"CISR": ("designation", False), "AINS": ("designation", False), "CPCU": ("designation", True)}


@pytest.mark.parametrize(("words", "studied"), [("CPCU: two of eight parts", True), ("CPCU, one of two in the office", False)])
def test_an_examination_in_parts(words: str, studied: bool, vocabulary: Vocabulary) -> None:
    assert certified(f"Certifications\n{words}\n", vocabulary) == {"CPCU": ("designation", studied)}


HITS = [
    ("Certified Customer Service Professional (CCSP)", "CCSP", "designation"),
    ("CSSP, customer service", "CCSP", "designation"),
    ("HIPAA certified", "HIPAA", "training"),
    ("PCI-DSS training", "PCI-DSS", "training"),
    ("CPR and First Aid certified", "CPR", "training"),
    ("Salesforce Certified Administrator", "Salesforce Administrator", "badge"),
    ("ITIL Foundation certificate", "ITIL Foundation", "certificate"),
    ("ServSafe", "ServSafe", "certificate"),
    ("Six Sigma Green Belt", "Six Sigma Green Belt", "designation"),
    ("CISR Elite", "CISR Elite", "designation"),
    ("Certified Insurance Counselor", "CIC", "designation"),
    ("OSHA 10 hour card", "OSHA", "training"),
    ("OSHA 30", "OSHA", "training"),
    ("AHIP, 20 lives enrolled", "AHIP", "training"),
    ("ABA Customer Service Representative certificate", "ABA Customer Service Representative", "certificate"),
    ("HDI-CSR", "HDI-CSR", "certificate"),
    ("Certified Nursing Assistant", "CNA", "designation"),
    ("Anti-Money Laundering training", "AML", "training"),
]


@pytest.mark.parametrize(("words", "name", "kind"), HITS)
def test_hits(words: str, name: str, kind: str, vocabulary: Vocabulary) -> None:
    found = certified(f"{JOB}- Greeted visitors\nCertifications\n{words}\n", vocabulary)
    assert found.get(name) == (kind, False)


NEAR_MISSES = [
    "CIC team lead",
    "AIC ticket queue",
    "ACS billing system",
    "Cpr",
    "CMA Awards usher",
    "Followed HIPAA rules at all times",
    "Kept AML files",
    "The CFA kitchen (Chick-fil-A)",
    "clu store clerk",
]


@pytest.mark.parametrize("words", NEAR_MISSES)
def test_near_misses(words: str, vocabulary: Vocabulary) -> None:
    assert certified(in_job(words), vocabulary) == {}
    assert certified(in_skills(words), vocabulary) == {}


def test_entries_of_their_own_and_licences_apart(vocabulary: Vocabulary) -> None:
    text = "Certifications\nGuest Safety Certificate, 2021\nP&C license (TX)\nNotary Public\n"
    assert list(certified(text, vocabulary)) == ["Guest Safety Certificate, 2021"]


def test_when_it_runs_out(vocabulary: Vocabulary) -> None:
    (found,) = find_certifications(outline_of("Certifications\nServSafe (exp. 05/2027)\n", vocabulary), vocabulary)
    assert str(found.expires) == "2027-05"
