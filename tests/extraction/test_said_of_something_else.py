"""Ordinary sentences in which a word of the lists means something else: none of them is a fact about the person."""

from __future__ import annotations

import pytest

from screening.extraction.extract import extract_profile
from screening.extraction.license_claims import MOST_CLAIMS, claims
from screening.model.profile import Contact, Facts, education_level
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of
from tests.extraction.outlines import outline_of

JOB = "Pat Example\npat@example.com\n\nEXPERIENCE\n{}, Northgate Supply, Jan 2018 - Mar 2020\n- {}\n"
SKILLS = "Pat Example\npat@example.com\n\nEXPERIENCE\nCashier, Northgate Supply, 2018 - 2020\n- Rang up sales\n\nSKILLS\n{}\n"
EDUCATION = "Pat Example\npat@example.com\n\nEXPERIENCE\nCashier, Northgate Supply, 2018 - 2020\n- Rang up sales\n\nEDUCATION\n{}\n"


def facts_of(text: str, vocabulary: Vocabulary) -> Facts:
    return extract_profile(document_of(text), vocabulary).facts


NO_LICENSE = [
    "Sold property, casualty and life insurance without holding a license",
    "Handled license questions on property and casualty",
    "Our brokerage is licensed in property, casualty and life in 40 states",
    "Licensed carriers: property, casualty, life",
    "Knowledge of property and casualty insurance; insurance license rules",
    "Completed licensing paperwork for property, casualty and life agents",
    "All Lines Adjuster, Texas, license in good standing needed",
    "Sold general insurance level 1 policies",
    "Handled auto and other than life policies for brokers",
    "Enrolled colleagues in LLQP prep",
    "Explained the Life License Qualification Program to recruits",
    "Checked that brokers had RIBO Level 1",
    "RIBO license records kept for 30 brokers",
    "RE5 exam scheduling for advisors",
]


@pytest.mark.parametrize("sentence", NO_LICENSE)
def test_no_license(sentence: str, vocabulary: Vocabulary) -> None:
    assert facts_of(JOB.format("Customer Service Representative", sentence), vocabulary).licenses == ()


LICENSES = [
    ("Driver's license, property and casualty coverage knowledge", {("OTHER", "held")}),
    ("Quoted property, casualty and life; valid driver's license", {("OTHER", "held")}),
    ("Driver's license; P&C license", {("OTHER", "held"), ("P&C", "held")}),
    ("License status: P&C active", {("P&C", "held")}),
    ("Licensed in property, casualty and life", {("P&C", "held"), ("LIFE", "held")}),
    ("Obtained RIBO Level 2", {("INSURANCE_OTHER", "held")}),
    ("Completed the Life License Qualification Program (LLQP)", {("LIFE", "exam_passed")}),
]


@pytest.mark.parametrize(("sentence", "expected"), LICENSES)
def test_other_papers_and_ones_own(sentence: str, expected: set[tuple[str, str]], vocabulary: Vocabulary) -> None:
    found = facts_of(SKILLS.format(sentence), vocabulary).licenses
    assert {(each.code, each.status.value) for each in found} == expected


STUDIES = [
    ("Some CPR and first aid classes", "none_stated"),
    ("Some yoga classes", "none_stated"),
    ("Some high school courses", "none_stated"),
    ("Three semesters of high school Spanish", "none_stated"),
    ("Three years of high school", "none_stated"),
    ("Sophomore, Lincoln High School", "none_stated"),
    ("Senior at Franklin HS", "none_stated"),
    ("Volunteered three years at university hospital", "none_stated"),
    ("Completed 40 hours customer service course", "none_stated"),
    ("100 hours driving school", "none_stated"),
    ("30 hours real estate", "none_stated"),
    ("Lincoln High, diploma not received", "none_stated"),
    ("Applied for an apprenticeship", "none_stated"),
    ("Insurance sales program, Acme", "none_stated"),
    ("Bachelor degree in progress", "some_college"),
    ("Bachelor degree in Nursing, 2010", "bachelor"),
    ("30 hours completed at Delta College", "some_college"),
    ("60 units\nDelta College", "some_college"),
    ("Two years of college, Kent State", "some_college"),
    ("Junior at Ohio State University", "some_college"),
    ("One year program in carpentry", "certificate"),
]


@pytest.mark.parametrize(("entry", "expected"), STUDIES)
def test_studies(entry: str, expected: str, vocabulary: Vocabulary) -> None:
    assert education_level(facts_of(EDUCATION.format(entry), vocabulary)).value == expected


@pytest.mark.parametrize(
    "sentence",
    ["Mentored youth who completed high school", "Helped students who had not finished high school", "Tutoring: 80% graduated high school"],
)
def test_schools_of_others(sentence: str, vocabulary: Vocabulary) -> None:
    assert facts_of(JOB.format("Tutor", sentence), vocabulary).studies == ()


def test_a_heading_alone_is_no_college(vocabulary: Vocabulary) -> None:
    text = "Pat Example\n\nEXPERIENCE\nTour Guide, Acme, 2018 - 2020\n- Led tours\n\nCOLLEGE\nCampus tours for visitors\n"
    assert facts_of(text, vocabulary).studies == ()


NO_CONTACT = [
    ("Office Clerk", "Processed 40 tickets a day of scale tickets"),
    ("Librarian Cataloguer", "Cataloged books for the reference desk collection"),
    ("Videographer", "Edited live presentations for the marketing team"),
    ("Printer", "Designed day passes and season passes"),
    ("Quality Assistant", "Scored irate calls for quality"),
    ("Trainer", "Role-played upset customers in class"),
    ("Assistant", "Transcribed customer calls"),
    ("Buyer", "Contacted suppliers by phone and e-mail for quotes"),
    ("Assistant", "Set up e-mail support tools"),
    ("Assistant", "Handled fans and blowers"),
    ("Assistant", "Handled debtors ledger"),
    ("Assistant", "Handled voter records"),
    ("Assistant", "Fed data to client systems"),
    ("Assistant", "Dressed tables for guests"),
    ("Assistant", "Walked members of management through reports"),
    ("Assistant", "Talked to members of the crew"),
    ("Physician", "Researched patient outcomes in a laboratory; published papers"),
    ("Medical Assistant", "Trained by physicians"),
    ("Online Order Pickup Associate", "Picked orders in the back room"),
    ("Parts Associate", "Assembled circuit boards"),
    ("Storage Consultant", "Designed backup arrays"),
    ("Department Registrar", "Kept records of the herbarium"),
    ("Lobby Attendant", "Mopped floors"),
]


@pytest.mark.parametrize(("title", "duty"), NO_CONTACT)
def test_no_contact(title: str, duty: str, vocabulary: Vocabulary) -> None:
    assert [each.contact for each in facts_of(JOB.format(title, duty), vocabulary).employments] != [Contact.YES]


CONTACT = [
    ("Nurse Aide", "Bathed and dressed residents"),
    ("Assistant", "Walked prospective tenants through vacant units"),
    ("Assistant", "Worked the circulation desk"),
    ("Assistant", "Took manager calls"),
    ("Assistant", "Answered questions of clients by phone and e-mail"),
    ("Auto Parts Specialist", "Looked up parts"),
]


@pytest.mark.parametrize(("title", "duty"), CONTACT)
def test_contact(title: str, duty: str, vocabulary: Vocabulary) -> None:
    assert [each.contact for each in facts_of(JOB.format(title, duty), vocabulary).employments] == [Contact.YES]


def test_a_text_of_nothing_but_licenses_is_read_so_far_only(vocabulary: Vocabulary) -> None:
    text = "Pat Example\n\nLICENSES\n" + "licensed in property, casualty and life\n" * 2000
    outline = outline_of(text, vocabulary)
    assert len(claims(outline, vocabulary)) == MOST_CLAIMS


def test_a_row_of_languages_ends(vocabulary: Vocabulary) -> None:
    assert len(facts_of(SKILLS.format("Kannada, Hindi, Tulu"), vocabulary).languages) == 3
    endless = "- Printed " + "Hindi Tulu " * 40
    assert facts_of(JOB.format("Printer", endless), vocabulary).languages == ()
