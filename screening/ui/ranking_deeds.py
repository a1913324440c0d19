"""What was said on a ranked list, done: another view asked for, one kept, several people tagged, moved or decided about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any
from urllib.parse import parse_qsl

import streamlit as st

from screening.actions.context import NotPossible
from screening.actions.ranking_page import RankingPage, everybody_wanted
from screening.actions.saved_views import SavedView, forget_view, save_view
from screening.actions.views import RankingView
from screening.actions.wanted import CLOSED, PLAIN, Wanted, query_of, wanted_in
from screening.errors import ScreeningError
from screening.model.hiring import Disposition

from .asking import wish_to_ask
from .assessment_links import wish_to_test
from .bulk import Done, decide_people, move_people, tag_people, taken_back
from .desk import desk, person
from .moves import Shown
from .parts import say_later
from .reasons import wish_to_pass_over

LAST = "last_bulk"  # in the session: what was done last about the people ticked, by opening


def every_wanted(page: RankingPage) -> dict[str, Any] | None:
    """All that are wanted, where somebody asked to tick them."""
    if not (token := st.session_state.pop("tick_every", None)):
        return None
    rows = everybody_wanted(desk(), page.view.counts.opening.id, page.wanted, by=person())
    return {"token": token, "rows": {row.application_id: [row.disposition, row.stage] for row in rows}}


def answer(said: Any, page: RankingPage, made: Done | None, views: Iterable[SavedView]) -> None:
    """Do what was said on the list."""
    opening_id = page.view.counts.opening.id
    if said.open:
        st.switch_page("candidate.py", query_params={"id": str(said.open)})
    if said.view:
        _view(opening_id, page.wanted, {str(key): str(value) for key, value in said.view.items()}, views)
    if said.every:
        st.session_state["tick_every"] = str(said.every)
        st.rerun()
    if said.deed:
        _do(page.view, said.deed)
    if said.undo and made and said.undo == made.token:
        st.session_state["ranking_fault"] = taken_back(made)
        st.session_state.pop(LAST)
        st.rerun()


def want(key: str, opening_id: str) -> None:
    """What the tools ask for becomes the address before the page runs, so that it runs once. Nonsense changes nothing."""
    said = st.session_state[key].want
    if said:
        with suppress(NotPossible):
            st.query_params.from_dict({"opening": opening_id, **_asked(said)})


def _asked(said: Mapping[str, Any]) -> dict[str, str]:
    """What the tools say is wanted, as an address would."""
    names = (*PLAIN, *CLOSED, "page")
    plain = {name: str(said[name]) for name in names if said.get(name)}
    criteria = ",".join(":".join(map(str, each)) for each in said.get("criteria", ()))
    return query_of(wanted_in({**plain, **({"criteria": criteria} if criteria else {})}))


def _go(opening_id: str, query: Mapping[str, str]) -> None:
    """The view is its address, so that it can be shared and gone back to."""
    st.query_params.from_dict({"opening": opening_id, **query})
    st.rerun()


def _view(opening_id: str, wanted: Wanted, said: Mapping[str, str], views: Iterable[SavedView]) -> None:
    try:
        if name := said.get("save"):
            save_view(desk(), opening_id, name, wanted, by=person())
            say_later(f"Kept as “{name}”, for you alone.")
        elif gone := said.get("remove"):
            forget_view(desk(), opening_id, gone, by=person())
    except ScreeningError as error:
        st.session_state["ranking_fault"] = str(error)
    opened = next((view for view in views if view.id == said.get("open")), None)
    if opened:
        _go(opening_id, dict(parse_qsl(opened.query)))
    st.rerun()


def _do(view: RankingView, deed: Mapping[str, Any]) -> None:
    """Decide about, move or tag the people ticked, as the list showed them."""
    known = {row.application_id: row for row in view.rows}
    shown = {str(each): was for each, was in deed["shown"].items() if each in known}
    to, opening_id = str(deed["to"]), view.counts.opening.id
    if not shown:
        return
    if deed["kind"] == "move":
        _note(opening_id, move_people({each: str(was[1]) for each, was in shown.items()}, to, str(deed["reason"])))
    elif deed["kind"] == "ask":
        wish_to_ask({each: known[each].name or known[each].code for each in shown})
        return
    elif deed["kind"] == "test":
        wish_to_test({each: (known[each].name or "", known[each].code) for each in shown})
        return
    elif deed["kind"] == "tag":
        _note(opening_id, tag_people([each for each in shown if to not in known[each].tags], to))
    elif to in (Disposition.ADVANCED, Disposition.HELD, Disposition.PASSED_OVER):
        people = {each: Shown(known[each].name or known[each].code, str(was[0])) for each, was in shown.items()}
        if to == Disposition.PASSED_OVER:
            wish_to_pass_over(people)
            return
        _note(opening_id, decide_people(people, Disposition(to)))
    st.rerun()


def pass_over(people: Mapping[str, Shown], reason: str = "", *, opening_id: str) -> None:
    _note(opening_id, decide_people(people, Disposition.PASSED_OVER, reason))


def asked(made: Done, *, opening_id: str) -> None:
    _note(opening_id, made)


def _note(opening_id: str, made: Done) -> None:
    """What became of it, for the next run: what went wrong is said, the rest can be undone."""
    st.session_state["ranking_fault"] = made.fault
    if made.ids:
        st.session_state[LAST] = {opening_id: made}
