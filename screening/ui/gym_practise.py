"""One transcript of the gym: read it, rate the eight dimensions, then see the distance to the key."""

from __future__ import annotations

import streamlit as st

from screening.actions.gym import Exercise, exercise, practise
from screening.errors import ScreeningError
from screening.scenarios.dimension_file import load_dimensions
from screening.scenarios.gym import CRITERION
from screening.scenarios.ratings import HIGHEST, LOWEST

from .desk import desk, person
from .gym_parts import LEVELS, anchors_markup, chat_markup, result_markup, seen_words, tries_words
from .parts import heading, trouble

SHOWN = "gym_result"  # in the session: the transcript whose last try is looked at
FORMS = "gym_forms"  # in the session: how many forms were handed in; a try in another window does not empty this one


def show_exercise(transcript_id: str) -> None:
    """The page of one transcript: the form, or the last try against the key. Raises NotFound."""
    found = exercise(desk(), transcript_id, by=person())
    title, actions = st.columns([3, 1], vertical_alignment="center")
    with title:
        heading(found.transcript.title, LEVELS[found.transcript.level], found.transcript.setting, tries_words(found))
    is_result = st.session_state.get(SHOWN) == transcript_id and found.result is not None
    with actions, st.container(horizontal=True, horizontal_alignment="right"):
        if st.button("All transcripts"):
            st.switch_page("gym.py", query_params={})
    left, right = st.columns([1, 1], gap="medium")
    with left:
        st.html(chat_markup(found.transcript, found.transcript.key if is_result else ()))
    with right, st.container(key="gym-key" if is_result else "gym-form"):
        if is_result and found.result is not None:
            st.button("Try again", type="primary", on_click=_forget)
            st.html(result_markup(found.transcript, found.result, counts=found.is_passed))
        else:
            _form(found)


def _form(found: Exercise) -> None:
    transcript, scores = found.transcript, {}
    attempt = f"{transcript.id}-{st.session_state.get(FORMS, 0)}"
    with st.form(f"gym-{attempt}", border=False):
        st.html(f'<div class="raters"><p>Rate what was said and written, nothing else. {CRITERION} {seen_words(found)}</p></div>')
        for each in load_dimensions().rated:
            st.html(anchors_markup(each))
            scores[each.id] = st.radio(
                each.title,
                range(LOWEST, HIGHEST + 1),
                index=None,
                horizontal=True,
                key=f"gym-{attempt}-{each.id}",
                label_visibility="collapsed",
            )
        if not st.form_submit_button("Compare with the key", type="primary"):
            return
    try:
        practise(desk(), transcript.id, {name: score or 0 for name, score in scores.items()}, by=person())
    except ScreeningError as error:
        trouble(error)
        return
    st.session_state[SHOWN] = transcript.id
    st.session_state[FORMS] = st.session_state.get(FORMS, 0) + 1
    st.rerun()


def _forget() -> None:
    st.session_state.pop(SHOWN, None)
