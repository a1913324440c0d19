"""Drafts of ratings field by field, scorecards as they were locked, and amendments beside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, insert, select, update

from screening.model.codec import from_json, to_json
from screening.model.interview import Written
from screening.model.scenario import Scorecard

from .interview_tables import amendments, rating_drafts, scorecards


@dataclass(frozen=True, slots=True)
class Locked:
    """A scorecard as it was locked. Never changed."""

    id: str
    interview_id: str
    person_id: str
    card: Scorecard
    submitted_at: datetime


@dataclass(frozen=True, slots=True)
class Amendment:
    """What somebody said after the debrief, beside the scorecard that counts."""

    scorecard_id: str
    card: Scorecard
    reason: str
    amended_at: datetime


def draft(db: Connection, interview_id: str, person_id: str) -> dict[str, Written]:
    """What somebody wrote so far, by field."""
    mine = (rating_drafts.c.interview_id == interview_id) & (rating_drafts.c.person_id == person_id)
    rows = db.execute(select(rating_drafts).where(mine)).mappings()
    return {row["field"]: Written(row["value"], row["revision"], row["saved_at"]) for row in rows}


def write(db: Connection, interview_id: str, person_id: str, field: str, written: Written) -> None:
    """Keep one field at its next revision (1: the first). The interview must be locked by the caller."""
    key = {"interview_id": interview_id, "person_id": person_id, "field": field}
    values = {"value": written.value, "revision": written.revision, "saved_at": written.saved_at}
    if written.revision == 1:
        db.execute(insert(rating_drafts).values(**key, **values))
    else:
        db.execute(update(rating_drafts).filter_by(**key).values(**values))


def lock(db: Connection, locked: Locked) -> None:
    """Keep a scorecard for good. Raises IntegrityError (StaleRecord outside the change) for a second one."""
    row = {"id": locked.id, "interview_id": locked.interview_id, "person_id": locked.person_id, "submitted_at": locked.submitted_at}
    db.execute(insert(scorecards).values(**row, content=to_json(locked.card).decode()))


def locked_of(db: Connection, interview_ids: Iterable[str]) -> tuple[Locked, ...]:
    """The scorecards of these interviews, in the order they were locked."""
    return _locked(db, scorecards.c.interview_id.in_(list(interview_ids)))


def own(db: Connection, interview_id: str, person_id: str) -> Locked | None:
    """What this person locked. Nobody else's is read, so that it takes no longer when there are any."""
    return next(iter(_locked(db, (scorecards.c.interview_id == interview_id) & (scorecards.c.person_id == person_id))), None)


def who_locked(db: Connection, interview_ids: Iterable[str]) -> frozenset[tuple[str, str]]:
    """The interviews among these and whoever locked their ratings of them."""
    wanted = select(scorecards.c.interview_id, scorecards.c.person_id).where(scorecards.c.interview_id.in_(list(interview_ids)))
    return frozenset((row[0], row[1]) for row in db.execute(wanted))


def _locked(db: Connection, wanted: ColumnElement[bool]) -> tuple[Locked, ...]:
    rows = db.execute(select(scorecards).where(wanted).order_by(scorecards.c.submitted_at, scorecards.c.id)).mappings()
    return tuple(
        Locked(row["id"], row["interview_id"], row["person_id"], from_json(Scorecard, row["content"]), row["submitted_at"]) for row in rows
    )


def has_locked(db: Connection, person_id: str) -> frozenset[str]:
    """The ids of the interviews this person has rated for good."""
    return frozenset(db.execute(select(scorecards.c.interview_id).where(scorecards.c.person_id == person_id)).scalars())


def amend(db: Connection, amendment: Amendment) -> None:
    row = {"scorecard_id": amendment.scorecard_id, "reason": amendment.reason, "amended_at": amendment.amended_at}
    db.execute(insert(amendments).values(**row, content=to_json(amendment.card).decode()))


def amendments_of(db: Connection, scorecard_ids: Iterable[str]) -> tuple[Amendment, ...]:
    """What was amended, oldest first."""
    wanted = select(amendments).where(amendments.c.scorecard_id.in_(list(scorecard_ids))).order_by(amendments.c.number)
    return tuple(
        Amendment(row["scorecard_id"], from_json(Scorecard, row["content"]), row["reason"], row["amended_at"])
        for row in db.execute(wanted).mappings()
    )
