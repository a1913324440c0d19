"""Bytes that nothing stands for any more, off the disk: those of what was deleted at once, those a crash left there after a day."""

from __future__ import annotations

from collections.abc import Collection

from screening.storage import blobs, erasure, removal

from .context import Desk

LEFT_BEHIND = 86_400  # seconds; bytes that came in since may belong to a file whose row is on its way


def sweep(desk: Desk) -> int:
    """Take the bytes off that were left by a change and that nothing needs; also those an earlier crash kept there. How many."""
    with desk.store.read() as db:
        waiting = erasure.left(db)
    gone = 0
    for digest in waiting:
        with desk.store.tick() as db:  # nobody adds a file of the same bytes while this is decided
            if removal.unused_bytes(db, [digest]):
                blobs.take_off(desk.data_dir, digest)
                gone += 1
            erasure.took_off(db, digest)
    if waiting:
        erasure.scrub(desk.store.engine)
    return gone


def sweep_uploads(desk: Desk) -> int:
    """The same, and the uploads that have stood for no file for a day; how many."""
    before = desk.clock().timestamp() - LEFT_BEHIND
    forget_bytes(desk, [digest for digest in blobs.kept(desk.data_dir) if blobs.since(desk.data_dir, digest) < before])
    return sweep(desk)


def forget_bytes(desk: Desk, sha256s: Collection[str]) -> None:
    """Leave those of these bytes that nothing stands for to the next sweep."""
    with desk.store.read() as db:
        unused = removal.unused_bytes(db, sha256s)
    if unused:
        with desk.store.tick() as db:
            erasure.leave(db, unused)
