"""An outline in, totals of experience claimed in words out ("8+ years of customer service"): they bound the most, never the least."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from screening.model.profile import ExperienceClaim
from screening.vocabulary.load import Vocabulary

from .outline import Outline
from .passages import any_of, clause_of, places_of, quote

WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
TENS = {"fifteen": 15, "twenty": 20, "thirty": 30}
MOST_YEARS = 60
MOST_LENGTHS = 200  # lengths of time looked at; a resume names a dozen
LENGTH = re.compile(
    rf"(?<![\w.,$/-])(?:(\d{{1,2}})(?:\.(\d))?|({'|'.join((*WORDS, *TENS))}))\s?(?:\(\d{{1,2}}\)\s?)?"
    r"(?:\+|plus\b|or more)?\s?(?:(?:-|–|to)\s?\d{1,2}\s?\+?\s?)?(years?|yrs?\.?|months?|mos?\.?)\b['’]?"
    r"(?!\s?(?:old\b|of age|ago\b|degree|program|college|course))"
)
SPAN_WORDS, SHORT_MONTH = ("year", "yr", "month"), re.compile(r"mos?\b")  # so begins every word for a length of time
LONGEST_LENGTH, LONGEST_AFTER = 34, 28  # characters before the word for it and from there on
SUBJECT = re.compile(r"\bexperience\b|\bexperienced\b|\bbackground\b|\bworking\b|\bworked\b|^['’]?s?\s?(?:of|in|as|as a)\b")
EXPERIENCE = re.compile(r"\bexperienced?\b")
AND_MONTHS = re.compile(r"\byears?,?(?: and)?\s*$")
IN_A_ROW = re.compile(
    r"^\W{0,2}(?:consecutive|in a row|running|straight|contract|warranty|plan|period|term|lease|project)"
    r"|\bwithin\s*$|\bevery\s*$|\bfor the (?:past|last)\s*$"
)


@cache
def _with_customers(vocabulary: Vocabulary) -> re.Pattern[str]:
    return any_of(", ".join(vocabulary.tables["statements"]["with_customers"]))


def find_experience_claims(outline: Outline, vocabulary: Vocabulary) -> tuple[ExperienceClaim, ...]:
    """Claims in text order; lengths that stand in the heading of a job ("1 yr 3 mos") are not among them."""
    lower = outline.lower
    found: list[ExperienceClaim] = []
    for match in islice(_lengths(lower), MOST_LENGTHS):
        job = outline.job_at(match.start())
        if job is not None and match.start() < outline.employments[job].evidence.end:
            continue
        left, right = clause_of(lower, match.start(), match.end())
        after, before = lower[match.end() : right], lower[left : match.start()]
        if IN_A_ROW.search(after) or IN_A_ROW.search(before) or AND_MONTHS.search(before):
            continue
        subject = EXPERIENCE if job is not None else SUBJECT
        if not (subject.search(after.strip()) or subject.search(before)):
            continue
        months = _months(match)
        if 0 < months <= MOST_YEARS * 12:
            with_customers = bool(_with_customers(vocabulary).search(lower, left, right))
            found.append(ExperienceClaim(months, with_customers, quote(outline, match.start(), match.end(), "claimed total")))
    return tuple(found)


def _lengths(lower: str) -> Iterator[re.Match[str]]:
    """Lengths of time, looked for only where a word for one stands: many times faster than all along the text."""
    places = [at for word in SPAN_WORDS for at in places_of(word, lower)] + [match.start() for match in SHORT_MONTH.finditer(lower)]
    reached = 0
    for at in sorted(places):
        if at < reached:
            continue
        for match in LENGTH.finditer(lower, max(reached, at - LONGEST_LENGTH), at + LONGEST_AFTER):
            reached = match.end()
            yield match


def _months(match: re.Match[str]) -> int:
    word = match[3]
    number = float(f"{match[1]}.{match[2] or 0}") if match[1] else float(TENS.get(word, WORDS.index(word) + 1 if word in WORDS else 0))
    return round(number * (12 if match[4].startswith("y") else 1))
