"""At least twelve passages, none harder than another."""

from __future__ import annotations

from dataclasses import fields

import pytest

from screening.typing.chats import is_for_another, load_chats
from screening.typing.passages import Difficulty, load_passages, measure, syllables, text_from

WITHIN = 0.05


@pytest.mark.parametrize("what", [field.name for field in fields(Difficulty)])
def test_all_are_equally_hard(what: str) -> None:
    found = [getattr(measure(each.text), what) for each in load_passages()]
    mean = sum(found) / len(found)
    assert all(abs(each / mean - 1) <= WITHIN for each in found), dict(zip([each.id for each in load_passages()], found, strict=True))


def test_there_are_twelve_and_each_is_another() -> None:
    known = load_passages()
    assert len(known) >= 12 == len({each.id for each in known}) and len({each.text[:20] for each in known}) == len(known)
    assert all(each.text.isascii() and each.text.isprintable() for each in known)  # every keyboard has them


def test_a_text_begins_with_any_of_them_and_holds_all() -> None:
    for start, each in enumerate(load_passages()):
        assert text_from(start).startswith(each.text) and len(text_from(start)) == len(text_from(0))


@pytest.mark.parametrize(("word", "number"), [("late,", 1), ("table", 2), ("parcel", 2), ("14", 1), ("insurance.", 3), ("I", 1)])
def test_syllables(word: str, number: int) -> None:
    assert syllables(word) == number


def test_every_customer_can_be_told_from_the_others() -> None:
    for each in load_chats():
        assert 2 <= len(each.chats) <= 3
        for chat in each.chats:
            assert not is_for_another(" ".join(line.text for line in chat.lines), chat, each.chats)
            assert all(
                is_for_another(f"About {mark}:", chat, each.chats) for other in each.chats if other is not chat for mark in other.marks
            )
