"""Waiting files in, terminal rows out, until it is told to stop: `python -m screening.worker`, a process of its own.

SIGTERM and Ctrl-C finish the file in hand. It also stops when the program that started it is gone.
"""

from __future__ import annotations

import logging
import os
import secrets
import signal
import socket
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from screening.actions.context import Desk, open_desk
from screening.actions.indexing import index_what_is_missing
from screening.actions.ingest import WORKER, Reader, take_in
from screening.actions.intake import sweep_incoming
from screening.actions.keystrokes import forget_keystrokes
from screening.actions.leftover_bytes import sweep_uploads
from screening.errors import MigrationFailed, StorageError
from screening.sandbox import Sandbox, SandboxError, engine_wanted
from screening.storage import files
from screening.storage.files import Claim

LEASE_SECONDS = 60.0  # a file whose worker was not heard of for so long is taken by another
BEHIND_PAGES = 10  # niceness of whoever reads: where people look at pages meanwhile, those go first
LOOK_SECONDS = 0.5  # between two looks at an empty queue
NAP_SECONDS = 0.1  # between two looks at whether to stop
TIDY_SECONDS = 3600.0  # between two looks at what has been kept long enough
TROUBLE_SECONDS = 5.0  # after the database or the reading process failed

log = logging.getLogger("screening.worker")


class Stop:
    """Asked for by a signal. A plain flag: a lock taken inside a signal handler may already be held by what it interrupted."""

    def __init__(self) -> None:
        self.is_asked = False

    def ask(self, *_: object) -> None:
        self.is_asked = True

    def wait(self, seconds: float) -> bool:
        """Sleep so long, or until asked; whether it was asked."""
        end = time.monotonic() + seconds
        while not self.is_asked and time.monotonic() < end:
            time.sleep(min(NAP_SECONDS, max(0.0, end - time.monotonic())))
        return self.is_asked


def main() -> None:
    """Work until told to stop."""
    logging.basicConfig(level=os.environ.get("SCREENING_LOG", "WARNING"), format="worker %(process)d: %(message)s")
    if os.name == "posix":
        os.nice(BEHIND_PAGES)
    stop = Stop()
    for name in ("SIGTERM", "SIGINT"):
        signal.signal(getattr(signal, name), stop.ask)
    threading.Thread(target=_stop_with_parent, args=(stop, os.getppid()), daemon=True).start()
    try:
        desk = open_desk()
    except MigrationFailed as error:
        log.error("%s", error)
        raise SystemExit(2) from error
    sweep_incoming(desk)
    sweep_uploads(desk)
    with suppress(StorageError):  # another worker is at it
        index_what_is_missing(desk, by=WORKER)
    with Sandbox(ocr=engine_wanted()) as sandbox:
        sandbox.warm(1)
        work(desk, sandbox, stop)


def work(desk: Desk, reader: Reader, stop: Stop, *, until_empty: bool = False) -> int:
    """Take files one after the other until `stop` (or until there is none); how many were ended."""
    ended, is_resting, tidied = 0, False, -TIDY_SECONDS
    _free_the_dead(desk)
    while not stop.is_asked:
        try:
            claim = _next(desk)
            if claim is not None:
                ended += _do(desk, claim, reader)
                is_resting = False
            elif until_empty:
                break
            else:
                if time.monotonic() - tidied >= TIDY_SECONDS:
                    forget_keystrokes(desk, by=WORKER)
                    tidied = time.monotonic()
                if not is_resting:
                    reader.rest()
                    is_resting = True
                stop.wait(LOOK_SECONDS)
        except (StorageError, SandboxError) as error:
            log.error("%s", error)
            stop.wait(TROUBLE_SECONDS)
    return ended


def _do(desk: Desk, claim: Claim, reader: Reader) -> int:
    started = time.monotonic()
    with _held(desk, claim):
        try:
            ending = take_in(desk, claim, reader)
        except SandboxError:
            with desk.store.tick() as db:
                files.let_go(db, claim)
            raise
        except StorageError:
            raise
        except Exception as error:  # a fault of ours: the file is tried again, and given up after a few times
            place = traceback.extract_tb(error.__traceback__)[-1]
            log.error("file %s: %s in %s, line %s", claim.id, type(error).__name__, Path(place.filename).name, place.lineno)
            with desk.store.tick() as db:
                files.free_owners(db, [claim.owner])
            return 0
    if ending is not None:
        log.info("file %s: %s %s in %.2f s", claim.id, ending.state.value, ending.code, time.monotonic() - started)
    return int(ending is not None)


def _next(desk: Desk) -> Claim | None:
    with desk.store.read() as db:
        if not files.any_open(db):
            return None
    now = time.time()
    owner = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(8)}"
    with desk.store.tick() as db:
        return files.claim(db, owner=owner, now=now, until=now + LEASE_SECONDS)


@contextmanager
def _held(desk: Desk, claim: Claim) -> Iterator[None]:
    """Keep the lease while the block lasts: a slow file is not a dead worker."""
    done = threading.Event()

    def beat() -> None:
        while not done.wait(LEASE_SECONDS / 4):
            try:
                with desk.store.tick() as db:
                    files.extend(db, claim, until=time.time() + LEASE_SECONDS)
            except StorageError as error:
                log.warning("%s", error)

    thread = threading.Thread(target=beat, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _free_the_dead(desk: Desk) -> None:
    """Take back what workers of this machine held that are gone, instead of waiting for their leases to run out."""
    if os.name != "posix":
        return
    mine = socket.gethostname()
    with desk.store.tick() as db:
        held = [(owner, owner.split(":")) for owner in files.owners(db)]
        dead = [owner for owner, (host, pid, *_) in held if host == mine and (int(pid) == os.getpid() or not _is_alive(int(pid)))]
        if dead:
            files.free_owners(db, dead)


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _stop_with_parent(stop: Stop, parent: int) -> None:
    while not stop.wait(LOOK_SECONDS):
        if os.getppid() != parent:
            stop.ask()


if __name__ == "__main__":
    main()
