"""Tries in the rater gym, and how many passed ones an opening asks for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from .gym_tables import gym_rules, gym_tries


@dataclass(frozen=True, slots=True)
class Try:
    """One try of one person; its figures are those of the key as it was then."""

    transcript_id: str
    scores: Mapping[str, int]
    distance: float
    same: int
    is_passed: bool
    tried_at: datetime


def add(db: Connection, made: Try, *, person_id: str) -> None:
    row = {name: getattr(made, name) for name in Try.__dataclass_fields__}
    db.execute(insert(gym_tries).values(**row | {"scores": json.dumps(dict(made.scores), sort_keys=True)}, person_id=person_id))


def of(db: Connection, person_id: str) -> tuple[Try, ...]:
    """The tries of one person, oldest first."""
    wanted = select(*(gym_tries.c[name] for name in Try.__dataclass_fields__)).where(gym_tries.c.person_id == person_id)
    rows = db.execute(wanted.order_by(gym_tries.c.number)).mappings()
    return tuple(Try(**{**row, "scores": json.loads(row["scores"])}) for row in rows)


def needed(db: Connection) -> dict[str, int]:
    """How many passed transcripts each opening asks for, by its id; those that ask for none are not in it."""
    return {row.opening_id: row.needed for row in db.execute(select(gym_rules.c.opening_id, gym_rules.c.needed))}


def set_needed(db: Connection, opening_id: str, number: int) -> None:
    """Ask for so many from now on; 0 for none. The opening must be locked by the caller."""
    db.execute(delete(gym_rules).where(gym_rules.c.opening_id == opening_id))
    if number:
        db.execute(insert(gym_rules).values(opening_id=opening_id, needed=number))
