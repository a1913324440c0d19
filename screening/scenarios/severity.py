"""A rating table in, each rater's severity and each candidate's mean, raw beside adjusted, out; and which differences mean nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

import numpy as np

from .components import Fit, components, fit, one_way
from .table import RatingTable

FEWEST_PER_RATER = 5  # candidates; with fewer, one odd candidate would count as a habit of the rater
SHRINK = 4  # a rater with n candidates keeps n / (n + 4) of the effect


@dataclass(frozen=True, slots=True)
class RaterEffect:
    """`effect` in points, above 0: gives more than the others do; `shrunk` is what is taken off. `error` is its standard error."""

    rater: str
    candidates: int
    effect: float
    shrunk: float
    error: float | None


@dataclass(frozen=True, slots=True)
class CandidateMean:
    """The mean of a candidate over `ratings` ratings, as given and after the raters' severity; equal where nothing may be adjusted."""

    candidate: str
    ratings: int
    raw: float
    adjusted: float


@dataclass(frozen=True, slots=True)
class Severity:
    """Raw beside adjusted, always. `not_adjusted` says why nothing was adjusted ("" where it was).

    `comparable`: two raters or more, all joined by candidates they share; else effects of different raters cannot be held side by side.
    """

    raters: tuple[RaterEffect, ...]
    candidates: tuple[CandidateMean, ...]
    not_adjusted: str = ""
    comparable: bool = False


def severity(table: RatingTable) -> Severity:
    """Adjusting by rater only, never by anything about the candidate."""
    if not table.candidates:
        return Severity((), (), "no ratings yet")
    found = fit(table)
    reason = _why_not(table, found)
    given, counts = table.rated.sum(axis=0), table.counts
    shrunk = found.effects * given / (given + SHRINK)
    raw = np.nansum(table.scores, axis=1) / counts
    taken = np.zeros_like(raw) if reason else (table.rated.astype(np.float64) @ shrunk) / counts
    errors = [None] * len(table.raters) if found.errors is None else [float(each) for each in found.errors]
    raters = tuple(
        RaterEffect(name, int(given[i]), float(found.effects[i]), float(shrunk[i]), errors[i]) for i, name in enumerate(table.raters)
    )
    means = tuple(CandidateMean(name, int(counts[i]), float(raw[i]), float(raw[i] - taken[i])) for i, name in enumerate(table.candidates))
    return Severity(raters, means, reason, found.parts == 1 and len(raters) > 1)


def _why_not(table: RatingTable, found: Fit) -> str:
    if len(table.raters) < 2:
        return "only one rater: severity cannot be told from the candidates"
    if found.parts > 1:
        return f"the raters fall into {found.parts} groups that share no candidate: let one rater of each rate a candidate of another"
    few = [name for name, n in zip(table.raters, table.rated.sum(axis=0), strict=True) if n < FEWEST_PER_RATER]
    if few:
        return f"fewer than {FEWEST_PER_RATER} candidates rated by {', '.join(few)}"
    return ""


def standard_error(table: RatingTable, ratings: float, *, absolute: bool = True) -> float | None:
    """Standard error of measurement of the mean of `ratings` ratings, in points: `absolute` counts severity in, else only order matters.

    Where raters and error cannot be told apart, both count. None where nobody was rated twice.
    """
    found = components(table)
    if found is not None:
        return sqrt(((found.raters if absolute else 0.0) + found.rest) / ratings)
    apart = one_way(table)
    return sqrt(apart.within / ratings) if apart else None


def tied_bands(means: Mapping[str, float], error: float) -> list[tuple[str, ...]]:
    """Candidates, best first, in bands: inside a band nobody is further from its best than 1 standard error of the difference."""
    bands: list[list[str]] = []
    best = 0.0
    for name in sorted(means, key=lambda each: (-means[each], each)):
        if bands and best - means[name] <= error * sqrt(2):
            bands[-1].append(name)
        else:
            bands.append([name])
            best = means[name]
    return [tuple(band) for band in bands]
