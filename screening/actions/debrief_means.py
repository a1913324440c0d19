"""An opening in, what the ratings of its candidates say together out: only for candidates this person has nothing left to rate of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from screening.model.interview import Interview
from screening.model.scenario import Scorecard
from screening.scenarios.agreement import agreement
from screening.scenarios.alpha import Metric
from screening.scenarios.dimension_file import load_dimensions
from screening.scenarios.flags import rater_flags
from screening.scenarios.gates import Assessment, assess
from screening.scenarios.ratings import total_table
from screening.scenarios.role_gates import needed, with_scenarios
from screening.scenarios.severity import severity, standard_error
from screening.storage import audit, interviews, kits
from screening.storage.store import Change

from .context import Desk, opening_of, somebody
from .interviews_kits import role_of
from .ratings_seen import RATINGS_SEEN, CardView, scorecards_of
from .scenarios import available


@dataclass(frozen=True, slots=True)
class Assessed:
    """What the ratings of one application say. `interviews` are those that all of their raters have rated."""

    application_id: str
    assessment: Assessment
    interviews: tuple[Interview, ...]

    @property
    def mean(self) -> float | None:
        """The mean that counts: after the raters' severity, where that could be told."""
        return self.assessment.adjusted


def assessed(desk: Desk, opening_id: str, *, by: str) -> dict[str, Assessed]:
    """By application id. Who is not in it was not rated by everybody asked, or has still to be rated by this very person.

    Everything in it, severity too, is made of ratings this person may see. Use `note_means_seen` for what is shown.
    Raises NotAllowed (nobody).
    """
    somebody(desk, by)
    with desk.store.read() as db:
        state = audit.head(db)
    return _assessed(desk, opening_id, by, state)


def note_means_seen(desk: Desk, application_ids: Iterable[str], *, by: str) -> None:
    """Keep that somebody saw how these were rated: they cannot be asked to rate them alone any more. Once is enough."""
    somebody(desk, by)
    wanted = list(dict.fromkeys(application_ids))
    with desk.store.read() as db:
        fresh = [each for each in wanted if by not in audit.doers(db, action=RATINGS_SEEN, subject=f"application:{each}")]
    if fresh:
        with desk.change(by) as change:
            _note(change, fresh)


def whole(cards: Iterable[CardView]) -> tuple[CardView, ...]:
    """The scorecards of interviews that everybody asked has rated."""
    listed = tuple(cards)
    by: dict[str, set[str]] = {}
    for each in listed:
        by.setdefault(each.interview.id, set()).add(each.locked.person_id)
    return tuple(each for each in listed if each.interview.raters <= by[each.interview.id])


@dataclass(frozen=True, slots=True)
class Sureness:
    """How sure means of ratings are. `errors`: the standard error of each, in points of 1 to 5; empty with `too_few` saying why.

    `widest` is that of whoever has the fewest raters, for telling who lies too close to another to be told apart.
    """

    errors: dict[str, float]
    widest: float | None
    too_few: str


def sureness(desk: Desk, raters: Mapping[str, int], *, by: str) -> Sureness:
    """Of these applications, each with its number of raters, from ratings this person may see. Raises NotAllowed (nobody)."""
    somebody(desk, by)
    seen = scorecards_of(desk, sorted(raters), by=by)
    table = total_table((view.card for views in seen.values() for view in whole(views)), load_dimensions())
    too_few = agreement(table, Metric.INTERVAL).too_few if raters else ""
    found = {} if too_few else {one: standard_error(table, number) for one, number in raters.items()}
    errors = {one: error for one, error in found.items() if error is not None}
    return Sureness(errors, max(errors.values(), default=None), too_few)


@lru_cache(maxsize=32)
def _assessed(desk: Desk, opening_id: str, by: str, state: str) -> dict[str, Assessed]:
    """Kept until anything is changed: `state` is the digest of the last audit row."""
    with desk.store.read() as db:
        rated = {each.application_id for each in interviews.of_opening(db, opening_id)}
        stated = kits.stages_of(db, opening_id)
    seen = {one: whole(cards) for one, cards in scorecards_of(desk, sorted(rated), by=by).items()}
    seen = {one: cards for one, cards in seen.items() if cards}
    if not seen:
        return {}
    groups = needed(role_of(opening_of(desk, opening_id)), stated.kit_id if stated else "")
    titles = {kit.id: kit.title for kit in available(desk)}
    every = [each.card for cards in seen.values() for each in cards]
    adjusted, habits = _adjusted(every), rater_flags(every, load_dimensions())
    found = {}
    for one, cards in seen.items():
        raters = {each.card.interviewer for each in cards}
        played = {each.interview.id: each.interview for each in cards}
        judged = assess(
            [each.card for each in cards],
            load_dimensions(),
            [each.kit for each in played.values()],
            adjusted=adjusted.get(one),
            also=[flag for flag in habits if flag.interviewer in raters],
        )
        judged = with_scenarios(judged, groups, {each.kit.id for each in played.values()}, titles)
        found[one] = Assessed(one, judged, tuple(played.values()))
    return found


def _adjusted(cards: Iterable[Scorecard]) -> dict[str, float]:
    """Means after severity; empty where severity cannot be told."""
    judged = severity(total_table(cards, load_dimensions()))
    return {} if judged.not_adjusted else {each.candidate: each.adjusted for each in judged.candidates}


def _note(change: Change, application_ids: Iterable[str]) -> None:
    for each in application_ids:
        change.record(RATINGS_SEEN, f"application:{each}")
