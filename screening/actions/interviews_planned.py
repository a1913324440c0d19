"""The interviews of one's openings, for those who plan them; whether others have rated is kept from whoever has still to rate."""

from __future__ import annotations

from dataclasses import dataclass

from screening.access.policy import Action, Thing, may
from screening.model.hiring import Opening
from screening.model.interview import Interview
from screening.storage import interviews, openings, people, ratings

from .context import Desk, somebody
from .ratings_seen import has_still_to_rate


@dataclass(frozen=True, slots=True)
class PlannedView:
    """`raters` are names, None where they are kept from whoever has still to rate the candidate; `rated` how many locked, likewise."""

    interview: Interview
    opening: Opening
    role_player: str
    raters: tuple[str, ...] | None
    rated: int | None


def planned_interviews(desk: Desk, *, by: str) -> tuple[PlannedView, ...]:
    """Every interview of the openings this person plans for, by time. Raises NotAllowed (nobody)."""
    person = somebody(desk, by)
    with desk.store.read() as db:
        theirs = [each for each in openings.every(db) if may(person, Action.PLAN_INTERVIEWS, Thing(each.id))]
        names, mine = people.names(db), ratings.has_locked(db, by)
        listed = [(opening, interviews.of_opening(db, opening.id)) for opening in theirs]
        locked = ratings.who_locked(db, [each.id for _, every in listed for each in every])
    found: list[PlannedView] = []
    for opening, every in listed:
        for each in every:
            alike = [other for other in every if other.application_id == each.application_id]
            is_sealed = has_still_to_rate(alike, mine, by)
            rated = sum((each.id, rater) in locked for rater in each.raters)
            hides_names = is_sealed and each.planned_by != by
            player = next((names.get(part.person_id, "") for part in each.people if part.is_active and part.plays), "")
            raters = None if hides_names else tuple(sorted(names.get(rater, "") for rater in each.raters))
            found.append(PlannedView(each, opening, "" if hides_names else player, raters, None if is_sealed else rated))
    return tuple(sorted(found, key=lambda view: (view.interview.starts_at, view.interview.id)))


def may_plan(desk: Desk, *, by: str) -> bool:
    """Does this person plan interviews for any opening?"""
    person = somebody(desk, by)
    with desk.store.read() as db:
        return any(may(person, Action.PLAN_INTERVIEWS, Thing(each.id)) for each in openings.every(db))
