"""A job posting becomes a draft: each criterion beside the sentence that asked for it, for a person to take or leave."""

from __future__ import annotations

import os
import tempfile
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st

from screening.actions.drafting import draft_from_file, draft_from_text
from screening.errors import ScreeningError
from screening.evaluation.draft import TICKS_LOST, Draft, DraftLine
from screening.evaluation.rubric_text import rubric_text
from screening.ui.desk import desk, person
from screening.ui.parts import count, empty, heading, trouble
from screening.ui.rubric_parts import begin_rubrics, literal
from screening.ui.rubric_state import begin_new
from screening.ui.rubric_words import labelled

DRAFT = "posting_draft"
MUST, NICE, LEAVE = "Must-have", "Nice-to-have", "Leave out"
LIMITS = "The rules find most of what a posting asks for, not all, and may take a wish for a must. Read the posting beside these lines."
LEFT_OUT = "Sentences that may ask for more are listed at the end."
MOST_LETTERS = 60_000
KINDS = ["pdf", "docx", "doc", "odt", "rtf", "html", "htm", "txt", "md"]


def show() -> None:
    begin_rubrics()
    draft: Draft | None = st.session_state.get(DRAFT)
    heading("Draft from a posting", "Rules read the posting; a person decides, line by line." if draft else "")
    if fault := st.session_state.pop("draft_fault", None):
        trouble(fault)
    if draft is None:
        _ask()
    else:
        _review(draft)


def _ask() -> None:
    empty("Paste a job posting, or hand in its file. Each thing it asks for becomes a line with the sentence that asked.")
    pasted, given = st.columns([2, 1])
    with pasted:
        st.text_area("The posting", height=380, max_chars=MOST_LETTERS, key="posting_text")
    with given:
        st.file_uploader("Or its file", type=KINDS, key="posting_file")
    st.button("Draft a rubric", type="primary", on_click=_draft)


def _draft() -> None:
    given: Any = st.session_state.get("posting_file")
    text = str(st.session_state.get("posting_text") or "")
    try:
        if given is not None:
            st.session_state[DRAFT] = _from_file(given.name, given.getvalue())
        elif text.strip():
            st.session_state[DRAFT] = draft_from_text(desk(), text, by=person())
        else:
            st.session_state["draft_fault"] = "There is nothing to read yet. Paste a posting, or choose its file."
    except ScreeningError as error:
        st.session_state["draft_fault"] = str(error)


def _from_file(name: str, content: bytes) -> Draft:
    folder = desk().data_dir / "incoming"
    folder.mkdir(parents=True, exist_ok=True)
    handle, place = tempfile.mkstemp(dir=folder)
    path = Path(place)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        return draft_from_file(desk(), path, name, by=person())
    finally:
        path.unlink(missing_ok=True)


def _review(draft: Draft) -> None:
    if not draft.lines:
        empty("The rules found nothing in this posting that a resume could show. Begin a rubric by hand, or try another posting.")
    else:
        st.caption(LIMITS + (f" {LEFT_OUT}" if draft.left_out else ""))
    if draft.ticks_lost:
        st.html(f'<div class="note"><b>{TICKS_LOST}</b></div>')
    chosen = {line.criterion.id: _line(line) for line in draft.lines}
    kept = [name for name, choice in chosen.items() if choice != LEAVE]
    with st.container(horizontal=True):
        if kept and st.button(f"Make a rubric of {count(len(kept), 'line')}", type="primary"):
            _make(draft, chosen)
        st.button("Another posting", on_click=lambda: st.session_state.pop(DRAFT, None))
    if draft.left_out:
        with st.expander(f"{count(len(draft.left_out), 'sentence')} of the posting left out, and why"):
            rows = "".join(
                f'<li><span class="push"><q>{escape(each.sentence)}</q> <small>{escape(labelled(each.reason))}</small></span></li>'
                for each in draft.left_out
            )
            st.html(f'<ul class="steps asked">{rows}</ul>')


def _line(line: DraftLine) -> str:
    name = line.criterion.id
    with st.container(border=True, key=f"draft-{name}"):
        words, choice = st.columns([2.2, 1.2], vertical_alignment="center")
        words.html(f'<div class="asked"><b>{escape(line.criterion.label)}</b><q>{escape(line.sentence)}</q></div>')
        first = MUST if line.criterion.is_must else NICE
        with choice:
            said = st.segmented_control(
                f"What to do with {literal(line.criterion.label)}",
                [MUST, NICE, LEAVE],
                default=first,
                required=True,
                label_visibility="collapsed",
                key=f"take-{name}",
            )
    return str(said or LEAVE)


def _make(draft: Draft, chosen: dict[str, str]) -> None:
    begin_new(rubric_text(draft.taking({name: choice == MUST for name, choice in chosen.items() if choice != LEAVE})))
    st.session_state.pop(DRAFT, None)
    st.switch_page("rubric_editor.py")


show()
