"""The duties of a job in, the places that show contact with customers out, each with how plainly it shows it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from screening.vocabulary.load import Vocabulary

from .hearsay import is_done_by_others
from .outline import Outline
from .patterns import Patterns
from .words import Hit, find_words, listed

NEAR = {"verb": 70, "seller": 90, "soft": 30, "close": 12}  # letters from a verb to the people it is done to
WEIGHTS = {"strong": 1.0, "weak": 0.5, "hedged": 1.0, "hint": 0.4}
PARTLY = 0.6  # weight of a verb that may mean contact or not
DIRECT = 25  # letters: a duty as short as this says outright who was spoken to
NEGATION = 28  # letters before a duty that are looked at for a "not"
HEARD_BACK = 40  # letters
# What the words around a sign of contact say of it; the lists stand in contact.yaml.
SHAPES = {
    # "Did not answer calls", "rode past the front desk", "wanted to help customers": no contact came of it.
    "undone": (
        r"(?:\b<not>|n['\u2019]t)\s(?!only\b)(?:\w+\s){0,2}$|\b<without>\s$"
        r"|\b<no_duty_at>\s(?:the\s|a\s)?$|\b<wished> to\s(?:\w+\s)?$"
    ),
    # "Scored irate calls", "listened to recorded customer calls": contact that others had.
    "heard": r"\b<heard>\s[^.;\n]{0,20}$",
    # "Rode along on customer visits", "covered the front desk from twelve to one": now and then, or at somebody's side;
    # "taught agents to calm customers", "set up rooms for client visits": others spoke with them.
    "aside": (
        r"\b(?:<aside>|assigned (?:\w+ ){1,3}to)\b[^.;\n]{0,45}$"
        r"|\b<taught> (?:[\w-]+ ){0,3}?<trainees> (?:to|how|in|on|by)\b[^.;\n]{0,40}$"
        r"|\b<set_up> (?:for|of|at|before) $|\b<made> (?:that|which) $"
    ),
    "afterthought": (
        r"(?:(?! and |, )[^.;\u2022]){0,45}\b(?:<now_and_then>|when (?:\w+ ){1,4}(?:was|were) <away>"
        r"|(?:during|over|at) (?:\w+ )?<breaks>|from <noon>(?: \w+)? to (?:one|1))\b"
    ),
    "about": r"\s<about_it>\b",
    "records": r"\s(?:and\s\w+\s)?<records>\b",
    "abstract": r"\s<abstract>\b",
    "colleagues": r"\s(?:and\s\w+\s)?(?:all\s|the\s|our\s|new\s)*<colleagues>\b",
    "suppliers": r"\b<suppliers>\b",
    # "I do not deal with customers": said of oneself, it denies contact; "never kept customers waiting" does not.
    "denial": r"\b(?:do|does|did)(?:\snot|n['\u2019]t)\s(?:\w+\s)?(?!have\sto\b)<meets>\s(?:\w+\s){0,3}?<met_people>\b",
    "studied": r"\s<studied>\b|\sengineer",
}
ASIDE_BACK = 75  # letters
CLAUSE_END = re.compile(r"[.;\u2022](?:(?<=[;\u2022])|(?= |\n))|\n[ \t]?[-*\u25aa\u25cf\u2013\u2023\u25e6\uf0b7]")
SHOWN = frozenset((*NEAR, *WEIGHTS))  # kinds of words that may show contact
WHOM = ("people", "persons")
NEARER = ("verb", "strong")


@cache
def contact_patterns(vocabulary: Vocabulary) -> Patterns:
    """What is said around a sign of contact, by name."""
    return Patterns(SHAPES, vocabulary.tables["contact"]["told"])


@cache
def told_words(vocabulary: Vocabulary, name: str) -> tuple[str, ...]:
    """One of the lists of words that are met as they stand."""
    return listed(vocabulary.tables["contact"]["told"][name])


class Duty(NamedTuple):
    """A place in the duties that shows contact, how much it weighs (1 is plain contact), and whether a verb stands right at people."""

    start: int
    end: int
    weight: float
    is_direct: bool = False


def contact_hits(outline: Outline, vocabulary: Vocabulary, duties: tuple[int, int]) -> Sequence[Hit]:
    """The words of contact inside the duties."""
    hits = find_words(outline, vocabulary, "contact")
    return hits[bisect_left(hits, duties[:1]) : bisect_left(hits, duties[1:])]


def contact_duties(outline: Outline, vocabulary: Vocabulary, hits: Sequence[Hit]) -> Iterator[Duty]:
    """The places among the words of contact of a job that show contact with customers, at most one a clause."""
    undone = contact_patterns(vocabulary)["undone"]
    reached = 0
    for i, hit in enumerate(hits):
        if hit.start < reached or hit.key[1] not in SHOWN:
            continue
        duty = _duty(outline.lower, vocabulary, hits, i)
        if duty is None or undone.search(outline.lower, max(0, duty.start - NEGATION), duty.start):
            continue
        if not is_done_by_others(outline, vocabulary, duty.start, duty.end):
            reached = duty.end
            yield _unless_aside(outline.lower, vocabulary, duty)


def _duty(text: str, vocabulary: Vocabulary, hits: Sequence[Hit], i: int) -> Duty | None:
    hit, kind = hits[i], hits[i].key[1]
    if kind == "strong" and _is_of_others(text, vocabulary, hit):
        return None
    if kind in WEIGHTS:
        stands = kind == "strong" and hit.form.endswith(told_words(vocabulary, "public_stands"))
        return Duty(hit.start, hit.end, WEIGHTS[kind], stands)
    if (done := _done_to(text, vocabulary, hits, i)) is not None:
        return done
    if hit.form in told_words(vocabulary, "greeted") and not contact_patterns(vocabulary)["colleagues"].match(text, hit.end):
        return Duty(hit.start, hit.end, WEIGHTS["strong"])  # whoever it was: "greeted drivers"
    return Duty(hit.start, hit.end, WEIGHTS["hint"]) if kind == "seller" else None


def _done_to(text: str, vocabulary: Vocabulary, hits: Sequence[Hit], i: int) -> Duty | None:
    """A verb and the people it is done to, in one clause."""
    end, kind = hits[i].end, hits[i].key[1]
    furthest = end + NEAR[kind]
    for at in range(i + 1, len(hits)):
        other = hits[at]
        if other.start > furthest:
            return None
        whom = other.key[1]
        if kind == "soft" and whom in NEARER:
            return None  # "completed work orders, spoke with residents": the nearer verb tells what was done
        if whom not in WHOM or (whom == "persons" and (other.start - end > DIRECT or kind == "soft")):
            continue
        if CLAUSE_END.search(text, end, other.start) or contact_patterns(vocabulary)["records"].match(text, other.end):
            return None  # "voter records", "the debtors ledger"
        if kind == "close" and (_is_a_thing(text, vocabulary, other) or " for " in text[end : other.start]):
            return None  # "met customers' needs"
        weight = PARTLY if kind == "soft" else 1.0
        return Duty(hits[i].start, other.end, weight, weight == 1.0 and other.start - end <= DIRECT)
    return None


def _is_a_thing(text: str, vocabulary: Vocabulary, people: Hit) -> bool:
    """Is it a thing of the people, not they themselves: "client's goals", "customer needs"?"""
    several = (
        people.form.endswith(("s", "public", "people", "couple"))
        and "'" not in people.form
        and text[people.end : people.end + 1] not in "'\u2019"
    )
    return not several or contact_patterns(vocabulary)["abstract"].match(text, people.end) is not None


def _unless_aside(text: str, vocabulary: Vocabulary, duty: Duty) -> Duty:
    """What was done now and then, or by another at one's side, is a hint and no more."""
    if duty.weight <= WEIGHTS["weak"]:
        return duty
    told = contact_patterns(vocabulary)
    if told["aside"].search(text, max(0, duty.start - ASIDE_BACK), duty.start) or told["afterthought"].match(text, duty.end):
        return Duty(duty.start, duty.end, WEIGHTS["weak"])
    return duty


def _is_of_others(text: str, vocabulary: Vocabulary, hit: Hit) -> bool:
    """Is a plain sign of contact only looked at afterwards, talked about, or with those who deliver?"""
    told = contact_patterns(vocabulary)
    if told["heard"].search(text, max(0, hit.start - HEARD_BACK), hit.start) or told["about"].match(text, hit.end):
        return True
    if not any(way in hit.form for way in told_words(vocabulary, "written_or_spoken")):
        return False
    return told["suppliers"].search(text, max(0, hit.start - HEARD_BACK), hit.end) is not None
