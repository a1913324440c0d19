"""The reference transcripts: long enough, told apart, and every key score earned by a line that is there."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import combinations

import pytest

from screening.errors import KitError
from screening.model.gym import Speaker, Transcript
from screening.scenarios.gym import compare
from screening.scenarios.transcript_file import TRANSCRIPTS, parse_transcript, shipped_transcripts
from tests.scenarios.builders import DIMENSIONS

ALL = shipped_transcripts()
ALIKE = 0.6  # of two texts in the same order; "the same call with another name" is far above


@pytest.mark.parametrize("each", ALL, ids=lambda each: each.id)
def test_a_transcript_holds_what_it_promises(each: Transcript) -> None:
    assert each.turns >= 25
    assert each.lines[0].speaker is Speaker.CUSTOMER and each.lines[-1].speaker is Speaker.NOTE
    assert tuple(key.dimension for key in each.key) == DIMENSIONS.ids
    for key in each.key:
        line = each.lines[key.line]
        assert 1 <= key.score <= 5 and key.why and line.speaker is not Speaker.CUSTOMER
        assert (line.speaker is Speaker.NOTE) == (key.dimension == "D7")  # the case note is judged by the note, the rest by what was said


def test_there_are_enough_on_three_levels() -> None:
    assert len(ALL) >= 6 and len({each.id for each in ALL}) == len(ALL)
    assert [sum(each.level == level for each in ALL) >= 2 for level in (1, 2, 3)] == [True] * 3
    assert len(list(TRANSCRIPTS.glob("*.yaml"))) == len(ALL)


@pytest.mark.parametrize("dimension", DIMENSIONS.ids)
def test_the_keys_spread_so_that_one_score_for_all_is_never_right(dimension: str) -> None:
    given = {key.score for each in ALL for key in each.key if key.dimension == dimension}
    assert max(given) - min(given) >= 2
    assert not any(compare(each, dict.fromkeys(DIMENSIONS.ids, score)).passed for each in ALL for score in range(1, 6))


@pytest.mark.parametrize(("one", "other"), list(combinations(ALL, 2)), ids=lambda each: each.id)
def test_no_two_are_alike(one: Transcript, other: Transcript) -> None:
    assert SequenceMatcher(None, one.lines[0].words, other.lines[0].words).ratio() < ALIKE
    assert SequenceMatcher(None, one.fault, other.fault).ratio() < ALIKE
    assert one.setting != other.setting
    assert [key.score for key in one.key] != [key.score for key in other.key]
    lowest = [{key.dimension for key in each.key if key.score == min(k.score for k in each.key)} for each in (one, other)]
    assert lowest[0] != lowest[1]


def test_faults_of_a_file_are_told_with_their_remedy() -> None:
    text = (TRANSCRIPTS / "first_bill.yaml").read_text(encoding="utf-8")
    with pytest.raises(KitError, match="stands 0 times") as absent:
        parse_transcript(text.replace('line: "Then there are two ways"', 'line: "Nobody said this"'), "a.yaml")
    assert "quote words of exactly one line" in str(absent.value)
    with pytest.raises(KitError, match="has no speaker"):
        parse_transcript(text.replace("  A: Nothing at all.", "  Nothing at all."), "a.yaml")
    with pytest.raises(KitError, match="D8 has no key score"):
        parse_transcript(text.replace("  D8:\n", "  D9:\n"), "a.yaml")
    with pytest.raises(KitError, match="turns"):
        parse_transcript("\n".join(line for line in text.splitlines() if not line.startswith("  C: ")), "a.yaml")


def key_of(each: Transcript) -> dict[str, int]:
    return {key.dimension: key.score for key in each.key}


@pytest.mark.parametrize("each", ALL, ids=lambda each: each.id)
def test_the_key_itself_passes_at_no_distance(each: Transcript) -> None:
    found = compare(each, key_of(each))
    assert (found.passed, found.distance, found.same, found.missed) == (True, 0.0, 8, ())


def test_what_keeps_a_try_from_being_passed() -> None:
    each = next(one for one in ALL if one.id == "just_the_balance")
    key = key_of(each)
    far = compare(each, {**key, "D1": key["D1"] - 2})
    assert far.missed == ("Active listening: more than 1 point from the key",) and far.distance == 0.25
    one_off = compare(each, {name: score + 1 for name, score in key.items()})
    assert one_off.same == 0 and one_off.missed == ("0 of 8 scores are the same as the key, 4 are asked",)
    near = compare(each, {**key, "D1": key["D1"] + 1, "D2": key["D2"] - 1, "D3": key["D3"] + 1, "D4": key["D4"] + 1})
    assert near.passed and near.same == 4 and [one.points for one in near.dimensions[:4]] == [1, -1, 1, 1]
    weak = next(one for one in ALL if key_of(one)["D6"] == 2)
    split = compare(weak, {**key_of(weak), "D6": 3})
    assert not split.passed and "both sides" in split.missed[0]
