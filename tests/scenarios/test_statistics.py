"""Agreement and severity: the published examples to the printed digits, and what must hold for any ratings."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from screening.scenarios.agreement import Icc, agreement, g_coefficient, icc, raters_for, read_icc, spearman_brown, within_one
from screening.scenarios.alpha import Metric, alpha, pairable, read_alpha
from screening.scenarios.components import components, fit, one_way, two_way
from screening.scenarios.severity import severity, standard_error, tied_bands
from screening.scenarios.table import RatingTable, table_of

SHROUT_FLEISS = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
FIVE = [("A", "R1", 5), ("A", "R2", 4), ("B", "R2", 3), ("B", "R3", 2), ("C", "R3", 3), ("C", "R1", 5)]
FIVE += [("D", "R1", 4), ("D", "R2", 3), ("E", "R3", 3), ("E", "R2", 4)]


def rows(table: list[list[int]]) -> RatingTable:
    return table_of((f"c{i:02}", f"r{j:02}", x) for i, row in enumerate(table) for j, x in enumerate(row))


def observers(*lines: str) -> RatingTable:
    """One line an observer, one word a unit; "." and "*" are missing."""
    return table_of(
        (f"u{unit:02}", f"o{observer}", float(word))
        for observer, line in enumerate(lines)
        for unit, word in enumerate(line.split())
        if word not in ".*"
    )


KRIPPENDORFF = observers("1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .")
SECOND = observers("* * * * * 3 4 1 2 1 1 3 3 * 3", "1 * 2 1 3 3 4 3 * * * * * * *", "* * 2 1 3 4 4 * 2 1 1 3 3 * 4")


def test_mean_squares_of_shrout_and_fleiss() -> None:
    found, apart = two_way(rows(SHROUT_FLEISS)), one_way(rows(SHROUT_FLEISS))
    assert found is not None and apart is not None
    assert [round(x, 4) for x in (found.between, found.raters, found.error, apart.within)] == [11.2417, 32.4861, 1.0194, 6.2639]
    assert apart.k0 == 4


@pytest.mark.parametrize(
    ("form", "value"),
    [
        (Icc.ONE_SINGLE, 0.1657),
        (Icc.TWO_SINGLE, 0.2898),
        (Icc.THREE_SINGLE, 0.7148),
        (Icc.ONE_MEAN, 0.4428),
        (Icc.TWO_MEAN, 0.6201),
        (Icc.THREE_MEAN, 0.9093),
    ],
)
def test_six_forms_of_icc(form: Icc, value: float) -> None:
    found = icc(rows(SHROUT_FLEISS), form)
    assert found is not None and round(found.value, 4) == value
    assert found.low < found.value < found.high


@pytest.mark.parametrize(
    ("form", "low", "high"),
    [(Icc.TWO_SINGLE, 0.019, 0.761), (Icc.THREE_SINGLE, 0.342, 0.946), (Icc.ONE_SINGLE, -0.133, 0.723)],
)
def test_intervals_of_icc(form: Icc, low: float, high: float) -> None:
    found = icc(rows(SHROUT_FLEISS), form)
    assert found is not None and (round(found.low, 3), round(found.high, 3)) == (low, high)


@pytest.mark.parametrize(
    ("table", "metric", "value"),
    [
        (KRIPPENDORFF, Metric.NOMINAL, 0.7434),
        (KRIPPENDORFF, Metric.ORDINAL, 0.8154),
        (KRIPPENDORFF, Metric.INTERVAL, 0.8491),
        (KRIPPENDORFF, Metric.RATIO, 0.7974),
        (SECOND, Metric.NOMINAL, 0.6914),
        (SECOND, Metric.ORDINAL, 0.8067),
        (SECOND, Metric.INTERVAL, 0.8108),
    ],
)
def test_alpha(table: RatingTable, metric: Metric, value: float) -> None:
    found = alpha(table, metric)
    assert found is not None and round(found, 4) == value


def test_what_alpha_counts() -> None:
    assert (pairable(KRIPPENDORFF), pairable(SECOND)) == (40, 26)


def test_alpha_is_undefined_where_nothing_varies() -> None:
    assert alpha(rows([[4, 4], [4, 4], [4, 4]])) is None
    assert alpha(rows([[4], [3]])) is None
    assert read_alpha(None) == "undefined: nothing varies"


def test_severity_of_shrout_and_fleiss() -> None:
    table, found = rows(SHROUT_FLEISS), fit(rows(SHROUT_FLEISS))
    assert [round(float(x), 3) for x in table.scores.mean(axis=0)] == [7.667, 2.5, 4.333, 6.667]
    assert [round(float(x), 3) for x in found.effects] == [2.375, -2.792, -0.958, 1.375]
    assert round(float(found.candidates.mean()), 4) == 5.2917


def test_two_way_severity_where_raters_saw_different_candidates() -> None:
    table = table_of(FIVE)
    found = fit(table)
    assert np.allclose(found.effects, [1, 0, -1])
    assert np.allclose(found.candidates, [4, 3, 4, 3, 4])
    raw = [each.raw for each in severity(table).candidates]
    assert raw == [4.5, 2.5, 4.0, 3.5, 3.5]  # D and E tie raw and differ adjusted


def test_centring_each_rater_would_have_been_wrong() -> None:
    """What the two-way fit is for: naive centring gives other figures for the same ratings."""
    table = table_of(FIVE)
    centred = table.scores - np.nanmean(table.scores, axis=0) + np.nanmean(table.scores)
    assert [round(float(x), 3) for x in np.nanmean(centred, axis=1)] == [4.017, 3.017, 3.933, 3.017, 4.017]


def test_standard_error_of_measurement() -> None:
    table = rows(SHROUT_FLEISS)
    absolute, relative = standard_error(table, 4), standard_error(table, 4, absolute=False)
    assert absolute is not None and relative is not None
    assert (round(absolute, 3), round(relative, 3)) == (1.251, 0.505)


def test_spearman_brown() -> None:
    assert [spearman_brown(0.44, k) for k in (2, 3, 6)] == pytest.approx([0.611, 0.702, 0.825], abs=0.001)
    assert (round(raters_for(0.44, 0.70), 2), round(raters_for(0.44, 0.80), 1)) == (2.97, 5.1)


def test_g_is_icc_3_k_when_crossed() -> None:
    found = g_coefficient(rows(SHROUT_FLEISS))
    assert found is not None and round(found, 4) == 0.9093


def test_g_counts_raters_fully_as_they_overlap_less() -> None:
    """The same components with a pool in which every pair of candidates shares one rater of two: severity counts a quarter."""
    table = table_of([("A", "1", 5), ("A", "2", 3), ("B", "2", 2), ("B", "3", 3), ("C", "3", 4), ("C", "1", 5)])
    found, g = components(table), g_coefficient(table)
    assert found is not None and g is not None
    q = 1 / 2 - (6 * (1 / 4)) / 6
    assert g == pytest.approx(found.candidates / (found.candidates + q * found.raters + found.rest / 2))


def test_g_is_not_made_up_where_raters_and_error_cannot_be_told_apart() -> None:
    assert g_coefficient(table_of([("A", "1", 5), ("A", "2", 3), ("B", "3", 2), ("B", "4", 3)])) is None


def test_unequal_counts_take_k0() -> None:
    table = table_of([("A", "1", 5), ("A", "2", 4), ("B", "1", 2), ("B", "2", 3), ("B", "3", 1), ("C", "2", 3), ("C", "3", 4)])
    found = one_way(table)
    assert found is not None and found.k0 == pytest.approx((7 - (4 + 9 + 4) / 7) / 2)
    estimate = icc(table, Icc.ONE_SINGLE)
    assert estimate is not None
    assert estimate.value == pytest.approx((found.between - found.within) / (found.between + (found.k0 - 1) * found.within))
    assert icc(table, Icc.TWO_SINGLE) is None


def test_too_few_is_said_and_nothing_else_computed() -> None:
    nine = agreement(rows([[i % 5 + 1, (i + 1) % 5 + 1] for i in range(9)]))
    assert nine.too_few == "too few: 9 of 10 candidates with two ratings or more"
    assert (nine.single, nine.mean, nine.g, nine.alpha) == (None, None, None, None)
    ten = agreement(rows([[i % 5 + 1, (i + 1) % 5 + 1] for i in range(10)]))
    assert ten.too_few == "" and ten.single is not None and ten.single.form is Icc.TWO_SINGLE


def test_a_pool_of_raters_gets_the_one_way_form() -> None:
    ratings = [(f"c{i}", f"r{(i + j) % 5}", (i * 3 + j) % 5 + 1) for i in range(12) for j in range(2)]
    found = agreement(table_of(ratings))
    assert found.single is not None and found.mean is not None
    assert (found.single.form, found.mean.form) == (Icc.ONE_SINGLE, Icc.ONE_MEAN)


def test_negative_is_shown_as_computed() -> None:
    found = icc(rows([[1, 5], [5, 1], [2, 4], [4, 2]]), Icc.ONE_SINGLE)
    assert found is not None and found.value < 0 and found.reading == "no reliable signal"
    assert [read_icc(x) for x in (0.4, 0.6, 0.8, 0.95)] == ["poor", "moderate", "good", "excellent"]


def test_a_mean_without_a_lower_bound_keeps_its_value() -> None:
    found = icc(rows([[5, 2, 1], [2, 3, 5], [3, 1, 2], [4, 5, 4]]), Icc.TWO_MEAN)
    assert found is not None and (round(found.value, 3), found.low, round(found.high, 3)) == (0.2, -np.inf, 0.954)


def test_range_restriction_shows_beside_the_share_within_one() -> None:
    assert within_one(rows([[4, 4], [4, 5], [4, 3], [1, 3]])) == 0.75


def five_each(shift: float = 0.0) -> RatingTable:
    return table_of((f"c{i}", f"r{(i + j) % 3}", 3 + i % 3 - 1 + (shift if (i + j) % 3 == 0 else 0)) for i in range(9) for j in range(2))


def test_guards_of_the_adjustment() -> None:
    assert severity(five_each()).not_adjusted == ""
    assert severity(table_of(FIVE)).not_adjusted == "fewer than 5 candidates rated by R1, R2, R3"
    apart = table_of((f"{part}{i}", f"{part}{j}", 3 + i % 2 + j) for part in "xy" for i in range(6) for j in range(2))
    assert "2 groups" in severity(apart).not_adjusted
    assert severity(apart).candidates[0].adjusted == severity(apart).candidates[0].raw
    assert "only one rater" in severity(table_of((f"c{i}", "r", 3) for i in range(6))).not_adjusted
    assert severity(table_of([])).candidates == ()


def test_the_effect_is_shrunk_by_the_number_of_candidates() -> None:
    for each in severity(five_each(2.0)).raters:
        assert each.shrunk == pytest.approx(each.effect * each.candidates / (each.candidates + 4))


def test_bands_hold_those_who_cannot_be_told_apart() -> None:
    assert tied_bands({"a": 4.0, "b": 3.9, "c": 3.5, "d": 3.45}, 0.2) == [("a", "b"), ("c", "d")]


TABLES = st.integers(2, 7).flatmap(
    lambda n: st.integers(2, 4).flatmap(
        lambda k: st.lists(st.lists(st.none() | st.integers(1, 5), min_size=k, max_size=k), min_size=n, max_size=n)
    )
)


def cells(table: list[list[int | None]]) -> list[tuple[str, str, float]]:
    return [(f"c{i}", f"r{j}", float(x)) for i, row in enumerate(table) for j, x in enumerate(row) if x is not None]


@given(TABLES, st.randoms())
def test_order_of_ratings_and_of_raters_is_irrelevant(table: list[list[int | None]], chance: object) -> None:
    ratings = cells(table)
    assume(ratings)
    mixed = sorted(ratings, key=lambda _: chance.random())  # type: ignore[attr-defined]
    assert severity(table_of(ratings)) == severity(table_of(mixed))
    assert agreement(table_of(ratings)) == agreement(table_of(mixed))
    renamed = table_of((c, f"z{9 - int(r[1:])}", x) for c, r, x in ratings)  # raters sort the other way round
    one, other = alpha(table_of(ratings)), alpha(renamed)
    assert (one is None) == (other is None) and (one is None or one == pytest.approx(other))
    for before, after in zip(severity(table_of(ratings)).candidates, severity(renamed).candidates, strict=True):
        assert before.raw == pytest.approx(after.raw) and before.adjusted == pytest.approx(after.adjusted)


@given(TABLES, st.floats(-2, 2))
def test_a_constant_moves_severity_and_not_the_adjusted_order(table: list[list[int | None]], constant: float) -> None:
    ratings = cells(table)
    assume(ratings)
    before = fit(table_of(ratings))
    assume(before.parts == 1)
    after = fit(table_of((c, r, x + constant if r == "r0" else x) for c, r, x in ratings))
    shift = after.candidates - before.candidates
    assert np.allclose(shift, shift[0])  # all candidates alike, so no two change places
    moved = after.effects - before.effects
    if "r0" in {r for _, r, _ in ratings}:
        raters = len(moved)
        assert np.allclose(moved, [constant * (1 - 1 / raters)] + [-constant / raters] * (raters - 1))


@given(st.floats(-2, 2))
def test_shrinking_takes_most_of_a_constant_off(constant: float) -> None:
    """After shrinking, n / (n + 4) of what the constant did to raw means is gone."""
    before, after = severity(five_each()), severity(five_each(constant))
    kept = 4 / (6 + 4)
    for old, new in zip(before.candidates, after.candidates, strict=True):
        raw_moved, adjusted_moved = new.raw - old.raw, new.adjusted - old.adjusted
        centre = constant / 3
        assert adjusted_moved - centre == pytest.approx(kept * (raw_moved - centre), abs=1e-9)


@given(TABLES)
def test_coefficients_stay_in_their_bounds(table: list[list[int | None]]) -> None:
    ratings = cells(table)
    assume(ratings)
    for form in Icc:
        found = icc(table_of(ratings).compared(), form) if table_of(ratings).compared().candidates else None
        assert found is None or found.value <= 1 + 1e-9
    for metric in Metric:
        value = alpha(table_of(ratings), metric)
        assert value is None or value <= 1 + 1e-9
