"""The kinds and settings of a rubric as people read them; and what is wrong with one, in the words of the form."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple

from screening.errors import Fault
from screening.evaluation.check_skills import TOPIC_WORDS
from screening.evaluation.rubric_models import UNITS
from screening.evaluation.rubric_values import WELL_KNOWN_SERIES, language_names, platform_names
from screening.evaluation.wording import CATEGORY_WORDS, CHANNEL_WORDS, KPI_WORDS, LEVEL_WORDS, LICENSE_WORDS, STATUS_WORDS, license_words
from screening.vocabulary.load import load_vocabulary

KIND_WORDS = {
    "platform": "System",
    "experience": "Experience",
    "typing": "Typing speed",
    "license": "License",
    "education": "Education",
    "certification": "Certification",
    "language": "Language",
    "channel": "Channel",
    "kpi": "Service figure",
    "phrase": "Words or topic",
    "any": "One of several",
    "all": "All of several",
}
NO_WORDS_OF_EVERY_DAY = ("count", "concurrent", "numbers", "topic", "fuzzy")
NOT_LISTED = 'A system that is not in the list can be asked for by its name: add "Words or topic".'
UNIT_NAMES = {"%": "%", "min": "minutes", "sec": "seconds", "/day": "a day", "/5": "of 5", "": "no unit"}


class Field(NamedTuple):
    """A setting: its name in the file, what a person reads, how it is asked for.

    `how` is "many" or "free" (a list, fixed or open), "number", "figure", "yes", "one" or "text"; `unset` what counts while it is empty;
    `note` helps on.
    """

    name: str
    label: str
    how: str
    choices: Callable[[], Mapping[str, str]] = dict
    unset: str = ""
    note: str | None = None


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
        Field("any_of", "One of these systems", "many", _systems, note=NOT_LISTED),
        Field("all_of", "All of these systems", "many", _systems),
        Field("category", "Or any system of these kinds", "many", lambda: CATEGORY_WORDS, "any customer-record system"),
        Field("count", "How many of them", "number", unset="1"),
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
    "typing": (Field("min_wpm", "Words a minute at least", "number", unset="40"),),
    "license": (
        Field("any_of", "One of these", "many", _licenses, "any license"),
        Field("all_of", "All of these", "many", _licenses),
        Field("state", "State (two letters)", "text"),
        Field("accept_status", "Accepted when", "many", _statuses, "held"),
        Field("accept_personal_lines", "Personal Lines is enough for P&C", "yes"),
    ),
    "education": (Field("min_level", "At least", "one", _levels, "high school diploma or GED"),),
    "certification": (Field("any_of", "One of these", "free", _certifications, "any certification"),),
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
        Field("unit", "Unit", "one", lambda: {unit: UNIT_NAMES[unit] for unit in UNITS}),
        Field("numbers", "How many figures", "number", unset="1"),
    ),
    "phrase": (
        Field("any_of", "One of these words", "free"),
        Field("topic", "Or one of these topics", "many", lambda: TOPIC_WORDS),
        Field("fuzzy", "A letter or two may differ", "yes"),
    ),
    "any": (),
    "all": (),
}
COMMON = (Field("label", "What people read (empty: made from the settings)", "text"), Field("why", "Why the job needs it", "text"))


def field_words(item: Mapping[str, Any], name: str) -> str:
    """What the form calls a setting of this criterion."""
    named = {"must_have": "must-have", "nice_to_have": "nice-to-have", "of": "in the group", "label": "what people read"}
    labels = {each.name: each.label for each in FIELDS.get(str(item.get("kind")), ())}
    said = named.get(name) or labels.get(name) or name.replace("_", " ")
    return said[:1].lower() + said[1:]


def in_form(fault: Fault, kind: str, name: str) -> str:
    """What is wrong and what to do, for who reads labels and never saw the names of the file."""
    what = fault.what.removeprefix("of is missing: ").removeprefix("of is empty: ")
    if name:
        what = re.sub(rf'^{re.escape(name)} is (".*")', r"\1 does not fit", what)
        what = re.sub(rf"^{re.escape(name)} (?=is|asks|cannot)", "This ", what)
    remedy = re.sub(r", one of .*", "", fault.remedy)
    said = "; ".join(labelled(part, kind) for part in (what, remedy) if part)
    return said[:1].upper() + said[1:]


def labelled(words: str, kind: str = "") -> str:
    """Names of settings and kinds become what the form calls them; those that are words of every day stay."""
    words = re.sub(r"\bkind (\w+)", lambda found: f"“{KIND_WORDS.get(found[1], found[1])}”", words)
    words = re.sub(r"\b(min|max)(?= \d)", lambda found: {"min": "at least", "max": "at most"}[found[1]], words)
    fields = (*(each for fields in FIELDS.values() for each in fields), *FIELDS.get(kind, ()))  # those of its own kind win
    labels = {each.name: each.label.removeprefix("Or ") for each in fields if "_" in each.name or each.name in NO_WORDS_OF_EVERY_DAY}
    return re.sub(r"[a-z_]+", lambda found: f"“{_capital(labels[found[0]])}”" if found[0] in labels else found[0], words)


def _capital(label: str) -> str:
    return label[:1].upper() + label[1:]
