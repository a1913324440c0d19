"""The text of a document in, the studies it states out: level, completed or not, field, place, year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from re import Pattern
from typing import Any, NamedTuple

from screening.model.profile import EducationLevel, Study
from screening.vocabulary.load import Vocabulary

from .outline import Outline
from .passages import any_of, line_near, line_of, quote
from .words import Hit, find_words, folded, listed

OPEN_SECTIONS = ("education", "summary", "certifications", "licenses", "other", "contact", "awards", "")
SENTENCE = re.compile(r"(?<=[a-z\d)])[.;]\s")
MOST_MENTIONS = 80  # words for a level of education; more is no resume
FAR_LINE = 240  # characters of an entry that are looked at after the degree
YEAR = re.compile(r"(?<![\d/#-])((?:19[5-9]|20[0-4])\d)(?!\d|-\d{3})")
FIELD = re.compile(
    r"\s?(?:(?:Applied\s)?(?:Arts|Sciences?|Fine Arts|Laws)\b\s?)?(?:[Dd]egree\s?)?(?:(?:in|of|:|,|-)\s?)?"
    r"((?:[A-Z&][\w&'/-]*|and|of|in|the)(?:[ ](?:[A-Z&][\w&'/-]*|and|of|in|the)){0,5})"
)
INSTITUTION = re.compile(
    r"(?:[A-Z][\w.&'\u2019-]*\s(?:(?:of|and|the|at|for|de|State)\s){0,2}){0,6}(?:University|College|Institute|School|Academy|UNIVERSITY|COLLEGE|INSTITUTE|SCHOOL|ACADEMY)(?:\s(?:of|at|for|OF|AT)(?:\s(?:the|and|of|[A-Z][\w&'-]*)){1,5})?"
)


CAPITALS = {"ged", "mba", "hsc", "hnd", "mph", "mpa"}
INLINE_HEADING = re.compile(r"[\w/ ]{3,30}:\s?\S")
COLLEGE = re.compile(r"[Uu]niversity|UNIVERSITY|[Cc]ollege|COLLEGE")
NAMED_COLLEGE = re.compile(
    r"\b(?:College|COLLEGE|University|UNIVERSITY|Universidad|Universit[^\W\d_]{1,3}|Polytechnic|POLYTECHNIC"
    r"|Institute of Technology|INSTITUTE OF TECHNOLOGY)\b"
)
COLLEGE_OR_YEAR = re.compile(r"[Uu]niversity|UNIVERSITY|[Cc]ollege|COLLEGE|\b(?:19|20)\d\d\b")
SUBJECT = re.compile(r",?\s(?:in\s)?[A-Z][a-z]{3,}")
SAME_ENTRY = 200  # characters
UNFINISHED_LATER = 600  # characters: coursework may stand between a degree and the line that says it is a goal
LEVELS = {"master": "master", "bachelor": "bachelor", "associate": "associate", "associates": "associate", "doctor": "doctorate"}
BARE_LEVEL = re.compile(
    r"(?<![\w'])(Master|Bachelor|Associates?|associates?|Doctor)(?=\s?[:,)]|\s(?:medical|Medical|Applied|Arts|Science|of)\b)"
)


HEADING_WORD = re.compile(
    r"(?=[A-Z])(?i:(?!pursuing|expected|ongoing|incomplete|unfinished|anticipated|present|current|enrolled)[a-z]{5,}:?)"
)  # a heading of its own
TRADE_WORDS = frozenset(("certificate", "diploma"))


class Mention(NamedTuple):
    """A word for a level of education at `text[start:end]`."""

    level: EducationLevel
    start: int
    end: int


def find_studies(outline: Outline, vocabulary: Vocabulary) -> tuple[Study, ...]:
    """Every piece of education in text order. A college named without a degree is some college."""
    spans = _spans(outline, vocabulary)
    mentions = sorted(_mentions(outline, vocabulary, spans), key=lambda m: m.start)[:MOST_MENTIONS]
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


def _spans(outline: Outline, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Where studies stand: education, with the lines in it that begin "Certificate: ..." like a heading."""
    spans, inside = _headed_in_the_margin(outline, vocabulary), False
    for section in outline.sections:
        own_line = outline.text[section.start : section.end].lstrip().split("\n", 1)[0]
        inline = section.name in ("certifications", "licenses") and INLINE_HEADING.match(own_line) is not None
        inside = section.name == "education" or (inside and inline)
        if inside:
            spans.append((section.start, section.end))
    return spans or _trained_at(outline)


def _trained_at(outline: Outline) -> list[tuple[int, int]]:
    """Lines under a training heading that name a place of study, where a resume has no education heading."""
    rows = [line for line in outline.document.lines if outline.section_at(line.start) == "certifications"]
    return [(line.start, line.end) for line in rows if INSTITUTION.search(outline.text, line.start, line.end)]


def _headed_in_the_margin(outline: Outline, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Lines whose first cell is the heading: "EDUCATION\\t2009 Howard University, BBA"."""
    headings = vocabulary.tables["sections"]["phrases"]["education"]
    found = []
    for line in outline.document.lines:
        tab = outline.text.find("\t", line.start, min(line.end, line.start + 80))
        cell = outline.text[line.start : tab] if tab >= 0 else ""
        if cell and " ".join(re.findall(r"[a-z]+", cell.lower().replace("&", "and"))) in headings:
            found.append((line.start, line.end))
    return found


def _dated_rows(outline: Outline) -> list[tuple[int, int]]:
    """Lines that name a college or a year: where a resume without headings states its studies."""
    return [(line.start, line.end) for line in outline.document.lines if COLLEGE_OR_YEAR.search(outline.text, line.start, line.end)]


def _inside(spans: list[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in spans)


def _mentions(outline: Outline, vocabulary: Vocabulary, spans: list[tuple[int, int]]) -> Iterator[Mention]:
    table = vocabulary.tables["degrees"]
    for hit in find_words(outline, vocabulary, "degrees"):
        if not _inside(spans, hit.start) and not _stands_elsewhere(outline, vocabulary, hit, bool(spans)):
            continue
        if any_of(table["asked"]).search(folded(outline.lower), *line_near(outline.text, hit.start, hit.end)):
            continue
        if hit.form in CAPITALS and not outline.text[hit.start].isupper():
            continue
        level: EducationLevel | None = EducationLevel(hit.key[1])
        if level is EducationLevel.CERTIFICATE:
            level = _of_certificate(outline, table, hit.start, hit.end)
        if level is not None:
            yield Mention(level, hit.start, hit.end)
    for start, end in spans or _dated_rows(outline):
        for match in _short(vocabulary).finditer(outline.text, start, end):
            if _is_degree(outline.text, match) and (spans or SUBJECT.match(outline.text, match.end())):
                yield Mention(EducationLevel(table["short"][match[0]]), *match.span())
        for match in BARE_LEVEL.finditer(outline.text, start, end) if spans else ():
            yield Mention(EducationLevel(LEVELS[match[1].lower()]), *match.span(1))


def _stands_elsewhere(outline: Outline, vocabulary: Vocabulary, hit: Hit, has_education: bool) -> bool:
    """Outside education a level counts where it is spelled out and neither asked for nor part of a job."""
    section = outline.section_at(hit.start)
    if hit.form in _forms(vocabulary, "bare"):
        return not has_education and (section == "" or (hit.form in TRADE_WORDS and _is_of_a_school(outline, hit)))
    beside_college = not has_education and COLLEGE.search(outline.text, *line_near(outline.text, hit.start, hit.end)) is not None
    if section not in OPEN_SECTIONS and not (beside_college and section == "skills"):
        if hit.form not in _forms(vocabulary, "spelled") or section in ("references", "interests") or outline.job_at(hit.start) is not None:
            return False
        if section == "experience" and has_education:
            return False
    left, right = line_near(outline.text, hit.start, hit.end)
    return any_of(vocabulary.tables["degrees"]["required"]).search(folded(outline.lower), left, right) is None


def _is_of_a_school(outline: Outline, hit: Hit) -> bool:
    """ "Harbor Community College, certificate in bookkeeping, 2008" where no heading of studies was read; or under "Qualifications"."""
    left, right = line_near(outline.text, hit.start, hit.end)
    if INSTITUTION.search(outline.text, left, right) and YEAR.search(folded(outline.lower), left, right):
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
    if re.match(r"\s(?:Office|Word|Excel|Access|Outlook|A\b|AN\b|THE\b|WELL\b|NEEDED\b|OF\b|\d{5}\b)", after):
        return False
    return (
        re.match(r"\s?(?:[,:;(|/-]|in\b|of\b|degree\b|Degree\b|$|\n|\s[A-Z(]|\u2013|\u2014|\s\d{4})", after) is not None
        or before.strip() == ""
    )


def _of_certificate(outline: Outline, table: Mapping[str, Any], start: int, end: int) -> EducationLevel | None:
    """A diploma of a high school is one, as is a diploma and no more; a certificate in first aid is no education."""
    text = folded(outline.lower)
    left, right = line_of(outline.text, start, end)
    if text[max(left, start - 8) : start].endswith(("no ", "without ")):
        return None
    around = text[max(left, start - 60) : start].rsplit(";")[-1] + text[start : min(right, end + 80)].split(";")[0]
    if re.search(r"high\s?school|general educational|secondary|secundaria|preparatoria|\bged\b|g\.e\.d|equivalency", around):
        return EducationLevel.HIGH_SCHOOL
    if text[left:right].strip(" .:,-\u2022") == "diploma":
        return EducationLevel.HIGH_SCHOOL
    other = any_of(table["not_vocational"]).search(text, max(left, start - 45), min(right, end + 45))
    if other and not (other[0] == "achievement" and NAMED_COLLEGE.search(outline.text, left, right)):
        return None
    named = outline.text[start].isupper() or text[:start].endswith("(") or re.match(r"\s?(?::|,|-|in\b|of\b|program)", text[end : end + 10])
    return EducationLevel.CERTIFICATE if named else None


def _study(outline: Outline, vocabulary: Vocabulary, mention: Mention, mentions: list[Mention]) -> Study:
    table = vocabulary.tables["degrees"]
    text = folded(outline.lower)
    following = next((m.start for m in mentions if m.start >= mention.end), len(text))
    left, right = line_of(outline.text, mention.start, mention.end)
    preceding = max((m.end for m in mentions if m.end <= mention.start and m.level is not EducationLevel.SOME_COLLEGE), default=0)
    unfinished = any_of(table["unfinished"])
    entry_end = min(following, _entry_end(outline, mention.end))
    sentence = max((m.end() for m in SENTENCE.finditer(text, left, mention.start)), default=left)
    ahead = max(sentence, preceding, mention.start - 110)
    incomplete = unfinished.search(text, mention.end, entry_end) or unfinished.search(text, ahead, mention.start)
    program = re.match(
        r"s?\s(?:program|programme|studies|coursework|student|candidate|prep|preparation|classes)\b", text[mention.end : mention.end + 20]
    )
    finished = re.search(r"\b(?:graduated|completed|received|awarded|earned|conferred)\b", text[mention.end : entry_end])
    program = program or re.search(r"\bsome\s$", text[max(0, mention.start - 5) : mention.start])
    completed = not (program or (incomplete and not (finished and incomplete[0] in WEAK)))
    level = mention.level
    own = [int(m[1]) for m in YEAR.finditer(outline.text, mention.start, min(following, max(right, entry_end)))]
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
    rows = [(line.start, line.end) for line in outline.document.lines if line.end > line.start and _inside(spans, line.start)]
    named = [any(start <= m.start < end for m in mentions if m.level is not EducationLevel.SOME_COLLEGE) for start, end in rows]
    colleges = [_college(outline.text, table, start, end) for start, end in rows]
    for index, (start, end) in enumerate(rows):
        if not colleges[index] or named[index]:
            continue
        before = index > 0 and named[index - 1] and not colleges[index - 1] and not _has_school(text, rows[index - 1])
        after = index + 1 < len(rows) and named[index + 1] and not colleges[index + 1] and not _has_school(text, rows[index + 1])
        if not before and not after:
            yield Study(EducationLevel.SOME_COLLEGE, True, quote(outline, start, end, "education:college named"), institution=None)


def _has_school(text: str, row: tuple[int, int]) -> bool:
    return re.search(r"\b(?:school|institute|academy)\b", text[row[0] : row[1]]) is not None


def _college(text: str, table: Mapping[str, Any], start: int, end: int) -> bool:
    """Does the line name a college, in capitals as names are, and no template slot?"""
    row = text[start:end]
    named = NAMED_COLLEGE.search(row) is not None or (row == row.lower() and any_of(table["colleges"]).search(row) is not None)
    return named and end - start < 200 and "[" not in row and not any_of(table["not_colleges"]).search(row.lower())
