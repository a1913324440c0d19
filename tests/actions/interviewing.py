"""An opening with candidates, a team of people who hold interviews, and taps as a device sends them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from screening.actions.context import Desk
from screening.actions.interviews import Plan, plan_interview
from screening.actions.interviews_taps import SentTap, record_taps
from screening.actions.openings import create_opening
from screening.actions.ranking import ranking
from screening.actions.ratings import Sent, Submitted, draft_of, save_draft, submit_scorecard
from screening.model.interview import Interview
from screening.scenarios.dimension_file import load_dimensions
from screening.storage import people
from screening.storage.people import Person
from tests.actions.readers import hand_in, read_all
from tests.stores import MOMENT
from tests.worker.people import resume

NOTE = "said the amount and the day of the next bill"
TEAM = {"rita": "interviewer", "ron": "interviewer", "pia": "interviewer", "tom": "interviewer", "hana": "hiring_manager"}


def staffed(desk: Desk, candidates: int = 1) -> tuple[str, tuple[str, ...]]:
    """An opening for chat with candidates, and its team; the opening and the applications."""
    opening = create_opening(desk, title="Chat", rubric_id="chat", by="me").id
    hand_in(desk, opening, {f"{n}.txt": resume(n) for n in range(candidates)})
    read_all(desk)
    with desk.change("me") as change:
        for person, role in TEAM.items():
            people.add(change.db, Person(person, person.title(), role), password_hash=None, at=MOMENT)
        people.join(change.db, "hana", opening)
        change.record("test.staffed", "desk")
    return opening, tuple(row.application_id for row in ranking(desk, opening, by="me").rows)


def plan_of(raters: tuple[str, ...] = ("rita", "ron"), role_player: str = "pia", **fields: object) -> Plan:
    return replace(Plan(MOMENT, "phone", role_player, raters, "Room 2"), **fields)  # type: ignore[arg-type]


def planned(desk: Desk, application: str, *, kit: str = "billing_dispute", by: str = "me", **fields: object) -> Interview:
    return plan_interview(desk, application, kit, plan_of(**fields), by=by)  # type: ignore[arg-type]


def tap(number: int, kind: str = "empathy", **fields: object) -> SentTap:
    return replace(SentTap(f"tap-{number:08d}", number, kind, 1, float(number)), **fields)  # type: ignore[arg-type]


def begin(desk: Desk, interview: Interview, by: str = "pia") -> None:
    record_taps(desk, interview.id, [tap(1, "begin", seconds=0.0)], by=by)


def later(desk: Desk, **since: float) -> Desk:
    """The same desk some time on."""
    return replace(desk, clock=lambda: MOMENT + timedelta(**since))


def fields_of(scores: int | Mapping[str, int] = 3, trap: str = "no", note: str = NOTE) -> dict[str, str]:
    """A whole draft: one score for all dimensions, or the scores by dimension (the others 3)."""
    given = scores if isinstance(scores, Mapping) else dict.fromkeys(load_dimensions().ids, scores)
    told = {f"{each}.score": str(given.get(each, 3)) for each in load_dimensions().ids}
    return {**told, **{f"{each}.note": note for each in load_dimensions().ids}, "trap": trap}


def write(desk: Desk, interview: Interview, fields: Mapping[str, str], *, by: str) -> None:
    """Save these fields over what stands there."""
    known = draft_of(desk, interview.id, by=by)
    sent = {field: Sent(value, known[field].revision if field in known else 0) for field, value in fields.items()}
    assert not save_draft(desk, interview.id, sent, by=by).clashes


def rated_by_two(desk: Desk, applications: Iterable[str], *, by: str) -> None:
    """An interview of each, an hour ago, rated by Rita and Ron, who make something of a difference."""
    with desk.change(by) as change:
        for name in ("rita", "ron", "pia"):
            people.add(change.db, Person(name, name.title(), "interviewer"), password_hash=None, at=change.at)
        change.record("test.staffed", "desk")
    plan = Plan(desk.clock() - timedelta(hours=1), "phone", "pia", ("rita", "ron"))
    for number, application in enumerate(applications):
        interview = plan_interview(desk, application, "billing_dispute", plan, by=by)
        for more, rater in enumerate(plan.raters):
            rate(desk, interview, {each: 1 + (number + place % 2 + more) % 5 for place, each in enumerate(load_dimensions().ids)}, by=rater)


def rate(desk: Desk, interview: Interview, scores: int | Mapping[str, int] = 3, *, by: str, trap: str = "no") -> Submitted:
    """Rate and lock."""
    write(desk, interview, fields_of(scores, trap), by=by)
    return submit_scorecard(desk, interview.id, by=by)
