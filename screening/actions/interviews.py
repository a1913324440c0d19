"""Planning: which candidate, which kit, when, who plays the customer and who rates. Changed and called off with a way to say so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from screening.access.policy import ALLOWED, Action, Role
from screening.errors import NotFound, StaleRecord
from screening.hiring.stages import plain_words
from screening.model.interview import Assignment, Interview, InterviewState
from screening.model.scenario import Mode
from screening.storage import audit, interviews, people, ratings
from screening.storage.people import Person
from screening.storage.store import Change

from .candidates import SEEN, application_of
from .context import Desk, NotPossible, new_id, opening_of, permit
from .interviews_kits import kit_of, next_form
from .interviews_taps import settle_play
from .ratings_seen import RATINGS_SEEN, has_still_to_rate, sealed_applications
from .scenarios import use

LONGEST_PLACE = 300  # characters
MOST_RATERS = 8
GONE = "This interview does not exist (any more). Go back to the interviews."
CHANGED = "This interview was changed since this page was drawn. Nothing was saved: look again, then change it."


@dataclass(frozen=True, slots=True)
class Plan:
    """When, how and by whom. `role_player` may be one of `raters`; `place` is a room, a number to call or where to write."""

    starts_at: datetime
    mode: str
    role_player: str
    raters: tuple[str, ...]
    place: str = ""


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who may be asked to hold an interview. `has_seen` says they looked at this candidate's resume by name."""

    id: str
    name: str
    has_seen: bool = False


def plan_interview(desk: Desk, application_id: str, kit_id: str, plan: Plan, *, form: str = "", by: str) -> Interview:
    """An interview with the kit as it stands now. `form` "" takes one this candidate has not played.

    Raises NotAllowed, NotFound, NotPossible (no such kit, form or person; nobody to play or to rate).
    """
    application = application_of(desk, application_id)
    permit(desk, by, Action.PLAN_INTERVIEWS, application.opening_id)
    kit = kit_of(desk, opening_of(desk, application.opening_id), kit_id)
    form = form or next_form(desk, application_id, kit)
    if kit.form(form) is None:
        raise NotPossible(f"{kit.title} has no form {form}. Choose one from the list.")
    people_ = _assigned(desk, plan)
    _refuse_who_saw(desk, application_id, plan.raters, by)
    made = Interview(new_id(), application_id, application.opening_id, "", kit, form, _mode(plan), _time(plan), by, people_, _place(plan))
    with desk.change(by) as change:
        kit = use(change, kit_id)  # from now on this version stays as it is
        if kit.form(form) is None:
            raise StaleRecord(f"{kit.title} was changed a moment ago and has no form {form} any more. Choose again.")
        made = replace(made, kit=kit)
        interviews.add(change.db, made, at=change.at)
        change.record(
            "interview.planned",
            f"interview:{made.id}",
            application=application_id,
            kit=kit.id,
            version=kit.version,
            plays=_ids(people_, "plays"),
            rates=_ids(people_, "rates"),
        )
    return interview_of(desk, made.id)


def change_interview(desk: Desk, interview_id: str, plan: Plan, *, shown: int, by: str) -> None:
    """Another time, way, place, or other people; kit and form stay. `shown` is the version that stood before whoever changes it.

    Raises NotAllowed, NotFound, NotPossible, StaleRecord.
    """
    permit(desk, by, Action.PLAN_INTERVIEWS, interview_of(desk, interview_id).opening_id)
    people_ = _assigned(desk, plan)
    with desk.change(by) as change:
        now = _locked(change, interview_id, shown)
        added = {each.person_id for each in people_ if each.rates} - now.raters
        if added and now.state is not InterviewState.PLANNED and _has_still_to_rate(change, by, now):
            raise NotPossible("Lock your own ratings first. Then you can ask somebody else to rate as well.")
        _refuse_who_saw(desk, now.application_id, added, by)
        changed = replace(now, mode=_mode(plan), starts_at=_time(plan), place=_place(plan), version=now.version + 1)
        everybody = (*people_, *_taken_off(now, people_))
        if (changed.mode, changed.starts_at, changed.place) == (now.mode, now.starts_at, now.place) and set(everybody) == set(now.people):
            change.abandon()
            return
        interviews.set_plan(change.db, changed)
        interviews.set_people(change.db, interview_id, everybody)
        change.record(
            "interview.changed",
            f"interview:{interview_id}",
            version=changed.version,
            plays=_ids(people_, "plays"),
            rates=_ids(people_, "rates"),
        )


def cancel_interview(desk: Desk, interview_id: str, *, shown: int, by: str) -> None:
    """Call it off. What was tapped, noted and rated is kept. Raises NotAllowed, NotFound, NotPossible (it is over), StaleRecord."""
    permit(desk, by, Action.PLAN_INTERVIEWS, interview_of(desk, interview_id).opening_id)
    with desk.change(by) as change:
        now = _locked(change, interview_id, shown)
        interviews.set_play(change.db, interview_id, InterviewState.CANCELLED, began_at=now.began_at, ended_at=now.ended_at)
        interviews.set_plan(change.db, replace(now, version=now.version + 1))
        change.record("interview.cancelled", f"interview:{interview_id}", version=now.version + 1)


def renew_interview(desk: Desk, interview_id: str, *, shown: int, by: str) -> None:
    """Take the calling off back: it stands where it stood. Raises NotAllowed, NotFound, NotPossible (it stands), StaleRecord."""
    permit(desk, by, Action.PLAN_INTERVIEWS, interview_of(desk, interview_id).opening_id)
    with desk.change(by) as change:
        now = _at_version(change, interview_id, shown)
        if now.state is not InterviewState.CANCELLED:
            raise NotPossible("This interview is not cancelled. Nothing was changed.")
        interviews.set_play(change.db, interview_id, InterviewState.PLANNED)
        settle_play(change, replace(now, state=InterviewState.PLANNED))
        interviews.set_plan(change.db, replace(now, version=now.version + 1))
        change.record("interview.renewed", f"interview:{interview_id}", version=now.version + 1)


def possible_holders(desk: Desk, application_id: str, *, by: str) -> tuple[Holder, ...]:
    """Everybody who may hold an interview, by name. Raises NotAllowed, NotFound."""
    application = application_of(desk, application_id)
    permit(desk, by, Action.PLAN_INTERVIEWS, application.opening_id)
    with desk.store.read() as db:
        saw = audit.doers(db, action=SEEN, subject=f"application:{application_id}")
        return tuple(Holder(each.person.id, each.person.name, each.person.id in saw) for each in people.every(db) if _may_hold(each.person))


def interview_of(desk: Desk, interview_id: str) -> Interview:
    """The interview, for whoever asked `permit` already or will. Raises NotFound."""
    with desk.store.read() as db:
        found = interviews.find(db, interview_id)
    if found is None:
        raise NotFound(GONE)
    return found


def _locked(change: Change, interview_id: str, shown: int) -> Interview:
    now = _at_version(change, interview_id, shown)
    if now.state is InterviewState.CANCELLED:
        raise NotPossible("This interview was cancelled. Take that back first, or plan a new one.")
    return now


def _at_version(change: Change, interview_id: str, shown: int) -> Interview:
    now = interviews.find(change.db, interview_id, lock=True)
    if now is None:
        raise NotFound(GONE)
    if now.version != shown:
        raise StaleRecord(CHANGED)
    return now


def _may_hold(person: Person) -> bool:
    return person.is_active and person.role in set(Role) and Action.INTERVIEW in ALLOWED[Role(person.role)]


def _assigned(desk: Desk, plan: Plan) -> tuple[Assignment, ...]:
    """The parts of everybody asked, once each."""
    wanted = dict.fromkeys(each for each in (plan.role_player, *plan.raters) if each)
    if not plan.role_player:
        raise NotPossible("Choose who plays the customer.")
    if not plan.raters:
        raise NotPossible("Choose at least one person to rate; two are better.")
    if len(set(plan.raters)) > MOST_RATERS:
        raise NotPossible(f"Choose {MOST_RATERS} people to rate at most.")
    with desk.store.read() as db:
        known = {each.person.id: each.person for each in people.every(db)}
    if any(each not in known or not _may_hold(known[each]) for each in wanted):
        raise NotPossible("One of these people does not hold interviews (any more). Choose from the list.")
    return tuple(Assignment(each, each == plan.role_player, each in plan.raters) for each in wanted)


def _taken_off(now: Interview, kept: Iterable[Assignment]) -> tuple[Assignment, ...]:
    """Those who held it and do not any more; they keep what they did."""
    ids = {each.person_id for each in kept}
    return tuple(replace(each, is_active=False) for each in now.people if each.person_id not in ids)


def _refuse_who_saw(desk: Desk, application_id: str, raters: Iterable[str], by: str) -> None:
    """Nobody rates whom they saw rated. Whoever has still to rate is not told that there is something to see."""
    with desk.store.read() as db:
        saw = audit.doers(db, action=RATINGS_SEEN, subject=f"application:{application_id}") & set(raters)
        names = people.names(db)
    if saw:
        who = ", ".join(sorted(names.get(each, "Somebody") for each in saw))
        why = "" if application_id in sealed_applications(desk, by=by) else f"{who} has seen how this candidate was rated. "
        raise NotPossible(f"{why}{who} cannot be asked to rate this one alone. Choose somebody else.")


def _has_still_to_rate(change: Change, by: str, now: Interview) -> bool:
    every = interviews.of_applications(change.db, [now.application_id])
    return has_still_to_rate(every, ratings.has_locked(change.db, by), by)


def _mode(plan: Plan) -> Mode:
    if plan.mode not in set(Mode):
        raise NotPossible("Choose how the candidate and the customer talk: by phone, in chat, by e-mail or in person.")
    return Mode(plan.mode)


def _time(plan: Plan) -> datetime:
    if plan.starts_at.tzinfo is None or not 2000 <= plan.starts_at.year <= 2200:
        raise NotPossible("Choose the day and the time of the interview.")
    return plan.starts_at


def _place(plan: Plan) -> str:
    return plain_words(plan.place, LONGEST_PLACE)


def _ids(assigned: Iterable[Assignment], part: str) -> str:
    """Who plays or who rates, as ids for the audit."""
    return " ".join(each.person_id for each in assigned if getattr(each, part))
