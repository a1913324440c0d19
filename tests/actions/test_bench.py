"""Rubrics tried on an opening: what is shown is what judging everybody again would give, and nothing is saved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screening.actions.bench import Bench, evaluation_of, gate_counts, hints, lay_out, state_of, try_rubric, what_flips
from screening.actions.context import Desk
from screening.actions.openings import create_opening
from screening.actions.overrides import override
from screening.actions.ranking import ranking
from screening.actions.rescoring import rescore
from screening.actions.rubric_versions import open_rubric, save_rubric
from screening.actions.rubrics import rubric_of
from screening.errors import NotAllowed
from screening.evaluation.evaluate import evaluate
from screening.evaluation.rubric_file import parse_rubric
from screening.evaluation.what_if import settled_by_asking, tipping_points
from screening.model.evaluation import Gate
from screening.model.hiring import Opening
from screening.model.rubric import Rubric, TypingParams
from screening.storage import audit, documents
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


def test_every_evaluation_of_the_bench_is_the_engines(desk: Desk, opening: Opening, bench: Bench) -> None:
    rubric = faster(used(desk, opening), 55)
    for place, profile in enumerate(bench.profiles):
        whole = evaluate(profile, rubric, as_of=bench.days[place], candidate_id=bench.ids[place])
        mine = evaluation_of(bench, rubric, place)
        assert (mine.gate, mine.points, mine.open_points) == (whole.gate, whole.points, whole.open_points)
        assert [(f.criterion_id, f.outcome, f.points, f.sentence) for f in mine.findings] == [
            (f.criterion_id, f.outcome, f.points, f.sentence) for f in whole.findings
        ]


def test_what_people_say_makes_a_bench_laid_out_before_stale_and_flips_no_more(desk: Desk, opening: Opening, bench: Bench) -> None:
    rubric = used(desk, opening)
    held = next(name for name in bench.ids if what_flips(bench, rubric, name))
    must = next(
        each for each in evaluation_of(bench, rubric, bench.place_of(held)).findings if each.is_must and each.outcome.value != "met"
    )
    before = state_of(desk, opening.id, by="me")
    assert before == state_of(desk, opening.id, by="me")
    override(desk, held, must.criterion_id, outcome="not_met", reason="Asked by phone", by="me")
    assert state_of(desk, opening.id, by="me") != before
    after = lay_out(desk, opening.id, by="me")
    assert what_flips(after, rubric, held) == ()
    assert not try_rubric(after, rubric).changes.moved


def test_everybody_stands_in_the_order_of_the_ranking(desk: Desk, opening: Opening, bench: Bench) -> None:
    trial = try_rubric(bench, used(desk, opening))
    assert list(trial.order) == [row.application_id for row in ranking(desk, opening.id, by="me").rows]


def test_people_are_read_in_portions(desk: Desk, opening: Opening, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "AT_ONCE", 2)
    again = lay_out(desk, opening.id, by="me")
    assert len(bench.ids) > 2 and (again.ids, again.profiles) == (bench.ids, bench.profiles)
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
    spread = {each.id: {(f.outcome, f.credit) for f in bench.findings(each)[1]} for each in trial.rubric.criteria}
    assert set(trial.idle) == {name for name, seen in spread.items() if len(seen) == 1}
    assert trial.idle
    assert all(0 <= count <= 8 for count in trial.passing.values())


def test_hints_are_found_and_true(desk: Desk, opening: Opening, bench: Bench) -> None:
    rubric = faster(used(desk, opening), 70)
    settled, tips = hints(bench, rubric)
    passed = gate_counts(try_rubric(bench, rubric))[Gate.PASSED]
    assert settled or tips
    slowly = [evaluation_of(bench, rubric, place) for place in range(len(bench.ids))]
    assert settled == settled_by_asking(slowly, rubric)
    assert tips == tipping_points(list(zip(bench.profiles, slowly, strict=True)), rubric)
    for tip in tips:
        if tip.criterion_id != "typing_wpm":
            continue
        speed = int(tip.sentence.split()[1])
        assert gate_counts(try_rubric(bench, faster(rubric, speed)))[Gate.PASSED] == passed + tip.people


def test_who_may_not_look_may_not_try(desk: Desk, opening: Opening) -> None:
    with pytest.raises(NotAllowed):
        lay_out(desk, opening.id, by="nobody")
