"""Names behind codes: asking for one and saying why, going back to the code."""

from __future__ import annotations

import streamlit as st

from screening.actions.blind import mask_again, unmask
from screening.actions.views import CandidateView
from screening.errors import ScreeningError

from .desk import desk, person
from .parts import trouble

WAITING = "ask_name"  # in the session, only between the wish and the run that draws the dialog: one that is not drawn leaves nothing behind
FAULT = "ask_name_fault"


def name_switch(view: CandidateView) -> None:
    """A button where names are hidden; nothing elsewhere."""
    asked = st.session_state.pop(WAITING, None)
    if not view.is_blind or not view.may_unmask:
        return
    if view.is_masked:
        st.button("Show name...", key="unmask", on_click=_wish, args=(view.application.id,))
        if asked == view.application.id:
            _ask(view.application.id)
    elif st.button("Hide name", key="mask"):
        mask_again(desk(), view.application.id, by=person())
        st.rerun()


def _wish(application_id: str) -> None:
    st.session_state[WAITING] = application_id


@st.dialog("Show the name", on_dismiss="rerun")
def _ask(application_id: str) -> None:
    st.session_state.pop(WAITING, None)
    st.text("This opening is blind. Your name, the time and the reason are written down.")
    key = f"unmask_reason_{application_id}"
    st.text_input("Why is the name needed?", max_chars=500, key=key, on_change=_wish, args=(application_id,))
    if fault := st.session_state.pop(FAULT, None):
        trouble(fault)
    if st.button("Show it", type="primary", on_click=_show, args=(application_id, key)) and fault is None:
        st.rerun()


def _show(application_id: str, key: str) -> None:
    """Before the next run: the name, or the dialog once more with what is missing."""
    try:
        unmask(desk(), application_id, reason=str(st.session_state.get(key) or ""), by=person())
    except ScreeningError as error:
        st.session_state[FAULT] = str(error)
        _wish(application_id)
