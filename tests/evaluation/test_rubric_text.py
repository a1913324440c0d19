"""A rubric written out and read back is the same rubric."""

from __future__ import annotations

from pathlib import Path

import pytest

from screening.evaluation.draft import draft_rubric
from screening.evaluation.rubric_file import load_rubric, parse_rubric
from screening.evaluation.rubric_text import rubric_text, starter_text
from screening.vocabulary.load import load_vocabulary
from tests.evaluation.postings import Posting, postings
from tests.evaluation.test_properties import RUBRIC

SHIPPED = sorted((Path(__file__).parents[2] / "rubrics").glob("*.yaml"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_rubrics_survive_the_round_trip(path: Path) -> None:
    rubric = load_rubric(path, load_vocabulary())
    assert parse_rubric(rubric_text(rubric), str(path), load_vocabulary()) == rubric


def test_every_kind_survives_the_round_trip() -> None:
    assert parse_rubric(rubric_text(RUBRIC), "all.yaml", load_vocabulary()) == RUBRIC


@pytest.mark.parametrize(
    "posting",
    [each for kind in ("first", "second", "third", "fourth", "fifth") for each in postings(kind)],
    ids=lambda posting: posting.name,
)
def test_every_draft_is_a_rubric_without_a_fault(posting: Posting) -> None:
    drafted = draft_rubric(posting.text, load_vocabulary()).rubric()
    assert parse_rubric(rubric_text(drafted), "draft.yaml", load_vocabulary()) == drafted
    assert sum(each.points for each in drafted.criteria) == 100


@pytest.mark.parametrize("title", ["Night desk", 'Agent: "late" shift # 2', "Ünïcode"])
def test_the_starter_is_a_rubric(title: str) -> None:
    rubric = parse_rubric(starter_text(title), "new.yaml", load_vocabulary())
    assert rubric.title == title
    assert sum(each.points for each in rubric.criteria) == 100
