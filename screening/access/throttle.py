"""How often something is tried in, whether it may be tried now out. Who tries too often waits; nobody else does.

A key is what is being guessed together with where from, so a flood at one person's account does not stop that person
anywhere else, and a browser they signed in with before has a key of its own.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock

BURST = 6  # tries at once
PAUSE = 10.0  # seconds until there is one more
MOST_KEYS = 50_000  # kept in memory; the oldest go first


class Throttle:
    """A bucket of `burst` tries for each key, one more every `pause` seconds."""

    def __init__(self, *, burst: int = BURST, pause: float = PAUSE, clock: Callable[[], float] = time.monotonic) -> None:
        self.burst = burst
        self.pause = pause
        self.clock = clock
        self._full_at: dict[str, float] = {}  # when each bucket is full again; those that are full are not kept
        self._lock = Lock()

    def take(self, key: str) -> bool:
        """Take one try; False when there is none, and then nothing is taken."""
        now = self.clock()
        with self._lock:
            full_at = max(self._full_at.pop(key, now), now)
            allowed = full_at + self.pause <= now + self.burst * self.pause
            self._full_at[key] = full_at + self.pause if allowed else full_at
            self._tidy(now)
        return allowed

    def give_back(self, key: str) -> None:
        """The try was no guess: it does not count."""
        with self._lock:
            if key in self._full_at:
                self._full_at[key] -= self.pause

    def _tidy(self, now: float) -> None:
        if len(self._full_at) > MOST_KEYS:
            self._full_at = {key: at for key, at in self._full_at.items() if at > now}
            for key in list(self._full_at)[: max(0, len(self._full_at) - MOST_KEYS)]:
                del self._full_at[key]
