"""Openings, and how many candidates and files each has."""

from __future__ import annotations

import json

from sqlalchemy import Connection, Row, func, insert, select, update

from screening.model.hiring import Opening

from .files import ARCHIVE
from .tables import applications, evaluations, files, openings

_LISTS = ("stages", "reason_stages")


def add(db: Connection, opening: Opening) -> None:
    db.execute(insert(openings).values(**_row(opening)))


def change(db: Connection, opening: Opening) -> None:
    """Replace all that is stored of an opening."""
    db.execute(update(openings).where(openings.c.id == opening.id).values(**_row(opening)))


def find(db: Connection, opening_id: str, *, lock: bool = False) -> Opening | None:
    """The opening; with `lock` nobody else changes it until the transaction ends."""
    wanted = select(openings).where(openings.c.id == opening_id)
    row = db.execute(wanted.with_for_update() if lock else wanted).first()
    return None if row is None else _opening(row)


def every(db: Connection) -> tuple[Opening, ...]:
    """All openings, newest first."""
    rows = db.execute(select(openings).order_by(openings.c.created_at.desc(), openings.c.id))
    return tuple(_opening(row) for row in rows)


def use_rubric(db: Connection, opening_id: str, version: int) -> None:
    """Judge the opening by another version of its rubric from now on."""
    db.execute(update(openings).where(openings.c.id == opening_id).values(rubric_version=version))


def set_blind(db: Connection, opening_id: str, is_blind: bool) -> None:
    """Show codes instead of names in this opening from now on, or names again."""
    db.execute(update(openings).where(openings.c.id == opening_id).values(is_blind=is_blind))


def gates(db: Connection, opening_id: str | None = None) -> dict[tuple[str, str], int]:
    """How many candidates by (opening id, gate), of one opening or of all."""
    joined = applications.join(evaluations, (evaluations.c.application_id == applications.c.id) & evaluations.c.is_current)
    key = (applications.c.opening_id, evaluations.c.gate)
    counted = select(*key, func.count()).select_from(joined).where(applications.c.behind_id.is_(None)).group_by(*key)
    if opening_id is not None:
        counted = counted.where(applications.c.opening_id == opening_id)
    return {(row[0], row[1]): row[2] for row in db.execute(counted)}


def states(db: Connection, opening_id: str | None = None) -> dict[tuple[str, str], int]:
    """How many files by (opening id, state), of one opening or of all; an opened archive counts through its members only."""
    key = (files.c.opening_id, files.c.state)
    counted = select(*key, func.count()).where(files.c.reason_code != ARCHIVE).group_by(*key)
    if opening_id is not None:
        counted = counted.where(files.c.opening_id == opening_id)
    return {(row[0], row[1]): row[2] for row in db.execute(counted)}


def _row(opening: Opening) -> dict[str, object]:
    row: dict[str, object] = {name: getattr(opening, name) for name in Opening.__dataclass_fields__}
    return row | {name: json.dumps(row[name]) for name in _LISTS}


def _opening(row: Row[tuple[object, ...]]) -> Opening:
    return Opening(**{**row._mapping, **{name: tuple(json.loads(row._mapping[name])) for name in _LISTS}})
