"""Where people outside the USA live, read from the head of a resume: the town with its region or country, or nothing."""

from __future__ import annotations

import pytest

from screening.extraction.extract import extract_profile
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of

TOWNS = [
    ("Flat 2, 19 Tanner's Row, Hexham, Northumberland NE46 3QT", "Hexham, Northumberland"),
    ("Leeds, West Yorkshire", "Leeds, West Yorkshire"),
    ("Inverness, Scotland IV2 3BT", "Inverness, Scotland"),
    ("Bath, Somerset, UK", "Bath, Somerset, UK"),
    ("Newcastle upon Tyne, Tyne and Wear", "Newcastle upon Tyne, Tyne and Wear"),
    ("Laval, Québec, Canada", "Laval, Québec, Canada"),
    ("Halifax, NS B3H 1A1", "Halifax, NS"),
    ("Brampton, Ontario L6Y 0A1", "Brampton, Ontario"),
    ("Surrey, BC", "Surrey, BC"),
    ("Wodonga VIC 3690, Australia", "Wodonga VIC 3690, Australia"),
    ("Toowoomba, Queensland", "Toowoomba, Queensland"),
    ("Koramangala, Bengaluru, Karnataka 560034, India", "Bengaluru, Karnataka 560034, India"),
    ("Pune, India", "Pune, India"),
    ("Blk 4 Lot 11 Camella Homes, Bacoor, Cavite, Philippines", "Bacoor, Cavite, Philippines"),
    ("Barangay San Jose, Quezon City, Philippines", "Quezon City, Philippines"),
    ("Nairobi, Kenya", "Nairobi, Kenya"),
]
NO_TOWNS = [
    "Call Centre Manager, Canada",
    "Infosys Limited, India",
    "Nationality: Philippines",
    "Passport, India",
    "Customer Service and Support, Australia",
    "Led teams in Ontario and Alberta",
    "fluent English, Canada",
    "ON CALL, BC",
    "Canada",
]


@pytest.mark.parametrize(("written", "place"), TOWNS)
def test_towns_outside_the_usa(written: str, place: str, vocabulary: Vocabulary) -> None:
    document = document_of(f"Dana Reyes\n{written}\ndana@example.com\n\nEXPERIENCE\nCashier, Corner Shop\t2015 - 2016\n")
    found = extract_profile(document, vocabulary).identity.location
    assert found is not None and found.value == place == document.text[found.evidence.start : found.evidence.end]


@pytest.mark.parametrize("written", NO_TOWNS)
def test_what_is_no_town(written: str, vocabulary: Vocabulary) -> None:
    document = document_of(f"Dana Reyes\n{written}\ndana@example.com\n\nEXPERIENCE\nCashier, Corner Shop\t2015 - 2016\n")
    assert extract_profile(document, vocabulary).identity.location is None
