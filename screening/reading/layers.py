"""The words of a scan's text layer and the words that its picture shows -> the words that only the layer says."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from screening.reading.geometry import Piece

LETTERS = 4  # of a word that can be told from another
COMPARABLE = 5  # such words on either side, from which a layer and a picture can be compared
ALIKE = 0.7  # of two words, from which one is a misreading of the other
FEW = 6  # words that a layer may say alone: misread beyond recognition, or a stamp nobody reads
SHARE = 0.05  # of its words likewise
MOST = 0.5  # of its words, from which a short layer is another text
_WORD = re.compile(r"[^\W\d_]+")


def only_in_layer(layer: list[Piece], picture: list[Piece]) -> list[str]:
    """Words that the layer says and the picture does not show, in order; [] while misreading can explain them."""
    said, shown = _words(layer), _words(picture)
    if len(said) < COMPARABLE or len(shown) < COMPARABLE:
        return []
    together = "".join("".join(_WORD.findall(word.text)).lower() for word in picture)  # words that either side glued
    known = sorted(set(shown))
    missing = [word for word in dict.fromkeys(said) if word not in together and not _is_misread(word, known)]
    count = len(set(said))
    return missing if len(missing) > max(FEW, SHARE * count) or len(missing) > MOST * count else []


def _words(pieces: list[Piece]) -> list[str]:
    return [word for piece in pieces for found in _WORD.findall(piece.text) if len(word := found.lower()) >= LETTERS]


def _is_misread(word: str, known: list[str]) -> bool:
    """Whether a word of the picture is nearly the same, or a long part of it."""
    for other in known:
        if abs(len(other) - len(word)) <= 2:
            matcher = SequenceMatcher(None, word, other, autojunk=False)
            if matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE:
                return True
        elif len(other) >= LETTERS and other in word:
            return True
    return False
