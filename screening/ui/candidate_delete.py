"""The person shown, or one application of theirs, deleted: what goes and what stays is read before anybody says yes."""

from __future__ import annotations

from html import escape

import streamlit as st

from screening.actions.removal import Preview, preview, remove
from screening.actions.views import CandidateView
from screening.errors import ScreeningError, StaleRecord

from .candidate_dialogs import done, forget
from .desk import desk, person
from .parts import CHOOSE_OR_WRITE, trouble

REASONS = ("The person asked for it", "Kept as long as we keep resumes", "Added by mistake")
SCOPES = {False: "This application only", True: "The person, everywhere"}
STAMP = "delete_stamp"  # in the session: the preview that was read, by scope


@st.dialog("Delete", on_dismiss=forget)
def ask_delete(view: CandidateView, _: str) -> None:
    """The dialog. What was deleted cannot be brought back, so there is no key for it."""
    everywhere = st.radio("What", list(SCOPES), index=0, format_func=SCOPES.__getitem__, horizontal=True, key="delete_scope")
    try:
        found = preview(desk(), view.application.id, everywhere=everywhere, by=person())
    except ScreeningError as error:
        trouble(error)
        return
    stamps = st.session_state.setdefault(STAMP, {})
    stamp = stamps.setdefault(everywhere, found.stamp)
    st.html(_listed(found))
    reason = st.selectbox("Why", REASONS, index=None, accept_new_options=True, placeholder=CHOOSE_OR_WRITE, key="delete_reason")
    st.html('<div class="head">The reason stays in the audit. Write no name into it.</div>')
    if st.button("Delete for good", type="primary", key="delete_yes", disabled=not reason):
        _delete(view, everywhere, str(reason or ""), stamp)


def _delete(view: CandidateView, everywhere: bool, reason: str, stamp: str) -> None:
    try:
        remove(desk(), view.application.id, everywhere=everywhere, reason=reason, shown=stamp, by=person())
    except StaleRecord as error:
        st.session_state.pop(STAMP, None)
        trouble(error)
        return
    except ScreeningError as error:
        trouble(error)
        return
    other = view.next_id or view.previous_id
    if other:
        st.query_params["id"] = other
    else:
        st.query_params.clear()
    done(f"Deleted: {view.candidate.code}")


def _listed(found: Preview) -> str:
    where = ", ".join(found.openings)
    return (
        f'<div class="judged"><p>From <b>{escape(where)}</b>. This cannot be undone.</p><h3>Goes</h3><ul>{_items(found.goes)}</ul>'
        f"<h3>Stays</h3><ul>{_items(found.stays)}</ul></div>"
    )


def _items(words: tuple[str, ...]) -> str:
    return "".join(f"<li>{escape(each)}</li>" for each in words)
