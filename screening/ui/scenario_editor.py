"""One scenario: as it will be played, its fields form by form, its file, its versions."""

from __future__ import annotations

from html import escape

import streamlit as st

from screening.access.policy import Action
from screening.actions.context import allowed
from screening.actions.scenarios import create_kit, open_kit, save_kit
from screening.errors import KitError, ScreeningError
from screening.scenarios.kit_edit import Checked, checked, text_of, values_of
from screening.ui.desk import desk, person
from screening.ui.fault_places import places_named
from screening.ui.parts import day, empty, heading, plain, say_later, trouble
from screening.ui.scenario_fields import show_form, show_head
from screening.ui.scenario_parts import preview_markup, print_links, scenario_style
from screening.ui.scenario_state import KitWork, forget_scenario, kit_work

LOOK, FIELDS, FILE, VERSIONS = "As it is played", "Fields", "File", "Versions"


def show() -> None:
    st.html(scenario_style())
    edited = kit_work()
    if edited is None:
        heading("No scenario open")
        empty("Choose a scenario to look at or change, or begin a new one.")
        if st.button("Go to scenarios", type="primary"):
            st.switch_page("scenarios.py")
        return
    may_edit = allowed(desk(), person(), Action.EDIT_SCENARIOS)
    found = checked(edited.values, name=edited.kit_id or "scenario")
    _head(edited, found, may_edit=may_edit)
    views = [LOOK, FIELDS, FILE, VERSIONS] if may_edit else [LOOK, VERSIONS]
    first = LOOK if found.kit or not may_edit else FIELDS
    view = st.segmented_control("View", views, default=first, label_visibility="collapsed", key="scenario_view", required=True)
    if view == FIELDS:
        show_head(edited, found)
        show_form(edited, found)
    elif view == FILE:
        _file(edited)
    elif view == VERSIONS:
        _versions(edited, may_edit=may_edit)
    else:
        _preview(edited, found)


def _head(edited: KitWork, found: Checked, *, may_edit: bool) -> None:
    title, actions = st.columns([2, 1.6], vertical_alignment="center")
    state = f"version {edited.version}" if edited.kit_id else "new, not saved yet"
    with title:
        heading(str(edited.values.get("title") or "Untitled"), state, "changed" if edited.is_changed and edited.kit_id else "")
    with actions, st.container(horizontal=True, horizontal_alignment="right"):
        if st.button("All scenarios", type="tertiary"):
            st.switch_page("scenarios.py")
        st.download_button(
            "Export", data=found.text, file_name=f"{edited.kit_id or 'scenario'}.yaml", mime="application/yaml", on_click="ignore"
        )
        if may_edit:
            st.button("Undo", disabled=not edited.steps, on_click=edited.undo)
            word = f"Save as version {edited.version + 1}" if edited.kit_id else "Save"
            if st.button(word, type="primary", disabled=found.kit is None or not edited.is_changed):
                _save(edited, found.text)
                st.rerun()
    if edited.fault:
        trouble(edited.fault)
        with st.container(horizontal=True):
            if st.button("Save mine as a copy"):
                _copy(edited, found.text)
                st.rerun()
            st.button("Look at the newer version", on_click=forget_scenario)
    if found.kit is None:
        number = sum(len(each) for each in found.faults.values())
        where = places_named(edited.values, found.faults, called=lambda entry: str(entry.get("form") or entry.get("name") or ""))
        st.html(f'<div class="note"><b>{number} to mend</b> before this can be saved{escape(where)}</div>')
        for fault in found.at((), below=False):
            trouble(f"{fault.what}; {fault.remedy}")


def _preview(edited: KitWork, found: Checked) -> None:
    if found.kit is None:
        empty("Mend what is marked under Fields, and see here how it is played.")
        return
    names = [form.name for form in found.kit.forms]
    name = st.segmented_control("Form", names, default=names[0], format_func=plain, key=f"preview-{edited.generation}", required=True)
    form = found.kit.form(str(name)) or found.kit.forms[0]
    if edited.kit_id:
        st.html(print_links(edited.kit_id, form.name))
    st.html(preview_markup(found.kit, form))


def _file(edited: KitWork) -> None:
    key = f"scenario-file-{edited.generation}"
    text = st.text_area("The scenario file", value=text_of(edited.values), height=520, key=key)
    st.button("Take over these lines", disabled=text == text_of(edited.values), on_click=_take_file, args=(edited, key))
    if fault := st.session_state.pop("scenario_file_fault", None):
        for line in fault.splitlines():
            trouble(line)


def _take_file(edited: KitWork, key: str) -> None:
    try:
        edited.step(values_of(st.session_state[key]))
    except KitError as error:
        st.session_state["scenario_file_fault"] = str(error)


def _versions(edited: KitWork, *, may_edit: bool) -> None:
    if not edited.kit_id:
        empty("A first version comes with the first save.")
        return
    opened = open_kit(desk(), edited.kit_id, by=person())
    if not opened.earlier:
        empty("This scenario is as it came with the program. The first change makes the next version.")
    for each in opened.earlier:
        used = "used, so it stays as it is" if each.used_at else "not used yet"
        who = f"by {escape(each.written_by)}" if each.written_by else "came with the program"
        with st.container(horizontal=True, vertical_alignment="center"):
            st.html(f'<div class="note"><b>Version {each.version}</b> · {day(each.created_at)} · {who} · {used}</div>')
            if may_edit and each.version != edited.version:
                st.button("Bring back", key=f"back-{each.version}", type="tertiary", on_click=_bring_back, args=(edited, each.version))


def _bring_back(edited: KitWork, version: int) -> None:
    edited.step(values_of(open_kit(desk(), edited.kit_id, version, by=person()).text))


def _save(edited: KitWork, text: str) -> None:
    if not edited.kit_id:
        _copy(edited, text)
        return
    try:
        saved = save_kit(desk(), edited.kit_id, text, based_on=edited.version, by=person())
    except ScreeningError as error:
        edited.fault = str(error) if "Not saved" in str(error) else f"Not saved. {error}"
    else:
        edited.kept(saved.id, saved.version)
        say_later(f"Saved as version {saved.version}. Interviews that are planned keep the version they were planned with.")


def _copy(edited: KitWork, text: str) -> None:
    try:
        made = create_kit(desk(), text, by=person())
    except ScreeningError as error:
        edited.fault = f"Not saved. {error}"
        return
    edited.kept(made.id, made.version)
    st.query_params["kit"] = made.id
    say_later(f"Saved: {made.title}")


show()
