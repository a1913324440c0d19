"""A sentence with figures in, each figure that the person claims as a Kpi out: whose it is, level or change, over what time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from screening.model.profile import Kpi
from screening.vocabulary.load import Vocabulary

from .kpi_figures import Figure, Share
from .kpi_limits import ALLOWED, USUAL
from .kpi_owner import OTHERS, TEAM, is_no_result, part_of, whose
from .outline import Outline
from .passages import quote
from .patterns import Patterns
from .words import Hit

MOVES = 60  # characters before a figure that may say it is a change


class Sentence(NamedTuple):
    """The sentence `text[start:end]` with the words of measures and the shares in it."""

    outline: Outline
    vocabulary: Vocabulary
    text: str
    told: Patterns
    start: int
    end: int
    measures: Sequence[Hit]
    shares: Sequence[Share]

    @property
    def bounds(self) -> tuple[int, int]:
        return self.start, self.end

    def has(self, name: str, start: int, end: int) -> bool:
        """Does the shape end right before `end`, or stand between, no further back than `start` or the sentence?"""
        return self.told[name].search(self.text, max(self.start, start), end) is not None

    def has_period(self) -> bool:
        return self.told["period"].search(self.text, self.start, self.end) is not None


def claimed(said: Sentence, figure: Figure) -> Kpi | None:
    """The figure as the sentence puts it; None for a goal, for what others had, and for what no such figure can be."""
    name, value, unit, start, end = figure
    place = (start, end)
    is_change = name != "SALES_TARGET" and _is_change(said, figure)
    low, high = ALLOWED.get(name, (-1e12, 1e12))
    if unit == "%" and not is_change and (name == "AHT" or not low <= value <= high):
        return None
    if name not in ("SALES_TARGET", "OTHER") and is_no_result(said.text, said.told, place, said.bounds):
        return None
    owner = whose(said.text, said.told, place, said.bounds)
    if owner == OTHERS:
        return None
    usual = USUAL.get((name, unit))
    note = f"outside the usual {usual[0]:g} to {usual[1]:g}" if usual and not is_change and not usual[0] <= value <= usual[1] else ""
    row = said.bounds if said.outline.text.find("\t", said.start, start) >= 0 else None  # a row of a table is quoted whole
    evidence = quote(said.outline, start, end, f"kpi:{name}", clause=row)
    return Kpi(name, value, unit, evidence, is_team=owner == TEAM, is_change=is_change, has_period=said.has_period(), note=note)


def _is_change(said: Sentence, figure: Figure) -> bool:
    if figure.unit not in ("%", "min", "sec"):
        return False
    begin = max(figure.start - MOVES, part_of(said.text, said.told, (figure.start, figure.end), said.bounds)[0])
    if said.has("by", begin, figure.start):
        return True
    if figure.unit != "%":
        return False
    if said.told["change after"].match(said.text, figure.end, min(said.end, figure.end + 40)):
        return True
    return said.has("moved", begin, figure.start) and not said.has("level", begin, figure.start)
