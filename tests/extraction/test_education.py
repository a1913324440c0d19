"""Studies: levels, finished or not, and the words that look like studies."""

from __future__ import annotations

import pytest

from screening.extraction.education import find_studies
from screening.model.profile import EducationLevel, Facts, education_level
from screening.vocabulary.load import Vocabulary

from .outlines import JOB, outline_of


def level(text: str, vocabulary: Vocabulary) -> str:
    return education_level(Facts(studies=find_studies(outline_of(text, vocabulary), vocabulary))).value


def studies(words: str) -> str:
    return f"{JOB}- Helped callers\nEducation\n{words}\nSkills\nPatience, filing\n"


LEVELS = [
    ("Three years at Lincoln High School, diploma 2009", "high_school"),
    ("Two years at Lincoln High School, GED 2011", "high_school"),
    ("High School Diploma, Alder Ridge High School, 2015", "high_school"),
    ("GED, 2012", "high_school"),
    ("G.E.D. City Adult School", "high_school"),
    ("HS Diploma", "high_school"),
    ("Diploma\nLincoln High School, Tulsa, OK", "high_school"),
    ("Graduated from Moreno Valley High School 2014", "high_school"),
    ("High school equivalency 2018", "high_school"),
    ("Westfield High School, June 2016", "high_school"),
    ("Diploma", "high_school"),
    ("Secondary School Certificate, Lahore", "high_school"),
    ("A-Levels, Leeds Sixth Form", "high_school"),
    ("Valley Community College, Business Studies", "some_college"),
    ("Some college, Ohio Northern University", "some_college"),
    ("Completed 45 credits, Boise State University", "some_college"),
    ("Certificate: Medical Assistant, Pima Institute, 2011", "certificate"),
    ("Medical Billing Certificate, Kaplan Institute", "certificate"),
    ("Diploma: Paralegal, Webster Institute, 1992", "certificate"),
    ("Associate of Arts, Valley College, 2014", "associate"),
    ("A.A.S. in Nursing", "associate"),
    ("Associate's degree in Business", "associate"),
    ("AS: Criminal Justice 2010", "associate"),
    ("Associates, Applied Science, Forsyth Tech", "associate"),
    ("AA, General Studies", "associate"),
    ("Bachelor of Science in Biology", "bachelor"),
    ("BA in History, Oberlin College", "bachelor"),
    ("B.S. Accounting", "bachelor"),
    ("Bachelor: Social Work, Woman's University", "bachelor"),
    ("BSBA, Finance, 2012", "bachelor"),
    ("BBA Marketing, Howard University", "bachelor"),
    ("Bachelor's Degree, Psychology", "bachelor"),
    ("BSc Computer Science, University of Nairobi", "bachelor"),
    ("B.Com, Delhi University", "bachelor"),
    ("B.Tech, Anna University", "bachelor"),
    ("Master of Arts, Linguistics", "master"),
    ("MBA, Strategic Management", "master"),
    ("M.S. in Education", "master"),
    ("Master: Private Law, Southeastern University", "master"),
    ("Masters of Business Administration", "master"),
    ("MA: English Literature", "master"),
    ("Ph.D. in Chemistry", "doctorate"),
    ("Juris Doctor, Law School", "doctorate"),
    ("J.D., State University", "doctorate"),
    ("Doctor of Pharmacy", "doctorate"),
]


@pytest.mark.parametrize(("words", "expected"), LEVELS)
def test_levels(words: str, expected: str, vocabulary: Vocabulary) -> None:
    assert level(studies(words), vocabulary) == expected


UNFINISHED = [
    ("BA Psychology, Lakeview, on hold", "some_college"),
    ("BA Psychology, Lakeview, part time since 2021", "some_college"),
    ("BA Psychology, Lakeview, 2021 -", "some_college"),
    ("BA Psychology, Lakeview, third year", "some_college"),
    ("BA Psychology, Lakeview, 90/120 credits", "some_college"),
    ("Bachelor of Science, all but thesis", "some_college"),
    ("Partially completed BA", "some_college"),
    ("Associates in Business; will complete 2025", "some_college"),
    ("No high school diploma", "none_stated"),
    ("High School Diploma: No", "none_stated"),
    ("Lincoln High School, one credit short of diploma", "none_stated"),
    ("Bachelor of Science in Nursing, expected May 2027", "some_college"),
    ("Associate of Arts: Current, Cypress Bay College", "some_college"),
    ("B.A. in progress, University of Toledo", "some_college"),
    ("Pursuing MBA, Keller School; BA in English, 2010", "bachelor"),
    ("Associate of Arts, Business, degree not completed", "some_college"),
    ("AS: Office Management, Present, Larkfield Technical College", "some_college"),
    ("Coursework toward Bachelor's degree, Weber State University", "some_college"),
    ("Currently enrolled: Bachelor of Arts, Psychology", "some_college"),
    ("Bachelors Program: Insurance, Indiana State University", "some_college"),
    ("MBA: Marketing Current, Harrow University\nMaster of Arts: History, 2003, Harrow University", "master"),
    ("Candidate for Bachelor of Science, June 2027", "some_college"),
    ("Attended University of Akron, did not graduate", "some_college"),
    ("High School Diploma, expected 2027", "none_stated"),
    ("11th grade, Lincoln High School", "none_stated"),
    ("Lincoln High School, 2016-2019, no diploma", "none_stated"),
    ("Some High School", "none_stated"),
    ("Adult Ed GED prep classes", "none_stated"),
    ("Currently a senior at Lincoln High School", "none_stated"),
    ("Northgate High School (did not graduate)", "none_stated"),
    ("MBA candidate, 2026, Xavier University", "some_college"),
    ("PhD student, Chemistry; MS Chemistry, 2019", "master"),
    ("BS Biology, anticipated graduation 2028", "some_college"),
    (
        "Lone Star College, Associate of Arts\nCoursework in Business and\nOrganizational Development, degree not completed",
        "some_college",
    ),
]


@pytest.mark.parametrize(("words", "expected"), UNFINISHED)
def test_what_is_unfinished_is_not_completed(words: str, expected: str, vocabulary: Vocabulary) -> None:
    assert level(studies(words), vocabulary) == expected


ELSEWHERE = [
    ("Summary\nBachelor's degree in accounting and ten years of service.\n", "bachelor"),
    ("Summary\nHigh school diploma, two years of retail.\n", "high_school"),
    ("Summary\nSeeking a role that asks for a bachelor's degree or equivalent\n", "none_stated"),
    ("Summary\nSales associate with a master's touch\n", "none_stated"),
    (f"{JOB}- Sales associate of the month\n- Taught high school students\n- College football ticket sales\n", "none_stated"),
    (f"{JOB}- Office: Boston, MA and Jackson, MS\nEducation\nCedar High School, Boston, MA\n", "high_school"),
    ("Education\nFirst aid certificate\nCPR certificate\n", "none_stated"),
    ("Education\nMS Office, MS Word\n", "none_stated"),
    (f"{JOB}- Cashier at the college bookstore\n", "none_stated"),
    ("Education\nHigh School Diploma, Rowan Community College\n", "high_school"),
    ("Education\nGED and adult high school diploma, 1991, Mill Creek Community College\n", "high_school"),
]


@pytest.mark.parametrize(("text", "expected"), ELSEWHERE)
def test_where_it_stands(text: str, expected: str, vocabulary: Vocabulary) -> None:
    assert level(text, vocabulary) == expected


def test_every_level_found_is_kept_with_its_year_and_field(vocabulary: Vocabulary) -> None:
    found = find_studies(
        outline_of(studies("Bachelor of Arts in Economics, Oberlin College, 2012\nHigh School Diploma, 2008"), vocabulary), vocabulary
    )
    assert [(each.level, each.year) for each in found] == [(EducationLevel.BACHELOR, 2012), (EducationLevel.HIGH_SCHOOL, 2008)]
    assert found[0].field == "Economics" and found[0].institution == "Oberlin College"


def test_studies_under_a_training_heading(vocabulary: Vocabulary) -> None:
    text = f"{JOB}- Helped callers\nTraining\nMedical Office certificate, Duwamish Technical Institute, 2018\nHIPAA refresher, every year\n"
    assert level(text, vocabulary) == "certificate"
    assert level(f"{JOB}- Helped callers\nTraining\nHamilton West High School, graduate 1987\n", vocabulary) == "high_school"
    assert level(f"{JOB}- Helped callers\nTraining\nCash handling certificate\n", vocabulary) == "none_stated"


@pytest.mark.parametrize(
    "words", ["High School Diploma, 2020\n[College Name], [Degree]", "High School Diploma, 2020\nI will choose a college next year"]
)
def test_a_college_that_is_not_named_is_none(words: str, vocabulary: Vocabulary) -> None:
    assert level(studies(words), vocabulary) == "high_school"


def test_a_heading_in_the_margin(vocabulary: Vocabulary) -> None:
    assert level(f"{JOB}- Helped callers\nEDUCATION AND TRAINING\t2009 Howard University, BBA Marketing\n", vocabulary) == "bachelor"


def test_a_resume_without_headings(vocabulary: Vocabulary) -> None:
    text = "Dana Reyes\nOne year at a help desk\nUNC Greensboro, BA Psychology, 2019\nProcess Associate, GlobalServe, Jul 2019 - Dec 2021\n"
    assert level(text, vocabulary) == "bachelor"


OF_MANY_COUNTRIES = [
    ("NVQ Level 3 in Customer Service, Harbour City College, 2012", {("certificate", True)}),
    ("City & Guilds Level 2, Hairdressing", {("certificate", True)}),
    ("Glenview Community College, Certificate of Achievement - Office Technology, 2011", {("certificate", True)}),
    ("Certificate of Achievement, employee of the month", set()),
    ("Northside Vocational H.S. - Regents Diploma, 2007", {("high_school", True)}),
    ("Leaving Cert, 2009", {("high_school", True)}),
    ("12th pass, state board, 2012", {("high_school", True)}),
    ("VCE (Year 12), 2011", {("high_school", True)}),
    ("Diploma de escuela secundaria, 2019", {("high_school", True)}),
    ("BS in Information Technology, Bayside University, 2010 - 2013, undergraduate (finished up to third year)", {("bachelor", False)}),
    ("Two Rivers Community College, A.A.S., Office Technology, 2012\nDEVELOPMENT\nI have enrolled in a course", {("associate", True)}),
    ("Two Rivers Community College, A.A.S., Office Technology\nPursuing", {("associate", False)}),
    (
        "High School Diploma Los Robles High School\n2010\nMedical Billing coursework, not finished, Vale Vocational Center",
        {("high_school", True), ("certificate", False)},
    ),
    ("One semester at Kent State", {("some_college", True)}),
    ("Some Medical Billing classes, Delta Technical", {("some_college", True)}),
    ("Attended Rapids River University (no degree), 2008 - 2009\nDiploma, 2008", {("some_college", True), ("high_school", True)}),
    ("Airframe and Powerplant program 2007 Plains Aviation Institute", {("certificate", True)}),
    ("Contact Center Soft Skills workshop, 16 hours, 2014", set()),
    ("B.E., EEE, Hill Institute of Engineering, 2013\nPUC, 2009", {("bachelor", True), ("high_school", True)}),
    ("Kenya Certificate of Primary Education, 2009", set()),
    # What two lines say is no one saying.
    ("Graduated Lincoln High School, 2010\nPlan to start a degree in nursing", {("high_school", True)}),
    ("Graduated Lincoln High School, 2010\nEarned a degree in nursing", {("high_school", True), ("bachelor", True)}),
    ("Completed forklift training\nHope to begin the degree in design", set()),
    ("Completed at night, in four years,\nthe degree in design", {("bachelor", True)}),
    ("Lincoln High School, 2010\nWorking toward a degree in nursing", {("high_school", True), ("bachelor", False)}),
]


@pytest.mark.parametrize(("entry", "expected"), OF_MANY_COUNTRIES)
def test_levels_of_many_countries(entry: str, expected: set[tuple[str, bool]], vocabulary: Vocabulary) -> None:
    found = find_studies(outline_of(f"Education\n{entry}", vocabulary), vocabulary)
    assert {(each.level.value, each.completed) for each in found} == expected


WITHOUT_A_HEADING = [
    ("QUALIFICATIONS\nFoundation in Travel & Tourism (diploma)", {"certificate"}),
    ("EDUCAT|ON\nHarb0r Community College --  Certificate in Office Administration, 2OO8", {"certificate"}),
    ("SKILLS\nBookkeeping certificate", set()),
]


@pytest.mark.parametrize(("text", "expected"), WITHOUT_A_HEADING)
def test_without_a_heading_of_studies(text: str, expected: set[str], vocabulary: Vocabulary) -> None:
    assert {each.level.value for each in find_studies(outline_of(text, vocabulary), vocabulary)} == expected
