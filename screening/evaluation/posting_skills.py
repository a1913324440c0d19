"""One clause of a posting in, the skills and unknown systems it asks for by their own words out ("SQL", "Gainsight or ChurnZero")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screening.model.rubric import PhraseParams

from .posting_finders import EITHER, Found, Words

COINED = re.compile(  # NetX360, CalSAWS, AVImark, eMoney
    r"(?<![\w@./])(?:[A-Za-z]+[a-z][A-Z]\w*|[A-Z]{2,}[a-z]{2,}\w*|[a-z][A-Z][a-z]{3,}\w*)(?![\w.@])"
)
JOINED = r"\s*(?:,\s*(?:or|and|&)?|\bor\b|\band\b|/|&)\s*"
ONE_NAME = r"[A-Z][\w+]*[a-z+\d][\w+]*(?:\s[A-Z][\w+]+)?"
NAMES_BEFORE, NAMES_AFTER = re.compile(rf"((?:{ONE_NAME}{JOINED})+)$"), re.compile(rf"(?:{JOINED}{ONE_NAME})+(?![\w'’-])")
SHORT_ITEM = 5  # words; an item of a list that is little more than the name ("NetX360 a plus")
OF_SYSTEMS = re.compile(r"\b(?:experience|used|using|use of|know\w*|proficien\w+|familiar\w*|at home|comfortable|skills? in)\b")
NO_SYSTEMS = (
    "PhD",
    "LinkedIn",
    "YouTube",
    "FaceTime",
    "McDonald",
    "JavaScript",
    "LGBTQs",
    "SaaS",
    "PTOs",
    "IDs",
    "FAQs",
    "KPIs",
    "SLAs",
    "PCs",
    "CSRs",
    "URLs",
    "APIs",
    "CRMs",
    "eCommerce",
    "iPhone",
    "iPad",
)


def find_phrases(clause: str, words: Words) -> Iterator[Found]:
    """Skills that a resume names by their own words, one criterion each; "Klaviyo or Mailchimp" is one."""
    hits = sorted(
        ((found.start(), found.end(), name) for name, pattern in words.phrases.items() if (found := pattern.search(clause))),
    )
    if len(hits) > 1 and EITHER.search(clause[hits[0][1] : hits[-1][0]]):
        yield Found(PhraseParams(any_of=tuple(name for *_, name in hits)), hits[0][0], hits[-1][1])
        return
    for start, end, name in hits:
        yield Found(PhraseParams(any_of=(name,)), start, end)


def find_coined(clause: str, original: str, *, is_list: bool = False) -> Iterator[Found]:
    """Names of systems that no list of ours knows, told by the way they are written ("experience with NetX360", a short item of a list)."""
    hits = [each for each in COINED.finditer(original) if each[0] not in NO_SYSTEMS and clause[each.start() : each.end()].strip()]
    if hits and (OF_SYSTEMS.search(clause) or (is_list and len(original.split()) <= SHORT_ITEM)):
        before, after = NAMES_BEFORE.search(original, 0, hits[0].start()), NAMES_AFTER.match(original, hits[-1].end())
        beside = [*_names_in(before, clause), *(each[0] for each in hits), *_names_in(after, clause)]
        yield Found(PhraseParams(any_of=tuple(dict.fromkeys(beside))), hits[0].start(), hits[-1].end())


def _names_in(found: re.Match[str] | None, clause: str) -> list[str]:
    """The names that stand beside a coined one ("Gainsight or ChurnZero"), none that was already understood."""
    if found is None or not clause[found.start() : found.end()].strip(" ,/&"):
        return []
    return [name for name in re.findall(ONE_NAME, found[0]) if name not in NO_SYSTEMS]
