"""What may never be asked is refused with its reason and a lawful alternative; job words that look like it are not."""

from __future__ import annotations

import pytest

from screening.evaluation.protected import refused_setting, refused_words
from screening.evaluation.rubric_file import parse_rubric
from screening.vocabulary.load import Vocabulary

REFUSED = (
    *("under 30", "Young", "date of birth", "recent graduate", "class of", "female", "no children", "US citizen", "native speaker"),
    *("no accent", "Christian", "able-bodied", "zip code", "lives in", "no gaps", "employment gaps", "Harvard", "Ivy League", "GPA"),
    *("headshot", "felony", "credit score", "current salary", "veteran", "hobbies", "graduation_year", "max_age", "work visa"),
)
ALLOWED = (
    *("gap insurance", "short-term disability", "Disability claims", "language", "manager", "Visa card", "age verification"),
    *("Veterans Affairs", "address changes", "message", "storage", "packages", "Spanish", "de-escalation", "credit card disputes"),
    *("women's shoes", "customer service representative", "Notes", "HIPAA", "ManageEngine", "average handle time", "accented"),
    *("CISR Elite", "address complaints", "foreign currency", "credit union member services", "citizen services representative"),
)


@pytest.mark.parametrize("words", REFUSED)
def test_refused(words: str, vocabulary: Vocabulary) -> None:
    refusal = refused_words(words, vocabulary)
    assert refusal and refusal.reason and refusal.instead


@pytest.mark.parametrize("words", ALLOWED)
def test_allowed(words: str, vocabulary: Vocabulary) -> None:
    assert refused_words(words, vocabulary) is None


@pytest.mark.parametrize("name", ["max_years", "age", "zip_code", "school", "gap", "photo", "salary"])
def test_settings_that_stand_in(name: str, vocabulary: Vocabulary) -> None:
    assert refused_setting(name, vocabulary)


@pytest.mark.parametrize("name", ["min_months", "within_years", "state", "titles", "points"])
def test_settings_of_ours(name: str, vocabulary: Vocabulary) -> None:
    assert refused_setting(name, vocabulary) is None


@pytest.mark.parametrize(
    "line",
    [
        "{id: age, kind: typing}",
        "{id: a, kind: age}",
        "{id: a, kind: typing, label: For young people}",
        "{id: a, kind: phrase, any_of: [Excel, Harvard]}",
        "{id: a, kind: certification, any_of: [church membership]}",
        "{id: a, kind: experience, titles: [salesman, lady]}",
        "{id: a, kind: experience, max_months: 24}",
        "{id: a, kind: any, of: [{kind: phrase, any_of: [no gaps]}]}",
    ],
)
def test_no_place_of_a_criterion_lets_it_in(line: str, vocabulary: Vocabulary) -> None:
    with pytest.raises(Exception) as caught:
        parse_rubric(f"title: t\nmust_have:\n  - {line}", "t.yaml", vocabulary)
    groups = vocabulary.tables["protected"]["groups"].values()
    assert any(group["reason"] in str(caught.value) and group["instead"] in str(caught.value) for group in groups), caught.value


def test_the_list_has_no_word_twice(vocabulary: Vocabulary) -> None:
    table = vocabulary.tables["protected"]
    words = [word for group in table["groups"].values() for word in group["words"]]
    kinds = [kind for group in table["groups"].values() for kind in group["kinds"]]
    assert len(set(words)) == len(words) and len(set(kinds)) == len(kinds)
    assert all(group["reason"] and group["instead"] for group in table["groups"].values())
