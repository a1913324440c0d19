"""A data file in, what pages explain about themselves out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

WORDS = Path(__file__).parent / "glossary.yaml"


@dataclass(frozen=True, slots=True)
class Section:
    """A piece of how judging works; `id` is how numbers on pages refer to it."""

    id: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Glossary:
    """`pages` and `keys` by the path of the page ("" is the first one), `terms` by what stands on screen."""

    pages: dict[str, str]
    keys: dict[str, tuple[tuple[str, str], ...]]
    judging: tuple[Section, ...]
    terms: dict[str, str]


@cache
def glossary() -> Glossary:
    said = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    keys = {page: tuple((str(key), str(word)) for key, word in pairs) for page, pairs in said["keys"].items()}
    return Glossary(said["pages"], keys, tuple(Section(**each) for each in said["judging"]), said["terms"])
