"""A job's title and duties in, whether it meant regular direct contact with customers out, with the words that say so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from screening.model.document import Evidence
from screening.model.profile import Contact
from screening.vocabulary.load import Vocabulary

from .contact_signs import WEIGHTS, Duty, contact_duties, contact_hits, contact_patterns, told_words
from .outline import Outline
from .passages import quote
from .title_class import TitleClass, classes_of, title_class
from .words import Hit

SURE = 1.0  # weight that at least one of the duties must have
MANY_HINTS = 2.0  # weight of words and hints together that decides for a doubtful title
MANY = 1.5  # unless there are this many hints
TRACES = ("people", "persons", "strong", "weak", "hint", "seller", "trace")
MOST_QUOTES = 3
BESIDE_TITLE = 2  # of them beside a title that says it alone
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
    hits = contact_hits(outline, vocabulary, duties)
    found_duties = contact_duties(outline, vocabulary, hits)
    if denial := _denial(outline, vocabulary, hits, duties):
        said = Contact.UNCLEAR if any(duty.weight >= SURE for duty in found_duties) else Contact.NO
        return Judged(said, "the duties say there was no contact with customers", found.letter, (quote(outline, *denial, "contact duty"),))
    if found.letter == "A" and title and not found.behind:
        return _by_title(outline, found, title, _first_sure(found_duties))
    shown = tuple(found_duties)
    hints = [duty for duty in shown if duty.weight == WEIGHTS["hint"]]
    plain = [duty for duty in shown if duty.weight != WEIGHTS["hint"]]
    body = outline.text[slice(*duties)]
    if found.letter == "A" and title and not (_is_long(body) and _is_silent(hits, plain)):
        return _by_title(outline, found, title, plain)
    if found.teaches:
        reason = "pupils and their parents may or may not count as customers"
        return Judged(Contact.UNCLEAR, reason, found.letter, _quotes(outline, plain))
    if found.cares and (cared := _people(outline, vocabulary, hits)):
        named = quote(outline, cared.start, cared.end, "contact duty")
        return Judged(Contact.YES, "the duties name whom the person cared for", found.letter, (named,))
    if found.serves and (trace := _trace(hits)):
        named = quote(outline, trace.start, trace.end, "contact duty")
        return Judged(Contact.YES, f"{found.words} is work for people who come one at a time", found.letter, (named,))
    if _enough(plain, found, body) or _hinted(plain, hints, found):
        quotes = _quotes(outline, plain or hints)
        return Judged(Contact.YES, "the duties show contact with customers", found.letter, quotes, found.letter == "C")
    weight = sum(duty.weight for duty in plain)
    if found.letter == "C" and weight < DOUBT_C:
        return Judged(Contact.NO, f"{found.words} is work without customers, and the duties name none", "C", ())
    return Judged(Contact.UNCLEAR, "neither the title nor the duties say who it was done for", found.letter, _quotes(outline, plain))


def _by_title(outline: Outline, found: TitleClass, title: tuple[int, int], duties: Sequence[Duty]) -> Judged:
    named = outline.evidence(*title, rule="customer-facing title")
    quotes = _quotes(outline, duties, most=BESIDE_TITLE)
    return Judged(Contact.YES, f"{found.words} is a customer-facing title", "A", (named, *quotes), found.mixed)


def _first_sure(duties: Iterable[Duty]) -> list[Duty]:
    """The duties worth quoting, no further than there are enough sure ones: a plain title needs no more."""
    plain: list[Duty] = []
    sure = 0
    for duty in duties:
        if duty.weight != WEIGHTS["hint"]:
            plain.append(duty)
            sure += duty.weight >= SURE
        if sure == BESIDE_TITLE:
            break
    return plain


def _people(outline: Outline, vocabulary: Vocabulary, hits: Sequence[Hit]) -> Hit | None:
    """The first patient, resident or family that the duties name."""
    cared_for, studied = told_words(vocabulary, "cared_for"), contact_patterns(vocabulary)["studied"]
    # "elderly clients" are clients
    named = (hit for hit in hits if hit.key[1] == "people" and (hit.form in cared_for or hit.form.rpartition(" ")[2] in cared_for))
    return next((hit for hit in named if not studied.match(outline.lower, hit.end)), None)


def _trace(hits: Sequence[Hit]) -> Hit | None:
    """The first word of people served or of what they paid."""
    return next((hit for hit in hits if hit.key[1] in TRACES), None)


def _is_silent(hits: Sequence[Hit], plain: Sequence[Duty]) -> bool:
    """Whether the duties neither show contact nor name anybody it could have been with."""
    return not plain and not any(hit.key[1] in ("people", "seller") for hit in hits)


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


def _quotes(outline: Outline, duties: Sequence[Duty], *, most: int = MOST_QUOTES) -> tuple[Evidence, ...]:
    best = sorted(duties, key=lambda duty: (-duty.weight, duty.start))[:most]
    return tuple(quote(outline, duty.start, duty.end, "contact duty") for duty in best)


def _denial(outline: Outline, vocabulary: Vocabulary, hits: Sequence[Hit], duties: tuple[int, int]) -> tuple[int, int] | None:
    """Where the duties say outright that there was no contact."""
    for hit in hits:
        if hit.key[1] == "denied":
            return hit.start, hit.end
    text = outline.lower
    if hits and (" not " in text or "n't" in text or "n\u2019t" in text):
        match = contact_patterns(vocabulary)["denial"].search(text, *duties)
        return match.span() if match else None
    return None
