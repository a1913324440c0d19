"""Nouns to JSON bytes and back: what is stored, and what crosses a process border, is never pickled."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

T = TypeVar("T")


@cache
def _adapter(noun: Any) -> TypeAdapter[Any]:
    return TypeAdapter(noun)


def to_json(noun: object) -> bytes:
    """The noun as compact JSON; the same noun always gives the same bytes."""
    return _adapter(type(noun)).dump_json(noun)  # type: ignore[arg-type]


def from_json(noun: type[T], content: bytes | str) -> T:
    """The noun back from `to_json`. Raises pydantic.ValidationError (a ValueError) on anything else."""
    result: T = _adapter(noun).validate_json(content)  # type: ignore[arg-type]
    return result
