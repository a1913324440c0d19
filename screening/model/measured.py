"""What a test of ours showed of a candidate, as their profile holds it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class MeasuredTyping:
    """A typing test that counts: which one, net words a minute, accuracy 0 to 1, on which day, how long."""

    number: int
    net: float
    accuracy: float
    on: date
    seconds: float
