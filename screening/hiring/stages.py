"""The stages of an opening, as a person wrote them, in; the stages as they are kept out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

LONGEST_STAGE = 40  # characters
MOST_STAGES = 12  # more do not fit on a board


def plain_words(written: str, longest: int) -> str:
    """Words on one line, without control or direction-changing characters, cut at `longest` characters."""
    visible = "".join(c if unicodedata.category(c)[0] != "C" or c.isspace() else "" for c in written)
    return " ".join(visible.split())[:longest].rstrip()


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
