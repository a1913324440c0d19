"""An opening and another rubric in, everybody judged by that one and what moved out; what people said stays beside it."""

from __future__ import annotations

from dataclasses import replace

from screening.access.policy import Action
from screening.errors import StaleRecord
from screening.model.hiring import Opening
from screening.model.rubric import Rubric
from screening.storage import openings

from .context import Desk, NotPossible, permit
from .opening_changes import CHANGED, locked
from .rescoring import RankingDiff, rescore
from .rubrics import available, rubric_of, use

SAVED = "Somebody saved another version of this rubric since it was shown. Nothing was changed: look again at who moves."


def other_rubrics(desk: Desk, shown: Opening, *, by: str) -> tuple[Rubric, ...]:
    """The rubrics an opening could be judged by instead, by title. Raises NotAllowed, NotPossible (it is closed)."""
    permit(desk, by, Action.MANAGE_OPENINGS, shown.id)
    permit(desk, by, Action.EVALUATE, shown.id)
    return tuple(each for each in available(desk) if each.id != shown.rubric_id)


def change_rubric(desk: Desk, shown: Opening, rubric: Rubric, *, by: str) -> RankingDiff:
    """Judge an opening by another rubric from now on, and everybody in it at once; who moved.

    `shown` is the opening, and `rubric` the one to judge by, as whoever changes it saw them. Decisions, notes and corrections stay;
    a person's word on an outcome counts where the rubric asks the very same. Should the program stop on the way, the opening's pages
    say who is still scored by the former rubric. Raises NotAllowed, NotFound, NotPossible (it is closed, or nothing would change),
    StaleRecord.
    """
    permit(desk, by, Action.MANAGE_OPENINGS, shown.id)
    permit(desk, by, Action.EVALUATE, shown.id)
    if rubric.id == shown.rubric_id:
        raise NotPossible("This opening is judged by that rubric already. Choose another one.")
    with desk.change(by) as change:
        now = locked(change, shown)
        if now.rubric_id != shown.rubric_id:
            raise StaleRecord(CHANGED.format(what="the rubric it is judged by"))
        used = use(change, rubric.id)
        if replace(used, version=rubric.version) != rubric:
            raise StaleRecord(SAVED)
        openings.change(change.db, replace(now, rubric_id=used.id, rubric_version=used.version))
        about, was = f"opening:{now.id}", f"{now.rubric_id} {now.rubric_version}"
        change.record("opening.rubric_changed", about, rubric=used.id, version=used.version, was=was)
    former = rubric_of(desk, now.rubric_id, now.rubric_version)
    return replace(rescore(desk, shown.id, by=by), from_rubric=_named(former), to_rubric=_named(used))


def _named(rubric: Rubric) -> str:
    return f"{rubric.title}, version {rubric.version}"
