"""Secrets that are handed out once and kept as digests: session tokens, one-time links, and the mark of a known browser."""

from __future__ import annotations

import hashlib
import hmac
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


def _signed(key: str, nonce: str, email: str) -> str:
    return hmac.new(key.encode(), f"{nonce} {email.strip().lower()}".encode(), hashlib.sha256).hexdigest()
