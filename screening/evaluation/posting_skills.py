"""One clause of a posting in, the skills and unknown systems it asks for by their own words out ("SQL", "Gainsight or ChurnZero")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screening.model.rubric import PhraseParams

from .posting_finders import EITHER
from .posting_words import Found, Words

COINED = re.compile(  # NetX360, CalSAWS, AVImark, eMoney
    r"(?<![\w@./])(?:[A-Za-z]+[a-z][A-Z]\w*|[A-Z]{2,}[a-z]{2,}\w*|[a-z][A-Z][a-z]{3,}\w*)(?![\w.@])"
)
JOINED = r"\s*(?:,\s*(?:or|and|&)?|\bor\b|\band\b|/|&)\s*"
ONE_NAME = r"(?:[A-Z][\w+]*[a-z+\d][\w+]*(?:\s[A-Z][\w+]+)?|[A-Z]{3,6}\b)"
NAMES_BEFORE, NAMES_AFTER = re.compile(rf"((?:{ONE_NAME}{JOINED})+)$"), re.compile(rf"(?:{JOINED}{ONE_NAME})+(?![\w'’-])")
ONE_OR_BEFORE, OR_ONE_AFTER = (
    re.compile(r"(?:^|[\s(])([A-Z][a-z]\w+)(?:\s+or\s+|/)$"),
    re.compile(r"(?:\s+or\s+|/)([A-Z][a-z]\w+)\s*(?:$|[,;.)])"),
)
SHORT_ITEM = 5  # words; an item of a list that is little more than the name ("NetX360 a plus")
OF_SYSTEMS = re.compile(
    r"\b(?:experience|used|using|use of|know\w*|proficien\w+|familiar\w*|at home|comfortable|hands-on|lived? in|worked in|skills? in)\b"
)
SIGN_OR_NAME = r"\b[A-Z]{3,6}\b|(?<=[a-z,] )[A-Z][a-z]+\b"
KNOWLEDGE_AFTER = re.compile(
    r"\b((?:[A-Z]{3,6})(?:(?:\s*,\s*|\s*/\s*|,?\s+(?:or|and)\s+)[A-Z][A-Za-z]+)*)\s+(?:knowledge|basics|fundamentals|skills|know-how|literacy|expertise)\b"
)
ONE_KNOWN = r"[A-Z][\w+]*"
KNOWLEDGE_BEFORE = re.compile(
    r"(?:\b(?:[Kk]nowledge of|[Ff]amiliarity with|[Ff]amiliar with|[Ee]xposure to|[Uu]nderstanding of|[Gg]rasp of"
    r"|[Ee]xperience (?:with|using)"
    r"|[Pp]roficien(?:cy|t) (?:in|with)|[Uu]se of|[Uu]sed))\s+"
    rf"({ONE_KNOWN}(?:(?:\s*,\s*|\s*/\s*|,?\s+(?:or|and)\s+){ONE_KNOWN})*)(?:\s+(?:LMS|TMS|PMS|ERP|system|software|platform|tool|app|suite))?\s*(?:$|[,;.()|]|\b(?:is|a|as|for|daily|preferred|helpful|would)\b)"
)
NO_INITIALS = (
    "CRM",
    "POS",
    "EHR",
    "EMR",
    "CSR",
    "KPI",
    "SLA",
    "USA",
    "SOP",
    "SOPS",
    "FAQ",
    "VIP",
    "CSAT",
    "NPS",
    "AHT",
    "FCR",
    "SaaS",
    "SQL",
    "HTML",
    "English",
    "Microsoft",
    "Windows",
    "Internet",
    "Google",
    "Mac",
)
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


def find_phrases(clause: str, original: str, words: Words) -> Iterator[Found]:
    """Skills that a resume names by their own words, one criterion each; "Klaviyo or Mailchimp" is one."""
    hits = sorted(
        ((found.start(), found.end(), name) for name, pattern in words.phrases.items() if (found := pattern.search(clause))),
    )
    if len(hits) == 1 and (others := _names_beside(hits[0], clause, original)):
        yield Found(PhraseParams(any_of=(hits[0][2], *others)), hits[0][0], hits[0][1])
        return
    if len(hits) > 1 and EITHER.search(clause[hits[0][1] : hits[-1][0]]):
        yield Found(PhraseParams(any_of=tuple(name for *_, name in hits)), hits[0][0], hits[-1][1])
        return
    for start, end, name in hits:
        yield Found(PhraseParams(any_of=(name,)), start, end)


def _names_beside(hit: tuple[int, int, str], clause: str, original: str) -> list[str]:
    """The unknown name that an "or" joins to a skill ("Looker or SQL")."""
    start, end, _ = hit
    before, after = ONE_OR_BEFORE.search(original, 0, start), OR_ONE_AFTER.match(original, end)
    found = [each for each in (before, after) if each and clause[each.start(1) : each.end(1)].strip()]
    return [each[1] for each in found if each[1] not in NO_SYSTEMS]


def find_known_of(clause: str, original: str, words: Words) -> Iterator[Found]:
    """What is to be known by its initials or its name ("EDI knowledge", "VROL and Mastercom know-how", "familiarity with Canvas LMS")."""
    written = re.findall(r"[A-Za-z][\w'-]*", original)
    if sum(each[0].isupper() for each in written) * 2 > len(written) and len(written) > SHORT_ITEM:
        return  # every word has a capital here
    for pattern, one in ((KNOWLEDGE_AFTER, SIGN_OR_NAME), (KNOWLEDGE_BEFORE, ONE_KNOWN)):
        for found in pattern.finditer(original):
            each_of = re.finditer(one, original[: found.end(1)])
            hits = [each for each in each_of if each.start() >= found.start(1) and clause[each.start() : each.end()].strip()]
            names = [each[0] for each in hits if _is_name(each[0], words)]
            if names:
                yield Found(PhraseParams(any_of=tuple(dict.fromkeys(names))), found.start(1), found.end(1))
                return


def _is_name(name: str, words: Words) -> bool:
    lower = name.lower()
    is_word = words.people.search(lower) or words.work.search(lower) or words.no_field.search(lower)
    return name not in NO_INITIALS and name not in NO_SYSTEMS and not is_word


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
