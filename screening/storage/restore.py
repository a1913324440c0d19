"""A backup file in, the desk it was made of out: looked at from end to end first, then put in place as a whole or not at all."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, MetaData, Table, delete, func, insert, inspect, select, text

from screening.errors import BackupRefused

from . import audit
from .backup import FOLDERS, FORMAT, KIND, MANIFEST, tables_of
from .blobs import keep_bytes
from .migrate import HEAD, upgrade
from .store import Change, Store, translated
from .tables import candidates, openings, people

MOST_MANIFEST = 200_000_000  # bytes; a million files
_MEMBER = re.compile(r"tables/[a-z0-9_]{1,60}\.jsonl|uploads/[0-9a-f]{2}/[0-9a-f]{62}|pages/[0-9a-f]{2}/[0-9a-f]{62}/[0-9]{1,6}\.webp")
_ROWS = 500  # written at once
_CHUNK = 1 << 20
DAMAGED = "{name} is damaged: {what}. Nothing was changed. Use another backup."
FOREIGN = "{name} is not a backup of this program. Choose a file that backup wrote."
NEWER = "{name} was made by a newer version of this program. Start that version, then restore."
NOT_EMPTY = "There are people or candidates here already. Restoring replaces all of it: add --replace, or use an empty data folder."


@dataclass(frozen=True, slots=True)
class Backup:
    """A file that was looked at from end to end: its tables and blobs are as they were written."""

    path: Path
    version: str
    made_at: datetime
    audit_broken_at: int | None
    rows: dict[str, int]
    blobs: tuple[str, ...]


def looked_at(path: Path, name: str = "") -> Backup:
    """The backup in a file, every byte checked. Raises BackupRefused."""
    name = name or path.name
    try:
        with zipfile.ZipFile(path) as file:
            said = _manifest(file, name)
            _check(file, said["members"], name)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, zipfile.LargeZipFile) as error:
        known = path.is_file() and path.stat().st_size > 0 and _begins_as_zip(path)
        raise BackupRefused((DAMAGED if known else FOREIGN).format(name=name, what="it is cut short or was changed")) from error
    except OSError as error:
        raise BackupRefused(f"{name}: {error.strerror or 'it cannot be opened'}. Check the place.") from error
    blobs = tuple(member for member in said["members"] if not member.startswith("tables/"))
    return Backup(path, said["version"], datetime.fromisoformat(said["made_at"]), said["audit_broken_at"], said["rows"], blobs)


@contextmanager
def restoring(store: Store, data_dir: Path, backup: Backup, *, replace: bool, by: str, at: datetime) -> Iterator[Change]:
    """Put the backup in the place of what is here; the block records that, then all of it counts at once.

    Blobs come first: they are named by what they hold, so they harm nothing where the rest fails.
    Raises BackupRefused (also over a desk that is not empty, without `replace`), StorageError.
    """
    if not replace and not is_empty(store):
        raise BackupRefused(NOT_EMPTY)
    before = _blobs_here(data_dir)
    with zipfile.ZipFile(backup.path) as file:
        for name in backup.blobs:
            keep_bytes(data_dir / name, file.read(name))
        with translated(), store.writer() as db:
            _fill(db, file, backup)
            if audit.first_break(db) != backup.audit_broken_at:
                raise BackupRefused(DAMAGED.format(name=backup.path.name, what="the audit in it does not fit together"))
            change = Change(db, by, at)
            yield change
            audit.append(db, change.deeds, at=at, by=by)
            db.commit()
    for path in before - {data_dir / name for name in backup.blobs}:
        path.unlink(missing_ok=True)
    store.engine.dispose()  # what connections know of the tables that were here


def is_empty(store: Store) -> bool:
    """Does nobody work here, and is there no candidate and no opening?"""
    with store.read() as db:
        return not any(db.execute(select(func.count()).select_from(table)).scalar_one() for table in (people, openings, candidates))


def _manifest(file: zipfile.ZipFile, name: str) -> dict[str, Any]:
    try:
        if file.getinfo(MANIFEST).file_size > MOST_MANIFEST:
            raise BackupRefused(FOREIGN.format(name=name))
        said = json.loads(file.read(MANIFEST))
    except (KeyError, ValueError) as error:
        raise BackupRefused(FOREIGN.format(name=name)) from error
    if not isinstance(said, dict) or said.get("kind") != KIND:
        raise BackupRefused(FOREIGN.format(name=name))
    if not isinstance(said.get("format"), int) or said["format"] > FORMAT or str(said.get("version")) > HEAD:
        raise BackupRefused(NEWER.format(name=name))
    wanted = {"version": str, "made_at": str, "rows": dict, "members": dict}
    if not all(isinstance(said.get(key), kind) for key, kind in wanted.items()) or "audit_broken_at" not in said:
        raise BackupRefused(DAMAGED.format(name=name, what="its list of contents is incomplete"))
    return said


def _check(file: zipfile.ZipFile, members: dict[str, dict[str, Any]], name: str) -> None:
    there = [info.filename for info in file.infolist() if info.filename != MANIFEST]
    if len(there) != len(set(there)) or set(there) != set(members) or not all(_MEMBER.fullmatch(each) for each in there):
        raise BackupRefused(DAMAGED.format(name=name, what="it does not hold what its list of contents says"))
    for each, noted in members.items():
        digest = hashlib.sha256()
        if file.getinfo(each).file_size == noted.get("size"):
            with file.open(each) as member:
                while piece := member.read(_CHUNK):
                    digest.update(piece)
        if digest.hexdigest() != noted.get("sha256"):
            raise BackupRefused(DAMAGED.format(name=name, what=f"{each} is not as it was written"))


def _begins_as_zip(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"PK\x03\x04"


def _fill(db: Connection, file: zipfile.ZipFile, backup: Backup) -> None:
    """Tables of the backup's version, its rows, then the steps to this version."""
    _drop_everything(db)
    upgrade(db, backup.version)
    tables = tables_of(db)
    if set(backup.rows) - {table.name for table in tables}:
        raise BackupRefused(NEWER.format(name=backup.path.name))
    for table in reversed(tables):
        db.execute(delete(table))
    for table in tables:
        if table.name in backup.rows:
            _fill_table(db, file, table, backup)
    upgrade(db)


def _drop_everything(db: Connection) -> None:
    if db.dialect.name == "sqlite":
        db.execute(text("PRAGMA defer_foreign_keys = ON"))
    found = MetaData()
    found.reflect(db)
    found.drop_all(db)


def _fill_table(db: Connection, file: zipfile.ZipFile, table: Table, backup: Backup) -> None:
    rows, number = list[dict[str, Any]](), 0
    with file.open(f"tables/{table.name}.jsonl") as lines:
        for line in lines:
            rows.append({name: _value(value) for name, value in json.loads(line).items()})
            number += 1
            if len(rows) == _ROWS:
                db.execute(insert(table), rows)
                rows.clear()
    if rows:
        db.execute(insert(table), rows)
    if number != backup.rows[table.name]:
        raise BackupRefused(DAMAGED.format(name=backup.path.name, what=f"rows of {table.name} are missing"))
    _count_on(db, table)


def _count_on(db: Connection, table: Table) -> None:
    """PostgreSQL gives numbers from a sequence, which does not notice rows that bring theirs."""
    if db.dialect.name != "postgresql":
        return
    for column in inspect(db).get_columns(table.name):
        if "nextval" in str(column.get("default") or ""):
            here = {"table": f'"{table.name}"', "column": column["name"]}
            last = db.execute(select(func.max(table.c[column["name"]]))).scalar()
            sequence = "pg_get_serial_sequence(:table, :column)"
            db.execute(text(f"SELECT setval({sequence}, :last, :used)"), {**here, "last": last or 1, "used": last is not None})


def _value(said: Any) -> Any:
    if not isinstance(said, dict):
        return said
    ((kind, value),) = said.items()
    if kind == "bytes":
        return base64.b64decode(value)
    return datetime.fromisoformat(value) if kind == "at" else date.fromisoformat(value)


def _blobs_here(data_dir: Path) -> set[Path]:
    return {path for folder in FOLDERS for path in (data_dir / folder).rglob("*") if path.is_file()}
