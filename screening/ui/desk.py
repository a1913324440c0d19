"""The desk the pages work at, and who sits there."""

from __future__ import annotations

import os
from datetime import date
from functools import cache

import streamlit as st

from screening.access.policy import Action
from screening.actions.context import Desk, allowed, open_desk
from screening.actions.setup import ALONE, is_alone, is_set_up
from screening.actions.sign_in import name_of, person_of, role_of
from screening.web.cookies import SESSION, cookie_in
from screening.web.gate import PERSON_HEADER


@cache
def _desk_of(data_dir: str, url: str) -> Desk:
    return open_desk()


def desk() -> Desk:
    """The desk of the data folder and database that the environment names, opened once."""
    return _desk_of(os.environ.get("SCREENING_DATA_DIR", ""), os.environ.get("SCREENING_DATABASE_URL", ""))


def person() -> str:
    """The id of who works at this page, as the gate named them; "" for nobody, who may do nothing."""
    named = st.context.headers.get(PERSON_HEADER)
    return str(named) if named else ALONE if is_alone(desk()) or not is_set_up(desk()) else ""


def may_stay() -> bool:
    """Is the session this page was opened with still good? A socket outlives a sign-out, so every run asks."""
    if not is_set_up(desk()) or is_alone(desk()):
        return True
    return person() != "" and person_of(desk(), token()) == person()


def token() -> str:
    """What this browser shows for its session, "" for none."""
    return cookie_in("; ".join(f"{name}={value}" for name, value in st.context.cookies.items()), SESSION)


def role() -> str:
    """What who works at this page is here for."""
    return role_of(desk(), person())


def signed_in_as() -> str:
    """The name to show beside "Sign out"; "" on a desk for one."""
    return "" if is_alone(desk()) else name_of(desk(), person())


def allows(action: Action, opening_id: str = "") -> bool:
    """May who works at this page do that? For what is shown only: the action itself asks again."""
    return allowed(desk(), person(), action, opening_id)


def today() -> date:
    """The day by the desk's clock."""
    return desk().clock().date()
