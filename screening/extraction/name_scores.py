"""The words of a stretch that may be a name and where it stands in, how sure it is that they are one out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from .name_shapes import Shape
from .name_words import NameWords, common_words

ENOUGH = 4.0
LABEL = 5.0
EMAIL_AGREES = 4.0
EMAIL_HINTS = 2.0
GIVEN_NAME = 2.0
FIRST_LINE = 2.5
NEAR_TOP = 1.0
BESIDE_CONTACTS = 2.0
LARGEST = 2.0
OTHER_WORD = -6.0
SOON = 4  # lines that may be a name above it
SYLLABLES = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{2,6}")  # "Soo-jin": no trade is written so
NO_LETTER = re.compile(r"[^a-z]+")


class Place(NamedTuple):
    """Where on the page a candidate stands; `above` counts the lines over it that may have been the name."""

    above: int
    beside_contacts: bool
    is_largest: bool
    has_contacts: bool
    heads_block: bool = False
    is_labelled: bool = False  # "Name: ..."


def score(shape: Shape, words: NameWords, handles: Sequence[str], place: Place) -> float:
    """From ENOUGH on it is a name. Without contacts only a label, or a given name at the top, says that a line is one."""
    simple = shape.plains
    known = any(token in words.given for token in simple)
    if not (place.has_contacts or place.is_labelled or (known and place.above <= 1)):
        return 0.0
    own = [token for token in simple if token not in words.other]  # "customer" in an address agrees with no name
    agreement = max((agreement_of(own, handle) for handle in handles), default=0.0)
    total = agreement + (GIVEN_NAME if known else 0.0) + _of_place(place)
    total += OTHER_WORD * _reasons_against(shape, words, place, known=known, agreement=agreement)
    return total if place.has_contacts else min(LABEL, total)


def _of_place(place: Place) -> float:
    total = LABEL if place.is_labelled else 0.0
    if place.above == 0 or place.heads_block:
        total += FIRST_LINE
    elif place.above < SOON:
        total += NEAR_TOP
    return total + (BESIDE_CONTACTS if place.beside_contacts else 0.0) + (LARGEST if place.is_largest else 0.0)


def _reasons_against(shape: Shape, words: NameWords, place: Place, *, known: bool, agreement: float) -> int:
    """A trade, a place, a firm ("Google Docs"); or what people can do, where nothing vouches for the line."""
    simple, agrees = shape.plains, agreement >= EMAIL_AGREES
    first_known = (place.above == 0 or place.heads_block) and (known or any(SYLLABLES.fullmatch(token) for token in shape.tokens))
    others = [token for token in simple if token in words.other]
    vouched = known or agreement or place.is_largest or place.is_labelled
    return sum(
        (
            bool(others) and not _are_family(others, shape, words, sure=agrees or first_known),
            not (agrees and place.above == 0) and _is_of_a_place(shape, words, known=first_known),
            simple[0] in words.brands and not known and not agrees,
            not vouched and _is_common(simple, words),
        )
    )


def _is_common(simple: Sequence[str], words: NameWords) -> bool:
    """ "Conflict Resolution" over the contacts: a word of what people can do, and no family name."""
    common = common_words(words.vocabulary)
    return any(token in common and token not in words.family_too for token in simple)


def _is_of_a_place(shape: Shape, words: NameWords, *, known: bool) -> bool:
    """ "N. Quarry Rd", "Perth WA", "Tacoma Washington", "New York"; not "Nathan Lane", whose given name is known."""
    simple, last = shape.plains, shape.tokens[-1]
    for token in simple:
        if token in words.places and len(token) > 2 and token not in words.given and not (known and token in words.family_too):
            return True
    if last.isupper() and len(last) > 1 and not shape.tokens[0].isupper() and simple[-1] in words.regions:
        return True
    return " ".join(simple) in words.known or (simple[-1] in words.streets and not (known and simple[-1] in words.family_too))


def _are_family(others: Sequence[str], shape: Shape, words: NameWords, *, sure: bool) -> bool:
    """ "Chase Field", "Mary Ann Cook": is the word of a trade a family name here?"""
    named = [token for token in shape.plains if token not in words.suffixes]
    family = len(others) == 1 and others[0] in words.family_too and (named[-1] == others[0] or len(named) == 2)
    return family and len(named) <= 3 and sure


def agreement_of(tokens: Sequence[str], local: str) -> float:
    """How far an e-mail address agrees with a name: 4 for a name part of it, 2 for its initials, 0 for nothing."""
    simple = [bare for token in tokens if (bare := NO_LETTER.sub("", token))]
    if not local or not simple:
        return 0.0
    parts = [part for token in tokens for part in NO_LETTER.split(token) if len(part) >= 3]
    if any(part in local for part in parts if len(part) >= 4) or any(local.startswith(part) or local.endswith(part) for part in parts):
        return EMAIL_AGREES
    if any(len(part) >= 5 and part[:4] in local for part in parts):
        return EMAIL_AGREES - 1
    initials = "".join(token[0] for token in simple)
    return EMAIL_HINTS if len(initials) >= 2 and local.startswith(initials) else 0.0
