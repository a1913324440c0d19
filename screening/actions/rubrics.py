"""Rubrics by their id: those that come with the program and those that were stored, each version parsed once."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from screening.errors import NotFound, RubricError
from screening.evaluation.rubric_file import parse_rubric
from screening.model.rubric import Rubric
from screening.storage import rubrics
from screening.storage.rubrics import RubricText
from screening.storage.store import Change
from screening.vocabulary.load import load_vocabulary

from .context import Desk

SHIPPED = Path(__file__).resolve().parent.parent.parent / "rubrics"


def available(desk: Desk) -> tuple[Rubric, ...]:
    """The newest version of every rubric, by title. A file of ours with faults is left out (`rubric check` names them)."""
    with desk.store.read() as db:
        texts = rubrics.current(db, shipped())
    found: list[Rubric] = []
    for each in texts.values():
        try:
            found.append(rubric_of_text(each))
        except RubricError:
            continue
    return tuple(sorted(found, key=lambda rubric: (rubric.title, rubric.id)))


def shipped() -> dict[str, RubricText]:
    """The rubric files of the folder `rubrics`, unread, by id. Their version is settled when they are used."""
    return {path.stem: RubricText(path.stem, 0, "", path.read_text(encoding="utf-8")) for path in sorted(SHIPPED.glob("*.yaml"))}


def use(change: Change, rubric_id: str) -> Rubric:
    """The newest version of a rubric, stored and frozen. Raises NotFound, or RubricError with every fault."""
    chosen = rubrics.current(change.db, shipped()).get(rubric_id)
    if chosen is None:
        raise NotFound(f'There is no rubric "{rubric_id}". Choose one of the list.')
    rubric = rubric_of_text(chosen)
    version = rubrics.keep(change.db, replace(chosen, version=rubric.version, title=rubric.title), at=change.at)
    rubrics.mark_used(change.db, rubric_id, version, at=change.at)
    return replace(rubric, version=version)


def rubric_of(desk: Desk, rubric_id: str, version: int) -> Rubric:
    """A stored version. Raises NotFound."""
    with desk.store.read() as db:
        found = rubrics.find(db, rubric_id, version)
    if found is None:
        raise NotFound(f'Version {version} of the rubric "{rubric_id}" is not stored.')
    return rubric_of_text(found)


@lru_cache(maxsize=64)
def rubric_of_text(each: RubricText) -> Rubric:
    """A stored text as the rubric it is. Raises RubricError."""
    rubric = parse_rubric(each.text, f"{each.id}.yaml", load_vocabulary())
    return replace(rubric, id=each.id, version=each.version or rubric.version)
