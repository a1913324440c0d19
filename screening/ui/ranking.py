"""The ranked list of an opening: who is worth opening now, and why."""

from __future__ import annotations

from functools import partial
from html import escape

import streamlit as st

from screening.access.policy import Action
from screening.actions.context import NotPossible
from screening.actions.openings import list_openings
from screening.actions.ranking import look_anew, ranking
from screening.actions.ranking_page import ranking_page
from screening.actions.rescoring import rescore
from screening.actions.rubric_versions import rubric_cards
from screening.actions.saved_views import views_of
from screening.actions.shortlist import export_shortlist
from screening.actions.views import OpeningCounts, RankingView
from screening.actions.wanted import wanted_in
from screening.errors import NotAllowed, ScreeningError
from screening.model.hiring import Disposition, Opening
from screening.ui.asking import ask_colleague, colleagues_to_ask
from screening.ui.assessment_links import make_links
from screening.ui.components import ranked_list
from screening.ui.desk import allows, desk, person, today
from screening.ui.parts import begins, chosen_opening, count, empty, guarded, heading, no_opening, seats, trouble
from screening.ui.ranking_deeds import LAST, answer, asked, every_wanted, pass_over, want
from screening.ui.reasons import ask_reason
from screening.ui.rows import list_data
from screening.ui.rubric_parts import behind_words

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show() -> None:
    chosen = chosen_opening(desk())
    if chosen is None:
        no_opening()
        return
    opening_id = chosen.opening.id
    try:
        wanted = wanted_in(_query(opening_id))
    except NotPossible as error:
        _not_so(chosen.opening, error)
        return
    page = ranking_page(desk(), opening_id, wanted, by=person())
    _head(page.view)
    _stale(page.view)
    if fault := st.session_state.pop("ranking_fault", None):
        trouble(fault)
    if not page.everybody:
        _nobody_yet(page.view.counts)
        return
    made = st.session_state.get(LAST, {}).get(opening_id)
    views = views_of(desk(), opening_id, by=person())
    may = {"may_ask": bool(colleagues_to_ask(opening_id)), "may_test": allows(Action.ASSESS, opening_id)}
    may["may_decide"] = allows(Action.DECIDE, opening_id)
    data = list_data(page, today(), made, views=views, every=every_wanted(page), **may)
    key = f"ranking-{opening_id}"
    answer(ranked_list(data, key=key, on_want=partial(want, key, opening_id)), page, made, views)
    ask_reason(partial(pass_over, opening_id=opening_id))
    ask_colleague(opening_id, partial(asked, opening_id=opening_id))
    make_links()


def _query(opening_id: str) -> dict[str, str]:
    """What the address asks for; one that says `id` alone is what the way to a person leaves behind, and asks for the last view."""
    said = {name: value for name, value in st.query_params.items() if name != "opening"}
    views = st.session_state.setdefault("ranking_views", {})
    if set(said) == {"id"}:
        return dict(views.get(opening_id, {}))
    views[opening_id] = said
    return said


def _not_so(opening: Opening, error: NotPossible) -> None:
    """An address that was cut, changed or made up."""
    heading(opening.title)
    trouble(error)
    if st.button("Open the ranking", type="primary"):
        st.query_params.from_dict({"opening": opening.id})
        st.rerun()


def _head(view: RankingView) -> None:
    opening, counts = view.counts.opening, view.counts
    title, blocks, actions = st.columns([4, 2.2, 4], vertical_alignment="center")
    with title:
        heading(
            opening.title,
            opening.location,
            f"rubric version {view.rubric.version}",
            count(counts.candidates + counts.unreadable, "resume")
            + (f", {counts.unreadable} could not be read" if counts.unreadable else ""),
        )
        if view.rows and counts.waiting:
            _more_coming(opening.id, len(view.rows))
    with blocks:
        filled = sum(row.disposition == Disposition.ADVANCED for row in view.rows)
        st.html(seats(filled, opening.seats, "advanced", begins(opening)))
    with actions, st.container(horizontal=True, horizontal_alignment="right"):
        if view.rows and allows(Action.EXPORT, opening.id):
            st.download_button(
                "Shortlist",
                data=partial(export_shortlist, desk(), opening.id, by=person()),  # made when asked for, outside this run
                file_name=f"shortlist-{_slug(opening.title)}-{today().isoformat()}.xlsx",
                mime=EXCEL,
                icon=":material/table_view:",
                on_click="ignore",
                help="An Excel workbook: ranking, evidence, rubric and method",
            )
        if view.rows and st.button("Combined order", help="Resume points and simulation, by the weights this opening states"):
            st.switch_page("debrief_order.py", query_params={"opening": opening.id})
        if allows(Action.UPLOAD, opening.id) and st.button("Add resumes", type="primary", icon=":material/upload:", key="add_resumes"):
            st.switch_page("intake.py", query_params={"opening": opening.id})


def _stale(view: RankingView) -> None:
    """Says that the rubric has a newer version than the one these people were judged by, and judges again when asked."""
    opening_id = view.counts.opening.id
    try:
        behind = [(card, each) for card in rubric_cards(desk(), by=person()) for each in card.behind if each.opening_id == opening_id]
    except NotAllowed:
        return
    for card, used in behind:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.html(f'<div class="note">{escape(behind_words(card, used))}</div>', width="content")
            if allows(Action.EVALUATE, opening_id) and st.button("Re-score", key="rescore"):
                try:
                    st.session_state["rescored"] = (used, rescore(desk(), opening_id, by=person()))
                except ScreeningError as error:
                    st.session_state["ranking_fault"] = str(error)
                    st.rerun()
                st.switch_page("rubrics.py")


@st.fragment(run_every=3.0)
@guarded
def _more_coming(opening_id: str, shown: int) -> None:
    """How many are still being read. New ones come in when the person says so: a list does not jump under somebody's eyes."""
    counts = next(each for each in list_openings(desk(), by=person()) if each.opening.id == opening_id)
    ready = counts.candidates - shown
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if counts.waiting:
            st.html(f'<span class="head">{count(counts.waiting, "file")} being read</span>', width="content")
        if ready > 0 and st.button(f"Show {ready:,} more", type="tertiary", key="show_more"):
            look_anew(desk())
            st.rerun()
    if not counts.waiting and not ready:
        look_anew(desk())
        st.rerun()


def _nobody_yet(counts: OpeningCounts) -> None:
    if counts.waiting:
        _wait(counts.opening.id)
    elif counts.unreadable:
        empty(f"None of the {count(counts.unreadable, 'file')} could be read. Add resumes says why, for each of them.")
    else:
        empty("No resumes yet. Drop a folder and the first ones are ranked within a minute.")


@st.fragment(run_every=2.0)
@guarded
def _wait(opening_id: str) -> None:
    view = ranking(desk(), opening_id, by=person())
    if view.rows or not view.counts.waiting:
        st.rerun()
    empty(f"{count(view.counts.waiting, 'resume')} being read. The first ones appear here in a moment.")


def _slug(title: str) -> str:
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in title.lower()).split())[:60] or "opening"


show()
