"""One criterion's settings as fields, by kind; what is wrong with a setting stands right below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from html import escape
from typing import Any, NamedTuple

import streamlit as st

from screening.evaluation.check_skills import TOPIC_WORDS
from screening.evaluation.rubric_edit import Checked, Values, changed, item_at
from screening.evaluation.rubric_models import UNITS
from screening.evaluation.rubric_values import WELL_KNOWN_SERIES, language_names, platform_names
from screening.evaluation.wording import CATEGORY_WORDS, CHANNEL_WORDS, KPI_WORDS, LEVEL_WORDS, LICENSE_WORDS, STATUS_WORDS, license_words
from screening.ui.rubric_state import Work
from screening.vocabulary.load import load_vocabulary
from screening.vocabulary.yaml_lines import PLACE


class Field(NamedTuple):
    """A setting: its name in the file, what a person reads, how it is asked for.

    `how` is "many" or "free" (a list, fixed or open), "number", "figure", "yes", "one" or "text".
    """

    name: str
    label: str
    how: str
    choices: Callable[[], Mapping[str, str]] = dict


@cache
def _systems() -> Mapping[str, str]:
    return {name: name for name in sorted({name for name, _ in platform_names(load_vocabulary()).values()}, key=str.lower)}


@cache
def _industries() -> Mapping[str, str]:
    return {name: name.replace("_", " ") for name in sorted(load_vocabulary().tables["industries"])}


@cache
def _languages() -> Mapping[str, str]:
    return {name: name for name in sorted(set(language_names(load_vocabulary()).values()) - {"English"})}


@cache
def _licenses() -> Mapping[str, str]:
    return {code: license_words(code) for code in (*LICENSE_WORDS, *WELL_KNOWN_SERIES)}


@cache
def _certifications() -> Mapping[str, str]:
    kinds = load_vocabulary().tables["certifications"]["forms"].values()
    return {name: name for name in sorted({name for names in kinds for name in names}, key=str.lower)}


def _levels() -> Mapping[str, str]:
    return {str(level): words for level, words in LEVEL_WORDS.items() if level != "none_stated"}


def _statuses() -> Mapping[str, str]:
    return {str(status): words for status, words in STATUS_WORDS.items()}


MONTHS = Field("min_months", "Months at least", "number")
FIELDS: dict[str, tuple[Field, ...]] = {
    "platform": (
        Field("any_of", "One of these systems", "many", _systems),
        Field("all_of", "All of these systems", "many", _systems),
        Field("category", "Or any of a kind", "many", lambda: CATEGORY_WORDS),
        Field("count", "How many of them", "number"),
        MONTHS,
        Field("accept_generic", 'An unnamed "CRM software" counts a little', "yes"),
    ),
    "experience": (
        Field("customer_facing", "With customers", "yes"),
        MONTHS,
        Field("within_years", "In the last so many years", "number"),
        Field("titles", "Under one of these titles", "free"),
        Field("industries", "In one of these industries", "many", _industries),
        Field("lead", "Leading others", "yes"),
    ),
    "typing": (Field("min_wpm", "Words a minute at least", "number"),),
    "license": (
        Field("any_of", "One of these", "many", _licenses),
        Field("all_of", "All of these", "many", _licenses),
        Field("state", "State (two letters)", "text"),
        Field("accept_status", "Accepted", "many", _statuses),
        Field("accept_personal_lines", "Personal Lines is enough for P&C", "yes"),
    ),
    "education": (Field("min_level", "At least", "one", _levels),),
    "certification": (Field("any_of", "One of these", "free", _certifications),),
    "language": (Field("any_of", "One of these", "many", _languages), Field("all_of", "All of these", "many", _languages)),
    "channel": (
        Field("any_of", "One of these", "many", lambda: CHANNEL_WORDS),
        Field("all_of", "All of these", "many", lambda: CHANNEL_WORDS),
        Field("concurrent", "Conversations at once", "number"),
    ),
    "kpi": (
        Field("kpi", "Which figure", "many", lambda: KPI_WORDS),
        Field("min", "At least", "figure"),
        Field("max", "At most", "figure"),
        Field("unit", "Unit", "one", lambda: {unit: unit or "none" for unit in UNITS}),
        Field("numbers", "How many figures", "number"),
    ),
    "phrase": (
        Field("any_of", "One of these words", "free"),
        Field("topic", "Or a topic", "many", lambda: TOPIC_WORDS),
        Field("fuzzy", "A letter or two may differ", "yes"),
    ),
    "any": (),
    "all": (),
}
COMMON = (Field("label", "What people read (empty: made from the settings)", "text"), Field("why", "Why the job needs it", "text"))


def show_fields(work: Work, place: PLACE, checked: Checked) -> None:
    """The settings of the criterion at `place`, two in a row."""
    item = item_at(work.values, place)
    fields = [*FIELDS.get(str(item.get("kind")), ()), *COMMON]
    for start in range(0, len(fields), 2):
        for column, each in zip(st.columns(2), fields[start : start + 2], strict=False):
            with column:
                _field(work, place, each, item)
                faults_at(checked, (*place, each.name))


def faults_at(checked: Checked, place: PLACE) -> None:
    """What is wrong with one setting, and what to do."""
    for fault in dict.fromkeys(checked.at(place)):
        st.html(f'<div class="bad" role="alert">{escape(fault.what)}; {escape(fault.remedy)}</div>')


def _field(work: Work, place: PLACE, field: Field, item: Values) -> None:
    key = f"{work.generation}-{'-'.join(map(str, place))}-{field.name}"
    asked: Any = {"key": key, "on_change": _take, "args": (work, place, field, key)}
    value = item.get(field.name)
    if field.how in ("many", "free"):
        given = [str(each) for each in value] if isinstance(value, list) else [str(value)] if value else []
        words = {**field.choices(), **{each: each for each in given if each not in field.choices()}}
        free = field.how == "free"
        st.multiselect(
            field.label, list(words), default=given, format_func=lambda each: words.get(each, each), accept_new_options=free, **asked
        )
    elif field.how == "number":
        st.number_input(field.label, value=value if isinstance(value, int) else None, step=1, placeholder="not asked", **asked)
    elif field.how == "figure":
        number = float(value) if isinstance(value, int | float) else None
        st.number_input(field.label, value=number, placeholder="not asked", **asked)
    elif field.how == "yes":
        st.checkbox(field.label, value=bool(value), **asked)
    elif field.how == "one":
        choices = field.choices()
        index = list(choices).index(str(value)) if str(value) in choices else None
        st.selectbox(field.label, list(choices), index=index, format_func=lambda each: choices.get(each, each), **asked)
    else:
        st.text_input(field.label, value=str(value or ""), max_chars=600, **asked)


def _take(work: Work, place: PLACE, field: Field, key: str) -> None:
    value = st.session_state[key]
    if isinstance(value, float) and value == int(value):
        value = int(value)
    work.step(changed(work.values, place, field.name, value if value is not False else None), renew=False)
