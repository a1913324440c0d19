"""People moved from one stage of an opening to another, many at once, and back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from screening.access.policy import Action
from screening.errors import DispositionRequired, MoveNotAllowed, NotFound, StaleRecord
from screening.hiring.stages import plain_words, said_stage
from screening.storage import candidates, openings, people, stages
from screening.storage.stages import MoveRow, Stood
from screening.storage.store import Change

from .context import Desk, permit

LONGEST_REASON = 2_000  # characters
AGAIN = "Nothing was changed: look again, then move."


@dataclass(frozen=True, slots=True)
class Moved:
    """Who was moved to the stage `to` at that moment; `before` says where each of them stood."""

    to: str
    at: datetime
    before: tuple[Stood, ...]


def move(
    desk: Desk, application_ids: Collection[str], *, to: str, reason: str = "", shown: Mapping[str, str] | None = None, by: str
) -> Moved:
    """Move applications to a stage of their opening, all of them or none. Those who stand there already stay as they are.

    `shown` is the stage each stood in before whoever moves them; None where nobody looked.
    Raises NotAllowed, NotFound, MoveNotAllowed (no such stage), DispositionRequired (the stage asks for a reason), StaleRecord
    (somebody moved one meanwhile).
    """
    said = plain_words(reason, LONGEST_REASON)
    wanted = frozenset(application_ids)
    _permitted(desk, wanted, by)
    with desk.change(by) as change:
        now = stages.standing(change.db, wanted, lock=True)
        if len(now) < len(wanted):
            raise NotFound(f"{len(wanted) - len(now)} of these people are not here any more. {AGAIN}")
        _refuse_if_stale(change, now, shown)
        for opening_id in {each.opening_id for each in now}:
            _check(change, opening_id, to, said)
        leaving = tuple(each for each in now if each.stage != to)
        if not leaving:
            change.abandon()
        _put(change, leaving, [replace(each, stage=to, since=change.at) for each in leaving], said)
        return Moved(to, change.at, leaving)


def undo_move(desk: Desk, moved: Moved, *, by: str) -> None:
    """Bring everybody back to where they stood, since when they stood there.

    Raises NotAllowed, StaleRecord (one went on since), MoveNotAllowed (that stage was taken out).
    """
    before = {each.application_id: each for each in moved.before}
    if not before:
        return
    _permitted(desk, before, by)
    with desk.change(by) as change:
        now = stages.standing(change.db, before, lock=True)
        _refuse_if_stale(change, now, dict.fromkeys(before, moved.to))
        if len(now) < len(before) or any(each.since != moved.at for each in now):
            raise StaleRecord("Some of these people were moved again or taken out since. Nothing was changed.")
        for opening_id, stage in sorted({(each.opening_id, before[each.application_id].stage) for each in now}):
            _keep_known(change, opening_id, stage)
        _put(change, now, [before[each.application_id] for each in now], "")


def _permitted(desk: Desk, application_ids: Iterable[str], by: str) -> None:
    with desk.store.read() as db:
        found = {each.opening_id for each in stages.standing(db, list(application_ids))}
    for opening_id in found or {""}:
        permit(desk, by, Action.DECIDE, opening_id)


def _check(change: Change, opening_id: str, to: str, said: str) -> None:
    opening = openings.find(change.db, opening_id, lock=True)
    if opening is None or to not in opening.stages:
        raise MoveNotAllowed("", f"This opening has no stage called {said_stage(to)}. Choose one of its stages.")
    if to in opening.reason_stages and not said:
        raise DispositionRequired("", f"Say why: this opening asks for a reason before anybody goes to {said_stage(to)}.")


def _keep_known(change: Change, opening_id: str, stage: str) -> None:
    opening = openings.find(change.db, opening_id, lock=True)
    if opening is None or stage not in opening.stages:
        raise MoveNotAllowed("", f"The stage {said_stage(stage)} was taken out since. Nothing was changed: move them to another one.")


def _refuse_if_stale(change: Change, now: Iterable[Stood], shown: Mapping[str, str] | None) -> None:
    other = [each for each in now if shown is not None and shown.get(each.application_id, each.stage) != each.stage]
    if not other:
        return
    names, codes = people.names(change.db), candidates.codes(change.db, other[0].opening_id)
    who = names.get(stages.last_mover(change.db, other[0].application_id), "")
    first = f"{codes.get(other[0].application_id, 'One')} was moved to {said_stage(other[0].stage)}{f' by {who}' if who else ''}"
    others = f", and {len(other) - 1} more were moved," if len(other) > 1 else ""
    raise StaleRecord(f"{first}{others} since this page was drawn. {AGAIN}")


def _put(change: Change, now: Iterable[Stood], then: Iterable[Stood], said: str) -> None:
    made, goals = [], tuple(then)
    stages.put(change.db, goals)
    for was, is_now in zip(now, goals, strict=True):
        made.append(MoveRow(was.application_id, was.stage, is_now.stage, said, change.by, change.at))
        why = {"reason": ("", said)} if said else None
        change.record("application.moved", f"application:{was.application_id}", personal=why, stage=is_now.stage, was=was.stage)
    stages.append(change.db, made)
