"""An opening and the newest version of its rubric in, everybody judged again and what that changed in the ranking out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from screening.access.policy import Action
from screening.evaluation.rank import GATE_ORDER
from screening.model.evaluation import Gate, Ranked
from screening.model.hiring import Opening
from screening.storage import evaluations
from screening.storage.evaluations import ListedRow

from .blind import as_seen
from .context import Desk, opening_of, permit
from .judging import re_evaluate
from .ranking import in_order


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Where somebody stood: rank from 1, gate, points of 100."""

    rank: int
    gate: Gate
    points: float


@dataclass(frozen=True, slots=True)
class Moved:
    """Somebody whose place is another one now."""

    application_id: str
    code: str
    name: str | None
    before: Standpoint
    after: Standpoint

    @property
    def crossed(self) -> bool:
        """Is it another gate, not only another rank?"""
        return self.before.gate is not self.after.gate


@dataclass(frozen=True, slots=True)
class RankingDiff:
    """A ranking before and after: those who moved, gate crossings first, best first; and how many stand at each gate.

    `from_rubric` and `to_rubric` name the two where they are not versions of one.
    """

    from_version: int
    to_version: int
    people: int
    moved: tuple[Moved, ...]
    before: dict[Gate, int]
    after: dict[Gate, int]
    from_rubric: str = ""
    to_rubric: str = ""


def rescore(desk: Desk, opening_id: str, *, by: str) -> RankingDiff:
    """Judge everybody of an opening by the newest version of its rubric, and tell who moved. Raises NotFound, NotAllowed."""
    person = permit(desk, by, Action.EVALUATE, opening_id)
    opening = as_seen(desk, person, opening_of(desk, opening_id))
    known, before = _standing(desk, opening)
    re_evaluate(desk, opening_id, by=by)
    later = as_seen(desk, person, opening_of(desk, opening_id))
    known_now, after = _standing(desk, later)
    return diff(opening.rubric_version, later.rubric_version, known | known_now, before, after)


def _standing(desk: Desk, opening: Opening) -> tuple[dict[str, ListedRow], dict[str, Standpoint]]:
    rows = listed_rows(desk, opening)
    return rows, standpoints(in_order(opening, (row.place for row in rows.values())))


def listed_rows(desk: Desk, opening: Opening) -> dict[str, ListedRow]:
    """Everybody's line by application id; without names where the opening is blind."""
    with desk.store.read() as db:
        rows = evaluations.listed(db, opening.id)
    return {row.place.application_id: replace(row, name=None) if opening.is_blind else row for row in rows}


def standpoints(ranked: Sequence[Ranked]) -> dict[str, Standpoint]:
    """By application id."""
    return {each.evaluation.candidate_id: Standpoint(each.rank, each.evaluation.gate, each.evaluation.points) for each in ranked}


def diff(old: int, new: int, known: dict[str, ListedRow], before: dict[str, Standpoint], after: dict[str, Standpoint]) -> RankingDiff:
    """What changed for those who stand in both."""
    moved = [
        Moved(name, known[name].code, known[name].name, before[name], after[name])
        for name in after
        if name in before and before[name] != after[name]
    ]
    moved.sort(key=lambda each: (not each.crossed, GATE_ORDER[each.after.gate], each.after.rank, each.application_id))
    return RankingDiff(old, new, len(after), tuple(moved), _counts(before), _counts(after))


def _counts(standing: dict[str, Standpoint]) -> dict[Gate, int]:
    return {gate: sum(each.gate is gate for each in standing.values()) for gate in Gate}
