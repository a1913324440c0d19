"""A resume just read in, the candidates it may be the same person as noted down; nothing is ever merged by itself."""

from __future__ import annotations

from dataclasses import replace

from screening.access.policy import Action
from screening.hiring.likeness import EMAIL, NEARLY_SAME, PHONE, TEXT, Sketch, likeness, sketch
from screening.storage import documents, likenesses
from screening.storage.likenesses import OPEN, Pair
from screening.storage.store import Change

from .context import Desk, new_id, permit

MOST = 5  # candidates with one e-mail or phone; more share an office or an agency, and it says nothing
MOST_ALIKE = 3  # candidates with nearly the same words; more share a form, and it says nothing
AT_ONCE = 25  # documents looked at in one transaction: others may write in between


def note_alike(change: Change, candidate_id: str, sha256: str, made: Sketch) -> int:
    """Note down who this candidate may be, by one document of theirs; how many."""
    is_known = sha256 in likenesses.words_of(change.db, [sha256])
    likenesses.keep(change.db, sha256, made.keys, made.words)
    found = {} if is_known else _alike(change, sha256, made)
    found.pop(candidate_id, None)
    for other, (kinds, alike) in sorted(found.items()):
        _note(change, candidate_id, other, kinds, alike)
    return len(found)


def look_again(desk: Desk, opening_id: str, *, by: str) -> int:
    """Compare the resumes of an opening that were read before they were compared; how many suggestions. Raises NotAllowed."""
    permit(desk, by, Action.MERGE, opening_id)
    with desk.store.read() as db:
        left = likenesses.unknown(db, opening_id)
    found = 0
    for start in range(0, len(left), AT_ONCE):
        with desk.change(by) as change:
            found += sum(_look(change, sha256) for sha256 in left[start : start + AT_ONCE])
            change.record("opening.compared", f"opening:{opening_id}", documents=len(left[start : start + AT_ONCE]))
    return found


def _look(change: Change, sha256: str) -> int:
    read, profile = documents.document(change.db, sha256), documents.profile(change.db, sha256)
    whose = likenesses.candidates_of(change.db, [sha256]).get(sha256)
    if read is None or profile is None or whose is None:
        return 0
    return note_alike(change, whose, sha256, sketch(profile.identity, read[0].text))


def _alike(change: Change, sha256: str, made: Sketch) -> dict[str, tuple[tuple[str, ...], float]]:
    """The candidates with the same contact or nearly the same words: what they share, and how alike their words are."""
    db = change.db
    by_kind = {kind: likenesses.sharing(db, sha256, kind, made.keys, most=MOST + 1) for kind in (EMAIL, PHONE, TEXT)}
    words = likenesses.words_of(db, {each for some in by_kind.values() for each in some})
    alike = {each: likeness(made.words, theirs) for each, theirs in words.items()}
    near = tuple(each for each in by_kind[TEXT] if alike[each] >= NEARLY_SAME)
    by_kind[TEXT] = near if len(near) <= MOST_ALIKE else ()
    whose = likenesses.candidates_of(db, words)
    found: dict[str, tuple[tuple[str, ...], float]] = {}
    for kind, sharing in by_kind.items():
        for each in sharing if len(sharing) <= MOST else ():
            if each in whose:
                kinds, most = found.get(whose[each], ((), 0.0))
                found[whose[each]] = ((*kinds, kind) if kind not in kinds else kinds, max(most, alike[each]))
    return found


def _note(change: Change, one: str, other: str, kinds: tuple[str, ...], alike: float) -> None:
    """A pair to ask about. What somebody said of it already stands."""
    pair = likenesses.between(change.db, one, other)
    if pair is None:
        pair = Pair(new_id(), min(one, other), max(one, other), kinds, alike, OPEN, change.at)
        likenesses.add(change.db, pair)
        change.record("pair.noted", f"pair:{pair.id}", first=pair.first_id, second=pair.second_id, shared=",".join(kinds))
        return
    both = (*pair.kinds, *(kind for kind in kinds if kind not in pair.kinds))
    likenesses.change(change.db, replace(pair, kinds=both, likeness=max(pair.likeness, alike)))
