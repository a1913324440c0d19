"""What would flip somebody, over generated people whom others corrected: what is shown does flip, nothing smaller does."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from screening.evaluation.changes import changes
from screening.evaluation.corrections import corrected, key_of
from screening.evaluation.evaluate import evaluate
from screening.evaluation.missing import missing
from screening.evaluation.rank import GATE_ORDER
from screening.evaluation.settle import settle
from screening.evaluation.what_if import Flip, what_would_flip
from screening.evaluation.wording import GATE_WORDS
from screening.model.evaluation import Evaluation, Gate
from screening.model.profile import CandidateProfile, EducationLevel, Facts, Identity, LicenseStatus
from screening.model.rubric import Rubric
from screening.model.said import (
    CertificationSaid,
    ChannelSaid,
    Correction,
    EducationSaid,
    FactSaid,
    KpiSaid,
    LanguageSaid,
    LicenseSaid,
    PlatformSaid,
    TypingSaid,
)
from tests.evaluation.facts import AS_OF
from tests.evaluation.test_properties import RUBRIC, facts

MANY = 300
IDS = tuple(each.id for each in RUBRIC.criteria)
HEARD = datetime(2026, 11, 14, tzinfo=UTC)

sayings: st.SearchStrategy[FactSaid] = st.one_of(
    st.builds(TypingSaid, st.integers(10, 90)),
    st.builds(
        LicenseSaid, st.sampled_from(["P&C", "LIFE_HEALTH", "FINRA_63"]), st.sampled_from(LicenseStatus), st.sampled_from(["TX", None])
    ),
    st.builds(PlatformSaid, st.sampled_from(["Salesforce", "Zendesk"]), st.just("crm"), st.none() | st.integers(1, 30)),
    st.builds(EducationSaid, st.sampled_from(EducationLevel), st.booleans()),
    st.builds(LanguageSaid, st.just("Spanish"), st.sampled_from(["basic", "fluent"])),
    st.builds(KpiSaid, st.just("CSAT"), st.integers(60, 99).map(float), st.just("%")),
    st.builds(CertificationSaid, st.just("CISR")),
    st.builds(ChannelSaid, st.sampled_from(["chat", "phone"])),
)


def stated(number: int, said: FactSaid, *, is_gone: bool = False) -> Correction:
    return Correction(f"k{number}", number, "a1", said.kind, key_of(said), None if is_gone else said, "", "on the phone", "me", HEARD)


corrections = st.lists(st.tuples(sayings, st.booleans()), max_size=4).map(
    lambda found: [stated(number, said, is_gone=is_gone) for number, (said, is_gone) in enumerate(found, start=1)]
)
musts = st.sets(st.sampled_from(IDS), min_size=1, max_size=3)


def asking(chosen: set[str]) -> Rubric:
    return replace(RUBRIC, criteria=tuple(replace(each, is_must=each.id in chosen) for each in RUBRIC.criteria))


def judged(profile: CandidateProfile, rubric: Rubric) -> Evaluation:
    return evaluate(profile, rubric, as_of=AS_OF)


def is_past(gate: Gate, line: Gate) -> bool:
    return GATE_ORDER[gate] <= GATE_ORDER[line]


def line_of(flip: Flip, now: Evaluation) -> Gate:
    """Passed where the flip reaches it; else to check, which counts only from falling short."""
    assert not is_past(now.gate, flip.gate)
    return flip.gate


@settings(max_examples=MANY)
@given(facts, corrections, musts)
def test_each_shown_change_of_a_setting_flips_and_none_smaller_does(known: Facts, words: list[Correction], chosen: set[str]) -> None:
    profile, rubric = corrected(CandidateProfile("", "", Identity(), known), words), asking(chosen)
    now = judged(profile, rubric)
    for flip in what_would_flip(profile, rubric, as_of=AS_OF):
        line = line_of(flip, now)
        if flip.rubric is None:
            continue
        assert judged(profile, flip.rubric).gate is flip.gate
        assert sum(one != other for one, other in zip(rubric.criteria, flip.rubric.criteria, strict=True)) == 1
        for place, criterion in enumerate(rubric.criteria):
            for change in changes(criterion) if criterion.is_must else ():
                if change.size < flip.size:
                    tried = replace(rubric, criteria=(*rubric.criteria[:place], change.after, *rubric.criteria[place + 1 :]))
                    assert not is_past(judged(profile, tried).gate, line), change


@settings(max_examples=MANY)
@given(facts, corrections, musts)
def test_each_missing_fact_flips_and_no_lesser_one_does(known: Facts, words: list[Correction], chosen: set[str]) -> None:
    profile, rubric = corrected(CandidateProfile("", "", Identity(), known), words), asking(chosen)
    now, settled = judged(profile, rubric), settle(profile.facts, AS_OF)
    for flip in what_would_flip(profile, rubric, as_of=AS_OF):
        if flip.rubric is not None:
            continue
        line = line_of(flip, now)
        tried = missing(next(each for each in rubric.criteria if each.id == flip.criterion_id), settled, AS_OF)
        reached = [each for each in tried if is_past(judged(replace(profile, facts=each.facts), rubric).gate, line)]
        assert reached and flip.sentence == f"{GATE_WORDS[flip.gate]} if {reached[0].words}"
        assert judged(replace(profile, facts=reached[0].facts), rubric).gate is flip.gate


@settings(max_examples=MANY)
@given(facts, corrections, st.sampled_from(["typing", "license", "spanish", "cisr", "school"]))
def test_a_shown_fact_that_a_person_then_states_does_flip(known: Facts, words: list[Correction], asked: str) -> None:
    profile, rubric = corrected(CandidateProfile("", "", Identity(), known), words), asking({asked})
    says: dict[str, FactSaid] = {
        "typing": TypingSaid(40),
        "license": LicenseSaid("P&C", LicenseStatus.HELD, "TX"),
        "spanish": LanguageSaid("Spanish", "fluent"),
        "cisr": CertificationSaid("CISR"),
        "school": EducationSaid(EducationLevel.ASSOCIATE, completed=True),
    }
    for flip in what_would_flip(profile, rubric, as_of=AS_OF):
        if flip.rubric is None:
            after = corrected(profile, [*words, stated(99, says[asked])])
            assert is_past(judged(after, rubric).gate, flip.gate), flip.sentence
