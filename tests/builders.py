"""Small nouns for tests."""

from __future__ import annotations

import hashlib

from screening.model.document import Document, Format, Line


def document_of(text: str, filename: str = "resume.txt") -> Document:
    """A one-page document whose lines are the lines of `text`."""
    lines, start = [], 0
    for row in text.split("\n"):
        lines.append(Line(start, start + len(row), 1))
        start += len(row) + 1
    return Document(hashlib.sha256(text.encode()).hexdigest(), filename, Format.TEXT, text, tuple(lines))
