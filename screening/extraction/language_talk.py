"""A language named in a text in, what the words around it say out: how well, in work, by others, not yet, or of food."""

from __future__ import annotations

from functools import cache
from re import Pattern
from typing import NamedTuple

from screening.vocabulary.load import Vocabulary

from .hearsay import is_of_others
from .outline import Outline
from .passages import compiled, one_of
from .words import Hit, folded

NEAR = 60  # characters: "fluent in English, Tamil and Nepali"
CALLS = r"\s(?:\w+\s)?(?:calls|callers|chats|emails|inquiries|replies|letters|messages)\b"
# "Minor in Spanish. I speak it"
SAID_NEXT = (
    r"[^\n]{0,80}?\bi\s(?:also\s|still\s|can\s)?(?:read and write|speak|spoke|write|use|work in)\s"
    r"(?:and write\s|and read\s)?it\b"
)
AND = r"(?:,\sand|,\sor|,|\sand|\sor|\s&)\s"


class Talk(NamedTuple):
    """The words of `language_talk.yaml` as patterns; `..._before` end at the language, the others begin behind it."""

    so_much: Pattern[str]
    as_much_before: Pattern[str]
    not_mine: Pattern[str]
    of_goods: Pattern[str]
    studied_before: Pattern[str]
    routed_before: Pattern[str]
    by_another: Pattern[str]
    of_others: Pattern[str]
    led_before: Pattern[str]
    of_team: Pattern[str]
    not_yet_before: Pattern[str]
    helped_before: Pattern[str]
    took_before: Pattern[str]
    worked_before: Pattern[str]
    with_people: Pattern[str]
    told: Pattern[str]
    set_off: Pattern[str]


@cache
def talk_of(vocabulary: Vocabulary) -> Talk:
    """Compiled when the first language is met."""
    table = {name: one_of(words) for name, words in vocabulary.tables["language_talk"].items()}
    places, through = table["places"], rf"{table['through']}\s(?:an?\s|the\s)?(?:\w+\s)?interpreters?\b"
    patterns = (
        rf"\s?(?:\(\s?{places}(?:\slevel)?\)|{places}\slevel\b|(?:[-:,(\u2013]\s?)?\(?{table['how_much']}\b)",
        rf"(?:^\s*|[,;:|\u2022\u00b7\n.(/-]\s*|\band\s|\bspeaks?\s|\bi\s)(?:(?:{table['as_much']}|{places})\s|{table['able']}\s(?:in\s)?)$",
        rf"\b{table['not_mine']}\b",
        rf"\s?(?:(?:[(:,-]\s?)?{table['read_on']}\s)?{table['goods']}\b"
        rf"|\s?(?:[a-z]+\s){{0,2}}[(,:-]\s?{table['only_heard']}(?=\s*(?:[).;\n]|$))|\s(?:language\s)?interpreters?\s(?:\w+\s)?{table['booked']}\b",
        rf"\b{table['studied']}(?!\w)[\s:,-]{{1,3}}(?:in\s|of\s)?(?:\w+\sand\s)?$",
        rf"\b{table['routed']}\s(?:\w+\s){{0,2}}$",
        rf"\b{through}|\bwith the help of\b"
        rf"|\binterpretation (?:line|minutes|service)|\b(?:outside|external|third[- ]party)\s(?:\w+\s)?{table['vendors']}\b",
        rf"[\s-]speakers\b|[\s-]speaking\s{table['among']}\b|\stranslator\s?(?=$|\n)|\s(?:\w+\s)?interpreters?\s{table['interpreters_did']}\b"
        rf"|\W{{1,3}}(?:{table['aims_behind']} to (?:learn|study)|(?:currently |still |now |just )?{table['lessons']})\b",
        rf"\b{table['led']}\s(?:\w+\s){{0,3}}$",
        rf"\s(?:language\s)?{table['teams']}\b",
        rf"\b{table['unable']}\s(?:\w+\s){{0,3}}?$|\b{table['aims']} to (?:learn|study|speak|improve)\s(?:more\s)?$"
        r"|\binterpreter (?:line|service|app)s?\s(?:for|in|with)\s(?:\w+\s(?:and|or)\s|\w+,\s)*$"
        r"|\b(?:google )?translat(?:e|or)(?: app)? (?:for|into|in|with)\s$",
        rf"\b(?:{table['people']}|{table['told']}\b[^.;]{{0,40}}?)\sin\s(?:[a-z]+{AND}(?:haitian\s)?)*$",
        rf"\b{table['took']}\s(?:\w+\s){{0,2}}$",
        rf"\bin english(?:,| and| &| or| as well as)\s(?:(?:in\s)?[a-z]+{AND})*$",
        rf"\b{table['with_people']}\b",
        rf"\b{table['told']}\b",
        rf"\s*(?:$|[.,;)\n&]|{table['goes_on']}\b)",
    )
    return Talk(*map(compiled, patterns))


def is_not_spoken(outline: Outline, vocabulary: Vocabulary, hit: Hit, left: int) -> bool:
    """Spoken by somebody else, by nobody yet, or no language but a dish?"""
    talk, text = talk_of(vocabulary), folded(outline.lower)
    before = text[max(left, hit.start - NEAR) : hit.start]
    if talk.of_others.match(text, hit.end) or talk.of_goods.match(text, hit.end) or talk.not_yet_before.search(before):
        return True
    if talk.routed_before.search(before) or (talk.of_team.match(text, hit.end) and talk.led_before.search(before)):
        return True
    if outline.section_at(hit.start) == "education" and talk.studied_before.search(before):
        return not is_taken_up(text, hit.end)
    return is_of_others(outline, vocabulary, hit.start, hit.end)


def is_taken_up(text: str, end: int) -> bool:
    """ "Minor in Spanish, one semester in Sevilla. I read and write it"."""
    return compiled(SAID_NEXT).match(text, end) is not None


def is_told_how_well(vocabulary: Vocabulary, text: str, hit: Hit, before: str) -> bool:
    """ "Kitchen Spanish", "French - can hold a conversation"."""
    talk = talk_of(vocabulary)
    told = talk.so_much.match(text, hit.end) is not None or talk.as_much_before.search(before) is not None
    return told and talk.not_mine.search(before) is None


def is_worked_in(outline: Outline, vocabulary: Vocabulary, hit: Hit, left: int) -> bool:
    """ "Opened accounts in English, Punjabi and Hindi", "helped callers in Spanish"; not "sold books in English and German"."""
    talk, text = talk_of(vocabulary), folded(outline.lower)
    worked = talk.worked_before.search(text, max(left, hit.start - NEAR), hit.start)
    if worked is not None and talk.with_people.search(text, left, worked.start()):
        return True
    if talk.took_before.search(text, left, hit.start) and compiled(CALLS).match(text, hit.end):
        return True
    helped = talk.helped_before.search(text, left, hit.start) and talk.set_off.match(outline.text, hit.end)
    return helped is not None and any(pattern.search(text, left, hit.start) for pattern in (talk.with_people, talk.told))


def is_by_another(vocabulary: Vocabulary, text: str, start: int, end: int) -> bool:
    """An interpreter, a vendor."""
    return talk_of(vocabulary).by_another.search(text, start, end) is not None
