"""What every action works with: the store, the data folder, the clock, and who asks."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from screening.access.policy import CHANGES, Action, Thing, may
from screening.errors import NotAllowed, NotFound, ScreeningError
from screening.model.hiring import Opening
from screening.storage import openings, people
from screening.storage.people import Person
from screening.storage.store import Change, Store, open_store

CLOSED = "This opening is closed: everything can be read, nothing is added or decided. Open it again on the page Openings."


class NotPossible(ScreeningError):
    """Something asked for makes no sense as asked; the message says what to change."""


def local_now() -> datetime:
    """This moment, in this machine's time zone, so that its date is the one on the wall."""
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class Desk:
    """One organisation's data, and the clock its actions read. `clock` gives a time with its zone."""

    store: Store
    data_dir: Path
    clock: Callable[[], datetime] = local_now

    def change(self, by: str) -> AbstractContextManager[Change]:
        """A transaction of this person at this moment."""
        return self.store.change(by=by, at=self.clock())


def open_desk(data_dir: Path | None = None, url: str | None = None) -> Desk:
    """The desk at `data_dir` (SCREENING_DATA_DIR, else ./data) and `url` (SCREENING_DATABASE_URL, else a file in there).

    Raises MigrationFailed when the database cannot be opened.
    """
    folder = data_dir or Path(os.environ.get("SCREENING_DATA_DIR") or "data")
    address = os.environ.get("SCREENING_DATABASE_URL", "") if url is None else url
    folder = folder.absolute()
    return Desk(open_store(address, data_dir=folder), folder)


def new_id() -> str:
    """An id that nobody can guess."""
    return secrets.token_hex(8)


def permit(desk: Desk, by: str, action: Action, opening_id: str = "", *, interviewers: Collection[str] = ()) -> Person:
    """The person, if they may do that to this opening ("": to the desk). Asked anew each time.

    Raises NotAllowed, NotPossible (it would change an opening that is closed).
    """
    person = somebody(desk, by)
    if not may(person, action, Thing(opening_id, frozenset(interviewers))):
        raise NotAllowed(by, action.value)
    if action in CHANGES and opening_id:
        refuse_closed(desk, opening_id)
    return person


def refuse_closed(desk: Desk, opening_id: str) -> None:
    """For what only an open opening takes. Raises NotPossible."""
    if _is_closed(desk, opening_id):
        raise NotPossible(CLOSED)


def _is_closed(desk: Desk, opening_id: str) -> bool:
    with desk.store.read() as db:
        found = openings.find(db, opening_id)
    return found is not None and found.closed_at is not None


def allowed(desk: Desk, by: str, action: Action, opening_id: str = "") -> bool:
    """Would `permit` let them? For what a page offers."""
    with desk.store.read() as db:
        person = people.find(db, by)
    if person is None or not may(person, action, Thing(opening_id)):
        return False
    return not (action in CHANGES and opening_id and _is_closed(desk, opening_id))


def somebody(desk: Desk, by: str) -> Person:
    """The person, if they (still) work here. Raises NotAllowed."""
    with desk.store.read() as db:
        person = people.find(db, by)
    if person is None or not person.is_active:
        raise NotAllowed(by, "work here")
    return person


def opening_of(desk: Desk, opening_id: str) -> Opening:
    """The opening. Raises NotFound."""
    with desk.store.read() as db:
        found = openings.find(db, opening_id)
    if found is None:
        raise NotFound("This opening does not exist (any more). Go back to the openings.")
    return found
