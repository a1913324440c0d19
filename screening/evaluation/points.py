"""Points in whole ten-thousandths and hundredths: sums are exact, so that equal means equal however they were added up."""

from __future__ import annotations

UNIT = 10_000  # a criterion's points are counted in ten-thousandths
HUNDREDTHS = 10_000  # 100 points, in hundredths of a point


def units(points: float) -> int:
    """A criterion's points as a whole number of ten-thousandths."""
    return round(points * UNIT)


def earned_units(credit: float, points: float) -> int:
    """What a credit of 0 to 1 earns of a criterion's points."""
    return units(round(credit * points, 4))


def share(earned: int, possible: int) -> int:
    """`earned` of `possible` as hundredths of a point (0 to 10,000), halves up; 0 where nothing can be earned."""
    return (2 * HUNDREDTHS * earned + possible) // (2 * possible) if possible else 0
