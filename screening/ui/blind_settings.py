"""Which openings, and which roles in all openings, show codes instead of names. For administrators."""

from __future__ import annotations

import streamlit as st

from screening.access.policy import Role
from screening.actions.blind import BlindReview, blind_review, set_blind_review
from screening.actions.openings import list_openings
from screening.errors import ScreeningError

from .desk import desk, person
from .parts import heading, say_later, trouble

ROLE_WORDS = {
    Role.ADMINISTRATOR: "Administrator",
    Role.RECRUITER: "Recruiter",
    Role.HIRING_MANAGER: "Hiring manager",
    Role.INTERVIEWER: "Interviewer",
    Role.READ_ONLY: "Read-only",
}


SHOWN = "blind_shown"  # in the session: how it was set when the fields were drawn


def blind_settings() -> None:
    """Which openings, and which roles in all openings, show codes instead of names."""
    heading("Blind review", "Names, photos, addresses, ages and the like are hidden; looking behind a code asks why")
    if "blind_openings" not in st.session_state:  # the page was left since: it begins as things stand
        st.session_state.pop(SHOWN, None)
    shown = st.session_state.setdefault(SHOWN, blind_review(desk(), by=person()))
    openings = {each.opening.id: each.opening for each in list_openings(desk(), by=person())}
    blind = [key for key in openings if key in shown.openings]
    chosen = st.multiselect(
        "Blind openings",
        list(openings),
        default=blind,
        format_func=lambda key: openings[key].title,
        key="blind_openings",
        placeholder="Choose openings",
    )
    roles = [role for role in ROLE_WORDS if role in shown.roles]
    never = st.multiselect(
        "Roles that never see a name",
        list(ROLE_WORDS),
        default=roles,
        format_func=ROLE_WORDS.__getitem__,
        key="blind_roles",
        placeholder="Choose roles",
    )
    wanted = BlindReview(frozenset(chosen), frozenset(map(str, never)))
    if st.button("Save", key="save_blind", disabled=wanted == shown):
        _save(wanted, shown)


def _save(wanted: BlindReview, shown: BlindReview) -> None:
    try:
        set_blind_review(desk(), wanted, shown=shown, by=person())
    except ScreeningError as error:
        st.session_state[SHOWN] = blind_review(desk(), by=person())  # told what was changed, they choose: Save again, or not
        trouble(error)
        return
    st.session_state.pop(SHOWN)
    say_later("Saved")
    st.rerun()
