"""A rating table in, Krippendorff's alpha out: agreement beyond chance, whatever is missing."""

from __future__ import annotations

from enum import StrEnum

import numpy as np

from .table import Numbers, RatingTable

RELY_ON = 0.800
TENTATIVE = 0.667


class Metric(StrEnum):
    """How far apart two values are. Ordinal for one dimension, interval for totals."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"
    RATIO = "ratio"


def alpha(table: RatingTable, metric: Metric = Metric.ORDINAL) -> float | None:
    """1 is full agreement, 0 what chance gives. None where nothing can be compared or nothing varies (that is not agreement)."""
    shared = table.compared()
    if not shared.candidates:
        return None
    values, places = np.unique(shared.scores[shared.rated], return_inverse=True)
    counts = np.zeros((len(shared.candidates), len(values)))
    np.add.at(counts, (np.nonzero(shared.rated)[0], places), 1.0)
    weights = 1.0 / (counts.sum(axis=1) - 1.0)
    together = counts.T @ (counts * weights[:, None]) - np.diag(counts.T @ weights)
    each = counts.sum(axis=0)
    apart = _distances(values, each, metric)
    expected = float(each @ apart @ each)
    if expected == 0.0:
        return None
    return 1.0 - (pairable(table) - 1) * float((together * apart).sum()) / expected


def pairable(table: RatingTable) -> int:
    """How many ratings have another rating of the same candidate beside them."""
    counts = table.counts
    return int(counts[counts >= 2].sum())


def read_alpha(value: float | None) -> str:
    """Krippendorff's reading, in words."""
    if value is None:
        return "undefined: nothing varies"
    if value <= 0:
        return "no reliable signal"
    return "rely on it" if value >= RELY_ON else "tentative" if value >= TENTATIVE else "do not rely on it"


def _distances(values: Numbers, each: Numbers, metric: Metric) -> Numbers:
    """Squared distances between all pairs of values; `each` is how often a value occurs."""
    first, second = values[:, None], values[None, :]
    if metric is Metric.NOMINAL:
        return np.asarray(first != second, dtype=np.float64)
    if metric is Metric.INTERVAL:
        return np.asarray((first - second) ** 2)
    if metric is Metric.RATIO:
        total = first + second
        return np.asarray(np.divide(first - second, total, out=np.zeros_like(total), where=total != 0) ** 2)
    middle = np.cumsum(each) - each / 2  # ranks: how many values lie below, half of its own included
    return np.asarray((middle[:, None] - middle[None, :]) ** 2)
