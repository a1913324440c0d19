"""Gross, net and accuracy: the printed vectors, wrong words as a table, and what must hold for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.typing.score import figures, wrong_words


@pytest.mark.parametrize(
    ("keystrokes", "seconds", "errors", "gross", "net", "accuracy"),
    [(1750, 300, 5, 70.0, 69.0, 0.9857), (300, 60, 4, 60.0, 56.0, 0.9333), (50, 60, 30, 10.0, 0.0, 0.0), (0, 60, 0, 0.0, 0.0, 0.0)],
)
def test_the_printed_vectors(keystrokes: int, seconds: float, errors: int, gross: float, net: float, accuracy: float) -> None:
    found = figures(keystrokes, seconds, errors)
    assert (found.gross, found.net, found.accuracy) == (gross, net, accuracy)


def test_no_time_is_no_result() -> None:
    with pytest.raises(ValueError, match="no time"):
        figures(10, 0, 0)


ASKED = "Good morning and thank you for your patience."


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("", 0),
        ("   ", 0),
        (ASKED, 0),
        ("Good morning and tha", 0),  # the time was over in the middle of a word
        ("Good morning and thx", 1),
        ("good morning and thank", 1),
        ("Good mroning and thank", 1),
        ("Good and thank you", 1),  # one left out
        ("Good morning and and thank", 1),  # one too many
        ("Good morning and thank you for your patience", 0),  # the full stop is still to come
        ("Good morning and thank you for your patience ", 1),  # it will not come any more
        ("Goodmorning and thank", 2),
        ("x y z", 3),
        ("Good morning and thank you for your patience. More", 1),
    ],
)
def test_wrong_words(typed: str, wrong: int) -> None:
    assert wrong_words(ASKED, typed) == wrong


WORDS = st.lists(st.sampled_from(["hold", "the", "line", "please", "42", "Thanks,"]), min_size=1, max_size=12).map(" ".join)


@given(WORDS, st.integers(0, 80))
def test_the_beginning_of_a_text_has_no_wrong_word(asked: str, length: int) -> None:
    assert wrong_words(asked, asked[:length]) == 0


@given(WORDS, WORDS)
def test_never_more_wrong_than_was_typed(asked: str, typed: str) -> None:
    assert 0 <= wrong_words(asked, typed) <= len(typed.split())


@given(st.integers(0, 10_000), st.floats(1, 600), st.integers(0, 500))
def test_one_more_wrong_word_never_helps(keystrokes: int, seconds: float, errors: int) -> None:
    found, worse = figures(keystrokes, seconds, errors), figures(keystrokes, seconds, errors + 1)
    assert 0 <= worse.net <= found.net <= found.gross == worse.gross
    assert 0 <= worse.accuracy <= found.accuracy <= 1
