"""Where the play stands by whoever plays the customer, for those who rate beside them; afterwards what was said and done, to read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from screening.model.interview import Assignment, Control, Interview, InterviewState, Tap
from screening.model.scenario import TURNS, Form, TurnEvent, TurnKind
from screening.storage import tapes

from .context import Desk
from .interviews_taps import holder_of, taken_back, tape_of

MOVES = (TurnKind.LINE, TurnKind.MILDER)
ABOUT_THE_PLAY = (*MOVES, Control.PAUSE, Control.RESUME, Control.UNDO)


@dataclass(frozen=True, slots=True)
class Rung:
    """The step of the ladder that the customer has reached (0: none yet), in the milder wording or not; `is_held`: paused."""

    step: int = 0
    is_mild: bool = False
    is_held: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happened: at which second, at which step, by the customer or by the candidate; `words` say what."""

    seconds: float
    step: int
    is_customer: bool
    words: str


def rung_of(desk: Desk, interview_id: str, *, by: str) -> Rung:
    """Where the customer stands. What the candidate did, and what anybody makes of it, is not in it. Raises NotAllowed."""
    found = holder_of(desk, interview_id, by)
    with desk.store.read() as db:
        moved = [tap for each in _players(found) for tap in tapes.of_kinds(db, interview_id, each.person_id, ABOUT_THE_PLAY)]
    undone = taken_back(moved)
    stands = [tap for tap in moved if tap.kind is not Control.UNDO and tap.id not in undone]
    last = next((tap.step for tap in reversed(stands) if tap.kind is TurnKind.LINE), 0)
    after = next((tap.kind for tap in reversed(stands) if tap.kind in MOVES), None)
    held = next((tap.kind for tap in reversed(stands) if isinstance(tap.kind, Control)), None)
    return Rung(last, after is TurnKind.MILDER, held is Control.PAUSE)


def played(desk: Desk, interview_id: str, *, by: str) -> tuple[Moment, ...] | None:
    """What there is to read for somebody who rates a play they were not at: nothing of what a rater tapped, noted or rated.

    None while it is not over, and for whoever plays or tapped themselves. Raises NotAllowed.
    """
    found = holder_of(desk, interview_id, by)
    part = found.part_of(by)
    if part is None or part.plays or found.state is not InterviewState.DONE:
        return None
    with desk.store.read() as db:
        if tapes.count(db, interview_id, by)[0]:
            return None
        kept = [(each, tapes.of_person(db, interview_id, each.person_id)) for each in _players(found)]
    told = [moment for each, taps in kept for moment in _told(found.form, taps, lines_only=each.rates)]
    return tuple(sorted(told, key=lambda moment: moment.seconds))


def _players(interview: Interview) -> tuple[Assignment, ...]:
    return tuple(each for each in interview.people if each.plays)


def _told(form: Form, taps: Iterable[Tap], *, lines_only: bool) -> list[Moment]:
    """A milder line said at once stands for the line itself."""
    tape = tape_of(taps)
    shown: list[Moment] = []
    for place, turn in enumerate(tape):
        is_softened = turn.kind is TurnKind.LINE and place + 1 < len(tape) and tape[place + 1].kind is TurnKind.MILDER
        if not is_softened and not (lines_only and turn.helpful is not None):
            shown.append(Moment(turn.seconds, turn.step, turn.helpful is None, _words(form, turn)))
    return shown


def _words(form: Form, turn: TurnEvent) -> str:
    step = form.ladder[min(turn.step, len(form.ladder)) - 1]
    said = {TurnKind.LINE: step.line, TurnKind.MILDER: step.milder or step.line, TurnKind.REVEALED: form.hidden.reveal}
    return said.get(turn.kind, TURNS[turn.kind].label)
