"""Who may try a password now, and where they wait for it: guessing at one account, or from one address, never stops anybody else."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from starlette.concurrency import run_in_threadpool

from screening.access.throttle import Throttle

CROWD_BURST, CROWD_PAUSE = 30, 1.0  # tries from one address, whosever account, before it stands behind the others
REST = 0.75  # seconds between two checks for such an address: the processor belongs to those who work
MOST_WAITING = 8  # tries of such addresses that wait; more are sent away
Done = TypeVar("Done")


class Lane:
    """One check at a time, in the order they came. Lanes with the same `place` share it: together they check one at a time."""

    def __init__(self, place: asyncio.Semaphore | None = None, *, rest: float = 0.0, most_waiting: int | None = None) -> None:
        self.rest = rest
        self.most_waiting = most_waiting
        self.waiting = 0
        self._turn = asyncio.Semaphore(1)
        self._place = place or asyncio.Semaphore(1)

    @property
    def is_full(self) -> bool:
        return self.most_waiting is not None and self.waiting >= self.most_waiting

    async def run(self, check: Callable[[], Done]) -> Done:
        """The check, in a thread, when its turn comes."""
        self.waiting += 1
        try:
            async with self._turn:
                await asyncio.sleep(self.rest)
                async with self._place:
                    return await run_in_threadpool(check)
        finally:
            self.waiting -= 1


class Door:
    """Each e-mail has its own tries from each address, and its own again from a browser it signed in with before.

    Known browsers wait only for each other. All others share one place, and there an address with many tries, whosever
    account, waits in a line of its own. A one-time link makes a browser a known one, so whoever is held up has a way in.
    """

    def __init__(self) -> None:
        self.key = ""  # what known browsers are known by, once it was read
        self.tries = Throttle()
        self.crowds = Throttle(burst=CROWD_BURST, pause=CROWD_PAUSE)
        strangers = asyncio.Semaphore(1)  # one processor at most for all who were never here
        self.known, self.fresh = Lane(), Lane(strangers)
        self.last = Lane(strangers, rest=REST, most_waiting=MOST_WAITING)

    def lane(self, email: str, address: str, browser: str) -> Lane | None:
        """Where to wait for the check, None when it is not made now. `browser` is "" for one that is not known."""
        if not self.tries.take(_whose(email, address, browser)):
            return None
        if browser:
            return self.known
        if self.crowds.take(address):
            return self.fresh
        return None if self.last.is_full else self.last

    def was_right(self, email: str, address: str, browser: str) -> None:
        """The password fitted: coming and going costs no tries."""
        self.tries.give_back(_whose(email, address, browser))
        if not browser:
            self.crowds.give_back(address)


def _whose(email: str, address: str, browser: str) -> str:
    return f"{email} {browser or address}"
