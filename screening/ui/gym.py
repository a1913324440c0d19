"""The rater gym: reference transcripts to practise on, how far one has come, and which openings ask for it."""

from __future__ import annotations

from html import escape

import streamlit as st

from screening.actions.gym import Exercise, ask_for_practice, exercises, most_to_ask, practice_rules
from screening.errors import NotFound, ScreeningError
from screening.model.hiring import Opening
from screening.scenarios.gym import CRITERION, ONCE
from screening.ui.desk import desk, person
from screening.ui.gym_parts import LEVELS, owed_notice, tries_words
from screening.ui.gym_practise import SHOWN, show_exercise
from screening.ui.parts import empty, heading, plain, say_later, trouble
from screening.ui.rater_report_parts import raters_style

FAULT = "gym_fault"


def show() -> None:
    st.html(raters_style())
    if wanted := st.query_params.get("id"):
        try:
            show_exercise(wanted)
        except NotFound as error:
            heading("Rater gym")
            empty(str(error))
            if st.button("Go to the rater gym", type="primary"):
                st.switch_page("gym.py", query_params={})
        return
    st.session_state.pop(SHOWN, None)
    every = exercises(desk(), by=person())
    heading("Rater gym", f"{sum(each.is_passed for each in every)} of {len(every)} transcripts passed")
    if fault := st.session_state.pop(FAULT, None):
        trouble(fault)
    owed_notice()
    told = f"Read a contact, rate it alone, then see the key and the line that earns each score. {CRITERION}"
    st.html(f'<div class="raters"><p>{told}</p><p>{ONCE}</p></div>')
    following = next((each.transcript.id for each in every if not each.tries), "")
    for each in every:
        _card(each, is_next=each.transcript.id == following)
    _rules(practice_rules(desk(), by=person()), most_to_ask())


def _card(each: Exercise, *, is_next: bool) -> None:
    transcript = each.transcript
    with st.container(border=True, key=f"gym-card-{transcript.id}"):
        words, actions = st.columns([4, 1], vertical_alignment="center")
        with words:
            facts = f"{LEVELS[transcript.level]} · {escape(transcript.setting)}"
            st.html(f'<div class="card"><h2>{escape(transcript.title)}</h2>{facts}<br>{escape(tries_words(each))}</div>')
        with actions, st.container(horizontal=True, horizontal_alignment="right"):
            label = "Practise again" if each.tries else "Practise"
            if st.button(label, key=f"gym-go-{transcript.id}", type="primary" if is_next else "secondary"):
                st.switch_page("gym.py", query_params={"id": transcript.id})


def _rules(rules: tuple[tuple[Opening, int], ...], most: int) -> None:
    """For those who may change openings: what each asks for."""
    if not rules:
        return
    told = "Whoever rates passes so many different transcripts, each at first sight, before their ratings can be locked."
    st.html(f'<div class="raters"><h2>What openings ask for</h2><p>{told}</p></div>')
    for opening, number in rules:
        key = f"gym-rule-{opening.id}-{number}"
        st.selectbox(
            plain(opening.title),
            range(max(most, number) + 1),
            index=number,
            format_func=lambda each: f"{each} passed" if each else "Nothing",
            key=key,
            width=360,
            on_change=_ask,
            args=(opening.id, number, key),
        )


def _ask(opening_id: str, before: int, key: str) -> None:
    try:
        ask_for_practice(desk(), opening_id, st.session_state[key], before=before, by=person())
    except ScreeningError as error:
        st.session_state[FAULT] = str(error)
    else:
        say_later("Saved. It counts from the next ratings that are locked.")


show()
