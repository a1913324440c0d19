"""The text of a document in, the places that name a licence line, an examination or a licence class out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from re import Pattern
from typing import Any

from screening.vocabulary.load import Vocabulary

from .license_rows import LINES_SOLD, NEAR, PRODUCT, WORK, Claim, named_abroad, rows_of_lines
from .license_trades import trades
from .outline import Outline
from .passages import any_of, clause_of, line_of
from .states import state_pattern
from .words import find_words, folded, listed

AIDE = re.compile(r"\s(?:assistant|aide|home|student)")  # a nursing assistant is certified, not licensed as a nurse
PROVEN = re.compile(r"lic(?:en[sc]|\b)|lisence|liscense|npn|doi|permit|registration|registered p|#")
MOST_CLAIMS = 300  # places that name a licence; more is no resume
ADJACENT_WORDS = 4  # "Licensed Sunrise Medicare Benefits Agent"
INSURANCE = LINES_SOLD
STRICT = {"ADJUSTER", "INSURANCE_OTHER", "NURSING", "REAL_ESTATE", "PHARMACY_TECH", "OTHER", "CASUALTY", "PROPERTY"}
ROMAN = {"vi": 6, "vii": 7, "six": 6, "seven": 7, "sixty-three": 63, "sixty-five": 65, "sixty-six": 66}
NUMBER = r"(?:\d{1,2}(?:to)?|vii?|six|seven|sixty-(?:three|five|six))(?![\w%$]|-\d|\.\d|,\d{3})"
JOIN = r"(?:\s?(?:,\s?and|,\s?&|,|&|/|\+|and|or)\s?(?:the\s)?(?:series\s?-?|ser\.\s?|s)?)"
SERIES = re.compile(rf"\b(?:series|serles|sories|5eries|ser\.)(?:\s?exams?)?\s?[-:#]?\s?({NUMBER}(?:{JOIN}{NUMBER}){{0,9}})")
SHORT_SERIES = re.compile(rf"(?<![\w-])s({NUMBER}(?:\s?[,&/]\s?s{NUMBER}){{0,9}})")
BARE_LIST = re.compile(
    rf"\b(?:finra|securities|nasd)(?:\s(?:licen[sc]es?|registrations?|exams?))?\s?[:-]?\s?({NUMBER}(?:{JOIN}{NUMBER}){{0,9}})"
)
LIST_LICENSED = re.compile(rf"(?<![\w/.-])({NUMBER}(?:{JOIN}{NUMBER}){{1,9}})\s(?:licen[sc]ed|licen[sc]es?)\b")
SIE_LIST = re.compile(rf"\b(?:sie|s1e|s\.i\.e\.)((?:\s?[/,&+]\s?(?:and\s)?(?:series\s?)?{NUMBER}){{1,9}})")
# A pattern is only tried on a text that holds one of its signs; the last field: no further word of proof is needed.
LISTS = (
    (("series", "serles", "sories", "5eries", "ser."), SERIES, False),
    (("finra", "securities", "nasd"), BARE_LIST, True),
    (("licen",), LIST_LICENSED, True),
    (("s6", "s7", "s24", "s26"), SHORT_SERIES, True),
    (("sie", "s1e", "s.i.e"), SIE_LIST, True),
)
DIGITS = re.compile(r"\d{1,2}|[a-z]+(?:-[a-z]+)?")
CODE = re.compile(
    r"(?<![\w/.,#-])(\d{1,2}-\d{2}|0\d{3}|(?:220|440|215|620)(?=\s(?:licen|general lines|customer rep|adjuster)))"
    r"(?![\w/-]|\.\d|,\d)(?!\s?(?:hrs?|hours?|min|minutes?|lbs|pounds?|years?|yrs|agents|people|%|am|pm|calls|staff|employees|months?"
    r"|days?|weeks?|new|staff|team|reps|hires)\b)"
)
NMLS_NUMBER = re.compile(r"\b(?:nmls|n\.m\.l\.s\.)\s?(?:id|no\.?|number|unique id|lic(?:ense)?\.?)?\s?[#:]{0,2}\s?#?\s?\d{4,9}\b")
NPN = re.compile(
    r"\b(?:npn|national producer (?:number|no\.?))\s?[#:]{0,2}\s?\d{5,10}\b|\blicen[sc]ed in (?:all )?(?:\d{1,2}|fifty) states\b"
)
SET_OFF = re.compile(r"[,(\u2013\u2014]\s?(?:fully |currently )?licen[sc]ed\b")  # "P&C account manager, licensed in New York"
RESIDENT = re.compile(r"\b(?:non-?)?resident\s$")
DOER = re.compile(r"\s(?:insurance\s)?(?:producer|agent|broker)\b")
OF_LIFE = re.compile(r"[\s,:(\u2013-]{1,4}(?:agent\s)?(?:life|health|accident)\b")  # Texas: "General Lines Life, Accident, Health & HMO"
HEADING = re.compile(
    r"^[\W_]{0,4}(?:[\w&/-]+\s){0,3}?(?:licen[sc]es?|licensure|licensing|registrations?|credentials)\b[^:\n]{0,30}?(?::"
    r"|\u00b7|\u2022| - |series|\n)",
    re.M,
)
HEADING_LINE = re.compile(
    r"[\W_]{0,4}(?:[\w&/-]+\s){0,3}?(?:licen[sc]es?|licensure|licensing|registrations)(?:\s(?:held|and certifications"
    r"|& certifications))?\W{0,3}"
)
# "All Lines Adjuster, State of Texas, license in good standing"
AFTER_STATE = re.compile(
    r"(?:\s?[,(-]\s?(?:state of )?[a-z. ]{2,20}\)?)?\s?[,(-]\s?(?:active |current |valid )?licen[sc]ed?\s(?:in good|active|current|#|no\b)"
    r"(?![^.;\n]{0,30}\b(?:needed|required|preferred|a must))"
)
REGISTERED = re.compile(r"\b(?:registered|state-registered)\s$")
BARE = 3  # digits of a class written without its dash ("440 license")
FLORIDA = re.compile(r"\b(?:florida|fl|dfs|insurance|agent|csr)\b")

LICENSING = re.compile(r"\slicensing\b[^\n]{0,60}?(?:enrol|pre-?licensing|\bsit\b|\bstudying\b)")
ANNOUNCED = re.compile(r"\W{0,4}(?:my\s)?(?:\w+\s)?licen[sc]es\b[^.:\n]{0,20}[.:]")  # "My licences, plainly. Kansas Life and Health ..."
PARAGRAPH = 500  # characters
SHORT_LINE = 60  # characters
MOST_LINES_UP = 8
LICENSED_SOMETHING = re.compile(r"\b(?:Licensed|LICENSED)\s((?:(?:and\s|in\s)?[A-Z][\w&/'-]*\s?){1,5})")
SOMETHING_LICENSE = re.compile(r"\b((?:[A-Z][\w'\u2019]*[ ]){1,3})(?:License|Licence|LICENSE|Permit)\b")
PAPERS = ("License", "Licence", "LICENSE", "Permit")
LISTED_APART = ("licenses", "certifications")
NUMBERED = re.compile(r"\s?\(?#\s?\d{5,12}\b")


def claims(outline: Outline, vocabulary: Vocabulary) -> list[Claim]:
    """Every place that names a licence, in text order; whose it is and how it stands is not looked at here."""
    table = vocabulary.tables["licenses"]
    text = folded(outline.lower)
    found = [
        *_lines(outline, vocabulary, text),
        *rows_of_lines(outline, text),
        *named_abroad(table, text),
        *trades(outline, text),
        *_series(outline, table, text),
        *_florida(outline, table, text),
        *_mortgage(text),
    ]
    found += _any_licensed(outline, vocabulary, text, found)
    return sorted(set(found), key=lambda c: (c.start, c.end, c.code))[:MOST_CLAIMS]


def _lines(outline: Outline, vocabulary: Vocabulary, text: str) -> Iterator[Claim]:
    hits = find_words(outline, vocabulary, "licenses")
    proven = bool(hits) and (PROVEN.search(text) is not None or any(section.name == "licenses" for section in outline.sections))
    for hit in hits:
        code = hit.key[1]
        if (code in STRICT and not proven) or (code == "NURSING" and AIDE.match(text, hit.end)):
            continue
        if hit.form == "general lines" and OF_LIFE.match(text, hit.end):
            continue
        if has_proof(outline, vocabulary, code, hit.start, hit.end):
            yield Claim(code, hit.start, hit.end, f"license:{hit.form}")


def has_proof(outline: Outline, vocabulary: Vocabulary, code: str, start: int, end: int) -> bool:
    """Does the text say that this line is a licence, and not a product or a department?"""
    table = vocabulary.tables["licenses"]
    text = folded(outline.lower)
    left, right = clause_of(outline.text, start, end)
    near_left, near_right = max(left, start - NEAR), min(right, end + NEAR)
    if code in ("NOTARY", "CDL", "FINRA_SIE", "NMLS"):
        return _stands_for_itself(outline, table, code, start, end)
    proof = any_of(table["proof"])
    if code in STRICT:
        if AFTER_STATE.match(text, end):
            return True
        if code == "PHARMACY_TECH" and REGISTERED.search(text, near_left, start):
            return True
        numbered = code == "PHARMACY_TECH" and NUMBERED.match(text, end) is not None
        heading = code not in ("OTHER", "INSURANCE_OTHER") and _under_heading(outline, text, start, end, strictly=True)
        return numbered or heading or _adjacent(proof, text, near_left, start, end, near_right)
    if code in INSURANCE and RESIDENT.search(text[near_left:start]) and DOER.match(text, end):
        return True
    if proof.search(text, near_left, start if PRODUCT.match(text, end) or WORK.match(text, end) else near_right):
        return True
    if code not in INSURANCE:
        return False
    if SET_OFF.search(text, end, near_right):
        return True
    if _beside_another(outline.text, text, start, end) or LICENSING.match(text, end):
        return True
    if any_of(table["exam"]).search(text, max(near_left, start - 30), min(near_right, end + 20)):
        return True
    return _under_heading(outline, text, start, end)


def _beside_another(written: str, text: str, start: int, end: int) -> bool:
    """ "Series 7, 63 | Life & Health | NMLS# 998877": an entry of its own in a line that lists licences."""
    left, right = line_of(written, start, end)
    alone = re.search(r"(?:^|[|\u2022;,\t])\s*$", written[left:start]) and re.match(
        r"\s*(?:\([^)\n]{1,40}\)\s*)?(?:$|[|\u2022;,\t\n])", written[end : right + 1]
    )
    return alone is not None and re.search(r"\bseries \d|\bnmls\b|\blicen[sc]e", text[left:right]) is not None


def _stands_for_itself(outline: Outline, table: Mapping[str, Any], code: str, start: int, end: int) -> bool:
    text = folded(outline.lower)
    left, right = clause_of(outline.text, start, end)
    near = (max(left, start - NEAR), min(right, end + NEAR))
    if code in ("NOTARY", "CDL"):
        return True
    if code == "FINRA_SIE":
        if "industry" in text[start:end]:
            return True
        line = line_of(outline.text, start, end)
        around = text[max(line[0], start - NEAR) : start] + "@" + text[end : min(line[1], end + NEAR)]
        return outline.text[start:end].isupper() and (
            any_of(table["series_cue"]).search(around) is not None
            or SERIES.search(text, *near) is not None
            or any_of(table["exam"]).search(text, *near) is not None
            or _under_heading(outline, text, start, end)
        )
    strong = re.compile(r"licen[sc]|certified|registered|registration|exam|test|safe\b|s\.a\.f\.e|#\s?\d|\b\d{5,}")
    return strong.search(text, *near) is not None or _under_heading(outline, text, start, end)


def _adjacent(proof: Pattern[str], text: str, left: int, start: int, end: int, right: int) -> bool:
    """The word "license" at most a few words away, with nothing but words (or "License :") between."""
    for match in proof.finditer(text, left, right):
        before = match.end() <= start
        between = text[match.end() : start] if before else text[end : match.start()]
        if len(between.split()) > (ADJACENT_WORDS if before else 2):
            continue
        stripped = between.strip()
        if re.search(r"[;)\u2022|]|\.\s|\S\s*\(", stripped) or ("," in stripped and not before) or (":" in stripped[1:]):
            continue
        return True
    return False


def _under_heading(outline: Outline, text: str, start: int, end: int, *, strictly: bool = False) -> bool:
    """Does a heading such as "Licenses:" govern this place? `strictly`: not merely a certifications heading."""
    section = outline.section_at(start)
    left, right = line_of(outline.text, start, end)
    if section == "licenses" or (section == "certifications" and not strictly and right - left <= SHORT_LINE):
        return True
    if HEADING.match(text, left, start) is not None or heading_above(outline, start) is not None:
        return True
    opening = outline.text.rfind("\n\n", max(0, start - PARAGRAPH), start)
    return opening >= 0 and ANNOUNCED.match(text, opening + 2, start) is not None


def heading_above(outline: Outline, place: int) -> str | None:
    """The line of its own ("INACTIVE LICENSES") that heads the short lines down to this one, in lower case."""
    right = outline.text.rfind("\n", 0, place)
    for _ in range(MOST_LINES_UP):
        left = outline.text.rfind("\n", 0, max(0, right)) + 1
        if right < 0 or right - left > SHORT_LINE:
            return None
        row = outline.lower[left:right]
        if HEADING_LINE.fullmatch(row):
            return row
        right = left - 1
    return None


def _series(outline: Outline, table: Mapping[str, Any], text: str) -> Iterator[Claim]:
    plain = {int(n) for n in listed(str(table["series_plain"]))}
    known = plain | {int(n) for n in listed(str(table["series_other"]))}
    for signs, pattern, sure in LISTS:
        for match in pattern.finditer(text) if any(sign in text for sign in signs) else ():
            numbers = [ROMAN.get(n, int(n) if n.isdigit() else 0) for n in DIGITS.findall(match[1]) if n.isdigit() or n in ROMAN]
            left, right = clause_of(outline.text, match.start(), match.end())
            near = (max(left, match.start() - 2 * NEAR), min(right, match.end() + 2 * NEAR))
            if not numbers or any(n not in known for n in numbers) or any_of(table["series_not"]).search(text, *near):
                continue
            helped = any_of(table["series_cue"]).search(text, *near) is not None or _under_heading(
                outline, text, match.start(), match.end()
            )
            if pattern is SHORT_SERIES and (not helped or not outline.text[match.start()].isupper()):
                continue
            if pattern is LIST_LICENSED and not plain.issuperset(numbers):
                continue
            if not sure and not helped and not (plain.intersection(numbers) and outline.text[match.start()].isupper()):
                continue
            note = "legacy examination" if set(numbers) - _current() else ""
            for number in dict.fromkeys(numbers):
                yield Claim(f"FINRA_{number}", match.start(), match.end(), "license:series", note)


@cache
def _current() -> frozenset[int]:
    return frozenset(
        {3, 4, 6, 7, 9, 10, 16, 22, 23, 24, 26, 27, 28, 30, 31, 32, 34, 50, 51, 52, 53, 54, 57, 63, 65, 66, 79, 82, 86, 87, 99}
    )


def _florida(outline: Outline, table: Mapping[str, Any], text: str) -> Iterator[Claim]:
    by_code = _florida_codes(tuple(table["florida"].items()))
    for match in CODE.finditer(text) if any(code in text for code in by_code) else ():
        code = by_code.get(match[1])
        if code is None:
            continue
        left, right = line_of(outline.text, match.start(), match.end())
        near = (max(left, match.start() - NEAR), min(right, match.end() + NEAR))
        if len(match[1]) == BARE and (not FLORIDA.search(text, *near) or text.startswith("licenses", match.end() + 1)):
            continue
        if any_of(table["florida_cue"]).search(text, *near):
            yield Claim(code, match.start(), match.end(), "license:florida class", f"Florida class {match[1]}")


@cache
def _florida_codes(rows: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return {form: code for code, words in rows for form in listed(words)}


def _mortgage(text: str) -> Iterator[Claim]:
    for match in NMLS_NUMBER.finditer(text) if "nmls" in text or "n.m.l.s" in text else ():
        yield Claim("NMLS", match.start(), match.end(), "license:nmls number")
    for match in NPN.finditer(text) if "npn" in text or "national producer" in text or "sed in" in text else ():
        yield Claim("INSURANCE_OTHER", match.start(), match.end(), "license:npn", "line not stated")


def _any_licensed(outline: Outline, vocabulary: Vocabulary, text: str, found: list[Claim]) -> Iterator[Claim]:
    """ "Licensed Healthcare Risk Manager": a licence of its own kind where nothing more exact was found there."""
    taken = [(claim.start, claim.end) for claim in found]
    if "licen" not in text and "permit" not in text:
        return
    for match in LICENSED_SOMETHING.finditer(outline.text):
        end = _end_of_words(outline.text, match.start(), match.end())
        if match[1].startswith("in ") and state_pattern(vocabulary).match(outline.text, match.start(1) + 3):
            continue  # where, not what
        if end - match.start() > len("Licensed ") and not any(s < end and e > match.start() for s, e in taken):
            yield Claim("OTHER", match.start(), end, "license:licensed")
    listed_apart = any(section.name in LISTED_APART for section in outline.sections)
    for match in SOMETHING_LICENSE.finditer(outline.text) if listed_apart and any(word in outline.text for word in PAPERS) else ():
        if outline.section_at(match.start()) in LISTED_APART and not any(s < match.end() and e > match.start() for s, e in taken):
            yield Claim("OTHER", match.start(), match.end(), "license:license")


def _end_of_words(text: str, start: int, end: int) -> int:
    """`end`, or the line break before it where the line was not merely wrapped."""
    broken = text.find("\n", start, end)
    if broken >= 0 and broken - (text.rfind("\n", 0, start) + 1) < SHORT_LINE:
        return broken
    return end
