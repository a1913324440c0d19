"""The text of a document in, the studies it states out: level, completed or not, field, place, year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from screening.model.profile import EducationLevel, Study
from screening.vocabulary.load import Vocabulary

from .degree_mentions import INSTITUTION, NAMED_COLLEGE, YEAR, Mention, is_inside, mentions_of, spans_of
from .outline import Outline
from .passages import any_of, line_of, quote
from .studies_not_had import is_no_row
from .studies_told import told_studies
from .words import folded

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
CANDIDATE = re.compile(r"[a-z ,&/]{0,45}?\scandidate\b(?! school)")
GRADUATING = re.compile(r"\b(?:graduating|graduates)\s(?:in\s)?(?:\w+\s)?20\d\d")
BREAK = re.compile(r"[,;.|/\n\t(]|\band\b")
AHEAD = re.compile(
    r"\b(?:pursuing|enrolled|working|towards?|studying|attending|continuing|seeking|completing|currently in)\b"
)  # of the next degree


def find_studies(outline: Outline, vocabulary: Vocabulary) -> tuple[Study, ...]:
    """Every piece of education in text order. A college named without a degree is some college."""
    spans = spans_of(outline, vocabulary)
    named = [*mentions_of(outline, vocabulary, spans), *told_studies(outline.lower, spans)]
    mentions = sorted(named, key=lambda m: m.start)[:MOST_MENTIONS]
    studies = [_study(outline, vocabulary, mention, mentions) for mention in mentions]
    studies += _colleges(outline, vocabulary, mentions, spans)
    return _settled(sorted(studies, key=lambda s: s.evidence.start))


def _settled(studies: list[Study]) -> tuple[Study, ...]:
    """A level named twice in a breath is one study; the word that it is unfinished counts for both."""
    kept: list[Study] = []
    for study in studies:
        last = kept[-1] if kept else None
        reach = SAME_ENTRY if study.completed else UNFINISHED_LATER
        near = last is not None and last.level is study.level and study.evidence.start - last.evidence.end <= reach
        if last is not None and near and (last.evidence.quote == study.evidence.quote or None in (last.year, study.year)):
            both = last.completed and study.completed
            kept[-1] = replace(last, completed=both, year=last.year or study.year, institution=last.institution or study.institution)
        else:
            kept.append(study)
    return tuple(kept)


def _study(outline: Outline, vocabulary: Vocabulary, mention: Mention, mentions: list[Mention]) -> Study:
    table = vocabulary.tables["degrees"]
    text = folded(outline.lower)
    left, right = line_of(outline.text, mention.start, mention.end)
    after = (m for m in mentions if m.start >= mention.end and (m.start > right or m.level is not EducationLevel.SOME_COLLEGE))
    following = next((m.start for m in after), len(text))  # "BBA, 120 credits, expected 2026": the credits are of the same study
    preceding = max((m.end for m in mentions if m.end <= mention.start and m.level is not EducationLevel.SOME_COLLEGE), default=0)
    unfinished = any_of(table["unfinished"])
    entry_end = min(_row_of_next(outline, mention, mentions), following, _entry_end(outline, mention.end))
    sentence = max((m.end() for m in SENTENCE.finditer(text, left, mention.start)), default=left)
    if following < len(text) and following <= entry_end and AHEAD.search(text, _last_break(text, mention.end, following), following):
        entry_end = _last_break(text, mention.end, following)  # "BS 2010, currently pursuing MBA"
    ahead = max(sentence, preceding, mention.start - 110)
    if preceding > left:
        ahead = _last_break(text, ahead, mention.start)  # "MBA in progress, BA 2012"
    incomplete = unfinished.search(text, mention.end, entry_end) or unfinished.search(text, ahead, mention.start)
    beside = (
        NOT_DONE.search(text, mention.end, min(entry_end, right))
        or REFUSED.match(text, mention.end)
        or NEARLY.search(text, ahead, mention.start)
    )
    program = re.match(
        r"s?\s(?:program|programme|studies|coursework|student|candidate|prep|preparation|classes)\b", text[mention.end : mention.end + 20]
    )
    finished = re.search(r"\b(?:graduated|completed|received|awarded|earned|conferred)\b", text[mention.end : entry_end])
    program = program or CANDIDATE.match(text, mention.end, following) or GRADUATING.search(text, mention.end, entry_end)
    program = program or re.search(r"\bsome\s$", text[max(0, mention.start - 5) : mention.start])
    at_school = not finished and _is_at_school(text, mention, left, entry_end)
    completed = not (program or at_school or beside or (incomplete and not (finished and incomplete[0] in WEAK)))
    level = mention.level
    if level is EducationLevel.CERTIFICATE and not completed:
        of_college = AT_COLLEGE.search(outline.text, left, right) or outline.lower.startswith("diploma", mention.start)
        level = EducationLevel.SOME_COLLEGE if of_college else level  # "2018 - ongoing: Diploma in Business Management"
    told = PROSE.search(outline.text, mention.end, max(right, entry_end))
    stop = min(following, told.start() if told else max(right, entry_end))
    own = [int(m[1]) for m in YEAR.finditer(outline.text, mention.start, stop)]
    years = own or [int(m[1]) for m in YEAR.finditer(outline.text, sentence, mention.start)]
    evidence = quote(outline, mention.start, mention.end, f"education:{level.value}")
    field = FIELD.match(outline.text, mention.end) if level not in (EducationLevel.HIGH_SCHOOL, EducationLevel.SOME_COLLEGE) else None
    place = next((m for m in INSTITUTION.finditer(outline.text, sentence, max(right, entry_end))), None)
    return Study(
        level,
        completed,
        evidence,
        _field(field[1]) if field else None,
        place[0].strip() if place else None,
        years[-1] if years else None,
    )


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
# What a degree begun and not finished has beside it.
NOT_DONE = re.compile(
    r"\b(?:no graduation|moved away|deferred|on hold|on leave|discontinued|suspended|to be (?:awarded|conferred)|left (?:after|in|to)"
    r"|expelled|coursework only"
    r"|accepted for|starting (?:in |fall|spring|summer|winter|autumn|september|january)|all but (?:the )?(?:thesis|dissertation)|abd"
    r"|(?:[\w/]+ )?(?:credits?|classes|courses|semesters?|units|hours) (?:short|shy|left|remaining|away|to go)"
    r"|less (?:the )?thesis"
    r"|(?:thesis|dissertation|internship|practicum|capstone) (?:remaining|outstanding|left|pending|not (?:done|finished))"
    r"|all but (?:one|two|three|a few|\d) (?:classes|courses|credits|units)|will complete|(?:part|full)[ -]time since"
    r"|certificate of attendance|dropped in|dropped (?=(?:19|20)\d\d))\b"
    r"|\b\d{1,2}% (?:complete|done)\b|\b(?:\d|one|two|three) of (?:\d|two|three|four|five) years\b"
    r"|\byear \d of \d\b|\b\d{2,3}/\d{2,3} credits\b"
    r"|, (?:second|third|fourth|2nd|3rd|4th|junior|senior) year(?= *(?:$|[\n;)]))"
    r"|(?:19|20)\d\d\s?[-\u2013\u2014]\s*(?:$|\n)|, dropped(?= *(?:$|\n))",
    re.M,
)
NEARLY = re.compile(
    r"\b(?:no|partial|partially completed|nearly completed|almost finished|equivalent of(?: an?)?|honorary|(?:one|two|three|a|an?"
    r"|\d+) (?:\w+ )?(?:short|shy|away) of (?:an?|my)|withdrew from(?: the)?(?: \w+)?|did not earn an?)\s$"
)
REFUSED = re.compile(r"\s?:\s?(?:no|none|n/a|not (?:yet|completed|finished))\b|\s(?:dropout|drop-out)\b")
NOT_BEGUN = re.compile(
    r"\b(?:accepted|admitted|applied|applying) (?:to|at|for|by)\b|\bwill (?:attend|start|begin)\b|\bplan\w* to (?:attend|enrol)"
)
AT_COLLEGE = re.compile(r"\b(?:College|University|Technical|Polytechnic|Institute of Technology)\b")
HEADS_ALONE = frozenset(("college", "university", "colleges", "universities", "university education"))
WEAK = {"attended", "attending", "full-time student", "current", "currently", "present", "toward", "towards", "transferred", "started"}


def _field(words: str) -> str | None:
    """The subject alone: "Economics", never the school that follows it."""
    subject = words.strip(" ,:-")
    return None if INSTITUTION.search(subject) or len(subject) < 3 else subject


def _entry_end(outline: Outline, at: int) -> int:
    """Where the entry of a degree ends: its line and those that go on with it, up to a blank line or the next place of study."""
    end = outline.text.find("\n", at)
    end = len(outline.text) if end < 0 else end
    section = outline.section_at(at)
    while end < at + FAR_LINE and end < len(outline.text):
        following = outline.text.find("\n", end + 1)
        following = len(outline.text) if following < 0 else following
        row = outline.text[end + 1 : following]
        if not row.strip() or INSTITUTION.search(row) or outline.section_at(end + 1) != section or HEADING_WORD.fullmatch(row.strip()):
            break
        end = following
    return min(end, at + FAR_LINE)


def _colleges(outline: Outline, vocabulary: Vocabulary, mentions: list[Mention], spans: list[tuple[int, int]]) -> Iterator[Study]:
    """Lines under education that name a college where neither they nor their neighbours name a degree."""
    table = vocabulary.tables["degrees"]
    text = folded(outline.lower)
    rows = [(line.start, line.end) for line in outline.document.lines if line.end > line.start and is_inside(spans, line.start)]
    named = [any(start <= m.start < end for m in mentions if m.level is not EducationLevel.SOME_COLLEGE) for start, end in rows]
    degrees = [any(s <= m.start < e for m in mentions if m.level not in (EducationLevel.SOME_COLLEGE, HIGH)) for s, e in rows]
    colleges = [_college(outline.text, table, start, end) for start, end in rows]
    for index, (start, end) in enumerate(rows):
        if not colleges[index] or named[index] or NOT_BEGUN.search(text, start, end):
            continue
        before = index > 0 and degrees[index - 1] and not colleges[index - 1] and not _has_school(text, rows[index - 1])
        after = index + 1 < len(rows) and degrees[index + 1] and not colleges[index + 1] and not _has_school(text, rows[index + 1])
        if not before and not after:
            yield Study(EducationLevel.SOME_COLLEGE, True, quote(outline, start, end, "education:college named"), institution=None)


def _has_school(text: str, row: tuple[int, int]) -> bool:
    return re.search(r"\b(?:school|institute|academy)\b", text[row[0] : row[1]]) is not None


def _college(text: str, table: Mapping[str, Any], start: int, end: int) -> bool:
    """Does the line name a college, in capitals as names are, and no template slot?"""
    row = text[start:end]
    if row.strip(" :-_*#").lower() in HEADS_ALONE:
        return False  # the heading itself
    if is_no_row(row.lower()):
        return False
    named = NAMED_COLLEGE.search(row) is not None or (row == row.lower() and any_of(table["colleges"]).search(row) is not None)
    return named and end - start < 200 and "[" not in row and not any_of(table["not_colleges"]).search(row.lower())
