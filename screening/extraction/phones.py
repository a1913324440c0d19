"""The text of a document in, the person's phone numbers out: no fax, licence number, date or referee's number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screening.model.profile import Found

from .contacts import OUTSIDE, head_of, once
from .outline import Outline
from .passages import compiled, line_of

DIGIT_RUN = re.compile(r"[0-9](?:[\s().\u2013/-]{0,3}\d){6,14}")  # what may be a number; only such lines are looked at
FOREIGN_PHONE = re.compile(r"(?<![\w.#$/])(\+|00|\(\+)\(?[1-9]\d{0,3}\)?(?:[ \t\u00a0().\u2013/-]{0,3}\d){6,13}(?!\d)")
US_PHONE = re.compile(
    r"(?<![\w.#$/-])(?<!\d )(?:\+?1[ \t\u00a0.-]{0,3})?\(?([2-9]\d{2})(?:\)[\s.\u2013-]{0,2}"
    r"|[ \t\u00a0./\u2013-]{0,3})(\d{3})[ \t\u00a0.\u2013-]{0,3}(\d{4})(?!\d|-\d)"
)
US_AFTER_ZIP = re.compile(r"(?<=\d{5} )\(?([2-9]\d{2})\)?[ .-]{1,2}(\d{3})[ .-](\d{4})(?!\d)")
LABELLED_PHONE = re.compile(
    r"(?<![^\W\d_])(?:phone|tel|telephone|cell|cellphone|mobile|mob|ph|contact(?: no| number)?|call|whatsapp|home|work|[cmhpt])(?:\."
    r"|\s?(?:no\.?|number|#))?\s?[:.]?\s{0,2}(\(?\+?\d(?:[ \t\u00a0().\u2013-]{0,3}\d){6,14})(?!\d)",
    re.I,
)
LOCAL_PHONE = re.compile(r"(?<![\w.#$/+-])\(?0\d{1,4}\)?(?:[ \t\u00a0.\u2013-]{0,2}\d){6,9}(?!\d|[-/]\d)")
KINDS = ((FOREIGN_PHONE, 0), (US_PHONE, 0), (US_AFTER_ZIP, 0), (LABELLED_PHONE, 1), (LOCAL_PHONE, 0))
NOT_A_PHONE = re.compile(
    r"\b(?:fax|f|license|licence|lic|lic\.|npn|nmls|id|ssn|certificate|cert|zip|account|acct|doi|no\.|isbn)\s?[:.#]{0,2}\s?(?:no\.?|number)?\s?[:.#]?\s?$"
    r"|#\s?[:.#]{0,2}\s?(?:no\.?|number)?\s?[:.#]?\s?$",
    re.I,
)
SAYS_PHONE = r"(?i)(?:phone|cell|mobile|mob|tel|ph|whatsapp|contact)\.?\s?(?:no\.?|number|#)?\s?[:.]?\s?$"
BIRTHDAY = r"\(?(?:[0-3]?\d[-/.]){2}(?:19|20)\d\d|(?:19|20)\d\d(?:[-/.][0-3]?\d){2}"
YEARS = r"\(?(?:19|20)\d\d\D{1,4}(?:19|20)\d\d$"
OTHER_NUMBER = r"\d{5}-\d{4}|\d{3}-\d{2}-\d{4}"  # a ZIP code, a social security number
NO_DIGIT = re.compile(r"\D")
TRUNK_ZERO = "(0)"  # "+44 (0)20": dialled at home only
MOST_LINES = 200  # with a number, from the top and from the end
MOST_PHONE_DIGITS = 15
BEFORE = 22  # characters that may say what a number is


def find_phones(outline: Outline, emails: Sequence[Found] = ()) -> tuple[Found, ...]:
    """Phone numbers as digits, with the country code if written; `emails` are the person's own."""
    found: list[Found] = []
    taken: list[tuple[int, int]] = []
    text = outline.text
    windows = list(dict.fromkeys(line_of(text, *match.span()) for match in DIGIT_RUN.finditer(text)))
    for left, right in windows[:MOST_LINES] + windows[MOST_LINES:][-MOST_LINES:]:
        for pattern, group in KINDS:
            if pattern is FOREIGN_PHONE and "+" not in (line := text[left:right]) and "00" not in line:
                continue
            for match in pattern.finditer(text, left, right):
                start, end = match.span(group)
                if any(s < end and e > start for s, e in taken):
                    continue
                digits = NO_DIGIT.sub("", match[group].replace(TRUNK_ZERO, "") if pattern is FOREIGN_PHONE else match[group])
                if not _is_phone(outline, match[group], digits, start, pattern is LOCAL_PHONE):
                    continue
                taken.append((start, end))
                value = digits.removeprefix("00") if match[group].startswith("00") else digits
                found.append(Found(value, outline.evidence(start, end, "phone")))
    return once(_own(outline, found, emails))


def _own(outline: Outline, found: list[Found], emails: Sequence[Found]) -> list[Found]:
    """Numbers of the head and the contact section; else others that are no referee's or employer's; else those beside an address."""
    head = head_of(outline)
    contact = [each for each in found if each.evidence.section in ("contact", "") or each.evidence.start < head]
    elsewhere = contact or [each for each in found if each.evidence.section not in OUTSIDE]
    return elsewhere or [each for each in found if each.evidence.section != "references" and _is_beside(outline, each, emails)]


def _is_beside(outline: Outline, phone: Found, emails: Sequence[Found]) -> bool:
    """On the line of an e-mail address or the next: a column of contacts that was read after the jobs."""
    spans = (
        (phone.evidence, email.evidence) if phone.evidence.start < email.evidence.start else (email.evidence, phone.evidence)
        for email in emails
    )
    return any(outline.text.count("\n", first.end, second.start) <= 1 for first, second in spans)


def _is_phone(outline: Outline, words: str, digits: str, start: int, is_local: bool) -> bool:
    if not 7 <= len(digits) <= MOST_PHONE_DIGITS or compiled(YEARS).match(words) or compiled(BIRTHDAY).fullmatch(words.strip()):
        return False
    if compiled(OTHER_NUMBER).fullmatch(words.strip()) or len(set(digits)) == 1:
        return False
    before = outline.text[max(0, start - BEFORE) : start].split("\n")[-1]
    if NOT_A_PHONE.search(before) and not compiled(SAYS_PHONE).search(before):
        return False
    return not is_local or outline.section_at(start) in ("contact", "")
