"""How the phrases of a word list are written, and what each says of the thing they are about."""

from __future__ import annotations

from collections import Counter

import pytest

from screening.extraction.clauses import talk_of
from screening.extraction.phrases import WORD, Phrases, elements
from screening.extraction.words import listed
from screening.vocabulary.load import Vocabulary

GROUPS = {"the": frozenset(("the", "a", "our")), "see": frozenset(("saw", "heard")), "mark": frozenset("(,:-")}


def says(phrase: str, text: str) -> bool:
    """Does the phrase speak of the word "thing" in the text?"""
    phrases, words = Phrases({"so": [phrase]}, GROUPS), tuple(WORD.findall(text))
    first = words.index("thing")
    near = "so" in phrases.beside(words, first, first + 1)
    far = any(m.last <= first <= m.last + m.before or first + 1 <= m.first <= first + 1 + m.after for m in phrases.marks(words))
    return near or far


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("read about @", "we read about the thing", True),
        ("read about @", "we read the thing about", False),
        ("read/write about @", "we write about thing", True),
        ("@ shares", "bought thing shares", True),
        ("@ shares", "bought shares of thing", False),
        ("replaced @ with paper", "replaced our thing with paper", True),
        ("replaced @ with paper", "replaced the thing with silver", False),
        ("no such? @", "no thing", True),
        ("no such? @", "no such thing", True),
        ("called the @", "called the thing", True),
        ("called the @", "called thing", False),
        ("fed *2 @", "fed some small thing", True),
        ("fed *2 @", "fed thing", True),
        ("to * fed @", "to be fed thing", True),
        ("to * fed @", "to fed thing", False),
        ("price of *3 @", "price of a very small thing", True),
        ("price of *3 @", "price of a most very extremely small thing", False),
        ("@ *2 cancelled", "thing was cancelled", True),
        ("@ *2 cancelled", "thing, was it ever, no, cancelled", False),
        ("@ of #", "a thing of 12", True),
        ("@ of #", "a thing of beauty", False),
        ("<see> the @", "heard the thing", True),
        ("<see> the @", "felt the thing", False),
        ("not @ $", "not thing.", True),
        ("not @ $", "not thing but all", False),
        ("without @ !tickets", "without thing tickets", False),
        ("without @ !tickets", "without thing", True),
        ("@ <mark> none", "thing - none", True),
        ("@ <mark> none", "thing for none", False),
        ("a plus", "thing would be a plus", True),
        ("a plus", "a thing plus", False),
    ],
)
def test_what_a_phrase_says(phrase: str, text: str, expected: bool) -> None:
    assert says(phrase, text) is expected


def test_every_list_of_phrases_is_asked(vocabulary: Vocabulary) -> None:
    asked = {"others", "denied", "denied_unnamed", "hoped", "learning", "hoped_unless_own", "asked", "own", "talk"}
    asked |= {"used", "records", "not_used", "trade", "dealings", "not_records"}
    assert set(vocabulary.tables["talk"]) == asked
    assert talk_of(vocabulary).phrases.left


def test_the_quick_look_for_other_people_misses_no_phrase(vocabulary: Vocabulary) -> None:
    talk, missed = talk_of(vocabulary), []
    for phrase in (phrase for line in vocabulary.tables["talk"]["others"] for phrase in listed(line)):
        needed = [element.words for side in phrase.split("@") for element in elements(side.strip(), talk.words) if element.least]
        if not any(words and words <= talk.tells for words in needed):
            missed.append(phrase)
    assert missed == []


def test_no_phrase_is_asked_twice(vocabulary: Vocabulary) -> None:
    phrases = Counter(phrase for lines in vocabulary.tables["talk"].values() for line in lines for phrase in listed(line))
    assert [phrase for phrase, count in phrases.items() if count > 1] == []
