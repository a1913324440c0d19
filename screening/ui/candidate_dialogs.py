"""Which dialog of the candidate page is open, and about whom: kept while it is, gone once it is left."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from screening.actions.views import CandidateView
from screening.model.rubric import Criterion

from .parts import say_later

OPEN = "candidate_dialog"
FIELDS = ("fact_", "correct_shown", "override_", "delete_", "stage_", "reasons_", "said_why_", "tests_")  # what dialogs keep in the session


@dataclass(frozen=True, slots=True)
class Wish:
    """A dialog asked for: `what` it is, the application it is about, and a hint (a criterion's id, a fact)."""

    what: str
    about: str
    hint: str = ""


def wish(what: str, about: str, hint: str = "") -> None:
    """Have a dialog open in this run."""
    forget()
    st.session_state[OPEN] = Wish(what, about, hint)


def wished(application_id: str) -> Wish | None:
    """The dialog that is open about this application; one about somebody else is closed."""
    found: Wish | None = st.session_state.get(OPEN)
    if found is not None and found.about != application_id:
        forget()
        return None
    return found


def forget() -> None:
    """No dialog is open, and nothing that was typed into one is left."""
    for name in [name for name in st.session_state if str(name).startswith((OPEN, *FIELDS))]:
        del st.session_state[name]


def done(words: str) -> None:
    """Close the dialog, and say that it was done."""
    forget()
    say_later(words)
    st.rerun()


def rule_of(view: CandidateView, criterion_id: str) -> Criterion | None:
    """The criterion of the rubric this person was judged by."""
    return next((each for each in view.rubric.criteria if each.id == criterion_id), None)
