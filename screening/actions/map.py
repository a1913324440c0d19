"""An opening in, everybody rated out: the mean of the simulation against points of the resume. Whoever owes a rating sees none."""

from __future__ import annotations

from dataclasses import dataclass, replace

from screening.access.policy import Action
from screening.scenarios.severity import tied_bands
from screening.scenarios.temperament import Quarter, quarter

from .context import Desk, NotPossible, permit
from .debrief_means import assessed, note_means_seen, sureness
from .ranking import everybody, ranking
from .ratings_seen import sealed_applications

OWES = "You have ratings of this opening still to lock. The map is shown once they are locked, so that it cannot colour them."


class RateFirst(NotPossible):
    """Who rates alone sees nothing that others rated."""


@dataclass(frozen=True, slots=True)
class Dot:
    """Somebody on the map: `name` is None where the opening is blind.

    `temperament` is the mean that counts, after severity where that could be told, `raw` as given; `still_open`: points not lost yet.
    `error` is the standard error of the mean, None below the minimums; `tied` people lie within one of the difference, this one included.
    """

    application_id: str
    code: str
    name: str | None
    temperament: float
    raw: float
    raters: int
    knowledge: float
    still_open: float
    error: float | None = None
    tied: int = 1

    @property
    def called(self) -> str:
        return self.name or self.code

    @property
    def quarter(self) -> Quarter:
        return quarter(self.temperament, self.knowledge)


@dataclass(frozen=True, slots=True)
class MapView:
    """The dots, calm ones first; `others` have no rating that may be shown yet. `too_few` says why there are no standard errors."""

    dots: tuple[Dot, ...]
    others: int
    too_few: str = ""


def temperament_map(desk: Desk, opening_id: str, *, by: str) -> MapView:
    """The map of an opening; that ratings were seen is kept. Raises NotAllowed, NotFound, RateFirst."""
    permit(desk, by, Action.SEE_CANDIDATES, opening_id)
    rows = everybody(desk, opening_id, by=by).rows
    if sealed_applications(desk, by=by) & {row.application_id for row in rows}:
        raise RateFirst(OWES)
    dots = []
    found = assessed(desk, opening_id, by=by)
    for row in rows:
        judged = found[row.application_id].assessment if row.application_id in found else None
        if judged is not None and judged.adjusted is not None and judged.raw is not None:
            mean = (judged.adjusted, judged.raw, judged.raters)
            dots.append(Dot(row.application_id, row.code, row.name, *mean, row.points, row.open_points))
    if dots:
        ranking(desk, opening_id, by=by)  # a look at names, and kept as one
        note_means_seen(desk, [dot.application_id for dot in dots], by=by)
    ordered = sorted(dots, key=lambda dot: (-dot.temperament, dot.knowledge, dot.code))
    return _with_errors(desk, ordered, len(rows) - len(dots), by)


def _with_errors(desk: Desk, dots: list[Dot], others: int, by: str) -> MapView:
    """How sure the means are, from ratings this person may see; bands by the error of whoever has the fewest raters."""
    sure = sureness(desk, {dot.application_id: dot.raters for dot in dots}, by=by)
    if sure.widest is None:
        return MapView(tuple(dots), others, sure.too_few)
    bands = tied_bands({dot.application_id: dot.temperament for dot in dots}, sure.widest)
    tied = {one: len(band) for band in bands for one in band}
    errors = sure.errors
    return MapView(tuple(replace(dot, error=errors.get(dot.application_id), tied=tied[dot.application_id]) for dot in dots), others)
