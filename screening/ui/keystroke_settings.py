"""How long the keystrokes of candidates' tests are kept. For administrators."""

from __future__ import annotations

import streamlit as st

from screening.actions.keystrokes import DAYS, keystroke_days, set_keystroke_days
from screening.errors import ScreeningError

from .desk import desk, person
from .parts import heading, say_later, trouble

WHAT = "Every link says how long; then they are deleted, and results stay with the application. A change counts from the next link on"


def keystroke_settings() -> None:
    """Choose it; each test keeps what its page promised."""
    heading("Keystrokes of tests", WHAT)
    now = keystroke_days(desk(), by=person())
    chosen = st.selectbox("Kept after the test", DAYS, index=DAYS.index(now), format_func=_words, key="keystroke_days", width=280)
    if st.button("Save", key="save_keystroke_days", disabled=chosen == now):
        try:
            set_keystroke_days(desk(), chosen, before=now, by=person())
        except ScreeningError as error:
            trouble(error)
            return
        say_later("Saved")
        st.rerun()


def _words(days: int) -> str:
    return f"{days} days" if days else "As long as the application"
