"""A job's title and duties in, whether it meant regular direct contact with customers out, with the words that say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from screening.model.document import Evidence
from screening.model.profile import Contact
from screening.vocabulary.load import Vocabulary

from .contact_signs import WEIGHTS, Duty, contact_duties, contact_hits
from .outline import Outline
from .passages import quote
from .title_class import TitleClass, classes_of, title_class
from .words import Hit, listed

SURE = 1.0  # weight that at least one of the duties must have
MANY_HINTS = 2.0  # weight of words and hints together that decides for a doubtful title
MANY = 1.5  # unless there are this many hints
TRACES = ("people", "persons", "strong", "weak", "hint", "seller", "trace")
MOST_QUOTES = 3
# "I do not deal with customers": said of oneself, it denies contact; "never kept customers waiting" does not.
DENIAL = re.compile(
    r"\b(?:do|does|did)(?:\snot|n['\u2019]t)\s(?:\w+\s)?(?:deal|work|interact|speak|talk|meet|see|serve|have|handle|face)\s"
    r"(?:\w+\s){0,3}?(?:customers?|clients?|the public|guests?|patients?|callers?)\b"
)
CARED_FOR = frozenset(
    listed(
        "patient, patients, patient's, patients', resident, residents, client, clients, client's, clients', family, families, guest,"
        " guests, parents, customer, customers, seniors, veterans, participants, family members, patients and families, service users,"
        " service user, bereaved families, blood donors, donors"
    )
)
STUDIED = re.compile(r"\s(?:outcomes?|stud(?:y|ies)|samples?|specimens?|research|safety|volumes?|flow|education materials)\b|\sengineer")
ENOUGH = {"A": 1.0, "B": 1.0, "": 1.0, "C": 2.0}  # weight of duties that a class needs before it counts as contact
SHARE_C = 0.4  # and of the lines of a class C job at least this share must show contact
SHARE_DIRECT = 0.3  # of a class C job's statements, said outright, is enough however few they are
STATEMENT = re.compile(r"[^.;•\n]*\w[^.;•\n]*\w{2}[^.;•\n]*")
AT_LENGTH = 3  # statements or clauses, or
AT_LENGTH_WORDS = 20  # words of duties that would have named customers, had there been any
DOUBT_C = 1.0  # weight of duties that makes "no contact" doubtful for a class C title


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
    body = outline.text[slice(*duties)]
    if found.letter == "A" and title and not (found.behind and _is_long(body) and _is_silent(outline, vocabulary, plain, duties)):
        named = outline.evidence(*title, rule="customer-facing title")
        return Judged(Contact.YES, f"{found.words} is a customer-facing title", "A", (named, *_quotes(outline, plain)[:2]), found.mixed)
    if found.teaches:
        reason = "pupils and their parents may or may not count as customers"
        return Judged(Contact.UNCLEAR, reason, found.letter, _quotes(outline, plain))
    if found.cares and (cared := _people(outline, vocabulary, duties)):
        named = quote(outline, cared.start, cared.end, "contact duty")
        return Judged(Contact.YES, "the duties name whom the person cared for", found.letter, (named,))
    if found.serves and (trace := _trace(outline, vocabulary, duties)):
        named = quote(outline, trace.start, trace.end, "contact duty")
        return Judged(Contact.YES, f"{found.words} is work for people who come one at a time", found.letter, (named,))
    if _enough(plain, found, body) or _hinted(plain, hints, found):
        quotes = _quotes(outline, plain or hints)
        return Judged(Contact.YES, "the duties show contact with customers", found.letter, quotes, found.letter == "C")
    weight = sum(duty.weight for duty in plain)
    if found.letter == "C" and weight < DOUBT_C:
        return Judged(Contact.NO, f"{found.words} is work without customers, and the duties name none", "C", ())
    return Judged(Contact.UNCLEAR, "neither the title nor the duties say who it was done for", found.letter, _quotes(outline, plain))


def _people(outline: Outline, vocabulary: Vocabulary, duties: tuple[int, int]) -> Hit | None:
    """The first patient, resident or family that the duties name."""
    named = (hit for hit in contact_hits(outline, vocabulary, duties) if hit.key[1] == "people" and hit.form in CARED_FOR)
    return next((hit for hit in named if not STUDIED.match(outline.lower, hit.end)), None)


def _trace(outline: Outline, vocabulary: Vocabulary, duties: tuple[int, int]) -> Hit | None:
    """The first word of people served or of what they paid."""
    return next((hit for hit in contact_hits(outline, vocabulary, duties) if hit.key[1] in TRACES), None)


def _is_silent(outline: Outline, vocabulary: Vocabulary, plain: Sequence[Duty], duties: tuple[int, int]) -> bool:
    """Whether the duties neither show contact nor name anybody it could have been with."""
    return not plain and not any(hit.key[1] in ("people", "seller") for hit in contact_hits(outline, vocabulary, duties))


def _is_long(body: str) -> bool:
    """Whether duties are told at such length that contact would have been among them."""
    return len(STATEMENT.findall(body)) >= AT_LENGTH or len(body.split()) >= AT_LENGTH_WORDS


def _enough(plain: Sequence[Duty], found: TitleClass, body: str) -> bool:
    """Whether the duties alone show contact. Of a class C job a good share of them must."""
    if found.letter == "C":
        outright = sum(1 for duty in plain if duty.is_direct)
        if outright and outright >= SHARE_DIRECT * len(STATEMENT.findall(body)):
            return True
    lines = sum(1 for line in body.split("\n") if line.strip())
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
    hits = contact_hits(outline, vocabulary, duties)
    said = next(((hit.start, hit.end) for hit in hits if hit.key[1] == "denied"), None)
    if (
        said is None
        and hits
        and (" not " in outline.lower or "n't" in outline.lower or "n\u2019t" in outline.lower)
        and (match := DENIAL.search(outline.lower, *duties))
    ):
        return match.span()
    return said
