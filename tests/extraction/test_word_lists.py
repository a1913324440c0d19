"""The word lists behind jobs, sections and statements: lower case, no word twice, no word in two places where one must decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from screening.extraction.words import listed
from screening.vocabulary.load import Vocabulary, load_vocabulary

AS_WRITTEN = ("places", "postings")  # names of places and of certificates


def lists_of(tree: Any, path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every list of words in a table, by its path."""
    if isinstance(tree, dict):
        for name, below in tree.items():
            yield from lists_of(below, f"{path}.{name}")
    elif isinstance(tree, list) and all(isinstance(word, str) for word in tree):
        yield path, tree
    elif isinstance(tree, str) and ", " in tree:
        yield path, list(listed(tree))


def test_no_list_holds_a_word_twice(vocabulary: Vocabulary) -> None:
    lists = ((f"{table}{path}", words) for table in vocabulary.tables for path, words in lists_of(vocabulary.tables[table]))
    assert [(path, word) for path, words in lists for word, count in Counter(words).items() if count > 1] == []


@pytest.mark.parametrize("table", sorted(set(load_vocabulary().tables) - set(AS_WRITTEN)))
def test_lists_are_in_lower_case(table: str, vocabulary: Vocabulary) -> None:
    for path, words in lists_of(vocabulary.tables[table]):
        assert [word for word in words if word != word.lower().strip()] == [], f"{table}{path}: not in lower case"


def test_a_heading_names_one_section(vocabulary: Vocabulary) -> None:
    phrases = Counter(phrase for group in vocabulary.tables["sections"]["phrases"].values() for phrase in group)
    assert [phrase for phrase, count in phrases.items() if count > 1] == []


def test_a_form_shows_contact_in_one_way(vocabulary: Vocabulary) -> None:
    forms = Counter(form for words in vocabulary.tables["contact"]["forms"].values() for form in listed(words))
    assert [form for form, count in forms.items() if count > 1] == []


def test_a_month_word_is_one_month(vocabulary: Vocabulary) -> None:
    words = Counter(word for month in vocabulary.tables["months"]["months"].values() for word in month)
    assert [word for word, count in words.items() if count > 1] == []
