"""The text of a document in, licences told as rows of lines ("P&C and Life") or by a name of their own ("RIBO Level 1") out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .outline import Outline
from .passages import compiled, line_of
from .words import Hit

NEAR = 60  # characters: how far the word "license" may stand from the line it is about
EXAMINATION = "the name of an examination"
PRODUCT = (
    r"\s(?:claims|policies|products|coverages?|quotes|departments?"
    r"|accounts|underwriting|customers|clients|business|insureds)\b"
)
# "Personal lines CSR seeking an agency that will sponsor my license": a kind of work, not a licence.
WORK = (
    r"\s(?:csr|customer|client|account|service|sales|claims?|underwrit\w+|clerk|assistant|desk|team|department|support|specialist|rep\b"
    r"|representative|manager|call|insurance (?:rep|service|sales|claims|customer))"
)
LINE = (
    r"(?:property|casualty|life|health|accident|sickness|annuit(?:y|ies)|surplus lines|personal lines|commercial lines|p&c|l&h|liability)"
)
YEAR = r"(?:\s\((?:since\s)?(?:19|20)\d\d\))?"  # "Property (2018), Casualty (2019)"
ROW_OF_LINES = rf"\b{LINE}(?:{YEAR}\s?(?:;|,\s?and|,\s?&|,|/|&|\||-|\band\b)(?:\sfor)?\s?{LINE})+\b"
ONE_LINE = r"\blicen[sc]ed\s(?:in|for|to sell)\s(life|health|property|casualty)\b"  # "licensed in Life (NY)"
LIST = r"[\W_]{0,4}(?:\w+\s){0,2}licen[sc]es?\s?(?:held\s?)?:"
# "Licenses: P&C (GA), Life (GA)", "P&C in TX, Life in OK": a line of its own among licences
ITEM = (
    r"(?:(?<=[,;|:/\u2022]\s)|(?<=\n[A-Z]{2}\s)|(?<=\n))(Life|Health|Property|Casualty)"
    r"(?=\s?(?:\((?:[A-Z]{2}\b|[A-Z][a-z]+\))|in [A-Z]|[-\u2013] [A-Z]|: [A-Z]{2}\b|[|\t]\s?[A-Z]"
    r"|: (?:[Aa]ctive|[Ee]xpired|[Ii]nactive|[Ll]apsed|[Cc]urrent|[Pp]ending|would|will|in progress|planned|[Ss]tudying|none|not)\b))"
)
OF_ROW = {"property": "PROPERTY", "casualty": "CASUALTY", "p&c": "P&C", "life": "LIFE", "health": "HEALTH", "l&h": "LIFE_HEALTH"}
ROW_ENDS = (
    r"\s*(?:$|[\n.,;:()|\u2022\u2013-]|insurance\b|licen|agents?\b|producer|broker|in\b"
    r"|for\b|since\b|lines?\b|state\b|held\b|active|current|exam|both\b|\d)"
)
SAYS_LICENSE = r"\blicen[sc]|\bresident producer\b"
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
    says, row_ends = compiled(SAYS_LICENSE), compiled(ROW_ENDS)
    for left, right in _lines_of_licenses(outline, text):
        for row in compiled(ROW_OF_LINES).finditer(text, left, right):
            said = says.search(text, max(left, row.start() - NEAR), row.start()) or says.match(text, row.end() + 1)
            if not said and outline.section_at(row.start()) != "licenses":
                continue
            if compiled(PRODUCT).match(text, row.end()) or compiled(WORK).match(text, row.end()) or not row_ends.match(text, row.end()):
                continue
            for word in compiled(LINE).finditer(row[0]):
                if code := OF_ROW.get(word[0]):
                    yield Claim(code, row.start(), row.end(), "license:row of lines")
        for one in compiled(ONE_LINE).finditer(text, left, right):
            if row_ends.match(text, one.end()):
                yield Claim(OF_ROW[one[1]], *one.span(1), "license:one line")
        listed = outline.section_at(left) == "licenses" or compiled(LIST).match(text, left, right) is not None
        for one in compiled(ITEM).finditer(outline.text, left, right) if listed else ():
            yield Claim(OF_ROW[one[1].lower()], *one.span(1), "license:one line")


def _lines_of_licenses(outline: Outline, text: str) -> list[tuple[int, int]]:
    """The lines that speak of licences, and the sections of them."""
    found = [(section.start, section.end) for section in outline.sections if section.name == "licenses"]
    for sign in ("licen", "resident producer"):
        at = text.find(sign)
        while at >= 0:
            left, right = line_of(outline.text, at, at)
            if outline.section_at(left) != "licenses" and (left, right) not in found:
                found.append((left, right))
            at = text.find(sign, right)
    return found


def named_abroad(signs: Mapping[str, list[Hit]]) -> Iterator[Claim]:
    """Licences and examinations of other countries, known by their names."""
    for group, note in (("abroad", ""), ("abroad_exam", EXAMINATION)):
        for hit in signs.get(group, ()):
            yield Claim(hit.key[2], hit.start, hit.end, ABROAD + hit.form, note)
