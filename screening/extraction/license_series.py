"""The text of a document in, licences told by a number out: FINRA series, Florida's classes, producers' and lenders' numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from re import Match
from typing import Any

from .license_headings import under_heading
from .license_rows import NEAR, Claim
from .outline import Outline
from .passages import any_of, clause_of, compiled, line_of
from .words import Hit, listed

Signs = Mapping[str, list[Hit]]  # what the one pass over the word lists found, by group
ROMAN = {"vi": 6, "vii": 7, "six": 6, "seven": 7, "sixty-three": 63, "sixty-five": 65, "sixty-six": 66}
NUMBER = r"(?:\d{1,2}(?:to)?|vii?|six|seven|sixty-(?:three|five|six))(?![\w%$]|-\d|\.\d|,\d{3})"
JOIN = r"(?:\s?(?:,\s?and|,\s?&|,|&|/|\+|and|or)\s?(?:the\s)?(?:series\s?-?|ser\.\s?|s)?)"
SERIES = rf"\b(?:series|serles|sories|5eries|ser\.)(?:\s?exams?)?\s?[-:#]?\s?({NUMBER}(?:{JOIN}{NUMBER}){{0,9}})"
SHORT_SERIES = rf"(?<![\w-])s({NUMBER}(?:\s?[,&/]\s?s{NUMBER}){{0,9}})"
BARE_LIST = rf"\b(?:finra|securities|nasd)(?:\s(?:licen[sc]es?|registrations?|exams?))?\s?[:-]?\s?({NUMBER}(?:{JOIN}{NUMBER}){{0,9}})"
SIE_LIST = rf"\b(?:sie|s1e|s\.i\.e\.)((?:\s?[/,&+]\s?(?:and\s)?(?:series\s)?{NUMBER}){{1,9}})"
LIST_LICENSED = rf"(?<![\w/.-])({NUMBER}(?:{JOIN}{NUMBER}){{1,9}})\s(?:licen[sc]ed|licen[sc]es?)\b"
# A pattern is only tried on a text that holds its sign; the last field: no further word of proof is needed.
LISTS = (
    ("series", SERIES, False),
    ("securities", BARE_LIST, True),
    ("licensed", LIST_LICENSED, True),
    ("short_series", SHORT_SERIES, True),
    ("essentials", SIE_LIST, True),
)
LONGEST_LIST = 60  # characters: "7, 9, 10, 24, 63 and 66 licensed"
DIGITS = r"\d{1,2}|[a-z]+(?:-[a-z]+)?"
BARE = 3  # digits of a class written without its dash ("440 license")
CODE = (
    r"(?<![\w/.,#-])(\d{1,2}-\d{2}|0\d{3}|(?:220|440|215|620)(?=\s(?:licen|general lines|customer rep|adjuster)))"
    r"(?![\w/-]|\.\d|,\d)(?!\s?(?:hrs?|hours?|min|minutes?|lbs|pounds?|years?|yrs|agents|people|%|am|pm|calls|staff|employees|months?"
    r"|days?|weeks?|new|staff|team|reps|hires)\b)"
)
FLORIDA = r"\b(?:florida|fl|dfs|insurance|agent|csr)\b"
NMLS_NUMBER = r"\b(?:nmls|n\.m\.l\.s\.)\s?(?:id|no\.?|number|unique id|lic(?:ense)?\.?)?\s?[#:]{0,2}\s?#?\s?\d{4,9}\b"
NPN = r"\b(?:npn|national producer (?:number|no\.?))\s?[#:]{0,2}\s?\d{5,10}\b"
IN_STATES = r"\blicen[sc]ed in (?:all )?(?:\d{1,2}|fifty) states\b"


def has_series(text: str, start: int, end: int) -> bool:
    """Is a series named in `text[start:end]`?"""
    return compiled(SERIES).search(text, start, end) is not None


def series(outline: Outline, table: Mapping[str, Any], text: str, signs: Signs) -> Iterator[Claim]:
    """Examinations of FINRA, NASAA, MSRB and NFA, each number of a list for itself."""
    plain, known, current = _numbers(table["series_plain"], table["series_other"], table["series_former"])
    for sign, pattern, sure in LISTS:
        for match in _lists(text, pattern) if sign == "licensed" else compiled(pattern).finditer(text) if sign in signs else ():
            numbers = [ROMAN.get(n, int(n) if n.isdigit() else 0) for n in compiled(DIGITS).findall(match[1]) if n.isdigit() or n in ROMAN]
            if not numbers or not known.issuperset(numbers) or (sign == "licensed" and not plain.issuperset(numbers)):
                continue
            left, right = clause_of(outline.text, match.start(), match.end())
            near = (max(left, match.start() - 2 * NEAR), min(right, match.end() + 2 * NEAR))
            if any_of(table["series_not"]).search(text, *near):
                continue
            capital = outline.text[match.start()].isupper()
            helped = any_of(table["series_cue"]).search(text, *near) is not None or under_heading(outline, text, *match.span())
            if sign == "short_series" and not (helped and capital):
                continue
            if not sure and not helped and not (plain.intersection(numbers) and capital):
                continue
            note = "" if current.issuperset(numbers) else "legacy examination"
            for number in dict.fromkeys(numbers):
                yield Claim(f"FINRA_{number}", match.start(), match.end(), "license:series", note)


def _lists(text: str, pattern: str) -> Iterator[Match[str]]:
    """ "7 & 66 licensed": a list that ends right before the word."""
    at = text.find(" licen")
    while at > 0:
        if text[at - 1].isdigit() and (match := compiled(pattern).search(text, max(0, at - LONGEST_LIST), at + len(" licenses"))):
            yield match
        at = text.find(" licen", at + 1)


@cache
def _numbers(plain: str, other: str, former: str) -> tuple[frozenset[int], ...]:
    """Those known well enough to stand alone, all, and those still given."""
    groups = [frozenset(int(number) for number in listed(str(words))) for words in (plain, other, former)]
    return groups[0], groups[0] | groups[1], (groups[0] | groups[1]) - groups[2]


def florida(outline: Outline, table: Mapping[str, Any], text: str, signs: Signs) -> Iterator[Claim]:
    """Florida's class codes, where the line speaks of licences or insurance."""
    for hit in signs.get("florida", ()):
        match = compiled(CODE).match(text, hit.start)
        if match is None or match[1] != hit.form:
            continue
        left, right = line_of(outline.text, match.start(), match.end())
        near = (max(left, match.start() - NEAR), min(right, match.end() + NEAR))
        if len(match[1]) == BARE and (not compiled(FLORIDA).search(text, *near) or text.startswith("licenses", match.end() + 1)):
            continue
        if any_of(table["florida_cue"]).search(text, *near):
            yield Claim(hit.key[2], match.start(), match.end(), "license:florida class", f"Florida class {match[1]}")


def numbers(text: str, signs: Signs) -> Iterator[Claim]:
    """A lender's or producer's number, or how many states one is licensed in: a licence whose line is not told."""
    for match in compiled(NMLS_NUMBER).finditer(text) if "nmls" in text or "n.m.l.s" in text else ():
        yield Claim("NMLS", match.start(), match.end(), "license:nmls number")
    for pattern, told in ((NPN, "producer" in signs), (IN_STATES, "licensed in " in text or "licenced in " in text)):
        for match in compiled(pattern).finditer(text) if told else ():
            yield Claim("INSURANCE_OTHER", match.start(), match.end(), "license:npn", "line not stated")
