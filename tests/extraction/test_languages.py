"""Human languages: who speaks what how well, and the mentions that are no claim."""

from __future__ import annotations

import pytest

from screening.extraction.languages import find_languages
from screening.vocabulary.load import Vocabulary

from .outlines import JOB, in_job, in_skills, outline_of


def spoken(text: str, vocabulary: Vocabulary) -> dict[str, str]:
    return {each.name: each.level.lower() for each in find_languages(outline_of(text, vocabulary), vocabulary)}


HITS = [
    ("Fluent Haitian Creole; read consents aloud in Creole", {"Haitian Creole": "fluent"}),
    ("Kannada, Hindi, English, Tulu", {"Kannada": "", "Hindi": "", "Tulu": ""}),
    ("opened newcomer accounts in English, Punjabi and Hindi", {"Punjabi": "", "Hindi": ""}),
    ("isiZulu, Sesotho, English, Afrikaans (fair)", {"Zulu": "", "Sesotho": "", "Afrikaans": ""}),
    ("Bilingual English/Spanish", {"Spanish": "bilingual"}),
    ("Bilingual: Spanish & English", {"Spanish": "bilingual"}),
    ("Fluent in English, Tamil, Telugu, and Nepali", {"Tamil": "fluent", "Telugu": "fluent", "Nepali": "fluent"}),
    ("Spanish (conversational)", {"Spanish": "conversational"}),
    ("Spanish - Native", {"Spanish": "native"}),
    (
        "Mandarin Chinese (native fluency), Greek (conversational proficiency)",
        {"Mandarin": "native fluency", "Greek": "conversational proficiency"},
    ),
    ("English (native speaker), Dutch, Danish", {"Dutch": "", "Danish": ""}),
    ("Speaks Vietnamese and Tagalog", {"Vietnamese": "", "Tagalog": ""}),
    ("Working knowledge of German", {"German": "working knowledge"}),
    ("Fluency in English and Czech with working knowledge of Slovak", {"Czech": "fluency", "Slovak": "working knowledge"}),
    ("Native Polish speaker", {"Polish": "native"}),
    ("Trilingual: English, French and Arabic", {"French": "trilingual", "Arabic": "trilingual"}),
    ("American Sign Language (ASL)", {"American Sign Language": ""}),
    ("Bilingual in Dutch and Creole", {"Dutch": "bilingual", "Creole": "bilingual"}),
    ("Proficient in written and spoken Korean", {"Korean": "written and spoken"}),
    ("Portuguese: C1", {"Portuguese": "c1"}),
    ("Hmong (basic)", {"Hmong": "basic"}),
    ("Spanish, fluent", {"Spanish": "fluent"}),
    ("Sign language (ASL), intermediate", {"American Sign Language": "intermediate"}),
    ("French - limited working proficiency", {"French": "limited working proficiency"}),
    ("German B2", {"German": "b2"}),
    ("English/Polish", {"Polish": ""}),
    ("Vietnamese, fluent in speaking", {"Vietnamese": "fluent"}),
    ("Spanish", {"Spanish": ""}),
]


@pytest.mark.parametrize(("words", "expected"), HITS)
def test_under_a_languages_heading(words: str, expected: dict[str, str], vocabulary: Vocabulary) -> None:
    assert spoken(f"{JOB}- Greeted visitors\nLanguages\n{words}\n", vocabulary) == expected


@pytest.mark.parametrize(("words", "expected"), HITS)
def test_in_a_skills_list(words: str, expected: dict[str, str], vocabulary: Vocabulary) -> None:
    assert spoken(in_skills(words), vocabulary).keys() == expected.keys()


IN_JOBS = [
    ("Assisted Spanish-speaking customers", {"Spanish"}),
    ("Translated calls for Russian callers", {"Russian"}),
    ("Answered questions in Korean and English", {"Korean"}),
    ("Helped callers in Spanish and Haitian Creole", {"Spanish", "Haitian Creole"}),
    ("Took Spanish calls daily", {"Spanish"}),
    ("Greeted walk-ins in Hmong when needed", {"Hmong"}),
    ("Wrote Portuguese replies to customer email", {"Portuguese"}),
    ("Transferred Spanish calls", set()),
    ("Explained forms in Somali to new arrivals", {"Somali"}),
    ("Explained forms in German courses", set()),
    ("Used Google Translate with Chinese shoppers", set()),
    ("Served guests in French restaurants", set()),
    ("Led the Spanish language team", set()),
    ("Called on an interpreter for Russian patients", set()),
]


@pytest.mark.parametrize(("words", "expected"), IN_JOBS)
def test_in_jobs(words: str, expected: set[str], vocabulary: Vocabulary) -> None:
    assert set(spoken(in_job(words), vocabulary)) == expected


NEAR_MISSES = [
    "Fluent in English",
    "Programming languages: Python, Java, C++",
    "Languages: SQL, R, Swift",
    "Taught Spanish lessons",
    "Spanish teacher aide",
    "Learning French",
    "Not fluent in Spanish",
    "Studied German literature",
    "Served at a French restaurant",
    "Korean Airlines ramp agent",
    "Polish silver and brass fixtures",
    "polish the counters",
    "Swiss bank teller",
    "Danish pastries",
    "Greek life treasurer",
    "Bilingual",
    "Bi-lingual, efficient service",
    "Bilingual preferred: Spanish required",
    "Managed the Japanese market",
    "English language learners",
    "Armenian History club",
    "ESL students",
]


@pytest.mark.parametrize("words", NEAR_MISSES)
def test_no_claim(words: str, vocabulary: Vocabulary) -> None:
    assert spoken(in_job(words), vocabulary) == {}
    assert spoken(in_skills(words), vocabulary) == {}


def test_a_degree_in_a_language_is_no_claim(vocabulary: Vocabulary) -> None:
    assert spoken("Education\nBachelor of Arts: Spanish, Oberlin College\n", vocabulary) == {}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Vietnamese at home", {"Vietnamese"}),
        ("Mandarin Chinese (family), basic", {"Mandarin"}),
        ("Spanish: greetings only", set()),
        ("Cantonese menu words", set()),
    ],
)
def test_languages_of_the_home(words: str, expected: set[str], vocabulary: Vocabulary) -> None:
    assert set(spoken(in_skills(words), vocabulary)) == expected


ITS_OWN_WORDS = [
    ("Languages\nHindi | Native", {"Hindi"}),
    ("Languages\nSpanish (currently taking lessons)", set()),
    ("Summary\nSpanish speakers welcome me", set()),
    ("Summary\nI speak Spanish and hold a Class B CDL", {"Spanish"}),
    ("Summary\nI take a class in Spanish", set()),
    ("Languages\nIrish (native), some French", {"Irish", "French"}),
    ("Skills\nNorwegian (a little, with my mother)", {"Norwegian"}),
    ("Skills\nWorking German from a long marriage", {"German"}),
    ("Skills\nIrish pub, Norwegian Cruise Line", set()),
    ("Languages\nGerman (C1), Irish, beginner's Dutch", {"German", "Irish", "Dutch"}),
    (in_job("Spanish-line backup with an interpreter on the line"), set()),
    (in_job("Members wait under a minute for a Spanish interpreter"), set()),
    (in_job("Worked as a Spanish interpreter"), {"Spanish"}),
]


@pytest.mark.parametrize(("text", "expected"), ITS_OWN_WORDS)
def test_said_in_words_of_its_own(text: str, expected: set[str], vocabulary: Vocabulary) -> None:
    assert {each.name for each in find_languages(outline_of(text, vocabulary), vocabulary)} == expected
