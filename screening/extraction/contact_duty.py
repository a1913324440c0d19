"""A job's title and duties in, whether it meant regular direct contact with customers out, with the words that say so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from screening.model.document import Evidence
from screening.model.profile import Contact
from screening.vocabulary.load import Vocabulary

from .outline import Outline
from .passages import quote
from .title_class import TitleClass, classes_of, title_class
from .words import Hit, find_words, listed

NEAR = {"verb": 70, "soft": 30, "close": 8}  # letters from a verb to the people it is done to
WEIGHTS = {"strong": 1.0, "weak": 0.5, "hedged": 1.0, "hint": 0.4}
SURE = 1.0  # weight that at least one of the duties must have
MANY_HINTS = 2.0  # weight of words and hints together that decides for a doubtful title
MANY = 1.5  # unless there are this many hints
MOST_QUOTES = 3
NEGATION = 28  # letters before a duty that are looked at for a "not"
NEGATED = re.compile(r"(?:\b(?:not|never|rarely|seldom|cannot)|n['\u2019]t)\s(?!only\b)(?:\w+\s){0,2}$|\b(?:without|no)\s$")
# "I do not deal with customers": said of oneself, it denies contact; "never kept customers waiting" does not.
DENIAL = re.compile(
    r"\b(?:do|does|did)(?:\snot|n['\u2019]t)\s(?:\w+\s)?(?:deal|work|interact|speak|talk|meet|see|serve|have|handle|face)\s"
    r"(?:\w+\s){0,3}?(?:customers?|clients?|the public|guests?|patients?|callers?)\b"
)
# "Scored irate calls", "listened to recorded customer calls": contact that others had.
HEARD = re.compile(
    r"\b(?:scor(?:ed|es|ing)|transcrib\w+|role-?play\w*|simulat\w+|grad(?:ed|ing)"
    r"|recorded|recordings of|sampled|annotated|analy[sz]ed)\s[^.;\n]{0,20}$"
)
HEARD_BACK = 40  # letters
ABOUT_IT = re.compile(
    r"\s(?:data|datasets?|analytics|dashboards?|statistics|metrics|reports?|trends|configured|tools?|software|servers?)\b"
)
RECORDS = re.compile(r"\s(?:and\s\w+\s)?(?:records?|files?|databases?|ledgers?|rolls?|data|charts)\b")
SUPPLIERS = re.compile(r"\b(?:suppliers?|vendors?|auditors?|carriers?|colleagues|co-?workers|factory|factories|freight)\b")
WRITTEN_OR_SPOKEN = ("phone and e", "mail and phone", "phone or e", "phone and by e", "telephone and e")
CARED_FOR = frozenset(
    listed(
        "patient, patients, patient's, patients', resident, residents, client, clients, client's, clients', family, families, guest,"
        " guests, parents, customer, customers, seniors, veterans, participants, family members, patients and families, service users,"
        " service user, bereaved families, blood donors, donors"
    )
)
STUDIED = re.compile(r"\s(?:outcomes?|stud(?:y|ies)|samples?|specimens?|research|safety|volumes?|flow|education materials)\b|\sengineer")
START = attrgetter("start")
ENOUGH = {"B": 1.0, "": 1.0, "C": 2.0}  # weight of duties that a class needs before it counts as contact
SHARE_C = 0.4  # and of the lines of a class C job at least this share must show contact
DOUBT_C = 1.0  # weight of duties that makes "no contact" doubtful for a class C title


class Duty(NamedTuple):
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
    classes = classes_of(vocabulary)
    found = title_class(outline.text[slice(*title)], classes) if title else TitleClass("", "")
    shown = contact_duties(outline, vocabulary, duties)
    if denial := _denial(outline, vocabulary, duties):
        said = Contact.UNCLEAR if any(duty.weight >= SURE for duty in shown) else Contact.NO
        return Judged(said, "the duties say there was no contact with customers", found.letter, (quote(outline, *denial, "contact duty"),))
    hints = [duty for duty in shown if duty.weight == WEIGHTS["hint"]]
    plain = [duty for duty in shown if duty.weight != WEIGHTS["hint"]]
    if found.letter == "A" and title:
        named = outline.evidence(*title, rule="customer-facing title")
        return Judged(Contact.YES, f"{found.words} is a customer-facing title", "A", (named, *_quotes(outline, plain)[:2]), found.mixed)
    lines = sum(1 for line in outline.text[slice(*duties)].split("\n") if line.strip())
    if found.teaches:
        reason = "pupils and their parents may or may not count as customers"
        return Judged(Contact.UNCLEAR, reason, found.letter, _quotes(outline, plain))
    if found.cares and (cared := _people(outline, vocabulary, duties)):
        named = quote(outline, cared.start, cared.end, "contact duty")
        return Judged(Contact.YES, "the duties name whom the person cared for", found.letter, (named,))
    if _enough(plain, found, lines) or _hinted(plain, hints, found):
        quotes = _quotes(outline, plain or hints)
        return Judged(Contact.YES, "the duties show contact with customers", found.letter, quotes, found.letter == "C")
    weight = sum(duty.weight for duty in plain)
    if found.letter == "C" and weight < DOUBT_C:
        return Judged(Contact.NO, f"{found.words} is work without customers, and the duties name none", "C", ())
    return Judged(Contact.UNCLEAR, "neither the title nor the duties say who it was done for", found.letter, _quotes(outline, plain))


def _people(outline: Outline, vocabulary: Vocabulary, duties: tuple[int, int]) -> Hit | None:
    """The first patient, resident or family that the duties name."""
    named = (hit for hit in _hits_in(outline, vocabulary, duties) if hit.key[1] == "people" and hit.form in CARED_FOR)
    return next((hit for hit in named if not STUDIED.match(outline.lower, hit.end)), None)


def _enough(plain: Sequence[Duty], found: TitleClass, lines: int) -> bool:
    """Whether the duties alone show contact. Of a class C job a good share of them must."""
    weight = sum(duty.weight for duty in plain)
    sure = (weight >= MANY and not found.apart) or any(duty.weight >= SURE for duty in plain)
    return sure and weight >= ENOUGH[found.letter] and (found.letter != "C" or len(plain) >= SHARE_C * lines)


def _hinted(plain: Sequence[Duty], hints: Sequence[Duty], found: TitleClass) -> bool:
    """Whether hints decide: one for a title that sells, many of them beside a plainer word for other doubtful titles."""
    if found.sells:
        return bool(plain or hints)
    weight = sum(duty.weight for duty in plain)
    return found.letter != "C" and not found.apart and weight > 0 and weight + sum(duty.weight for duty in hints) >= MANY_HINTS


def _quotes(outline: Outline, duties: Sequence[Duty]) -> tuple[Evidence, ...]:
    best = sorted(duties, key=lambda duty: (-duty.weight, duty.start))[:MOST_QUOTES]
    return tuple(quote(outline, duty.start, duty.end, "contact duty") for duty in best)


def _denial(outline: Outline, vocabulary: Vocabulary, duties: tuple[int, int]) -> tuple[int, int] | None:
    """Where the duties say outright that there was no contact."""
    hits = _hits_in(outline, vocabulary, duties)
    said = next(((hit.start, hit.end) for hit in hits if hit.key[1] == "denied"), None)
    if (
        said is None
        and hits
        and (" not " in outline.lower or "n't" in outline.lower or "n\u2019t" in outline.lower)
        and (match := DENIAL.search(outline.lower, *duties))
    ):
        return match.span()
    return said


def _hits_in(outline: Outline, vocabulary: Vocabulary, duties: tuple[int, int]) -> Sequence[Hit]:
    hits = find_words(outline, vocabulary, "contact")
    return hits[bisect_left(hits, duties[0], key=START) : bisect_left(hits, duties[1], key=START)]


def contact_duties(outline: Outline, vocabulary: Vocabulary, duties: tuple[int, int]) -> tuple[Duty, ...]:
    """The places in `text[slice(*duties)]` that show contact with customers, at most one a clause."""
    inside = _hits_in(outline, vocabulary, duties)
    found: list[Duty] = []
    for i, hit in enumerate(inside):
        duty = _duty(outline.lower, inside, i, hit)
        if duty is None or (found and duty.start < found[-1].end):
            continue
        if not NEGATED.search(outline.lower[max(0, duty.start - NEGATION) : duty.start]):
            found.append(duty)
    return tuple(found)


def _duty(text: str, hits: Sequence[Hit], i: int, hit: Hit) -> Duty | None:
    kind = hit.key[1]
    if kind == "strong" and _is_of_others(text, hit):
        return None
    if kind in WEIGHTS:
        return Duty(hit.start, hit.end, WEIGHTS[kind])
    if kind not in NEAR:
        return None
    for other in hits[i + 1 :]:
        if other.start - hit.end > NEAR[kind] or _clause_ends(text, hit.end, other.start):
            return None
        if other.key[1] == "people":
            if RECORDS.match(text, other.end):
                return None  # "voter records", "the debtors ledger"
            return Duty(hit.start, other.end, 0.6 if kind == "soft" else 1.0)
    return None


def _is_of_others(text: str, hit: Hit) -> bool:
    """Is a plain sign of contact only looked at afterwards, talked about, or with those who deliver?"""
    if HEARD.search(text, max(0, hit.start - HEARD_BACK), hit.start) or ABOUT_IT.match(text, hit.end):
        return True
    return any(way in hit.form for way in WRITTEN_OR_SPOKEN) and SUPPLIERS.search(text, max(0, hit.start - HEARD_BACK), hit.end) is not None


def _clause_ends(text: str, start: int, end: int) -> bool:
    between = text[start:end]
    return any(mark in between for mark in (". ", ";", "•", "\n•", ".\n"))
