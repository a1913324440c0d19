"""One interview after everybody rated it: raters side by side, their tapes, what asks for a third rater, what was agreed on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from screening.access.policy import Action
from screening.errors import StaleRecord
from screening.hiring.stages import plain_words
from screening.model.evaluation import Outcome
from screening.model.interview import Interview, InterviewState
from screening.model.scenario import Dimension, Rating, RatingFlagKind, TurnEvent
from screening.scenarios.dimension_file import load_dimensions
from screening.scenarios.gates import Assessment
from screening.scenarios.ratings import HIGHEST, LOWEST, MOST_NOTE, has_note, total
from screening.scenarios.tape import debrief as tape_sentences
from screening.storage import agreed, audit, interviews, people, tapes
from screening.storage.agreed import Agreed

from .context import Desk, NotPossible, allowed, opening_of, somebody
from .debrief_means import assessed, whole
from .interviews_taps import tape_of
from .ratings_seen import CardView, Sealed, debrief_cards, scorecards_of

OPENED = "debrief.opened"  # in the audit, about an interview
ENOUGH_RATERS = "raters"  # the check of the gate about how many rated
CHANGED = "Somebody else wrote down what was agreed on since this page was drawn. Nothing was saved: look again."


@dataclass(frozen=True, slots=True)
class Said:
    """What one rater said of one dimension: `first` counts; `later` is what they said after the debrief, None for nothing."""

    rater: str
    first: Rating | None
    later: Rating | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One dimension: its raters in one order, their mean, and what they agreed on, kept apart."""

    dimension: Dimension
    said: tuple[Said, ...]
    mean: float | None
    agreed: int | None
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tape:
    """What one person tapped, in order, and the sentences it comes to."""

    who: str
    plays: bool
    turns: tuple[TurnEvent, ...]
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RaterCard:
    """One rater's card as a whole: the weighted total of what was observed, the trap, the recommendation, reasons of amendments."""

    rater: str
    total: float | None
    trap_broken: bool | None
    recommendation: str
    amended: tuple[str, ...]
    is_mine: bool


@dataclass(frozen=True, slots=True)
class Debrief:
    """Everything on the page. `assessment` is of all interviews of the candidate; `flags` are sentences with the rater's name."""

    interview: Interview
    opening_title: str
    raters: tuple[RaterCard, ...]
    rows: tuple[Row, ...]
    tapes: tuple[Tape, ...]
    flags: tuple[str, ...]
    assessment: Assessment | None
    agreed: Agreed | None
    agreed_by: str
    stamp: int
    may_plan: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """An interview whose debrief can be held now; `flags` counts what asks for a third rater."""

    interview: Interview
    flags: int


def debrief(desk: Desk, interview_id: str, *, by: str) -> Debrief:
    """The debrief of an interview. Raises Sealed: one's own ratings are not locked, or somebody asked has not rated yet."""
    cards = _cards(desk, interview_id, by)
    interview = cards[0].interview
    if not _opened(desk, interview_id, by):
        with desk.change(by) as change:
            change.record(OPENED, f"interview:{interview_id}")
    of_all = assessed(desk, interview.opening_id, by=by).get(interview.application_id)
    with desk.store.read() as db:
        names, said = people.names(db), agreed.agreed_of(db, interview_id)
        taps = {each: tapes.of_person(db, interview_id, each) for each in tapes.people(db, interview_id)}
    last = said[-1] if said else None
    player = {each.person_id for each in interview.people if each.plays}
    kept = [(each, tape_of(tapped)) for each, tapped in taps.items()]
    return Debrief(
        interview,
        opening_of(desk, interview.opening_id).title,
        tuple(_rater(each, by) for each in cards),
        tuple(_row(each, cards, of_all.assessment if of_all else None, last) for each in load_dimensions().rated),
        tuple(Tape(names.get(who, ""), who in player, tape, tape_sentences(tape)) for who, tape in kept if tape),
        tuple(_flags(of_all.assessment, names) if of_all else ()),
        of_all.assessment if of_all else None,
        last,
        names.get(last.said_by, "") if last else "",
        len(said),
        allowed(desk, by, Action.PLAN_INTERVIEWS, interview.opening_id),
    )


def agree(desk: Desk, interview_id: str, scores: Mapping[str, int], note: str, *, shown: int | None = None, by: str) -> None:
    """Write down what was agreed on; it stands beside the ratings and counts in no figure. `shown`: how often it was written before.

    Raises Sealed, NotPossible (a score off the scale, no note), StaleRecord.
    """
    _cards(desk, interview_id, by)
    said = plain_words(note, MOST_NOTE)
    if not scores or not set(scores) <= set(load_dimensions().ids) or not all(LOWEST <= each <= HIGHEST for each in scores.values()):
        raise NotPossible(f"Choose a score from {LOWEST} to {HIGHEST} for at least one dimension.")
    if not has_note(said):
        raise NotPossible("Say in a sentence why you agreed on this.")
    with desk.change(by) as change:
        interviews.find(change.db, interview_id, lock=True)
        if shown is not None and len(agreed.agreed_of(change.db, interview_id)) != shown:
            raise StaleRecord(CHANGED)
        agreed.add(change.db, Agreed(interview_id, dict(scores), said, by, change.at))
        change.record("ratings.agreed", f"interview:{interview_id}", personal={"note": ("", said)}, dimensions=len(scores))


def debriefs_waiting(desk: Desk, *, by: str) -> tuple[Waiting, ...]:
    """Interviews whose ratings are all in and whose debrief this person has not opened: those they rated, and those they planned
    where a third person is to be asked. Raises NotAllowed (nobody)."""
    somebody(desk, by)
    with desk.store.read() as db:
        theirs = {each.id: each for each in (*interviews.of_person(db, by), *interviews.planned_by(db, by))}
    mine = [each for each in theirs.values() if each.state is not InterviewState.CANCELLED and (by in each.raters or each.planned_by == by)]
    found = scorecards_of(desk, {each.application_id for each in mine}, by=by)
    ready = {each.interview.id for cards in found.values() for each in whole(cards)}
    waiting = []
    for each in mine:
        if each.id in ready and len(each.raters) > 1 and not _opened(desk, each.id, by):
            of_all = assessed(desk, each.opening_id, by=by).get(each.application_id)
            flags = len(of_all.assessment.flags) if of_all and asks_for_more(of_all.assessment) else 0
            if by in each.raters or flags:
                waiting.append(Waiting(each, flags))
    return tuple(waiting)


def asks_for_more(judged: Assessment) -> bool:
    """Is somebody to be asked to rate as well?"""
    return any(check.id == ENOUGH_RATERS and check.outcome is not Outcome.MET for check in judged.checks)


def _opened(desk: Desk, interview_id: str, by: str) -> bool:
    with desk.store.read() as db:
        return by in audit.doers(db, action=OPENED, subject=f"interview:{interview_id}")


def _cards(desk: Desk, interview_id: str, by: str) -> tuple[CardView, ...]:
    with desk.store.read() as db:
        found = interviews.find(db, interview_id)
    seen = scorecards_of(desk, [found.application_id], by=by).get(found.application_id, ()) if found else ()
    if not any(each.interview.id == interview_id for each in whole(seen)):
        raise Sealed(by, "see these ratings yet")
    return tuple(sorted(debrief_cards(desk, interview_id, by=by), key=lambda each: (each.rater, each.locked.id)))


def _rater(each: CardView, by: str) -> RaterCard:
    reasons = tuple(amended.reason for amended in each.amendments)
    value = total(each.card.ratings, load_dimensions()).value
    return RaterCard(each.rater, value, each.card.trap_broken, each.card.recommendation, reasons, each.locked.person_id == by)


def _row(dimension: Dimension, cards: tuple[CardView, ...], judged: Assessment | None, said: Agreed | None) -> Row:
    given = tuple(_said(each, dimension.id) for each in cards)
    scores = [each.first.score for each in given if each.first and each.first.score is not None]
    flags = tuple(flag.sentence for flag in judged.flags if flag.dimension == dimension.id) if judged else ()
    return Row(dimension, given, sum(scores) / len(scores) if scores else None, said.scores.get(dimension.id) if said else None, flags)


def _said(card: CardView, dimension: str) -> Said:
    first = next((each for each in card.card.ratings if each.dimension == dimension), None)
    last = card.amendments[-1].card.ratings if card.amendments else ()
    later = next((each for each in last if each.dimension == dimension), None)
    return Said(card.rater, first, later if later != first else None)


def _flags(judged: Assessment, names: Mapping[str, str]) -> list[str]:
    """Those of one dimension in one sentence: the table says the rest beside it."""
    wide = [load_dimensions()[flag.dimension].title for flag in judged.flags if flag.kind is RatingFlagKind.WIDE_RANGE]
    others = [flag for flag in judged.flags if flag.kind is not RatingFlagKind.WIDE_RANGE]
    told = [f"Two points or more apart: {', '.join(wide)}"] if wide else []
    return told + [f"{names[flag.interviewer]}: {flag.sentence}" if flag.interviewer in names else flag.sentence for flag in others]
