"""Jobs out of headings of every shape; several titles under one employer; what must never become a job."""

from __future__ import annotations

import pytest

from screening.extraction.extract import extract_profile
from screening.model.profile import Employment
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of

from .headings import HEADINGS, LAYOUTS
from .told import Told, told

TOP = "Dana Reyes\ndana@example.com\n\n"


def jobs_of(text: str, vocabulary: Vocabulary) -> tuple[Employment, ...]:
    return extract_profile(document_of(TOP + text), vocabulary).facts.employments


@pytest.mark.parametrize(("text", "jobs"), HEADINGS, ids=[text.split("\n")[1][:50] for text, _ in HEADINGS])
def test_headings(text: str, jobs: tuple[Told, ...], vocabulary: Vocabulary) -> None:
    assert tuple(told(job) for job in jobs_of(text, vocabulary)) == jobs


@pytest.mark.parametrize(("text", "jobs"), LAYOUTS, ids=[text.split("\n")[1][:50] for text, _ in LAYOUTS])
def test_layouts(text: str, jobs: tuple[Told, ...], vocabulary: Vocabulary) -> None:
    assert tuple(told(job) for job in jobs_of(text, vocabulary)) == jobs


def test_there_are_a_hundred_shapes() -> None:
    assert len(HEADINGS) >= 100


NO_JOBS = (
    "EDUCATION\nAssociate's degree, Business, Tri-County College\t2012 - 2014\n",
    "EDUCATION\nTeller of Tales Summer School, 2012 - 2014\n",
    "VOLUNTEER EXPERIENCE\nCashier, Hospital Gift Shop\t2012 - 2014\n• Rang up gifts\n",
    "CERTIFICATIONS\nServSafe Food Handler\t2012 - 2017\n",
    "SKILLS\nCustomer Service\nCash handling\nMicrosoft Office 2010 - 2016\n",
    "SUMMARY\nCustomer service representative with 5 years of experience from 2010 to 2015 in retail stores.\n",
    "REFERENCES\nJane Doe, Manager, Acme Corp, 2012 - 2014\n",
    "AWARDS\nEmployee of the Month, June 2014\nTop Seller 2012, 2013, 2014\n",
    "INTERESTS\nHost of a podcast, 2015 - present\n",
    "PROJECTS\nWeb host migration, 2015 - 2016\n",
    "EXPERIENCE\n• Reduced complaints by 20% from 2014 to 2015 for the region.\n",
    "EXPERIENCE\nIn August of 2014 we began to share one desk between two divisions.\n",
)


@pytest.mark.parametrize("text", NO_JOBS, ids=[text.split("\n")[1][:40] for text in NO_JOBS])
def test_what_is_no_job(text: str, vocabulary: Vocabulary) -> None:
    assert jobs_of(text, vocabulary) == ()


BELOW_THE_JOBS = (
    "SCHOLASTIC RECORD\nTulane University, New Orleans, LA\t2005 - 2009\nBachelor of Arts, History\n",
    "SCHOLASTIC RECORD\nDelhi Public School, Class XII\t2008 - 2009\n",
    "Learning\nWest High School\t2008 – 2012\nDiploma\n",
    "MY STUDIES\n2012 - 2014  Leeds City College  BTEC Business\n",
    "CREDENTIALS HELD\nCertified Nursing Assistant License, State of Ohio, 2014 - 2018\n",
    "MEMBERSHIPS AND BOARDS\nMember, Toastmasters International, 2015 - present\n",
    "GIVING BACK\nVolunteer, Red Cross\t2015 - 2016\n",
    "SPORTS\nCaptain, Varsity Soccer, 2008 - 2010\n",
    "Honors and Distinctions\nDean's List, 2012 - 2014\n",
    "Education/Training\nCollege of DuPage\t2012 - 2014\nAssociate in Arts\n",
    "EDUCATION:\t\tHarper College\t2010 - 2012\n\t\tAssociate's degree\n",
    "Test Scores\nSAT 1200, March 2010\n",
    "Military Training\nBasic Training, Fort Jackson, 2008 - 2009\n",
    "PUBLICATIONS AND TALKS\nSmith J., Customer Waiting Times, Journal of Service, 2014 - 2015\n",
    "Extra\nDriver's license: valid 2014 - 2022\n",
    "Personal Details\nDate of birth: 12/03/1990\nPassport valid: 01/2015 - 01/2025\n",
)


@pytest.mark.parametrize("text", BELOW_THE_JOBS, ids=[text.split("\n")[0][:40] for text in BELOW_THE_JOBS])
def test_what_follows_the_jobs_under_headings_nobody_knows(text: str, vocabulary: Vocabulary) -> None:
    job = "EXPERIENCE\nCashier, Corner Shop LLC\t2015 - 2016\n• Rang up groceries\n• Helped customers\n\n"
    assert [each.title for each in jobs_of(job + text, vocabulary)] == ["Cashier"]


FUNCTIONAL = """CUSTOMER SERVICE
• Answered 60 calls a day
• Resolved complaints

SALES
• Sold phones

WORK HISTORY
Retail Associate, Blue Finch Mobile, 2015 – 2018
Call Center Agent, Pronto Dial LLC, 2013 – 2015

EDUCATION
Diploma, West High School, 2012
"""


def test_a_functional_resume_has_its_bare_list(vocabulary: Vocabulary) -> None:
    assert [told(job) for job in jobs_of(FUNCTIONAL, vocabulary)] == [
        ("Retail Associate", "Blue Finch Mobile", "2015", "2018"),
        ("Call Center Agent", "Pronto Dial LLC", "2013", "2015"),
    ]


DUTIES = """EXPERIENCE
Cashier, Corner Shop Inc.	2015 - 2016
• Rang up groceries
• Counted the drawer
Key Accomplishments
• Cashier of the year
Stocker, Night Depot LLC	2013 - 2015
• Stocked shelves
EDUCATION
Diploma 2012
"""


def test_duties_belong_to_their_job(vocabulary: Vocabulary) -> None:
    document = document_of(TOP + DUTIES)
    first, second = extract_profile(document, vocabulary).facts.employments
    assert "Counted the drawer" in document.text[first.start : first.end]
    assert "Cashier of the year" in document.text[first.start : first.end]
    assert "Stocked shelves" not in document.text[first.start : first.end]
    assert document.text[second.start : second.end].rstrip().endswith("Stocked shelves")


def test_jobs_without_dates(vocabulary: Vocabulary) -> None:
    text = "EXPERIENCE\nReceptionist at Oak Dental Clinic\n• Greeted patients\nBarista at Bean Street Coffee\n• Made drinks\n"
    assert [told(job)[:2] for job in jobs_of(text, vocabulary)] == [
        ("Receptionist", "Oak Dental Clinic"),
        ("Barista", "Bean Street Coffee"),
    ]


def test_a_resume_pasted_twice_has_each_job_once(vocabulary: Vocabulary) -> None:
    once = "EXPERIENCE\nTeller, Pinnacle Bank\t2011 - 2015\n• Cashed checks\n"
    assert len(jobs_of(once + once, vocabulary)) == 1


def test_titles_missing_or_employers_missing(vocabulary: Vocabulary) -> None:
    text = "EXPERIENCE\nNorthwind Traders LLC\t03/2014 - 05/2015\n• Answered calls\nReceptionist\t06/2015 - 07/2016\n• Greeted visitors\n"
    assert [told(job) for job in jobs_of(text, vocabulary)] == [
        (None, "Northwind Traders LLC", "2014-03", "2015-05"),
        ("Receptionist", None, "2015-06", "2016-07"),
    ]


def test_what_else_a_heading_says(vocabulary: Vocabulary) -> None:
    text = "EXPERIENCE\nShift Supervisor, Bean Street Coffee, Boise, ID\t2015 - 2016\n• Worked 25 hours per week\n"
    (job,) = jobs_of(text, vocabulary)
    assert (job.is_lead, job.hours_per_week, job.unpaid, job.location) == (True, 25, False, "Boise")
