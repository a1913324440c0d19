"""Single sentences as a sceptical recruiter reads them: what each says of a licence, a degree, a typing speed, and no more."""

from __future__ import annotations

import pytest

from screening.extraction.extract import extract_profile
from screening.model.profile import CandidateProfile, education_level
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of

JOB = "Pat Example\npat@example.com\n\nEXPERIENCE\nCustomer Service Representative, Acme Insurance, 2015 - 2019\n- {}\n"
SUMMARY = "Pat Example\npat@example.com\n\nSUMMARY\n{}\n"

LICENSES = [
    ("Looking to use my P&C license in a new state", {("P&C", "held")}),
    ("Looking to get my P&C license", {("P&C", "planned")}),
    ("Hoping to put my Series 7 to work", {("FINRA_7", "held")}),
    ("Seeking a position where my active Life and Health license will be of use", {("LIFE_HEALTH", "held")}),
    ("My P&C license lapsed when I moved", {("P&C", "expired")}),
    ("P&C license will lapse in June unless renewed", {("P&C", "held")}),
    ("Held a Texas P&C license from 2015 to 2018", {("P&C", "expired")}),
    ("Held Series 6 and 63; both have since lapsed", {("FINRA_6", "expired"), ("FINRA_63", "expired")}),
    ("Held Ohio property and casualty licenses; both expired in 2014", {("P&C", "expired")}),
    ("Let my Life license go in 2017", {("LIFE", "expired")}),
    ("Resident P&C producer, State of Ohio", {("P&C", "held")}),
    ("Transferred calls to licensed P&C agents", set()),
    ("Sat next to Series 7 traders", set()),
    ("Helped agents renew their P&C licenses", set()),
    ("Maintained the licenses of 40 P&C producers", set()),
    ("Supported advisors with Series 65 registrations", set()),
    ("Adjusted P&C claims under adjuster license #12345", {("ADJUSTER", "held")}),
    ("Personal lines CSR seeking an agency that will sponsor my license", set()),
    ("Passed the Texas General Lines Life, Accident, Health & HMO exam", {("LIFE_HEALTH", "exam_passed")}),
    ("FINRA Series 7 and 66, expired 2016; SIE current", {("FINRA_7", "expired"), ("FINRA_66", "expired"), ("FINRA_SIE", "held")}),
    ("SIE exam passed in August 2020, Series 7 exam in October", {("FINRA_SIE", "exam_passed"), ("FINRA_7", "in_progress")}),
    (
        "Previously licensed: Series 7, 63; Life & Health (inactive)",
        {("FINRA_7", "expired"), ("FINRA_63", "expired"), ("LIFE_HEALTH", "expired")},
    ),
    ("Failed the P&C exam, retaking in May", {("P&C", "in_progress")}),
    ("Did not renew P&C license", {("P&C", "expired")}),
    ("P&C account manager, licensed in New York", {("P&C", "held")}),
    ("Licensed Life & A&S agent", {("LIFE_HEALTH", "held")}),
]
STUDIES = [
    ("Graduated from Lincoln High, 2011", "high_school"),
    ("Lincoln HS, class of 2008", "high_school"),
    ("Senior at Lincoln High School, graduating 2027", "none_stated"),
    ("Licenciatura en Turismo (trunca)", "some_college"),
    ("Job Corps, Office Administration certificate", "certificate"),
    ("MBA in progress, BA 2012 UCLA", "bachelor"),
    ("B.S. Accounting 2010, currently pursuing MBA", "bachelor"),
    ("B.S., Accounting, 2010. Currently enrolled in MBA program", "bachelor"),
    ("BA English, Master of Social Work candidate", "bachelor"),
    ("Pursuing a Bachelor's degree; Associate of Arts 2015", "associate"),
    ("Quincy High School, diploma 2012. Some courses at Quincy College.", "some_college"),
]


def read(text: str, vocabulary: Vocabulary) -> CandidateProfile:
    return extract_profile(document_of(text), vocabulary)


@pytest.mark.parametrize("around", [JOB, SUMMARY])
@pytest.mark.parametrize(("sentence", "expected"), LICENSES)
def test_licenses(around: str, sentence: str, expected: set[tuple[str, str]], vocabulary: Vocabulary) -> None:
    facts = read(around.format(sentence), vocabulary).facts
    assert {(each.code, each.status.value) for each in facts.licenses} == expected


@pytest.mark.parametrize(("sentence", "expected"), STUDIES)
def test_studies(sentence: str, expected: str, vocabulary: Vocabulary) -> None:
    facts = read(f"Pat Example\n\nEDUCATION\n{sentence}\n", vocabulary).facts
    assert education_level(facts).value == expected


@pytest.mark.parametrize(
    ("sentence", "year", "month"),
    [
        ("Was a licensed P&C agent until 2016", 2016, None),
        ("Notary Public, commission expires Jan 31, 2025", 2025, 1),
        ("P&C license, exp. March 2027", 2027, 3),
        ("Life license (exp 06/2028)", 2028, 6),
    ],
)
def test_when_a_licence_ends(sentence: str, year: int, month: int | None, vocabulary: Vocabulary) -> None:
    facts = read(SUMMARY.format(sentence), vocabulary).facts
    assert [(each.expires.year, each.expires.month) for each in facts.licenses if each.expires] == [(year, month)]
