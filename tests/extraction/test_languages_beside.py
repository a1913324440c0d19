"""Languages known so far as a place or a word says, and those that are studied, booked, routed or eaten."""

from __future__ import annotations

import pytest

from screening.extraction.languages import find_languages
from screening.vocabulary.load import Vocabulary

from .outlines import JOB, in_job, in_skills, outline_of


def known(words: str, place: str, vocabulary: Vocabulary) -> set[str]:
    texts = {
        "skills": in_skills(words),
        "job": in_job(words),
        "edu": f"{JOB}- Helped callers\n\nEducation\n{words}\n\nSkills\nPatience\n",
    }
    text = texts.get(place, f"{JOB}- Helped callers\n\n{place}\n{words}\n")
    return {each.name for each in find_languages(outline_of(text, vocabulary), vocabulary)}


CLAIMED = [
    ("Spanish (kitchen), scheduling", "skills", ["Spanish"]),
    ("kitchen Spanish, knife skills", "skills", ["Spanish"]),
    ("Spanish kitchen level", "skills", ["Spanish"]),
    ("Restaurant Spanish", "skills", ["Spanish"]),
    ("job site Spanish", "skills", ["Spanish"]),
    ("Spanish - can hold a conversation", "skills", ["Spanish"]),
    ("Spanish: enough to get by", "skills", ["Spanish"]),
    ("Can converse in Portuguese", "skills", ["Portuguese"]),
    ("French, rusty but usable", "skills", ["French"]),
    ("decent Spanish", "skills", ["Spanish"]),
    ("good French", "skills", ["French"]),
    ("medical Spanish", "skills", ["Spanish"]),
    ("Spanish (medical)", "skills", ["Spanish"]),
    ("Spanish (some)", "skills", ["Spanish"]),
    ("a little French", "skills", ["French"]),
    ("Portuguese (home language)", "skills", ["Portuguese"]),
    ("English, Portuguese (home language)", "Speaks", ["Portuguese"]),
    ("French from school", "Languages", ["French"]),
    ("Spanish, everyday level", "Languages", ["Spanish"]),
    ("Spanish B1, French A2", "Languages", ["French", "Spanish"]),
    ("Raised speaking Portuguese", "skills", ["Portuguese"]),
    ("Spanish on the phone every day", "skills", ["Spanish"]),
    ("Took orders in Spanish and English", "job", ["Spanish"]),
    ("Helped Spanish-speaking customers in their language", "job", ["Spanish"]),
    ("Interpreted for Spanish speaking patients", "job", ["Spanish"]),
    ("Spanish reading knowledge", "skills", ["Spanish"]),
    ("Understands Portuguese, speaks a bit", "skills", ["Portuguese"]),
    ("conversational-level Spanish", "skills", ["Spanish"]),
    ("Spanish, near native", "skills", ["Spanish"]),
]
NOT_CLAIMED = [
    ("B.A. Elementary Education, minor in Spanish, April 2014", "edu"),
    ("BA Spanish, Lane University 2010", "edu"),
    ("Minor: French", "edu"),
    ("Double major in Spanish and History", "edu"),
    ("Two years of high school Spanish", "edu"),
    ("AP Spanish", "edu"),
    ("Worked in a Spanish restaurant", "job"),
    ("Italian kitchen line cook", "job"),
    ("Cooked French dishes and Italian sauces", "job"),
    ("Sold Spanish wine and Greek olives", "job"),
    ("Used the interpreter line for Spanish callers", "job"),
    ("Transferred Spanish calls to the bilingual queue", "job"),
    ("Learning Spanish on an app", "skills"),
    ("Basic French phrases for greeting", "skills"),
    ("No Spanish", "skills"),
    ("Spanish club president", "edu"),
    ("Dutch Bros barista", "job"),
    ("Polish floors, waxing", "skills"),
    ("Taught ESL to Spanish adults", "job"),
    ("German Shepherd rescue", "skills"),
    ("Adapted lessons for English learners", "job"),
    ("French press, latte art", "skills"),
    ("Spanish required", "skills"),
    ("Greek system advisor", "skills"),
    ("Swiss German engineering parts counter", "job"),
    ("Planned a trip to a Portuguese vineyard", "job"),
    ("Routed Mandarin chats to the Taipei desk", "job"),
    ("Sign language interpreter booked for patients", "job"),
]


@pytest.mark.parametrize(("words", "place", "expected"), CLAIMED)
def test_a_language_however_little_of_it(words: str, place: str, expected: list[str], vocabulary: Vocabulary) -> None:
    assert sorted(known(words, place, vocabulary)) == expected


@pytest.mark.parametrize(("words", "place"), NOT_CLAIMED)
def test_a_language_named_and_not_claimed(words: str, place: str, vocabulary: Vocabulary) -> None:
    assert not known(words, place, vocabulary)
