"""The text of a document in, studies told in words rather than by the name of a degree out ("two years of college")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screening.model.profile import EducationLevel

from .degree_mentions import Mention, is_inside
from .outline import Outline
from .passages import line_near, places_of, sentence_at
from .words import folded

Ways = tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]
COUNT = r"(?:one|two|three|four|a|1|2|3|4)(?:\s?(?:\+|½|1/2)|\sand a half)?"
TERM = r"(?:years?|yrs?|semesters?|terms?|quarters?|trimesters?)"
PLACE = r"(?:college|university|univ\b|undergraduate|community college)"
NO_COLLEGE = r"(?:prep|preparatory|hospital|medical|health|athletic|football|radio|housing|board|bookstore|library|recruit)"
COLLEGE_TIME = re.compile(rf"\b{COUNT}\s{TERM}\s(?:of\s|at\s|in\s)?(?:\w+\s){{0,2}}?{PLACE}\b(?!\s{NO_COLLEGE})")
SEMESTERS = re.compile(rf"\b{COUNT}\s(?:semesters?|trimesters?|semestres?)\b")
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
# "three years towards a degree in Hospitality", "studied Nursing at Ivy Tech, did not finish": time at a college that is named short.
TOWARDS = re.compile(
    r"\b(?:years?|semesters?|credits?|courses?|classes|progress)\b[^.;\n]{0,30}\btowards?\s(?:an?\s|my\s|the\s)?(?:\w+\s)?degree\b"
)
STUDIED = re.compile(r"\b(?:studied|majored in|read)\s[^.;\n]{3,60}\b(?:did not|didn't|never|without)\s(?:finish|graduat|complet)\w*")
# "Graduated from Howard University with a degree in Journalism": of a university a bachelor's, of a college the least it gives.
A_DEGREE = re.compile(
    r"\b(?:graduat\w+|earned|finished|completed|received|hold|holds|have|obtained|awarded|got)\b[^.;\n]{0,70}?"
    r"\b(?:an?|my|the)\s((?:four-year\s|4-year\s|college\s)?degree)\sin\s"
)
# "Working toward a degree in nursing": begun, and nothing of the school above it.
WORKED_FOR = re.compile(r"\b(?:working|studying)\s(?:on|for|towards?)\s(?:an?|my|the)\s((?:four-year\s|4-year\s|college\s)?degree)\b")
# "Intermediate (MPC), Narayana Junior College": the last two years of school in India.
INTERMEDIATE = re.compile(r"\bintermediate\b(?=[^\n]{0,40}\b(?:mpc|bipc|cec|mec|hec|board|junior college)\b)")
# "College student at Kent State University" in a summary.
STUDENT = re.compile(
    r"(?:(?:^|[.;\n\u2022-]\s{0,3})(?:i(?:'|\u2019)?\s?a?m\s(?:an?\s|currently\s(?:an?\s)?)?)?|\bcurrent(?:ly)?\s(?:an?\s)?)"
    r"(?:(?:full|part)[ -]time\s|hard-?working\s|motivated\s|\w+-year\s)?((?:college|university|undergraduate)\sstudent)\b"
    r"(?!\s(?:services|aid|union|loan))"
)
# "DEC, Accounting, C\u00e9gep de Trois-Rivi\u00e8res": the diploma of two years in Quebec.
CEGEP = re.compile(r"\bdec\b(?=,|\s(?:in|en)\b)(?=[^\n]{0,80}\b(?:c[\u00e9e]gep|coll[\u00e8e]ge)\b)")
OF_ONESELF = ("contact", "summary")  # sections
LOOK_BACK = 40  # characters
BESIDE = 80  # characters of the lines above and below
LONGEST = 200  # characters of what begins where studies stand and may end below them


# Some college tells a reader that school was finished: hours and classes count only where a college, or its credit, is named.
OF_COLLEGE = re.compile(
    r"semester|college|quarter|credit|sem\.|\buniv|\btechnical\b|\binstitute|polytechnic|\bstate\b|\bunits\b|coursework"
)
OF_SCHOOL = re.compile(r"\bhigh\b(?! honou?rs)|\bh\.?s\b\.?|\b(?:secondary|middle) school\b|\bvolunteer")
SHORT_COURSE = re.compile(r"\b(?:workshop|seminar|webinar|in-?service|orientation|safety|soft skills|training|first aid|cpr|driving)\b")
NOT_TAKEN = re.compile(r"\b(?:accepted (?:in)?to|appl(?:y|ied|ying) (?:for|to)|interested in|sales|safety)\b")
NOT_FINISHED = re.compile(
    r"(?:\bnot|n't|n\u2019t|\bnever|\bwithout|\bnot yet|\bhave yet to|\bwho|\bthat|%)\s(?:have\s|had\s|has\s|yet\s)?$"
)
OTHERS = re.compile(
    r"\b(?:students?|youth|teens?|adults?|children|kids|sons?|daughters?|learners|residents|clients|participants|inmates|women|men|employees)\b"
)


# What each way of telling cannot do without; looked for first, because most resumes tell of none.
COURSES = (
    (COURSE, ("year",)),
    (TRADE_PROGRAM, ("program", "apprenticeship")),
)
SCHOOLS = (
    (INTERMEDIATE, ("intermediate",), EducationLevel.HIGH_SCHOOL),
    (CEGEP, ("c\u00e9gep", "cegep", "coll\u00e8ge", "college"), EducationLevel.ASSOCIATE),
)
DEGREES = ((A_DEGREE, ("degree in",)), (WORKED_FOR, ("working", "studying")))
OF_ONE_SENTENCE = (TOWARDS, STUDIED, A_DEGREE)
COLLEGES = (
    (COLLEGE_TIME, ("college", "univ", "undergraduate")),
    (SEMESTERS, ("mest",)),
    (SOME_CLASSES, ("some",)),
    (TOWARDS, ("toward",)),
    (STUDIED, ("studied", "majored", "read")),
    (HOURS, ("hours", "hrs", "units")),
    (YEAR_OF, ("freshman", "sophomore", "junior", "senior")),
)


def told_studies(outline: Outline, spans: list[tuple[int, int]]) -> Iterator[Mention]:
    """Time at college and a finished school, where studies stand; a college only where it is named as one."""
    lower, text = outline.lower, folded(outline.lower)
    for at in places_of(" school", text):
        found = FINISHED_SCHOOL.search(text, max(0, at - LOOK_BACK), at + len(" school"))
        if found and _is_own(lower, found):
            yield Mention(EducationLevel.HIGH_SCHOOL, *found.span())
    for at in places_of(" student", lower):
        found = STUDENT.search(lower, max(0, at - LOOK_BACK), at + BESIDE)
        if found and outline.section_at(at) in OF_ONESELF:
            yield Mention(EducationLevel.SOME_COLLEGE, *found.span(1))
    if spans:
        window = min(start for start, _ in spans), max(end for _, end in spans) + LONGEST
        yield from (told for told in _told_under(outline, window) if is_inside(spans, told.start))


def _told_under(outline: Outline, window: tuple[int, int]) -> Iterator[Mention]:
    """What is told under a heading of studies."""
    lower, text = outline.lower, folded(outline.lower)
    for found in _told(outline, window, COURSES):
        if _is_course(lower, found):
            yield Mention(EducationLevel.CERTIFICATE, *found.span())
    for pattern, words, level in SCHOOLS:
        for found in _told(outline, window, ((pattern, words),)):
            yield Mention(level, *found.span())
    for found in _told(outline, window, DEGREES):
        if _is_own(lower, found):
            yield Mention(_of_degree(text, found), *found.span(1))
    for found in _told(outline, window, COLLEGES):
        if _is_college(lower, found, named=found.re in (HOURS, SOME_CLASSES)):
            yield Mention(EducationLevel.SOME_COLLEGE, *found.span())


def _told(outline: Outline, window: tuple[int, int], ways: Ways) -> Iterator[re.Match[str]]:
    part = folded(outline.lower)[slice(*window)]
    for pattern, words in ways:
        if any(word in part for word in words):
            yield from _found(outline, window, pattern)


def _found(outline: Outline, window: tuple[int, int], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """ "Graduated Lincoln High School" over "Plan to start a degree in nursing" tells of no degree had: each is a sentence of its own."""
    at, end = window
    while (found := pattern.search(folded(outline.lower), at, end)) is not None:
        apart = pattern in OF_ONE_SENTENCE and found.end() > sentence_at(outline.text, found.start())[1]
        at = found.start() + 1 if apart else found.end()
        if not apart:
            yield found


def _of_degree(text: str, found: re.Match[str]) -> EducationLevel:
    """ "degree" without its name: what a college gives may be of two years."""
    left, right = line_near(text, *found.span())
    college = "college" in text[left:right] and "universit" not in text[left:right]
    return EducationLevel.ASSOCIATE if college else EducationLevel.BACHELOR


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
