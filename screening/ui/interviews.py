"""One's own interviews: overdue, due, done; and for those who plan them, all of their openings'."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from html import escape
from itertools import groupby

import streamlit as st

from screening.actions.interviews import cancel_interview, renew_interview
from screening.actions.interviews_mine import MODE_WORDS, PART_WORDS, MyInterview, Standing, my_interviews
from screening.actions.interviews_planned import PlannedView, may_plan, planned_interviews
from screening.errors import ScreeningError
from screening.model.interview import InterviewState
from screening.ui.desk import desk, person
from screening.ui.gym_parts import owed_notice
from screening.ui.interview_plan import ask_for_plan, wish_to_change, wish_to_plan
from screening.ui.parts import count, day, empty, heading, in_a_line, say_later, trouble

MOST_PAST = 15  # of those done or called off; older ones are counted
OPEN = {False: ". Your ratings are open", True: ". It was played, and your ratings are open"}
PAST = (InterviewState.DONE, InterviewState.CANCELLED)
STANDING = {Standing.OVERDUE: "Overdue", Standing.DUE: "Due", Standing.DONE: "Done", Standing.CANCELLED: "Cancelled"}
STATE = {
    InterviewState.PLANNED: "planned",
    InterviewState.RUNNING: "running now",
    InterviewState.DONE: "played",
    InterviewState.CANCELLED: "cancelled",
}


def show() -> None:
    if wanted := st.session_state.pop("open_interview", None):
        st.switch_page("interview.py", query_params={"id": wanted})
    mine, plans = my_interviews(desk(), by=person()), may_plan(desk(), by=person())
    open_ones = sum(each.standing in (Standing.OVERDUE, Standing.DUE) for each in mine)
    title, actions = st.columns([2, 1], vertical_alignment="center")
    with title:
        heading("Interviews", f"{count(open_ones, 'interview')} for you to hold" if open_ones else "")
    with actions, st.container(horizontal=True, horizontal_alignment="right"):
        if plans:
            st.button("Plan an interview...", type="primary", on_click=wish_to_plan)
            if st.button("Raters"):
                st.switch_page("rater_report.py")
        if st.button("Rater gym"):
            st.switch_page("gym.py")
    if fault := st.session_state.pop("interviews_fault", None):
        trouble(fault)
    owed_notice()
    if not mine:
        asked = (
            " Plan one and choose who plays the customer and who rates."
            if plans
            else " They stand here once somebody asks you to hold one."
        )
        empty("You have no interviews." + asked)
    first = True
    for standing, group in groupby(mine, key=lambda each: each.standing):
        st.html(f'<div class="head"><b>{STANDING[standing]}</b></div>')
        listed = list(group)
        shown = listed[-MOST_PAST:][::-1] if standing in (Standing.DONE, Standing.CANCELLED) else listed
        for each in shown:
            _mine(each, is_first=first and not plans)
            first = False
        _earlier(len(listed) - len(shown))
    if plans:
        _planned(planned_interviews(desk(), by=person()))
        ask_for_plan()


def _mine(each: MyInterview, *, is_first: bool) -> None:
    interview = each.interview
    with st.container(border=True, key=f"mine-{interview.id}"):
        words, actions = st.columns([4, 1], vertical_alignment="center")
        parts = [interview.kit.title, MODE_WORDS[interview.mode], when(interview.starts_at), interview.place, each.opening_title]
        told = f"You {PART_WORDS[each.part.plays, each.part.rates]}"
        if each.part.rates and each.standing is not Standing.CANCELLED:
            told += ". Your ratings are locked" if each.has_rated else OPEN[interview.state is InterviewState.DONE]
        sheet = "role-player" if each.part.plays else "rater"
        with words:
            st.html(_card(interview.code, parts, told, interview.id, sheet))
        with actions, st.container(horizontal=True, horizontal_alignment="right"):
            is_next = is_first and each.standing in (Standing.OVERDUE, Standing.DUE)
            if each.has_rated:
                _debrief(interview.id, "mine")
            st.button("Open", key=f"open-{interview.id}", type="primary" if is_next else "secondary", on_click=_open, args=(interview.id,))


def _planned(views: tuple[PlannedView, ...]) -> None:
    st.html('<div class="head" style="margin-top:16px"><b>All interviews of your openings</b></div>')
    if not views:
        empty("Nothing planned yet.")
    past = [view for view in views if view.interview.state in PAST][::-1]
    for view in [*(view for view in views if view.interview.state not in PAST), *past[:MOST_PAST]]:
        interview = view.interview
        with st.container(border=True, key=f"planned-{interview.id}"):
            words, actions = st.columns([4, 1.4], vertical_alignment="center")
            with words:
                parts = [interview.kit.title, MODE_WORDS[interview.mode], when(interview.starts_at), interview.place, view.opening.title]
                behind = "" if interview.part_of(person()) else interview.application_id  # who rates sees a code and nothing else
                st.html(_card(interview.code, parts, _who(view), interview.id, "role-player", behind=behind))
            with actions, st.container(horizontal=True, horizontal_alignment="right"):
                args = (interview.id, interview.version)
                if interview.state is InterviewState.CANCELLED:
                    st.button("Undo calling off", key=f"renew-{interview.id}", on_click=_renew, args=args)
                else:
                    if view.rated is not None and view.rated == len(interview.raters):
                        _debrief(interview.id, "planned")
                    if view.raters is not None:
                        st.button("Change...", key=f"change-{interview.id}", on_click=wish_to_change, args=(interview.id,))
                    st.button("Call off", key=f"cancel-{interview.id}", on_click=_cancel, args=args)

    _earlier(len(past) - MOST_PAST)


def _earlier(number: int) -> None:
    if number > 0:
        st.html(f'<div class="head">and {count(number, "earlier one", "earlier ones")}</div>')


def _who(view: PlannedView) -> str:
    """Who plays, who rates and how far they are, as far as this person may know."""
    said = [STATE[view.interview.state].capitalize()]
    if view.raters is None:
        said.append("you see who else rates it once your own ratings are locked")
    else:
        said += [f"{view.role_player} plays the customer", f"{', '.join(view.raters)} to rate" if len(view.raters) > 1 else ""]
        said.append(f"only {view.raters[0]} rates: ask one more" if len(view.raters) == 1 else "")
    if view.rated is not None:
        said.append(f"{view.rated} of {len(view.interview.raters)} rated")
    return " · ".join(each for each in said if each)


def _card(code: str, parts: list[str], told: str, interview_id: str, sheet: str, *, behind: str = "") -> str:
    links = (
        f'<a href="/interview-sheet/{interview_id}/{sheet}" target="_blank" style="color:var(--primary)">Sheet to print</a> · '
        f'<a href="/api/interviews/{interview_id}/calendar.ics" style="color:var(--primary)">For the calendar</a>'
    )
    facts = in_a_line(*parts)
    title = (
        f'<a href="candidate?id={escape(behind)}" target="_self" style="color:var(--primary)">{escape(code)}</a>'
        if behind
        else escape(code)
    )
    return f'<div class="card"><h2>{title}</h2>{facts}<br>{escape(told)} · {links}</div>'


def when(at: datetime) -> str:
    """ "18 Nov 09:30", by this machine's clock."""
    local = at.astimezone()
    return f"{day(local)} {local:%H:%M}"


def _debrief(interview_id: str, where: str) -> None:
    if st.button("Debrief", key=f"debrief-{where}-{interview_id}"):
        st.switch_page("debrief.py", query_params={"id": interview_id})


def _open(interview_id: str) -> None:
    st.session_state["open_interview"] = interview_id


def _cancel(interview_id: str, version: int) -> None:
    _do(cancel_interview, interview_id, version, "Called off. What was tapped, noted and rated is kept.")


def _renew(interview_id: str, version: int) -> None:
    _do(renew_interview, interview_id, version, "It stands again.")


def _do(change: Callable[..., None], interview_id: str, version: int, done: str) -> None:
    try:
        change(desk(), interview_id, shown=version, by=person())
    except ScreeningError as error:
        st.session_state["interviews_fault"] = str(error)
    else:
        say_later(done)


show()
