"""The word lists and the one pass over them: clean data, whole words, the longest at each place, offsets kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from screening.extraction.words import find_words, folded, listed
from screening.vocabulary.load import Vocabulary, load_vocabulary

from .outlines import outline_of

TABLES = ["platforms", "licenses", "kpis", "degrees", "certifications", "languages", "channels"]


def leaves(tree: Mapping[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    for name, below in tree.items():
        if isinstance(below, Mapping):
            yield from leaves(below, (*path, str(name)))
        else:
            yield (*path, str(name)), below


@pytest.mark.parametrize("table", TABLES)
def test_forms_are_clean(table: str, vocabulary: Vocabulary) -> None:
    for path, words in leaves(vocabulary.tables[table]["forms"]):
        assert isinstance(words, str), path
        for form in listed(words):
            assert form == form.lower().strip() and "  " not in form, (path, form)


@pytest.mark.parametrize("table", ["languages", "certifications", "platforms"])
def test_no_form_stands_for_two_things(table: str, vocabulary: Vocabulary) -> None:
    seen: dict[str, tuple[str, ...]] = {}
    for path, words in leaves(vocabulary.tables[table]["forms"]):
        for form in dict.fromkeys(listed(words)):
            assert seen.setdefault(form, path) == path, form


def test_no_programming_language_is_a_language(vocabulary: Vocabulary) -> None:
    names = {form for path, words in leaves(vocabulary.tables["languages"]["forms"]) for form in (path[-1].lower(), *listed(words))}
    assert not names & {"python", "java", "c", "c++", "sql", "html", "swift", "go", "r", "english", "ruby", "basic", "pascal", "perl"}


def test_states_are_all_there(vocabulary: Vocabulary) -> None:
    assert len(vocabulary.tables["states"]) == 52
    assert all(isinstance(code, str) and len(code) == 2 for code in vocabulary.tables["states"])


def test_only_whole_words_count(vocabulary: Vocabulary) -> None:
    def names(text: str) -> list[str]:
        return [hit.key[-1] for hit in find_words(outline_of(text, vocabulary), vocabulary, "platforms")]

    assert names("salesforces xsalesforce salesforce_admin dana@salesforce.com") == []
    assert names("(Salesforce), Salesforce/Zendesk; Salesforce's") == ["Salesforce", "Salesforce", "Zendesk", "Salesforce"]
    assert names("Microsoft Dynamics NAV") == ["Microsoft Dynamics NAV"]
    assert names("Sales\nforce.com, Zen\u00a0desk, Salesforce\u00c2") == ["Salesforce", "Zendesk", "Salesforce"]


def test_folding_keeps_every_offset() -> None:
    text = "raiser\u2019s edge \u2013 p\uff06c\u00a0\t\n\u0130"
    assert len(folded(text)) == len(text) and folded(text).startswith("raiser's edge - p&c   ")


def test_lists_with_commas_inside() -> None:
    assert listed("a, b") == ("a", "b") and listed("a, b; c") == ("a, b", "c") and listed("") == ()


MISREAD = [
    ("casua1ty p0sition ca11 t00l", "casualty position ca11 t00l"),
    ("1l8% 5O wpm 1oo calls", "118% 50 wpm 100 calls"),
    ("q1 10 am, a1one, 1one, x0x, 5ol2", "q1 10 am, a1one, 1one, x0x, 5012"),
    ("b2b p2p 401k 3l", "b2b p2p 401k 3l"),
]


@pytest.mark.parametrize(("scanned", "meant"), MISREAD)
def test_signs_that_a_scanner_mistook(scanned: str, meant: str) -> None:
    assert folded(scanned.lower()) == meant


def test_what_only_postings_need_is_read_when_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("# said\nforms:\n  one: first\n", encoding="utf-8")
    (tmp_path / "postings.yaml").write_text("not_forms:\n  forms: two\n", encoding="utf-8")
    tables = load_vocabulary(tmp_path).tables
    assert list(tables) == ["a", "postings"] and list(tables.holding("forms")) == ["a"] and list(tables.read) == ["a"]
    assert tables["postings"] == {"not_forms": {"forms": "two"}} and set(tables.read) == {"a", "postings"}
    assert "c" not in tables and tables.get("c") is None


def test_every_list_of_forms_is_looked_for(vocabulary: Vocabulary) -> None:
    with_forms = {name for name, table in vocabulary.tables.items() if isinstance(table.get("forms"), Mapping)}
    assert set(vocabulary.tables.holding("forms")) == with_forms
