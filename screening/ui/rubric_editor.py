"""One rubric: its criteria as rows to change, beside what that does to an opening's candidates, and the file it is."""

from __future__ import annotations

from html import escape

import streamlit as st

from screening.access.policy import Action
from screening.actions.bench import Trial
from screening.actions.rubric_versions import create_rubric, open_rubric, save_rubric
from screening.errors import RubricError, ScreeningError, StaleRecord
from screening.evaluation.rubric_edit import Checked, changed, checked, text_of, values_of
from screening.ui.desk import allows, desk, person
from screening.ui.fault_places import places_named
from screening.ui.parts import day, empty, heading, say_later, trouble
from screening.ui.rubric_fields import faults_at
from screening.ui.rubric_parts import (
    begin_rubrics,
    bench_of,
    choose_opening,
    decides_nothing,
    gate_table,
    moved_list,
    must_counts,
    not_taken,
    tried,
)
from screening.ui.rubric_rows import show_rows, title_words
from screening.ui.rubric_state import Work, work
from screening.ui.rubric_words import field_words
from screening.vocabulary.load import load_vocabulary

HEAD = (("title", "Title", 120), ("description", "What the role is, for the list of rubrics", 2000))


def show() -> None:
    begin_rubrics()
    edited = work()
    if edited is None:
        heading("No rubric open")
        empty("Choose a rubric to change, or begin a new one.")
        if st.button("Go to rubrics", type="primary"):
            st.switch_page("rubrics.py")
        return
    found = checked(edited.values, load_vocabulary(), name=edited.rubric_id or "rubric")
    _head(edited, found)
    left, right = st.columns([1.45, 1], gap="medium")
    with right, st.container(key="beside-rubric"):
        trial = _beside(edited, found)
    with left:
        _title(edited, found)
        show_rows(edited, found, trial.idle if trial else ())


def _head(edited: Work, found: Checked) -> None:
    title, actions = st.columns([2, 1.6], vertical_alignment="center")
    state = f"version {edited.version}" if edited.rubric_id else "new, not saved yet"
    with title:
        heading(str(edited.values.get("title") or "Untitled"), state, "changed" if edited.is_changed and edited.rubric_id else "")
    with actions, st.container(horizontal=True, horizontal_alignment="right"):
        st.button("Undo", disabled=not edited.steps, on_click=edited.undo)
        st.download_button(
            "Export", data=found.text, file_name=f"{edited.rubric_id or 'rubric'}.yaml", mime="application/yaml", on_click="ignore"
        )
        word = f"Save as version {edited.version + 1}" if edited.rubric_id else "Save"
        bars = found.rubric is None or not edited.is_changed or not allows(Action.EDIT_RUBRICS)
        if st.button(word, type="primary", disabled=bars):  # no callback: it might run before that of a field just left
            _save(edited, found.text)
            st.rerun()
    with st.container():  # always there, so that what stands below keeps its place, and the page its scroll
        _notes(edited, found)


def _notes(edited: Work, found: Checked) -> None:
    """What bars saving, and what to do about it."""
    if edited.stale:
        trouble(edited.stale)
        with st.container(horizontal=True):
            if st.button("Save mine as a copy"):
                title = f"{edited.values.get('title')} (copy)"
                _copy(edited, text_of(changed(edited.values, (), "title", title)))
                st.rerun()
            st.button("Look at the newer version", on_click=_forget)
    if found.rubric is None:
        faults = [fault for each in found.faults.values() for fault in each]
        fields = (place[:-1] if len(place) > 3 and isinstance(place[-1], int) and place[-2] != "of" else place for place in found.faults)
        where = places_named(edited.values, fields, called=title_words, field=field_words)
        st.html(f'<div class="note"><b>{len(faults)} to mend</b> before this can be saved{escape(where)}</div>')


def _title(edited: Work, found: Checked) -> None:
    for column, (name, label, most) in zip(st.columns(2), HEAD, strict=True):
        key = f"{name}-{edited.generation}"
        with column:
            value = str(edited.values.get(name) or "")
            st.text_input(label, value=value, max_chars=most, key=key, on_change=_rehead, args=(edited, name, key))
    with st.container():
        for name in ("title", "version", "description"):
            faults_at(found, (name,))
        for fault in found.faults.get((), ()):
            trouble(f"{fault.what}; {fault.remedy}")


def _rehead(edited: Work, name: str, key: str) -> None:
    edited.step(changed(edited.values, (), name, st.session_state[key]), renew=False)


def _beside(edited: Work, found: Checked) -> Trial | None:
    """The preview, the file, or the versions; the trial that the preview is of."""
    view = st.segmented_control(
        "View", ["Candidates", "File", "Versions"], default="Candidates", label_visibility="collapsed", key="beside"
    )
    if view == "File":
        _file(edited)
    elif view == "Versions":
        _versions(edited)
    opening = choose_opening("Tried on", edited.rubric_id, key="tried_on") if view == "Candidates" else None
    if found.rubric is None or opening is None:
        if view == "Candidates":
            empty(
                "Mend what is marked, and see here who moves."
                if opening
                else "Once an opening has candidates, see here who moves in or out."
            )
        return None
    trial = tried(bench_of(opening), found.rubric)
    st.html(gate_table(trial.changes) + decides_nothing(trial) + moved_list(trial.changes) + must_counts(trial))
    return trial


def _file(edited: Work) -> None:
    key = f"file-{edited.generation}"
    text = st.text_area("The rubric file", value=text_of(edited.values), height=520, key=key)
    if edited.has_comments:
        st.html('<div class="note">Remarks behind # are kept in the versions saved before, and left out of what is saved from here.</div>')
    st.button("Take over these lines", disabled=text == text_of(edited.values), on_click=_take_file, args=(edited, key))
    if edited.text_faults:
        not_taken("These lines were not taken over.", edited.text_faults)


def _take_file(edited: Work, key: str) -> None:
    try:
        edited.step(values_of(st.session_state[key]))
        edited.text_faults = ()
    except RubricError as error:
        edited.text_faults = error.faults


def _versions(edited: Work) -> None:
    if not edited.rubric_id:
        empty("A first version comes with the first save.")
        return
    opened = open_rubric(desk(), edited.rubric_id, by=person())
    earlier = opened.earlier
    if opened.offer:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.html('<div class="note"><b>A newer version came with the program.</b> Nothing is saved by looking at it.</div>')
            st.button("Look at it", key="look-offer", type="tertiary", on_click=_look, args=(edited, opened.offer))
    if not earlier:
        empty("This rubric is as it came with the program. The first change makes the next version.")
    for each in earlier:
        used = "used, so it stays as it is" if each.used_at else "not used yet"
        with st.container(horizontal=True, vertical_alignment="center"):
            who = f"by {escape(each.written_by)}" if each.written_by else "came with the program"
            st.html(f'<div class="note"><b>Version {each.version}</b> · {day(each.created_at)} · {who} · {used}</div>')
            if each.version != edited.version:
                st.button("Bring back", key=f"back-{each.version}", type="tertiary", on_click=_bring_back, args=(edited, each.version))


def _bring_back(edited: Work, version: int) -> None:
    edited.step(values_of(open_rubric(desk(), edited.rubric_id, version, by=person()).text))


def _look(edited: Work, text: str) -> None:
    edited.step(values_of(text))


def _save(edited: Work, text: str) -> None:
    if not edited.rubric_id:
        _copy(edited, text)
        return
    try:
        saved = save_rubric(desk(), edited.rubric_id, text, based_on=edited.version, by=person())
    except StaleRecord as error:
        edited.stale = str(error)
    except ScreeningError as error:
        edited.stale = f"Not saved. {error}"
    else:
        _kept(edited, saved.id, saved.version, text)
        say_later(f"Saved as version {saved.version}. Openings that use it can be scored again from the list of rubrics.")


def _copy(edited: Work, text: str) -> None:
    try:
        made = create_rubric(desk(), text, by=person())
    except ScreeningError as error:
        edited.stale = f"Not saved. {error}"
        return
    _kept(edited, made.id, made.version, open_rubric(desk(), made.id, by=person()).text)  # its title may have got a number
    st.query_params["rubric"] = made.id
    say_later(f"Saved: {made.title}. Openings can be judged by it from now on.")


def _kept(edited: Work, rubric_id: str, version: int, text: str) -> None:
    edited.rubric_id, edited.version, edited.stale = rubric_id, version, ""
    edited.values = values_of(text)
    edited.saved = edited.values
    edited.generation += 1


def _forget() -> None:
    st.session_state.pop("rubric_work", None)


show()
