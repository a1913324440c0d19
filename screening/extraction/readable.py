"""A document in, the part of it that finders look through out: no endless line, no endless text."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from screening.model.document import Document

LONGEST_LINE = 10_000  # characters; three pages in one paragraph. What follows in such a line is no resume
MOST_SAME = 200  # times that a line stands; the head of each page of the longest resume stands a hundred times
MOST_TEXT = 400_000  # characters, about a hundred full pages


def readable(document: Document) -> Document:
    """The same document with what lies beyond the limits blanked or cut off, every offset kept; mostly the object itself."""
    text = document.text
    if len(text) <= LONGEST_LINE:
        return document
    rows = _rows(text)
    blanked = [_end_of_endless(text, *row) for row in rows if row[1] - row[0] > LONGEST_LINE]
    blanked += _said_too_often(text, rows)
    if not blanked and len(text) <= MOST_TEXT:
        return document
    text = _without(text, sorted(blanked))[:MOST_TEXT].rstrip()
    lines = tuple(line if line.end <= len(text) else replace(line, end=len(text)) for line in document.lines if line.start <= len(text))
    return replace(document, text=text, lines=lines)


def _without(text: str, blanked: list[tuple[int, int]]) -> str:
    kept, at = [], 0
    for start, end in blanked:
        kept += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*kept, text[at:]])


def _end_of_endless(text: str, start: int, end: int) -> tuple[int, int]:
    kept = text.rfind(" ", start, start + LONGEST_LINE)
    return (kept if kept > start else start + LONGEST_LINE), end


def _said_too_often(text: str, rows: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Lines amid others that stand hundreds of times: whoever writes so is no person telling of a job."""
    if len(rows) <= MOST_SAME:
        return []
    said = [text[start:end] for start, end in rows]
    counts = Counter(line for line in said if line.strip())
    often = [counts[line] > MOST_SAME or not line.strip() for line in said]
    seen: Counter[str] = Counter()
    found = []
    for i in range(1, len(rows) - 1):
        seen[said[i]] += 1
        if seen[said[i]] > MOST_SAME and often[i - 1] and often[i] and often[i + 1] and said[i].strip():
            found.append(rows[i])
    return found


def _rows(text: str) -> list[tuple[int, int]]:
    rows, start = [], 0
    for row in text.split("\n"):
        rows.append((start, start + len(row)))
        start += len(row) + 1
    return rows
