"""The fields of a scenario: its head, and one form; what is not right yet stands right below its field."""

from __future__ import annotations

from html import escape
from typing import Any

import streamlit as st

from screening.model.scenario import HEAT_STEPS, Mode, Role, Timing
from screening.scenarios.kit_edit import FEWEST_FORMS, Checked, changed, value_at, with_form, without_form
from screening.ui.scenario_state import KitWork
from screening.vocabulary.yaml_lines import PLACE

MODES = {Mode.PHONE: "By phone", Mode.CHAT: "In chat", Mode.EMAIL: "By e-mail", Mode.IN_PERSON: "In person"}
ROLES = {role: role.value.capitalize() for role in Role}


def show_head(work: KitWork, found: Checked) -> None:
    """What all forms share."""
    left, right = st.columns([2, 1])
    with left:
        _text(work, found, ("title",), "Title")
    with right:
        _one(work, found, ("mode",), "How they talk", MODES)
    _text(work, found, ("setting",), "The scene, as everybody may know it", height=80)
    left, right = st.columns(2)
    with left:
        _many(work, found, ("roles",), "Made for these roles", ROLES)
    with right:
        _many(work, found, ("also_for",), "Suits these as well", ROLES)
    for column, (name, label) in zip(
        st.columns(3), (("prepare", "Minutes to prepare"), ("play", "to play"), ("note", "for the case note")), strict=True
    ):
        with column:
            _number(work, found, ("timing", name), label)
    _lines(work, found, ("looks_good",), "What good looks like, one a line")
    _text(work, found, ("trap", "question"), "The rule people are tempted to break, as a question whose bad answer is yes", height=80)
    left, right = st.columns([3, 1], vertical_alignment="center")
    with left:
        _text(work, found, ("trap", "why"), "Why it matters", height=80)
    with right:
        _yes(work, found, ("trap", "automatic_fail"), "A yes fails compliance whatever else went well")
    _lines(work, found, ("accommodations",), "Adjustments to offer, one a line")


def show_form(work: KitWork, found: Checked) -> int:
    """One form with its ladder, need and facts; its index."""
    forms = [each for each in work.values.get("forms") or [] if isinstance(each, dict)]
    names = [str(each.get("form", "?")) for each in forms]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        index = st.selectbox(
            "Form", range(len(forms)), format_func=lambda at: f"Form {names[at]}{_mark(found, at)}", key=f"form-{work.generation}"
        )
        st.button("Add a form", on_click=_add_form, args=(work,))
        if len(forms) > FEWEST_FORMS:
            st.button("Take this form out", type="tertiary", on_click=_drop_form, args=(work, index))
    if index is None:
        return 0
    at: PLACE = ("forms", index)
    _faults(found, ("forms",), below=False)
    _text(work, found, (*at, "customer"), "The customer")
    left, right = st.columns(2)
    with left:
        _text(work, found, (*at, "briefing"), "What the candidate reads before", height=110)
    with right:
        _text(work, found, (*at, "play"), "How to play the customer", height=110)
    st.html('<div class="head"><b>What the customer says, hotter step by step</b></div>')
    for step in range(HEAT_STEPS):
        _step(work, found, (*at, "ladder", step), step)
    _text(work, found, (*at, "hidden_need", "need"), "What the customer really needs", height=80)
    left, right = st.columns(2)
    with left:
        _lines(work, found, (*at, "hidden_need", "earned_by"), "Questions that earn it, one a line")
    with right:
        _text(work, found, (*at, "hidden_need", "reveal"), "What the customer then says", height=110)
    left, right = st.columns(2)
    with left:
        _sheet(work, found, (*at, "facts"), "On the candidate's screen, one a line as name: value")
        _lines(work, found, (*at, "may_do"), "What the candidate may do, one a line")
    with right:
        _sheet(work, found, (*at, "customer_facts"), "What the customer knows, one a line as name: value")
    return index


def _step(work: KitWork, found: Checked, at: PLACE, step: int) -> None:
    left, middle, right = st.columns([1, 2, 2])
    with left:
        _text(work, found, (*at, "name"), f"Step {step + 1}")
        _text(work, found, (*at, "how"), "How to say it")
    with middle:
        _text(work, found, (*at, "line"), "The line", height=110)
    with right:
        if step:
            _text(work, found, (*at, "milder"), "Milder, once earned", height=110)
    _faults(found, at, below=False)


def _mark(found: Checked, at: int) -> str:
    number = len(found.at(("forms", at)))
    return f", {number} to mend" if number else ""


def _faults(found: Checked, place: PLACE, *, below: bool = True) -> None:
    for fault in dict.fromkeys(found.at(place, below=below)):
        st.html(f'<div class="bad" role="alert">{escape(fault.what)}; {escape(fault.remedy)}</div>')


def _key(work: KitWork, place: PLACE) -> str:
    return f"kit-{work.generation}-{'-'.join(map(str, place))}"


def _text(work: KitWork, found: Checked, place: PLACE, label: str, *, height: int = 0) -> None:
    key, value = _key(work, place), value_at(work.values, place)
    asked: Any = {"value": "" if value is None else str(value), "key": key, "on_change": _take, "args": (work, place, key)}
    if height:
        st.text_area(label, height=height, **asked)
    else:
        st.text_input(label, **asked)
    _faults(found, place)


def _lines(work: KitWork, found: Checked, place: PLACE, label: str) -> None:
    key, value = _key(work, place), value_at(work.values, place)
    shown = "\n".join(str(each) for each in value) if isinstance(value, list) else str(value or "")
    st.text_area(label, shown, height=110, key=key, on_change=_take_lines, args=(work, place, key))
    _faults(found, place)


def _sheet(work: KitWork, found: Checked, place: PLACE, label: str) -> None:
    key, value = _key(work, place), value_at(work.values, place)
    shown = "\n".join(f"{name}: {each}" for name, each in value.items()) if isinstance(value, dict) else ""
    st.text_area(label, shown, height=150, key=key, on_change=_take_sheet, args=(work, place, key))
    _faults(found, place)


def _one(work: KitWork, found: Checked, place: PLACE, label: str, words: dict[Any, str]) -> None:
    key, value = _key(work, place), value_at(work.values, place)
    known = [str(each) for each in words]
    said = {str(each): word for each, word in words.items()}
    index = known.index(value) if value in known else None
    st.selectbox(label, known, index=index, format_func=said.__getitem__, key=key, on_change=_take, args=(work, place, key))
    _faults(found, place)


def _many(work: KitWork, found: Checked, place: PLACE, label: str, words: dict[Any, str]) -> None:
    key, value = _key(work, place), value_at(work.values, place)
    said = {str(each): word for each, word in words.items()}
    given = [str(each) for each in value if str(each) in said] if isinstance(value, list) else []
    st.multiselect(
        label,
        list(said),
        default=given,
        format_func=said.__getitem__,
        key=key,
        on_change=_take,
        args=(work, place, key),
        placeholder="Choose roles",
    )
    _faults(found, place)


def _number(work: KitWork, found: Checked, place: PLACE, label: str) -> None:
    key, value = _key(work, place), value_at(work.values, place)
    number = value if isinstance(value, int) else getattr(Timing(), str(place[-1]))
    st.number_input(label, min_value=1, max_value=60, value=number, step=1, key=key, on_change=_take, args=(work, place, key))
    _faults(found, place)


def _yes(work: KitWork, found: Checked, place: PLACE, label: str) -> None:
    key = _key(work, place)
    st.checkbox(label, value=value_at(work.values, place) is True, key=key, on_change=_take, args=(work, place, key))
    _faults(found, place)


def _take(work: KitWork, place: PLACE, key: str) -> None:
    value = st.session_state[key]
    work.step(changed(work.values, place, value.strip() if isinstance(value, str) else value), renew=False)


def _take_lines(work: KitWork, place: PLACE, key: str) -> None:
    work.step(changed(work.values, place, [line.strip() for line in st.session_state[key].splitlines() if line.strip()]), renew=False)


def _take_sheet(work: KitWork, place: PLACE, key: str) -> None:
    rows = (line.partition(":") for line in st.session_state[key].splitlines() if line.strip())
    work.step(changed(work.values, place, {name.strip(): value.strip() for name, _, value in rows}), renew=False)


def _add_form(work: KitWork) -> None:
    work.step(with_form(work.values))


def _drop_form(work: KitWork, index: int) -> None:
    work.step(without_form(work.values, index))
