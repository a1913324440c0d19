"""The text of a document in, the person's name out, or None where only a placeholder or a job title stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from screening.model.profile import Found
from screening.vocabulary.load import Vocabulary

from .name_page import HEAD_LINES, LONGEST_FAR, Page, page_of
from .name_scores import EMAIL_AGREES, EMAIL_HINTS, ENOUGH, FIRST_LINE, GIVEN_NAME, Place, agreement_of, score
from .name_shapes import Shape, shaped_name, without_trade
from .name_words import EDGES, name_words, plain
from .name_writing import rewritten
from .outline import Outline
from .passages import compiled

MOST_PARTS = 3  # of a line
SEPARATORS = re.compile(
    r"\t|\s[|\u2022\u00b7\u2013\u2014/~]+\s|\s-\s|[|\u2022\u00b7]|\s{3,}|(?<=[a-z])\s?:\s?(?=\S)"
    r"|,\s?(?=(?:[A-Z][a-z]+\s){1,2}[A-Z]{2}(?:,|\s\d{5}))|,\s?(?=\S+@)|,\s?(?=\d)|\s(?=\d{1,5}\s[A-Z])|\s(?=[\w.+-]+@)|\s(?=\(?\+?\d{3})"
)
WIDE = re.compile(r"[^\W\d_]+(?:\s{2,}[^\W\d_.]+){1,3}")  # "DANA   REYES"
SPACED = (
    r"(?:[^\W\d_][ \u00a0]){2,}[^\W\d_](?:[ \u00a0]{2,}(?:[^\W\d_][ \u00a0])+[^\W\d_])*\.?"
    r"(?=[\s\u2605*|\u2022\u00b7]*$|\t|\s*[|\u2022\u00b7])"
)


# Its first group is the label of a family name.
PART_OF_NAME = (
    r"(?i)\W{0,3}(?:((?:sur|last|family) ?names?)|(?:first|given|other|fore) ?names?)(?:\(s\))?\s*[:\t]\s*([^\W\d_][^:\t|,]{0,40})"
)
MOST = 99.0  # no other line says it better


class Candidate(NamedTuple):
    """`text[start:end]` may be the name, in these words."""

    start: int
    end: int
    tokens: tuple[str, ...]
    score: float


def find_name(
    outline: Outline, vocabulary: Vocabulary, *, emails: Sequence[Found], phones: Sequence[Found], links: Sequence[Found]
) -> Found | None:
    """The name as written, in Title Case where it is all in capitals; degrees and titles around it left off."""
    page = page_of(outline, name_words(vocabulary), emails, phones, links)
    best = _of_a_form(page)
    for candidate in _candidates(page):
        if candidate.score >= ENOUGH and (best is None or candidate.score > best.score):
            best = candidate
    best = best or _over_a_title(page) or _of_one_word(page)
    return Found(rewritten(best.tokens, page.words), outline.evidence(best.start, best.end, "name")) if best else None


def _candidates(page: Page) -> Iterator[Candidate]:
    seen = 0
    for index, (line, row) in enumerate(page.rows):
        if index > HEAD_LINES:
            if page.may_be_far(index, row) and page.outline.section_at(line.start) != "references":
                yield from _of_line(page, index, seen)
            continue
        if seen > 1 and not page.has_contacts and not page.words.opened(row):
            continue  # without contacts only the top of the page can say that a line is a name, or a label
        found = list(_of_line(page, index, seen))
        if index < HEAD_LINES and index + 1 < len(page.rows) and (not found or _goes_on(page, index + 1)):
            found = [*_of_two_lines(page, index, seen), *found]
        yield from found
        seen += page.may_be_a_name(row) and (bool(found) or not page.has_contacts or not page.is_contact(index))


def _of_line(page: Page, index: int, seen: int) -> Iterator[Candidate]:
    """Candidates of one line: its first parts, after "Name:" or "Resume of" where that stands."""
    line, row = page.rows[index]
    words = page.words
    opened = words.opened(row)
    begin = opened if opened < len(row) else 0
    opener = row[:begin]
    labelled = opener.rstrip().endswith((":", "-", "\u2013", "of", "for", "|")) or "name" in opener.lower()
    place: Place | None = None
    for left, right in _parts(row, begin):
        part = row[left:right]
        simple = plain(part)
        if simple in words.known or simple.replace(".", "") in words.placeholders:
            continue
        short = without_trade(part, words) if words.has_other(part) else part
        for stretch in (part, short) if short != part else (part,):
            shape = shaped_name(stretch, words)
            if shape is None or _is_a_town(stretch, shape, page, seen):
                continue
            place = place or page.place(index, seen)
            own = place._replace(is_labelled=True) if labelled and left == begin else place
            points = score(shape, words, page.handles, own)
            yield Candidate(line.start + left + shape.start, line.start + left + shape.end, shape.tokens, points)


def _is_a_town(stretch: str, shape: Shape, page: Page, seen: int) -> bool:
    """ "San Jose, CA", "Amman, Jordan": a name only where the e-mail address or a given name says so."""
    _, comma, behind = stretch.rpartition(",")
    last, words = plain(behind.strip()), page.words
    if not comma or last not in words.regions:
        return False
    if any(agreement_of(shape.plains, local) >= EMAIL_AGREES for local in page.handles):
        return False
    return not (seen == 0 and shape.plains[0] in words.given and (last in words.credentials or last in words.given))


def _parts(row: str, start: int) -> Iterator[tuple[int, int]]:
    """The first stretches between separators; spaced-out capitals stay one stretch."""
    rest = row[start:].strip(EDGES)
    if rest[1:2].isspace() and (spaced := compiled(SPACED).match(rest)):
        left = row.index(rest, start)
        yield left, left + spaced.end()
        return
    if "  " in rest and WIDE.fullmatch(rest):
        yield start, len(row)
    if "   " not in rest and row[start:].replace(" ", "").isalpha():
        yield start, len(row)  # letters alone: nothing separates them
        return
    left = start
    for count, match in enumerate(SEPARATORS.finditer(row, start)):
        if match.start() > left:
            yield left, match.start()
        left = match.end()
        if count + 1 >= MOST_PARTS:
            return
    if left < len(row):
        yield left, len(row)


def _goes_on(page: Page, below: int) -> bool:
    """Is the next row a single word that an e-mail address holds: the family name alone?"""
    row = page.rows[below][1].strip()
    return row.isalpha() and any(agreement_of((plain(row),), handle) >= EMAIL_AGREES for handle in page.handles)


def _of_two_lines(page: Page, index: int, seen: int) -> Iterator[Candidate]:
    """A given name over a family name, each alone in large letters on its line."""
    (one, above), (two, below) = page.rows[index], page.rows[index + 1]
    upper, lower = above.strip(), below.strip()
    if len(upper.split()) > 2 or len(lower.split()) > 2 or two.start - one.end > 3:
        return
    if upper.isupper() != lower.isupper() and not (lower.isupper() and _goes_on(page, index + 1)):
        return
    if one.size != two.size or page.outline.section_at(one.start) != page.outline.section_at(two.start):
        return
    if plain(upper) in page.words.openers_alone or not above[page.words.opened(above) :].strip(EDGES):
        return
    shape = shaped_name(f"{upper} {lower}", page.words)
    if shape is None:
        return
    points = score(shape, page.words, page.handles, page.place(index, seen))
    wanted = EMAIL_HINTS if seen == 0 else EMAIL_AGREES
    agrees = any(agreement_of(shape.plains, local) >= wanted for local in page.handles)
    if points - GIVEN_NAME >= ENOUGH and (agrees or shape.plains[0] in page.words.given):
        left, right = one.start + above.index(upper), two.start + below.index(lower) + len(lower)
        yield Candidate(left, right, shape.tokens, points)


def _of_a_form(page: Page) -> Candidate | None:
    """ "Surname: Okoro" over "Other names: Blessing": both together, in the order of the form."""
    rows = [(line, row) for line, row in page.rows[: HEAD_LINES + 1] if "name" in row.lower()]
    found = [(line, match) for line, row in rows if (match := compiled(PART_OF_NAME).fullmatch(row.strip()))]
    family = next((part for part in found if part[1][1]), None)
    given = next((part for part in found if not part[1][1]), None)
    if family is None or given is None:
        return None
    (one, first), (two, last) = sorted((family, given), key=found.index)
    tokens = (*first[2].split(), *last[2].split())
    shape = shaped_name(" ".join(tokens), page.words)
    start = one.start + page.outline.text[one.start : one.end].index(first[2])
    return (
        Candidate(start, two.start + page.outline.text[two.start : two.end].rindex(last[2]) + len(last[2]), tokens, MOST) if shape else None
    )


def _over_a_title(page: Page) -> Candidate | None:
    """Below a column of contacts and skills: what stands alone over a job title, before any job."""
    end = min((job.start for job in page.outline.employments), default=len(page.outline.text))
    for index in range(1, len(page.rows) - 1 if page.has_contacts else 0):
        (line, row), (below, title) = page.rows[index], page.rows[index + 1]
        if below.start >= end:
            return None
        tall = line.size is not None and below.size is not None and line.size > below.size
        if len(row) > LONGEST_FAR or not (tall or page.begins_block(index)) or not page.is_a_title(title):
            continue
        for candidate in _of_line(page, index, 0):
            if candidate.score >= FIRST_LINE:
                return candidate
    return None


def _of_one_word(page: Page) -> Candidate | None:
    """A name of one word, where it is labelled as one, or heads the page and the e-mail address begins with it."""
    for index, (line, row) in enumerate(page.rows[: HEAD_LINES + 1]):
        begin = page.words.opened(row)
        if not (begin or page.handles):
            continue  # nothing vouches for it
        opener = row[:begin].rstrip(" ").lower()
        labelled = ("name" in opener and opener.endswith((":", "\t", "-", "|"))) or opener.endswith((" of", " for"))
        if begin and not labelled and row[begin:].strip(EDGES):
            return None
        shape = shaped_name(row[begin:], page.words, one_word=True)
        if shape is None or len(shape.tokens) > 1:
            if page.may_be_a_name(row) and not page.is_contact(index):
                return None
            continue
        word = shape.plains[0]
        if word in page.words.other or word in page.words.places or word in page.words.known or len(word) < 3:
            continue
        if labelled or (len(word) > 3 and any(local.startswith(word) or word.startswith(local) for local in page.handles)):
            return Candidate(line.start + begin + shape.start, line.start + begin + shape.end, shape.tokens, ENOUGH)
        return None
    return None
