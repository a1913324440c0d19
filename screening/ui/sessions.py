"""Where somebody is signed in: since when, last seen when, and signing out there or everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

import streamlit as st

from screening.access.secrets import digest
from screening.actions.people import end_session
from screening.storage.sessions import Session

from .desk import desk, person, today, token
from .parts import count, day


def show_sessions(listed: Sequence[Session], *, everywhere: Callable[[], object]) -> None:
    """One line a browser, the one used last first; each can be signed out."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(f"Signed in with {count(len(listed), 'browser')}")
        if st.button("Sign out everywhere", disabled=not listed):
            everywhere()
            st.rerun()
    here = digest(token())
    for number, session in enumerate(listed, 1):
        with st.container(horizontal=True, vertical_alignment="center", key=f"session-{session.digest[:16]}"):
            this = " (this browser)" if session.digest == here else ""
            st.text(f"Since {moment(session.created_at)}, last seen {moment(session.seen_at)}{this}")
            if st.button("Sign out here", key=f"end-{session.digest[:16]}", help=f"Browser {number} of {len(listed)}"):
                end_session(desk(), session, by=person())
                st.rerun()


def moment(at: datetime) -> str:
    """ "14:05" today, "18 Nov" on another day, as the clock on the wall has it."""
    local = at.astimezone()
    return f"{local:%H:%M}" if local.date() == today() else day(local)
