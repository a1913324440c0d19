"""Difficult-customer scenarios: the kit that is played, the taps of a live call, the dimensions and what raters say.

Ratings are human. A score is 1 to 5, or None for "not observed", which is never a 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

HEAT_STEPS = 5  # opener, three beats, close


class Mode(StrEnum):
    """How customer and candidate talk."""

    PHONE = "phone"
    CHAT = "chat"
    EMAIL = "email"
    IN_PERSON = "in_person"

    @property
    def is_written(self) -> bool:
        return self in (Mode.CHAT, Mode.EMAIL)


class Role(StrEnum):
    """The roles a kit may be made for; the same names as the rubric files."""

    ENTRY = "entry"
    PHONE = "phone"
    CHAT = "chat"
    EMAIL = "email"
    INSURANCE = "insurance"
    FINANCIAL = "financial"
    HEALTHCARE = "healthcare"
    RETAIL = "retail"
    TECHNICAL = "technical"
    LEAD = "lead"


@dataclass(frozen=True, slots=True)
class HeatStep:
    """One rung of the heat ladder: `line` is said word for word, `milder` instead of it once the candidate has earned it.

    `how` tells the role-player how to say it. The opener has no milder wording: nothing can be earned yet.
    Three chats at once are one line of text each, beginning with "A: ", "B: " or "C: ".
    """

    name: str
    line: str
    milder: str = ""
    how: str = ""


@dataclass(frozen=True, slots=True)
class SheetFact:
    """A row of a facts sheet, with its concrete figure."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class HiddenNeed:
    """What the customer really needs. `reveal` is said only after one of the questions in `earned_by`, in any wording."""

    need: str
    reveal: str
    earned_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """One of the parallel versions of a kit: another customer and other facts, the same structure and difficulty.

    `briefing` and `facts` and `may_do` are the candidate's sheet, read in the preparation time; `play` and `customer_facts`
    are for the role-player only, told when asked.
    """

    name: str
    customer: str
    briefing: str
    play: str
    ladder: tuple[HeatStep, ...]
    hidden: HiddenNeed
    facts: tuple[SheetFact, ...]
    may_do: tuple[str, ...]
    customer_facts: tuple[SheetFact, ...] = ()


@dataclass(frozen=True, slots=True)
class Trap:
    """The rule this scenario tempts people to break, asked of the rater as a plain question whose bad answer is yes.

    `automatic_fail`: a yes fails the compliance dimension whatever else went well.
    """

    question: str
    why: str
    automatic_fail: bool = False


@dataclass(frozen=True, slots=True)
class Timing:
    """Minutes to prepare, to play and to write the case note."""

    prepare: int = 2
    play: int = 6
    note: int = 2

    @property
    def total(self) -> int:
        return self.prepare + self.play + self.note


@dataclass(frozen=True, slots=True)
class Kit:
    """A scenario ready to play. A version once used is frozen. `roles` it was made for; `also_for` others it suits."""

    id: str
    title: str
    version: int
    mode: Mode
    setting: str
    forms: tuple[Form, ...]
    looks_good: tuple[str, ...]
    trap: Trap
    accommodations: tuple[str, ...] = ()
    timing: Timing = Timing()
    roles: tuple[Role, ...] = ()
    also_for: tuple[Role, ...] = ()

    def form(self, name: str) -> Form | None:
        """The form of that name ("A"), None if there is none."""
        return next((form for form in self.forms if form.name == name), None)


class TurnKind(StrEnum):
    """What can be tapped during the call."""

    LET_VENT = "let_vent"
    EMPATHY = "empathy"
    CLARIFYING = "clarifying"
    VERIFIED = "verified"
    POLICY = "policy"
    OFFER = "offer"
    NEXT_STEP = "next_step"
    RECAP = "recap"
    HANDED_OVER = "handed_over"
    CUT_OFF = "cut_off"
    ARGUED = "argued"
    OVERPROMISED = "overpromised"
    JARGON = "jargon"
    ASKED_AGAIN = "asked_again"
    LEFT_WAITING = "left_waiting"
    SHARP = "sharp"
    BROKE_RULE = "broke_rule"
    LINE = "line"
    MILDER = "milder"
    REVEALED = "revealed"


class Turn(NamedTuple):
    """How a kind of tap is shown: `helpful` True or False for what the candidate did, None for the role-player's own moves."""

    label: str
    helpful: bool | None


TURNS: dict[TurnKind, Turn] = {
    TurnKind.LET_VENT: Turn("Let the customer finish", True),
    TurnKind.EMPATHY: Turn("Named the feeling", True),
    TurnKind.CLARIFYING: Turn("Asked a useful question", True),
    TurnKind.VERIFIED: Turn("Verified identity", True),
    TurnKind.POLICY: Turn("Explained the rule", True),
    TurnKind.OFFER: Turn("Offered a choice", True),
    TurnKind.NEXT_STEP: Turn("Gave a next step", True),
    TurnKind.RECAP: Turn("Summed up", True),
    TurnKind.HANDED_OVER: Turn("Handed over well", True),
    TurnKind.CUT_OFF: Turn("Interrupted", False),
    TurnKind.ARGUED: Turn("Blamed or argued", False),
    TurnKind.OVERPROMISED: Turn("Promised too much", False),
    TurnKind.JARGON: Turn("Jargon", False),
    TurnKind.ASKED_AGAIN: Turn("Asked what was said already", False),
    TurnKind.LEFT_WAITING: Turn("Left the customer waiting", False),
    TurnKind.SHARP: Turn("Turned sharp", False),
    TurnKind.BROKE_RULE: Turn("Broke a rule", False),
    TurnKind.LINE: Turn("Line said", None),
    TurnKind.MILDER: Turn("Milder line said", None),
    TurnKind.REVEALED: Turn("Hidden need told", None),
}


@dataclass(frozen=True, slots=True)
class TurnEvent:
    """One tap: `id` is made where it was tapped, so that the same tap sent twice counts once; `seconds` since the play began."""

    id: str
    kind: TurnKind
    seconds: float
    step: int = 1

    @property
    def helpful(self) -> bool | None:
        return TURNS[self.kind].helpful


@dataclass(frozen=True, slots=True)
class Dimension:
    """One thing that is rated, with what 1, 3 and 5 look like. Weights of all dimensions sum to 100.

    `in_writing` says what to look at where nobody speaks; `note_always`: a note is asked at every score.
    """

    id: str
    title: str
    weight: int
    question: str
    low: str
    middle: str
    high: str
    in_writing: str = ""
    note_always: bool = False
    is_compliance: bool = False


@dataclass(frozen=True, slots=True)
class Rating:
    """What one person says of one dimension in one scenario: `score` 1 to 5, None is "not observed"; `note` what was said or done."""

    scenario: str
    dimension: str
    score: int | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Scorecard:
    """All ratings of one interviewer for one application. Locked on submit; a later amendment is another scorecard.

    `trap_broken` answers the kit's plain question (None: not answered). Times are those of the play and of the submit, in UTC.
    """

    application_id: str
    interviewer: str
    ratings: tuple[Rating, ...]
    recommendation: str = ""
    trap_broken: bool | None = None
    play_began_at: datetime | None = None
    play_ended_at: datetime | None = None
    submitted_at: datetime | None = None


class RatingFlagKind(StrEnum):
    """Why a third rater should look. A flag never removes a score."""

    WIDE_RANGE = "wide_range"
    TOTALS_APART = "totals_apart"
    COMPLIANCE_SPLIT = "compliance_split"
    HALO = "halo"
    TOO_QUICK = "too_quick"
    BEFORE_END = "before_end"
    MISSING_NOTE = "missing_note"
    NARROW = "narrow"
    SEVERITY = "severity"


@dataclass(frozen=True, slots=True)
class RatingFlag:
    """Something about the ratings a person should see, as a sentence. `interviewer` and `dimension` where it is about one."""

    kind: RatingFlagKind
    sentence: str
    interviewer: str = ""
    dimension: str = ""
