"""The stages of an opening, as a person wrote them, in; the stages as they are kept out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

LONGEST_STAGE = 40  # characters
MOST_STAGES = 12  # more do not fit on a board
JOINERS = "\u200c\u200d"
JOINED = {"Lo", "Mc", "Mn", "Sk", "So"}  # letters without capitals, signs on them, pictures; between others a joiner only hides


def plain_words(written: str, longest: int) -> str:
    """Words on one line, without control or direction-changing characters, cut at `longest` characters."""
    return one_line(written)[:longest].rstrip(f" {JOINERS}")


def one_line(written: str) -> str:
    """The same, whole. A joiner stays between the letters and pictures it joins, as in Persian words and in families of emoji."""
    beside = zip(f" {written}", written, f"{written[1:]} ", strict=False)
    return " ".join("".join(c for before, c, after in beside if _is_seen(before, c, after)).split())


def _is_seen(before: str, character: str, after: str) -> bool:
    if character in JOINERS:
        return unicodedata.category(before) in JOINED and unicodedata.category(after) in JOINED
    return unicodedata.category(character)[0] != "C" or character.isspace()


def stages_of(written: Iterable[str]) -> tuple[str, ...]:
    """The stages in their order, each once, however it is capitalised. Raises ValueError with what to change."""
    kept: dict[str, str] = {}
    for each in written:
        name = plain_words(each, LONGEST_STAGE)
        if name:
            kept.setdefault(name.casefold(), name[0].lower() + name[1:] if name[1:].islower() else name)
    if len(kept) < 2:
        raise ValueError("An opening needs at least two stages: where everybody begins, and where they go.")
    if len(kept) > MOST_STAGES:
        raise ValueError(f"An opening has at most {MOST_STAGES} stages. Leave out what two of them share.")
    return tuple(kept.values())


def said_stage(stage: str) -> str:
    """A stage as it is shown: "phone screen" as "Phone screen"."""
    return stage[:1].upper() + stage[1:]
