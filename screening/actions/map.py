"""An opening in, everybody rated out: the mean of the simulation against points of the resume. Whoever owes a rating sees none."""

from __future__ import annotations

from dataclasses import dataclass

from screening.access.policy import Action
from screening.scenarios.dimension_file import load_dimensions
from screening.scenarios.ratings import total_table
from screening.scenarios.temperament import Quarter, quarter

from .context import Desk, NotPossible, permit
from .ranking import everybody, ranking
from .ratings_seen import note_seen, scorecards_of, sealed_applications

OWES = "You have ratings of this opening still to lock. The map is shown once they are locked, so that it cannot colour them."


class RateFirst(NotPossible):
    """Who rates alone sees nothing that others rated."""


@dataclass(frozen=True, slots=True)
class Dot:
    """Somebody on the map: `name` is None where the opening is blind; `still_open` points could still be earned."""

    application_id: str
    code: str
    name: str | None
    temperament: float
    raters: int
    knowledge: float
    still_open: float

    @property
    def called(self) -> str:
        return self.name or self.code

    @property
    def quarter(self) -> Quarter:
        return quarter(self.temperament, self.knowledge)


@dataclass(frozen=True, slots=True)
class MapView:
    """The dots, calm ones first; `others` have no rating that may be shown yet."""

    dots: tuple[Dot, ...]
    others: int


def temperament_map(desk: Desk, opening_id: str, *, by: str) -> MapView:
    """The map of an opening; that ratings were seen is kept. Raises NotAllowed, NotFound, RateFirst."""
    permit(desk, by, Action.SEE_CANDIDATES, opening_id)
    rows = everybody(desk, opening_id, by=by).rows
    if sealed_applications(desk, by=by) & {row.application_id for row in rows}:
        raise RateFirst(OWES)
    cards = scorecards_of(desk, [row.application_id for row in rows], by=by)
    table = total_table((view.card for views in cards.values() for view in views), load_dimensions())
    means = {
        one: (float(scores[rated].mean()), int(rated.sum()))
        for one, scores, rated in zip(table.candidates, table.scores, table.rated, strict=True)
    }
    dots = tuple(
        Dot(row.application_id, row.code, row.name, *means[row.application_id], row.points, row.open_points)
        for row in rows
        if row.application_id in means
    )
    if dots:
        ranking(desk, opening_id, by=by)  # names are looked at
    for dot in dots:
        note_seen(desk, dot.application_id, by=by)
    return MapView(tuple(sorted(dots, key=lambda dot: (-dot.temperament, dot.knowledge, dot.code))), len(rows) - len(dots))
