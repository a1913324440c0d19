"""The debrief of one interview: raters side by side, tapes over one another, what they agree on; only once everybody has rated."""

from __future__ import annotations

from html import escape

import streamlit as st

from screening.actions.debrief import Debrief, agree, asks_for_more, debrief
from screening.actions.interviews_mine import MODE_WORDS
from screening.actions.ratings import amend
from screening.actions.ratings_seen import Sealed
from screening.errors import ScreeningError
from screening.model.scenario import Rating
from screening.scenarios.ratings import HIGHEST, LOWEST
from screening.ui.debrief_parts import anchors_markup, checks_markup, debrief_style, flags_markup, mean_words, table_markup, tapes_markup
from screening.ui.desk import desk, person
from screening.ui.interview_plan import ask_for_plan, wish_for_one_more
from screening.ui.parts import chip, day, empty, heading, say_later, trouble

SCORES = list(range(LOWEST, HIGHEST + 1))
UNSEEN = 0  # stands for "not observed" among the choices
CLOSED = "The debrief opens once everybody who was asked to rate has locked their ratings, you among them. Until then it says nothing."


def show() -> None:
    interview_id = st.query_params.get("id")
    if not interview_id:
        _nothing("Debrief", "Open a debrief from the list of interviews.")
        return
    try:
        found = debrief(desk(), interview_id, by=person())
    except Sealed:
        _nothing("The debrief is not open", CLOSED)
        return
    st.html(debrief_style())
    _head(found)
    if fault := st.session_state.pop("debrief_fault", None):
        trouble(fault)
    if found.flags:
        asks = found.assessment is not None and asks_for_more(found.assessment)
        st.html(flags_markup(found.flags, asks=asks, may_ask=found.may_plan))
        if found.may_plan:
            st.button("Ask one more person...", on_click=wish_for_one_more, args=(found.interview.id,))
    st.html(table_markup(found))
    st.html('<div class="debrief"><h2>What happened, turn by turn</h2></div>')
    if found.tapes:
        st.html(tapes_markup(found.tapes))
    else:
        empty("Nobody tapped during this interview, so there is no tape to look at.")
    _agreed(found)
    _amend(found)
    if found.may_plan:
        ask_for_plan()


def _nothing(title: str, words: str) -> None:
    heading(title)
    empty(words)
    if st.button("Go to the interviews", type="primary"):
        st.switch_page("interviews.py")


def _head(found: Debrief) -> None:
    interview = found.interview
    left, right = st.columns([1.3, 1], vertical_alignment="center")
    with left:
        facts = (
            interview.kit.title,
            MODE_WORDS[interview.mode],
            f"form {interview.form_name}",
            day(interview.starts_at),
            found.opening_title,
        )
        heading(f"Debrief {interview.code}", *facts)
    if found.assessment:
        with right:
            words = f'<div class="debrief sum">{chip(found.assessment.gate)} <big>{escape(mean_words(found.assessment))}</big></div>'
            st.html(words)
        st.html(f'<div class="debrief">{checks_markup(found.assessment)}</div>')


def _agreed(found: Debrief) -> None:
    """Optional, and apart: no mean is made of it."""
    with st.expander("What you agree on (optional)", expanded=False):
        st.html('<div class="head">Written beside the ratings. Means, the ranking and the shortlist use what each of you gave alone.</div>')
        if found.agreed:
            who = f"{escape(found.agreed_by)}, {day(found.agreed.said_at)}: {escape(found.agreed.note)}"
            st.html(f'<div class="debrief person">{who}</div>')
        key = f"agree-{found.interview.id}-{found.stamp}"
        columns = st.columns(4)
        scores: dict[str, int] = {}
        for index, row in enumerate(found.rows):
            now = row.agreed if row.agreed in SCORES else None
            given = columns[index % 4].selectbox(
                row.dimension.title,
                SCORES,
                index=SCORES.index(now) if now else None,
                placeholder="leave out",
                key=f"{key}-{row.dimension.id}",
            )
            if given is not None:
                scores[row.dimension.id] = given
        note = st.text_area("Why you agree on this", max_chars=2000, height=80, key=f"{key}-note")
        if st.button("Keep what we agreed on", type="primary", key=f"{key}-yes"):
            try:
                agree(desk(), found.interview.id, scores, note, shown=found.stamp, by=person())
            except ScreeningError as error:
                trouble(error)
                return
            say_later("Kept beside the ratings.")
            st.rerun()


def _amend(found: Debrief) -> None:
    """One's own second word on one dimension; the first stays and counts."""
    place = next((index for index, each in enumerate(found.raters) if each.is_mine), None)
    if place is None:
        return
    with st.expander("Say what you would rate now", expanded=False):
        st.html('<div class="head">Your first rating stays and is the one that counts. This is kept beside it, with your reason.</div>')
        rows = {row.dimension.id: row for row in found.rows}
        of = st.selectbox("Which", list(rows), format_func=lambda each: rows[each].dimension.title, key="amend-of")
        first = rows[of].said[place].later or rows[of].said[place].first
        now = first.score if first and first.score in SCORES else UNSEEN
        score = st.segmented_control(
            "Rating now", [*SCORES, UNSEEN], default=now, required=True, format_func=_score_words, key=f"amend-score-{of}"
        )
        st.html(anchors_markup(rows[of].dimension))
        note = st.text_input("What was said or done", value=first.note if first else "", max_chars=2000, key=f"amend-note-{of}")
        why = st.text_input("What you heard in the debrief that changes it", max_chars=2000, key=f"amend-why-{of}")
        if st.button("Keep beside my rating", key="amend-yes"):
            try:
                amend(desk(), found.interview.id, [Rating(found.interview.kit.id, of, score or None, note)], reason=why, by=person())
            except ScreeningError as error:
                trouble(error)
                return
            say_later("Kept beside your first rating.")
            st.rerun()


def _score_words(score: int) -> str:
    return str(score) if score else "not observed"


show()
