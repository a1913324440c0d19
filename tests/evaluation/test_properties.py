"""What must hold for any facts and any rubric, not only for examples."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from screening.evaluation.evaluate import evaluate, gate_of
from screening.evaluation.rubric_file import parse_rubric
from screening.model.codec import from_json, to_json
from screening.model.dates import DateRange, PartialDate
from screening.model.document import Evidence
from screening.model.evaluation import Evaluation, Outcome
from screening.model.profile import (
    CandidateProfile,
    Certification,
    Channel,
    Concurrency,
    Contact,
    EducationLevel,
    Employment,
    ExperienceClaim,
    Facts,
    Identity,
    Kpi,
    Language,
    License,
    LicenseStatus,
    Platform,
    Statement,
    Study,
    TypingSpeed,
    Use,
)
from screening.model.rubric import Rubric
from screening.vocabulary.load import load_vocabulary
from tests.evaluation.facts import AS_OF

RUBRIC = parse_rubric(
    """
title: all kinds
must_have:
  - {id: crm, kind: platform, any_of: [Salesforce, Zendesk], accept_generic: true, points: 7}
  - {id: crm_long, kind: platform, category: [crm, help_desk], min_months: 12, points: 5}
  - {id: both, kind: platform, all_of: [Salesforce, Zendesk], points: 2}
  - {id: two, kind: platform, category: [crm, help_desk], count: 2, points: 2}
  - {id: months, kind: experience, customer_facing: true, min_months: 12, points: 11}
  - {id: recent, kind: experience, titles: [agent], min_months: 6, within_years: 3}
  - {id: typing, kind: typing, points: 3.3}
  - {id: license, kind: license, any_of: ["P&C", LIFE_HEALTH], state: TX}
nice_to_have:
  - {id: pair, kind: license, all_of: [FINRA_63, PERSONAL_LINES], points: 0.1}
  - {id: school, kind: education, min_level: associate}
  - {id: cisr, kind: certification, any_of: [CISR]}
  - {id: spanish, kind: language, any_of: [Spanish]}
  - {id: chats, kind: channel, any_of: [chat], concurrent: 2}
  - {id: ways, kind: channel, all_of: [chat, phone], points: 0.7}
  - {id: csat, kind: kpi, kpi: CSAT, min: 90, unit: "%"}
  - {id: figures, kind: kpi, points: 4}
  - id: lead
    kind: any
    of:
      - {kind: phrase, topic: leadership}
      - {kind: all, of: [{kind: typing, min_wpm: 60}, {kind: experience, lead: true}]}
""",
    "all.yaml",
    load_vocabulary(),
)

places = st.integers(0, 400).map(lambda start: Evidence(start, start + 5, "words"))
partial = st.builds(PartialDate, st.integers(2016, 2027), st.none() | st.integers(1, 12))
ranges = st.builds(DateRange, st.none() | partial, st.none() | partial, st.booleans(), st.none() | st.integers(1, 30)).map(
    lambda span: replace(span, end=None if span.is_current else span.end)
)
jobs = st.builds(
    lambda title, span, contact, start, lead: Employment(
        title, None, span, contact, Evidence(start, start + 5, "words"), start, start + 60, is_lead=lead
    ),
    st.sampled_from(["Agent", "Cook", "Support Agent", None]),
    ranges,
    st.sampled_from(Contact),
    st.integers(0, 400),
    st.booleans(),
)
platforms = st.builds(
    lambda named, use, evidence, indexes: Platform(named[0], named[1], use, (evidence,), tuple(sorted(indexes))),
    st.sampled_from([("Salesforce", "crm"), ("Zendesk", "help_desk"), ("HubSpot", "crm"), (None, "crm")]),
    st.sampled_from(Use),
    places,
    st.sets(st.integers(0, 1), max_size=2),
)
MORE: dict[str, st.SearchStrategy[Any]] = {
    "employments": jobs,
    "experience_claims": st.builds(ExperienceClaim, st.integers(1, 200), st.booleans(), places),
    "platforms": platforms,
    "licenses": st.builds(
        License,
        st.sampled_from(["P&C", "PROPERTY", "CASUALTY", "PERSONAL_LINES", "LIFE", "HEALTH", "LIFE_HEALTH", "FINRA_63", "FINRA_66"]),
        st.sampled_from(LicenseStatus),
        places,
        st.sampled_from(["TX", "FL", None]),
        st.none(),
        st.none() | partial,
    ),
    "typing_speeds": st.builds(TypingSpeed, st.none() | st.integers(5, 160), st.none(), places),
    "kpis": st.builds(
        Kpi, st.sampled_from(["CSAT", "AHT", "OTHER"]), st.integers(1, 100).map(float), st.sampled_from(["%", "/5"]), places,
        st.booleans(), st.booleans(), st.booleans(),
    ),
    "studies": st.builds(Study, st.sampled_from(EducationLevel), st.booleans(), places),
    "certifications": st.builds(Certification, st.sampled_from(["CISR", "CPCU"]), st.just("designation"), places, st.booleans()),
    "languages": st.builds(Language, st.just("Spanish"), places, st.sampled_from(["", "basic", "fluent"])),
    "channels": st.builds(Channel, st.sampled_from(["chat", "phone"]), places, st.booleans()),
    "concurrency": st.builds(Concurrency, st.integers(1, 4), places),
    "statements": st.builds(Statement, st.sampled_from(["leadership", "upsell", "typing"]), places),
}  # fmt: skip


def built(first: Employment, second: Employment, rest: dict[str, list[Any]]) -> Facts:
    """The first two jobs always exist, so that a platform's jobs do."""
    values: dict[str, Any] = {name: tuple(found) for name, found in rest.items()}
    return Facts(**values | {"employments": (first, second, *rest["employments"])})


facts = st.builds(built, jobs, jobs, st.fixed_dictionaries({name: st.lists(strategy, max_size=3) for name, strategy in MORE.items()}))
additions = st.sampled_from(sorted(MORE)).flatmap(lambda name: st.tuples(st.just(name), MORE[name]))


def judged(said: Facts, rubric: Rubric = RUBRIC) -> Evaluation:
    return evaluate(CandidateProfile("", "", Identity(), said), rubric, as_of=AS_OF)


@settings(max_examples=150)
@given(facts, additions)
def test_more_evidence_never_lowers_points(said: Facts, more: tuple[str, Any]) -> None:
    name, fact = more
    added: dict[str, Any] = {name: (*getattr(said, name), fact)}
    before, after = {each.criterion_id: each for each in judged(said).findings}, judged(replace(said, **added))
    for each in after.findings:
        assert each.points >= before[each.criterion_id].points, (before[each.criterion_id], each)


@settings(max_examples=60)
@given(facts, st.integers(0, 1000))
def test_order_of_criteria_never_changes_points(said: Facts, seed: int) -> None:
    shuffled = list(RUBRIC.criteria)
    Random(seed).shuffle(shuffled)
    one, other = judged(said), judged(said, replace(RUBRIC, criteria=tuple(shuffled)))
    assert (one.gate, one.points, one.open_points) == (other.gate, other.points, other.open_points)


@settings(max_examples=60)
@given(facts, st.lists(st.floats(0, 100), min_size=len(RUBRIC.criteria), max_size=len(RUBRIC.criteria)))
def test_the_gate_does_not_look_at_points(said: Facts, points: list[float]) -> None:
    weighed = tuple(replace(each, points=value) for each, value in zip(RUBRIC.criteria, points, strict=True))
    one, other = judged(said), judged(said, replace(RUBRIC, criteria=weighed))
    assert one.gate is other.gate is gate_of(one.findings)


@settings(max_examples=100)
@given(facts)
def test_every_finding_keeps_its_promises(said: Facts) -> None:
    result = judged(said)
    assert to_json(result) == to_json(judged(said)) and from_json(Evaluation, to_json(result)) == result
    assert 0 <= result.points <= 100 and result.points + result.open_points <= 100.01
    for each in result.findings:
        assert each.sentence and 0 <= each.credit <= 1 and each.points <= each.possible
        assert each.evidence or each.outcome is Outcome.UNCLEAR
        assert (each.outcome is Outcome.UNCLEAR) == bool(each.ask)
        assert each.outcome is Outcome.MET or each.points == 0
