"""The text of a document in, the places that name a system out: known names, ordinary words meant as names, unnamed customer records."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from re import Pattern

from rapidfuzz.distance import DamerauLevenshtein

from screening.vocabulary.load import Vocabulary

from .clauses import talk_of
from .outline import Outline
from .passages import any_of, line_of
from .words import Hit, find_words, folded, listed

NEAR = 60  # characters: how far a cue may stand from an ambiguous word
SHORTEST = 7  # letters: a shorter word is never taken for a misspelt name
BETWEEN_ITEMS = re.compile(r"[\s,;/|&()*\u2022\u00b7:+-]*(?:and|or)?[\s,;/|&()*\u2022\u00b7+-]*")
# "Corrected customers' details in the database", "client health insurance database"; never across a comma.
STORES = (
    (("database", "data base"), re.compile(r"data ?bases?\b")),
    (("tracking software",), re.compile(r"tracking software\b")),
    (("record system", "records system"), re.compile(r"records? system\b")),
)
WHOSE = re.compile(
    r"\b(?:customers?|clients?|members?|consumers?|donors?|borrowers?|policyholders?|subscribers?|accounts?|applicants?)(?:'s|s'|')?"
    r"(?: (?!patients?\b|products? \w)[\w&'-]{1,20}){0,3}? $"
)
WHOSE_REACH = 90  # characters
NAME_BEFORE = re.compile(r"(?<=[\w,;:(/&\u2022-] )((?:[A-Z][\w.&]{1,20} ){1,2})$")


@dataclass(frozen=True, slots=True)
class Guard:
    """When an ordinary word is the name of a system. Patterns see the text with the word replaced by "@"."""

    surely: Pattern[str] | None
    never: Pattern[str] | None
    cue: Pattern[str] | None
    lower: bool
    capitals: bool

    @classmethod
    def of(cls, row: Mapping[str, str]) -> Guard:
        cue = row.get("cue", "")
        return cls(
            _around(row.get("is", "")),
            _around(row.get("not", "")),
            any_of(cue) if cue else None,
            bool(row.get("lower")),
            bool(row.get("caps")),
        )


def _around(words: str) -> Pattern[str] | None:
    parts = [word if "@" in word else rf"\b{word}\b" for word in listed(words)]
    return re.compile("|".join(rf"(?<![a-z]){p}(?![a-z])" if p[-1].isalpha() else rf"(?<![a-z]){p}" for p in parts)) if parts else None


@cache
def _guard(vocabulary: Vocabulary, form: str) -> Guard:
    """Compiled when the word is first met: most of them never are."""
    return Guard.of(vocabulary.tables["platforms"]["guards"][form])


def find_names(outline: Outline, vocabulary: Vocabulary) -> list[Hit]:
    """Hits that stand for a system: plain names, then ordinary words that their surroundings make names."""
    hits = find_words(outline, vocabulary, "platforms")
    guards = vocabulary.tables["platforms"]["guards"]
    sure = [hit for hit in hits if hit.form not in guards]
    for hit in hits:
        if hit.form in guards and _is_meant(outline, hit, _guard(vocabulary, hit.form), sure):
            sure.append(hit)
    taken = {(hit.start, hit.end) for hit in hits}
    sure += [hit for hit in _misspelt(outline, vocabulary) if (hit.start, hit.end) not in taken]
    sure = _named_crm(outline, vocabulary, sure)
    sure += _record_systems(outline, sure)
    return sure


def _is_meant(outline: Outline, hit: Hit, guard: Guard, sure: list[Hit]) -> bool:
    text = folded(outline.lower)
    left, right = line_of(outline.text, hit.start, hit.end)
    left, right = max(left, hit.start - NEAR), min(right, hit.end + NEAR)
    around = f"{text[left : hit.start]}@{text[hit.end : right]}"
    if guard.never and guard.never.search(around):
        return False
    if guard.surely and guard.surely.search(around):
        return True
    written = outline.text[hit.start : hit.end]
    capital = written.isupper() if guard.capitals else written[0].isupper()
    if guard.cue and (capital or guard.lower) and guard.cue.search(around):
        return True
    return capital and any(_neighbours(text, hit, other) for other in sure if other.key[1] not in ("generic", "vendor"))


def _neighbours(text: str, one: Hit, other: Hit) -> bool:
    start, end = (one.end, other.start) if one.start < other.start else (other.end, one.start)
    return 0 < end - start <= 12 and BETWEEN_ITEMS.fullmatch(text, start, end) is not None


def _misspelt(outline: Outline, vocabulary: Vocabulary) -> list[Hit]:
    """Long names one letter off ("Saleforce"), as capitalised words only."""
    names, word_like_them = _long_names(vocabulary)
    found = []
    for match in word_like_them.finditer(outline.text):
        word = match[0].lower()
        for name in names.get(word[:2], ()):
            if -1 <= len(name) - len(word) <= 1 and name != word and DamerauLevenshtein.distance(word, name, score_cutoff=1) <= 1:
                found.append(Hit(match.start(), match.end(), names_key(vocabulary, name), name))
                break
    return found


@cache
def _long_names(vocabulary: Vocabulary) -> tuple[dict[str, tuple[str, ...]], Pattern[str]]:
    """The names by their first two letters, and a pattern for capitalised words of such lengths that begin so."""
    names: dict[str, list[str]] = {}
    for name in listed(vocabulary.tables["platforms"]["misspelt"]):
        names.setdefault(name[:2], []).append(name)
    begin = "|".join(f"{one.upper()}[{two}{two.upper()}]" for one, two in map(tuple, sorted(names)))
    rest = f"[A-Za-z]{{{SHORTEST - 2},{max(len(name) for group in names.values() for name in group) - 1}}}"
    return {letters: tuple(group) for letters, group in names.items()}, re.compile(rf"(?:{begin})(?<!\w..){rest}\b")


@cache
def names_key(vocabulary: Vocabulary, lower: str) -> tuple[str, ...]:
    """The key of the platform whose name is `lower` in lower case."""
    forms = vocabulary.tables["platforms"]["forms"]
    return next(("platforms", category, name) for category, group in forms.items() for name in group if name.lower() == lower)


def _named_crm(outline: Outline, vocabulary: Vocabulary, sure: list[Hit]) -> list[Hit]:
    """ "Quillwood CRM": a product that no list knows, in place of the bare word "CRM" in it."""
    if not any(hit.key[1] == "generic" for hit in sure):
        return sure
    words = talk_of(vocabulary).words["work"].union(listed(vocabulary.tables["platforms"]["not_a_name"]))
    found = []
    for hit in sure:
        name = (
            NAME_BEFORE.search(outline.text, max(0, hit.start - 40), hit.start)
            if hit.key[1] == "generic" and hit.form.startswith("crm")
            else None
        )
        tokens = (
            []
            if name is None
            else [t for t in name[1].split() if t.lower().strip(".,") not in words and not t.lower().endswith(("ed", "ing"))]
        )
        if not tokens or name is None or tokens != name[1].split()[-len(tokens) :]:
            found.append(hit)
            continue
        start = hit.start - len(" ".join(tokens)) - 1
        found.append(Hit(start, hit.end, ("platforms", "crm", f"{' '.join(tokens)} CRM"), outline.lower[start : hit.end]))
    return found


def _record_systems(outline: Outline, sure: list[Hit]) -> list[Hit]:
    """Customer databases that have no name; a place already named does not count twice."""
    text = folded(outline.lower)
    taken = [(hit.start, hit.end) for hit in sure]
    found = []
    patterns = (pattern for signs, pattern in STORES if any(sign in text for sign in signs))
    for store in (store for pattern in patterns for store in pattern.finditer(text)):
        whose = WHOSE.search(text[max(0, store.start() - WHOSE_REACH) : store.start()])
        if whose is None:
            continue
        start, end = store.start() - len(whose[0]), store.end()
        if "\n" not in outline.text[start:end] and not any(s < end and e > start for s, e in taken):
            found.append(Hit(start, end, ("platforms", "generic", "crm"), text[start:end]))
    return found
