"""The combined order of an opening: resume points and simulation by stated weights, with the arithmetic of every line."""

from __future__ import annotations

from html import escape

import streamlit as st

from screening.actions.combined import CombinedRow, CombinedView, StagesView, combined_order, place, set_stages, stages_view, unplace
from screening.errors import ScreeningError
from screening.evaluation.wording import figure
from screening.model.evaluation import Gate
from screening.model.hiring import Disposition
from screening.ui.debrief_parts import checks_markup, debrief_style, mean_words
from screening.ui.desk import desk, person
from screening.ui.parts import chip, chosen_opening, count, day, empty, heading, no_opening, say_later, trouble

WISH = "place_wish"  # in the session: the application somebody wants at another place, and the statement that stood


def show() -> None:
    chosen = chosen_opening(desk())
    if chosen is None:
        no_opening()
        return
    opening_id = chosen.opening.id
    found, stages = combined_order(desk(), opening_id, by=person()), stages_view(desk(), opening_id, by=person())
    st.html(debrief_style())
    title, actions = st.columns([2, 1], vertical_alignment="center")
    with title:
        counts = f"Resume counts {found.resume_weight} of 100, simulation {100 - found.resume_weight}"
        heading(f"Combined order, {chosen.opening.title}", counts, f"{stages.kit.title} is played")
    with actions, st.container(horizontal=True, horizontal_alignment="right"):
        if stages.may_change:
            with st.popover("Scenario and weights..."):
                _state(opening_id, stages)
        if st.button("Map"):
            st.switch_page("map.py", query_params={"opening": opening_id})
        if st.button("To the ranking"):
            st.switch_page("ranking.py", query_params={"opening": opening_id})
    if fault := st.session_state.pop("order_fault", None):
        trouble(fault)
    if not found.rows:
        empty("Nobody stands here yet. Candidates do once everybody asked to rate their interview has locked theirs, you among them.")
        if st.button("Go to the interviews", type="primary"):
            st.switch_page("interviews.py")
        return
    st.html(f'<div class="head">{_sure_words(found)}</div>')
    for each in found.rows:
        _row(each, found)
    if found.others:
        word = "has no ratings" if found.others == 1 else "have no ratings"
        st.html(f'<div class="head">{count(found.others, "other person", "other people")} {word} to show yet.</div>')
    if found.may_place and (wish := st.session_state.get(WISH)):
        _ask(wish, found)


def _sure_words(found: CombinedView) -> str:
    if found.too_few:
        return f"How sure the means are: {escape(found.too_few)}."
    return "± is one standard error of the simulation's mean. Inside a tie nobody is told apart: the order there says nothing."


def _row(each: CombinedRow, found: CombinedView) -> None:
    row = each.row
    with st.container(border=True, key=f"order-{row.application_id}"):
        words, actions = st.columns([4, 1], vertical_alignment="center")
        with words:
            st.html(_markup(each, found.resume_weight))
        with actions, st.container(horizontal=True, horizontal_alignment="right"):
            if found.may_place and each.placing:
                args = (row.application_id, each.placing.id)
                st.button("Undo", key=f"unplace-{row.application_id}", on_click=_unplace, args=args)
            if found.may_place:
                shown = each.placing.id if each.placing else ""
                st.button("Other place...", key=f"place-{row.application_id}", on_click=_wish, args=(row.application_id, shown))
            for interview in each.found.interviews:
                if st.button("Debrief", key=f"debrief-{interview.id}"):
                    st.switch_page("debrief.py", query_params={"id": interview.id})


def _markup(each: CombinedRow, weight: int) -> str:
    row = each.row
    tied = f" · tie of {each.tied}" if each.tied > 1 else ""
    sums = (
        f"{weight} × {figure(row.points)} (resume) + {100 - weight} × {each.simulation:.1f} (simulation), divided by 100 = "
        f"<b>{each.points:.1f}</b>{tied}"
    )
    flags = each.found.assessment.flags
    mean = mean_words(each.found.assessment, each.error)
    third = f" · {count(len(flags), 'thing')} to look at in the debrief" if flags else ""
    apart = f' <span class="soft">{_why_apart(each)}</span>' if _why_apart(each) else ""
    name = f'<a href="candidate?id={escape(row.application_id)}" target="_self">{escape(row.name or row.code)}</a>'
    person_said = ""
    if each.placing:
        who = f"{escape(each.placed_by)}, {day(each.placing.said_at)}: {escape(each.placing.reason.rstrip('.'))}"
        person_said = f'<div class="person">Put at place {each.placing.place} by {who}. By the arithmetic {each.by_points}.</div>'
    return (
        f'<div class="debrief"><h2>{each.place}. {name} {chip(each.gate)}{apart}</h2>{sums}<br>'
        f'<span class="soft">Simulation {escape(mean)}, which is {each.simulation:.1f} of 100{third}</span>'
        f"{checks_markup(each.found.assessment)}{person_said}</div>"
    )


def _why_apart(each: CombinedRow) -> str:
    """What holds somebody back who has not passed, and a decision that was made about them already."""
    sides = (("resume", each.row.gate), ("simulation", each.found.assessment.gate))
    behind = " and ".join(word for word, gate in sides if gate is each.gate is not Gate.PASSED)
    decided = {Disposition.PASSED_OVER: "passed over already", Disposition.HELD: "on hold"}.get(Disposition(each.row.disposition), "")
    return ", ".join(said for said in (f"by the {behind}" if behind else "", decided) if said)


def _state(opening_id: str, stages: StagesView) -> None:
    """Which scenario is played and what counts how much; it stays once interviews have begun."""
    names = {kit.id: kit.title for kit in stages.kits}
    kit = st.selectbox("Scenario", list(names), format_func=names.__getitem__, key=f"stages-kit-{stages.version}")
    weight = st.slider(
        "The resume counts, of 100",
        0,
        100,
        stages.resume_weight,
        disabled=stages.weights_stand,
        key=f"stages-weight-{stages.version}",
        help="The simulation counts the rest. It can be stated until the first interview of this opening begins.",
    )
    if stages.weights_stand:
        st.html('<div class="head">Interviews have begun, so the weights stay as they were stated.</div>')
    if st.button("Save", type="primary", key="stages-save"):
        keeps = kit == stages.kit.id and not stages.is_stated
        try:
            set_stages(desk(), opening_id, kit_id="" if keeps else kit, resume_weight=int(weight), shown=stages.version, by=person())
        except ScreeningError as error:
            trouble(error)
            return
        say_later("Saved. Interviews already planned keep their scenario.")
        st.rerun()


def _wish(application_id: str, shown: str) -> None:
    st.session_state[WISH] = (application_id, shown)


def _forget() -> None:
    st.session_state.pop(WISH, None)


@st.dialog("Another place", on_dismiss=_forget)
def _ask(wish: tuple[str, str], found: CombinedView) -> None:
    application_id, shown = wish
    each = next((row for row in found.rows if row.row.application_id == application_id), None)
    if each is None:
        empty("This person does not stand in the order any more. Close this and look again.")
        return
    st.text(f"{each.row.name or each.row.code}: place {each.by_points} by the arithmetic.")
    at = st.number_input("Place", 1, len(found.rows), each.place, key=f"place-at-{application_id}")
    why = st.text_input("Why, about the work asked for", max_chars=500, key=f"place-why-{application_id}")
    if st.button("Put there", type="primary", key="place-yes"):
        try:
            place(desk(), application_id, int(at), reason=why, shown=shown, by=person())
        except ScreeningError as error:
            trouble(error)
            return
        _forget()
        say_later("Done. Undo stands on the line.")
        st.rerun()


def _unplace(application_id: str, placing_id: str) -> None:
    try:
        unplace(desk(), application_id, placing_id, by=person())
    except ScreeningError as error:
        st.session_state["order_fault"] = str(error)
    else:
        say_later("Taken back. The arithmetic counts again.")


show()
