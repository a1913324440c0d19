"""A short stretch of text in, the words of the name it has the shape of out, degrees, ranks and forms of address left off."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from .name_words import EDGES, NameWords, plain
from .passages import compiled

LONGEST = 60  # characters
LONGEST_WITH_ALL = 120  # characters, with degrees, pronouns and ornaments around it
MOST_TOKENS = 7
TOKEN = re.compile(r"[^\W\d_](?:[^\W\d_]|['\u2019\u02bb\u02bc`.-](?=[^\W\d_]|$))*\.?")
TAIL = (
    r"(?i)\s*\((?:she|he|they|her|him|his|ze|any)\b[^)]*\)\s*$|\s*\((?:m|f|mr|ms|mrs)\)\s*$|\s*[,(]?\s?\(?\b(?:ret|retd)\b\.?\)?$|\s*\(retired\)$|\s[BM][A-Za-z.]{1,4}\s\(hons?\.?\)$"
    r"|\s*[,|]\s?(?:she|he|they)\s?/\s?(?:her|him|them)(?:s|\s?/\s?\w+)?\s*$|\s\(?(?:n\u00e9e|nee)\s[\w'-]+\)?\s*$|(?<=[a-z])['\u2019]s\s*$"
)
MAIDEN = ("n\u00e9e", "nee")
TAIL_SIGN = re.compile(r"\)$|/|\b(?:ret|retd)\b\.?$|\bn\u00e9?e\s|['\u2019]s$", re.I)
FIRST_SIGN = re.compile(r"[^\W\d_]|[\"\u201c('\u2018]")
REMARK = r"\s*\((?=[^)]*\b[a-z]+\b)[^)]*\)$"  # "(Green Card holder)"
NOT_IN_NAMES = re.compile(r"[@/\[<\d]|\(at\)", re.I)
NUMBERED = r"2nd|3rd"
SPACED = r"(?:[^\W\d_]\.?\s+){3,}[^\W\d_]\.?"
WIDE_GAP = re.compile(r"\s{2,}|\t")
DOTTED = re.compile(r"(?:[A-Z]\.){2,5}[A-Z]?")  # "E.I.T."
BETWEEN_CREDENTIALS = re.compile(r"[\s/&]+")
BOUND = r"(?:al|el|as|an|ad|ur|ul|de|di|d|o|bin|ben|abu|l|ni|t)[-'\u2019][A-Z]"
CAPITAL_INSIDE = r"(?:Ma?c|O['\u2019]|D['\u2019]|De|Di|La|Le|Fitz|Van|St\.?|[A-Z][\w]*[-'\u2019])"
QUOTES = "\"\u201c\u201d'\u2018\u2019()"
LAST_TOO = frozenset(("el", "do", "san"))
SHORT_SCRIPT = 2, 5  # letters of a name in characters
INSIDE_SCRIPTS = " .-'\u00b7\u30fb\u200c\u200d"


class Shape(NamedTuple):
    """`row[start:end]` has the shape of a name of these words; `plains` are the same in small letters without accents."""

    start: int
    end: int
    tokens: tuple[str, ...]
    plains: tuple[str, ...]


def shaped_name(row: str, words: NameWords, *, one_word: bool = False) -> Shape | None:
    """The name that the stretch is; None otherwise. `one_word`: a name of a single word will do."""
    if len(row) > LONGEST_WITH_ALL or "[" in row or "<" in row or "..." in row:
        return None
    first = FIRST_SIGN.search(row)
    if first is None:
        return None
    if not _may_be_names(row, words):
        return None
    left, right = first.start(), _last_sign(row)
    body = row[left:right]
    if TAIL_SIGN.search(body):
        body = compiled(REMARK).sub("", compiled(TAIL).sub("", compiled(TAIL).sub("", body))).rstrip(EDGES.replace(".", ""))
    if not 2 <= len(body) <= LONGEST or body.endswith("!") or NOT_IN_NAMES.search(compiled(NUMBERED).sub("", body)):
        return None
    low = plain(body)
    if low in words.placeholders or low in words.headings:
        return None
    if _is_other_script(body):
        return _other_script(body, left, words)
    if spaced := _despaced(body):
        return _shape(left, left + len(body), tuple(spaced.split()), words, one_word=one_word)
    body, dropped = _without_honorifics(body, words)
    left += dropped
    body = _without_credentials(body, words)
    parts = body.split(",")
    if len(parts) > 2 or (len(parts) == 2 and not _is_family_first(parts[0], parts[1], words)):
        return None
    tokens = tuple(body.replace(",", ", ").split())
    return _shape(left, left + len(body), tokens, words, one_word=one_word)


def _may_be_names(row: str, words: NameWords) -> bool:
    """A small word before the first comma is one of a sentence, unless all are small or it is one such as "van" and "de"."""
    if row == row.lower():
        return True
    tokens = row.partition(",")[0].partition("(")[0].partition("|")[0].split()
    return not any(token.islower() and token.isalpha() and token not in words.particles and token not in MAIDEN for token in tokens)


def _last_sign(row: str) -> int:
    for right in range(len(row), 0, -1):
        sign = row[right - 1]
        if sign.isalpha() or sign in '."\u201d)' or unicodedata.category(sign).startswith("M"):
            return right
    return 0


def _shape(start: int, end: int, tokens: tuple[str, ...], words: NameWords, *, one_word: bool) -> Shape | None:
    bare = tuple(token.strip(",") for token in tokens)
    if not (1 if one_word else 2) <= len(tokens) <= MOST_TOKENS or not _is_name(bare, words, one_word=one_word):
        return None
    kept = tuple(token.strip(f",{QUOTES}") or token for token in tokens)
    return Shape(start, end, tokens, tuple(plain(token) for token in kept))


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
    if not body[1:3].strip(".").startswith((" ", "\t")) or not compiled(SPACED).fullmatch(body):
        return None
    groups = WIDE_GAP.split(body.strip())
    return " ".join("".join(group.split()) for group in groups) if len(groups) > 1 else None


def _without_honorifics(body: str, words: NameWords) -> tuple[str, int]:
    """ "Rev. Dr. Dana Reyes" as "Dana Reyes", and how many letters stood before it."""
    rest = body
    while True:
        first, space, after = rest.partition(" ")
        if not space or first.lower() not in words.honorifics or len(after.split()) < 1:
            return rest, len(body) - len(rest)
        rest = after.lstrip()


def _without_credentials(body: str, words: NameWords) -> str:
    """The name without what follows it: ", MBA, PMP", " RN", ", M.Ed."."""
    parts = body.split(",")
    whole = len(parts[0].split()) > 1  # "Crane, R.J." has the family name first
    known = any(_are_credentials(part, words, shouted=False) for part in parts[1:])
    while len(parts) > 1 and (
        _are_credentials(parts[-1], words, shouted=whole and (known or not parts[0].isupper()))
        or (whole and DOTTED.fullmatch(parts[-1].strip()))
    ):
        parts.pop()
    body = ",".join(parts).rstrip(" ,-\u2013")
    while True:
        before, space, last = body.rpartition(" ")
        low = last.lower()
        if not space or low not in words.credentials or low in words.surname_like:
            return body
        if not (last.isupper() or "." in last or low in ("phd", "edd")):
            return body
        body = before.rstrip(" ,-\u2013")


def _are_credentials(part: str, words: NameWords, *, shouted: bool) -> bool:
    """ "MBA, PMP"; a word in capitals that no list knows is one beside known ones or a name not in capitals (`shouted`)."""
    if part.strip().lower().replace(".", "") in words.credentials:
        return True
    tokens = [token.strip("()") for token in BETWEEN_CREDENTIALS.split(part.strip()) if token not in ("", "and", "/", "&")]
    return bool(tokens) and all(
        token.lower().replace(".", "") in words.credentials
        or token.lower() in words.credentials
        or token.lower().partition("-")[0] in words.credentials
        or (
            token.isupper()
            and 2 < len(token) <= 6
            and plain(token) not in words.given
            and (len(tokens) > 1 or (shouted and token.isalpha()))
        )
        for token in tokens
    )


def _is_family_first(family: str, given: str, words: NameWords) -> bool:
    """ "Okoro, Blessing", "Reyes, Jr.", "Lane, Ivy"; not "Mobile, AL" or "Tampa, Florida"."""
    left, right = plain(family), given.strip().lower()
    if not right or (left in words.places and len(left) > 2 and left not in words.family_too):
        return False
    if right in words.places and right not in words.given and not (len(right) == 2 and given.strip().istitle()):
        return False
    first = [plain(token) for token in given.split()]
    is_place = any(token in words.places and token not in words.given and len(token) > 2 for token in first)
    return len(family.split()) <= 3 and len(first) <= 3 and not is_place


def _is_name(tokens: tuple[str, ...], words: NameWords, *, one_word: bool) -> bool:
    joined = " ".join(tokens)
    is_lower = joined == joined.lower()
    full = initials = 0
    for token in tokens:
        low = token.lower()
        if low in words.suffixes or (low in words.particles and token is not tokens[0]):
            continue
        bare = token.strip(QUOTES)
        if not TOKEN.fullmatch(bare):
            return False
        if bare.lower() in words.particles and not (token is tokens[0] and bare[0].isupper()):
            continue
        if bare[0].islower() and not is_lower and compiled(BOUND).match(bare) is None:
            return False
        if not (bare.isupper() or bare[1:].islower()) and sum(c.isupper() for c in bare) > 2 and not compiled(CAPITAL_INSIDE).match(bare):
            return False
        if len(bare.rstrip(".")) > 1:
            if len(bare) > 2 and len(set(low)) == 1 and bare[0] != "I":
                return False  # "XXXXX"; "IIII" counts
            full += 1
        else:
            initials += 1
    wanted = 1 if initials or one_word else 2
    return full >= wanted and (len(tokens) == 1 or tokens[-1].lower() in LAST_TOO or tokens[-1].lower() not in words.particles)


def _is_other_script(body: str) -> bool:
    if body.isascii():
        return False
    letters = [c for c in body if c.isalpha()]
    return len(letters) >= 2 and not any("LATIN" in unicodedata.name(c, "") for c in letters)


def _other_script(body: str, left: int, words: NameWords) -> Shape | None:
    """A name in characters (two to five of them), or of two to four words in any other script."""
    if body in words.openers_alone or not all(c.isalpha() or c in INSIDE_SCRIPTS or unicodedata.category(c).startswith("M") for c in body):
        return None
    tokens = tuple(body.split())
    names = [unicodedata.name(c, "") for c in body]
    letters = sum(c.isalpha() for c in body)
    if any("CJK" in name or "HANGUL" in name or "KANA" in name for name in names):
        fits = len(tokens) <= 3 and SHORT_SCRIPT[0] <= letters <= SHORT_SCRIPT[1] + 3 * (len(tokens) > 1)
    else:
        fits = 2 <= len(tokens) <= 4
    return Shape(left, left + len(body), tokens, tuple(plain(token) for token in tokens)) if fits else None
