"""Worker processes beside the server: started, started again, ended."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from pathlib import Path

from screening.web.workers import Worker, workers

SLEEPS = [sys.executable, "-c", "import time; time.sleep(60)"]
ENDS = [sys.executable, "-c", "pass"]


async def until(condition: object, seconds: float = 10.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < deadline
        await asyncio.sleep(0.05)


def test_a_killed_worker_is_replaced_and_none_stays_behind(tmp_path: Path) -> None:
    async def story() -> tuple[int, int]:
        async with workers(tmp_path, count=1, command=SLEEPS) as places:
            await until(lambda: places[0].process is not None)
            first = places[0].process
            assert first is not None
            os.kill(first.pid, signal.SIGKILL)
            await until(lambda: places[0].process is not None and places[0].process is not first)
            second = places[0].process
            assert second is not None
        assert second.poll() is not None
        return first.pid, second.pid

    one, other = asyncio.run(story())
    assert one != other


def test_a_worker_that_ends_at_once_is_not_started_over_and_over() -> None:
    place = Worker(ENDS, dict(os.environ))
    place.look(100.0)
    assert place.process is not None
    place.process.wait()
    place.look(100.5)
    assert place.process is None
    place.look(101.0)
    assert place.process is None
    place.look(103.0)
    assert place.process is not None
    place.process.wait()
