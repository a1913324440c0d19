"""The duties of a job in, the places that show contact with customers out, each with how plainly it shows it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from screening.vocabulary.load import Vocabulary

from .hearsay import is_done_by_others
from .outline import Outline
from .words import Hit, find_words

NEAR = {"verb": 70, "seller": 90, "soft": 30, "close": 12}  # letters from a verb to the people it is done to
WEIGHTS = {"strong": 1.0, "weak": 0.5, "hedged": 1.0, "hint": 0.4}
PARTLY = 0.6  # weight of a verb that may mean contact or not
DIRECT = 25  # letters: a duty as short as this says outright who was spoken to
NEGATION = 28  # letters before a duty that are looked at for a "not"
NEGATED = re.compile(r"(?:\b(?:not|never|rarely|seldom|cannot)|n['\u2019]t)\s(?!only\b)(?:\w+\s){0,2}$|\b(?:without|no)\s$")
# "Scored irate calls", "listened to recorded customer calls": contact that others had.
HEARD = re.compile(
    r"\b(?:scor(?:ed|es|ing)|transcrib\w+|role-?play\w*|simulat\w+|grad(?:ed|ing)"
    r"|recorded|recordings of|sampled|annotated|analy[sz]ed)\s[^.;\n]{0,20}$"
)
HEARD_BACK = 40  # letters
# "Rode along on customer visits", "covered the front desk from twelve to one": now and then, or at somebody's side.
ASIDE = re.compile(
    r"\b(?:rode along|shadow(?:ed|ing)|observ(?:ed|ing)|sat in on|accompan(?:ied|ying)|tagged along|occasionally|sometimes|at times"
    r"|once in a while|assigned (?:\w+ ){1,3}to|in (?:the )?absence|filled in|filling in|backed up|back-?up|relieved|stood in)\b"
    r"[^.;\n]{0,45}$"
)
# "Taught agents to calm customers", "set up rooms for client visits": others spoke with them.
OTHERS = re.compile(
    r"\b(?:taught|teach\w*|train(?:ed|ing|s)?|coach(?:ed|ing|es)?|show(?:ed|ing)|instruct(?:ed|ing|s)?) (?:[\w-]+ ){0,3}?"
    r"(?:agents?|reps?|representatives|tellers?|staff|employees|associates|teams?|cashiers|servers|hires|managers|crews?|colleagues|clerks)"
    r" (?:to|how|in|on|by)\b[^.;\n]{0,40}$"
    r"|\b(?:rooms?|lunch|lunches|coffee|catering|packets|agendas?|minutes|slides|decks) (?:for|of|at|before) $"
    r"|\b(?:copy|content|software|tools?|pages|features) (?:that|which) $"
)
# "Moved the reception desk", "rode past the front desk", "wanted to help customers": no contact came of it.
NO_DUTY = re.compile(
    r"\b(?:past|moved|painted|repaired|built|dusted|rewired|wired|watered plants (?:in|at|near|by))\s(?:the\s|a\s)?$"
    r"|\b(?:wanted|hoped|wished|asked|applied|hoping|wishing|wanting) to\s(?:\w+\s)?$"
)
ASIDE_BACK = 75  # letters
AFTERTHOUGHT = re.compile(
    r"(?:(?! and |, )[^.;•]){0,45}\b(?:as needed|when needed|if needed"
    r"|when (?:\w+ ){1,4}(?:was|were) (?:out|away|absent|off|busy|sick|short|at lunch)"
    r"|when short|when busy|(?:during|over|at) (?:\w+ )?(?:lunch|lunches|lunchtime|breaks?)"
    r"|from (?:twelve|noon|12(?::00)?)(?: \w+)? to (?:one|1)"
    r"|on occasion|occasionally|once a (?:week|month|year)|in the absence|the first (?:week|day|few))\b"
)
ABOUT_IT = re.compile(
    r"\s(?:data|datasets?|analytics|dashboards?|statistics|metrics|reports?|trends|configured|tools?|software|servers?)\b"
)
RECORDS = re.compile(r"\s(?:and\s\w+\s)?(?:invoices?|records?|files?|databases?|ledgers?|rolls?|data|charts|audits?|drawings?)\b")
ABSTRACT = re.compile(
    r"\s(?:needs?|expectations?|requirements?|demands?|deadlines?|goals?|standards?|specifications?|satisfaction|service)\b"
)
SUPPLIERS = re.compile(r"\b(?:suppliers?|vendors?|auditors?|carriers?|colleagues|co-?workers|factory|factories|freight)\b")
WRITTEN_OR_SPOKEN = ("phone and e", "mail and phone", "phone or e", "phone and by e", "telephone and e")
WHERE_PUBLIC_STANDS = ("counter", "window", "register", "drive-thru", "front desk", "till", "the tills", "sushi bar")
START = attrgetter("start")


class Duty(NamedTuple):
    """A place in the duties that shows contact, how much it weighs (1 is plain contact), and whether a verb stands right at people."""

    start: int
    end: int
    weight: float
    is_direct: bool = False


def contact_hits(outline: Outline, vocabulary: Vocabulary, duties: tuple[int, int]) -> Sequence[Hit]:
    """The words of contact inside the duties."""
    hits = find_words(outline, vocabulary, "contact")
    return hits[bisect_left(hits, duties[0], key=START) : bisect_left(hits, duties[1], key=START)]


def contact_duties(outline: Outline, vocabulary: Vocabulary, duties: tuple[int, int]) -> tuple[Duty, ...]:
    """The places in `text[slice(*duties)]` that show contact with customers, at most one a clause."""
    inside = contact_hits(outline, vocabulary, duties)
    found: list[Duty] = []
    for i, hit in enumerate(inside):
        duty = _duty(outline.lower, inside, i, hit)
        if duty is None or (found and duty.start < found[-1].end):
            continue
        if is_done_by_others(outline, duty.start, duty.end) or NO_DUTY.search(outline.lower[max(0, duty.start - NEGATION) : duty.start]):
            continue
        if not NEGATED.search(outline.lower[max(0, duty.start - NEGATION) : duty.start]):
            found.append(_unless_aside(outline.lower, duty))
    return tuple(found)


def _duty(text: str, hits: Sequence[Hit], i: int, hit: Hit) -> Duty | None:
    kind = hit.key[1]
    if kind == "strong" and _is_of_others(text, hit):
        return None
    if kind in WEIGHTS:
        return Duty(hit.start, hit.end, WEIGHTS[kind], kind == "strong" and hit.form.endswith(WHERE_PUBLIC_STANDS))
    if kind not in NEAR:
        return None
    return _done_to(text, hits, i, hit) or (Duty(hit.start, hit.end, WEIGHTS["hint"]) if kind == "seller" else None)


def _done_to(text: str, hits: Sequence[Hit], i: int, hit: Hit) -> Duty | None:
    """A verb and the people it is done to, in one clause."""
    kind = hit.key[1]
    for other in hits[i + 1 :]:
        gap = other.start - hit.end
        if gap > NEAR[kind] or _clause_ends(text, hit.end, other.start):
            return None
        if other.key[1] == "persons" and (gap > DIRECT or kind == "soft"):
            continue
        if other.key[1] in ("people", "persons"):
            if RECORDS.match(text, other.end) or (kind == "close" and (_is_a_thing(text, other) or " for " in text[hit.end : other.start])):
                return None  # "voter records", "the debtors ledger"; "met customers' needs"
            weight = PARTLY if kind == "soft" else 1.0
            return Duty(hit.start, other.end, weight, weight == 1.0 and gap <= DIRECT)
    return None


def _is_a_thing(text: str, people: Hit) -> bool:
    """Is it a thing of the people, not they themselves: "client's goals", "customer needs"?"""
    several = people.form.endswith(("s", "public", "people", "couple")) and "'" not in people.form
    return not several or ABSTRACT.match(text, people.end) is not None


def _unless_aside(text: str, duty: Duty) -> Duty:
    """What was done now and then, or by another at one's side, is a hint and no more."""
    if duty.weight <= WEIGHTS["weak"]:
        return duty
    before = text[max(0, duty.start - ASIDE_BACK) : duty.start]
    if ASIDE.search(before) or OTHERS.search(before) or AFTERTHOUGHT.match(text, duty.end):
        return Duty(duty.start, duty.end, WEIGHTS["weak"])
    return duty


def _is_of_others(text: str, hit: Hit) -> bool:
    """Is a plain sign of contact only looked at afterwards, talked about, or with those who deliver?"""
    if HEARD.search(text, max(0, hit.start - HEARD_BACK), hit.start) or ABOUT_IT.match(text, hit.end):
        return True
    return any(way in hit.form for way in WRITTEN_OR_SPOKEN) and SUPPLIERS.search(text, max(0, hit.start - HEARD_BACK), hit.end) is not None


def _clause_ends(text: str, start: int, end: int) -> bool:
    between = text[start:end]
    return any(mark in between for mark in (". ", ";", "•", "\n•", ".\n"))
