"""Words that people put on applications to find them again."""

from __future__ import annotations

from collections.abc import Collection

from screening.access.policy import Action
from screening.errors import NotFound
from screening.hiring.stages import plain_words
from screening.storage import stages
from screening.storage.store import Change

from .context import Desk, NotPossible, permit

LONGEST_TAG = 40  # characters


def tag(desk: Desk, application_ids: Collection[str], tag: str, *, by: str) -> int:
    """Put a tag on applications; how many did not have it. Raises NotAllowed, NotFound, NotPossible (no word)."""
    word = plain_words(tag, LONGEST_TAG)
    if not word:
        raise NotPossible("A tag needs a word, such as evening shift.")
    _permitted(desk, application_ids, by)
    with desk.change(by) as change:
        new = frozenset(application_ids) - stages.tagged(change.db, word, application_ids)
        stages.add_tag(change.db, word, sorted(new), by=by, at=change.at)
        return _recorded(change, "application.tagged", new, ("", word))


def untag(desk: Desk, application_ids: Collection[str], tag: str, *, by: str) -> int:
    """Take a tag off applications; how many had it. Raises NotAllowed, NotFound."""
    word = plain_words(tag, LONGEST_TAG)
    _permitted(desk, application_ids, by)
    with desk.change(by) as change:
        had = stages.tagged(change.db, word, application_ids)
        stages.remove_tag(change.db, word, had)
        return _recorded(change, "application.untagged", had, (word, ""))


def tags_of(desk: Desk, opening_id: str, *, by: str) -> dict[str, tuple[str, ...]]:
    """The tags of each application of an opening, by application id. Raises NotAllowed."""
    permit(desk, by, Action.SEE_CANDIDATES, opening_id)
    with desk.store.read() as db:
        return stages.tags_of(db, opening_id)


def _permitted(desk: Desk, application_ids: Collection[str], by: str) -> None:
    with desk.store.read() as db:
        found = stages.standing(db, application_ids)
    for opening_id in {each.opening_id for each in found} or {""}:
        permit(desk, by, Action.DECIDE, opening_id)
    if len(found) < len(set(application_ids)):
        raise NotFound("Some of these people are not here any more. Nothing was changed: look again.")


def _recorded(change: Change, action: str, changed: frozenset[str], words: tuple[str, str]) -> int:
    for each in sorted(changed):
        change.record(action, f"application:{each}", personal={"tag": words})
    if not changed:
        change.abandon()
    return len(changed)
