"""A password in, a hash that can be stored out, and back to yes or no."""

from __future__ import annotations

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST = 12  # characters; length is what makes a password hard to guess
LONGEST = 1_000  # characters; hashing more is a way to keep a server busy


_HASHER = PasswordHasher(parallelism=1)  # one processor a check: the others stay with those who work


def hash_password(password: str) -> str:
    """Argon2id with the library's settings for servers (64 MB, 3 passes)."""
    return _HASHER.hash(password)


def is_password(stored: str, password: str) -> bool:
    """Does the password belong to the hash?"""
    try:
        return len(password) <= LONGEST and _HASHER.verify(stored, password)
    except (VerificationError, InvalidHashError):
        return False
