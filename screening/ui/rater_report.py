"""How the people who rate do it: severity, spread, agreement, halo and timeliness, each with its counts."""

from __future__ import annotations

from html import escape

import streamlit as st

from screening.actions.rater_report import rater_report
from screening.ui.desk import desk, person
from screening.ui.parts import chosen_opening, count, empty, heading, no_opening
from screening.ui.rater_report_parts import agreement_markup, raters_markup, raters_style

WHAT = (
    "This is about rating, not about people: a flag asks for a third rater or a talk, and never takes a score away. "
    "Only ratings that you may see by now are counted."
)
READING = (
    "ICC and alpha run from 0 (chance) to 1. Below 0.50 poor, to 0.75 moderate, to 0.90 good. Where everybody rates alike the figures fall "
    "although raters hardly differ, so the share within a point stands beside them."
)


def show() -> None:
    chosen = chosen_opening(desk())
    if chosen is None:
        no_opening()
        return
    view = rater_report(desk(), chosen.opening.id, by=person())
    st.html(raters_style())
    title, actions = st.columns([3, 1], vertical_alignment="center")
    with title:
        counts = f"{count(view.scorecards, 'scorecard')} of {count(view.candidates, 'candidate')}" if view.scorecards else ""
        heading(f"Raters, {chosen.opening.title}", counts)
    with actions, st.container(horizontal=True, horizontal_alignment="right"):
        if view.scorecards and st.button("Rater gym"):
            st.switch_page("gym.py")
    if not view.scorecards:
        empty("No ratings to show yet. They count here once everybody asked has rated, and your own are locked.")
        if st.button("Go to the interviews", type="primary"):
            st.switch_page("interviews.py")
        return
    why = f"<p><b>Nothing is adjusted:</b> {escape(view.not_adjusted)}.</p>" if view.not_adjusted else ""
    st.html(f'<div class="raters"><p>{WHAT}</p><h2>Each rater</h2>{why}</div>{raters_markup(view)}')
    st.html(f'<div class="raters"><h2>Agreement</h2><p>{READING}</p></div>{agreement_markup(view.agreements)}')


show()
