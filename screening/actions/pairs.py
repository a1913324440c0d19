"""Candidates who may be one person, side by side: who they are, what they share, and both documents, as the asker may see them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from screening.access.policy import Action, Thing, may
from screening.errors import NotFound
from screening.hiring.likeness import same_numbers
from screening.model.document import Document
from screening.model.hiring import Application, Opening
from screening.model.profile import Identity
from screening.storage import candidates, documents, files, likenesses, openings, people
from screening.storage.likenesses import MERGED, OPEN, Applied, Pair
from screening.storage.people import Person

from .blind import Sight, blind_document, coded, note_look, sight
from .candidates import SEEN
from .context import Desk, permit
from .duplicates import GONE
from .rubrics import rubric_of

SHOWN = 100  # pairs in a list; the newest


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: `name` is None where only the code may be seen."""

    application_id: str
    candidate_id: str
    code: str
    name: str | None
    opening: str
    stage: str
    disposition: str
    received_on: date
    filename: str


@dataclass(frozen=True, slots=True)
class PairView:
    """Two who may be one: what they share (email, phone, text, said), how alike their words are (0-1), and what was said of them.

    `counts` is the application that counts when they are merged.
    """

    id: str
    kinds: tuple[str, ...]
    likeness: float
    state: str
    first: Side
    second: Side
    counts: str = ""
    said_by: str = ""
    said_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A pair with both documents; `shared` are the addresses and numbers in both ("" for each that may not be seen)."""

    pair: PairView
    documents: tuple[Document, Document]
    shared: tuple[str, ...]
    may_say: bool


@dataclass(frozen=True, slots=True)
class PairsView:
    """The pairs of an opening: to be asked about, and those somebody said something of; `uncompared` resumes were never looked at."""

    waiting: tuple[PairView, ...]
    said: tuple[PairView, ...]
    uncompared: int
    may_say: bool


def pairs(desk: Desk, opening_id: str, *, by: str) -> PairsView:
    """The pairs of which one applies to this opening, newest first; those with somebody the asker may not see are left out.

    Raises NotAllowed.
    """
    person = permit(desk, by, Action.SEE_CANDIDATES, opening_id)
    with desk.store.read() as db:
        known = likenesses.concerning(db, opening_id)
        gone, uncompared = likenesses.merges(db), len(likenesses.unknown(db, opening_id))
    views = [view for view in (_view(desk, person, each, gone, opening_id) for each in known[: 2 * SHOWN]) if view]
    waiting = tuple(view for view in views if view.state == OPEN)[:SHOWN]
    said = tuple(view for view in views if view.state != OPEN)[:SHOWN]
    return PairsView(waiting, said, uncompared, may(person, Action.MERGE, Thing(opening_id)))


def side_by_side(desk: Desk, pair_id: str, *, by: str) -> SideBySide:
    """One pair with both documents. Raises NotFound, NotAllowed."""
    with desk.store.read() as db:
        known, gone = likenesses.find(db, pair_id), likenesses.merges(db)
    places = _openings_of(desk, known, gone) if known else set()
    if known is None or not places:
        raise NotFound(GONE)
    for opening_id in places:
        person = permit(desk, by, Action.SEE_CANDIDATES, opening_id)
    view = _view(desk, person, known, gone, "")
    if view is None:
        raise NotFound(GONE)
    for side in (view.first, view.second):
        if side.name is not None:
            note_look(desk, SEEN, f"application:{side.application_id}", by=by)
    one, other = (_sheet(desk, person, side) for side in (view.first, view.second))
    is_seen = view.first.name is not None and view.second.name is not None
    shared = _shared(one[1], other[1])
    told = shared if is_seen else tuple("" for _ in shared)
    return SideBySide(view, (one[0], other[0]), told, all(may(person, Action.MERGE, Thing(each)) for each in places))


def _openings_of(desk: Desk, pair: Pair, gone: dict[str, str]) -> set[str]:
    both = [likenesses.settled(gone, each) for each in (pair.first_id, pair.second_id)]
    with desk.store.read() as db:
        return {each.opening_id for each in likenesses.applied(db, both)}


def _view(desk: Desk, person: Person, pair: Pair, gone: dict[str, str], opening_id: str) -> PairView | None:
    """The pair as this person may see it; None when they may not, or when there is nothing left to ask."""
    two = [likenesses.settled(gone, each) for each in (pair.first_id, pair.second_id)]
    with desk.store.read() as db:
        theirs = likenesses.applied(db, two)
        names = people.names(db)
    if not all(may(person, Action.SEE_CANDIDATES, Thing(each.opening_id)) for each in theirs):
        return None
    mains = _mains(pair, two, theirs, opening_id)
    if mains is None:
        return None
    two_sides = _both_or_none([_side(desk, person, each) for each in mains])
    first, second = sorted(two_sides, key=lambda side: (side.received_on, side.code))
    counts = next((each.id for each in theirs if pair.state == MERGED and each.id in mains and not _is_moved(pair, each.id)), "")
    return PairView(pair.id, pair.kinds, pair.likeness, pair.state, first, second, counts, names.get(pair.said_by or "", ""), pair.said_at)


def _both_or_none(sides: list[Side]) -> list[Side]:
    """A name beside a code would say whose code it is."""
    if all(side.name is not None for side in sides):
        return sides
    return [replace(side, name=None, filename=coded(side.code, side.filename)) for side in sides]


def _mains(pair: Pair, two: list[str], theirs: Iterable[Applied], opening_id: str) -> tuple[str, str] | None:
    """The application of each that is shown: the one to this opening, if there is one, else one that counts."""
    known = sorted(theirs, key=lambda each: (each.opening_id != opening_id, bool(each.behind_id), each.id))
    if pair.state == MERGED:
        one = next((each.id for each in known if _is_moved(pair, each.id)), None)
        other = next((each.id for each in known if not _is_moved(pair, each.id)), None)
    elif two[0] == two[1]:
        return None
    else:
        one, other = (next((each.id for each in known if each.candidate_id == candidate_id), None) for candidate_id in two)
    return (one, other) if one and other else None


def _is_moved(pair: Pair, application_id: str) -> bool:
    return any(each.application_id == application_id for each in pair.moved)


def _side(desk: Desk, person: Person, application_id: str) -> Side:
    application, opening, seen = _read(desk, person, application_id)
    with desk.store.read() as db:
        code, name = candidates.names(db, [application_id])[application_id]
        given = files.given(db, application_id)
    is_hidden = seen.hides(application_id)
    filename = given[0] if given else ""
    return Side(
        application_id,
        application.candidate_id,
        code,
        None if is_hidden else name or code,
        opening.title,
        application.stage,
        application.disposition.value,
        application.received_on,
        coded(code, filename) if is_hidden else filename,
    )


def _sheet(desk: Desk, person: Person, side: Side) -> tuple[Document, Identity]:
    """The document of one side, its person hidden where only the code may be seen; and who it says they are."""
    application, opening, _ = _read(desk, person, side.application_id)
    with desk.store.read() as db:
        read, profile = documents.document(db, application.document_sha256), documents.profile(db, application.document_sha256)
    if read is None or profile is None:
        raise NotFound(GONE)
    if side.name is not None:
        return read[0], profile.identity
    rubric = rubric_of(desk, opening.rubric_id, opening.rubric_version)
    return blind_document(desk, application, read[0], side.code, rubric)[0], profile.identity


def _read(desk: Desk, person: Person, application_id: str) -> tuple[Application, Opening, Sight]:
    with desk.store.read() as db:
        application = candidates.application(db, application_id)
        opening = openings.find(db, application.opening_id) if application else None
    if application is None or opening is None:
        raise NotFound(GONE)
    return application, opening, sight(desk, person, opening)


def _shared(one: Identity, other: Identity) -> tuple[str, ...]:
    emails = {each.value for each in one.emails} & {each.value for each in other.emails}
    numbers = same_numbers((each.value for each in one.phones), (each.value for each in other.phones))
    return (*sorted(emails), *numbers)
