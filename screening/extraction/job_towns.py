"""The pieces of a job's heading in, the same with the towns and states among them told from names out."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from .job_words import JobWords, is_place, is_role, title_strength

if TYPE_CHECKING:
    from .job_pieces import Piece

MOST_TOWN = 2  # words
CITY_STATE = re.compile(r"([A-Z][A-Za-z.' -]{1,30}) ([A-Z]{2})(?: \d{5})?$")


def towns_apart(found: list[Piece], words: JobWords) -> list[Piece]:
    """ "Front Desk Agent Denver" before ", CO" as the title and its town."""
    if not any(piece.kind == "place" for piece in found):
        return found
    pieces: list[Piece] = []
    for piece, following in zip_longest(found, found[1:]):
        town = _town_of(piece, words) if following is not None and following.before == "comma" and following.kind == "place" else 0
        if town:
            at = piece.start + len(piece.text) - town
            title = piece.text[:-town].rstrip()
            pieces.append(piece._replace(end=piece.start + len(title), text=title, title=title_strength(title, words)))
            pieces.append(piece._replace(start=at, text=piece.text[-town:], kind="place", before="tab", title=0.0, employer=0.0))
        else:
            pieces.append(piece)
    return pieces


def _town_of(piece: Piece, words: JobWords) -> int:
    """The letters of a town that a title ends with, 0 where there is none."""
    if piece.kind != "text":
        return 0
    tokens = piece.text.split()
    roles = [i for i, token in enumerate(tokens) if is_role(token.lower(), words)]
    if not roles:
        return 0
    tail = tokens[roles[-1] + 1 :]
    plain = [token.lower() for token in tail]
    known = words.weak | words.parts | words.levels | words.suffixes
    named = all(token.isalpha() and token[0].isupper() and token.lower() not in known for token in tail)
    return (
        len(" ".join(tail))
        if 1 <= len(tail) <= MOST_TOWN and (" ".join(plain) in words.cities or (named and not piece.text.isupper()))
        else 0
    )


def _is_city_and_state(piece: Piece, words: JobWords) -> bool:
    """ "Bronx NY", "Dallas TX 75201"."""
    if piece.kind != "text" or piece.before == "line" or piece.title >= 1.2 or not piece.text[-2:].isupper() | piece.text[-2:].isdigit():
        return False
    match = CITY_STATE.match(piece.text)
    return bool(match and match[2].lower() in words.states and len(match[1].split()) <= 3)


def places_apart(found: list[Piece], words: JobWords) -> tuple[Piece, ...]:
    """A short name before ", ST" is its city, unless it looks like a title or an organisation."""
    if len(found) < 2:
        return tuple(found)
    pieces = [p._replace(kind="place", title=0.0, employer=0.0) if _is_city_and_state(p, words) else p for p in found]
    for i in range(1, len(pieces)):
        here, last = pieces[i], pieces[i - 1]
        if here.kind != "place" or here.before != "comma" or last.kind != "text" or last.title >= 1.2 or last.text.count(" ") > 2:
            continue
        if not is_place(here.text, words) or here.text.lower().strip(" .") in words.cities:
            continue
        others = any(p.kind in ("text", "placeholder") for j, p in enumerate(pieces) if j != i - 1)
        apart = others and last.before in ("comma", "tab", "long", "hyphen", "paren", "pipe", "date")
        if last.employer < (3.0 if apart else 1.0):
            pieces[i - 1] = last._replace(kind="place", title=0.0, employer=0.0)
    return tuple(pieces)
