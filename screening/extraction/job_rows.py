"""The lines of a document in, rows with their pieces, dates and likeness to a job heading out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from screening.vocabulary.load import Vocabulary

from .dates import Calendar, Stated, calendar_of, find_dates, writes_day_first
from .job_pieces import Piece, pieces_of
from .job_words import JobWords, job_words_of, sentence_likeness
from .outline import Outline
from .sections import heading_name, headings_of

LOOKED_AT = 220  # letters of a line that can hold a heading; what follows is duties run into it
LONG_LINE = 85  # letters; a line this long that ends without a full stop goes on in the next one
CLOSED = frozenset(("education", "certifications", "licenses", "volunteer", "references", "languages", "interests", "projects", "other"))
SOFT = frozenset(("awards", "skills", "contact", ""))  # may go on with jobs: "Key Accomplishments" between two of them
BULLET = re.compile(r"[\s\u200b]*(?:[•●▪■◦‣∙·○□❖➢➤►✓✔»§◆♦⁃▸*~]|[-–—](?=\s?[A-Za-z\d])|o(?=\s+[A-Z])|\d{1,2}[.)](?=\s))[\s\u200b]*")
HAS_DATE = re.compile(r"\d\d|[’']\d")
STUDY = re.compile(
    r"\b(?:bachelor|bachelors|b\.s\.?|b\.a\.?|bsc|bba|mba|master of|masters|diploma|degree|g\.?e\.?d\.?|gpa|graduated|graduate of|cum laude|dean's list|coursework"
    r"|associate of|associates? degree|high school|honor roll"
    r"|semester|class of|expected graduation)(?![a-z])"
)


@dataclass(frozen=True, slots=True)
class Row:
    """A line as a possible part of a job heading; `start` and `end` leave out its bullet and outer spaces."""

    index: int
    start: int
    end: int
    text: str
    section: str
    bulleted: bool
    heading: bool
    bold: bool
    dates: tuple[Stated, ...]
    pieces: tuple[Piece, ...]
    likeness: float
    trust: int = 0  # 2 among the jobs, 1 where jobs may go on, 0 elsewhere

    @property
    def blank(self) -> bool:
        return not self.text


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """What rows are read with."""

    words: JobWords
    calendar: Calendar
    day_first: bool


def rows_of(outline: Outline, vocabulary: Vocabulary) -> tuple[Row, ...]:
    """A row for every line; lines of closed sections (education, volunteering ...) come without pieces and dates."""
    reader = Reader(job_words_of(vocabulary), calendar_of(vocabulary), writes_day_first(outline.lower))
    headings = headings_of(vocabulary)
    rows: list[Row] = []
    sections = iter(outline.sections)
    section = next(sections, None)
    wrapped = False
    trusts: dict[str, int] = {}
    named = any(each.name == "experience" for each in outline.sections)
    for index, line in enumerate(outline.document.lines):
        while section is not None and line.start >= section.end:
            section = next(sections, None)
        name = section.name if section is not None and line.start >= section.start else ""
        raw = outline.text[line.start : line.end]
        bullet = BULLET.match(raw)
        lead = bullet.end() if bullet else len(raw) - len(raw.lstrip())
        text = raw[lead:].strip().strip("\u200b")
        start = line.start + lead + (raw[lead:].find(text[0]) if text else 0)
        heading = bool(text) and section is not None and line.start == section.start and heading_name(raw, headings) is not None
        bare = not text or heading or name in CLOSED
        dates: tuple[Stated, ...] = () if bare else _dates(text, start, reader)
        pieces: tuple[Piece, ...] = () if bare else pieces_of(text[:LOOKED_AT], start, index, dates, reader.words)
        trusts[name] = 2 if name == "experience" else 1 if name in SOFT and (trusts.get("experience") or not named) else 0
        likeness = -6.0 if bare else _likeness(text, pieces, reader.words, bulleted=bool(bullet), bold=line.bold, wrapped=wrapped)
        rows.append(
            Row(index, start, start + len(text), text, name, bool(bullet), heading, line.bold, dates, pieces, likeness, trusts[name])
        )
        wrapped = len(text) > LONG_LINE and text[-1] not in ".:;"
    return tuple(rows)


def _dates(text: str, start: int, reader: Reader) -> tuple[Stated, ...]:
    if not HAS_DATE.search(text[:LOOKED_AT]):
        return ()
    lower = text[:LOOKED_AT].lower()
    if len(lower) != len(text[:LOOKED_AT]):
        return ()
    found = find_dates(lower, reader.calendar, day_first=reader.day_first)
    return tuple(Stated(start + each.start, start + each.end, each.dates, each.is_range) for each in found)


def _likeness(text: str, pieces: tuple[Piece, ...], words: JobWords, *, bulleted: bool, bold: bool, wrapped: bool) -> float:
    """How much a row looks like part of a job heading: above 0 it does."""
    title = max((p.title for p in pieces if p.kind == "text"), default=0.0)
    employer = max((p.employer for p in pieces if p.kind == "text"), default=0.0)
    strong, other = max(title, employer), min(title, employer)
    score = 0.8 * min(strong, 3.0) + 0.2 * min(other, 3.0) - 1.2 * sentence_likeness(text, words)
    if any(p.kind == "placeholder" for p in pieces):
        score += 2.0
    elif any(p.kind == "place" for p in pieces):
        score += 0.9
    if any(p.kind == "label" for p in pieces):
        score += 2.0
    if bold:
        score += 0.6
    if not pieces or len(pieces) > 8:
        score -= 0.8
    if wrapped:
        score -= 0.7
    if len(text) > LOOKED_AT / 2:
        score -= 1.0
    return score - (3.5 if bulleted else 0.0)
