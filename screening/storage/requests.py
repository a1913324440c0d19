"""Decisions people are asked for. One stands until the application is decided otherwise than it was, or it is taken back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, insert, select, update

from .request_tables import requests
from .tables import applications

AT_ONCE = 500  # values in one statement


@dataclass(frozen=True, slots=True)
class Request:
    """`asked_by` asks `asked_of` (people's ids) to decide about an application, which stood decided as `was`."""

    id: str
    application_id: str
    asked_of: str
    asked_by: str
    asked_at: datetime
    note: str
    was: str


_NAMES = tuple(Request.__dataclass_fields__)
_JOINED = requests.join(applications, applications.c.id == requests.c.application_id)
_STANDS = requests.c.taken_back_at.is_(None) & (requests.c.was == applications.c.disposition) & applications.c.behind_id.is_(None)


def add(db: Connection, request: Request) -> None:
    db.execute(insert(requests).values({name: getattr(request, name) for name in _NAMES}))


def about(db: Connection, application_id: str) -> tuple[Request, ...]:
    """Those that stand about an application, oldest first."""
    return _found(db, requests.c.application_id == application_id)


def standing(db: Connection, request_ids: Collection[str]) -> tuple[Request, ...]:
    """Those of these that still stand."""
    return tuple(each for some in _pieces(request_ids) for each in _found(db, requests.c.id.in_(some)))


def asked_of(db: Connection, person_id: str, opening_id: str) -> frozenset[str]:
    """The applications of an opening about which this person is asked to decide."""
    return frozenset(
        each.application_id for each in _found(db, (requests.c.asked_of == person_id) & (applications.c.opening_id == opening_id))
    )


def counts(db: Connection, person_id: str) -> dict[str, int]:
    """About how many people this person is asked to decide, by opening."""
    number = func.count(requests.c.application_id.distinct())
    wanted = select(applications.c.opening_id, number).select_from(_JOINED).where(_STANDS, requests.c.asked_of == person_id)
    return {row[0]: row[1] for row in db.execute(wanted.group_by(applications.c.opening_id))}


def take_back(db: Connection, request_id: str, *, at: datetime) -> None:
    db.execute(update(requests).where(requests.c.id == request_id).values(taken_back_at=at))


def _found(db: Connection, which: ColumnElement[bool]) -> tuple[Request, ...]:
    columns = [requests.c[name] for name in _NAMES]
    rows: Any = db.execute(select(*columns).select_from(_JOINED).where(_STANDS, which).order_by(requests.c.asked_at, requests.c.id))
    return tuple(Request(*row) for row in rows)


def _pieces(values: Collection[str]) -> list[list[str]]:
    known = sorted(set(values))
    return [known[start : start + AT_ONCE] for start in range(0, len(known), AT_ONCE)]
