"""Versions of scenarios as their YAML text, like those of rubrics; and which one an opening takes, with what its stages count."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from screening.errors import StaleRecord

from .kit_tables import kits, opening_stages
from .tables import people


@dataclass(frozen=True, slots=True)
class KitText:
    """One version of a scenario as it is stored; version 0 is the program's file, which nobody has used or changed yet."""

    id: str
    version: int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class KitVersion:
    """A version in the list; `used_at` None: no interview was planned with it; `written_by` a name, None: the program's."""

    version: int
    created_at: datetime
    used_at: datetime | None
    written_by: str | None = None


@dataclass(frozen=True, slots=True)
class StageSettings:
    """What an opening states: its scenario ("" takes the fitting one) and how many of 100 the resume counts, the simulation the rest."""

    kit_id: str
    resume_weight: int
    version: int


def newest(db: Connection) -> dict[str, KitText]:
    """The newest stored version of every scenario."""
    rows = db.execute(select(kits).order_by(kits.c.id, kits.c.version)).mappings()
    return {row["id"]: KitText(row["id"], row["version"], row["title"], row["text"]) for row in rows}


def current(db: Connection, ours: Mapping[str, KitText]) -> dict[str, KitText]:
    """What a new interview would get. The program's files (`ours`) count until a person changes one; theirs is never displaced."""
    stored, edited = newest(db), _edited(db)
    return stored | {name: each for name, each in ours.items() if name not in edited and not _version_of(db, each)}


def offered(db: Connection, ours: Mapping[str, KitText]) -> dict[str, KitText]:
    """The program's files that are newer than what a person made of them."""
    edited = _edited(db)
    changed = (ours[name] for name, seen in edited.items() if name in ours and seen != _digest(ours[name].text))
    return {each.id: each for each in changed if not _version_of(db, each)}


def keep(db: Connection, kit: KitText, *, at: datetime) -> int:
    """Store the program's text unless it is there; its version from now on."""
    if known := _version_of(db, kit):
        return known
    version = max(kit.version, _last(db, kit.id) + 1)
    db.execute(insert(kits).values(**_row(kit, version), created_at=at))
    return version


def add_next(db: Connection, kit: KitText, *, based_on: int, at: datetime, by: str | None, beside: str | None) -> None:
    """A text as the next version, written `by` a person (None: the program's) who knew the program's file `beside` it.

    Raises StaleRecord unless `based_on` is still the newest.
    """
    last = _last(db, kit.id)
    if last != based_on:
        raise StaleRecord(
            f"Not saved. Somebody else saved version {last} of this scenario while you edited version {based_on}. "
            "Your changes are still here: look at the newer version, then save yours as a copy or make them again."
        )
    seen = _edited(db).get(kit.id) or (_digest(beside) if beside is not None else None)
    db.execute(insert(kits).values(**_row(kit, kit.version), created_at=at, written_by=by, shipped_digest=seen if by else None))


def keep_mine(db: Connection, kit_id: str, shipped: str) -> None:
    """The program's present file was looked at and not taken."""
    this = (kits.c.id == kit_id) & (kits.c.version == _last(db, kit_id))
    db.execute(update(kits).where(this).values(shipped_digest=_digest(shipped)))


def mark_used(db: Connection, kit_id: str, version: int, *, at: datetime) -> None:
    this = (kits.c.id == kit_id) & (kits.c.version == version)
    db.execute(update(kits).where(this, kits.c.used_at.is_(None)).values(used_at=at))


def find(db: Connection, kit_id: str, version: int) -> KitText | None:
    row = db.execute(select(kits).where(kits.c.id == kit_id, kits.c.version == version)).mappings().first()
    return None if row is None else KitText(row["id"], row["version"], row["title"], row["text"])


def versions(db: Connection, kit_id: str) -> tuple[KitVersion, ...]:
    """Every stored version, newest first."""
    named = func.coalesce(people.c.name, kits.c.written_by)
    wanted = select(kits.c.version, kits.c.created_at, kits.c.used_at, named)
    known = kits.outerjoin(people, people.c.id == kits.c.written_by)
    return tuple(
        KitVersion(*row) for row in db.execute(wanted.select_from(known).where(kits.c.id == kit_id).order_by(kits.c.version.desc()))
    )


def stages_of(db: Connection, opening_id: str) -> StageSettings | None:
    """What the opening states; None where nobody changed anything."""
    row = db.execute(select(opening_stages).where(opening_stages.c.opening_id == opening_id)).mappings().first()
    return None if row is None else StageSettings(row["kit_id"], row["resume_weight"], row["version"])


def set_stages(db: Connection, opening_id: str, wanted: StageSettings) -> None:
    """Keep it; `wanted.version` 1 is the first. The opening must be locked by the caller."""
    values = {"kit_id": wanted.kit_id, "resume_weight": wanted.resume_weight, "version": wanted.version}
    if wanted.version == 1:
        db.execute(insert(opening_stages).values(opening_id=opening_id, **values))
    else:
        db.execute(update(opening_stages).where(opening_stages.c.opening_id == opening_id).values(**values))


def _edited(db: Connection) -> dict[str, str | None]:
    """The scenarios whose newest version a person wrote, with the digest of the program's file they knew."""
    rows = db.execute(select(kits.c.id, kits.c.written_by, kits.c.shipped_digest).order_by(kits.c.id, kits.c.version))
    last = {row[0]: (row[1], row[2]) for row in rows}
    return {name: seen for name, (by, seen) in last.items() if by is not None}


def _version_of(db: Connection, kit: KitText) -> int:
    """The version that holds this very text, 0 for none."""
    same = (kits.c.id == kit.id) & (kits.c.digest == _digest(kit.text))
    return int(db.execute(select(func.max(kits.c.version)).where(same)).scalar() or 0)


def _last(db: Connection, kit_id: str) -> int:
    return int(db.execute(select(func.max(kits.c.version)).where(kits.c.id == kit_id)).scalar() or 0)


def _row(kit: KitText, version: int) -> dict[str, str | int]:
    return {"id": kit.id, "version": version, "title": kit.title, "text": kit.text, "digest": _digest(kit.text)}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
