"""The text of a document and its contacts in, the lines out that may hold the name, and what is known of each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from screening.model.document import Line
from screening.model.profile import Found

from .name_scores import Place
from .name_words import EDGES, NameWords, plain
from .outline import Outline

HEAD_LINES = 8  # lines from the top among which a name needs no e-mail address to agree with it
MOST_LINES = 260  # lines that are looked at: a sidebar may come first
LONGEST_FAR = 60  # characters
MOST_WORDS_FAR = 8
MOST_WORDS_TITLE = 8  # of a line over the name: a title, a firm, "Page 1 of 2"
LINES_BEFORE = 3  # between the name and the contacts at the end of a page or beside it
MOST_LARGEST = 3  # lines; letters that most lines share are no heading
CONTACT_SIGN = re.compile(r"@|\d{3}[\s.)-]{1,3}\d{3,4}|\d{7}|linkedin|, [A-Z]{2}\b(?: \d{5})?|P\.?O\.? Box|\+\d|www\.|https?:")
BEHIND_TOWNS = " .0123456789"
HAS_DIGIT = re.compile(r"\d")
NO_LETTER = re.compile(r"[^a-z]+")
PROFILES = ("linkedin.com", "github.com", "behance.net")
BULLETS = "\u2022\u00b7\u25aa\u25cf\u25e6*-\u2013\uf0b7"
BETWEEN_NAMES = re.compile(r"[\s'\u2019-]+")


@dataclass(frozen=True, slots=True)
class Page:
    """The lines that may hold the name, and what else is known before it is looked for."""

    outline: Outline
    words: NameWords
    rows: Sequence[tuple[Line, str]]
    handles: Sequence[str]
    has_contacts: bool
    largest: float | None
    contacts: frozenset[int]
    near_contacts: frozenset[int]
    signs: dict[int, bool] = field(default_factory=dict)

    def is_contact(self, index: int) -> bool:
        """Does a row look like an address, a number or a town?"""
        if index not in self.signs:
            self.signs[index] = index in self.contacts or CONTACT_SIGN.search(self.rows[index][1]) is not None
        return self.signs[index]

    def place(self, index: int, seen: int) -> Place:
        """Where on the page a row stands, `seen` lines that may be a name above it."""
        near = index in self.near_contacts
        window = range(max(0, index - 2), min(len(self.rows), index + 5))
        beside = self.has_contacts and (near or (seen < HEAD_LINES and any(self.is_contact(each) for each in window)))
        return Place(seen, beside, self.is_largest(index), self.has_contacts, near and self.begins_block(index))

    def is_largest(self, index: int) -> bool:
        """Is it among the few rows in the largest letters?"""
        return self.largest is not None and self.rows[index][0].size == self.largest

    def begins_block(self, index: int) -> bool:
        """Does an empty line or the heading of the contacts stand above?"""
        start = self.rows[index][0].start
        return (
            self.outline.text[max(0, start - 2) : start] == "\n\n"
            or plain(self.rows[index - 1][1]).strip(EDGES) in self.words.contact_headings
        )

    def may_be_a_name(self, row: str) -> bool:
        """No "Curriculum Vitae", no heading of contacts, no town, no title or firm over the name: such lines push nothing down."""
        words = self.words
        bare = plain(row).strip(EDGES)
        if bare in words.contact_headings or bare.replace(" ", "") in words.openers_alone or not row[words.opened(row) :].strip(EDGES):
            return False
        if plain(row.rpartition(",")[2]).strip(BEHIND_TOWNS) in words.regions:
            return False
        return bare in words.headings or row.count(" ") >= MOST_WORDS_TITLE or not words.has_other(row)

    def may_be_far(self, index: int, row: str) -> bool:
        """In the largest letters, beside contacts, or a short line of words one of which the e-mail address holds."""
        if self.is_largest(index) or index in self.near_contacts:
            return True
        if not self.handles or len(row) > LONGEST_FAR or row.count(" ") > MOST_WORDS_FAR or row[0] in BULLETS or HAS_DIGIT.search(row):
            return False
        return any(len(word) >= 3 and word[:4] in handle for word in BETWEEN_NAMES.split(plain(row)) for handle in self.handles)

    def is_a_title(self, row: str) -> bool:
        """A short line with the word of a trade, and no heading?"""
        return row.count(" ") < MOST_WORDS_TITLE and not self.words.roles.isdisjoint(map(plain, row.split()))


def page_of(outline: Outline, words: NameWords, emails: Sequence[Found], phones: Sequence[Found], links: Sequence[Found]) -> Page:
    """The page, without empty lines."""
    contacts = (*emails, *phones)
    text, most = outline.text, MOST_LINES if contacts or links else HEAD_LINES + 1
    rows = [(line, row) for line in outline.document.lines[:MOST_LINES] if (row := text[line.start : line.end]) and not row.isspace()][
        :most
    ]
    sizes = [line.size for line, _ in rows if line.size]
    largest = max(sizes, default=None)
    if largest is None or sizes.count(largest) > MOST_LARGEST:
        largest = None
    handles = tuple(handle for handle in (*map(_local, emails), *map(_slug, links)) if handle)
    starts = [line.start for line, _ in rows]
    at = frozenset(bisect_right(starts, each.evidence.start) - 1 for each in contacts)
    near = (each for row in at if row > LINES_BEFORE for each in range(row - LINES_BEFORE, min(len(rows), row + 2)))
    return Page(outline, words, rows, handles, bool(contacts or links), largest, at, frozenset(near))


def _local(email: Found) -> str:
    return NO_LETTER.sub("", plain(email.value.split("@")[0]))


def _slug(link: Found) -> str:
    """ "linkedin.com/in/dana-reyes", "www.danareyes.example.com": what a page is called, its letters only."""
    host, _, path = link.value.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.").partition("/")
    profile = path.strip("/").rpartition("/")[2] if host.endswith(PROFILES) else host.partition(".")[0]
    return NO_LETTER.sub("", plain(profile))
