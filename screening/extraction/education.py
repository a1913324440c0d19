"""The text of a document in, the studies it states out: level, completed or not, field, place, year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from screening.model.profile import EducationLevel, Study
from screening.vocabulary.load import Vocabulary

from .certificate_levels import NAMED_COLLEGE, institution_in
from .degree_mentions import YEAR, Mention, mentions_of, rows_inside, spans_of
from .outline import Outline
from .passages import any_of, line_of, quote
from .studies_not_had import is_no_row
from .studies_told import told_studies
from .words import find_words, folded

PROSE = re.compile(r"(?<=[a-z\d)])\.\s(?=[A-Z][a-z']*\s[a-z])")  # a sentence ends and another begins
SENTENCE = re.compile(r"(?<=[a-z\d)])[.;]\s")
MOST_MENTIONS = 80  # words for a level of education; more is no resume
FAR_LINE = 240  # characters of an entry that are looked at after the degree
FIELD = re.compile(
    r"\s?(?:(?:Applied\s)?(?:Arts|Sciences?|Fine Arts|Laws)\b\s?)?(?:[Dd]egree\s?)?(?:(?:in|of|:|,|-)\s?)?"
    r"((?:[A-Z&][\w&'/-]*|and|of|in|the)(?:[ ](?:[A-Z&][\w&'/-]*|and|of|in|the)){0,5})"
)


SAME_ENTRY = 200  # characters
UNFINISHED_LATER = 600  # characters: coursework may stand between a degree and the line that says it is a goal


HEADING_WORD = re.compile(
    r"(?=[A-Z])(?i:(?!pursuing|expected|ongoing|incomplete|unfinished|anticipated|present|current|enrolled)[a-z]{5,}:?)"
)  # a heading of its own
PROGRAM = re.compile(r"s?\s(?:program|programme|studies|coursework|student|candidate|prep|preparation|classes)\b")
FINISHED = re.compile(r"\b(?:graduated|completed|received|awarded|earned|conferred)\b")
CANDIDATE = re.compile(r"[a-z ,&/]{0,45}?\scandidate\b(?! school)")
GRADUATING = re.compile(r"\b(?:graduating|graduates)\s(?:in\s)?(?:\w+\s)?20\d\d")
BREAK = re.compile(r"[,;.|/\n\t(]|\band\b")
AHEAD = re.compile(
    r"\b(?:pursuing|enrolled|working|towards?|studying|attending|continuing|seeking|completing"
    r"|started|began|withdrew|currently in)\b"
)  # of the next degree


def find_studies(outline: Outline, vocabulary: Vocabulary) -> tuple[Study, ...]:
    """Every piece of education in text order. A college named without a degree is some college."""
    spans = spans_of(outline, vocabulary)
    named = [*mentions_of(outline, vocabulary, spans), *told_studies(outline, spans)]
    mentions = sorted(named, key=lambda m: m.start)[:MOST_MENTIONS]
    studies = [_study(outline, vocabulary, mention, mentions) for mention in mentions]
    studies += _colleges(outline, vocabulary, mentions, spans)
    return _settled(sorted(studies, key=lambda s: s.evidence.start))


def _settled(studies: list[Study]) -> tuple[Study, ...]:
    """A level named twice in a breath is one study; the word that it is unfinished counts for both."""
    kept: list[Study] = []
    for study in studies:
        last = kept[-1] if kept else None
        if last is not None and _is_again(last, study):
            both = last.completed and study.completed
            kept[-1] = replace(last, completed=both, year=last.year or study.year, institution=last.institution or study.institution)
        else:
            kept.append(study)
    return tuple(kept)


def _is_again(last: Study, study: Study) -> bool:
    """Is it the study just told? Not of another year, nor a second degree of another place."""
    reach = SAME_ENTRY if study.completed else UNFINISHED_LATER
    if last.level is not study.level or study.evidence.start - last.evidence.end > reach:
        return False
    if last.evidence.quote == study.evidence.quote:
        return True
    of_two = study.level is not HIGH and last.institution is not None and study.institution not in (None, last.institution)
    return None in (last.year, study.year) and not of_two


class Entry(NamedTuple):
    """What of the text is said of one degree; all of it offsets."""

    left: int  # its line
    right: int
    sentence: int  # where the sentence that names it begins
    ahead: int  # what may be said of it before its name
    end: int
    following: int  # the next degree


def _study(outline: Outline, vocabulary: Vocabulary, mention: Mention, mentions: list[Mention]) -> Study:
    entry = _entry(outline, vocabulary, mention, mentions)
    completed = _is_completed(folded(outline.lower), mention, entry, vocabulary.tables["degrees"])
    level = mention.level if completed else _begun(outline, mention, entry)
    reach = max(entry.right, entry.end)
    has_field = level not in (EducationLevel.HIGH_SCHOOL, EducationLevel.SOME_COLLEGE)
    field = FIELD.match(outline.text, mention.end) if has_field else None
    place = institution_in(outline.text, entry.sentence, reach)
    return Study(
        level,
        completed,
        quote(outline, mention.start, mention.end, f"education:{level.value}"),
        _field(field[1]) if field else None,
        place[0].strip() if place else None,
        _year(outline.text, mention, entry, reach),
    )


def _entry(outline: Outline, vocabulary: Vocabulary, mention: Mention, mentions: list[Mention]) -> Entry:
    text = folded(outline.lower)
    left, right = line_of(outline.text, mention.start, mention.end)
    after = (m for m in mentions if m.start >= mention.end and (m.start > right or m.level is not EducationLevel.SOME_COLLEGE))
    following = next((m.start for m in after), len(text))  # "BBA, 120 credits, expected 2026": the credits are of the same study
    preceding = max((m.end for m in mentions if m.end <= mention.start and m.level is not EducationLevel.SOME_COLLEGE), default=0)
    end = min(_row_of_next(outline, mention, mentions), following, _entry_end(outline, vocabulary, mention.end))
    sentence = max((m.end() for m in SENTENCE.finditer(text, left, mention.start)), default=left)
    if following < len(text) and following <= end and AHEAD.search(text, _last_break(text, mention.end, following), following):
        end = _last_break(text, mention.end, following)  # "BS 2010, currently pursuing MBA"
    if mention.level is HIGH and (then := WENT_ON.search(text, mention.end, end)):
        end = then.start()
    ahead = max(sentence, preceding, mention.start - 110)
    if preceding > left:
        ahead = _last_break(text, ahead, mention.start)  # "MBA in progress, BA 2012"
    return Entry(left, right, sentence, ahead, end, following)


def _is_completed(text: str, mention: Mention, entry: Entry, table: Mapping[str, Any]) -> bool:
    """Was it finished? Not where the words before or behind it say that it goes on, was left or was refused."""
    start, end = mention.start, mention.end
    if PROGRAM.match(text, end) or text.endswith("some ", 0, start) or CANDIDATE.match(text, end, entry.following):
        return False
    if GRADUATING.search(text, end, entry.end) or REFUSED.match(text, end) or NEARLY.search(text, entry.ahead, start):
        return False
    beside = min(entry.end, entry.right)
    if NOT_DONE.search(text, end, beside) or any_of(table["not_done"]).search(text, end, beside):
        return False
    finished = FINISHED.search(text, end, entry.end)
    if not finished and _is_at_school(text, mention, entry.left, entry.end):
        return False
    unfinished = any_of(table["unfinished"])
    incomplete = unfinished.search(text, end, entry.end) or unfinished.search(text, entry.ahead, start)
    return incomplete is None or (finished is not None and incomplete[0] in WEAK)


def _begun(outline: Outline, mention: Mention, entry: Entry) -> EducationLevel:
    """ "2018 - ongoing: Diploma in Business Management" is some college where a certificate of a trade is not."""
    if mention.level is not EducationLevel.CERTIFICATE:
        return mention.level
    of_college = AT_COLLEGE.search(outline.text, entry.left, entry.right) or outline.lower.startswith("diploma", mention.start)
    return EducationLevel.SOME_COLLEGE if of_college else mention.level


def _year(text: str, mention: Mention, entry: Entry, reach: int) -> int | None:
    """The last year told with the degree, else the last before it in its sentence."""
    told = PROSE.search(text, mention.end, reach)
    own = YEAR.findall(text, mention.start, min(entry.following, told.start() if told else reach))
    years = own or YEAR.findall(text, entry.sentence, mention.start)
    return int(years[-1]) if years else None


def _is_at_school(text: str, mention: Mention, left: int, end: int) -> bool:
    if mention.level is not HIGH or "diploma" in text[mention.start : end]:
        return False
    still = STILL_AT.search(text, max(left, mention.start - FAR_BACK), mention.start)
    if still is None:
        return False
    row_end = line_of(text, mention.start, mention.end)[1]
    return still["pupil"] is not None or GOT_IT.search(text, mention.end, min(row_end, mention.end + FAR_LINE)) is None


def _row_of_next(outline: Outline, mention: Mention, mentions: list[Mention]) -> int:
    """Where the row of the next degree begins, if it is another row: what that says is its own."""
    following = (m.start for m in mentions if m.start >= mention.end and m.level is not EducationLevel.SOME_COLLEGE)
    place = next(following, None)
    begins = outline.text.rfind("\n", 0, place) + 1 if place is not None else 0
    return begins if begins > mention.end else len(outline.text)


def _last_break(text: str, start: int, end: int) -> int:
    return max((match.end() for match in BREAK.finditer(text, start, end)), default=start)


HIGH = EducationLevel.HIGH_SCHOOL
FAR_BACK = 50  # characters
# "Sophomore, Lincoln High School", "three semesters of high school Spanish"
STILL_AT = re.compile(
    r"\b(?P<pupil>freshman|sophomore|(?:junior|senior)(?=\sat|,|\s[-\u2013\u2014]))\b[^\n;.]*$"
    r"|\b(?:one|two|three|[123])\s(?:years?|semesters?|terms?)\s(?:of|at|in)\s(?:[\w'\u2019]+\s){0,3}$"
)
# "Three years at Lincoln High School, diploma 2009"
GOT_IT = re.compile(
    r"(?<!no )(?<!without )\b(?:diploma|ged|g\.e\.d\.?|equivalency|hiset)\b"
    r"(?!\W{0,3}(?:\w+\s){0,2}(?:expected|pending|anticipated|in progress|not\b))"
)
# What a degree begun and not finished has beside it, besides the words for it.
NOT_DONE = re.compile(
    r"\b(?:(?:credits?|class|classes|courses?|semesters?|units|hours) (?:short|shy|left|remaining|away|to go)"
    r"|\d{1,2}% (?:complete|done)|(?:\d|one|two|three) of (?:\d|two|three|four|five) years"
    r"|(?:one|two|three|[123]) years? completed|dropped (?=(?:19|20)\d\d)|year \d of \d|\d{2,3}/\d{2,3} credits)\b"
    r"|[,(\u2013\u2014-] ?(?:first|second|third|fourth|1st|2nd|3rd|4th|junior|senior) year(?= *(?:$|[\n;)]))"
    r"|(?:19|20)\d\d\s?[-\u2013\u2014]\s*$|, dropped(?= *$)",
    re.M,
)
NEARLY = re.compile(
    r"\b(?:no|partial|partially completed|nearly completed|almost finished|equivalent of(?: an?)?|honorary"
    r"|(?:year (?:[123]|one|two|three)|(?:first|second|third) year) of(?: an?| my| the)?"
    r"|(?:1st|2nd|3rd|first|second|third|final)[ -]year|(?:one|two|three|a|an?"
    r"|\d+) (?:\w+ )?(?:short|shy|away) of (?:an?|my)|withdrew from(?: the)?(?: \w+)?|did not earn an?)\s$"
)
REFUSED = re.compile(r"\s?:\s?(?:no|none|n/a|not (?:yet|completed|finished))\b|\s(?:dropout|drop-out)\b")
NOT_BEGUN = re.compile(
    r"\b(?:accepted|admitted|applied|applying) (?:to|at|for|by)\b|\bwill (?:attend|start|begin)\b"
    r"|\bplan\w* to (?:attend|enrol|study|go|transfer|start|return|take|finish|complete)"
)
AT_COLLEGE = re.compile(r"\b(?:College|University|Technical|Polytechnic|Institute of Technology)\b")
# "Central High School diploma 2016; started at Tulsa CC, left after one term"
WENT_ON = re.compile(r"[;.]\s(?:then\s|later\s)?(?:started|began|attended|enrolled)\b")
A_SCHOOL = re.compile(r"\b(?:school|institute|academy)\b")
A_COURSE = re.compile(r"\b(?:courses?|workshops?|seminars?|evenings?|\d+ (?:days?|hours?|weeks?))\b")
HEADS_ALONE = frozenset(("college", "university", "colleges", "universities", "university education"))
WEAK = {"attended", "attending", "full-time student", "current", "currently", "present", "toward", "towards", "transferred", "started"}


def _field(words: str) -> str | None:
    """The subject alone: "Economics", never the school that follows it."""
    subject = words.strip(" ,:-")
    return None if institution_in(subject, 0, len(subject)) or len(subject) < 3 else subject


def _entry_end(outline: Outline, vocabulary: Vocabulary, at: int) -> int:
    """Where the entry of a degree ends: its line and those that go on with it, up to a blank line or the next place of study."""
    end = outline.text.find("\n", at)
    end = len(outline.text) if end < 0 else end
    section = outline.section_at(at)
    certified = find_words(outline, vocabulary, "certifications")
    while end < at + FAR_LINE and end < len(outline.text):
        following = outline.text.find("\n", end + 1)
        following = len(outline.text) if following < 0 else following
        row = outline.text[end + 1 : following].strip()
        if not row or institution_in(row, 0, len(row)) or outline.section_at(end + 1) != section or HEADING_WORD.fullmatch(row):
            break
        if row.startswith(("Also ", "I also ")) or any(end < hit.start < following for hit in certified):
            break  # another entry
        end = following
    return min(end, at + FAR_LINE)


def _colleges(outline: Outline, vocabulary: Vocabulary, mentions: list[Mention], spans: list[tuple[int, int]]) -> Iterator[Study]:
    """Lines under education that name a college where neither they nor their neighbours name a degree."""
    table = vocabulary.tables["degrees"]
    text = folded(outline.lower)
    rows = rows_inside(outline, spans)
    levels = [(m.start, m.level) for m in mentions if m.level is not EducationLevel.SOME_COLLEGE]

    def is_beside(index: int) -> bool:
        """Does a row name a degree, but no place of its own?"""
        start, end = rows[index]
        degree = any(start <= at < end and level is not HIGH for at, level in levels)
        return degree and not _college(outline.text, table, start, end) and A_SCHOOL.search(text, start, end) is None

    for index, (start, end) in enumerate(rows):
        told = {level for at, level in levels if start <= at < end}
        later = WENT_ON.search(text, start, end) if told == {HIGH} else None
        begins = later.start() if later else start
        if (told and not later) or not _college(outline.text, table, begins, end) or NOT_BEGUN.search(text, start, end):
            continue
        if outline.section_at(start) != "education" and A_COURSE.search(text, start, end):
            continue  # "Telephone skills course, Brockton City College" among trainings
        if not (index > 0 and is_beside(index - 1)) and not (index + 1 < len(rows) and is_beside(index + 1)):
            yield Study(EducationLevel.SOME_COLLEGE, True, quote(outline, begins, end, "education:college named"), institution=None)


def _college(text: str, table: Mapping[str, Any], start: int, end: int) -> bool:
    """Does the line name a college, in capitals as names are, and no template slot?"""
    row = text[start:end]
    if end - start >= 200 or "[" in row or not (NAMED_COLLEGE.search(row) or (row.islower() and any_of(table["colleges"]).search(row))):
        return False
    low = row.lower()
    if low.strip(" :-_*#") in HEADS_ALONE:
        return False  # the heading itself
    return not is_no_row(low) and any_of(table["not_colleges"]).search(low) is None
