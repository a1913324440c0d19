"""Interviews and who holds them. An interview carries its kit as it was planned."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from screening.model.codec import from_json, to_json
from screening.model.interview import Assignment, Interview, InterviewState
from screening.model.scenario import Kit, Mode

from .interview_tables import interview_people, interviews
from .tables import applications, candidates

_PLAIN = ("application_id", "form_name", "mode", "starts_at", "place", "state", "began_at", "ended_at", "planned_by", "version")


def add(db: Connection, interview: Interview, *, at: datetime) -> None:
    row = {name: getattr(interview, name) for name in _PLAIN}
    kit = {"kit_id": interview.kit.id, "kit_version": interview.kit.version, "kit": to_json(interview.kit).decode()}
    db.execute(insert(interviews).values(id=interview.id, created_at=at, **kit, **row))
    set_people(db, interview.id, interview.people)


def find(db: Connection, interview_id: str, *, lock: bool = False) -> Interview | None:
    """The interview; with `lock` nobody else changes it, or adds to it, until the transaction ends."""
    if lock:
        db.execute(select(interviews.c.id).where(interviews.c.id == interview_id).with_for_update())
    return next(iter(_found(db, interviews.c.id == interview_id)), None)


def of_person(db: Connection, person_id: str) -> tuple[Interview, ...]:
    """Every interview somebody holds a part in now, by time."""
    theirs = select(interview_people.c.interview_id).where(interview_people.c.person_id == person_id, interview_people.c.is_active)
    return _found(db, interviews.c.id.in_(theirs))


def planned_by(db: Connection, person_id: str) -> tuple[Interview, ...]:
    """Every interview somebody planned, by time."""
    return _found(db, interviews.c.planned_by == person_id)


def of_opening(db: Connection, opening_id: str) -> tuple[Interview, ...]:
    """Every interview of an opening, by time."""
    return _found(db, applications.c.opening_id == opening_id)


def of_applications(db: Connection, application_ids: Iterable[str]) -> tuple[Interview, ...]:
    """Every interview of these applications, by time."""
    return _found(db, interviews.c.application_id.in_(list(application_ids)))


def set_plan(db: Connection, interview: Interview) -> None:
    """Another time, place or way; the version goes with it."""
    plan = {name: getattr(interview, name) for name in ("mode", "starts_at", "place", "version")}
    db.execute(update(interviews).where(interviews.c.id == interview.id).values(**plan))


def set_play(
    db: Connection, interview_id: str, state: InterviewState, *, began_at: datetime | None = None, ended_at: datetime | None = None
) -> None:
    db.execute(update(interviews).where(interviews.c.id == interview_id).values(state=state, began_at=began_at, ended_at=ended_at))


def set_people(db: Connection, interview_id: str, people: Iterable[Assignment]) -> None:
    """Who holds it, those taken off included."""
    db.execute(delete(interview_people).where(interview_people.c.interview_id == interview_id))
    for each in people:
        row = {name: getattr(each, name) for name in Assignment.__dataclass_fields__}
        db.execute(insert(interview_people).values(interview_id=interview_id, **row))


def _found(db: Connection, wanted: ColumnElement[bool]) -> tuple[Interview, ...]:
    joined = interviews.join(applications, applications.c.id == interviews.c.application_id)
    joined = joined.join(candidates, candidates.c.id == applications.c.candidate_id)
    columns = (interviews.c.id, interviews.c.kit, applications.c.opening_id, candidates.c.code, *(interviews.c[name] for name in _PLAIN))
    order = (interviews.c.starts_at, interviews.c.id)
    rows = list(db.execute(select(*columns).select_from(joined).where(wanted).order_by(*order)).mappings())
    people = _people(db, [row["id"] for row in rows])
    return tuple(_interview(row, people.get(row["id"], [])) for row in rows)


def _people(db: Connection, interview_ids: list[str]) -> dict[str, list[Assignment]]:
    found: dict[str, list[Assignment]] = {}
    wanted = select(interview_people).where(interview_people.c.interview_id.in_(interview_ids)).order_by(interview_people.c.person_id)
    for row in db.execute(wanted).mappings():
        found.setdefault(row["interview_id"], []).append(Assignment(row["person_id"], row["plays"], row["rates"], row["is_active"]))
    return found


def _interview(row: Any, people: list[Assignment]) -> Interview:
    kit = from_json(Kit, row["kit"])
    settled = {"kit": kit, "mode": Mode(row["mode"]), "state": InterviewState(row["state"]), "people": tuple(people)}
    return Interview(**{**row, **settled})
