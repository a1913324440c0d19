"""Phrases as a word list writes them in, what they say of a place in a row of words out.

In a phrase "a/b" is either word and "x?" may be missing; "*" is any one word and "*3" up to three; "#" is a number, "<name>" a word of the
group `name`; "!x" says that the next word is not x and "$" that no word follows. "@" is the thing asked about: "read about @", "@ shares",
"replaced @ with paper", and "price of *5 @", which is at most five words away. A phrase without it holds anywhere in the clause.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from .words import listed

WORD = re.compile(r"\w+(?:['&.-]\w+)*|[^\w\s]")
Words = frozenset[str]
Entry = TypeVar("Entry")
ANY: Words = frozenset()
ANYWHERE = 999  # words: as far as the clause reaches


class Element(NamedTuple):
    """`least` to `most` words of `words` (ANY: whatever they are); `most` 0: the next word is none of them (ANY: no word follows)."""

    words: Words
    least: int = 1
    most: int = 1


Row = tuple[Element, ...]


class Mark(NamedTuple):
    """A phrase found at `words[first:last]`; it speaks of what stands at most `before` words after it or `after` words before it."""

    says: str
    first: int
    last: int
    before: int
    after: int


class Phrases:
    """Phrases by the word that stands nearest to the thing, and those that may stand further off by their first word."""

    def __init__(self, table: Mapping[str, Sequence[str]], groups: Mapping[str, Words]) -> None:
        self.articles = groups["the"]
        self.left: dict[str, list[tuple[str, Row, Row]]] = {}
        self.right: dict[str, list[tuple[str, Row]]] = {}
        self.behind: dict[str, list[tuple[str, Row]]] = {}  # a sign: "@ (trial)" by the word in it
        self.far: dict[str, list[tuple[str, Row, int, int, Words]]] = {}
        for says, lists in table.items():
            for phrase in (phrase for words in lists for phrase in listed(words)):
                self._add(says, phrase, groups)

    def _add(self, says: str, phrase: str, groups: Mapping[str, Words]) -> None:
        before, thing, after = (side.strip() for side in phrase.partition("@"))
        left, right = elements(before, groups), elements(after, groups)
        if not thing:
            _index(self.far, left, (says, left, ANYWHERE, ANYWHERE, second_word(left)))
        elif left and left[-1].words is ANY:
            _index(self.far, left[:-1], (says, left[:-1], left[-1].most, -1, second_word(left[:-1])))
        elif left:
            _index(self.left, left[::-1], (says, left[::-1], right))
        elif right[0].words is ANY:
            _index(self.far, right[1:], (says, right[1:], -1, right[0].most, second_word(right[1:])))
        elif len(right) > 1 and not any(word[0].isalnum() for word in right[0].words):
            _index(self.behind, right[1:], (says, right))
        else:
            _index(self.right, right, (says, right))

    def marks(self, words: Sequence[str]) -> tuple[Mark, ...]:
        """The phrases of a clause that need not touch what they speak of."""
        found = []
        for i, word in enumerate(words):
            for says, row, before, after, second in self.far.get(word, ()):
                if second and (i + 1 == len(words) or words[i + 1] not in second):
                    continue  # most phrases end here, and this is the quickest look
                last = i + 1 if len(row) == 1 else fits(row, words, i, 1)
                if last is not None:
                    found.append(Mark(says, i, last, before, after))
        return tuple(found)

    def beside(self, words: Sequence[str], first: int, last: int) -> set[str]:
        """What the phrases right beside `words[first:last]` say; a word like "the" may stand between."""
        said = set()
        for table, at in ((self.right, last), (self.behind, last + 1)):
            for says, right in table.get(words[at], ()) if at < len(words) else ():
                if fits(right, words, last, 1) is not None:
                    said.add(says)
        for i in range(first - 1, -1, -1):
            for says, left, right in self.left.get(words[i], ()):
                if fits(left, words, i, -1) is not None and fits(right, words, last, 1) is not None:
                    said.add(says)
            if words[i] not in self.articles:
                break
        return said


def _index(table: dict[str, list[Entry]], row: Row, entry: Entry) -> None:
    for word in first_words(row):
        table.setdefault(word, []).append(entry)


def elements(phrase: str, groups: Mapping[str, Words]) -> Row:
    return tuple(_element(written, groups) for written in phrase.split())


def _element(written: str, groups: Mapping[str, Words]) -> Element:
    if written == "$":
        return Element(ANY, 0, 0)
    if written[0] == "!":
        return Element(_words(written[1:], groups), 0, 0)
    least = 0 if len(written) > 1 and written[-1] == "?" else 1
    if written[0] == "*":
        return Element(ANY, 0, int(written[1:])) if written[1:].isdigit() else Element(ANY, least)
    return Element(_words(written[:-1] if not least else written, groups), least)


def _words(written: str, groups: Mapping[str, Words]) -> Words:
    parts = written.split("/") if len(written) > 1 else [written]
    return frozenset().union(*(groups[part[1:-1]] if part[0] == "<" else (part,) for part in parts))


def first_words(row: Row) -> Words:
    """The words that a phrase may begin with."""
    words = ANY
    for element in row:
        words |= element.words
        if element.least:
            break
    return words


def second_word(row: Row) -> Words:
    """What a phrase must have for its second word; ANY where that is not said in so many words."""
    plain = len(row) > 1 and row[0].least and row[1].least and "#" not in row[1].words
    return row[1].words if plain else ANY


def fits(row: Row, words: Sequence[str], i: int, step: int, k: int = 0) -> int | None:
    """Where the words end that the elements from the k-th on stand for, beginning at `words[i]`, or None."""
    while k < len(row):
        wanted, least, most = row[k]
        k += 1
        if not most:
            rest = words[i : i + 1] if wanted else words[i:] if step > 0 else words[: i + 1]
            if any(_is(word, wanted) for word in rest if i >= 0):
                return None
        elif least:
            if not 0 <= i < len(words) or not _is(words[i], wanted):
                return None
            i += step
        else:
            return _fits_some(row, words, i, step, k)
    return i


def _fits_some(row: Row, words: Sequence[str], i: int, step: int, k: int) -> int | None:
    """The same where the element before the k-th may stand for none or several words."""
    wanted, _, most = row[k - 1]
    for _ in range(most + 1):
        end = fits(row, words, i, step, k)
        if end is not None or not 0 <= i < len(words) or not _is(words[i], wanted):
            return end
        i += step
    return None


def _is(word: str, wanted: Words) -> bool:
    return word in wanted or ("#" in wanted and word.isdigit()) if wanted else word[0].isalnum()
