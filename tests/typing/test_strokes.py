"""Timelines: what hands can have made, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.model.assessment import AssessmentKind, AssessmentPlan, Edit, LoadFigures, NoteFigures, TypingFigures
from screening.typing.chats import load_chats
from screening.typing.passages import text_from
from screening.typing.strokes import MOST_EDITS, Impossible, read_edits, refuse_impossible, sent_texts, text_of
from screening.typing.typed import fields_of, figures_of

MINUTE = AssessmentPlan(AssessmentKind.TYPING, 60)


def typed(text: str, *, every: int = 100, start: int = 0, field: str = "") -> list[Edit]:
    """A text typed letter by letter, about one every so many milliseconds, as unevenly as hands do."""
    return [Edit(start + every * (place + 1) + every * (place * 7 % 5) // 15, field, place, 0, sign) for place, sign in enumerate(text)]


def test_a_minute_of_typing() -> None:
    found = figures_of(MINUTE, typed(text_from(0)[:300], every=199))
    assert isinstance(found, TypingFigures)
    assert (found.keystrokes, found.gross, found.net, found.accuracy, found.doubts) == (300, 60.0, 60.0, 1.0, ())


def test_what_was_taken_out_again_counts_as_corrected_only() -> None:
    edits = [*typed("Thx"), Edit(400, "", 2, 1, ""), Edit(500, "", 2, 0, "ank you")]
    found = figures_of(MINUTE, edits)
    assert isinstance(found, TypingFigures) and (found.keystrokes, found.corrected) == (9, 1)


def test_what_came_after_the_end_does_not_count() -> None:
    early, late = typed("Thank you "), typed("for calling", start=60_001)
    assert figures_of(MINUTE, [*early, *(each._replace(at=each.at + 10) for each in late)]) == figures_of(MINUTE, early)


def test_suggestions_of_a_phone_are_for_a_person_to_look_at() -> None:
    edits = [Edit(900 * place, "", len(" ".join(text_from(0).split()[:place])), 0, word) for place, word in enumerate(["Thank ", "you "])]
    found = figures_of(MINUTE, [edits[0], edits[1]._replace(at=6)])
    assert isinstance(found, TypingFigures) and len(found.doubts) == 1


@pytest.mark.parametrize(
    ("edits", "why"),
    [
        ([Edit(200, "", 0, 0, "a"), Edit(100, "", 1, 0, "b")], "backwards"),
        ([Edit(-1, "", 0, 0, "a")], "backwards"),
        ([Edit(61_600, "", 0, 0, "a")], "after the end"),
        ([Edit(1, "", 5, 0, "a")], "do not fit"),
        ([Edit(1, "", 0, 1, "")], "do not fit"),
        ([Edit(1, "", 0, -1, "a")], "do not fit"),
        ([Edit(1, "", 0, 0, "")], "do not fit"),
        ([Edit(1, "", 0, 0, text_from(0))], "at once"),
        ([Edit(1, "", 0, 0, "a" * 25)], "at once"),
        (typed("a" * 20, every=10), "20 keys"),
        (typed("a" * 1_000, every=0), "20 keys"),
    ],
)
def test_what_nobody_can_have_typed_is_refused(edits: list[Edit], why: str) -> None:
    with pytest.raises(Impossible, match=why):
        refuse_impossible(edits, until_ms=60_000)


STOOD = "Thank you for calling about your"
PUT_BACK = [*typed(STOOD), Edit(9_000, "", 0, 32, ""), Edit(9_900, "", 0, 0, STOOD)]


def test_undo_brings_back_what_stood_and_nothing_else() -> None:
    refuse_impossible(PUT_BACK, until_ms=60_000)
    found = figures_of(MINUTE, PUT_BACK)
    assert isinstance(found, TypingFigures) and (text_of(PUT_BACK), found.doubts) == (STOOD, ())
    for other in ("Thank you for calling about them", "Thank you for calling about your parcel"):
        with pytest.raises(Impossible, match="at once"):
            refuse_impossible([*PUT_BACK[:-1], PUT_BACK[-1]._replace(text=other)], until_ms=60_000)
    with pytest.raises(Impossible, match="at once"):
        refuse_impossible([*PUT_BACK, PUT_BACK[-1]._replace(at=32)], until_ms=60_000)  # twice is more than stood
    with pytest.raises(Impossible, match="60 times"):
        refuse_impossible([*PUT_BACK[:-2], *(each._replace(ms=9_900) for each in PUT_BACK[-2:] * 60)], until_ms=60_000)


def test_a_machine_is_for_a_person_to_look_at() -> None:
    evenly = [each._replace(ms=150 * place) for place, each in enumerate(typed(text_from(0)[:300]))]
    found = figures_of(MINUTE, evenly)
    assert isinstance(found, TypingFigures) and found.doubts == ("The keys came as evenly as a machine sends them",)


def test_a_sign_newer_than_ours_stays_one_sign() -> None:
    (edit,) = read_edits([[1, "", 0, 0, "a\u0378b"]], [""])
    assert edit.text == "a\ufffdb"


def test_fast_hands_are_not_refused() -> None:
    refuse_impossible(typed(text_from(0)[:900], every=40), until_ms=60_000)  # 300 words a minute


@pytest.mark.parametrize(
    "sent",
    [
        None, {}, [1], [[1, "", 0, 0]], [[1, "", 0, 0, "a", 1]], [["1", "", 0, 0, "a"]], [[True, "", 0, 0, "a"]], [[1.5, "", 0, 0, ""]],
        [[1, "other", 0, 0, "a"]], [[1, "", 0, 0, None]], [[1, "", 0, 0, "\0"]], [[1, "", 0, 0, "\ud800"]], [[2**60, "", 0, 0, "a"]],
    ],
)  # fmt: skip
def test_nonsense_is_no_timeline(sent: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        read_edits(sent, [""])


def test_a_hundred_thousand_keystrokes_meet_a_plain_limit() -> None:
    with pytest.raises(Impossible, match=f"More than {MOST_EDITS:,} keystrokes"):
        read_edits([[1, "", 0, 0, "a"]] * 100_000, [""])


EDITS = st.lists(st.tuples(st.integers(-5, 70_000), st.integers(-1, 9), st.integers(-1, 5), st.text("ab \n", max_size=30)), max_size=40)


@given(EDITS)
def test_whatever_is_sent_is_refused_or_scored_within_bounds(sent: list[tuple[int, int, int, str]]) -> None:
    edits = read_edits([[ms, "", at, gone, text] for ms, at, gone, text in sent], [""])
    try:
        refuse_impossible(edits, until_ms=60_000)
    except Impossible:
        return
    found = figures_of(MINUTE, edits)
    assert isinstance(found, TypingFigures) and 0 <= found.net <= found.gross and 0 <= found.accuracy <= 1
    assert found.keystrokes <= sum(len(each.text) for each in edits)


@given(st.text("abc ", min_size=1, max_size=30))
def test_typing_a_text_makes_that_text(text: str) -> None:
    edits = typed(text)
    assert text_of(edits) == text
    assert sent_texts([*edits, Edit(9_999, "", -1, 0, "")]) == ((9_999, "", text),)


def test_replies_to_the_wrong_customer_are_counted() -> None:
    plan = AssessmentPlan(AssessmentKind.LOAD, 180)
    assert fields_of(plan) == ("a", "b", "c", "note")
    first, second, third = load_chats()[0].chats

    def reply(field: str, text: str, at: int) -> list[Edit]:
        return [*typed(text, start=at * 1000, field=field), Edit(at * 1000 + 20_000, field, -1, 0, "")]

    edits = [
        *reply("a", "Your kettle comes on Wednesday, Wanda.", 5),
        *reply("a", "The label for your boots is free.", 26),  # meant for the second
        *reply("b", "Hello Tobias, send them back for free.", 50),
        *typed("K-208 due on Wednesday", start=80_000, field="note"),
    ]
    found = figures_of(plan, edits, pasted=1)
    assert isinstance(found, LoadFigures)
    assert [(each.customer, len(each.replies), each.wrong, each.unanswered) for each in found.chats] == [
        (first.customer, 2, 1, 1),
        (second.customer, 1, 0, 1),
        (third.customer, 0, 0, 2),
    ]
    assert (found.chats[0].longest_wait, found.note, found.pasted) == (25.0, "K-208 due on Wednesday", 1)


def test_a_note_and_the_time_it_took() -> None:
    plan = AssessmentPlan(AssessmentKind.NOTE, 300)
    found = figures_of(plan, [*typed("Asked for credit.\nGave it.", start=4_000, field="note"), Edit(9_000, "note", -1, 0, "")])
    assert found == NoteFigures("Asked for credit.\nGave it.", 4.1, 9.0)
