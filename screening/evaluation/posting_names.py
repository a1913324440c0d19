"""One clause of a posting in, the licenses, certifications and systems it names out, as settings of criteria."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from screening.model.profile import LicenseStatus
from screening.model.rubric import LicenseParams, Params, PhraseParams, PlatformParams
from screening.vocabulary.load import Vocabulary

from .posting_cues import whole_words
from .posting_finders import SHORT
from .posting_skills import NAMES_AFTER, NAMES_BEFORE, ONE_NAME
from .posting_words import Found, Words, split_forms
from .posting_work import SPAN, lengths, months_asked
from .rubric_values import platform_names

LATER = (LicenseStatus.HELD, LicenseStatus.EXAM_PASSED, LicenseStatus.IN_PROGRESS, LicenseStatus.PLANNED)
ALONE = ("NMLS", "NOTARY", "CDL", "FINRA_SIE", "ADJUSTER")  # need no word "license" beside them...
UNLESS_SAID = ("ADJUSTER",)  # ...but these do: "adjusters" are also colleagues
NEVER = ("OTHER", "INSURANCE_OTHER")
WIDER = {"P&C": ("PROPERTY", "CASUALTY", "PERSONAL_LINES"), "LIFE_HEALTH": ("LIFE", "HEALTH")}
SERIES = re.compile(r"\bseries\s*(\d{1,2}(?:(?:\s*(?:,|/|&|and|or)\s*)+(?:series\s*)?\d{1,2}\b(?!\s*(?:years|%)))*)")
STATE_CODE = re.compile(r"\(([A-Z]{2})\)|\b([A-Z]{2}) (?:(?:[a-z&-]+|P&C|L&H) ){0,3}(?:licen[sc]e|registration|registered)")
STATE_PAIR = re.compile(r"\b([A-Z]{2})\s*(?:or|/)\s*([A-Z]{2})\b")
IN_TIME = re.compile(
    r"\b(?:within|inside(?: of)?|in) (?:(?:your|the|first|a) )*(?:\d+|[a-z]+)(?: \(\d+\))?(?: calendar| business)? (?:days|weeks|months)\b"
)
OF_A_SYSTEM = re.compile(r"\b(?:using|use of|worked with|working with|experience (?:with|in|on|using)|hands-on)\b")
BEHIND_NAME = re.compile(
    r"(?: (?:(?:service|sales|marketing) cloud|crm|online))?(?: (?:is )?(?:a must|required|preferred|a plus|experience))?\s*[,(:–—-]\s*"
    r"(?:(?:at least|minimum|min\.?) )?"
)
ENDS_THERE = re.compile(r"\s*(?:min\w*\.?|or more|experience|exp|required|preferred|\+)?\s*(?:[).;,]|$)")
SHORT_LINE = 6  # words: "POS a plus" needs no verb
USE = re.compile(
    r"\b(?:using|used|use|worked with|working with|experience|experienced|exp|hands-on|knowledge|knows?|proficien\w+|familiar\w*|skills?"
    r"|software|able to|ability|must|required|comfortable)\b"
)
OPEN_CATEGORIES = ("crm", "help_desk", "ams", "pos", "telephony", "ehr")
SAID_OF_USE = re.compile(r"\b(?:knowledge|use|command|experience|understanding|mastery) (?:of|with|in|on|using) $")
NO_SYSTEM = ("vendor", "other")
OFFICE = "Microsoft Office"


class Named(NamedTuple):
    name: str
    category: str
    start: int
    end: int


def find_licenses(clause: str, original: str, words: Words, vocabulary: Vocabulary) -> Iterator[Found | tuple[Found, ...]]:
    """Lines and registrations; "or able to obtain it" accepts what is still to come; alternatives where states are ("Texas or Florida")."""
    status = LATER if words.later.search(clause) or IN_TIME.search(clause) else (LicenseStatus.HELD,)
    said = bool(words.license.search(clause) or (IN_TIME.search(clause) and "P&C" in original))
    series = list(_series(clause, status))
    hits = [(code, found) for code, pattern in _lines(vocabulary).items() if (found := pattern.search(clause))]
    codes = tuple(code for code, _ in hits if said or (code in ALONE and code not in UNLESS_SAID))
    spans = dict(hits)
    codes = tuple(code for code in codes if not any(_is_part(code, other, spans, clause) for other in codes))
    if series and codes == ("FINRA_SIE",):
        params = series[0].params
        both = LicenseParams(all_of=("FINRA_SIE", *_codes(params)), accept_status=status)
        one = LicenseParams(any_of=("FINRA_SIE", *_codes(params)), accept_status=status)
        yield Found(one if re.search(r"\bsie or\b|\bor (?:the )?sie\b", clause) else both, series[0].start, series[0].end)
        return
    yield from series
    if codes:
        states = _states(clause, original, vocabulary)
        each = [
            Found(LicenseParams(any_of=codes, state=state, accept_status=status), *hits[0][1].span())
            for state in (*states, *(() if states else (None,)))
        ]
        yield each[0] if len(each) == 1 else tuple(each)


def _codes(params: Params) -> tuple[str, ...]:
    return (*params.any_of, *params.all_of) if isinstance(params, LicenseParams) else ()


def _series(clause: str, status: tuple[LicenseStatus, ...]) -> Iterator[Found]:
    """All series of a clause as one criterion: "Series 7 and Series 66" asks for both, "6 or 7" for one."""
    hits = list(SERIES.finditer(clause))
    if not hits:
        return
    codes = tuple(dict.fromkeys(f"FINRA_{number}" for found in hits for number in re.findall(r"\d{1,2}", found[1])))
    start, end = hits[0].start(), hits[-1].end()
    one = len(codes) == 1 or re.search(r"\bor\b|/", clause[start:end])
    params = LicenseParams(any_of=codes, accept_status=status) if one else LicenseParams(all_of=codes, accept_status=status)
    yield Found(params, start, end)


def _is_part(code: str, other: str, spans: Mapping[str, re.Match[str]], clause: str) -> bool:
    """Is the narrower license only a part of the wider one's name, not an alternative to it ("P&C or personal lines")?"""
    first, second = sorted((spans[code].span(), spans[other].span()))
    return code in WIDER.get(other, ()) and not re.search(r"\bor\b", clause[first[1] : second[0]])


@cache
def _lines(vocabulary: Vocabulary) -> dict[str, re.Pattern[str]]:
    forms = vocabulary.tables["licenses"]["forms"]
    return {code: whole_words(split_forms(text)) for code, text in forms.items() if code not in NEVER}


def _states(clause: str, original: str, vocabulary: Vocabulary) -> list[str]:
    """The states a license may be of, as they are written; the first one only where all are asked."""
    states = vocabulary.tables["states"]
    codes = [found[1] or found[2] for found in STATE_CODE.finditer(original)]
    named = [(found.start(), code) for code, names in states.items() if (found := whole_words([names.split(",")[0]]).search(clause))]
    both = [found for pair in STATE_PAIR.finditer(original) for found in pair.groups()]
    result = list(dict.fromkeys(code for code in (*both, *codes, *(code for _, code in sorted(named))) if code in states))
    return result if len(result) < 2 or re.search(r"\bor\b|/", clause) else result[:1]


def find_systems(clause: str, original: str, words: Words, vocabulary: Vocabulary) -> Iterator[Found]:
    """Named systems as one criterion a clause; "or similar" and unnamed ones ask for the category."""
    named = list(_named(clause, original, vocabulary))
    generic = [(name, found) for name, pattern in words.systems.items() if (found := pattern.search(clause))]
    months = _months_beside(clause, named) or _months_of_use(clause, words, bool(named or generic))
    if not named:
        for name, found in generic if is_use(clause) or len(clause.split()) <= SHORT_LINE else ():
            yield Found(PlatformParams(category=_wide(name), min_months=months), found.start(), found.end())
        return
    start, end = named[0].start, named[-1].end
    if _is_example(clause, start, end, words):
        if not generic and (others := _unknown_beside(original, named)):
            yield Found(PhraseParams(any_of=(*(original[each.start : each.end] for each in named), *others)), start, end)
            return
        categories = {each.category for each in named}
        if category := generic[0][0] if generic else next((each for each in OPEN_CATEGORIES if each in categories), ""):
            yield Found(PlatformParams(category=_wide(category), min_months=months), start, end)
            return  # of a kind too wide to stand for its examples ("QuickBooks or similar") the names are kept
    names = tuple(dict.fromkeys(each.name for each in named))
    names = tuple(name for name in names if name != OFFICE or len(names) == 1)
    between = clause[start:end]
    every = len(names) > 1 and re.search(r"\band\b|&", between) and not re.search(r"\bor\b|/", between)
    chosen = {"all_of": names} if every else {"any_of": names}
    yield Found(PlatformParams(**chosen, min_months=months), start, end)  # type: ignore[arg-type]
    for name, place in generic:  # "Excel and a POS" asks for two things; "CRM: Salesforce or Zendesk" for one
        if name not in {each.category for each in named} and name not in ("crm", "help_desk"):
            yield Found(PlatformParams(category=_wide(name)), place.start(), place.end())


def _unknown_beside(original: str, named: list[Named]) -> tuple[str, ...]:
    """Names no list of ours knows in one row with those it knows ("Verint, Actimize or another tool")."""
    before, after = NAMES_BEFORE.search(original, 0, named[0].start), NAMES_AFTER.match(original, named[-1].end)
    return tuple(name for found in (before, after) if found for name in re.findall(ONE_NAME, found[0]))


def _wide(name: str) -> tuple[str, ...]:
    """ "A CRM" is any system of customers' records."""
    return () if name == "crm" else (name,)


def _is_example(clause: str, start: int, end: int, words: Words) -> bool:
    """Do "such as" before the names or "or similar" after them make them examples only?"""
    return bool(words.similar.search(clause[max(0, start - 24) : start]) or words.similar.search(clause[end : end + 24]))


def _months_beside(clause: str, named: list[Named]) -> int | None:
    """ "Dentrix (1 yr min)", "Salesforce Service Cloud, one year": a length right behind the name is one of its use."""
    beside = BEHIND_NAME.match(clause, named[-1].end) if named else None
    span = SPAN.match(clause, beside.end()) if beside else None
    return months_asked(span, span[2] or "y") if span and ENDS_THERE.match(clause, span.end()) else None


AT_WORK = re.compile(
    r"\b(?:in|at) (?:an? |the )?(?:[\w-]+ ){0,2}(?:office|clinic|practice|agency|bank|branch|hotel|store|company|environment)s?\b"
)


def _months_of_use(clause: str, words: Words, has_system: bool) -> int | None:
    """ "1+ year using Salesforce": the length belongs to the system when the clause speaks of no other work."""
    spans = lengths(clause, words) if has_system else []
    if spans and AT_WORK.search(clause, spans[0][1]):
        return None  # "two years in a dental office, and you should know Dentrix"
    return spans[0][0] if len(spans) == 1 and OF_A_SYSTEM.search(clause) and not words.people.search(clause) else None


def is_use(clause: str) -> bool:
    """Does the clause speak of using a system, rather than of what it is good for?"""
    return bool(USE.search(clause))


def _named(clause: str, original: str, vocabulary: Vocabulary) -> Iterator[Named]:
    known = platform_names(vocabulary)
    guards = vocabulary.tables["platforms"]["guards"]
    long_names = split_forms(vocabulary.tables["platforms"]["misspelt"])  # no other words: known in small letters too
    found = [each for each in _systems(vocabulary).finditer(clause) if known[each[0]][1] not in NO_SYSTEM]
    for each in found:
        written = original[each.start() : each.end()]
        if each[0] in guards and not (written[:1].isupper() and _is_meant(clause, each, guards[each[0]])):
            continue
        is_casual = original.islower() and len(original.split()) <= SHORT and each[0] not in guards
        if written.islower() and not is_casual and each[0] not in long_names and known[each[0]][0] != written:
            continue
        if len(written) <= 3 and written.isalpha() and not written.isupper() and known[each[0]][0] != written:
            continue
        yield Named(*known[each[0]], each.start(), each.end())


def _is_meant(clause: str, found: re.Match[str], guard: dict[str, str]) -> bool:
    """An ordinary word counts as a name unless it stands as one of the guard's `not` phrases."""
    if SAID_OF_USE.search(clause[: found.start()]):
        return True
    around = f"{clause[max(0, found.start() - 20) : found.start()]}@{clause[found.end() : found.end() + 20]}"
    phrases = [phrase.strip() for phrase in str(guard.get("not", "")).split(",") if "@" in phrase]
    return not any(re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", around) for phrase in phrases)


@cache
def _systems(vocabulary: Vocabulary) -> re.Pattern[str]:
    return whole_words(name for name in platform_names(vocabulary) if len(name) > 1)
