"""One clause of a posting in, the settings of the criteria it asks for out: work, typing, studies, channels, figures, topics."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from screening.model.profile import EducationLevel
from screening.model.rubric import (
    ChannelParams,
    EducationParams,
    KpiParams,
    LanguageParams,
    PhraseParams,
    TypingParams,
)
from screening.vocabulary.load import Vocabulary

from .posting_cues import whole_words
from .posting_words import Found, Words
from .posting_work import VALUES, lengths
from .rubric_values import language_names

TENS_SAID = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy")
SPOKEN = {
    f"{word}{rest}": 10 * tens + more
    for tens, word in enumerate(TENS_SAID, start=2)
    for rest, more in (("", 0), (" five", 5), ("-five", 5))
}
SPEED = re.compile(
    rf"(\d{{2,3}}|{'|'.join(sorted(SPOKEN, key=len, reverse=True))})\s*(?:\+|or (?:more|better|above|higher))?"
    r"(?:\s*(?:-|–|to)\s*\d{2,3})?\s*(?:net\s+|gross\s+)?(?:wpm\b|w\.\s?p\.\s?m\b|words?\s?(?:per|a|/)\s?(?:minute|min\b))"
)
MOST_A_MINUTE = 999  # strokes; more are those of an hour
STROKES = re.compile(
    r"(\d{3}|\d{1,2},?\d{3})\s*(?:\+|or (?:more|better|faster))?\s*"
    r"(?:ksph|kph|cpm|(?:characters|key\s?-?strokes|strokes)\s?(?:per|an?|/)\s?)"
    r"(?:hour|hr|minute|min|)"
)
BARE_SPEED = re.compile(
    r"\b(?:type|typing|keyboarding|keyboard)\b(?:\s+(?:speed|skills|test|of|at|least|about|around|a|net|minimum|min))*[:\s]\s*(\d{2})\+?(?:\s*(?:net|gross))?\s*(?:$|[,;.)|])"
)
SHORT_SPANISH = re.compile(r"\b(?:bilingual|biling\.?|eng(?:lish)?\s*[/&-])[\s(]*(?:eng(?:lish)?\s*[/&-]\s*)?span\b")
PROMOTERS = re.compile(r"\bnps (?:score )?(?:of |above |over |at least |>=? ?)*(\d{2})\b(?!\s*%)")
PERCENT = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*(%|percent|min\b|minutes|/5|out of 5)")
COUNT = r"(\d|two|three|four|five|six)"
MORE = r"\s*(?:\+|or more)?(?:\s*(?:-|–|to|or)\s*\w+)?\s+"
TOGETHER = r"(?:at once|at the same time|at a time|simultaneously|concurrently)"
AT_ONCE = re.compile(
    rf"{COUNT}{MORE}(?:\w+\s+)?(?:concurrent|simultaneous)|{COUNT}{MORE}(?:\w+ )?(?:chats?|conversations?|customers)\s+"
    rf"(?:{TOGETHER}|going|open|in parallel)"
)
EITHER_WITH = re.compile(
    r"\bor\b[^.;,]*\b(?:plus|with)\b[^.;,]*\b(?:years?|yrs?|months?)\b"
)  # "or a diploma plus two years": what stands in for it
STUDY_ELSEWHERE = re.compile(r"\b(?:(?:no|any) degree|(?:above|beyond|after) (?:the )?high school)\b")
ALTERNATIVE = re.compile(r"\bor\b[^.;]{0,30}$")
SPOKEN_OF = re.compile(r"\b(?:speak\w*|bilingual|multilingual|fluen\w+)\b")  # in a line of small letters a language is meant
SHORT = 4  # words of a line all in small letters in which a name is meant as one
ABOUT = re.compile(r"\b(?:on|to) (?:\w+ )?$")  # "coached agents on quality scores" asks for no score
KNOWN_ONLY = re.compile(
    r"\b(?:familiar\w*|knowledge|understanding|awareness) (?:of|with)\b"
)  # of what a figure is, not of having reached it
EITHER = re.compile(r"\bor\b|/")
CHANNEL_WORK = re.compile(
    r"\b(?:experience|worked|serving|served|answering|answered|background|supporting|supported|handled|handling|helped)\b"
)


def find_typing(clause: str) -> Iterator[Found]:
    found = SPEED.search(clause)
    speed = (SPOKEN.get(found[1]) or int(found[1])) if found else 0
    if found is None and (found := STROKES.search(clause)):  # five letters are a word
        strokes = int(found[1].replace(",", ""))
        speed = round(strokes / 5 / (60 if strokes > MOST_A_MINUTE else 1))
    if found is None and (found := BARE_SPEED.search(clause)):
        speed = int(found[1])
    if found and 10 <= speed <= 120:
        yield Found(TypingParams(speed), found.start(), found.end())


def find_education(clause: str, words: Words) -> Iterator[Found]:
    """The lowest level named: "diploma or bachelor's degree" asks for the diploma."""
    if STUDY_ELSEWHERE.search(clause):
        return
    either = EITHER_WITH.search(clause)
    clause = (
        clause[: either.start()] if either and any(each.search(clause, 0, either.start()) for each in words.education.values()) else clause
    )
    for level in EducationLevel:
        pattern = words.education.get(str(level))
        if pattern and (found := pattern.search(clause)):
            yield Found(EducationParams(level), found.start(), found.end())
            return
    if re.search(r"\b(?:graduation|diploma)\b(?! in\b)", clause) and re.search(r"\b(?:school|ged|diploma)\b", clause):
        yield Found(EducationParams(EducationLevel.HIGH_SCHOOL), 0, len(clause))


def find_languages(clause: str, original: str, vocabulary: Vocabulary) -> Iterator[Found]:
    """Languages by their English names, written with a capital; English itself is left to the interview."""
    is_casual = original.islower() and (len(original.split()) <= SHORT or bool(SPOKEN_OF.search(clause)))
    hits = [each for each in _language_pattern(vocabulary).finditer(clause) if is_casual or original[each.start()].isupper()]
    hits = [each for each in hits if not clause[: each.start()].endswith("british ")]  # that sign language is another one
    known = language_names(vocabulary)
    names = tuple(dict.fromkeys(known[each[0]] for each in hits))
    names = tuple(name for name in names if name != "English")
    if not names and (short := SHORT_SPANISH.search(clause)):
        yield Found(LanguageParams(any_of=("Spanish",)), *short.span())
    if names:
        between = clause[hits[0].end() : hits[-1].start()]
        every = len(names) > 1 and re.search(r"\band\b|&", between) and not re.search(r"\bor\b", between)
        params = LanguageParams(all_of=names) if every else LanguageParams(any_of=names)
        yield Found(params, hits[0].start(), hits[-1].end())


@cache
def _language_pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(whole_words(language_names(vocabulary)).pattern + r"(?!\s+(?:quarter|classes|class|fries|food|cuisine|restaurant))")


def find_channels(clause: str, words: Words) -> Iterator[Found]:
    """Several conversations at once; or experience of serving people in stated ways."""
    if found := AT_ONCE.search(clause):
        number = found[1] or found[2]
        count = int(VALUES.get(number, 0) or int(number))
        if count >= 2:
            yield Found(ChannelParams(concurrent=count), found.start(), found.end())
        return
    for part in re.split(r"[,;()]", clause):
        names = tuple(name for name, pattern in words.channels.items() if pattern.search(part))
        if names and CHANNEL_WORK.search(part) and not lengths(part, words) and not words.people.search(part):
            yield Found(ChannelParams(any_of=names), 0, len(clause))


def find_kpis(clause: str, words: Words) -> Iterator[Found]:
    figure = PERCENT.search(clause)
    hits = [(name, found) for name, pattern in words.kpis.items() if (found := pattern.search(clause))]
    hits = [
        (name, found)
        for name, found in hits
        if figure or PROMOTERS.search(clause) or not (ABOUT.search(clause[: found.start()]) or KNOWN_ONLY.search(clause))
    ]
    if len(hits) > 1 and not figure and EITHER.search(clause[min(each.end() for _, each in hits) : max(each.start() for _, each in hits)]):
        yield Found(KpiParams(tuple(name for name, _ in hits)), hits[0][1].start(), hits[-1][1].end())
        return
    for name, found in hits:
        points = PROMOTERS.search(clause) if name == "NPS" else None  # a figure without a unit
        params = KpiParams((name,), min=float(points[1])) if points else _kpi(name, figure)
        yield Found(params, found.start(), found.end())


def _kpi(name: str, figure: re.Match[str] | None) -> KpiParams:
    if figure is None:
        return KpiParams((name,))
    unit = {"%": "%", "percent": "%", "min": "min", "minutes": "min"}.get(figure[2], "/5")
    value = float(figure[1])
    return KpiParams((name,), max=value, unit=unit) if name == "AHT" else KpiParams((name,), min=value, unit=unit)


def find_topics(clause: str, words: Words) -> Iterator[Found]:
    for name, pattern in words.topics.items():
        if found := pattern.search(clause):
            yield Found(PhraseParams(topic=(name,)), found.start(), found.end())


def is_alternative(clause: str, found: Found) -> bool:
    """Does "or" stand before it ("a degree or four years of experience")?"""
    return bool(ALTERNATIVE.search(clause[: found.start])) and bool(re.search(r"\bor[\s•*·–-]+(?:\w+\s+){0,3}$", clause[: found.start]))
