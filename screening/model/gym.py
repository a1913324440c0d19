"""What the rater gym is made of: a written contact line by line, and what its dimensions are worth, each with the line that earns it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Speaker(StrEnum):
    """Who says a line of a transcript; the case note is what the candidate wrote afterwards."""

    CUSTOMER = "C"
    CANDIDATE = "A"
    NOTE = "N"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a transcript, in its order."""

    speaker: Speaker
    words: str


@dataclass(frozen=True, slots=True)
class KeyScore:
    """The agreed score of one dimension; `line` is the place in the transcript of the line that earns it."""

    dimension: str
    score: int
    line: int
    why: str


@dataclass(frozen=True, slots=True)
class Transcript:
    """A reference contact to practise on. `level` 1 (plain) to 3 (subtle); `fault` is told only after the first try."""

    id: str
    title: str
    level: int
    setting: str
    fault: str
    lines: tuple[Line, ...]
    key: tuple[KeyScore, ...]

    @property
    def turns(self) -> int:
        """How often one of the two speaks; the note is not a turn."""
        return sum(line.speaker is not Speaker.NOTE for line in self.lines)
