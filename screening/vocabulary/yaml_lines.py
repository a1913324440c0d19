"""The text of a YAML file in, plain values and the line of each out; or faults, where it is more than plain YAML."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from screening.errors import Fault

MOST_CHARACTERS = 500_000
MOST_NODES = 20_000
DEEPEST = 16
FAST_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
PLACE = tuple[str | int, ...]


@dataclass(slots=True)
class LinedYaml:
    """Plain values, the line (from 1) of each by its path, as ("forms", 0, "ladder"), and the faults found so far."""

    values: Any = None
    lines: dict[PLACE, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def line(self, place: PLACE) -> int | None:
        """The line of the path, or of the nearest thing around it."""
        return next((self.lines[place[:n]] for n in range(len(place), -1, -1) if place[:n] in self.lines), None)

    def fault(self, place: PLACE, what: str, remedy: str) -> None:
        self.faults.append(Fault(self.line(place), what, remedy))


def read_lined_yaml(text: str) -> LinedYaml:
    """Anchors, aliases, tags and repeated keys are refused, each with its line."""
    source = LinedYaml()
    if len(text) > MOST_CHARACTERS:
        source.fault((), f"the file has {len(text):,} characters", f"keep it under {MOST_CHARACTERS:,}")
        return source
    try:
        if _is_plain(text, source):
            node = yaml.compose(text, Loader=FAST_LOADER)
            source.values = _value(node, (), source) if node is not None else None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = f"this is not YAML: {error.problem or error.context or 'it cannot be read'}"
        source.faults.append(Fault(mark.line + 1 if mark else None, what, "check the indentation, quotes and brackets here"))
    except yaml.YAMLError as error:
        source.fault((), f"this is not YAML: {error}".replace("\n", " "), "save it as plain text (UTF-8)")
    return source


def _is_plain(text: str, source: LinedYaml) -> bool:
    """Look at the stream of events before anything is built: small, flat, one document, nothing that refers elsewhere."""
    depth = nodes = documents = 0
    for event in yaml.parse(text, Loader=FAST_LOADER):
        line = event.start_mark.line + 1 if event.start_mark else None
        nodes += isinstance(event, yaml.NodeEvent)
        documents += isinstance(event, yaml.DocumentStartEvent)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST or nodes > MOST_NODES or documents > 1:
            source.faults.append(Fault(line, "the file is too deep, too large or holds two documents", "keep it flat, one a file"))
            return False
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            source.faults.append(Fault(line, "an anchor, alias or tag (&, * or !)", "write the value out, in quotes if it is text"))
    return not source.faults


def _value(node: yaml.Node, place: PLACE, source: LinedYaml) -> Any:
    source.lines.setdefault(place, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, place, source)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*place, index), source) for index, item in enumerate(node.value)]
    try:
        return yaml.constructor.SafeConstructor().construct_object(node)
    except (ValueError, OverflowError, yaml.YAMLError):
        source.fault(place, f"{str(node.value)[:40]} cannot be read as a value", "put it in quotes if it is text")
        return str(node.value)


def _mapping(node: yaml.MappingNode, place: PLACE, source: LinedYaml) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key, line = str(key_node.value), key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            source.faults.append(Fault(line, "a list or group stands where a name is needed", "write 'name: value'"))
        elif key in values:
            source.faults.append(Fault(line, f"{key} is given twice", f"keep one; the first is in line {source.line((*place, key))}"))
        else:
            source.lines[(*place, key)] = line
            values[key] = _value(value_node, (*place, key), source)
    return values
