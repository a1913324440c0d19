"""One clause of a posting in, the lengths and kinds of work it asks for out ("two years in a pharmacy, one of them supervising")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screening.model.rubric import ExperienceParams

from .posting_words import Found, Words
from .wording import NUMBERS

TENS = {"fifteen": 15, "eighteen": 18, "twenty": 20, "twenty-four": 24}
VALUES = (
    {"a couple of": 2, "couple of": 2, "a couple": 2, "half a": 0.5}
    | {word: number for number, word in enumerate(NUMBERS)}
    | TENS
    | {"a": 1, "an": 1}
)
NUMBER = rf"(?:\d{{1,2}}(?:\.5)?|{'|'.join(sorted(VALUES, key=len, reverse=True))})"
SPAN = re.compile(
    rf"(?<![\w$.,-])({NUMBER})(?:\s*\((?:\d+)\))?\s*(?:\+|or more|plus)?(?:\s*(?:-|–|—|to)\s*(?:\d+|\w+))?\s*\+?[\s-]*"
    rf"(?:full\s+)?(years?|yrs?\.?|months?|mos?\.?)(?![\w])"
    rf"|(?<![\w-])({NUMBER})(?:\s*\(\d+\))?\s+(?:years?\s+|or more\s+)?of (?:which|those|them|these|that|it|this"
    rf"|(?:the|your) (?:\d|(?:two|three|four|five|six)(?= years?| months?)))\b"
)
UP_TO = re.compile(r"(?:years?|yrs?|months?|mos?)\s*(?:to|-|–|—)\s*$")  # "six months to one year": the least counts
EITHER_LENGTH = re.compile(r"\bor\s+(?:at least\s+)?$")
NEAR = 40  # letters before a length in which a word for leading belongs to it ("led a team of agents for two years")
COMPOUND = re.compile(  # "insurance verification experience" is no experience of insurance
    r"\s+(?!(?:industry|sector|settings?|environments?|compan\w+|firms?|field|work|or|and|office|is|a|would|clients?|customers?|space|call|contact|customer)\b)"
    r"[a-z-]+(?:\s+[a-z-]+){0,4}\s+(?:experience|exp|background)\b"
)
ONE_OF_ROLES = re.compile(
    r"(?:[a-z-]+,\s+)+(?:[a-z-]+\s+)?or\s+(?:[a-z-]+\s+)?lead(?:er)?\s+(?:role|position|job)"
)  # "a quality, training or lead role"
NO_WORK = re.compile(  # what a length of time is that is none of work
    r"\s*(?:of (?:age|college|university|tenure|residen\w+|education|school\w*|study|stud\w+|high school"
    r"|coursework|post-?secondary|service(?= (?:with|at)\b| *(?:[.,;)]|$))|free|growth)\b"
    r"|residen|old\b|and older|ago|-day|in business|in a row|running\b|serving our|and counting"
    r"|(?:\w+ )?(?:contract|probation|ftc|lease|warranty|assignment|maternity|guarantee|program|course|training|commitment|growth|cover)\b)"
)
WORDS_BETWEEN = (
    r"(?:'|'s)?(?:\s+(?:or (?:more|longer|better|over|so)|plus|min(?:imum|\.)?|at (?:the )?(?:least|minimum)|solid"
    r"|full|paid|volunteer|recent"
    r"|hands-on|full-time|steady|prior|spent))*"
)
OF_WORK = re.compile(rf"{WORDS_BETWEEN}\s+(?:[a-z-]{{3,}}ing\b(?! to\b)|(?:in|at|as|behind|on|of|with) \w)")  # "1+ year supporting a brand"
BEGINS = re.compile(
    r"\W*(?:(?:at least|min(?:imum|\.)?(?: of)?|a minimum of|over|you bring|bring)\s+)?"
)  # "2+ yrs chargebacks or disputes"
DONE_FOR = re.compile(
    r"\b(?:you've|you have|who has|who have|having|have) [a-z]+(?:ed|ld|en|ne|ght|un)\b[^.;]*\bfor (?:at least |over |more than )?$"
)  # "sold for a year"
OF_WHICH = re.compile(r"\S+(?:\s*\(\d+\))?(?:\s+or more)?\s+of\s")
AND_A_HALF = re.compile(r"\s*and a half\b")
WHAT_OF = re.compile(rf"{WORDS_BETWEEN}\s+[a-z]")
WORKED = re.compile(r"\b(?:experience|background|exp|worked (?:at|in|for|with|as))\b")


def lengths(clause: str, words: Words) -> list[tuple[int, int, int]]:
    """(months, start, end of the words it governs) of every length of work asked: "three years in service, one supervising"."""
    found = [each for each in SPAN.finditer(clause) if not _is_no_work(clause, each) and not UP_TO.search(clause[: each.start()])]
    ends = [*(each.start() for each in found[1:]), len(clause)][: len(found)]
    result: list[tuple[int, int, int]] = []
    unit = "y"
    for each, end in zip(found, ends, strict=True):
        unit = each[2] or unit
        governed = clause[each.start() if result else 0 : end] if len(found) > 1 else clause
        if words.work.search(governed) or words.lead.search(governed) or _is_of_work(clause, each):
            if result and EITHER_LENGTH.search(clause[: each.start()]):
                continue  # "one year in a call center, or two in insurance": the first is enough
            if each[1] == "0":
                continue  # "0-2 years"
            half = clause[: each.start()].endswith("half ")
            more = 6 if AND_A_HALF.match(clause, each.end()) else 0
            result.append((6 if half else months_asked(each, unit) + more, each.start(), end))
    return result


def _is_of_work(clause: str, found: re.Match[str]) -> bool:
    """Is it one of work by the way it goes on, or as the first thing an item of a list says?"""
    if DONE_FOR.search(clause, 0, found.start()) and not clause[found.end() :].strip(" .,)").startswith("of "):
        return bool(found[2])
    begins = BEGINS.fullmatch(clause, 0, found.start()) is not None and WHAT_OF.match(clause, found.end()) is not None
    return bool(found[2]) and (begins or OF_WORK.match(clause, found.end()) is not None)


def _is_no_work(clause: str, found: re.Match[str]) -> bool:
    return bool(NO_WORK.match(clause, found.end()) or re.search(r"\b(?:within|after)\s+$", clause[: found.start()]))


def months_asked(found: re.Match[str], unit: str) -> int:
    """ "two of which" are years, or months, as what they are part of."""
    number = float(VALUES.get(found[1] or found[3], 0) or found[1] or found[3])
    return max(1, round(number * (1 if unit.startswith("m") else 12)))


def find_experience(clause: str, words: Words) -> Iterator[Found]:
    """Lengths of work, or work with people of any length."""
    spans = lengths(clause, words)
    plain = 0  # months of work asked so far; a part of them ("including two years with ...") is no more
    for months, start, end in spans:
        said = clause[max(0, start - NEAR) if start == spans[0][1] else start : end]
        is_lead = bool(words.lead.search(said) and not ONE_OF_ROLES.search(said))
        if not is_lead and months <= plain and not (OF_WHICH.match(clause, start) or clause[:start].endswith("of which ")):
            continue
        plain = plain if is_lead else months
        params = ExperienceParams(customer_facing=not is_lead, lead=is_lead, min_months=min(months, 600))
        yield Found(params, start, end)
    is_none = any(each[1] == "0" for each in SPAN.finditer(clause))  # "0-2 years of retail"
    if spans or is_none or not WORKED.search(clause):
        return
    if kind := words.people.search(clause):
        yield Found(ExperienceParams(customer_facing=True), kind.start(), len(clause))
    elif fields := [
        (name, found)
        for name, pattern in words.industries.items()
        if (found := pattern.search(clause)) and not COMPOUND.match(clause, found.end())
    ]:
        yield Found(ExperienceParams(industries=tuple(name for name, _ in fields)), fields[0][1].start(), len(clause))
