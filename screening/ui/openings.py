"""The openings being filled: how far each is, a new one, the sample."""

from __future__ import annotations

from datetime import date
from html import escape

import streamlit as st

from screening.actions.openings import available_rubrics, create_opening, list_openings, load_sample_opening
from screening.actions.views import OpeningCounts
from screening.errors import ScreeningError
from screening.ui.desk import desk, person, signed_in_as
from screening.ui.parts import count, day, empty, guarded, heading, trouble

LOOK_EVERY = 3.0  # seconds


def show() -> None:
    openings = list_openings(desk(), by=person())
    title, actions = st.columns([2, 1], vertical_alignment="center")
    with title:
        heading("Openings", f"{count(len(openings), 'position')} being filled" if openings else "")
    with actions, st.container(horizontal=True, horizontal_alignment="right"):
        if openings and not any(each.opening.is_sample for each in openings):
            st.button("Load the sample opening", on_click=_load_sample)
        if openings:
            st.button("New opening...", type="primary", on_click=_ask)
    if fault := st.session_state.pop("openings_fault", None):
        trouble(fault)
    if not openings:
        _first_steps()
    waiting = any(each.waiting for each in openings)
    st.fragment(guarded(_cards), run_every=LOOK_EVERY if waiting else None)(waiting)
    if name := signed_in_as():
        st.html(f'<div class="head">Signed in as {escape(name)} · <a href="/sign-out" target="_self">Sign out</a></div>')
    if st.session_state.get("ask_opening"):
        _new_opening()
    _go_on()


def _cards(was_waiting: bool) -> None:
    """The openings; looks again by itself only while files are being read."""
    openings = list_openings(desk(), by=person())
    for each in openings:
        _card(each)
    _go_on()
    if was_waiting and not any(each.waiting for each in openings):
        st.rerun()


def _go_on() -> None:
    """To the page that a button asked for."""
    if wanted := st.session_state.pop("go_to", None):
        st.switch_page(wanted[0], query_params={"opening": wanted[1]})


def _first_steps() -> None:
    empty("No opening yet. Load the sample to see ranked resumes within a minute, or create your own and add resumes.")
    with st.container(horizontal=True):
        st.button("Load the sample opening", type="primary", on_click=_load_sample)
        st.button("New opening...", on_click=_ask)


def _card(each: OpeningCounts) -> None:
    opening = each.opening
    with st.container(border=True, key=f"opening-{opening.id}"):
        words, actions = st.columns([3, 1], vertical_alignment="center")
        with words:
            st.html(_card_markup(each))
        with actions, st.container(horizontal=True, horizontal_alignment="right"):
            st.button("Add resumes", key=f"add-{opening.id}", on_click=_go, args=("intake.py", opening.id))
            st.button("Ranking", key=f"rank-{opening.id}", disabled=not each.candidates, on_click=_go, args=("ranking.py", opening.id))


def _card_markup(each: OpeningCounts) -> str:
    opening = each.opening
    facts = [opening.location, count(opening.seats, "seat"), f"starts {day(opening.starts_on)}" if opening.starts_on else ""]
    facts.append("sample" if opening.is_sample else f"since {day(opening.created_at)}")
    counts = [
        f'<span class="met"><b>{each.passed:,}</b> passed</span>',
        f'<span class="open"><b>{each.review:,}</b> to check</span>',
        f'<span class="miss"><b>{each.failed:,}</b> fall short</span>',
    ]
    if each.waiting:
        counts.append(f"<span><b>{each.waiting:,}</b> being read</span>")
    if each.unreadable:
        counts.append(f"<span><b>{each.unreadable:,}</b> could not be read</span>")
    line = "".join(counts) if each.candidates or each.waiting or each.unreadable else "<span>No resumes yet</span>"
    facts_line = escape(" · ".join(fact for fact in facts if fact))
    return f'<div class="card"><h2>{escape(opening.title)}</h2>{facts_line}<div class="counts">{line}</div></div>'


def _go(page: str, opening_id: str) -> None:
    st.session_state["opening"] = opening_id
    st.session_state["go_to"] = (page, opening_id)


def _ask() -> None:
    st.session_state["ask_opening"] = True


def _load_sample() -> None:
    try:
        opening = load_sample_opening(desk(), by=person())
    except ScreeningError as error:
        st.session_state["openings_fault"] = str(error)
        return
    _go("intake.py", opening.id)


def _forget() -> None:
    st.session_state.pop("ask_opening", None)


@st.dialog("New opening", on_dismiss=_forget)
def _new_opening() -> None:
    rubrics = available_rubrics(desk(), by=person())
    rubric = st.selectbox("What the role asks for", rubrics, format_func=lambda each: each.title, key="new_rubric")
    if rubric is None:
        empty("There is no rubric yet. Put one into the folder rubrics and start again.")
        return
    title = st.text_input("Title", value=rubric.title, max_chars=120, key=f"new_title_{rubric.id}")
    place, number = st.columns([3, 1])
    location = place.text_input("Place", placeholder="Tampa, hybrid", max_chars=80)
    places = number.number_input("Seats", min_value=1, max_value=1000, value=1)
    starts_on = st.date_input("First day", value=None)
    if st.button("Create opening", type="primary"):
        if not title.strip():
            trouble("The title is missing.")
            return
        try:
            opening = create_opening(
                desk(),
                title=title.strip(),
                rubric_id=rubric.id,
                by=person(),
                seats=int(places),
                location=location.strip(),
                starts_on=starts_on if isinstance(starts_on, date) else None,
            )
        except ScreeningError as error:
            trouble(error)
            return
        _forget()
        _go("intake.py", opening.id)
        st.rerun()


show()
