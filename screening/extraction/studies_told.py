"""The text of a document in, studies told in words rather than by the name of a degree out ("two years of college")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screening.model.profile import EducationLevel

from .degree_mentions import Mention, is_inside
from .passages import line_of
from .words import folded

COUNT = r"(?:one|two|three|four|a|1|2|3|4)(?:\s?(?:\+|½|1/2)|\sand a half)?"
TERM = r"(?:years?|yrs?|semesters?|terms?|quarters?|trimesters?)"
PLACE = r"(?:college|university|univ\b|undergraduate|community college)"
COLLEGE_TIME = re.compile(rf"\b{COUNT}\s{TERM}\s(?:of\s|at\s|in\s)?(?:\w+\s){{0,2}}?{PLACE}")
SEMESTERS = re.compile(rf"\b{COUNT}\s(?:semesters?|trimesters?)\b")
SOME_CLASSES = re.compile(r"\bsome\s(?:[\w/&-]+\s){1,4}?(?:classes|courses|coursework|units|credits)\b")
HOURS = re.compile(
    r"\b\d{2,3}\+?\s(?:semester |college |quarter |credit |sem\. )?(?:hours|hrs|units)\b"
    r"(?!\s(?:of )?(?:training|ce|in-?service|clinical|community))"
)
YEAR_OF = re.compile(r"\b(?:freshman|sophomore|rising (?:sophomore|junior|senior)|(?:junior|senior) at)\b(?!\syear|[^,;\n]{0,40}\bhigh\b)")
FINISHED_SCHOOL = re.compile(r"\b(?:finished|completed|graduated(?:\sfrom)?)\s(?:my\s)?(?:high|secondary)\sschool\b")
COURSE = re.compile(rf"\b{COUNT}[\s-]years?\s(?:[\w/&-]+\s){{0,4}}?(?:course|program|programme|diploma)\b")
TRADE_PROGRAM = re.compile(
    r"\b(?:medical|dental|pharmacy|nursing|nurse aide|cosmetology|paralegal|welding|hvac|culinary|massage|barber\w*|esthetic\w*|phlebotomy"
    r"|cna|emt|veterinary|office|secretarial|travel|hospitality|bookkeeping|airframe|powerplant|automotive|aviation|electrical|electronics"
    r"|carpentry|diesel|mechanics?|machin\w+|drafting|real estate|insurance)\b[\w\s/&-]{0,30}?\bprogram(?:me)?\b|\bapprenticeship\b"
)
LONGEST = 200  # characters of what begins where studies stand and may end below them


CREDITS = re.compile(r"semester|college|quarter|credit|sem\.")
SHORT_COURSE = re.compile(r"\b(?:workshop|seminar|webinar|in-?service|orientation|safety|soft skills|training)\b")


def told_studies(lower: str, spans: list[tuple[int, int]]) -> Iterator[Mention]:
    """Time at college and a finished school, where studies stand; a college only where it is named as one."""
    text = folded(lower)
    for found in FINISHED_SCHOOL.finditer(text) if "school" in text else ():
        yield Mention(EducationLevel.HIGH_SCHOOL, *found.span())
    if not spans:
        return
    window = min(start for start, _ in spans), max(end for _, end in spans) + LONGEST
    for pattern in (COURSE, TRADE_PROGRAM):
        for found in pattern.finditer(text, *window):
            if is_inside(spans, found.start()) and not _of_high_school(lower, found):
                yield Mention(EducationLevel.CERTIFICATE, *found.span())
    for pattern in (COLLEGE_TIME, SEMESTERS, SOME_CLASSES, HOURS, YEAR_OF):
        for found in pattern.finditer(text, *window):
            if is_inside(spans, found.start()) and not (pattern is HOURS and _is_a_workshop(lower, found)):
                yield Mention(EducationLevel.SOME_COLLEGE, *found.span())


def _of_high_school(text: str, found: re.Match[str]) -> bool:
    """ "High School Diploma, Ridgeline Vocational High School, carpentry program": a part of it."""
    return "high school" in text[text.rfind("\n", 0, found.start()) + 1 : found.start()]


def _is_a_workshop(text: str, found: re.Match[str]) -> bool:
    """ "Soft skills workshop, 16 hours": hours of a course that gives no credit."""
    return not CREDITS.search(found[0]) and SHORT_COURSE.search(text, *line_of(text, *found.span())) is not None
