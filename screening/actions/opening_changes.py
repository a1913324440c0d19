"""An opening edited, closed, opened again, and who works on it; what somebody else changed meanwhile is not overwritten."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields, replace

from screening.access.policy import Action, Role
from screening.errors import NotFound, StaleRecord
from screening.hiring.stages import said_stage
from screening.model.hiring import Opening
from screening.storage import openings, people, stages
from screening.storage.store import Change

from .context import Desk, NotPossible, permit, refuse_closed
from .openings import Plan, planned

GONE = "This opening does not exist (any more). Go back to the openings."
CHANGED = "Somebody changed this opening since this page was drawn ({what}). Nothing was changed: look again, then save."
SAID = {
    "title": "its title",
    "seats": "its seats",
    "location": "its place",
    "starts_on": "its first day",
    "received_on": "the day resumes count as received",
    "is_blind": "whether it is blind",
    "stages": "its stages",
    "reason_stages": "which stages ask for a reason",
    "closed_at": "whether it is closed",
}


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who works here, and whether they work on the opening."""

    id: str
    name: str
    role: str
    is_in: bool


def plan_of(opening: Opening) -> Plan:
    """What people set of an opening, as it stands."""
    return Plan(**{each.name: getattr(opening, each.name) for each in fields(Plan)})


def edit_opening(desk: Desk, shown: Opening, plan: Plan, *, by: str) -> Opening:
    """Change what people set of an opening; `shown` is the opening as whoever changes it saw it.

    Raises NotAllowed, NotFound, NotPossible (nonsense, people in a stage that would go, a closed opening), StaleRecord.
    """
    permit(desk, by, Action.MANAGE_OPENINGS, shown.id)
    refuse_closed(desk, shown.id)
    wanted = planned(plan)
    with desk.change(by) as change:
        now = locked(change, shown)
        _keep_stages_in_use(change, now, wanted)
        then = replace(now, **{each.name: getattr(wanted, each.name) for each in fields(Plan)})
        changed = {name: (_said(getattr(now, name)), _said(getattr(then, name))) for name in differences(now, then)}
        if not changed:
            change.abandon()
        openings.change(change.db, then)
        change.record("opening.changed", f"opening:{now.id}", personal=changed, fields=",".join(sorted(changed)))
    return then


def close_opening(desk: Desk, shown: Opening, *, by: str) -> Opening:
    """Put an opening out of the way: it can be read, and nothing is added or decided. What is being read is still read.

    Raises NotAllowed, NotFound, StaleRecord.
    """
    permit(desk, by, Action.MANAGE_OPENINGS, shown.id)
    with desk.change(by) as change:
        then = replace(locked(change, shown), closed_at=change.at)
        return _closed(change, then, "opening.closed")


def reopen_opening(desk: Desk, shown: Opening, *, by: str) -> Opening:
    """Go on with a closed opening. Raises NotAllowed, NotFound, StaleRecord."""
    permit(desk, by, Action.MANAGE_OPENINGS, shown.id)
    with desk.change(by) as change:
        then = replace(locked(change, shown), closed_at=None)
        return _closed(change, then, "opening.reopened")


def _closed(change: Change, then: Opening, action: str) -> Opening:
    openings.change(change.db, then)
    change.record(action, f"opening:{then.id}")
    return then


def team_of(desk: Desk, opening_id: str, *, by: str) -> tuple[Member, ...]:
    """Everybody who could work on an opening, by name; administrators work on all of them. Raises NotAllowed."""
    permit(desk, by, Action.MANAGE_OPENINGS, opening_id)
    return _members(desk, opening_id)


def colleagues(desk: Desk, *, by: str) -> tuple[Member, ...]:
    """Everybody who could work on a new opening, by name. Raises NotAllowed."""
    permit(desk, by, Action.CREATE_OPENINGS)
    return _members(desk, "")


def _members(desk: Desk, opening_id: str) -> tuple[Member, ...]:
    with desk.store.read() as db:
        everybody = [each.person for each in people.every(db)]
    may_join = (each for each in everybody if each.is_active and each.role not in (Role.ADMINISTRATOR, Role.INTERVIEWER))
    return tuple(Member(each.id, each.name, each.role, opening_id in each.openings) for each in may_join)


def set_team(desk: Desk, opening_id: str, wanted: Collection[str], *, shown: Collection[str], by: str) -> None:
    """Say who works on an opening; `shown` are those who did before whoever says so.

    Raises NotAllowed, NotPossible (nobody of that id, or it would shut oneself out), StaleRecord.
    """
    asking = permit(desk, by, Action.MANAGE_OPENINGS, opening_id)
    known = {each.id: each.is_in for each in _members(desk, opening_id)}
    if not set(wanted) <= set(known):
        raise NotPossible("Somebody of this team does not work here any more. Reload the page and choose again.")
    if asking.role != Role.ADMINISTRATOR and by not in wanted:
        raise NotPossible("You would shut yourself out. Ask a colleague on this opening, or an administrator, to take you off it.")
    with desk.change(by) as change:
        openings.find(change.db, opening_id, lock=True)
        now = people.members(change.db, opening_id) & set(known)
        if now != set(shown):
            raise StaleRecord(CHANGED.format(what="who works on it"))
        for person_id in sorted(set(wanted) - now):
            people.join(change.db, person_id, opening_id)
            change.record("opening.joined", f"opening:{opening_id}", person=person_id)
        for person_id in sorted(now - set(wanted)):
            people.leave(change.db, person_id, opening_id)
            change.record("opening.left", f"opening:{opening_id}", person=person_id)
        if not change.deeds:
            change.abandon()


def differences(one: Opening, other: Opening) -> tuple[str, ...]:
    """The fields people set in which the two differ."""
    return tuple(name for name in SAID if getattr(one, name) != getattr(other, name))


def locked(change: Change, shown: Opening) -> Opening:
    """The opening, nobody else's until the transaction ends. Raises NotFound, StaleRecord (what people set of it was changed)."""
    now = openings.find(change.db, shown.id, lock=True)
    if now is None:
        raise NotFound(GONE)
    if changed := differences(shown, now):
        raise StaleRecord(CHANGED.format(what=", ".join(SAID[name] for name in changed)))
    return now


def _keep_stages_in_use(change: Change, now: Opening, wanted: Plan) -> None:
    left = [stage for stage in now.stages if stage not in wanted.stages]
    used = stages.counts(change.db, now.id)
    for stage in left:
        if number := used.get(stage, 0):
            people_stand = "1 person stands" if number == 1 else f"{number:,} people stand"
            raise NotPossible(f"{people_stand} in {said_stage(stage)}. Move them to another stage first, then take it out.")


def _said(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    return "" if value is None else str(value)
