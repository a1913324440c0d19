"""The text of a document in, the conversations that the person held at the same time out."""

from __future__ import annotations

import re
from functools import cache

from screening.model.profile import Concurrency
from screening.vocabulary.load import Vocabulary

from .figure_words import VALUES
from .hearsay import is_of_others
from .kpi_owner import OWN, is_no_result, whose
from .kpi_shapes import kpi_patterns
from .outline import Outline
from .passages import places_of, quote, sentence_at
from .patterns import Patterns
from .words import folded

LEAST, MOST = 2, 8  # conversations a person can hold at once
MOST_FOUND = 200  # claims of it; more is no resume
COUNT = r"(\d(?!\d)|two|three|four|five|six)"
RANGE = r"\+?\s?(?:(?:-|to|or)\s?(?:\d|two|three|four|five|six)\+?\s?)?"
SHAPES = {
    "at once": (
        rf"\b{COUNT}{RANGE}(?:\w+\s){{0,2}}?<conversations>\b[^.;\n]{{0,30}}?\b<at_once>\b"
        rf"|\b<simultaneous>\s(?:\w+\s){{0,3}}?(?:up to\s)?{COUNT}\b\s?(?:(?:-|to)\s?\d\s?)?(?:\w+\s){{0,2}}?<conversations>\b"
        rf"|\b<chats>(?:\W{{1,3}}|\b[^.;:\n]{{0,40}}?[,(]\s?)(?:<up_to>\s)?{COUNT}\s(?:chats\s)?<at_once>\b"
        rf"|\b{COUNT}{RANGE}<simultaneous>\s(?:\w+\s){{0,2}}?<conversations>\b"
        rf"|\b<simultaneous>\s<conversations>\s?[:=(-]\s?(?:<up_to>\s)?{COUNT}\b"
        rf"|\b<chats> concurrency\s?(?:of|:|was|at|=)?\s?(?:<up_to>\s)?{COUNT}\b"
    ),
    "of a system": r"\b<system>\s(?:\w+\s)?(?:support|allow|hold|permit|handle|take|let)s?\b",
    # "Three chats at once in role-plays": nobody was served.
    "rehearsed": r"\b<rehearsed>\b",
}


@cache
def concurrency_patterns(vocabulary: Vocabulary) -> Patterns:
    return Patterns(SHAPES, vocabulary.tables["channels"]["at_once"])


def find_concurrency(outline: Outline, vocabulary: Vocabulary) -> tuple[Concurrency, ...]:
    """Conversations held at once, the lower end of a range; "multiple" is no number, and what agents or a system could hold is no claim."""
    text, told = folded(outline.lower), concurrency_patterns(vocabulary)
    found: list[Concurrency] = []
    end = -1
    for at in sorted(at for sign in SIGNS for at in places_of(sign, text)):
        if at < end or len(found) >= MOST_FOUND:
            continue
        start, end = sentence_at(outline.text, at)
        for match in told["at once"].finditer(text, start, end):
            if not LEAST <= _count(match) <= MOST or is_of_others(outline, vocabulary, *match.span()):
                continue
            if _is_own(text, vocabulary, match.span(), (start, end)):
                found.append(Concurrency(_count(match), quote(outline, *match.span(), "concurrency")))
    return tuple(found)


SIGNS = ("simultaneous", "concurren", "at once", "at a time", "same time", "parallel", "side by side")


def _count(match: re.Match[str]) -> int:
    words = next(group for group in match.groups() if group)
    return VALUES[words] if words in VALUES else int(words)


def _is_own(text: str, vocabulary: Vocabulary, place: tuple[int, int], bounds: tuple[int, int]) -> bool:
    told = kpi_patterns(vocabulary)
    here = concurrency_patterns(vocabulary)
    if here["rehearsed"].search(text, *bounds) or here["of a system"].search(text, bounds[0], place[0]):
        return False
    return whose(text, told, place, bounds, counted=True) == OWN and not is_no_result(text, told, place, bounds)
