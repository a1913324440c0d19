"""The pieces of a heading that a narrow column broke over two lines in, the pieces as they were written out."""

from __future__ import annotations

from collections.abc import Sequence

from .job_anchors import Heading
from .job_pieces import Piece
from .job_rows import Row
from .job_words import LEGAL, JobWords, employer_strength, is_place, title_strength

SURE_TITLE, SURE_EMPLOYER = 2.5, 2.0  # strengths
OPEN_END = "-–—|,"  # a line that ends in one of these was broken at a separator, not in a name


def are_single_lines(rows: Sequence[Row], headings: Sequence[Heading]) -> bool:
    """Whether the jobs of a resume are headed by one line each, with title, employer and dates on it."""
    dated = [heading for heading in headings if heading.anchor is not None]
    whole = [heading for heading in dated if len(heading.rows) == 1 and _has_both(rows[heading.rows[0]])]
    return len(whole) >= 2 and 2 * len(whole) > len(dated)


def _has_both(row: Row) -> bool:
    texts = [piece for piece in row.pieces if piece.kind == "text"]
    return len(texts) > 1 and max(piece.title for piece in texts) >= 2.0


def unwrapped(pieces: Sequence[Piece], rows: Sequence[Row], words: JobWords, *, single_lines: bool) -> list[Piece]:
    """Names that were cut at a line's end joined again, their pieces on one line.

    In a resume whose jobs are headed by single lines every further line is such a cut; elsewhere only one that
    begins with nothing but the end of a name ("Credit Union", "Division").
    """
    found: list[Piece] = []
    row = rows_back = -1
    for piece in pieces:
        last = found[-1] if found else None
        if last is None or piece.row == row:
            found.append(piece._replace(row=piece.row - rows_back) if rows_back > 0 else piece)
        elif last.title >= SURE_TITLE and piece.employer >= SURE_EMPLOYER:
            rows_back = 0  # "Receptionist" over "Rockford Dental Associates": two names, each whole
            found.append(piece)
        elif single_lines or (len(found) > 1 and _ends_a_name(piece.text, words)):
            rows_back = piece.row - last.row
            dated = any(date.start >= last.end for date in rows[row].dates)
            cut = rows[row].text[-1:] not in OPEN_END and last.kind == piece.kind == "text" and not dated
            kind = "remark" if dated and piece.kind == "text" else piece.kind  # the dates stand between: a name cannot reach over them
            found.append(_joined(found.pop(), piece, words) if cut else piece._replace(row=last.row, before="comma", kind=kind))
        else:
            rows_back = 0
            found.append(piece)
        row = piece.row
    return found


def _ends_a_name(text: str, words: JobWords) -> bool:
    tokens = [token.strip(".,").replace(".", "") for token in text.lower().split()]
    return bool(tokens) and all(token in words.suffixes or token in words.parts or token in LEGAL for token in tokens)


def _joined(first: Piece, second: Piece, words: JobWords) -> Piece:
    text = f"{first.text} {second.text}"
    if is_place(text, words):
        return first._replace(end=second.end, text=text, kind="place")
    return first._replace(end=second.end, text=text, title=title_strength(text, words), employer=employer_strength(text, words))
