"""Licences of trades told without the word, examinations begun or passed, one licence in two states; and what is another's."""

from __future__ import annotations

import pytest

from screening.extraction.licenses import find_licenses
from screening.vocabulary.load import Vocabulary

from .outlines import outline_of

JOB = "Experience\nCustomer Service Representative, Alder Co, 03/2016 to 04/2019\n- Helped callers\n"


def claimed(words: str, place: str, vocabulary: Vocabulary) -> set[tuple[str, str]]:
    """As (code, status), `words` standing in the summary, the job, education, skills or under a heading of their own."""
    summary = f"Summary\n{words}\n\n" if place == "sum" else ""
    bullet = f"- {words}\n" if place == "job" else ""
    study = f"{words}\n" if place == "edu" else ""
    skills = words if place == "skills" else "Patience, filing"
    headed = f"\n{place}\n{words}\n" if place[0].isupper() else ""
    text = f"Jane Doe\n\n{summary}{JOB}{bullet}\nEducation\nGED 2010\n{study}\nSkills\n{skills}\n{headed}"
    return {(each.code, each.status.value) for each in find_licenses(outline_of(text, vocabulary), vocabulary)}


HELD_OR_NOT = [
    ("Texas P&C license, Oklahoma P&C (lapsed 2015)", "Licenses", {("P&C", "held"), ("P&C", "expired")}),
    ("Texas and Oklahoma P&C licenses, both lapsed 2015", "Licenses", {("P&C", "expired")}),
    ("Two of four parts of the CPA exam passed", "sum", {("OTHER", "in_progress")}),
    ("Bar exam scheduled for July", "edu", {("OTHER", "in_progress")}),
    ("Certified elementary teacher (Michigan Provisional Certificate K-5)", "sum", {("OTHER", "held")}),
    ("State certified teacher, Ohio, grades 4-9", "sum", {("OTHER", "held")}),
    ("California teaching credential, multiple subject", "Licenses", {("OTHER", "held")}),
    ("Teaching license, Iowa (expired 2015)", "Licenses", {("OTHER", "expired")}),
    ("Sat for two parts of the CPA exam (FAR and REG passed), remaining parts in 2020", "sum", {("OTHER", "in_progress")}),
    ("CPA candidate, two of four parts passed", "sum", {("OTHER", "in_progress")}),
    ("Preparing to sit for the PE exam", "sum", {("OTHER", "in_progress")}),
    ("CPA, Illinois, active", "Licenses", {("OTHER", "held")}),
    ("Licensed CPA in Ohio", "sum", {("OTHER", "held")}),
    ("Studying for the bar exam", "sum", {("OTHER", "in_progress")}),
    ("LSW - Pennsylvania, active", "Licenses", {("OTHER", "held")}),
    ("LCSW, Oregon #4411", "Licenses", {("OTHER", "held")}),
    ("LMSW (Texas), expires 2022", "Licenses", {("OTHER", "held")}),
    ("LPC, Virginia, lapsed 2017", "Licenses", {("OTHER", "expired")}),
    ("OK CLEET Phase I & II security license (expired 2018)", "Certifications", {("OTHER", "expired")}),
    ("Unarmed security license, Nevada", "Licenses", {("OTHER", "held")}),
    ("California guard card, current", "Licenses", {("OTHER", "held")}),
    ("Guard card (expired 2016)", "Certifications", {("OTHER", "expired")}),
    ("A&P license no. on request", "Licenses", {("OTHER", "held")}),
    ("FAA Airframe and Powerplant license", "Licenses", {("OTHER", "held")}),
    ("Real Estate Sales Agent courses (180 hours), passed state exam July 2019, sponsor pending", "edu", {("REAL_ESTATE", "exam_passed")}),
    ("Completed real estate pre-licensing, passed the state exam 2018", "edu", {("REAL_ESTATE", "exam_passed")}),
    ("Real estate license, Idaho, inactive since 2014", "Licenses", {("REAL_ESTATE", "expired")}),
    ("Idaho real estate salesperson - inactive since 2014", "Licenses", {("REAL_ESTATE", "expired")}),
    ("Real estate broker, Utah, active", "Licenses", {("REAL_ESTATE", "held")}),
    (
        "Texas All Lines Adjuster license, Florida 6-20 non resident adjuster (lapsed 2018)",
        "Licenses",
        {("ADJUSTER", "expired"), ("ADJUSTER", "held")},
    ),
    ("Ohio P&C license; Kentucky P&C license (expired 2016)", "Licenses", {("P&C", "expired"), ("P&C", "held")}),
    (
        "Registered Nurse, State of Tennessee, expires 2021\nRegistered Nurse, State of Georgia, inactive",
        "Licenses",
        {("NURSING", "expired"), ("NURSING", "held")},
    ),
    ("LPN, Ohio, active", "Licenses", {("NURSING", "held")}),
    (
        "Nebraska Life and Health licensed since 2013, Iowa non-resident. Studying for Property & Casualty, exam booked Feb 2020.",
        "sum",
        {("LIFE_HEALTH", "held"), ("P&C", "in_progress")},
    ),
    ("Licensed Benefits Counselor\nNebraska Life and Health licensed since 2013", "sum", {("LIFE_HEALTH", "held")}),
    ("P&C license surrendered when I moved in 2016", "Licenses", {("P&C", "expired")}),
    ("Series 7 lapsed 2015", "Licenses", {("FINRA_7", "expired")}),
    ("SIE passed 2019, Series 6 scheduled for March", "Licenses", {("FINRA_6", "in_progress"), ("FINRA_SIE", "exam_passed")}),
    ("Life & Health (MO) - reinstatement pending", "Licenses", {("LIFE_HEALTH", "in_progress")}),
    ("Notary commission lapsed 2016", "skills", {("NOTARY", "expired")}),
    ("Cosmetology license, Tennessee, current", "Licenses", {("OTHER", "held")}),
    ("Barber license not renewed after 2012", "Licenses", {("OTHER", "expired")}),
    ("CDL class B, expired", "Licenses", {("CDL", "expired")}),
    ("Property and Casualty Insurance Producer - exam passed 10/2019, license application pending", "Licenses", {("P&C", "exam_passed")}),
]
NONE = [
    ("Kept three doctors' licences and CE on a calendar", "job"),
    ("Prepared tax returns for a CPA", "job"),
    ("Worked with CPAs and attorneys on trusts", "job"),
    ("Sent files to our CPA each month", "job"),
    ("Assisted certified teachers in the classroom", "job"),
    ("Checked guard cards at the gate", "job"),
    ("Sold security licenses for software", "job"),
    ("Read about the bar exam", "job"),
    ("Worked the bar, passed exam rooms", "job"),
    ("PE teacher aide", "job"),
    ("P/E ratio and a physical exam", "job"),
    ("Scheduled real estate showings; passed messages to agents", "job"),
    ("Proctored the state exam for real estate students", "job"),
    ("CPR - American Heart, Ohio, current", "Certifications"),
    ("Teacher's aide certificate", "Certifications"),
    ("Verified LCSW referrals in Ohio", "job"),
    ("Screened nurses for active licenses", "job"),
    ("Life skills coach, Texas", "sum"),
    ("BLS, Texas, exp 2021", "Licenses"),
]


@pytest.mark.parametrize(("words", "place", "expected"), HELD_OR_NOT)
def test_how_a_licence_stands(words: str, place: str, expected: set[tuple[str, str]], vocabulary: Vocabulary) -> None:
    assert claimed(words, place, vocabulary) == expected


@pytest.mark.parametrize(("words", "place"), NONE)
def test_words_of_a_trade_that_are_no_licence(words: str, place: str, vocabulary: Vocabulary) -> None:
    assert not claimed(words, place, vocabulary)
