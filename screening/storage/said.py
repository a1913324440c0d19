"""What people said about facts and outcomes: one row a statement, added, and marked when it is taken back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, insert, select, update

from screening.evaluation.corrections import corrected
from screening.evaluation.measured import with_measured
from screening.model.codec import from_json, to_json
from screening.model.hiring import Application
from screening.model.profile import CandidateProfile
from screening.model.said import ContactSaid, Correction, FactKind, FactSaid, Outcome, Override

from . import assessments, documents
from .candidate_tables import corrections, overrides
from .tables import applications


@dataclass(frozen=True, slots=True)
class _Packed:
    """A fact of whatever kind, so that it can be read back."""

    fact: FactSaid


def add_correction(db: Connection, said: Correction) -> int:
    """A new statement; its number. That of `said` is not looked at."""
    fact = to_json(_Packed(said.said)).decode() if said.said is not None else None
    row = {name: getattr(said, name) for name in ("id", "application_id", "kind", "target", "was", "source", "by", "at")}
    return _number(db.execute(insert(corrections).values(**row, said=fact).returning(corrections.c.number)).one())


def add_override(db: Connection, application_id: str, said: Override, *, was: Outcome) -> int:
    """A new statement; its number. `was` is the outcome that stood before."""
    row = {name: getattr(said, name) for name in ("id", "criterion_id", "asked", "outcome", "reason", "by", "at")}
    made = insert(overrides).values(**row, application_id=application_id, was=was)
    return _number(db.execute(made.returning(overrides.c.number)).one())


def corrections_of(db: Connection, application_ids: Collection[str]) -> dict[str, tuple[Correction, ...]]:
    """What was said about the facts of these people, in whatever opening, and not taken back: by application id, oldest first."""
    told: dict[str, list[str]] = {}
    for source, about in db.execute(_SAME_PERSON.where(_MINE.c.id.in_(list(application_ids)))):
        told.setdefault(source, []).append(about)
    standing = select(corrections).where(corrections.c.taken_back_at.is_(None), corrections.c.application_id.in_(list(told)))
    found: dict[str, list[Correction]] = {}
    for word in sorted((_correction(row) for row in db.execute(standing).mappings()), key=lambda each: each.number):
        for about in told[word.application_id]:
            found.setdefault(about, []).append(word)
    return {about: tuple(words) for about, words in found.items()}


def corrections_in(db: Connection, opening_id: str) -> dict[str, tuple[Correction, ...]]:
    """The same for everybody of an opening."""
    theirs = select(applications.c.id).where(applications.c.opening_id == opening_id)
    return corrections_of(db, [row[0] for row in db.execute(theirs.where(applications.c.candidate_id.in_(_corrected())))])


def overrides_of(db: Connection, application_ids: Collection[str]) -> dict[str, tuple[Override, ...]]:
    """What was said about outcomes and not taken back: by application id, oldest first."""
    standing = select(overrides).where(overrides.c.taken_back_at.is_(None), overrides.c.application_id.in_(list(application_ids)))
    found: dict[str, list[Override]] = {}
    for row in sorted(db.execute(standing).mappings(), key=lambda each: int(each["number"])):
        found.setdefault(row["application_id"], []).append(_override(row))
    return {about: tuple(words) for about, words in found.items()}


def overrides_in(db: Connection, opening_id: str) -> dict[str, tuple[Override, ...]]:
    """The same for everybody of an opening."""
    theirs = select(applications.c.id).where(applications.c.opening_id == opening_id)
    return overrides_of(db, [row[0] for row in db.execute(theirs.where(applications.c.id.in_(select(overrides.c.application_id))))])


def contacts_said(db: Connection, application_ids: Collection[str]) -> dict[str, tuple[tuple[FactKind, str], ...]]:
    """Every name, place and e-mail anybody ever said or put right for these people, taken back or not, by application id."""
    mine, theirs = applications.alias("mine"), applications.alias("theirs")
    same = mine.join(theirs, theirs.c.candidate_id == mine.c.candidate_id).join(corrections, corrections.c.application_id == theirs.c.id)
    kinds = (FactKind.NAME, FactKind.LOCATION, FactKind.EMAIL)
    wanted = select(mine.c.id, corrections.c.kind, corrections.c.was, corrections.c.said).select_from(same)
    rows = db.execute(wanted.where(corrections.c.kind.in_(kinds)).order_by(corrections.c.number))
    found: dict[str, list[tuple[FactKind, str]]] = {}
    chosen = frozenset(application_ids)
    for about, kind, was, said in (row for row in rows if row[0] in chosen):
        fact = from_json(_Packed, said).fact if said is not None else None
        words = (was, fact.value if isinstance(fact, ContactSaid) else "")
        found.setdefault(about, []).extend((FactKind(kind), each) for each in words if each)
    return {about: tuple(words) for about, words in found.items()}


def known_profile(db: Connection, application: Application) -> CandidateProfile | None:
    """What is known of a person: what was read, put right by what people said, beside what tests showed. None where nothing was read."""
    profile = documents.profile(db, application.document_sha256)
    if profile is None:
        return None
    known = corrected(profile, corrections_of(db, [application.id]).get(application.id, ()))
    return with_measured(known, assessments.measured_of(db, [application.id]).get(application.id, ()))


def take_back(db: Connection, table: str, statement_id: str, *, by: str, at: datetime) -> bool:
    """Mark a statement ("corrections" or "overrides") as taken back; False when it was already."""
    where = _TABLES[table]
    this = (where.c.id == statement_id) & where.c.taken_back_at.is_(None)
    return db.execute(update(where).where(this).values(taken_back_by=by, taken_back_at=at)).rowcount == 1


def rehome(db: Connection, old: str, new: str) -> None:
    """What was said in one application is kept with another one of the same person."""
    db.execute(update(corrections).where(corrections.c.application_id == old).values(application_id=new))


_MINE, _THEIRS = applications.alias("mine"), applications.alias("theirs")
_SAME_PERSON = select(_THEIRS.c.id, _MINE.c.id).select_from(_MINE.join(_THEIRS, _THEIRS.c.candidate_id == _MINE.c.candidate_id))
_TABLES: dict[str, Table] = {"corrections": corrections, "overrides": overrides}


def _corrected() -> Any:
    told = select(corrections.c.application_id)
    return select(applications.c.candidate_id).where(applications.c.id.in_(told))


def _correction(row: Any) -> Correction:
    kept = {name: row[name] for name in ("id", "number", "application_id", "target", "was", "source", "by", "at")}
    fact = from_json(_Packed, row["said"]).fact if row["said"] is not None else None
    return Correction(kind=FactKind(row["kind"]), said=fact, **kept)


def _override(row: Any) -> Override:
    kept = {name: row[name] for name in ("id", "number", "criterion_id", "asked", "reason", "by", "at")}
    return Override(outcome=Outcome(row["outcome"]), **kept)


def _number(row: Row[Any]) -> int:
    return int(row[0])
