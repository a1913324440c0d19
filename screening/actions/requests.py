"""A recruiter asks a hiring manager to decide about somebody: it stands until it is decided or taken back, and moves nobody."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from screening.access.policy import Action, Role
from screening.errors import NotFound
from screening.hiring.stages import plain_words
from screening.storage import candidates, people, requests, stages
from screening.storage.requests import Request
from screening.storage.store import Change

from .blind import hiding
from .candidates import application_of
from .context import Desk, NotPossible, allowed, new_id, permit, somebody

LONGEST_NOTE = 1_000  # characters
NOT_HERE = "Only hiring managers who work on this opening can be asked. Add them to its team on the page Openings, then ask."
GONE = "Some of these people are not here any more. Nothing was changed: look again."


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked: the requests that stand now, about whom, and of whom (a name). Who was asked about already is left out."""

    request_ids: tuple[str, ...]
    application_ids: tuple[str, ...]
    of: str


@dataclass(frozen=True, slots=True)
class RequestView:
    """A decision asked for, as it is shown: `of` and `by` are names; `is_mine` is asked of who looks."""

    id: str
    of: str
    by: str
    at: datetime
    note: str
    is_mine: bool
    may_take_back: bool


def whom_to_ask(desk: Desk, opening_id: str, *, by: str) -> tuple[tuple[str, str], ...]:
    """(id, name) of the hiring managers of an opening, by name. Raises NotAllowed, NotPossible (a closed opening)."""
    permit(desk, by, Action.ASK, opening_id)
    with desk.store.read() as db:
        everybody = [each.person for each in people.every(db)]
    theirs = (each for each in everybody if each.is_active and each.role == Role.HIRING_MANAGER and opening_id in each.openings)
    return tuple((each.id, each.name) for each in theirs if each.id != by)


def ask_to_decide(desk: Desk, application_ids: Collection[str], *, of: str, note: str = "", by: str) -> Asked:
    """Ask somebody to decide about each of these. Raises NotAllowed, NotFound, NotPossible (nobody who can be asked)."""
    known = _openings(desk, application_ids, by)
    names = [dict(whom_to_ask(desk, opening_id, by=by)) for opening_id in known]
    if not all(of in each for each in names):
        raise NotPossible(NOT_HERE)
    said = plain_words(note, LONGEST_NOTE)
    with desk.change(by) as change:
        made = [request for one in sorted(set(application_ids)) if (request := _ask(change, one, of, said))]
        if not made:
            change.abandon()
    return Asked(tuple(each.id for each in made), tuple(each.application_id for each in made), names[0][of])


def take_back_requests(desk: Desk, request_ids: Collection[str], *, by: str) -> int:
    """Ask no more; how many stood until now. Raises NotAllowed, NotPossible (a closed opening)."""
    with desk.store.read() as db:
        known = requests.standing(db, request_ids)
    if known:
        _openings(desk, {each.application_id for each in known}, by)
    else:
        somebody(desk, by)
    with desk.change(by) as change:
        still = requests.standing(change.db, request_ids)
        for each in still:
            requests.take_back(change.db, each.id, at=change.at)
            change.record("decision.ask_taken_back", f"application:{each.application_id}", request=each.id, of=each.asked_of)
        if not still:
            change.abandon()
    return len(still)


def requests_about(desk: Desk, application_id: str, *, by: str) -> tuple[RequestView, ...]:
    """What is asked about an application, oldest first. Raises NotAllowed, NotFound."""
    application = application_of(desk, application_id)
    permit(desk, by, Action.SEE_CANDIDATES, application.opening_id)
    with desk.store.read() as db:
        found, names = requests.about(db, application_id), people.names(db)
    if not found:
        return ()
    hide = hiding(desk, application, reader=by)
    may_ask = allowed(desk, by, Action.ASK, application.opening_id)
    return tuple(
        RequestView(
            *(each.id, names.get(each.asked_of, "Somebody"), names.get(each.asked_by, "Somebody"), each.asked_at),
            each.note if each.asked_by == by else hide(each.note),
            each.asked_of == by,
            may_ask,
        )
        for each in found
    )


def asked_of_me(desk: Desk, opening_id: str, *, by: str) -> frozenset[str]:
    """The applications of an opening about which this person is asked to decide. Raises NotAllowed."""
    permit(desk, by, Action.SEE_CANDIDATES, opening_id)
    with desk.store.read() as db:
        return requests.asked_of(db, by, opening_id)


def _openings(desk: Desk, application_ids: Collection[str], by: str) -> tuple[str, ...]:
    """The openings of all these, if this person may ask about them."""
    with desk.store.read() as db:
        known = stages.standing(db, application_ids)
    found = tuple(sorted({each.opening_id for each in known}))
    for opening_id in found or ("",):
        permit(desk, by, Action.ASK, opening_id)
    if len(known) < len(set(application_ids)) or not known:
        raise NotFound(GONE)
    return found


def _ask(change: Change, application_id: str, of: str, note: str) -> Request | None:
    """The request, unless the same person is asked about them already."""
    now = candidates.application(change.db, application_id, lock=True)
    if now is None:
        raise NotFound(GONE)
    if any(each.asked_of == of for each in requests.about(change.db, application_id)):
        return None
    request = Request(new_id(), application_id, of, change.by, change.at, note, now.disposition.value)
    requests.add(change.db, request)
    personal = {"note": ("", note)} if note else None
    change.record("decision.asked", f"application:{application_id}", personal=personal, request=request.id, of=of)
    return request
