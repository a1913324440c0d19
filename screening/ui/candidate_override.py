"""One criterion of the person shown in, how somebody sees it and why out."""

from __future__ import annotations

import streamlit as st

from screening.actions.overrides import override
from screening.actions.views import CandidateView
from screening.errors import ScreeningError, StaleRecord
from screening.evaluation.wording import OUTCOME_WORDS
from screening.model.evaluation import Outcome

from .candidate_dialogs import done, forget
from .desk import desk, person
from .parts import trouble

SHOWN = "override_shown"  # in the session: the override that stood when the dialog was opened
LATEST = None  # the second press, after being told what somebody else said


def ask_override(view: CandidateView, criterion_id: str) -> None:
    finding = next((each for each in view.evaluation.findings if each.criterion_id == criterion_id), None)
    if finding is None:
        forget()
        return
    st.session_state.setdefault(SHOWN, finding.override.id if finding.override else "")
    _dialog(view, criterion_id)


@st.dialog("See an outcome otherwise", on_dismiss=forget)
def _dialog(view: CandidateView, criterion_id: str) -> None:
    finding = next(each for each in view.evaluation.findings if each.criterion_id == criterion_id)
    found = finding.machine or finding
    st.text(finding.label)
    st.text(f"The program found: {OUTCOME_WORDS[found.outcome]}. {found.sentence}")
    outcome = st.radio(
        "You see it as", list(Outcome), index=None, format_func=OUTCOME_WORDS.__getitem__, horizontal=True, key="override_outcome"
    )
    reason = st.text_input("Why, about the work asked for", max_chars=500, key="override_reason")
    st.html('<div class="head">Gate and points follow. It is shown as yours, with what was found beside it; Undo takes it back.</div>')
    if st.button("Save", type="primary", key="override_save"):
        _save(view, criterion_id, outcome, reason)


def _save(view: CandidateView, criterion_id: str, outcome: Outcome | None, reason: str) -> None:
    if outcome is None:
        trouble("Choose how you see it.")
        return
    shown = st.session_state.get(SHOWN)
    try:
        override(desk(), view.application.id, criterion_id, outcome=outcome.value, reason=reason, shown=shown, by=person())
    except StaleRecord as error:
        st.session_state[SHOWN] = LATEST
        trouble(error)
        return
    except ScreeningError as error:
        trouble(error)
        return
    done("Saved. Gate and points follow.")
