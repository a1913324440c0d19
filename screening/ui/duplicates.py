"""Candidates who may be one person: the list of pairs, and one pair side by side, to be merged, kept apart or split by somebody."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import streamlit as st

from screening.actions.duplicates import ask_again, keep_apart, merge, split
from screening.actions.likenesses import look_again
from screening.actions.pairs import PairView, Side, SideBySide, pairs, side_by_side
from screening.errors import ScreeningError
from screening.hiring.stages import said_stage
from screening.storage.likenesses import DIFFERENT, MERGED, OPEN
from screening.ui.desk import desk, person
from screening.ui.parts import chosen_opening, count, day, empty, heading, in_a_line, no_opening, say_later, trouble

KINDS = {"email": "same e-mail", "phone": "same phone number", "text": "nearly the same words", "said": "somebody asked"}
DECISIONS = {"open": "nothing decided", "advanced": "advanced", "held": "on hold", "passed_over": "passed over"}
SAID = {MERGED: "Merged", DIFFERENT: "Not the same person"}


def show() -> None:
    if fault := st.session_state.pop("pairs_fault", None):
        trouble(fault)
    if wanted := st.query_params.get("pair"):
        _pair(side_by_side(desk(), wanted, by=person()))
        return
    chosen = chosen_opening(desk())
    if chosen is None:
        no_opening()
        return
    _list(chosen.opening.id, chosen.opening.title)


def _list(opening_id: str, title: str) -> None:
    view = pairs(desk(), opening_id, by=person())
    heading("Same person?", title, f"{count(len(view.waiting), 'pair')} to look at" if view.waiting else "")
    if view.uncompared and view.may_say:
        words = f"Compare {count(view.uncompared, 'resume')} read earlier"
        st.button(words, key="compare", icon=":material/content_copy:", on_click=_do, args=(look_again, opening_id, "Compared"))
    if not view.waiting:
        kept = ", as far as they were compared" if view.uncompared else ""
        empty(f"Nobody here looks like somebody else{kept}. Resumes with the same e-mail, phone or nearly the same words show up here.")
    for pair in view.waiting:
        _line(pair)
    if view.said:
        with st.expander(f"Looked at ({len(view.said)})"):
            for pair in view.said:
                _line(pair)


def _line(pair: PairView) -> None:
    with st.container(border=True, key=f"pair-{pair.id}"):
        words, actions = st.columns([5, 1], vertical_alignment="center")
        said = f"{SAID[pair.state]}, {pair.said_by}" if pair.state in SAID else _shared(pair)
        names = f"{escape(_name(pair.first))} and {escape(_name(pair.second))}"
        words.html(f'<div class="card"><h2>{names}</h2>{escape(said)}</div>')
        with actions, st.container(horizontal=True, horizontal_alignment="right"):
            if st.button("Look", key=f"look-{pair.id}", help=f"Look at {pair.first.code} and {pair.second.code} side by side"):
                st.switch_page("duplicates.py", query_params={"pair": pair.id})


def _pair(seen: SideBySide) -> None:
    pair = seen.pair
    if st.button("All pairs", key="all_pairs", icon=":material/arrow_back:", type="tertiary"):
        del st.query_params["pair"]
        st.rerun()
    heading("Same person?", f"{_name(pair.first)} and {_name(pair.second)}")
    shared = ", ".join(each for each in seen.shared if each)
    st.html(f'<div class="head">What is the same: <b>{escape(_shared(pair))}</b>{escape(f" ({shared})" if shared else "")}</div>')
    if pair.state in SAID:
        when = f", {day(pair.said_at)}" if pair.said_at else ""
        st.html(f'<div class="head"><b>{escape(SAID[pair.state])}</b>, said {escape(pair.said_by or "somebody")}{escape(when)}</div>')
    if seen.may_say:
        _say(pair)
    for column, side, document in zip(st.columns(2), (pair.first, pair.second), seen.documents, strict=True):
        with column:
            _side(side, counts=side.application_id == pair.counts)
            with st.container(height=460, border=True, key=f"text-{side.application_id}"):
                st.text(document.text)


def _say(pair: PairView) -> None:
    """What can be said of a pair as it stands; a press that somebody else was quicker than is answered too."""
    with st.container(horizontal=True, vertical_alignment="center"):
        if pair.state == OPEN:
            for side, word in ((pair.first, "left"), (pair.second, "right")):
                said, counts = (merge, pair.id, MERGED_NOW), {"counts": side.application_id}
                words = f"One person, {word} resume counts"
                st.button(words, key=f"merge-{word}", help=MERGING, on_click=_do, args=said, kwargs=counts)
            st.button("Not the same person", key="apart", on_click=_do, args=(keep_apart, pair.id, "They are not asked about again"))
        elif pair.state == MERGED:
            st.button("Split them again", key="split", on_click=_do, args=(split, pair.id, "Two candidates again"))
        else:
            st.button("Ask again", key="again", on_click=_do, args=(ask_again, pair.id, "Back in the list"))


MERGED_NOW = "Merged. Split them here if that was wrong"
MERGING = "Both resumes and everything decided about them are kept; the other one stands behind. You can split them again."


def _do(act: Callable[..., object], what: str, words: str, **how: str) -> None:
    try:
        act(desk(), what, **how, by=person())
    except ScreeningError as error:
        st.session_state["pairs_fault"] = str(error)
    else:
        say_later(words)


def _side(side: Side, *, counts: bool) -> None:
    facts = [side.opening, f"received {day(side.received_on)}", said_stage(side.stage), DECISIONS.get(side.disposition, "")]
    facts.append("this resume counts" if counts else "")
    line = in_a_line(*facts)
    st.html(f'<div class="card"><h2>{escape(_name(side))}</h2>{escape(side.filename)}<br>{line}</div>')
    if st.button("Open", key=f"open-{side.application_id}", help=f"Open {side.code}"):
        st.switch_page("candidate.py", query_params={"id": side.application_id})


def _shared(pair: PairView) -> str:
    words = [KINDS.get(kind, kind) + (f", {pair.likeness:.0%}" if kind == "text" else "") for kind in pair.kinds]
    return "; ".join(words)


def _name(side: Side) -> str:
    return f"{side.name} ({side.code})" if side.name and side.name != side.code else side.code


show()
