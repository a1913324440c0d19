"""One person: the resume with its evidence marked, beside what was asked for; and the decision."""

from __future__ import annotations

from html import escape

import streamlit as st

from screening.actions.candidates import candidate
from screening.actions.decisions import decide
from screening.actions.views import CandidateView
from screening.errors import ScreeningError
from screening.evaluation.wording import figure
from screening.model.evaluation import Gate
from screening.model.hiring import Disposition
from screening.ui.blind import name_switch
from screening.ui.components import candidate_panes
from screening.ui.desk import desk, person, today
from screening.ui.panes import pane_data
from screening.ui.parts import bar, chip, count, empty, heading, say_later, trouble
from screening.ui.reasons import ask_reason

DECIDED = {
    Disposition.OPEN: "Open again",
    Disposition.ADVANCED: "Advanced",
    Disposition.HELD: "On hold",
    Disposition.PASSED_OVER: "Passed over",
}
MOVES = (("Pass over...", "P", Disposition.PASSED_OVER), ("Hold", "H", Disposition.HELD), ("Advance", "A", Disposition.ADVANCED))


def show() -> None:
    wanted = st.session_state.pop("show_candidate", None)
    if wanted:
        st.query_params["id"] = wanted
    application_id = st.query_params.get("id")
    if not application_id:
        heading("Candidate")
        empty("Open a person from the ranking.")
        if st.button("Go to the ranking", type="primary"):
            st.switch_page("ranking.py")
        return
    view = candidate(desk(), application_id, by=person())
    st.session_state["opening"] = view.opening.id
    _header(view)
    if fault := st.session_state.pop("candidate_fault", None):
        trouble(fault)
    candidate_panes(pane_data(view, today()), key="panes")
    if waiting := st.session_state.get("pass_over"):
        ask_reason(waiting, after=_passed_over)


def _header(view: CandidateView) -> None:
    who, actions = st.columns([1, 1.05], vertical_alignment="center")
    with who:
        st.html(_who(view))
    asking = bool(st.session_state.get("pass_over") or st.session_state.get("ask_name"))
    with actions, st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center", gap="small"):
        name_switch(view)
        here = (view.application.id, _name(view), view.next_id)
        st.html(f'<span class="head">{view.position:,} of {view.total:,}</span>', width="content")
        _step("Previous", ":material/chevron_left:", "K", view.previous_id, asking)
        _step("Next", ":material/chevron_right:", "J", view.next_id, asking)
        for word, key, disposition in MOVES:
            is_so = view.application.disposition is disposition
            st.button(
                "Undo" if is_so else word,
                key=f"move-{key}",
                shortcut=None if asking else key,
                type="primary" if disposition is Disposition.ADVANCED else "secondary",
                help=f"{DECIDED[disposition]} now; takes that back" if is_so else None,
                on_click=_reopen if is_so else _ask if disposition is Disposition.PASSED_OVER else _decide,
                args=here if is_so else (*here, disposition),
            )


def _step(word: str, icon: str, key: str, target: str | None, asking: bool) -> None:
    st.button(
        icon,
        key=f"step-{key}",
        help=f"{word} person",
        shortcut=None if asking else key,
        disabled=target is None,
        on_click=_go,
        args=(target,),
    )


def _who(view: CandidateView) -> str:
    evaluation, application = view.evaluation, view.application
    musts = [finding for finding in evaluation.findings if finding.is_must]
    met = sum(finding.outcome == "met" for finding in musts)
    waiting = max(0, (today() - application.received_on).days)
    decided = "" if application.disposition is Disposition.OPEN else DECIDED[application.disposition]
    last = (
        f'<span class="person">{decided}</span>' if decided else f"<b>{count(waiting, 'day')}</b> waiting" if waiting else "received today"
    )
    facts = " · ".join(escape(fact) for fact in (view.candidate.code if view.candidate.name else "", view.location or "") if fact)
    still = f' · <span class="open">{figure(evaluation.open_points)} still open</span>' if evaluation.open_points else ""
    return (
        f'<div class="who"><div><h1>{escape(_name(view))}</h1>{facts}{" · " if facts else ""}{last}</div>'
        f"<div>{chip(Gate(evaluation.gate))}<br>{met} of {len(musts)} must-haves met</div>"
        f'<div class="sum"><big>{figure(evaluation.points)}</big> points{still}{bar(evaluation.points, evaluation.open_points)}</div></div>'
    )


def _name(view: CandidateView) -> str:
    return view.candidate.name or view.candidate.code


def _go(target: str | None) -> None:
    st.session_state["show_candidate"] = target


def _ask(application_id: str, name: str, *_: object) -> None:
    st.session_state["pass_over"] = {"ids": [application_id], "names": [name]}


def _reopen(application_id: str, name: str, _: str | None) -> None:
    """Take the decision back and stay."""
    _decide(application_id, name, None, Disposition.OPEN)


def _decide(application_id: str, name: str, next_id: str | None, disposition: Disposition, reason: str = "") -> None:
    """Record the decision and go on to the next person; a decision that failed stays here and says so."""
    try:
        decide(desk(), application_id, disposition=disposition.value, reason=reason, by=person())
    except ScreeningError as error:
        st.session_state["candidate_fault"] = str(error)
        return
    say_later(f"{DECIDED[disposition]}: {name}")
    _go(next_id)


def _passed_over(ids: list[str], reason: str) -> None:
    view = candidate(desk(), ids[0], by=person())
    _decide(ids[0], _name(view), view.next_id, Disposition.PASSED_OVER, reason)


show()
