"""The lines of a document in, its named sections out."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from screening.model.profile import Section
from screening.vocabulary.load import Vocabulary

from .headings import (
    LONGEST_HEADING,
    NUMBERED,
    Headings,
    cell_heading,
    heading_name,
    headings_of,
    inline_heading,
    small_heading,
    table_heading,
)
from .job_words import JobWords, employer_strength, job_words_of, title_strength
from .outline import Outline

FULL_LINE = 85  # letters
MAIN = frozenset(("summary", "experience", "education", "skills", "licenses", "certifications", "languages"))
DEGREE = re.compile(
    r"\b(?:B\.?A\b|B\.?Sc\b|BTEC|NVQ|HND|GCSE|A[- ][Ll]evels?|[Dd]iploma|[Dd]egree|[Uu]niversity|[Cc]ollege|Bachelor|High School)"
    r"[^\n]{0,80}\b(?:19|20)\d\d\b"
)
OWN_WORDS = 2  # lines at the top that are the person's name and address
SURE_NAME = 2.0  # strength of an organisation's name there
NEAR_DATES = 260  # letters below it in which a job is dated
DATED = re.compile(r"(?:(?:19|20)|['\u2019])\d\d\s?[-\u2013\u2014]|(?:19|20)\d\d to\b")
SURE_TITLE = 2.5  # strength of a title below an unknown heading
SMALL_LINE = 60  # letters; a longer line above may go on in a heading's word


def _in_a_style(outline: Outline, headings: Headings) -> frozenset[int]:
    """Where headings in small letters or with numbers begin: one alone may end a sentence; jobs or studies and another are a style."""
    found: dict[int, str] = {}
    above, bold = "", False
    for line in outline.document.lines:
        row = outline.text[line.start : line.end].strip()
        if (
            0 < len(row) <= LONGEST_HEADING
            and (row[0].islower() or ((")" in row[1:4] or "." in row[1:4]) and NUMBERED.match(row)))
            and (line.bold or len(above) < SMALL_LINE or above[-1] in ".!?")
            and (name := small_heading(row, headings)) in MAIN
        ):
            found[line.start] = name or ""
            bold = bold or line.bold
        above = row
    names = set(found.values())
    return frozenset(found) if (bold or len(names) > 1) and names & {"experience", "education"} else frozenset()


def find_sections(outline: Outline, vocabulary: Vocabulary) -> tuple[Section, ...]:
    """Sections in text order, without gaps; text before the first heading is `contact`.

    "Skills: Excel, Word" inside the jobs is a section of its own only as far as its paragraph goes.
    """
    headings = headings_of(vocabulary)
    starts: list[tuple[int, str]] = [(0, "contact")]
    aside, above = False, ""
    styled = _in_a_style(outline, headings)
    for line in outline.document.lines:
        row = outline.text[line.start : line.end]
        name = _name_of(row, headings, styled=line.start in styled)
        if name == "volunteer" and starts[-1][1] == "experience" and _is_title(outline, line.end):
            name = None
        if name is not None:
            starts.append((line.start, name))
            aside = False
        elif aside and not _goes_on(above):
            starts.append((line.start, "experience"))
            aside = False
        inline = name is None and (":" in row or "\u2013" in row or "\u2014" in row or row.startswith(("Education", "EDUCATION")))
        if inline and (name := inline_heading(row, headings)) is not None:
            aside = starts[-1][1] == "experience" and name != "experience"
            starts.append((line.start, name))
        above = row
    starts = _with_what_lacks(outline, vocabulary, starts)
    edges = [*starts, (len(outline.text), "")]
    return tuple(Section(name, start, end) for (start, name), (end, _) in pairwise(edges) if end > start)


def _name_of(row: str, headings: Headings, *, styled: bool) -> str | None:
    """The section that a line of its own heads; most lines are too long to."""
    name = None
    if len(row) <= LONGEST_HEADING or "(" in row or len(row.strip()) <= LONGEST_HEADING:
        name = small_heading(row, headings) if styled else heading_name(row, headings)
    if name is None and ("\t" in row or "  " in row):
        name = cell_heading(row, headings) or table_heading(row, headings)
    return name


def _with_what_lacks(outline: Outline, vocabulary: Vocabulary, starts: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Jobs and studies without a heading of theirs, under another that they are known to stand under."""
    if all(name != "experience" for _, name in starts):
        starts = [(start, "experience" if name == "volunteer" and _is_work(outline, start) else name) for start, name in starts]
        ends = [start for start, _ in starts[1:]] + [len(outline.text)]
        starts = [
            (at, "experience" if name == "summary" and _lists_jobs(outline, at, end) else name)
            for (at, name), end in zip(starts, ends, strict=True)
        ]
    if (
        all(name != "experience" for _, name in starts)
        and (own := _own_heading(outline, headings_of(vocabulary), job_words_of(vocabulary))) is not None
    ):
        starts = sorted([*starts, (own, "experience")])
    if all(name != "education" for _, name in starts):
        starts = [(start, "education" if name == "skills" and _is_studies(outline, start, starts) else name) for start, name in starts]
    return starts


# A line that begins or ends with the years of a job.
FROM_TO = re.compile(
    r"^(?:\S{1,12}\s)?\S{0,8}(?:19|20)\d\d\S{0,6}\s?(?:-|–|—|to)\s?(?:\S{1,12}\s)?(?:\S{0,8}(?:19|20)\d\d|present|current|now)\b"
    r"|\b(?:19|20)\d\d\s?(?:-|–|—|to)\s?(?:\S{1,12}\s)?(?:\S{0,8}(?:19|20)\d\d|present|current|now)\s*$",
    re.M,
)


def _is_studies(outline: Outline, start: int, starts: list[tuple[int, str]]) -> bool:
    """Whether "Qualifications" heads degrees with their years, as it does in Britain, and not skills."""
    if not outline.lower.startswith("qualification", start):
        return False
    text = outline.text[start : min([at for at, _ in starts if at > start], default=len(outline.text))]
    return DEGREE.search(text) is not None


def _is_work(outline: Outline, start: int) -> bool:
    """Whether "Community work" is all the work that a resume tells of."""
    row = outline.lower[start : outline.lower.find("\n", start)]
    return "volunt" not in row and ("work" in row or "experience" in row)


def _is_title(outline: Outline, at: int) -> bool:
    """Whether "Volunteer" among the jobs is what one of them was: the firm that a template blanks stands on the next line."""
    below = outline.lower[at : at + NEAR_DATES].lstrip().partition("\n")[0]
    return "company name" in below


def _lists_jobs(outline: Outline, start: int, end: int) -> bool:
    """Whether "Career summary" heads lines that begin or end with ranges of years."""
    return len(FROM_TO.findall(outline.lower[start:end])) > 1


def _own_heading(outline: Outline, headings: Headings, words: JobWords) -> int | None:
    """Where a resume without any known heading of jobs begins them: capitals alone on a line ("TRAVEL TRADE") above a sure title."""
    rows = [(line.start, row) for line in outline.document.lines if (row := outline.text[line.start : line.end].strip())]
    for (start, row), (_, below) in islice(pairwise(rows), OWN_WORDS, None):
        plain = row.replace(" ", "").replace("&", "").replace(",", "")
        if not (plain.isalpha() and plain.isupper() and len(row) <= LONGEST_HEADING) or heading_name(row, headings) is not None:
            continue
        if len(below) <= LONGEST_HEADING and title_strength(below, words) >= SURE_TITLE:
            return start
        if employer_strength(below.split(",")[0], words) >= SURE_NAME and DATED.search(outline.text, start, start + NEAR_DATES):
            return start
    return None


def _goes_on(row: str) -> bool:
    """Whether a line fills its width and does not end a sentence, so that the next one belongs to it."""
    text = row.rstrip()
    return len(text) > FULL_LINE and text[-1] not in ".:;"
