"""Scorecards in; what keeps one from being locked, weighted totals, means and rating tables out. Code only adds people's ratings up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from screening.model.scenario import Dimension, Kit, Rating, Scorecard

from .dimension_file import Dimensions
from .table import RatingTable, table_of

LOWEST, HIGHEST = 1, 5
NOTE_SCORES = (1, 2, 5)  # a score far from the middle says why
SHORTEST_NOTE = 8  # letters; "ok" is not a note
MOST_NOTE = 4000


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a scorecard cannot be locked yet, or what its writer should look at; `dimension` is "" for the trap."""

    dimension: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Total:
    """The weighted mean, 1 to 5, over what was observed; `weight` is how many of the 100 points of weight that was."""

    value: float | None
    weight: int


@dataclass(frozen=True, slots=True)
class DimensionMean:
    """The mean of a dimension and from how many raters; None where nobody observed it."""

    dimension: str
    mean: float | None
    raters: int


def needs_note(dimension: Dimension, score: int | None) -> bool:
    """A note is asked at 1, 2 and 5, and for compliance at every score."""
    return score is not None and (dimension.note_always or score in NOTE_SCORES)


def has_note(note: str) -> bool:
    return len(" ".join(note.split())) >= SHORTEST_NOTE


def problems(scorecard: Scorecard, kit: Kit, dimensions: Dimensions) -> tuple[Problem, ...]:
    """Everything that keeps the scorecard from being locked, in the order of the dimensions; empty when it can be."""
    mine = [rating for rating in scorecard.ratings if rating.scenario == kit.id]
    found = [Problem(each.dimension, f"{each.dimension} is not a dimension") for each in mine if each.dimension not in dimensions.ids]
    for dimension in dimensions.rated:
        found += _of_dimension(dimension, [rating for rating in mine if rating.dimension == dimension.id])
    return tuple(found + _of_trap(scorecard, kit, dimensions, mine))


def _of_dimension(dimension: Dimension, ratings: list[Rating]) -> list[Problem]:
    if not ratings:
        return [Problem(dimension.id, f"{dimension.title}: give a score, or choose not observed")]
    if len(ratings) > 1:
        return [Problem(dimension.id, f"{dimension.title} is rated {len(ratings)} times; keep one rating")]
    score, note = ratings[0].score, ratings[0].note
    if score is not None and (isinstance(score, bool) or not isinstance(score, int) or not LOWEST <= score <= HIGHEST):
        return [Problem(dimension.id, f"{dimension.title}: {score} is not on the scale of {LOWEST} to {HIGHEST}")]
    if needs_note(dimension, score) and not has_note(note):
        return [Problem(dimension.id, f"{dimension.title}: write down what was said or done, a {score} needs it")]
    if len(note) > MOST_NOTE:
        return [Problem(dimension.id, f"{dimension.title}: the note has {len(note):,} letters; keep it under {MOST_NOTE:,}")]
    return []


def _of_trap(scorecard: Scorecard, kit: Kit, dimensions: Dimensions, ratings: list[Rating]) -> list[Problem]:
    if scorecard.trap_broken is None:
        return [Problem("", f"Answer yes or no: {kit.trap.question}")]
    if not (scorecard.trap_broken and kit.trap.automatic_fail):
        return []
    return [
        Problem(each.dimension, f"You answered yes to the compliance question, so {dimensions[each.dimension].title} is a {LOWEST}")
        for each in ratings
        if each.dimension in dimensions.compliance and each.score != LOWEST
    ]


def note_warnings(note: str, dimensions: Dimensions) -> tuple[str, ...]:
    """What a note speaks of that is never rated, each with what to write instead. A hint to its writer; it never blocks."""
    lowered = note.lower()
    hits = ((word, each.remedy) for each in dimensions.not_rated for word in each.words)
    found: dict[str, str] = {}
    for word, remedy in hits:
        if remedy not in found and re.search(rf"\b{re.escape(word)}\b", lowered):
            found[remedy] = f'"{word}": {remedy}'
    return tuple(found.values())


def total(ratings: Iterable[Rating], dimensions: Dimensions) -> Total:
    """Not observed is left out, and the other weights count for more: it is never a 1. Several scenarios count alike."""
    weighted = weight = 0
    seen: set[str] = set()
    for rating in ratings:
        if rating.score is not None:
            share = dimensions[rating.dimension].weight
            weighted, weight = weighted + share * rating.score, weight + share
            seen.add(rating.dimension)
    observed = sum(dimensions[each].weight for each in seen)
    return Total(weighted / weight if weight else None, observed)


def counted(scorecards: Iterable[Scorecard]) -> tuple[Scorecard, ...]:
    """The scorecards that count: locked ones, and of one interviewer for one candidate and scenario only the first.

    Drafts never count; an amendment after the debrief is kept elsewhere and changes no statistic.
    """
    locked = [(card.submitted_at, card) for card in scorecards if card.submitted_at is not None]
    seen: set[tuple[str, str, str]] = set()
    kept: list[Scorecard] = []
    for _, card in sorted(locked, key=_in_time):
        keys = {(card.application_id, card.interviewer, each) for each in {rating.scenario for rating in card.ratings}}
        if keys and not keys & seen:
            kept.append(card)
            seen |= keys
    return tuple(kept)


def _in_time(locked: tuple[datetime, Scorecard]) -> tuple[datetime, str, str]:
    return locked[0], locked[1].application_id, locked[1].interviewer


def dimension_means(scorecards: Iterable[Scorecard], dimensions: Dimensions) -> tuple[DimensionMean, ...]:
    """The means of one candidate, a rater counting once however many scenarios were played."""
    cards = counted(scorecards)
    found = []
    for each in dimensions.rated:
        table = dimension_table(cards, each.id)
        by_rater = [float(score) for score in table.scores[table.rated]]
        found.append(DimensionMean(each.id, sum(by_rater) / len(by_rater) if by_rater else None, len(by_rater)))
    return tuple(found)


def dimension_table(scorecards: Iterable[Scorecard], dimension: str) -> RatingTable:
    """Candidates (their application ids) by raters, scores of one dimension."""
    return table_of(
        (card.application_id, card.interviewer, rating.score)
        for card in counted(scorecards)
        for rating in card.ratings
        if rating.dimension == dimension and rating.score is not None
    )


def total_table(scorecards: Iterable[Scorecard], dimensions: Dimensions) -> RatingTable:
    """Candidates (their application ids) by raters, weighted totals."""
    totals = ((card, total(card.ratings, dimensions).value) for card in counted(scorecards))
    return table_of((card.application_id, card.interviewer, value) for card, value in totals if value is not None)
