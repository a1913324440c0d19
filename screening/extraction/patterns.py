"""Shapes of sentences and the word lists they are made of in, patterns out, each compiled when it is first asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Pattern

from .passages import branches
from .words import listed

LIST_NAME = re.compile(r"<([a-z_]+)>")


class Patterns(dict[str, Pattern[str]]):
    """Patterns by name. In a shape `<customers>` stands for any word of the list of that name; "scor*" in a list for any ending.

    A cold start pays for each compiled pattern, so one that no sentence asks for is never compiled.
    """

    def __init__(self, shapes: Mapping[str, str], lists: Mapping[str, str]) -> None:
        super().__init__()
        self.shapes, self.lists = shapes, lists

    def __missing__(self, name: str) -> Pattern[str]:
        pattern = self[name] = re.compile(LIST_NAME.sub(lambda found: any_word(self.lists[found[1]]), self.shapes[name]))
        return pattern


def any_word(words: str) -> str:
    """A shape for any of the comma separated `words`, the longest first; "scor*" for any ending."""
    return "(?:" + branches(listed(words)).replace(r"\*", r"\w*") + ")"
