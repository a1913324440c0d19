"""Each shipped rubric on whole resumes of invented people, read, understood and judged: the gate and each outcome a reader expects."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from screening.evaluation.evaluate import evaluate
from screening.evaluation.rubric_file import load_rubric
from screening.extraction.extract import extract_profile
from screening.model.evaluation import Evaluation, Outcome
from screening.reading.read import read_document
from screening.vocabulary.load import Vocabulary

RUBRICS = Path(__file__).resolve().parent.parent / "rubrics"
HEAD = "Rowan Achterberg\nDayton, OH | rowan.achterberg@mail.example\n\nEXPERIENCE\n"
CARE = """Customer Service Representative, Larkmoor Energy
March 2021 - August 2024
- Answered 60 calls a day and logged every case in Zendesk
- Kept customer satisfaction at 96% over 2023
"""
TILL = """Cashier, Fernhill Market
June 2022 - October 2022
- Served customers at the till
"""
STORE = """Warehouse Picker, Crateworks
January 2022 - June 2023
- Picked and packed orders
"""
DESK = """Help Desk Technician, Larkmoor School District
March 2021 - August 2024
- Troubleshot laptops and printers and closed tickets in Freshdesk
"""
LEAD = """Customer Service Team Lead, Larkmoor Energy
March 2020 - August 2024
- Led a team of nine agents and coached new hires; reviewed cases in Salesforce
"""
ROWS: list[tuple[str, str, str, dict[str, str]]] = [
    ("chat", CARE + "\nSKILLS\nZendesk, typing 55 WPM\n", "passed", {"typing_wpm": "met", "crm_used": "met", "cf_months": "met"}),
    ("chat", CARE + "\nSKILLS\nZendesk, typing 35 WPM\n", "failed", {"typing_wpm": "not_met", "ticket_chat_tools": "met"}),
    ("chat", CARE, "review", {"typing_wpm": "unclear", "kpi_evidence": "met", "multi_chat": "unclear"}),
    ("email", CARE, "passed", {"crm_used": "met", "ticket_chat_tools": "met"}),
    ("email", STORE, "review", {"cf_months": "unclear", "crm_used": "unclear"}),
    ("phone", CARE, "passed", {"cf_months": "met", "crm_used": "met", "volume": "met"}),
    ("phone", TILL, "failed", {"cf_months": "not_met", "crm_used": "unclear"}),
    ("entry", STORE, "passed", {"cf_months": "unclear"}),
    ("entry", CARE, "passed", {"cf_months": "met", "crm_used": "met"}),
    ("retail", TILL, "failed", {"cf_months": "not_met"}),
    ("retail", CARE, "passed", {"cf_months": "met"}),
    ("insurance", CARE + "\nLICENSES\nActive Property & Casualty license, Ohio\n", "passed", {"lic_pc": "met"}),
    ("insurance", CARE + "\nLICENSES\nProperty & Casualty license (expired 2022)\n", "failed", {"lic_pc": "not_met"}),
    ("insurance", CARE, "review", {"lic_pc": "unclear"}),
    ("financial", CARE + "\nLICENSES\nFINRA Series 7, active\n", "passed", {"finra_6_or_7": "met"}),
    ("financial", CARE + "\nLICENSES\nStudying for the Series 7\n", "failed", {"finra_6_or_7": "not_met"}),
    ("healthcare", CARE + "\nCERTIFICATIONS\nHIPAA certified, 2024\n", "passed", {"cf_months": "met", "compliance": "met"}),
    ("technical", DESK, "passed", {"ticket_chat_tools": "met", "troubleshooting": "met"}),
    ("technical", CARE, "review", {"ticket_chat_tools": "met", "troubleshooting": "unclear"}),
    ("lead", LEAD, "passed", {"csr_months_24": "met", "lead_evidence": "met", "crm_used": "met"}),
    ("lead", CARE, "review", {"lead_evidence": "unclear", "crm_used": "met"}),
]


def judged(role: str, body: str, vocabulary: Vocabulary, as_of: date) -> Evaluation:
    profile = extract_profile(read_document((HEAD + body).encode(), "resume.txt"), vocabulary)
    return evaluate(profile, load_rubric(RUBRICS / f"{role}.yaml", vocabulary), as_of=as_of)


@pytest.mark.parametrize(("role", "body", "gate", "outcomes"), ROWS, ids=[f"{row[0]}-{number}" for number, row in enumerate(ROWS)])
def test_what_a_reader_expects(role: str, body: str, gate: str, outcomes: dict[str, str], vocabulary: Vocabulary, as_of: date) -> None:
    evaluation = judged(role, body, vocabulary, as_of)
    found = {each.criterion_id: each for each in evaluation.findings}
    assert {name: str(found[name].outcome) for name in outcomes} == outcomes
    assert str(evaluation.gate) == gate
    text = HEAD + body
    for each in evaluation.findings:
        assert each.outcome is Outcome.UNCLEAR or each.evidence
        assert all(text[place.start : place.end] == place.quote for place in each.evidence)


def test_every_shipped_rubric_is_tried() -> None:
    assert {row[0] for row in ROWS} == {path.stem for path in RUBRICS.glob("*.yaml")}
