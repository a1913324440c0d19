"""The openings being filled: how far each is, a new one, its settings, closed ones out of the way, the sample."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import streamlit as st

from screening.access.policy import Action, Role
from screening.actions.opening_changes import close_opening, reopen_opening
from screening.actions.openings import list_openings, load_sample_opening
from screening.actions.taking_back import SampleContents, remove_sample, sample_contents
from screening.actions.views import OpeningCounts
from screening.errors import ScreeningError
from screening.model.hiring import Opening
from screening.ui.desk import allows, desk, person, role, signed_in_as
from screening.ui.opening_form import EDIT, NEW, edit, new_opening
from screening.ui.opening_rubric import RUBRIC, other_rubric
from screening.ui.parts import count, day, draw_anew, drawn_anew, empty, guarded, heading, in_a_line, say_later, trouble

LOOK_EVERY = 3.0  # seconds
SAMPLE = "sample_contents"  # in the session, while the dialog is open


def show() -> None:
    if role() == Role.INTERVIEWER:
        st.switch_page("interviews.py")
    openings = list_openings(desk(), by=person())
    being_filled = [each for each in openings if not each.opening.closed_at]
    may_create = allows(Action.CREATE_OPENINGS)
    title, actions = st.columns([2, 1], vertical_alignment="center")
    with title:
        heading("Openings", f"{count(len(being_filled), 'position')} being filled" if openings else "")
    with actions, st.container(horizontal=True, horizontal_alignment="right"):
        if may_create and openings and not any(each.opening.is_sample for each in openings):
            st.button("Load the sample opening", on_click=_load_sample)
        if may_create and openings:
            st.button("New opening...", type="primary", on_click=_ask)
    if fault := st.session_state.pop("openings_fault", None):
        trouble(fault)
    if not openings:
        _first_steps(may_create)
    waiting = any(each.waiting for each in openings)
    st.fragment(guarded(_cards), run_every=LOOK_EVERY if waiting else None)(waiting)
    if name := signed_in_as():
        st.html(f'<div class="head">Signed in as {escape(name)} · <a href="/sign-out" target="_self">Sign out</a></div>')
    _dialogs()
    _go_on()


def _dialogs() -> None:
    if st.session_state.get(NEW):
        new_opening(_to_intake)
    elif shown := st.session_state.get(EDIT):
        edit(shown)
    elif shown := st.session_state.get(RUBRIC):
        other_rubric(shown)
    elif contents := st.session_state.get(SAMPLE):
        _remove_sample(contents)


def _cards(was_waiting: bool) -> None:
    """The openings; looks again by itself only while files are being read."""
    drawn_anew()
    openings = list_openings(desk(), by=person())
    for each in openings:
        if not each.opening.closed_at:
            _card(each)
    closed = [each for each in openings if each.opening.closed_at]
    if closed:
        with st.expander(f"Closed ({len(closed)})"):
            for each in closed:
                _card(each)
    _go_on()
    if was_waiting and not any(each.waiting for each in openings):
        st.rerun()


def _go_on() -> None:
    """To the page that a button asked for."""
    if wanted := st.session_state.pop("go_to", None):
        st.switch_page(wanted[0], query_params={"opening": wanted[1]})


def _first_steps(may_create: bool) -> None:
    if not may_create:
        empty("You are on no opening yet. Whoever made one, or an administrator, can add you to it.")
        return
    empty("No opening yet. Load the sample to see ranked resumes within a minute, or create your own and add resumes.")
    with st.container(horizontal=True):
        st.button("Load the sample opening", type="primary", on_click=_load_sample)
        st.button("New opening...", on_click=_ask)


def _card(each: OpeningCounts) -> None:
    opening = each.opening
    with st.container(border=True, key=f"opening-{opening.id}"):
        words, actions = st.columns([5, 4], vertical_alignment="center")
        with words:
            st.html(_card_markup(each))
        with actions, st.container(horizontal=True, horizontal_alignment="right"):
            if allows(Action.UPLOAD, opening.id):
                st.button("Add resumes", key=f"add-{opening.id}", on_click=_go, args=("intake.py", opening.id))
            for word, page in (("Ranking", "ranking.py"), ("Pipeline", "pipeline.py")):
                st.button(word, key=f"{word}-{opening.id}", disabled=not each.candidates, on_click=_go, args=(page, opening.id))
            if allows(Action.MANAGE_OPENINGS, opening.id):
                _more(opening)


def _more(opening: Opening) -> None:
    with st.popover("More", key=f"more-{opening.id}-{st.session_state.get(MENUS, 0)}", help="Settings, team, closing"):
        if opening.closed_at:
            st.button("Open again", key=f"reopen-{opening.id}", on_click=_said, args=(reopen_opening, opening, "Open again"))
        else:
            st.button("Settings and team...", key=f"edit-{opening.id}", on_click=_show, args=(EDIT, opening))
            st.button("Rubric...", key=f"rubric-{opening.id}", on_click=_show, args=(RUBRIC, opening), help=JUDGED)
            st.button("Scenario and order", key=f"stages-{opening.id}", on_click=_go, args=("debrief_order.py", opening.id), help=PLAYED)
            st.button("Close this opening", key=f"close-{opening.id}", on_click=_said, args=(close_opening, opening, CLOSED), help=CLOSING)
        if opening.is_sample:
            st.button("Remove the sample...", key=f"remove-{opening.id}", on_click=_ask_to_remove, args=(opening.id,))


MENUS = "menus_closed"  # in the session: how often
JUDGED = "What people are judged by; who would move is shown first"
PLAYED = "Which difficult customer is played, and how much resume and simulation count"
CLOSING = "Nothing is added or decided any more; everything can still be read. You can open it again."
CLOSED = "Closed. It stands below, and you can open it again"


def _said(act: Callable[..., Opening], opening: Opening, words: str) -> None:
    _close_menus()
    draw_anew()
    try:
        act(desk(), opening, by=person())
    except ScreeningError as error:
        st.session_state["openings_fault"] = str(error)
        return
    say_later(words)


def _ask_to_remove(opening_id: str) -> None:
    _close_menus()
    draw_anew()
    try:
        st.session_state[SAMPLE] = sample_contents(desk(), opening_id, by=person())
    except ScreeningError as error:
        st.session_state["openings_fault"] = str(error)


def _keep_sample() -> None:
    st.session_state.pop(SAMPLE, None)


@st.dialog("Remove the sample opening", on_dismiss=_keep_sample)
def _remove_sample(contents: SampleContents) -> None:
    goes = [count(contents.people, "candidate"), count(contents.files, "file"), "their scores and history"]
    st.text(f"This goes for good: {', '.join(goes)}.")
    if contents.decided:
        st.text(f"Among them {count(contents.decided, 'candidate')} somebody decided, noted or moved something about.")
    st.text("You can load the sample again at any time.")
    if st.button("Remove the sample", type="primary"):
        try:
            remove_sample(desk(), contents, by=person())
        except ScreeningError as error:
            trouble(error)
            return
        _keep_sample()
        say_later("The sample is gone")
        st.rerun()


def _card_markup(each: OpeningCounts) -> str:
    opening = each.opening
    facts = [opening.location, count(opening.seats, "seat"), f"starts {day(opening.starts_on)}" if opening.starts_on else ""]
    facts += ["sample" if opening.is_sample else f"since {day(opening.created_at)}", "blind" if opening.is_blind else ""]
    facts.append(f"closed {day(opening.closed_at)}" if opening.closed_at else "")
    counts = [
        f'<span class="met"><b>{each.passed:,}</b> passed</span>',
        f'<span class="open"><b>{each.review:,}</b> to check</span>',
        f'<span class="miss"><b>{each.failed:,}</b> fall short</span>',
    ]
    if each.waiting:
        counts.append(f"<span><b>{each.waiting:,}</b> being read</span>")
    if each.unreadable:
        counts.append(f"<span><b>{each.unreadable:,}</b> could not be read</span>")
    line = "".join(counts) if each.candidates or each.waiting or each.unreadable else "<span>No resumes yet</span>"
    return f'<div class="card"><h2>{escape(opening.title)}</h2>{in_a_line(*facts)}<div class="counts">{line}</div></div>'


def _go(page: str, opening_id: str) -> None:
    st.session_state["opening"] = opening_id
    st.session_state["go_to"] = (page, opening_id)


def _to_intake(opening_id: str) -> None:
    _go("intake.py", opening_id)


def _ask() -> None:
    _show(NEW, True)


def _close_menus() -> None:
    """A menu would stand before the dialog. It is drawn anew, closed: one that told of its closing would ask for this page again

    while somebody is already on the way to another one.
    """
    st.session_state[MENUS] = st.session_state.get(MENUS, 0) + 1


def _show(dialog: str, what: object) -> None:
    for key in (NEW, EDIT, RUBRIC, SAMPLE):
        st.session_state.pop(key, None)
    st.session_state[dialog] = what
    _close_menus()
    draw_anew()


def _load_sample() -> None:
    try:
        opening = load_sample_opening(desk(), by=person())
    except ScreeningError as error:
        st.session_state["openings_fault"] = str(error)
        return
    _go("intake.py", opening.id)


show()
