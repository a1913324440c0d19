"""A dialog to plan an interview or change its plan: candidate, scenario, when and how, who plays and who rates."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from html import escape

import streamlit as st

from screening.actions.candidates import application_of
from screening.actions.context import opening_of
from screening.actions.interviews import Plan, change_interview, interview_of, plan_interview, possible_holders
from screening.actions.interviews_kits import kits_for, next_form
from screening.actions.openings import list_openings
from screening.actions.ranking import ranking
from screening.errors import ScreeningError
from screening.model.interview import Interview
from screening.model.scenario import Kit, Mode
from screening.ui.desk import desk, person
from screening.ui.parts import empty, plain, say_later, trouble

WISH = "plan_interview"  # in the session: {"application": id or "", "interview": id or ""}
MODES = {Mode.PHONE: "By phone", Mode.CHAT: "In chat", Mode.IN_PERSON: "In person", Mode.EMAIL: "By e-mail"}
SAW = " (has looked at this resume)"
FORMS = "The same scenario with another customer and other facts, as hard as the first. Whoever has played one gets the other."
FEW = "You need somebody to play the customer and two people to rate. Invite colleagues on the page People; interviewers are enough."
ENOUGH = 3  # people: one plays, two rate


def wish_to_plan(application_id: str = "") -> None:
    """Ask for a plan at the next drawing; "" lets the candidate be chosen."""
    st.session_state[WISH] = {"application": application_id, "interview": ""}


def wish_to_change(interview_id: str) -> None:
    st.session_state[WISH] = {"application": "", "interview": interview_id}


def wish_for_one_more(interview_id: str) -> None:
    """Ask for somebody who rates an interview that is over."""
    st.session_state[WISH] = {"application": "", "interview": interview_id, "more": "yes"}


def ask_for_plan() -> None:
    """Open the dialog where somebody wished for it."""
    if st.session_state.get(WISH):
        _dialog()


def _forget() -> None:
    st.session_state.pop(WISH, None)


@st.dialog("Interview", on_dismiss=_forget, width="large")
def _dialog() -> None:
    wish = st.session_state[WISH]
    try:
        if wish.get("more"):
            _one_more(interview_of(desk(), wish["interview"]))
        elif wish["interview"]:
            _change(interview_of(desk(), wish["interview"]))
        elif application := wish["application"] or _candidate():
            _plan(application)
    except ScreeningError as error:
        trouble(error)


def _candidate() -> str:
    """The application of the candidate chosen; "" where there is nobody."""
    openings = {each.opening.id: each.opening.title for each in list_openings(desk(), by=person()) if each.candidates}
    if not openings:
        empty("There are no candidates yet. Add resumes to an opening first.")
        if st.button("Add resumes", type="primary"):
            _forget()
            st.switch_page("intake.py")
        return ""
    known = list(openings)
    begin = known.index(st.session_state["opening"]) if st.session_state.get("opening") in openings else 0
    left, right = st.columns(2)
    opening = left.selectbox("Opening", known, index=begin, format_func=openings.__getitem__, key="plan_opening")
    people = {row.application_id: row.name or row.code for row in ranking(desk(), opening, by=person()).rows}
    return str(right.selectbox("Candidate", list(people), format_func=people.__getitem__, key=f"plan_candidate_{opening}"))


def _plan(application_id: str) -> None:
    kits = kits_for(desk(), opening_of(desk(), application_of(desk(), application_id).opening_id))
    left, right = st.columns([3, 1])
    kit = left.selectbox("Scenario", kits, format_func=lambda each: each.title, key=f"plan_kit_{application_id}")
    fresh = next_form(desk(), application_id, kit)
    names = [form.name for form in kit.forms]
    form = right.segmented_control(
        "Form", names, default=fresh, format_func=plain, required=True, help=FORMS, key=f"plan_form_{application_id}_{kit.id}"
    )
    st.html(f'<div class="head">{_setting(kit)}</div>')
    plan = _fields(application_id, f"{application_id}_{kit.id}", kit.mode, None)
    if st.button("Plan interview", type="primary"):
        made = plan_interview(desk(), application_id, kit.id, plan, form=form or fresh, by=person())
        _done(f"Planned: {made.code}, {made.kit.title}")


def _change(interview: Interview) -> None:
    st.html(f'<div class="head"><b>{interview.code}</b> · {_setting(interview.kit)} · form {interview.form_name}</div>')
    plan = _fields(interview.application_id, interview.id, interview.mode, interview)
    if st.button("Save", type="primary"):
        change_interview(desk(), interview.id, plan, shown=interview.version, by=person())
        _done("Saved. Hand out the calendar file again.")


def _one_more(now: Interview) -> None:
    """Whoever rates as well: the plan stays as it is."""
    st.html(
        f'<div class="head"><b>{now.code}</b> · {escape(now.kit.title)}. They read what was said and done, with its times, and rate alone: '
        "no rating, no note and no mean before their own are locked. Until then the debrief is closed.</div>"
    )
    parts = {each.person_id for each in now.people}
    free = {each.id: each for each in possible_holders(desk(), now.application_id, by=person()) if each.id not in parts}
    if not free:
        empty("Everybody who may hold interviews has a part in this one already. Invite somebody on the page People.")
        return
    named = lambda id_: free[id_].name + (SAW if free[id_].has_seen else "")  # noqa: E731 - as in the fields
    chosen = st.selectbox("Rates as well", list(free), index=None, placeholder="Choose", format_func=named, key=f"more_{now.id}")
    if st.button("Ask to rate", type="primary", disabled=chosen is None) and chosen is not None:
        player = next((each.person_id for each in now.people if each.is_active and each.plays), "")
        raters = tuple(each.person_id for each in now.people if each.is_active and each.rates)
        plan = Plan(now.starts_at, now.mode, player, (*raters, chosen), now.place)
        change_interview(desk(), now.id, plan, shown=now.version, by=person())
        _done(f"{plain(free[chosen].name)} is asked to rate. The debrief opens again once they have.")


def _fields(application_id: str, key: str, mode: Mode, now: Interview | None) -> Plan:
    """Everything that may change later as well."""
    holders = {each.id: each for each in possible_holders(desk(), application_id, by=person())}
    begins = now.starts_at.astimezone() if now else _next_hour()
    left, middle, right = st.columns(3)
    on = left.date_input("Day", value=begins.date(), key=f"plan_day_{key}")
    at = middle.time_input("Time", value=begins.time(), step=300, key=f"plan_time_{key}")
    modes = list(MODES)
    how = right.selectbox("How", modes, index=modes.index(mode), format_func=MODES.__getitem__, key=f"plan_mode_{key}")
    if len(holders) < ENOUGH:
        st.html(f'<div class="head">{FEW}</div>')
    player_now = next((each.person_id for each in now.people if each.is_active and each.plays), None) if now else None
    people, named = list(holders), lambda id_: holders[id_].name + (SAW if holders[id_].has_seen else "")
    index = people.index(player_now) if player_now in holders else None
    first, second = st.columns(2)
    player = first.selectbox(
        "Plays the customer",
        people,
        index=index,
        format_func=named,
        placeholder="Choose",
        key=f"plan_player_{key}",
    )
    rating = [each for each in people if now and each in now.raters]
    raters = second.multiselect(
        "Rate, each alone", people, default=rating, format_func=named, placeholder="Choose two", key=f"plan_raters_{key}"
    )
    if len(raters) == 1:
        st.html('<div class="head">Two people who rate alone tell you far more than one.</div>')
    place = st.text_input("Place or number to call", value=now.place if now else "", max_chars=300, key=f"plan_place_{key}")
    starts_at = datetime.combine(on, at or time(9)).astimezone()  # by the rules of that day, summer time or not
    return Plan(starts_at, how, player or "", tuple(raters), place)


def _setting(kit: Kit) -> str:
    return f"{escape(kit.setting)} {kit.timing.total} minutes in all."


def _next_hour() -> datetime:
    return (desk().clock() + timedelta(hours=1)).replace(minute=0, second=0, microsecond=0)


def _done(words: str) -> None:
    _forget()
    say_later(words)
    st.rerun()
