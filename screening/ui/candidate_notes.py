"""The notes on the person shown: written down while they are typed, shown with who and when."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import streamlit as st

from screening.actions.notes import NoteView, delete_note, notes_on, write_note
from screening.actions.views import CandidateView
from screening.errors import ScreeningError

from .components import notes_pane
from .desk import desk, person
from .parts import day

FAULT = "note_fault"  # in the session: (application, what went wrong), until the next word is saved


def show_notes(view: CandidateView) -> None:
    """The notes and a place to write; what is typed is kept as it is typed."""
    about = view.application.id
    key = f"notes-{about}"
    written = notes_on(desk(), about, by=person())
    fault = st.session_state.get(FAULT, ("", ""))
    data: dict[str, Any] = {
        "about": about,
        "notes": [_note(each) for each in written],
        "mayWrite": "note" in view.allowed and view.opening.closed_at is None,
        "mayDelete": "note" in view.allowed,
        "fault": fault[1] if fault[0] == about else "",
    }
    data["stamp"] = hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()

    def said() -> None:
        _keep(about, getattr(st.session_state.get(key), "say", None))

    notes_pane(data, key=key, on_say=said)


def _keep(about: str, said: object) -> None:
    if not isinstance(said, dict) or said.get("about") != about:
        return
    st.session_state.pop(FAULT, None)
    note_id, text, version = str(said.get("id") or ""), str(said.get("text") or ""), said.get("version")
    try:
        if said.get("what") == "delete":
            delete_note(desk(), about, note_id, by=person())
        else:
            write_note(desk(), about, note_id, text, version=version if isinstance(version, int) else 0, by=person())
    except ScreeningError as error:
        st.session_state[FAULT] = (about, str(error))


def _note(note: NoteView) -> dict[str, Any]:
    return {
        "id": note.id,
        "version": note.version,
        "text": note.text,
        "who": note.who or "Somebody",
        "day": f"{day(note.at)}, {note.at.astimezone():%H:%M}",
        "edited": f"edited {day(note.edited_at)}, {note.edited_at.astimezone():%H:%M}" if note.edited_at else "",
        "deleted": note.is_deleted,
        "mine": note.is_mine,
        "earlier": [{"text": words, "day": day(at)} for words, at in note.earlier],
    }
