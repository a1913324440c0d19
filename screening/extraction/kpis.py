"""The text of a document in, the service figures the person claims out: what, how much, whose, level or change."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from screening.model.profile import Kpi
from screening.vocabulary.load import Vocabulary

from .contact_volumes import find_volumes
from .figure_words import in_figures
from .kpi_figures import shares
from .kpi_limits import doubted
from .kpi_sayings import surveys
from .kpi_scores import scores
from .kpi_sentence import Sentence
from .kpi_shapes import kpi_patterns
from .kpi_shares import percentages
from .outline import Outline
from .passages import sentence_at
from .words import find_words, folded

MOST_FIGURES = 1_000  # more is no resume
FIGURES = re.compile(r"(?:\t ?\d[\d.,]* ?%?(?=[\t\n]|$)){1,12}")  # the cells beside what a row of a table measures
YEARS = re.compile(r"(?:\t ?(?:fy ?)?(?:19|20)\d\d)+$", re.IGNORECASE)
MOST_ROWS = 12  # between a row of a table and its head
NO_MEASURE = ("rate", "maybe")  # kinds of words that lead to a figure and do not say what it measures


def find_kpis(outline: Outline, vocabulary: Vocabulary) -> tuple[Kpi, ...]:
    """Figures claimed, in text order, each (kpi, value, unit) once."""
    told = (kpi for said, has_rate in _sentences(outline, vocabulary) for kpi in _told_in(said, has_rate=has_rate))
    found = islice(told, MOST_FIGURES)
    once: dict[tuple[str, float, str, bool], Kpi] = {}
    for kpi in sorted(found, key=lambda k: k.evidence.start):
        once.setdefault((kpi.kpi, kpi.value, kpi.unit, kpi.is_change), kpi)
    return tuple(doubted(list(once.values())))


def _sentences(outline: Outline, vocabulary: Vocabulary) -> Iterator[tuple[Sentence, bool]]:
    """The sentences that may hold a figure, and whether each names a length of time to count in."""
    text, told = in_figures(folded(outline.lower)), kpi_patterns(vocabulary)
    hits = find_words(outline, vocabulary, "kpis")
    of_text = shares(text, told["share"])
    places = [hit.start for hit in hits if hit.key[1] not in ("OTHER", "none")]
    places += [share.start for share in of_text]
    end = -1
    for place in sorted(places):
        if place < end:
            continue
        start, end = sentence_at(outline.text, place)
        if outline.text.startswith("\t", end):
            end = _row_end(outline.text, end)
        inside = [hit for hit in hits[bisect_left(hits, (start,)) : bisect_left(hits, (end,))] if hit.end <= end]
        kinds = {hit.key[1] for hit in inside}
        measures = [hit for hit in inside if hit.key[1] not in NO_MEASURE]
        if "maybe" in kinds:
            measures += surveys(text, told, (start, end), measures)
        here = [share for share in of_text if start <= share.start < end]
        yield Sentence(outline, vocabulary, text, told, start, end, measures, here), "rate" in kinds


def _row_end(text: str, end: int) -> int:
    """Where the figures end beside what a row of a table measures, if its head names years over them and nothing else.

    Under "Target" and "Team result" they are no figures of the person's own; without a head a single one may be.
    """
    cells = FIGURES.match(text, end)
    if cells is None:
        return end
    line = text.rfind("\n", 0, end)
    for _ in range(MOST_ROWS):
        begin = text.rfind("\n", 0, max(0, line)) + 1
        above = text[begin : max(begin, line)]
        if YEARS.search(above):
            return cells.end()
        if FIGURES.search(above) is None:
            return cells.end() if "\t" not in above and cells[0].count("\t") == 1 else end
        line = begin - 1
    return end


def _told_in(said: Sentence, *, has_rate: bool) -> Iterator[Kpi]:
    if said.shares:
        yield from percentages(said)
    yield from scores(said)
    if has_rate:
        yield from find_volumes(said)
