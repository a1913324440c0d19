"""What a child says as a line of `parse`: taken when it has that shape, a failure of the file when it has not."""

from __future__ import annotations

import json
from typing import Any

import pytest

from screening.exchange.profile_json import rejected_profile
from screening.sandbox import Failure, Record
from screening.sandbox_child.answers import SHAPE, record_of
from screening.sandbox_child.wire import Message

LINE: dict[str, Any] = rejected_profile("a.txt", "") | {"status": "parsed", "reason": None}


def said(content: bytes) -> Message:
    return Message({"kind": "record", "file": "in/a.txt"}, (content,))


def test_a_line_of_parse_is_taken_under_the_name_the_parent_knows() -> None:
    assert list(LINE) == list(SHAPE)
    assert record_of(said(json.dumps(LINE).encode())) == Record("in/a.txt", {**LINE, "file": "in/a.txt"})


@pytest.mark.parametrize("key", SHAPE)
def test_a_value_of_another_kind_is_not_believed(key: str) -> None:
    assert isinstance(record_of(said(json.dumps({**LINE, key: 1}).encode())), Failure)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[]",
        b"[" * 100_000,
        json.dumps({**LINE, "more": 1}).encode(),
        json.dumps(LINE | {"status": "rejected"}).encode(),
        json.dumps(dict(list(LINE.items())[1:])).encode(),
        json.dumps(dict(reversed(LINE.items()))).encode(),
    ],
)
def test_a_line_of_another_shape_is_not_believed(content: bytes) -> None:
    found = record_of(said(content))
    assert isinstance(found, Failure)
    assert (found.file, found.code) == ("in/a.txt", "damaged")
