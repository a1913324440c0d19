"""Months with customers by the published examples, and what a day decides."""

from __future__ import annotations

from datetime import date

import pytest

from screening.evaluation.months import count_months, customer_facing_months, months_by_job
from screening.evaluation.settle import flags_on, has_passed, settle
from screening.model.dates import PartialDate
from screening.model.document import FlagKind
from screening.model.profile import Contact, Employment, ExperienceClaim, Facts, License, LicenseStatus
from tests.evaluation.facts import AS_OF, dates, job, said

YES, NO, UNCLEAR = Contact.YES, Contact.NO, Contact.UNCLEAR


@pytest.mark.parametrize(
    ("jobs", "expected"),
    [
        ((job("Barista", dates("2025-6", "now")),), (18, 18, 18)),
        ((job("Server", dates("2024", "2025")),), (2, 12, 24)),
        ((job("Cashier", dates("2022")), job("Host", dates("2023-6", "2023-8"))), (4, 9, 15)),
        ((job("CSR", dates("2021-3", "2022-8")), job("Server", dates("2022-6", "2023-1"))), (23, 23, 23)),
        ((job("Stocker", dates("2020-1", "2023-12"), NO), job("Cashier", dates("2023-11", "2024-1"))), (3, 3, 3)),
        ((job("Admin", dates("2023-1", "2024-12"), UNCLEAR),), (0, 0, 24)),
        ((job("Admin", dates("2023-1", "2024-12"), UNCLEAR), job("Host", dates("2024-6", "2025-2"))), (9, 9, 26)),
        ((job("Retail Associate", dates("2019-1", "2019-12")),), (12, 12, 12)),
        ((job("Agent", dates("2027-1", "2027-6")),), (0, 0, 0)),
        ((job("Agent", dates(stated=7)),), (7, 7, 7)),
        ((), (0, 0, 0)),
    ],
)
def test_low_likely_high(jobs: tuple[Employment, ...], expected: tuple[int, int, int]) -> None:
    assert customer_facing_months(Facts(employments=jobs), AS_OF) == expected


@pytest.mark.parametrize(
    ("jobs", "years", "parts"),
    [
        ((job("CSR", dates("2021-3", "2022-8")), job("Server", dates("2022-6", "2023-1"))), None, (18, 5)),
        ((job("Server", dates("2022-6", "2023-1")), job("CSR", dates("2021-3", "2022-8"))), None, (5, 18)),
        ((job("Server", dates("2022-1", "2022-12")), job("Host", dates("2022-3", "2022-6"))), None, (12, 0)),
        ((job("Cashier", dates("2012-1", "2012-12")), job("Host", dates("2026-1", "2026-6"))), 3, (0, 6)),
    ],
)
def test_every_month_comes_from_one_job(jobs: tuple[Employment, ...], years: int | None, parts: tuple[int, ...]) -> None:
    assert months_by_job(jobs, AS_OF, years) == parts
    assert sum(parts) == count_months([each.dates for each in jobs], AS_OF, years).low


def test_a_total_claimed_raises_only_the_most() -> None:
    claims = (ExperienceClaim(96, True, said("8 years in service")), ExperienceClaim(200, False, said("17 years in the trade")))
    assert customer_facing_months(Facts(experience_claims=claims), AS_OF) == (0, 0, 96)


@pytest.mark.parametrize(
    ("spans", "years", "expected"),
    [
        ([dates("2020-1", "2026-11")], 2, (24, 24, 24)),
        ([dates("2020-1", "2024-12")], 2, (1, 1, 1)),
        ([dates("2020-1", "2024-11")], 2, (0, 0, 0)),
        ([dates("2026-1", "now"), dates("2025-11", "2026-3")], 1, (12, 12, 12)),
        ([dates(stated=30)], 1, (0, 0, 12)),
    ],
)
def test_only_the_last_years(spans: list[object], years: int, expected: tuple[int, int, int]) -> None:
    assert count_months(spans, AS_OF, years) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("stated", "as_of", "expected"),
    [
        (PartialDate(2025), date(2025, 12, 31), False),
        (PartialDate(2025), date(2026, 1, 1), True),
        (PartialDate(2025, 3), date(2025, 3, 31), False),
        (PartialDate(2025, 3), date(2025, 4, 1), True),
        (PartialDate(2025, 3, 10), date(2025, 3, 10), False),
        (PartialDate(2025, 3, 10), date(2025, 3, 11), True),
        (None, date(2025, 1, 1), False),
    ],
)
def test_a_date_has_passed_once_every_day_it_can_mean_has(stated: PartialDate | None, as_of: date, expected: bool) -> None:
    assert has_passed(stated, as_of) is expected


def test_settling_changes_only_what_the_day_decides() -> None:
    held = License("P&C", LicenseStatus.HELD, said("P&C"), expires=PartialDate(2025, 3))
    planned = License("LIFE", LicenseStatus.PLANNED, said("Life"), expires=PartialDate(2025, 3))
    facts = Facts(licenses=(held, planned))
    assert settle(facts, date(2025, 3, 1)) is facts
    assert [each.status for each in settle(facts, AS_OF).licenses] == [LicenseStatus.EXPIRED, LicenseStatus.PLANNED]


def test_jobs_ahead_of_the_day_are_flagged() -> None:
    facts = Facts(employments=(job("Agent", dates("2026-1", "2027-2")), job("Host", dates("2020-1", "2026-11"))))
    assert [(flag.kind, flag.detail) for flag in flags_on(facts, AS_OF)] == [(FlagKind.FUTURE_DATES, "Agent at work")]
