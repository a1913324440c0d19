"""An opening in, how its raters rate out: severity, spread, agreement, halo and timeliness, each with its counts.

Only ratings that whoever asks may see by now flow into any figure; of single candidates nothing is shown.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from screening.access.policy import Action
from screening.model.scenario import Scorecard
from screening.scenarios.agreement import Agreement, agreement
from screening.scenarios.alpha import Metric
from screening.scenarios.dimension_file import load_dimensions
from screening.scenarios.rater_report import RaterReport, rater_reports
from screening.scenarios.ratings import counted, dimension_table, total_table
from screening.scenarios.severity import severity
from screening.storage import candidates, people

from .context import Desk, opening_of, permit
from .ratings_seen import scorecards_of


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """How well raters agree on one dimension, or on totals; `title` as people read it."""

    title: str
    found: Agreement


@dataclass(frozen=True, slots=True)
class RaterReportView:
    """`raters` carry names in place of ids. `not_adjusted` says why severity is not taken off, "" where it may be.

    `comparable`: may the severity of different raters be held side by side at all?
    """

    raters: tuple[RaterReport, ...]
    agreements: tuple[AgreementRow, ...]
    not_adjusted: str
    comparable: bool
    candidates: int
    scorecards: int
    mean: float | None


def rater_report(desk: Desk, opening_id: str, *, by: str) -> RaterReportView:
    """How the raters of an opening rate. Raises NotAllowed, NotFound."""
    permit(desk, by, Action.SEE_RATERS, opening_id)
    opening_of(desk, opening_id)
    cards = counted(_named(desk, opening_id, by))
    dimensions = load_dimensions()
    totals = total_table(cards, dimensions)
    judged = severity(totals)
    rows = [AgreementRow("Total", agreement(totals, Metric.INTERVAL))]
    rows += [AgreementRow(each.title, agreement(dimension_table(cards, each.id))) for each in dimensions.rated]
    given = totals.scores[totals.rated]
    return RaterReportView(
        rater_reports(cards, dimensions),
        tuple(rows),
        judged.not_adjusted,
        judged.comparable,
        len({card.application_id for card in cards}),
        len(cards),
        float(given.mean()) if given.size else None,
    )


def _named(desk: Desk, opening_id: str, by: str) -> list[Scorecard]:
    """The scorecards this person may see, with the raters' names; two of one name are told apart by a number."""
    with desk.store.read() as db:
        applications = [each.id for each in candidates.of_opening(db, opening_id)]
        names = people.names(db)
    seen = [view.card for views in scorecards_of(desk, applications, by=by).values() for view in views]
    called: dict[str, str] = {}
    for rater in sorted({card.interviewer for card in seen}):
        name = names.get(rater) or "Somebody"
        alike = sum(each == name or each.startswith(f"{name} (") for each in called.values())
        called[rater] = f"{name} ({alike + 1})" if alike else name
    return [replace(card, interviewer=called[card.interviewer]) for card in seen]
