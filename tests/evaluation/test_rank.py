"""Gate before points, ties shown as ties, one line that says why."""

from __future__ import annotations

from screening.evaluation.rank import rank
from screening.evaluation.wording import headline, why
from screening.model.evaluation import Evaluation, Gate, Outcome
from screening.model.profile import Facts, TypingSpeed
from tests.evaluation.facts import AS_OF, evaluation, said


def scored(candidate: str, gate: Gate, points: float) -> Evaluation:
    return Evaluation(candidate, "r", 1, AS_OF, gate, points, 0, ())


def test_gate_then_points_then_a_stated_tie() -> None:
    mixed = [
        scored("f", Gate.FAILED, 99),
        scored("b", Gate.PASSED, 40),
        scored("r", Gate.REVIEW, 80),
        scored("a", Gate.PASSED, 40),
        scored("p", Gate.PASSED, 50),
    ]
    placed = [(each.rank, each.tied, each.evaluation.candidate_id) for each in rank(mixed)]
    assert placed == [(1, 1, "p"), (2, 2, "a"), (2, 2, "b"), (4, 1, "r"), (5, 1, "f")]
    assert rank(reversed(mixed)) == rank(mixed) and rank([]) == []


TWO = "title: t\nmust_have:\n  - {id: a, kind: typing}\n  - {id: b, kind: education}\nnice_to_have:\n  - {id: c, kind: kpi}\n"


def test_gate_and_open_points() -> None:
    slow = Facts(typing_speeds=(TypingSpeed(20, None, said("20 wpm")),))
    silent, failed = evaluation(TWO, Facts()), evaluation(TWO, slow)
    assert (silent.gate, silent.points, silent.open_points) == (Gate.REVIEW, 0, 100)
    assert failed.gate is Gate.FAILED and failed.open_points == 66.67
    assert [each.outcome for each in failed.findings] == [Outcome.NOT_MET, Outcome.UNCLEAR, Outcome.UNCLEAR]


def test_a_rubric_without_must_haves_gates_nobody() -> None:
    free = evaluation("title: t\nnice_to_have:\n  - {id: a, kind: typing, points: 0}\n", Facts())
    assert (free.gate, free.points) == (Gate.PASSED, 0)


def test_why_names_what_decides() -> None:
    fast = Facts(typing_speeds=(TypingSpeed(60, None, said("60 wpm")),))
    slow = Facts(typing_speeds=(TypingSpeed(20, None, said("20 wpm")),))
    assert why(evaluation(TWO, Facts())) == "No typing speed stated, and one other must-have open or missed"
    assert why(evaluation(TWO, fast)) == "No education stated, every other must-have met"
    assert why(evaluation(TWO, slow)) == "Types 20 words a minute, 40 asked, and one other must-have open or missed"
    passed = evaluation("title: t\nmust_have:\n  - {id: a, kind: typing}\n", fast)
    assert why(passed) == "Types 60 words a minute" and headline(passed) == passed.findings[0]
