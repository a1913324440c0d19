"""What a child says as a line of `parse`: taken when it has that shape, a failure of the file when it has not."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from screening.exchange.profile_json import profile_record, rejected_profile
from screening.extraction.extract import extract_profile
from screening.sandbox import Failure, Record
from screening.sandbox_child.answers import SHAPE, record_of
from screening.sandbox_child.wire import Message
from screening.vocabulary.load import load_vocabulary
from tests.builders import document_of

LINE: dict[str, Any] = rejected_profile("a.txt", "") | {"status": "parsed", "reason": None}


def said(content: bytes) -> Message:
    return Message({"kind": "record", "file": "in/a.txt"}, (content,))


def test_a_line_of_parse_is_taken_under_the_name_the_parent_knows() -> None:
    assert list(LINE) == list(SHAPE)
    assert record_of(said(json.dumps(LINE).encode())) == Record("in/a.txt", {**LINE, "file": "in/a.txt"})


@pytest.mark.parametrize("key", SHAPE)
def test_a_value_of_another_kind_is_not_believed(key: str) -> None:
    assert isinstance(record_of(said(json.dumps({**LINE, key: 1}).encode())), Failure)


FULL = """Maya Lindqvist
maya.lindqvist@example.com
(555) 010-4477

EXPERIENCE
Customer Service Representative, Harbor Insurance
January 2020 - March 2023
- Answered 60 calls and chats a day in Zendesk and Excel; CSAT 95%
- Typing speed: 62 WPM, 9,500 KPH

EDUCATION
Associate degree, 2018

LICENSES
Life and Health Insurance License, Ohio, active

CERTIFICATIONS
HDI Customer Service Representative, 2021

LANGUAGES
English, Spanish (fluent)
"""
PLACE = {"page": 1, "quote": "x"}
DEEP: dict[str, Any] = {
    "flags": [None],
    "emails": [["a@b.c"]],
    "jobs": [{"title": "Agent"}],
    "customer_facing_months": {"low": 1, "point": 1},
    "crm": [{"name": "Zendesk", "category": "crm", "months": True, "evidence": None}],
    "typing_wpm": {"value": float("nan"), "evidence": PLACE},
    "kph": {"value": 10**400, "evidence": PLACE},
    "licenses": [{"code": "LIFE", "status": "held", "state": 3, "evidence": PLACE}],
    "certifications": [{"name": "HDI", "evidence": {**PLACE, "more": 1}}],
    "kpis": [{"kpi": "csat", "value": float("inf"), "unit": "%", "evidence": PLACE}],
}


@pytest.mark.parametrize("key", DEEP)
def test_what_lies_deeper_is_not_believed_either(key: str) -> None:
    assert isinstance(record_of(said(json.dumps({**LINE, key: DEEP[key]}).encode())), Failure)


def test_every_kind_of_fact_is_taken() -> None:
    document = document_of(FULL)
    record = profile_record("in/a.txt", document, extract_profile(document, load_vocabulary()), date(2026, 1, 1))
    for key in ("jobs", "crm", "tools", "typing_wpm", "licenses", "certifications", "languages", "kpis", "channels"):
        assert record[key], key
    assert record_of(said(json.dumps(record).encode())) == Record("in/a.txt", record)


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
