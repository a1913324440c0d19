"""The text of a document in, every vocabulary word in it out, found in one pass over all word lists."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

import ahocorasick

from screening.vocabulary.load import Vocabulary

from .outline import Outline

# One character for another, so that offsets hold: line breaks and tabs read as spaces, typographic signs as plain ones.
FOLDS = tuple(zip("\n\t\r\u00a0\u2009\u202f\u2018\u2019\u2032\u2010\u2011\u2012\u2013\u2014\uff06", "      '''-----&", strict=True))
SPOILT_SPACE = "\u00e2"  # what is left of a hard space that was decoded wrongly, where no letter follows
# What a template left for the writer to fill in says nothing of the person: "[Number] WPM", "Proficient in [CRM Software]".
PLACEHOLDER = re.compile(
    r"\[[^\[\]\n]{0,30}\b(?:your|insert|names?|number|titles?|company|employer|city|state|address|phone|e-?mail|degree|college|university|school"
    r"|software|system|tool|industry|field|years?|months?|dates?|skills?|x+)\b[^\[\]\n]{0,30}\]"
)


class Hit(NamedTuple):
    """`lower[start:end]` is a form of `key`: the table, then the path of names inside it, then the form."""

    start: int
    end: int
    key: tuple[str, ...]
    form: str


@lru_cache(maxsize=1024)
def listed(words: str) -> tuple[str, ...]:
    """ "a, b" as ("a", "b"): how the YAML files write a list of forms; "a, b; c" where a form holds a comma."""
    return tuple(word for word in (part.strip() for part in words.split("; " if "; " in words else ", ")) if word)


def find_words(outline: Outline, vocabulary: Vocabulary, table: str) -> tuple[Hit, ...]:
    """All hits of one word list in text order, the longest at each place."""
    return _all_words(outline.lower, vocabulary).get(table, ())


# What a scanner reads for another sign: a letter in "casua1ty" and "p0sition", figures in "1l8%" and "5O wpm". Both in one search,
# which begins with the figure itself: that is found many times faster than what stands before it.
MISREAD = re.compile(r"[0-9](?:(?<=[01])(?!one)(?:(?<=[a-z].)(?=[a-z][a-z])|(?<=[a-z][a-z].)(?=[a-z]))|(?P<figures>[ol]{1,3})(?=[0-9 %+]))")


@lru_cache(maxsize=2)
def folded(lower: str) -> str:
    """The text as the word lists are written, at the same length; letters and figures that a scanner mistook put right.

    It has no line breaks: what must not run on into the next line is searched up to the end of a line, a clause or a sentence.
    """
    lower = lower.replace("e-\nmail", "e-mail ")  # the one word that breaks at its hyphen more often than not
    for sign, plain in FOLDS:  # many times faster than str.translate
        lower = lower.replace(sign, plain)
    return MISREAD.sub(_put_right, lower)


def _put_right(misread: re.Match[str]) -> str:
    if misread["figures"]:
        return misread[0].replace("l", "1").replace("o", "0")
    return "l" if misread[0] == "1" else "o"


@lru_cache(maxsize=2)
def _all_words(lower: str, vocabulary: Vocabulary) -> dict[str, tuple[Hit, ...]]:
    text = folded(lower)
    if "[" in text:
        text = PLACEHOLDER.sub(lambda left_over: " " * len(left_over[0]), text)
    found: defaultdict[str, list[tuple[int, int, tuple[str, ...], str]]] = defaultdict(list)
    spaced = f"{text} "  # a sign behind the last one; and before the first, for that is where -1 points
    for last, (form, begins_wordy, ends_wordy, keys) in _automaton(vocabulary).iter(_begun(text)):
        end = last + 1
        after = spaced[end]
        if ends_wordy and (after.isalnum() or after == "_") and not (after == SPOILT_SPACE and not spaced[end + 1 : end + 2].isalpha()):
            continue  # most words that end here go on
        start = end - len(form)
        before = spaced[start - 1]
        if begins_wordy and (before.isalnum() or before == "@" or before == "_"):
            continue
        for key in keys:
            found[key[0]].append((start, -end, key, form))
    return {table: _longest(hits) for table, hits in found.items()}


def _begun(text: str) -> str:
    """The text with a capital where each word begins, at the same length: so no form is met in the middle of a word."""
    titled = text.title()
    return titled if len(titled) == len(text) else "".join(map(_capital, " " + text, text))


def _capital(before: str, letter: str) -> str:
    return letter if before.isalpha() or len(letter.upper()) != 1 else letter.upper()


def _longest(hits: list[tuple[int, int, tuple[str, ...], str]]) -> tuple[Hit, ...]:
    """The first and longest at each place (ends are written as minus, so that a plain sort will do); what overlaps it is part of it."""
    hits.sort()
    reached, kept = 0, []
    for start, minus_end, key, form in hits:
        if start >= reached:
            reached = -minus_end
            kept.append(Hit(start, reached, key, form))
    return tuple(kept)


@cache
def _automaton(vocabulary: Vocabulary) -> Any:
    forms: dict[str, list[tuple[str, ...]]] = {}
    for table in sorted(vocabulary.tables.holding("forms")):
        content = vocabulary.tables[table]
        for path, form in _leaves(content["forms"], (table,), names_count=bool(content.get("names_count"))):
            forms.setdefault(form, []).append(path)
    automaton = ahocorasick.Automaton()
    for form, keys in forms.items():
        automaton.add_word(_begun(form), (form, form[0].isalnum(), form[-1].isalnum(), tuple(keys)))
    automaton.make_automaton()
    return automaton


def _leaves(tree: Mapping[str, Any], path: tuple[str, ...], *, names_count: bool) -> Iterator[tuple[tuple[str, ...], str]]:
    for name, below in tree.items():
        inner = (*path, str(name))
        if isinstance(below, Mapping):
            yield from _leaves(below, inner, names_count=names_count)
            continue
        forms = dict.fromkeys(listed(below or ""))
        if names_count:
            forms = {str(name).lower(): None, **forms}
        for form in forms:
            yield inner, form
