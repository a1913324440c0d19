"""An outline with its sections in, the jobs of the person out: titles, employers, dates, duties, contact with customers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from screening.model.dates import DateRange, PartialDate
from screening.model.profile import Employment
from screening.vocabulary.load import Vocabulary

from .contact_duty import judge_contact
from .industry import industry_of
from .job_anchors import Heading, find_anchors, headings_around
from .job_headings import Named, name_all
from .job_lists import with_listed_jobs
from .job_ranges import end_of
from .job_rows import CLOSED, Reader, Row, reader_of, rows_of
from .job_told import told_jobs
from .job_undated import undated_headings
from .job_words import JobWords, sentence_likeness, title_strength
from .outline import Outline
from .title_class import classes_of, is_lead

SOFT_BREAKS = frozenset(("experience", "awards", "skills", "projects", "other", "summary"))  # sections that may stand between two jobs
AROUND = " \t\n()*_•-–—|"  # what may stand between an employer's line and the first title under it
LONGEST_TITLE = 50  # letters of a title alone on its line
SURE_TITLE = 2.5  # its strength
SAME_TIME = 2  # months between two posts that still follow each other
# A paragraph of its own about all jobs above it: "Responsibilities have included welcoming guests and sorting parcels".
OF_ALL_JOBS = re.compile(
    r"\n[ \t]*\n[ \t]*(?:my\s)?(?:responsibilities|duties)\s(?:have\sincluded|(?:in|across|throughout)\s(?:all|these|both|the)\s)"
)
PAPER = re.compile(r"\b(?:licen[sc]e|permit|certificate)s?\b")
UNPAID = re.compile(r"\b(?:volunteer|voluntary|unpaid|pro bono)\b")
ABBREVIATED = re.compile(r"\b(?:Inc|Co|Corp|Ltd|Bros|Sr|Jr|St|Dept|Rep|Asst|Mgr|[A-Z](?:\.[A-Z])*)\.$", re.IGNORECASE)
# "40 hrs/week", "a 38-hour week"; it begins with the figure itself, which a search finds faster than the edge of a word.
# A job that was offered, wished for or never begun is none.
NOT_WORKED = re.compile(
    r"\b(?:did not start|never started|offer(?:ed)?,? declined)\b|, declined\b|\(declined\)|\bstudent, see (?:below|education|studies)\b"
)
PAUSED = re.compile(
    r"\W*(?:(?:offered position|dream job|desired (?:job|position))\b"
    r"|(?:gap year|career break|sabbatical|(?:maternity|parental|family|medical) leave|working holiday)\b(?!.*\b(?:at|for)\s[a-z]{3}))"
)
NO_TITLE = re.compile(
    r"\W*(?:reports?|reporting|reported) to\b|.*\((?:desired|wanted|target)(?: position| job| role)?\)|desired position\b"
)
HOURS = re.compile(
    r"(\d(?<!\w\d)(?:(?<=[1-7])\d)?)(?:\s?(?:\+\s?)?(?:hours?|hrs?)\.?\s?(?:/|per|a|each)\s?(?:week|wk)|[ -]hours?[ -](?:work ?)?week)\b"
)


@dataclass(frozen=True, slots=True)
class Job:
    """A heading with what it says, before its duties are looked at."""

    heading: Heading
    named: Named
    start: int
    end: int
    shown: int  # where the quotation ends: before dates that stand in the middle of a broken line
    dates: DateRange
    dates_at: tuple[int, int] | None
    employer: str | None


def find_employments(outline: Outline, vocabulary: Vocabulary) -> tuple[Employment, ...]:
    """Every job stated, in text order, each with its block of duties."""
    reader = reader_of(outline, vocabulary)
    rows = with_listed_jobs(rows_of(outline, vocabulary, reader), reader.words)
    dated = headings_around(rows, find_anchors(rows, reader))
    headings = sorted([*dated, *undated_headings(rows, dated)], key=lambda heading: heading.rows[0])
    jobs = [
        _job(outline, rows, heading, named)
        for heading, named in zip(headings, name_all(rows, headings, reader.words), strict=True)
        if _says(outline.text, heading, named, reader.words)
    ]
    taken = {k for heading in headings for k in heading.rows}
    jobs = [job for job in jobs if not _is_no_work(outline.lower[job.start : job.end])]
    jobs = [_titled_below(rows, taken, job, reader.words) for job in jobs]
    jobs = sorted([*jobs, *_told(outline, reader, rows, taken)], key=lambda job: job.start)
    jobs = _without_repeats(outline, _with_shared_employers(outline.text, jobs))
    ends = [_block_end(outline, job, jobs[i + 1].start if i + 1 < len(jobs) else None) for i, job in enumerate(jobs)]
    return tuple(_employment(outline, vocabulary, job, end) for job, end in zip(jobs, ends, strict=True))


def _is_no_work(heading: str) -> bool:
    """A job that was declined or never begun, a pause between jobs, years of study."""
    if PAUSED.match(heading):
        return True
    return ("start" in heading or "declined" in heading or ", see " in heading) and NOT_WORKED.search(heading) is not None


def _says(text: str, heading: Heading, named: Named, words: JobWords) -> bool:
    """A heading must name something; a blanked employer with dates is a job whose title is missing; a school or a paper is none."""
    if (
        named.title is None
        and named.employer
        and any(word in words.schools for word in re.findall(r"\w+", text[slice(*named.employer)].lower()))
    ):
        return False
    if named.title and PAPER.search(text[slice(*named.title)].lower()) and title_strength(text[slice(*named.title)], words) < SURE_TITLE:
        return False
    return named.title is not None or named.employer is not None or (named.blanked and heading.anchor is not None)


def _job(outline: Outline, rows: Sequence[Row], heading: Heading, named: Named) -> Job:
    anchor = heading.anchor
    dates, at = (anchor.dates, anchor.spans[0]) if anchor else (_open_end(rows, heading), None)
    is_open = not dates.is_current or (at is not None and outline.text[at[1] - 1] in "-–—")
    if anchor and dates.start and dates.end is None and is_open and (late := _late_end(rows, heading, dates.start)):
        dates = late
    last = rows[heading.rows[-1]]
    used = [piece.end for piece in last.pieces if piece.kind != "prose"] + [each.end for each in last.dates]
    employer = _words(outline.text, named.employer)
    end = max(used, default=last.end)
    start = rows[heading.rows[0]].start
    shown = start + len(outline.text[start : at[0]].rstrip()) if named.broken and at and at[0] > start else end
    if named.title and NO_TITLE.match(outline.lower, *named.title):
        named = replace(named, title=None)
    if anchor is None and dates.is_current and named.title:
        named = replace(named, title=_without_present(outline.lower, named.title))
    return Job(heading, named, start, end, shown, dates, at, employer)


def _told(outline: Outline, reader: Reader, rows: Sequence[Row], taken: set[int]) -> list[Job]:
    """The jobs told in sentences, where no heading tells them."""
    found: list[Job] = []
    for told in told_jobs(outline, reader):
        on = tuple(row.at for row in rows if row.start < told.end and row.end > told.start)
        if not on or taken.intersection(on) or any(rows[k].section in CLOSED for k in on):
            continue
        named = Named(told.title, told.employer)
        employer = _words(outline.text, told.employer)
        found.append(Job(Heading(on, None), named, told.start, told.end, told.end, told.dates, told.dates_at, employer))
    return found


def _titled_below(rows: Sequence[Row], taken: set[int], job: Job, words: JobWords) -> Job:
    """An employer with dates and no title: the sure title alone on the next line is it, the only entry of its list too."""
    if job.named.title is not None or job.employer is None or job.named.blanked or job.heading.anchor is None:
        return job
    following = [k for k in range(job.heading.rows[-1] + 1, min(job.heading.rows[-1] + 3, len(rows))) if rows[k].text][:1]
    if not following or following[0] in taken:
        return job
    row = rows[following[0]]
    below = rows[row.at + 1] if row.at + 1 < len(rows) else None
    if row.heading or row.dates or not row.trust or (row.bulleted and below is not None and below.bulleted):
        return job
    if len(row.text) > LONGEST_TITLE or title_strength(row.text, words) < SURE_TITLE or sentence_likeness(row.text, words) > 1:
        return job
    return replace(job, named=replace(job.named, title=(row.start, row.end)), end=row.end, shown=row.end)


def _open_end(rows: Sequence[Row], heading: Heading) -> DateRange:
    """An undated heading that says "Present" is a current job."""
    said = any(re.search(r"\b(?:present|current)(?:\s(?:job|position|role|employer))?\W{0,3}$", rows[k].text.lower()) for k in heading.rows)
    return DateRange(None, None, said)


def _without_present(lower: str, title: tuple[int, int]) -> tuple[int, int]:
    match = re.search(r"\W+(?:present|current)(?:\s(?:job|position|role|employer))?\W*$", lower[slice(*title)])
    return (title[0], title[0] + match.start()) if match else title


def _late_end(rows: Sequence[Row], heading: Heading, start: PartialDate) -> DateRange | None:
    """The end of a range whose two dates stood one above the other in the margin: it opens the first line of duties."""
    k = heading.rows[-1] + 1
    if k >= len(rows) or not rows[k].dates:
        return None
    first = rows[k].dates[0]
    end = end_of(first, rows[k])
    if first.start != rows[k].start or end is None or end.first_month < start.first_month:
        return None
    return DateRange(start, end)


def _with_shared_employers(text: str, jobs: Sequence[Job]) -> list[Job]:
    """Several titles under one employer: the employer's own line is no job, and its name holds for the titles below it."""
    found: list[Job] = []
    header: Job | None = None
    for i, job in enumerate(jobs):
        following = jobs[i + 1] if i + 1 < len(jobs) else None
        if job.named.title is None and job.employer and following is not None and _is_header(text, job, following):
            header = job
            continue
        if job.employer is None and not job.named.blanked:
            if header is not None and _within(job.dates, header.dates):
                job = replace(job, employer=header.employer)
            elif found and _goes_on(text, job, found[-1]):
                job = replace(job, employer=found[-1].employer)
        elif job.employer:
            header = None
        found.append(job)
    return found


def _goes_on(text: str, job: Job, last: Job) -> bool:
    """Whether a lone title line is another post with the employer of the job before it: one ended as the other began."""
    if last.employer is None or last.named.title is None or not job.named.lone or not _employer_apart(text, last):
        return False
    return _precedes(job.dates, last.dates) or _precedes(last.dates, job.dates) or _beside(job.dates, last.dates)


def _employer_apart(text: str, job: Job) -> bool:
    """Whether the employer stood on a line of its own above the title, so that it may hold for the next title too."""
    title, employer = job.named.title, job.named.employer
    return employer is None or (title is not None and "\n" in text[employer[1] : title[0]])


def _is_header(text: str, job: Job, following: Job) -> bool:
    near = not text[job.end : following.start].strip(AROUND)
    return near and following.employer is None and following.named.title is not None and (_within(following.dates, job.dates))


def _within(inner: DateRange, outer: DateRange) -> bool:
    if inner.start is None or outer.start is None:
        return False
    late = outer.is_current or outer.end is None or (inner.end is not None and inner.end.first_month <= outer.end.last_month)
    return inner.start.last_month >= outer.start.first_month and late


def _precedes(earlier: DateRange, later: DateRange) -> bool:
    """Whether one post ended as the other began."""
    if earlier.end is None or later.start is None:
        return False
    return earlier.end.first_month - SAME_TIME <= later.start.last_month and later.start.first_month <= earlier.end.last_month + SAME_TIME


def _beside(second: DateRange, first: DateRange) -> bool:
    """Whether a further post began while the first was held: "Financial Counselor (PRN)" beside the clerk's job."""
    if first.start is None or second.start is None or second.start.first_month < first.start.first_month:
        return False
    return first.is_current or (first.end is not None and second.start.first_month <= first.end.last_month)


def _without_repeats(outline: Outline, jobs: Sequence[Job]) -> list[Job]:
    """A resume pasted twice into one file has each job once."""
    seen: set[tuple[str, str, DateRange]] = set()
    found: list[Job] = []
    for job in jobs:
        key = ((_words(outline.text, job.named.title) or "").lower(), (job.employer or "").lower(), job.dates)
        if key in seen and job.dates.is_dated and key[0]:
            continue
        seen.add(key)
        found.append(job)
    return found


def _block_end(outline: Outline, job: Job, following: int | None) -> int:
    """Where the duties end: at the next job, or at the section after the jobs."""
    later = [section for section in outline.sections if section.start > job.start and (following is None or section.start < following)]
    if following is not None and all(section.name in SOFT_BREAKS for section in later):
        return following
    own = next((section.end for section in outline.sections if section.start <= job.start < section.end), len(outline.text))
    resumed = [section.end for section in later if section.name == "experience"]
    end = max([job.end, min(max([own, *resumed]), following if following is not None else len(outline.text))])
    of_all = OF_ALL_JOBS.search(outline.lower, job.end, end)
    return of_all.start() if of_all else end


def _employment(outline: Outline, vocabulary: Vocabulary, job: Job, end: int) -> Employment:
    text, title = outline.text, job.named.title
    contact = judge_contact(outline, vocabulary, title, (job.end, end))
    heading = outline.lower[job.start : job.end]
    hours = HOURS.search(outline.lower, job.start, min(end, job.end + 200))
    return Employment(
        title=_words(text, title),
        employer=job.employer,
        dates=job.dates,
        contact=contact.contact,
        evidence=outline.evidence(job.start, job.shown, rule="job heading"),
        start=job.start,
        end=end,
        contact_reason=contact.reason,
        contact_class=contact.letter,
        contact_evidence=contact.evidence,
        dates_evidence=outline.evidence(*job.dates_at, rule="job dates") if job.dates_at else None,
        location=_words(text, job.named.place),
        industry=industry_of(job.employer or "", _words(text, title) or "", vocabulary),
        mixed=contact.mixed,
        unpaid=bool(UNPAID.search(heading)),
        is_lead=bool(title) and is_lead(text[slice(*title)] if title else "", classes_of(vocabulary)),
        hours_per_week=int(hours[1]) if hours else None,
    )


def _words(text: str, span: tuple[int, int] | None) -> str | None:
    """The words of a span as written, without stray separators, a bracket closed that was opened."""
    if span is None:
        return None
    start, end = span
    if text.count("(", start, end) > text.count(")", start, end) and text[end : end + 1] == ")":
        end += 1
    words = " ".join(text[start:end].split()).strip(" \t,|–—-:;•\u200b").lstrip(".")
    return (words if words[-1:] not in (".", " ") or ABBREVIATED.search(words) else words.rstrip(". ")) or None
