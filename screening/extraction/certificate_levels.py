"""A certificate, a diploma or a place of study in the text in, the level it stands for out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from screening.model.profile import EducationLevel

from .outline import Outline
from .passages import any_of, line_of
from .words import folded

INSTITUTION = re.compile(
    r"(?:[A-Z][\w.&'\u2019-]*\s(?:(?:of|and|the|at|for|de|State)\s){0,2}){0,6}(?:University|College|Institute|School|Academy"
    r"|UNIVERSITY|COLLEGE|INSTITUTE|SCHOOL|ACADEMY)(?:\s(?:of|at|for|OF|AT)(?:\s(?:the|and|of|[A-Z][\w&'-]*)){1,5})?"
)
A_PLACE = re.compile(r"University|College|Institute|School|Academy|UNIVERSITY|COLLEGE|INSTITUTE|SCHOOL|ACADEMY")
NAMED_COLLEGE = re.compile(
    r"\b(?:College|COLLEGE|University|UNIVERSITY|Universidad|[A-Z][a-z]+ (?:CC|JC)|C[e\u00e9]gep"
    r"|Universit[^\W\d_]{1,3}|Polytechnic|POLYTECHNIC"
    r"|Institute of Technology|INSTITUTE OF TECHNOLOGY)\b"
)
BARE_DIPLOMA = re.compile(r"[\s.:,\u2022-]*diploma[\s.:,(\u2022-]*(?:yes\b)?(?:(?:[a-z]{3,9}\.?\s)?(?:19|20)\d\d)?[\s.)]*")
OF_HIGH = re.compile(r"\b(?:senior high|high|h\.?s\.?)[\s,:(-]{1,3}$")  # "Southgate Senior High, diploma 2009"
# Bare "diploma" of an academy with no trade in its name: "La Salle Academy, diploma, 2003".
ACADEMY = re.compile(
    r"^\W*((?:[A-Z][\w.'\u2019&-]*\s){1,4}(?:Academy|School|Prep|Preparatory|Lyceum"
    r"|Gymnasium))\s?[,:(\u2013\u2014-]+\s*[Dd]iploma\b[\s,.(\u2013-]*(?:(?:[A-Z][a-z]{2,8}\.?\s)?(?:19|20)\d\d)?[\s).]*$"
)
# "Diploma, General Studies, Eastside Prep, 2006"
OF_ACADEMY = re.compile(
    r"^\W*[Dd]iploma\s?[,:(|\u2013\u2014-]+\s*(?:General Studies|General|Academic|College Prep)\s?[,:(|\u2013\u2014-]+\s*"
    r"((?:[A-Z][\w.'\u2019&-]*\s){1,4}(?:Academy|School|Prep|Preparatory|Lyceum))\b"
)
# "Diploma: Copper Canyon HS, 2013"
FROM_HIGH = re.compile(r"[\s:,(\u2013\u2014-]{1,4}(?:[A-Z][\w'\u2019&-]*\.?\s){1,4}(?:HS|H\.\s?S\.?|High)(?![\w-])")
OF_SCHOOL = re.compile(
    r"high\s?school|home-?\s?school|general education|secondary|secundaria|preparatoria|bachillerato|\bged\b|g\.e\.d|equivalency"
    r"|\b(?:year|grade|class) (?:12|xii)\b|baccalaureate|(?:^|[,;:(] )school certificate"
)
OF_SOMETHING = re.compile(r"\s?(?::|,|-|in\b|of\b|program|\(?(?:19|20)\d\d\b)")
OTHER_ENTRY = re.compile(r";|(?<=[a-z\d]{2})\.\s")
PRIMARY = re.compile(r"\b(?:primary|elementary|grade school|kindergarten)\b")
TRADE_WORDS = frozenset(("certificate", "diploma"))


def institution_in(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first place of study named in `text[start:end]`."""
    return INSTITUTION.search(text, start, end) if A_PLACE.search(text, start, end) else None


def _is_of_a_trade(outline: Outline, table: Mapping[str, Any], left: int, right: int) -> bool:
    """ "CUNA counselor certification": only a place of study, or a trade, makes one an education."""
    return institution_in(outline.text, left, right) is not None or any_of(table["trades"]).search(outline.lower, left, right) is not None


def of_certificate(outline: Outline, table: Mapping[str, Any], start: int, end: int) -> EducationLevel | None:
    """A diploma of a high school is one, as is a diploma and no more; a certificate in first aid is no education."""
    text = folded(outline.lower)
    left, right = line_of(outline.text, start, end)
    if text[max(left, start - 8) : start].endswith(("no ", "without ")):
        return None
    if _is_of_a_school(outline, table, start, end):
        return EducationLevel.HIGH_SCHOOL
    if text.endswith("honorary ", left, start):
        return None
    if text.startswith(("certification", "cert."), start) and not _is_of_a_trade(outline, table, left, right):
        return None
    if PRIMARY.search(text, max(left, start - 20), min(right, end + 40)):
        return None
    other = any_of(table["not_vocational"]).search(text, max(left, start - 45), min(right, end + 45))
    if other and not (other[0] == "achievement" and NAMED_COLLEGE.search(outline.text, left, right)):
        return None
    return EducationLevel.CERTIFICATE if _is_named(outline, table, start, end) else None


def _is_of_a_school(outline: Outline, table: Mapping[str, Any], start: int, end: int) -> bool:
    """The diploma that ends school: "Diploma, Lincoln High School", "Diploma 2009", "La Salle Academy, diploma"."""
    text = folded(outline.lower)
    left, right = line_of(outline.text, start, end)
    around = OTHER_ENTRY.split(text[max(left, start - 60) : start])[-1] + OTHER_ENTRY.split(text[start : min(right, end + 80)])[0]
    if OF_SCHOOL.search(around) or BARE_DIPLOMA.fullmatch(text, left, right):
        return True
    if OF_HIGH.search(text, max(left, start - 40), start) or FROM_HIGH.match(outline.text, end, right):
        return True
    academy = ACADEMY.match(outline.text[left:right]) or OF_ACADEMY.match(outline.text[left:right])
    return academy is not None and not any_of(table["of_trades"]).search(academy[1].lower())


def _is_named(outline: Outline, table: Mapping[str, Any], start: int, end: int) -> bool:
    """Is a certificate one of something: in capitals, behind its subject ("Office Administration certificate") or before it?"""
    text = folded(outline.lower)
    left, right = line_of(outline.text, start, end)
    before = outline.text[max(left, start - 30) : start].split()[-1:]
    headed = text[start:end] in TRADE_WORDS and bool(before) and before[0].istitle() and before[0][-2:] != "ed"
    if headed or outline.text[start].isupper() or text.endswith("(", 0, start) or OF_SOMETHING.match(text, end):
        return True
    return text.startswith("certificate of completion", start) and _is_of_a_trade(outline, table, left, right)
