"""The lines of a document in, rows with their pieces, dates and likeness to a job heading out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from screening.vocabulary.load import Vocabulary

from .dates import Calendar, Stated, calendar_of, find_dates, writes_day_first
from .headings import cell_heading, heading_name, headings_of, small_heading
from .job_pieces import Piece, pieces_of, placeholders_in
from .job_run_on import WHOLE, run_on_parts
from .job_words import JobWords, is_remark, job_words_of, sentence_likeness, title_strength
from .outline import Outline

LOOKED_AT = 220  # letters of a line that can hold a heading; what follows is duties run into it
MOST_TRUST = 2  # of a row among the jobs
REACH = 3  # rows above and below a date that its heading may take
DUTY = -4.0  # likeness of a line with a bullet and without dates
WRAPPED = 0.7  # what following a full line without a full stop costs
UNFINISHED = 3.0  # and a line that breaks off after a small word
OPEN_ENDED = re.compile(r"[a-z]\s(?:the|an?|of|for|and|to|in|with|by|on|at|or|from|as|that|which)$")
LONGEST_OPEN = 8  # letters of " which" and what stands before it
EDGES = " \t\n\r\x0b\x0c\xa0\u200b*_#★☆✦✪"
NEVER = -6.0  # likeness of a row that is no part of any heading
SENTENCE = 1.2  # what being a sentence costs
PLAIN_SENTENCE = 2.5  # sentence likeness above which a line without dates is a duty
DOUBLE_SPACED = 0.7  # share of lines followed by an empty one
MANY_BULLETS = 3  # in a resume with so many, a short line without one is rarely a duty
BARE = 0.8  # what that adds to its likeness
SHORT = 60  # letters
SURE = 2.5  # strength of a title that stands on a line of its own
LOOSE = 3  # letters beside dates that are nothing but dates
MOST_PIECES = 8
LONG_LINE = 85  # letters; a line this long that ends without a full stop goes on in the next one
CLOSED = frozenset(("education", "certifications", "licenses", "volunteer", "references", "languages", "interests", "projects", "other"))
SOFT = frozenset(("awards", "contact", "summary", ""))  # may hold jobs: "Key Accomplishments" between two, no heading at all
BULLET = re.compile(
    r"[\s\u200b]*(?:[•●▪■◦‣∙·○□❖➢➤►✓✔»§◆♦⁃▸~]|\*(?!\*|[^*\n]+\*\s*$)|[-–—](?=\s?[A-Za-z\d])|o(?=\s+[A-Z\d])|\d{1,2}[.)](?=\s))[\s\u200b]*"
)
SAID = re.compile(
    r"\s*(?:(?:after that|before that|before this|earlier|prior to that|then|next|previously|currently"
    r"|presently|now|later|last job|first job"
    r"|(?:current|present|most recent|latest|previous|last)(?:\s(?:job|role|position|post))?(?=:))[,:]?\s)*"
    r"(?:(?:i\s)?(?:have\s|am\s|was\s)?(?:also\s)?"
    r"(?:worked|working|employed|served|serving)\s(?:as|with|at|for|in|by)\s|(?<=:\s))(?:an?\s|the\s)?",
    re.IGNORECASE,
)
SECOND_JOB = re.compile(r";\s+(?=[A-Z\d])")
REMARKING = re.compile(r"[\d:]")
TWO_DIGITS = re.compile(r"\d\d")
HAS_DATE = re.compile(r"(?:19|20)\d\d|\d\s?[/.]\s?\d\d|[’'‘`´]\s?\d\d|[A-Za-z.]-\d\d")
STUDY = re.compile(
    r"\b(?:bachelor|bachelors|a\.a\.(?:s\.)?|a\.s\.|b\.s\.?|b\.a\.?|bsc|bba|mba|master of|masters|diploma|degree|g\.?e\.?d\.?|gpa|graduated"
    r"|graduate of|cum laude|dean's list|coursework|associate of|associates? degree|high school|honor roll"
    r"|semester|wassce|gcses?|ssce|kcse|class of|expected graduation)(?![a-z])"
)
NO_WORK = re.compile(
    r"^volunt(?:ary|eer)(?: work)?:"
    r"|\b(?:varsity|intramural|fraternity|sorority|eagle scout|student council|debate team|journal of|proceedings of"
    r"|date of birth"
    r"|passport\s?(?:no|number|valid|issued|expir|:)"
    r"|driver'?s? licen[sc]e|valid (?:until|through|from|till)|dean's list|scholarship|honor society|test scores?"
    r"|(?:lapsed|expired|expires|expiring|surrendered|renewed)[\s)]"
    r"|of the (?:month|quarter|year|season|week)|top (?:\w+ )?(?:seller|performer|producer)|rookie of|\d\s?wpm|words per minute)\b"
)
APART = re.compile(
    r"\b(?:pcs move|career break|gap year|sabbatical|(?:maternity|paternity|parental|family|medical) leave|family care|caring for|cared for"
    r"|stay[- ]at[- ]home|full[- ]time (?:parent|mother|father|mom|dad|caregiver)|relocation|relocated)\b"
)
PAPERS = re.compile(r"\b(?:licen[sc]e|licen[sc]ure|certificate|certification|permit|award|conference|seminar|workshop)s?\b")


class Row(NamedTuple):
    """A line as a possible part of a job heading; `start` and `end` leave out its bullet and outer spaces.

    A NamedTuple, not a dataclass: a resume has a hundred of them and building them is measured.
    """

    at: int
    start: int
    end: int
    text: str
    section: str
    bulleted: bool
    heading: bool
    bold: bool
    trust: int  # 2 among the jobs, 1 where jobs may go on, 0 elsewhere
    dates: tuple[Stated, ...] = ()
    pieces: tuple[Piece, ...] = ()
    likeness: float = NEVER


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """What rows are read with."""

    words: JobWords
    calendar: Calendar
    day_first: bool


def reader_of(outline: Outline, vocabulary: Vocabulary) -> Reader:
    return Reader(job_words_of(vocabulary), calendar_of(vocabulary), writes_day_first(outline.lower))


def rows_of(outline: Outline, vocabulary: Vocabulary, reader: Reader) -> tuple[Row, ...]:
    """A row for every line. Only rows that may be part of a heading are cut into pieces: most lines of a resume are duties."""
    plain = _telling(_parted(list(_plain_rows(outline, vocabulary, reader))), reader.words)
    near = {k for row in plain if row.dates for k in range(row.at - REACH, row.at + REACH + 1)}
    rows: list[Row] = []
    wrapped = 0.0
    listed = sum(row.bulleted for row in plain if row.trust) >= MANY_BULLETS
    for row in plain:
        if row.at in near or (row.trust == MOST_TRUST and not row.bulleted and len(row.text) <= LOOKED_AT):
            bare = listed and not (wrapped or row.bulleted) and len(row.text) <= SHORT and not row.text[:1].islower()
            dated = bool(rows and rows[-1].dates)
            rows.append(looked_at(row, reader.words, wrapped=wrapped, bare=bare, dated_above=dated))
        else:
            rows.append(row)
        wrapped = 0.0
        if len(row.text) > LONG_LINE and row.text[-1] not in ".:;":
            wrapped = UNFINISHED if OPEN_ENDED.search(row.text[-LONGEST_OPEN:]) else WRAPPED
    return tuple(rows)


def _parted(rows: list[Row]) -> list[Row]:
    """Two jobs on one line as two rows: "Bartender, Copper Cellar (2010 - 2012); Server, Cracker Barrel (2008 - 2010)"."""
    found: list[Row] = []
    for whole in rows:
        row = whole
        while len(row.dates) > 1 and (cut := _cut_of(row)) is not None:
            at = row.start + cut.start()
            found.append(row._replace(end=at, text=row.text[: cut.start()], dates=tuple(d for d in row.dates if d.end <= at)))
            later = tuple(d for d in row.dates if d.start > at)
            row = row._replace(start=row.start + cut.end(), text=row.text[cut.end() :], dates=later)
        found.append(row)
    return rows if len(found) == len(rows) else [row._replace(at=at) for at, row in enumerate(found)]


def _cut_of(row: Row) -> re.Match[str] | None:
    """Where the second job of a line begins: after a semicolon between two ranges."""
    ranges = [date for date in row.dates if date.is_range] if row.trust else []
    return SECOND_JOB.search(row.text, ranges[0].end - row.start, ranges[1].start - row.start) if len(ranges) > 1 else None


def _telling(rows: list[Row], words: JobWords) -> list[Row]:
    """Without remarks on lines of their own (hours, pay, street), and without empty lines where every line is followed by one."""
    filled = [row for row in rows if row.text]
    gaps = sum(1 for row in filled if row.at + 1 < len(rows) and not rows[row.at + 1].text)
    spaced = _over_pages(rows, words) if gaps < DOUBLE_SPACED * len(filled) else filled
    kept = [row for row in spaced if not (_only_remarks(row, words) or _is_table_head(row, words))]
    return rows if len(kept) == len(rows) else [row._replace(at=at) for at, row in enumerate(kept)]


def _over_pages(rows: list[Row], words: JobWords) -> list[Row]:
    """Without the empty lines of a page's end that stand amid a job's heading: a title or dates above, the rest of them below."""
    kept: list[Row] = []
    for row in rows:
        if row.text and len(kept) > 1 and not kept[-1].text:
            above = next((k for k in range(len(kept) - 1, -1, -1) if kept[k].text), None)
            if above is not None and _goes_on(kept[above], row, words):
                del kept[above + 1 :]
        kept.append(row)
    return kept


def _goes_on(above: Row, below: Row, words: JobWords) -> bool:
    """A title, then its dates or the employer; or dates, then employer or title: both short, neither a duty."""
    if above.bulleted or below.bulleted or above.trust < MOST_TRUST or below.trust < MOST_TRUST or len(above.text) > SHORT:
        return False
    titled = not above.dates and title_strength(above.text, words) >= SURE
    dated = bool(above.dates) and above.dates[0].start - above.start + (above.end - above.dates[-1].end) <= LOOSE
    named = bool(below.dates) or any(placeholders_in(below.text[:LOOKED_AT].lower(), words)) or title_strength(below.text, words) >= SURE
    return (titled and (bool(below.dates) or named)) or (dated and not below.dates and named)


def _only_remarks(row: Row, words: JobWords) -> bool:
    """ "Hours per week: 40", "5 years 2 months", "1201 Broad Street"."""
    if row.trust < MOST_TRUST or row.dates or row.bulleted or not 0 < len(row.text) <= SHORT or not REMARKING.search(row.text):
        return False
    return is_remark(row.text, words) or words.labels.get(row.text.split(":")[0].lower().strip()) == "aside"


def _is_table_head(row: Row, words: JobWords) -> bool:
    """ "FROM - TO    TITLE / AGENCY    HOURS", or a line drawn under it: what no job is named by."""
    if row.trust < MOST_TRUST or row.bulleted or row.heading or not row.text or len(row.text) > LOOKED_AT / 2:
        return False
    if row.text[0] == row.text[-1] in "-=_~" and not row.text.strip("-=_~ "):
        return True
    if "\t" not in row.text:
        return False
    named = re.findall(r"[a-z]+", row.text.lower())
    return len(named) > 2 and words.table_heads.issuperset(named)


def _plain_rows(outline: Outline, vocabulary: Vocabulary, reader: Reader) -> Iterator[Row]:
    """The lines with their sections and dates; those of closed sections (education, volunteering ...) without."""
    headings = headings_of(vocabulary)
    trusts: dict[str, int] = {}
    named = any(each.name == "experience" for each in outline.sections)
    begun = {each.start for each in outline.sections}
    sections = iter(outline.sections)
    section = next(sections, None)
    index = 0
    for line in outline.document.lines:
        while section is not None and line.start >= section.end:
            section = next(sections, None)
        name = section.name if section is not None and line.start >= section.start else ""
        trust = trusts[name] = MOST_TRUST if name == "experience" else int(name in SOFT and (not named or "experience" in trusts))
        raw = outline.text[line.start : line.end]
        bullet = BULLET.match(raw)
        lead = SAID.match(raw, bullet.end() if bullet else 0) or bullet
        text = raw[lead.end() if lead else 0 :].strip(EDGES)
        start = line.start + (raw.index(text) if text else 0)
        begins = line.start in begun and bool(text)
        heading = begins and (
            (heading_name(raw, headings) or small_heading(raw, headings)) is not None or (text.isupper() and "\t" not in text)
        )
        if begins and not heading and cell_heading(raw, headings) is not None:
            cell, _, text = text.partition("\t")
            text = text.strip(EDGES)
            start += len(cell) + raw[raw.index(cell) + len(cell) :].index(text) if text else 0
        closed = not text or heading or name in CLOSED
        for part in run_on_parts(text) if trust == MOST_TRUST and not closed else WHOLE:
            at, body = start + part.start, text[part]
            dates = () if closed else _dates(body, at, reader)
            yield Row(index, at, at + len(body), body, name, bullet is not None, heading, line.bold, 0 if heading else trust, dates)
            index += 1


def looked_at(row: Row, words: JobWords, *, wrapped: float, bare: bool, dated_above: bool) -> Row:
    """The row with its pieces and its likeness to a heading; a plain duty is left uncut."""
    if not row.text or row.heading or row.section in CLOSED:
        return row
    if row.bulleted and row.text.partition(":")[0].strip().lower() in words.labels:
        row = row._replace(bulleted=False)  # "1) Organisation: ..."
    if row.bulleted and not row.dates:
        return row._replace(likeness=DUTY)
    sentence = sentence_likeness(row.text, words)
    duty = not row.dates and sentence > PLAIN_SENTENCE and not any(placeholders_in(row.text[:LOOKED_AT].lower(), words))
    pieces = () if duty else pieces_of(row.text[:LOOKED_AT], row.start, row.at, row.dates, words, dated_above=dated_above)
    if pieces and (run_on := next((piece.start - row.start for piece in pieces if piece.before == "run"), 0)):
        sentence = sentence_likeness(row.text[:run_on], words)
    likeness = _likeness(row, pieces) - SENTENCE * sentence - wrapped + (BARE if bare else 0.0)
    return Row(*row[:-2], pieces, likeness)


def _dates(text: str, start: int, reader: Reader) -> tuple[Stated, ...]:
    if not (TWO_DIGITS.search(text, 0, LOOKED_AT) and HAS_DATE.search(text, 0, LOOKED_AT)):
        return ()
    lower = text[:LOOKED_AT].lower()
    if len(lower) != len(text[:LOOKED_AT]):
        return ()
    found = find_dates(lower, reader.calendar, day_first=reader.day_first)
    return tuple(Stated(start + each.start, start + each.end, each.dates, each.is_range) for each in found)


def _likeness(row: Row, pieces: tuple[Piece, ...]) -> float:
    """How much the pieces of a row look like part of a job heading: above 0 they do."""
    score = _named(pieces) if pieces else 0.0
    score += 0.6 if row.bold else 0.0
    score -= 0.8 if not pieces or len(pieces) > MOST_PIECES or all(piece.kind == "remark" for piece in pieces) else 0.0
    score -= 1.0 if len(row.text) > LOOKED_AT / 2 else 0.0
    return score - (3.5 if row.bulleted else 0.0)


def _named(pieces: tuple[Piece, ...]) -> float:
    """How much the pieces alone look like a title, an employer, their label or their place."""
    titles = [piece.title for piece in pieces if piece.kind == "text"]
    employers = [piece.employer for piece in pieces if piece.kind == "text"]
    title, employer = max(titles, default=0.0), max(employers, default=0.0)
    kinds = {piece.kind for piece in pieces}
    score = 0.8 * min(max(title, employer), 3.0) + 0.2 * min(title, employer, 3.0)
    score += 2.0 if "placeholder" in kinds else 0.9 if "place" in kinds else 0.0
    return score + (2.0 if "label" in kinds else 0.0)
