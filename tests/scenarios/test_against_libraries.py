"""Our agreement figures beside those of others: krippendorff here and now, pingouin as it printed them.

Both are under the GPL and this program is not, so they check and are not called; pingouin also brings half a gigabyte with it.
"""

from __future__ import annotations

import krippendorff
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.scenarios.agreement import Icc, icc
from screening.scenarios.alpha import Metric, alpha
from screening.scenarios.table import RatingTable, table_of

TWELVE = [
    [5, 4, 5],
    [5, 3, 5],
    [3, 4, 5],
    [4, 5, 4],
    [4, 2, 4],
    [4, 4, 4],
    [5, 5, 5],
    [3, 3, 3],
    [2, 1, 1],
    [3, 2, 1],
    [3, 1, 3],
    [5, 4, 4],
]
SIX = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
FORMS = (Icc.ONE_SINGLE, Icc.TWO_SINGLE, Icc.THREE_SINGLE, Icc.ONE_MEAN, Icc.TWO_MEAN, Icc.THREE_MEAN)
PINGOUIN = (  # intraclass_corr of pingouin 0.7.0, its order of forms: value, 95 % interval to two digits
    (SIX, ((0.165742, -0.13, 0.72), (0.289764, 0.02, 0.76), (0.714841, 0.34, 0.95)),
     ((0.442797, -0.88, 0.91), (0.620051, 0.07, 0.93), (0.909316, 0.68, 0.99))),
    (TWELVE, ((0.650289, 0.34, 0.87), (0.655271, 0.35, 0.87), (0.684524, 0.38, 0.88)),
     ((0.84799, 0.61, 0.95), (0.850801, 0.62, 0.95), (0.866834, 0.65, 0.96))),
)  # fmt: skip
CASES = [(rows, form, *told) for rows, single, mean in PINGOUIN for form, told in zip(FORMS, single + mean, strict=True)]


@pytest.mark.parametrize(("rows", "form", "value", "low", "high"), CASES)
def test_icc_is_what_pingouin_prints(rows: list[list[int]], form: Icc, value: float, low: float, high: float) -> None:
    found = icc(table_of((f"c{i:02}", f"r{j}", x) for i, row in enumerate(rows) for j, x in enumerate(row)), form)
    assert found is not None
    assert (round(found.value, 6), round(found.low, 2), round(found.high, 2)) == (value, low, high)


RATINGS = st.integers(2, 15).flatmap(
    lambda n: st.lists(st.lists(st.none() | st.integers(1, 5), min_size=3, max_size=3), min_size=n, max_size=n)
)


def table(rows: list[list[int | None]]) -> RatingTable:
    return table_of((f"c{i:02}", f"r{j}", float(x)) for i, row in enumerate(rows) for j, x in enumerate(row) if x is not None)


@given(RATINGS)
def test_alpha_is_what_krippendorff_computes(rows: list[list[int | None]]) -> None:
    units = [[np.nan if x is None else float(x) for x in row] for row in rows]
    for metric in Metric:
        ours = alpha(table(rows), metric)
        if ours is None:  # nothing to compare, or nothing varies among what can be compared
            pairable = {x for row in rows if sum(y is not None for y in row) > 1 for x in row if x is not None}
            assert len(pairable) <= 1
            continue
        theirs = krippendorff.alpha(reliability_data=np.array(units).T, level_of_measurement=metric.value)
        assert ours == pytest.approx(theirs, abs=1e-9)
