"""Rows in, the same with bare lists of jobs among them out: "Cashier, Acme Market" and nothing more, each behind a bullet."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from .job_rows import MOST_TRUST, Row, looked_at
from .job_words import JobWords

LISTED = 1.8  # strength of a title in a bare list of jobs
MOST_LISTED = 15  # jobs of such a list
NAMED = 2.0  # strength of an organisation that stands first in it


def with_listed_jobs(rows: Sequence[Row], words: JobWords) -> tuple[Row, ...]:
    """Where no job has dates, a section of nothing but bullets that each name a title and an employer is a bare list of jobs."""
    found = list(rows)
    if any(row.dates for row in rows if row.trust == MOST_TRUST):
        return tuple(rows)
    for _, group in groupby(rows, key=lambda row: (row.section, row.trust)):
        listed = [row for row in group if row.text and not row.heading and row.trust == MOST_TRUST]
        if not 1 < len(listed) <= MOST_LISTED or not all(row.bulleted for row in listed):
            continue
        looked = [looked_at(row._replace(bulleted=False), words, wrapped=0.0, bare=False, dated_above=True) for row in listed]
        if all(names_both(row) and _has_a_name(row) for row in looked):
            for row in looked:
                found[row.at] = row
    return tuple(found)


def _has_a_name(row: Row) -> bool:
    """ "Trainer, new hires" is a duty: whose job it was is written with a capital."""
    return all(piece.text[:1].isupper() for piece in row.pieces if piece.kind == "text")


def names_both(row: Row) -> bool:
    """Whether a row is a title and whose job it was, a comma or another sign between them, in either order."""
    texts = [piece for piece in row.pieces if piece.kind == "text"]
    if len(texts) != 2 or row.bulleted or row.likeness <= 0:
        return False
    first, second = texts
    if first.title >= LISTED:
        return second.title < first.title
    return first.employer >= NAMED > first.title and second.title >= LISTED
