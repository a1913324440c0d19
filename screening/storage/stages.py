"""Where applications stand in the pipeline: moved from stage to stage, a row a move, and the tags people put on them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from .pipeline_tables import moves, tags
from .tables import applications


@dataclass(frozen=True, slots=True)
class Stood:
    """Where an application stands, or stood: its stage, and since when."""

    application_id: str
    opening_id: str
    stage: str
    since: datetime


@dataclass(frozen=True, slots=True)
class MoveRow:
    """One move. `moved_by` is a person's id."""

    application_id: str
    from_stage: str
    to_stage: str
    reason: str
    moved_by: str
    moved_at: datetime


def standing(db: Connection, application_ids: Collection[str], *, lock: bool = False) -> tuple[Stood, ...]:
    """Where these applications stand, in the order of their ids; those that do not exist are left out."""
    since = func.coalesce(applications.c.staged_at, applications.c.created_at, type_=applications.c.created_at.type)
    columns = (applications.c.id, applications.c.opening_id, applications.c.stage, since)
    wanted = select(*columns).where(applications.c.id.in_(list(application_ids))).order_by(applications.c.id)
    return tuple(Stood(*row) for row in db.execute(wanted.with_for_update() if lock else wanted))


def put(db: Connection, standing: Iterable[Stood]) -> None:
    """Make these applications stand there, since then."""
    together: dict[tuple[str, datetime], list[str]] = {}
    for each in standing:
        together.setdefault((each.stage, each.since), []).append(each.application_id)
    for (stage, since), ids in together.items():
        db.execute(update(applications).where(applications.c.id.in_(ids)).values(stage=stage, staged_at=since))


def append(db: Connection, made: Sequence[MoveRow]) -> None:
    if made:
        db.execute(insert(moves), [{name: getattr(each, name) for name in MoveRow.__dataclass_fields__} for each in made])


def about(db: Connection, application_id: str) -> tuple[MoveRow, ...]:
    """Every move of an application, oldest first."""
    columns = tuple(moves.c[name] for name in MoveRow.__dataclass_fields__)
    rows = db.execute(select(*columns).where(moves.c.application_id == application_id).order_by(moves.c.number))
    return tuple(MoveRow(*row) for row in rows)


def last_mover(db: Connection, application_id: str) -> str:
    """The id of the person who moved this application last, "" when nobody did."""
    last = select(moves.c.moved_by).where(moves.c.application_id == application_id).order_by(moves.c.number.desc()).limit(1)
    return db.execute(last).scalar() or ""


def tagged(db: Connection, tag: str, application_ids: Collection[str]) -> frozenset[str]:
    """Those of the applications that bear the tag."""
    wanted = select(tags.c.application_id).where(tags.c.tag == tag, tags.c.application_id.in_(list(application_ids)))
    return frozenset(row[0] for row in db.execute(wanted))


def add_tag(db: Connection, tag: str, application_ids: Collection[str], *, by: str, at: datetime) -> None:
    rows = [{"application_id": each, "tag": tag, "tagged_by": by, "tagged_at": at} for each in application_ids]
    if rows:
        db.execute(insert(tags), rows)


def remove_tag(db: Connection, tag: str, application_ids: Collection[str]) -> None:
    db.execute(delete(tags).where(tags.c.tag == tag, tags.c.application_id.in_(list(application_ids))))


def tags_of(db: Connection, opening_id: str) -> dict[str, tuple[str, ...]]:
    """The tags of each application of an opening, by application id, in the order of the alphabet."""
    wanted = select(tags.c.application_id, tags.c.tag).join(applications, applications.c.id == tags.c.application_id)
    found: dict[str, tuple[str, ...]] = {}
    for application_id, tag in db.execute(wanted.where(applications.c.opening_id == opening_id).order_by(tags.c.tag)):
        found[application_id] = (*found.get(application_id, ()), tag)
    return found


def counts(db: Connection, opening_id: str) -> dict[str, int]:
    """How many of an opening stand in each stage."""
    counted = select(applications.c.stage, func.count()).where(applications.c.opening_id == opening_id).group_by(applications.c.stage)
    return {row[0]: row[1] for row in db.execute(counted)}
