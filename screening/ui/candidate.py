"""One person: the resume with its evidence marked, beside what was asked for; and the decision."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

import streamlit as st

from screening.actions.candidates import candidate
from screening.actions.context import CLOSED
from screening.actions.corrections import known_facts
from screening.actions.views import CandidateView
from screening.actions.what_next import what_next
from screening.errors import NotFound, ScreeningError
from screening.evaluation.what_if import Flip
from screening.evaluation.wording import figure
from screening.hiring.stages import said_stage
from screening.model.evaluation import Gate
from screening.model.hiring import Disposition
from screening.ui.asking import ask_colleague, show_requests
from screening.ui.blind import name_switch
from screening.ui.bulk import Done
from screening.ui.candidate_more import hear, more_bar, open_dialog
from screening.ui.candidate_notes import show_notes
from screening.ui.components import candidate_panes
from screening.ui.debrief_panel import show_means
from screening.ui.desk import desk, person, today
from screening.ui.interview_plan import ask_for_plan
from screening.ui.moves import DECIDED, Shown, move, undo
from screening.ui.panes import pane_data
from screening.ui.parts import bar, chip, count, empty, heading, in_a_line, plain, say_later, trouble
from screening.ui.reasons import ask_reason, wish_to_pass_over

MOVES = (("Pass over...", "P", Disposition.PASSED_OVER), ("Hold", "H", Disposition.HELD), ("Advance", "A", Disposition.ADVANCED))
UNDO = ":material/undo:"
MOST_FLIPS = 2  # the one missing fact, and the smallest change of a setting
SHORT = 40  # characters of a name that stand in two lines
GOING = "show_candidate"  # in the session: (who was shown, who is to be shown now), until the page stands
LAST = "last_decision"  # in the session: (what was decided, about whom, the application that was shown next)


def show() -> None:
    left, wanted = st.session_state.get(GOING, ("", None))
    if wanted and st.query_params.get("id") == left:
        st.query_params["id"] = wanted
    _show()
    st.session_state.pop(GOING, None)  # only now: a run that was cut short has not gone anywhere


def _show() -> None:
    application_id = st.query_params.get("id")
    if not application_id:
        heading("Candidate")
        empty("Open a person from the ranking.")
        _to_the_ranking()
        return
    try:
        view = candidate(desk(), application_id, by=person())
    except NotFound as error:
        st.session_state.pop("candidate_fault", None)  # it was about them
        heading("This person is not here")
        empty(str(error))
        _to_the_ranking()
        return
    st.session_state["opening"] = view.opening.id
    _header(view)
    fault = st.session_state.pop("candidate_fault", None)
    if fault:
        trouble(fault)
    if view.opening.closed_at and fault != CLOSED:
        st.html(f'<div class="note">{escape(CLOSED)}</div>')
    show_requests(view)
    known = known_facts(desk(), application_id, by=person())
    hear(candidate_panes(pane_data(view, today(), _flips(view), known), key="panes"), view)
    more_bar(view)
    show_means(application_id, view.opening.id)
    show_notes(view)
    open_dialog(view)
    ask_reason(_passed_over)
    ask_colleague(view.opening.id, _asked)
    ask_for_plan()


def _flips(view: CandidateView) -> tuple[Flip, ...]:
    """What one change would do for this person; nothing where the opening can no longer say."""
    try:
        return what_next(desk(), view.application.id, by=person()).flips[:MOST_FLIPS]
    except ScreeningError:
        return ()


def _to_the_ranking() -> None:
    if st.button("Go to the ranking", type="primary"):
        st.switch_page("ranking.py")


def _header(view: CandidateView) -> None:
    widths = [1, 1.25] if view.is_blind else [1.15, 1]  # a code is short, and brings one more button
    who, actions = st.columns(widths, vertical_alignment="center")
    with who:
        st.html(_who(view))
    with actions:
        _decisions(view)


def _decisions(view: CandidateView) -> None:
    with st.container(key="acts", horizontal=True, horizontal_alignment="right", vertical_alignment="center", gap="small"):
        name_switch(view)
        st.html(f'<span class="head">{view.position:,} of {view.total:,}</span>', width="content")
        _step("Previous", ":material/chevron_left:", "K", view.application.id, view.previous_id)
        _step("Next", ":material/chevron_right:", "J", view.application.id, view.next_id)
        if "decide" not in view.allowed:
            return
        _way_back(view)
        for word, key, disposition in MOVES:
            st.button(
                word,
                key=f"move-{key}-{view.application.id}",  # a press counts for the person it was made on, whoever comes next
                shortcut=key,
                type="primary" if disposition is Disposition.ADVANCED else "secondary",
                on_click=_ask if disposition is Disposition.PASSED_OVER else _decide,
                args=(view.application.id, _shown(view), view.next_id, disposition),
            )


def _step(word: str, icon: str, key: str, shown_id: str, target: str | None) -> None:
    st.button(
        icon,
        key=f"step-{key}-{shown_id}",
        help=f"{word} person",
        shortcut=key,
        disabled=target is None,
        on_click=_go,
        args=(shown_id, target),
    )


def _way_back(view: CandidateView) -> None:
    """Z: undo what was just decided; where nothing was, open again the person shown."""
    shown_id, last = view.application.id, st.session_state.get(LAST)
    if last and last[2] == shown_id:
        help_ = f"Undo: {DECIDED[last[0].disposition]}, {plain(last[1])}"
        st.button(UNDO, key=f"move-Z-{shown_id}", shortcut="Z", help=help_, on_click=_undo)
    elif view.application.disposition is not Disposition.OPEN:
        help_ = f"{DECIDED[view.application.disposition]} now. Open again"
        args = (shown_id, _shown(view), shown_id, Disposition.OPEN)
        st.button(UNDO, key=f"move-Z-{shown_id}", shortcut="Z", help=help_, on_click=_decide, args=args)


def _who(view: CandidateView) -> str:
    evaluation, application = view.evaluation, view.application
    musts = [finding for finding in evaluation.findings if finding.is_must]
    met = sum(finding.outcome == "met" for finding in musts)
    waiting = max(0, (today() - application.received_on).days)
    decided = "" if application.disposition is Disposition.OPEN else DECIDED[application.disposition]
    last = (
        f'<span class="person">{decided}</span>' if decided else f"<b>{count(waiting, 'day')}</b> waiting" if waiting else "received today"
    )
    known = (view.candidate.code if view.candidate.name else "", view.location or "", said_stage(application.stage))
    facts = in_a_line(*known)
    still = f' · <span class="open">{figure(evaluation.open_points)} still open</span>' if evaluation.open_points else ""
    return (
        f'<div class="who"><div>{_title(_name(view))}{facts} · {last}</div>'
        f"<div>{chip(Gate(evaluation.gate))}<br>{met} of {len(musts)} must-haves met</div>"
        f'<div class="sum"><big>{figure(evaluation.points)}</big> points{still}{bar(evaluation.points, evaluation.open_points)}</div></div>'
    )


def _title(name: str) -> str:
    """The name in two lines at most; one that may be longer opens to its whole length."""
    title = f"<h1>{escape(name)}</h1>"
    return title if len(name) <= SHORT else f'<details class="long"><summary title="The whole name">{title}</summary></details>'


def _name(view: CandidateView) -> str:
    return view.candidate.name or view.candidate.code


def _go(shown_id: str, target: str | None) -> None:
    st.session_state[GOING] = (shown_id, target)


def _shown(view: CandidateView) -> Shown:
    return Shown(_name(view), view.application.disposition.value)


def _ask(application_id: str, shown: Shown, *_: object) -> None:
    wish_to_pass_over({application_id: shown})


def _decide(application_id: str, shown: Shown, next_id: str | None, disposition: Disposition, reason: str = "") -> None:
    """Record the decision and go on to the next person; a decision that failed stays here and says so."""
    made = move({application_id: shown}, disposition, reason)
    if made.fault:
        st.session_state["candidate_fault"] = made.fault
        return
    if made.moved and disposition is not Disposition.OPEN:
        st.session_state[LAST] = (made, shown.name, next_id or application_id)
        say_later(f"{DECIDED[disposition]}: {shown.name}. Z takes it back.")
    else:
        st.session_state.pop(LAST, None)
        say_later(f"{DECIDED[disposition]}: {shown.name}")
    _go(application_id, next_id)


def _asked(made: Done) -> None:
    """Somebody is asked to decide; the line below the header takes it back."""
    say_later(f"{made.words}." if made.ids else made.fault)


def _undo() -> None:
    """Take the last decision back and show whom it was about."""
    if not (last := st.session_state.pop(LAST, None)):
        return  # a second press: it is taken back already
    made, name, shown_id = last
    if fault := undo(made):
        st.session_state["candidate_fault"] = fault
    else:
        say_later(f"Taken back: {name}")
    _go(shown_id, made.moved[0])


def _passed_over(people: Mapping[str, Shown], reason: str) -> None:
    application_id, shown = next(iter(people.items()))
    view = candidate(desk(), application_id, by=person())
    _decide(application_id, shown, view.next_id, Disposition.PASSED_OVER, reason)


show()
