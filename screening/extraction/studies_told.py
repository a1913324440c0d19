"""The text of a document in, studies told in words rather than by the name of a degree out ("two years of college")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screening.model.profile import EducationLevel

from .degree_mentions import Mention, is_inside
from .passages import line_near, places_of
from .words import folded

Ways = tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]
COUNT = r"(?:one|two|three|four|a|1|2|3|4)(?:\s?(?:\+|½|1/2)|\sand a half)?"
TERM = r"(?:years?|yrs?|semesters?|terms?|quarters?|trimesters?)"
PLACE = r"(?:college|university|univ\b|undergraduate|community college)"
NO_COLLEGE = r"(?:prep|preparatory|hospital|medical|health|athletic|football|radio|housing|board|bookstore|library|recruit)"
COLLEGE_TIME = re.compile(rf"\b{COUNT}\s{TERM}\s(?:of\s|at\s|in\s)?(?:\w+\s){{0,2}}?{PLACE}\b(?!\s{NO_COLLEGE})")
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
    r"|carpentry|diesel|mechanics?|machin\w+|drafting|real estate|insurance|electrician|plumb\w+|line ?worker|dental assist\w+"
    r"|practical nurs\w+)\b[\w\s/&-]{0,30}?\bprogram(?:me)?\b|\bapprenticeship\b"
)
LOOK_BACK = 40  # characters
BESIDE = 80  # characters of the lines above and below
LONGEST = 200  # characters of what begins where studies stand and may end below them


# Some college tells a reader that school was finished: hours and classes count only where a college, or its credit, is named.
OF_COLLEGE = re.compile(
    r"semester|college|quarter|credit|sem\.|\buniv|\btechnical\b|\binstitute|polytechnic|\bstate\b|\bunits\b|coursework"
)
OF_SCHOOL = re.compile(r"\bhigh\b(?! honou?rs)|\bh\.?s\b\.?|\b(?:secondary|middle) school\b|\bvolunteer")
SHORT_COURSE = re.compile(r"\b(?:workshop|seminar|webinar|in-?service|orientation|safety|soft skills|training|first aid|cpr|driving)\b")
NOT_TAKEN = re.compile(r"\b(?:appl(?:y|ied|ying) (?:for|to)|interested in|sales|safety)\b")
NOT_FINISHED = re.compile(
    r"(?:\bnot|n't|n\u2019t|\bnever|\bwithout|\bnot yet|\bhave yet to|\bwho|\bthat|%)\s(?:have\s|had\s|has\s|yet\s)?$"
)
OTHERS = re.compile(r"\b(?:students?|youth|teens?|adults?|children|learners|residents|clients|participants|inmates|women|men|employees)\b")


# What each way of telling cannot do without; looked for first, because most resumes tell of none.
COURSES = (
    (COURSE, ("year",)),
    (TRADE_PROGRAM, ("program", "apprenticeship")),
)
COLLEGES = (
    (COLLEGE_TIME, ("college", "univ", "undergraduate")),
    (SEMESTERS, ("mester",)),
    (SOME_CLASSES, ("some",)),
    (HOURS, ("hours", "hrs", "units")),
    (YEAR_OF, ("freshman", "sophomore", "junior", "senior")),
)


def told_studies(lower: str, spans: list[tuple[int, int]]) -> Iterator[Mention]:
    """Time at college and a finished school, where studies stand; a college only where it is named as one."""
    text = folded(lower)
    for at in places_of(" school", text):
        found = FINISHED_SCHOOL.search(text, max(0, at - LOOK_BACK), at + len(" school"))
        if found and _is_own(lower, found):
            yield Mention(EducationLevel.HIGH_SCHOOL, *found.span())
    if not spans:
        return
    window = min(start for start, _ in spans), max(end for _, end in spans) + LONGEST
    for found in _told(text, window, COURSES):
        if is_inside(spans, found.start()) and _is_course(lower, found):
            yield Mention(EducationLevel.CERTIFICATE, *found.span())
    for found in _told(text, window, COLLEGES):
        if is_inside(spans, found.start()) and _is_college(lower, found, named=found.re in (HOURS, SOME_CLASSES)):
            yield Mention(EducationLevel.SOME_COLLEGE, *found.span())


def _told(text: str, window: tuple[int, int], ways: Ways) -> Iterator[re.Match[str]]:
    part = text[slice(*window)]
    for pattern, words in ways:
        if any(word in part for word in words):
            yield from pattern.finditer(text, *window)


def _is_course(text: str, found: re.Match[str]) -> bool:
    """Neither wished for nor "High School Diploma, Ridgeline Vocational High School, carpentry program": a part of it."""
    left, right = line_near(text, *found.span())
    return not NOT_TAKEN.search(text, left, right) and "high school" not in text[left : found.start()]


def _is_college(text: str, found: re.Match[str], *, named: bool) -> bool:
    """Neither time at a high school nor a workshop; `named`: a college must stand with it ("Some Spanish classes, Delta College")."""
    left, right = line_near(text, *found.span())
    if OF_SCHOOL.search(text, left, right) or (SHORT_COURSE.search(text, left, right) and not OF_COLLEGE.search(found[0])):
        return False
    return not named or OF_COLLEGE.search(text, max(0, left - BESIDE), right + BESIDE) is not None


def _is_own(text: str, found: re.Match[str]) -> bool:
    """Not the school that pupils finished or somebody did not."""
    left, _ = line_near(text, *found.span())
    return not NOT_FINISHED.search(text, max(left, found.start() - LOOK_BACK), found.start()) and not OTHERS.search(
        text, left, found.start()
    )
