"""Locked scorecards in, what asks for a third rater out. A flag never removes a score."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from statistics import stdev

from screening.model.scenario import Dimension, RatingFlag, Scorecard
from screening.model.scenario import RatingFlagKind as Kind

from .dimension_file import Dimensions
from .ratings import counted, dimension_table, has_note, needs_note, total, total_table
from .severity import severity
from .table import RatingTable

WIDE_RANGE = 2.0  # points on one dimension
TOTALS_APART = 1.0  # points
ACCEPTABLE = 3  # a compliance score from here up passes its gate
TOO_QUICK = 60.0  # seconds from the start of the play to the submit
HALO_CANDIDATES = 3
NARROW_SPREAD, NARROW_CANDIDATES = 0.4, 8  # standard deviation of a rater's totals, over at least so many candidates
SEVERE_EFFECT, SEVERE_ERRORS = 0.75, 2.0  # points, and standard errors
RATERS_BEFORE_DECISION, RATERS_IF_FLAGGED = 2, 3


def raters_needed(flags: Sequence[RatingFlag]) -> int:
    return RATERS_IF_FLAGGED if flags else RATERS_BEFORE_DECISION


def candidate_flags(scorecards: Iterable[Scorecard], dimensions: Dimensions) -> tuple[RatingFlag, ...]:
    """The flags of one candidate: what raters see differently, and scorecards that were filled in too quickly or without notes."""
    cards = counted(scorecards)
    found: list[RatingFlag] = []
    for dimension in dimensions.rated:
        found += _apart(dimension, dimension_table(cards, dimension.id))
    totals = sorted(value for card in cards if (value := total(card.ratings, dimensions).value) is not None)
    if len(totals) > 1 and totals[-1] - totals[0] >= TOTALS_APART - 1e-9:
        found.append(RatingFlag(Kind.TOTALS_APART, f"Totals from {totals[0]:.1f} to {totals[-1]:.1f}, a point or more apart"))
    if len({card.trap_broken for card in cards if card.trap_broken is not None}) > 1:
        found.append(RatingFlag(Kind.COMPLIANCE_SPLIT, "One rater saw a rule broken, another did not"))
    for card in cards:
        found += _hasty(card) + _without_note(card, dimensions)
    return tuple(found)


def _apart(dimension: Dimension, table: RatingTable) -> list[RatingFlag]:
    scores = sorted(float(score) for score in table.scores[table.rated])
    if len(scores) < 2:
        return []
    found, low, high = [], scores[0], scores[-1]
    if high - low >= WIDE_RANGE - 1e-9:
        sentence = f"{dimension.title}: rated from {low:g} to {high:g}"
        found.append(RatingFlag(Kind.WIDE_RANGE, sentence, dimension=dimension.id))
    if dimension.is_compliance and low < ACCEPTABLE <= high:
        sentence = f"{dimension.title}: {low:g} and {high:g} lie on both sides of what is acceptable"
        found.append(RatingFlag(Kind.COMPLIANCE_SPLIT, sentence, dimension=dimension.id))
    return found


def _hasty(card: Scorecard) -> list[RatingFlag]:
    found: list[RatingFlag] = []
    if card.submitted_at is None:
        return found
    if card.play_began_at is not None and (seconds := (card.submitted_at - card.play_began_at).total_seconds()) < TOO_QUICK:
        found.append(RatingFlag(Kind.TOO_QUICK, f"Ratings locked {max(seconds, 0):.0f} seconds after the play began", card.interviewer))
    if card.play_ended_at is not None and card.submitted_at < card.play_ended_at:
        found.append(RatingFlag(Kind.BEFORE_END, "Ratings locked before the play had ended", card.interviewer))
    return found


def _without_note(card: Scorecard, dimensions: Dimensions) -> list[RatingFlag]:
    missing = [
        dimensions[rating.dimension]
        for rating in card.ratings
        if needs_note(dimensions[rating.dimension], rating.score) and not has_note(rating.note)
    ]
    return [RatingFlag(Kind.MISSING_NOTE, f"{each.title}: no note where one is needed", card.interviewer, each.id) for each in missing]


def rater_flags(scorecards: Iterable[Scorecard], dimensions: Dimensions) -> tuple[RatingFlag, ...]:
    """The flags of raters, over all candidates they rated: halo, a narrow range, severity."""
    cards = sorted(counted(scorecards), key=lambda card: card.interviewer)
    found: list[RatingFlag] = []
    for interviewer, mine in groupby(cards, key=lambda card: card.interviewer):
        found += _habits(interviewer, list(mine), dimensions)
    judged = severity(total_table(cards, dimensions))
    for rater in judged.raters if not judged.not_adjusted else ():
        if rater.error is not None and abs(rater.effect) > max(SEVERE_EFFECT, SEVERE_ERRORS * rater.error):
            way = "higher" if rater.effect > 0 else "lower"
            sentence = f"Rates {abs(rater.effect):.2f} points {way} than the others, over {rater.candidates} candidates"
            found.append(RatingFlag(Kind.SEVERITY, sentence, rater.rater))
    return tuple(found)


def _habits(interviewer: str, cards: list[Scorecard], dimensions: Dimensions) -> list[RatingFlag]:
    found = []
    alike = {card.application_id for card in cards if is_halo(card, dimensions)}
    if len(alike) >= HALO_CANDIDATES:
        sentence = f"The same score on all {len(dimensions.rated)} dimensions for {len(alike)} candidates"
        found.append(RatingFlag(Kind.HALO, sentence, interviewer))
    by_candidate: dict[str, list[float]] = {}
    for card in cards:
        if (value := total(card.ratings, dimensions).value) is not None:
            by_candidate.setdefault(card.application_id, []).append(value)
    totals = [sum(values) / len(values) for values in by_candidate.values()]
    if len(totals) >= NARROW_CANDIDATES and (spread := stdev(totals)) < NARROW_SPREAD:
        sentence = f"Totals of {len(totals)} candidates hardly differ (standard deviation {spread:.2f})"
        found.append(RatingFlag(Kind.NARROW, sentence, interviewer))
    return found


def is_halo(card: Scorecard, dimensions: Dimensions) -> bool:
    """The same score on every dimension."""
    scores = {rating.score for rating in card.ratings}
    return len(scores) == 1 and None not in scores and {rating.dimension for rating in card.ratings} == set(dimensions.ids)
