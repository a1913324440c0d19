"""The board of an opening: who stands in which stage and for how long; several are moved at once, with a way back."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st

from screening.access.policy import Action
from screening.actions.batches import hand_on
from screening.actions.duplicates import pair_up
from screening.actions.openings import list_openings
from screening.actions.ranking import SAME_PERSON, ranking
from screening.actions.stages import Moved, move, undo_move
from screening.actions.views import RankedRow, RankingView
from screening.errors import ScreeningError
from screening.hiring.stages import said_stage
from screening.model.hiring import Disposition, Opening
from screening.ui.components import board
from screening.ui.desk import allows, desk, person, today
from screening.ui.parts import GATE_WORDS, begins, chosen_opening, count, empty, heading, no_opening, say_later, seats, trouble

MOST = 200  # cards in a stage; the rest stands in the ranking
LAST = "last_moved"  # in the session: what was moved last, by opening
HAND = "hand_on"  # in the session, while the dialog is open
DECISIONS = {Disposition.ADVANCED: "Advanced", Disposition.HELD: "On hold", Disposition.PASSED_OVER: "Passed over"}


@dataclass(frozen=True, slots=True)
class Last:
    """The last move of this session, and what it is called by the page."""

    moved: Moved
    token: str

    @property
    def words(self) -> str:
        return f"Moved to {said_stage(self.moved.to)}: {count(len(self.moved.before), 'person', 'people')}"


def show() -> None:
    chosen = chosen_opening(desk())
    if chosen is None:
        no_opening()
        return
    opening, view = chosen.opening, ranking(desk(), chosen.opening.id, by=person())
    _head(view)
    if fault := st.session_state.pop("pipeline_fault", None):
        trouble(fault)
    if not view.rows:
        empty("Nobody is here yet. Add resumes, and everybody who is read begins in the first stage.")
        if st.button("Add resumes", type="primary"):
            st.switch_page("intake.py", query_params={"opening": opening.id})
        return
    may_move = allows(Action.DECIDE, opening.id)
    last: Last | None = st.session_state.get(LAST, {}).get(opening.id) if may_move else None
    said = board(board_data(view, today(), may_move, last), key=f"board-{opening.id}")
    if said.open:
        st.switch_page("candidate.py", query_params={"id": str(said.open)})
    if said.move:
        _move(opening.id, said.move)
    if said.undo and last and said.undo == last.token:
        _undo(opening.id, last)
    if said.ask:
        _ask(str(said.ask["what"]), [str(each) for each in said.ask["ids"]])
    if chosen_ids := st.session_state.get(HAND):
        _hand_on(opening, chosen_ids)


def _head(view: RankingView) -> None:
    opening = view.counts.opening
    title, blocks = st.columns([5, 2.6], vertical_alignment="center")
    with title:
        closed = "closed: nobody is moved any more" if opening.closed_at else ""
        heading(f"Pipeline: {opening.title}", opening.location, count(len(view.rows), "candidate"), closed)
    with blocks:
        done = sum(row.stage == opening.stages[-1] for row in view.rows)
        st.html(seats(done, opening.seats, opening.stages[-1], begins(opening)))


def board_data(view: RankingView, now: date, may_move: bool, last: Last | None) -> dict[str, Any]:
    """What the board shows: a column a stage, those who stand there longest first among equals of the ranking."""
    opening = view.counts.opening
    names = [*opening.stages, *sorted({row.stage for row in view.rows} - set(opening.stages))]  # nobody is left out
    columns = []
    for name in names:
        there = [row for row in view.rows if row.stage == name]
        people = [_card(row, now) for row in there[:MOST]]
        asks = name in opening.reason_stages
        columns.append({"name": name, "word": said_stage(name), "asks": asks, "people": people, "left": len(there) - len(people)})
    made = {"token": last.token, "words": last.words} if last else None
    return {"stages": columns, "may": may_move, "made": made}


def _card(row: RankedRow, now: date) -> dict[str, Any]:
    tone, gate = GATE_WORDS[row.gate]
    return {
        "id": row.application_id,
        "name": row.name or row.code,
        "days": max(0, (now - row.since).days),
        "tone": tone,
        "gate": gate,
        "decision": DECISIONS.get(Disposition(row.disposition), ""),
        "tags": list(row.tags),
        "flag": "Same person?" if SAME_PERSON in row.flags else "",
    }


def _move(opening_id: str, asked: dict[str, Any]) -> None:
    shown = {str(one): str(stage) for one, stage in dict(asked["shown"]).items()}
    try:
        moved = move(desk(), list(shown), to=str(asked["to"]), reason=str(asked["reason"]), shown=shown, by=person())
    except ScreeningError as error:
        st.session_state["pipeline_fault"] = str(error)
    else:
        kept = st.session_state.setdefault(LAST, {})
        kept.pop(opening_id, None)
        if moved.before:
            kept[opening_id] = Last(moved, secrets.token_hex(4))
    st.rerun()


def _undo(opening_id: str, last: Last) -> None:
    try:
        undo_move(desk(), last.moved, by=person())
    except ScreeningError as error:
        st.session_state["pipeline_fault"] = str(error)
    st.session_state[LAST].pop(opening_id, None)
    st.rerun()


def _ask(what: str, ids: list[str]) -> None:
    if what == "hand":
        st.session_state[HAND] = ids
        return
    try:
        pair_id = pair_up(desk(), *ids[:2], by=person())
    except ScreeningError as error:
        st.session_state["pipeline_fault"] = str(error)
        st.rerun()
    st.switch_page("duplicates.py", query_params={"pair": pair_id})


def _forget() -> None:
    st.session_state.pop(HAND, None)


def _hand_on(opening: Opening, ids: list[str]) -> None:
    @st.dialog(f"Let {count(len(ids), 'person', 'people')} apply to another opening as well", on_dismiss=_forget)
    def dialog() -> None:
        known = [each.opening for each in list_openings(desk(), by=person()) if not each.opening.closed_at]
        titles = {each.id: each.title for each in known if each.id != opening.id and allows(Action.UPLOAD, each.id)}
        if not titles:
            empty("There is no other opening that you add resumes to.")
            return
        wanted = st.selectbox("Opening", list(titles), format_func=titles.__getitem__, key="hand_to")
        st.text("They stay here too. Their resumes are read again for what that opening asks.")
        if wanted and st.button("Add them", type="primary", key="yes_hand_on"):
            try:
                hand_on(desk(), ids, wanted, by=person())
            except ScreeningError as error:
                trouble(error)
                return
            _forget()
            say_later("On the way; they stand there in a moment")
            st.rerun()

    dialog()


show()
