"""What was handed in together, a line each: where it came from, how it ended, and the way to take it back."""

from __future__ import annotations

from html import escape

import streamlit as st

from screening.actions.batches import BatchView, batches_of, label_batch
from screening.actions.taking_back import TakingBack, preview_take_back, take_back
from screening.errors import ScreeningError
from screening.storage.batches import Batch

from .desk import desk, person
from .parts import count, day, draw_anew, say_later, trouble

SHOWN = 12  # batches; the newest
NAMED = 8  # people named in the dialog
LABEL, BACK = "label_batch", "take_back"  # in the session, while the dialog is open


def batch_lines(opening_id: str, *, may_change: bool) -> None:
    """The newest batches of an opening."""
    known = batches_of(desk(), opening_id, by=person())
    if not known:
        return
    with st.expander(f"Handed in together ({len(known)})"):
        for view in known[:SHOWN]:
            _line(view, may_change)
        if len(known) > SHOWN:
            st.html(f'<div class="head">{len(known) - SHOWN:,} earlier ones</div>')


def batch_dialogs() -> None:
    """The dialog somebody asked for, if they did."""
    if batch := st.session_state.get(LABEL):
        _label(batch)
    elif shown := st.session_state.get(BACK):
        _take_back(shown)


def _line(view: BatchView, may_change: bool) -> None:
    batch = view.batch
    words, actions = st.columns([3, 2], vertical_alignment="center")
    ended = [count(view.done, "resume") + " read"]
    ended += [f"{number:,} {word}" for number, word in _others(view) if number]
    when = batch.created_at.astimezone(desk().clock().tzinfo)
    name = batch.source or "No source given"
    words.html(f'<div class="card"><h2>{escape(name)}</h2>{day(when)}, {when:%H:%M} · {escape(", ".join(ended))}</div>')
    if may_change:
        with actions, st.container(horizontal=True, horizontal_alignment="right"):
            st.button("Source...", key=f"label-{batch.id}", on_click=_show, args=(LABEL, batch))
            st.button("Take back...", key=f"back-{batch.id}", on_click=_ask, args=(batch.id,))


def _others(view: BatchView) -> tuple[tuple[int, str], ...]:
    return (
        (view.waiting, "on the way"),
        (view.duplicates, "already here"),
        (view.rejected, "could not be read"),
        (view.cancelled, "cancelled"),
    )


def _show(dialog: str, what: object) -> None:
    _forget()
    st.session_state[dialog] = what
    draw_anew()


def _ask(batch_id: str) -> None:
    try:
        _show(BACK, preview_take_back(desk(), batch_id, by=person()))
    except ScreeningError as error:
        st.session_state["intake_fault"] = str(error)
        draw_anew()


def _forget() -> None:
    for key in (LABEL, BACK):
        st.session_state.pop(key, None)


@st.dialog("Where these resumes come from", on_dismiss=_forget)
def _label(batch: Batch) -> None:
    said = st.text_input("Source", value=batch.source, max_chars=120, placeholder="Job fair, 12 Nov", key=f"source_{batch.id}")
    if st.button("Save", type="primary", key="save_source"):
        try:
            label_batch(desk(), batch.id, said, shown=batch.source, by=person())
        except ScreeningError as error:
            trouble(error)
            return
        _forget()
        say_later("Saved")
        st.rerun()


@st.dialog("Take these resumes back", on_dismiss=_forget)
def _take_back(shown: TakingBack) -> None:
    st.text(f"This goes for good: {count(len(shown.removed), 'candidate')}, {count(shown.files, 'file')}.")
    if shown.who:
        st.text(_named(shown.who))
    if shown.kept:
        st.text(f"{count(len(shown.kept), 'candidate stays', 'candidates stay')}, because somebody said something about them:")
        st.text("\n".join(f"{each.who}: {', '.join(each.why)}" for each in shown.kept[:NAMED]))
    if shown.again:
        st.text(f"{count(shown.again, 'file')} handed in at another time, with the same content, will be read instead.")
    if st.button("Take them out", type="primary", key="yes_take_back", disabled=not shown.files):
        try:
            done = take_back(desk(), shown, by=person())
        except ScreeningError as error:
            trouble(error)
            return
        _forget()
        stayed = f", {len(done.kept)} kept" if done.kept else ""
        say_later(f"Taken out: {count(len(done.removed), 'candidate')}{stayed}")
        st.rerun()


def _named(who: tuple[str, ...]) -> str:
    return ", ".join(who[:NAMED]) + (f" and {len(who) - NAMED:,} more" if len(who) > NAMED else "")
