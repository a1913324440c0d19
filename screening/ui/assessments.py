"""The tests of the person shown: make a one-time link, see how far it is, results, set one aside, tick a case note."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape
from urllib.parse import urlsplit

import streamlit as st

from screening.access.policy import Action
from screening.actions import assessments as tests
from screening.actions.assessments import EXTRAS, LAYOUT_WORDS, MINUTES, PARTS, AssessmentView
from screening.actions.assessments_words import KIND_WORDS, minutes_words, result_words
from screening.actions.interviews_planned import planned_interviews
from screening.actions.setup import is_alone
from screening.actions.views import CandidateView
from screening.errors import ScreeningError
from screening.model.assessment import AssessmentKind, Layout, LoadFigures, NoteFigures, TypingFigures
from screening.model.interview import InterviewState

from .candidate_dialogs import forget
from .desk import allows, desk, person
from .parts import count, day, empty, trouble

LINK = "tests_link"  # in the session: the token just made, shown until the dialog is closed
FAULT = "tests_fault"
POLICY = "Two tests in 30 days at most; the better one counts. "
ONCE = "The link works once, for seven days. Nothing is sent: you hand it over."
HERE_ONLY = " This desk is for one person, so the link opens on this computer only."
LAYOUTS = {**LAYOUT_WORDS, Layout.USUAL: "as usual"}


@st.dialog("Tests", width="large", on_dismiss=forget)
def show_tests(view: CandidateView, _: str) -> None:
    """Everything about the tests of one person."""
    about = view.application.id
    if token := st.session_state.get(LINK):
        _show_link(token)
    else:
        _make(view)
    if fault := st.session_state.pop(FAULT, None):
        trouble(fault)
    found = tests.assessments_of(desk(), about, by=person())
    if not found:
        empty("No tests yet. Make a link and hand it to the candidate; the result stands here and in the ranking.")
    for each in found:
        _one(each, view)


def _make(view: CandidateView) -> None:
    left, right = st.columns([3, 2])
    kinds = list(KIND_WORDS)
    kind = left.segmented_control("Test", kinds, default=kinds[0], format_func=KIND_WORDS.__getitem__, required=True, key="tests_kind")
    lengths = MINUTES[kind]
    usual = 3 if 3 in lengths else lengths[0]
    minutes = right.segmented_control("Minutes", lengths, default=usual, required=True, key=f"tests_minutes_{kind}")
    interview = _interview(view) if kind is AssessmentKind.NOTE else ""
    extra, layout = _adjusted(view) if allows(Action.ACCOMMODATE, view.opening.id) else (None, None)
    said = ("" if kind is AssessmentKind.NOTE else POLICY) + ONCE + (HERE_ONLY if is_alone(desk()) else "")
    st.html(f'<div class="head">{said}</div>')
    offer = tests.Offer(kind, minutes, extra, layout, interview)
    st.button("Make the link", type="primary", key="tests_make", on_click=_offer, args=(view.application.id, offer))


def _offer(about: str, offer: tests.Offer) -> None:
    def deed() -> None:
        st.session_state[LINK] = tests.offer_assessment(desk(), about, offer, by=person())

    _do(deed)


def _adjusted(view: CandidateView) -> tuple[float | None, Layout | None]:
    """More time or another form for one who needs it; None leaves it as it was set last."""
    with st.expander("To make it fair for this candidate"):
        st.html('<div class="head">Only recruiters and administrators see this; those who rate do not. It stays for later tests.</div>')
        left, right = st.columns(2)
        extra = left.selectbox("Time", [None, *EXTRAS], format_func=_times, key="tests_extra")
        layout = right.selectbox("Form", [None, *Layout], format_func=_form, key="tests_layout")
    return extra, layout


def _times(extra: float | None) -> str:
    return "as set before" if extra is None else "as usual" if extra == 1 else f"{extra:g} times as long"


def _form(layout: Layout | None) -> str:
    return "as set before" if layout is None else LAYOUTS[layout]


def _interview(view: CandidateView) -> str:
    """The interview whose case the note is about."""
    held = [each.interview for each in planned_interviews(desk(), by=person()) if each.interview.application_id == view.application.id]
    known = {each.id: f"{each.kit.title}, {day(each.starts_at)}" for each in held if each.state is not InterviewState.CANCELLED}
    if not known:
        st.html('<div class="head">A note is about the case of an interview. Plan one first, with I on the candidate page.</div>')
        return ""
    return str(st.selectbox("Case", list(known), format_func=known.__getitem__, key="tests_case"))


def _show_link(token: str) -> None:
    st.html('<div class="head">Hand this link to the candidate. It works once, for seven days, and is not shown again.</div>')
    st.code(address_of(token), language=None, wrap_lines=True)
    st.button("Done with this link", key="tests_done", on_click=lambda: st.session_state.pop(LINK, None))


def address_of(token: str) -> str:
    """The whole address of a link, as the browser here names this server."""
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}/assess/{token}" if parts.netloc else f"/assess/{token}"


def _one(each: AssessmentView, view: CandidateView) -> None:
    made = each.assessment
    with st.container(border=True, key=f"test-{made.id}"):
        words, acts = st.columns([4, 1.4], vertical_alignment="center")
        with words:
            st.html(_card(each))
        with acts, st.container(horizontal=True, horizontal_alignment="right"):
            _acts(each, view)
        if isinstance(made.figures, NoteFigures):
            _note(each, view)
        if each.aside is None and isinstance(made.figures, TypingFigures) and "correct" in view.allowed:
            with st.expander("Set this result aside"):
                st.text_input("Why it should not count", max_chars=500, key=f"tests_reason_{made.id}")
                st.button("Set aside", key=f"tests_aside_{made.id}", on_click=_set_aside, args=(made.id,))


def _set_aside(made: str) -> None:
    reason = str(st.session_state.get(f"tests_reason_{made}") or "")
    _do(lambda: tests.set_aside(desk(), made, reason=reason, by=person()))


def _tick(made: str) -> None:
    ticked = st.session_state.get(f"tests_ticks_{made}") or ()
    _do(lambda: tests.tick_note(desk(), made, parts=ticked, by=person()))


def _acts(each: AssessmentView, view: CandidateView) -> None:
    made = each.assessment
    if each.is_open and "assess" in view.allowed:
        revoke = partial(tests.revoke_assessment, desk(), made.id, by=person())
        st.button("Take the link back", key=f"tests_revoke_{made.id}", on_click=_do, args=(revoke,))
    if each.plays and not each.is_open:
        st.html(f'<a href="/assess-replay/{made.id}" target="_blank" style="color:var(--primary)">Play the keystrokes</a>', width="content")
    if each.aside and "correct" in view.allowed:
        back = partial(tests.count_again, desk(), made.id, by=person())
        st.button("Undo", key=f"tests_back_{made.id}", on_click=_do, args=(back,))


def _card(each: AssessmentView) -> str:
    made = each.assessment
    lines = [f"<b>{escape(result_words(made.figures))}</b>" if made.figures else "", escape(made.why)]
    if made.figures:
        mended = f"{made.figures.corrected} letters mended" if isinstance(made.figures, TypingFigures) else ""
        pasted = f"pasting tried {count(made.figures.pasted, 'time')}" if made.figures.pasted else ""
        lines.append(escape(" · ".join(part for part in (mended, pasted) if part)))
        in_doubt = "Does not count: {}. Test once more." if isinstance(made.figures, TypingFigures) else "To be looked at: {}."
        lines += [in_doubt.format(escape(doubt)) for doubt in made.figures.doubts]
    if isinstance(made.figures, LoadFigures):
        lines += [escape(_chat_words(chat.customer, len(chat.replies), chat.wrong, chat.longest_wait)) for chat in made.figures.chats]
        lines.append(escape(f"Note: {made.figures.note}" if made.figures.note else "No note"))
    if each.aside:
        who = each.names.get(each.aside.by, "Somebody")
        lines.append(f'<span class="person">Set aside by {escape(who)}, {day(each.aside.at)}: {escape(each.aside.words)}</span>')
    when = made.ended_at or made.began_at or made.made_at
    facts = " · ".join(escape(part) for part in (each.standing, day(when), each.adjusted) if part)
    body = "<br>".join(line for line in lines if line)
    return f'<div class="card"><h2>{escape(each.title)}</h2>{facts}{"<br>" if body else ""}{body}</div>'


def _chat_words(customer: str, replies: int, wrong: int, wait: float | None) -> str:
    waited = f"waited {minutes_words(wait)} at most" if wait is not None else "was never answered"
    return f"{customer}: {replies} sent, {wrong} to the wrong customer, {waited}"


def _note(each: AssessmentView, view: CandidateView) -> None:
    """The note beside the facts, and what a person finds in it."""
    made = each.assessment
    assert isinstance(made.figures, NoteFigures)
    left, right = st.columns(2)
    left.caption(f"The note, first letter after {minutes_words(made.figures.first or 0)}")
    left.text(made.figures.text or "Nothing was written")
    right.caption("What was true")
    facts = "".join(
        f'<tr><th style="text-align:left;vertical-align:top">{escape(fact.label)}</th><td>{escape(fact.value)}</td></tr>'
        for fact in (made.plan.scene.facts if made.plan.scene else ())
    )
    right.html(f'<table style="font-size:14px">{facts}</table>')
    if "correct" not in view.allowed:
        return
    st.pills(
        "In the note, and true",
        PARTS,
        selection_mode="multi",
        default=list(each.ticked),
        key=f"tests_ticks_{made.id}",
        format_func=str.capitalize,
    )
    st.button("Save what is there", key=f"tests_tick_{made.id}", on_click=_tick, args=(made.id,))
    if each.ticks:
        st.html(f'<div class="person">{escape(each.names.get(each.ticks.by, "Somebody"))}, {day(each.ticks.at)}</div>')


def _do(deed: Callable[[], None]) -> None:
    try:
        deed()
    except ScreeningError as error:
        st.session_state[FAULT] = str(error)
