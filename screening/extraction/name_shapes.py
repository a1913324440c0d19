"""A short stretch of text in, the name it has the shape of out, degrees and forms of address left off."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from re import Pattern
from typing import Any

from .words import listed

LONGEST = 60  # characters
MOST_TOKENS = 7
TOKEN = re.compile(r"[^\W\d_](?:[^\W\d_]|['\u2019\u02bc`.-](?=[^\W\d_]|$))*\.?")
TAIL = re.compile(
    r"\s*\((?:she|he|they|her|him|his|ze|any)\b[^)]*\)\s*$|\s*\((?:m|f|mr|ms|mrs)\)\s*$"
    r"|\s*[,|]\s?(?:she|he|they)\s?/\s?(?:her|him|them)(?:s|\s?/\s?\w+)?\s*$|\s\(?(?:n\u00e9e|nee)\s[\w'-]+\)?\s*$|(?<=[a-z])['\u2019]s\s*$",
    re.I,
)
ROMAN = re.compile(r"(?:II|III|IV|VI{0,3})$")
SHORT_SCRIPT = 2, 5  # letters of a name in characters
EDGES = " \t\u2022\u00b7*_~=#>|:;,.\u2013\u2014-\u25aa\u25cf\uf0b7\u200b"


@dataclass(frozen=True, slots=True, eq=False)
class NameWords:
    """The word lists about names, ready to look up."""

    given: frozenset[str]
    other: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    honorifics: frozenset[str]
    credentials: frozenset[str]
    surname_like: frozenset[str]
    family_too: frozenset[str]
    placeholders: frozenset[str]
    places: frozenset[str]
    foreign_headings: frozenset[str]
    contact_headings: frozenset[str]
    opener: Pattern[str]

    @classmethod
    def of(cls, table: Mapping[str, Any], states: frozenset[str], contact_headings: frozenset[str]) -> NameWords:
        sets = {
            key: frozenset(listed(table[key]))
            for key in ("particles", "suffixes", "honorifics", "credentials", "surname_like", "placeholders", "family_too")
        }
        places = states | frozenset(listed(table["place_words"]))
        openers = "|".join(re.escape(word) for word in sorted(listed(table["openers"]), key=len, reverse=True))
        opener = re.compile(rf"[\s*#_=-]*(?:(?:hi|hello|hey)[,!]\s+)?(?:{openers})(?![\w.])[\s:|\u2013\u2014-]*", re.I)
        given, other = frozenset(table["given"].split()), frozenset(table["other_words"].split())
        foreign = frozenset(listed(table["not_names_other_scripts"]))
        return cls(given, other, **sets, places=places, foreign_headings=foreign, contact_headings=contact_headings, opener=opener)

    def opener_only(self, row: str) -> bool:
        """Is the line nothing but "Resume" or "Curriculum Vitae"?"""
        end = self.opened(row)
        return end > 0 and not row[end:].strip(EDGES)

    def opened(self, row: str) -> int:
        """Where "Resume of" or "Name:" ends that the line begins with; 0 without."""
        return _opened(self.opener, row)


@lru_cache(maxsize=64)
def _opened(opener: Pattern[str], row: str) -> int:
    match = opener.match(row)
    return match.end() if match else 0


def plain(word: str) -> str:
    """Lower case without accents: "Peñaloza" as "penaloza"."""
    if word.isascii():
        return word.lower().strip(".,")
    folded = unicodedata.normalize("NFKD", word.lower().replace("\u0142", "l").replace("\u00f8", "o").replace("\u0111", "d"))
    return "".join(c for c in folded if not unicodedata.combining(c)).strip(".,")


def shaped_name(row: str, words: NameWords) -> tuple[str, int, int, tuple[str, ...]] | None:
    """(name, start, end, its words) where the stretch has the shape of one name; None otherwise. Offsets count in `row`."""
    left = next((i for i, c in enumerate(row) if c.isalpha() or c in '"\u201c('), len(row))
    right = next(
        (
            i
            for i in range(len(row), 0, -1)
            if row[i - 1].isalpha() or row[i - 1] in '."\u201d)' or unicodedata.category(row[i - 1]).startswith("M")
        ),
        0,
    )
    right = left + len(TAIL.sub("", row[left:right]).rstrip(EDGES.replace(".", ""))) if left < right else right
    body = row[left:right]
    if not 2 <= len(body) <= LONGEST or any(c.isdigit() for c in body.replace("2nd", "").replace("3rd", "")) or "@" in body or "/" in body:
        return None
    if "[" in row or "<" in row or plain(body) in words.placeholders or body.endswith("!"):
        return None
    if _is_other_script(body):
        return _other_script(body, left, right, words)
    spaced = _despaced(body)
    if spaced is not None:
        tokens = tuple(spaced.split())
        return (rewritten(tokens, words), left, right, tokens) if _is_name(tokens, words) else None
    body, dropped = _without_honorific(body, words)
    left += dropped
    body = _without_credentials(body, words)
    right = left + len(body)
    parts = body.split(",")
    if len(parts) > 2 or (len(parts) == 2 and not _is_family_first(parts[0], parts[1], words)):
        return None
    tokens = tuple(body.replace(",", ", ").split())
    if not _is_name(tuple(token.strip(",") for token in tokens), words):
        return None
    return rewritten(tokens, words), left, right, tuple(token.strip(',"\u201c\u201d()') for token in tokens)


def without_trade(row: str, words: NameWords) -> str:
    """The stretch without what says a trade or "Resume" after a name: "Dana Reyes Cashier", "Dana Reyes, Night Auditor"."""
    head, comma, rest = row.partition(",")
    if comma and any(plain(token) in words.other for token in rest.split()) and len(head.split()) > 1:
        row = head
    tokens = row.split(" ")
    while len([t for t in tokens if t]) > 2 and (last := plain(tokens[-1])) in words.other and last not in words.family_too:
        tokens.pop()
    return " ".join(tokens).rstrip()


def _despaced(body: str) -> str | None:
    """ "D A N A   R E Y E S" as "DANA REYES"."""
    if not re.fullmatch(r"(?:[^\W\d_]\.?\s+){3,}[^\W\d_]\.?", body):
        return None
    groups = re.split(r"\s{2,}|\t", body.strip())
    if len(groups) < 2:
        return None
    return " ".join(re.sub(r"\s", "", group) for group in groups)


def _without_honorific(body: str, words: NameWords) -> tuple[str, int]:
    first = body.split(" ", 1)
    if len(first) == 2 and first[0].lower() in words.honorifics:
        rest = first[1].lstrip()
        return rest, len(body) - len(rest)
    return body, 0


def _without_credentials(body: str, words: NameWords) -> str:
    """The name without what follows it: ", MBA, PMP", " RN", ", M.Ed."."""
    parts = body.split(",")
    while len(parts) > 1 and _are_credentials(parts[-1], words, shouted=not parts[0].isupper() and len(parts[0].split()) > 1):
        parts.pop()
    body = ",".join(parts).rstrip(" ,-\u2013")
    while True:
        tokens = body.rsplit(" ", 1)
        if len(tokens) < 2 or (len(body.split()) < 3 and tokens[1].lower() in words.surname_like):
            return body
        last = tokens[1]
        if not (
            last.lower() in words.credentials
            and last.lower() not in words.surname_like
            and (last.isupper() or "." in last or last.lower() in ("phd", "edd"))
        ):
            return body
        body = tokens[0].rstrip(" ,-\u2013")


def _are_credentials(part: str, words: NameWords, *, shouted: bool) -> bool:
    """ "MBA, PMP"; a word in capitals that no list knows is one where the name itself is not in capitals (`shouted`)."""
    tokens = [token.strip("()") for token in re.split(r"[\s/&]+", part.strip()) if token not in ("", "and", "/", "&")]
    return bool(tokens) and all(
        token.lower().replace(".", "") in words.credentials
        or token.lower() in words.credentials
        or (
            token.isupper()
            and 2 < len(token) <= 6
            and plain(token) not in words.given
            and (len(tokens) > 1 or (shouted and token.isalpha()))
        )
        for token in tokens
    )


def _is_family_first(family: str, given: str, words: NameWords) -> bool:
    """ "Okonkwo, Chidera", "Reyes, Jr."; not "Mobile, AL" or "Tampa, Florida"."""
    right = given.strip().lower()
    if (
        not right
        or (right in words.places and not (len(right) == 2 and given.strip().istitle()))
        or (plain(family) in words.places and len(plain(family)) > 2)
    ):
        return False
    return len(family.split()) <= 3 and len(given.split()) <= 3 and not any(plain(t) in words.places and len(t) > 2 for t in given.split())


def _is_name(tokens: tuple[str, ...], words: NameWords) -> bool:
    if not 2 <= len(tokens) <= MOST_TOKENS:
        return False
    if any(plain(token) in words.places and plain(token) not in words.given and len(plain(token)) > 2 for token in tokens):
        return False
    full = 0
    joined = " ".join(tokens)
    is_lower = joined == joined.lower()
    for token in tokens:
        bare = token.strip("\"\u201c\u201d'\u2018()")
        if token.lower() in words.suffixes:
            continue
        if not TOKEN.fullmatch(bare):
            return False
        if bare.lower() in words.particles and not (token is tokens[0] and bare[0].isupper()):
            continue
        prefixed = re.match(r"(?:al|el|as|an|ad|ur|ul|de|di|d|o|bin|ben|abu)[-'\u2019][A-Z]", bare)
        if bare[0].islower() and not is_lower and prefixed is None:
            return False
        if (
            bare[1:] != bare[1:].lower()
            and bare.isupper() is False
            and not re.match(r"(?:Ma?c|O['\u2019]|D['\u2019]|De|Di|La|Le|Fitz|Van|St\.?|[A-Z][\w]*[-'\u2019])", bare)
            and sum(c.isupper() for c in bare) > 2
        ):
            return False
        full += len(bare.rstrip(".")) > 1
    return full >= (1 if any(len(t.rstrip(".")) == 1 for t in tokens) else 2) and tokens[-1].lower() not in words.particles - {
        "el",
        "do",
        "san",
    }


def rewritten(tokens: tuple[str, ...], words: NameWords) -> str:
    """The name in Title Case where it, or a word of it, is all capitals or all small; else as written."""
    joined = " ".join(tokens)
    letters = [c for c in joined if c.isalpha()]
    if joined == joined.lower() and any(c.lower() != c.upper() for c in letters):
        return " ".join(_titled(token, words, is_first=i == 0) for i, token in enumerate(tokens))
    return " ".join(
        _titled(token, words, is_first=i == 0)
        if _shouts(token, is_all=joined == joined.upper(), is_last=0 < i == len(tokens) - 1)
        else token
        for i, token in enumerate(tokens)
    )


def _shouts(token: str, *, is_all: bool, is_last: bool) -> bool:
    """Is the word in capitals without being initials or a number ("JR", "III")?"""
    bare = re.sub(r"\W", "", token)
    if not bare.isupper() or ROMAN.fullmatch(bare) or (token.count(".") > 1):
        return False
    return len(bare) > 2 or (is_all and len(bare) == 2 and (is_last or re.search(r"[AEIOUY]", bare) is not None))


def _titled(token: str, words: NameWords, *, is_first: bool) -> str:
    low = token.lower()
    if low in words.particles and not is_first:
        return low
    if ROMAN.fullmatch(token):
        return token
    pieces = re.split(r"([-'\u2019\u02bc`\"\u201c(])", low)
    out = "".join(piece[:1].upper() + piece[1:] for piece in pieces)
    return re.sub(r"\bMc([a-z])", lambda m: "Mc" + m[1].upper(), out)


def _is_other_script(body: str) -> bool:
    if body.isascii():
        return False
    letters = [c for c in body if c.isalpha()]
    return len(letters) >= 2 and not any("LATIN" in unicodedata.name(c, "") for c in letters)


def _other_script(body: str, left: int, right: int, words: NameWords) -> tuple[str, int, int, tuple[str, ...]] | None:
    """A name in characters (two to five of them), or of two to four words in any other script."""
    tokens = tuple(body.split())
    if body in words.foreign_headings or not all(
        c.isalpha() or unicodedata.combining(c) or c in " .-'\u00b7\u30fb\u200c\u200d" or unicodedata.category(c).startswith("M")
        for c in body
    ):
        return None
    is_east = any(
        "CJK" in unicodedata.name(c, "") or "HANGUL" in unicodedata.name(c, "") or "KANA" in unicodedata.name(c, "") for c in body
    )
    letters = sum(c.isalpha() for c in body)
    if is_east:
        return (
            (body, left, right, tokens)
            if SHORT_SCRIPT[0] <= letters <= SHORT_SCRIPT[1] + 3 * (len(tokens) > 1) and len(tokens) <= 3
            else None
        )
    if not 2 <= len(tokens) <= 4:
        return None
    value = rewritten(tokens, words) if body.upper() == body and body.lower() != body else body
    return value, left, right, tokens
