"""A job's title and duties in, whether it meant regular direct contact with customers out, with the words that say so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from screening.model.document import Evidence
from screening.model.profile import Contact
from screening.vocabulary.load import Vocabulary

from .outline import Outline
from .passages import quote
from .title_class import TitleClass, classes_of, title_class
from .words import Hit, find_words

NEAR = 70  # letters from a verb to the people it is done to
MOST_QUOTES = 3
ENOUGH = {"B": 1.0, "": 1.0, "C": 3.0}  # weight of duties that a class needs before it counts as contact
SHARE_C = 0.34  # and of the lines of a class C job at least this share must show contact
FEW = 0.9  # duties with less weight than this do not show contact at all


@dataclass(frozen=True, slots=True)
class Duty:
    """A place in the duties that shows contact, and how much it weighs (1 is plain contact)."""

    start: int
    end: int
    weight: float


@dataclass(frozen=True, slots=True)
class Judged:
    """What a job's words say about contact, as the fields of an Employment."""

    contact: Contact
    reason: str
    letter: str
    evidence: tuple[Evidence, ...]
    mixed: bool = False


def judge_contact(outline: Outline, vocabulary: Vocabulary, title: tuple[int, int] | None, duties: tuple[int, int]) -> Judged:
    """Title and duties together: duties beat a doubtful title, a plain title needs none, silence stays unclear."""
    words = outline.text[slice(*title)] if title else ""
    found = title_class(words, classes_of(vocabulary)) if words else TitleClass("", "")
    shown = contact_duties(outline, vocabulary, duties)
    weight = sum(duty.weight for duty in shown)
    quotes = tuple(
        quote(outline, duty.start, duty.end, "contact duty") for duty in sorted(shown, key=lambda d: (-d.weight, d.start))[:MOST_QUOTES]
    )
    if found.letter == "A" and title:
        named = outline.evidence(*title, rule="customer-facing title")
        return Judged(Contact.YES, f"{found.words} is a customer-facing title", "A", (named, *quotes[:2]), found.mixed)
    lines = outline.text.count("\n", *duties) + 1 if duties[1] > duties[0] else 0
    enough = weight >= ENOUGH[found.letter] and (found.letter != "C" or len(shown) >= SHARE_C * lines)
    if enough and quotes:
        return Judged(Contact.YES, "the duties show contact with customers", found.letter, quotes, found.letter == "C")
    if found.letter == "C" and weight <= FEW + 1.2:
        return Judged(Contact.NO, f"{found.words} is work without customers, and the duties name none", "C", ())
    return Judged(Contact.UNCLEAR, "neither the title nor the duties say who it was done for", found.letter, quotes)


def contact_duties(outline: Outline, vocabulary: Vocabulary, duties: tuple[int, int]) -> tuple[Duty, ...]:
    """The places in `text[slice(*duties)]` that show contact with customers, at most one a clause."""
    hits = find_words(outline, vocabulary, "contact")
    starts = [hit.start for hit in hits]
    inside = hits[bisect_left(starts, duties[0]) : bisect_left(starts, duties[1])]
    found: list[Duty] = []
    for i, hit in enumerate(inside):
        duty = _duty(outline.text, inside, i, hit)
        if duty is not None and (not found or duty.start >= found[-1].end):
            found.append(duty)
    return tuple(found)


def _duty(text: str, hits: Sequence[Hit], i: int, hit: Hit) -> Duty | None:
    kind = hit.key[1]
    if kind in ("strong", "weak", "hedged"):
        return Duty(hit.start, hit.end, 1.0 if kind == "strong" else 0.5)
    if kind not in ("verb", "soft"):
        return None
    for other in hits[i + 1 :]:
        if other.start - hit.end > NEAR or _clause_ends(text, hit.end, other.start):
            return None
        if other.key[1] == "people":
            return Duty(hit.start, other.end, 1.0 if kind == "verb" else 0.6)
    return None


def _clause_ends(text: str, start: int, end: int) -> bool:
    between = text[start:end]
    return any(mark in between for mark in (". ", ";", "•", "\n•", ".\n"))
