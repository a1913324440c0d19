"""What waits for whoever opens the program: a line a thing, each leading to where it is done."""

from __future__ import annotations

from html import escape

import streamlit as st

from screening.access.policy import Action
from screening.actions.debrief import Waiting
from screening.actions.home import Home, HomeOpening, Wait, home
from screening.actions.openings import load_sample_opening
from screening.errors import ScreeningError
from screening.ui.desk import allows, desk, person
from screening.ui.home_lines import LINES
from screening.ui.parts import begins, count, empty, heading, in_a_line, trouble


def show() -> None:
    if opening_id := st.session_state.pop("home_loaded", None):
        st.switch_page("intake.py", query_params={"opening": opening_id})
    found = home(desk(), by=person())
    things = sum(len(each.waiting) for each in found.openings) + bool(found.overdue) + bool(found.due) + len(found.debriefs)
    if found.is_quiet and found.openings:
        heading("Nothing waits for you", "New resumes, decisions and interviews show here.")
    else:
        heading("What waits for you", count(things, "thing") if things else "")
    if fault := st.session_state.pop("home_fault", None):
        trouble(fault)
    if not found.openings and not found.overdue and not found.due and not found.debriefs:
        _first_steps(found)
        return
    if found.overdue or found.due or found.debriefs:
        _interviews(found)
    for each in found.openings:
        st.html(_card(each))


def _first_steps(found: Home) -> None:
    if not found.may_create:
        empty("Nothing waits for you yet. Once somebody adds you to an opening or asks you to hold an interview, it shows here.")
        return
    empty("No opening yet. Load the sample to see ranked resumes within a minute, or create your own and add resumes.")
    with st.container(horizontal=True):
        st.button("Load the sample opening", type="primary", on_click=_load_sample)
        if st.button("New opening..."):
            st.session_state["ask_opening"] = True
            st.switch_page("openings.py")


def _load_sample() -> None:
    try:
        st.session_state["home_loaded"] = load_sample_opening(desk(), by=person()).id
    except ScreeningError as error:
        st.session_state["home_fault"] = str(error)


def _interviews(found: Home) -> None:
    said = {"of yours overdue": found.overdue, "of yours due": found.due}
    lines = "".join(_line("interviews", "", f"{count(number, 'interview')} {word}") for word, number in said.items() if number)
    lines += "".join(_debrief(each) for each in found.debriefs)
    st.html(f'<div class="waits"><h2>Interviews</h2><ul>{lines}</ul></div>')


def _debrief(each: Waiting) -> str:
    interview = each.interview
    asks = ", asks for a third person to rate" if each.flags else ""
    return _line("debrief", f"id={interview.id}", f"{interview.code} is rated: debrief of {interview.kit.title}{asks}")


def _card(each: HomeOpening) -> str:
    opening = each.counts.opening
    facts = [opening.location, begins(opening), f"{each.counts.candidates:,} ranked" if each.counts.candidates else "no resumes yet"]
    if each.counts.waiting:
        facts.append(f"{each.counts.waiting:,} being read")
    lines = "".join(_waiting(opening.id, wait, number) for wait, number in each.waiting)
    if not lines and not each.counts.candidates and allows(Action.UPLOAD, opening.id):
        lines = f'<li><a href="intake?opening={escape(opening.id)}" target="_self">Add resumes</a></li>'
    first = "ranking" if each.counts.candidates else "intake"
    title = f'<h2><a href="{first}?opening={escape(opening.id)}" target="_self">{escape(opening.title)}</a></h2>'
    said = f"<ul>{lines}</ul>" if lines else '<p class="fine">Nothing waits here.</p>'
    return f'<div class="waits">{title}<div class="head">{in_a_line(*facts)}</div>{said}</div>'


def _waiting(opening_id: str, wait: Wait, number: int) -> str:
    one, many, page, query = LINES[wait]
    return _line(page, f"opening={opening_id}" + (f"&{query}" if query else ""), f"{number:,} {one if number == 1 else many}")


def _line(page: str, query: str, words: str) -> str:
    number, _, rest = words.partition(" ")
    address = escape(f"{page}?{query}" if query else page)
    return f'<li><a href="{address}" target="_self"><b>{number}</b> {escape(rest)}</a></li>'


show()
