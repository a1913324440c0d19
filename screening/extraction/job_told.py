"""A document in, the jobs told in whole sentences out: "Since March 2018 I have been a Teller with Acme Bank in Olathe."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from screening.model.dates import DateRange

from .dates import Stated, find_dates
from .job_rows import Reader
from .job_words import title_strength
from .outline import Outline

TITLE = 2.5  # strength of a sure title
LONGEST_SENTENCE = 300  # letters
NAME = r"(?:[A-Z][a-z]{0,2}\.(?=\s[A-Z&])|[A-Z][\w&'’-]*)(?:\s+(?:[A-Z&][\w&'’-]*|(?:of|the|and)(?=\s+[A-Z]))){0,6}"
TITLE_WORDS = r"[A-Za-z][\w/&' -]{2,50}?(?:\n[\w/&' -]{1,30}?)?"
# "I was a teller with Acme Bank", "I spent four years (2013-2017) as a teller at Acme Bank"
TOLD = re.compile(
    rf"I(?<=\bI)\s+(?:then\s+|now\s+|later\s+|also\s+|first\s+|next\s+)?"
    rf"(?:have\s+been|was|am|became|(?:have\s+)?(?:worked|served|been\s+working)\s+as|work\s+as|started\s+as"
    rf"|spent\s[^.\n]{{3,40}}?\sas)\s+"
    rf"(?:also\s+)?(?:an?|the)\s+(?P<title>{TITLE_WORDS})\s+(?:with|at|for)\s+(?:the\s+)?(?P<employer>{NAME})"
)
# "I worked at Acme Bank as a teller", "I then moved to Acme Bank, where I was a teller"
TOLD_FIRST_WHERE = re.compile(
    rf"I(?<=\bI)\s+(?:then\s+|now\s+|later\s+|also\s+|first\s+|next\s+)?"
    rf"(?:(?:have\s+)?(?:worked|been\s+working)\s+(?:at|for|with)|work\s+(?:at|for|with)|joined|moved\s+(?:on\s+)?to|went\s+to)\s+(?:the\s+)?"
    rf"(?P<employer>{NAME}),?\s+(?:as|where\s+I\s+(?:was|am|became|(?:have\s+)?(?:worked|served)\s+as|work\s+as))\s+(?:an?|the)\s+"
    rf"(?P<title>{TITLE_WORDS})(?=\s*[,.;(]|\s+(?:from|since|until|between|in|and|where)\b|\s*\n\s*\n|\s*$)"
)
FULL_STOP = re.compile(r"[.!?]\s+(?=[A-Z])|\n\s*\n")


BRIEF = re.compile(r"(?P<first>[A-Z][^.\n]{2,60})\.\s(?P<second>[A-Z][^.\n]{2,50})\.\s(?=[A-Z\d])")
MOST_FIRST = 62  # letters of a first name and its full stop
MOST_WORDS = 7  # of a name or a title that is a sentence of its own


@dataclass(frozen=True, slots=True)
class Told:
    """A job of a sentence: spans of the text, and its dates."""

    start: int
    end: int
    title: tuple[int, int]
    employer: tuple[int, int]
    dates: DateRange
    dates_at: tuple[int, int]


def told_jobs(outline: Outline, reader: Reader) -> tuple[Told, ...]:
    """Sentences with "I was a ..." that name a sure title, an employer and from when to when, and "Acme. Clerk. May 2014 to June 2016."."""
    told = tuple(_told(outline, reader)) if "\ti " in outline.lower or " i " in outline.lower or "\ni " in outline.lower else ()
    return (*told, *_in_brief(outline, reader))


def _in_brief(outline: Outline, reader: Reader) -> Iterator[Told]:
    for match in filter(None, map(partial(_brief_at, outline.text), outline.starts)):
        line_end = outline.text.find("\n", match.end())
        dates = _dates(outline, reader, match.end(), len(outline.text) if line_end < 0 else line_end)
        if dates is None or dates.start - match.end() > 1 or max(len(words.split()) for words in match.groups()) > MOST_WORDS:
            continue
        sure = [name for name in ("first", "second") if title_strength(match[name], reader.words) >= TITLE]
        if len(sure) == 1:
            employer = match.span("second" if sure[0] == "first" else "first")
            comma = outline.text.find(",", *employer)
            employer = (employer[0], comma) if comma >= 0 and match[0].count(",") == 1 else employer
            yield Told(match.start(), dates.end, match.span(sure[0]), employer, dates.dates, (dates.start, dates.end))


def _brief_at(text: str, start: int) -> re.Match[str] | None:
    """Two short sentences that begin the line at `start`."""
    stop = text.find(".", start, start + MOST_FIRST)
    return BRIEF.match(text, start) if stop > 0 and text[stop + 1 : stop + 2].isspace() else None


def _told(outline: Outline, reader: Reader) -> Iterator[Told]:
    for match in (match for shape in (TOLD, TOLD_FIRST_WHERE) for match in shape.finditer(outline.text)):
        if title_strength(" ".join(match["title"].split()), reader.words) < TITLE:
            continue
        start, end = _sentence(outline.text, match.start(), match.end())
        dates = (
            _dates(outline, reader, start, match.start())
            or _dates(outline, reader, match.end(), end)
            or _dates(outline, reader, start, end)
        )
        if dates is not None:
            told = max(match.end("employer"), match.end("title"))
            yield Told(start, told, match.span("title"), match.span("employer"), dates.dates, (dates.start, dates.end))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    low = max(0, start - LONGEST_SENTENCE)
    before = [stop.end() for stop in FULL_STOP.finditer(text, low, start + 1)]
    after = FULL_STOP.search(text, end, end + LONGEST_SENTENCE)
    return (before[-1] if before else low), (after.start() if after else min(len(text), end + LONGEST_SENTENCE))


def _dates(outline: Outline, reader: Reader, start: int, end: int) -> Stated | None:
    """The one range of a stretch of a sentence."""
    plain = outline.lower[start:end].replace("\n", " ")
    found = [each for each in find_dates(plain, reader.calendar, day_first=reader.day_first) if each.is_range]
    return Stated(found[0].start + start, found[0].end + start, found[0].dates, True) if len(found) == 1 else None
