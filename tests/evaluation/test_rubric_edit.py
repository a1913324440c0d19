"""What people do to a rubric in the editor: each step gives the rubric they meant, and every fault stands at its field."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.errors import RubricError
from screening.evaluation.rubric_edit import (
    FIRST_SETTINGS,
    MUST,
    NICE,
    added,
    changed,
    checked,
    moved,
    nested,
    removed,
    switched,
    text_of,
    unnested,
    values_of,
)
from screening.model.rubric import Rubric
from screening.vocabulary.load import load_vocabulary

TEXT = """
title: Chat
must_have:
  - {id: typing, kind: typing, min_wpm: 40, points: 20}
  - {id: crm, kind: platform, any_of: [Zendesk], points: 10}
nice_to_have:
  - {id: spanish, kind: language, any_of: [Spanish], points: 5}
"""


def values() -> dict[str, Any]:
    return values_of(TEXT)


def rubric(edited: dict[str, Any]) -> Rubric:
    result = checked(edited, load_vocabulary())
    assert result.rubric is not None, result.faults
    return result.rubric


def ids(edited: dict[str, Any]) -> list[tuple[str, bool]]:
    return [(each.id, each.is_must) for each in rubric(edited).criteria]


@pytest.mark.parametrize("kind", sorted(FIRST_SETTINGS))
def test_a_new_criterion_of_any_kind_is_sound(kind: str) -> None:
    made = rubric(added(added(values(), kind), kind, MUST))
    assert [each.kind for each in made.criteria].count(kind) >= 2  # type: ignore[arg-type]


def test_add_remove_move_switch() -> None:
    assert ids(moved(values(), (MUST, 1), -1)) == [("crm", True), ("typing", True), ("spanish", False)]
    assert ids(moved(values(), (MUST, 0), -1)) == ids(values())
    assert ids(moved(values(), (MUST, 1), 1)) == ids(values())
    assert ids(switched(values(), (MUST, 0))) == [("crm", True), ("spanish", False), ("typing", False)]
    assert ids(removed(values(), (MUST, 0))) == [("crm", True), ("spanish", False)]
    assert ids(added(values(), "typing")) == [*ids(values()), ("typing_2", False)]


def test_nest_and_take_apart() -> None:
    grouped = nested(values(), (MUST, 1))
    group = rubric(grouped).criteria[0]
    assert (str(group.kind), group.points, [each.id for each in group.of]) == ("any", 30, ["typing", "crm"])
    inside = added(grouped, "phrase", inside=(MUST, 0))
    assert [each.id for each in rubric(inside).criteria[0].of] == ["typing", "crm", "phrase"]
    apart = rubric(unnested(inside, (MUST, 0)))
    assert [(each.id, each.points) for each in apart.criteria[:3]] == [("typing", 10), ("crm", 10), ("phrase", 10)]
    assert nested(values(), (MUST, 0)) == values()


def test_a_third_joins_the_group_above() -> None:
    three = added(values(), "typing", MUST)
    group = rubric(nested(nested(three, (MUST, 1)), (MUST, 1))).criteria[0]
    assert [each.id for each in group.of] == ["typing", "crm", "typing_2"]


def test_settings_come_and_go() -> None:
    longer = changed(values(), (MUST, 1), "min_months", 12)
    assert "min_months: 12" in text_of(longer)
    assert text_of(changed(longer, (MUST, 1), "min_months", None)) == text_of(values())
    assert rubric(changed(values(), (), "title", "Evening chat")).title == "Evening chat"


def test_every_fault_stands_at_its_field() -> None:
    wrong = changed(values(), (MUST, 0), "min_wpm", 5)
    wrong = changed(wrong, (MUST, 1), "any_of", ["Zendesk", "Zendesq"])
    wrong = changed(wrong, (NICE, 0), "points", -2)
    wrong = changed(wrong, (NICE, 0), "id", "typing")
    wrong = changed(wrong, (NICE, 0), "label", "under 30")
    result = checked(wrong, load_vocabulary())
    assert result.rubric is None
    for place, words in [
        ((MUST, 0, "min_wpm"), "it must be 10 or more"),
        ((MUST, 1, "any_of"), "did you mean Zendesk?"),
        ((NICE, 0, "points"), "it must be 0 or more"),
        ((NICE, 0, "id"), "give each criterion its own id"),
        ((NICE, 0, "label"), "age"),
    ]:
        assert any(words in str(fault) for fault in result.at(place)), (place, result.faults)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("title: [a", 1, "not closed"),
        ("- a\n- b\n", None, "not a rubric"),
        ("title: a\ntitle: b\n", 2, "given twice"),
        ("a: &x 1\nb: *x\n", 1, "names a part of the file"),
        ("title: a\nb: !!python/object:os.system {}\n", 2, "is a tag"),
    ],
)
def test_what_is_no_yaml_is_refused_with_its_line(text: str, line: int | None, what: str) -> None:
    with pytest.raises(RubricError) as raised:
        values_of(text)
    first = raised.value.faults[0]
    assert first.line == line and what in first.what


STEPS = st.lists(st.tuples(st.sampled_from(["add", "remove", "up", "down", "switch", "nest", "apart"]), st.integers(0, 6)), max_size=12)


@settings(max_examples=120)
@given(STEPS)
def test_any_steps_keep_a_sound_rubric_and_never_touch_what_was(steps: list[tuple[str, int]]) -> None:
    now = values()
    for what, number in steps:
        places = [(section, index) for section in (MUST, NICE) for index in range(len(now[section]))]
        place = places[number % len(places)]
        before = deepcopy(now)
        if what == "add":
            after = added(now, sorted(FIRST_SETTINGS)[number])
        elif what == "remove" and len(places) > 1:
            after = removed(now, place)
        elif what in ("up", "down"):
            after = moved(now, place, -1 if what == "up" else 1)
        elif what == "switch":
            after = switched(now, place)
        elif what == "nest" and now[place[0]][place[1]].get("kind") != "any":
            after = nested(now, place)
        elif what == "apart" and now[place[0]][place[1]].get("kind") == "any":
            after = unnested(now, place)
        else:
            after = now
        assert now == before
        now = after
        assert rubric(now)
