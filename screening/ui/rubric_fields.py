"""One criterion's settings as fields, by kind; what is wrong with a setting stands right below it."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

import streamlit as st

from screening.errors import Fault
from screening.evaluation.rubric_edit import Checked, Values, by_name, changed, item_at
from screening.ui.rubric_state import Work
from screening.ui.rubric_words import COMMON, FIELDS, Field, in_form
from screening.vocabulary.yaml_lines import PLACE


def show_fields(work: Work, place: PLACE, checked: Checked) -> None:
    """The settings of the criterion at `place`, two in a row."""
    item = item_at(work.values, place)
    kind = str(item.get("kind"))
    fields = [each for each in (*FIELDS.get(kind, ()), *COMMON) if _counts(each, item)]
    for start in range(0, len(fields), 2):
        for column, each in zip(st.columns(2), fields[start : start + 2], strict=False):
            with column:
                _field(work, place, each, item)
                faults_at(checked, (*place, each.name), kind)


def _counts(field: Field, item: Values) -> bool:
    """Kinds of systems mean nothing beside systems that are named, unless one without a name is accepted."""
    is_idle = field.name == "category" and (item.get("any_of") or item.get("all_of")) and not item.get("accept_generic")
    return not is_idle or bool(item.get("category"))


def faults_at(checked: Checked, place: PLACE, kind: str = "") -> None:
    """What is wrong with one setting, and what to do."""
    show_faults(checked.at(place), kind, next((step for step in reversed(place) if isinstance(step, str)), ""))


def show_faults(faults: Iterable[Fault], kind: str, name: str) -> None:
    for said in dict.fromkeys(in_form(each, kind, name) for each in faults):
        st.html(f'<div class="bad" role="alert">{escape(said)}</div>')


def _field(work: Work, place: PLACE, field: Field, item: Values) -> None:
    key = f"{work.generation}-{'-'.join(map(str, place))}-{field.name}"
    asked: Any = {"key": key, "help": field.note, "on_change": _take, "args": (work, place, field, key)}
    value, unset = item.get(field.name), field.unset or "not asked"
    if field.how in ("many", "free"):
        given = [str(each) for each in value] if isinstance(value, list) else [str(value)] if value else []
        words = {**field.choices(), **{each: each for each in given if each not in field.choices()}}
        free = field.how == "free"
        st.multiselect(
            field.label,
            list(words),
            default=given,
            format_func=lambda each: words.get(each, each),
            accept_new_options=free,
            placeholder=field.unset or ("type, then Enter" if free else "not asked"),
            **asked,
        )
    elif field.how == "number":
        st.number_input(field.label, value=value if isinstance(value, int) else None, step=1, placeholder=unset, **asked)
    elif field.how == "figure":
        number = float(value) if isinstance(value, int | float) else None
        st.number_input(field.label, value=number, placeholder=unset, **asked)
    elif field.how == "yes":
        st.checkbox(field.label, value=bool(value), **asked)
    elif field.how == "one":
        choices = field.choices()
        index = list(choices).index(str(value)) if str(value) in choices else None
        st.selectbox(
            field.label,
            list(choices),
            index=index,
            format_func=lambda each: choices.get(each, each),
            placeholder=unset,
            **asked,
        )
    else:
        st.text_input(field.label, value=str(value or ""), max_chars=600, **asked)


def _take(work: Work, place: PLACE, field: Field, key: str) -> None:
    value = st.session_state[key]
    if isinstance(value, float) and value == int(value):
        value = int(value)
    values = changed(work.values, place, field.name, value if value is not False else None)
    settled = by_name(values, place)
    work.step(settled, renew=settled != values)
