"""What else can be done with the person shown: another stage, a reason, how they were judged, deleting; and the dialogs for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from screening.actions.corrections import take_back_correction
from screening.actions.decision_reasons import reasons, set_reasons
from screening.actions.decisions import decide
from screening.actions.overrides import take_back_override
from screening.actions.stages import move
from screening.actions.views import CandidateView
from screening.errors import ScreeningError, StaleRecord
from screening.hiring.stages import said_stage
from screening.model.hiring import Disposition

from .asking import colleagues_to_ask, wish_to_ask
from .assessments import show_tests
from .candidate_correct import ask_correction
from .candidate_delete import ask_delete
from .candidate_dialogs import done, forget, wish, wished
from .candidate_judged import show_judged
from .candidate_override import ask_override
from .desk import desk, person
from .interview_plan import wish_to_plan
from .moves import DECIDED
from .parts import CHOOSE_OR_WRITE, plain, say_later, trouble

LISTS = {Disposition.ADVANCED: "Advance", Disposition.HELD: "Hold", Disposition.PASSED_OVER: "Pass over"}


def more_bar(view: CandidateView) -> None:
    """A line of quiet buttons below the panes: what is seldom wanted of somebody."""
    about = view.application.id
    may_ask = "ask" in view.allowed and bool(colleagues_to_ask(view.opening.id))
    with st.container(key="more", horizontal=True, vertical_alignment="center", gap="small"):
        if "decide" in view.allowed:
            _quiet(f"Stage: {plain(said_stage(view.application.stage))}...", "stage", about, key="M")
            if view.application.disposition is not Disposition.OPEN:
                _quiet("Say why...", "reason", about)
        if "edit_reasons" in view.allowed:
            _quiet("Reasons...", "reasons", about)
        _quiet("How was this judged", "judged", about, key="W")
        if may_ask:
            name = {about: view.candidate.name or view.candidate.code}
            st.button(
                "Ask...",
                key=f"ask-{about}",
                type="tertiary",
                shortcut="Q",
                help="Ask somebody to decide",
                on_click=wish_to_ask,
                args=(name,),
            )
        if "remove" in view.allowed:
            _quiet("Delete...", "delete", about)


def _quiet(words: str, what: str, about: str, key: str | None = None) -> None:
    st.button(words, key=f"more-{what}-{about}", type="tertiary", shortcut=key, on_click=wish, args=(what, about))


def hear(answer: Any, view: CandidateView) -> None:
    """What was asked for on the panes: a dialog, or a word taken back at once. What was said about somebody else is too late."""
    asked = getattr(answer, "ask", None)
    if not isinstance(asked, dict) or asked.get("about") != view.application.id:
        return
    what, hint = str(asked.get("what")), str(asked.get("id") or "")
    if what == "plan":
        wish_to_plan(view.application.id)
        return
    if what not in UNDOS:
        wish(what, view.application.id, hint)
        return
    try:
        UNDOS[what](desk(), view.application.id, hint, by=person())
        say_later("Taken back. Judged again.")
    except ScreeningError as error:
        st.session_state["candidate_fault"] = str(error)
    st.rerun()


def open_dialog(view: CandidateView) -> None:
    """The dialog that was asked for, if any."""
    found = wished(view.application.id)
    if found is None:
        return
    if found.what in DIALOGS:
        DIALOGS[found.what](view, found.hint)
    else:
        forget()


@st.dialog("Move to another stage", on_dismiss=forget)
def _stage(view: CandidateView, _: str) -> None:
    st.session_state.setdefault("stage_shown", view.application.stage)
    others = [stage for stage in view.opening.stages if stage != view.application.stage]
    to = st.radio("Stage", others, index=None, format_func=lambda each: plain(said_stage(each)), key="stage_to")
    needed = to in view.opening.reason_stages
    reason = st.text_input(f"Why{' (this stage asks for it)' if needed else ', if it should be known'}", max_chars=300, key="stage_reason")
    if not st.button("Move", type="primary", key="stage_yes", disabled=to is None):
        return
    shown = {view.application.id: st.session_state["stage_shown"]}
    try:
        move(desk(), [view.application.id], to=str(to), reason=reason, shown=shown, by=person())
    except StaleRecord as error:
        st.session_state.pop("stage_shown")
        trouble(error)
        return
    except ScreeningError as error:
        trouble(error)
        return
    done(f"Moved to {said_stage(str(to))}")


@st.dialog("Say why", on_dismiss=forget)
def _reason(view: CandidateView, _: str) -> None:
    """A reason for what is decided already; advancing and holding do not wait for one."""
    decided = view.application.disposition
    st.text(f"{DECIDED[decided]} now.")
    offered = reasons(desk(), by=person()).get(decided, ())
    said = st.selectbox(
        "Reason, about the work asked for", offered, index=None, accept_new_options=True, placeholder=CHOOSE_OR_WRITE, key="said_why_reason"
    )
    if not st.button("Save", type="primary", key="said_why_yes", disabled=not said):
        return
    try:
        decide(desk(), view.application.id, disposition=decided.value, reason=str(said), shown=decided.value, by=person())
    except ScreeningError as error:
        trouble(error)
        return
    done("Saved")


@st.dialog("Reasons to choose from", on_dismiss=forget)
def _reasons(view: CandidateView, _: str) -> None:
    """The organisation's lists, one reason a line. What was decided keeps its words."""
    shown = st.session_state.setdefault("reasons_shown", reasons(desk(), by=person()))
    chosen = st.segmented_control(
        "When people", list(LISTS), default=Disposition.PASSED_OVER, format_func=LISTS.__getitem__, required=True, key="reasons_of"
    )
    words = st.text_area("One reason a line, about the work", "\n".join(shown[chosen]), height=200, key=f"reasons_{chosen}")
    if not st.button("Save", type="primary", key="reasons_yes"):
        return
    try:
        set_reasons(desk(), chosen, words.splitlines(), shown=shown[chosen], by=person())
    except ScreeningError as error:
        trouble(error)
        return
    done("Reasons saved")


UNDOS: dict[str, Callable[..., None]] = {"undo_correction": take_back_correction, "undo_override": take_back_override}
DIALOGS: dict[str, Callable[[CandidateView, str], None]] = {
    "stage": _stage,
    "reason": _reason,
    "reasons": _reasons,
    "judged": show_judged,
    "tests": show_tests,
    "delete": ask_delete,
    "correct": ask_correction,
    "fact": ask_correction,
    "override": ask_override,
}
