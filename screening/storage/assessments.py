"""Tests by one-time link, their keystrokes and what people said of the results."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from screening.model.assessment import (
    Assessment,
    AssessmentKind,
    AssessmentPlan,
    AssessmentState,
    Edit,
    Figures,
    TypingFigures,
)
from screening.model.codec import from_json, to_json
from screening.model.measured import MeasuredTyping

from .assessment_tables import assessment_strokes, assessment_words, assessments
from .tables import applications

ASIDE, BACK, TICKS = "aside", "back", "ticks"  # what is said of a result; the last word counts
_MINE, _THEIRS = applications.alias("mine"), applications.alias("theirs")  # two applications of one person
_PLAIN = ("id", "application_id", "made_by", "made_at", "expires_at", "began_at", "ended_at", "why")


@dataclass(frozen=True, slots=True)
class _Packed:
    """Figures of whatever kind, so that they can be read back."""

    figures: Figures


@dataclass(frozen=True, slots=True)
class Said:
    """A person's word on a result: what it is about, the words, whose and when."""

    what: str
    words: str
    by: str
    at: datetime


def add(db: Connection, made: Assessment, *, digest: str) -> None:
    row = {name: getattr(made, name) for name in _PLAIN}
    db.execute(
        insert(assessments).values(**row, digest=digest, ticket="", kind=made.plan.kind, plan=to_json(made.plan).decode(), state=made.state)
    )


def find(db: Connection, assessment_id: str) -> Assessment | None:
    return next(iter(_found(db, assessments.c.id == assessment_id)), None)


def by_digest(db: Connection, digest: str, *, lock: bool = False) -> Assessment | None:
    """The test of a link; with `lock` nobody else changes it until the transaction ends."""
    if lock:
        db.execute(select(assessments.c.number).where(assessments.c.digest == digest).with_for_update())
    return next(iter(_found(db, assessments.c.digest == digest)), None)


def of_person(db: Connection, application_id: str) -> tuple[Assessment, ...]:
    """Every test of whoever made this application, in whatever opening, oldest first."""
    everything = select(_THEIRS.c.id).select_from(_MINE.join(_THEIRS, _THEIRS.c.candidate_id == _MINE.c.candidate_id))
    return _found(db, assessments.c.application_id.in_(everything.where(_MINE.c.id == application_id)))


def ticket_of(db: Connection, assessment_id: str) -> str:
    """The digest of what the browser that began it shows."""
    return str(db.execute(select(assessments.c.ticket).where(assessments.c.id == assessment_id)).scalar_one())


def begin(db: Connection, assessment_id: str, *, ticket: str, at: datetime) -> bool:
    """Begin it; False when another browser was first."""
    this = (assessments.c.id == assessment_id) & (assessments.c.state == AssessmentState.OFFERED)
    return db.execute(update(assessments).where(this).values(state=AssessmentState.RUNNING, ticket=ticket, began_at=at)).rowcount == 1


def end(db: Connection, assessment_id: str, state: AssessmentState, *, at: datetime, figures: Figures | None = None, why: str = "") -> None:
    kept = to_json(_Packed(figures)).decode() if figures else None
    db.execute(update(assessments).where(assessments.c.id == assessment_id).values(state=state, ended_at=at, figures=kept, why=why))


def revoke(db: Connection, assessment_id: str) -> bool:
    """Take a link back; False when it was used up by then."""
    open_ones = assessments.c.state.in_([AssessmentState.OFFERED, AssessmentState.RUNNING])
    this = (assessments.c.id == assessment_id) & open_ones
    return db.execute(update(assessments).where(this).values(state=AssessmentState.REVOKED)).rowcount == 1


def keep_strokes(db: Connection, assessment_id: str, first: int, edits: Iterable[Edit], *, at: datetime) -> None:
    packed = json.dumps([list(each) for each in edits], ensure_ascii=False, separators=(",", ":"))
    db.execute(insert(assessment_strokes).values(assessment_id=assessment_id, first=first, edits=packed, received_at=at))


def strokes(db: Connection, assessment_id: str) -> tuple[tuple[datetime, tuple[Edit, ...]], ...]:
    """The keystrokes as they came in: when, and which, in order."""
    wanted = select(assessment_strokes.c.received_at, assessment_strokes.c.edits).where(assessment_strokes.c.assessment_id == assessment_id)
    rows = db.execute(wanted.order_by(assessment_strokes.c.first))
    return tuple((row[0], tuple(Edit(*each) for each in json.loads(row[1]))) for row in rows)


def with_strokes(db: Connection) -> tuple[Assessment, ...]:
    """Every test whose keystrokes are still here."""
    return _found(db, assessments.c.id.in_(select(assessment_strokes.c.assessment_id)))


def played(db: Connection, assessment_ids: Collection[str]) -> frozenset[str]:
    """Those of these tests whose keystrokes are still here."""
    wanted = select(assessment_strokes.c.assessment_id).where(assessment_strokes.c.assessment_id.in_(list(assessment_ids)))
    return frozenset(row[0] for row in db.execute(wanted.distinct()))


def forget_strokes(db: Connection, assessment_id: str) -> None:
    db.execute(delete(assessment_strokes).where(assessment_strokes.c.assessment_id == assessment_id))


def kept(db: Connection, assessment_id: str) -> int:
    """How many keystrokes there are."""
    last = db.execute(
        select(assessment_strokes.c.first, assessment_strokes.c.edits)
        .where(assessment_strokes.c.assessment_id == assessment_id)
        .order_by(assessment_strokes.c.first.desc())
        .limit(1)
    ).first()
    return 0 if last is None else int(last[0]) + len(json.loads(last[1]))


def say(db: Connection, assessment_id: str, said: Said) -> None:
    db.execute(insert(assessment_words).values(assessment_id=assessment_id, what=said.what, words=said.words, by=said.by, at=said.at))


def said_of(db: Connection, assessment_ids: Collection[str]) -> dict[str, tuple[Said, ...]]:
    """What people said of these results, oldest first."""
    found: dict[str, list[Said]] = {}
    wanted = select(assessment_words).where(assessment_words.c.assessment_id.in_(list(assessment_ids))).order_by(assessment_words.c.number)
    for row in db.execute(wanted).mappings():
        found.setdefault(row["assessment_id"], []).append(Said(row["what"], row["words"], row["by"], row["at"]))
    return {name: tuple(words) for name, words in found.items()}


def aside(words: Iterable[Said]) -> Said | None:
    """The word that sets a result aside, where it is the last one about that."""
    last = next((each for each in reversed(tuple(words)) if each.what in (ASIDE, BACK)), None)
    return last if last and last.what == ASIDE else None


def measured_of(db: Connection, application_ids: Collection[str]) -> dict[str, tuple[MeasuredTyping, ...]]:
    """The typing tests that count for these applications, whichever of the person's applications they were made for."""
    return _measured(db, _MINE.c.id.in_(list(application_ids)))


def measured_in(db: Connection, opening_id: str) -> dict[str, tuple[MeasuredTyping, ...]]:
    """The same for everybody of an opening."""
    return _measured(db, _MINE.c.opening_id == opening_id)


def rehome(db: Connection, old: str, new: str) -> None:
    """Tests of one application are kept with another one of the same person."""
    db.execute(update(assessments).where(assessments.c.application_id == old).values(application_id=new))


def _measured(db: Connection, wanted: ColumnElement[bool]) -> dict[str, tuple[MeasuredTyping, ...]]:
    same_person = _THEIRS.c.candidate_id == _MINE.c.candidate_id
    joined = _MINE.join(_THEIRS, same_person).join(assessments, assessments.c.application_id == _THEIRS.c.id)
    is_done = (assessments.c.kind == AssessmentKind.TYPING) & (assessments.c.state == AssessmentState.DONE)
    columns = (_MINE.c.id.label("about"), assessments.c.id, assessments.c.number, assessments.c.figures, assessments.c.ended_at)
    rows = db.execute(select(*columns).select_from(joined).where(wanted, is_done).order_by(assessments.c.number)).all()
    words = said_of(db, {row.id for row in rows})
    found: dict[str, list[MeasuredTyping]] = {}
    for row in rows:
        figures = from_json(_Packed, row.figures).figures
        if isinstance(figures, TypingFigures) and not figures.doubts and aside(words.get(row.id, ())) is None:
            on = row.ended_at.astimezone().date()
            found.setdefault(row.about, []).append(MeasuredTyping(row.number, figures.net, figures.accuracy, on, figures.seconds))
    return {about: tuple(tests) for about, tests in found.items()}


def _found(db: Connection, wanted: ColumnElement[bool]) -> tuple[Assessment, ...]:
    rows = db.execute(select(assessments).where(wanted).order_by(assessments.c.number)).mappings()
    return tuple(_assessment(row) for row in rows)


def _assessment(row: Any) -> Assessment:
    figures = from_json(_Packed, row["figures"]).figures if row["figures"] is not None else None
    plain = {name: row[name] for name in _PLAIN}
    return Assessment(plan=from_json(AssessmentPlan, row["plan"]), state=AssessmentState(row["state"]), figures=figures, **plain)
