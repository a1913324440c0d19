"""Which openings, and which roles in all openings, show codes instead of names. For administrators."""

from __future__ import annotations

import streamlit as st

from screening.access.policy import Role
from screening.actions.blind import blind_roles, set_blind, set_blind_roles
from screening.actions.openings import list_openings

from .desk import desk, person
from .parts import heading, say_later

ROLE_WORDS = {
    Role.ADMINISTRATOR: "Administrator",
    Role.RECRUITER: "Recruiter",
    Role.HIRING_MANAGER: "Hiring manager",
    Role.INTERVIEWER: "Interviewer",
    Role.READ_ONLY: "Read-only",
}


def blind_settings() -> None:
    """Which openings, and which roles in all openings, show codes instead of names."""
    heading("Blind review", "Names, photos, addresses, ages and the like are hidden; looking behind a code asks why")
    openings = {each.opening.id: each.opening for each in list_openings(desk(), by=person())}
    blind = [key for key, opening in openings.items() if opening.is_blind]
    chosen = st.multiselect(
        "Blind openings", list(openings), default=blind, format_func=lambda key: openings[key].title, key="blind_openings"
    )
    roles = [Role(role) for role in blind_roles(desk(), by=person())]
    never = st.multiselect(
        "Roles that never see a name", list(ROLE_WORDS), default=roles, format_func=ROLE_WORDS.__getitem__, key="blind_roles"
    )
    if st.button("Save", key="save_blind", disabled=set(chosen) == set(blind) and set(never) == set(roles)):
        for key in set(chosen) ^ set(blind):
            set_blind(desk(), key, key in chosen, by=person())
        set_blind_roles(desk(), [str(role) for role in never], by=person())
        say_later("Saved")
        st.rerun()
