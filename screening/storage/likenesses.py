"""Who may be the same person as whom: what resumes share, pairs of candidates, and what somebody said of a pair."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, or_, select, update

from .pipeline_tables import likeness_keys, likeness_sketches, likenesses
from .tables import applications

OPEN, MERGED, DIFFERENT = "open", "merged", "different"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two candidates, what they share (`kinds`: email, phone, text, said), how alike their words are, and what was said of them.

    Of a merged pair `kept_id` is the candidate both are now, and `moved` says which applications went from whom, and behind
    whom they stood before.
    """

    id: str
    first_id: str
    second_id: str
    kinds: tuple[str, ...]
    likeness: float
    state: str
    found_at: datetime
    said_by: str | None = None
    said_at: datetime | None = None
    kept_id: str = ""
    moved: tuple[Handed, ...] = ()


@dataclass(frozen=True, slots=True)
class Handed:
    """An application that a merge gave to another candidate: whose it was, and behind which other one it stood ("": none)."""

    application_id: str
    candidate_id: str
    behind_id: str


@dataclass(frozen=True, slots=True)
class Applied:
    """An application as far as merging is concerned."""

    id: str
    candidate_id: str
    opening_id: str
    behind_id: str


def keep(db: Connection, sha256: str, keys: Collection[tuple[str, str]], words: bytes) -> None:
    """Store what a document shares with others of the same person, in place of what was stored."""
    db.execute(delete(likeness_keys).where(likeness_keys.c.document_sha256 == sha256))
    db.execute(delete(likeness_sketches).where(likeness_sketches.c.document_sha256 == sha256))
    rows = [{"document_sha256": sha256, "kind": kind, "value": value} for kind, value in keys]
    if rows:
        db.execute(insert(likeness_keys), rows)
    db.execute(insert(likeness_sketches).values(document_sha256=sha256, words=words))


def sharing(db: Connection, sha256: str, kind: str, keys: Collection[tuple[str, str]], *, most: int) -> tuple[str, ...]:
    """The documents that share a key of this kind with this one, those that share the most of them first."""
    values = [value for one, value in keys if one == kind]
    if not values:
        return ()
    theirs = (likeness_keys.c.kind == kind) & likeness_keys.c.value.in_(values) & (likeness_keys.c.document_sha256 != sha256)
    counted = select(likeness_keys.c.document_sha256).where(theirs).group_by(likeness_keys.c.document_sha256)
    ordered = counted.order_by(func.count().desc(), likeness_keys.c.document_sha256).limit(most)
    return tuple(db.execute(ordered).scalars())


def words_of(db: Connection, sha256s: Collection[str]) -> dict[str, bytes]:
    """The hashed words of documents, by digest."""
    wanted = select(likeness_sketches.c.document_sha256, likeness_sketches.c.words)
    return {row[0]: bytes(row[1]) for row in db.execute(wanted.where(likeness_sketches.c.document_sha256.in_(list(sha256s))))}


def unknown(db: Connection, opening_id: str) -> tuple[str, ...]:
    """The documents of an opening that were read before there were sketches."""
    joined = applications.outerjoin(likeness_sketches, likeness_sketches.c.document_sha256 == applications.c.document_sha256)
    wanted = select(applications.c.document_sha256).select_from(joined).where(applications.c.opening_id == opening_id)
    return tuple(db.execute(wanted.where(likeness_sketches.c.document_sha256.is_(None)).distinct()).scalars())


def candidates_of(db: Connection, sha256s: Collection[str]) -> dict[str, str]:
    """Whose these documents are, by digest."""
    wanted = select(applications.c.document_sha256, applications.c.candidate_id)
    return {row[0]: row[1] for row in db.execute(wanted.where(applications.c.document_sha256.in_(list(sha256s))))}


def between(db: Connection, one: str, other: str) -> Pair | None:
    """What is known of two candidates."""
    both = and_(likenesses.c.first_id == min(one, other), likenesses.c.second_id == max(one, other))
    return next(iter(_pairs(db, both)), None)


def find(db: Connection, pair_id: str, *, lock: bool = False) -> Pair | None:
    """The pair; with `lock` nobody else says something of it until the transaction ends."""
    return next(iter(_pairs(db, likenesses.c.id == pair_id, lock=lock)), None)


def add(db: Connection, pair: Pair) -> None:
    db.execute(insert(likenesses).values(id=pair.id, found_at=pair.found_at, **_row(pair)))


def change(db: Connection, pair: Pair) -> None:
    """Replace what is known, and what was said, of a pair."""
    db.execute(update(likenesses).where(likenesses.c.id == pair.id).values(**_row(pair)))


def concerning(db: Connection, opening_id: str) -> tuple[Pair, ...]:
    """The pairs of which one is a candidate of this opening, or was until a merge, newest first."""
    theirs = select(applications.c.candidate_id).where(applications.c.opening_id == opening_id)
    here = or_(likenesses.c.first_id.in_(theirs), likenesses.c.second_id.in_(theirs))
    return _pairs(db, here)


def merges(db: Connection) -> dict[str, str]:
    """Who counts as whom after the merges that hold: candidate id -> the id of the one it went to."""
    gone: dict[str, str] = {}
    for pair in _pairs(db, likenesses.c.state == MERGED):
        gone |= {each.candidate_id: pair.kept_id for each in pair.moved}
    return gone


def given_up(db: Connection, application_ids: Collection[str]) -> frozenset[str]:
    """Candidates who were merged into others, and have nothing to be split for once these applications are gone."""
    going, left = set(application_ids), dict[str, set[str]]()
    for pair in _pairs(db, likenesses.c.state == MERGED):
        for each in pair.moved:
            left.setdefault(each.candidate_id, set()).add(each.application_id)
    if not any(theirs & going for theirs in left.values()):
        return frozenset()
    known = {(row[0], row[1]) for row in db.execute(select(applications.c.id, applications.c.candidate_id))}
    others = {one for one, _ in known} - going
    have = {whose for one, whose in known if one in others}
    return frozenset(one for one, theirs in left.items() if theirs & going and not theirs & others and one not in have)


def settled(gone: Mapping[str, str], candidate_id: str) -> str:
    """The candidate this one counts as, by `merges`."""
    while candidate_id in gone:
        candidate_id = gone[candidate_id]
    return candidate_id


def applied(db: Connection, candidate_ids: Collection[str], *, lock: bool = False) -> tuple[Applied, ...]:
    """All applications of these candidates, by id."""
    columns = (applications.c.id, applications.c.candidate_id, applications.c.opening_id, func.coalesce(applications.c.behind_id, ""))
    wanted = select(*columns).where(applications.c.candidate_id.in_(list(candidate_ids))).order_by(applications.c.id)
    return tuple(Applied(*row) for row in db.execute(wanted.with_for_update() if lock else wanted))


def hand(db: Connection, handed: Handed) -> None:
    """Give an application to a candidate, to stand behind another one ("": to count)."""
    then = {"candidate_id": handed.candidate_id, "behind_id": handed.behind_id or None}
    db.execute(update(applications).where(applications.c.id == handed.application_id).values(**then))


def asked_about(db: Connection, opening_id: str) -> frozenset[str]:
    """The applications to an opening whose candidate may be the same person as another one."""
    asked = or_(likenesses.c.first_id == applications.c.candidate_id, likenesses.c.second_id == applications.c.candidate_id)
    wanted = select(applications.c.id).join(likenesses, asked & (likenesses.c.state == OPEN))
    return frozenset(db.execute(wanted.where(applications.c.opening_id == opening_id)).scalars())


def _row(pair: Pair) -> dict[str, Any]:
    first, second = sorted((pair.first_id, pair.second_id))
    handed = [[each.application_id, each.candidate_id, each.behind_id] for each in pair.moved]
    moved = json.dumps({"kept": pair.kept_id, "handed": handed})
    row = {"first_id": first, "second_id": second, "kinds": ",".join(pair.kinds), "likeness": pair.likeness, "moved": moved}
    return row | {"state": pair.state, "said_by": pair.said_by, "said_at": pair.said_at}


def _pairs(db: Connection, wanted: ColumnElement[bool], *, lock: bool = False) -> tuple[Pair, ...]:
    columns = tuple(likenesses.c[name] for name in Pair.__dataclass_fields__ if name != "kept_id")
    query = select(*columns).where(wanted).order_by(likenesses.c.found_at.desc(), likenesses.c.id)
    rows = db.execute(query.with_for_update() if lock else query).mappings()
    return tuple(_pair(row) for row in rows)


def _pair(row: Any) -> Pair:
    kept = json.loads(row["moved"])
    moved = tuple(Handed(*each) for each in kept["handed"])
    return Pair(**{**row, "kinds": tuple(filter(None, row["kinds"].split(","))), "moved": moved, "kept_id": kept["kept"]})
