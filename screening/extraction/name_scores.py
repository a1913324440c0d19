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
    """From ENOUGH on it is a name."""
    simple = shape.plains
    others = [token for token in simple if token in words.other]
    own = [token for token in simple if token not in words.other]  # "customer" in an address agrees with no name
    agreement = max((agreement_of(own, handle) for handle in handles), default=0.0)
    known = any(token in words.given for token in simple)
    total = agreement + (GIVEN_NAME if known else 0.0)
    is_first = place.above == 0 or place.heads_block
    known_first = is_first and (known or any(SYLLABLES.fullmatch(token) for token in shape.tokens))
    if others and not _are_family(others, shape, words, sure=agreement >= EMAIL_AGREES or known_first):
        total += OTHER_WORD
    if _is_of_a_place(shape, words, known=known_first) and not (agreement >= EMAIL_AGREES and place.above == 0):
        total += OTHER_WORD
    if simple[0] in words.brands and not known and agreement < EMAIL_AGREES:
        total += OTHER_WORD  # "Google Docs"
    if is_first:
        total += FIRST_LINE
    elif place.above < SOON:
        total += NEAR_TOP
    if place.beside_contacts:
        total += BESIDE_CONTACTS
    if place.is_largest:
        total += LARGEST
    if not (known or agreement or place.is_largest or place.is_labelled) and _is_common(simple, words):
        total += OTHER_WORD
    if place.is_labelled:
        total += LABEL
    if not place.has_contacts and (not known or place.above > 1):
        return min(
            LABEL if place.is_labelled else 0.0, total
        )  # without contacts nothing but the top of the page, or a label, says that a line is a name
    return total


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
