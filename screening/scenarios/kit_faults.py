"""What pydantic found wrong in, sentences the author of a kit can act on out."""

from __future__ import annotations

import difflib
import re
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from screening.vocabulary.yaml_lines import PLACE, LinedYaml

Model = TypeVar("Model", bound=BaseModel)
WANTED = {
    "string_type": 'write text; put it in quotes, as "..."',
    "int_type": "write a whole number without quotes",
    "bool_type": "write true or false",
    "list_type": "write a list: each entry on its own line, beginning with '- '",
    "dict_type": "write 'name: value' lines",
    "model_type": "write 'name: value' lines",
}


def checked(model: type[Model], source: LinedYaml) -> Model | None:
    """The values of the file as `model`; None after writing every complaint, with its line, to `source`."""
    try:
        return model.model_validate(source.values)
    except ValidationError as error:
        for each in error.errors():
            place: PLACE = tuple(part for part in each["loc"] if part != "[key]")
            source.fault(place, *_words(each, _fields(model, place)))
        return None


def _fields(model: type[BaseModel], place: PLACE) -> list[str]:
    """The settings known at `place`, by walking the models down to it."""
    for part in place[:-1]:
        if isinstance(part, str) and part in model.model_fields:
            found = _model_in(model.model_fields[part].annotation)
            if found is None:
                return []
            model = found
    return list(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for inner in getattr(annotation, "__args__", ()) if (found := _model_in(inner))), None)


def _words(error: Any, fields: list[str]) -> tuple[str, str]:
    kind, value, context = error["type"], error["input"], error.get("ctx", {})
    name = next((part for part in reversed(error["loc"]) if isinstance(part, str) and part != "[key]"), "the file")
    if kind == "missing":
        return f"{name} is missing", f"add '{name}: ...'"
    if kind == "extra_forbidden":
        return f"there is no setting {name} here", did_you_mean(name, fields)
    if kind in ("enum", "literal_error"):
        return f"{name} is {shown(value)}", did_you_mean(str(value), re.findall(r"'([^']*)'", context["expected"]))
    if kind == "string_pattern_mismatch":
        return f"{name} is {shown(value)}", f"write it as the other kits do ({context['pattern']})"
    if kind in ("too_long", "string_too_long"):
        return f"{name} is too long", f"at most {context['max_length']} {'letters' if kind == 'string_too_long' else 'entries'}"
    if kind == "string_too_short" and not str(value).strip():
        return f"{name} is empty", "write it"
    if kind in ("too_short", "string_too_short"):
        few = f"it has {context['actual_length']}, needed are {context['min_length']}" if kind == "too_short" else "add a few words"
        return f"{name} is too short", few
    if kind in ("greater_than_equal", "less_than_equal"):
        bound = context.get("ge", context.get("le"))
        return f"{name} is {shown(value)}", f"it must be {bound} or {'more' if kind == 'greater_than_equal' else 'less'}"
    return f"{name} is {shown(value)}", WANTED.get(kind, str(error["msg"]).lower())


def did_you_mean(value: str, choices: list[str]) -> str:
    """ "did you mean phone?", else the choices."""
    close = difflib.get_close_matches(value, choices, 1, 0.6)
    return f"did you mean {close[0]}?" if close else f"use {', '.join(choices)}" if choices else "leave it out"


def shown(value: Any) -> str:
    """A value as the author wrote it, short."""
    text = "nothing" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    return f'"{text[:40]}{"..." if len(text) > 40 else ""}"'
