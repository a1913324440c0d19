"""A person in, what waits for them out: per opening they work on, and of their own interviews."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from screening.access.policy import Action, Thing, may
from screening.errors import ScreeningError
from screening.model.evaluation import Gate
from screening.model.hiring import Disposition
from screening.storage import requests

from .context import Desk, somebody
from .debrief import Waiting, debriefs_waiting
from .interviews_mine import waiting_for_me
from .openings import list_openings
from .pairs import pairs
from .ranking import everybody, state_of
from .ranking_page import is_near
from .rubric_versions import rubric_cards
from .views import OpeningCounts


class Wait(StrEnum):
    """What can wait for somebody, in the order it is told."""

    ASKED = "you are asked to decide about"
    TO_DECIDE = "passed and not decided"
    NEAR = "one answer from passing"
    HELD = "on hold"
    PAIRS = "may be one person twice"
    FAILURES = "could not be read"
    STALE = "scored by another rubric or an earlier version"


NEEDS = {  # who is told: those who can do something about it
    Wait.ASKED: Action.DECIDE,
    Wait.TO_DECIDE: Action.DECIDE,
    Wait.NEAR: Action.DECIDE,
    Wait.HELD: Action.DECIDE,
    Wait.PAIRS: Action.UPLOAD,
    Wait.FAILURES: Action.UPLOAD,
    Wait.STALE: Action.EVALUATE,
}


@dataclass(frozen=True, slots=True)
class HomeOpening:
    """An opening, and how many of what wait in it."""

    counts: OpeningCounts
    waiting: tuple[tuple[Wait, int], ...]


@dataclass(frozen=True, slots=True)
class Home:
    """The first page: openings with something to do first. Interviews that are one's own: overdue, due, and debriefs to hold."""

    openings: tuple[HomeOpening, ...]
    overdue: int
    due: int
    may_create: bool
    debriefs: tuple[Waiting, ...] = ()

    @property
    def is_quiet(self) -> bool:
        return not (self.overdue or self.due or self.debriefs or any(each.waiting for each in self.openings))


def home(desk: Desk, *, by: str) -> Home:
    """What waits for this person. Raises NotAllowed when they do not work here."""
    person = somebody(desk, by)
    overdue, due = waiting_for_me(desk, by=by)
    state = state_of(desk)
    theirs = [each for each in list_openings(desk, by=by) if each.opening.closed_at is None]
    with desk.store.read() as db:
        asked = requests.counts(db, by)
    found = []
    for counts in theirs:
        thing = Thing(counts.opening.id)
        waits = dict(_waiting(desk, counts.opening.id, counts.unreadable, state, by)) if may(person, Action.SEE_CANDIDATES, thing) else {}
        waits[Wait.ASKED] = asked.get(counts.opening.id, 0)
        found.append(
            HomeOpening(counts, tuple((wait, waits[wait]) for wait in Wait if waits.get(wait) and may(person, NEEDS[wait], thing)))
        )
    found.sort(key=lambda each: not each.waiting)
    return Home(tuple(found), overdue, due, may(person, Action.CREATE_OPENINGS), debriefs_waiting(desk, by=by))


@lru_cache(maxsize=64)
def _waiting(desk: Desk, opening_id: str, unreadable: int, state: str, by: str) -> tuple[tuple[Wait, int], ...]:
    """Kept until anything is changed: `state` is the digest of the last audit row."""
    rows = everybody(desk, opening_id, by=by).rows
    undecided = [row for row in rows if row.disposition == Disposition.OPEN]
    return (
        (Wait.TO_DECIDE, sum(row.gate is Gate.PASSED for row in undecided)),
        (Wait.NEAR, sum(is_near(row) for row in undecided)),
        (Wait.HELD, sum(row.disposition == Disposition.HELD for row in rows)),
        (Wait.PAIRS, len(pairs(desk, opening_id, by=by).waiting)),
        (Wait.FAILURES, unreadable),
        (Wait.STALE, _behind(desk, opening_id, len(rows), by)),
    )


def _behind(desk: Desk, opening_id: str, people: int, by: str) -> int:
    """How many of an opening's people were scored by another rubric, or an earlier version, than would score them today."""
    try:
        cards = rubric_cards(desk, by=by)
    except ScreeningError:
        return 0
    late = [(card, used) for card in cards for used in card.behind if used.opening_id == opening_id]
    return max((people if used.version < card.rubric.version else used.others for card, used in late), default=0)
