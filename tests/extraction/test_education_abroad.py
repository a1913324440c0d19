"""Levels of education as other countries name them, degrees told in words, and what only stands near a school."""

from __future__ import annotations

import pytest

from screening.vocabulary.load import Vocabulary

from .outlines import JOB
from .test_education import level, studies

LEVELS = [
    # schools
    ("Graduated Pinecrest HS '09", "high_school"),
    ("Prairie View Secondary, 2011", "high_school"),
    ("Diploma, General Studies, Eastside Prep, 2006", "high_school"),
    ("Diploma, General Studies, Eastside Beauty School, 2006", "certificate"),
    ("Homeschooled - diploma awarded 2012", "high_school"),
    ("Higher School Certificate (HSC) 2008", "high_school"),
    ("Victorian Certificate of Education (VCE), 2013", "high_school"),
    ("Year 12 Certificate (SACE), Norwood High", "high_school"),
    ("Senior Certificate (Matric exemption), 1999", "high_school"),
    ("West African Senior School Certificate, 2010", "high_school"),
    ("International Baccalaureate Diploma, 34 points, 2010", "high_school"),
    ("NCEA Level 3, Rangitoto College, Auckland, 2015", "high_school"),
    ("AS Levels: Psychology, Media", "high_school"),
    ("AS, Psychology, Media College, 2010", "associate"),
    ("8 Standard Grades and 4 Highers, Bearsden Academy", "high_school"),
    ("Intermediate (MPC), Narayana Junior College, 2010", "high_school"),
    ("Intermediate Spanish, Narayana City College, 2010", "some_college"),
    ("Passed 12th from the state board in 2012", "high_school"),
    ("Realschulabschluss (Mittlere Reife), 2006", "high_school"),
    # trades
    ("Ausbildung zur Kauffrau im Einzelhandel, 2009-2012", "certificate"),
    ("Técnico en Contabilidad, 2013", "certificate"),
    ("Post Leaving Certificate (PLC) in Tourism, Cork College of Commerce", "certificate"),
    ("N4 - N6 Business Management, Ekurhuleni West TVET College", "certificate"),
    ("Cosmetology, Empire Beauty School, certificate of completion", "certificate"),
    ("Teamwork, certificate of completion", "none_stated"),
    ("Cook Certificate, Sainsbury Institute", "certificate"),
    # degrees
    ("ADN, Registered Nursing, Polk State College, 2016", "associate"),
    ("Assoc. of Applied Science, Accounting, Rockland CC 2009", "associate"),
    ("B.Comm., University of Calgary", "bachelor"),
    ("BEng Mechanical Engineering, Loughborough University", "bachelor"),
    ("BSIT, STI College, 2016", "bachelor"),
    ("Graduate in Arts from Calcutta University", "bachelor"),
    ("Bacharelado em Administração, 2011", "bachelor"),
    ("Ingeniería Industrial, titulado, 2014", "bachelor"),
    ("MCA, Anna University, 2012\nB.Sc Maths, 2009", "master"),
    ("MPhil, University of Cambridge", "master"),
    ("M.Div., Emory 2003", "master"),
    ("M.D., Universidad Autonoma de Guadalajara, 2004", "doctorate"),
    ("Baltimore, MD\nGED 2009", "high_school"),
    # told in words
    ("Graduated magna cum laude from Howard University with a degree in Journalism", "bachelor"),
    ("Graduated from Monroe Community College with a degree in office technology", "associate"),
    ("I finished my degree in psychology at Boise State in 2014.", "bachelor"),
    ("I never finished my degree in psychology at Boise State University.", "some_college"),
    ("Completed three years towards a degree in Hospitality, UNLV", "some_college"),
    ("Studied Nursing at Ivy Tech, did not finish", "some_college"),
    # begun
    ("College Undergraduate, BS Nursing (3rd year), Cebu Doctors' University", "some_college"),
    ("2nd year college, BS Criminology, University of Baguio", "some_college"),
    ("Year 1 of BA Fashion completed, Nottingham Trent University", "some_college"),
    ("B.S. Nursing - stopped out in 2011 - University of Akron", "some_college"),
    ("Associates Degree in Accounting (1 class left)", "some_college"),
    ("Associate of Arts, estimated completion May 2027", "some_college"),
    ("Superior incompleto - Letras", "some_college"),
    ("BS, Chemistry, Fisk University; withdrew from PharmD program", "bachelor"),
    ("BA in Religion, Berea College. Started MDiv at Louisville Seminary, did not finish.", "bachelor"),
    ("A.A.S. Network Administration (one semester left)\nTech Club", "some_college"),
    ("Associate of Applied Science, Computer Networking 2015\nNetwork+ (2016); ITIL Foundation in progress", "associate"),
    ("Associate of Applied Science, Computer Networking\nin progress", "some_college"),
    ("GED, 2013\nAlso started a C.N.A. class in 2015", "high_school"),
    ("GED, Dade County, 2010. Billing diploma, Everglades Technical Institute, 2014.", "certificate"),
    ("62 credit hours toward B.S. Supply Chain, Central College\nDiploma, Pine Bluff High School", "some_college"),
    # of three letters, in Quebec, in Poland
    ("B.G.S., River State University, 2004", "bachelor"),
    ("B.R.K. Memorial High School, 2004", "high_school"),
    ("DEC, Accounting, Cégep de Mortagne, 2014", "associate"),
    ("DEC 2014, GED", "high_school"),
    ("Inżynier in Computer Networks, 2012", "bachelor"),
    ("Central High School diploma 2016; started at Tulsa CC, left after one term", "some_college"),
    ("GED 2010\nPlan to study nursing at Tulsa Community College", "high_school"),
    ("Took three of four GED tests", "none_stated"),
    ("2nd Year B.Com (Correspondence), Delhi University", "some_college"),
    ("BS Information Technology, 2 years completed, AMA Computer College", "some_college"),
    ("WAEC 2009: 6 credits including English and Maths", "high_school"),
    ("Diploma: Yes\nSchool: Central High School, Tulsa", "high_school"),
    ("B.A. (Psychology), Marlow College, 2015\nMS-CIT", "bachelor"),
    ("Ege University, English Literature (BA) 2011", "bachelor"),
    ("Smith Academy, Northampton (MA) 2011\nGED 2009", "high_school"),
    ("Graduação em Turismo, 2013", "bachelor"),
    ("Maturità linguistica, Liceo Manzoni, 2006", "high_school"),
    ("Administración de Empresas, Univalle, 4 semestres", "some_college"),
    ("Cavite State University\nBS Psychology - 3rd year\n2010 - 2013", "some_college"),
    ("Diploma, Bachillerato General", "high_school"),
    # of nobody, of others
    ("Name of School: Meadowdale High School\nCollege: N/A", "high_school"),
    ("Harlan High School, 2008\nMy daughter attends Brown University", "high_school"),
    ("Brother Rice High School, 2008", "high_school"),
    ("Willing to complete GED", "none_stated"),
    ("Accepted into the nursing program at Mott; prerequisites completed", "none_stated"),
]


@pytest.mark.parametrize(("words", "expected"), LEVELS)
def test_levels_by_other_names(words: str, expected: str, vocabulary: Vocabulary) -> None:
    assert level(studies(words), vocabulary) == expected


WHOLE = [
    (f"{JOB}- Helped\nTraining\nTelephone skills course, Brockton City College, two evenings, 2016\n", "none_stated"),
    ("Dana Reyes\nSpeaks\nEnglish\nB.Sc. Tourism, University of Marlow, 2010\nWork\nClerk, Oak Inn, 2012 - 2014\n", "bachelor"),
    ("Dana Reyes\nSpeaks\nEnglish\nWork\nClerk, Oak Inn, 2012 - 2014\n- Sold the M.A. of the University of Marlow\n", "none_stated"),
    (f"{JOB}- Helped\n\nMumford High School, Detroit, graduated 2006\n", "high_school"),
    (f"{JOB}- Helped\n- Tutored at Mumford High School, where half graduated in 2006\n", "none_stated"),
    (f"{JOB}- Helped\nTraining\nBrockton City College, 2016\n", "some_college"),
    (f"{JOB}- Helped\nEducation\nTelephone skills course, Brockton City College, 2016\n", "some_college"),
    ("Dana Reyes\nExperience\nGED Instructor, Pine Adult School, 2010 - 2013\n- Taught\nSkills\nFiling\n", "none_stated"),
    ("Dana Reyes\nTarget: roles asking for a High School Diploma or GED\nExperience\nCashier, Lowe Foods, 2010 - 2012\n", "none_stated"),
    (f"Dana Reyes\nSummary\nCollege student at Kent State University seeking evening work.\n{JOB}- Helped\n", "some_college"),
    (f"Dana Reyes\nSummary\nKnown as a master of de-escalation.\n{JOB}- Helped\n", "none_stated"),
    (f"Dana Reyes\nSummary\nCashier with a master of science in nutrition.\n{JOB}- Helped\n", "master"),
    (f"{JOB}- Helped\nEducation\nThree of my kids graduated high school\n", "none_stated"),
    (f"{JOB}- Helped\nEducation\nWill gladly finish high school\n", "none_stated"),
    ("Dana Reyes\nLeaving Cert 2011\nBarman, The Anchor, 2014 - 2018\n", "high_school"),
    ("Dana Reyes\nGrade 12, Umlazi High 2012\nBarman, The Anchor, 2014 - 2018\n", "high_school"),
    ("Dana Reyes\nGrade 12 tutor, 2012\nBarman, The Anchor, 2014 - 2018\n", "none_stated"),
    (f"Dana Reyes\nSummary\nPatient with every college student who calls.\n{JOB}- Helped\n", "none_stated"),
    (f"Dana Reyes\nSummary\nCollege student services clerk.\n{JOB}- Helped\n", "none_stated"),
]


@pytest.mark.parametrize(("text", "expected"), WHOLE)
def test_where_it_is_told(text: str, expected: str, vocabulary: Vocabulary) -> None:
    assert level(text, vocabulary) == expected
