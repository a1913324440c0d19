"""A document in, the part of it that finders look through out: no endless line, no endless text."""

from __future__ import annotations

from dataclasses import replace

from screening.model.document import Document

LONGEST_LINE = 10_000  # characters; three pages in one paragraph. What follows in such a line is no resume
MOST_TEXT = 400_000  # characters, about a hundred full pages


def readable(document: Document) -> Document:
    """The same document with what lies beyond the limits blanked or cut off, every offset kept; mostly the object itself."""
    text = document.text
    if len(text) <= LONGEST_LINE:
        return document
    endless = [line for line in _rows(text) if line[1] - line[0] > LONGEST_LINE]
    if not endless and len(text) <= MOST_TEXT:
        return document
    for start, end in reversed(endless):
        kept = text.rfind(" ", start, start + LONGEST_LINE)
        kept = kept if kept > start else start + LONGEST_LINE
        text = text[:kept] + " " * (end - kept) + text[end:]
    text = text[:MOST_TEXT].rstrip()
    lines = tuple(line if line.end <= len(text) else replace(line, end=len(text)) for line in document.lines if line.start <= len(text))
    return replace(document, text=text, lines=lines)


def _rows(text: str) -> list[tuple[int, int]]:
    rows, start = [], 0
    for row in text.split("\n"):
        rows.append((start, start + len(row)))
        start += len(row) + 1
    return rows
