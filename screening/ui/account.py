"""One's own account: password, where one is signed in, signing out."""

from __future__ import annotations

import streamlit as st

from screening.actions.people import change_password
from screening.actions.setup import is_alone
from screening.actions.sign_in import name_of, own_sessions, sign_out_everywhere
from screening.errors import ScreeningError
from screening.ui.desk import desk, person
from screening.ui.parts import empty, heading, sign_in_again, trouble
from screening.ui.sessions import show_sessions


def show() -> None:
    heading("Account", name_of(desk(), person()))
    if is_alone(desk()):
        empty("You work here alone, without signing in. On the page People this becomes a desk for a team.")
        if st.button("Go to people"):
            st.switch_page("people.py")
        return
    st.link_button("Sign out", "/sign-out")
    show_sessions(own_sessions(desk(), by=person()), everywhere=lambda: sign_out_everywhere(desk(), by=person()))
    with st.form("password", width=520, clear_on_submit=True):
        old = st.text_input("Old password", type="password", max_chars=1000)
        new = st.text_input("New password", type="password", max_chars=1000, help="Twelve characters or more")
        again = st.text_input("New password once more", type="password", max_chars=1000)
        if not st.form_submit_button("Change password"):
            return
    try:
        if new != again:
            trouble("The two new passwords differ. Type the same one twice.")
            return
        change_password(desk(), old=old, new=new, by=person())
    except ScreeningError as error:
        trouble(error)
        return
    sign_in_again()


show()
