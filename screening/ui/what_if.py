"""Sliders for points and figures: the ranking of an opening follows while they move, and nothing is saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from typing import Any

import streamlit as st

from screening.actions.bench import Bench, Trial, gate_counts, hints, what_flips
from screening.actions.rubrics import rubric_of
from screening.evaluation.matrix import GATES
from screening.evaluation.rubric_edit import values_of
from screening.evaluation.rubric_text import rubric_text
from screening.evaluation.what_if import Flip
from screening.evaluation.wording import GATE_WORDS
from screening.model.evaluation import Gate
from screening.model.rubric import Criterion, ExperienceParams, PlatformParams, Rubric, TypingParams
from screening.ui.desk import desk
from screening.ui.parts import bar, chip, empty, heading
from screening.ui.rubric_parts import begin_rubrics, bench_of, choose_opening, gate_table, reading, tried
from screening.ui.rubric_state import begin_with

SHOWN = 8  # people of each gate beside the sliders
MOST_POINTS = 60
FASTEST, LONGEST = 90, 60  # words a minute, months: the right ends of the sliders


def show() -> None:
    begin_rubrics()
    title, actions = st.columns([2, 1.4], vertical_alignment="bottom")
    with actions:
        opening = choose_opening("Candidates of", "", key="what_if_opening")
    with title:
        heading("What if", "Move a slider; the ranking follows. Nothing is saved." if opening else "")
    if opening is None:
        empty("Once an opening has candidates, see here what other points and figures would do.")
        if st.button("Add resumes", type="primary"):
            st.switch_page("intake.py")
        return
    used = rubric_of(desk(), opening.opening.rubric_id, opening.opening.rubric_version)
    bench = bench_of(opening)
    left, right = st.columns([1, 1.35], gap="medium")
    with left:
        trial = tried(bench, _sliders(used, opening.opening.id))
    with right, st.container(key="beside-sliders"):
        _result(bench, trial)


def _sliders(used: Rubric, opening_id: str) -> Rubric:
    """The rubric as the sliders say."""
    turn = st.session_state.setdefault("what_if_turn", 0)
    criteria = [_slid(each, f"{opening_id}-{used.version}-{turn}-{each.id}") for each in used.criteria]
    slid = replace(used, criteria=tuple(criteria))
    with st.container(horizontal=True):
        st.button("Back to how it is", disabled=slid == used, on_click=_reset)
        if st.button("Go on in the editor", disabled=slid == used):
            saved = values_of(rubric_text(used))
            begin_with(values_of(rubric_text(slid)), used.id, used.version, saved)
            st.switch_page("rubric_editor.py", query_params={"rubric": used.id})
    return slid


def _slid(criterion: Criterion, key: str) -> Criterion:
    kind = "must-have" if criterion.is_must else "nice-to-have"
    most = max(MOST_POINTS, int(criterion.points))
    with st.container(border=True):
        st.html(f'<div class="asked"><b>{escape(criterion.label)}</b>{kind}</div>')
        one, other = st.columns(2)
        with one:
            points = st.slider("Points", 0, most, value=min(most, round(criterion.points)), key=f"points-{key}")
        with other:
            params: Any = _figure(criterion, key)
    weighed = criterion.points if points == round(criterion.points) else float(points)
    moved = params != criterion.params
    return replace(criterion, points=weighed, params=params, label=_label(criterion, params) if moved else criterion.label)


def _label(criterion: Criterion, params: Any) -> str:
    """A label that names the old figure would lie: the moved figure stands behind it."""
    figure = getattr(params, "min_wpm", None) or getattr(params, "min_months", None)
    return f"{criterion.label} (tried: {figure})"


def _figure(criterion: Criterion, key: str) -> Any:
    """The setting that is a figure, where there is one."""
    params = criterion.params
    if isinstance(params, TypingParams):
        speed = st.slider("Words a minute", 10, max(FASTEST, params.min_wpm), value=params.min_wpm, key=f"wpm-{key}")
        return replace(params, min_wpm=speed)
    if isinstance(params, ExperienceParams | PlatformParams) and params.min_months:
        most = max(LONGEST, params.min_months)
        if isinstance(params, ExperienceParams) and params.within_years:
            most = params.within_years * 12
        return replace(params, min_months=st.slider("Months", 1, most, value=params.min_months, key=f"months-{key}"))
    return params


def _reset() -> None:
    st.session_state["what_if_turn"] += 1


def _result(bench: Bench, trial: Trial) -> None:
    """The gates and the best of each first: what one question or figure would change takes longer to find."""
    st.html(gate_table(trial.changes))
    place = st.empty()
    place.html('<div class="note hints">Looking for what one question or figure would change...</div>')
    shown: dict[Gate, tuple[str, ...]] = {}
    start = 0
    for gate, total in gate_counts(trial).items():
        shown[gate] = trial.order[start : start + min(total, SHOWN)]
        start += total
    with reading(bench):
        flips = what_flips(bench, trial.rubric, [name for names in shown.values() for name in names])
    before = {each.application_id: each.before.rank for each in trial.changes.moved}
    for gate, total in gate_counts(trial).items():
        if shown[gate]:
            rest = f", the first {SHOWN}" if total > SHOWN else ""
            lines = "".join(_person(bench, trial, name, before.get(name), flips.get(name, ())) for name in shown[gate])
            st.html(f'<div class="band">{GATE_WORDS[gate]} · <b>{total:,}</b>{rest}</div>{_list(gate, lines)}')
    with reading(bench):
        settled, tips = hints(bench, trial.rubric)
    said = [*(each.sentence for each in settled[:2]), *(tip.sentence for tip in tips[:3])]
    words = [f"{escape(each)}." for each in said] or ["No one question or figure would take anybody across."]
    place.html(f'<div class="note hints">{"<br>".join(words)}</div>')
    with reading(bench):
        bench.known.read(range(len(bench.ids)))  # all stands there by now, and the next step may ask everybody


def _list(gate: Gate, lines: str) -> str:
    """A stop of the tab key: this side scrolls by itself, and nothing else in it can be reached without a mouse."""
    return f'<ul class="steps" tabindex="0" aria-label="{GATE_WORDS[gate]}">{lines}</ul>'


def _person(bench: Bench, trial: Trial, name: str, was: int | None, flips: Sequence[Flip]) -> str:
    """One line: rank, name, gate, points, and what would flip it."""
    place, standing, row = bench.place_of(name), trial.standing, bench.rows[name]
    rank, points = int(standing.rank[place]), standing.points[place] / 100
    moved = f" <small>was {was:,}</small>" if was is not None and was != rank else ""
    flip = "".join(f"<br><small>{escape(each.sentence)}</small>" for each in flips)
    tie = "=" if standing.tied[place] > 1 else ""
    shown = f"{points:.1f}".removesuffix(".0")
    meter = bar(points, standing.open_points[place] / 100)
    return (
        f'<li><span class="nr">{rank:,}{tie}</span><span class="push"><b>{escape(row.name or row.code)}</b>{moved}{flip}</span>'
        f'{chip(GATES[standing.gate[place]])}<span style="width:84px"><b>{shown}</b>{meter}</span></li>'
    )


show()
