"""A text in, the words it can be found by out: small letters without accents, between single spaces; and words sought, the same way."""

from __future__ import annotations

import re
import unicodedata

MOST_SOUGHT = 10  # words or phrases; what is beyond says nothing new
_WORD = re.compile(r"[^\W_]+")
_LONG_NUMBER = re.compile(r"(?<= )\S*\d{3,}\S*(?= )")
_PHRASE = re.compile(r'"([^"]*)"|(\S+)')


def folded(text: str) -> str:
    """ "CSAT: 97 %, José" -> " csat 97 jose ": a space before and after each word."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return f" {' '.join(_WORD.findall(plain))} "


def folded_blind(masked_text: str) -> str:
    """The words of a masked text; longer numbers go, so that nobody is found by a telephone."""
    return " ".join(_LONG_NUMBER.sub("", folded(masked_text)).split()).join("  ")


def sought_in(query: str) -> tuple[str, ...]:
    """Each word, begun as a word begins, and each phrase in quotation marks: all of them must be found."""
    found = []
    for phrase, word in _PHRASE.findall(query):
        wanted = folded(phrase or word).rstrip()
        if wanted:
            found.append(f"{wanted} " if phrase else wanted)
    return tuple(dict.fromkeys(found))[:MOST_SOUGHT]
