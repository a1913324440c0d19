"""The rater gym: practise on a reference transcript, see the distance to the key; what an opening asks for before one rates for real."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from screening.access.policy import Action, Thing, may
from screening.errors import NotFound, StaleRecord
from screening.model.gym import Transcript
from screening.model.hiring import Opening
from screening.scenarios.dimension_file import load_dimensions
from screening.scenarios.gym import FORGOTTEN, ONCE, Result, compare, passed_unseen
from screening.scenarios.ratings import HIGHEST, LOWEST
from screening.scenarios.transcript_file import shipped_transcripts
from screening.storage import gym, interviews, openings, ratings
from screening.storage.gym import Try

from .context import Desk, NotPossible, opening_of, permit, refuse_closed, somebody

GONE = "This transcript does not exist (any more). Go back to the rater gym."
CHANGED = "Somebody changed this in the meantime. Nothing was saved: look again, then change it."


class PractiseFirst(NotPossible):
    """Somebody has not passed as many transcripts as their opening asks for."""


@dataclass(frozen=True, slots=True)
class Exercise:
    """A transcript with one's own tries of it, oldest first. The key is for after a try: `result` is that of the last one, None before."""

    transcript: Transcript
    tries: tuple[Try, ...]

    @property
    def is_passed(self) -> bool:
        """As it counts for an opening: without knowing the key."""
        return _is_passed(self.tries)

    @property
    def counts_from(self) -> datetime | None:
        """When a try counts again for somebody who has seen the key; None before a try."""
        return self.tries[-1].tried_at + FORGOTTEN if self.tries else None

    @property
    def result(self) -> Result | None:
        return compare(self.transcript, self.tries[-1].scores) if self.tries else None


@dataclass(frozen=True, slots=True)
class Owed:
    """What an opening asks of somebody: `passed` different transcripts of `needed`."""

    opening: Opening
    needed: int
    passed: int

    @property
    def missing(self) -> int:
        return max(self.needed - self.passed, 0)


def exercises(desk: Desk, *, by: str) -> tuple[Exercise, ...]:
    """Every transcript, the plain ones first, with this person's tries. Raises NotAllowed (nobody)."""
    somebody(desk, by)
    with desk.store.read() as db:
        mine = gym.of(db, by)
    return tuple(Exercise(each, tuple(one for one in mine if one.transcript_id == each.id)) for each in shipped_transcripts())


def exercise(desk: Desk, transcript_id: str, *, by: str) -> Exercise:
    """One of them. Raises NotAllowed (nobody), NotFound."""
    found = next((each for each in exercises(desk, by=by) if each.transcript.id == transcript_id), None)
    if found is None:
        raise NotFound(GONE)
    return found


def practise(desk: Desk, transcript_id: str, scores: Mapping[str, int], *, by: str) -> Result:
    """Keep a try and hold it against the key. Raises NotAllowed (nobody), NotFound, NotPossible (a dimension without a score)."""
    transcript = exercise(desk, transcript_id, by=by).transcript
    left = [each.title for each in load_dimensions().rated if scores.get(each.id) not in range(LOWEST, HIGHEST + 1)]
    if left:
        raise NotPossible(f"Still to rate, {LOWEST} to {HIGHEST}: {', '.join(left)}. All eight can be seen in this contact.")
    given = {each: int(scores[each]) for each in load_dimensions().ids}
    result = compare(transcript, given)
    with desk.change(by) as change:
        made = Try(transcript.id, given, result.distance, result.same, result.passed, change.at)
        gym.add(change.db, made, person_id=by)
        change.record("gym.tried", f"person:{by}", transcript=transcript.id, passed=result.passed)
    return result


def owed_by_me(desk: Desk, *, by: str) -> tuple[Owed, ...]:
    """What the openings ask whose interviews this person has still to rate, where they ask for something. Raises NotAllowed (nobody)."""
    somebody(desk, by)
    with desk.store.read() as db:
        needed, passed, locked = gym.needed(db), _passed(gym.of(db, by)), ratings.has_locked(db, by)
        theirs = [each for each in interviews.of_person(db, by) if by in each.raters and each.id not in locked]
        asking = [each for each in openings.every(db) if each.id in needed and each.id in {one.opening_id for one in theirs}]
    return tuple(Owed(each, needed[each.id], passed) for each in asking)


def refuse_unpractised(desk: Desk, opening_id: str, *, by: str) -> None:
    """Raises PractiseFirst where the opening asks for more passed transcripts than this person has."""
    with desk.store.read() as db:
        needed, passed = gym.needed(db).get(opening_id, 0), _passed(gym.of(db, by))
    if passed < needed:
        raise PractiseFirst(
            f"This opening asks for {needed} passed transcripts of the rater gym before ratings are locked; you have {passed}. "
            f"What you rated is kept as it is. Open Interviews, then Rater gym, pass what is missing, and lock them then. {ONCE}"
        )


def practice_rules(desk: Desk, *, by: str) -> tuple[tuple[Opening, int], ...]:
    """The running openings this person may change, each with how many passed transcripts it asks for. Raises NotAllowed (nobody)."""
    person = somebody(desk, by)
    with desk.store.read() as db:
        needed = gym.needed(db)
        mine = [each for each in openings.every(db) if each.closed_at is None and may(person, Action.MANAGE_OPENINGS, Thing(each.id))]
    return tuple((each, needed.get(each.id, 0)) for each in mine)


def ask_for_practice(desk: Desk, opening_id: str, number: int, *, before: int, by: str) -> None:
    """Let the opening ask for so many passed transcripts (0: none). `before` is the number that stood before whoever changes it.

    Half of those there are at most: who misses one at first sight must have others left.
    Raises NotAllowed, NotFound, NotPossible (too many), StaleRecord.
    """
    permit(desk, by, Action.MANAGE_OPENINGS, opening_id)
    opening_of(desk, opening_id)
    refuse_closed(desk, opening_id)
    if not 0 <= number <= most_to_ask():
        raise NotPossible(f"Each transcript counts at first sight only, so choose a number from 0 to {most_to_ask()}.")
    with desk.change(by) as change:
        openings.find(change.db, opening_id, lock=True)
        now = gym.needed(change.db).get(opening_id, 0)
        if now != before:
            raise StaleRecord(CHANGED)
        if now == number:
            change.abandon()
            return
        gym.set_needed(change.db, opening_id, number)
        change.record("gym.asked", f"opening:{opening_id}", before=now, now=number)


def most_to_ask() -> int:
    """How many passed transcripts an opening can ask for."""
    return len(shipped_transcripts()) // 2


def _passed(tries: tuple[Try, ...]) -> int:
    """Different transcripts: passing the same one twice shows one thing, and passing with its key in mind shows nothing."""
    return sum(_is_passed([each for each in tries if each.transcript_id == one]) for one in {each.transcript_id for each in tries})


def _is_passed(tries: Iterable[Try]) -> bool:
    return passed_unseen((each.tried_at, each.is_passed) for each in tries)
