"""One clause of a posting in, the designations, certificates and courses it names out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from screening.model.rubric import CertificationParams
from screening.vocabulary.load import Vocabulary

from .posting_cues import whole_words
from .posting_words import Found, split_forms

CARD = re.compile(r"(?: (?:card|current|already completed|completed|required|preferred|a plus|within|\d+|days|months|of|hire|for the .*))*")
TO_COME = re.compile(r"\b(?:complete|obtain|earn|pass|sit for) (?:\w+ ){0,3}$")
COURSES = ("CPR", "First Aid", "AHIP")  # alone on a line they are the card, not what is known of it
ONE_SIGN = r"[A-Z]{2}[A-Z0-9+-]{0,5}\b\+?"
INITIALS = re.compile(
    rf"\b({ONE_SIGN}(?:(?:\s*,\s*|\s*/\s*|,?\s+(?:or|and)\s+){ONE_SIGN})*)(?:\s+[A-Z]?\d)?(?:\s*\([^)]*\))?\s+"
    r"(?:certifi(?:cations?|ed|cates?)|certs?|credentials?|designations?|coursework|cards?)\b"
)
NO_SIGNS = ("US", "USA", "UK", "EU", "IT", "HR", "GED", "HS", "QA", "CE", "ID", "POS", "CRM", "OR", "AND", "CSR", "REQ", "PREF", "GPA")
IN_WORDS = re.compile(
    r"(?:^|[,;(:]|\b(?:an?|have|hold|holds|current|valid|active|with|your|and|or)\b)\s*(?:(?:current|valid|active|\d+-hour|\d+ hour)\s+)*"
    r"((?:[a-z][a-z'/&-]+\s+){1,4}?)(?:certification|certificate|credential|cert)s?\b"
)
QUALIFICATION = re.compile(r"\b(level \d (?:[a-z]+ ){1,3}?)(?:qualification|diploma|award)\b")
LICENSED_AS = re.compile(
    r"(?:^|\ban? |\b(?:current|valid|active) )((?:[a-z][a-z'-]+\s+){1,2}?)(?:licen[sc]e|certified)\s*(?:is |an? |preferred|required|$)"
)
NO_CERTIFICATE = re.compile(  # of no course in particular
    r"\b(?:any|an?|the|our|other|additional|relevant|related|industry|professional|technical|vendor|similar|equivalent|birth|gift|school|degree|"
    r"diploma|training|driver|drivers|driving|business|software|resident|insurance|state|producer|adjuster|board|you|who|being|no|more|advanced|product|these|this|that|license|licen[cs]ing|first|help|towards?|preferred|required|for|of|to|in|on|at|is|are|"
    r"pursue|pursuing|obtain|earn|maintain|complete|get|or|and|with|customer service|support|leaving|final|medical"
    r"|typing|keyboarding|award|gift card|personal|liquor|class|trade)\b"
)
WAY_OF_WORK = re.compile(r"[ -](?:environment|framework|process|processes|practices|principles|methods?|methodology|based|shop|setting)\b")
SHORT_NAME = 5  # letters; shorter names of certifications count in capitals only


def find_certifications(clause: str, original: str, vocabulary: Vocabulary) -> Iterator[Found]:
    """Designations, certificates and badges; training only where a certificate of it is asked."""
    names: dict[str, tuple[int, int]] = {}
    certified = re.search(r"\bcertifi(?:ed|cate|cation)|\bcerts?\b", clause)
    for kind, pattern, name in _certifications(vocabulary):
        if kind in ("training", "badge") and not certified and not (name in COURSES and _is_card(pattern, clause)):
            continue
        for found in pattern.finditer(clause):
            written = original[found.start() : found.end()]
            others = clause[: found.start()] + " " + clause[found.end() :]
            beside = vocabulary.tables["certifications"]["posting_context"].get(name)
            if beside and not whole_words(split_forms(beside)).search(others):
                continue
            if TO_COME.search(clause[: found.start()]) or WAY_OF_WORK.match(clause, found.end()):
                continue  # to be earned in the job; no resume need show it
            if len(written) > SHORT_NAME or written.isupper() or not written.isalpha() or written[1:] != written[1:].lower():
                names.setdefault(name, found.span())
    for found in _cards(vocabulary).finditer(original):
        if clause[found.start() : found.end()].strip() and not any(
            found.start() < last and first < found.end() for first, last in names.values()
        ):
            names.setdefault(found[0], found.span())
    for name, place in _unlisted(clause, original, names):
        names.setdefault(name, place)
    if names:
        places = list(names.values())
        yield Found(CertificationParams(tuple(names)), min(start for start, _ in places), max(end for _, end in places))


@cache
def _cards(vocabulary: Vocabulary) -> re.Pattern[str]:
    names = sorted(vocabulary.tables["postings"]["certificates"], key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])(?! code| coding)")


def _unlisted(clause: str, original: str, known: Mapping[str, tuple[int, int]]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Certificates that no list of ours knows, told by the word behind them ("CHAA or CMAA certification", "advocate certificate")."""
    for found in INITIALS.finditer(original):
        if any(found.start() <= first <= found.end() + len(" (") for first, _ in known.values()):
            continue  # "PTCB certification (CPhT)" is one
        for sign in re.finditer(ONE_SIGN, found[1]):
            start, end = found.start() + sign.start(), found.start() + sign.end()
            if sign[0] not in NO_SIGNS and clause[start:end].strip() and not TO_COME.search(clause[:start]):
                yield sign[0], (start, end)
    if known or INITIALS.search(original):
        return
    for each in (*QUALIFICATION.finditer(clause), *IN_WORDS.finditer(clause), *LICENSED_AS.finditer(clause)):
        name = each[1].strip()
        if name and not NO_CERTIFICATE.search(name) and not TO_COME.search(clause[: each.start(1)]):
            yield name, each.span(1)


def _is_card(pattern: re.Pattern[str], clause: str) -> bool:
    """Is the course all that the clause asks for ("BLS within 90 days of hire")?"""
    plain = clause.strip(" ,;:()")
    found = pattern.match(plain)
    return found is not None and bool(CARD.fullmatch(plain, found.end()))


@cache
def _certifications(vocabulary: Vocabulary) -> tuple[tuple[str, re.Pattern[str], str], ...]:
    forms = vocabulary.tables["certifications"]["forms"]
    return tuple(
        (kind, whole_words([*split_forms(others or ""), name.lower()]), name)
        for kind, names in forms.items()
        for name, others in names.items()
    )
