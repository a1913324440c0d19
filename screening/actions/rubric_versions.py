"""Rubrics as people keep them: the list, one to edit, the next version of it, a new one, and what that means for openings."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from screening.access.policy import Action
from screening.errors import NotFound, RubricError
from screening.evaluation.rubric_file import parse_rubric
from screening.model.rubric import Rubric
from screening.storage import rubrics
from screening.storage.rubrics import RubricText, RubricVersion
from screening.vocabulary.load import load_vocabulary

from .context import Desk, NotPossible, permit
from .openings import list_openings
from .rubrics import rubric_of_text, shipped

VERSION_LINE = re.compile(r"^version:.*$", re.MULTILINE)
TITLE_LINE = re.compile(r"^title:.*$", re.MULTILINE)
LONGEST_ID = 60


@dataclass(frozen=True, slots=True)
class UsedBy:
    """An opening and the version its people were judged by."""

    opening_id: str
    title: str
    version: int


@dataclass(frozen=True, slots=True)
class RubricCard:
    """A rubric in the list. `openings` use it; those of an earlier version than `rubric.version` show old judgements."""

    rubric: Rubric
    is_ours: bool
    is_used: bool
    openings: tuple[UsedBy, ...] = ()

    @property
    def behind(self) -> tuple[UsedBy, ...]:
        return tuple(each for each in self.openings if each.version < self.rubric.version)


@dataclass(frozen=True, slots=True)
class RubricDraft:
    """A rubric to edit: `text` as it stands, `version` what the edit is based on, `earlier` all stored versions, newest first."""

    id: str
    version: int
    text: str
    earlier: tuple[RubricVersion, ...] = ()


def rubric_cards(desk: Desk, *, by: str) -> tuple[RubricCard, ...]:
    """Every rubric by title, with the openings this person works on. A file of ours with faults is left out (`rubric check` names them)."""
    permit(desk, by, Action.SEE_RUBRICS)
    theirs = {each.opening.id for each in list_openings(desk, by=by)}
    cards = []
    with desk.store.read() as db:
        for each in rubrics.current(db, shipped()).values():
            try:
                rubric = rubric_of_text(each)
            except RubricError:
                continue
            stored = rubrics.versions(db, each.id)
            used = tuple(UsedBy(*row) for row in rubrics.judged_by(db, each.id) if row[0] in theirs)
            is_used = any(version.version == rubric.version and version.used_at for version in stored)
            cards.append(RubricCard(rubric, each.version == 0 or (len(stored) == 1 and each.id in shipped()), is_used, used))
    return tuple(sorted(cards, key=lambda card: (card.rubric.title, card.rubric.id)))


def open_rubric(desk: Desk, rubric_id: str, version: int | None = None, *, by: str) -> RubricDraft:
    """The newest version to edit, or an earlier one to look at. Raises NotFound, NotAllowed."""
    permit(desk, by, Action.SEE_RUBRICS)
    with desk.store.read() as db:
        found = rubrics.current(db, shipped()).get(rubric_id) if version is None else rubrics.find(db, rubric_id, version)
        earlier = rubrics.versions(db, rubric_id)
    if found is None:
        raise NotFound("This rubric does not exist (any more). Go back to the rubrics.")
    return RubricDraft(rubric_id, found.version or rubric_of_text(found).version, found.text, earlier)


def save_rubric(desk: Desk, rubric_id: str, text: str, *, based_on: int, by: str) -> Rubric:
    """The edited text as the next version; what was there stays as it was.

    Raises RubricError with every fault, StaleRecord when somebody saved in between, NotPossible when nothing changed.
    """
    permit(desk, by, Action.EDIT_RUBRICS)
    parse_rubric(text, f"{rubric_id}.yaml", load_vocabulary())
    with desk.change(by) as change:
        before = rubrics.current(change.db, shipped()).get(rubric_id)
        if before is None:
            raise NotFound("This rubric does not exist (any more). Save yours as a copy.")
        settled = rubric_of_text(before)
        if based_on == settled.version and _same(before.text, text):
            raise NotPossible("Nothing was changed, so there is no new version to save.")
        newest = rubrics.keep(change.db, replace(before, version=settled.version, title=settled.title), at=change.at)
        rubric = parse_rubric(numbered(text, newest + 1), f"{rubric_id}.yaml", load_vocabulary())
        edited = RubricText(rubric_id, newest + 1, rubric.title, numbered(text, newest + 1))
        rubrics.add_next(change.db, edited, based_on=based_on, at=change.at)
        change.record("rubric.edited", f"rubric:{rubric_id}", version=newest + 1, criteria=len(rubric.criteria))
    return rubric


def create_rubric(desk: Desk, text: str, *, by: str) -> Rubric:
    """A rubric of its own, version 1, its id made from the title. Raises RubricError with every fault."""
    permit(desk, by, Action.EDIT_RUBRICS)
    rubric = parse_rubric(text, "rubric.yaml", load_vocabulary())
    with desk.change(by) as change:
        taken = rubrics.current(change.db, shipped()).keys()
        stem = re.sub(r"[^a-z0-9]+", "_", rubric.title.lower()).strip("_")[:LONGEST_ID] or "rubric"
        name = next(each for each in (stem, *(f"{stem}_{n}" for n in range(2, 100_000))) if each not in taken)
        made = RubricText(name, 1, rubric.title, numbered(text, 1))
        rubrics.add_next(change.db, made, based_on=0, at=change.at)
        change.record("rubric.created", f"rubric:{name}", criteria=len(rubric.criteria))
    return replace(rubric, id=name, version=1)


def numbered(text: str, version: int) -> str:
    """The same text saying this version; every other letter, comments too, stays."""
    line = f"version: {version}"
    if VERSION_LINE.search(text):
        return VERSION_LINE.sub(line, text, count=1)
    found = TITLE_LINE.search(text)
    return f"{text[: found.end()]}\n{line}{text[found.end() :]}" if found else f"{line}\n{text}"


def _same(one: str, other: str) -> bool:
    return numbered(one, 1).strip() == numbered(other, 1).strip()
