"""Agreement, severity and the report of raters for 2,000 candidates by 3 raters of 40 on 8 dimensions, in seconds."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import numpy as np

from screening.model.scenario import Rating, Scorecard
from screening.scenarios.agreement import agreement
from screening.scenarios.alpha import Metric
from screening.scenarios.dimension_file import load_dimensions
from screening.scenarios.rater_report import rater_reports
from screening.scenarios.ratings import counted, dimension_table, total_table
from screening.scenarios.severity import severity, standard_error
from screening.scenarios.table import table_of

CANDIDATES, EACH, RATERS = 2_000, 3, 40
NOON = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)


def run() -> Iterator[tuple[str, str, str]]:
    cards = made_scorecards()
    dimensions = load_dimensions()
    by_dimension = [
        [(card.application_id, card.interviewer, float(card.ratings[place].score or 0)) for card in cards]
        for place in range(len(dimensions.ids))
    ]
    began = time.process_time()
    for ratings in by_dimension:
        table = table_of(ratings)
        agreement(table)
        severity(table)
        standard_error(table, EACH)
    yield f"statistics of {CANDIDATES:,} x {EACH} x {len(dimensions.ids)} ratings, s", f"{time.process_time() - began:.2f}", "<= 2.00"
    began = time.process_time()
    known = counted(cards)
    rater_reports(known, dimensions)
    totals = total_table(known, dimensions)
    agreement(totals, Metric.INTERVAL)
    severity(totals)
    for each in dimensions.ids:
        agreement(dimension_table(known, each))
    yield f"the page of raters from {len(cards):,} scorecards, s", f"{time.process_time() - began:.2f}", "<= 2.00"


def made_scorecards() -> list[Scorecard]:
    """The same on every run."""
    chance = np.random.default_rng(1)
    ids = load_dimensions().ids
    return [
        Scorecard(
            f"c{number:04}",
            f"r{rater:02}",
            tuple(Rating("billing_dispute", each, int(chance.integers(1, 6)), "said the amount and the day") for each in ids),
            trap_broken=False,
            play_began_at=NOON,
            play_ended_at=NOON + timedelta(minutes=6),
            submitted_at=NOON + timedelta(minutes=10),
        )
        for number in range(CANDIDATES)
        for rater in chance.choice(RATERS, EACH, replace=False)
    ]
