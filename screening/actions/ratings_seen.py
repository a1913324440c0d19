"""Who may see which ratings: nobody sees how others rated a candidate before locking what they themselves have to rate."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from screening.access.policy import Action, Thing, may
from screening.errors import NotAllowed
from screening.model.interview import Interview, InterviewState
from screening.model.scenario import Scorecard
from screening.storage import audit, interviews, people, ratings
from screening.storage.people import Person
from screening.storage.ratings import Amendment, Locked

from .context import Desk, somebody

RATINGS_SEEN = "ratings.seen"  # in the audit, about an application: somebody saw how it was rated


class Sealed(NotAllowed):
    """The same words whether anybody rated or not, so that they give nothing away."""

    def __str__(self) -> str:
        return "Ratings are shown to whoever rates once their own are locked, and to others once everybody has rated."


@dataclass(frozen=True, slots=True)
class CardView:
    """One rater's scorecard of one interview as those may see it who may; `amendments` never change what counts."""

    locked: Locked
    rater: str
    interview: Interview
    amendments: tuple[Amendment, ...] = ()

    @property
    def card(self) -> Scorecard:
        """The scorecard as it was locked, the one that statistics use; with the times of the play that were not known by then."""
        card = self.locked.card
        began, ended = card.play_began_at or self.interview.began_at, card.play_ended_at or self.interview.ended_at
        return replace(card, play_began_at=began, play_ended_at=ended)


def sealed_applications(desk: Desk, *, by: str) -> frozenset[str]:
    """The ids of the applications whose ratings this person may not see yet, because they have to rate them. Raises NotAllowed (nobody)."""
    somebody(desk, by)
    with desk.store.read() as db:
        mine = ratings.has_locked(db, by)
        return frozenset(each.application_id for each in interviews.of_person(db, by) if has_still_to_rate([each], mine, by))


def sealed_subjects(desk: Desk, *, by: str) -> frozenset[str]:
    """What the audit calls those applications and all their interviews."""
    sealed = sealed_applications(desk, by=by)
    with desk.store.read() as db:
        theirs = interviews.of_applications(db, sealed)
    return frozenset(f"interview:{each.id}" for each in theirs) | frozenset(f"application:{each}" for each in sealed)


def scorecards_of(desk: Desk, application_ids: Iterable[str], *, by: str) -> dict[str, tuple[CardView, ...]]:
    """The locked scorecards that this person may see, by application id; an application without one is not in it.

    Who has still to rate a candidate sees none of them; who has rated sees those of the interviews they hold; who does not
    rate but may see candidates sees an interview's once everybody has rated it. Use `note_seen` when they are shown.
    Raises NotAllowed (nobody).
    """
    person = somebody(desk, by)
    with desk.store.read() as db:
        every, mine = interviews.of_applications(db, application_ids), ratings.has_locked(db, by)
        open_ones = [each for _, theirs in _by_application(every) if not has_still_to_rate(theirs, mine, by) for each in theirs]
        cards: dict[str, list[Locked]] = {}
        for locked in ratings.locked_of(db, [each.id for each in open_ones]):  # what stays shut is not even read
            cards.setdefault(locked.interview_id, []).append(locked)
        amended = ratings.amendments_of(db, [locked.id for each in cards.values() for locked in each])
        names = people.names(db)
    found: dict[str, tuple[CardView, ...]] = {}
    for application_id, theirs in _by_application(open_ones):
        shown = [each for each in theirs if _may_see(person, each, cards.get(each.id, []))]
        views = [_view(locked, each, names, amended) for each in shown for locked in cards.get(each.id, [])]
        if views:
            found[application_id] = tuple(views)
    return found


def _by_application(every: Iterable[Interview]) -> list[tuple[str, list[Interview]]]:
    """The interviews of each application, in the order they come."""
    found: dict[str, list[Interview]] = {}
    for each in every:
        found.setdefault(each.application_id, []).append(each)
    return list(found.items())


def debrief_cards(desk: Desk, interview_id: str, *, by: str) -> tuple[CardView, ...]:
    """The scorecards of one interview, side by side; that they were seen is kept. Raises Sealed."""
    with desk.store.read() as db:
        found = interviews.find(db, interview_id)
    seen = scorecards_of(desk, [found.application_id], by=by) if found else {}
    cards = tuple(each for each in seen.get(found.application_id, ()) if each.interview.id == interview_id) if found else ()
    if not cards or found is None:
        raise Sealed(by, "see these ratings yet")
    note_seen(desk, found.application_id, by=by)
    return cards


def note_seen(desk: Desk, application_id: str, *, by: str) -> None:
    """Keep that somebody saw how a candidate was rated: they cannot be asked to rate alone any more. Once is enough."""
    somebody(desk, by)
    with desk.store.read() as db:
        if by in audit.doers(db, action=RATINGS_SEEN, subject=f"application:{application_id}"):
            return
    with desk.change(by) as change:
        change.record(RATINGS_SEEN, f"application:{application_id}")


def has_still_to_rate(theirs: Iterable[Interview], rated: Iterable[str], person_id: str) -> bool:
    """Are there interviews among these that this person has to rate and has not? `rated`: the ids of those they have."""
    done = frozenset(rated)
    return any(person_id in each.raters and each.id not in done and each.state is not InterviewState.CANCELLED for each in theirs)


def _may_see(person: Person, interview: Interview, cards: list[Locked]) -> bool:
    """For somebody who has nothing left to rate of this candidate."""
    by = {locked.person_id for locked in cards}
    if may(person, Action.INTERVIEW, Thing(interview.opening_id, interview.holders)) and person.id in by:
        return True
    return may(person, Action.SEE_CANDIDATES, Thing(interview.opening_id)) and (interview.raters <= by or person.id in by)


def _view(locked: Locked, interview: Interview, names: dict[str, str], amended: tuple[Amendment, ...]) -> CardView:
    own = tuple(each for each in amended if each.scorecard_id == locked.id)
    return CardView(locked, names.get(locked.person_id, ""), interview, own)
