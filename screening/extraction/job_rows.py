"""The lines of a document in, rows with their pieces, dates and likeness to a job heading out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from screening.vocabulary.load import Vocabulary

from .dates import Calendar, Stated, calendar_of, find_dates, writes_day_first
from .job_words import JobWords, employer_strength, is_place, is_remark, job_words_of, sentence_likeness, title_strength
from .outline import Outline
from .sections import heading_name, headings_of

LOOKED_AT = 220  # letters of a line that can hold a heading; what follows is duties run into it
LONG_LINE = 85  # letters; a line this long that ends without a full stop goes on in the next one
CLOSED = frozenset(("education", "certifications", "licenses", "volunteer", "references", "languages", "interests", "projects"))
BULLET = re.compile(r"[\s\u200b]*(?:[•●▪■◦‣∙·○□❖➢➤►✓✔»§◆♦⁃▸*~]|[-–—](?=\s?[A-Za-z\d])|o(?=\s+[A-Z])|\d{1,2}[.)](?=\s))[\s\u200b]*")
HAS_DATE = re.compile(r"\d\d|[’']\d")
SEPARATOR = re.compile(
    r"(?P<tab>\t+|[ \xa0]{3,})|(?P<pipe>\s*(?:[|•·¦▪●►~]|\uff0d|ï¼\u200b?|//|\s::\s)\s*)|(?P<at>\s+(?:at|@)\s+|\s*@\s*)|(?P<long>\s*[–—―]\s*|\s+-{2,}\s*)"
    r"|(?P<hyphen>\s+-\s+|\s+-(?=[A-Z])|(?<=[a-z])-\s+(?=[A-Z]))|(?P<semi>\s*;\s*)|(?P<colon>\s*:\s+|:$)|(?P<comma>\s*,\s*)|(?P<slash>\s+/\s+)|(?P<paren>\s*[()\[\]]\s*)"
)
STRENGTH = {
    "line": 1.6,
    "date": 1.3,
    "placeholder": 1.3,
    "tab": 1.2,
    "pipe": 1.0,
    "at": 1.0,
    "long": 0.8,
    "hyphen": 0.5,
    "semi": 0.5,
    "colon": 0.4,
    "paren": 0.3,
    "comma": 0.25,
    "slash": -0.2,
}
STUDY = re.compile(
    r"\b(?:bachelor|bachelors|b\.s\.?|b\.a\.?|bsc|bba|mba|master of|masters|diploma|degree|g\.?e\.?d\.?|gpa|graduated|graduate of|cum laude|dean's list|coursework"
    r"|associate of|associates? degree|high school|honor roll|semester|class of|expected graduation)(?![a-z])"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a row between two separators. `kind`: text, place, remark, placeholder; `before` names the separator before it."""

    start: int
    end: int
    text: str
    kind: str
    before: str
    row: int
    title: float = 0.0
    employer: float = 0.0


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
        pieces: tuple[Piece, ...] = (
            () if bare or len(text) > 2 * LOOKED_AT else pieces_of(text[:LOOKED_AT], start, index, dates, reader.words)
        )
        likeness = -6.0 if bare else _likeness(text, pieces, reader.words, bulleted=bool(bullet), bold=line.bold, wrapped=wrapped)
        rows.append(Row(index, start, start + len(text), text, name, bool(bullet), heading, line.bold, dates, pieces, likeness))
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


def pieces_of(text: str, start: int, row: int, dates: tuple[Stated, ...], words: JobWords) -> tuple[Piece, ...]:
    """The row without its dates, cut at separators; city and state are told apart from names."""
    cuts = [(date.start - start, date.end - start, "date", "") for date in dates if date.start - start < len(text)]
    cuts += [(m.start(), m.end(), "placeholder", "placeholder") for m in words.placeholder.finditer(text.lower())]
    found: list[Piece] = []
    at, before = 0, "line"
    for low, high, name, kind in sorted(cuts):
        if low < at:
            continue
        _cut(text, at, low, start, row, before, words, found)
        if kind:
            found.append(Piece(start + low, start + high, text[low:high], kind, before if not found else name, row))
        at, before = high, name
    _cut(text, at, len(text), start, row, before, words, found)
    return _places(found, words)


def _cut(text: str, low: int, high: int, start: int, row: int, before: str, words: JobWords, found: list[Piece]) -> None:
    at = low
    for match in [*SEPARATOR.finditer(text, low, high), None]:
        end = match.start() if match else high
        left, right = at, end
        while left < right and text[left] in " \t\xa0|,–—-:;.\u200b":
            left += 1
        while right > left and text[right - 1] in " \t\xa0|,–—-:;\u200b":
            right -= 1
        if right > left:
            body = text[left:right]
            if found and found[-1].row == row and before in ("comma", "paren") and _is_legal(body):
                last = found.pop()
                body = text[last.start - start : right]
                found.append(_piece(last.start, start + right, body, last.before, row, words))
            else:
                found.append(_piece(start + left, start + right, body, before, row, words))
        if match:
            at, before = match.end(), match.lastgroup or "comma"


def _is_legal(text: str) -> bool:
    return text.lower().replace(".", "") in {
        "inc",
        "llc",
        "ltd",
        "llp",
        "corp",
        "co",
        "plc",
        "pc",
        "pa",
        "na",
        "pvt ltd",
        "gmbh",
        "lp",
        "pllc",
    }


def _piece(start: int, end: int, text: str, before: str, row: int, words: JobWords) -> Piece:
    if is_remark(text, words):
        return Piece(start, end, text, "remark", before, row)
    if is_place(text, words):
        return Piece(start, end, text, "place", before, row)
    return Piece(start, end, text, "text", before, row, title_strength(text, words), employer_strength(text, words))


def _places(found: list[Piece], words: JobWords) -> tuple[Piece, ...]:
    """A short name before ", ST" is its city, unless it looks like a title or an organisation."""
    pieces = list(found)
    for i in range(1, len(pieces)):
        here, last = pieces[i], pieces[i - 1]
        if here.kind == "place" and here.before == "comma" and last.kind == "text" and len(last.text.split()) <= 3:
            alone = not any(p.kind in ("text", "placeholder") for j, p in enumerate(pieces) if j != i - 1)
            if last.title < 1.2 and last.employer < (
                2.0 if last.before in ("comma", "tab", "long", "hyphen", "paren") else 1.0 if alone else 0.9
            ):
                pieces[i - 1] = Piece(last.start, last.end, last.text, "place", last.before, last.row)
    return tuple(pieces)


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
    if bold:
        score += 0.6
    if not pieces or len(pieces) > 8:
        score -= 0.8
    if wrapped:
        score -= 0.7
    if len(text) > LOOKED_AT / 2:
        score -= 1.0
    return score - (3.5 if bulleted else 0.0)
