"""Who is signed in: a token out when somebody does, the person back for it. Kept in this process; a restart asks to sign in again."""

from __future__ import annotations

import hashlib
import secrets
import time
from http.cookies import CookieError, SimpleCookie
from threading import Lock

COOKIE = "screening_session"
LASTS = 12 * 3600  # seconds
TRIES = 5  # wrong passwords before a pause
PAUSE = 60.0  # seconds


class Sessions:
    """Only digests of tokens are kept, so that a look into memory or a dump gives nobody a session."""

    def __init__(self) -> None:
        self._people: dict[str, tuple[str, float]] = {}
        self._misses: dict[str, list[float]] = {}
        self._lock = Lock()

    def begin(self, person_id: str) -> str:
        """A fresh token for this person."""
        token = secrets.token_urlsafe(32)
        now = time.monotonic()
        with self._lock:
            self._people = {digest: held for digest, held in self._people.items() if held[1] > now}
            self._people[_digest(token)] = (person_id, now + LASTS)
        return token

    def person_of(self, cookies: str) -> str | None:
        """The person whose token a Cookie header carries."""
        held = self._people.get(_digest(token_in(cookies)))
        return held[0] if held and held[1] > time.monotonic() else None

    def end(self, cookies: str) -> None:
        with self._lock:
            self._people.pop(_digest(token_in(cookies)), None)

    def missed(self, who: str) -> None:
        """A wrong password for `who` (e-mail and address)."""
        now = time.monotonic()
        with self._lock:
            self._misses = {key: times for key, times in self._misses.items() if times[-1] > now - PAUSE}
            self._misses.setdefault(who, []).append(now)

    def must_wait(self, who: str) -> bool:
        """Were there too many wrong passwords for `who` just now?"""
        return sum(at > time.monotonic() - PAUSE for at in self._misses.get(who, ())) >= TRIES


SESSIONS = Sessions()


def token_in(cookies: str) -> str:
    """The session token of a Cookie header, "" for none."""
    try:
        held = SimpleCookie(cookies).get(COOKIE)
    except CookieError:
        return ""
    return held.value if held else ""


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
