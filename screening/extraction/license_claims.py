"""The text of a document in, the places that name a licence line, an examination or a licence class out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from operator import attrgetter
from re import Pattern
from typing import Any

from screening.vocabulary.load import Vocabulary

from .license_headings import under_heading
from .license_rows import LINE, LINES_SOLD, NEAR, PRODUCT, WORK, Claim, named_abroad, rows_of_lines
from .license_series import Signs, florida, has_series, numbers, series
from .license_trades import trades
from .outline import Outline
from .passages import any_of, clause_of, compiled, line_near, line_of
from .states import state_pattern
from .words import Hit, find_words, folded

AIDE = r"\s(?:assistant|aide|home|student)"  # a nursing assistant is certified, not licensed as a nurse
MOST_CLAIMS = 300  # places that name a licence; more is no resume
ADJACENT_WORDS = 4  # "Licensed Sunrise Medicare Benefits Agent"
INSURANCE = LINES_SOLD
STRICT = {"ADJUSTER", "INSURANCE_OTHER", "NURSING", "REAL_ESTATE", "PHARMACY_TECH", "OTHER", "CASUALTY", "PROPERTY"}
BY_NUMBER = "PHARMACY_TECH"  # "Pharmacy Technician #204411" says that it is registered
SET_OFF = r"[,(\u2013\u2014]\s?(?:fully |currently )?licen[sc]ed\b"  # "P&C account manager, licensed in New York"
# "LPN diploma, licensed in Pennsylvania", "Retired RN, license inactive"
LICENSED_BEHIND = (
    r"[^.(\n]{0,45}?[,;(\u2013\u2014-]\s?(?:fully |currently |state )?licen[sc]ed?\s?(?:(?:remains|stays|still|is|kept)\s){0,2}"
    r"(in\s|since\b|inactive|active|expired|lapsed|current\b|retired|\d|#|\)|$)"
)
IN_FORCE = r"\s?[(,]\s?(?:active|inactive|current|licensed|expired|lapsed|compact)\b"  # "LPN (active, Ohio)"
COURSE = r"\s(?:\d+-hour\s)?(?:licensing\s)?(?:courses?|class(?:es)?)\b(?! of)"
ENTRY_BEGINS = r"(?:^|[\n|;\u2022\u00b7*])\s*(?:- )?$"
RESIDENT = r"\b(?:non-?)?resident\s$"
DOER = r"\s(?:insurance\s)?(?:producer|agent|broker)\b"
PRODUCER = r"\s(?:insurance\s)?(?:resident\s)?producer\b(?!\s(?:support|assistant|services?))"
ADDED = r"\slines?\s(?:of authority\s)?(?:were\s|was\s)?added\b"
MOSTLY = r",?\s(?:mostly|mainly|primarily|largely|chiefly)\b"  # "inside agencies, personal lines mostly": a kind of work
THEN_ACTIVE = r"\s?[,(-]\s?([A-Z][A-Za-z. ]{1,19}?)\)?\s?[,(-]\s?(?:currently\s)?active(?=\ssince\b|\s\d|\s*(?:[,;.)\n]|$))"
OF_LIFE = r"[\s,:(\u2013-]{1,4}(?:agent\s)?(?:life|health|accident)\b"  # Texas: "General Lines Life, Accident, Health & HMO"
# "All Lines Adjuster, State of Texas, license in good standing"
AFTER_STATE = (
    r"(?:\s?[,(-]\s?(?:state of )?[a-z. ]{2,20}\)?)?\s?[,(-]\s?(?:active |current |valid )?licen[sc]ed?\s(?:in good|active|current|#|no\b)"
    r"(?![^.;\n]{0,30}\b(?:needed|required|preferred|a must))"
)
REGISTERED = r"\b(?:registered|state-registered)\s$"
LICENSING = r"\slicensing\b[^\n]{0,60}?(?:enrol|pre-?licensing|\bsit\b|\bstudying\b)"
SHORT_LINE = 60  # characters
LICENSED_SOMETHING = r"L(?<=\bL)(?:icensed|ICENSED)\s((?:(?:and\s|in\s)?[A-Z][\w&/'-]*\s?){1,5})"
SOMETHING_LICENSE = r"\b((?:[A-Z][\w'\u2019]*[ ]){1,3})(?:License|Licence|LICENSE|Permit)\b"
LISTED_APART = ("licenses", "certifications")
NUMBERED = r"\s?\(?#\s?\d{5,12}\b"
ENTRY_BEFORE, ENTRY_AFTER = r"(?:^|[|\u2022;,\t])\s*$", r"\s*(?:\([^)\n]{1,40}\)\s*)?(?:$|[|\u2022;,\t\n])"
LISTS_LICENSES = r"\bseries \d|\bnmls\b|\blicen[sc]e"
STRONG = r"licen[sc]|\bmy\b|\bactive\b|certified|registered|registration|exam|test|safe\b|s\.a\.f\.e|#\s?\d|\b\d{5,}"
FAR = r"[;)\u2022|]|\.\s|\S\s*\("  # signs that cut "license" off from the line beside it


def claims(outline: Outline, vocabulary: Vocabulary) -> list[Claim]:
    """Every place that names a licence, in text order; whose it is and how it stands is not looked at here."""
    table = vocabulary.tables["licenses"]
    text = folded(outline.lower)
    hits, signs = find_words(outline, vocabulary, "licenses"), _signs(outline, vocabulary)
    licensed = "licen" in text
    found = [
        *_lines(outline, vocabulary, text, proven=licensed or "proof" in signs),
        *(rows_of_lines(outline, text) if licensed or "resident producer" in text else ()),
        *named_abroad(signs),
        *trades(outline, vocabulary, text, signs, of_homes=any(hit.key[1] == "REAL_ESTATE" for hit in hits)),
        *series(outline, table, text, signs),
        *florida(outline, table, text, signs),
        *numbers(text, signs),
    ]
    found = sorted(found, key=attrgetter("start"))[:MOST_CLAIMS] if len(found) > MOST_CLAIMS else found
    found += _any_licensed(outline, vocabulary, found) if licensed or "permit" in text else ()
    return sorted(_apart(set(found)), key=lambda c: (c.start, c.end, c.code))[:MOST_CLAIMS]


def _apart(found: set[Claim]) -> Iterator[Claim]:
    """Without "insurance producer" behind "P&C", and without "P&C" before "adjuster": each pair is one licence."""
    ends = {claim.end + 1 for claim in found if claim.code in INSURANCE or claim.code == "ADJUSTER"}
    adjusters = {claim.start - 1 for claim in found if claim.code == "ADJUSTER"}
    for claim in found:
        if not (claim.code == "INSURANCE_OTHER" and claim.start in ends) and not (claim.code in INSURANCE and claim.end in adjusters):
            yield claim


def _signs(outline: Outline, vocabulary: Vocabulary) -> Signs:
    signs: dict[str, list[Hit]] = {}
    for hit in find_words(outline, vocabulary, "license_signs"):
        signs.setdefault(hit.key[1], []).append(hit)
    return signs


def _lines(outline: Outline, vocabulary: Vocabulary, text: str, *, proven: bool) -> Iterator[Claim]:
    hits = find_words(outline, vocabulary, "licenses")
    proven = proven or any(section.name == "licenses" for section in outline.sections)
    for hit in hits:
        code = hit.key[1]
        if not proven and code in STRICT and code not in (BY_NUMBER, "ADJUSTER"):
            continue
        if code == "NURSING" and compiled(AIDE).match(text, hit.end):
            continue
        if hit.form == "general lines" and compiled(OF_LIFE).match(text, hit.end):
            continue
        if has_proof(outline, vocabulary, code, hit.start, hit.end):
            yield Claim(code, hit.start, hit.end, f"license:{hit.form}")


def has_proof(outline: Outline, vocabulary: Vocabulary, code: str, start: int, end: int) -> bool:
    """Does the text say that this line is a licence, and not a product or a department?"""
    table = vocabulary.tables["licenses"]
    text = folded(outline.lower)
    if code in ("NOTARY", "CDL", "FINRA_SIE", "NMLS"):
        return _stands_for_itself(outline, table, code, start, end)
    left, right = clause_of(outline.text, start, end)
    near_left, near_right = max(left, start - NEAR), min(right, end + NEAR)
    proof = any_of(table["proof"])
    if code in STRICT:
        if _says_so_itself(outline, vocabulary, code, near_left, (start, end)):
            return True
        if _is_licensed_behind(outline, text, end) or _adjacent(proof, text, near_left, start, end, near_right):
            return True
        return not _is_general(outline, code, start, end) and under_heading(outline, text, start, end, strictly=True)
    if code in INSURANCE and compiled(MOSTLY).match(text, end):
        return False
    if code in INSURANCE and outline.section_at(start) != "experience" and _is_of_a_state(outline, vocabulary, text, start, end):
        return True
    if code in INSURANCE and compiled(RESIDENT).search(text[near_left:start]) and compiled(DOER).match(text, end):
        return True
    sold = compiled(PRODUCT).match(text, end) or compiled(WORK).match(text, end)
    if proof.search(text, near_left, start if sold else near_right):
        return True
    if code not in INSURANCE:
        return False
    if compiled(SET_OFF).search(text, end, near_right):
        return True
    if _beside_another(outline.text, text, start, end) or compiled(LICENSING).match(text, end):
        return True
    if compiled(COURSE).match(text, end):
        return True
    if any_of(table["exam"]).search(text, max(near_left, start - 30), min(near_right, end + 20)):
        return True
    return under_heading(outline, text, start, end)


def _says_so_itself(outline: Outline, vocabulary: Vocabulary, code: str, left: int, place: tuple[int, int]) -> bool:
    """ "Pharmacy Technician #204411", "LPN (active, Ohio)", "All Lines Adjuster, State of Texas, license in good standing"."""
    text, (start, end) = folded(outline.lower), place
    if compiled(AFTER_STATE).match(text, end):
        return True
    if code == BY_NUMBER and (compiled(REGISTERED).search(text, left, start) or compiled(NUMBERED).match(text, end)):
        return True
    if code == "NURSING" and compiled(IN_FORCE).match(text, end):
        return True
    state = compiled(THEN_ACTIVE).match(outline.text, end) if code == "ADJUSTER" else None
    return state is not None and state_pattern(vocabulary).fullmatch(state[1]) is not None


def _is_of_a_state(outline: Outline, vocabulary: Vocabulary, text: str, start: int, end: int) -> bool:
    """ "Minnesota life, accident and health producer", "property and casualty lines added 2016"."""
    if compiled(ADDED).match(text, end):
        return True
    if not compiled(PRODUCER).match(text, end):
        return False
    words = outline.text[max(0, start - 30) : start].split()
    return any(words and state_pattern(vocabulary).fullmatch(" ".join(words[-many:])) for many in (1, 2))


def _is_licensed_behind(outline: Outline, text: str, end: int) -> bool:
    _, right = line_of(outline.text, end, end)
    match = compiled(LICENSED_BEHIND).match(text, end, min(right, end + NEAR))
    if match is None or match[1] != "in ":
        return match is not None
    return outline.text[match.end() : match.end() + 1].isupper() and not compiled(LINE).match(text, match.end())


def _is_general(outline: Outline, code: str, start: int, end: int) -> bool:
    """A word too common for a heading to make it a licence ("insurance"), or of a trade that does not begin its entry."""
    if code == "INSURANCE_OTHER":
        return outline.lower[start:end] == "insurance"
    return code == "OTHER" and (
        outline.section_at(start) != "licenses" or compiled(ENTRY_BEGINS).search(outline.text, max(0, start - 4), start) is None
    )


def _beside_another(written: str, text: str, start: int, end: int) -> bool:
    """ "Series 7, 63 | Life & Health | NMLS# 998877": an entry of its own in a line that lists licences."""
    left, right = line_near(written, start, end)
    if not compiled(ENTRY_BEFORE).search(written[left:start]) or not compiled(ENTRY_AFTER).match(written[end : right + 1]):
        return False
    return compiled(LISTS_LICENSES).search(text[left:right]) is not None


def _stands_for_itself(outline: Outline, table: Mapping[str, Any], code: str, start: int, end: int) -> bool:
    if code in ("NOTARY", "CDL"):
        return True
    text = folded(outline.lower)
    left, right = clause_of(outline.text, start, end)
    near = (max(left, start - NEAR), min(right, end + NEAR))
    if code == "FINRA_SIE":
        if "industry" in text[start:end]:
            return True
        line = line_of(outline.text, start, end)
        around = text[max(line[0], start - NEAR) : start] + "@" + text[end : min(line[1], end + NEAR)]
        return outline.text[start:end].isupper() and (
            any_of(table["series_cue"]).search(around) is not None
            or has_series(text, *near)
            or any_of(table["exam"]).search(text, *near) is not None
            or under_heading(outline, text, start, end)
        )
    return compiled(STRONG).search(text, *near) is not None or under_heading(outline, text, start, end)


def _adjacent(proof: Pattern[str], text: str, left: int, start: int, end: int, right: int) -> bool:
    """The word "license" at most a few words away, with nothing but words (or "License :") between."""
    for match in proof.finditer(text, left, right):
        before = match.end() <= start
        between = text[match.end() : start] if before else text[end : match.start()]
        if len(between.split()) > (ADJACENT_WORDS if before else 2):
            continue
        stripped = between.strip()
        if compiled(FAR).search(stripped) or ("," in stripped and not before) or (":" in stripped[1:]):
            continue
        return True
    return False


def _any_licensed(outline: Outline, vocabulary: Vocabulary, found: list[Claim]) -> Iterator[Claim]:
    """ "Licensed Healthcare Risk Manager": a licence of its own kind where nothing more exact was found there."""
    taken = [(claim.start, claim.end) for claim in found]
    for match in islice(compiled(LICENSED_SOMETHING).finditer(outline.text), MOST_CLAIMS):
        end = _end_of_words(outline.text, match.start(), match.end())
        if match[1].startswith("in ") and state_pattern(vocabulary).match(outline.text, match.start(1) + 3):
            continue  # where, not what
        if state_pattern(vocabulary).fullmatch(match[1].strip()):
            continue  # "Licensed Texas real estate salesperson"
        if end - match.start() > len("Licensed ") and not any(s < end and e > match.start() for s, e in taken):
            yield Claim("OTHER", match.start(), end, "license:licensed")
    for section in outline.sections:
        if section.name in LISTED_APART:
            for match in islice(compiled(SOMETHING_LICENSE).finditer(outline.text, section.start, section.end), MOST_CLAIMS):
                if not any(s < match.end() and e > match.start() for s, e in taken):
                    yield Claim("OTHER", match.start(), match.end(), "license:license")


def _end_of_words(text: str, start: int, end: int) -> int:
    """`end`, or the line break before it where the line was not merely wrapped."""
    broken = text.find("\n", start, end)
    if broken >= 0 and broken - (text.rfind("\n", 0, start) + 1) < SHORT_LINE:
        return broken
    return end
