"""Rows that no date claimed in, the headings of undated jobs among them out."""

from __future__ import annotations

from collections.abc import Sequence

from .job_anchors import Heading
from .job_lists import MOST_LISTED, names_both
from .job_rows import Row

TITLE = 2.5  # strength of a sure title
WIDE = 50  # letters of a line that may go on in the next
HINT = 0.4  # strength of a piece that may be a title
ALONE = 2.0  # likeness of a row that heads a job in a resume without any dates
BESIDE = 2.5  # and in a resume whose other jobs are dated
MOST_WORDS = 5  # of an employer's name alone on its line
NEIGHBOUR = 0.8  # likeness of a row that may belong to the heading beside it


def undated_headings(rows: Sequence[Row], dated: Sequence[Heading]) -> tuple[Heading, ...]:
    """Headings without dates: a blanked employer, or a sure title above its duties."""
    used = {k for heading in dated for k in range(heading.rows[0], heading.rows[-1] + 1)}
    found: list[Heading] = []
    for row in rows:
        if row.at in used or row.trust < 2 or row.heading or row.bulleted:
            continue
        if any(piece.kind == "placeholder" for piece in row.pieces):
            first = next((piece for piece in row.pieces if piece.kind == "text"), None)
            if first is not None and first.title < HINT:
                continue
            taken = _with_neighbours(rows, row, used)
        elif (not dated and _is_listed(rows, row)) or _heads_duties(rows, row, dated=bool(dated)):
            taken = _following(rows, row, used)
        else:
            continue
        found.append(Heading(taken, None))
        used.update(taken)
    return tuple(found)


def _with_neighbours(rows: Sequence[Row], row: Row, used: set[int]) -> tuple[int, ...]:
    """A row with a blanked employer; the title stands on it, else above or below it."""
    if any(piece.kind == "text" for piece in row.pieces):
        return (row.at,)
    for k in (row.at - 1, row.at + 1):
        if 0 <= k < len(rows) and k not in used and rows[k].trust == 2 and rows[k].likeness >= NEIGHBOUR:
            return (min(k, row.at), max(k, row.at))
    return (row.at,)


def _is_listed(rows: Sequence[Row], row: Row) -> bool:
    """Whether a row is one of a bare list of jobs ("Teller, Acme Bank") that is all there is between two headings."""
    if not names_both(row):
        return False
    count = 1
    for step in (-1, 1):
        k = row.at + step
        while 0 <= k < len(rows) and not rows[k].heading and rows[k].section == row.section:
            count += bool(rows[k].text)
            if count > MOST_LISTED or (rows[k].text and not names_both(rows[k])):
                return False
            k += step
    return count > 1


def _heads_duties(rows: Sequence[Row], row: Row, *, dated: bool) -> bool:
    """Whether a row without dates is a job's heading: a sure title, and below it duties or the rest of the heading."""
    texts = [piece for piece in row.pieces if piece.kind == "text"]
    paired = not dated and row.trust == 2 and names_both(row) and texts[1].before in ("hyphen", "long", "pipe", "tab", "at")
    if not texts or (max(piece.title for piece in texts) < TITLE and not paired) or len(row.pieces) > 6:
        return False
    below = rows[row.at + 1] if row.at + 1 < len(rows) else None
    if below is None or below.trust < 2 or below.dates:
        return False
    duties = below.bulleted or below.likeness < 0 or below.text[:1].islower()
    if not dated:
        return (row.likeness >= ALONE or paired) and (duties or below.likeness >= NEIGHBOUR)
    above = rows[row.at - 1] if row.at else None
    if above is not None and not above.heading and len(above.text) > WIDE and above.text[-1] not in ".:;":
        return False  # the tail of a wrapped sentence
    whose = any(piece.employer >= 2.0 or piece.kind == "place" or piece.before == "at" for piece in row.pieces)
    return row.likeness >= BESIDE and duties and whose and len(texts) >= 2


def _following(rows: Sequence[Row], row: Row, used: set[int]) -> tuple[int, ...]:
    """The heading row and, where it names no employer, the next row if that does."""
    k = row.at + 1
    if names_both(row) or (k < len(rows) and names_both(rows[k])):
        return (row.at,)
    if k < len(rows) and k not in used and not rows[k].bulleted and not rows[k].heading:
        employer = max((piece.employer - piece.title for piece in rows[k].pieces if piece.kind == "text"), default=0.0)
        if (employer > 1.0 and rows[k].likeness >= NEIGHBOUR) or _stands_between(rows, row, k):
            return (row.at, k)
    return (row.at,)


def _stands_between(rows: Sequence[Row], row: Row, k: int) -> bool:
    """Whether line `k` is a bare name between a title alone on its line and the bullets of its duties."""
    names = [piece for piece in rows[k].pieces if piece.kind == "text"]
    alone = len([piece for piece in row.pieces if piece.kind == "text"]) == 1
    bare = 0 < len(names) <= 2 and names[0].title < 1.0 and len(names[0].text.split()) <= MOST_WORDS and names[0].text[:1].isupper()
    return alone and bare and rows[k].likeness > -0.5 and k + 1 < len(rows) and rows[k + 1].bulleted
