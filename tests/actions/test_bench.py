"""Rubrics tried on an opening: what is shown is what judging everybody again would give, and nothing is saved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screening.actions.bench import Bench, gate_counts, hints, lay_out, state_of, try_rubric, what_flips
from screening.actions.context import Desk
from screening.actions.judging import judge
from screening.actions.openings import create_opening
from screening.actions.overrides import override
from screening.actions.ranking import ranking
from screening.actions.removal import erase
from screening.actions.rescoring import rescore
from screening.actions.rubric_versions import open_rubric, save_rubric
from screening.actions.rubrics import rubric_of
from screening.errors import NotAllowed, StaleRecord
from screening.evaluation.evaluate import evaluate
from screening.evaluation.matrix import GATES, OUTCOMES
from screening.evaluation.rubric_file import parse_rubric
from screening.evaluation.what_if import settled_by_asking, tipping_points
from screening.model.evaluation import Evaluation, Gate
from screening.model.hiring import Opening
from screening.model.rubric import Rubric, TypingParams
from screening.storage import audit, candidates, documents
from screening.vocabulary.load import load_vocabulary
from tests.actions.readers import hand_in, read_all
from tests.worker.people import resume


@pytest.fixture
def opening(desk: Desk) -> Opening:
    made = create_opening(desk, title="Chat", rubric_id="chat", by="me")
    hand_in(desk, made.id, {f"{n}.txt": resume(n) for n in range(8)})
    read_all(desk)
    return made


@pytest.fixture
def bench(desk: Desk, opening: Opening) -> Bench:
    return lay_out(desk, opening.id, by="me")


def used(desk: Desk, opening: Opening) -> Rubric:
    return rubric_of(desk, opening.rubric_id, opening.rubric_version)


def faster(rubric: Rubric, speed: int) -> Rubric:
    return replace(
        rubric,
        criteria=tuple(
            replace(each, params=TypingParams(speed), points=7.5, label="") if each.id == "typing_wpm" else each for each in rubric.criteria
        ),
    )


def test_the_rubric_in_use_changes_nothing(desk: Desk, opening: Opening, bench: Bench) -> None:
    trial = try_rubric(bench, used(desk, opening))
    assert trial.changes.moved == ()
    assert list(trial.order) == [row.application_id for row in ranking(desk, opening.id, by="me").rows]
    assert gate_counts(trial) == trial.changes.before == trial.changes.after


def test_a_trial_is_what_judging_everybody_again_gives(desk: Desk, opening: Opening, bench: Bench) -> None:
    base = open_rubric(desk, "chat", by="me")
    text = base.text.replace("min_wpm: 40", "min_wpm: 60")
    trial = try_rubric(bench, parse_rubric(text, "chat.yaml", load_vocabulary()))
    tried = {each.application_id: each.after for each in trial.changes.moved}
    save_rubric(desk, "chat", text, based_on=base.version, by="me")
    done = rescore(desk, opening.id, by="me")
    assert {each.application_id: each.after for each in done.moved} == tried
    assert done.after == gate_counts(trial)
    assert list(trial.order) == [row.application_id for row in ranking(desk, opening.id, by="me").rows]


def evaluations_of(bench: Bench, rubric: Rubric) -> list[Evaluation]:
    """Everybody judged the slow way."""
    people = [(bench.known.profile(place), bench.known.day(place)) for place in range(len(bench.ids))]
    return [evaluate(profile, rubric, as_of=day, candidate_id=name) for name, (profile, day) in zip(bench.ids, people, strict=True)]


def columns(bench: Bench, rubric: Rubric) -> list[list[tuple[str, float]]]:
    found = [bench.column(each) for each in rubric.criteria]
    return [[(OUTCOMES[code], each.levels[level]) for code, level in zip(each.outcomes, each.level, strict=True)] for each in found]


@pytest.mark.parametrize("speed", [40, 55])
def test_every_judgement_of_the_bench_is_the_engines(desk: Desk, opening: Opening, bench: Bench, speed: int) -> None:
    rubric = faster(used(desk, opening), speed)
    slowly = evaluations_of(bench, rubric)
    expected = [
        [(each.findings[number].outcome, each.findings[number].credit) for each in slowly] for number in range(len(rubric.criteria))
    ]
    assert columns(lay_out(desk, opening.id, by="me"), rubric) == expected
    standing = try_rubric(bench, rubric).standing
    assert [(GATES[gate], points / 100) for gate, points in zip(standing.gate, standing.points, strict=True)] == [
        (each.gate, each.points) for each in slowly
    ]


def test_the_rubric_in_use_is_tried_without_reading_anybody_again(desk: Desk, opening: Opening, bench: Bench) -> None:
    rubric = used(desk, opening)
    try_rubric(bench, rubric)
    assert not bench.known.found
    judged_anew = Bench(bench.opening, bench.ids, bench.known, bench.rows, bench.now, bench.listed)
    assert columns(bench, rubric) == columns(judged_anew, rubric)
    assert len(bench.known.found) == len(bench.ids)


def test_people_judged_by_another_version_are_judged_anew(desk: Desk, opening: Opening) -> None:
    with desk.change("me") as change:
        first = next(iter(candidates.of_opening(change.db, opening.id)))
        other = replace(used(desk, opening), version=99)
        read, profile = documents.document(change.db, first.document_sha256), documents.profile(change.db, first.document_sha256)
        assert read is not None and profile is not None
        judge(change, first, other, read[0], profile)
    bench = lay_out(desk, opening.id, by="me")
    assert not bench.kept
    assert not try_rubric(bench, used(desk, opening)).changes.moved


def test_somebody_removed_meanwhile_is_told(desk: Desk, opening: Opening, bench: Bench) -> None:
    for name in bench.ids:
        erase(desk, name, reason="asked for it")
    with pytest.raises(StaleRecord, match="Look again"):
        hints(bench, faster(used(desk, opening), 119))


def test_what_people_say_makes_a_bench_laid_out_before_stale_and_flips_no_more(desk: Desk, opening: Opening, bench: Bench) -> None:
    rubric = used(desk, opening)
    held = next(name for name, flips in what_flips(bench, rubric, bench.ids).items() if flips)
    place = bench.place_of(held)
    must = next(each for each in evaluations_of(bench, rubric)[place].findings if each.is_must and each.outcome.value != "met")
    before = state_of(desk, opening.id, by="me")
    assert before == state_of(desk, opening.id, by="me")
    override(desk, held, must.criterion_id, outcome="not_met", reason="Asked by phone", by="me")
    assert state_of(desk, opening.id, by="me") != before
    after = lay_out(desk, opening.id, by="me")
    assert what_flips(after, rubric, [held]) == {}
    assert not try_rubric(after, rubric).changes.moved


def test_everybody_stands_in_the_order_of_the_ranking(desk: Desk, opening: Opening, bench: Bench) -> None:
    trial = try_rubric(bench, used(desk, opening))
    assert list(trial.order) == [row.application_id for row in ranking(desk, opening.id, by="me").rows]


def test_people_are_read_in_portions(desk: Desk, opening: Opening, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.known.read(range(len(bench.ids)))
    monkeypatch.setattr(documents, "AT_ONCE", 2)
    again = lay_out(desk, opening.id, by="me")
    again.known.read(range(len(again.ids)))
    assert len(bench.ids) > 2 and (again.ids, again.known.found) == (bench.ids, bench.known.found)
    with desk.store.read() as db:
        assert documents.profiles_of(db, ["nobody's"]) == {}


def test_nothing_is_saved(desk: Desk, opening: Opening, bench: Bench) -> None:
    def told() -> int:
        with desk.store.read() as db:
            return audit.number_of(db, audit.Sought())

    rows, before = ranking(desk, opening.id, by="me").rows, told()
    try_rubric(bench, faster(used(desk, opening), 119))
    assert (ranking(desk, opening.id, by="me").rows, told()) == (rows, before)


def test_a_criterion_that_decides_nothing_is_named(desk: Desk, opening: Opening, bench: Bench) -> None:
    rubric = used(desk, opening)
    trial = try_rubric(bench, faster(rubric, 10))
    spread = {each.id: set(seen) for each, seen in zip(trial.rubric.criteria, columns(bench, trial.rubric), strict=True)}
    assert set(trial.idle) == {name for name, seen in spread.items() if len(seen) == 1}
    assert trial.idle
    assert all(0 <= count <= 8 for count in trial.passing.values())


def test_hints_are_found_and_true(desk: Desk, opening: Opening, bench: Bench) -> None:
    rubric = faster(used(desk, opening), 70)
    settled, tips = hints(bench, rubric)
    passed = gate_counts(try_rubric(bench, rubric))[Gate.PASSED]
    assert settled or tips
    slowly = evaluations_of(bench, rubric)
    assert settled == settled_by_asking(slowly, rubric)
    assert tips == tipping_points([(bench.known.profile(place), each) for place, each in enumerate(slowly)], rubric)
    for tip in tips:
        if tip.criterion_id != "typing_wpm":
            continue
        speed = int(tip.sentence.split()[1])
        assert gate_counts(try_rubric(bench, faster(rubric, speed)))[Gate.PASSED] == passed + tip.people


def test_who_may_not_look_may_not_try(desk: Desk, opening: Opening) -> None:
    with pytest.raises(NotAllowed):
        lay_out(desk, opening.id, by="nobody")
