"""Typing speeds: every way they are written, and the figures that are something else."""

from __future__ import annotations

import pytest

from screening.extraction.typing_speed import MOST_SPEEDS, find_typing_speeds
from screening.model.profile import TypingSpeed
from screening.vocabulary.load import Vocabulary

from .outlines import in_job, in_skills, outline_of


def speeds(text: str, vocabulary: Vocabulary) -> tuple[TypingSpeed, ...]:
    return find_typing_speeds(outline_of(text, vocabulary), vocabulary)


def wpm(text: str, vocabulary: Vocabulary) -> int | None:
    return max((each.wpm for each in speeds(text, vocabulary) if each.wpm is not None), default=None)


HITS = [
    ("about fifty words a minute", 50),
    ("Fast keyboard, sixty-five words a\nminute", 65),
    ("forty to forty-five words per minute", 40),
    ("45 WPM", 45),
    ("45wpm", 45),
    ("60+ wpm", 60),
    ("55-60 WPM", 55),
    ("55 to 60 wpm", 55),
    ("50 \u2013 55 WPM", 50),
    ("type 55 words per minute", 55),
    ("Types 62 words a minute", 62),
    ("typing speed: 70", 70),
    ("Typing Speed 51 Words per Minute", 51),
    ("70 w.p.m.", 70),
    ("net 52 wpm @ 98%", 52),
    ("52 net wpm", 52),
    ("wpm 38", 38),
    ("WPM: 65", 65),
    ("Typing (70wpm)", 70),
    ("Typing speed (WPM): 65", 65),
    ("I type about 45 wpm with great accuracy", 45),
    ("Can type 61 words per minute", 61),
    ("120+WPM", 120),
    ("Typing: 48 wpm, 10-key by touch", 48),
    ("I type 40 wpm minimum", 40),
    ("Exceeded the 50 WPM requirement", 50),
    ("Typing course finished at 60 WPM", 60),
    ("Used to be 40 and is now 61 WPM", 61),
    ("Keyboard 64 words/min", 64),
    ("66 wpm *Excel *Filing", 66),
    ("Able to type 46 wpm", 46),
    ("Types 49 Words Per Minute", 49),
    ("typing, 50 wpm", 50),
    ("Typing Certificate 43 wpm", 43),
    ("60 words-per-minute", 60),
    ("Typist, 72 WPM", 72),
    ("Typing speed of 58 WPM", 58),
    ("[45] WPM", 45),
    ("Increased my typing speed from 35 to 55 WPM", 55),
    ("Typing test: 52 wpm, 97%", 52),
    ("Typing - 45", 45),
    ("45 WPM typing, 50 WPM on a good day", 45),
    ("Between 50 and 60 wpm", 50),
    ("Typing requirement met at 51 wpm", 51),
    ("55 wpm and I speak Spanish", 55),
    ("About 38 to 40 words per minute on a good day", 38),
    ("Data entry and 10-key; types 55 wpm", 55),
]


@pytest.mark.parametrize(("words", "value"), HITS)
def test_words_a_minute(words: str, value: int, vocabulary: Vocabulary) -> None:
    for text in (in_skills(words), in_skills(f"Excel, {words}, filing"), f"Summary\n{words}.\n"):
        assert wpm(text, vocabulary) == value, text


NEAR_MISSES = [
    "[Number] WPM",
    "XX WPM",
    "___ wpm",
    "Typing",
    "Fast typing skills",
    "Wi-Fi WPM settings",
    "Wrote 45 words on each card",
    "Heart rate 60 wpm",
    "Reads 250 words per minute",
    "Speaks 150 words per minute",
    "Reading speed 300 wpm",
    "Shorthand 80 wpm",
    "Fan speed 90 rpm",
    "5 WPM",
    "450 WPM",
    "Must type 40 wpm",
    "Requires 45 wpm",
    "40 wpm required",
    "Typing 8 years",
    "Typed 45 pages",
    "Typing 3 reports a day",
    "10-key 55 wpm",
    "Typing 100% accuracy",
    "Typed 45,000 records",
    "Typing up to 30 letters a week",
    "Working toward 60 wpm",
    "Ten key 120 wpm",
    "Tested applicants who typed 60 wpm",
    "Hired agents typing 45 WPM or more",
    "Trained team to type 55 wpm",
    "Typing 101 course",
    "Typing 60 WPM (years ago)",
    "Typing 60 WPM by fall",
    "60 WPM shorthand",
    "The average rose to 58 WPM",
    "Typing class catalogue: 25 WPM to 60 WPM",
    "Typing classes: beginners 25 WPM",
    "Working up to 45 wpm",
    "Typed 75 wpm in 1988",
    "Once the fastest typist in the pool at 90 wpm",
    "Administered 35 wpm typing tests to applicants",
]


@pytest.mark.parametrize("words", NEAR_MISSES)
def test_other_figures(words: str, vocabulary: Vocabulary) -> None:
    assert wpm(in_skills(words), vocabulary) is None
    assert wpm(in_job(words), vocabulary) is None


KEYSTROKES = [
    ("Data entry 10,000 KPH", 10000, False),
    ("10k KSPH", 10000, False),
    ("12,000 keystrokes per hour", 12000, False),
    ("8000 kph data entry", 8000, False),
    ("10-key by touch 8,000 kph", 8000, True),
    ("Ten-key: 10,000 KSPH", 10000, True),
    ("10-key by sight 9,500", 9500, True),
    ("9,000-11,000 KSPH", 9000, False),
    ("Keystrokes: 10,200 per hour", 10200, False),
    ("KPH: 9,400", 9400, False),
]


@pytest.mark.parametrize(("words", "kph", "ten_key"), KEYSTROKES)
def test_keystrokes_an_hour(words: str, kph: int, ten_key: bool, vocabulary: Vocabulary) -> None:
    (found,) = speeds(in_skills(words), vocabulary)
    assert (found.kph, found.wpm, found.ten_key) == (kph, None, ten_key)


CONVERSIONS = [("8,000 KPH", "26.7"), ("10,000 KPH", "33.3"), ("12,000 KPH", "40"), ("250 characters per minute typing", "50")]


@pytest.mark.parametrize(("words", "words_a_minute"), CONVERSIONS)
def test_conversions_are_shown_and_not_used(words: str, words_a_minute: str, vocabulary: Vocabulary) -> None:
    (found,) = speeds(in_skills(words), vocabulary)
    assert found.wpm is None and f"about {words_a_minute} words a minute" in found.note


def test_what_stands_on_the_next_line_is_no_speed_at_ten_keys(vocabulary: Vocabulary) -> None:
    assert not speeds(in_job("10-key by touch\n- Served 12,000 members"), vocabulary)
    assert not speeds(in_skills("Ten key\nServed 12,000 members"), vocabulary)
    assert [each.kph for each in speeds(in_job("10-key by touch at 12,000\n- Served members"), vocabulary)] == [12_000]


def test_a_very_high_claim_carries_a_note(vocabulary: Vocabulary) -> None:
    (found,) = speeds(in_skills("135 WPM"), vocabulary)
    assert found.wpm == 135 and found.note


def test_a_road_speed_is_no_keystroke_rate(vocabulary: Vocabulary) -> None:
    assert speeds(in_job("Drove the delivery van at 80 kph"), vocabulary) == ()


def test_a_note_after_the_figure_and_another_language(vocabulary: Vocabulary) -> None:
    assert wpm(in_skills("Typing 38 WPM (working on it every night)"), vocabulary) == 38
    assert wpm(in_skills("mecanograf\u00eda: 55 palabras por minuto"), vocabulary) == 55


@pytest.mark.parametrize("words", ["Requires 8,000 KPH", "Agents keyed 9,000 KPH", "Goal of 10,000 KSPH", "8,000 kph required"])
def test_keystrokes_that_are_asked_for_or_of_others(words: str, vocabulary: Vocabulary) -> None:
    assert speeds(in_skills(words), vocabulary) == ()


def test_a_text_of_nothing_but_speeds_is_read_so_far_only(vocabulary: Vocabulary) -> None:
    assert len(speeds(in_skills("61 wpm, " * 2000), vocabulary)) == MOST_SPEEDS
