"""Outlines for the tests of finders: text in, the outline that finders are handed out."""

from __future__ import annotations

from dataclasses import replace

from screening.extraction.experience import find_employments
from screening.extraction.outline import Outline, lower_same_length
from screening.extraction.sections import find_sections
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of

JOB = "Experience\nCustomer Service Representative, Northgate Supply, Jan 2022 - Mar 2024\n"


def outline_of(text: str, vocabulary: Vocabulary) -> Outline:
    """The outline of a resume with this text."""
    document = document_of(text)
    outline = Outline(document, lower_same_length(text))
    outline = replace(outline, sections=find_sections(outline, vocabulary))
    return replace(outline, employments=find_employments(outline, vocabulary))


def in_job(bullet: str) -> str:
    """A resume with one dated job whose only bullet this is."""
    return f"{JOB}- {bullet}\n"


def in_skills(line: str) -> str:
    """A resume whose skills list holds this line."""
    return f"{JOB}- Greeted visitors at the front desk\nSkills\n{line}\n"
