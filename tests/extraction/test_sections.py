"""Headings of every wording, and lines that only look like one."""

from __future__ import annotations

from itertools import pairwise

import pytest

from screening.extraction.headings import heading_name, headings_of
from screening.extraction.outline import Outline, lower_same_length
from screening.extraction.sections import find_sections
from screening.model.profile import Section
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of

HEADINGS = {
    "experience": "EXPERIENCE|Work Experience|Professional Experience:|E X P E R I E N C E|Employment History|Career History"
    "|Relevant Work Experience|Work History|Other Employment|Customer Service Experience|Related Retail Experience"
    "|Proffesional Experience|Military Service|Internships"
    "|EMPLOYMENT RECORD|Work Experiance|Where I've Worked|• Experience •|Experience (continued)|Previous Employment",
    "education": "Education|EDUCATION & TRAINING|Academic Background|Educational Qualifications|Education and Certifications|Schooling",
    "skills": "Skills|Key Skills|CORE COMPETENCIES|Technical Skills|Areas of Expertise|Computer Skills|Highlights|Skills & Abilities",
    "summary": "Summary|PROFILE|Objective|Career Objective|About Me|Professional Summary|Summary of Qualifications",
    "certifications": "Certifications|Training|Professional Development|Certificates|Trainings and Seminars",
    "licenses": "Licenses|Licenses & Certifications|Licensure|LICENCES",
    "languages": "Languages|Language Skills|Languages Spoken",
    "volunteer": "Volunteer Experience|Community Service|Volunteering|Community Involvement",
    "awards": "Awards|Honors & Awards|Key Accomplishments|Achievements",
    "references": "References|References available upon request",
    "interests": "Interests|Hobbies & Interests|Activities",
}
ROWS = [(text, name) for name, texts in HEADINGS.items() for text in texts.split("|")]


@pytest.mark.parametrize(("text", "name"), ROWS)
def test_headings(text: str, name: str, vocabulary: Vocabulary) -> None:
    assert heading_name(text, headings_of(vocabulary)) == name


ORDINARY = (
    "experience.", "Sales Associate", "Customer Service Representative", "Education Program Coordinator at the museum", "skills,",
    "Training Manager", "Experience with Zendesk and Salesforce", "5 years of experience", "Walmart, Dallas, TX", "interpersonal skills",
    "Volunteer Coordinator",
    "• Languages",
    "- Training",
    "• social media",
    "Awarded employee of the month", "Skills Trainer", "Language Teacher", "Education\t2012", "Summary of the calls was written daily",
)  # fmt: skip


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_lines(text: str, vocabulary: Vocabulary) -> None:
    assert heading_name(text, headings_of(vocabulary)) is None


def sections_of(text: str, vocabulary: Vocabulary) -> tuple[Section, ...]:
    document = document_of(text)
    return find_sections(Outline(document, lower_same_length(text)), vocabulary)


def test_sections_cover_the_text_without_gaps(vocabulary: Vocabulary) -> None:
    text = "Dana Reyes\nSummary\nFriendly.\nExperience\nTeller, Bank, 2010-2012\nEducation\nDiploma\n"
    sections = sections_of(text, vocabulary)
    assert [section.name for section in sections] == ["contact", "summary", "experience", "education"]
    assert sections[0].start == 0 and sections[-1].end == len(text)
    assert all(one.end == two.start for one, two in pairwise(sections))


def test_a_heading_with_its_text_on_the_line(vocabulary: Vocabulary) -> None:
    names = [section.name for section in sections_of("Dana\nSkills: Excel, Word\nLanguages: Spanish\n", vocabulary)]
    assert names == ["contact", "skills", "languages"]


def test_an_aside_among_the_jobs_lasts_one_paragraph(vocabulary: Vocabulary) -> None:
    text = "Experience\nTeller, Oak Bank\t2010 - 2012\nAccomplishments: won a prize.\nCashier, Corner Store\t2008 - 2010\n"
    assert [section.name for section in sections_of(text, vocabulary)] == ["experience", "awards", "experience"]
