"""Segments of a region -> rows, and what can be told of the rows of two sides: level, dated, sparse, running on."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median

from screening.reading.geometry import Segment, on_one_row

PARTNERS = 0.75  # of the rows of one side that stand level with rows of the other when the page is read across
CELL_ROWS = 3  # rows of one cell in a margin at most
DATED = re.compile(r"(?:19|20)\d\d|\b(?:present|current|now)\b|\b\d\d?/\d\d\b|\bmonths?\b|\byears?\b", re.IGNORECASE)
_FIGURE = re.compile(
    r"^\W*\d[\d.,]*\s*(?:[%+x]|/\s*\d+|years?|yrs?|months?|wpm)?\W*$"
    r"|^\W*(?:expert|advanced|proficient|intermediate|basic|beginner|novice|fluent|native|conversational|good|excellent)\W*$",
    re.IGNORECASE,
)
LABEL = re.compile(r":$")
_LABELS = re.compile(  # what is said of somebody; words that head sections are not among them
    r"(?:full |first |last )?name|(?:home )?address|location|city|phone|mobile|e-?mail|linkedin|website|nationality|citizenship|visa"
    r"|availability|available(?: from)?|start(?:ing)? date|notice(?: period)?|(?:preferred )?shifts?|hours"
    r"|work (?:permit|authori[sz]ation|status|rights)|transport(?:ation)?|own car|driv(?:ing|er'?s?) licen[cs]e|typing(?: speed)?"
    r"|salary(?: expectation)?|relocation|(?:native )?languages?|tools",
    re.IGNORECASE,
)
_HEADS = re.compile(  # of the columns of a table; of lists side by side the heads are plural
    r"tool|software|system|platform|program(?:me)?|application|skill|language|level|proficiency|rating|years?(?: of use)?|years? used|where"
    r"(?: used)?|used (?:for|at)|employer|company|title|position|role|job|dates?|period|from|to|since|duties|degree|school|course|subject"
    r"|grade|result|certificate|issue[rd](?: by)?|expir(?:y|es)|status|state|duration|usage|last used",
    re.IGNORECASE,
)
LABELLED = 0.6  # of the rows of a table have a label that is known

Side = list[list[Segment]]  # rows from top to bottom, each from left to right


def rows_of(segments: list[Segment]) -> Side:
    """Segments of one region as rows, top to bottom, each from left to right."""
    rows: Side = []
    for segment in sorted(segments, key=middle):
        # A row is compared by its tallest segment; the last few rows are enough, for heights differ.
        row = next((r for r in reversed(rows[-3:]) if on_one_row(max(r, key=lambda s: s.bottom - s.top), segment)), None)
        if row is None or any(s.x0 < segment.x1 and s.x1 > segment.x0 and not on_one_row(s, segment) for s in row):
            rows.append([segment])
        else:
            row.append(segment)
    for row in rows:
        row.sort(key=lambda s: s.x0)
    return rows


def middle(segment: Segment) -> float:
    return (segment.top + segment.bottom) / 2


def switches(left: list[Segment], right: list[Segment]) -> int:
    """How often the producer went from one side to the other."""
    sides = [side for _, side in sorted([(s.at, 0) for s in left] + [(s.at, 1) for s in right])]
    return sum(a != b for a, b in pairwise(sides))


def partners(few: Side, many: Side) -> int:
    """How many rows of `few` stand on one line with a row of `many`."""
    return sum(any(_level(row[0], other[0]) for other in many) for row in few)


def _level(a: Segment, b: Segment) -> bool:
    return abs((a.top + a.bottom) - (b.top + b.bottom)) / 2 <= 0.3 * min(a.bottom - a.top, b.bottom - b.top)


def share(side: Side, pattern: re.Pattern[str]) -> float:
    return sum(any(pattern.search(s.text) for s in row) for row in side) / len(side)


def pitch(side: Side) -> float:
    """The usual distance from one row to the next."""
    return median([b[0].bottom - a[0].bottom for a, b in pairwise(side)] or [0.0])


def wraps(side: Side) -> float:
    """The share of rows that go on in the middle of a sentence: running text, not cells."""
    return sum(row[0].pieces[0].text[:1].islower() for row in side[1:]) / max(1, len(side) - 1)


def torn(one: Side, other: Side) -> int:
    """How many rows go on in the middle of a sentence beside a row of the other side that does not."""
    others = [row[0] for row in other if not row[0].text[:1].islower()]
    return sum(row[0].text[:1].islower() and any(_level(row[0], segment) for segment in others) for row in one[1:])


def is_figure(row: list[Segment]) -> bool:
    """Whether a row holds a cell with nothing but a figure or a grade."""
    return any(_FIGURE.search(segment.text) for segment in row)


def are_labels(side: Side) -> bool:
    """Whether most rows are nothing but labels of what is said beside them."""
    return sum(len(row) == 1 and _LABELS.fullmatch(row[0].text) is not None for row in side) >= LABELLED * len(side)


def is_headed(left: Side, right: Side) -> bool:
    """Whether all cells of the first row are heads of columns of a table."""
    return all(_HEADS.fullmatch(segment.text) for segment in (*left[0], *right[0]))


def beside(few: Side, many: Side) -> Side:
    """The rows of `few` that stand between the first and the last row of `many`."""
    top, bottom = min(s.top for s in many[0]), max(s.bottom for s in many[-1])
    return [row for row in few if row[0].bottom > top and row[0].top < bottom]


def is_sparse(few: Side, many: Side) -> bool:
    """Whether one side has far fewer rows than the other, and far apart."""
    return len(few) <= 0.6 * len(many) and pitch(few) >= 1.5 * pitch(many)
