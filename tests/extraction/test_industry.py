"""Industries told by an employer's name, else by the title, else not at all."""

from __future__ import annotations

import pytest

from screening.extraction.industry import industry_of
from screening.vocabulary.load import Vocabulary

ROWS = (
    ("Pinnacle Bank", "Teller", "banking"),
    ("Tri-Rivers Credit Union", "Receptionist", "banking"),
    ("Harbor Inn", "Clerk", "hospitality"),
    ("Bluebird Coffee", "Cashier", "food_service"),
    ("Oak Street Dental", "Receptionist", "healthcare"),
    ("Verizon Wireless", "Sales Associate", "telecom"),
    ("Summit Mutual", "Agent", "insurance"),
    ("City of Lowell", "Clerk", "government"),
    ("Quillfeather LLC", "Flight Attendant", "travel"),
    ("Quillfeather LLC", "Call Center Agent", "contact_center"),
    ("", "Barista", "food_service"),
    ("Quillfeather LLC", "Accountant", ""),
    ("", "", ""),
)


@pytest.mark.parametrize(("employer", "title", "industry"), ROWS)
def test_industries(employer: str, title: str, industry: str, vocabulary: Vocabulary) -> None:
    assert industry_of(employer, title, vocabulary) == industry
