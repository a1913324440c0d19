"""A clause of a text in, read once for all who ask: its words, and what its phrases say of a thing in it, out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from screening.vocabulary.load import Vocabulary

from .phrases import WORD, Mark, Phrases, Words
from .words import listed


class Talk(NamedTuple):
    """The word lists, ready to be asked: classes of words, all phrases, and of these the ones that tell of other people's deeds.

    A clause without one of `workmates` has no colleague for its subject, one without any of `people` nobody else; without any of `tells`
    there is no phrase of other people in it.
    """

    words: Mapping[str, Words]
    phrases: Phrases
    of_others: Phrases
    workmates: Words
    people: Words
    tells: Words


@cache
def talk_of(vocabulary: Vocabulary) -> Talk:
    phrases: Mapping[str, Any] = vocabulary.tables["talk"]
    words = {name: frozenset(listed(group)) for name, group in vocabulary.tables["talk_words"].items()}
    workmates = (
        words["family"] | words["colleague"] | words["elsewhere"] | words["side"] | words["crews"] | {f"{one}'s" for one in words["family"]}
    )
    others = Phrases({"others": phrases["others"]}, words)
    return Talk(words, Phrases(phrases, words), others, workmates, workmates | words["served"], words["tells"] | words["keeps"])


class Clause(NamedTuple):
    """The words of a text from `left` on, and where each starts."""

    left: int
    words: tuple[str, ...]
    starts: tuple[int, ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The words that `text[start:end]` is written in."""
        return max(0, bisect_right(self.starts, start) - 1), bisect_left(self.starts, end)


@lru_cache(maxsize=8)
def read_clause(text: str, left: int, right: int) -> Clause:
    found = list(WORD.finditer(text, left, right))
    return Clause(left, tuple([match[0] for match in found]), tuple([match.start() for match in found]))


@lru_cache(maxsize=8)
def marks_of(words: tuple[str, ...], phrases: Phrases) -> tuple[Mark, ...]:
    """The phrases of a clause that need not touch what they speak of; a list of skills is asked about a dozen times."""
    return tuple(phrases.marks(words))


def said_of(clause: Clause, first: int, last: int, phrases: Phrases) -> set[str]:
    """What the phrases of the clause say of `words[first:last]`: the names of their lists."""
    said = phrases.beside(clause.words, first, last)
    marks, hope = marks_of(clause.words, phrases), None
    for mark in marks:
        if mark.says == "hoped_unless_own":
            hope = mark if mark.last <= first else hope
        elif mark.says != "own" and (mark.last <= first <= mark.last + mark.before or last <= mark.first <= last + mark.after):
            said.add(mark.says)
    taken_back = "own" in said or any(mark.says == "own" and hope and hope.last <= mark.first < first for mark in marks)
    if hope is not None and not taken_back and "," not in clause.words[hope.last : first]:
        said.add("hoped")  # but "seeking a role where my Zendesk skills count" is no hope
    return said
