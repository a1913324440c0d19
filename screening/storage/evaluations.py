"""What a rubric said of an application: whole, with the columns a ranking of thousands is listed from."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, insert, select, update

from screening.model.codec import from_json, to_json
from screening.model.evaluation import Evaluation, Gate, Outcome

from .tables import applications, candidates, evaluations, files, identities, openings


@dataclass(frozen=True, slots=True)
class Summary:
    """The part of an evaluation that a list shows. `musts_left` are (short label, outcome) of those not met.

    `outcomes` are (criterion id, outcome) of all, to filter by;
    `by_people` is how many outcomes rest on what a person said, not on the resume.
    """

    musts_met: int
    musts_total: int
    musts_left: tuple[tuple[str, str], ...]
    why: str
    quote: str
    quote_page: int
    flags: tuple[str, ...]
    outcomes: tuple[tuple[str, str], ...] = ()
    by_people: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """An application's standing in its opening."""

    application_id: str
    gate: Gate
    points: float
    open_points: float
    code: str = ""


@dataclass(frozen=True, slots=True)
class ListedRow:
    """All a ranking shows of one application, not yet ranked."""

    place: Place
    summary: Summary
    code: str
    name: str | None
    location: str | None
    received_on: date
    disposition: str
    filename: str
    source: str
    stage: str
    staged_at: datetime


@dataclass(frozen=True, slots=True)
class Mark:
    """The part of a finding that ranks. Of an evaluation, only these are read where nobody reads the sentences."""

    criterion_id: str
    outcome: Outcome
    credit: float


@dataclass(frozen=True, slots=True)
class _Marks:
    findings: tuple[Mark, ...]


def keep(db: Connection, evaluation_id: str, application_id: str, evaluation: Evaluation, summary: Summary, *, at: datetime) -> None:
    """Add an evaluation; it is the current one from now on, earlier ones stay."""
    earlier = (evaluations.c.application_id == application_id) & evaluations.c.is_current
    db.execute(update(evaluations).where(earlier).values(is_current=False))
    names = ("rubric_id", "rubric_version", "as_of", "gate", "points", "open_points")
    row = {name: getattr(evaluation, name) for name in names}
    row |= {"id": evaluation_id, "application_id": application_id, "is_current": True, "evaluated_at": at}
    packed = {"summary": to_json(summary).decode(), "content": zlib.compress(to_json(evaluation))}
    db.execute(insert(evaluations).values(**row, **packed))


def current(db: Connection, application_id: str) -> tuple[Evaluation, datetime] | None:
    """The evaluation that counts, and when it was made."""
    this = (evaluations.c.application_id == application_id) & evaluations.c.is_current
    row = db.execute(select(evaluations.c.content, evaluations.c.evaluated_at).where(this)).first()
    return None if row is None else (from_json(Evaluation, zlib.decompress(row[0])), row[1])


def current_of(db: Connection, opening_id: str) -> dict[str, Evaluation]:
    """Every current evaluation of an opening, whole, by application id."""
    wanted = select(applications.c.id, evaluations.c.content).select_from(_JOINED).where(_counting(opening_id))
    return {row[0]: from_json(Evaluation, zlib.decompress(row[1])) for row in db.execute(wanted)}


def marks_in(db: Connection, opening_id: str, rubric_id: str, version: int) -> dict[str, dict[str, Mark]]:
    """What everybody of an opening who is judged by this version earned, by application id and criterion id."""
    judged_so = (evaluations.c.rubric_id == rubric_id) & (evaluations.c.rubric_version == version)
    wanted = select(applications.c.id, evaluations.c.content).select_from(_JOINED).where(_counting(opening_id), judged_so)
    found = ((row[0], from_json(_Marks, zlib.decompress(row[1])).findings) for row in db.execute(wanted))
    return {name: {each.criterion_id: each for each in marks} for name, marks in found}


def places(db: Connection, opening_id: str) -> tuple[Place, ...]:
    """Where everybody of an opening stands, in the order they applied."""
    wanted = select(applications.c.id, evaluations.c.gate, evaluations.c.points, evaluations.c.open_points, candidates.c.code)
    coded = _JOINED.join(candidates, candidates.c.id == applications.c.candidate_id)
    rows = db.execute(wanted.select_from(coded).where(_counting(opening_id)).order_by(applications.c.created_at))
    return tuple(Place(row[0], Gate(row[1]), row[2], row[3], row[4]) for row in rows)


def listed(db: Connection, opening_id: str) -> tuple[ListedRow, ...]:
    """All that a ranking of the opening shows, in the order they applied."""
    everything = (
        _JOINED.join(candidates, candidates.c.id == applications.c.candidate_id)
        .join(files, files.c.id == applications.c.file_id)
        .outerjoin(identities, identities.c.candidate_id == candidates.c.id)
    )
    columns = (
        *(applications.c.id, evaluations.c.gate, evaluations.c.points, evaluations.c.open_points, evaluations.c.summary),
        *(candidates.c.code, identities.c.name, identities.c.location),
        *(applications.c.received_on, applications.c.disposition, files.c.filename, files.c.source),
        *(applications.c.stage, func.coalesce(applications.c.staged_at, applications.c.created_at, type_=applications.c.created_at.type)),
    )
    wanted = select(*columns).select_from(everything).where(_counting(opening_id))
    return tuple(_row(row) for row in db.execute(wanted.order_by(applications.c.created_at)))


_JOINED = applications.join(evaluations, (evaluations.c.application_id == applications.c.id) & evaluations.c.is_current)


def _counting(opening_id: str) -> ColumnElement[bool]:
    """The applications to an opening that count: of a person with two, the one somebody chose."""
    return (applications.c.opening_id == opening_id) & applications.c.behind_id.is_(None)


def _row(row: Any) -> ListedRow:
    application_id, gate, points, open_points, summary, *rest = row
    return ListedRow(Place(application_id, Gate(gate), points, open_points, rest[0]), _summary(summary), *rest)


@lru_cache(maxsize=1 << 15)
def _summary(text: str) -> Summary:
    """Kept: a list of thousands is drawn again and again, and few of them were judged anew."""
    kept = json.loads(text)
    kept |= {name: tuple(map(tuple, kept.get(name, ()))) for name in ("musts_left", "outcomes")} | {"flags": tuple(kept["flags"])}
    return Summary(**kept)


def by_others(db: Connection) -> dict[str, int]:
    """How many people of each opening are judged by another rubric or version than it names; openings without any are left out."""
    other = (evaluations.c.rubric_id != openings.c.rubric_id) | (evaluations.c.rubric_version != openings.c.rubric_version)
    joined = _JOINED.join(openings, openings.c.id == applications.c.opening_id)
    counted = select(openings.c.id, func.count()).select_from(joined).where(other, applications.c.behind_id.is_(None))
    return {row[0]: row[1] for row in db.execute(counted.group_by(openings.c.id))}


def last_at(db: Connection, opening_id: str) -> str:
    """When somebody of this opening was last judged, as text; "" where nobody was. Whatever people say of a person judges anew."""
    joined = evaluations.join(applications, applications.c.id == evaluations.c.application_id)
    found = db.execute(
        select(func.max(evaluations.c.evaluated_at), func.count()).select_from(joined).where(applications.c.opening_id == opening_id)
    )
    moment, number = found.one()
    return f"{moment} {number}" if number else ""
