"""A place in a text in, the words around it out: its line, its clause, the stretch worth quoting."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from re import Pattern
from typing import Any

from screening.model.document import Evidence

from .outline import Outline
from .words import listed

WRAPPED = 70  # characters: a line this long without a full stop may be wrapped
LONGEST_QUOTE = 160  # characters; a line on screen
BULLETS = "\u2022\u00b7\u25aa\u25cf\u25e6\u2023\u2043*\u00a7\uf0b7-\u2013\u2014>|~\uf0a7\u25a0"
ABBREVIATION = "".join(rf"(?<!\b{short})" for short in ("Lic", "lic", "Exp", "exp", "Ser", "ser", "No", "no", "Prop", "prop", "Cas", "St"))
SHORTEST_WRAPPED = 40  # characters: a shorter line is an entry of a list
MEASURED = re.compile(r"\d{1,4}(?:\.\d+)?(?:%|\s(?:minutes?|mins?|seconds?|percent|per cent|wpm|words|calls|hours))")
# Each of these begins with the sign itself, which a search finds many times faster than what stands before it.
WHOLE = r"\u2022\u25aa\u25cf\u00a7|\t"
NO_ABBREVIATION = ABBREVIATION.replace(")", r"\.)") + r"(?<!\.\.)"  # a row of dots leads on to what it is about
BREAKS = re.compile(rf"[{WHOLE}\n;!?.](?:(?<=[{WHOLE}\n])|(?=\s)(?:(?<=[;!?])|{NO_ABBREVIATION}))")
CLAUSE_END = re.compile(rf"[{WHOLE}\n;!?.](?:(?<=[{WHOLE}\n])|(?=\s)(?:(?<=[;!?])|{NO_ABBREVIATION})|(?<=\.)$)")


def places_of(words: str, text: str) -> Iterator[int]:
    """Where `words` stand in a text, one after the other: many times faster than a pattern."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def line_of(text: str, start: int, end: int) -> tuple[int, int]:
    """Bounds of the line(s) that hold `text[start:end]`."""
    left = text.rfind("\n", 0, start) + 1
    right = text.find("\n", end)
    return left, len(text) if right < 0 else right


def line_near(text: str, start: int, end: int) -> tuple[int, int]:
    """Bounds of the line around `text[start:end]`, at most LONGEST_QUOTE away each way."""
    left, right = line_of(text, start, end)
    return max(left, start - LONGEST_QUOTE), min(right, end + LONGEST_QUOTE)


def clause_of(text: str, start: int, end: int, *, most: int = LONGEST_QUOTE) -> tuple[int, int]:
    """Bounds of the sentence or list entry around `text[start:end]`, inside its line, at most `most` long each way."""
    breaks = _breaks(text)
    at = bisect_left(breaks, start)
    after = bisect_left(breaks, end, at)
    left = breaks[at - 1] + 1 if at else 0
    right = breaks[after] if after < len(breaks) else len(text)
    return max(left, start - most), min(right, end + most)


@lru_cache(maxsize=4)
def _breaks(text: str) -> list[int]:
    """Where lines, sentences and list entries end, each one character long: looked for once a text, asked about a hundred times."""
    return [match.start() for match in BREAKS.finditer(text)]


def quote(outline: Outline, start: int, end: int, rule: str, *, clause: tuple[int, int] | None = None) -> Evidence:
    """Evidence of the clause around a find, trimmed of bullets and spaces, whole words, at most about LONGEST_QUOTE long."""
    text = outline.text
    left, right = unwrapped(text, *(clause or clause_of(text, start, end)))
    if right - left > LONGEST_QUOTE:
        spare = max(0, LONGEST_QUOTE - (end - start)) // 2
        left, right = max(left, start - spare), min(right, end + spare)
        left = _word_start(text, left, start)
        right = _word_end(text, right, end)
    while left < start and (text[left].isspace() or text[left] in BULLETS or text[left] in ",:"):
        left += 1
    while right > end and (text[right - 1].isspace() or text[right - 1] in ",:" or text[right - 1] in BULLETS):
        right -= 1
    return outline.evidence(left, right, rule)


OPEN = (" with", " and", " or", " of", " the", " a", " to", " for", " from", " at", " our", " using")  # no sentence ends so


@lru_cache(maxsize=8)
def unwrapped(text: str, left: int, right: int) -> tuple[int, int]:
    """The bounds widened over a line break that falls inside the clause, at most to LONGEST_QUOTE in all."""
    if right < len(text) and text[right] == "\n" and _wraps(text, right):
        stop = CLAUSE_END.search(text, right + 1, min(len(text), left + LONGEST_QUOTE))
        if stop is not None:
            right = stop.start()
    if left > 0 and text[left - 1] == "\n" and _wraps(text, left - 1):
        line = max(text.rfind("\n", 0, left - 1) + 1, right - LONGEST_QUOTE)
        begun = [match.end() for match in CLAUSE_END.finditer(text, line, left - 1)]
        if begun or text[line - 1 : line] in ("", "\n"):
            left = begun[-1] if begun else line
    return left, right


def _wraps(text: str, at: int) -> bool:
    """Is the line that ends at `at` a full one whose sentence goes on below?"""
    if at - (text.rfind("\n", 0, at) + 1) < SHORTEST_WRAPPED:
        return False
    return (
        goes_on(text, at)
        or text.endswith(OPEN, 0, at)
        or (text[at - 1] not in ".!?:;" and text[at + 1 : at + 12].lstrip(" ")[:1].islower())
    )


def _word_start(text: str, left: int, start: int) -> int:
    while 0 < left < start and not text[left - 1].isspace():
        left += 1
    return left


def _word_end(text: str, right: int, end: int) -> int:
    while end < right < len(text) and not text[right].isspace():
        right -= 1
    return right


@cache
def compiled(pattern: str) -> Pattern[str]:
    """The pattern, compiled when it is first needed: what no resume calls for costs nothing at a start."""
    return re.compile(pattern)


@cache
def any_of(words: str) -> Pattern[str]:
    """A pattern for any of the comma separated `words` standing alone ("@" and other signs are taken as written)."""
    return re.compile(rf"(?<!\w){one_of(words)}(?!\w)" if words else r"(?!)")


def one_of(*lists: str) -> str:
    """How a pattern writes "one of the words of these lists", the longest first.

    Words that begin alike share their beginning: fewer are tried at each place, and the pattern compiles in two thirds of the time.
    """
    return "(?:" + branches({word for words in lists for word in listed(words)}) + ")"


def branches(words: Iterable[str]) -> str:
    """The words as alternatives that part where they differ: "teller", "tellers", "tell" as "tell(?:er(?:s)?)?"."""
    tree: dict[str, Any] = {}
    for word in sorted(words):
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(tree)


def _branches(tree: Mapping[str, Any]) -> str:
    found = []
    for first, below in tree.items():
        begun, rest = first, below
        while len(rest) == 1 and "" not in rest:
            ((letter, rest),) = rest.items()
            begun += letter
        if first:
            found.append(re.escape(begun) + (_branches(rest) if len(rest) > 1 else ""))
    either = "|".join(found)
    return f"(?:{either})?" if "" in tree else f"(?:{either})" if len(found) > 1 else either


SENTENCE_END = re.compile(r"[.!?\u2022\u25aa\u25cf\u00a7|\t\n](?:(?<=[\u2022\u25aa\u25cf\u00a7|\t\n])|(?=\s+[A-Z\d\W]))")
MOST_SENTENCE = 1200  # characters each way: a hostile line is cut, not searched


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """Bounds of the sentence or bullet that holds `at`; a line that plainly goes on in the next one is not a break."""
    left = _begin_of_sentence(text, at)
    most = min(len(text), at + MOST_SENTENCE)
    for stop in SENTENCE_END.finditer(text, at, most):
        if stop[0] != "\n" or not goes_on(text, stop.start()):
            return left, stop.start()
    return left, most


def _begin_of_sentence(text: str, at: int) -> int:
    lowest, reached = max(0, at - MOST_SENTENCE), at
    while True:
        line = text.rfind("\n", lowest, reached) + 1 or lowest
        ends = [stop.end() for stop in SENTENCE_END.finditer(text, line, reached + 2) if stop.start() < reached and stop[0] != "\n"]
        if ends:
            return ends[-1]
        if line <= lowest or not goes_on(text, line - 1):
            return line
        reached = line - 1


def goes_on(text: str, at: int) -> bool:
    """Does the line that ends at `at` go on in the next? It has no full stop, and the next starts small or with a figure."""
    after = text[at + 1 : at + 2]
    before = text[at - 1 : at]
    if not after or after.isspace() or not before or before in ".!?:;\n":
        return False
    if after.islower():
        return True
    if after.isdecimal() and MEASURED.match(text, at + 1):
        return at - (text.rfind("\n", 0, at) + 1) >= SHORTEST_WRAPPED
    return at - (text.rfind("\n", 0, at) + 1) >= WRAPPED and (after.isdigit() or before == ",")
