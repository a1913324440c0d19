"""Bytes in, a path named after their digest out: uploads kept once, and pictures of their pages.

A file appears under its name only when all of it is on the disk, so a crash leaves either the whole file or none.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path

_DIGEST = re.compile(r"[0-9a-f]{64}")
_CHUNK = 1 << 20


def digest_of(path: Path) -> tuple[str, int]:
    """SHA-256 (hex) and length in bytes of a file, read in pieces."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return digest.hexdigest(), size


def upload_path(data_dir: Path, sha256: str) -> Path:
    """Where the bytes with that digest are kept. Raises ValueError on anything that is not a digest."""
    return _place(data_dir / "uploads", sha256)


def image_path(data_dir: Path, sha256: str, page: int) -> Path:
    """Where the picture of a page (from 1) of that document is kept."""
    return _place(data_dir / "pages", sha256) / f"{int(page)}.webp"


def keep_file(data_dir: Path, path: Path, sha256: str) -> None:
    """Move a finished file among the uploads; copies it where the two lie on different disks."""
    place = upload_path(data_dir, sha256)
    if place.exists():
        place.touch()  # wanted again: see `since`
        path.unlink()
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    with path.open("rb") as file:
        os.fsync(file.fileno())
    try:
        path.replace(place)
    except OSError:  # another disk
        with path.open("rb") as source, _beside(place).open("wb") as target:
            shutil.copyfileobj(source, target)
            target.flush()
            os.fsync(target.fileno())
            Path(target.name).replace(place)
        path.unlink()
    _sync_folder(place.parent)


def keep_bytes(place: Path, content: bytes) -> None:
    """Write bytes to `place`, whole or not at all. The same place always gets the same bytes."""
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = _beside(place)
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(place)
    _sync_folder(place.parent)


def take_off(data_dir: Path, sha256: str) -> None:
    """Delete the bytes with that digest and the pictures of their pages; what is gone already stays gone."""
    shutil.rmtree(_place(data_dir / "pages", sha256), ignore_errors=True)
    upload_path(data_dir, sha256).unlink(missing_ok=True)


def keep_content(data_dir: Path, content: bytes) -> str:
    """Keep bytes among the uploads; their digest."""
    sha256 = hashlib.sha256(content).hexdigest()
    place = upload_path(data_dir, sha256)
    if place.exists():
        place.touch()
    else:
        keep_bytes(place, content)
    return sha256


def since(data_dir: Path, sha256: str) -> float:
    """When these bytes were last handed in, in seconds of the clock; 0 where they are gone."""
    place = upload_path(data_dir, sha256)
    return place.stat().st_mtime if place.exists() else 0.0


def kept(data_dir: Path) -> Iterator[str]:
    """The digests of all uploads."""
    for place in (data_dir / "uploads").glob("??/*"):
        if _DIGEST.fullmatch(place.parent.name + place.name):
            yield place.parent.name + place.name


def _place(folder: Path, sha256: str) -> Path:
    if not _DIGEST.fullmatch(sha256):
        raise ValueError("not a SHA-256 digest")
    return folder / sha256[:2] / sha256[2:]


def _beside(place: Path) -> Path:
    return place.with_name(f".{place.name}.{secrets.token_hex(4)}")


def _sync_folder(folder: Path) -> None:
    """Make the new name itself durable (where the system can)."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
