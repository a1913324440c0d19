"""An outline with its sections in, the jobs of the person out: titles, employers, dates, duties, contact with customers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screening.model.dates import DateRange
from screening.model.profile import Employment
from screening.vocabulary.load import Vocabulary

from .contact_duty import judge_contact
from .dates import calendar_of, writes_day_first
from .job_anchors import Heading, find_anchors, headings_around
from .job_headings import Named, name_all
from .job_rows import Reader, Row, rows_of
from .job_words import job_words_of
from .outline import Outline


def find_employments(outline: Outline, vocabulary: Vocabulary) -> tuple[Employment, ...]:
    """Every job stated, in text order, each with its block of duties."""
    rows = rows_of(outline, vocabulary)
    reader = Reader(job_words_of(vocabulary), calendar_of(vocabulary), writes_day_first(outline.lower))
    headings = headings_around(rows, find_anchors(rows, reader))
    named = name_all(rows, headings)
    jobs = [(h, n) for h, n in zip(headings, named, strict=True) if n.title or n.employer]
    starts = [rows[h.rows[0]].start for h, _ in jobs]
    return tuple(
        _employment(outline, vocabulary, rows, heading, name, _block_end(outline, rows, heading, starts[i + 1 :]))
        for i, (heading, name) in enumerate(jobs)
    )


def _block_end(outline: Outline, rows: Sequence[Row], heading: Heading, later: Sequence[int]) -> int:
    last = rows[heading.rows[-1]].end
    section = next(
        (s.end for s in outline.sections if s.start <= last < s.end or s.start <= rows[heading.rows[0]].start < s.end), len(outline.text)
    )
    return max(last, min([section, *later[:1]]))


def _employment(outline: Outline, vocabulary: Vocabulary, rows: Sequence[Row], heading: Heading, name: Named, end: int) -> Employment:
    start = rows[heading.rows[0]].start
    contact = judge_contact(outline, vocabulary, name.title, (rows[heading.rows[-1]].end, end))
    text = outline.text
    anchor = heading.anchor
    dates_evidence = outline.evidence(*anchor.spans[0], rule="job dates") if anchor else None
    return Employment(
        title=_clean(text[slice(*name.title)]) if name.title else None,
        employer=_clean(text[slice(*name.employer)]) if name.employer else None,
        dates=anchor.dates if anchor else DateRange(),
        contact=contact.contact,
        contact_reason=contact.reason,
        contact_class=contact.letter,
        contact_evidence=contact.evidence,
        mixed=contact.mixed,
        evidence=outline.evidence(start, rows[heading.rows[-1]].end, rule="job heading"),
        start=start,
        end=end,
        dates_evidence=dates_evidence,
        location=_clean(text[slice(*name.place)]) if name.place else None,
    )


def _clean(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" \t,|–—-:;.•\u200b")
