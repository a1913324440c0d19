"""Shapes with word lists in them, and numbers in words."""

from __future__ import annotations

import re

import pytest

from screening.extraction.channel_sayings import AROUND, BEGUN, channel_patterns
from screening.extraction.channel_sayings import SHAPES as CHANNEL_SHAPES
from screening.extraction.concurrency import SHAPES as CONCURRENCY_SHAPES
from screening.extraction.concurrency import concurrency_patterns
from screening.extraction.contact_signs import SHAPES as CONTACT_SHAPES
from screening.extraction.contact_signs import contact_patterns
from screening.extraction.contact_volumes import SHAPES as VOLUME_SHAPES
from screening.extraction.contact_volumes import volume_patterns
from screening.extraction.figure_words import in_figures, value_of
from screening.extraction.kpi_shapes import SHAPES as KPI_SHAPES
from screening.extraction.kpi_shapes import kpi_patterns
from screening.extraction.patterns import LIST_NAME, Patterns
from screening.vocabulary.load import Vocabulary


def test_a_pattern_is_compiled_when_it_is_asked_for() -> None:
    patterns = Patterns({"called": r"\b<called>\s<people>\b", "other": r"<nowhere>"}, {"called": "call*, rang", "people": "guests, guest"})
    assert not patterns
    assert patterns["called"].search("never recalled guests") is None
    assert patterns["called"].search("calling guests")
    assert set(patterns) == {"called"}


def test_every_list_has_a_shape_and_every_shape_its_lists(vocabulary: Vocabulary) -> None:
    kpis, channels = vocabulary.tables["kpis"], vocabulary.tables["channels"]
    sets = (
        (KPI_SHAPES, kpi_patterns(vocabulary), kpis["sayings"], ()),
        (VOLUME_SHAPES, volume_patterns(vocabulary), kpis["counting"], ("contacts",)),
        (CHANNEL_SHAPES, channel_patterns(vocabulary), channels["sayings"], ()),
        (CONCURRENCY_SHAPES, concurrency_patterns(vocabulary), channels["at_once"], ()),
        (
            CONTACT_SHAPES,
            contact_patterns(vocabulary),
            vocabulary.tables["contact"]["told"],
            ("written_or_spoken", "public_stands", "cared_for", "greeted"),
        ),
    )
    for shapes, patterns, lists, beside in sets:
        assert all(isinstance(patterns[name], re.Pattern) for name in shapes)
        asked = {name for shape in shapes.values() for name in LIST_NAME.findall(shape)}
        assert asked | set(beside) == set(lists) | (asked & set(beside)), sorted(asked ^ set(lists))


def test_every_sign_has_its_sayings(vocabulary: Vocabulary) -> None:
    assert set(vocabulary.tables["channel_signs"]["forms"]) == {*BEGUN, *AROUND}
    assert {name for sayings in (*BEGUN.values(), *AROUND.values()) for _, name in sayings} <= set(CHANNEL_SHAPES)


NUMBERS = [
    ("ninety-four", 94), ("one hundred twenty", 120), ("a hundred", 100), ("hundred and five", 105), ("two hundred fifty", 250),
    ("five and a half", 5.5), ("seventeen", 17), ("forty", 40),
]  # fmt: skip


@pytest.mark.parametrize(("words", "value"), NUMBERS)
def test_numbers_in_words(words: str, value: float) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("ninety-four percent satisfied", "94 percent satisfied"),
        ("nine out of ten surveys", "9 out of 10 surveys"),
        ("in five and a half minutes", "in 5.5 minutes"),
        ("one of many", "one of many"),
        ("bone percent", "bone percent"),
    ],
)
def test_words_before_a_unit_become_figures_at_the_same_length(text: str, figures: str) -> None:
    assert len(in_figures(text)) == len(text)
    assert " ".join(in_figures(text).split()) == figures
