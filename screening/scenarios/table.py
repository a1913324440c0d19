"""Ratings in, a table of candidates by raters out; order of the ratings never matters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class RatingTable:
    """One row a candidate, one column a rater, both sorted by name; NaN where somebody did not rate."""

    candidates: tuple[str, ...]
    raters: tuple[str, ...]
    scores: Numbers

    @property
    def rated(self) -> NDArray[np.bool_]:
        return ~np.isnan(self.scores)

    @property
    def counts(self) -> Numbers:
        """Ratings per candidate."""
        return np.asarray(self.rated.sum(axis=1), dtype=np.float64)

    @property
    def is_crossed(self) -> bool:
        """Every rater rated every candidate."""
        return bool(self.rated.all())

    def compared(self) -> RatingTable:
        """Only candidates with two ratings or more, and the raters of those."""
        rows = self.counts >= 2
        if rows.all():
            return self
        columns = np.asarray(self.rated[rows].any(axis=0))
        return RatingTable(
            tuple(name for name, keep in zip(self.candidates, rows, strict=True) if keep),
            tuple(name for name, keep in zip(self.raters, columns, strict=True) if keep),
            self.scores[rows][:, columns],
        )


def table_of(ratings: Iterable[tuple[str, str, float]]) -> RatingTable:
    """The table of (candidate, rater, score). Several scores of one rater for one candidate count as their mean."""
    cells: dict[tuple[str, str], list[float]] = {}
    for candidate, rater, score in ratings:
        cells.setdefault((candidate, rater), []).append(float(score))
    candidates, raters = sorted({c for c, _ in cells}), sorted({r for _, r in cells})
    row = {name: index for index, name in enumerate(candidates)}
    column = {name: index for index, name in enumerate(raters)}
    scores = np.full((len(candidates), len(raters)), np.nan)
    for (candidate, rater), given in cells.items():
        scores[row[candidate], column[rater]] = sum(sorted(given)) / len(given)
    return RatingTable(tuple(candidates), tuple(raters), scores)
