"""Two candidates who may be one person: shown, merged by somebody, split again, or kept apart; each can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from screening.access.policy import Action
from screening.errors import NotFound, StaleRecord
from screening.model.rubric import Rubric
from screening.storage import candidates, likenesses, said
from screening.storage.likenesses import DIFFERENT, MERGED, OPEN, Applied, Handed, Pair
from screening.storage.store import Change

from .context import Desk, NotPossible, new_id, opening_of, permit
from .judging import judge_again
from .rubrics import rubric_of

GONE = "These two are not here any more. Go back to the list."
SAID_SO = "said"  # the kind of a pair that nothing shows but somebody's word
STANDS = {
    OPEN: "Nobody has said yet whether these two are one person.",
    MERGED: "These two were merged since this page was drawn.",
    DIFFERENT: "Somebody said since this page was drawn that these two are not the same person.",
}
AGAIN = "Nothing was changed: look again."
ONE_ALREADY = f"These two are one person already. {AGAIN}"


def merge(desk: Desk, pair_id: str, *, counts: str, by: str) -> None:
    """Make two candidates one: the one whose application `counts` stays, and has the applications and documents of both.

    Where both apply to one opening, the other application stands behind and is kept whole.
    Raises NotAllowed, NotFound, NotPossible (`counts` is none of theirs), StaleRecord (somebody said otherwise meanwhile).
    """
    rubrics = _rubrics(desk, _permitted(desk, pair_id, by))
    with desk.change(by) as change:
        pair = _locked(change, pair_id, OPEN)
        theirs = likenesses.applied(change.db, _two(change, pair), lock=True)
        chosen = next((each for each in theirs if each.id == counts and not each.behind_id), None)
        if chosen is None:
            raise NotPossible("Choose which of the two resumes counts.")
        moved = tuple(_hand_over(change, each, chosen, theirs) for each in theirs if each.candidate_id != chosen.candidate_id)
        if not moved:
            raise StaleRecord(ONE_ALREADY)
        kept = chosen.candidate_id
        likenesses.change(change.db, replace(pair, state=MERGED, said_by=by, said_at=change.at, kept_id=kept, moved=moved))
        change.record("pair.merged", f"pair:{pair_id}", kept=kept, applications=len(moved), was=pair.state)
        if said.corrections_of(change.db, [chosen.id]):
            _judge_anew(change, [kept], rubrics, counts=chosen.id)


def split(desk: Desk, pair_id: str, *, by: str) -> None:
    """Make them two candidates again, each with what was theirs. Raises as `merge` does; NotPossible: merged further since."""
    rubrics = _rubrics(desk, _permitted(desk, pair_id, by))
    with desk.change(by) as change:
        pair = _locked(change, pair_id, MERGED)
        now = {each.id: each for each in likenesses.applied(change.db, [pair.kept_id], lock=True)}
        left = [each for each in pair.moved if candidates.application(change.db, each.application_id) is not None]
        if any(each.application_id not in now for each in left):
            raise NotPossible("This person was merged with another one since. Split those two first, then these.")
        known = said.corrections_of(change.db, sorted(now))
        for each in left:
            behind = each.behind_id if each.behind_id and candidates.application(change.db, each.behind_id) else ""
            likenesses.hand(change.db, replace(each, behind_id=behind))
            subject = f"application:{each.application_id}"
            change.record("application.handed", subject, to=each.candidate_id, was=pair.kept_id, behind=each.behind_id)
        likenesses.change(change.db, replace(pair, state=OPEN, said_by=by, said_at=change.at, kept_id="", moved=()))
        change.record("pair.split", f"pair:{pair_id}", applications=len(left), was=pair.state)
        if known:
            _judge_anew(change, [pair.kept_id, *dict.fromkeys(each.candidate_id for each in left)], rubrics)


def keep_apart(desk: Desk, pair_id: str, *, by: str) -> None:
    """Say that they are not the same person; they are not suggested again. Raises NotAllowed, NotFound, StaleRecord."""
    _say(desk, pair_id, OPEN, DIFFERENT, by)


def ask_again(desk: Desk, pair_id: str, *, by: str) -> None:
    """Take back that they are not the same person. Raises as `keep_apart` does."""
    _say(desk, pair_id, DIFFERENT, OPEN, by)


def pair_up(desk: Desk, application_id: str, other_id: str, *, by: str) -> str:
    """Two people that somebody takes for one, as a pair to look at side by side; its id. Raises NotAllowed, NotFound, NotPossible."""
    with desk.store.read() as db:
        found = [candidates.application(db, each) for each in (application_id, other_id)]
    for each in found:
        permit(desk, by, Action.MERGE, each.opening_id if each else "")
    one, other = (each.candidate_id if each else "" for each in found)
    if not one or not other:
        raise NotFound(GONE)
    if one == other:
        raise NotPossible("These two are one person already. Choose two different people.")
    with desk.change(by) as change:
        known = likenesses.between(change.db, one, other)
        pair = replace(known, state=OPEN) if known else Pair(new_id(), one, other, (SAID_SO,), 0.0, OPEN, change.at)
        if known is None:
            likenesses.add(change.db, pair)
        else:
            likenesses.change(change.db, pair)
        change.record("pair.noted", f"pair:{pair.id}", first=one, second=other, shared=SAID_SO, was=known.state if known else None)
    return pair.id


def _say(desk: Desk, pair_id: str, before: str, then: str, by: str) -> None:
    _permitted(desk, pair_id, by)
    with desk.change(by) as change:
        pair = _locked(change, pair_id, before)
        one, other = _two(change, pair)
        if then == DIFFERENT and one == other:  # by way of a third
            raise StaleRecord(ONE_ALREADY)
        likenesses.change(change.db, replace(pair, state=then, said_by=by, said_at=change.at))
        change.record("pair.said", f"pair:{pair_id}", state=then, was=before)


def _permitted(desk: Desk, pair_id: str, by: str) -> frozenset[str]:
    """Who says so must work on every opening that either of them applies to; the ids of these."""
    with desk.store.read() as db:
        pair = likenesses.find(db, pair_id)
        gone = likenesses.merges(db)
        both = [likenesses.settled(gone, one) for one in (pair.first_id, pair.second_id)] if pair else []
        theirs = likenesses.applied(db, both)
    found = frozenset(each.opening_id for each in theirs)
    for opening_id in found or {""}:
        permit(desk, by, Action.MERGE, opening_id)
    return found


def _rubrics(desk: Desk, opening_ids: Iterable[str]) -> dict[str, Rubric]:
    """What each opening judges by."""
    known = [opening_of(desk, each) for each in opening_ids]
    return {each.id: rubric_of(desk, each.rubric_id, each.rubric_version) for each in known}


def _judge_anew(change: Change, candidate_ids: Iterable[str], rubrics: Mapping[str, Rubric], *, counts: str = "") -> None:
    """What people put right about a person counts in all they applied to: their scores and their name follow."""
    for candidate_id in candidate_ids:
        theirs = candidates.applications_of(change.db, candidate_id)
        main = next((each for each in theirs if each.id == counts), theirs[0] if theirs else None)
        if main and (known := said.known_profile(change.db, main)):
            candidates.set_identity(change.db, candidate_id, known.identity)
        for each in theirs:
            if each.opening_id in rubrics:
                judge_again(change, each, rubrics[each.opening_id])


def _locked(change: Change, pair_id: str, state: str) -> Pair:
    pair = likenesses.find(change.db, pair_id, lock=True)
    if pair is None:
        raise NotFound(GONE)
    if pair.state != state:
        raise StaleRecord(f"{STANDS[pair.state]} {AGAIN}")
    return pair


def _two(change: Change, pair: Pair) -> tuple[str, str]:
    """The candidates a pair stands for, after what was merged before."""
    gone = likenesses.merges(change.db)
    return likenesses.settled(gone, pair.first_id), likenesses.settled(gone, pair.second_id)


def _hand_over(change: Change, one: Applied, chosen: Applied, theirs: tuple[Applied, ...]) -> Handed:
    """Give an application to whoever stays; how it stood before."""
    counting = {each.opening_id: each.id for each in theirs if each.candidate_id == chosen.candidate_id and not each.behind_id}
    front = {**counting, chosen.opening_id: chosen.id}.get(one.opening_id, "")
    likenesses.hand(change.db, Handed(one.id, chosen.candidate_id, one.behind_id or front))
    change.record("application.handed", f"application:{one.id}", to=chosen.candidate_id, was=one.candidate_id, behind=front)
    return Handed(one.id, one.candidate_id, one.behind_id)
