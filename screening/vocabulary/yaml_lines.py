"""The text of a file people write in, plain values and the line of each out; or faults, where it is more than plain YAML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from screening.errors import Fault

from .yaml_words import explained

MOST_CHARACTERS = 2_000_000  # a real one has a few thousand
MOST_NODES = 200_000
DEEPEST = 24  # nested groups of a rubric reach about 12
FAST_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # same language, parsed in C
PLACE = tuple[str | int, ...]


@dataclass(slots=True)
class LinedYaml:
    """Plain values, and the line (from 1) of each key and list item by its path, as ("must_have", 0, "points").

    `places` holds the faults again, by the path they are at.
    """

    values: Any = None
    lines: dict[PLACE, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    places: dict[PLACE, list[Fault]] = field(default_factory=dict)

    def line(self, place: PLACE) -> int | None:
        """The line of the path, or of the nearest thing around it."""
        for length in range(len(place), -1, -1):
            if (line := self.lines.get(place[:length])) is not None:
                return line
        return None

    def fault(self, place: PLACE, what: str, remedy: str) -> None:
        found = Fault(self.line(place), what, remedy)
        self.faults.append(found)
        self.places.setdefault(place, []).append(found)


def read_lined_yaml(text: str) -> LinedYaml:
    """Anchors, aliases, tags and repeated keys are refused: each with its line, all at once."""
    source = LinedYaml()
    if len(text) > MOST_CHARACTERS:
        source.faults.append(Fault(None, f"the file has {len(text):,} characters", f"keep it under {MOST_CHARACTERS:,}"))
        return source
    try:
        if not _is_plain(text, source):
            return source
        node = yaml.compose(text, Loader=FAST_LOADER)
        source.values = _value(node, (), source) if node is not None else None
    except yaml.YAMLError as error:
        source.faults.append(explained(error, text))
    except UnicodeEncodeError:  # half of a sign
        source.faults.append(Fault(None, "the file is not UTF-8 text", "save it as plain text (UTF-8)"))
    return source


def _is_plain(text: str, source: LinedYaml) -> bool:
    """Look at the stream of events before anything is built: no bombs, no tags, not too deep, one document."""
    depth = nodes = documents = 0
    for event in yaml.parse(text, Loader=FAST_LOADER):
        line = event.start_mark.line + 1 if event.start_mark else None
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                source.faults.append(Fault(line, "a second document begins", "keep one a file, without '---' inside"))
                return False
        if isinstance(event, yaml.AliasEvent):
            source.faults.append(Fault(line, f"*{event.anchor} repeats another part of the file", "write the values out"))
        elif isinstance(event, yaml.NodeEvent):
            nodes += 1
            if event.anchor:
                source.faults.append(Fault(line, f"&{event.anchor} names a part of the file", "leave the & and its name out"))
            if tag := getattr(event, "tag", None):
                source.faults.append(Fault(line, f"{tag} is a tag", "leave the tag out and write a plain value"))
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST or nodes > MOST_NODES:
            limit = f"nested deeper than {DEEPEST} levels" if depth > DEEPEST else f"more than {MOST_NODES:,} values"
            source.faults.append(Fault(line, limit, "no such file needs as much; write it flat"))
            return False
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


def _mapping(node: yaml.MappingNode, place: PLACE, source: LinedYaml) -> Mapping[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            source.faults.append(Fault(line, "a list or group stands where a name is needed", "write 'name: value'"))
            continue
        key = str(key_node.value)
        if key == "<<":
            source.faults.append(Fault(line, "<< takes over another part of the file", "write the values out"))
            continue
        if key in values:
            source.faults.append(Fault(line, f"{key} is given twice", f"keep one; the first is in line {source.line((*place, key))}"))
            continue
        source.lines[(*place, key)] = line
        values[key] = _value(value_node, (*place, key), source)
    return values
