"""Small scorecards for tests."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from screening.model.scenario import Rating, Scorecard
from screening.scenarios.dimension_file import load_dimensions

DIMENSIONS = load_dimensions()
NOON = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)
NOTE = "said the amount and the day of the next bill"


def ratings_of(scores: int | Mapping[str, int | None] | None, scenario: str = "billing_dispute") -> tuple[Rating, ...]:
    """One score for all eight dimensions, or the scores by dimension (the others 3); every score with a note."""
    given = scores if isinstance(scores, Mapping) else dict.fromkeys(DIMENSIONS.ids, scores)
    return tuple(Rating(scenario, each, given.get(each, 3), NOTE) for each in DIMENSIONS.ids)


def scorecard_of(
    scores: int | Mapping[str, int | None] | None, interviewer: str = "ann", application: str = "a1", **fields: object
) -> Scorecard:
    """A locked scorecard, submitted ten minutes after the play began; `fields` replace any of its own."""
    scenario = fields.pop("scenario", "billing_dispute")
    own: dict[str, object] = {
        "trap_broken": False,
        "play_began_at": NOON,
        "play_ended_at": NOON + timedelta(minutes=6),
        "submitted_at": NOON + timedelta(minutes=10),
    }
    return Scorecard(application, interviewer, ratings_of(scores, str(scenario)), **(own | fields))  # type: ignore[arg-type]
