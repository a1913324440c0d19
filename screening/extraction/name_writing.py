"""The words of a name in, the name as a list of people would write it out: Title Case, particles small, initials kept."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .name_words import NameWords
from .passages import compiled

ROMAN = r"(?:I{2,9}|IV|VI{0,3})$"
PIECE = r"([-'\u2019\u02bc\u02bb`\"\u201c(])"
MC = r"\bMc([a-z])"
NO_LETTER = re.compile(r"\W")
VOWEL = r"[AEIOUY]"


def rewritten(tokens: Sequence[str], words: NameWords) -> str:
    """The name in Title Case where it, or a word of it, is all capitals or all small; else as written."""
    joined = " ".join(tokens)
    if joined == joined.lower() and joined != joined.upper():
        return " ".join(_titled(token, words, is_first=i == 0) for i, token in enumerate(tokens))
    return " ".join(
        _titled(token, words, is_first=i == 0)
        if _shouts(token, is_all=joined == joined.upper(), is_last=0 < i == len(tokens) - 1)
        else token
        for i, token in enumerate(tokens)
    )


def _shouts(token: str, *, is_all: bool, is_last: bool) -> bool:
    """Is the word in capitals without being initials or a number ("JR", "III")?"""
    bare = NO_LETTER.sub("", token)
    if not bare.isupper() or compiled(ROMAN).fullmatch(bare) or (token.count(".") > 1):
        return False
    return len(bare) > 2 or (is_all and len(bare) == 2 and (is_last or compiled(VOWEL).search(bare) is not None))


def _titled(token: str, words: NameWords, *, is_first: bool) -> str:
    low = token.lower()
    if low in words.particles and not is_first:
        return low
    if compiled(ROMAN).fullmatch(token):
        return token
    out = "".join(piece[:1].upper() + piece[1:] for piece in compiled(PIECE).split(low))
    return compiled(MC).sub(lambda m: "Mc" + m[1].upper(), out)
