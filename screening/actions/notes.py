"""Notes about an application: for those who work on its opening, edited and deleted by whoever wrote them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from screening.access.policy import Action
from screening.errors import NotAllowed, NotFound, StaleRecord
from screening.storage import candidates, notes, people
from screening.storage.notes import NoteRow

from .blind import mask_on, sight
from .candidates import application_of
from .context import Desk, NotPossible, opening_of, permit, refuse_closed

LONGEST_NOTE = 5_000  # characters
ONE_SITTING = timedelta(minutes=10)  # what is typed on within it is one version
NOTE_ID = re.compile(r"[0-9a-f]{16}")
EMPTY = "Write something, or delete the note."


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note as it is shown; `earlier` are (words, since when) before its edits, `is_mine` may be edited by who looks."""

    id: str
    version: int
    text: str
    who: str
    at: datetime
    edited_at: datetime | None
    is_deleted: bool
    is_mine: bool
    earlier: tuple[tuple[str, datetime], ...]


def notes_on(desk: Desk, application_id: str, *, by: str) -> tuple[NoteView, ...]:
    """The notes on an application, oldest first; where it is blind, those of others without the person. Raises NotAllowed, NotFound."""
    application = application_of(desk, application_id)
    asking = permit(desk, by, Action.SEE_CANDIDATES, application.opening_id)
    hides = sight(desk, asking, opening_of(desk, application.opening_id)).hides(application_id)
    hide = mask_on(desk, application).words if hides else str
    with desk.store.read() as db:
        written, before, names = notes.about(db, application_id), notes.earlier(db, application_id), people.names(db)
    return tuple(
        NoteView(
            each.id,
            each.version,
            each.text if each.by == by else hide(each.text),
            names.get(each.by, ""),
            each.at,
            each.edited_at,
            each.deleted_at is not None,
            each.by == by,
            tuple((words if each.by == by else hide(words), at) for words, at in before.get(each.id, ())),
        )
        for each in written
    )


def write_note(desk: Desk, application_id: str, note_id: str, text: str, *, version: int = 0, by: str) -> int:
    """Save a note as it stands: `note_id` is made by whoever types (16 hex signs), so that saving twice keeps one note.

    `version` is the one that was edited, 0 for a new note. Returns the version it has now.
    Raises NotAllowed (somebody else's), NotFound, NotPossible (no words, a closed opening), StaleRecord (edited elsewhere meanwhile).
    """
    opening_id = application_of(desk, application_id).opening_id
    permit(desk, by, Action.NOTE, opening_id)
    refuse_closed(desk, opening_id)  # one's own words can still be taken out
    words = _words(text)
    if not NOTE_ID.fullmatch(note_id):
        raise NotPossible("This note cannot be told from others. Reload the page.")
    with desk.change(by) as change:
        if candidates.application(change.db, application_id, lock=True) is None:
            raise NotFound("This candidate was deleted, so the note was not kept.")
        now = notes.find(change.db, note_id, lock=True)
        if now is None:
            notes.add(change.db, NoteRow(note_id, application_id, 1, words, by, change.at))
            change.record("note.written", f"application:{application_id}", note=note_id, characters=len(words))
            return 1
        _refuse(now, application_id, version, words, by)
        if now.text == words:
            change.abandon()
            return now.version
        keep = change.at - (now.edited_at or now.at) > ONE_SITTING
        notes.rewrite(change.db, now, words, at=change.at, keep=keep)
        change.record("note.edited", f"application:{application_id}", note=note_id, version=now.version + 1, characters=len(words))
        return now.version + 1


def delete_note(desk: Desk, application_id: str, note_id: str, *, by: str) -> None:
    """Take the words of one's own note out; that there was one stays. Raises NotAllowed, NotFound."""
    permit(desk, by, Action.NOTE, application_of(desk, application_id).opening_id)
    with desk.change(by) as change:
        now = notes.find(change.db, note_id, lock=True)
        if now is None or now.application_id != application_id:
            raise NotFound("This note does not exist (any more). Reload the page.")
        if now.by != by:
            raise NotAllowed(by, "delete somebody else's note")
        if now.deleted_at is not None:
            change.abandon()
            return
        notes.remove(change.db, note_id, at=change.at)
        change.record("note.deleted", f"application:{application_id}", note=note_id)


def _refuse(now: NoteRow, application_id: str, version: int, words: str, by: str) -> None:
    if now.application_id != application_id or now.by != by:
        raise NotAllowed(by, "change somebody else's note")
    if now.deleted_at is not None:
        raise StaleRecord("This note was deleted meanwhile. Your words are kept here: save them as a new note.")
    if now.version != version and now.text != words:
        raise StaleRecord("This note was changed in another window meanwhile. Your words are kept here: copy them, then reload the page.")


def _words(text: str) -> str:
    """As typed, without control and direction-changing signs; lines stay lines."""
    kept = "".join(sign for sign in text.replace("\r\n", "\n") if sign == "\n" or sign == "\t" or sign.isprintable())
    if not kept.strip():
        raise NotPossible(EMPTY)
    return kept.strip()[:LONGEST_NOTE]
