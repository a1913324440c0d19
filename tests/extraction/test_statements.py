"""Quotable statements by topic, totals claimed in words, and papers that are no resume."""

from __future__ import annotations

import pytest

from screening.extraction.extract import extract_profile
from screening.model.document import FlagKind
from screening.model.profile import CandidateProfile
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of


def profile_of(text: str, vocabulary: Vocabulary) -> CandidateProfile:
    return extract_profile(document_of(text), vocabulary)


def in_job(duty: str) -> str:
    return f"Dana Reyes\n\nEXPERIENCE\nAgent, Quillfeather LLC\t03/2015 - 04/2016\n• {duty}\n"


TOPICS = (
    ("Led a team of 12 agents", "leadership"),
    ("Trained new hires on the register", "training_others"),
    ("De-escalated irate callers", "de_escalation"),
    ("Handled customer complaints", "complaints"),
    ("Escalated tier 2 cases within the SLA", "escalation"),
    ("Wrote knowledge base articles", "knowledge_base"),
    ("Upsold accessories", "upsell"),
    ("Followed HIPAA rules", "compliance"),
    ("Worked prior authorizations and denials", "appeals"),
    ("Troubleshot routers", "troubleshooting"),
    ("Worked nights and weekends", "shifts"),
    ("Worked from home for two years", "remote"),
    ("Willing to travel", "travel"),
    ("Data entry of orders", "typing"),
)


@pytest.mark.parametrize(("duty", "topic"), TOPICS)
def test_topics(duty: str, topic: str, vocabulary: Vocabulary) -> None:
    found = profile_of(in_job(duty), vocabulary).facts.statements
    assert topic in {each.topic for each in found}
    assert all(each.evidence.quote in in_job(duty) for each in found)


def test_plain_duties_state_nothing(vocabulary: Vocabulary) -> None:
    assert profile_of(in_job("Swept the floor and took out the bins"), vocabulary).facts.statements == ()


CLAIMS = (
    ("8+ years of customer service experience", 96, True),
    ("Over ten years of experience in retail", 120, True),
    ("Five (5) years experience as a cashier", 60, True),
    ("18 months of experience in a call center", 18, True),
    ("2.5 years of hospitality experience", 30, True),
    ("13 years of IT leadership experience", 156, False),
    ("3-5 years experience in bookkeeping", 36, False),
)


@pytest.mark.parametrize(("text", "months", "with_customers"), CLAIMS)
def test_claims(text: str, months: int, with_customers: bool, vocabulary: Vocabulary) -> None:
    (claim,) = profile_of(f"Dana Reyes\n\nSUMMARY\n{text}.\n", vocabulary).facts.experience_claims
    assert (claim.months, claim.customer_facing) == (months, with_customers)


NO_CLAIMS = (
    "Must be 18 years of age",
    "Employee of the month for 3 consecutive months",
    "Two years ago I moved",
    "A 2-year degree",
    "Within 5 years of opening",
    "Sold 2 year contracts",
)


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_lengths_that_claim_nothing(text: str, vocabulary: Vocabulary) -> None:
    assert profile_of(f"Dana Reyes\n\nSUMMARY\n{text}.\n", vocabulary).facts.experience_claims == ()


INVOICE = """INVOICE No. 4471
Bill To: Harbor Supplies
Due Date: 03/15/2020
Qty  Description  Unit Price
2    Desk lamp    $20.00
Subtotal $40.00
Amount Due $43.10
"""
ADVERT = """Customer Service Representative
We are looking for a friendly person to join our team. The ideal candidate has one year of experience.
Responsibilities
Answer calls from customers and resolve complaints.
We offer health insurance. We are an equal opportunity employer. Apply now.
"""
SPANISH = """Ana Torres
Experiencia
Atención al cliente en una tienda de ropa, con responsabilidad de la caja y de los pedidos de los clientes por teléfono
y en persona, para el equipo de ventas de la empresa, y con trato diario al público en la tienda del centro de la ciudad.
"""
GREEK = "Μαρία Παπαδοπούλου\nΕξυπηρέτηση πελατών σε κατάστημα\n" * 10
RESUME = """Dana Reyes
EXPERIENCE
Cashier, Corner Shop LLC	2015 - 2016
• Rang up groceries and helped customers with refunds
EDUCATION
High school diploma, 2014
SKILLS
Excel, Word, cash handling, Spanish, customer service, inventory, scheduling, phone etiquette
"""


def kinds(text: str, vocabulary: Vocabulary) -> set[FlagKind]:
    return {flag.kind for flag in profile_of(text, vocabulary).warnings}


@pytest.mark.parametrize("text", [INVOICE, ADVERT, "Hello", "", "Milk\nEggs\nBread\n"], ids=["invoice", "advert", "word", "empty", "list"])
def test_what_is_no_resume(text: str, vocabulary: Vocabulary) -> None:
    assert FlagKind.NOT_A_RESUME in kinds(text, vocabulary)
    assert profile_of(text, vocabulary).facts.employments == ()


@pytest.mark.parametrize("text", [SPANISH, GREEK], ids=["spanish", "greek"])
def test_other_languages(text: str, vocabulary: Vocabulary) -> None:
    assert FlagKind.LANGUAGE in kinds(text, vocabulary)


def test_a_resume_has_no_flags(vocabulary: Vocabulary) -> None:
    assert kinds(RESUME, vocabulary) == set()
