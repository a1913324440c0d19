"""The people ticked on a list in, one dialog that makes each a link to the same test, to be copied or saved as a list, out."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from screening.actions.assessments import MINUTES
from screening.actions.assessments_several import KINDS, Links, offer_to_many, take_back_links
from screening.actions.assessments_words import KIND_WORDS
from screening.actions.setup import is_alone
from screening.errors import ScreeningError
from screening.exchange.cells import safe_text
from screening.model.assessment import AssessmentKind

from .assessments import HERE_ONLY, address_of
from .desk import desk, person
from .parts import count, day, say_later, trouble

WAITING = "test_links"  # in the session, from the wish until the dialog is closed
People = dict[str, tuple[str, str]]  # application id -> (name, "" where it is hidden; code)


@dataclass(slots=True)
class Making:
    """The dialog that is open: for whom, and the links once they are made. A token is nowhere else."""

    people: People
    made: Links | None = None
    what: str = ""


def wish_to_test(people: Mapping[str, tuple[str, str]]) -> None:
    """Have the dialog open in the next run."""
    st.session_state[WAITING] = Making(dict(people))


def make_links() -> None:
    """Open the dialog where somebody wished for it."""
    making: Making | None = st.session_state.get(WAITING)
    if making is None:
        return

    @st.dialog(f"Test links for {count(len(making.people), 'person', 'people')}", width="large", on_dismiss=_forget)
    def dialog() -> None:
        if making.made is None:
            _choose(making)
        else:
            _show(making, making.made)

    dialog()


def _choose(making: Making) -> None:
    left, right = st.columns([3, 2])
    kind = left.segmented_control("Test", KINDS, default=KINDS[0], format_func=KIND_WORDS.__getitem__, required=True, key="links_kind")
    minutes = right.segmented_control("Minutes", MINUTES[kind], default=3, required=True, key=f"links_minutes_{kind}")
    here = HERE_ONLY if is_alone(desk()) else ""
    st.html(
        '<div class="head">Each link works once, for seven days, for one person. Nothing is sent: you hand the links over. '
        "A link for the same test that somebody has not used stops working. More time and other forms stay as set for each."
        f"{here}</div>"
    )
    if st.button(f"Make {count(len(making.people), 'link')}", type="primary", key="links_make"):
        _make(making, kind, minutes)


def _make(making: Making, kind: AssessmentKind, minutes: int) -> None:
    try:
        making.made = offer_to_many(desk(), list(making.people), kind=kind, minutes=minutes, by=person())
    except ScreeningError as error:
        trouble(error)
        return
    making.what = f"{KIND_WORDS[kind]}, {minutes} min"
    st.rerun(scope="fragment")


def _show(making: Making, made: Links) -> None:
    for one, why in made.left.items():
        st.text(f"{_called(making.people[one])} has no link. {why}")
    if not made.tokens:
        return
    st.html(f'<div class="head">Hand each to its candidate, until {day(made.until)}. They are not shown again once this is closed.</div>')
    links = {one: address_of(made.tokens[one]) for one in making.people if one in made.tokens}
    st.code(
        "\n".join(f"{_called(making.people[one])}\t{link}" for one, link in links.items()),
        language=None,
        height=min(60 + 22 * len(links), 320),
    )
    with st.container(horizontal=True):
        st.download_button(
            "Save as CSV", _csv(making, links, day(made.until)), "test-links.csv", "text/csv", type="primary", on_click="ignore"
        )
        if st.button("Take these links back", key="links_back"):
            _take_back(made)


def _take_back(made: Links) -> None:
    try:
        taken = take_back_links(desk(), list(made.tokens.values()), by=person())
    except ScreeningError as error:
        trouble(error)
        return
    _forget()
    say_later(f"{count(taken, 'link')} taken back.")
    st.rerun()


def _csv(making: Making, links: Mapping[str, str], until: str) -> str:
    """The list for a mail merge; nothing in it is a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["Code", "Name", "Test", "Link", "Works until"])
    for one, link in links.items():
        name, code = making.people[one]
        writer.writerow([*map(safe_text, (code, name, making.what)), link, until])
    return "\ufeff" + out.getvalue()


def _called(person: tuple[str, str]) -> str:
    return person[0] or person[1]


def _forget() -> None:
    st.session_state.pop(WAITING, None)
