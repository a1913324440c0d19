"""The criteria of a rubric as rows: what each asks, its points, and the buttons that move, group, unfold and remove it."""

from __future__ import annotations

from functools import partial
from html import escape

import streamlit as st

from screening.evaluation.rubric_edit import (
    MUST,
    NICE,
    Checked,
    Values,
    added,
    changed,
    kind_around,
    lifted,
    moved,
    nested,
    removed,
    switched,
    title_of,
    unnested,
)
from screening.evaluation.rubric_models import DEEPEST_NESTING
from screening.ui.rubric_fields import faults_at, show_faults, show_fields
from screening.ui.rubric_parts import literal
from screening.ui.rubric_state import Work
from screening.ui.rubric_words import FIELDS, KIND_WORDS
from screening.vocabulary.load import load_vocabulary
from screening.vocabulary.yaml_lines import PLACE

GROUPS = {"any": "one is enough", "all": "all are needed"}
SECTION_WORDS = {MUST: "Must-have: a gate, and points", NICE: "Nice-to-have: points only"}


def title_words(item: Values) -> str:
    """What a row is called while the rubric is not right: by its label or settings, else by its kind."""
    return str(item.get("label") or title_of(item, load_vocabulary()) or KIND_WORDS.get(str(item.get("kind")), "Criterion"))


def show_rows(work: Work, checked: Checked, idle: tuple[str, ...]) -> None:
    """Both sections; `idle` are ids of criteria that decide nothing."""
    labels = {each.id: each.label for each in checked.rubric.criteria} if checked.rubric else {}
    for section, words in SECTION_WORDS.items():
        rows = work.values[section]
        total = sum(each.get("points", 1) for each in rows if isinstance(each, dict) and isinstance(each.get("points", 1), int | float))
        st.html(f'<div class="band">{words} · <b>{total:g}</b> points</div>')
        for index, item in enumerate(rows):
            if isinstance(item, dict):
                _row(work, (section, index), item, checked, labels, idle)
            else:
                faults_at(checked, (section, index))
        _add(work, section)


def _row(work: Work, place: PLACE, item: Values, checked: Checked, labels: dict[str, str], idle: tuple[str, ...]) -> None:
    name, kind = str(item.get("id", "")), str(item.get("kind", ""))
    key = f"{work.generation}-{'-'.join(map(str, place))}"
    with st.container(border=True, key=f"row-{key}"):
        words, points, actions = st.columns([3.2, 1.15, 2.1], vertical_alignment="center")
        title = labels.get(name) or title_words(item)
        note = '<span class="idle"> · decides nothing here</span>' if name in idle else ""
        bad = ' <span class="bad">· to mend</span>' if checked.at(place) else ""
        words.html(f'<div class="asked"><b>{escape(title)}</b>{escape(KIND_WORDS.get(kind, kind))}{note}{bad}</div>')
        with points:
            value = item.get("points", 1)
            shown = float(value) if isinstance(value, int | float) else None
            st.number_input(
                f"Points for {literal(title)}",
                value=shown,
                step=1.0,
                format="%g",
                label_visibility="collapsed",
                key=f"points-{key}",
                on_change=_weigh,
                args=(work, place, f"points-{key}"),
            )
        with actions, st.container(horizontal=True, horizontal_alignment="right", gap="small", key=f"acts-{key}"):
            _buttons(work, place, kind, key, title)
        with st.container():  # always there, so that the settings keep their place and the cursor stays in them
            faults_at(checked, (*place, "points"), kind)
        if work.open[: len(place)] == place:
            _unfolded(work, place, item, checked)
        else:
            _folded(work, place, checked)


def _folded(work: Work, place: PLACE, checked: Checked) -> None:
    """What is wrong somewhere inside stands below a row that is not unfolded."""
    for where, faults in checked.faults.items():
        if where[: len(place)] == place and where != (*place, "points"):
            field = next((step for step in reversed(where[len(place) :]) if isinstance(step, str)), "")
            show_faults(faults, kind_around(work.values, where), field)


def _buttons(work: Work, place: PLACE, kind: str, key: str, title: str) -> None:
    is_first, is_last = place[-1] == 0, place[-1] == len(work.values[str(place[0])]) - 1
    is_group = kind in ("any", "all")
    title = literal(title)
    other = "nice-to-have" if place[0] == MUST else "must-have"
    unfold = "Fold" if work.open[:2] == place else "Settings"
    steps = [
        ("expand_less" if unfold == "Fold" else "tune", f"{unfold}: {title}", partial(_unfold, work, place), False),
        ("arrow_upward", f"Up: {title}", partial(_do, work, moved, place, -1), is_first),
        ("arrow_downward", f"Down: {title}", partial(_do, work, moved, place, 1), is_last),
        ("swap_vert", f"Make {other}: {title}", partial(_do, work, switched, place), False),
        (
            "call_split" if is_group else "join_inner",
            f"Take apart: {title}" if is_group else f"Either this or the one above: {title}",
            partial(_do, work, unnested if is_group else nested, place),
            is_first and not is_group,
        ),
        ("delete", f"Remove: {title}", partial(_do, work, removed, place), False),
    ]
    for icon, words, step, is_idle in steps:
        st.button(words, icon=f":material/{icon}:", help=words, type="tertiary", key=f"{icon}-{key}", on_click=step, disabled=is_idle)


def _unfolded(work: Work, place: PLACE, item: Values, checked: Checked) -> None:
    kind = str(item.get("kind"))
    with st.container():
        faults_at(checked, (*place, "id"), kind)
        faults_at(checked, (*place, "kind"), kind)
        show_faults(checked.faults.get(place, ()), kind, "")
    if kind in GROUPS:
        _which(work, place, kind)
    show_fields(work, place, checked)
    if kind not in GROUPS:
        return
    with st.container():
        show_faults(checked.faults.get((*place, "of"), ()), kind, "of")
    for index, inner in enumerate(item.get("of") or []):
        if isinstance(inner, dict):
            _inner(work, (*place, "of", index), inner, checked)
        else:
            faults_at(checked, (*place, "of", index))
    _add(work, str(place[0]), inside=place)


def _which(work: Work, place: PLACE, kind: str) -> None:
    """Is one of the group enough, or is all of it needed?"""
    key = f"which-{work.generation}-{'-'.join(map(str, place))}"
    choices = list(GROUPS)
    st.radio(
        "Of this group",
        choices,
        index=choices.index(kind),
        format_func=lambda each: GROUPS[each],
        horizontal=True,
        key=key,
        on_change=_regroup,
        args=(work, place, key),
    )


def _regroup(work: Work, place: PLACE, key: str) -> None:
    work.step(changed(work.values, place, "kind", st.session_state[key]))


def _inner(work: Work, place: PLACE, item: Values, checked: Checked) -> None:
    """One criterion of a group, itself perhaps a group, with the buttons that move it."""
    words = KIND_WORDS.get(str(item.get("kind")), str(item.get("kind", "")))
    key = f"{work.generation}-{'-'.join(map(str, place))}"
    number = ".".join(str(int(step) + 1) for step in place[3::2])
    with st.container(border=True, key=f"inner-{key}"):
        with st.container(horizontal=True, vertical_alignment="center", key=f"acts-in-{key}"):
            st.html(f'<div class="asked"><b>{number} {escape(words)}</b></div>')
            for icon, said, step in (
                ("arrow_upward", "Up in its group", partial(_do_inside, work, place, moved, place, -1)),
                ("arrow_downward", "Down in its group", partial(_do_inside, work, place, moved, place, 1)),
                ("output", "Out of the group", partial(_do_inside, work, place, lifted, place)),
                ("delete", "Remove", partial(_do_inside, work, place, removed, place)),
            ):
                full = f"{said}: {number} {words}"
                st.button(full, icon=f":material/{icon}:", help=full, type="tertiary", key=f"{icon}-{key}", on_click=step)
        _unfolded(work, place, item, checked)


def _do_inside(work: Work, place: PLACE, change: object, *arguments: object) -> None:
    """A step inside a group, which stays unfolded."""
    _do(work, change, *arguments)
    work.open = place[:2]


def _add(work: Work, section: str, *, inside: PLACE = ()) -> None:
    key = f"add-{section}-{'-'.join(map(str, inside))}-{work.generation}"
    depth = len(inside) // 2
    kinds = [kind for kind in FIELDS if kind not in GROUPS or depth < DEEPEST_NESTING]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        to = "Add to this group" if depth == 1 else f"Add to the group {'.'.join(str(int(step) + 1) for step in inside[3::2])}"
        label = to if inside else "Add a must-have" if section == MUST else "Add a nice-to-have"
        st.selectbox(
            label,
            kinds,
            index=None,
            format_func=lambda kind: KIND_WORDS[kind],
            placeholder=label,
            label_visibility="collapsed",
            key=key,
            width=260,
            on_change=_added,
            args=(work, section, inside, key),
        )


def _added(work: Work, section: str, inside: PLACE, key: str) -> None:
    if kind := st.session_state[key]:
        work.step(added(work.values, str(kind), section, inside=inside))
        work.open = inside[:2] or (section, len(work.values[section]) - 1)


def _unfold(work: Work, place: PLACE) -> None:
    work.open = () if work.open[: len(place)] == place else place


def _do(work: Work, change: object, *arguments: object) -> None:
    if callable(change):
        work.step(change(work.values, *arguments))
        work.open = ()


def _weigh(work: Work, place: PLACE, key: str) -> None:
    value = st.session_state[key]
    whole = int(value) if value is not None and value == int(value) else value
    work.step(changed(work.values, place, "points", whole), renew=False)
