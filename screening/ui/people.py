"""Who works here: invite, roles, openings, sessions, sending away; who sees codes instead of names; how long keystrokes are kept.

For administrators.
"""

from __future__ import annotations

from html import escape
from urllib.parse import urlsplit

import streamlit as st

from screening.access.policy import Role
from screening.actions import people
from screening.actions.openings import list_openings
from screening.actions.people import PersonView
from screening.actions.setup import is_alone
from screening.errors import ScreeningError, StaleRecord
from screening.storage.people import Person
from screening.ui.become_team import show_become_team
from screening.ui.blind_settings import ROLE_WORDS, blind_settings
from screening.ui.desk import desk, person
from screening.ui.keystroke_settings import keystroke_settings
from screening.ui.parts import count, heading, in_a_line, say_later, trouble
from screening.ui.sessions import moment, show_sessions

SHOWN = "person_shown"  # in the session: the person as whoever changes them saw them last


def show() -> None:
    if is_alone(desk()):
        show_become_team()
        keystroke_settings()
        return
    everybody = people.list_people(desk(), by=person())
    title, actions = st.columns([2, 1], vertical_alignment="center")
    with title:
        heading("People", count(sum(each.person.is_active for each in everybody), "person", "people"))
    with actions, st.container(horizontal=True, horizontal_alignment="right"):
        st.button("Invite...", type="primary", on_click=_ask, args=("",))
    if token := st.session_state.pop("link_made", None):
        _show_link(*token)
    for each in everybody:
        _row(each)
    blind_settings()
    keystroke_settings()
    asked = st.session_state.get("ask_person")
    if asked == "":
        _invite()
    for each in everybody:
        if each.person.id == asked:
            _change(each)


def _row(each: PersonView) -> None:
    them = each.person
    with st.container(border=True, key=f"person-{them.id}"):
        words, actions = st.columns([4, 1], vertical_alignment="center")
        facts = [ROLE_WORDS[Role(them.role)], them.email or "", _state(each)]
        if them.role != Role.ADMINISTRATOR:
            facts.append(count(len(them.openings), "opening"))
        if each.sessions:
            facts.append(f"signed in with {count(each.sessions, 'browser')}")
        words.html(f'<div class="card"><h2>{escape(them.name)}</h2>{in_a_line(*facts)}</div>')
        with actions, st.container(horizontal=True, horizontal_alignment="right"):
            st.button("Change...", key=f"change-{them.id}", on_click=_ask, args=(them.id,))


def _state(each: PersonView) -> str:
    if not each.person.is_active:
        return "no access"
    if not each.has_password:
        return "invited, has not come yet"
    return f"last seen {moment(each.last_seen_at)}" if each.last_seen_at else "never seen"


def _ask(person_id: str) -> None:
    """Open the dialog about a person, about a new one for ""."""
    _forget()
    st.session_state["ask_person"] = person_id


def _forget() -> None:
    for name in ("ask_person", SHOWN):
        st.session_state.pop(name, None)


def _done() -> None:
    _forget()
    st.rerun()


@st.dialog("Invite somebody", on_dismiss=_forget)
def _invite() -> None:
    titles = {each.opening.id: each.opening.title for each in list_openings(desk(), by=person())}
    name = st.text_input("Name", max_chars=200)
    email = st.text_input("E-mail", max_chars=320, help="They sign in with it. Nothing is sent: you hand over the link.")
    role = st.selectbox("Role", list(ROLE_WORDS), index=1, format_func=ROLE_WORDS.__getitem__)
    chosen = st.multiselect(
        "Openings", list(titles), format_func=titles.__getitem__, help="Administrators see all of them.", placeholder="Choose openings"
    )
    if st.button("Make the link", type="primary"):
        try:
            token = people.invite(desk(), name=name, email=email, role=str(role), opening_ids=chosen, by=person())
        except ScreeningError as error:
            trouble(error)
            return
        st.session_state["link_made"] = (name, token)
        _done()


@st.dialog("Change somebody", on_dismiss=_forget)
def _change(each: PersonView) -> None:
    them, me = each.person, person()
    st.session_state.setdefault(SHOWN, them)
    titles = {opening.opening.id: opening.opening.title for opening in list_openings(desk(), by=me)}
    st.text(f"{them.name}, {them.email}")
    role = st.selectbox("Role", list(ROLE_WORDS), index=list(ROLE_WORDS).index(Role(them.role)), format_func=ROLE_WORDS.__getitem__)
    chosen = st.multiselect(
        "Openings",
        list(titles),
        default=[key for key in titles if key in them.openings],
        format_func=titles.__getitem__,
        placeholder="Choose openings",
    )
    try:
        if st.button("Save", type="primary"):
            _save(them, str(role), chosen)
        with st.container(horizontal=True):
            if st.button(
                "Make a link", disabled=not them.is_active, help="A one-time link to choose a new password; earlier links stop working"
            ):
                st.session_state["link_made"] = (them.name, people.new_link(desk(), them.id, by=me))
                _done()
            if st.button("Take access away" if them.is_active else "Give access again"):
                people.set_active(desk(), them.id, not them.is_active, by=me)
                _done()
        show_sessions(people.sessions_of(desk(), them.id, by=me), everywhere=lambda: people.end_sessions(desk(), them.id, by=me))
    except ScreeningError as error:
        trouble(error)


def _save(them: Person, role: str, chosen: list[str]) -> None:
    """Role and openings in one go; what somebody else changed meanwhile is said first, and the next press decides."""
    try:
        people.change_person(desk(), st.session_state[SHOWN], role=role, opening_ids=chosen, by=person())
    except StaleRecord as error:
        st.session_state[SHOWN] = next((each.person for each in people.list_people(desk(), by=person()) if each.person.id == them.id), them)
        trouble(error)
        return
    say_later(f"Saved: {them.name}")
    _done()


def _show_link(name: str, token: str) -> None:
    """The link, once; nobody can read it again later."""
    parts = urlsplit(st.context.url or "")
    st.html(f'<div class="head">Hand this link to {escape(name)}. It works once, for three days, and is not shown again.</div>')
    st.code(f"{parts.scheme}://{parts.netloc}/link/{token}" if parts.netloc else f"/link/{token}", language=None)


show()
