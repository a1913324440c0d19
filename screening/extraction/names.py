"""The text of a document in, the person's name out, or None where only a placeholder or a job title stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from screening.model.document import Line
from screening.model.profile import Found
from screening.vocabulary.load import Vocabulary

from .name_shapes import NameWords, plain, shaped_name, without_trade
from .outline import Outline

HEAD_LINES = 8  # lines from the top among which a name needs no e-mail address to agree with it
MOST_LINES = 260  # lines that are looked at: a sidebar may come first
ENOUGH = 4.0
LONGEST_FAR = 60  # characters
LABEL = 5.0
EMAIL_AGREES = 4.0
EMAIL_HINTS = 2.0
GIVEN_NAME = 2.0
FIRST_LINE = 2.5
NEAR_TOP = 1.0
BESIDE_CONTACTS = 2.0
LARGEST = 2.0
MOST_LARGEST = 3  # lines; letters that most lines share are no heading
OTHER_WORD = -6.0
SEPARATORS = re.compile(
    r"\t|\s[|\u2022\u00b7\u2013\u2014/~]+\s|\s-\s|[|\u2022\u00b7]|\s{3,}|(?<=[a-z])\s?:\s?(?=\S)"
    r"|,\s?(?=(?:[A-Z][a-z]+\s){1,2}[A-Z]{2}(?:,|\s\d{5}))|,\s?(?=\S+@)|,\s?(?=\d)|\s(?=[\w.+-]+@)|\s(?=\(?\+?\d{3})"
)
WIDE = re.compile(r"[^\W\d_]+(?:\s{2,}[^\W\d_.]+){1,3}")  # "DANA   REYES"
SPACED = re.compile(r"(?:[^\W\d_]\s){2,}[^\W\d_](?:\s{2,}(?:[^\W\d_]\s){1,}[^\W\d_])*\.?$")
CONTACT_SIGN = re.compile(r"@|\d{3}[\s.)-]{1,3}\d{3,4}|\d{7}|linkedin|, [A-Z]{2}\b(?: \d{5})?|P\.?O\.? Box|\+\d")


class Candidate(NamedTuple):
    """A stretch of text that may be the name."""

    start: int
    end: int
    value: str
    score: float


def find_name(outline: Outline, vocabulary: Vocabulary, emails: Sequence[Found], phones: Sequence[Found]) -> Found | None:
    """The name as written, in Title Case where it is all in capitals; degrees and titles around it left off."""
    words = name_words(vocabulary)
    best: Candidate | None = None
    for candidate in _candidates(outline, words, emails, bool(emails or phones)):
        if candidate.score >= ENOUGH and (best is None or candidate.score > best.score):
            best = candidate
    return Found(best.value, outline.evidence(best.start, best.end, "name")) if best else None


@cache
def name_words(vocabulary: Vocabulary) -> NameWords:
    headings = frozenset(vocabulary.tables["sections"]["phrases"]["contact"])
    return NameWords.of(vocabulary.tables["names"], _state_words(vocabulary.tables["states"]), headings)


def _state_words(states: Mapping[str, str]) -> frozenset[str]:
    return frozenset([*(code.lower() for code in states), *(name for words in states.values() for name in words.split(", "))])


def _candidates(outline: Outline, words: NameWords, emails: Sequence[Found], has_contacts: bool) -> Iterator[Candidate]:
    rows = [line for line in outline.document.lines[:MOST_LINES] if outline.text[line.start : line.end].strip()]
    if not has_contacts:
        rows = rows[: HEAD_LINES + 1]
    sizes = [line.size for line in rows if line.size]
    largest = max(sizes, default=None)
    if largest is None or sizes.count(largest) > MOST_LARGEST:
        largest = None
    parts = [part for email in emails for part in _local_parts(email.value)]
    seen = 0
    for index, line in enumerate(rows):
        row = outline.text[line.start : line.end]
        is_far = index > HEAD_LINES
        if is_far and not (_may_be_far(row, parts) or (largest is not None and line.size == largest)):
            continue
        if is_far and outline.section_at(line.start) == "references":
            continue
        beside = has_contacts and any(
            CONTACT_SIGN.search(outline.text, r.start, r.end) for r in rows[max(0, index - 2) : index + 5] if r is not line
        )
        place = _Place(
            seen,
            beside or (has_contacts and CONTACT_SIGN.search(row) is not None),
            largest is not None and line.size == largest,
            has_contacts,
        )
        found = list(_of_line(outline, words, line, emails, place))
        if not found and index + 1 < len(rows) and index < HEAD_LINES and not words.opener_only(row):
            found = list(_of_two_lines(outline, words, line, rows[index + 1], emails, place))
        yield from found
        if is_far:
            continue
        says_nothing = words.opener_only(row) or plain(row).strip(" :") in words.contact_headings
        is_contact = CONTACT_SIGN.search(row) is not None or plain(row.rsplit(",", 1)[-1]).strip() in words.places
        seen += not says_nothing and (bool(found) or not is_contact)


def _local_parts(address: str) -> list[str]:
    local = re.sub(r"[^a-z]", "", plain(address.split("@")[0]))
    return [local] if local else []


def _may_be_far(row: str, locals_: Sequence[str]) -> bool:
    """A short line of words, one of which the e-mail address holds: all that may be a name so far down."""
    if len(row) > LONGEST_FAR or not locals_ or any(c.isdigit() for c in row):
        return False
    words = [re.sub(r"[^a-z]", "", word) for word in re.split(r"[\s'\u2019-]", plain(row))]
    return any(len(word) >= 3 and (word in local or word[:4] in local) for word in words for local in locals_)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where on the page a candidate stands."""

    index: int
    beside_contacts: bool
    is_largest: bool
    has_contacts: bool


def _of_line(outline: Outline, words: NameWords, line: Line, emails: Sequence[Found], place: _Place) -> Iterator[Candidate]:
    """Candidates of one line: its first parts, after "Name:" or "Resume of" where that stands."""
    row = outline.text[line.start : line.end]
    opened = words.opened(row)
    start = opened if opened < len(row) else 0
    opener = row[:start]
    labelled = opener.rstrip().endswith((":", "-", "\u2013", "of", "for", "|")) or "name" in opener.lower()
    parts = list(_parts(row, start))
    parts += [(left, left + len(short)) for left, right in parts if (short := without_trade(row[left:right], words)) != row[left:right]]
    for left, right in parts:
        shaped = shaped_name(row[left:right], words)
        if shaped is None:
            continue
        value, inner_left, inner_right, tokens = shaped
        score = _score(tokens, words, emails, place, alone=right - left >= len(row.strip()) - 2)
        if labelled and left == start:
            score += LABEL
        yield Candidate(line.start + left + inner_left, line.start + left + inner_right, value, score)


def _parts(row: str, start: int) -> Iterator[tuple[int, int]]:
    """The first three stretches between separators; spaced-out capitals stay one stretch."""
    if SPACED.fullmatch(row[start:].strip()):
        yield start, len(row)
        return
    if WIDE.fullmatch(row[start:].strip()):
        yield start, len(row)
    left = start
    for count, match in enumerate(SEPARATORS.finditer(row, start)):
        if match.start() > left:
            yield left, match.start()
        left = match.end()
        if count >= 2:
            return
    if left < len(row):
        yield left, len(row)


def _of_two_lines(outline: Outline, words: NameWords, one: Line, two: Line, emails: Sequence[Found], place: _Place) -> Iterator[Candidate]:
    """A given name over a family name, each alone in large letters on its line."""
    upper, lower = outline.text[one.start : one.end].strip(), outline.text[two.start : two.end].strip()
    if not upper or not lower or len(upper.split()) > 2 or len(lower.split()) > 2 or two.start - one.end > 3:
        return
    if one.size != two.size or outline.section_at(one.start) != outline.section_at(two.start):
        return
    shaped = shaped_name(f"{upper} {lower}", words)
    if shaped is None or upper.isupper() != lower.isupper():
        return
    value, _, _, tokens = shaped
    score = _score(tokens, words, emails, place, alone=True)
    wanted = EMAIL_HINTS if place.index == 0 else EMAIL_AGREES
    agrees = any(email_agreement(tokens, email.value) >= wanted for email in emails)
    if score - GIVEN_NAME >= ENOUGH and (agrees or plain(tokens[0]) in words.given):
        left = one.start + outline.text[one.start : one.end].index(upper)
        yield Candidate(left, two.start + outline.text[two.start : two.end].index(lower) + len(lower), value, score)


def _score(tokens: Sequence[str], words: NameWords, emails: Sequence[Found], place: _Place, *, alone: bool) -> float:
    simple = [plain(token) for token in tokens]
    others = [token for token in simple if token in words.other]
    own = [token for token in tokens if plain(token) not in words.other]  # "customer" in an address agrees with no name
    agreement = max((email_agreement(own, email.value) for email in emails), default=0.0)
    known = any(token in words.given for token in simple)
    score = agreement + (GIVEN_NAME if known else 0.0)
    if others:
        family = len(others) == 1 and others[0] in words.family_too and (simple[-1] == others[0] or len(simple) == 2)
        harmless = family and len(tokens) <= 3 and (agreement >= EMAIL_AGREES or (known and place.index == 0))
        score += 0.0 if harmless else OTHER_WORD
    if place.index == 0:
        score += FIRST_LINE
    elif place.index < HEAD_LINES // 2:
        score += NEAR_TOP
    if place.beside_contacts and place.index < HEAD_LINES:
        score += BESIDE_CONTACTS
    if place.is_largest:
        score += LARGEST
    if place.index >= HEAD_LINES and agreement < EMAIL_AGREES and not place.is_largest:
        return 0.0
    if not place.has_contacts and (not known or place.index > 1):
        return 0.0  # without contacts nothing but the top of the page says that a line is a name
    return score if alone or place.index < HEAD_LINES else score - NEAR_TOP


def email_agreement(tokens: Sequence[str], address: str) -> float:
    """How far an e-mail address agrees with a name: 4 for a name part of it, 2 for its initials, 0 for nothing."""
    local = re.sub(r"[^a-z]", "", plain(address.split("@")[0]))
    simple = [re.sub(r"[^a-z]", "", plain(token)) for token in tokens]
    if not local or not any(simple):
        return 0.0
    parts = [part for token in tokens for part in re.split(r"[^a-z]+", plain(token)) if len(part) >= 3]
    if any(part in local for part in parts if len(part) >= 4) or any(local.startswith(part) or local.endswith(part) for part in parts):
        return EMAIL_AGREES
    if any(len(part) >= 5 and part[:4] in local for part in parts):
        return EMAIL_AGREES - 1
    initials = "".join(token[0] for token in simple if token)
    return EMAIL_HINTS if len(initials) >= 2 and local.startswith(initials) else 0.0
