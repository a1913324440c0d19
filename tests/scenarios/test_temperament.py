"""The quarters of the map."""

from __future__ import annotations

import pytest

from screening.scenarios.temperament import Quarter, quarter


@pytest.mark.parametrize(
    ("temperament", "knowledge", "found"),
    [
        (3.5, 49.9, Quarter.CALM_UNTRAINED),
        (5.0, 0.0, Quarter.CALM_UNTRAINED),
        (3.5, 50.0, Quarter.CALM_TRAINED),
        (3.49, 50.0, Quarter.TENSE_TRAINED),
        (1.0, 0.0, Quarter.TENSE_UNTRAINED),
    ],
)
def test_where_somebody_stands(temperament: float, knowledge: float, found: Quarter) -> None:
    assert quarter(temperament, knowledge) is found
