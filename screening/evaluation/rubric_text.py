"""A rubric in, the text of its file out: only what differs from the defaults, so that reading it back gives the same rubric."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import yaml

from screening.model.rubric import Criterion, Rubric

from .checks import label_of

WIDTH = 110  # letters a line
STARTER = """\
# A must-have is a gate and earns points as well; a nice-to-have only earns points. "rubric check" names every fault.
# Under why: "..." each criterion can say why the job needs it.
title: {title}
version: 1
must_have:
  - id: cf_months
    kind: experience
    customer_facing: true
    min_months: 12
    points: 30
  - id: crm
    kind: platform
    category: [crm, help_desk]
    points: 20
  - id: typing
    kind: typing
    min_wpm: 40
    points: 20
nice_to_have:
  - id: kpis
    kind: kpi
    kpi: [CSAT, FCR, AHT]
    points: 20
  - id: excel
    kind: platform
    any_of: [Excel]
    points: 10
"""


def rubric_text(rubric: Rubric) -> str:
    """YAML as `parse_rubric` reads it. The id is the name of the file and not in it."""
    head: dict[str, Any] = {"title": rubric.title, "version": rubric.version}
    if rubric.description:
        head["description"] = rubric.description
    head |= {
        name: [plain(each) for each in found] for name, found in (("must_have", rubric.musts), ("nice_to_have", rubric.nices)) if found
    }
    return dump(head)


def starter_text(title: str) -> str:
    """A first rubric to change, under this title."""
    return STARTER.format(title=json.dumps(title, ensure_ascii=False))  # what JSON quotes, YAML reads


def dump(values: dict[str, Any]) -> str:
    """Plain values as YAML, in their order, each setting on a line of its own."""
    text: str = yaml.dump(values, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH, default_flow_style=False)
    return text


class _Dumper(yaml.SafeDumper):
    """Lists of plain values stand in one line."""

    def represent_sequence(self, tag: str, sequence: Any, flow_style: bool | None = None) -> yaml.SequenceNode:
        flat = all(not isinstance(each, dict | list) for each in sequence)
        return super().represent_sequence(tag, sequence, flow_style=flat)

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)  # list items stand further in than the name of their list


def plain(criterion: Criterion, *, nested: bool = False) -> dict[str, Any]:
    """The settings of a criterion as the file holds them."""
    values: dict[str, Any] = {"id": criterion.id, "kind": str(criterion.kind)}
    if criterion.label and criterion.label != label_of(replace(criterion, label="")):
        values["label"] = criterion.label
    defaults = type(criterion.params)()
    for name in criterion.params.__dataclass_fields__:
        value = getattr(criterion.params, name)
        if name != "kind" and (value != getattr(defaults, name) or name in ("min_wpm", "min_level")):
            values[name] = _plain_value(value)
    if criterion.of:
        values["of"] = [plain(each, nested=True) for each in criterion.of]
    if not nested:
        values["points"] = int(criterion.points) if criterion.points == int(criterion.points) else criterion.points
    if criterion.why:
        values["why"] = criterion.why
    return values


def _plain_value(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain_value(each) for each in value]
    return str(value) if isinstance(value, str) else value
