"""What a reading process said in, nouns out: nothing of it is believed before it was checked."""

from __future__ import annotations

import json
from dataclasses import dataclass
from types import NoneType
from typing import TYPE_CHECKING, Any

from screening.errors import ScreeningError

from .wire import Message

if TYPE_CHECKING:
    from screening.model.document import Document
    from screening.model.profile import CandidateProfile

FIGURE = 1e15  # no number in a resume is larger
DAMAGED = "This file made the reader stop: it is damaged, or made to do harm. Ask for another copy."


# Every key of a line of `parse`, in order, and what may stand behind it: a list of such, one of several kinds, an object.
_TEXTS, _MAYBE = [str], (str, NoneType)
_EVIDENCE = {"page": (int, NoneType), "quote": str}
_EVIDENT = (_EVIDENCE, NoneType)
_SPEED = ({"value": (int, float), "evidence": _EVIDENCE}, NoneType)
SHAPE: dict[str, Any] = {
    "file": str,
    "status": str,
    "reason": NoneType,
    "flags": _TEXTS,
    "name": _MAYBE,
    "emails": _TEXTS,
    "phones": _TEXTS,
    "location": _MAYBE,
    "jobs": [
        {
            **dict.fromkeys(("title", "employer", "start", "end"), _MAYBE),
            "customer_facing": (bool, NoneType),
            "months": int,
            "evidence": _EVIDENCE,
        }
    ],
    "customer_facing_months": dict.fromkeys(("low", "point", "high"), int),
    "crm": [{"name": str, "category": str, "months": (int, NoneType), "evidence": _EVIDENT}],
    "crm_generic": bool,
    "tools": [{"name": str, "category": str, "evidence": _EVIDENT}],
    "typing_wpm": _SPEED,
    "kph": _SPEED,
    "licenses": [{"code": str, "status": str, "state": _MAYBE, "evidence": _EVIDENCE}],
    "education_level": str,
    "certifications": [{"name": str, "evidence": _EVIDENCE}],
    "languages": _TEXTS,
    "kpis": [{"kpi": str, "value": (int, float), "unit": _MAYBE, "evidence": _EVIDENCE}],
    "channels": _TEXTS,
}


class SandboxError(ScreeningError):
    """No reading process can be started on this machine."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that was read: `file` as it was named by the caller, with the path inside an archive behind it."""

    file: str
    document: Document
    profile: CandidateProfile
    images: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that was not read: the stable name of the reason, and the sentence for a person."""

    file: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Member:
    """A file taken out of an archive or e-mail."""

    file: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Record:
    """A file that was read, as its line of `parse`: the values by their key."""

    file: str
    values: dict[str, Any]


Result = Reading | Failure


def result_of(message: Message) -> Result:
    if message.head.get("kind") != "reading" or len(message.parts) < 2:
        return failure_of(message)
    from screening.model.codec import from_json
    from screening.model.document import Document
    from screening.model.profile import CandidateProfile

    document, profile, *images = message.parts
    try:
        return Reading(text_of(message, "file"), from_json(Document, document), from_json(CandidateProfile, profile), tuple(images))
    except ValueError:
        return Failure(text_of(message, "file"), "damaged", DAMAGED)


def record_of(message: Message) -> Record | Failure:
    if message.head.get("kind") != "record" or len(message.parts) != 1:
        return failure_of(message)
    file = text_of(message, "file")
    try:
        values = json.loads(message.parts[0])
    except (ValueError, RecursionError):
        values = None
    if not _fits(values, SHAPE) or values["status"] != "parsed":
        return Failure(file, "damaged", DAMAGED)
    return Record(file, {**values, "file": file})


def _fits(value: object, shape: Any) -> bool:
    """Whether plain JSON is of that shape, with text and figures that can be written again."""
    if isinstance(shape, tuple):
        return any(_fits(value, each) for each in shape)
    if isinstance(shape, list):
        return isinstance(value, list) and all(_fits(each, shape[0]) for each in value)
    if isinstance(shape, dict):
        return isinstance(value, dict) and list(value) == list(shape) and all(map(_fits, value.values(), shape.values()))
    if type(value) is not shape:
        return False
    return not isinstance(value, (int, float)) or abs(value) < FIGURE  # so is neither infinity nor what is no number


def failure_of(message: Message) -> Failure:
    return Failure(text_of(message, "file"), text_of(message, "code") or "damaged", text_of(message, "reason") or DAMAGED)


def failed(file: str, code: str, reason: str) -> Message:
    return Message({"kind": "failure", "file": file, "code": code, "reason": reason}, ())


def text_of(message: Message, key: str) -> str:
    value = message.head.get(key)
    return value[:2000] if isinstance(value, str) else ""
