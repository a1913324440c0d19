"""The text of a document in, the words for a level of education that speak of the person's studies out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from re import Pattern
from typing import NamedTuple

from screening.model.profile import EducationLevel
from screening.vocabulary.load import Vocabulary

from .certificate_levels import TRADE_WORDS, institution_in, of_certificate
from .outline import Outline
from .passages import any_of, line_near, line_of, places_of
from .studies_not_had import NO_STUDY, is_no_row, is_no_study, row_of
from .words import Hit, find_words, folded, listed

OPEN_SECTIONS = ("education", "summary", "certifications", "licenses", "other", "contact", "awards", "")
YEAR = re.compile(r"(?<![\d/#-])((?:19[5-9]|20[0-4])\d)(?!\d|-\d{3})")
CAPITALS = {"ged", "mba", "hsc", "hnd", "mph", "mpa"}
INLINE_HEADING = re.compile(r"[\w/ ]{3,30}:\s?\S")
COLLEGE = re.compile(r"[Uu]niversity|UNIVERSITY|[Cc]ollege|COLLEGE")
COLLEGE_OR_YEAR = re.compile(r"[Uu]niversity|UNIVERSITY|[Cc]ollege|COLLEGE|\b(?:19|20)\d\d\b")
SUBJECT = re.compile(r",?\s(?:in\s)?[A-Z][a-z]{3,}")
LEVELS = {"master": "master", "bachelor": "bachelor", "associate": "associate", "associates": "associate", "doctor": "doctorate"}
BARE_LEVEL = re.compile(
    r"(?<![\w'])(Master|Bachelor|Associates?|associates?|Doctor)(?=\s?[:,)]|\s(?:medical|Medical|Applied|Arts|Science|of)\b)"
)
# "Lincoln High, 2011", "Ganado H.S. grad": a high school by its short name.
SHORT_HIGH = re.compile(
    r"\b[A-Z][\w.'\u2019-]+\s(High|H\.\s?S\.?|HS|Secondary|Collegiate)(?=\s*(?:$|\n|[,;:(|\t]|\s[-\u2013\u2014]|['\u2019]?\d|[Gg]rad|[Cc]lass\b|[Dd]iploma))"
)
FINISHED = re.compile(r"\b(?:finished|completed|graduated from|graduate of|diploma from)\s(?:[A-Z][\w.'\u2019-]+\s){1,4}(High School)\b")
QUALIFICATIONS = re.compile(r"(?:professional |academic |my )?qualifications?\b[^\n,]{0,12}\n")
# "Associate of the month three times", "master of ceremonies": an honour, not a degree.
SCHOOL_EXAM = re.compile(r"\b(?:waec|wassce|neco|ssce|kcse|csec|gcses?|o.?levels?)\b")  # passed with so many credits
SUBJECTS = re.compile(
    r"\s(?:arts?|sciences?|business|education|fine arts|public|social|laws?|nursing|engineering|commerce|health|music|applied|technology"
    r"|philosophy|medicine|divinity|pharmacy|library|computer|professional)\b"
)
AN_HONOUR = re.compile(
    r"\s(?:the|all|many|my|our|ceremonies|disguise|month|quarter|year|week|season|multi-?tasking|nothing|none)\b(?!\s(?:arts?|science|sciences|laws)\b)"
)
OF_DEGREE = ("associate of", "bachelor of", "master of", "doctor of", "masters of", "bachelors of", "associates of")
LONGEST_ENTRY = 90  # characters
ALONE = re.compile(r"[\s,(:-]*(?:[A-Z][a-z]{2,8}\.?\s)?(?:(?:19|20)\d\d)?[\s).]*")
OF_PUPILS = re.compile(r"school|high|secondary|preparat")  # may be a post at one
A_GRADE = re.compile(r"grade|year|class|std|plus|10")  # may be the grade that was taught
HIGH_NAME = re.compile(r"(?:[A-Z][\w.'\u2019-]*\s?){1,4}")
GRADUATED = re.compile(r"\b(?:graduated|graduate|diploma|class of)\b")
DEGREES = frozenset(("associate", "bachelor", "master", "doctorate"))
# "B.G.S., Louisiana River State University": of three letters; two are listed, and begin the names of people and their colleges.
DOTTED = re.compile(r"(?<![\w.])([BM])\.[A-Z]\.[A-Z]\.(?=\s?(?:[,:(\u2013\u2014]|in\b|of\b|degree\b|\n|$))")
OF_DOTTED = {"B": EducationLevel.BACHELOR, "M": EducationLevel.MASTER}


MOST_SPANS, MOST_ROWS = 60, 200  # more sections or lines of studies than a person has


class Mention(NamedTuple):
    """A word for a level of education at `text[start:end]`."""

    level: EducationLevel
    start: int
    end: int


def spans_of(outline: Outline, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Where studies stand: education, with the lines in it that begin "Certificate: ..." like a heading."""
    spans, inside = _headed_in_the_margin(outline, vocabulary), False
    for section in outline.sections:
        own_line = outline.text[section.start : section.end].lstrip().split("\n", 1)[0]
        inline = section.name in ("certifications", "licenses") and INLINE_HEADING.match(own_line) is not None
        inside = section.name == "education" or (inside and inline)
        if inside:
            spans.append((section.start, section.end))
    return spans[:MOST_SPANS] or _qualified(outline)[:MOST_ROWS] or _trained_at(outline)[:MOST_ROWS]


def _qualified(outline: Outline) -> list[tuple[int, int]]:
    """Dated rows under "Qualifications" name studies where no heading says education, as is usual outside the USA."""
    found = [s for s in outline.sections if s.name == "skills" and QUALIFICATIONS.match(outline.lower, s.start)]
    rows = [line for line in outline.document.lines if any(s.start <= line.start < s.end for s in found)]
    return [(line.start, line.end) for line in rows if YEAR.search(outline.text, line.start, line.end)]


def _trained_at(outline: Outline) -> list[tuple[int, int]]:
    """Lines under a training heading that name a place of study, where a resume has no education heading."""
    rows = [line for line in outline.document.lines if outline.section_at(line.start) == "certifications"]
    return [(line.start, line.end) for line in rows if institution_in(outline.text, line.start, line.end)]


def _headed_in_the_margin(outline: Outline, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Lines whose first cell is the heading: "EDUCATION\\t2009 Howard University, BBA"."""
    headings = vocabulary.tables["sections"]["phrases"]["education"]
    found = []
    for line in outline.document.lines if "\t" in outline.text else ():
        tab = outline.text.find("\t", line.start, min(line.end, line.start + 80))
        cell = outline.text[line.start : tab] if tab >= 0 else ""
        if cell and " ".join(re.findall(r"[a-z]+", cell.lower().replace("&", "and"))) in headings:
            found.append((line.start, line.end))
    return found


def _dated_rows(outline: Outline) -> list[tuple[int, int]]:
    """Lines that name a college or a year: where a resume without headings states its studies."""
    return [(line.start, line.end) for line in outline.document.lines if COLLEGE_OR_YEAR.search(outline.text, line.start, line.end)]


def is_inside(spans: list[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in spans)


def rows_inside(outline: Outline, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The lines that hold something and begin inside one of the spans, in text order."""
    found: dict[int, int] = {}
    for start, end in spans:
        inside = outline.document.lines[bisect_left(outline.starts, start) : bisect_left(outline.starts, end)]
        found.update((line.start, line.end) for line in inside if line.end > line.start)
    return sorted(found.items())


def mentions_of(outline: Outline, vocabulary: Vocabulary, spans: list[tuple[int, int]]) -> Iterator[Mention]:
    """The levels of the word list, then those of short forms and of schools by their short names."""
    table = vocabulary.tables["degrees"]
    for hit in find_words(outline, vocabulary, "degrees"):
        if not _is_own(outline, vocabulary, hit, spans):
            continue
        level: EducationLevel | None = EducationLevel(hit.key[1])
        if level is EducationLevel.CERTIFICATE:
            level = of_certificate(outline, table, hit.start, hit.end)
        if level is not None:
            yield Mention(level, hit.start, hit.end - len(" in") * hit.form.endswith(" in"))
    for at in places_of("High School", outline.text):
        if match := FINISHED.search(outline.text, max(0, at - LONGEST_ENTRY), at + len("High School")):
            yield Mention(EducationLevel.HIGH_SCHOOL, *match.span(1))
    for start, end in spans or _dated_rows(outline):
        for match in _short(vocabulary).finditer(outline.text, start, end):
            subject = spans or SUBJECT.match(outline.text, match.end())
            if subject and _is_degree(outline.text, match) and not NO_STUDY.match(outline.lower, match.end()):
                yield Mention(EducationLevel(table["short"][match[0]]), *match.span())
    for start, end in spans:
        yield from _named_short(outline, start, end)


def _named_short(outline: Outline, start: int, end: int) -> Iterator[Mention]:
    """ "B.G.S.", "Lincoln High", "Bachelor: Social Work" where studies stand."""
    for match in DOTTED.finditer(outline.text, start, end) if "." in outline.text[start:end] else ():
        yield Mention(OF_DOTTED[match[1]], *match.span())
    for match in SHORT_HIGH.finditer(outline.text, start, end):
        if not is_no_row(row_of(outline, *match.span())):
            yield Mention(EducationLevel.HIGH_SCHOOL, *match.span(1))
    for match in BARE_LEVEL.finditer(outline.text, start, end):
        honour = outline.lower.startswith(" of", match.end()) and AN_HONOUR.match(outline.lower, match.end() + len(" of"))
        if not honour and not NO_STUDY.match(outline.lower, match.end()):
            yield Mention(EducationLevel(LEVELS[match[1].lower()]), *match.span(1))


def _is_own(outline: Outline, vocabulary: Vocabulary, hit: Hit, spans: list[tuple[int, int]]) -> bool:
    """Does a word for a level speak of a study that the person had, and not of a demand, an honour or another thing?"""
    if not is_inside(spans, hit.start) and not _stands_elsewhere(outline, vocabulary, hit, bool(spans)):
        return False
    text, row = folded(outline.lower), row_of(outline, hit.start, hit.end)
    if any_of(vocabulary.tables["degrees"]["asked"]).search(text, *line_near(outline.text, hit.start, hit.end)):
        return False
    if hit.form in OF_DEGREE and (AN_HONOUR.match(outline.lower, hit.end) or not _is_of_a_subject(outline, hit, spans)):
        return False
    if hit.form == "college diploma" and "\n" in outline.text[hit.start : hit.end]:
        return False  # "Central Texas College" ends its line, "Diploma, Pine Bluff High School" begins another
    if hit.form == "credits" and SCHOOL_EXAM.search(row):
        return False
    if hit.form in CAPITALS and not outline.text[hit.start].isupper():
        return False
    return not is_no_study(text, hit.start, hit.end) and not is_no_row(row)


def _is_of_a_subject(outline: Outline, hit: Hit, spans: list[tuple[int, int]]) -> bool:
    """ "Known as a master of de-escalation": outside education the subject of a degree is a name, or one of the usual."""
    return (
        is_inside(spans, hit.start)
        or outline.text[hit.end + 1 : hit.end + 2].isupper()
        or SUBJECTS.match(outline.lower, hit.end) is not None
    )


def _stands_elsewhere(outline: Outline, vocabulary: Vocabulary, hit: Hit, has_education: bool) -> bool:
    """Outside education a level counts where it is spelled out and neither asked for nor part of a job."""
    section = outline.section_at(hit.start)
    if not has_education and _is_own_row(outline, hit):
        return True
    if hit.form in _forms(vocabulary, "bare"):
        return not has_education and (section == "" or (hit.form in TRADE_WORDS and _is_of_a_school(outline, hit)))
    beside_college = not has_education and COLLEGE.search(outline.text, *line_near(outline.text, hit.start, hit.end)) is not None
    if section not in OPEN_SECTIONS and not (beside_college and section == "skills"):
        if hit.form in _forms(vocabulary, "spelled") and _is_a_line(outline, hit):
            return True
        if hit.form not in _forms(vocabulary, "spelled") or section in ("references", "interests") or outline.job_at(hit.start) is not None:
            return False
        if section == "experience" and has_education:
            return False
    left, right = line_near(outline.text, hit.start, hit.end)
    return any_of(vocabulary.tables["degrees"]["required"]).search(folded(outline.lower), left, right) is None


def _is_a_line(outline: Outline, hit: Hit) -> bool:
    """ "GED 2007" alone on its line or with its school, wherever it stands."""
    left, right = line_of(outline.text, hit.start, hit.end)
    if outline.text[left : hit.start].strip(" -*\u2022\t"):
        return False
    named = institution_in(outline.text, hit.end, right) or SHORT_HIGH.search(outline.text, hit.end, right)
    of_a_school = right - left <= LONGEST_ENTRY and named is not None
    return of_a_school or ALONE.fullmatch(outline.text, hit.end, right) is not None


def _is_own_row(outline: Outline, hit: Hit) -> bool:
    """ "B.Sc. Tourism, University of Cape Coast, 2010", "Mumford High School, graduated 2006" where no heading of studies was read."""
    left, right = line_of(outline.text, hit.start, hit.end)
    before = outline.text[left : hit.start].strip(" -*\u2022\t")
    if right - left > LONGEST_ENTRY or YEAR.search(outline.text, hit.end, right) is None:
        return False
    if hit.form == "high school":
        return HIGH_NAME.fullmatch(before) is not None and GRADUATED.search(outline.lower, hit.end, right) is not None
    named = institution_in(outline.text, hit.end, right) or SHORT_HIGH.search(outline.text, hit.end, right)
    if hit.key[1] == "high_school" and not OF_PUPILS.search(hit.form):
        return not before and (named is not None or not A_GRADE.match(hit.form))  # "Leaving Cert 2011"
    return not before and hit.key[1] in DEGREES and named is not None


def _is_of_a_school(outline: Outline, hit: Hit) -> bool:
    """ "Harbor Community College, certificate in bookkeeping, 2008" where no heading of studies was read; or under "Qualifications"."""
    left, right = line_near(outline.text, hit.start, hit.end)
    if institution_in(outline.text, left, right) and YEAR.search(folded(outline.lower), left, right):
        return True
    section = next((s for s in outline.sections if s.start <= hit.start < s.end), None)
    return section is not None and outline.lower.startswith("qualifications", section.start)


@cache
def _forms(vocabulary: Vocabulary, key: str) -> frozenset[str]:
    return frozenset(listed(vocabulary.tables["degrees"][key]))


@cache
def _short(vocabulary: Vocabulary) -> Pattern[str]:
    return re.compile(rf"(?<![\w.&/-])(?:{'|'.join(vocabulary.tables['degrees']['short'])})(?![\w&])")


def _is_degree(text: str, match: re.Match[str]) -> bool:
    """ "BA in History", "MS: Biology", "2014 AS"; not "Boston, MA", "MS Office", "AS A TEAM"."""
    before, after = text[max(0, match.start() - 3) : match.start()], text[match.end() : match.end() + 16]
    if match[0] in ("MA", "MS", "AS", "AB") and re.search(r"[a-z.],\s$", text[max(0, match.start() - 4) : match.start()]):
        return False
    if match[0] in ("MS", "MA") and re.match(r"-[A-Z]{2,}\b", after):
        return False  # "MS-CIT" is a course on computers
    if after.startswith(")"):
        return match[0] not in ("MA", "MS", "AS", "AB") and before.endswith("(")  # "English Literature (BA)"
    if match[0] == "AS" and re.match(r"[\s-][Ll]evels?\b", after):
        return False
    if re.match(r"\s(?:Office|Word|Excel|Access|Outlook|A\b|AN\b|THE\b|WELL\b|NEEDED\b|OF\b|\d{5}\b)", after):
        return False
    return (
        re.match(r"\s?(?:[,:;(|/-]|in\b|of\b|degree\b|Degree\b|$|\n|\s[A-Z(]|\u2013|\u2014|\s\d{4})", after) is not None
        or before.strip() == ""
    )
