"""The text of a document in, licences told as rows of lines ("P&C and Life") or by a name of their own ("RIBO Level 1") out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from .outline import Outline
from .passages import any_of, line_of
from .words import listed

NEAR = 60  # characters: how far the word "license" may stand from the line it is about
EXAMINATION = "the name of an examination"
PRODUCT = re.compile(
    r"\s(?:claims|policies|products|coverages?|quotes|departments?"
    r"|accounts|underwriting|customers|clients|business|insureds)\b"
)
# "Personal lines CSR seeking an agency that will sponsor my license": a kind of work, not a licence.
WORK = re.compile(
    r"\s(?:csr|customer|client|account|service|sales|claims?|underwrit\w+|clerk|assistant|desk|team|department|support|specialist|rep\b"
    r"|representative|manager|call|insurance (?:rep|service|sales|claims|customer))"
)
LINE = (
    r"(?:property|casualty|life|health|accident|sickness|annuit(?:y|ies)|surplus lines|personal lines|commercial lines|p&c|l&h|liability)"
)
ROW_OF_LINES = re.compile(rf"\b{LINE}(?:\s?(?:;|,\s?and|,\s?&|,|/|&|\||-|\band\b)\s?{LINE})+\b")
OF_ROW = {"property": "PROPERTY", "casualty": "CASUALTY", "p&c": "P&C", "life": "LIFE", "health": "HEALTH", "l&h": "LIFE_HEALTH"}
ROW_ENDS = re.compile(
    r"\s*(?:$|[\n.,;:()|\u2022\u2013-]|insurance\b|licen|agents?\b|producer|broker|in\b|for\b|since\b|lines?\b|state\b|held\b|active|current|exam|both\b|\d)"
)
SAYS_LICENSE = re.compile(r"\blicen[sc]")
LINES_SOLD = frozenset(("P&C", "PROPERTY", "CASUALTY", "PERSONAL_LINES", "LIFE", "HEALTH", "LIFE_HEALTH"))
ABROAD = "license:abroad "  # the rule of what is known by a name of its own


class Claim(NamedTuple):
    """A licence named at `text[start:end]`. `sure` needs no further proof; `note` is for a person to read."""

    code: str
    start: int
    end: int
    rule: str
    note: str = ""


def rows_of_lines(outline: Outline, text: str) -> Iterator[Claim]:
    """Lines of authority in a row: "lines: Property; Casualty", "licensed in P&C and Life"."""
    for row in ROW_OF_LINES.finditer(text) if "licen" in text else ():
        left, _ = line_of(outline.text, row.start(), row.end())
        said = SAYS_LICENSE.search(text, max(left, row.start() - NEAR), row.start()) or SAYS_LICENSE.match(text, row.end() + 1)
        if not said and outline.section_at(row.start()) != "licenses":
            continue
        if PRODUCT.match(text, row.end()) or WORK.match(text, row.end()) or not ROW_ENDS.match(text, row.end()):
            continue
        for word in re.finditer(LINE, row[0]):
            if code := OF_ROW.get(word[0]):
                yield Claim(code, row.start(), row.end(), "license:row of lines")


def named_abroad(table: Mapping[str, Any], text: str) -> Iterator[Claim]:
    """Licences and examinations of other countries, known by their names."""
    for group, note in (("named", ""), ("named_exams", EXAMINATION)):
        for code, forms in table[group].items():
            for found in any_of(forms).finditer(text) if any(form in text for form in listed(forms)) else ():
                yield Claim(code, found.start(), found.end(), ABROAD + found[0], note)
