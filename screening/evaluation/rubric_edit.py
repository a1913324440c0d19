"""The plain values of a rubric and one thing a person does to them in, new values out; and every fault at its field."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from screening.errors import Fault, RubricError
from screening.model.rubric import Rubric
from screening.vocabulary.load import Vocabulary
from screening.vocabulary.yaml_lines import PLACE, read_lined_yaml

from .rubric_file import SECTIONS, read_rubric
from .rubric_text import dump

MUST, NICE = SECTIONS
Values = dict[str, Any]
FIRST_SETTINGS: dict[str, Values] = {
    "platform": {"category": ["crm", "help_desk"]},
    "experience": {"customer_facing": True, "min_months": 12},
    "typing": {"min_wpm": 40},
    "license": {"any_of": ["P&C"]},
    "education": {"min_level": "high_school"},
    "certification": {},
    "language": {"any_of": ["Spanish"]},
    "channel": {"any_of": ["chat"]},
    "kpi": {"kpi": ["CSAT"]},
    "phrase": {"topic": ["upsell"]},
}


@dataclass(frozen=True, slots=True)
class Checked:
    """A rubric without a fault, or the faults by the place they are at: ("must_have", 0, "min_wpm"), () for the whole."""

    text: str
    rubric: Rubric | None
    faults: dict[PLACE, tuple[Fault, ...]]

    def at(self, place: PLACE) -> tuple[Fault, ...]:
        """The faults of this field, list entries included."""
        return tuple(fault for where, found in self.faults.items() if where[: len(place)] == place for fault in found)


def values_of(text: str) -> Values:
    """The plain values of a rubric's text. Raises RubricError when it is not plain YAML."""
    source = read_lined_yaml(text)
    if source.faults or not isinstance(source.values, dict):
        raise RubricError("rubric.yaml", tuple(source.faults) or (Fault(None, "this is not a rubric", "begin with 'title: ...'"),))
    values: Values = source.values
    for section in SECTIONS:
        if not isinstance(values.get(section), list):
            values[section] = []
    return values


def text_of(values: Values) -> str:
    """The values as the text of a rubric file, empty sections and settings left out."""
    head = {name: values[name] for name in ("title", "version", "description") if name in values}
    return dump({name: value for name, value in (head | values).items() if value not in (None, "", [])})


def checked(values: Values, vocabulary: Vocabulary, *, name: str = "rubric") -> Checked:
    """What the values amount to."""
    text = text_of(values)
    rubric, source = read_rubric(text, f"{name}.yaml", vocabulary)
    placed = {place: tuple(found) for place, found in source.places.items()}
    elsewhere = tuple(fault for fault in source.faults if not any(fault in found for found in placed.values()))
    return Checked(text, None if source.faults else rubric, placed | ({(): (*placed.get((), ()), *elsewhere)} if elsewhere else {}))


def title_of(item: Values, vocabulary: Vocabulary) -> str:
    """What people read for a criterion, whatever is wrong with its points or elsewhere; "" where its settings are not right yet."""
    settings = {name: value for name, value in item.items() if name not in ("points", "why")}
    alone = checked({"title": "One criterion", MUST: [settings]}, vocabulary)
    return alone.rubric.criteria[0].label if alone.rubric else ""


def item_at(values: Values, place: PLACE) -> Values:
    """The criterion at ("must_have", 0) or ("must_have", 0, "of", 1)."""
    found: Any = values
    for step in place:
        found = found[step]
    result: Values = found
    return result


def changed(values: Values, place: PLACE, field: str, value: Any) -> Values:
    """One setting of a criterion (or of the head, at ()); None and nothing take it out. That a figure has no unit is something."""
    values = deepcopy(values)
    item = item_at(values, place)
    if value in (None, []) or (value == "" and field != "unit"):
        item.pop(field, None)
    else:
        item[field] = value
    return values


def by_name(values: Values, place: PLACE) -> Values:
    """Where a criterion names its systems, the kinds beside them go: they would only leave some of the names out."""
    item = item_at(values, place)
    is_named = item.get("kind") == "platform" and (item.get("any_of") or item.get("all_of"))
    return changed(values, place, "category", None) if is_named and not item.get("accept_generic") else values


def added(values: Values, kind: str, section: str = NICE, *, inside: PLACE = ()) -> Values:
    """A new criterion at the end of a section, or inside an any/all at `inside`."""
    values = deepcopy(values)
    item = {"id": free_id(values, kind), "kind": kind, **deepcopy(FIRST_SETTINGS.get(kind, {}))}
    if inside:
        item_at(values, inside).setdefault("of", []).append(item)
    else:
        values[section].append(item | {"points": 5})
    return values


def removed(values: Values, place: PLACE) -> Values:
    values = deepcopy(values)
    siblings: Any = item_at(values, place[:-1])
    siblings.pop(place[-1])
    return values


def moved(values: Values, place: PLACE, by: int) -> Values:
    """One up (-1) or down (1) in its list; the same where there is no further."""
    values, index = deepcopy(values), int(place[-1])
    siblings: Any = item_at(values, place[:-1])
    if 0 <= index + by < len(siblings):
        siblings.insert(index + by, siblings.pop(index))
    return values


def switched(values: Values, place: PLACE) -> Values:
    """A must-have becomes a nice-to-have, or the reverse."""
    values = deepcopy(values)
    item = values[str(place[0])].pop(place[1])
    values[NICE if place[0] == MUST else MUST].append(item)
    return values


def nested(values: Values, place: PLACE) -> Values:
    """Put a criterion and the one above it into one group, of which one is enough; into the group above, if it is one."""
    section, index = str(place[0]), int(place[1])
    if index == 0:
        return values
    values = deepcopy(values)
    item, above = values[section].pop(index), values[section][index - 1]
    points = item.pop("points", 1)
    if above.get("kind") in ("any", "all"):
        above.setdefault("of", []).append(item)
        return values
    group = {"id": free_id(values, "one_of"), "kind": "any", "points": above.pop("points", 1) + points}
    values[section][index - 1] = group | {"of": [above, item]}
    return values


def lifted(values: Values, place: PLACE) -> Values:
    """Take one criterion out of its group, to stand right below it."""
    values = deepcopy(values)
    group = place[:-2]
    inside: Any = item_at(values, place[:-1])
    item = inside.pop(place[-1])
    siblings: Any = item_at(values, group[:-1])
    siblings.insert(int(group[-1]) + 1, item | ({"points": 5} if len(group) == 2 else {}))
    return values


def unnested(values: Values, place: PLACE) -> Values:
    """Take a group apart: its criteria stand by themselves and share its points."""
    values = deepcopy(values)
    section, index = str(place[0]), int(place[1])
    group = values[section].pop(index)
    parts = group.get("of") or []
    each = round(group.get("points", 1) / len(parts), 2) if parts else 0
    values[section][index:index] = [part | {"points": each} for part in parts]
    return values


def free_id(values: Values, stem: str) -> str:
    """ "typing", "typing_2": an id nobody has."""
    taken = {item.get("id") for section in SECTIONS for item in _all(values.get(section, []))}
    return next(name for name in (stem, *(f"{stem}_{n}" for n in range(2, 10_000))) if name not in taken)


def _all(items: Any) -> list[Values]:
    return [found for item in items if isinstance(item, dict) for found in (item, *_all(item.get("of") or []))]


def kind_around(values: Values, place: PLACE) -> str:
    """The kind of the innermost criterion that a place lies in, "" for the head."""
    kind = ""
    found: Any = values
    for step in place:
        found = found.get(step) if isinstance(found, dict) else found[step] if isinstance(found, list) and isinstance(step, int) else None
        kind = str(found["kind"]) if isinstance(found, dict) and "kind" in found else kind
    return kind
