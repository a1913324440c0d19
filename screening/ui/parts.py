"""Pieces that several pages share: the stylesheet, headings, chips, bars, empty and trouble states, the opening in hand."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from html import escape

import streamlit as st

from screening.access.policy import Action
from screening.actions.context import Desk
from screening.actions.openings import list_openings
from screening.actions.views import OpeningCounts
from screening.errors import ScreeningError
from screening.model.evaluation import Gate
from screening.model.hiring import Opening

from .components import STYLE
from .desk import allows, desk, person

ADDRESS = re.compile(r"https?:|www(?=\.)|@", re.IGNORECASE)  # by what Markdown knows an address
LOG = logging.getLogger(__name__)
CHOOSE_OR_WRITE = "Choose, or write it and press Enter"  # in a list that takes words of one's own; left by Tab it would lose them
GATE_WORDS = {Gate.PASSED: ("met", "Passed"), Gate.REVIEW: ("open", "To check"), Gate.FAILED: ("miss", "Falls short")}
FLAG_WORDS = {
    "ocr": ("scan", "Read from scan"),
    "hidden_text": ("hidden", "Hidden text"),
    "keyword_stuffing": ("hidden", "Stuffed keywords"),
    "machine_instructions": ("hidden", "Talks to machines"),
    "name_mismatch": ("note", "Other file type"),
    "little_text": ("note", "Little text"),
    "picture_disagrees": ("scan", "Picture differs"),
    "several_people": ("copy", "Several people"),
    "pages_cut": ("note", "Pages left out"),
    "macros": ("note", "Has macros"),
    "not_a_resume": ("note", "Not a resume?"),
    "language": ("note", "Not in English"),
    "future_dates": ("clock", "Dates ahead"),
    "said_by_people": ("hand", "Said by people"),
    "same_person": ("copy", "Same person?"),
}


def begin_page() -> None:
    """The stylesheet, and the colour scheme for what hangs outside the page (dialogs, menus)."""
    scheme = st.context.theme.type
    known = scheme if scheme in ("light", "dark") else "light dark"
    st.html(f"<style>{STYLE}\n:root{{color-scheme:{known}}}</style>")


def heading(title: str, *facts: str) -> None:
    """A page title with its facts; both may come from outside and are escaped."""
    st.html(f'<div class="head"><h1>{escape(title)}</h1>{in_a_line(*facts)}</div>')


def in_a_line(*facts: str) -> str:
    """Facts in a line, as markup; one that is written from right to left does not turn its neighbours around."""
    return " · ".join(f"<bdi>{escape(fact)}</bdi>" for fact in facts if fact)


def chip(gate: Gate) -> str:
    """The gate as markup: word, icon and outline, colour last."""
    tone, word = GATE_WORDS[gate]
    return f'<span class="chip {tone}">{word}</span>'


def bar(points: float, open_points: float) -> str:
    """Points earned, then what is still open, hatched; both of 100."""
    return f'<div class="bar"><i style="width:{points:g}%"></i><i style="width:{min(open_points, 100 - points):g}%"></i></div>'


def begins(opening: Opening) -> str:
    """ "starts 12 Jan", or "" when no day is set."""
    return f"starts {day(opening.starts_on)}" if opening.starts_on else ""


def seats(filled: int, total: int, done: str, note: str) -> str:
    """One block a seat, as markup: `done` says what fills it, `note` stands behind."""
    blocks = "".join(f'<i class="{"full" if place < filled else ""}"></i>' for place in range(min(total, 60)))
    word = "seat" if total == 1 else "seats"
    end = f" · {escape(note)}" if note else ""
    drawn = f'<div class="blocks" aria-hidden="true">{blocks}</div>' if filled else ""  # empty blocks alone say nothing
    return f'<div class="seats"><b>{filled} {done}</b> for {total} {word}{end}{drawn}</div>'


def empty(sentence: str) -> None:
    """What belongs here, when nothing is here; the page puts one button below."""
    st.html(f'<div class="empty">{escape(sentence)}</div>')


def trouble(error: Exception | str) -> None:
    """What went wrong and what to do, in words that may hold names from outside."""
    st.html(f'<div class="trouble" role="alert">{escape(str(error))}</div>')


def went_wrong(error: Exception) -> None:
    """What nobody foresaw: a plain sentence for the reader, the kind of it for the log, and no word of what was worked on."""
    kind = f"{type(error).__module__}.{type(error).__qualname__}"
    LOG.error("A page stopped: %s", kind)
    trouble("This page could not be drawn. Decisions are kept. Reload it; if that does not help, tell whoever runs the program.")


def guarded(draw: Callable[..., None]) -> Callable[..., None]:
    """`draw` for a part of a page that runs by itself, with what goes wrong said in its place."""

    @wraps(draw)
    def drawing(*args: object) -> None:
        try:
            draw(*args)
        except ScreeningError as error:
            trouble(error)
        except Exception as error:
            went_wrong(error)

    return drawing


def sign_in_again(why: str = "") -> None:
    """What a page shows whose session is over (or has not begun: a team's desk that was just set up); `why` is escaped."""
    heading("Sign in to go on", why)
    st.html('<div class="empty"><a class="go" href="/sign-in" target="_self">Sign in</a></div>')


def draw_anew() -> None:
    """Have the whole page drawn, for a callback of a button that stands in a part which runs by itself."""
    st.session_state["draw_anew"] = True


def drawn_anew() -> None:
    """Called in such a part: draws the whole page when a callback asked for it."""
    if st.session_state.pop("draw_anew", False):
        st.rerun()


def say_later(words: str) -> None:
    """A short notice for after the next run."""
    st.session_state["notice"] = words


def say_notice() -> None:
    if words := st.session_state.pop("notice", None):
        st.toast(plain(words))


def plain(words: str) -> str:
    """Text for a widget that reads Markdown, with every sign of it taken literally."""
    return "".join("\\" + c if c in "\\`*_{}[]()<>#+-.!|~$:&" else c for c in unlinked(words))


def unlinked(words: str) -> str:
    """The same to look at; but no address in it becomes a link by itself, since something unseen stands in it."""
    return ADDRESS.sub(lambda found: f"{found[0]}\u2060", words)


def day(when: date | datetime) -> str:
    """ "18 Nov"."""
    return f"{when.day} {when:%b}"


def count(number: int, one: str, many: str | None = None) -> str:
    """ "1 resume", "2 resumes"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def chosen_opening(at: Desk) -> OpeningCounts | None:
    """The opening of the address, else the one in hand, else the newest; None where there is none, or the address names an unknown one."""
    openings = {each.opening.id: each for each in list_openings(at, by=person())}
    if openings and st.query_params.get("opening", next(iter(openings))) not in openings:
        return None
    for wanted in (st.query_params.get("opening"), st.session_state.get("opening")):
        if wanted in openings:
            break
    else:
        wanted = next(iter(openings), None)
    if wanted is None:
        return None
    st.session_state["opening"] = wanted
    return openings[wanted]


def no_opening() -> None:
    """The state of every page that needs an opening: before there is one, or when the address names one that is not here."""
    if list_openings(desk(), by=person()):
        heading("This opening is not here")
        empty("It was removed, the address is cut short, or you are not on it. Choose one from the list.")
    elif not allows(Action.CREATE_OPENINGS):
        heading("No opening yet")
        empty("You are on no opening yet. Whoever runs one can add you to it; then its work shows here.")
        return
    else:
        heading("No opening yet")
        empty("Resumes belong to an opening. Create one, or load the sample to look around.")
    if st.button("Go to openings", type="primary"):
        st.switch_page("openings.py")
