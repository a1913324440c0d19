"""The data of the candidate's panes: pieces of text and places on the page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.actions.views import Mark
from screening.model.document import Flag, FlagKind
from screening.model.evaluation import Outcome
from screening.ui.panes import _beside, segments
from screening.ui.panes import _flag as pane_flag
from screening.ui.parts import FLAG_WORDS

TEXT = "Answered chats in Zendesk"
SPANS = st.sampled_from([(start, end) for end in range(1, len(TEXT) + 1) for start in range(end)])


def marks(*spans: tuple[int, int]) -> tuple[Mark, ...]:
    return tuple(Mark(number, ("a",), Outcome.MET, *span) for number, span in enumerate(spans, 1))


def test_a_quotation_is_one_piece() -> None:
    assert segments(TEXT, marks((18, 25))) == [("Answered chats in ", []), ("Zendesk", [1])]


def test_nested_quotations_both_show_the_shorter_one_last() -> None:
    assert segments("one two three", marks((0, 13), (4, 7))) == [("one ", [1]), ("two", [1, 2]), (" three", [1])]


def test_nothing_marked_is_one_piece() -> None:
    assert segments(TEXT, ()) == [(TEXT, [])]


@given(st.lists(SPANS, max_size=6))
def test_pieces_are_the_text_and_each_mark_covers_its_words(spans: list[tuple[int, int]]) -> None:
    pieces = segments(TEXT, marks(*spans))
    assert "".join(words for words, _ in pieces) == TEXT
    for number, (start, end) in enumerate(spans, 1):
        assert "".join(words for words, numbers in pieces if number in numbers) == TEXT[start:end]


def test_flags_are_said_in_words() -> None:
    shown = pane_flag(Flag(FlagKind.HIDDEN_TEXT, "white  words", 2))
    assert shown.pop("about").startswith("Words that a reader cannot see")
    assert shown == {"icon": "hidden", "word": "Hidden text", "detail": "white words", "page": 2, "full": "white  words"}
    assert all(pane_flag(Flag(kind, "x"))["word"] for kind in FlagKind)
    assert {kind.value for kind in FlagKind} <= set(FLAG_WORDS)


@pytest.mark.parametrize(
    ("label", "sentence", "shown"),
    [
        ("Service badge", "Service badge not stated", "not stated"),
        ("High school diploma or GED", "High school diploma or GED stated", "stated"),
        ("Typing, 40 words a minute", "No typing speed stated", "No typing speed stated"),
        ("Spanish", "Spanish", "Spanish"),
    ],
)
def test_a_sentence_does_not_repeat_its_label(label: str, sentence: str, shown: str) -> None:
    assert _beside(label, sentence) == shown
