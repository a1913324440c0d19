"""The dialogs of an opening: a new one, its settings, who works on it; each saves about what it showed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import streamlit as st

from screening.access.policy import Role
from screening.actions.opening_changes import Member, colleagues, edit_opening, plan_of, set_team, team_of
from screening.actions.openings import LONGEST_WORDS, MOST_SEATS, Plan, available_rubrics, open_opening, planned
from screening.errors import NotAllowed, ScreeningError
from screening.hiring.stages import said_stage
from screening.model.hiring import Opening

from .desk import desk, person
from .parts import empty, say_later, trouble

NEW, EDIT = "ask_opening", "edit_opening"  # in the session, while the dialog is open
UPLOAD_DAY, ONE_DAY = "The day they are handed in", "One day for all"


def forget() -> None:
    """Close whichever dialog is open."""
    for key in (NEW, EDIT):
        st.session_state.pop(key, None)


@st.dialog("New opening", on_dismiss=forget)
def new_opening(after: Callable[[str], None]) -> None:
    """Asks for all of an opening; `after` gets the id of the new one."""
    rubrics = available_rubrics(desk(), by=person())
    rubric = st.selectbox("What the role asks for", rubrics, format_func=lambda each: each.title, key="new_rubric")
    if rubric is None:
        empty("There is no rubric yet. Put one into the folder rubrics and start again.")
        return
    plan = _fields(Plan(rubric.title), f"new_{rubric.id}")
    members = [each for each in colleagues(desk(), by=person()) if each.id != person()]
    team = _team(members, [], "new_team") if members else []
    if st.button("Create opening", type="primary"):
        try:
            opening = open_opening(desk(), plan, rubric_id=rubric.id, team=team, by=person())
        except ScreeningError as error:
            trouble(error)
            return
        forget()
        after(opening.id)
        st.rerun()


@st.dialog("Settings of this opening", on_dismiss=forget)
def edit(shown: Opening) -> None:
    """Changes what people set of an opening, as it was `shown` when the dialog was opened."""
    plan = _fields(plan_of(shown), f"edit_{shown.id}")
    members = _members(shown.id)
    before = [each.id for each in members if each.is_in]
    team = _team(members, before, f"team_{shown.id}") if members else []
    if st.button("Save", type="primary", key="save_opening"):
        try:
            planned(plan)  # nonsense changes nothing, the team neither
            if set(team) != set(before):
                set_team(desk(), shown.id, team, shown=before, by=person())
            edit_opening(desk(), shown, plan, by=person())
        except ScreeningError as error:
            trouble(error)
            return
        forget()
        say_later("Saved")
        st.rerun()


def _members(opening_id: str) -> tuple[Member, ...]:
    try:
        return team_of(desk(), opening_id, by=person())
    except NotAllowed:
        return ()


def _fields(plan: Plan, key: str) -> Plan:
    """The fields of an opening, filled in; what stands in them."""
    title = st.text_input("Title", value=plan.title, max_chars=LONGEST_WORDS, key=f"{key}_title")
    place, number = st.columns([3, 1])
    location = place.text_input("Place", value=plan.location, placeholder="Tampa, hybrid", max_chars=LONGEST_WORDS, key=f"{key}_place")
    seats = number.number_input("Seats", min_value=1, max_value=MOST_SEATS, value=plan.seats, key=f"{key}_seats")
    starts_on = st.date_input("First day", value=plan.starts_on, key=f"{key}_start")
    is_blind = st.checkbox(
        "Blind review", value=plan.is_blind, key=f"{key}_blind", help="Codes stand where names would; looking behind one asks why"
    )
    with st.expander("Dates and stages"):
        received_on = _received(plan, key)
        stages, reasons = _stages(plan, key)
    return Plan(title, int(seats), location, _day(starts_on), received_on, is_blind, stages, reasons)


def _received(plan: Plan, key: str) -> date | None:
    rule = st.radio(
        "Resumes count as received on",
        (UPLOAD_DAY, ONE_DAY),
        index=int(plan.received_on is not None),
        key=f"{key}_rule",
        help='Jobs that go on "until present" are counted up to this day. It holds for resumes handed in from now on.',
    )
    if rule == UPLOAD_DAY:
        return None
    return _day(st.date_input("That day", value=plan.received_on or desk().clock().date(), key=f"{key}_received"))


def _stages(plan: Plan, key: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    written = st.text_area("Stages, one a line", value="\n".join(map(said_stage, plan.stages)), key=f"{key}_stages", height=150)
    stages = tuple(line.strip() for line in written.splitlines() if line.strip())
    asking = {stage.casefold() for stage in plan.reason_stages}
    named = tuple(dict.fromkeys(stages))
    before = [stage for stage in named if stage.casefold() in asking]
    reasons = st.multiselect("Ask for a reason before", named, default=before, key=f"{key}_reasons", placeholder="Choose stages")
    return stages, tuple(each for each in reasons if each in named)


def _team(members: tuple[Member, ...] | list[Member], before: list[str], key: str) -> list[str]:
    names = {each.id: f"{each.name}, {_role(each.role)}" for each in members}
    chosen = st.multiselect(
        "Who works on it, beside administrators",
        list(names),
        default=before,
        format_func=names.__getitem__,
        key=key,
        placeholder="Choose people",
    )
    return list(chosen)


def _role(role: str) -> str:
    return Role(role).value.replace("_", " ") if role in set(Role) else role


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None
