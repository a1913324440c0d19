"""Locked scorecards of an opening in, one line a rater out: how high, how wide, how close to the others, how soon. Always with counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from statistics import fmean, median, stdev

import numpy as np

from screening.model.scenario import RatingFlag, Scorecard

from .dimension_file import Dimensions
from .flags import is_halo, rater_flags
from .ratings import counted, dimension_table, has_note, total_table
from .severity import RaterEffect, severity
from .table import Numbers, RatingTable


@dataclass(frozen=True, slots=True)
class RaterReport:
    """One rater. `mean` and `spread` are of totals (None without a second candidate); `effect` holds severity, raw and shrunk.

    `within_one`: the share of `pairs` ratings that lie 1 point or less from another rater's of the same candidate and dimension.
    `minutes` is the median time from the end of the play to the lock, of `timed` scorecards; `alike` counts the candidates who got
    the same score on every dimension.
    """

    interviewer: str
    candidates: int
    mean: float | None
    spread: float | None
    effect: RaterEffect | None
    pairs: int
    within_one: float | None
    minutes: float | None
    notes: int
    flags: tuple[RatingFlag, ...] = ()
    alike: int = 0
    timed: int = 0


def rater_reports(scorecards: Iterable[Scorecard], dimensions: Dimensions) -> tuple[RaterReport, ...]:
    """A report for everybody who locked a scorecard, by name."""
    cards = counted(scorecards)
    totals = total_table(cards, dimensions)
    effects = {each.rater: each for each in severity(totals).raters}
    flags = rater_flags(cards, dimensions)
    tables = [dimension_table(cards, each) for each in dimensions.ids]
    reports = []
    for name in sorted({card.interviewer for card in cards}):
        own = [card for card in cards if card.interviewer == name]
        found = _figures(name, own, totals, tables)
        alike = len({card.application_id for card in own if is_halo(card, dimensions)})
        mine = tuple(flag for flag in flags if flag.interviewer == name)
        reports.append(replace(found, effect=effects.get(name), flags=mine, alike=alike))
    return tuple(reports)


def _figures(name: str, cards: list[Scorecard], totals: RatingTable, tables: list[RatingTable]) -> RaterReport:
    mine = [float(score) for score in _column(totals, name) if not np.isnan(score)]
    pairs, close = (sum(counts) for counts in zip(*(_close(table, name) for table in tables), strict=True))
    waits = [(card.submitted_at - card.play_ended_at).total_seconds() / 60 for card in cards if card.submitted_at and card.play_ended_at]
    return RaterReport(
        name,
        len({card.application_id for card in cards}),
        fmean(mine) if mine else None,
        stdev(mine) if len(mine) > 1 else None,
        None,
        pairs,
        close / pairs if pairs else None,
        median(waits) if waits else None,
        sum(has_note(rating.note) for card in cards for rating in card.ratings),
        timed=len(waits),
    )


def _column(table: RatingTable, rater: str) -> Numbers:
    """The scores of one rater, NaN where none; empty where they rated nobody."""
    return table.scores[:, table.raters.index(rater)] if rater in table.raters else np.array([])


def _close(table: RatingTable, rater: str) -> tuple[int, int]:
    """How many ratings of others stand beside this rater's, and how many of those lie within a point."""
    if rater not in table.raters:
        return 0, 0
    others = np.delete(table.scores, table.raters.index(rater), axis=1)
    apart = np.abs(others - _column(table, rater)[:, None])
    return int((~np.isnan(apart)).sum()), int((apart <= 1 + 1e-9).sum())
