"""A desk in, one file that holds all of it out, a piece at a time: tables, uploads, page pictures, and what each must be.

The file is a zip: `tables/<name>.jsonl` (a row a line, the same for every engine), `uploads/` and `pages/` as they lie on
the disk, and last `manifest.json` with the SHA-256 of each. Tables are read in one look at the database, so what is
written meanwhile is either wholly in it or not at all. Sessions and one-time links stay out: whoever restores signs in anew.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, MetaData, Table, select

from . import audit
from .migrate import HEAD
from .store import Store, translated

KIND, FORMAT = "screening backup", 1
MANIFEST = "manifest.json"
LEFT_OUT = frozenset({"alembic_version", "sessions", "links"})
FOLDERS = ("uploads", "pages")
_ROWS = 200  # read at once
_CHUNK = 1 << 20
_STAMP = (1980, 1, 1, 0, 0, 0)  # of every member: the same data gives the same bytes


@dataclass(slots=True)
class _Pipe:
    """What the zip writes, until it is handed on."""

    pieces: list[bytes] = field(default_factory=list)

    def write(self, piece: bytes) -> int:
        self.pieces.append(bytes(piece))
        return len(piece)

    def flush(self) -> None:
        """There is nothing behind it to flush to."""

    def taken(self) -> bytes:
        piece = b"".join(self.pieces)
        self.pieces.clear()
        return piece


def dump(store: Store, data_dir: Path, *, made_at: datetime) -> Iterator[bytes]:
    """The backup file, in pieces. Raises StorageError when the database cannot answer."""
    pipe = _Pipe()
    manifest: dict[str, Any] = {"kind": KIND, "format": FORMAT, "version": HEAD, "made_at": made_at.astimezone(UTC).isoformat()}
    members: dict[str, dict[str, Any]] = {}
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as file:  # type: ignore[call-overload]
        with translated(), _one_look(store) as db:
            manifest["audit_broken_at"] = audit.first_break(db)
            manifest["rows"] = dict[str, int]()
            for table in tables_of(db):
                manifest["rows"][table.name] = 0
                yield from _member(file, pipe, f"tables/{table.name}.jsonl", _lines(db, table, manifest["rows"]), members)
        for path in _blobs(data_dir):
            name = path.relative_to(data_dir).as_posix()
            yield from _member(file, pipe, name, _content(path), members, packed=False)
        said = json.dumps({**manifest, "members": members}, indent=1).encode()
        yield from _member(file, pipe, MANIFEST, [said], {})
    yield pipe.taken()


def tables_of(db: Connection) -> list[Table]:
    """Every table that is kept, those referred to before those that refer."""
    found = MetaData()
    found.reflect(db)
    return [table for table in found.sorted_tables if table.name not in LEFT_OUT]


@contextmanager
def _one_look(store: Store) -> Iterator[Connection]:
    with store.engine.connect() as db:
        if db.dialect.name == "postgresql":
            db.execution_options(isolation_level="REPEATABLE READ")  # SQLite looks at one state anyway
        yield db


def _lines(db: Connection, table: Table, counts: dict[str, int]) -> Iterator[bytes]:
    rows = db.execution_options(yield_per=_ROWS).execute(select(table).order_by(*table.primary_key.columns))
    for part in rows.mappings().partitions():
        counts[table.name] += len(part)
        said = (json.dumps({name: _plain(value) for name, value in row.items()}, separators=(",", ":")) for row in part)
        yield "".join(line + "\n" for line in said).encode()


def _plain(value: Any) -> Any:
    """A value as JSON knows it; times, days and bytes carry their kind."""
    if isinstance(value, datetime):
        return {"at": (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC).isoformat()}
    if isinstance(value, date):
        return {"on": value.isoformat()}
    if isinstance(value, bytes | memoryview):
        return {"bytes": base64.b64encode(value).decode()}
    return value


def _blobs(data_dir: Path) -> list[Path]:
    """Uploads and pictures; those still being written have a name that begins with a dot."""
    found = (path for folder in FOLDERS for path in (data_dir / folder).rglob("*") if path.is_file())
    return sorted(path for path in found if not path.name.startswith("."))


def _content(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(_CHUNK):
            yield piece


def _member(
    file: zipfile.ZipFile, pipe: _Pipe, name: str, pieces: Iterable[bytes], members: dict[str, dict[str, Any]], *, packed: bool = True
) -> Iterator[bytes]:
    """One member, written and noted. A blob that was erased since it was listed is left out."""
    info = zipfile.ZipInfo(name, _STAMP)
    info.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    digest, size = hashlib.sha256(), 0
    steady = iter(pieces)
    try:
        piece = next(steady, b"")
    except FileNotFoundError:
        return
    with file.open(info, "w", force_zip64=True) as member:
        while piece:
            digest.update(piece)
            size += len(piece)
            member.write(piece)
            yield pipe.taken()
            piece = next(steady, b"")
    members[name] = {"sha256": digest.hexdigest(), "size": size}
    yield pipe.taken()
