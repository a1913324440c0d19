"""A figure in a text in, what the words right beside it say that it measures out, where a list of words could not tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .kpi_sentence import Sentence
from .patterns import Patterns
from .words import Hit

NOTHING = "none"  # a figure, but no service figure
BEFORE, AFTER = 60, 90  # characters
LEAST_OF_GOAL, MOST_OF_GOAL = 50, 400  # percent of a quota
FAR_FROM = 20  # characters: a word this near to the figure says itself what it measures


def is_score(said: Sentence, place: tuple[int, int], name: str, value: str) -> bool:
    """Is a bare number a score of a hundred or, with a decimal, of ten ("arrival survey score from 78 to 86", "review score 9.3")?"""
    text, told, (start, end) = said.text, said.told, place
    out_of_ten = "." in value and 5 < float(value) <= 10
    if not (60 <= float(value) <= 100 or (out_of_ten and name == "CSAT")):
        return False
    before = max(0, start - BEFORE)
    if told[f"named before {name}"].search(text, before, start) and told["named after"].match(text, end, said.end):
        return True
    return told["score after"].match(text, end, said.end) is not None and told["score before"].search(text, before, start) is not None


def told_kind(text: str, told: Patterns, place: tuple[int, int], end: int) -> str | None:
    """The kind that the words right beside a percentage name; `NOTHING` where it measures no service; None where they are silent."""
    at, to = place
    low, high = max(0, at - BEFORE), min(end, to + AFTER)
    if told["nothing after"].match(text, to, high) or told["nothing before"].search(text, low, at):
        return NOTHING
    if told["charged after"].match(text, to, high) and told["charged before"].search(text, low, at):
        return NOTHING
    if told["service after"].match(text, to, high) or told["liked after"].match(text, to, high):
        return "CSAT"
    if told["renewed after"].match(text, to, high) or (
        told["kept before"].search(text, low, at) and told["kept after"].match(text, to, high)
    ):
        return "RETENTION"
    if told["positive after"].match(text, to, high) and told["surveyed before"].search(text, low, at):
        return "CSAT"
    if told["quality after"].match(text, to, high):
        return "QA"
    if told["quality before"].search(text, low, at) or told["audited before"].search(text, low, at):
        return "QA"
    checked = told["checked after"].match(text, to, high)
    if checked and (told["exact"].search(text, max(low, at - 40), at) or told["exact"].search(checked[0])):
        return "QA"
    return None


def goes_on(text: str, told: Patterns, previous: tuple[int, int], place: tuple[int, int]) -> bool:
    """Is a percentage told of another year than the one before it in the same row ("108% of goal in 2016 and 103% in 2017")?"""
    return told["when"].match(text, place[1]) is not None and told["row between"].fullmatch(text, previous[1], place[0]) is not None


def of_quota(text: str, told: Patterns, hits: Sequence[Hit], place: tuple[int, int], value: float) -> bool:
    """A share of a quota named further before: "Carry a $900K quota selling software to restaurants; 118% in 2017"."""
    if not (LEAST_OF_GOAL <= value <= MOST_OF_GOAL and told["when"].match(text, place[1])):
        return False
    before = [hit for hit in hits if hit.end <= place[0]]
    near = any(min(abs(place[0] - hit.end), abs(hit.start - place[1])) <= FAR_FROM for hit in hits)
    return not near and any(hit.key[1] == "SALES_TARGET" for hit in before) and text[place[0] - 2 : place[0]] in ("; ", ": ", ", ", " (")


def surveys(text: str, told: Patterns, bounds: tuple[int, int], hits: Sequence[Hit]) -> Iterator[Hit]:
    """Customers' surveys and indexes under names of their own, with their figure right behind."""
    for match in (*told["surveyed"].finditer(text, *bounds), *told["marked"].finditer(text, *bounds)):
        tail = text[match.end() : match.end() + 30]
        if not told["not asked"].search(match[0] + tail) and not any(hit.start < match.end() and hit.end > match.start() for hit in hits):
            yield Hit(match.start(), match.end(), ("kpis", "CSAT"), match[0])
    for match in told["surveyed after"].finditer(text, *bounds):
        start, end = match.span(1)
        if not any(hit.start < end and hit.end > start for hit in hits):
            yield Hit(start, end, ("kpis", "CSAT"), match[1])
