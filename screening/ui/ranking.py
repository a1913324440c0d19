"""The ranked list of an opening: who is worth opening now, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any
from urllib.parse import parse_qsl

import streamlit as st

from screening.actions.context import NotPossible
from screening.actions.openings import list_openings
from screening.actions.ranking import ranking
from screening.actions.ranking_page import RankingPage, everybody_wanted, ranking_page
from screening.actions.rescoring import rescore
from screening.actions.rubric_versions import rubric_cards
from screening.actions.saved_views import SavedView, forget_view, save_view, views_of
from screening.actions.shortlist import export_shortlist
from screening.actions.views import OpeningCounts, RankingView
from screening.actions.wanted import CLOSED, PLAIN, Wanted, query_of, wanted_in
from screening.errors import NotAllowed, ScreeningError
from screening.model.hiring import Disposition, Opening
from screening.ui.bulk import Done, decide_people, move_people, tag_people, taken_back
from screening.ui.components import ranked_list
from screening.ui.desk import desk, person, today
from screening.ui.moves import Shown
from screening.ui.parts import begins, chosen_opening, count, empty, guarded, heading, no_opening, say_later, seats, trouble
from screening.ui.reasons import ask_reason, wish_to_pass_over
from screening.ui.rows import list_data

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LAST = "last_bulk"  # in the session: what was decided last about the people ticked, by opening


def show() -> None:
    chosen = chosen_opening(desk())
    if chosen is None:
        no_opening()
        return
    opening_id = chosen.opening.id
    try:
        wanted = wanted_in({name: value for name, value in st.query_params.items() if name != "opening"})
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
    data = list_data(page, today(), made, views=views, every=_every(page))
    _answer(ranked_list(data, key=f"ranking-{opening_id}"), page, made, views)
    ask_reason(partial(_pass_over, opening_id=opening_id))


def _not_so(opening: Opening, error: NotPossible) -> None:
    """An address that was cut, changed or made up."""
    heading(opening.title)
    trouble(error)
    if st.button("Open the ranking", type="primary"):
        st.query_params.from_dict({"opening": opening.id})
        st.rerun()


def _every(page: RankingPage) -> dict[str, Any] | None:
    """All that are wanted, where somebody asked to tick them."""
    if not (token := st.session_state.pop("tick_every", None)):
        return None
    rows = everybody_wanted(desk(), page.view.counts.opening.id, page.wanted, by=person())
    return {"token": token, "rows": {row.application_id: [row.disposition, row.stage] for row in rows}}


def _answer(said: Any, page: RankingPage, made: Done | None, views: Iterable[SavedView]) -> None:
    """Do what was said on the list."""
    opening_id = page.view.counts.opening.id
    if said.open:
        st.switch_page("candidate.py", query_params={"id": str(said.open)})
    if said.want:
        _go(opening_id, _asked(said.want))
    if said.view:
        _view(opening_id, page.wanted, {str(key): str(value) for key, value in said.view.items()}, views)
    if said.every:
        st.session_state["tick_every"] = str(said.every)
        st.rerun()
    if said.deed:
        _do(page.view, said.deed)
    if said.undo and made and said.undo == made.token:
        st.session_state["ranking_fault"] = taken_back(made)
        st.session_state.pop(LAST)
        st.rerun()


def _asked(said: Mapping[str, Any]) -> dict[str, str]:
    """What the tools say is wanted, as an address would."""
    names = (*PLAIN, *CLOSED, "page")
    plain = {name: str(said[name]) for name in names if said.get(name)}
    criteria = ",".join(":".join(map(str, each)) for each in said.get("criteria", ()))
    return query_of(wanted_in({**plain, **({"criteria": criteria} if criteria else {})}))


def _go(opening_id: str, query: Mapping[str, str]) -> None:
    """The view is its address, so that it can be shared and gone back to."""
    st.query_params.from_dict({"opening": opening_id, **query})
    st.rerun()


def _view(opening_id: str, wanted: Wanted, said: Mapping[str, str], views: Iterable[SavedView]) -> None:
    try:
        if name := said.get("save"):
            save_view(desk(), opening_id, name, wanted, by=person())
            say_later(f"Kept as “{name}”, for you alone.")
        elif gone := said.get("remove"):
            forget_view(desk(), opening_id, gone, by=person())
    except ScreeningError as error:
        st.session_state["ranking_fault"] = str(error)
    opened = next((view for view in views if view.id == said.get("open")), None)
    if opened:
        _go(opening_id, dict(parse_qsl(opened.query)))
    st.rerun()


def _head(view: RankingView) -> None:
    opening, counts = view.counts.opening, view.counts
    title, blocks, actions = st.columns([5, 2.6, 2.6], vertical_alignment="center")
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
        if view.rows:
            st.download_button(
                "Shortlist",
                data=partial(export_shortlist, desk(), opening.id, by=person()),  # made when asked for, outside this run
                file_name=f"shortlist-{_slug(opening.title)}-{today().isoformat()}.xlsx",
                mime=EXCEL,
                icon=":material/table_view:",
                on_click="ignore",
                help="An Excel workbook: ranking, evidence, rubric and method",
            )
        if st.button("Add resumes", type="primary", icon=":material/upload:", key="add_resumes"):
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
            st.html(
                f'<div class="note">Scored with version {used.version} of the rubric, now {card.rubric.version}.</div>', width="content"
            )
            if st.button("Re-score", key="rescore"):
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
            st.rerun()
    if not counts.waiting and not ready:
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


def _do(view: RankingView, deed: Mapping[str, Any]) -> None:
    """Decide about, move or tag the people ticked, as the list showed them."""
    known = {row.application_id: row for row in view.rows}
    shown = {str(each): was for each, was in deed["shown"].items() if each in known}
    to, opening_id = str(deed["to"]), view.counts.opening.id
    if not shown:
        return
    if deed["kind"] == "move":
        _note(opening_id, move_people({each: str(was[1]) for each, was in shown.items()}, to, str(deed["reason"])))
    elif deed["kind"] == "tag":
        _note(opening_id, tag_people([each for each in shown if to not in known[each].tags], to))
    elif to in (Disposition.ADVANCED, Disposition.HELD, Disposition.PASSED_OVER):
        people = {each: Shown(known[each].name or known[each].code, str(was[0])) for each, was in shown.items()}
        if to == Disposition.PASSED_OVER:
            wish_to_pass_over(people)
            return
        _note(opening_id, decide_people(people, Disposition(to)))
    st.rerun()


def _pass_over(people: Mapping[str, Shown], reason: str = "", *, opening_id: str) -> None:
    _note(opening_id, decide_people(people, Disposition.PASSED_OVER, reason))


def _note(opening_id: str, made: Done) -> None:
    """What became of it, for the next run: what went wrong is said, the rest can be undone."""
    st.session_state["ranking_fault"] = made.fault
    if made.ids:
        st.session_state[LAST] = {opening_id: made}


def _slug(title: str) -> str:
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in title.lower()).split())[:60] or "opening"


show()
