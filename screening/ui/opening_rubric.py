"""The dialog that has an opening judged by another rubric: which one, who would move in or out, and then it is done."""

from __future__ import annotations

import streamlit as st

from screening.actions.opening_rubric import change_rubric, other_rubrics
from screening.actions.openings import counts_of
from screening.actions.rubric_versions import UsedBy
from screening.actions.rubrics import rubric_of
from screening.errors import ScreeningError
from screening.model.hiring import Opening

from .desk import desk, person
from .parts import empty, say_later, trouble
from .rubric_parts import begin_rubrics, bench_of, gate_table, moved_list, tried

RUBRIC = "rubric_of_opening"  # in the session, while the dialog is open
STAYS = "Decisions, stages, notes and corrections stay. What somebody said of an outcome counts where the new rubric asks the same."


def forget_rubric() -> None:
    st.session_state.pop(RUBRIC, None)


@st.dialog("Judge by another rubric", width="large", on_dismiss=forget_rubric)
def other_rubric(shown: Opening) -> None:
    """`shown` is the opening as it stood when the dialog was opened."""
    begin_rubrics()
    try:
        offered = other_rubrics(desk(), shown, by=person())
        now = counts_of(desk(), shown)
        st.text(f"Judged by {rubric_of(desk(), shown.rubric_id, shown.rubric_version).title}, version {shown.rubric_version} now.")
        chosen = st.selectbox(
            "Judge by", offered, index=None, format_func=lambda each: each.title, placeholder="Choose a rubric", key="other_rubric"
        )
        if chosen is None:
            empty("Choose a rubric to see who would move. Nothing is changed yet." if offered else "There is no other rubric yet.")
            return
        if now.candidates:
            trial = tried(bench_of(now), chosen)
            left, right = st.columns([1, 2])
            left.html(gate_table(trial.changes))
            right.html(moved_list(trial.changes))
        st.text(STAYS)
        if not st.button("Judge by this rubric", type="primary", key="other_rubric_yes"):
            return
        changes = change_rubric(desk(), shown, chosen, by=person())
    except ScreeningError as error:
        trouble(error)
        return
    forget_rubric()
    if now.candidates:
        st.session_state["rescored"] = (UsedBy(shown.id, shown.title, changes.to_version), changes)
        st.switch_page("rubrics.py")
    say_later(f"Judged by {chosen.title} from now on")
    st.rerun()
