"""A desk for one person becomes a team's: e-mail and password in, everything else stays."""

from __future__ import annotations

import streamlit as st

from screening.actions.setup import become_team
from screening.errors import ScreeningError

from .desk import desk, person
from .parts import heading, sign_in_again, trouble


def show_become_team() -> None:
    heading("People", "You work here alone, without signing in")
    st.html('<div class="empty">With a team everybody signs in. Openings, resumes and decisions stay as they are.</div>')
    with st.form("become_team", border=True, width=520):
        email = st.text_input("Your e-mail", max_chars=320)
        password = st.text_input("Password", type="password", help="Twelve characters or more", max_chars=1000)
        if not st.form_submit_button("Change to a team", type="primary"):
            return
    try:
        become_team(desk(), email=email, password=password, by=person())
    except ScreeningError as error:
        trouble(error)
        return
    sign_in_again(f"This is a team's desk now. Your account is {email.strip().lower()}, with the password you just chose")
