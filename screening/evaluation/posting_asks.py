"""One clause of a posting in, everything it asks for out; also what a clause asks for that only points back at the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from screening.model.rubric import (
    CertificationParams,
    EducationParams,
    ExperienceParams,
    KpiParams,
    LanguageParams,
    LicenseParams,
    Params,
    PhraseParams,
    PlatformParams,
    TypingParams,
)
from screening.vocabulary.load import Vocabulary

from .posting_certificates import find_certifications
from .posting_cues import MUST, NONE
from .posting_fields import find_fields
from .posting_finders import (
    EITHER_WITH,
    find_channels,
    find_education,
    find_kpis,
    find_languages,
    find_topics,
    find_typing,
    is_alternative,
)
from .posting_names import IN_TIME, LATER, find_licenses, find_systems
from .posting_sentences import Clause
from .posting_skills import find_coined, find_known_of, find_phrases
from .posting_words import Found, Words, words_of
from .posting_work import SPAN, WORKED, find_experience

BADGES = re.compile(r"\b(?:badges?|certifi\w+)\b")
YEARS_CELL = re.compile(r"[|\t]\s*(\d{1,2})\s*(?=[|\t])")  # a bare number in a row of a table is one of years
NEAR_START = 12  # letters before the schooling in a fragment
FEW_WORDS = 8  # of a fragment: "OSSD or equivalent."
LONGEST_ASKED = 60  # months; a longer time standing by itself is the age of the firm
OF_A_FIRM = re.compile(r"\b(?:our|we|us|my|we've|founded|serving|family|company)\b")
SPEED_OF_AN_APPLICANT = re.compile(r"\b(?:you|you'll|your|test|tested|typing|type|keyboarding|speed|typist)\b")
LENGTH_FIRST = re.compile(rf"(?:[a-z][a-z /&'-]{{1,30}}:\s*)?(?:at least |min(?:imum|\.)?(?: of)? )?(?:{SPAN.pattern})")
POINTS_BACK = re.compile(
    r"\b(?:know|knowing|knew|used|using|had|have|having|hold|holding|seen|learned|worked (?:with|in|on)|experience (?:with|in|of|on)"
    r"|exposure to|familiar(?:ity)? with|comfortable (?:with|in)|proficien\w+ (?:with|in)|background in|time (?:on|in|with)) "
    r"(?:it|them|those|these|either|both|this|that|one|any|neither)\b|\b(?:their|that) (?:own )?language\b"
    r"|\b(?:love|like|want|welcome|prefer) (?:it|that|them)\b|\bif you(?:'ve)? (?:do|have|already)\b[^a-z]*(?:$|,|it\b|that\b)"
)
ANY_OF_THEM = re.compile(r"\b(?:either|one|any|neither|their)\b")
ONE_OF_BOTH = re.compile(r"\bone (?:or the other|of the two|of the three|of them|of these)\b|\beither (?:one|will do|is fine)\b")
BROKEN = re.compile(r"\b([A-Za-z]+)-[ \t]*\n\s*([a-z]+)")  # "experi-" at the end of a row
JOINED_WORDS = (
    "customer",
    "client",
    "guest",
    "patient",
    "member",
    "call",
    "first",
    "front",
    "full",
    "part",
    "one",
    "two",
    "three",
    "well",
    "self",
    "high",
)
NOT_THAT = re.compile(r"\([^()]*\b(?:not|won't|doesn't|isn't|no)\b[^()]*\)")  # "(a Series 65 alone will not do)"
ALSO_TAKEN = re.compile(
    r"\b(?:can|may) (?:also )?apply\b|\balso (?:be )?(?:considered|accepted|welcome to apply)|\bin lieu\b|\bsubstitut\w+|\binstead\b"
)
OF_OTHERS, OF_YOU = re.compile(r"\b(?:our|we|they|they're|us)\b"), re.compile(r"\b(?:you|you've|your|you'll)\b")
BESIDE_WORK = re.compile(r",\s*(?:with|including|plus)\b[^,;]*$")  # "two years of support, with complaints as a part of it"
WORK_TOO = (PhraseParams(any_of=("cash handling",)), PhraseParams(any_of=("data entry",)))
Asked = Found | tuple[Found, ...]


def asks_of(clause: Clause, vocabulary: Vocabulary) -> list[Asked]:
    """What a clause asks for; of one that does not say so, only what can be nothing but a requirement."""
    found = list(asked(clause, vocabulary))
    if clause.need != NONE:
        return found
    return [each for each in found if isinstance(each, Found) and _is_surely_asked(each, clause, vocabulary)]


def _is_surely_asked(found: Found, clause: Clause, vocabulary: Vocabulary) -> bool:
    lower = clause.text.lower().replace("’", "'")
    is_fragment = clause.in_list or len(lower.split()) <= FEW_WORDS
    match found.params:
        case TypingParams():
            return is_fragment or bool(SPEED_OF_AN_APPLICANT.search(lower))
        case EducationParams():
            return clause.in_list or (is_fragment and found.start <= NEAR_START and not OF_A_FIRM.search(lower))
        case LicenseParams():
            return found.params.accept_status == LATER and bool(IN_TIME.search(lower))
        case ExperienceParams() if found.params.min_months:
            is_first = LENGTH_FIRST.match(lower.lstrip(" (")) is not None
            is_first = is_first and bool(words_of(vocabulary).work.search(lower) or words_of(vocabulary).lead.search(lower))
            return is_first and found.params.min_months <= LONGEST_ASKED and not OF_A_FIRM.search(lower)
    return False


def names_something(clause: Clause, vocabulary: Vocabulary) -> bool:
    """Does it speak of what could be a criterion, though nothing says that it is asked for?"""
    kinds = PlatformParams | LicenseParams | CertificationParams | LanguageParams | EducationParams
    found = (each if isinstance(each, Found) else each[0] for each in asked(replace(clause, need=MUST), vocabulary))
    return any(isinstance(each.params, kinds) or getattr(each.params, "min_months", None) for each in found)


def joined_choice(found: list[Asked], clause: Clause, before: Clause, vocabulary: Vocabulary) -> list[Asked]:
    """Of "We're a Sabre shop. Amadeus is fine, but one of the two is a must": both systems as one choice."""
    if before.said or len(found) != 1 or not ONE_OF_BOTH.search(clause.text.lower()):
        return []
    named = [each for each in asked(replace(before, need=MUST), vocabulary) if isinstance(each, Found)]
    first, second = (each.params if isinstance(each, Found) else None for each in (named[0] if len(named) == 1 else None, found[0]))
    if isinstance(first, PlatformParams) and isinstance(second, PlatformParams) and first.any_of and second.any_of:
        return [Found(PlatformParams(any_of=(*first.any_of, *second.any_of)), 0, len(clause.text))]
    return []


def pointed_at(clause: Clause, before: Clause, vocabulary: Vocabulary) -> list[Asked]:
    """Of "We run on Epic; knowing it is a plus": what the first half names, for the need of the second."""
    if before.said or not POINTS_BACK.search(clause.text.lower()):
        return []
    kinds = LanguageParams | PlatformParams | LicenseParams | CertificationParams | PhraseParams
    found = asked(replace(before, need=MUST), vocabulary)
    meant = [each for each in found if isinstance(each, Found) and isinstance(each.params, kinds)]
    is_any = ANY_OF_THEM.search(clause.text.lower()) is not None
    return [each._replace(params=_any_of(each.params)) if is_any else each for each in meant]


def _any_of(params: Params) -> Params:
    """ "HubSpot and Intercom ... knowing either is nice" asks for one of them."""
    if isinstance(params, PlatformParams | LanguageParams) and params.all_of:
        return replace(params, any_of=params.all_of, all_of=())
    return params


def asked(clause: Clause, vocabulary: Vocabulary) -> Iterator[Asked]:
    """Everything one clause asks for; a pair where one stands in for the other ("a degree or four years")."""
    text, lower, words = _plain(clause.text), _small(clause.text), words_of(vocabulary)
    licenses = list(find_licenses(lower, text, words, vocabulary))
    certifications = [] if licenses else list(find_certifications(lower, text, vocabulary))
    free = _without(lower, certifications)
    systems = [] if BADGES.search(lower) and certifications else list(find_systems(free, text, words, vocabulary))
    work = [each for each in find_experience(_without(lower, systems), words) if not _is_use(each, systems)]
    work = [each for each in work if not systems or _is_apart(each, systems, lower)]
    languages = list(find_languages(lower, text, vocabulary))
    skills = list(find_phrases(_without(free, systems), text, words))
    if work and any(getattr(each.params, "min_months", None) for each in work):
        skills = [each for each in skills if each.params not in WORK_TOO]  # "6 months of cash handling" asks for the work
    if not systems and not certifications and not licenses:
        skills += find_coined(lower, text, is_list=clause.in_list or clause.said)
        is_other = bool(skills) or any(True for _ in find_topics(lower, words))
        skills += () if is_other else find_known_of(_without(lower, languages), text, words)
    elif systems:
        skills += find_coined(_without(lower, systems), text, is_list=clause.in_list or clause.said)
    if skills and not words.people.search(lower):
        work = []  # "two years of SQL" is no length of work with people
    yield from _work_and_studies(work, list(find_education(lower, words)), lower)
    yield from (*find_typing(lower), *licenses, *certifications, *_one_of(systems, skills, lower))
    yield from languages
    yield from find_channels(lower, words)
    figures = [] if systems else list(_figures(clause, lower, words))  # "Excel for reports on CSAT" asks for Excel
    is_sales = any(isinstance(each.params, KpiParams) and "SALES_TARGET" in each.params.kpi for each in figures)
    topics = [] if certifications or _has_bound(figures) else list(find_topics(lower, words))
    if is_sales or work:
        topics = [each for each in topics if BESIDE_WORK.search(lower[: each.start])] if work else []
    yield from (*figures, *topics)
    if not (work or licenses or systems or skills or figures):
        yield from find_fields(free, words)


def _plain(text: str) -> str:
    """In one row, with the words mended that only the end of a row broke."""
    mended = BROKEN.sub(lambda found: found[0] if found[1].lower() in JOINED_WORDS else found[1] + found[2], text)
    return mended.replace("\n", " ")


def _small(text: str) -> str:
    """In small letters, without what a parenthesis excludes; of the same length unless a cell of years was spelt out."""
    lower = _plain(text).lower().replace("’", "'")
    return YEARS_CELL.sub(r" \1 yr using ", NOT_THAT.sub(lambda found: " " * len(found[0]), lower))


def _work_and_studies(work: list[Found], studies: list[Found], lower: str) -> Iterator[Asked]:
    if studies and work and (is_alternative(lower, work[-1]) or ALSO_TAKEN.search(lower) or EITHER_WITH.search(lower)):
        yield studies[0], work[-1]
        yield from work[:-1]
    elif studies and work and is_alternative(lower, studies[0]):  # "four years of experience or a degree"
        yield work[-1], studies[0]
        yield from work[:-1]
    else:
        yield from (*work, *studies)


def _one_of(systems: list[Found], skills: list[Found], lower: str) -> Iterator[Asked]:
    """ "SQL or Tableau" is one choice, though one is a skill and the other a system."""
    if len(systems) == len(skills) == 1:
        first, second = sorted((systems[0], skills[0]), key=lambda each: each.start)
        if re.fullmatch(r"\s*(?:,?\s*or|/)\s*", lower[first.end : second.start]):
            yield first, second
            return
    yield from (*systems, *skills)


def _has_bound(figures: list[Found]) -> bool:
    """Is a figure named that is to be reached? Then what it was reached in is no skill of its own."""
    return any(isinstance(each.params, KpiParams) and (each.params.min, each.params.max) != (None, None) for each in figures)


def _figures(clause: Clause, lower: str, words: Words) -> Iterator[Found]:
    if clause.in_list or OF_YOU.search(lower) or not OF_OTHERS.search(lower):  # "our CSAT is 95%" asks for nothing
        yield from find_kpis(lower, words)


def _is_apart(work: Found, systems: list[Found], lower: str) -> bool:
    """Has the work a length, or a part of the sentence of its own beside the systems ("claims experience, knowledge of Excel")?"""
    if getattr(work.params, "min_months", None):
        return True
    begin = max(lower.rfind(sign, 0, work.start) for sign in ",;") + 1
    ends = [place for sign in ",;" if (place := lower.find(sign, work.start)) >= 0]
    part = lower[begin : min(ends, default=len(lower))]
    return bool(WORKED.search(part)) and not any(begin <= each.start < begin + len(part) for each in systems)


def _is_use(work: Found, systems: list[Found]) -> bool:
    """Was this length of time already taken as one of a system?"""
    months = getattr(work.params, "min_months", None)
    return months is not None and any(getattr(each.params, "min_months", None) == months for each in systems)


def _without(lower: str, taken: Sequence[Found]) -> str:
    """The clause with what was already understood blanked, places kept."""
    for each in taken:
        lower = lower[: each.start] + " " * (each.end - each.start) + lower[each.end :]
    return lower
