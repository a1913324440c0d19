"""The text of a document in, the person's e-mails, phones, links and place out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screening.model.document import Evidence
from screening.model.profile import Found
from screening.vocabulary.load import Vocabulary

from .outline import Outline
from .passages import line_of
from .places import town_abroad
from .states import state_pattern

WIDEST_ADDRESS = 90  # characters either side of "@" that are looked at: a longer run is not an address
LOCAL = re.compile(r"([\w+%'-]+(?:\s?\.\s?[\w+%'-]+|[._-])*)\s?$")
LOCAL_TIGHT = re.compile(r"([\w+%'-][\w.+%'-]*)$")
DOMAIN = re.compile(r"(?:[\w-]{1,60}\.){1,5}[a-z]{2,20}(?![\w])", re.I)
ENDS = r"com|net|org|edu|gov|mil|io|co\.uk|co|us|uk|ca|info|biz|me|in|de|fr|es|it|nl|ph|au|ng|ke|za|br|mx|ie|nz|eu"
KNOWN_END = re.compile(rf"\.(?:{ENDS})$", re.I)
DOT = r"\s?(?:\.|\[dot\]|\(dot\))\s?"
DOMAIN_LOOSE = re.compile(rf"\s?[\w-]{{1,40}}(?:{DOT}[\w-]{{1,40}}){{0,3}}{DOT}(?:{ENDS})(?!\w)", re.I)
RUN = re.compile(r"[\w.-]{1,60}")
AT_WORDS = re.compile(r"\s?(?:\[at\]|\(at\)|\{at\})\s?", re.I)
DIGIT_RUN = re.compile(r"\d(?:[\s().\u2013/-]{0,3}\d){6,14}")  # what may be a number; only such lines are looked at
US_PHONE = re.compile(
    r"(?<![\w.#$/-])(?<!\d )(?:\+?1[ \t\u00a0.-]{0,3})?\(?([2-9]\d{2})(?:\)\s{0,2}"
    r"|[ \t\u00a0./\u2013-]{0,3})(\d{3})[ \t\u00a0.\u2013-]{0,3}(\d{4})(?!\d|-\d)"
)
US_AFTER_ZIP = re.compile(r"(?<=\d{5} )\(?([2-9]\d{2})\)?[ .-]{1,2}(\d{3})[ .-](\d{4})(?!\d)")
FOREIGN_PHONE = re.compile(r"(?<![\w.#$/])(\+|00|\(\+)\(?[1-9]\d{0,3}\)?(?:[ \t\u00a0().\u2013/-]{0,3}\d){6,13}(?!\d)")
LOCAL_PHONE = re.compile(r"(?<![\w.#$/+-])\(?0\d{1,4}\)?(?:[ \t\u00a0.\u2013-]{0,2}\d){6,9}(?!\d|[-/]\d)")
LABELLED_PHONE = re.compile(
    r"(?:phone|tel|telephone|cell|cellphone|mobile|mob|ph|contact(?: no| number)?|call|whatsapp|home|work|[cmhpt])(?:\."
    r"|\s?(?:no\.?|number|#))?\s?[:.]?\s{0,2}(\(?\+?\d(?:[ \t\u00a0().\u2013-]{0,3}\d){6,14})(?!\d)",
    re.I,
)
NOT_A_PHONE = re.compile(
    r"(?:fax|f|license|licence|lic|lic\.|npn|nmls|id|ssn|certificate|cert|zip|account|acct|doi|#|no\.|\bisbn)\s?[:.#]{0,2}\s?(?:no\.?|number)?\s?[:.#]?\s?$",
    re.I,
)
BIRTHDAY = re.compile(r"\(?(?:[0-3]?\d[-/.]){2}(?:19|20)\d\d|(?:19|20)\d\d(?:[-/.][0-3]?\d){2}")
YEARS = re.compile(r"\(?(?:19|20)\d\d\D{1,4}(?:19|20)\d\d$")
LINK = re.compile(
    r"(?<![\w@.])(?:https?://[^\s<>|,;]{3,120}|www\.[^\s<>|,;]{3,120}|(?:[a-z]{2,3}\.)?(?:linkedin|github|gitlab|facebook|twitter|behance|instagram)\.com/[^\s<>|,;]{2,100})",
    re.I,
)
PLACE = re.compile(
    r"([A-Z\u00c0-\u00de][\w.'\u2019\u00c0-\u024f-]*(?:[ ](?:[A-Z\u00c0-\u00de][\w.'\u2019\u00c0-\u024f-]*|de|la|of|du)){0,3}),?[ ]{1,2}$"
)
STREETS = {
    "street",
    "st",
    "avenue",
    "ave",
    "road",
    "rd",
    "drive",
    "dr",
    "lane",
    "ln",
    "court",
    "ct",
    "boulevard",
    "blvd",
    "apt",
    "suite",
    "box",
    "way",
}
NO_CITY = frozenset(("Licensed", "LICENSED", "Registered", "Resident", "State", "Active"))
HEAD = 240  # characters at the top, where contacts stand
OUTSIDE = ("references", "experience")
MOST_LINES = 200  # with a number, from the top and from the end
MOST_PHONE_DIGITS = 15


def find_emails(outline: Outline) -> tuple[Found, ...]:
    """E-mail addresses in lower case, also those broken by spaces; not those of referees or employers, if others stand there."""
    return _once(_own(outline, list(_emails(outline))))


def _own(outline: Outline, found: list[Found]) -> list[Found]:
    head = _head(outline)
    own = [each for each in found if outline.section_at(each.evidence.start) not in OUTSIDE or each.evidence.start < head]
    return own or [each for each in found if outline.section_at(each.evidence.start) != "references"]


def _head(outline: Outline) -> int:
    """Where the first job begins, if near the top: "work: 312 555 0199" above it heads no section of jobs."""
    return min(min((job.start for job in outline.employments), default=0), HEAD)


def _once(found: list[Found]) -> tuple[Found, ...]:
    kept: dict[str, Found] = {}
    for each in sorted(found, key=lambda f: f.evidence.start):
        kept.setdefault(each.value, each)
    return tuple(kept.values())


def _emails(outline: Outline) -> Iterator[Found]:
    text = outline.text
    signs = [(m.start(), m.end()) for m in re.finditer("@", text)]
    if "at" in outline.lower and ("[at]" in outline.lower or "(at)" in outline.lower):
        signs += [m.span() for m in AT_WORDS.finditer(text)]
    last = -1
    for start, end in signs:
        if start < last:
            continue
        found = _address(text, start, end)
        if found is None:
            continue
        left, right = found
        last = right
        value = re.sub(r"\s", "", text[left:right]).lower()
        value = re.sub(r"\[at\]|\(at\)|\{at\}", "@", value)
        value = re.sub(r"\[dot\]|\(dot\)", ".", value).strip("._-'")
        yield Found(value, outline.evidence(left, right, "email"))


def _address(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Bounds of the address around the sign at `text[start:end]`; spaces are undone only where the rest is plainly an address."""
    before, after = text[max(0, start - WIDEST_ADDRESS) : start], text[end : end + WIDEST_ADDRESS]
    local, domain = LOCAL_TIGHT.search(before[-64:]), DOMAIN.match(after)
    over_break = _over_break(after) if domain is None or not KNOWN_END.search(domain[0]) else None
    length = over_break or (domain.end() if domain else 0)
    if local and length and local[1].strip(".'-"):
        left = start - len(local[1])
        return _broken_local(text, left + (len(local[1]) - len(local[1].lstrip(".'-")))), end + length
    local, loose = local or LOCAL.search(before[-64:]), DOMAIN_LOOSE.match(after)
    length = length or (loose.end() if loose else 0)
    if local and length and any(c.isalpha() for c in local[1]):
        return start - len(local[0]), end + length
    return None


def _over_break(after: str) -> int | None:
    """Length of a domain that a line break cut in two ("exa" over "mple.com"); None if it was not."""
    first = RUN.match(after)
    if first is None or after[first.end() : first.end() + 1] != "\n":
        return None
    second = RUN.match(after, first.end() + 1)
    joined = first[0] + second[0] if second else ""
    return second.end() if second and DOMAIN.fullmatch(joined) and KNOWN_END.search(joined) else None


def _broken_local(text: str, left: int) -> int:
    """Where the address really begins when a line break fell after a dot: "dana.\\nreyes@example.com"."""
    if left < 2 or text[left - 1] != "\n" or text[left - 2] not in "._-":
        return left
    match = LOCAL_TIGHT.search(text[max(0, left - 50) : left - 1])
    return left - 1 - len(match[1]) if match and any(c.isalpha() for c in match[1]) else left


def find_phones(outline: Outline) -> tuple[Found, ...]:
    """Phone numbers as digits, with the country code if written; no fax, licence number, date or referee's number."""
    found: list[Found] = []
    taken: list[tuple[int, int]] = []
    windows = list(dict.fromkeys(line_of(outline.text, *match.span()) for match in DIGIT_RUN.finditer(outline.text)))
    windows = windows[:MOST_LINES] + windows[MOST_LINES:][-MOST_LINES:]
    for pattern, group in ((FOREIGN_PHONE, 0), (US_PHONE, 0), (US_AFTER_ZIP, 0), (LABELLED_PHONE, 1), (LOCAL_PHONE, 0)):
        for left, right in windows:
            for match in pattern.finditer(outline.text, left, right):
                start, end = match.span(group)
                digits = re.sub(r"\D", "", match[group])
                if any(s < end and e > start for s, e in taken) or not _is_phone(
                    outline, match[group], digits, start, pattern is LOCAL_PHONE
                ):
                    continue
                taken.append((start, end))
                value = digits.removeprefix("00") if match[group].startswith("00") else digits
                found.append(Found(value, outline.evidence(start, end, "phone")))
    return _once(_own_phones(outline, found))


def _own_phones(outline: Outline, found: list[Found]) -> list[Found]:
    """Numbers of the head and the contact section; only where there is none, others that are no referee's or employer's."""
    head = _head(outline)
    contact = [each for each in found if outline.section_at(each.evidence.start) in ("contact", "") or each.evidence.start < head]
    if contact:
        return contact
    return [each for each in found if outline.section_at(each.evidence.start) not in OUTSIDE]


def _is_phone(outline: Outline, words: str, digits: str, start: int, is_local: bool) -> bool:
    if not 7 <= len(digits) <= MOST_PHONE_DIGITS or YEARS.match(words) or BIRTHDAY.fullmatch(words.strip()):
        return False
    if re.fullmatch(r"\d{5}-\d{4}|\d{3}-\d{2}-\d{4}", words.strip()) or len(set(digits)) == 1:
        return False
    before = outline.text[max(0, start - 22) : start].split("\n")[-1]
    if NOT_A_PHONE.search(before) and not re.search(r"(?:phone|cell|mobile|tel|contact)\s?(?:no\.?|number|#)?\s?[:.]?\s?$", before, re.I):
        return False
    return not is_local or outline.section_at(start) in ("contact", "")


def find_links(outline: Outline) -> tuple[Found, ...]:
    """Web addresses outside of jobs and references, as written."""
    if not any(sign in outline.lower for sign in ("http", "www.", ".com/")):
        return ()
    found = [
        Found(m[0].rstrip(".)"), outline.evidence(m.start(), m.start() + len(m[0].rstrip(".)")), "link"))
        for m in LINK.finditer(outline.text)
    ]
    return _once([each for each in found if outline.section_at(each.evidence.start) not in OUTSIDE])


def find_location(outline: Outline, vocabulary: Vocabulary, near: tuple[Found, ...], name: Found | None = None) -> Found | None:
    """ "City, ST" of the head of the resume, or beside the contacts `near`; no part of the name ("Fernandes DE Souza")."""
    named = (name.evidence.start, name.evidence.end) if name is not None else (-1, -1)
    for start, end in _contact_lines(outline, near):
        for match in state_pattern(vocabulary).finditer(outline.text, start, end):
            if named[0] <= match.start() < named[1]:
                continue
            city = PLACE.search(outline.text, max(start, match.start() - 60), match.start())
            words = city[1].split() if city else []
            if (
                city
                and words[-1].lower().strip(".") not in STREETS
                and words[0] not in vocabulary.tables["states"]
                and words[0] not in NO_CITY
            ):
                return _place(outline, city.start(1), match.end())
    for start, end in _contact_lines(outline, near):
        abroad = town_abroad(outline.text, start, end, vocabulary)
        if abroad is not None and not (named[0] < abroad[1] and abroad[0] < named[1]):
            return _place(outline, *abroad)
    return None


def _place(outline: Outline, start: int, end: int) -> Found:
    evidence: Evidence = outline.evidence(start, end, "location")
    return Found(" ".join(evidence.quote.split()), evidence)


def _contact_lines(outline: Outline, near: tuple[Found, ...]) -> Iterator[tuple[int, int]]:
    """Lines of the contact section, then those that hold a contact or stand beside one."""
    for section in outline.sections[:3]:
        if section.name == "contact":
            yield section.start, section.end
    for each in near:
        left, right = line_of(outline.text, each.evidence.start, each.evidence.end)
        before = outline.text.rfind("\n", 0, max(0, left - 1)) + 1
        yield before, min(len(outline.text), max(right, outline.text.find("\n", right + 1)))
