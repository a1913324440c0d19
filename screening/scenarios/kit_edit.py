"""The plain values of a scenario and one change in, new values out; and every fault at its field."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import yaml

from screening.errors import Fault, KitError
from screening.model.scenario import HEAT_STEPS, Kit
from screening.vocabulary.yaml_lines import PLACE, read_lined_yaml

from .kit_file import read_kit
from .kit_text import WIDTH

Values = dict[str, Any]
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
FEWEST_FORMS = 2


@dataclass(frozen=True, slots=True)
class Checked:
    """A scenario without a fault, or the faults by the place they are at, () for the whole."""

    text: str
    kit: Kit | None
    faults: dict[PLACE, tuple[Fault, ...]]

    def at(self, place: PLACE, *, below: bool = True) -> tuple[Fault, ...]:
        """The faults of this field; with `below`, those of what is in it too."""
        return tuple(
            fault for where, found in self.faults.items() if where == place or (below and where[: len(place)] == place) for fault in found
        )


def values_of(text: str) -> Values:
    """The plain values of a scenario's text. Raises KitError when it is not plain YAML."""
    source = read_lined_yaml(text)
    if source.faults or not isinstance(source.values, dict):
        raise KitError("scenario.yaml", tuple(source.faults) or (Fault(None, "this is not a scenario", "begin with 'title: ...'"),))
    values: Values = source.values
    return values


def text_of(values: Values) -> str:
    """The values as the text of a file, in the order they stand."""
    text: str = yaml.safe_dump(values, sort_keys=False, allow_unicode=True, width=WIDTH)
    return text


def checked(values: Values, *, name: str = "scenario") -> Checked:
    """What the values amount to."""
    text = text_of(values)
    kit, source = read_kit(text, f"{name}.yaml")
    placed = {place: tuple(found) for place, found in source.places.items()}
    elsewhere = tuple(fault for fault in source.faults if not any(fault in found for found in placed.values()))
    return Checked(text, kit, placed | ({(): (*placed.get((), ()), *elsewhere)} if elsewhere else {}))


def value_at(values: Values, place: PLACE) -> Any:
    """What stands at a place, None where nothing does."""
    found: Any = values
    for step in place:
        if isinstance(found, dict):
            found = found.get(step)
        elif isinstance(found, list) and isinstance(step, int) and step < len(found):
            found = found[step]
        else:
            return None
    return found


def changed(values: Values, place: PLACE, value: Any) -> Values:
    """The values with something else at a place; groups on the way there are made. Nothing, at a milder wording, takes it out."""
    values = deepcopy(values)
    found: Any = values
    for step, following in pairwise(place):
        if isinstance(found, list) and isinstance(step, int):
            found += [{} for _ in range(step + 1 - len(found))]
            found = found[step]
        else:
            found = found.setdefault(step, [] if isinstance(following, int) else {})
    if place[-1] == "milder" and not value:
        found.pop("milder", None)
    else:
        found[place[-1]] = value
    return values


def with_form(values: Values) -> Values:
    """One more form, to be written: empty, with its five steps."""
    values = deepcopy(values)
    forms = values.setdefault("forms", [])
    taken = {each.get("form") for each in forms if isinstance(each, dict)}
    forms.append(empty_form(next((letter for letter in LETTERS if letter not in taken), "Z")))
    return values


def without_form(values: Values, index: int) -> Values:
    """The values without that form."""
    values = deepcopy(values)
    values["forms"].pop(index)
    return values


def empty_form(letter: str) -> Values:
    names = ("Opener", "First beat", "Second beat", "Third beat", "Close")
    ladder = [{"name": names[step], "line": "", **({"milder": ""} if step else {})} for step in range(HEAT_STEPS)]
    hidden = {"need": "", "reveal": "", "earned_by": []}
    return {"form": letter, "customer": "", "briefing": "", "play": "", "ladder": ladder, "hidden_need": hidden, "facts": {}, "may_do": []}


def new_values() -> Values:
    """A scenario nobody has written yet: every field there, none filled in."""
    head: Values = {"title": "New scenario", "version": 1, "mode": "phone", "setting": "", "roles": [], "also_for": []}
    timing = {"prepare": 2, "play": 6, "note": 2}
    trap = {"question": "", "why": "", "automatic_fail": False}
    forms = [empty_form(letter) for letter in LETTERS[:FEWEST_FORMS]]
    return {**head, "timing": timing, "looks_good": [], "trap": trap, "accommodations": [], "forms": forms}
