"""A planned difficult-customer interview: which kit, when, who plays and who rates, and what is tapped in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from .scenario import Form, Kit, Mode, TurnKind


class InterviewState(StrEnum):
    """Where an interview is on its way. It is done when the play has ended, whoever has rated by then."""

    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"


class Control(StrEnum):
    """Taps that are about the play itself; UNDO takes one tap back."""

    BEGIN = "begin"
    PAUSE = "pause"
    RESUME = "resume"
    END = "end"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Assignment:
    """One person's part: plays the customer, rates, or both. Whoever was taken off keeps what they did and sees nothing more."""

    person_id: str
    plays: bool
    rates: bool
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class Interview:
    """`kit` is the kit as it was when the interview was planned; later editions of it change nothing here.

    `code` is the candidate's. `version` counts the changes of the plan. `began_at` and `ended_at` are those of the play.
    """

    id: str
    application_id: str
    opening_id: str
    code: str
    kit: Kit
    form_name: str
    mode: Mode
    starts_at: datetime
    planned_by: str
    people: tuple[Assignment, ...] = ()
    place: str = ""
    state: InterviewState = InterviewState.PLANNED
    began_at: datetime | None = None
    ended_at: datetime | None = None
    version: int = 1

    @property
    def form(self) -> Form:
        """The form that is played."""
        return self.kit.form(self.form_name) or self.kit.forms[0]

    @property
    def holders(self) -> frozenset[str]:
        """The ids of those whose interview it is now."""
        return frozenset(each.person_id for each in self.people if each.is_active)

    @property
    def raters(self) -> frozenset[str]:
        """The ids of those who are to rate it."""
        return frozenset(each.person_id for each in self.people if each.is_active and each.rates)

    def part_of(self, person_id: str) -> Assignment | None:
        """The part somebody has now; None for nobody's."""
        return next((each for each in self.people if each.is_active and each.person_id == person_id), None)


@dataclass(frozen=True, slots=True)
class Tap:
    """One tap of one person as their device made it: `id` and `sequence` are the device's, `seconds` since the play began.

    `at` is the device's time as near as our own clock can tell; the order is that of `sequence`, never of a clock.
    `of` is the id of the tap that an UNDO takes back.
    """

    id: str
    sequence: int
    kind: TurnKind | Control
    step: int
    seconds: float
    at: datetime
    of: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """One field of a draft as stored: "D1.score", "D1.note", "trap", "recommendation" or "notes"; `revision` counts its changes."""

    value: str
    revision: int
    saved_at: datetime = field(compare=False)
