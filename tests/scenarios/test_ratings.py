"""What keeps a scorecard from being locked, totals, flags that ask for a third rater, and the gate of the stage."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.errors import KitError
from screening.model.codec import from_json, to_json
from screening.model.evaluation import Gate, Outcome
from screening.model.scenario import Rating, RatingFlagKind, Scorecard
from screening.scenarios.dimension_file import HERE, parse_dimensions
from screening.scenarios.flags import candidate_flags, rater_flags, raters_needed
from screening.scenarios.gates import Assessment, StageWeights, as_points, assess, combined
from screening.scenarios.kit_file import shipped_kits
from screening.scenarios.ratings import counted, dimension_means, note_warnings, problems, total, total_table
from tests.scenarios.builders import DIMENSIONS, NOON, ratings_of, scorecard_of

KITS = {kit.id: kit for kit in shipped_kits()}
BILLING, PRIVACY = KITS["billing_dispute"], KITS["privacy_trap"]


def sentences(card: Scorecard) -> list[str]:
    return [problem.sentence for problem in problems(card, BILLING, DIMENSIONS)]


def without_note(card: Scorecard, dimension: str) -> Scorecard:
    return replace(card, ratings=tuple(replace(r, note="ok") if r.dimension == dimension else r for r in card.ratings))


def kinds(*cards: Scorecard) -> list[RatingFlagKind]:
    return [flag.kind for flag in candidate_flags(cards, DIMENSIONS)]


def test_the_dimensions_that_ship() -> None:
    assert DIMENSIONS.ids == ("D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8")
    assert [each.weight for each in DIMENSIONS.rated] == [15, 15, 10, 15, 10, 15, 10, 10]
    assert DIMENSIONS.compliance == ("D6",)
    assert all(each.low and each.middle and each.high and each.question for each in DIMENSIONS.rated)
    with pytest.raises(KeyError):
        DIMENSIONS["D9"]


def test_weights_that_do_not_sum_to_100_are_a_fault() -> None:
    text = HERE.read_text(encoding="utf-8").replace("weight: 10", "weight: 15", 1).replace("id: D2", "id: D1")
    with pytest.raises(KitError) as raised:
        parse_dimensions(text, "mine.yaml")
    assert [fault.what for fault in raised.value.faults] == ["the weights sum to 105", "D1 is given twice"]


@pytest.mark.parametrize(
    ("dimension", "score", "asked"),
    [("D1", 1, True), ("D1", 2, True), ("D1", 3, False), ("D1", 4, False), ("D1", 5, True), ("D6", 3, True), ("D6", 4, True)],
)
def test_notes_at_1_2_5_and_always_for_compliance(dimension: str, score: int, asked: bool) -> None:
    found = sentences(without_note(scorecard_of({dimension: score}), dimension))
    assert (found == [f"{DIMENSIONS[dimension].title}: write down what was said or done, a {score} needs it"]) is asked
    assert bool(found) is asked


@pytest.mark.parametrize("dimension", ["D1", "D6"])
def test_not_observed_needs_no_note(dimension: str) -> None:
    assert sentences(without_note(scorecard_of({dimension: None}), dimension)) == []


def test_what_else_keeps_a_scorecard_open() -> None:
    card = scorecard_of(3)
    assert sentences(card) == []
    assert sentences(replace(card, ratings=card.ratings[1:])) == ["Active listening: give a score, or choose not observed"]
    assert sentences(replace(card, ratings=(*card.ratings, card.ratings[0]))) == ["Active listening is rated 2 times; keep one rating"]
    assert sentences(scorecard_of({"D2": 6})) == ["Empathy and de-escalation: 6 is not on the scale of 1 to 5"]
    assert sentences(replace(card, ratings=(*card.ratings, Rating("billing_dispute", "D9", 3)))) == ["D9 is not a dimension"]
    assert sentences(replace(card, trap_broken=None)) == [f"Answer yes or no: {BILLING.trap.question}"]
    assert len(sentences(scorecard_of(3, scenario="late_fee"))) == 8  # nothing rated for this scenario


def test_the_trap_that_fails_by_itself() -> None:
    broken = scorecard_of({"D6": 3}, scenario="privacy_trap", trap_broken=True)
    expected = "You answered yes to the compliance question, so Policy and compliance is a 1"
    assert [each.sentence for each in problems(broken, PRIVACY, DIMENSIONS)] == [expected]
    assert problems(scorecard_of({"D6": 1}, scenario="privacy_trap", trap_broken=True), PRIVACY, DIMENSIONS) == ()
    assert problems(scorecard_of(3, trap_broken=True), BILLING, DIMENSIONS) == ()  # elsewhere the score carries it


@pytest.mark.parametrize(
    ("note", "word"),
    [
        ("Strong accent, hard to follow", "accent"),
        ("good culture fit", "culture fit"),
        ("Her kids were audible", "her kids"),
        ("explained the bill, named January 5", None),
        ("said he accented the wrong figure", "accented"),
        ("gave access to the account", None),
    ],
)
def test_notes_about_what_is_never_rated_are_shown_to_their_writer(note: str, word: str | None) -> None:
    found = note_warnings(note, DIMENSIONS)
    assert [each.split(":")[0] for each in found] == ([f'"{word}"'] if word else [])


def test_totals_are_weighted_and_not_observed_is_never_a_1() -> None:
    assert total(ratings_of(3), DIMENSIONS).value == 3
    assert total(ratings_of({"D1": 5}), DIMENSIONS).value == pytest.approx(3.3)
    seen = total(ratings_of({"D1": None, "D2": 5}), DIMENSIONS)
    assert seen.value == pytest.approx((70 * 3 + 15 * 5) / 85) and seen.weight == 85
    nothing = total(ratings_of(None), DIMENSIONS)
    assert (nothing.value, nothing.weight) == (None, 0)


@given(st.lists(st.none() | st.integers(1, 5), min_size=8, max_size=8))
def test_a_total_lies_between_the_scores_seen(scores: list[int | None]) -> None:
    found = total(ratings_of(dict(zip(DIMENSIONS.ids, scores, strict=True))), DIMENSIONS).value
    seen = [score for score in scores if score is not None]
    assert (found is None) == (not seen)
    assert found is None or min(seen) - 1e-9 <= found <= max(seen) + 1e-9


def test_drafts_never_count_and_an_amendment_changes_no_statistic() -> None:
    first = scorecard_of(2)
    amended = scorecard_of(4, submitted_at=NOON + timedelta(hours=1))
    draft = scorecard_of(5, interviewer="bob", submitted_at=None)
    assert counted([amended, draft, first]) == (first,)
    other = scorecard_of(4, scenario="late_fee", submitted_at=NOON + timedelta(hours=2))
    assert counted([amended, other, first]) == (first, other)
    assert [each.mean for each in dimension_means([amended, other, first], DIMENSIONS)] == [3.0] * 8


def test_means_come_with_their_number_of_raters() -> None:
    found = dimension_means([scorecard_of({"D1": 5, "D8": None}), scorecard_of({"D1": 4, "D8": None}, "bob")], DIMENSIONS)
    assert (found[0].mean, found[0].raters) == (4.5, 2)
    assert (found[7].mean, found[7].raters) == (None, 0)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"D1": 3}, {"D1": 4}, []),
        ({"D1": 2}, {"D1": 4}, [RatingFlagKind.WIDE_RANGE]),
        ({"D6": 2}, {"D6": 3}, [RatingFlagKind.COMPLIANCE_SPLIT]),
        ({"D6": 3}, {"D6": 4}, []),
        ({"D6": 1}, {"D6": 2}, []),
        (3, 4, [RatingFlagKind.TOTALS_APART]),
        ({"D1": None}, {"D1": 5}, []),
    ],
)
def test_where_two_raters_disagree(one: dict[str, int], other: dict[str, int], expected: list[RatingFlagKind]) -> None:
    assert kinds(scorecard_of(one), scorecard_of(other, "bob")) == expected


def test_a_scorecard_too_quick_too_early_or_without_notes() -> None:
    assert kinds(scorecard_of(3, play_ended_at=None, submitted_at=NOON + timedelta(seconds=59))) == [RatingFlagKind.TOO_QUICK]
    assert kinds(scorecard_of(3, play_ended_at=None, submitted_at=NOON + timedelta(seconds=60))) == []
    assert kinds(scorecard_of(3, submitted_at=NOON + timedelta(minutes=5))) == [RatingFlagKind.BEFORE_END]
    assert kinds(without_note(scorecard_of({"D6": 4}), "D6")) == [RatingFlagKind.MISSING_NOTE]
    assert kinds(scorecard_of(3, trap_broken=True), scorecard_of(3, "bob")) == [RatingFlagKind.COMPLIANCE_SPLIT]


def test_any_flag_asks_for_a_third_rater_and_no_score_is_lost() -> None:
    cards = [scorecard_of({"D1": 2}), scorecard_of({"D1": 4}, "bob")]
    flags = candidate_flags(cards, DIMENSIONS)
    assert (raters_needed(()), raters_needed(flags)) == (2, 3)
    assert dimension_means(cards, DIMENSIONS)[0].mean == 3.0
    assert flags[0].sentence == "Active listening: rated from 2 to 4" and flags[0].dimension == "D1"


def test_halo_from_three_candidates_on() -> None:
    cards = [scorecard_of(score, application=f"a{score}") for score in (2, 3, 4)]
    found = [flag for flag in rater_flags(cards, DIMENSIONS) if flag.kind is RatingFlagKind.HALO]
    assert [(flag.interviewer, flag.sentence) for flag in found] == [("ann", "The same score on all 8 dimensions for 3 candidates")]
    assert rater_flags(cards[:2], DIMENSIONS) == ()
    assert rater_flags([*cards[:2], scorecard_of({"D1": 2}, application="a9")], DIMENSIONS) == ()


def test_a_narrow_rater_from_eight_candidates_on() -> None:
    cards = [scorecard_of({"D1": 3 + i % 2}, application=f"a{i}") for i in range(8)]
    assert [flag.kind for flag in rater_flags(cards, DIMENSIONS)] == [RatingFlagKind.HALO, RatingFlagKind.NARROW]
    assert RatingFlagKind.NARROW not in [flag.kind for flag in rater_flags(cards[:7], DIMENSIONS)]
    wide = [scorecard_of({"D1": 1 + i % 5, "D2": 1 + i % 5, "D3": 1 + i % 4}, application=f"a{i}") for i in range(8)]
    assert RatingFlagKind.NARROW not in [flag.kind for flag in rater_flags(wide, DIMENSIONS)]


def test_a_rater_far_above_the_others() -> None:
    cards = [
        scorecard_of({"D1": 1 + i % 3, "D2": 3} if who != "high" else {each: min(5, 4 + i % 2) for each in DIMENSIONS.ids}, who, f"a{i}")
        for i in range(8)
        for who in ("ann", "bob", "high")
    ]
    severe = [flag for flag in rater_flags(cards, DIMENSIONS) if flag.kind is RatingFlagKind.SEVERITY]
    assert [flag.interviewer for flag in severe] == ["high"]
    assert severe[0].sentence.startswith("Rates 1.") and "higher than the others, over 8 candidates" in severe[0].sentence


def gate_of(*cards: Scorecard, adjusted: float | None = None) -> Assessment:
    return assess(cards, DIMENSIONS, KITS.values(), adjusted=adjusted)


def outcome(found: Assessment, check: str) -> Outcome:
    return next(each.outcome for each in found.checks if each.id == check)


def test_the_gate_of_the_stage() -> None:
    assert gate_of(scorecard_of(3), scorecard_of(3, "bob")).gate is Gate.PASSED
    assert gate_of(scorecard_of(3)).gate is Gate.REVIEW  # one rater is not enough
    assert gate_of().gate is Gate.REVIEW
    low = gate_of(scorecard_of({"D1": 2}), scorecard_of({"D1": 2}, "bob"))
    assert (low.gate, outcome(low, "overall"), outcome(low, "lowest")) == (Gate.FAILED, Outcome.NOT_MET, Outcome.MET)
    compliance = gate_of(scorecard_of({"D6": 2, "D1": 5}), scorecard_of({"D6": 2, "D1": 5}, "bob"))
    assert (outcome(compliance, "overall"), outcome(compliance, "D6")) == (Outcome.MET, Outcome.NOT_MET)
    one_bad = gate_of(scorecard_of({"D7": 1, "D1": 5}), scorecard_of({"D7": 1, "D1": 5}, "bob"))
    assert outcome(one_bad, "lowest") is Outcome.NOT_MET and one_bad.checks[-1].sentence == "Below 2: Case note 1.00"


def test_unobserved_compliance_is_open_and_never_failed() -> None:
    found = gate_of(scorecard_of({"D6": None}), scorecard_of({"D6": None}, "bob"))
    assert (found.gate, outcome(found, "D6")) == (Gate.REVIEW, Outcome.UNCLEAR)


def test_the_adjusted_mean_decides_and_the_raw_one_stays() -> None:
    found = gate_of(scorecard_of(3), scorecard_of(3, "bob"), adjusted=2.9)
    assert (found.gate, found.raw, found.adjusted, found.raters) == (Gate.FAILED, 3.0, 2.9, 2)


def test_a_flag_holds_the_gate_until_a_third_has_rated() -> None:
    two = (scorecard_of({"D1": 2, "D2": 5}), scorecard_of({"D1": 4}, "bob"))
    assert gate_of(*two).gate is Gate.REVIEW
    assert gate_of(*two).checks[0].sentence == "Rated by 2, 3 needed, since their ratings raised a flag"
    assert gate_of(*two, scorecard_of({"D1": 4}, "cy")).gate is Gate.PASSED


def test_the_trap_fails_the_gate_only_where_it_is_automatic() -> None:
    broken = [scorecard_of({"D6": 1}, who, scenario="privacy_trap", trap_broken=True) for who in ("ann", "bob")]
    assert outcome(gate_of(*broken), "trap") is Outcome.NOT_MET
    split = [broken[0], scorecard_of(3, "bob", scenario="privacy_trap")]
    assert outcome(gate_of(*split), "trap") is Outcome.UNCLEAR
    elsewhere = [scorecard_of(3, who, trap_broken=True) for who in ("ann", "bob")]
    assert gate_of(*elsewhere).gate is Gate.PASSED


def test_the_combined_order_is_arithmetic() -> None:
    weights = StageWeights()
    assert combined(weights, resume=80, simulation=4, interview=3).points == pytest.approx(0.2 * 80 + 0.4 * 75 + 0.4 * 50)
    assert combined(weights, resume=80, simulation=None, interview=3).missing == ("simulation",)
    assert combined(StageWeights(20, 80, 0), resume=50, simulation=5, interview=None).points == 90
    assert (as_points(1), as_points(5)) == (0, 100)
    with pytest.raises(ValueError, match="sum to 100"):
        StageWeights(50, 50, 50)


def test_the_table_of_totals() -> None:
    table = total_table([scorecard_of(3), scorecard_of(4, "bob"), scorecard_of(None, "cy")], DIMENSIONS)
    assert (table.candidates, table.raters) == (("a1",), ("ann", "bob"))


def test_a_scorecard_survives_being_stored() -> None:
    card = scorecard_of({"D1": None, "D6": 1}, trap_broken=None)
    assert from_json(Scorecard, to_json(card)) == card
