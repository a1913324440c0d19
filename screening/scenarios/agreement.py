"""A rating table in, named reliability figures with their intervals out; "too few" below the minimums."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from scipy.special import fdtri

from .alpha import Metric, alpha
from .components import OneWay, TwoWay, components, one_way, two_way
from .table import RatingTable

FEWEST_CANDIDATES = 10  # with two ratings each; below, a coefficient says more about chance than about raters
POOR, MODERATE, GOOD = 0.50, 0.75, 0.90  # Koo and Li 2016


class Icc(StrEnum):
    """Shrout and Fleiss 1979: the model (1: any raters, 2: raters as a sample, 3: these raters), then one rating or the mean of k."""

    ONE_SINGLE = "ICC(1,1)"
    ONE_MEAN = "ICC(1,k)"
    TWO_SINGLE = "ICC(2,1)"
    TWO_MEAN = "ICC(2,k)"
    THREE_SINGLE = "ICC(3,1)"
    THREE_MEAN = "ICC(3,k)"


@dataclass(frozen=True, slots=True)
class Estimate:
    """A coefficient as computed, with its interval. Below 0 it is shown as it is and read as "no reliable signal".

    `low` is minus infinity where the data set no lower bound (few candidates, a mean of several raters).
    """

    form: Icc
    value: float
    low: float
    high: float

    @property
    def reading(self) -> str:
        return read_icc(self.value)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How well raters agree. `too_few` names what is missing; then the coefficients are None and only the counts are shown."""

    candidates: int
    ratings: int
    raters: int
    within_one: float | None
    too_few: str = ""
    single: Estimate | None = None
    mean: Estimate | None = None
    g: float | None = None
    alpha: float | None = None


def agreement(table: RatingTable, metric: Metric = Metric.ORDINAL, level: float = 0.95) -> Agreement:
    """The figures that fit the design: all raters crossed -> ICC(2,.), a pool -> the one-way ICC(1,.) and G beside it."""
    shared = table.compared()
    counts = (len(shared.candidates), int(shared.counts.sum()), len(shared.raters))
    close = within_one(shared)
    if counts[0] < FEWEST_CANDIDATES:
        return Agreement(*counts, close, f"too few: {counts[0]} of {FEWEST_CANDIDATES} candidates with two ratings or more")
    forms = (Icc.TWO_SINGLE, Icc.TWO_MEAN) if shared.is_crossed else (Icc.ONE_SINGLE, Icc.ONE_MEAN)
    single, mean = (icc(shared, form, level) for form in forms)
    return Agreement(*counts, close, "", single, mean, g_coefficient(shared), alpha(shared, metric))


def icc(table: RatingTable, form: Icc, level: float = 0.95) -> Estimate | None:
    """None where nothing varies or the form needs a table without gaps. Unequal counts take k0; their interval is approximate."""
    if form in (Icc.ONE_SINGLE, Icc.ONE_MEAN):
        found = one_way(table)
        return _one_way_icc(found, form, level) if found else None
    crossed = two_way(table)
    if crossed is None:
        return None
    consistent = form in (Icc.THREE_SINGLE, Icc.THREE_MEAN)
    return _consistency_icc(crossed, form, level) if consistent else _absolute_icc(crossed, form, level)


def _one_way_icc(found: OneWay, form: Icc, level: float) -> Estimate | None:
    free = (found.n - 1, found.total - found.n)
    return _by_ratio(form, found.between, found.within, found.k0, free, level, mean=form is Icc.ONE_MEAN)


def _consistency_icc(found: TwoWay, form: Icc, level: float) -> Estimate | None:
    free = (found.n - 1, (found.n - 1) * (found.k - 1))
    return _by_ratio(form, found.between, found.error, found.k, free, level, mean=form is Icc.THREE_MEAN)


def _by_ratio(form: Icc, between: float, error: float, k: float, free: tuple[int, int], level: float, *, mean: bool) -> Estimate | None:
    """Forms that depend on one F ratio only."""
    if between <= 0 and (mean or error <= 0):
        return None
    if error <= 0:
        return Estimate(form, 1.0, 1.0, 1.0)
    ratio, tail = between / error, (1 + level) / 2
    ratios = (ratio, ratio / fdtri(*free, tail), ratio * fdtri(*free[::-1], tail))
    if mean:
        value, low, high = (1 - 1 / each for each in ratios)
    else:
        value, low, high = ((each - 1) / (each + k - 1) for each in ratios)
    return Estimate(form, float(value), float(low), float(high))


def _absolute_icc(found: TwoWay, form: Icc, level: float) -> Estimate | None:
    """McGraw and Wong 1996 for the interval; the mean of k by Spearman-Brown from the single rating, which is the same formula."""
    n, k, between, raters, error = found.n, found.k, found.between, found.raters, found.error
    whole = between + (k - 1) * error + k * (raters - error) / n
    if whole <= 0:
        return None
    value = (between - error) / whole
    low = high = value
    if value < 1 and (error > 0 or between * raters > 0):
        a, b = k * value / (n * (1 - value)), 1 + k * value * (n - 1) / (n * (1 - value))
        free = (a * raters + b * error) ** 2 / ((a * raters) ** 2 / (k - 1) + (b * error) ** 2 / ((n - 1) * (k - 1)))
        tail, rest = (1 + level) / 2, k * raters + (k * n - k - n) * error
        under, over = fdtri(n - 1, free, tail), fdtri(free, n - 1, tail)
        low = n * (between - under * error) / (under * rest + n * between)
        high = n * (over * between - error) / (rest + n * over * between)
    if form is Icc.TWO_MEAN:
        if value <= -1 / (k - 1):
            return None
        value, low, high = spearman_brown(value, k), spearman_brown(low, k) if low > -1 / (k - 1) else -np.inf, spearman_brown(high, k)
    return Estimate(form, float(value), float(low), float(high))


def spearman_brown(single: float, k: float) -> float:
    """Reliability of the mean of k ratings from that of one."""
    return k * single / (1 + (k - 1) * single)


def raters_for(single: float, wanted: float) -> float:
    """How many raters reach the reliability `wanted`, when one reaches `single` (both between 0 and 1)."""
    return wanted * (1 - single) / (single * (1 - wanted))


def g_coefficient(table: RatingTable) -> float | None:
    """G(q,k) of Putka, Le, McCloy and Diaz 2008, for raters who overlap in part. None where raters and error cannot be told apart."""
    found = components(table)
    if found is None:
        return None
    shares = table.rated / table.counts[:, None]
    n, usual = len(table.candidates), len(table.candidates) / float((1 / table.counts).sum())
    overlap = float((shares.sum(axis=0) ** 2 - (shares**2).sum(axis=0)).sum()) / (n * (n - 1))
    whole = found.candidates + (1 / usual - overlap) * found.raters + found.rest / usual
    return found.candidates / whole if whole > 0 else None


def within_one(table: RatingTable) -> float | None:
    """The share of pairs of ratings of the same candidate that differ by 1 point or less; None without a pair."""
    pairs = close = 0
    for first in range(len(table.raters)):
        apart = np.abs(table.scores[:, first + 1 :] - table.scores[:, first : first + 1])
        pairs += int((~np.isnan(apart)).sum())
        close += int((apart <= 1 + 1e-9).sum())
    return close / pairs if pairs else None


def read_icc(value: float) -> str:
    """Koo and Li's reading, in words."""
    if value <= 0:
        return "no reliable signal"
    return "poor" if value < POOR else "moderate" if value < MODERATE else "good" if value < GOOD else "excellent"
