"""Locked scorecards of one candidate in, the gate of the assessment stage with its sentences out; and the stated combined order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from screening.model.evaluation import Gate, Outcome
from screening.model.scenario import Kit, RatingFlag, Scorecard

from .dimension_file import Dimensions
from .flags import ACCEPTABLE, candidate_flags, raters_needed
from .ratings import HIGHEST, LOWEST, DimensionMean, counted, dimension_means, total

LOWEST_TOTAL = 3.0
LOWEST_DIMENSION = 2.0
ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Check:
    """One condition of the gate. UNCLEAR says what would settle it."""

    id: str
    outcome: Outcome
    sentence: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the ratings say together. `raw` and `adjusted` are means of totals, 1 to 5, always shown with `raters`."""

    gate: Gate
    raw: float | None
    adjusted: float | None
    raters: int
    dimensions: tuple[DimensionMean, ...]
    checks: tuple[Check, ...]
    flags: tuple[RatingFlag, ...]


@dataclass(frozen=True, slots=True)
class StageWeights:
    """How the stages count in the combined order, stated on the opening before anybody is rated. They sum to 100."""

    resume: int = 20
    simulation: int = 40
    interview: int = 40

    def __post_init__(self) -> None:
        if min(self.resume, self.simulation, self.interview) < 0 or self.resume + self.simulation + self.interview != 100:
            raise ValueError("stage weights must be 0 or more and sum to 100")


@dataclass(frozen=True, slots=True)
class Combined:
    """Points from 0 to 100, or None while `missing` names stages that count and are not there yet."""

    points: float | None
    missing: tuple[str, ...]


def assess(
    scorecards: Iterable[Scorecard],
    dimensions: Dimensions,
    kits: Iterable[Kit],
    *,
    adjusted: float | None = None,
    also: Iterable[RatingFlag] = (),
) -> Assessment:
    """The gate of one candidate. `adjusted` is the severity-adjusted mean where there is one; `also` brings flags of the raters.

    All checks met: passed. Any not met: failed. Else review. Nobody is turned away by it: a person decides.
    """
    cards = counted(scorecards)
    flags = candidate_flags(cards, dimensions) + tuple(also)
    means = dimension_means(cards, dimensions)
    totals = [value for card in cards if (value := total(card.ratings, dimensions).value) is not None]
    raw = sum(totals) / len(totals) if totals else None
    raters = len({card.interviewer for card in cards})
    checks = (
        _enough_raters(raters, raters_needed(flags)),
        _overall(raw if adjusted is None else adjusted),
        *(_compliance(mean, dimensions) for mean in means if mean.dimension in dimensions.compliance),
        _trap(cards, kits),
        _no_low_dimension(means, dimensions),
    )
    outcomes = {check.outcome for check in checks}
    gate = Gate.FAILED if Outcome.NOT_MET in outcomes else Gate.REVIEW if Outcome.UNCLEAR in outcomes else Gate.PASSED
    return Assessment(gate, raw, raw if adjusted is None else adjusted, raters, means, checks, flags)


def _enough_raters(raters: int, needed: int) -> Check:
    if raters >= needed:
        return Check("raters", Outcome.MET, f"Rated by {raters}")
    why = "" if needed <= 2 else ", since their ratings raised a flag"
    return Check("raters", Outcome.UNCLEAR, f"Rated by {raters}, {needed} needed{why}")


def _overall(mean: float | None) -> Check:
    if mean is None:
        return Check("overall", Outcome.UNCLEAR, "Not rated yet")
    outcome = Outcome.MET if mean >= LOWEST_TOTAL - ROUNDING else Outcome.NOT_MET
    return Check("overall", outcome, f"Overall {mean:.2f}, {LOWEST_TOTAL:.1f} asked")


def _compliance(mean: DimensionMean, dimensions: Dimensions) -> Check:
    title = dimensions[mean.dimension].title
    if mean.mean is None:
        return Check(mean.dimension, Outcome.UNCLEAR, f"{title} was not observed")
    outcome = Outcome.MET if mean.mean >= ACCEPTABLE - ROUNDING else Outcome.NOT_MET
    return Check(mean.dimension, outcome, f"{title} {mean.mean:.2f}, {ACCEPTABLE} asked")


def _trap(cards: tuple[Scorecard, ...], kits: Iterable[Kit]) -> Check:
    """Only where a yes fails by itself; elsewhere the answer shows in the compliance score."""
    failing = {kit.id for kit in kits if kit.trap.automatic_fail}
    answers = [card.trap_broken for card in cards if failing & {rating.scenario for rating in card.ratings}]
    yes, no = answers.count(True), answers.count(False)
    if yes and no:
        return Check("trap", Outcome.UNCLEAR, f"{yes} of {yes + no} raters saw the rule broken that may not be broken")
    if yes:
        return Check("trap", Outcome.NOT_MET, "Broke the rule that may not be broken in this scenario")
    return Check("trap", Outcome.MET, "No rule broken that may not be broken")


def _no_low_dimension(means: tuple[DimensionMean, ...], dimensions: Dimensions) -> Check:
    low = [each for each in means if each.mean is not None and each.mean < LOWEST_DIMENSION - ROUNDING]
    if low:
        named = ", ".join(f"{dimensions[each.dimension].title} {each.mean:.2f}" for each in low)
        return Check("lowest", Outcome.NOT_MET, f"Below {LOWEST_DIMENSION:.0f}: {named}")
    unseen = ", ".join(dimensions[each.dimension].title for each in means if each.mean is None)
    return Check("lowest", Outcome.MET, f"No dimension below {LOWEST_DIMENSION:.0f}" + (f"; not observed: {unseen}" if unseen else ""))


def as_points(mean: float) -> float:
    """A mean of 1 to 5 as 0 to 100."""
    return (mean - LOWEST) / (HIGHEST - LOWEST) * 100


def combined(weights: StageWeights, *, resume: float | None, simulation: float | None, interview: float | None) -> Combined:
    """Weighted points: `resume` from 0 to 100, the two means from 1 to 5. An override is a person's, with a reason."""
    stages = (
        ("resume", weights.resume, resume),
        ("simulation", weights.simulation, None if simulation is None else as_points(simulation)),
        ("interview", weights.interview, None if interview is None else as_points(interview)),
    )
    missing = tuple(name for name, weight, points in stages if weight and points is None)
    if missing:
        return Combined(None, missing)
    return Combined(sum(weight * points for _, weight, points in stages if weight and points is not None) / 100, ())
