"""Headings in people's own words, decorated, spaced, numbered, in two languages or misspelt, and the lines that are no heading."""

from __future__ import annotations

import pytest

from screening.extraction.headings import heading_name, headings_of
from screening.vocabulary.load import Vocabulary

from .outlines import outline_of

HEADINGS = {
    "experience": "W O R K   E X P E R I E N C E|E X P E R I E N C E :|Jobs I've Held|Where I've made a difference"
    "|Companies I've worked with|Details of employment|List of jobs held|Career to date|Career so far:|Past and Present Positions"
    "|Experience Highlights"
    "|Experience (2010-2014)|Employment History (10 years)|Work Experience / Experiencia|Work Experience | Experiencia"
    "|Berufserfahrung / Work Experience|Work & Volunteer Experience|Volunteer & Work Experience|Internships & Jobs|Recent Employers"
    "|Experience and Achievements|Customer-facing experience|<Experience>|«Work experience»|Experience............"
    "|Work Experience (UK)|Employment, most recent first|Work History / Historial|Restaurant and Bar Experience",
    "education": "Educaton|Education + Training|Degrees & Diplomas|Where I studied|Schools I attended|My education|Education & Skills"
    "|Skills and Education|Ausbildung|Education, Training & Licences|Academic Qualification(s)|Education Highlights",
    "skills": "Skills + Tools|Software I use|Systems I've used|What I can offer|What I'm good at|My Strengths"
    "|Skills & Languages|Skils|Kenntnisse|Phone & Computer Skills",
    "summary": "Proflie|My Objective|What I do|Objective & Profile|A little about me",
    "languages": "My languages|Sprachen|Languages / Idiomas",
    "licenses": "LICENSE(S)|My Licenses|Lisences|License details",
    "interests": "My Hobbies|What I enjoy|Interests & Activities",
    "references": "References upon request|My references",
}
ROWS = [(text, name) for name, texts in HEADINGS.items() for text in texts.replace(" | ", " ¦ ").split("|")]


@pytest.mark.parametrize(("text", "name"), ROWS)
def test_own_headings(text: str, name: str, vocabulary: Vocabulary) -> None:
    assert heading_name(text.replace("¦", "|"), headings_of(vocabulary)) == name


ORDINARY = (
    "Community Outreach Inc",
    "Companies House",
    "What If Toys",
    "What callers had to say",
    "Where the register stood",
    "Past Times Antiques",
    "Present Company",
    "Jobs Counselor",
    "Education and Training Clerk",
    "Sales & Training Associate",
    "Training Details Clerk",
    "Systems Administrator",
    "Employment Services (2010-2012)",
    "Internship (2010 - 2011)",
    "Oak Bank | Teller",
    "Teller / Cashier",
    "Training / Sales Floor",
    "Training and Support",
    "Experience first and last",
    "Highlights for Children",
    "2. Training",
)


@pytest.mark.parametrize("text", ORDINARY)
def test_lines_that_are_no_heading(text: str, vocabulary: Vocabulary) -> None:
    assert heading_name(text, headings_of(vocabulary)) is None


JOBS = "Teller, Oak Bank, Jan 2012 - Mar 2014\n- Served customers\nCashier, Corner Store, Feb 2010 - Dec 2011\n- Rang up sales\n"


@pytest.mark.parametrize("number", ["{}.", "{})", "0{}."])
def test_numbered_headings_are_a_style(number: str, vocabulary: Vocabulary) -> None:
    heads = [f"{number.format(at)} {name}" for at, name in enumerate(("Profile", "Experience", "Education"), 1)]
    outline = outline_of(f"Dana Reyes\n{heads[0]}\nPatient.\n{heads[1]}\n{JOBS}{heads[2]}\nLincoln High School, 2009\n", vocabulary)
    assert [section.name for section in outline.sections] == ["contact", "summary", "experience", "education"]
    assert [job.title for job in outline.employments] == ["Teller", "Cashier"]


def test_one_numbered_duty_is_no_heading(vocabulary: Vocabulary) -> None:
    outline = outline_of(f"Dana Reyes\nExperience\n{JOBS}1. Greeting\n2. Training\nEducation\nLincoln High School, 2009\n", vocabulary)
    assert [section.name for section in outline.sections] == ["contact", "experience", "education"]
