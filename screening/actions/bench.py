"""An opening's people laid out to try rubrics on: every change judged at once, nothing saved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from screening.access.policy import Action
from screening.evaluation.corrections import corrected
from screening.evaluation.evaluate import assemble, judge
from screening.evaluation.matrix import CODES, GATES, Column, Matrix, Standing, column_of, counts, rerank, undecided_by
from screening.evaluation.measured import with_measured
from screening.evaluation.overrides import asked, seen
from screening.evaluation.settle import settle
from screening.evaluation.what_if import Flip, Settled, Tipping, Waiting, settled_counts, tips_for, what_would_flip
from screening.model.evaluation import Evaluation, Finding, Gate, Outcome
from screening.model.hiring import Opening
from screening.model.profile import CandidateProfile, Facts
from screening.model.rubric import Criterion, Rubric
from screening.model.said import Override
from screening.storage import assessments, candidates, documents, evaluations, said
from screening.storage.evaluations import ListedRow

from .blind import as_seen
from .context import Desk, opening_of, permit
from .ranking import by_code, in_order
from .rescoring import RankingDiff, Standpoint, diff, listed_rows, standpoints

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
    """The facts of everybody, read once. A judged criterion is kept, so that sliding back and forth costs nothing.

    `now` is the ranking as it stands; `listed` the position among those of equal rank, in the order of `ids`.
    """

    opening: Opening
    ids: tuple[str, ...]
    profiles: tuple[CandidateProfile, ...]
    facts: tuple[Facts, ...]
    days: tuple[date, ...]
    rows: dict[str, ListedRow]
    now: dict[str, Standpoint]
    listed: NDArray[np.int64]
    overrides: dict[str, tuple[Override, ...]] = field(default_factory=dict)
    kept: dict[Criterion, tuple[Column, tuple[Finding, ...]]] = field(default_factory=dict)

    def findings(self, criterion: Criterion) -> tuple[Column, tuple[Finding, ...]]:
        """Everybody judged on one criterion; points, gate and wording do not matter for that."""
        bare = replace(criterion, points=1.0, is_must=False, why="")
        if bare not in self.kept:
            if len(self.kept) >= MOST_KEPT:
                self.kept.clear()
            found = [judge(bare, facts, day) for facts, day in zip(self.facts, self.days, strict=True)]
            for place, override in self._words_on(criterion):
                found[place] = seen(found[place], override)
            self.kept[bare] = (column_of(criterion.id, found), tuple(found))
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


def lay_out(desk: Desk, opening_id: str, *, by: str) -> Bench:
    """Read what is known of everybody in the opening. Raises NotFound, NotAllowed."""
    person = permit(desk, by, Action.SEE_CANDIDATES, opening_id)
    opening = as_seen(desk, person, opening_of(desk, opening_id))
    rows = listed_rows(desk, opening)
    with desk.store.read() as db:
        people = sorted((each for each in candidates.of_opening(db, opening_id) if each.id in rows), key=lambda each: each.id)
        words, overrides = said.corrections_in(db, opening_id), said.overrides_in(db, opening_id)
        tests = assessments.measured_in(db, opening_id)
        read = documents.profiles_of(db, sorted({each.document_sha256 for each in people}))
    known = [
        (each, with_measured(corrected(read[each.document_sha256], words.get(each.id, ())), tests.get(each.id, ())))
        for each in people
        if each.document_sha256 in read
    ]
    ids = {each.id for each, _ in known}
    listed = {name: number for number, name in enumerate(sorted(ids, key=lambda each: by_code(rows[each].place)))}
    return Bench(
        opening,
        tuple(each.id for each, _ in known),
        tuple(profile for _, profile in known),
        tuple(settle(profile.facts, each.received_on) for each, profile in known),
        tuple(each.received_on for each, _ in known),
        rows,
        standpoints(in_order(opening, (row.place for row in rows.values()))),
        np.array([listed[each.id] for each, _ in known], np.int64),
        {name: each for name, each in overrides.items() if name in ids},
    )


def state_of(desk: Desk, opening_id: str, *, by: str) -> str:
    """A word that changes whenever somebody of the opening was judged anew, corrections and overrides included. Raises NotAllowed."""
    permit(desk, by, Action.SEE_CANDIDATES, opening_id)
    with desk.store.read() as db:
        return evaluations.last_at(db, opening_id)


def what_flips(bench: Bench, rubric: Rubric, application_id: str) -> tuple[Flip, ...]:
    """The one missing fact and the smallest change of a setting that would take this person across, where there are such."""
    if application_id in bench.overrides:  # what would change a person's word is that person
        return ()
    place = bench.place_of(application_id)
    return what_would_flip(bench.profiles[place], rubric, as_of=bench.days[place], candidate_id=application_id)


def try_rubric(bench: Bench, rubric: Rubric) -> Trial:
    """Everybody's place under this rubric, and what differs from the ranking as it stands."""
    columns = tuple(bench.findings(criterion)[0] for criterion in rubric.criteria)
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
    outcomes = np.stack([bench.findings(criterion)[0].outcomes for criterion in rubric.musts])
    alone = (outcomes != CODES[Outcome.MET]).sum(axis=0) == 1  # one must-have alone holds them up
    opened: dict[str, int] = {}
    waiting: dict[str, list[Waiting]] = {}
    for criterion, row in zip(rubric.musts, outcomes, strict=True):
        opened[criterion.id] = int((alone & (row == CODES[Outcome.UNCLEAR])).sum())
        held = np.flatnonzero(alone & (row != CODES[Outcome.MET]))
        waiting[criterion.id] = [(bench.facts[place], bench.days[place]) for place in held]
    return settled_counts(opened, rubric), tips_for(waiting, rubric)


def evaluation_of(bench: Bench, rubric: Rubric, place: int) -> Evaluation:
    """One person's whole evaluation, put together from the judged criteria."""
    found = [
        replace(
            bench.findings(criterion)[1][place],
            is_must=criterion.is_must,
            possible=criterion.points,
            points=round(bench.findings(criterion)[1][place].credit * criterion.points, 4),
        )
        for criterion in rubric.criteria
    ]
    return assemble(found, rubric, as_of=bench.days[place], candidate_id=bench.ids[place])
