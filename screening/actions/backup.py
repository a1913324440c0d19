"""A desk in, a file with all of it out, and back: from the app by an administrator, or by whoever keeps the machine."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from screening.access.policy import Action
from screening.errors import BackupRefused
from screening.storage.backup import dump
from screening.storage.restore import looked_at, restoring

from .context import Desk, open_desk, permit

KEEPER = "keeper"  # in the audit: whoever keeps the machine, by command


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put in place: how many rows and files, of a backup made when."""

    rows: int
    files: int
    made_at: datetime

    def __str__(self) -> str:
        return f"{self.rows:,} rows and {self.files:,} files of {self.made_at.astimezone():%d %b %Y, %H:%M} are in place"


def may_back_up(desk: Desk, *, by: str) -> None:
    """Asked before anything is taken from somebody. Raises NotAllowed."""
    permit(desk, by, Action.BACK_UP)


def make_backup(desk: Desk, *, by: str) -> Iterator[bytes]:
    """The backup, in pieces, for an administrator. That it was made stands in the audit before the first piece. Raises NotAllowed."""
    permit(desk, by, Action.BACK_UP)
    return _backup(desk, by)


def restore_backup(desk: Desk, path: Path, *, replace: bool, by: str, name: str = "") -> Restored:
    """Put the backup in a file in the place of what is here. Raises NotAllowed, BackupRefused, StorageError; then nothing changed."""
    permit(desk, by, Action.BACK_UP)
    return _restore(desk, path, replace=replace, by=by, name=name)


def write_backup(place: Path) -> int:
    """The desk that the environment names, written to `place`, whole or not at all; its size in bytes. Raises BackupRefused."""
    if not os.environ.get("SCREENING_DATABASE_URL") and not (_data_dir() / "screening.db").is_file():
        raise BackupRefused(f"There is no data in {_data_dir()}. Name its folder in SCREENING_DATA_DIR.")
    if place.exists():
        raise BackupRefused(f"{place} is there already. Name a new file.")
    beside = place.with_name(f".{place.name}.{secrets.token_hex(4)}")
    desk = open_desk()
    try:
        with beside.open("xb") as file:
            beside.chmod(0o600)  # everybody's resumes are in it
            for piece in _backup(desk, KEEPER):
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)
        desk.store.close()
    return place.stat().st_size


def read_backup(place: Path, *, replace: bool) -> Restored:
    """Put the backup at `place` where the environment says. Raises BackupRefused, StorageError; then nothing changed."""
    looked_at(place)  # before a database is made for it
    desk = open_desk()
    try:
        return _restore(desk, place, replace=replace, by=KEEPER, name=place.name)
    finally:
        desk.store.close()


def _backup(desk: Desk, by: str) -> Iterator[bytes]:
    with desk.change(by) as change:
        change.record("desk.backed_up", "desk")
    return dump(desk.store, desk.data_dir, made_at=desk.clock())


def _restore(desk: Desk, path: Path, *, replace: bool, by: str, name: str) -> Restored:
    backup = looked_at(path, name)
    done = Restored(sum(backup.rows.values()), len(backup.blobs), backup.made_at)
    with restoring(desk.store, desk.data_dir, backup, replace=replace, by=by, at=desk.clock()) as change:
        change.record("desk.restored", "desk", made_at=backup.made_at.isoformat(), rows=done.rows, files=done.files)
    return done


def _data_dir() -> Path:
    return Path(os.environ.get("SCREENING_DATA_DIR") or "data")
