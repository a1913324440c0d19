"""What a candidate is measured by: the link, its settings, the keystrokes as they were made, and what they add up to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from .scenario import SheetFact


class AssessmentKind(StrEnum):
    TYPING = "typing"
    LOAD = "load"  # several chats at once
    NOTE = "note"  # the case note after a scenario


class AssessmentState(StrEnum):
    """What is stored. That a link ran out, or a test was left, follows from the clock."""

    OFFERED = "offered"
    RUNNING = "running"
    DONE = "done"
    REFUSED = "refused"  # what was sent cannot have been typed
    REVOKED = "revoked"


class Layout(StrEnum):
    """Another form of the same test."""

    USUAL = "usual"
    LARGE = "large"  # large letters, strong contrast
    NO_CLOCK = "no_clock"  # the remaining time is not shown


@dataclass(frozen=True, slots=True)
class Scene:
    """What a note is about: the scenario as the candidate met it. `kit` and `form` name it."""

    kit: str
    form: str
    title: str
    briefing: str
    facts: tuple[SheetFact, ...]


@dataclass(frozen=True, slots=True)
class AssessmentPlan:
    """A test as it is handed out. `seconds` without extra time; `extra` multiplies them; `start` is the passage or the set of chats.

    `keep_days`: how long its keystrokes are kept, as its page says; 0 for as long as the application.
    """

    kind: AssessmentKind
    seconds: int
    start: int = 0
    extra: float = 1.0
    layout: Layout = Layout.USUAL
    scene: Scene | None = None
    keep_days: int = 0

    @property
    def allowed(self) -> float:
        """Seconds this candidate has."""
        return self.seconds * self.extra


class Edit(NamedTuple):
    """One change of a field: at `ms` since the start `gone` characters at `at` gave way to `text`. `at` below 0: the field was sent."""

    ms: int
    field: str
    at: int
    gone: int
    text: str

    @property
    def is_sent(self) -> bool:
        return self.at < 0


@dataclass(frozen=True, slots=True)
class TypingFigures:
    """`keystrokes` are the characters that stand at the end; `errors` wrong words among them. Speeds in words a minute, accuracy 0 to 1."""

    keystrokes: int
    seconds: float
    errors: int
    gross: float
    net: float
    accuracy: float
    corrected: int = 0  # characters taken out again while typing
    pasted: int = 0  # times that pasting was tried; it never works
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChatFigures:
    """One customer of a test with several: replies written to them, those meant for somebody else, and seconds they waited."""

    customer: str
    replies: tuple[str, ...]
    wrong: int
    unanswered: int
    longest_wait: float | None


@dataclass(frozen=True, slots=True)
class LoadFigures:
    chats: tuple[ChatFigures, ...]
    note: str
    words: int
    pasted: int = 0
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteFigures:
    """The case note. `first` seconds until the first letter, `seconds` until it was sent."""

    text: str
    first: float | None
    seconds: float
    pasted: int = 0
    doubts: tuple[str, ...] = ()


Figures = TypingFigures | LoadFigures | NoteFigures


@dataclass(frozen=True, slots=True)
class Assessment:
    """One link and what came of it. `figures` once it is done; `why` says why it was refused."""

    id: str
    application_id: str
    plan: AssessmentPlan
    state: AssessmentState
    made_by: str
    made_at: datetime
    expires_at: datetime
    began_at: datetime | None = None
    ended_at: datetime | None = None
    figures: Figures | None = None
    why: str = ""
