"""One interview live: the line to say, what the candidate just did, one's own rating and notes."""

from __future__ import annotations

import streamlit as st

from screening.errors import NotAllowed
from screening.ui.desk import desk, person
from screening.ui.gym_parts import owed_notice
from screening.ui.interview_data import live_data
from screening.ui.interview_piece import live_interview
from screening.ui.parts import empty, heading


def show() -> None:
    if wanted := st.session_state.pop("show_interview", None):
        st.query_params["id"] = wanted
    interview_id = st.query_params.get("id")
    if not interview_id:
        _nothing("Interview", "Open an interview from the list.")
        return
    try:
        data = live_data(desk(), interview_id, by=person())
    except NotAllowed:
        _nothing("This interview is not yours", "You were not asked to hold it, or not any more. What you tapped, noted and rated is kept.")
        return
    owed_notice()
    live_interview(data, key=f"interview-{interview_id}")


def _nothing(title: str, words: str) -> None:
    heading(title)
    empty(words)
    if st.button("Go to the interviews", type="primary"):
        st.switch_page("interviews.py")


show()
