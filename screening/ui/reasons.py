"""Passing over asks why, in a dialog: the reason is required and stands in the record."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from screening.actions.decision_reasons import reasons
from screening.model.hiring import Disposition

from .desk import desk, person
from .moves import Shown
from .parts import count

OTHER = "Other"
WAITING = (
    "pass_over"  # in the session, only between the wish and the run that draws the dialog: one that is not drawn leaves nothing behind
)


def wish_to_pass_over(people: Mapping[str, Shown]) -> None:
    """Have the reason asked for in the next run."""
    st.session_state[WAITING] = dict(people)


def ask_reason(after: Callable[[Mapping[str, Shown], str], None]) -> None:
    """Open the dialog when somebody is to be passed over; `after` gets the people, as they were shown, and the reason."""
    people: dict[str, Shown] | None = st.session_state.pop(WAITING, None)
    if not people:
        return

    @st.dialog(f"Pass over {count(len(people), 'person', 'people')}", on_dismiss="rerun")
    def dialog() -> None:
        st.session_state.pop(WAITING, None)
        names = [shown.name for shown in people.values()]
        st.text(", ".join(names[:4]) + (f" and {len(names) - 4} more" if len(names) > 4 else "") + _AFTER)
        st.selectbox(
            "Reason, about the work asked for",
            (*reasons(desk(), by=person())[Disposition.PASSED_OVER], OTHER),
            index=None,
            key="reason_choice",
            placeholder="Choose a reason",
            on_change=wish_to_pass_over,
            args=(people,),
        )
        st.text_input(
            "In your words",
            max_chars=300,
            key="reason_note",
            help="Needed when the reason is Other",
            on_change=wish_to_pass_over,
            args=(people,),
        )
        if st.button("Pass over", type="primary", key="reason_yes", disabled=not _words(), on_click=_say, args=(people, after)):
            st.rerun()

    dialog()


_AFTER = ". They stay in the list and you can change your mind."


def _say(people: Mapping[str, Shown], after: Callable[[Mapping[str, Shown], str], None]) -> None:
    if words := _words():
        after(people, words)


def _words() -> str:
    """The reason as it will be kept; "" while it is missing."""
    choice, note = st.session_state.get("reason_choice"), str(st.session_state.get("reason_note") or "").strip()
    if choice is None or choice == OTHER:
        return note if choice else ""
    return f"{choice}: {note}" if note else str(choice)
