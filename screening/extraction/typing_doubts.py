"""A speed stated in a text in, what speaks against its being the person's own of today out: a bar, a wish, another day, others."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from screening.vocabulary.load import Vocabulary

from .hearsay import is_hoped_for, is_of_others
from .outline import Outline
from .passages import any_of, clause_of, compiled, one_of

# "Sixty words a minute typists", "... tests": said of people and tests, not of oneself.
SPOKEN_TEST = r"\s(?:typists?|errors?|agents?|students?|trainees?|staff|tests?|minimum|required|requirement|goal)"
BEFORE, AFTER = 60, 50  # characters
ABOUT = r"(?::?\s|\s(?:is|was)\s)(?:about |around |at |a |an |of )?$"
FROM_TO = r"\baverage (?:rose|climbed|went|grew|improved) to\s$|\bfrom \d\d to\s(?:about |around )?$"
BY_WHEN = (
    r"\W{0,3}(?:by (?:june|may|july|spring|summer|fall|autumn|winter|next)\b|(?:back )?in 19\d\d\b|19\d\d\b|(?:\w+\s){0,2}years ago\b)"
)
BY_THEM = r"\W{0,3}(?:typing )?(?:tests (?:to|for)|typists)\b"
READ_ALOUD = r"\W{0,3}(?:shorthand|steno\w*|reading|reader|speech|dictation|handwrit\w+|morse)\b"
RANGE = r"\d\s?(?:-|to)\s?\d"
UNTIL = r"\W{0,3}(?:\w+\s)?(?:before|until) (?:my |the |an? )?(?:\w+\s)?(?:injury|surgery|accident|stroke)\b"
TYPES = r"\btypes?(?: at| at least| over)?\s$"  # "I type 40 wpm minimum" is a speed all the same
ASKED_AFTER = r"\W{0,3}(?:[a-z]+\s){0,4}"


def is_of_something_else(vocabulary: Vocabulary, text: str, before: tuple[int, int, int], after: tuple[int, int]) -> bool:
    """Is it read, spoken or beaten, not typed? `before`: where the clause, the entry and the figure begin."""
    table, (left, item, start) = vocabulary.tables["typing"], before
    if any_of(table["not_typing"]).search(text, max(item, start - 40), start) or compiled(READ_ALOUD).match(text, *after):
        return True
    return any_of(table["other_signs"]).search(text, left, start) is not None


def is_no_speed_of_today(outline: Outline, vocabulary: Vocabulary, text: str, place: tuple[int, int]) -> bool:
    """Another's, of another day, wished for, asked for, or the groups of a course."""
    table, (left, right) = vocabulary.tables["typing"], clause_of(outline.text, *place)
    before, after = text[max(left, place[0] - BEFORE) : place[0]], text[place[1] : min(right, place[1] + AFTER)]
    if _is_taken_back(table, before, after) or _is_asked(table, before, after) or _is_of_a_course(table, text[left:right], before):
        return True
    if any_of(table["others"]).search(before[-40:]) or compiled(_of_relatives(table["relatives"])).search(text, left, place[0]):
        return True
    if compiled(rf"\W{{0,3}}{one_of(table['at_best'])}\b").match(after) and not compiled(RANGE).search(text, *place):
        return True
    entry = before.rpartition(",")[2]
    if any_of(table["past"]).search(entry) and not any_of(table["today"]).search(entry):
        return True
    return is_of_others(outline, vocabulary, *place) or is_hoped_for(outline, vocabulary, *place)


def _is_taken_back(table: Mapping[str, Any], before: str, after: str) -> bool:
    """By the words that touch the figure."""
    patterns = _patterns(*table["not_before"].values(), averages=table["averages"], not_after=table["not_after"], whose=table["whose"])
    if any(compiled(pattern).search(before) for pattern in (*patterns[:3], FROM_TO)):
        return True
    return any(compiled(pattern).match(after) for pattern in (*patterns[3:], BY_WHEN, BY_THEM, UNTIL))


@cache
def _patterns(*not_before: str, averages: str, not_after: str, whose: str) -> tuple[str, ...]:
    """Three for what stands before a figure, two for what stands after it."""
    return (
        rf"\b{one_of(*not_before)}{ABOUT}",
        rf"\b{one_of(averages)} average\b[^;.]{{0,20}}\s$",
        rf"\((?:my\s)?{one_of(whose)}'s\b[^)]*$",
        rf"\W{{0,3}}{one_of(not_after)}\b",
        rf"\W{{0,3}}(?:my |an? )?{one_of(whose)}s?'?s?\b",
    )


@cache
def _of_relatives(whose: str) -> str:
    """ "My mother was a telephone operator and typed 95 words a minute"; not "my sister and I type", "my boss timed me"."""
    return (
        rf"\bmy\s(?:\w+\s)?{one_of(whose)}\s(?:(?!i\b|me\b|my\b|mine\b|i'[a-z])[^\s.;:]+\s)*?"
        r"(?:type[sd]?|typing|keyed|keys)\s(?:about\s|at\s|over\s|around\s)?$"
    )


def _is_asked(table: Mapping[str, Any], before: str, after: str) -> bool:
    """A bar that others set; but "maintained the required 50 WPM" and "exceeded the 40 WPM minimum" are one's own."""
    kept = any_of(table["kept"]).search(before)
    asked = any_of(table["required"]).search(before)
    if asked is not None:
        return kept is None or kept.start() > asked.end() + 1  # "requirement met at 50 WPM"
    behind = compiled(rf"{ASKED_AFTER}{one_of(table['asked_after'])}\b").match(after)
    return behind is not None and kept is None and not compiled(TYPES).search(before)


def _is_of_a_course(table: Mapping[str, Any], clause: str, before: str) -> bool:
    """A course that is offered, or the groups of one."""
    if any_of(table["offered"]).search(clause):
        return True
    return (
        any_of(table["courses"]).search(clause) is not None and compiled(rf"\b{one_of(table['levels'])}{ABOUT}").search(before) is not None
    )
