"""The rubrics that come with the product: sound, complete, and what they decide about invented people."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from screening.evaluation.evaluate import evaluate
from screening.evaluation.rubric_file import load_rubric
from screening.model.dates import DateRange, PartialDate
from screening.model.document import Evidence
from screening.model.evaluation import Gate
from screening.model.profile import (
    CandidateProfile,
    Channel,
    Concurrency,
    Contact,
    Employment,
    Facts,
    Identity,
    License,
    LicenseStatus,
    Platform,
    Statement,
    TypingSpeed,
    Use,
)
from screening.vocabulary.load import Vocabulary

FOLDER = Path(__file__).resolve().parent.parent / "rubrics"
ROLES = ["chat", "email", "entry", "financial", "healthcare", "insurance", "lead", "phone", "retail", "technical"]
MUSTS = {
    "chat": {"cf_months": 20, "crm_used": 15, "ticket_chat_tools": 15, "typing_wpm": 20},
    "email": {"cf_months": 20, "crm_used": 20, "ticket_chat_tools": 20},
    "entry": {},
    "financial": {"cf_months": 20, "finra_6_or_7": 30},
    "healthcare": {"cf_months": 25},
    "insurance": {"cf_months": 20, "lic_pc": 30},
    "lead": {"csr_months_24": 25, "lead_evidence": 20, "crm_used": 15},
    "phone": {"cf_months": 25, "crm_used": 20},
    "retail": {"cf_months": 40},
    "technical": {"cf_months": 15, "ticket_chat_tools": 20, "troubleshooting": 25},
}


def said(words: str) -> Evidence:
    return Evidence(0, len(words), words)


AGENT = Employment(
    "Customer Support Agent",
    "Acme",
    DateRange(PartialDate(2022, 1), PartialDate(2024, 6)),
    Contact.YES,
    said("Customer Support Agent"),
    0,
    99,
)
ZENDESK = Platform("Zendesk", "help_desk", Use.USED_IN_JOB, (said("tickets in Zendesk"),), (0,))
CHATTER = Facts(
    employments=(AGENT,),
    platforms=(ZENDESK,),
    typing_speeds=(TypingSpeed(55, None, said("55 wpm")),),
    channels=(Channel("chat", said("chat")),),
    concurrency=(Concurrency(3, said("three chats")),),
    statements=(Statement("leadership", said("led four agents")), Statement("troubleshooting", said("fixed routers"))),
)
LICENSED = Facts(employments=(AGENT,), licenses=(License("P&C", LicenseStatus.HELD, said("P&C licensed"), "TX"),))
LAPSED = Facts(employments=(AGENT,), licenses=(License("P&C", LicenseStatus.HELD, said("P&C, exp 03/2025"), expires=PartialDate(2025, 3)),))
BROKER = Facts(employments=(AGENT,), licenses=(License("FINRA_7", LicenseStatus.HELD, said("Series 7")),))


def test_the_ten_roles_and_no_other() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.yaml")) == ROLES


@pytest.mark.parametrize("role", ROLES)
def test_sound_and_complete(role: str, vocabulary: Vocabulary) -> None:
    rubric = load_rubric(FOLDER / f"{role}.yaml", vocabulary)
    assert sum(each.points for each in rubric.criteria) == 100
    assert {each.id: each.points for each in rubric.musts} == MUSTS[role]
    assert rubric.version == 1 and rubric.description and rubric.title
    assert all(each.why and each.label for each in rubric.criteria)
    assert len({each.id for each in rubric.criteria}) == len(rubric.criteria)


@pytest.mark.parametrize(
    ("role", "facts", "gate", "points"),
    [
        ("chat", CHATTER, Gate.PASSED, 80),
        ("chat", Facts(), Gate.REVIEW, 0),
        ("entry", Facts(), Gate.PASSED, 0),
        ("email", CHATTER, Gate.PASSED, 70),
        ("phone", CHATTER, Gate.PASSED, 60),
        ("technical", CHATTER, Gate.PASSED, 75),
        ("lead", CHATTER, Gate.PASSED, 60),
        ("retail", CHATTER, Gate.PASSED, 50),
        ("insurance", LICENSED, Gate.PASSED, 50),
        ("insurance", LAPSED, Gate.FAILED, 20),
        ("insurance", CHATTER, Gate.REVIEW, 25),
        ("financial", BROKER, Gate.PASSED, 50),
        ("financial", LICENSED, Gate.REVIEW, 20),
        ("healthcare", CHATTER, Gate.PASSED, 45),
    ],
)
def test_what_they_decide(role: str, facts: Facts, gate: Gate, points: float, vocabulary: Vocabulary) -> None:
    rubric = load_rubric(FOLDER / f"{role}.yaml", vocabulary)
    found = evaluate(CandidateProfile("", "", Identity(), facts), rubric, as_of=date(2026, 11, 15))
    assert (found.gate, found.points) == (gate, points), [(each.criterion_id, each.outcome, each.points) for each in found.findings]
