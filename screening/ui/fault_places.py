"""Places of what is to be mended in a file of ours, the words people know them by out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from screening.vocabulary.yaml_lines import PLACE

MOST = 3  # named in a line; the others are counted
Names = Callable[[dict[str, Any]], str]
Fields = Callable[[dict[str, Any], str], str]


def places_named(values: Any, places: Iterable[PLACE], *, called: Names, field: Fields = lambda _, name: name.replace("_", " ")) -> str:
    """ ": Title; Forms A, ladder 2, line; and 2 more", "" where nothing but the whole is meant.

    `called` names an entry of a list, `field` a field of an entry.
    """
    named = list(dict.fromkeys(words for place in places if (words := _place_words(values, place, called, field))))
    more = [f"and {len(named) - MOST} more"] if len(named) > MOST else []
    return ": " * bool(named) + "; ".join([*named[:MOST], *more])


def _place_words(values: Any, place: PLACE, called: Names, field: Fields) -> str:
    """The way to a field: the names of its parts, entries of lists by what they are called or by their number."""
    words: list[str] = []
    for step in place:
        around, values = values, _inside(values, step)
        if isinstance(step, int):
            name = (called(values) if isinstance(values, dict) else "") or str(step + 1)
            words[-1:] = [f"{words[-1]} {name}" if words else name]
        else:
            words.append(field(around if isinstance(around, dict) else {}, step))
    said = ", ".join(words)
    return said[:1].upper() + said[1:]


def _inside(values: Any, step: str | int) -> Any:
    if isinstance(values, dict):
        return values.get(step)
    return values[step] if isinstance(values, list) and isinstance(step, int) and step < len(values) else None
