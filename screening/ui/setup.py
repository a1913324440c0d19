"""First start: who will work here, just one person on this computer or a team."""

from __future__ import annotations

import streamlit as st

from screening.actions.setup import set_up_alone, set_up_team
from screening.errors import ScreeningError
from screening.web.people import is_loopback

from .desk import desk
from .parts import heading, trouble


def show_setup() -> None:
    """Ask once; the answer is stored and this page does not come back."""
    heading("Welcome. Who will work here?", "Everything stays on this computer. You can change this later.")
    how = st.segmented_control(
        "Who will work here?",
        ["Just me on this computer", "My team"],
        default="Just me on this computer",
        required=True,
        key="setup_how",
        label_visibility="collapsed",
    )
    with st.form("setup", border=True, width=520):
        name = st.text_input("Your name", placeholder="As it should stand beside your decisions", max_chars=80)
        email, password = "", ""
        if how == "My team":
            email = st.text_input("E-mail", max_chars=200)
            password = st.text_input("Password", type="password", help="Twelve characters or more", max_chars=200)
        if not st.form_submit_button("Start", type="primary"):
            return
    fault = _fault(how == "My team", name, email, password)
    if fault:
        trouble(fault)
        return
    try:
        if how == "My team":
            set_up_team(desk(), name=name.strip(), email=email.strip(), password=password)
        elif not _is_here(st.get_option("server.address")):
            trouble("This server listens to other computers. Start it on this computer only, or choose a team.")
            return
        else:
            set_up_alone(desk(), name=name.strip() or "Me")
    except ScreeningError as error:
        trouble(error)
        return
    st.rerun()


def _fault(is_team: bool, name: str, email: str, password: str) -> str:
    """What is missing, in one sentence; "" when nothing is."""
    if not is_team:
        return ""
    if not name.strip():
        return "Your name is missing. It will stand beside your decisions."
    if "@" not in email.strip("@"):
        return "The e-mail address is not complete. You will sign in with it."
    return "" if len(password) >= 12 else "The password is short. Use twelve characters or more."


def _is_here(address: str | None) -> bool:
    """Does the server listen on this computer only?"""
    return address == "localhost" or is_loopback(address or "")
