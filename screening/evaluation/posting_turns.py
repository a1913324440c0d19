"""A sentence of a posting in, its parts out: cut where its need turns ("X is required, Y would be an asset")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .posting_cues import WISH, Cues, is_refused, kept, said
from .posting_rows import Span

TURNS = re.compile(r",?\s+(?:but|and|while)\s+|,\s+|\s+\+\s+")
WISH_IF = re.compile(r"\s*(?:it(?:'d| would|'s| is)? |we(?:'d| would) |even |extra |bonus |ideally )[^.]{0,60}?\bif\b", re.IGNORECASE)
IF_EVEN_BETTER = re.compile(
    r"\s*if you(?:'ve|'re| are| have| can| know| also| speak| hold)\b", re.IGNORECASE
)  # "If you have Y, even better"
LENGTH_THEN_WISH = re.compile(  # "2 years of customer service experience, e-commerce preferred": only what stands last is a wish
    r"(\s*(?:\d{1,2}\+?|one|two|three|four|five)\s+(?:years?|yrs?|months?)\b[^,;]*),\s+(?!or\b|and\b)"
    r"((?:[\w/&-]+\s+){1,3}(?:preferred|a plus|desirable|desired))\s*",
    re.IGNORECASE,
)
IN_BRACKETS = re.compile(r"\(([^()]+)\)")
BUT = re.compile(r",?\s+(?:although|though|but)\s+|\s+[—–]\s+")
IS_WANTED = re.compile(r"\b(?:it|it'll|it's|that|that's|this|if you have|if you do)\b")  # what was refused is welcome all the same
NO_NAMES = (
    "strongly",
    "highly",
    "very",
    "much",
    "but",
    "not",
    "are",
    "would",
    "will",
    "really",
    "definitely",
    "also",
    "required",
    "the",
    "for",
    "and",
    "this",
    "that",
)
OR_WILLING = re.compile(
    r"\s*or (?:you're |you are |be |are )?(?:ready|willing|happy|keen|able|eager|prepared) to (?:learn|pick)", re.IGNORECASE
)
LATE_WISH = re.compile(r",\s+(?=(?:ideally|preferably)\b)")


def by_need(posting: str, sentence: Span, words: Cues) -> Iterator[Span]:
    """A sentence cut where its need turns ("X is required, Y would be an asset"); whole where it does not."""
    is_if = WISH_IF.match(posting, sentence.start, sentence.end) or IF_EVEN_BETTER.match(posting, sentence.start, sentence.end)
    if is_if and said(kept(posting[sentence.start : sentence.end].lower()), words) == WISH:
        yield sentence  # "It helps if you have ...": all of it is a wish
        return
    if tail := LENGTH_THEN_WISH.fullmatch(posting, sentence.start, sentence.end):
        yield Span(sentence.start, tail.end(1))
        yield Span(tail.start(2), sentence.end)
        return
    if (aside := _wished_aside(posting, sentence, words)) is not None:
        yield from (Span(sentence.start, aside.start()), Span(aside.start(1), aside.end(1)), Span(aside.end(), sentence.end))
        return
    for piece in cut(posting, sentence, LATE_WISH):
        if (turn := _late_turn(posting, piece, words)) is not None:
            yield from (Span(piece.start, turn.start()), Span(turn.end(), piece.end))
            continue
        parts = list(cut(posting, piece, TURNS))
        if any(OR_WILLING.match(posting, part.start, part.end) for part in parts):
            yield piece
            continue
        needs = [said(kept(posting[part.start : part.end].lower()), words) for part in parts]
        if len({need for need in needs if need}) < 2:
            yield piece
            continue
        start = piece.start
        for place, need in enumerate(needs[:-1]):
            if (need and any(later and later != need for later in needs[place + 1 :][:1] or ())) or (need and _turns_later(needs, place)):
                yield Span(start, parts[place].end)
                start = parts[place + 1].start
        yield Span(start, piece.end)


def _wished_aside(posting: str, sentence: Span, words: Cues) -> re.Match[str] | None:
    """A parenthesis that wishes for more beside what must be: "3 years in service (annuities preferred)"."""
    for aside in IN_BRACKETS.finditer(posting, sentence.start, sentence.end):
        inside, before = (kept(text.lower().replace("’", "'")) for text in (aside[1], posting[sentence.start : aside.start()]))
        names = [word for word in re.findall(r"[a-z][\w+/-]{2,}", words.wish.sub(" ", inside)) if word not in NO_NAMES]
        if names and said(inside, words) == WISH and said(before, words) != WISH and not is_refused(inside, words):
            return aside
    return None


def _late_turn(posting: str, sentence: Span, words: Cues) -> re.Match[str] | None:
    """Where "X, although Y would be nice" or "EHR skills — NextGen ideally" turns to a wish for something else."""
    for turn in BUT.finditer(posting, sentence.start, sentence.end):
        before, after = (
            kept(posting[start:end].lower().replace("’", "'"))
            for start, end in ((sentence.start, turn.start()), (turn.end(), sentence.end))
        )
        names = [word for word in re.findall(r"[a-z][\w+/-]{2,}", words.wish.sub(" ", after)) if word not in NO_NAMES]
        is_other = bool(names) and not IS_WANTED.match(after.strip())
        if (
            is_other
            and said(after, words) == WISH
            and not said(before, words)
            and not is_refused(before, words)
            and not is_refused(after, words)
        ):
            return turn
    return None


def _turns_later(needs: list[str], place: int) -> bool:
    """Is the next need that is said another one?"""
    following = next((need for need in needs[place + 1 :] if need), "")
    return bool(following) and following != needs[place]


def cut(posting: str, span: Span, pattern: re.Pattern[str]) -> Iterator[Span]:
    start = span.start
    for found in pattern.finditer(posting, span.start, span.end):
        yield Span(start, found.start())
        start = found.end()
    yield Span(start, span.end)
