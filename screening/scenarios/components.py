"""A rating table in, mean squares, rater effects and variance components out: the arithmetic under agreement and severity."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from .table import Numbers, RatingTable

NOTHING = 1e-12  # a mean square below this is rounding, not variance


@dataclass(frozen=True, slots=True)
class OneWay:
    """Candidates against everything else. `k0` is the number of ratings per candidate, weighted where they are unequal."""

    n: int
    total: int
    k0: float
    between: float
    within: float


@dataclass(frozen=True, slots=True)
class TwoWay:
    """Every rater rated every candidate: mean squares between candidates, between raters, and what is left."""

    n: int
    k: int
    between: float
    raters: float
    error: float


@dataclass(frozen=True, eq=False)
class Fit:
    """Least squares of score = candidate + rater, rater effects summing to 0 (in each part that shares no rater with the others).

    `effects` above 0: gives more than the others do. `errors` are their standard errors, None where nothing is left to estimate them
    from; so is `residual`, the variance left over. `parts` counts the unconnected parts of the table.
    """

    candidates: Numbers
    effects: Numbers
    errors: Numbers | None
    residual: float | None
    parts: int
    explained_by_raters: float
    spare: int


@dataclass(frozen=True, slots=True)
class Components:
    """Variance of candidates, of raters, and of the rest. A rater variance below 0 counts as 0; that of candidates is left as computed."""

    candidates: float
    raters: float
    rest: float


def one_way(table: RatingTable) -> OneWay | None:
    """None where there are not two candidates, or nobody was rated twice."""
    counts, n = table.counts, len(table.candidates)
    total = int(counts.sum())
    if n < 2 or total <= n:
        return None
    means = np.nansum(table.scores, axis=1) / counts
    grand = np.nansum(table.scores) / total
    between = float((counts * (means - grand) ** 2).sum()) / (n - 1)
    within = float(np.nansum((table.scores - means[:, None]) ** 2)) / (total - n)
    k0 = float(total - (counts**2).sum() / total) / (n - 1)
    return OneWay(n, total, k0, _square(between), _square(within))


def two_way(table: RatingTable) -> TwoWay | None:
    """None where the table has gaps, or fewer than two candidates or raters."""
    n, k = table.scores.shape
    if not table.is_crossed or n < 2 or k < 2:
        return None
    grand, rows, columns = table.scores.mean(), table.scores.mean(axis=1), table.scores.mean(axis=0)
    left = table.scores - rows[:, None] - columns[None, :] + grand
    between = k * float(((rows - grand) ** 2).sum()) / (n - 1)
    raters = n * float(((columns - grand) ** 2).sum()) / (k - 1)
    error = float((left**2).sum()) / ((n - 1) * (k - 1))
    return TwoWay(n, k, _square(between), _square(raters), _square(error))


@lru_cache(maxsize=16)  # agreement, severity and standard errors ask for the same table, which is told by its identity
def fit(table: RatingTable) -> Fit:
    """Candidates are eliminated first, so that only a system as large as the number of raters is solved."""
    rated, counts = table.rated.astype(np.float64), table.counts
    means = np.nansum(table.scores, axis=1) / counts
    apart = np.where(table.rated, table.scores - means[:, None], 0.0).sum(axis=0)
    system = np.diag(rated.sum(axis=0)) - rated.T @ (rated / counts[:, None])
    inverse = np.linalg.pinv(system, rcond=1e-10, hermitian=True)
    parts = len(table.raters) - int(np.linalg.matrix_rank(system, tol=1e-8, hermitian=True))
    effects = inverse @ apart
    candidates = means - (rated @ effects) / counts
    left = np.where(table.rated, table.scores - candidates[:, None] - effects[None, :], 0.0)
    spare = int(counts.sum()) - len(table.candidates) - len(table.raters) + parts
    residual = float((left**2).sum()) / spare if spare > 0 else None
    errors = np.sqrt(np.maximum(np.diag(inverse), 0.0) * residual) if residual is not None else None
    return Fit(candidates, effects, errors, residual, parts, float(effects @ apart), spare)


def components(table: RatingTable) -> Components | None:
    """Fitting constants (Henderson's third method); equals the mean squares where the table has no gaps. None where not estimable."""
    n, k, total = len(table.candidates), len(table.raters), int(table.counts.sum())
    if n < 2 or k < 2:
        return None
    found = fit(table)
    if found.residual is None or total <= n or total <= k:
        return None
    rest = found.residual
    by_rater, by_candidate = table.rated.sum(axis=0), table.counts
    centred = table.scores - np.nanmean(table.scores)  # keeps the sums of squares small
    candidates_alone = float((np.nansum(centred, axis=1) ** 2 / by_candidate).sum())
    raters_alone = float((np.nansum(centred, axis=0) ** 2 / by_rater).sum())
    beyond_raters = candidates_alone + found.explained_by_raters - raters_alone
    raters = (found.explained_by_raters - rest * (k - found.parts)) / (total - n)
    candidates = (beyond_raters - rest * (n - found.parts)) / (total - k)
    return Components(candidates, max(raters, 0.0), rest)


def _square(value: float) -> float:
    return value if value > NOTHING else 0.0
