"""Secrets that are handed out once and kept as digests: session tokens, one-time links, and the mark of a known browser."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
from datetime import datetime, timedelta

from screening.storage.sessions import Session

IDLE = timedelta(hours=4)  # a session nobody used for so long is over
LONGEST = timedelta(hours=12)  # and any session after a long working day
LINK_LASTS = timedelta(days=3)
NOTICE = timedelta(minutes=1)  # how exactly "last seen" is kept: a row is not written at every click


def fresh() -> str:
    """A secret nobody can guess (256 bits), fit for a cookie or an address."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """What is stored of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def is_good(session: Session, now: datetime) -> bool:
    """Is the session still on, neither too old nor left alone for too long?"""
    return now < session.expires_at and now - session.seen_at < IDLE


def browser_mark(key: str, email: str) -> str:
    """A mark for the browser somebody signed in with, worth something for this e-mail only."""
    nonce = secrets.token_urlsafe(12)
    return f"{nonce}.{_signed(key, nonce, email)}"


def known_browser(key: str, email: str, mark: str) -> str:
    """The id of a browser that this e-mail signed in with before, "" for any other."""
    nonce, _, signature = mark.partition(".")
    is_ours = mark.isascii() and hmac.compare_digest(signature, _signed(key, nonce, email))
    return nonce if is_ours else ""


def sealed(key: str, words: dict[str, str], until: datetime) -> str:
    """Words that their holder can read but not change, good until then; fit for a cookie."""
    packed = base64.urlsafe_b64encode(json.dumps({**words, "until": until.timestamp()}).encode()).decode()
    return f"{packed}.{_mac(key, f'sealed {packed}')}"


def unsealed(key: str, seal: str, now: datetime) -> dict[str, str] | None:
    """The words, None when they were changed, are nobody's, or are too old."""
    packed, _, signature = seal.partition(".")
    if not seal.isascii() or not hmac.compare_digest(signature, _mac(key, f"sealed {packed}")):
        return None
    words = json.loads(base64.urlsafe_b64decode(packed))
    until = words.pop("until")
    return words if now.timestamp() < until else None


def _signed(key: str, nonce: str, email: str) -> str:
    return _mac(key, f"{nonce} {email.strip().lower()}")


def _mac(key: str, words: str) -> str:
    return hmac.new(key.encode(), words.encode(), hashlib.sha256).hexdigest()
