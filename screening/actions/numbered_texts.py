"""YAML texts that carry a version: the same text with another number, whether two differ beyond it, an id out of a title."""

from __future__ import annotations

import re
from collections.abc import Container

VERSION_LINE = re.compile(r"^version:.*$", re.MULTILINE)
TITLE_LINE = re.compile(r"^title:.*$", re.MULTILINE)
LONGEST_ID = 54  # letters; a number may follow


def numbered(text: str, version: int) -> str:
    """The same text saying this version; every other letter, comments too, stays."""
    line = f"version: {version}"
    if VERSION_LINE.search(text):
        return VERSION_LINE.sub(line, text, count=1)
    found = TITLE_LINE.search(text)
    return f"{text[: found.end()]}\n{line}{text[found.end() :]}" if found else f"{line}\n{text}"


def says_the_same(one: str, other: str) -> bool:
    """Are they equal but for the version?"""
    return numbered(one, 1).strip() == numbered(other, 1).strip()


def free_id(title: str, taken: Container[str], *, otherwise: str) -> str:
    """An id made from a title that is not taken yet; `otherwise` where the title has no letters for one."""
    stem = re.sub(r"[^a-z0-9]+", "_", title.lower()).strip("_")[:LONGEST_ID] or otherwise
    return next(each for each in (stem, *(f"{stem}_{n}" for n in range(2, 100_000))) if each not in taken)
