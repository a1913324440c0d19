"""Tries run out for a key, come back with time, and are nobody else's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from screening.access import throttle
from screening.access.secrets import browser_mark, known_browser
from screening.access.throttle import Throttle


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_tries_run_out_and_come_back_one_by_one() -> None:
    clock = Clock()
    door = Throttle(burst=3, pause=10, clock=clock)
    assert [door.take("a") for _ in range(5)] == [True, True, True, False, False]
    clock.now += 9
    assert not door.take("a")
    clock.now += 1
    assert [door.take("a"), door.take("a")] == [True, False]
    clock.now += 1_000
    assert [door.take("a") for _ in range(4)] == [True, True, True, False]


def test_asking_while_there_is_none_costs_nothing() -> None:
    clock = Clock()
    door = Throttle(burst=1, pause=10, clock=clock)
    assert door.take("a")
    assert not any(door.take("a") for _ in range(10_000))
    clock.now += 10
    assert door.take("a")


@given(st.lists(st.sampled_from("abc"), max_size=60))
def test_one_key_never_costs_another(keys: list[str]) -> None:
    together, alone = Throttle(burst=4, pause=10, clock=Clock()), Throttle(burst=4, pause=10, clock=Clock())
    assert [answer for key in keys for answer in [together.take(key)] if key == "a"] == [alone.take("a") for key in keys if key == "a"]


def test_memory_is_bounded() -> None:
    door = Throttle(clock=Clock())
    for number in range(throttle.MOST_KEYS + 500):
        door.take(f"key {number}")
    assert len(door._full_at) <= throttle.MOST_KEYS


def test_a_known_browser_is_known_for_its_e_mail_only() -> None:
    mark = browser_mark("key", "ana@example.org")
    assert known_browser("key", " Ana@Example.org ", mark)
    for key, email, given_mark in (
        ("other", "ana@example.org", mark),
        ("key", "bo@example.org", mark),
        ("key", "ana@example.org", mark[:-1] + "z"),
        ("key", "ana@example.org", "forged.é"),
        ("key", "ana@example.org", ""),
    ):
        assert known_browser(key, email, given_mark) == ""
