"""An opening's people laid out to try rubrics on: every change judged at once, nothing saved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from screening.access.policy import Action
from screening.evaluation.evaluate import judge
from screening.evaluation.matrix import CODES, GATES, Column, Matrix, Standing, column_of, counts, rerank, undecided_by
from screening.evaluation.overrides import asked, seen
from screening.evaluation.what_if import Flip, Settled, Tipping, Waiting, settled_counts, tips_for, what_would_flip
from screening.model.evaluation import Gate, Outcome
from screening.model.hiring import Opening
from screening.model.rubric import Criterion, Rubric
from screening.model.said import Override
from screening.storage import assessments, candidates, documents, evaluations, said
from screening.storage.evaluations import ListedRow, Mark

from .blind import as_seen
from .context import Desk, opening_of, permit
from .known import Known
from .ranking import by_code, in_order
from .rescoring import RankingDiff, Standpoint, diff, listed_rows, standpoints
from .rubrics import rubric_of

MOST_KEPT = 200  # columns of tried criteria; an hour of sliding makes as many


@dataclass(frozen=True, slots=True)
class Trial:
    """A rubric tried on the people of an opening. `idle` are criteria that decide nothing; `order` application ids, best first."""

    rubric: Rubric
    standing: Standing
    order: tuple[str, ...]
    changes: RankingDiff
    idle: tuple[str, ...]
    passing: dict[str, int]  # must-have id -> how many meet it


@dataclass(slots=True)
class Bench:
    """Everybody of an opening. A judged criterion is kept, so that sliding back and forth costs nothing.

    `now` is the ranking as it stands; `listed` the position among those of equal rank, in the order of `ids`.
    """

    opening: Opening
    ids: tuple[str, ...]
    known: Known
    rows: dict[str, ListedRow]
    now: dict[str, Standpoint]
    listed: NDArray[np.int64]
    overrides: dict[str, tuple[Override, ...]] = field(default_factory=dict)
    kept: dict[Criterion, Column] = field(default_factory=dict)

    def column(self, criterion: Criterion) -> Column:
        """Everybody judged on one criterion. Raises StaleRecord."""
        bare = _bare(criterion)
        if bare not in self.kept:
            if len(self.kept) >= MOST_KEPT:
                self.kept.clear()
            found = [judge(bare, *each) for each in self.known.waiting(range(len(self.ids)))]
            for place, override in self._words_on(criterion):
                found[place] = seen(found[place], override)
            self.kept[bare] = column_of(criterion.id, found)
        return self.kept[bare]

    def _words_on(self, criterion: Criterion) -> Iterator[tuple[int, Override]]:
        """What people said about this criterion, where it asks what it asked then; the last word last."""
        digest = asked(criterion) if self.overrides else ""
        for application_id, words in self.overrides.items():
            yield from (
                (self.place_of(application_id), each) for each in words if (each.criterion_id, each.asked) == (criterion.id, digest)
            )

    def place_of(self, application_id: str) -> int:
        """Their position in `ids`, which are sorted."""
        return bisect_left(self.ids, application_id)


def _bare(criterion: Criterion) -> Criterion:
    """The criterion as far as judging goes: points, gate and wording do not matter for that."""
    return replace(criterion, points=1.0, is_must=False, why="")


def lay_out(desk: Desk, opening_id: str, *, by: str) -> Bench:
    """How everybody in the opening stands, and what they were judged to be. Raises NotFound, NotAllowed."""
    person = permit(desk, by, Action.SEE_CANDIDATES, opening_id)
    opening = as_seen(desk, person, opening_of(desk, opening_id))
    rows = listed_rows(desk, opening)
    with desk.store.read() as db:
        people = sorted((each for each in candidates.of_opening(db, opening_id) if each.id in rows), key=lambda each: each.id)
        read = documents.were_read(db, [each.document_sha256 for each in people])
        people = [each for each in people if each.document_sha256 in read]
        known = Known(desk.store, people, said.corrections_in(db, opening_id), assessments.measured_in(db, opening_id))
        overrides = said.overrides_in(db, opening_id)
        judged = evaluations.marks_in(db, opening_id, opening.rubric_id, opening.rubric_version)
    ids = tuple(each.id for each in people)
    listed = {name: number for number, name in enumerate(sorted(ids, key=lambda each: by_code(rows[each].place)))}
    bench = Bench(
        opening,
        ids,
        known,
        rows,
        standpoints(in_order(opening, (row.place for row in rows.values()))),
        np.array([listed[each] for each in ids], np.int64),
        {name: each for name, each in overrides.items() if name in listed},
    )
    if all(name in judged for name in ids):
        used = rubric_of(desk, opening.rubric_id, opening.rubric_version)
        bench.kept = _as_judged(used, [judged[name] for name in ids])
    return bench


def _as_judged(used: Rubric, judged: Sequence[dict[str, Mark]]) -> dict[Criterion, Column]:
    """The columns of the rubric in use, from what was saved of everybody; what people said is in it already."""
    return {_bare(each): column_of(each.id, [marks[each.id] for marks in judged]) for each in used.criteria if judged}


def state_of(desk: Desk, opening_id: str, *, by: str) -> str:
    """A word that changes whenever somebody of the opening was judged anew, corrections and overrides included. Raises NotAllowed."""
    permit(desk, by, Action.SEE_CANDIDATES, opening_id)
    with desk.store.read() as db:
        return evaluations.last_at(db, opening_id)


def what_flips(bench: Bench, rubric: Rubric, application_ids: Sequence[str]) -> dict[str, tuple[Flip, ...]]:
    """For each: the one missing fact and the smallest change of a setting that would take them across, where there are such.

    Raises StaleRecord.
    """
    asked_of = {name: bench.place_of(name) for name in application_ids if name not in bench.overrides}
    bench.known.read(asked_of.values())  # what would change a person's word is that person
    return {
        name: what_would_flip(bench.known.profile(place), rubric, as_of=bench.known.day(place), candidate_id=name)
        for name, place in asked_of.items()
    }


def try_rubric(bench: Bench, rubric: Rubric) -> Trial:
    """Everybody's place under this rubric, and what differs from the ranking as it stands."""
    columns = tuple(bench.column(criterion) for criterion in rubric.criteria)
    matrix = Matrix(bench.ids, columns)
    standing = rerank(matrix, rubric.criteria)
    after = {
        bench.ids[place]: Standpoint(int(standing.rank[place]), GATES[standing.gate[place]], standing.points[place] / 100)
        for place in standing.order
    }
    changes = diff(bench.opening.rubric_version, rubric.version, bench.rows, bench.now, after)
    order = tuple(bench.ids[place] for place in np.lexsort((bench.listed, standing.rank)))
    idle = undecided_by(matrix) if len(bench.ids) > 1 else ()
    return Trial(rubric, standing, order, changes, idle, _passing(columns, rubric))


def _passing(columns: Iterable[Column], rubric: Rubric) -> dict[str, int]:
    pairs = zip(rubric.criteria, columns, strict=True)
    return {criterion.id: int((column.outcomes == 0).sum()) for criterion, column in pairs if criterion.is_must}


def gate_counts(trial: Trial) -> dict[Gate, int]:
    """How many stand at each gate under the tried rubric."""
    return counts(trial.standing)


def hints(bench: Bench, rubric: Rubric) -> tuple[tuple[Settled, ...], tuple[Tipping, ...]]:
    """For everybody together: what one question would settle, and how many more would pass at which figure."""
    if not rubric.musts or not bench.ids:
        return (), ()
    outcomes = np.stack([bench.column(criterion).outcomes for criterion in rubric.musts])
    alone = (outcomes != CODES[Outcome.MET]).sum(axis=0) == 1  # one must-have alone holds them up
    bench.known.read(np.flatnonzero(alone).tolist())
    opened: dict[str, int] = {}
    waiting: dict[str, list[Waiting]] = {}
    for criterion, row in zip(rubric.musts, outcomes, strict=True):
        opened[criterion.id] = int((alone & (row == CODES[Outcome.UNCLEAR])).sum())
        held = np.flatnonzero(alone & (row != CODES[Outcome.MET]))
        waiting[criterion.id] = bench.known.waiting(held.tolist())
    return settled_counts(opened, rubric), tips_for(waiting, rubric)
