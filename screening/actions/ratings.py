"""What one person writes about a candidate: a draft kept field by field, locked once, amended later beside what was locked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from screening.errors import NotFound, StaleRecord
from screening.hiring.stages import plain_words
from screening.model.hiring import Disposition
from screening.model.interview import Interview, InterviewState, Written
from screening.model.scenario import Rating, Scorecard
from screening.scenarios.dimension_file import load_dimensions
from screening.scenarios.ratings import HIGHEST, LOWEST, MOST_NOTE, Problem, has_note, problems
from screening.storage import candidates, interviews, ratings
from screening.storage.ratings import Amendment, Locked
from screening.storage.store import Change

from .context import Desk, NotPossible, new_id
from .gym import refuse_unpractised
from .interviews_taps import holder_of
from .ratings_seen import Sealed

NOTES, TRAP, RECOMMENDATION = "notes", "trap", "recommendation"  # fields of a draft; the others are "D1.score" and "D1.note"
NOT_OBSERVED = "no"
MOST_NOTES = 20_000  # characters of private notes
SCORES = ("", NOT_OBSERVED, *(str(score) for score in range(LOWEST, HIGHEST + 1)))
RECOMMENDATIONS = {"": "Nothing said", "yes": "Yes", "doubts": "With doubts", "no": "No"}
RUNNING_STILL = (Disposition.OPEN, Disposition.ADVANCED, Disposition.HELD)
OUT_OF_IT = "This candidate is no longer considered for this opening. Your ratings are kept all the same."
LOCKED = "Your ratings are locked. What you locked is kept as it was."
TWO_WINDOWS = "You are rating in two windows, and the other one saved something newer. Nothing was locked and nothing is lost: look again."
CANCELLED = "This interview was cancelled. What you tapped, noted and rated so far is kept."


class NotReady(NotPossible):
    """What keeps ratings from being locked, all of it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        return "Not locked yet. " + ". ".join(each.sentence for each in self.problems) + "."


@dataclass(frozen=True, slots=True)
class Sent:
    """One field as somebody typed it, over the revision they had before them (0: nothing was there)."""

    value: str
    over: int


@dataclass(frozen=True, slots=True)
class Saved:
    """`kept`: the fields as they stand now that were sent. `clashes`: those another window changed first; nothing of theirs was lost."""

    kept: Mapping[str, Written]
    clashes: Mapping[str, Written]


@dataclass(frozen=True, slots=True)
class Submitted:
    """The scorecard as it was locked, and a sentence where there is something to know."""

    locked: Locked
    sentence: str = ""


def draft_of(desk: Desk, interview_id: str, *, by: str) -> dict[str, Written]:
    """One's own draft, by field. Raises NotAllowed."""
    holder_of(desk, interview_id, by)
    with desk.store.read() as db:
        return ratings.draft(db, interview_id, by)


def save_draft(desk: Desk, interview_id: str, fields: Mapping[str, Sent], *, by: str) -> Saved:
    """Keep what changed. A field that another window changed since is left as it is and named. Notes stay open after locking.

    Raises NotAllowed, NotPossible (no such field or value, locked, cancelled).
    """
    found = holder_of(desk, interview_id, by)
    part = found.part_of(by)
    for field, sent in fields.items():
        _refuse_unknown(field, sent.value)
    if part is not None and not part.rates and set(fields) - {NOTES}:
        raise NotPossible("You play the customer here and do not rate.")
    with desk.change(by) as change:
        _refuse_closed(change, interview_id, by, fields)
        known = ratings.draft(change.db, interview_id, by)
        kept: dict[str, Written] = {}
        clashes: dict[str, Written] = {}
        changed = 0
        for field, sent in fields.items():
            now = known.get(field)
            if now is not None and now.value == sent.value:
                kept[field] = now
            elif (now.revision if now else 0) != sent.over:
                clashes[field] = now or Written("", 0, change.at)
            else:
                kept[field] = Written(sent.value, sent.over + 1, change.at)
                ratings.write(change.db, interview_id, by, field, kept[field])
                changed += 1
        if changed:
            change.record("ratings.drafted", f"interview:{interview_id}", fields=changed)
        else:
            change.abandon()
    return Saved(kept, clashes)


def open_points(desk: Desk, interview_id: str, *, by: str) -> tuple[Problem, ...]:
    """What keeps one's own ratings from being locked. Raises NotAllowed."""
    found = holder_of(desk, interview_id, by)
    with desk.store.read() as db:
        return problems(_card(found, by, ratings.draft(db, interview_id, by)), found.kit, load_dimensions())


def own_scorecard(desk: Desk, interview_id: str, *, by: str) -> Locked | None:
    """What this person locked. Raises NotAllowed."""
    holder_of(desk, interview_id, by)
    with desk.store.read() as db:
        return ratings.own(db, interview_id, by)


def submit_scorecard(desk: Desk, interview_id: str, *, shown: Mapping[str, int] | None = None, by: str) -> Submitted:
    """Lock the draft for good. `shown` are the revisions of the fields as they stood before whoever locks. Again: the same answer.

    Raises NotAllowed, PractiseFirst, NotReady, NotPossible (cancelled, not begun), StaleRecord (another window saved something newer).
    """
    found = holder_of(desk, interview_id, by)
    if found.part_of(by) is None or not _rates(found, by):
        raise NotPossible("You play the customer here and do not rate.")
    with desk.store.read() as db:
        is_locked = ratings.own(db, interview_id, by) is not None
    if not is_locked:
        refuse_unpractised(desk, found.opening_id, by=by)
    with desk.change(by) as change:
        now = interviews.find(change.db, interview_id, lock=True) or found
        earlier = ratings.own(change.db, interview_id, by)
        if earlier is None:
            _refuse_early(now, change)
            draft = ratings.draft(change.db, interview_id, by)
            if shown is not None and {field: each.revision for field, each in draft.items()} != dict(shown):
                raise StaleRecord(TWO_WINDOWS)
            locked = Locked(new_id(), interview_id, by, _locked_card(now, by, draft, change), change.at)
            ratings.lock(change.db, locked)
            change.record("ratings.locked", f"interview:{interview_id}", scorecard=locked.id)
        else:
            locked = earlier
            change.abandon()
        application = candidates.application(change.db, now.application_id)
    is_out = application is None or application.disposition not in RUNNING_STILL
    return Submitted(locked, OUT_OF_IT if is_out else "")


def amend(desk: Desk, interview_id: str, changed: Iterable[Rating], *, reason: str, by: str) -> Amendment:
    """Say after the debrief what one would rate now, and why. Kept beside the first scorecard, which alone counts.

    Raises NotAllowed, Sealed (nothing locked yet), NotReady, NotPossible (no reason).
    """
    found = holder_of(desk, interview_id, by)
    said = plain_words(reason, MOST_NOTE)
    if not has_note(said):
        raise NotPossible("Say what you heard in the debrief that changes your rating.")
    with desk.change(by) as change:
        locked = ratings.own(change.db, interview_id, by)
        if locked is None:
            raise Sealed(by, "amend what is not locked")
        news = {each.dimension: each for each in changed}
        kept = tuple(news.pop(each.dimension, each) for each in locked.card.ratings)
        first = locked.card
        card = Scorecard(
            first.application_id, by, (*kept, *news.values()), first.recommendation, first.trap_broken, first.play_began_at,
            first.play_ended_at, change.at,
        )  # fmt: skip
        if found_problems := problems(card, found.kit, load_dimensions()):
            raise NotReady(found_problems)
        amendment = Amendment(locked.id, card, said, change.at)
        ratings.amend(change.db, amendment)
        change.record("ratings.amended", f"interview:{interview_id}", scorecard=locked.id)
    return amendment


def _rates(interview: Interview, by: str) -> bool:
    return by in interview.raters


def _locked_card(now: Interview, by: str, draft: Mapping[str, Written], change: Change) -> Scorecard:
    card = _card(now, by, draft)
    if found := problems(card, now.kit, load_dimensions()):
        raise NotReady(found)
    return Scorecard(card.application_id, by, card.ratings, card.recommendation, card.trap_broken, now.began_at, now.ended_at, change.at)


def _card(interview: Interview, by: str, draft: Mapping[str, Written]) -> Scorecard:
    """The scorecard that a draft amounts to; a dimension without a score is not in it."""
    values = {field: each.value for field, each in draft.items()}
    given = tuple(
        Rating(interview.kit.id, each, None if score == NOT_OBSERVED else int(score), values.get(f"{each}.note", "").strip())
        for each in load_dimensions().ids
        if (score := values.get(f"{each}.score", ""))
    )
    trap = {"yes": True, "no": False}.get(values.get(TRAP, ""))
    return Scorecard(interview.application_id, by, given, values.get(RECOMMENDATION, ""), trap, interview.began_at, interview.ended_at)


def _refuse_unknown(field: str, value: str) -> None:
    """Only fields there are, with values they can have."""
    dimension, _, what = field.partition(".")
    if field == NOTES:
        fits = len(value) <= MOST_NOTES
    elif field in (TRAP, RECOMMENDATION):
        fits = value in (("", "yes", "no") if field == TRAP else RECOMMENDATIONS)
    elif dimension in load_dimensions().ids and what == "score":
        fits = value in SCORES
    else:
        fits = dimension in load_dimensions().ids and what == "note" and len(value) <= MOST_NOTE
    if not fits:
        raise NotPossible(f"{field or 'This'} cannot be kept like that. A note holds {MOST_NOTE:,} letters, private notes {MOST_NOTES:,}.")


def _refuse_closed(change: Change, interview_id: str, by: str, fields: Iterable[str]) -> None:
    now = interviews.find(change.db, interview_id, lock=True)
    if now is None:
        raise NotFound("This interview does not exist (any more).")
    if set(fields) <= {NOTES}:
        return
    if now.state is InterviewState.CANCELLED:
        raise NotPossible(CANCELLED)
    if ratings.own(change.db, interview_id, by) is not None:
        raise NotPossible(LOCKED)


def _refuse_early(now: Interview, change: Change) -> None:
    if now.state is InterviewState.CANCELLED:
        raise NotPossible(CANCELLED)
    if now.state is InterviewState.PLANNED and change.at < now.starts_at:
        raise NotPossible("The interview has not begun. Ratings can be locked from its beginning.")
