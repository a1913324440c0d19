"""What resumes of one person share, and those of two people do not."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.hiring.likeness import EMAIL, NEARLY_SAME, PHONE, TEXT, likeness, same_numbers, sketch
from screening.model.document import Evidence
from screening.model.profile import Found, Identity

WORDS = [f"word{number}" for number in range(400)]


def found(value: str) -> Found:
    return Found(value, Evidence(0, 1, "x", 1, "", "", 1.0))


def person(*, emails: tuple[str, ...] = (), phones: tuple[str, ...] = ()) -> Identity:
    return Identity(None, tuple(map(found, emails)), tuple(map(found, phones)))


def story(seed: int, length: int = 300) -> list[str]:
    """Words of nobody's resume, the same for the same seed."""
    return random.Random(seed).choices(WORDS, k=length)


def shared(one: str, other: str) -> set[str]:
    """The kinds of keys that two texts share."""
    return {key[0] for key in set(sketch(Identity(), one).keys) & set(sketch(Identity(), other).keys)}


def alike(one: str, other: str) -> float:
    return likeness(sketch(Identity(), one).words, sketch(Identity(), other).words)


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        (person(emails=("ada@x.org",)), person(emails=("ADA@x.org ",)), {EMAIL}),
        (person(emails=("ada@x.org",)), person(emails=("ida@x.org",)), set()),
        (person(phones=("8135550101",)), person(phones=("+1 (813) 555-0101",)), {PHONE}),
        (person(phones=("8135550101",)), person(phones=("8135550102",)), set()),
        (person(phones=("911",)), person(phones=("911",)), set()),
        (person(emails=("a@x.org", "b@x.org")), person(emails=("b@x.org", "c@x.org")), {EMAIL}),
    ],
)
def test_contact(one: Identity, other: Identity, kinds: set[str]) -> None:
    assert {key[0] for key in set(sketch(one, "").keys) & set(sketch(other, "").keys)} == kinds


def test_an_edited_copy_is_nearly_the_same() -> None:
    words = story(1)
    edited = [*words[:40], "new", "line", *words[40:200], *words[215:], "one", "more", "job"]
    assert shared(" ".join(words), " ".join(edited)) == {TEXT}
    assert alike(" ".join(words), "  ".join(edited).upper()) >= NEARLY_SAME


def test_two_people_are_not() -> None:
    texts = [" ".join(story(seed)) for seed in range(12)]
    likest = max(alike(one, other) for place, one in enumerate(texts) for other in texts[:place])
    assert likest < 0.2


def test_half_of_the_words_is_not_nearly_all() -> None:
    one, other = story(3), story(4)
    assert 0.2 < alike(" ".join(one), " ".join(one[:150] + other[:150])) < NEARLY_SAME


def test_a_few_words_say_nothing() -> None:
    short = " ".join(WORDS[:79])
    assert sketch(Identity(), short).words == b"" and shared(short, short) == set()
    assert alike(short, short) == 0.0


@given(st.text(max_size=2000))
def test_the_same_text_gives_the_same_sketch(text: str) -> None:
    one = sketch(Identity(), text)
    assert one == sketch(Identity(), text)
    assert not one.words or likeness(one.words, one.words) == 1.0


def test_same_numbers_are_told_as_the_first_writes_them() -> None:
    assert same_numbers(["(813) 555-0101", "12"], ["18135550101", "12"]) == ("(813) 555-0101",)
