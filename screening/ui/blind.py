"""Names behind codes: asking for one and saying why, going back to the code."""

from __future__ import annotations

import streamlit as st

from screening.actions.blind import mask_again, unmask
from screening.actions.views import CandidateView
from screening.errors import ScreeningError

from .desk import desk, person
from .parts import trouble


def name_switch(view: CandidateView) -> None:
    """A button where names are hidden; nothing elsewhere."""
    if not view.is_blind or not view.may_unmask:
        return
    if view.is_masked:
        st.button("Show name...", key="unmask", on_click=_wish, args=(view.application.id,))
        if st.session_state.get("ask_name") == view.application.id:
            _ask(view.application.id)
    elif st.button("Hide name", key="mask"):
        mask_again(desk(), view.application.id, by=person())
        st.rerun()


def _wish(application_id: str) -> None:
    st.session_state["ask_name"] = application_id


def _forget() -> None:
    st.session_state.pop("ask_name", None)


@st.dialog("Show the name", on_dismiss=_forget)
def _ask(application_id: str) -> None:
    st.text("This opening is blind. Your name, the time and the reason are written down.")
    reason = st.text_input("Why is the name needed?", max_chars=500, key=f"unmask_reason_{application_id}")
    if st.button("Show it", type="primary"):
        try:
            unmask(desk(), application_id, reason=reason, by=person())
        except ScreeningError as error:
            trouble(error)
            return
        _forget()
        st.rerun()
