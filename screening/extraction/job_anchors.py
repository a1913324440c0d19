"""Rows in, the places where a job's dates stand out, each with the rows of its heading around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from .dates import Stated
from .job_pieces import DASHED_LIST, LONGEST_PIECE, RUN_IN, SURE_TITLE, TOLD_AFTER
from .job_ranges import Anchor, nothing_beside, range_broken_off, range_over_rows
from .job_rows import APART, CLOSED, MOST_TRUST, NO_WORK, PAPERS, REACH, STUDY, Reader, Row
from .job_words import sentence_likeness

BESIDE = 90  # letters after a date that still speak of it; further on a duty may tell of awards
MOST_DATES = 2  # dates and ranges on one line; more of them tell a story or list awards
MOST_BESIDE = 8  # words of a short line with dates in its middle
JOINED = re.compile(r"[-–—~]|\b(?:to|thru|through|till?|until|present|now|current)\b|\d\s+a\s")  # two ends, or an open one, are told
IN_PASSING = re.compile(r"\s(?:in|of|during|by|for|on|through|after|before|until)\s*$")
LOOSE = re.compile(r"^[\s(|,–—:;.\u200b-]*(?:from|since)?[\s(:]*$|^[\s)|,–—:;.\u200b(-]*$", re.IGNORECASE)


def find_anchors(rows: Sequence[Row], reader: Reader) -> tuple[Anchor, ...]:
    """The rows whose dates date a job rather than a sentence, in order."""
    found: list[Anchor] = []
    i = 0
    while i < len(rows):
        row, anchor = rows[i], None
        if row.dates:
            anchor = range_over_rows(rows, i, reader) or range_broken_off(rows, i, reader) or _single(row, reader)
        if anchor is not None:
            found.append(anchor)
        i = anchor.last + 1 if anchor is not None else i + 1
        while anchor is not None and i < len(rows) and rows[i].start <= anchor.spans[-1][0]:
            i += 1  # a range down the margin ends beside a duty
    return tuple(found)


def _single(row: Row, reader: Reader) -> Anchor | None:
    """The dates of one row, None where they belong to a sentence, a degree, an award."""
    if row.section in CLOSED or row.heading:
        return None
    stated = next((each for each in row.dates if each.is_range), row.dates[0])
    before = row.text[: stated.start - row.start]
    duties = next((p.start for p in row.pieces if p.kind == "prose" and p.before in ("tab", "stop") and p.start > stated.end), row.end)
    after = row.text[stated.end - row.start : duties - row.start]
    after = after.rstrip(" .") if duties < row.end else after  # the full stop before the duties ends the heading
    if nothing_beside(row):
        usable = row.trust + stated.is_range >= MOST_TRUST and not row.bulleted
    else:
        usable = _stands_in_heading(row, stated, (before, after), reader)
    return Anchor(row.at, row.at, stated.dates, ((stated.start, stated.end),), nothing_beside(row)) if usable else None


def _stands_in_heading(row: Row, stated: Stated, around: tuple[str, str], reader: Reader) -> bool:
    """Whether the words beside the dates are names rather than a sentence, a degree or an award."""
    if len(row.dates) > MOST_DATES:
        return False
    (before, after), words = around, reader.words
    texts = [p for p in row.pieces if p.kind == "text"]
    title = max((p.title for p in texts), default=0.0)
    employer = max((p.employer for p in texts), default=0.0)
    placeholder = any(p.kind == "placeholder" for p in row.pieces)
    if _is_no_job(row, stated, before, plain=title < 3.0 and not placeholder):
        return False
    loose = LOOSE.match(before) is not None
    at_edge = loose or _at_edge(before, after, title=title, several=len(texts) > 1)
    beside = after if loose and not TOLD_AFTER.match(after) else before
    closed = title >= SURE_TITLE and (RUN_IN.match(after) or after.strip() in ("", "."))
    plain = beside.rstrip(" .") if beside is before and closed else beside  # "Acme, Largo - Clerk. 2011 to 2015. Met ..."
    sentence = sentence_likeness(plain, words) if beside.strip() else 0.0
    if row.bulleted or row.trust < MOST_TRUST:
        named = title >= 2.5 or (row.trust and not row.bulleted and (employer >= 2.0 or placeholder))
        between = title >= SURE_TITLE and len(row.text.split()) <= MOST_BESIDE  # "Cashier 2014-2016 GasGo"
        return bool(stated.is_range and named and sentence < 1.2 and len(row.text) < 120 and (at_edge or placeholder or between))
    if placeholder:
        return sentence_likeness(before, words) < 1.5
    if stated.is_range and len(before) < 90 and (_names_both(row, stated) or _opens_with_title(row, stated)):
        return True
    if not stated.is_range:
        return at_edge and sentence < 1.0 and len(row.text) < 110 and max(title, employer) >= 2.0
    if at_edge:
        return sentence < 1.5 and len(beside) < (LONGEST_PIECE if title >= 2.5 else 130)
    inside = max(sentence_likeness(before, words), sentence_likeness(after, words))
    return max(title, employer) >= 2.5 and inside < 1.0 and len(before) < 90


def _is_no_job(row: Row, stated: Stated, before: str, *, plain: bool) -> bool:
    """Whether the words of the row say that its dates are another thing's; `plain`: no sure title and no blanked employer."""
    lower, end = row.text.lower(), stated.end - row.start
    if lower.startswith(("i ", "my ", "we ")) or NO_WORK.search(lower, 0, end + BESIDE):
        return True
    if plain and (STUDY.search(lower) or PAPERS.search(lower) or APART.search(lower)):
        return True
    if JOINED.search(lower, stated.start - row.start, end):
        return False
    return IN_PASSING.search(before) is not None or (row.bulleted and sum(p.kind == "text" for p in row.pieces) < 2)


def _at_edge(before: str, after: str, *, title: float, several: bool) -> bool:
    """Whether the dates end the names before them, set off from what follows."""
    if LOOSE.match(after) or RUN_IN.match(after) or "\t" in before[-2:] or "\t" in after[:2]:
        return True
    if title >= SURE_TITLE and (TOLD_AFTER.match(after) or (several and DASHED_LIST.match(after))):
        return True
    return LOOSE.match(_without_remarks(after)) is not None


def _names_both(row: Row, stated: Stated) -> bool:
    """Whether a title and an employer stand before the dates; then duties may be run in after them."""
    before = [p for p in row.pieces if p.end <= stated.start and p.kind == "text"]
    return len(before) > 1 and max(p.title for p in before) >= 2.5 and max(p.employer for p in before) >= 2.0


def _opens_with_title(row: Row, stated: Stated) -> bool:
    """ "Institutional Equity Sales Dec 2014 - Present" with duties run in after it: a short capitalised title begins the line."""
    first = row.pieces[0] if row.pieces else None
    if first is None or first.kind != "text" or first.end > stated.start or len([p for p in row.pieces if p.end <= stated.start]) > 1:
        return False
    return first.title >= 1.0 and 1 < len(first.text.split()) <= MOST_NAME_WORDS and first.text.istitle()


def _without_remarks(text: str) -> str:
    return re.sub(r"\([^)]{0,40}\)", "", text)


@dataclass(frozen=True, slots=True)
class Heading:
    """A job's heading: the rows it takes, among them its dates (None where it has none)."""

    rows: tuple[int, ...]
    anchor: Anchor | None


def headings_around(rows: Sequence[Row], anchors: Sequence[Anchor]) -> tuple[Heading, ...]:
    """For each anchor the rows above and below that belong to its heading.

    People lay out all jobs of a resume alike, so one shape (rows above, rows below) is chosen for the
    document by how well it fits all anchors; a single job leaves it only for a clearly better fit.
    """
    fits = [_fits(rows, anchors, i) for i in range(len(anchors))]
    totals = {shape: sum(fit[shape] for fit in fits) for shape in SHAPES}
    usual = max(SHAPES, key=lambda shape: (totals[shape], -sum(shape)))
    chosen: list[tuple[int, int]] = []
    for fit in fits:
        best = max(SHAPES, key=lambda shape: (fit[shape] + (LOYALTY if shape == usual else 0.0), -sum(shape)))
        chosen.append(best)
    headings: list[Heading] = []
    for i, shape in enumerate(chosen):
        low = headings[-1].rows[-1] + 1 if headings else 0
        high = anchors[i + 1].first - (usual[0] if shape != usual else 0) if i + 1 < len(anchors) else len(rows)
        headings.append(_heading(rows, anchors[i], shape, (low, high)))
    return tuple(headings)


SHAPES = tuple((above, below) for above, below in product(range(REACH + 1), repeat=2) if above + below <= REACH)
LOYALTY = 2.1  # how much better another shape must fit one job before it leaves the shape of the document
UNTOLD = -9.0  # the strength of a title where there is no text
WORST = -3.0  # how much one unlikely row can speak against a shape
NAMELESS = 1.0  # what a heading without an employer costs
MOST_NAME_WORDS = 4  # of an organisation's name that stands alone
LEAST_NAME = -0.6  # its likeness
ROW_COST = 0.5  # a row must look like a heading by this much to be taken


def _span(rows: Sequence[Row], anchors: Sequence[Anchor], i: int) -> tuple[int, int]:
    """Rows that anchor `i` may take: after the last anchor, before the next."""
    low = anchors[i - 1].last + 1 if i else 0
    high = anchors[i + 1].first if i + 1 < len(anchors) else len(rows)
    return low, high


def _told(row: Row) -> tuple[float, bool]:
    """How much the likeliest title of a row looks like one; and whether the row may name an employer."""
    title, whose = UNTOLD, False
    for piece in row.pieces:
        if piece.kind == "text":
            title = max(title, piece.title)
            whose = whose or piece.employer >= 2.0 or piece.title < 1.0
        elif piece.kind == "placeholder":
            whose = True
    return title, whose


def _fits(rows: Sequence[Row], anchors: Sequence[Anchor], i: int) -> dict[tuple[int, int], float]:
    """How well each shape fits the rows around one anchor."""
    low, high = _span(rows, anchors, i)
    first, after = anchors[i].first, anchors[i].last + 1
    costs = {k: max(rows[k].likeness, WORST) - ROW_COST for k in range(max(low, first - REACH), min(high, after + REACH))}
    on = _told_in(rows[first:after], (UNTOLD, False))[-1]
    above = _told_in(rows[max(low, first - REACH) : first][::-1], on)
    below = _told_in(rows[after : min(high, after + REACH)], on)
    found: dict[tuple[int, int], float] = {}
    for over, under in SHAPES:
        own = low + under if i else low  # the rows before are the last job's, were it of the same shape
        score = 0.0
        for k in range(first - over, first):
            score += costs[k] if k >= own else WORST
        for k in range(after, after + under):
            score += costs[k] if k < high else WORST
        (title, whose), (lower_title, lower_whose) = above[min(over, len(above) - 1)], below[min(under, len(below) - 1)]
        title = max(title, lower_title)
        score += 0.0 if title == UNTOLD else min(title, 2.0)
        found[over, under] = score - (0.0 if whose or lower_whose else NAMELESS)
    return found


def _told_in(rows: Sequence[Row], so_far: tuple[float, bool]) -> list[tuple[float, bool]]:
    """What the rows tell together: before the first of them, with it, with the one after it and so on."""
    found = [so_far]
    for row in rows:
        title, whose = _told(row)
        found.append((max(found[-1][0], title), found[-1][1] or whose))
    return found


def _heading(rows: Sequence[Row], anchor: Anchor, shape: tuple[int, int], bounds: tuple[int, int]) -> Heading:
    (above, below), (low, high) = shape, bounds
    taken = list(range(anchor.first, anchor.last + 1))
    for k in range(anchor.first - 1, anchor.first - 1 - above, -1):
        if k < low or rows[k].likeness < REFUSED:
            break
        taken.insert(0, k)
    for k in range(anchor.last + 1, anchor.last + 1 + below):
        if k >= high or rows[k].likeness < REFUSED or (rows[k].bulleted and not rows[anchor.first].bulleted):
            break
        taken.append(k)
    return Heading((*_employer_above(rows, taken, low), *taken), anchor)


def _employer_above(rows: Sequence[Row], taken: Sequence[int], low: int) -> tuple[int, ...]:
    """The line above a heading without employer, when it is a bare name: "Acme", "5 years 2 months", then the title."""
    pieces = [piece for k in taken for piece in rows[k].pieces if piece.kind in ("text", "placeholder")]
    if any(piece.kind == "placeholder" or piece.employer >= 2.0 for piece in pieces) or not pieces:
        return ()
    beside = [piece for piece in pieces if piece.title < 1.0]
    titled = max(piece.title for piece in pieces) >= SURE_TITLE
    if not all(titled and piece.before == "comma" and piece.employer < 1.0 for piece in beside):
        return ()
    k = taken[0] - 1
    if k > low and not rows[k].text and rows[k - 1].pieces and max(p.employer for p in rows[k - 1].pieces) >= SURE_NAME:
        k -= 1
    if k > low and rows[k].pieces and all(piece.kind == "remark" for piece in rows[k].pieces):
        k -= 1
    if k < low or rows[k].heading or rows[k].bulleted or rows[k].dates or not rows[k].trust:
        return ()
    names = [piece for piece in rows[k].pieces if piece.kind == "text"]
    if names and names[0].employer >= SURE_NAME > 1.0 > names[0].title and all(p.employer < 1.0 > p.title for p in names[1:]):
        return tuple(range(k, taken[0])) if len(names) <= 2 and rows[k].likeness > LEAST_NAME else ()
    if beside or len(names) != 1:
        return ()
    bare = names[0].title < 0.5 and 0 < len(names[0].text.split()) <= MOST_NAME_WORDS and names[0].text.istitle()
    return tuple(range(k, taken[0])) if bare and rows[k].likeness > LEAST_NAME else ()


SURE_NAME = 2.0  # strength of an organisation's name on a line of its own
REFUSED = -1.5  # a row this unlike a heading is never taken, whatever the shape of the document
