"""The text of a document in, the human languages other than English that the person claims out, with their level."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from screening.model.profile import Language
from screening.vocabulary.load import Vocabulary

from .hearsay import is_of_others
from .outline import Outline
from .passages import any_of, clause_of, line_of, quote
from .words import Hit, find_words, folded

NEAR = 60  # characters: "fluent in English, Tamil and Nepali"
LEVEL_NEAR = 44  # characters: "French - limited working proficiency"
ITEM_EDGE = re.compile(r"[,;\u2022|\u00b7\n\t:*/()]")
# "Spanish-line backup with an interpreter": another person speaks it.
BY_ANOTHER = re.compile(
    r"\b(?:with|through|via|using|for|used|called|by|on|hired|booked|requested|needed)\s(?:an?\s|the\s)?(?:\w+\s)?interpreters?\b"
    r"|\binterpretation (?:line|minutes|service)"
    r"|\b(?:outside|external|third[- ]party)\s(?:\w+\s)?(?:agency|vendor|translators?|firm|company)\b"
)
# "Spanish (kitchen)", "job site Spanish", "French - can hold a conversation": as much of it as the place or the word says.
PLACES = (
    r"(?:kitchen|restaurant|job ?site|medical|clinical|hospital|workplace|survival|everyday|street|counter|retail|banking"
    r"|business|telephone|phone|basic|conversational|reading)"
)
HOW_MUCH = (
    r"(?:can (?:hold a conversation|converse|get by|read|understand)|hold a conversation|enough to \w+|get by|gets? me by|good"
    r"|decent|fair|rusty"
    r"|passable|some|a (?:little|bit)|near[- ]native|home language|heritage|everyday|on the phone|reading (?:knowledge|only|level)"
    r"|spoken only|[abc][12]\b)"
)
SO_MUCH = re.compile(rf"\s?(?:\(\s?{PLACES}(?:\slevel)?\)|{PLACES}\slevel\b|(?:[-:,(\u2013]\s?)?\(?{HOW_MUCH}\b)")
AS_MUCH = re.compile(
    rf"(?:^|[,;:|\u2022\u00b7\n.(/-]\s*|\band\s|\bspeaks?\s)(?:(?:some|a little|a bit of|decent|good|fair|rusty|passable|very good"
    rf"|excellent|{PLACES})\s"
    rf"|(?:can|i can|able to)\s(?:converse|get by|hold a conversation|read|read and write|understand)\s(?:in\s)?)$"
)
NOT_MINE = re.compile(r"\b(?:no|not|learning|studying|lessons|class|classes|course|tutor\w*|teach\w*|taught|required|preferred)\b")
WORDS_OF_IT = re.compile(
    r"\s?(?:phrases|greetings|words|restaurants?|cuisine|food|dishes|wines?|press|sauces|cook\w*|pastr\w+|bread|menus?)\b"
)
STUDIED = re.compile(
    r"\b(?:minor(?:ed|ing)?|major(?:ed|ing)?|concentration|emphasis|b\.?a\.?|b\.?s\.?|m\.?a\.?|degree"
    r"|double major)\b[\s:,-]{1,3}(?:in\s|of\s)?(?:\w+\sand\s)?$"
)
ROUTED = re.compile(r"\b(?:transfer\w*|rout\w*|forward\w*|pass(?:ed|ing)?|sent|sending|refer\w*|direct(?:ed|ing)?)\s(?:\w+\s){0,2}$")
BOOKED = re.compile(r"\s(?:language\s)?interpreters?\s(?:\w+\s)?(?:booked|scheduled|arranged|ordered|requested|requests|services?)\b")
# "Spanish-speaking crew", "plan to learn", "my husband speaks Spanish": nothing that the person speaks.
AMONG = re.compile(
    r"[\s-]speakers\b|[\s-]speaking\s(?:crew|staff|team|co-?workers?|colleagues|neighbou?rhood|area|market|countr\w+|agents?|interpreters?|supervisors?)\b"
)
INTERPRETER = re.compile(
    r"\stranslator\s?(?=$|\n)|\s(?:\w+\s)?interpreters?\s(?:joined|line|on\b|was|were|called|services?|translated|helped|by)"
)
INTERPRETED = re.compile(
    r"\binterpreter (?:line|service|app)s?\s(?:for|in|with)\s(?:\w+\s(?:and|or)\s|\w+,\s)*$|\b(?:google )?translat(?:e"
    r"|or)(?: app)? (?:for|into|in)\s$"
)
UNABLE = re.compile(
    r"\b(?:can't|can\u2019t|cannot|do not|don't|don\u2019t|does not|never|unable to|wish i|forgot|forgotten)\s(?:\w+\s){0,3}?$"
    r"|\b(?:plan\w*|want\w*|hop\w+|like|"
    r"love|going|wish\w*|willing|ready) to (?:learn|study|speak|improve)\s(?:more\s)?$"
)
TO_LEARN = re.compile(
    r"\W{1,3}(?:(?:plan\w*|want\w*|hop\w+|willing|going|ready|still) to (?:learn|study)"
    r"|(?:currently |still |now |just )?(?:learning|studying|(?:taking|in) (?:\w+ )?(?:lessons|classes|a class|a course)))"
)
LITTLE = re.compile(r"\W{0,3}\(?\s?a (?:little|bit)\b")  # said of the language itself
NONE = re.compile(r"\s?[:(\u2013\u2014-]\s?(?:none|no\b|n/a)")
CLASS_OF_LICENSE = re.compile(r"\bclass [a-e]\b")  # "hold a Class B CDL" beside a language is no lesson
LEVEL_BEGINS = re.compile(r"(?:\)|\s?\([^)\n]{1,20}\))?\s?[,|\t]\s?")
LEVEL_ENDS = re.compile(r"\s*(?:$|[,;.)\n|\t])")
WORKING = re.compile(r"\bworking\s$")
# "opened accounts in English, Punjabi and Hindi": work done in it.
CLOSED_ROWS = ("experience", "interests", "education", "references")
WITH_PEOPLE = re.compile(
    r"\b(?:serv|assist|help|answer|support|work|open|call|custom|client|guest|patient|patron|spoke|speak|chat|took|advis|greet)\w*"
)
# "Helped callers in Spanish and Haitian Creole"
HELPED_IN = re.compile(
    r"\b(?:customers?|callers?|clients?|guests?|patients?|members?|famil(?:y|ies)|people|visitors?|tenants?|shoppers?|patrons?|residents?)"
    r"\sin\s(?:[a-z]+(?:,\sand|,\sor|,|\sand|\sor|\s&)\s(?:haitian\s)?)*$"
)
OF_TEAM = re.compile(r"\s(?:language\s)?(?:team|queue|line|desk|group|unit|department|agents|staff|reps)\b")
LED = re.compile(r"\b(?:led|managed|supervised|oversaw|hired|trained|scheduled|staffed|recruited|coached)\s(?:\w+\s){0,3}$")
SET_OFF = re.compile(r"\s*(?:$|[.,;)\n]|and\b|or\b|&|over\b|by\b|on\b|at\b|when\b|daily\b|each\b)")
WORKED_IN = re.compile(r"\bin english(?:,| and| &| or| as well as)\s(?:(?:in\s)?[a-z]+(?:,\sand|,\sor|,|\sand|\sor|\s&)\s)*$")
START = attrgetter("start")
MOST_IN_ROW = 20  # languages
LONGEST_ROW = 240  # characters
SHORT_ITEM = 30  # characters of a list entry that names a language and its level
OPEN_SECTIONS = ("skills", "languages", "other", "summary", "contact", "interests", "certifications", "")


def find_languages(outline: Outline, vocabulary: Vocabulary) -> tuple[Language, ...]:
    """Languages claimed, each once, in text order."""
    found: dict[str, Language] = {}
    for hit in find_words(outline, vocabulary, "languages"):
        if not outline.text[hit.start : hit.end].islower() and _is_claimed(outline, vocabulary, hit):
            language = Language(hit.key[1], quote(outline, hit.start, hit.end, "language"), _level(outline, vocabulary, hit))
            if hit.key[1] not in found or (language.level and not found[hit.key[1]].level):
                found[hit.key[1]] = language
    if "Haitian Creole" in found:
        found.pop("Creole", None)  # the same, said for short
    return tuple(sorted(found.values(), key=lambda each: each.evidence.start))


def _is_claimed(outline: Outline, vocabulary: Vocabulary, hit: Hit) -> bool:
    table = vocabulary.tables["languages"]
    text = folded(outline.lower)
    if hit.form == "asl" and not outline.text[hit.start : hit.end].isupper():
        return False
    if NONE.match(text, hit.end):
        return False
    left, right = clause_of(outline.text, hit.start, hit.end)
    if _is_not_spoken(outline, vocabulary, hit, left):
        return False
    near = (max(left, hit.start - NEAR), min(right, hit.end + NEAR))
    section = outline.section_at(hit.start)
    before = text[max(left, hit.start - NEAR) : hit.start]
    if WORDS_OF_IT.match(text, hit.end) or BOOKED.match(text, hit.end) or ROUTED.search(before):
        return False
    if section == "education" and STUDIED.search(before):
        return False
    if section in OPEN_SECTIONS and (SO_MUCH.match(text, hit.end) or AS_MUCH.search(before)) and not NOT_MINE.search(before):
        return True
    around = CLASS_OF_LICENSE.sub("", text[max(left, hit.start - 22) : min(right, hit.end + 22)])
    if any_of(table["not_claims"]).search(around):
        return section == "languages" and any_of(table["levels"]).search(text, *near) is not None
    worked = WORKED_IN.search(text, max(left, hit.start - NEAR), hit.start)
    if worked and not WITH_PEOPLE.search(text, left, worked.start()):
        worked = None  # "sold books in English, German and French"
    helped = HELPED_IN.search(text, left, hit.start) and SET_OFF.match(outline.text, hit.end) and WITH_PEOPLE.search(text, left, hit.start)
    if section == "languages" or worked or helped or (section not in CLOSED_ROWS and _is_a_row(outline, vocabulary, hit)):
        return True
    if BY_ANOTHER.search(text, max(left, hit.start - 30), min(right, hit.end + 50)) and not any_of(table["levels"]).search(text, *near):
        return False
    if LITTLE.match(text, hit.end) or WORKING.search(text[max(left, hit.start - 9) : hit.start]):
        return section in OPEN_SECTIONS
    if any_of(table["claims"]).search(text, *near):
        return section not in ("education", "references") or any_of(table["levels"]).search(text, *near) is not None
    return section in OPEN_SECTIONS and hit.form != "polish" and _is_an_item(outline, hit)


def _is_not_spoken(outline: Outline, vocabulary: Vocabulary, hit: Hit, left: int) -> bool:
    """Spoken by somebody else, or by nobody yet."""
    text = folded(outline.lower)
    before = text[max(left, hit.start - NEAR) : hit.start]
    if any(pattern.match(text, hit.end) for pattern in (AMONG, INTERPRETER, TO_LEARN)):
        return True
    if OF_TEAM.match(text, hit.end) and LED.search(before):
        return True
    return any(pattern.search(before) for pattern in (UNABLE, INTERPRETED)) or is_of_others(outline, vocabulary, hit.start, hit.end)


def _is_a_row(outline: Outline, vocabulary: Vocabulary, hit: Hit) -> bool:
    """Does a line hold nothing but languages, two or more ("Kannada, Hindi, English, Tulu", or under skills "Russian and Ukrainian")?"""
    left, right = line_of(outline.text, hit.start, hit.end)
    hits = find_words(outline, vocabulary, "languages")
    first = bisect_left(hits, left, key=START)
    names = [other for other in hits[first : first + MOST_IN_ROW] if other.end <= right]
    if right - left > LONGEST_ROW:
        return False
    rest = list(outline.lower[left:right])
    for other in names:
        rest[other.start - left : other.end - left] = " " * (other.end - other.start)
    return (
        len(names) > 1
        and ("english" in outline.lower[left:right] or outline.section_at(hit.start) == "skills")
        and not re.sub(r"\b(?:and|english)\b|[\W_]", "", "".join(rest))
    )


def _is_an_item(outline: Outline, hit: Hit) -> bool:
    """Does the language stand alone between commas or on a line of its own?"""
    left, right = line_of(outline.text, hit.start, hit.end)
    before = [m.end() for m in ITEM_EDGE.finditer(outline.text, left, hit.start)]
    after = ITEM_EDGE.search(outline.text, hit.end, right)
    item = outline.text[before[-1] if before else left : after.start() if after else right].strip(" .-\u2013&")
    return item.lower().removesuffix(" language") == outline.lower[hit.start : hit.end]


def _level(outline: Outline, vocabulary: Vocabulary, hit: Hit) -> str:
    """How well, in the person's words: after the language in its own entry, else before it."""
    text = folded(outline.lower)
    pattern = any_of(vocabulary.tables["languages"]["levels"])
    left, right = clause_of(outline.text, hit.start, hit.end)
    edge = re.search(r",(?![^(]*\))|;|/|\band\b", text[hit.end : right])
    stop = hit.end + edge.start() if edge else right
    match = pattern.search(text, hit.end, min(stop, hit.end + LEVEL_NEAR))
    if match is not None and re.search(r"\bwith\b|\bof\b", text[hit.end : match.start()]):
        match = None  # "fluent in Czech, some Slovak"
    if match is None and (own := _level_apart(pattern, text, hit.end, line_of(outline.text, hit.start, hit.end)[1])):
        match = own
    if match is None:
        before = [m for m in pattern.finditer(text, max(left, hit.start - NEAR), hit.start) if ")" not in text[m.end() : hit.start]]
        match = before[-1] if before else None
    return outline.text[match.start() : match.end()] if match else ""


def _level_apart(pattern: re.Pattern[str], text: str, at: int, right: int) -> re.Match[str] | None:
    """ "Spanish, fluent", "Hindi | Native": the level is all that the next entry says."""
    begun = LEVEL_BEGINS.match(text, at, right)
    match = pattern.match(text, begun.end(), right) if begun is not None else None
    return match if match is not None and LEVEL_ENDS.match(text, match.end(), right) else None
