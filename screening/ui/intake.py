"""Resumes in: drop files or a folder, see what became of each, try again where it makes sense."""

from __future__ import annotations

from typing import Any

import streamlit as st

from screening.actions.intake import intake, retry_file
from screening.actions.views import IntakeView
from screening.errors import ScreeningError
from screening.model.hiring import FileState, UploadedFile
from screening.reading.limits import FILE_BYTES, MEGABYTE
from screening.ui.components import file_list, uploader
from screening.ui.desk import desk, person
from screening.ui.parts import chosen_opening, count, empty, guarded, heading, no_opening, trouble

SHOWN = 200  # files; the newest and the troubled ones first
LOOK_EVERY = 2.0  # seconds
HOPELESS = frozenset({"empty", "encrypted", "no_text", "too_deep", "too_large", "unsupported"})  # the same bytes end the same way
FIRST = {FileState.READING: 0, FileState.REJECTED: 1, FileState.WAITING: 2, FileState.DUPLICATE: 3, FileState.DONE: 4}


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
    uploader(
        {
            "opening": opening.id,
            "target": f"api/upload/{opening.id}",
            "limit": FILE_BYTES,
            "words": f"PDF, Word, text, pictures and scans, e-mails, archives; up to {FILE_BYTES // MEGABYTE} MB each",
        },
        key=f"uploader-{opening.id}",
    )
    _progress(opening.id)


def _progress(opening_id: str) -> None:
    """What became of each file; looks again by itself only while something is on its way."""
    busy = intake(desk(), opening_id, by=person()).waiting > 0
    st.fragment(guarded(_files), run_every=LOOK_EVERY if busy else None)(opening_id, busy)


def _files(opening_id: str, was_busy: bool) -> None:
    view = intake(desk(), opening_id, by=person())
    if not view.files:
        empty("No resumes yet. Drop a folder and the first ones are ranked within a minute.")
        return
    st.progress((view.total - view.waiting) / view.total, text=_summary(view))
    said = file_list(_file_data(view), key=f"files-{opening_id}")
    if said.retry:
        try:
            retry_file(desk(), str(said.retry["id"]), by=person())
        except ScreeningError as error:
            trouble(error)
            return
        st.rerun()
    if said.open:
        st.switch_page("candidate.py", query_params={"id": str(said.open["id"])})
    if was_busy and not view.waiting:
        st.rerun()


def _summary(view: IntakeView) -> str:
    parts = [f"{count(view.done, 'resume')} read"]
    if view.waiting:
        parts.append(f"{view.waiting:,} on the way")
    if view.duplicates:
        parts.append(f"{view.duplicates:,} already here")
    if view.rejected:
        parts.append(f"{view.rejected:,} could not be read")
    return ", ".join(parts)


def _file_data(view: IntakeView) -> dict[str, Any]:
    ordered = sorted(view.files, key=lambda file: FIRST[file.state])
    left = len(ordered) - SHOWN
    return {
        "files": [_file(file) for file in ordered[:SHOWN]],
        "left": f"{left:,} more, all read or waiting" if left > 0 else "",
    }


def _file(file: UploadedFile) -> dict[str, Any]:
    return {
        "id": file.id,
        "name": file.filename,
        "state": file.state.value,
        "outcome": _outcome(file),
        "retry": file.state is FileState.REJECTED and file.reason_code not in HOPELESS,
        "application": file.application_id if file.state in (FileState.DONE, FileState.DUPLICATE) else None,
    }


def _outcome(file: UploadedFile) -> str:
    if file.state is FileState.REJECTED:
        return file.reason or "This file could not be read."
    if file.state is FileState.DONE and file.application_id is None:
        return file.reason or "Opened; what is inside is listed by itself"
    words = {
        FileState.WAITING: "Waiting its turn",
        FileState.READING: "Being read",
        FileState.DONE: "Read and ranked",
        FileState.DUPLICATE: file.reason or "The same file is already here; it counts once",
    }
    return words[file.state]


show()
