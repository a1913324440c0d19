"""The text of a job posting in, its clauses out: each with its place, and whether what it says is a must, a wish or neither."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from screening.vocabulary.load import Vocabulary

from .posting_cues import MUST, NONE, SKIP, WISH, Cues, cues_of
from .posting_headings import BOTH, ENDS_AS_HEADING, heading_of, is_leaning_label, is_topic, kind_of, leaning, unknown_heading
from .posting_rows import BULLET, Span, rows_of
from .posting_sentences import SHORT_LABEL, Clause, clauses_of
from .posting_tables import Table, tables_of

LATER_LABEL = re.compile(r"(?:(?<=[.!?;])\s+|\s+[|/•]\s+)([A-Z][^:.;?\n]{1,60}?)(?=[:?])")
SHORT_QUESTION = 8  # words of "So who are we looking for?"
MIXED = -1  # the group of what stands under "duties and requirements"


def clauses(posting: str, vocabulary: Vocabulary, *, asks: Callable[[str], bool] = bool) -> Iterator[Clause]:
    """Every clause in order. Of what stands under duties, pay or benefits only what asks by its own words, as SKIP.

    `asks` tells whether a line alone asks for something: such a line is no heading, however short it is.
    A list with no heading at all over one of wishes is what must be.
    """
    waiting: list[Clause] | None = []
    for each in _in_order(posting, vocabulary, asks):
        if waiting is not None and isinstance(each, Clause):
            waiting.append(each)
        elif waiting is not None:
            yield from (replace(one, need=MUST) if each == WISH and one.in_list and not one.need else one for one in waiting)
            waiting = None
        elif isinstance(each, Clause):
            yield each
    yield from waiting or ()


def _in_order(posting: str, vocabulary: Vocabulary, asks: Callable[[str], bool]) -> Iterator[Clause | str]:
    """The clauses, and what each heading or label says where it stands."""
    words, state, from_label, is_begun, group = cues_of(vocabulary), NONE, False, False, 0
    lines, tables = list(_lines(posting, words)), list(tables_of(posting, words))
    for number, line in enumerate(lines):
        if table := next((each for each in tables if each.start < line.end and line.start < each.end), None):
            if table.start >= line.start:
                yield from _clauses_in(table, words)
            state, from_label = NONE, False
            continue
        text = posting[line.start : line.end]
        if not text.strip():
            state, from_label = (NONE, False) if from_label else (state, False)
            continue
        found = _over(posting, lines, number, state if is_begun else None, words, asks)
        if found is not None:
            offset = found[1]
            if not (state == WISH and is_topic(text, offset, words)):  # "Education: ..." among what is preferred
                state = found[0]
                group = MIXED if BOTH.search(text.lower()) else number
                if is_begun:
                    yield state
            rest = Span(line.start + offset, line.end)
            from_label = bool(posting[rest.start : rest.end].strip(" *_#"))
            line = rest
        is_begun = True  # the first line is the title, whatever it leans to
        bullet = BULLET.match(text)
        if found is None and bullet:
            line = Span(line.start + bullet.end(), line.end)
        if state == SKIP:
            told = clauses_of(posting, line, NONE, words)
            yield from (replace(each, need=SKIP) for each in told if each.said and (each.need == MUST or asks(each.text)))
        else:
            yield from (replace(each, in_list=bool(bullet), group=group) for each in clauses_of(posting, line, state, words))


def _over(
    posting: str, lines: list[Span], number: int, state: str | None, words: Cues, asks: Callable[[str], bool]
) -> tuple[str, int] | None:
    """What a line says as a heading or label, and where the rest of it begins; `state` is None for the title."""
    text, before, following = (
        posting[lines[n].start : lines[n].end] if 0 <= n < len(lines) else "" for n in (number, number - 1, number + 1)
    )
    found = heading_of(text, before, following, words)
    if found and is_leaning_label(text, found[1], words) and asks(text[: found[1]].rstrip(": ")):
        found = None  # "Excel is a tool you're sharp with: ..."
    if found is None and state is not None and (ENDS_AS_HEADING.search(text) or not asks(text)):
        lean = unknown_heading(text, before, following, state, words)
        return None if lean is None else (lean, len(text))
    return found


def _lines(posting: str, words: Cues) -> Iterator[Span]:
    """The lines, wrapped ones as one; also ended where a label we know follows a sentence ("... all day. Requirements: ...")."""
    for span in rows_of(posting):
        begin = span.start
        for found in LATER_LABEL.finditer(posting, span.start, span.end):
            longest = SHORT_LABEL if posting[found.end()] == ":" else SHORT_QUESTION
            lean = leaning(found[1], words) if len(found[1].split()) <= longest else None
            if kind_of(found[1], words) is not None or lean is not None:
                yield Span(begin, found.start(1))
                begin = found.start(1)
        yield Span(begin, span.end)


def _clauses_in(table: Table, words: Cues) -> Iterator[Clause]:
    """The clauses of the cells; each has its place in the posting, which holds the rows between its first and last one."""
    for cell in table.cells:
        for each in clauses_of(cell.text, Span(0, len(cell.text)), cell.need, words):
            rows = tuple(Span(piece.start, piece.start + len(piece.text)) for piece in cell.pieces)
            is_whole = each.end - each.start == len(cell.text)
            place = (cell.place(each.start), cell.place(each.end))
            yield replace(each, start=place[0], end=place[1], in_list=True, rows=rows if is_whole else ())
