"""What stands beside a school or a degree: honours that sound like one, certifications of bodies, academies, what was not begun."""

from __future__ import annotations

import pytest

from screening.extraction.education import find_studies
from screening.model.profile import Facts, education_level
from screening.vocabulary.load import Vocabulary

from .outlines import JOB, outline_of


def level(words: str, vocabulary: Vocabulary, heading: str = "Education") -> str:
    text = f"{JOB}- Helped callers\n\n{heading}\n{words}\n\nSkills\nPatience, filing\n"
    return education_level(Facts(studies=find_studies(outline_of(text, vocabulary), vocabulary))).value


ROWS = [
    ("Now finishing an associate degree at night", "some_college"),
    ("After finishing an associate degree I joined a bank", "associate"),
    ("Associate of the Year, 2012\nGED 2008", "high_school"),
    ("High School Diploma 2013 Eastmoor Senior High\n\nAwards\nAssociate of the month three times", "high_school"),
    ("GED 2010\n\nAwards\nBachelor of the year 2012, Doctor of the day", "high_school"),
    ("GED 2011\n\nHonors\nSales Associate of the Quarter, Associate of the Year 2016", "high_school"),
    ("High School Diploma 2004\n\nActivities\nMaster of ceremonies at the spring gala", "high_school"),
    ("Associate of the Arts, Lane College, 2009", "associate"),
    ("Associate of Applied Science, Willow Falls Community College, 2016", "associate"),
    ("High School Diploma 2006 Penobscot Valley High\nCUNA financial counselor certification 2012", "high_school"),
    ("GED 2009\nNotary certification 2014", "high_school"),
    ("GED 2009\nMedical Assistant certification, Pine Institute, 2012", "certificate"),
    ("High School Diploma, 2001\nHDI certification", "high_school"),
    ("High School Diploma, 2001\nSix Sigma Yellow Belt certification 2017", "high_school"),
    ("GED 2009\nPhlebotomy certification 2016, Dorset Career College", "certificate"),
    ("Diploma: Copper Canyon HS, 2013", "high_school"),
    ("Diploma - Tule Lake High, 2008", "high_school"),
    ("Diploma, Marsh Hill H.S.", "high_school"),
    ("La Salle Academy, diploma, 2003", "high_school"),
    ("St. Brendan's Academy - diploma 1999", "high_school"),
    ("Dwyer School, diploma, 2005", "high_school"),
    ("Ozark Beauty Academy, diploma, 2006", "certificate"),
    ("Tri-Lakes Career Institute, diploma, 2008", "certificate"),
    ("Harmon Technical Institute: diploma 2011, welding", "certificate"),
    ("Johnson & Whitlock University, Food Service Management, attended 2004 to 2006\nLa Salle Academy, diploma, 2003", "some_college"),
    ("Alder Community College, general studies, 2 semesters\nDiploma: Copper Canyon HS, 2013", "some_college"),
    ("Lewis Technical: Electrician program, one year (no certificate)\nGED 2004", "some_college"),
    ("Rowan Technical College: dental assisting program, not completed\nGED 2004", "some_college"),
    ("Medical assistant program, Pell Institute, 2015\nGED 2004", "certificate"),
    ("Union Area High School 2008\nTulip Metro Community College - Criminal Justice, in progress", "some_college"),
    ("Diploma in Business Management, Cork Institute, ongoing", "some_college"),
    ("Associate degree in progress, Lane College", "some_college"),
    ("Bachelor of Arts expected May 2021, Lane University", "some_college"),
    ("AA 2015, Tarn County College; pursuing BA", "associate"),
    ("BA Spanish 2010; MBA in progress", "bachelor"),
    ("B.S. Biology, all but two classes, Dune State University", "some_college"),
    ("60 credits toward BSN, Kettle Community College", "some_college"),
    ("Master of Social Work, 2016\nBachelor of Social Work, 2010", "master"),
    ("Left Marlow College one semester short of a B.A.", "some_college"),
    ("Completed 11th grade", "none_stated"),
    ("High school equivalency certificate 2015", "high_school"),
    ("Welding certificate, Ames Trade School 2003", "certificate"),
    ("CNA certificate, Vo-Tech 2010", "certificate"),
    ("Certificate of attendance, Excel seminar", "none_stated"),
    ("Accepted to Boise State University for fall 2020\nGED 2019", "high_school"),
    ("Some college, no degree", "some_college"),
    ("Honorary diploma, Rotary Club", "none_stated"),
    ("Master's in Counseling, Brook University, thesis remaining\nBA Psychology, Brook University, 2012", "bachelor"),
    ("A.A.S. Paralegal (conferred 2012), Gale College", "associate"),
    ("Dropped out of Hale University 2009\nHawk High School diploma 2006", "some_college"),
    ("Hawk High School, 2006 graduate", "high_school"),
    ("Withdrew from nursing program, Orchard Community College 2013\nHigh school diploma 2011", "some_college"),
    ("Bachelor's degree (Accounting), completed December 2018", "bachelor"),
    ("Cosmetology diploma, Nova Academy of Hair, 2014", "certificate"),
    ("Currently enrolled: Associate of Science, Tarn County College", "some_college"),
]
HEADINGS = [
    "Training & school",
    "Training and School",
    "School & training",
    "Education & Certificates",
    "Schooling and licenses",
    "Certificates and School",
    "School and Courses",
    "Studies & Training",
]


@pytest.mark.parametrize(("words", "expected"), ROWS)
def test_the_highest_completed_level(words: str, expected: str, vocabulary: Vocabulary) -> None:
    assert level(words, vocabulary) == expected


@pytest.mark.parametrize("heading", HEADINGS)
def test_headings_of_two_kinds_of_learning(heading: str, vocabulary: Vocabulary) -> None:
    rows = "Union Area High School 2008\nTulip Metro Community College - Criminal Justice, in progress"
    assert level(rows, vocabulary, heading) == "some_college"
