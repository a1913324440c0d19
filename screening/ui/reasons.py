"""Passing over asks why, in a dialog: the reason is required and stands in the record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from .parts import count

REASONS = (
    "A must-have is not met",
    "Others meet more of what was asked",
    "Not available for the hours or the place",
    "Withdrew",
    "Could not be reached",
    "Other",
)


def ask_reason(waiting: dict[str, Any], *, after: Callable[[list[str], str], None]) -> None:
    """Open the dialog for `waiting` ({"ids", "names"}); `after` gets the ids and the reason."""

    @st.dialog(f"Pass over {count(len(waiting['ids']), 'person', 'people')}", on_dismiss=forget)
    def dialog() -> None:
        shown = ", ".join(waiting["names"][:4]) + (f" and {len(waiting['names']) - 4} more" if len(waiting["names"]) > 4 else "")
        st.text(f"{shown}. They stay in the list and you can change your mind.")
        reason = st.selectbox("Reason, about the work asked for", REASONS, index=None, key="reason_choice", placeholder="Choose a reason")
        note = st.text_input("In your words", max_chars=300, key="reason_note", help="Needed when the reason is Other")
        if st.button("Pass over", type="primary", key="reason_yes", disabled=reason is None or (reason == "Other" and not note.strip())):
            words = note.strip() if reason == "Other" else f"{reason}: {note.strip()}" if note.strip() else str(reason)
            forget()
            after(waiting["ids"], words)
            st.rerun()

    dialog()


def forget() -> None:
    st.session_state.pop("pass_over", None)
