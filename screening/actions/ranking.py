"""An opening in, its candidates out, best first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import tzinfo
from functools import lru_cache
from time import monotonic

from screening.access.policy import Action
from screening.evaluation.rank import rank
from screening.hiring.blind import Mask, together
from screening.model.evaluation import Evaluation, Outcome, Ranked
from screening.model.hiring import Opening
from screening.storage import audit, evaluations, likenesses, stages
from screening.storage.evaluations import ListedRow, Place

from .blind import Sight, masks_said, note_look, row_mask, seen_row, sight
from .context import Desk, opening_of, permit
from .openings import counts_of
from .rubrics import rubric_of
from .views import MustMark, RankedRow, RankingView

SAME_PERSON = "same_person"  # the flag of those who may be somebody else of this desk
LARGE = 2_000  # audit rows, about five hundred candidates; below, a ranking is drawn up in a blink
A_WHILE = 15.0  # seconds
WORKER = "worker"  # who the audit names for what no person did
_known: dict[Desk, tuple[str, str, float]] = {}  # the state last told of a desk, the last deed of a person then, and when
LONGEST_CODE = 20  # characters; shorter ones are filled up in front, so that C-10000 comes after C-9999


def ranking(desk: Desk, opening_id: str, *, by: str) -> RankingView:
    """Everybody of the opening in order: gate, then points; equal ones share a rank. Raises NotAllowed, NotFound."""
    view = everybody(desk, opening_id, by=by)
    if not view.is_blind and view.rows:
        note_look(desk, "ranking.seen", f"opening:{opening_id}", by=by)
    return view


def everybody(desk: Desk, opening_id: str, *, by: str) -> RankingView:
    """The same where nobody is shown, only counted: that is no look at names. Raises NotAllowed, NotFound."""
    person = permit(desk, by, Action.SEE_CANDIDATES, opening_id)
    opening = opening_of(desk, opening_id)
    return _everybody(desk, opening, sight(desk, person, opening), state_of(desk), desk.clock().tzinfo)


@lru_cache(maxsize=16)
def _everybody(desk: Desk, opening: Opening, seen: Sight, state: str, zone: tzinfo | None) -> RankingView:
    """Kept until anything at all is changed: every change has an audit row, and `state` is the digest of the last one."""
    with desk.store.read() as db:
        asked = likenesses.asked_about(db, opening.id)
        known = {row.place.application_id: row for row in evaluations.listed(db, opening.id)}
        tagged = stages.tags_of(db, opening.id)
    also = masks_said(desk, known) if seen.is_blind else {}
    tags = {one: _seen_tags(words, known.get(one), seen, also) for one, words in tagged.items()}
    listed = {one: _asked(seen_row(row, seen, also.get(one, Mask())), asked) for one, row in known.items()}
    ordered = in_order(opening, (row.place for row in listed.values()))
    ids = ((each, each.evaluation.candidate_id) for each in ordered)
    rows = tuple(_row(each, listed[one], tags.get(one, ()), zone) for each, one in ids)
    return RankingView(counts_of(desk, opening), rubric_of(desk, opening.rubric_id, opening.rubric_version), rows, seen.is_blind)


def state_of(desk: Desk) -> str:
    """The same as long as nothing was changed: every change has an audit row.

    On a large desk what the workers add counts a little later: while they read, everybody else would wait for every file.
    """
    with desk.store.read() as db:
        number, digest = audit.head(db)
        if number < LARGE:
            return digest
        by_people = audit.last_of_people(db, WORKER)
    known = _known.get(desk)
    now = monotonic()
    if known and known[1] == by_people and now - known[2] < A_WHILE:
        return known[0]
    _known[desk] = (digest, by_people, now)
    return digest


def look_anew(desk: Desk) -> None:
    """Somebody asks for what the workers added: the next look takes all of it in."""
    _known.pop(desk, None)


def in_order(opening: Opening, places: Iterable[Place]) -> list[Ranked]:
    """The places ranked; `evaluation.candidate_id` of each holds its application id. Equal ones stand in the order of their codes."""
    known = list(places)
    codes = {place.application_id: by_code(place) for place in known}
    standing = (
        Evaluation(
            place.application_id,
            opening.rubric_id,
            opening.rubric_version,
            opening.created_at.date(),
            place.gate,
            place.points,
            place.open_points,
            (),
        )
        for place in known
    )
    return rank(standing, inside_a_tie=codes.__getitem__)


def by_code(place: Place) -> str:
    """Where somebody stands among equal ones."""
    return place.code.rjust(LONGEST_CODE)


def _asked(row: ListedRow, asked: frozenset[str]) -> ListedRow:
    """The row, flagged where somebody has to say whether this is the same person as another one."""
    if row.place.application_id not in asked:
        return row
    return replace(row, summary=replace(row.summary, flags=(*row.summary.flags, SAME_PERSON)))


def _seen_tags(words: tuple[str, ...], row: ListedRow | None, seen: Sight, also: Mapping[str, Mask]) -> tuple[str, ...]:
    """The tags of somebody; where they are a code, without what calls them by name."""
    if row is None or not seen.hides(row.place.application_id):
        return words
    mask = together(row_mask(row), also.get(row.place.application_id, Mask()))
    return tuple(dict.fromkeys(mask.words(each) for each in words))


def _row(ranked: Ranked, listed: ListedRow, tags: tuple[str, ...], zone: tzinfo | None) -> RankedRow:
    summary = listed.summary
    return RankedRow(
        listed.place.application_id,
        ranked.rank,
        ranked.tied,
        listed.code,
        listed.name,
        listed.location,
        listed.place.gate,
        listed.place.points,
        listed.place.open_points,
        summary.musts_met,
        summary.musts_total,
        tuple(MustMark(label, Outcome(outcome)) for label, outcome in summary.musts_left),
        summary.why,
        summary.quote,
        summary.quote_page,
        summary.flags,
        listed.received_on,
        listed.disposition,
        listed.filename,
        listed.stage,
        listed.staged_at.astimezone(zone).date(),
        listed.source,
        tags,
        summary.outcomes,
    )
