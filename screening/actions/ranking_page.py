"""An opening and what is wanted of its ranking in, one page of it out: the rows to show, and what can be asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from typing import Any

from screening.errors import ScreeningError
from screening.hiring.search_words import folded, sought_in
from screening.model.evaluation import Gate, Outcome
from screening.storage import search

from .context import Desk
from .debrief_means import Assessed, assessed, note_means_seen
from .ranking import ranking
from .requests import asked_of_me
from .views import RankedRow, RankingView
from .wanted import Wanted
from .what_next import what_next

PAGE = 25  # rows of one gate
FEW = 12  # so many are all shown, whatever their gate
FIRST = {Gate.PASSED: 5, Gate.REVIEW: 3, Gate.FAILED: 2}  # of more, the first of each gate
ORDER: dict[str, Callable[[RankedRow], Any]] = {
    "open": lambda row: -row.open_points,
    "points": lambda row: -row.points,
    "waiting": lambda row: row.received_on,
    "newest": lambda row: -row.received_on.toordinal(),
    "name": lambda row: (row.name or row.code).casefold(),
}


@dataclass(frozen=True, slots=True)
class Next:
    """What to ask or test next of somebody, and what would take them across; "" where there is nothing."""

    ask: str = ""
    flip: str = ""


@dataclass(frozen=True, slots=True)
class GateGroup:
    """Those of one gate who are wanted: how many, and the rows of them to show."""

    gate: Gate
    total: int
    rows: tuple[RankedRow, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """What the list can be filtered by: each value with how many have it, in the whole opening."""

    stages: tuple[tuple[str, int], ...]
    sources: tuple[tuple[str, int], ...]
    flags: tuple[tuple[str, int], ...]
    tags: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class RankingPage:
    """One page: `everybody` counts the opening, `found` those wanted but for the gate; `next` is by application id.

    `means` are of those shown who were rated, as far as this person may see ratings, by application id.
    `hint` is the must-have that alone is open for most of those to check, with how many.
    """

    view: RankingView
    wanted: Wanted
    everybody: int
    found: int
    groups: tuple[GateGroup, ...]
    pages: int
    choices: Choices
    next: dict[str, Next]
    hint: tuple[str, int] | None
    means: dict[str, Assessed]


def ranking_page(desk: Desk, opening_id: str, wanted: Wanted, *, by: str) -> RankingPage:
    """The page of the ranking that is wanted. Raises NotAllowed, NotFound."""
    view = ranking(desk, opening_id, by=by)
    found = _found(desk, view, wanted, by)
    groups = tuple(_groups(found, wanted))
    pages = max(1, -(-sum(each.gate == wanted.gate for each in found) // PAGE)) if wanted.gate else 1
    shown = (row for group in groups for row in group.rows if row.gate is not Gate.PASSED)
    opening, is_blind = view.counts.opening, view.is_blind
    later = {row.application_id: _next(desk, row, f"{opening.rubric_id} {opening.rubric_version}", is_blind, by) for row in shown}
    means = _means(desk, opening.id, {row.application_id for group in groups for row in group.rows}, by)
    return RankingPage(view, wanted, len(view.rows), len(found), groups, pages, _choices(view), later, _hint(found), means)


def _means(desk: Desk, opening_id: str, shown: set[str], by: str) -> dict[str, Assessed]:
    found = {one: each for one, each in assessed(desk, opening_id, by=by).items() if one in shown}
    note_means_seen(desk, sorted(found), by=by)
    return found


def everybody_wanted(desk: Desk, opening_id: str, wanted: Wanted, *, by: str) -> tuple[RankedRow, ...]:
    """All that are wanted, on whatever page. Raises NotAllowed, NotFound."""
    found = _found(desk, ranking(desk, opening_id, by=by), wanted, by)
    return tuple(row for row in found if not wanted.gate or row.gate == wanted.gate)


def _found(desk: Desk, view: RankingView, wanted: Wanted, by: str) -> list[RankedRow]:
    rows: Iterable[RankedRow] = view.rows
    for name, field in {"stage": "stage", "source": "source", "decision": "disposition"}.items():
        rows = _only(rows, field, getattr(wanted, name))
    if wanted.flag:
        rows = [row for row in rows if wanted.flag in row.flags]
    if wanted.tag:
        rows = [row for row in rows if wanted.tag in row.tags]
    if wanted.left:
        rows = [row for row in rows if is_near(row)]
    if wanted.asked:
        mine = asked_of_me(desk, view.counts.opening.id, by=by)
        rows = [row for row in rows if row.application_id in mine]
    if wanted.criteria:
        asked = set(wanted.criteria)
        rows = [row for row in rows if asked <= set(row.outcomes)]
    if sought := sought_in(wanted.words):
        held = _holding(desk, view, sought)
        rows = [row for row in rows if row.application_id in held or _says(row, sought)]
    return sorted(rows, key=ORDER[wanted.sort]) if wanted.sort else list(rows)


def is_near(row: RankedRow) -> bool:
    """Is a single open must-have all that keeps them from passing?"""
    return row.gate is Gate.REVIEW and [must.outcome for must in row.musts_left] == [Outcome.UNCLEAR]


def _only(rows: Iterable[RankedRow], field: str, value: str) -> Iterable[RankedRow]:
    return [row for row in rows if getattr(row, field) == value] if value else rows


def _holding(desk: Desk, view: RankingView, sought: tuple[str, ...]) -> frozenset[str]:
    with desk.store.read() as db:
        return search.holding(db, view.counts.opening.id, sought, blind=view.is_blind)


def _says(row: RankedRow, sought: tuple[str, ...]) -> bool:
    """Do the words stand in what the row itself shows? In a blind opening that is masked already."""
    shown = folded(" ".join(filter(None, (row.name, row.code, row.location, row.why, row.filename, *row.tags))))
    return all(words in shown for words in sought)


def _groups(found: list[RankedRow], wanted: Wanted) -> Iterable[GateGroup]:
    for gate in Gate:
        rows = [row for row in found if row.gate is gate]
        if wanted.gate == gate:
            first = (min(wanted.page, -(-len(rows) // PAGE) or 1) - 1) * PAGE
            yield GateGroup(gate, len(rows), tuple(rows[first : first + PAGE]))
        elif not wanted.gate:
            yield GateGroup(gate, len(rows), tuple(rows if len(found) <= FEW else rows[: FIRST[gate]]))
        else:
            yield GateGroup(gate, len(rows), ())


def _choices(view: RankingView) -> Choices:
    stages = Counter(row.stage for row in view.rows)
    known = [*view.counts.opening.stages, *sorted(stages.keys() - set(view.counts.opening.stages))]
    return Choices(
        tuple((stage, stages[stage]) for stage in known),
        _counted(row.source for row in view.rows),
        _counted(chain.from_iterable(row.flags for row in view.rows)),
        _counted(chain.from_iterable(row.tags for row in view.rows)),
    )


def _counted(values: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted((value, number) for value, number in Counter(values).items() if value))


def _hint(found: list[RankedRow]) -> tuple[str, int] | None:
    single = Counter(row.musts_left[0].label for row in found if is_near(row))
    return single.most_common(1)[0] if single and single.most_common(1)[0][1] > 1 else None


def _next(desk: Desk, row: RankedRow, rubric: str, is_blind: bool, by: str) -> Next:
    return _worked_out(desk, replace(row, rank=0, tied=0), rubric, is_blind, by)


@lru_cache(maxsize=4_096)
def _worked_out(desk: Desk, row: RankedRow, rubric: str, is_blind: bool, by: str) -> Next:
    """Kept for as long as the row says the same: what is asked next follows from the evaluation behind it."""
    try:
        then = what_next(desk, row.application_id, by=by)
    except ScreeningError:  # taken out in this moment; the next look at the list will not have them
        return Next()
    return Next(then.questions[0].ask if then.questions else "", then.flips[0].sentence if then.flips else "")
