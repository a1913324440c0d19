"""Resumes in: drop files or a folder, see what became of each, try again where it makes sense."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from screening.access.policy import Action
from screening.actions.batches import HOPELESS, cancel_waiting, read_cancelled, retry_failed
from screening.actions.intake import intake, retry_file
from screening.actions.pairs import pairs
from screening.actions.views import IntakeView
from screening.errors import ScreeningError
from screening.model.hiring import FileState, Opening, UploadedFile
from screening.reading.limits import FILE_BYTES, MEGABYTE, PACKED_BYTES
from screening.ui.batches import batch_dialogs, batch_lines
from screening.ui.components import file_list, uploader
from screening.ui.desk import allows, desk, person
from screening.ui.parts import chosen_opening, count, drawn_anew, empty, guarded, heading, no_opening, trouble

SHOWN = 200  # files; the newest and the troubled ones first
LOOK_EVERY, GLANCE_EVERY = 2.0, 10.0  # seconds, while files are on their way, and while nothing is: a colleague may add some
FIRST = {
    FileState.READING: 0,
    FileState.REJECTED: 1,
    FileState.WAITING: 2,
    FileState.CANCELLED: 3,
    FileState.DUPLICATE: 4,
    FileState.DONE: 5,
}


def show() -> None:
    chosen = chosen_opening(desk())
    if chosen is None:
        no_opening()
        return
    opening = chosen.opening
    title, actions = st.columns([2, 1], vertical_alignment="center")
    with title:
        heading("Add resumes", opening.title, opening.location)
    with actions, st.container(horizontal=True, horizontal_alignment="right"):
        if st.button("See the ranking", icon=":material/leaderboard:"):
            st.switch_page("ranking.py", query_params={"opening": opening.id})
    if fault := st.session_state.pop("intake_fault", None):
        trouble(fault)
    _drop(opening)
    _same_people(opening.id)
    _progress(opening)
    batch_dialogs()


def _drop(opening: Opening) -> None:
    if opening.closed_at:
        empty("This opening is closed: nothing is added any more. Open it again on the page Openings.")
        return
    if not allows(Action.UPLOAD, opening.id):
        empty("You can follow what is handed in here. Recruiters on this opening add resumes.")
        return
    source = st.text_input(
        "Where these resumes come from",
        max_chars=120,
        placeholder="Job fair, 12 Nov",
        key=f"source-{opening.id}",
        help="Optional. It stands with every resume you add below, and you can change it later.",
    )
    uploader(
        {
            "opening": opening.id,
            "target": f"api/upload/{opening.id}",
            "limit": PACKED_BYTES,
            "source": source,
            "words": f"PDF, Word, text, pictures and scans, e-mails; up to {FILE_BYTES // MEGABYTE} MB each. "
            f"Archives up to {PACKED_BYTES // MEGABYTE} MB",
        },
        key=f"uploader-{opening.id}",
    )


def _same_people(opening_id: str) -> None:
    """Says that somebody may be here twice."""
    found = pairs(desk(), opening_id, by=person())
    if not found.waiting and not found.uncompared:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        if found.waiting:
            words = f"{count(len(found.waiting), 'pair')} of candidates may be one person each."
            st.html(f'<div class="head">{words}</div>', width="content")
        else:
            words = f"{count(found.uncompared, 'resume was', 'resumes were')} never compared with the others."
            st.html(f'<div class="head">{words}</div>', width="content")
        if st.button("Look at them", key="see_pairs"):
            st.switch_page("duplicates.py", query_params={"opening": opening_id})


def _progress(opening: Opening) -> None:
    """What became of each file; looks again by itself, seldom while nothing is on its way."""
    busy = intake(desk(), opening.id, by=person()).waiting > 0
    st.fragment(guarded(_files), run_every=LOOK_EVERY if busy else GLANCE_EVERY)(opening, busy)


def _files(opening: Opening, was_busy: bool) -> None:
    drawn_anew()
    view = intake(desk(), opening.id, by=person())
    if not view.files:
        empty("No resumes yet. Drop a folder and the first ones are ranked within a minute.")
        return
    may_change = allows(Action.UPLOAD, opening.id)
    st.progress((view.total - view.waiting) / view.total if view.total else 1.0, text=_summary(view))
    if may_change:
        _for_all(opening.id, view)
    batch_lines(opening.id, may_change=may_change)
    said = file_list(_file_data(view, may_change), key=f"files-{opening.id}")
    if said.retry:
        _do(retry_file, str(said.retry["id"]))
    if said.open:
        st.switch_page("candidate.py", query_params={"id": str(said.open["id"])})
    if was_busy != (view.waiting > 0):
        st.rerun()


def _for_all(opening_id: str, view: IntakeView) -> None:
    """What can be done with many files at once."""
    again = sum(file.state is FileState.REJECTED and file.reason_code not in HOPELESS for file in view.files)
    waiting = sum(file.state is FileState.WAITING for file in view.files)
    if not again and not waiting and not view.cancelled:
        return
    with st.container(horizontal=True):
        if again and st.button(f"Retry {count(again, 'file')}", key="retry_all", icon=":material/refresh:"):
            _do(retry_failed, opening_id)
        if waiting and st.button(f"Cancel {count(waiting, 'file')} not yet begun", key="cancel_all", icon=":material/close:"):
            _do(cancel_waiting, opening_id)
        if view.cancelled and st.button(f"Read {count(view.cancelled, 'cancelled file')}", key="uncancel_all"):
            _do(read_cancelled, opening_id)


def _do(act: Callable[..., object], what: str) -> None:
    try:
        act(desk(), what, by=person())
    except ScreeningError as error:
        st.session_state["intake_fault"] = str(error)
    st.rerun()


def _summary(view: IntakeView) -> str:
    parts = [f"{count(view.done, 'resume')} read"]
    if view.waiting:
        parts.append(f"{view.waiting:,} on the way")
    if view.duplicates:
        parts.append(f"{view.duplicates:,} already here")
    if view.cancelled:
        parts.append(f"{view.cancelled:,} cancelled")
    if view.rejected:
        parts.append(f"{view.rejected:,} could not be read")
    return ", ".join(parts)


def _file_data(view: IntakeView, may_change: bool) -> dict[str, Any]:
    ordered = sorted(view.files, key=lambda file: FIRST[file.state])
    left = len(ordered) - SHOWN
    return {
        "files": [_file(file, may_change) for file in ordered[:SHOWN]],
        "left": f"{left:,} more, all read or waiting" if left > 0 else "",
    }


def _file(file: UploadedFile, may_change: bool) -> dict[str, Any]:
    return {
        "id": file.id,
        "name": file.filename,
        "state": file.state.value,
        "outcome": _outcome(file),
        "retry": may_change and _may_help(file),
        "application": file.application_id if file.state in (FileState.DONE, FileState.DUPLICATE) else None,
    }


def _may_help(file: UploadedFile) -> bool:
    """Could reading it again end otherwise?"""
    return file.state is FileState.CANCELLED or (file.state is FileState.REJECTED and file.reason_code not in HOPELESS)


def _outcome(file: UploadedFile) -> str:
    if file.state is FileState.REJECTED:
        return file.reason or "This file could not be read."
    if file.state is FileState.DONE and file.application_id is None:
        return file.reason or "Opened; what is inside is listed by itself"
    words = {
        FileState.WAITING: "Waiting its turn",
        FileState.READING: "Being read",
        FileState.DONE: "Read and ranked",
        FileState.CANCELLED: "Cancelled before it was read",
        FileState.DUPLICATE: file.reason or "The same file is already here; it counts once",
    }
    return words[file.state]


show()
