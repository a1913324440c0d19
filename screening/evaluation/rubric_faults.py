"""What pydantic found wrong in, sentences a rubric's author can act on out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Any

from pydantic import BaseModel, ValidationError
from rapidfuzz import fuzz, process

from screening.vocabulary.load import Vocabulary
from screening.vocabulary.yaml_lines import PLACE, LinedYaml

from .protected import refused_setting

ALIKE_ENOUGH = 62  # of 100: "licence" finds license, "wpm" finds min_wpm, "colour" finds nothing
LONGEST_LIST = 16  # values named in a remedy


def did_you_mean(value: str, choices: Iterable[str]) -> str:
    """ "did you mean license?", else the choices, else ""."""
    known = list(dict.fromkeys(choices))
    found = process.extractOne(value, known, scorer=fuzz.ratio, processor=str.lower, score_cutoff=ALIKE_ENOUGH)
    within = [name for name in known if len(value) > 2 and value.lower() in name.lower()]
    if found or len(within) == 1:
        return f"did you mean {found[0] if found else within[0]}?"
    return f"use {', '.join(known)}" if 0 < len(known) <= LONGEST_LIST else ""


def shown(value: Any) -> str:
    """A value as the author wrote it, short."""
    text = "true" if value is True else "false" if value is False else "nothing" if value is None else str(value)
    return f'"{text[:40]}{"..." if len(text) > 40 else ""}"'


def report(error: ValidationError, model: type[BaseModel], place: PLACE, source: LinedYaml, vocabulary: Vocabulary) -> None:
    """Every one of pydantic's complaints as a fault at its line."""
    for each in error.errors():
        where: PLACE = (*place, *each["loc"])
        field = str(each["loc"][-1]) if each["loc"] else "this"
        name = next((str(part) for part in reversed(each["loc"]) if isinstance(part, str)), "this")
        source.fault(where, *_words(each["type"], field, name, each, set(model.model_fields), vocabulary))


def _words(kind: str, field: str, name: str, error: Any, fields: Collection[str], vocabulary: Vocabulary) -> tuple[str, str]:
    value, context = error["input"], error.get("ctx", {})
    if kind == "extra_forbidden":
        if refusal := refused_setting(field, vocabulary):
            return f"{field} cannot be a setting: {refusal.reason}", refusal.instead
        return f"there is no setting {field} here", did_you_mean(field, sorted(fields))
    if field == "of" and kind in ("missing", "too_short"):
        return f"of is {'missing' if kind == 'missing' else 'empty'}: the group holds nothing", "add under it what it asks for"
    if kind == "missing":
        return f"{field} is missing", f"add '{field}: ...'"
    if value is None or kind in ("string_too_short", "too_short"):
        return f"{name} is empty", "fill it in, or leave the line out"
    if kind == "string_type" and isinstance(value, bool):
        return f"{name} is read as {shown(value)}, as yes, no, on and off are", 'put the word in quotes, as "yes"'
    if kind == "literal_error":
        choices = re.findall(r"'([^']*)'", context["expected"])
        return f"{name} is {shown(value)}", did_you_mean(str(value), [choice for choice in choices if choice])
    if kind == "string_pattern_mismatch":
        remedy = "two capital letters, as TX" if name == "state" else "small letters, digits and _, beginning with a letter"
        return f"{name} is {shown(value)}", f"write {remedy}"
    if kind in ("greater_than_equal", "less_than_equal"):
        bound = f"{context.get('ge', context.get('le')):g}"
        return f"{name} is {shown(value)}", f"it must be {bound} or {'more' if kind == 'greater_than_equal' else 'less'}"
    if kind in ("string_too_long", "too_long"):
        return f"{name} is too long", f"at most {context['max_length']} {'letters' if kind == 'string_too_long' else 'entries'}"
    if kind == "list_type" and field in ("must_have", "nice_to_have", "of"):
        return f"{field} is {shown(value)}", "write a list, each criterion on a line of its own: '- {id: ..., kind: ...}'"
    wanted = {
        "string_type": 'text; put it in quotes, as "..."',
        "int_type": "a whole number without quotes",
        "int_from_float": "a whole number",
        "float_type": "a number without quotes",
        "finite_number": "an ordinary number",
        "bool_type": "true or false",
        "list_type": "a list, as [one, two]",
        "dict_type": "settings, as {id: ..., kind: ...}",
        "model_type": "settings, as {id: ..., kind: ...}",
    }.get(kind)
    return f"{name} is {shown(value)}", f"write {wanted}" if wanted else str(error["msg"]).lower()
