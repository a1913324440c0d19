"""What would flip it: the shown change does flip, and nothing smaller does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from screening.evaluation.changes import changes
from screening.evaluation.evaluate import evaluate
from screening.evaluation.rank import GATE_ORDER
from screening.evaluation.rubric_file import parse_rubric
from screening.evaluation.what_if import Flip, settled_by_asking, tipping_points, what_would_flip
from screening.model.evaluation import Evaluation, Gate
from screening.model.profile import CandidateProfile, Facts, Identity, License, LicenseStatus, Platform, TypingSpeed, Use
from screening.model.rubric import Rubric
from screening.vocabulary.load import load_vocabulary
from tests.evaluation.facts import AS_OF, dates, job, said
from tests.evaluation.test_properties import RUBRIC, facts

FEW = replace(RUBRIC, criteria=tuple(replace(each, is_must=each.id in ("typing", "months", "lead", "csat")) for each in RUBRIC.criteria))


def person(known: Facts) -> CandidateProfile:
    return CandidateProfile("", "", Identity(), known)


def judged(known: Facts, rubric: Rubric) -> Evaluation:
    return evaluate(person(known), rubric, as_of=AS_OF)


def flips(known: Facts, rubric: Rubric) -> tuple[Flip, ...]:
    return what_would_flip(person(known), rubric, as_of=AS_OF)


def rubric_of(*musts: str) -> Rubric:
    lines = "".join(f"  - {{id: c{number}, {text}}}\n" for number, text in enumerate(musts))
    return parse_rubric(f"title: t\nmust_have:\n{lines}", "t.yaml", load_vocabulary())


def every_single_change(rubric: Rubric) -> list[tuple[float, Rubric]]:
    return [
        (change.size, replace(rubric, criteria=(*rubric.criteria[:place], change.after, *rubric.criteria[place + 1 :])))
        for place, criterion in enumerate(rubric.criteria)
        if criterion.is_must
        for change in changes(criterion)
    ]


@settings(max_examples=120)
@given(facts)
def test_the_shown_change_flips_and_no_smaller_one_does(known: Facts) -> None:
    now = judged(known, FEW)
    for flip in flips(known, FEW):
        assert GATE_ORDER[flip.gate] < GATE_ORDER[now.gate]
        assert flip.after.gate is flip.gate
        if flip.rubric is None:
            continue
        again = judged(known, flip.rubric)
        assert (again.gate, again.points) == (flip.gate, flip.after.points)
        assert sum(one != other for one, other in zip(FEW.criteria, flip.rubric.criteria, strict=True)) == 1
        for size, rubric in every_single_change(FEW):
            if size < flip.size:
                assert GATE_ORDER[judged(known, rubric).gate] > GATE_ORDER[flip.gate]


@settings(max_examples=60)
@given(facts)
def test_where_nothing_is_shown_no_single_change_of_a_setting_helps(known: Facts) -> None:
    now = judged(known, FEW)
    shown = flips(known, FEW)
    if any(flip.rubric is not None for flip in shown):
        return
    line = shown[0].gate if shown else now.gate
    for _, rubric in every_single_change(FEW):
        after = GATE_ORDER[judged(known, rubric).gate]
        assert after >= GATE_ORDER[line] or (not shown and after == GATE_ORDER[now.gate])


SLOW = Facts(typing_speeds=(TypingSpeed(35, None, said("35 wpm")),))
ONE_YEAR = Facts(employments=(job("Agent", dates("2024-1", "2024-10")),))
EXPIRED = Facts(licenses=(License("P&C", LicenseStatus.EXPIRED, said("P&C, expired")),))
LISTED = Facts(platforms=(Platform("Zendesk", "help_desk", Use.LISTED, (said("Zendesk"),)),))


@pytest.mark.parametrize(
    ("must", "known", "sentences"),
    [
        ("kind: typing", Facts(), ["Passed if a typing test shows 40 words a minute"]),
        ("kind: typing", SLOW, ["Passed if a typing test shows 40 words a minute", "Passed if 35 words a minute were asked"]),
        (
            "kind: experience, customer_facing: true, min_months: 12",
            ONE_YEAR,
            ["Passed if 2 more months with customers are shown", "Passed if 10 months were asked"],
        ),
        ("kind: license, any_of: [P&C]", EXPIRED, ["license is shown", 'Passed if the status "expired" were accepted']),
        ("kind: license, any_of: [P&C], state: TX", Facts(), ["Passed if the Property & Casualty license in TX is shown"]),
        ("kind: platform, any_of: [Zendesk], min_months: 12", LISTED, ["Passed if no number of months were asked"]),
        ("kind: platform, any_of: [Salesforce, Zendesk]", Facts(), ["Passed if work with Salesforce or Zendesk is shown"]),
        ("kind: language, any_of: [Spanish]", Facts(), ["Passed if Spanish is heard in a short call"]),
        ("kind: phrase, any_of: [Excel]", Facts(), ["Passed if Excel is shown"]),
        ("kind: phrase, topic: upsell", Facts(), ["Passed if cross-selling or upselling is shown"]),
        ("kind: kpi, kpi: CSAT, min: 90, unit: '%'", Facts(), ["Passed if one more figure for customer satisfaction of at least 90%"]),
        ("kind: channel, any_of: [chat], concurrent: 2", Facts(), ["it were a nice-to-have"]),
        ("kind: certification, any_of: [CISR]", Facts(), ["Passed if CISR is shown"]),
        ("kind: education, min_level: associate", Facts(), ["Passed if associate degree is shown"]),
        (
            "kind: any, of: [{kind: typing}, {kind: language, any_of: [Spanish]}]",
            Facts(),
            ["Passed if a typing test shows 40 words a minute"],
        ),
    ],
)
def test_what_is_said(must: str, known: Facts, sentences: list[str]) -> None:
    found = [flip.sentence for flip in flips(known, rubric_of(must))]
    for sentence in sentences:
        assert any(sentence in each for each in found), found


def test_one_word_a_minute_less_than_shown_is_not_enough() -> None:
    rubric = rubric_of("kind: typing")
    flip = flips(SLOW, rubric)[1]
    assert flip.rubric is not None
    harder = rubric_of("kind: typing, min_wpm: 36")
    assert judged(SLOW, harder).gate is Gate.FAILED
    assert judged(Facts(typing_speeds=(TypingSpeed(39, None, said("39")),)), rubric).gate is Gate.FAILED


def test_those_who_passed_need_nothing_and_two_open_ones_have_no_single_answer() -> None:
    both = rubric_of("kind: typing", "kind: language, any_of: [Spanish]")
    assert flips(Facts(typing_speeds=(TypingSpeed(50, None, said("50 wpm")),)), rubric_of("kind: typing")) == ()
    assert flips(Facts(), both) == ()


def test_from_falling_short_to_check_where_no_single_change_passes() -> None:
    found = flips(SLOW, rubric_of("kind: typing", "kind: language, any_of: [Spanish]"))
    assert [flip.gate for flip in found] == [Gate.REVIEW, Gate.REVIEW]
    assert found[0].sentence == "To check if a typing test shows 40 words a minute"


def test_for_a_group() -> None:
    rubric = rubric_of("kind: typing, min_wpm: 40", "kind: phrase, any_of: [Excel]")
    source = replace(Facts().source, text="Excel")
    speeds = [None, None, None, 38, 35, 35, 30, 60]
    people = [
        person(Facts(source=source, typing_speeds=() if wpm is None else (TypingSpeed(wpm, None, said(str(wpm))),))) for wpm in speeds
    ]
    people.append(person(Facts()))  # two are open: no single question settles this one
    evaluations = [evaluate(each, rubric, as_of=AS_OF, candidate_id=str(number)) for number, each in enumerate(people)]
    assert [each.sentence for each in settled_by_asking(evaluations, rubric)] == ["A typing test would settle 3"]
    tips = tipping_points(list(zip(people, evaluations, strict=True)), rubric)
    assert [(tip.people, tip.sentence) for tip in tips] == [
        (4, "If 30 words a minute were asked, 4 more would pass"),
        (3, "If 35 words a minute were asked, 3 more would pass"),
        (1, "If 38 words a minute were asked, 1 more would pass"),
    ]
