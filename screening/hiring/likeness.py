"""What a resume says in; out what it would share with another one of the same person: contact, and a sketch of its words.

The words are cut into overlapping groups of three, and each group is hashed a hundred ways; the smallest value of each way is
kept. Two texts agree in as large a part of these values as they share of their groups, so texts never have to be laid side by
side. Values are bundled by five: texts that are nearly the same share at least one bundle, others almost never do.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from screening.model.profile import Identity

WAYS = 100  # of hashing: the likeness is known to about 5 of 100
BUNDLE = 5  # values in a key: of texts 70% alike 97% share a key, of texts 30% alike 5%
GROUP = 3  # words
FEWEST_WORDS = 80  # shorter texts say too little
NEARLY_SAME = 0.7  # an edited or reformatted copy; two people's texts stay far below
SHORTEST_PHONE = 7  # digits
EMAIL, PHONE, TEXT = "email", "phone", "text"
_WORD = re.compile(r"\w+")
_PRIME = (1 << 31) - 1


@dataclass(frozen=True, slots=True)
class Sketch:
    """`keys` are (kind, digest) that two resumes of one person share, `words` the hashed text (b"" where it is too short)."""

    keys: tuple[tuple[str, str], ...]
    words: bytes


def sketch(identity: Identity, text: str) -> Sketch:
    """What to look for, and to be found by."""
    values = _smallest(text)
    keys = {(EMAIL, _digest(found.value.strip().lower())) for found in identity.emails}
    keys |= {(PHONE, _digest(number)) for number in map(_number, (found.value for found in identity.phones)) if number}
    if values is not None:
        bundles = values.reshape(-1, BUNDLE)
        keys |= {(TEXT, _digest(f"{place} {bundle.tolist()}")) for place, bundle in enumerate(bundles)}
    return Sketch(tuple(sorted(keys)), b"" if values is None else values.tobytes())


def likeness(one: bytes, other: bytes) -> float:
    """From 0 to 1, how much of their words two texts share, by their hashed texts; 0 where one is too short."""
    if not one or len(one) != len(other):
        return 0.0
    return float((_values(one) == _values(other)).mean())


def same_numbers(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    """The phone numbers that both name, as the first writes them."""
    theirs = {_number(each) for each in other} - {""}
    return tuple(each for each in one if _number(each) in theirs)


def _smallest(text: str) -> NDArray[np.uint32] | None:
    words = _WORD.findall(text.casefold())
    if len(words) < FEWEST_WORDS:
        return None
    groups = {zlib.crc32(" ".join(words[start : start + GROUP]).encode()) for start in range(len(words) - GROUP + 1)}
    hashed = np.fromiter(groups, dtype=np.uint64, count=len(groups)) % _PRIME
    ways = (_FACTORS[:, None] * hashed[None, :] + _SHIFTS[:, None]) % _PRIME
    smallest: NDArray[np.uint32] = ways.min(axis=1).astype(np.uint32)
    return smallest


def _numbers(word: str) -> NDArray[np.uint64]:
    """As many fixed numbers as there are ways, from 1 on, the same on every machine."""
    drawn = (int.from_bytes(hashlib.sha256(f"{word} {way}".encode()).digest()[:4]) for way in range(WAYS))
    return np.array([1 + number % (_PRIME - 1) for number in drawn], dtype=np.uint64)


_FACTORS, _SHIFTS = _numbers("factor"), _numbers("shift")


def _values(words: bytes) -> NDArray[np.uint32]:
    return np.frombuffer(words, dtype=np.uint32)


def _number(phone: str) -> str:
    digits = "".join(c for c in phone if c.isdigit())
    return digits[-10:] if len(digits) >= SHORTEST_PHONE else ""


def _digest(value: str) -> str:
    return hashlib.sha256(value.encode()).hexdigest()[:32]
