"""A decision about many people in one transaction; whoever was decided otherwise meanwhile is left as they are, and named."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from screening.access.policy import Action
from screening.errors import NotFound, StaleRecord
from screening.storage import stages
from screening.storage.store import Change

from .context import Desk, permit
from .decisions import checked, put_back, put_decision


@dataclass(frozen=True, slots=True)
class Decided:
    """Who was decided about, by application id, and why others were left as they are."""

    done: tuple[str, ...]
    left: dict[str, str]


def decide_many(desk: Desk, shown: Mapping[str, str], *, disposition: str, reason: str = "", by: str) -> Decided:
    """Decide about everybody in `shown` (application id -> what stood decided before whoever decides).

    Raises NotAllowed, NotFound, DispositionRequired (no reason), MoveNotAllowed (no such decision); then nothing changed.
    """
    chosen, said = checked("", disposition, reason)
    return _each(desk, shown, lambda change, one: put_decision(change, one, chosen, said, shown[one]), by)


def take_back_many(desk: Desk, application_ids: Collection[str], *, shown: str, by: str) -> Decided:
    """Undo the last decision about each who still stands decided as `shown`. Raises NotAllowed, NotFound."""
    return _each(desk, application_ids, lambda change, one: put_back(change, one, shown), by)


def _each(desk: Desk, application_ids: Collection[str], act: Callable[[Change, str], bool], by: str) -> Decided:
    with desk.store.read() as db:
        known = stages.standing(db, application_ids)
    for opening_id in {each.opening_id for each in known} or {""}:
        permit(desk, by, Action.DECIDE, opening_id)
    if len(known) < len(set(application_ids)):
        raise NotFound("Some of these people are not here any more. Nothing was changed: look again.")
    done, left = list[str](), dict[str, str]()
    with desk.change(by) as change:
        for one in sorted(set(application_ids)):  # each once, and in one order: two who decide about the same people wait in line
            try:
                if act(change, one):
                    done.append(one)
            except StaleRecord as error:
                left[one] = str(error)
        if not done:
            change.abandon()
    return Decided(tuple(done), left)
