"""Keeps a number of worker processes running beside the server, and ends them with it."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

LOOK_EVERY = 1.0  # seconds between two looks at the workers
SHORT_LIFE = 5.0  # seconds; a worker that ends sooner waits before it is started again
LONGEST_WAIT = 60.0  # seconds
GRACE = 5.0  # seconds to finish the file in hand at shutdown; an unfinished one is taken up again after restart


class Worker:
    """One place for a worker process: started, watched, started again when it ends."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self.command = command
        self.environment = environment
        self.wait = LOOK_EVERY
        self.process: subprocess.Popen[bytes] | None = None
        self.start_at = 0.0

    def look(self, now: float) -> None:
        """Start the process if it does not run; wait longer each time it ends at once."""
        if self.process is not None and self.process.poll() is not None:
            lived = now - self.start_at
            self.wait = LOOK_EVERY if lived > SHORT_LIFE else min(self.wait * 2, LONGEST_WAIT)
            self.start_at = now + (0 if lived > SHORT_LIFE else self.wait)
            self.process = None
        if self.process is None and now >= self.start_at:
            self.process = subprocess.Popen(self.command, env=self.environment, stdin=subprocess.DEVNULL)
            self.start_at = now

    def ask_to_end(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()

    def end(self, deadline: float) -> None:
        if self.process is None:
            return
        try:
            self.process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def worker_count() -> int:
    """How many workers: SCREENING_WORKERS, else one less than the processors, at least 1 and at most 4."""
    stated = os.environ.get("SCREENING_WORKERS", "")
    return int(stated) if stated.isdigit() else max(1, min(4, (os.cpu_count() or 2) - 1))


@asynccontextmanager
async def workers(data_dir: Path, *, count: int, command: list[str] | None = None) -> AsyncIterator[list[Worker]]:
    """`count` worker processes for as long as the block lasts."""
    environment = {**os.environ, "SCREENING_DATA_DIR": str(data_dir)}
    places = [Worker(command or [sys.executable, "-m", "screening.worker"], environment) for _ in range(count)]
    task = asyncio.create_task(_watch(places))
    try:
        yield places
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        for place in places:
            place.ask_to_end()
        deadline = time.monotonic() + GRACE
        for place in places:
            await asyncio.to_thread(place.end, deadline)


async def _watch(places: list[Worker]) -> None:
    while True:
        for place in places:
            place.look(time.monotonic())
        await asyncio.sleep(LOOK_EVERY)
