"""What ratings say about the person shown, for the candidate page; nothing while this very person has still to rate them."""

from __future__ import annotations

from html import escape

import streamlit as st

from screening.actions.debrief_means import assessed, note_means_seen

from .debrief_parts import checks_markup, debrief_style, mean_words
from .desk import desk, person
from .parts import chip, count


def show_means(application_id: str, opening_id: str) -> None:
    """One card below the panes, where everybody asked has rated."""
    found = assessed(desk(), opening_id, by=person()).get(application_id)
    if found is None:
        return
    note_means_seen(desk(), [application_id], by=person())
    judged = found.assessment
    links = " · ".join(
        f'<a href="debrief?id={escape(each.id)}" target="_self">Debrief: {escape(each.kit.title)}</a>' for each in found.interviews
    )
    flags = f" · {count(len(judged.flags), 'thing')} to look at" if judged.flags else ""
    st.html(
        f"{debrief_style()}<div class='debrief'><h2>Simulation {chip(judged.gate)}</h2>"
        f'<span class="sum"><big>{escape(mean_words(judged))}</big>{flags}</span> · {links}{checks_markup(judged)}</div>'
    )
