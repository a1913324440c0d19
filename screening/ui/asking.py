"""A hiring manager asked to decide: the dialog that asks, from one person or several, and the line that says what is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape

import streamlit as st

from screening.actions.requests import Asked, ask_to_decide, requests_about, take_back_requests, whom_to_ask
from screening.actions.views import CandidateView
from screening.errors import ScreeningError

from .bulk import Done, made_of
from .desk import desk, person
from .parts import count, day, say_later, trouble

WAITING = "ask_to_decide"  # in the session, only between the wish and the run that draws the dialog


def wish_to_ask(people: Mapping[str, str]) -> None:
    """Have the dialog open in the next run: about these, by application id, under the name or code they are shown with."""
    st.session_state[WAITING] = dict(people)


def colleagues_to_ask(opening_id: str) -> tuple[tuple[str, str], ...]:
    """(id, name) of those this person can ask; nobody where asking is not theirs."""
    try:
        return whom_to_ask(desk(), opening_id, by=person())
    except ScreeningError:
        return ()


def ask_colleague(opening_id: str, after: Callable[[Done], None]) -> None:
    """Open the dialog where somebody wished to ask; `after` gets what became of it."""
    people: dict[str, str] | None = st.session_state.pop(WAITING, None)
    if not people:
        return

    @st.dialog(f"Ask for a decision about {count(len(people), 'person', 'people')}", on_dismiss="rerun")
    def dialog() -> None:
        names = list(people.values())
        st.text(", ".join(names[:4]) + (f" and {len(names) - 4} more" if len(names) > 4 else "") + ". Nobody is moved by asking.")
        known = dict(colleagues_to_ask(opening_id))
        only = 0 if len(known) == 1 else None
        of = st.selectbox(
            "Who decides", list(known), index=only, format_func=lambda one: known.get(one, ""), key="ask_of", placeholder="Choose somebody"
        )
        note = st.text_area("Note, if it helps", max_chars=1_000, key="ask_note", height=100)
        if not st.button("Ask", type="primary", key="ask_yes", disabled=of is None):
            return
        try:
            made = ask_to_decide(desk(), list(people), of=str(of), note=note, by=person())
        except ScreeningError as error:
            trouble(error)
            return
        after(_done(made, known[str(of)], len(people)))
        st.rerun()

    dialog()


def _done(made: Asked, name: str, wanted: int) -> Done:
    """What was asked, as the bar says it, with the way back."""

    def undo() -> str:
        take_back_requests(desk(), made.request_ids, by=person())
        return ""

    about = count(len(made.application_ids), "person", "people")
    before = wanted - len(made.application_ids)
    again = f"{name} is asked about {before:,} of them already." if before else ""
    return made_of(made.application_ids, f"{name} is asked to decide about {about}", undo, again)


def show_requests(view: CandidateView) -> None:
    """Who is asked to decide about the person shown, and by whom; whoever asks can take it back."""
    for each in requests_about(desk(), view.application.id, by=person()):
        with st.container(key=f"request-{each.id}", horizontal=True, vertical_alignment="center"):
            who = f"{each.by} asks you" if each.is_mine else f"{each.of} is asked by {each.by}"
            note = f": “{each.note}”" if each.note else ""
            st.html(f'<div class="note person">{escape(who)} to decide ({day(each.at)}){escape(note)}</div>', width="content")
            if each.may_take_back:
                st.button("Take back", key=f"unask-{each.id}", type="tertiary", on_click=_take_back, args=(each.id,))


def _take_back(request_id: str) -> None:
    try:
        take_back_requests(desk(), [request_id], by=person())
        say_later("Nobody is asked any more.")
    except ScreeningError as error:
        st.session_state["candidate_fault"] = str(error)
